"""The conditions that hold in a table, each with its way out, and all of them with one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.widgets.words import ElidedWords, Words
from egov_desktop.wording.language import say


class Chip(QFrame):
    """One condition in words, with the button that takes it away (`removed`)."""

    removed = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "chip")
        name = say("Bỏ điều kiện: {words}", words=words)
        close = QToolButton()
        dress(close, "in-chip")
        close.setIcon(icon("close"))
        close.setAccessibleName(name)
        close.setToolTip(say("Bỏ điều kiện này"))
        close.clicked.connect(self.removed)
        row = spaced(QHBoxLayout(self), gap=4, margins=(12, 2, 4, 2))
        row.addWidget(ElidedWords(words))
        row.addWidget(close)


class FilterBar(QWidget):
    """The chips of all conditions and "3 điều kiện · Bỏ lọc"; hidden when there are none.

    `removed` brings the key of a condition, `cleared` asks to take away all.
    """

    removed = Signal(str)
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = spaced(QHBoxLayout(self), gap=6)
        self._chips: list[Chip] = []
        self._count = Words(look="muted")
        self._clear = QPushButton(say("Bỏ lọc"))
        dress(self._clear, "link")
        self._clear.clicked.connect(self.cleared)
        self._row.addStretch(1)
        self._row.addWidget(self._count)
        self._row.addWidget(Words("·", "muted"))
        self._row.addWidget(self._clear)
        self.set_conditions(())

    def set_conditions(self, conditions: Sequence[tuple[str, str]]) -> None:
        """The conditions that hold, as (key, words)."""
        for chip in self._chips:
            self._row.removeWidget(chip)
            chip.deleteLater()
        self._chips = [self._chip(key, words) for key, words in conditions]
        for place, chip in enumerate(self._chips):
            self._row.insertWidget(place, chip)
        self._count.setText(say("{n} điều kiện", n=len(conditions)))
        self._clear.setText(say("Bỏ lọc"))
        self.setVisible(bool(conditions))

    def _chip(self, key: str, words: str) -> Chip:
        chip = Chip(words)
        chip.removed.connect(lambda: self.removed.emit(key), Qt.ConnectionType.QueuedConnection)
        return chip
