"""A window that asks: its verb is always in sight, and Ctrl+Enter says it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QScrollArea

from egov_desktop.ui.widgets.asking import AskingFrame
from egov_desktop.ui.widgets.inputs.field import FieldRow
from egov_desktop.ui.widgets.inputs.number import WholeEdit
from egov_desktop.ui.widgets.inputs.text import LongTextEdit


class Asked(AskingFrame):
    """Asks with as many fields as it is told, and counts how often it was told to save."""

    saved = 0

    def __init__(self, fields: int) -> None:
        super().__init__()
        self.rows = [
            FieldRow(f"Lý do {n}", LongTextEdit(least_lines=3), always_open=True) for n in range(fields)
        ]
        self.frame("Ghi đánh giá", self.rows, "Ghi")

    def save(self) -> None:
        self.saved += 1


@pytest.fixture
def asked(qtbot):
    def ask(fields):
        dialog = Asked(fields)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return ask


def verb_of(dialog):
    return next(own for own in dialog.findChildren(QPushButton) if own.property("look") == "primary")


@pytest.mark.parametrize("fields", [1, 30])
def test_the_verb_is_in_sight_however_much_is_asked(asked, fields):
    dialog = asked(fields)
    assert dialog.height() <= dialog.screen().availableGeometry().height()
    assert verb_of(dialog).visibleRegion().boundingRect() == verb_of(dialog).rect()


def test_few_fields_are_not_scrolled(asked):
    dialog = asked(2)
    assert dialog.findChild(QScrollArea).verticalScrollBar().maximum() == 0


def test_ctrl_enter_says_the_verb_and_escape_leaves(asked, qtbot):
    dialog = asked(1)
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.saved == 1
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_what_cannot_be_read_is_said_so(asked, qtbot):
    dialog, row = asked(1), FieldRow("Số ngày", WholeEdit(), always_open=True)
    qtbot.addWidget(row)
    row.set_value(3)
    assert dialog.settled([row])
