"""A grid of payments or milestones, driven as a clerk does: by typing, Tab, Enter, Del and paste."""

from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from egov_desktop.domain.enumerations import PaymentKind
from egov_desktop.domain.records import Disbursement, Milestone
from egov_desktop.ui.forms.dialog import RecordDialog
from egov_desktop.ui.grids.columns import Column, day_order, rows_of_project
from egov_desktop.ui.grids.grid import RecordGrid
from egov_desktop.ui.grids.paste_dialog import PasteDialog
from egov_desktop.ui.look.style import apply
from tests.ui.hands import CONTROL, focused, type_in
from tests.ui.small_register import TODAY, small_session

Key = Qt.Key
PAYMENTS = (
    Column("paid_on"),
    Column("kind", 160),
    Column("amount_dong", 160, adds_up=True),
    Column("voucher", stretches=True),
)
MILESTONES = (Column("name", 200, stretches=True), Column("approved_on"), Column("weight", 80, adds_up=True))


@pytest.fixture
def session(tmp_path):
    session = small_session(tmp_path)
    yield session
    session.register.close()


@pytest.fixture(autouse=True)
def _dressed(qapp):
    apply(qapp, "light")


def shown(qtbot, grid, rows):
    qtbot.addWidget(grid)
    grid.show_rows(rows)
    grid.resize(900, 400)
    grid.show()
    grid.activateWindow()
    qtbot.waitUntil(grid.isActiveWindow)
    QAbstractItemModelTester(grid.model, QAbstractItemModelTester.FailureReportingMode.Warning, grid)
    return grid


@pytest.fixture
def payments(qtbot, session):
    rows = rows_of_project(
        Disbursement,
        "p",
        lambda own: day_order(own.paid_on),
        lambda *_: {"plan_year": 2020, "kind": PaymentKind.ADVANCE},
    )
    return shown(qtbot, RecordGrid(session, Disbursement, PAYMENTS), rows)


@pytest.fixture
def milestones(qtbot, session):
    rows = rows_of_project(Milestone, "p", lambda own: own.position or 0)
    return shown(qtbot, RecordGrid(session, Milestone, MILESTONES), rows)


def put_cursor(grid, row, column):
    grid.view.setFocus()
    grid.view.go_to(row, column)


def held(session, record_class):
    return list(session.snapshot.children(record_class, "p"))


def test_typing_over_an_amount_and_enter_saves_it(session, payments):
    put_cursor(payments, 0, 2)
    type_in("1,5 tỷ", Key.Key_Return)
    assert held(session, Disbursement)[0].amount_dong == 1_500_000_000
    assert payments.view.currentIndex().row() == 1


def test_the_amount_is_said_in_words_while_it_is_typed(payments):
    put_cursor(payments, 0, 2)
    type_in("1500000")
    assert payments.line.words() == "Một triệu năm trăm nghìn đồng"


def test_escape_takes_back_what_is_being_typed(session, payments):
    put_cursor(payments, 0, 2)
    type_in("7", Key.Key_Escape)
    assert held(session, Disbursement)[0].amount_dong == 1_200_000_000
    assert not payments.view.is_typing()


def test_the_empty_row_becomes_a_record_when_what_must_be_there_is_there(session, payments):
    payments.add_row()
    type_in("18/05/2020", Key.Key_Tab)
    assert "còn thiếu: Số tiền" in last_line(payments)
    type_in("", Key.Key_Tab)
    type_in("300 triệu", Key.Key_Tab)
    assert [own.amount_dong for own in held(session, Disbursement)] == [1_200_000_000, 300_000_000]
    assert payments.model.rowCount() == 3


def last_line(grid):
    """What is said of the empty row."""
    return " ".join(words for words, _ in grid.model.sentences(grid.model.rowCount() - 1))


def test_the_new_record_stays_where_it_was_typed_and_typing_goes_on_in_it(session, payments):
    payments.add_row()
    type_in("01/02/2020", Key.Key_Tab, Key.Key_Tab)
    type_in("2tr", Key.Key_Tab)
    type_in("UNC-12", Key.Key_Return)
    newest = held(session, Disbursement)[-1]
    assert (newest.paid_on, newest.voucher) == (date(2020, 2, 1), "UNC-12")
    assert payments.model.record_at(1) == newest


