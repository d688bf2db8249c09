"""A small window that asks for a few fields before something is done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.widgets.inputs.field import FieldRow
from egov_desktop.ui.widgets.words import ElidedWords, Words
from egov_desktop.wording.language import say

_WIDTH = 520


class Question(QDialog):
    """A window of a few fields, and the button that does it; Ctrl+Enter does it too."""

    answered = Signal(str)
    """A sentence about what was done, or the id of what was made."""

    def _lay_out(self, title: str, about: str, purpose: str, verb: str, rows: tuple[FieldRow, ...]) -> None:
        self.setWindowTitle(title)
        body = spaced(QVBoxLayout(), gap=12, margins=(24, 20, 24, 20))
        body.addWidget(ElidedWords(about, "section", lines=2))
        body.addWidget(Words(purpose, "muted", wrap=True))
        for row in rows:
            body.addWidget(row)
        column = spaced(QVBoxLayout(self), gap=0)
        column.addLayout(body)
        column.addWidget(self._foot(verb))
        sized(self, min_width=_WIDTH)
        # Qt gives a window the height of its words on one line; these go over several.
        width = self.minimumWidth()
        self.resize(width, max(column.totalHeightForWidth(width), column.sizeHint().height()))
        self._rows = rows
        rows[0].edit()

    def save(self) -> None:
        raise NotImplementedError

    def settled(self) -> bool:
        for row in self._rows:
            row.input().settle()
        return all(row.input().can_be_read() for row in self._rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        with_control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if with_control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.save()
        else:
            super().keyPressEvent(event)

    def _foot(self, verb: str) -> QFrame:
        foot = QFrame()
        dress(foot, "foot")
        row = spaced(QHBoxLayout(foot), gap=8, margins=(16, 12, 16, 12))
        row.addStretch(1)
        stay, go = QPushButton(say("Thôi")), QPushButton(verb)
        dress(go, "primary")
        for button, act in ((stay, self.reject), (go, self.save)):
            button.setAutoDefault(False)
            button.clicked.connect(act)
            row.addWidget(button)
        return foot
