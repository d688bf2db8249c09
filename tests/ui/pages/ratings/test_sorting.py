"""The secretariat sorts a cause otherwise: both sortings are seen, and the way back is there."""

import pytest

from egov_desktop.domain.enumerations import CauseNature
from egov_desktop.domain.records import Cause, CauseReview
from egov_desktop.ui.look.style import apply
from egov_desktop.ui.pages.ratings.sorting import SortingCard
from tests.builders import cause
from tests.ui.pages.demo_pages import TODAY, empty_session
from tests.ui.pages.ratings import scene
from tests.ui.walker import clipped, rich_text, unnamed

SAID = cause(id="c", project_id="do")


@pytest.fixture
def card(qtbot, qapp, tmp_path):
    apply(qapp, "light", 100)
    session = empty_session(tmp_path, *scene.full(), SAID)
    session.choose_report_day(TODAY)
    own = SortingCard(session)
    qtbot.addWidget(own)
    session.changed.connect(lambda _: own.show_cause(session.snapshot.get(Cause, "c")))
    own.show_cause(SAID)
    own.show()
    yield own
    session.register.close()


def sort(card, reason):
    dialog = card.ask()
    dialog.nature.set_value(CauseNature.SUBJECTIVE)
    dialog.reason.set_value(reason)
    dialog.save()
    return dialog


def test_both_sortings_are_seen_with_the_reason(card):
    sort(card, "Hồ sơ nộp chậm")
    assert card.words() == (
        "Chủ đầu tư: Khách quan. Cơ quan tổng hợp: Chủ quan (30/6/2020). Lý do: Hồ sơ nộp chậm"
    )


def test_without_a_reason_it_stays_as_the_owner_sorted_it(card):
    assert sort(card, " ").isVisible()
    assert card._session.snapshot.all(CauseReview) == {}


def test_a_sorting_is_taken_back(card):
    sort(card, "Hồ sơ nộp chậm")
    card.take_back.click()
    assert card.words() == "Chủ đầu tư: Khách quan"


def test_the_dialog_has_names_and_room(qtbot, card):
    dialog = card.ask()
    assert (unnamed(dialog), rich_text(dialog)) == ([], [])
    qtbot.waitUntil(lambda: clipped(dialog) == [])
