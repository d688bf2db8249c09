"""One answer to an open question as a card: its value, who gave it, what is to be typed; pressed, it is chosen."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QRadioButton, QSizePolicy, QVBoxLayout

from egov_desktop.domain.fields import FieldType
from egov_desktop.ui.forms.inputs import Surroundings, from_input, input_for, to_input
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.journal.conflicts.asked import Choice
from egov_desktop.ui.pages.journal.conflicts.marking import marked
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.inputs.base import Input
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.language import say

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class ChoiceButton(QRadioButton):
    """The heading of an answer; the arrows go to the answers beside it."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)


class MarkedValue(QLabel):
    """A value in which the words that differ from another stand out; it can be copied."""

    def __init__(self, text: str, against: str | None) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setText(marked(text, against))
        self.setAccessibleName(text)


class ChoiceCard(QFrame):
    """`chosen` when it is pressed, or when something is typed in it."""

    chosen = Signal()

    def __init__(self, session: Session, place: int, choice: Choice) -> None:
        super().__init__()
        dress(self, "card")
        self.choice = choice
        self.button = ChoiceButton(f"{place} · {choice.heading}")
        self.button.setAutoExclusive(False)
        read = (choice.heading, choice.words, choice.written)
        self.button.setAccessibleName(". ".join(own for own in read if own))
        self.button.clicked.connect(self.chosen)
        self.inputs: dict[str, Input] = {}
        column = spaced(QVBoxLayout(self), gap=6, margins=(10, 8, 12, 10))
        column.addWidget(self.button)
        inside = spaced(QVBoxLayout(), gap=6, margins=(6, 0, 0, 0))
        if choice.words:
            inside.addWidget(MarkedValue(choice.words, choice.against))
        self._add_inputs(session, inside)
        if choice.written:
            inside.addWidget(Words(choice.written, "secondary", wrap=True))
        column.addLayout(inside)
        column.addStretch(1)
        sized(self, min_width=180)
        self._lock(session.is_read_only)

    def values(self) -> dict[str, Any] | None:
        """Give what was typed, by field; nothing where some of it cannot be read, or a needed one is missing."""
        for typed in self.choice.typed:
            own = self.inputs[typed.name]
            own.settle()
            is_missing = typed.needed and own.can_be_read() and own.value() in (None, "")
            own.show_problem(say("Chưa nhập giá trị.") if is_missing else "")
        if any(own.problem() for own in self.inputs.values()):
            return None
        specs = {typed.name: typed.spec for typed in self.choice.typed}
        return {name: from_input(specs[name], own.value()) for name, own in self.inputs.items()}

    def start(self) -> None:
        """Take the focus: where something is to be typed, there."""
        first = next(iter(self.inputs.values()), None)
        if first:
            first.start()
        else:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if self.button.isEnabled():
            self.chosen.emit()

    def _add_inputs(self, session: Session, column: QVBoxLayout) -> None:
        for typed in self.choice.typed:
            around = Surroundings(session.snapshot, typed.record, session.today)
            made = input_for(typed.spec, around)
            if typed.value is not None:
                made.set_value(to_input(typed.spec, typed.value))
            made.edited.connect(self.chosen)
            made.value_changed.connect(self._on_value)
            if typed.label:
                column.addWidget(Words(typed.label, "label"))
            column.addWidget(made)
            self.inputs[typed.name] = made

    def _on_value(self, _value: object) -> None:
        self.chosen.emit()

    def _lock(self, read_only: bool) -> None:
        self.button.setEnabled(not read_only)
        for own in self.inputs.values():
            own.set_read_only(read_only)

    def takes_enter(self) -> bool:
        """Say whether Enter belongs to what is being typed, as in a text of several lines."""
        return any(
            typed.spec.type is FieldType.LONG_TEXT and self.inputs[typed.name].editor().hasFocus()
            for typed in self.choice.typed
        )
