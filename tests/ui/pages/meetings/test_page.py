"""Preparing a meeting as the secretary does: agenda in order, proposals, invitees, conclusions, closing."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.enumerations import AgendaOrigin, ConclusionKind, MeetingState
from egov_desktop.domain.judgement.meetings.carrying_over import agenda_items_of
from egov_desktop.domain.judgement.meetings.values import conclusions_of, invitees_of
from egov_desktop.domain.records import Conclusion, Meeting, MeetingSeries, Task
from egov_desktop.ui.pages.meetings import MeetingsPage
from egov_desktop.wording.language import use
from tests.ui.hands import type_in
from tests.ui.pages.demo_pages import Notes, empty_session
from tests.ui.pages.meetings.scene import RECORDS
from tests.ui.walker import clipped, rich_text, traps, unnamed

Key, Alt = Qt.Key, Qt.KeyboardModifier.AltModifier


def titles(session, meeting_id="m7"):
    return [own.title for own in agenda_items_of(session.snapshot, session.snapshot.all(Meeting)[meeting_id])]


def cells(table):
    return [line[0] for line in table.plain.lines()[1:]]


def answering(monkeypatch, answer):
    monkeypatch.setattr("egov_desktop.ui.pages.meetings.page.ask", lambda *_, **__: answer)


def test_the_newest_meeting_is_shown_with_its_agenda(page):
    assert page.meeting().id == "m7"
    assert [own.id for own in page.agenda.grid.model.records()] == ["x1", "x2"]


def test_item_1_reviews_what_is_unresolved_with_its_age_and_last_report(page):
    first, second = page.agenda.review.plain.lines()[1:]
    assert "Xây dựng kế hoạch chuyển đổi số — Báo cáo 28/07/2020 · 1342/TTr-STTTT: Đã trình" in first[0]
    assert first[1:] == ["Sở TT&TT", "30/06/2020", "1 kỳ", "1 lần", "25/07/2020 · quá hạn 6 ngày"]
    assert second[-1] == "chưa ấn định thời hạn"
    assert second[0] == "Tập huấn cho các huyện"


def test_another_meeting_is_chosen_at_the_left(page, session):
    page.navigation.setCurrentIndex(page.navigation.model().index(2, 0))
    assert page.meeting().id == "m6"
    assert cells(page.conclusions.table) == ["Xây dựng kế hoạch chuyển đổi số", "Tập huấn cho các huyện"]
    assert page.state_button.text() == "Mở lại"
    assert not page.state_button.isEnabled()


def test_alt_down_puts_a_matter_later_and_it_can_be_undone(page, session):
    page.agenda.grid.view.setFocus()
    page.agenda.grid.view.go_to(0, 0)
    QTest.keyClick(page.agenda.grid.view, Key.Key_Down, Alt)
    assert titles(session) == ["Tiến độ các dự án", "Rà soát"]
    assert page.agenda.grid.current_record().id == "x1"
    session.undo()
    assert titles(session) == ["Rà soát", "Tiến độ các dự án"]


def test_a_matter_is_dragged_by_its_number(page, session):
    page.agenda.grid.view.verticalHeader().moveSection(1, 0)
    assert titles(session) == ["Tiến độ các dự án", "Rà soát"]
    assert [own.id for own in page.agenda.grid.model.records()] == ["x2", "x1"]


def test_a_matter_is_typed_in_at_the_end(page, session):
    page.agenda.grid.add_row()
    type_in("Khác", Key.Key_Return)
    own = agenda_items_of(session.snapshot, page.meeting())[-1]
    assert (own.title, own.position, own.origin, own.minutes) == ("Khác", 3, AgendaOrigin.OWN, 10)


def test_a_proposal_is_accepted_with_its_reason_and_another_skipped(page, session):
    (own, *_) = page.agenda.proposed.proposals()
    assert own.origin in (AgendaOrigin.UNRESOLVED, AgendaOrigin.DECISION_ASKED)
    for proposal in page.agenda.proposed.proposals():
        if proposal.origin is AgendaOrigin.DECISION_ASKED:
            page.agenda.accept((proposal,))
        else:
            page.agenda.skip(proposal)
    assert titles(session)[-1] == "Chiếu sáng thông minh: xin ý kiến Ban Chỉ đạo"
    assert page.agenda.proposed.proposals() == ()


def test_a_skipped_proposal_stays_skipped_until_it_is_taken_back(page, session):
    before = page.agenda.proposed.proposals()
    page.agenda.skip(before[0])
    assert page.agenda.proposed.proposals() == before[1:]
    assert titles(session) == ["Rà soát", "Tiến độ các dự án"]
    session.undo()
    assert page.agenda.proposed.proposals() == before


def test_agencies_concerned_are_invited_by_one_button(page, session):
    page.tabs.setCurrentIndex(1)
    assert page.people.invite_button.text() == "Mời 1 cơ quan liên quan"
    page.people.invite_button.click()
    assert [own.agency_id for own in invitees_of(session.snapshot, page.meeting())] == ["so", "tc"]
    assert page.people.invite_button.isHidden()


def test_a_new_meeting_of_the_series_begins_with_what_is_unresolved(page, session):
    dialog = page.begin_meeting()
    dialog.fields["name"].input().set_value("Giao ban tháng 8")
    dialog.fields["held_on"].input().set_value(date(2020, 8, 31))
    dialog.save()
    assert page.meeting().name == "Giao ban tháng 8"
    assert titles(session, page.meeting().id) == [
        "Rà soát 02 kết luận chưa hoàn thành của các kỳ họp trước",
        "Tiến độ các dự án",
    ]


def test_what_a_new_meeting_lacks_is_said_at_its_field(page):
    dialog = page.begin_meeting()
    dialog.save()
    assert dialog.fields["name"].input().problem()
    assert dialog.fields["held_on"].input().problem()
    assert dialog.isVisible()


def test_a_series_is_begun(page, session):
    dialog = page.begin_series()
    dialog.fields["name"].input().set_value("Chuyên đề")
    dialog.save()
    assert [own.name for own in session.snapshot.all(MeetingSeries).values()] == ["Giao ban", "Chuyên đề"]


def test_who_issues_the_papers_of_a_series_is_written_beside_its_meetings(page, session):
    page.tabs.setCurrentIndex(3)
    page.head_sheet.field("signer_title").edit()
    type_in("CHÁNH VĂN PHÒNG", Key.Key_Return)
    (series,) = session.snapshot.all(MeetingSeries).values()
    assert series.signer_title == "CHÁNH VĂN PHÒNG"


def test_a_closed_meeting_is_locked_and_opened_again(page, session, monkeypatch):
    answering(monkeypatch, True)
    page.state_button.click()
    assert page.meeting().state is MeetingState.CLOSED
    page.agenda.grid.view.go_to(0, 0)
    page.agenda.shift(1)
    assert titles(session) == ["Rà soát", "Tiến độ các dự án"]
    page.state_button.click()
    assert page.meeting().state is MeetingState.OPEN


@pytest.mark.parametrize("answer", [True, False])
def test_a_meeting_that_was_not_held_is_ended_only_knowingly(page, session, monkeypatch, answer):
    own = replace(page.meeting(), state=MeetingState.PREPARING)
    session.perform(ChangeSet("edit_meeting", (RecordChange(page.meeting(), own),)))
    answering(monkeypatch, answer)
    page.state_button.click()
    assert page.meeting().state is (MeetingState.CLOSED if answer else MeetingState.PREPARING)


def test_the_agenda_of_a_closed_meeting_is_locked_and_says_so(page, monkeypatch):
    answering(monkeypatch, True)
    page.state_button.click()
    buttons = [own for own in page.agenda.findChildren(QPushButton) if own.isVisibleTo(page.agenda)]
    offered = {own.text(): own.isEnabled() for own in buttons}
    assert not any(offered[words] for words in ("Lên", "Xuống", "Dán", "Thêm dòng"))
    assert page.agenda.grid._lock.sentence() == "Cuộc họp đã kết thúc, chương trình họp được khóa."
    assert not page.agenda.grid.model.is_editable(page.agenda.grid.model.index(0, 0))


def test_a_conclusion_is_written_in_a_dialog(page, session):
    dialog = page.conclusions.write()
    dialog.item.set_value("x2")
    dialog.form.choose_kind(ConclusionKind.DECISION)
    dialog.form.content.set_value("Đồng ý chủ trương")
    dialog.save()
    (own,) = conclusions_of(session.snapshot, page.meeting())
    assert (own.content, own.agenda_item_id) == ("Đồng ý chủ trương", "x2")


def test_an_issued_conclusion_is_only_corrected_and_both_stand(page, session):
    page.open("m6")
    page.conclusions.table.setCurrentIndex(page.conclusions.table.plain.index(1, 0))
    assert page.conclusions.edit_button.text() == "Đính chính…"
    assert not page.conclusions.remove_button.isEnabled()
    dialog = page.conclusions.rewrite()
    dialog.form.content.set_value("Tập huấn cho 27 huyện")
    dialog.save()
    assert cells(page.conclusions.table)[1:] == [
        "Tập huấn cho các huyện",
        "Đính chính: Tập huấn cho 27 huyện",
    ]
    assert session.snapshot.all(Conclusion)["k2"].content == "Tập huấn cho các huyện"


def test_a_conclusion_is_removed_with_its_task_and_comes_back(page, session):
    page.open("m6")
    page.conclusions.table.setCurrentIndex(page.conclusions.table.plain.index(0, 0))
    page.conclusions.remove()
    assert "t1" not in session.snapshot.all(Task)
    session.undo()
    assert session.snapshot.all(Task)["t1"].conclusion_id == "k1"


@pytest.mark.parametrize("tab", range(4))
@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_is_walked_by_keyboard_and_read_by_name(qtbot, page, tab, language):
    use(language)
    page.retranslate()
    page.tabs.setCurrentIndex(tab)
    QTest.qWait(10)
    assert unnamed(page) + traps(qtbot, page) + clipped(page) + rich_text(page) == []


def test_an_empty_register_offers_the_first_meeting(qtbot, tmp_path):
    session = empty_session(tmp_path)
    page = MeetingsPage(session, Notes())
    qtbot.addWidget(page)
    page.show()
    assert page.meeting() is None
    assert unnamed(page) + clipped(page) == []
    session.register.close()


def test_a_register_that_is_only_read_offers_nothing_to_write(qtbot, tmp_path):
    session = empty_session(tmp_path, *RECORDS, read_only=True)
    page = MeetingsPage(session, Notes())
    qtbot.addWidget(page)
    page.show()
    assert page.begin_meeting() is None
    assert page.conclusions.write() is None
    assert page.agenda.proposed.proposals() == ()
    session.register.close()
