"""A clerk lists what is proposed, sees what reads alike, and writes down what was decided; undo takes it back."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from egov_desktop.actions.records import add
from egov_desktop.domain.enumerations import CandidateDecision
from egov_desktop.domain.records import Candidate, Note, Project
from egov_desktop.ui.look.style import apply
from egov_desktop.ui.pages.candidates import CandidatesPage
from egov_desktop.ui.widgets.figures import LinkRow
from egov_desktop.wording.language import use
from tests.ui.hands import type_in
from tests.ui.pages.demo_pages import Notes, empty_session
from tests.ui.walker import clipped, rich_text, traps, unnamed

ACCEPTED, POSTPONED = CandidateDecision.ACCEPTED, CandidateDecision.POSTPONED
DAY = date(2020, 10, 6)
Key = Qt.Key


def on_row(page, row):
    page.grid.view.go_to(row, 0)
    return page.current()


def fill(dialog, decision, document="99/TB-UBND", on=DAY):
    # as a choice from the list does: the value, and the signal that somebody chose
    dialog.fields["decision"].set_value(decision)
    dialog.fields["decision"].input().value_changed.emit(decision)
    dialog.fields["decided_on"].set_value(on)
    dialog.fields["decision_document"].set_value(document)


def links(page):
    QApplication.processEvents()  # what was put into a layout is shown when its turn comes
    return [own for own in page.details.links.findChildren(LinkRow) if not own.isHidden()]


def test_candidates_stand_by_priority_with_what_was_decided(page):
    model = page.grid.model
    headings = [own.heading or own.field for own in model.columns]
    at = headings.index("Quyết định")
    assert [model.index(row, at).data() for row in range(4)] == [*["Chờ quyết định"] * 3, "Để xem xét sau"]
    assert [own.priority for own in model.records()] == [1, 2, 3, 4]


def test_an_accepted_candidate_becomes_a_project_and_undo_takes_all_of_it_back(page, session):
    before = session.snapshot
    own = on_row(page, 2)
    dialog = page.decide()
    fill(dialog, ACCEPTED)
    dialog.save()
    became = session.snapshot.get(Project, session.snapshot.get(Candidate, own.id).project_id)
    assert (became.name, became.code, became.is_proposed_addition) == (own.name, "41", True)
    assert "83/TTr" in session.snapshot.children(Note, became.id)[0].content
    session.undo()
    assert session.snapshot == before


def test_the_code_is_asked_only_where_a_project_comes_of_it(page):
    on_row(page, 0)
    dialog = page.decide()
    assert dialog.code.isHidden()
    fill(dialog, ACCEPTED)
    assert not dialog.code.isHidden()
    dialog.reject()


def test_a_decision_without_a_document_stays_open_and_says_why(page, session):
    own = on_row(page, 0)
    dialog = page.decide()
    fill(dialog, POSTPONED, document="")
    dialog.save()
    assert dialog.isVisible()
    assert session.snapshot.get(Candidate, own.id).decision is CandidateDecision.WAITING
    dialog.reject()


def test_a_code_that_is_taken_is_said_at_its_field(page):
    on_row(page, 0)
    dialog = page.decide()
    fill(dialog, ACCEPTED)
    dialog.code.set_value("40")
    dialog.save()
    assert dialog.code.input().problem()
    dialog.reject()


def test_what_became_a_project_is_not_decided_again_but_leads_there(page, session):
    on_row(page, 2)
    dialog = page.decide()
    fill(dialog, ACCEPTED)
    dialog.save()
    own = on_row(page, 2)
    assert page.details.decide.isHidden()
    links(page)[0].clicked.emit()
    assert page.navigator.asked[-1][:2] == ("project", own.project_id)


def test_what_reads_alike_is_suggested_and_leads_to_its_file(page):
    own = on_row(page, 2)
    assert own.name == "Kho dữ liệu dùng chung tỉnh"
    links(page)[0].clicked.emit()
    assert page.navigator.asked[-1][0] == "project"


def test_a_second_proposal_of_one_thing_is_pointed_out_at_once(page, session):
    session.perform(add(Candidate(id="again", name="KHO DỮ LIỆU DÙNG CHUNG TỈNH")))
    page.show_candidate("again")
    assert "đề xuất “Kho dữ liệu dùng chung tỉnh”" in links(page)[0].accessibleName()
    links(page)[0].clicked.emit()
    assert page.current().priority == 3


def test_a_name_typed_in_the_last_row_is_a_proposal_that_waits(page, session):
    model = page.grid.model
    page.grid.view.setFocus()
    page.grid.view.go_to(model.rowCount() - 1, 1)
    type_in("Bản đồ số dùng chung", Key.Key_Return)
    own = next(one for one in model.records() if one.name == "Bản đồ số dùng chung")
    assert (own.decision, own.priority) == (CandidateDecision.WAITING, 5)


def test_the_list_is_narrowed_to_what_was_decided(page):
    page.choice.value_changed.emit(POSTPONED)
    assert [own.priority for own in page.grid.model.records()] == [4]
    page.show_decision(None)
    assert len(page.grid.model.records()) == 4


@pytest.mark.parametrize("scale", [100, 150])
def test_a_walk_finds_nothing_amiss(qtbot, qapp, page, scale):
    apply(qapp, "light", scale)
    on_row(page, 2)
    assert (unnamed(page), clipped(page), rich_text(page)) == ([], [], [])
    assert traps(qtbot, page) == []


def test_a_walk_through_the_dialog_finds_nothing_amiss(qtbot, page):
    on_row(page, 2)
    dialog = page.decide()
    fill(dialog, ACCEPTED)
    qtbot.waitUntil(dialog.isVisible)
    assert (unnamed(dialog), clipped(dialog), rich_text(dialog)) == ([], [], [])
    dialog.reject()


@pytest.fixture
def empty_page(qtbot, tmp_path):
    session = empty_session(tmp_path)
    page = CandidatesPage(session, Notes(), None)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    yield page
    session.register.close()


def buttons_in_sight(page):
    return [own.text().strip() for own in page.findChildren(QPushButton) if own.isVisible()]


def test_an_empty_register_only_invites_to_add_the_first(empty_page):
    assert buttons_in_sight(empty_page) == ["Thêm đề xuất đầu tiên"]
    assert not empty_page.grid.isVisible()
    assert empty_page.decide() is None


def test_the_first_proposal_is_typed_at_once_and_undo_brings_the_invitation_back(empty_page):
    empty_page.begin_first()
    type_in("Bản đồ số dùng chung", Key.Key_Return)
    assert [own.name for own in empty_page.grid.model.records()] == ["Bản đồ số dùng chung"]
    empty_page.session.undo()
    assert buttons_in_sight(empty_page) == ["Thêm đề xuất đầu tiên"]


def test_at_150_percent_only_the_table_scrolls(qapp, page):
    apply(qapp, "light", 150)
    page.resize(1060, 618)
    on_row(page, 2)
    QApplication.processEvents()
    assert page.minimumSizeHint().height() <= 618


def test_the_page_speaks_english(page):
    use("en")
    page.retranslate()
    assert page.title() == "Proposed projects"
    use("vi")
