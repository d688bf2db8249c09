"""The frame of a window that asks for something before it is done: what it is about, the fields, the verb."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.widgets.inputs.field import FieldRow
from egov_desktop.ui.widgets.places.standing import fit, standing
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.language import say


class AskingFrame(QDialog):
    """Fields over the verb that does it; Ctrl+Enter does it too. Higher than the screen, the fields are scrolled."""

    def frame(
        self, title: str, parts: Iterable[QWidget], verb: str, *, stay: str = "", width: int = 500
    ) -> None:
        """Put the parts one under the other, the verb and the way out (`stay`) below; `width` in the design's pixels."""
        self.setWindowTitle(title)
        self._page = QWidget()
        dress(self._page, "page")
        body = spaced(QVBoxLayout(self._page), gap=12, margins=(24, 20, 24, 16))
        for part in parts:
            body.addWidget(part)
        body.addStretch(1)
        self._foot = self._with_verb(verb, stay or say("Không ghi"))
        column = spaced(QVBoxLayout(self), gap=0)
        column.addWidget(standing(self._page), 1)
        column.addWidget(self._foot)
        sized(self, min_width=width)

    def save(self) -> None:
        """Do it, or say at its field what keeps it from being done."""
        raise NotImplementedError

    def settled(self, rows: Iterable[FieldRow]) -> bool:
        """Take what is being typed in these; says whether all of it can be read."""
        held = tuple(rows)
        for row in held:
            row.input().settle()
        return all(row.input().can_be_read() for row in held)

    def fit(self) -> None:
        """Be as high as the words need that wrap in this width, but not higher than the screen."""
        fit(self, self._page, self._foot)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        with_control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if with_control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.save()
        else:
            super().keyPressEvent(event)

    def _with_verb(self, verb: str, stay: str) -> QFrame:
        foot = QFrame()
        dress(foot, "foot")
        row = spaced(QHBoxLayout(foot), gap=8, margins=(16, 12, 16, 12))
        row.addWidget(Words(say("Ctrl+Enter để ghi"), "secondary"))
        row.addStretch(1)
        back, self.go = QPushButton(stay), QPushButton(verb)
        dress(self.go, "primary")
        for button, act in ((back, self.reject), (self.go, self.save)):
            button.setAutoDefault(False)
            button.clicked.connect(act)
            row.addWidget(button)
        return foot
