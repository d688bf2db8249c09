"""A field of a form: its label, its value to read, and its input when it is being edited."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QVBoxLayout, QWidget

from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import set_properties
from egov_desktop.ui.widgets.inputs.base import Input, ProblemLine
from egov_desktop.ui.widgets.inputs.text import LongTextEdit
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.language import say

Written = Callable[[Any], str]


class FieldRow(QWidget):
    """A field that is read first and edited in place.

    F2, a double click or `edit()` opens the input; leaving it or Enter commits; Esc takes back what was
    typed. `committed` brings the new value, once, only when it can be read and differs. A page that finds
    the value against the rules answers with `reopen`, so that nothing typed is lost. With `always_open`
    (forms for something new) the input always shows. `written` says how a value reads; without it the
    input says so itself. It is not asked about None.
    """

    committed = Signal(object)
    opened = Signal()
    closed = Signal()

    def __init__(
        self,
        label: str,
        edit: Input,
        *,
        written: Written | None = None,
        always_open: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._label_text, self._written = label, written or edit.words
        self._input, self._always_open = edit, always_open
        self._value: Any = edit.value()
        self._is_read_only = False
        self._label = Words(label, "label")
        self._label.setIndent(0)
        self._shown = _Value(self)
        self._read_problem = ProblemLine()
        column = spaced(QVBoxLayout(self), gap=2)
        for part in (self._label, self._shown, edit, self._read_problem):
            column.addWidget(part)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._label.setBuddy(edit.editor() if always_open else self._shown)
        edit.set_name(label)
        edit.value_changed.connect(self._on_value)
        edit.left.connect(self._on_left)
        self._open_input(always_open)
        self.set_value(self._value)

    def value(self) -> Any:
        return self._value

    def set_value(self, value: Any) -> None:
        """Show a value from the register; an input in which somebody is typing is left alone."""
        self._value = value
        if not self.is_open() or self._always_open:
            self._input.set_value(value)
        words = self._input.words(None) if value is None else self._written(value)
        self._shown.setText(words or say("Chưa có"))
        set_properties(self._shown, empty=not words)
        self._shown.setAccessibleName(f"{self._label_text}: {self._shown.text()}")

    def input(self) -> Input:
        return self._input

    def is_open(self) -> bool:
        return not self._input.isHidden()

    def set_read_only(self, read_only: bool) -> None:
        self._is_read_only = read_only
        self._input.set_read_only(read_only)
        set_properties(self._shown, editable=not read_only)

    def show_problem(self, sentence: str, *, warning: bool = False) -> None:
        """Show what a rule says about the value, with its icon; empty takes it away."""
        self._input.show_problem(sentence, warning=warning)
        self._read_problem.show_sentence(sentence, warning=warning)
        self._read_problem.setVisible(bool(sentence) and not self.is_open())
        self._shown.setAccessibleDescription(sentence or self._help())

    def reopen(self, value: object, sentence: str) -> None:
        """The register did not take `value`: open the input on it again and say why."""
        self._open_input(opened=True)
        self._input.set_value(value)
        self.show_problem(sentence)
        self._input.start()

    def edit(self) -> None:
        if self._is_read_only:
            return
        if not self.is_open():
            self._input.set_value(self._value)
            self._open_input(opened=True)
            self.opened.emit()
        self._input.start()

    def go_back(self) -> None:
        """Take back what was typed and return to reading."""
        self._input.set_value(self._value)
        self._close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_F2 and not self.is_open():
            self.edit()
        elif key == Qt.Key.Key_Escape and self.is_open() and self._has_something_typed():
            self.go_back()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain and self._enter_leaves():
            self._go_on()
        else:
            super().keyPressEvent(event)

    def _help(self) -> str:
        return "" if self._is_read_only else say("F2 để sửa")

    def _enter_leaves(self) -> bool:
        return not (self.is_open() and isinstance(self._input, LongTextEdit))

    def _has_something_typed(self) -> bool:
        """Esc in an always open form first takes back this field, and only then closes the form."""
        return not self._always_open or not self._input.can_be_read()

    def _go_on(self) -> None:
        """Commit and go to the next field; when this one was being edited, edit the next one too."""
        was_open = self.is_open()
        self._input.settle()
        if not self._input.can_be_read():
            return
        self.focusNextChild()
        following = QApplication.focusWidget()
        if was_open and isinstance(following, _Value):
            following.row().edit()

    def _on_value(self, value: object) -> None:
        if value != self._value:
            self._value = value
            self.set_value(value)
            self.committed.emit(value)

    def _on_left(self) -> None:
        if self._input.can_be_read():
            self._close()

    def _close(self) -> None:
        if self._always_open or not self.is_open():
            return
        had_focus = self._input.isAncestorOf(QApplication.focusWidget() or self)
        self._open_input(opened=False)
        if had_focus:
            self._shown.setFocus()
        self.closed.emit()

    def _open_input(self, opened: bool) -> None:
        self._input.setVisible(opened)
        self._shown.setVisible(not opened)
        self._read_problem.setVisible(bool(self._read_problem.sentence()) and not opened)


class _Value(Words):
    """The value set to be read; it takes the focus so that the keyboard can reach and open it."""

    def __init__(self, row: FieldRow) -> None:
        super().__init__(look="value", wrap=True)
        self._row = row
        self.setIndent(0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_properties(self, editable=True)

    def row(self) -> FieldRow:
        return self._row

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._row.edit()
