"""A field is read first, edited in place, and never loses what was typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from egov_desktop.ui.widgets.inputs.choice import TickEdit
from egov_desktop.ui.widgets.inputs.day import DayEdit
from egov_desktop.ui.widgets.inputs.field import FieldRow
from egov_desktop.ui.widgets.inputs.number import MoneyEdit
from egov_desktop.ui.widgets.inputs.text import LongTextEdit, TextEdit
from tests.ui.keyboard import type_text


class Form(QWidget):
    rows: list[FieldRow]


@pytest.fixture
def form(shown):
    page = Form()
    page.rows = [
        FieldRow("Tổng mức đầu tư", MoneyEdit()),
        FieldRow("Tên gói", TextEdit()),
        FieldRow("Vướng mắc", LongTextEdit()),
    ]
    column = QVBoxLayout(page)
    for row in page.rows:
        column.addWidget(row)
    page.rows[0].set_value(18_000_000_000)
    return shown(page)


@pytest.fixture
def row(form):
    return form.rows[0]


def type_in(row, text):
    row.input().editor().clear()
    type_text(row.input().editor(), text)


def press(row, key):
    QTest.keyClick(row.input().editor() if row.is_open() else row._shown, key)


def test_a_field_is_read_with_its_unit(row):
    assert row._shown.text() == "18.000.000.000 đồng"
    assert row._shown.accessibleName() == "Tổng mức đầu tư: 18.000.000.000 đồng"


def test_f2_opens_and_enter_commits(qtbot, row):
    row._shown.setFocus()
    press(row, Qt.Key.Key_F2)
    type_in(row, "20 ty")
    with qtbot.waitSignal(row.committed) as committed:
        press(row, Qt.Key.Key_Return)
    assert (committed.args, row.is_open()) == ([20_000_000_000], False)


def test_a_double_click_opens(row):
    QTest.mouseDClick(row._shown, Qt.MouseButton.LeftButton)
    assert row.is_open()


def test_escape_takes_back_what_was_typed(qtbot, row):
    row.edit()
    type_in(row, "5")
    with qtbot.assertNotEmitted(row.committed):
        press(row, Qt.Key.Key_Escape)
    assert (row.is_open(), row._shown.text()) == (False, "18.000.000.000 đồng")
    assert row._shown.hasFocus()


def test_enter_goes_on_to_edit_the_next_field(form):
    form.rows[0].edit()
    press(form.rows[0], Qt.Key.Key_Return)
    assert [row.is_open() for row in form.rows] == [False, True, False]


def test_leaving_commits_once(qtbot, form):
    heard = []
    form.rows[0].committed.connect(heard.append)
    form.rows[0].edit()
    type_in(form.rows[0], "7")
    QTest.keyClick(form.rows[0].input().editor(), Qt.Key.Key_Tab)
    assert (heard, form.rows[0].is_open()) == ([7], False)


def test_leaving_without_a_change_commits_nothing(qtbot, form):
    form.rows[0].edit()
    with qtbot.assertNotEmitted(form.rows[0].committed):
        QTest.keyClick(form.rows[0].input().editor(), Qt.Key.Key_Tab)


def test_what_cannot_be_read_stays_open_and_as_typed(qtbot, form):
    form.rows[0].edit()
    type_in(form.rows[0], "mười")
    with qtbot.assertNotEmitted(form.rows[0].committed):
        QTest.keyClick(form.rows[0].input().editor(), Qt.Key.Key_Tab)
    assert (form.rows[0].is_open(), form.rows[0].input().typed()) == (True, "mười")


def test_a_refused_value_comes_back_with_the_reason(row):
    row.reopen(25, "Số tiền nhỏ hơn đã giải ngân.")
    assert row.is_open()
    assert row.input().typed() == "25"
    assert "Số tiền nhỏ hơn đã giải ngân." in [
        one.text() for one in row.findChildren(QLabel) if one.isVisible()
    ]


def test_a_new_value_from_elsewhere_does_not_disturb_typing(row):
    row.edit()
    type_in(row, "9")
    row.set_value(1)
    assert row.input().typed() == "9"


def test_a_read_only_field_does_not_open(row):
    row.set_read_only(True)
    row.edit()
    assert not row.is_open()


def test_enter_starts_a_line_in_a_long_text(form):
    form.rows[2].edit()
    type_text(form.rows[2].input().editor(), "một")
    press(form.rows[2], Qt.Key.Key_Return)
    assert form.rows[2].is_open()
    assert form.rows[2].input().editor().toPlainText() == "một\n"


def test_an_empty_field_says_so(shown):
    assert shown(FieldRow("Ngày khởi công", DayEdit()))._shown.text() == "Chưa có"


def test_not_known_is_a_value_to_read(shown):
    assert shown(FieldRow("Phù hợp đề án", TickEdit()))._shown.text() == "Chưa rõ"


def test_a_problem_stands_under_the_value(row):
    row.show_problem("Kế hoạch vượt tổng mức.", warning=True)
    assert row._read_problem.sentence() == "Kế hoạch vượt tổng mức."
    assert row._read_problem.isVisible()


def test_an_open_form_never_closes_its_fields(shown):
    row = shown(FieldRow("Tên", TextEdit(), always_open=True))
    QTest.keyClick(row.input().editor(), Qt.Key.Key_Return)
    assert row.is_open()


def test_the_label_names_the_input(row):
    row.edit()
    assert row.input().editor().accessibleName() == "Tổng mức đầu tư"
