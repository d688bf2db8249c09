"""One line and many lines of plain text."""

import unicodedata

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from egov_desktop.ui.widgets.inputs.text import LongTextEdit, TextEdit
from tests.ui.keyboard import type_text

NAME = "Sở Thông tin và Truyền thông"
DECOMPOSED = unicodedata.normalize("NFD", NAME)


def test_pasted_text_is_cleaned(shown):
    edit = shown(TextEdit("Tên"))
    QApplication.clipboard().setText(f"  {DECOMPOSED}\u200b\r\nhai\tba ")
    QTest.keyClick(edit.editor(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    edit.settle()
    assert edit.value() == f"{NAME} hai ba"


def test_typed_text_is_cleaned_on_leaving_not_before(shown):
    edit = shown(TextEdit("Tên"))
    edit.editor().insert(f" {DECOMPOSED} ")
    assert edit.editor().text() == f" {DECOMPOSED} "
    edit.settle()
    assert edit.editor().text() == NAME


def test_an_input_method_keeps_its_letters(shown):
    edit = shown(TextEdit("Tên"))
    for preedit, commit in (("tiê", ""), ("tiế", ""), ("", "tiếng"), ("", " Việt")):
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit)
        QApplication.sendEvent(edit.editor(), event)
    edit.settle()
    assert edit.value() == "tiếng Việt"


def test_a_text_that_is_too_long_is_kept_and_said(shown):
    edit = shown(TextEdit("Mã", limit=10))
    type_text(edit.editor(), "0123456789 0")
    edit.settle()
    assert edit.editor().text() == "0123456789 0"
    assert edit.problem() == "Dài quá 10 ký tự. Hãy rút gọn."


def test_the_count_shows_near_the_limit_only(shown):
    edit = shown(TextEdit("Mã", limit=10))
    type_text(edit.editor(), "012345678")
    assert edit._note.isHidden()
    type_text(edit.editor(), "9")
    assert edit._note.text() == "10 / 10 ký tự"


def test_a_program_setting_a_value_is_no_change(qtbot, shown):
    edit = shown(LongTextEdit("Ghi chú"))
    with qtbot.assertNotEmitted(edit.value_changed), qtbot.assertNotEmitted(edit.edited):
        edit.set_value("Hai\ndòng")
        edit.settle()
    assert edit.value() == "Hai\ndòng"


def test_tab_leaves_a_long_text(shown):
    page = QWidget()
    column = QVBoxLayout(page)
    note, after = LongTextEdit("Ghi chú"), QLineEdit()
    column.addWidget(note)
    column.addWidget(after)
    shown(page)
    note.start()
    QTest.keyClick(note.editor(), Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert note.value() == ""


def test_a_long_text_grows_and_then_scrolls(shown):
    edit = shown(LongTextEdit("Ghi chú", least_lines=2, most_lines=5))
    heights = []
    for lines in (1, 2, 4, 5, 9):
        edit.set_value("\n".join(["dòng"] * lines))
        heights.append(edit.editor().sizeHint().height())
    assert heights[0] == heights[1] < heights[2] < heights[3] == heights[4]


def test_what_is_pasted_into_a_long_text_loses_its_dress(shown):
    edit = shown(LongTextEdit("Ghi chú"))
    mime = QMimeData()
    mime.setHtml(f"<b>{DECOMPOSED}</b>")
    mime.setText(f"{DECOMPOSED}\r\nhai")
    edit.editor().insertFromMimeData(mime)
    edit.settle()
    assert edit.value() == f"{NAME}\nhai"


@pytest.mark.parametrize("text", ["<b>x</b>", "a & b", "{braces}", "\\n"])
def test_markup_is_text(shown, text):
    edit = shown(LongTextEdit("Ghi chú"))
    edit.set_value(text)
    edit.settle()
    assert edit.value() == text
