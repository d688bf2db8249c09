"""The hands of a clerk: they type Vietnamese into whatever has the focus."""

from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def focused() -> Any:
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus, so nobody can type"
    return widget


def type_in(text: str, *keys: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    """Type a text, letter by letter as an input method gives it, and then press the keys."""
    for letter in text:
        press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, NONE, letter)
        QApplication.sendEvent(focused(), press)
    for key in keys:
        QTest.keyClick(focused(), key, held)
