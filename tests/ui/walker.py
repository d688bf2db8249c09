"""Walks through a window as its users do: by name, by Tab, by eye. Each walk gives sentences of what it found."""

from typing import TypeGuard

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

INTERACTIVE = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QTabBar,
)
PARTS_OF_OTHERS = (QComboBox, QAbstractSpinBox)


def unnamed(window: QWidget) -> list[str]:
    """The visible controls for which a screen reader has no name."""
    return [_place(control) for control in _controls(window) if not _name(control)]


def traps(qtbot, window: QWidget) -> list[str]:
    """Where Tab stays for ever, and the visible controls that it never reaches."""
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    expected = set(_tabbed(window))
    if not expected:
        return []
    reached, stuck = _tab_through(window, 2 * len(expected) + 4)
    missed = sorted(_place(one) for one in expected if one not in reached)
    return [f"Tab stays in {_place(one)}" for one in stuck] + [
        f"Tab never reaches {place}" for place in missed
    ]


def clipped(window: QWidget) -> list[str]:
    """The visible words that have less room than they need, unless they are meant to be cut."""
    return [f"{_place(one)}: “{one.text()}”" for one in _all(window) if _is_clipped(one)]  # type: ignore[attr-defined]


def rich_text(window: QWidget) -> list[str]:
    """Labels and tool tips, hidden ones too, in which user text could be read as markup."""
    labels = [one for one in window.findChildren(QLabel) if one.textFormat() != Qt.TextFormat.PlainText]
    tips = [one for one in window.findChildren(QWidget) if _is_markup(one.toolTip())]
    pages = [one for one in window.findChildren(QTextEdit) if one.acceptRichText() and not one.isReadOnly()]
    return [_place(one) for one in (*labels, *tips, *pages)]


def _all(window: QWidget) -> list[QWidget]:
    return [one for one in (window, *window.findChildren(QWidget)) if one.isVisibleTo(window)]


def _controls(window: QWidget) -> list[QWidget]:
    return [
        one
        for one in _all(window)
        if isinstance(one, INTERACTIVE)
        and not isinstance(one, (QHeaderView, QScrollBar))
        and not isinstance(one.parentWidget(), PARTS_OF_OTHERS)
    ]


def _name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface else widget.accessibleName()


def _takes_tab(widget: QWidget) -> bool:
    if not widget.isEnabled() or widget.focusProxy() or not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return False
    if _is_one_of_many(widget):
        return widget.isChecked()  # arrows go to the others
    own_room = not isinstance(widget.parentWidget(), (*PARTS_OF_OTHERS, QAbstractItemView))
    return own_room and not isinstance(widget, (QHeaderView, QScrollBar)) and bool(widget.width())


def _tab_through(window: QWidget, steps: int) -> tuple[list[QWidget], list[QWidget]]:
    """The widgets that Tab reaches until it is back at the first, and the one that it does not leave."""
    reached: list[QWidget] = []
    for _ in range(steps):
        before = QApplication.focusWidget()
        QTest.keyClick(before or window, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is None or now == before:
            return [*reached, *([now] if now else [])], [now] if now and len(_tabbed(window)) > 1 else []
        if reached and now == reached[0]:
            break
        reached.append(now)
    return reached, []


def _is_one_of_many(widget: QWidget) -> TypeGuard[QAbstractButton]:
    if not isinstance(widget, QAbstractButton) or not widget.isCheckable():
        return False
    group = widget.group()
    return group.exclusive() and group.checkedButton() is not None if group else widget.autoExclusive()


def _tabbed(window: QWidget) -> list[QWidget]:
    return [one for one in _all(window) if _takes_tab(one)]


def _is_clipped(widget: QWidget) -> bool:
    if widget.property("elides") or not isinstance(widget, (QLabel, QAbstractButton)) or not widget.text():
        return False
    if widget.height() == 0 or widget.width() == 0:
        return True
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) > widget.height() + 1
    needed = widget.sizeHint()
    return needed.width() > widget.width() + 1 or needed.height() > widget.height() + 1


def _is_markup(tip: str) -> bool:
    return "<" in tip and not tip.startswith("<qt>")


def _place(widget: QWidget) -> str:
    """Where a widget is, in words that a test's reader can follow."""
    at = widget.mapTo(widget.window(), QPoint(0, 0))
    own = widget.objectName() or _name(widget)
    parent = type(widget.parentWidget()).__name__ if widget.parentWidget() else "no parent"
    return f"{type(widget).__name__} “{own}” in {parent} at {at.x()},{at.y()}"