def test_a_refused_value_stays_as_typed_with_its_reason(session, payments):
    put_cursor(payments, 0, 2)
    type_in("-5", Key.Key_Return)
    assert held(session, Disbursement)[0].amount_dong == 1_200_000_000
    assert payments.model.index(0, 2).data() == "-5"
    payments.view.go_to(0, 0)
    assert "chỉ khoản thu hồi nộp ngân sách mới ghi số âm" in payments.line.words()


def test_escape_on_a_refused_cell_shows_what_is_held(payments):
    put_cursor(payments, 0, 2)
    type_in("-5", Key.Key_Return)
    put_cursor(payments, 0, 2)
    type_in("", Key.Key_F2, Key.Key_Escape)
    assert payments.model.index(0, 2).data() == "1.200.000.000"


def test_an_unreadable_day_keeps_its_cell_open_and_says_why(payments):
    put_cursor(payments, 0, 0)
    type_in("31/02/2020", Key.Key_Return)
    assert payments.view.is_typing()
    assert "Không có ngày 31" in payments.line.words()


def test_an_unreadable_day_left_by_the_mouse_is_kept(payments):
    put_cursor(payments, 0, 0)
    type_in("31/02/2020")
    payments.view.setFocus()
    assert payments.model.index(0, 0).data() == "31/02/2020"


def test_warnings_save_and_are_said_under_the_grid(session, payments):
    put_cursor(payments, 0, 2)
    type_in("7 tỷ", Key.Key_Return, Key.Key_Up)
    assert held(session, Disbursement)[0].amount_dong == 7_000_000_000
    assert "vượt kế hoạch vốn" in payments.line.words()


def test_delete_removes_the_row_and_undo_brings_it_back(qtbot, session, milestones):
    put_cursor(milestones, 0, 0)
    with qtbot.waitSignal(milestones.done) as told:
        type_in("", Key.Key_Delete)
    assert told.args == ["Đã xóa mốc tiến độ “Ký hợp đồng”."]
    session.undo()
    milestones.refresh()
    assert [own.name for own in milestones.model.records()] == ["Ký hợp đồng", "Nghiệm thu"]


def test_backspace_empties_the_cell(session, milestones):
    put_cursor(milestones, 1, 1)
    type_in("", Key.Key_Backspace)
    assert session.snapshot.get(Milestone, "m2").approved_on is None


def test_control_semicolon_writes_today(session, milestones):
    put_cursor(milestones, 1, 1)
    type_in("", Key.Key_Semicolon, held=CONTROL)
    assert session.snapshot.get(Milestone, "m2").approved_on == TODAY


def test_control_d_takes_the_value_above(session, milestones):
    put_cursor(milestones, 1, 1)
    type_in("", Key.Key_D, held=CONTROL)
    assert session.snapshot.get(Milestone, "m2").approved_on == date(2020, 2, 1)


def test_copy_gives_what_a_spreadsheet_takes(milestones):
    milestones.view.selectAll()
    milestones.copy(with_headings=True)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "Tên mốc\tNgày được duyệt\tTỷ trọng (%)"
    assert lines[1] == "Ký hợp đồng\t01/02/2020\t40"


def test_one_copied_day_goes_into_the_selected_cell(session, milestones):
    QGuiApplication.clipboard().setText("20/06/2020")
    put_cursor(milestones, 1, 1)
    milestones.paste()
    assert session.snapshot.get(Milestone, "m2").approved_on == date(2020, 6, 20)


def test_a_copied_block_is_previewed_and_added_as_one_action(session, milestones):
    QGuiApplication.clipboard().setText("Bàn giao\t01/08/2020\nTập huấn\t31/02/2020\n")
    put_cursor(milestones, 2, 0)
    milestones.paste()
    dialog = milestones.findChild(PasteDialog)
    assert len(dialog.plan().rows) == 1
    dialog.accept()
    assert [own.name for own in held(session, Milestone)][2:] == ["Bàn giao"]
    session.undo()
    assert len(held(session, Milestone)) == 2


def test_a_paste_with_no_cell_chosen_is_previewed_from_the_first_column(session, milestones):
    QGuiApplication.clipboard().setText("Bàn giao\t01/08/2020")
    milestones.view.setCurrentIndex(QModelIndex())
    milestones.paste()
    milestones.findChild(PasteDialog).accept()
    assert [own.name for own in held(session, Milestone)][2:] == ["Bàn giao"]


