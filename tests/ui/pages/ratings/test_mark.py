"""The rating in the head of a dossier, and the owner's own word in the owner's file."""

import pytest

from egov_desktop.domain.enumerations import Rating
from egov_desktop.domain.records import OwnerRating, Project
from egov_desktop.ui.look.style import apply
from egov_desktop.ui.pages.ratings.mark import RatingMark
from tests.ui.pages.demo_pages import TODAY, empty_session
from tests.ui.pages.owner.assigned_file import small_owner
from tests.ui.pages.ratings import scene
from tests.ui.walker import unnamed


@pytest.fixture
def marked(qtbot, qapp):
    apply(qapp, "light", 100)
    sessions, kept = [], []

    def mark(session, project_id):
        sessions.append(session)
        session.choose_report_day(TODAY)
        own = RatingMark(session)
        kept.append(own)
        qtbot.addWidget(own)
        own.show_project(session.snapshot.get(Project, project_id))
        own.show()
        return own

    yield mark
    for session in sessions:
        session.register.close()


def test_the_head_says_the_rating_and_how_long_it_stays(marked, tmp_path):
    own = marked(empty_session(tmp_path, *scene.full()), "do")
    assert own.words() == "Đánh giá: đỏ. Không đổi 6 kỳ"
    assert unnamed(own) == []


def test_why_opens_every_reason(marked, tmp_path):
    dialog = marked(empty_session(tmp_path, *scene.full()), "do").show_why()
    assert any("chậm 42 ngày" in words for words in dialog.why.sentences())


def test_the_secretariat_is_not_asked_for_an_owners_word(marked, tmp_path):
    assert marked(empty_session(tmp_path, *scene.full()), "do").own.isHidden()


def test_an_owner_rates_its_own_project_in_its_own_file(marked, tmp_path):
    own = marked(small_owner(tmp_path), "p")
    dialog = own.say_own()
    dialog.rating.set_value(Rating.YELLOW)
    dialog.save()
    (said,) = own._session.snapshot.all(OwnerRating).values()
    assert (said.project_id, said.rating) == ("p", Rating.YELLOW)
    assert own.own.text() == "Tự đánh giá: vàng"
