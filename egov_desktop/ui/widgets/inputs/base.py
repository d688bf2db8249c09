"""What every input has in common: a value, a quiet note, and a problem in one sentence under it."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from egov_desktop.ui.look.icons import Glyph
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import set_properties
from egov_desktop.ui.look.tokens import Tone
from egov_desktop.ui.widgets.words import Words


class ProblemLine(QWidget):
    """One sentence of what is wrong, with its icon: an error (◆) or a warning (▲)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._glyph = Glyph("bad", "bad", 12)
        self._words = Words(look="bad", wrap=True)
        row = spaced(QHBoxLayout(self), gap=6)
        mark = spaced(QVBoxLayout(), margins=(0, 3, 0, 0))
        mark.addWidget(self._glyph)
        mark.addStretch(1)
        row.addLayout(mark)
        row.addWidget(self._words, 1)
        self.hide()

    def show_sentence(self, sentence: str, *, warning: bool = False) -> None:
        """Show the sentence; an empty one hides the line."""
        tone: Tone = "warn" if warning else "bad"
        self._glyph.show_icon(tone, tone)
        set_properties(self._words, look=tone)
        self._words.setText(sentence)
        self.setVisible(bool(sentence))

    def sentence(self) -> str:
        return self._words.text()


class Input(QWidget):
    """A place for one value.

    `value_changed` comes when the user leaves the input, or chooses, with a new value that can be read;
    `edited` with every key. A text that cannot be read stays as typed, with its problem under it, and the
    value stays what it was. Setting a value from the program emits nothing.
    """

    value_changed = Signal(object)
    edited = Signal()
    left = Signal()

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: Any = None
        self._is_compact = False
        self._own_problem = ""
        self._told: tuple[str, bool] = ("", False)
        self._note = Words(look="secondary", wrap=True)
        self._note.hide()
        self._problem = ProblemLine()
        self._column = spaced(QVBoxLayout(self), gap=3)
        self._column.addWidget(self._note)
        self._column.addWidget(self._problem)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._editor: QWidget = self
        self.setAccessibleName(name)

    def value(self) -> Any:
        return self._value

    def words(self, value: Any) -> str:
        """How a value reads where it is not being edited; "" when there is none."""
        return "" if value is None else str(value)

    def set_value(self, value: Any) -> None:
        self._value = value
        self._own_problem = ""
        self._show(value)
        self._show_problem()

    def problem(self) -> str:
        """The sentence under the input: its own when the text cannot be read, else what it was told."""
        return self._own_problem or self._told[0]

    def show_problem(self, sentence: str, *, warning: bool = False) -> None:
        """Tell a rule's problem; empty takes it away. What was typed is never touched."""
        self._told = (sentence, warning)
        self._show_problem()

    def can_be_read(self) -> bool:
        return not self._own_problem

    def set_note(self, note: str) -> None:
        """A quiet line under the input, such as the amount in words."""
        self._note.setText(note)
        self._note.setVisible(bool(note) and not self._is_compact)

    def set_name(self, name: str) -> None:
        """The name that a screen reader says; normally the label's words."""
        self.setAccessibleName(name)
        self._editor.setAccessibleName(name)

    def set_read_only(self, read_only: bool) -> None:
        self._editor.setEnabled(not read_only)

    def compact(self) -> None:
        """For a cell of a grid: no lines under the editor, no border of its own, problems in the tool tip."""
        self._is_compact = True
        self._note.hide()
        self._problem.hide()
        set_properties(self._editor, look="bare")

    def editor(self) -> QWidget:
        """The part that takes the focus."""
        return self._editor

    def settle(self) -> None:
        """Take what stands in the editor as the value, as leaving it does."""

    def start(self) -> None:
        """Take the focus, with the text selected where there is one."""
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and watched is self._editor and _is_leaving(event):
            self.settle()
            self.left.emit()
        return super().eventFilter(watched, event)

    def _adopt(self, editor: QWidget) -> None:
        self._editor = editor
        self._column.insertWidget(0, editor)
        editor.installEventFilter(self)
        self.setFocusProxy(editor)
        self.set_name(self.accessibleName())

    def _show(self, value: Any) -> None:
        """Write the value into the editor."""

    def _take(self, value: object) -> None:
        """A readable value has come from the user."""
        self._own_problem = ""
        changed = value != self._value
        self._value = value
        self._show(value)
        self._show_problem()
        if changed:
            self.value_changed.emit(value)

    def _refuse(self, problem: str) -> None:
        self._own_problem = problem
        self._show_problem()

    def _show_problem(self) -> None:
        sentence, warning = (self._own_problem, False) if self._own_problem else self._told
        self._problem.show_sentence(sentence, warning=warning)
        self._problem.setVisible(bool(sentence) and not self._is_compact)
        self._editor.setToolTip(sentence if self._is_compact else "")
        self._editor.setAccessibleDescription(sentence)
        set_properties(self._editor, problem=bool(sentence) and not warning)


def _is_leaving(event: QEvent) -> bool:
    """Losing the focus to a menu, a popup or another program is not leaving."""
    staying = {
        Qt.FocusReason.PopupFocusReason,
        Qt.FocusReason.ActiveWindowFocusReason,
        Qt.FocusReason.MenuBarFocusReason,
    }
    return isinstance(event, QFocusEvent) and event.reason() not in staying
