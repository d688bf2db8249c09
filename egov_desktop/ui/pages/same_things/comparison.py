"""The lines of two records beside each other; what differs is marked by weight and a line under it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.journal.conflicts.card import MarkedValue
from egov_desktop.ui.pages.same_things.comparing import Beside
from egov_desktop.ui.widgets.words import Words


class Comparison(QScrollArea):
    """Shows lines; it changes nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        dress(self, "page")
        self._shown: tuple[Beside, ...] = ()
        self.show_lines(())

    def lines(self) -> tuple[Beside, ...]:
        return self._shown

    def show_lines(self, lines: Sequence[Beside]) -> None:
        if lines and tuple(lines) == self._shown:
            return
        self._shown = tuple(lines)
        page = QWidget()
        dress(page, "page")
        column = spaced(QVBoxLayout(page), gap=0, margins=(2, 4, 8, 4))
        grid = spaced(QGridLayout(), gap=8)
        for row, line in enumerate(lines):
            grid.addWidget(Words(line.label, "secondary", wrap=True), row, 0, Qt.AlignmentFlag.AlignTop)
            for at, (own, other) in enumerate(
                ((line.first, line.second), (line.second, line.first)), start=1
            ):
                grid.addWidget(MarkedValue(own or "–", other if own and not line.is_same else None), row, at)
        for at, stretch in enumerate((2, 4, 4)):
            grid.setColumnStretch(at, stretch)
        column.addLayout(grid)
        column.addStretch(1)
        self.setWidget(page)
