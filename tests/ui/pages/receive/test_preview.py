"""One file looked at, answered, taken in and taken back; whoever leaves it has changed nothing."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from egov_desktop.domain.enumerations import ReceiptOutcome
from egov_desktop.domain.records import Disbursement, Milestone, Project, Receipt, Refusal
from egov_desktop.exchange.taking.backup import backup_folder_of
from egov_desktop.ui.pages.receive.lines import reading
from egov_desktop.ui.pages.receive.page import IMPORTS, PENDING
from tests.ui.pages.receive import office_files
from tests.ui.walker import clipped, rich_text, traps, unnamed


def press(page, *keys):
    page.activateWindow()
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or page, key)


def desk(page):
    return page.incoming.preview.desk


def dialog(page):
    return next(own for own in page.findChildren(QDialog) if own.isVisible())


def held(page, record_class, record_id):
    return page.session.snapshot.get(record_class, record_id)


def written(page):
    return page.session.register.path.read_bytes()


def test_nothing_is_chosen_beforehand_for_money_and_days(previewed):
    chosen = [own for own in desk(previewed).model.lines() if own.key in desk(previewed).decisions()]
    assert [own.field for own in chosen] == ["effectiveness_note"]
    assert not any(reading.is_money(own) or reading.is_dated(own) for own in chosen)


def test_the_whole_preview_goes_by_keyboard(previewed, agreed, settled):
    press(previewed, Qt.Key.Key_N, Qt.Key.Key_A)
    assert desk(previewed).current().field == "note"
    press(previewed, Qt.Key.Key_D)
    dialog(previewed).reason.set_value("Đã thẩm định xong")
    dialog(previewed).take()
    assert desk(previewed).current().field == "amount_dong"
    press(previewed, Qt.Key.Key_A, Qt.Key.Key_A, Qt.Key.Key_A)
    assert previewed.incoming.preview.sentence.words() == (
        "Sẽ nhận 5 thay đổi, từ chối 1, để chờ 0; 0 mâu thuẫn chờ giải quyết."
    )
    previewed.incoming.preview.take.setFocus()
    press(previewed, Qt.Key.Key_Space)
    settled()
    assert held(previewed, Disbursement, "d1").amount_dong == 1_250_000_000
    assert held(previewed, Milestone, "m2").note == "Chờ thẩm định thiết kế"
    assert [own.reason for own in previewed.session.snapshot.all(Refusal).values()] == ["Đã thẩm định xong"]


@pytest.mark.parametrize("leave", ["cancel", "back"])
def test_leaving_a_preview_changes_nothing_and_says_so(previewed, leave):
    before = written(previewed)
    press(previewed, Qt.Key.Key_N, Qt.Key.Key_A)
    getattr(previewed.incoming.preview, leave).click()
    assert written(previewed) == before
    assert previewed.incoming.receipt.isVisible()
    if leave == "cancel":
        assert "Sổ chưa thay đổi gì." in previewed._toast.sentence()


def test_answers_are_kept_for_who_comes_back(previewed):
    press(previewed, Qt.Key.Key_N, Qt.Key.Key_A)
    given = desk(previewed).decisions()
    previewed.incoming.preview.back.click()
    previewed.incoming.look_at(previewed.incoming.files[0])
    assert desk(previewed).decisions() == given


def test_all_without_conflict_leaves_the_conflict(previewed):
    previewed.incoming.preview.all.click()
    left = [own.field for own in desk(previewed).model.lines() if own.key not in desk(previewed).decisions()]
    assert left == ["note"]


@pytest.fixture
def taken(previewed, agreed, settled):
    """The page after the report was taken in, all but the conflict."""
    previewed.incoming.preview.all.click()
    previewed.incoming.take_in()
    settled()
    return previewed


def test_taking_in_is_one_action_with_a_copy_before_and_a_receipt(taken):
    (receipt,) = taken.session.snapshot.all(Receipt).values()
    assert (receipt.agency_id, receipt.outcome) == ("so", ReceiptOutcome.TAKEN_IN)
    assert len(list(backup_folder_of(taken.session.register.path).iterdir())) == 1
    assert taken.incoming.receipt.model.index(0, 0).data() == "Đã nhận vào sổ"
    assert ("milestone", "m2", "note") in taken.session.snapshot.conflicts


def test_why_findings_were_accepted_is_noted_on_the_receipt(previewed, agreed, settled):
    previewed.incoming.preview.findings._note.setText("Đơn vị ký bổ sung sau")
    previewed.incoming.take_in()
    settled()
    assert [own.note for own in previewed.session.snapshot.all(Receipt).values()] == ["Đơn vị ký bổ sung sau"]


def test_errors_are_asked_about_before_a_report_is_taken_in(taken, agreed):
    assert agreed[0][0] == "Báo cáo này có lỗi (3 lỗi). Nên trả lại để đơn vị sửa."


def test_the_word_after_it_takes_the_import_back(qtbot, taken):
    before = held(taken, Milestone, "m2").forecast_on
    assert taken._toast._button.text() == "Hoàn tác lần nhận"
    qtbot.mouseClick(taken._toast._button, Qt.MouseButton.LeftButton)
    assert before == date(2020, 8, 15)
    assert held(taken, Milestone, "m2").forecast_on is None
    assert not taken.session.snapshot.all(Receipt)


def test_a_file_taken_back_can_be_taken_in_again(taken, settled):
    taken.session.undo()
    settled()
    assert taken.incoming.receipt.model.index(0, 0).data() == "Nhận được"
    assert taken.incoming.files[0].plan.new_changes == 6


def test_an_import_is_listed_and_taken_back_with_its_later_work_named(taken, agreed):
    office_files.edit(taken.session.register, "project", "p", effectiveness_note="Đã rõ")
    taken.mark_stale()
    taken.show_part(IMPORTS)
    assert taken.imports.model.index(0, 7).data() == "Đang có trong sổ"
    taken.imports.withdraw.click()
    assert "sửa dự án" in agreed[-1][1].lower()
    assert held(taken, Project, "p").effectiveness_note == "Đã rõ"
    assert taken.imports.model.index(0, 7).data().startswith("Đã hoàn tác: Lê Thị Lan")


def test_what_was_left_undecided_waits_and_is_decided_later(previewed, agreed, settled):
    previewed.incoming.take_in()
    settled()
    previewed.show_part(PENDING)
    assert previewed._ways[PENDING].text() == "Đang chờ quyết (4)"
    assert held(previewed, Disbursement, "d2") is None
    previewed.pending.desk.table.setFocus()
    press(previewed, Qt.Key.Key_A, Qt.Key.Key_A, Qt.Key.Key_A, Qt.Key.Key_A)
    previewed.pending.write.click()
    assert held(previewed, Disbursement, "d2").amount_dong == 800_000_000
    assert previewed._ways[PENDING].text() == "Đang chờ quyết"


def test_work_done_meanwhile_makes_the_plan_anew_and_keeps_the_answers(previewed):
    press(previewed, Qt.Key.Key_N, Qt.Key.Key_A)
    given = desk(previewed).decisions()
    office_files.edit(previewed.session.register, "project", "p", objectives="Một cửa liên thông")
    previewed.session.changed.emit(frozenset({"project"}))
    assert desk(previewed).decisions() == given
    assert previewed.incoming.preview.banner.sentence().startswith("Số liệu vừa thay đổi")


def test_all_files_at_once_take_in_what_nobody_disputes(received, agreed, settled, monkeypatch):
    monkeypatch.setattr(
        "egov_desktop.ui.pages.receive.files.arrived.Arrived.has_errors", property(lambda _: False)
    )
    received.incoming.take_all()
    settled()
    assert held(received, Disbursement, "d2").amount_dong == 800_000_000
    assert received.incoming.receipt.model.index(0, 0).data() == "Đã nhận vào sổ"


def test_files_with_errors_are_not_taken_in_by_the_way(received, settled):
    before = written(received)
    received.incoming.take_all()
    settled()
    assert "hãy xem trước từng tệp" in dialog(received).text()
    assert written(received) == before


def test_a_finding_leads_to_its_line(previewed):
    line = next(own for own in desk(previewed).model.lines() if own.record_id == "d2")
    (finding, *_) = previewed.incoming.files[0].findings
    previewed.incoming.preview.go_to(replace(finding, record=("disbursement", "d2", "amount_dong")))
    assert desk(previewed).current() == line


def test_a_report_is_sent_back_with_its_reason(previewed):
    previewed.incoming.ask_sending_back()
    dialog(previewed).take()
    (receipt,) = previewed.session.snapshot.all(Receipt).values()
    assert receipt.outcome is ReceiptOutcome.SENT_BACK
    assert receipt.note == "Báo cáo có 3 chỗ phải sửa, xem phiếu trả lại."
    assert previewed.incoming.receipt.model.index(0, 0).data() == "Đã trả lại"


def test_a_change_of_language_keeps_files_and_answers(qtbot, previewed):
    press(previewed, Qt.Key.Key_N, Qt.Key.Key_A)
    given = desk(previewed).decisions()
    previewed.retranslate()
    assert desk(previewed).decisions() == given
    qtbot.waitUntil(previewed.incoming.preview.isVisible)


def test_the_preview_and_the_other_parts_can_be_walked(qtbot, taken, office, previewed):
    for place in (IMPORTS, PENDING):
        taken.show_part(place)
        assert unnamed(taken) == clipped(taken) == rich_text(taken) == []
        assert traps(qtbot, taken) == []


def test_the_preview_can_be_walked(qtbot, previewed):
    assert unnamed(previewed) == clipped(previewed) == rich_text(previewed) == []
    assert traps(qtbot, previewed) == []