def test_a_paste_over_the_selected_rows_touches_no_other(session, milestones):
    QGuiApplication.clipboard().setText("Khởi công\t01/03/2020\nBàn giao\t01/08/2020")
    put_cursor(milestones, 0, 0)
    milestones.paste()
    dialog = milestones.findChild(PasteDialog)
    dialog.replace_selected()
    tester = QAbstractItemModelTester.FailureReportingMode.Warning
    QAbstractItemModelTester(dialog._model, tester, dialog)
    dialog.accept()
    assert [own.name for own in held(session, Milestone)] == ["Khởi công", "Nghiệm thu", "Bàn giao"]


def test_control_enter_saves_and_begins_a_new_row(session, milestones):
    put_cursor(milestones, 0, 0)
    type_in("Khởi công")
    type_in("", Key.Key_Return, held=CONTROL)
    assert held(session, Milestone)[0].name == "Khởi công"
    assert milestones.view.is_typing()
    assert milestones.view.currentIndex().row() == 2


@pytest.mark.parametrize("preedits", [(), ("Đ", "Đã")])
def test_an_input_method_opens_the_cell_and_loses_no_letter(session, milestones, preedits):
    put_cursor(milestones, 0, 0)
    for letters in preedits:
        QApplication.sendEvent(focused(), QInputMethodEvent(letters, []))
    committed = QInputMethodEvent()
    committed.setCommitString("Đã")
    QApplication.sendEvent(focused(), committed)
    type_in(" ký", Key.Key_Return)
    assert held(session, Milestone)[0].name == "Đã ký"


def test_every_field_of_a_row_stands_in_its_details(qtbot, session, milestones):
    put_cursor(milestones, 1, 0)
    type_in("", Key.Key_Return, held=Qt.KeyboardModifier.AltModifier)
    sheet = milestones.findChild(RecordDialog).sheet
    assert "approval_document" in sheet.names()
    field = sheet.field("approval_document").input()
    field.editor().setText("QĐ 12")
    field.settle()
    assert session.snapshot.get(Milestone, "m2").approval_document == "QĐ 12"


def test_a_refresh_leaves_alone_what_is_being_typed(milestones):
    put_cursor(milestones, 0, 0)
    type_in("Ký hợp đồng chính")
    milestones.refresh()
    assert focused().text() == "Ký hợp đồng chính"


def test_a_refresh_keeps_the_cursor_when_a_row_above_goes(session, milestones):
    put_cursor(milestones, 1, 1)
    session.perform(_removal(session, "m1"))
    milestones.refresh()
    assert milestones.current_record().id == "m2"


def _removal(session, record_id):
    from egov_desktop.actions.records import remove

    return remove(session.snapshot, "milestone", record_id)


def test_tab_leaves_the_grid_when_nothing_is_typed(milestones):
    put_cursor(milestones, 0, 0)
    type_in("", Key.Key_Tab)
    assert focused() is not milestones.view


def test_tab_leaves_at_the_end_of_the_typed_row(milestones):
    milestones.add_row()
    type_in("", Key.Key_Tab, Key.Key_Tab, Key.Key_Tab)
    assert focused() is not milestones.view
    assert not milestones.view.is_typing()


def test_totals_stand_in_the_footer(milestones):
    assert milestones.totals.words() == "2 dòng. Tỷ trọng (%): 100"


def test_a_selection_is_counted_and_added_up(milestones):
    milestones.view.selectColumn(2)
    assert milestones.totals.words().startswith("Đang chọn 3 ô, tổng 100")


def test_what_is_typed_in_the_empty_row_waits_while_another_project_is_open(payments):
    payments.add_row()
    type_in("18/05/2020", Key.Key_Tab, Key.Key_Escape)
    rows = payments.model._rows
    payments.show_rows(rows_of_project(Disbursement, "other", lambda own: own.id))
    payments.show_rows(rows)
    assert payments.model.index(1, 0).data() == "18/05/2020"


def test_a_read_only_register_has_no_empty_row_and_opens_no_cell(qtbot, tmp_path):
    session = small_session(tmp_path, read_only=True)
    rows = rows_of_project(Milestone, "p", lambda own: own.position or 0)
    grid = shown(qtbot, RecordGrid(session, Milestone, MILESTONES), rows)
    put_cursor(grid, 0, 0)
    type_in("x", Key.Key_F2, Key.Key_Delete)
    assert grid.model.rowCount() == 2
    assert not grid.view.is_typing()
    session.register.close()
