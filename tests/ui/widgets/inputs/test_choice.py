"""Choosing: found by typing without accents; yes, no or not known."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from egov_desktop.ui.widgets.inputs.choice import ChoiceEdit, TickEdit
from tests.ui.keyboard import type_text

OWNERS = (
    ("stttt", "Sở Thông tin và Truyền thông"),
    ("hl", "UBND huyện Hậu Lộc"),
    ("dd", "Ban Quản lý dự án điện"),
    ("hla", "UBND huyện Hậu Lộc A"),
)


@pytest.fixture
def edit(shown):
    return shown(ChoiceEdit("Chủ đầu tư", choices=OWNERS))


def type_in(edit, text):
    edit.start()
    edit.editor().lineEdit().clear()
    type_text(edit.editor().lineEdit(), text)


@pytest.mark.parametrize(
    ("typed", "found"),
    [("hau loc", 2), ("HẬU", 2), ("dien", 1), ("đien", 1), ("truyền sở", 1), ("xyz", 0)],
)
def test_typing_finds_without_accents_anywhere(edit, typed, found):
    type_in(edit, typed)
    assert len(edit.found()) == found


@pytest.mark.parametrize(("typed", "value"), [("dien", "dd"), ("ubnd huyen hau loc", "hl"), ("", None)])
def test_leaving_takes_what_can_only_be_meant(edit, typed, value):
    edit.set_value("stttt")
    type_in(edit, typed)
    edit.settle()
    assert (edit.value(), edit.problem()) == (value, "")


@pytest.mark.parametrize("typed", ["hau", "không có"])
def test_what_is_not_in_the_list_stays_with_a_reason(edit, typed):
    edit.set_value("stttt")
    type_in(edit, typed)
    edit.settle()
    assert (edit.value(), edit.editor().currentText()) == ("stttt", typed)
    assert edit.problem() == f"Danh sách không có “{typed}”."


def test_picking_from_what_was_found(qtbot, edit):
    type_in(edit, "hau loc")
    popup = edit.editor().completer().popup()
    popup.setCurrentIndex(popup.model().index(1, 0))
    with qtbot.waitSignal(edit.value_changed) as changed:
        QTest.keyClick(popup, Qt.Key.Key_Return)
    assert (changed.args, edit.editor().currentText()) == (["hla"], "UBND huyện Hậu Lộc A")


def test_picking_from_the_whole_list(qtbot, edit):
    with qtbot.waitSignal(edit.value_changed) as changed:
        edit.editor().activated.emit(1)
    assert changed.args == ["stttt"]


def test_the_wheel_does_not_change_what_is_not_being_edited(shown):
    page = QWidget()
    column = QVBoxLayout(page)
    edit, other = ChoiceEdit("Chủ đầu tư", choices=OWNERS), QLineEdit()
    column.addWidget(other)
    column.addWidget(edit)
    shown(page)
    edit.set_value("hl")
    other.setFocus()
    QApplication.sendEvent(edit.editor(), wheel())
    assert edit.value() == "hl"


def test_a_list_may_change_under_a_value(edit):
    edit.set_value("hl")
    edit.set_choices(OWNERS[:1])
    assert (edit.value(), edit.editor().currentText()) == ("hl", "")
    edit.set_choices(OWNERS)
    assert edit.editor().currentText() == "UBND huyện Hậu Lộc"


def test_the_words_of_a_value(edit):
    assert (edit.words("hl"), edit.words(None), edit.words("?")) == ("UBND huyện Hậu Lộc", "", "")


def test_nothing_typed_is_ever_added_to_the_list(edit):
    type_in(edit, "mới")
    QTest.keyClick(edit.editor().lineEdit(), Qt.Key.Key_Return)
    assert edit.editor().count() == len(OWNERS) + 1
    assert edit.editor().insertPolicy() == QComboBox.InsertPolicy.NoInsert


@pytest.mark.parametrize(("place", "value"), [(0, True), (1, False)])
def test_an_answer_is_clicked(qtbot, shown, place, value):
    tick = shown(TickEdit("Phù hợp đề án"))
    with qtbot.waitSignal(tick.value_changed) as changed:
        tick.findChildren(QRadioButton)[place].click()
    assert changed.args == [value]


def test_not_known_is_an_answer_too(qtbot, shown):
    tick = shown(TickEdit("Phù hợp đề án"))
    tick.set_value(True)
    with qtbot.waitSignal(tick.value_changed) as changed:
        tick.findChildren(QRadioButton)[2].click()
    assert changed.args == [None]
    assert tick.words(None) == "Chưa rõ"


def test_an_answer_is_read_with_its_question(shown):
    tick = shown(TickEdit("Phù hợp đề án"))
    assert tick.findChildren(QRadioButton)[0].accessibleName() == "Phù hợp đề án: Có"


def wheel():
    return QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
