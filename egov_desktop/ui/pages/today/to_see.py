"""The lines of *Cần xem*: what waits on the first page, each with its count and what to do about it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.look.tokens import Tone
from egov_desktop.ui.widgets.figures import LinkRow
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole


@dataclass(frozen=True, slots=True)
class Waiting:
    """One line: what waits, how much of it (none while it is still being counted), and the verb."""

    name: str
    words: str
    count: int | None
    verb: str
    tone: Tone


class ToSee(QFrame):
    """The card with the lines; `chosen` brings the name of one. A line with nothing in it is quiet, or away if it is `passing`."""

    chosen = Signal(str)

    def __init__(self, names: Sequence[str], passing: Sequence[str] = ()) -> None:
        super().__init__()
        self._passing = frozenset(passing)
        dress(self, "card")
        self._title = Words(look="section")
        self.rows = {name: LinkRow("", verb="") for name in (*passing, *names)}
        column = spaced(QVBoxLayout(self), gap=0, margins=(8, 10, 8, 6))
        head = spaced(QVBoxLayout(), margins=(8, 0, 8, 4))
        head.addWidget(self._title)
        column.addLayout(head)
        for name, row in self.rows.items():
            row.clicked.connect(lambda _=False, name=name: self.chosen.emit(name))
            row.setVisible(name not in self._passing)
            column.addWidget(row)
        column.addStretch(1)

    def tell(self, lines: Sequence[Waiting]) -> None:
        self._title.setText(say("Cần xem"))
        for line in lines:
            row = self.rows[line.name]
            waits = line.count is not None and line.count > 0
            tone: Tone = line.tone if waits else "muted" if line.count is None else "good"
            row.show_icon("clock" if line.count is None else "check" if not waits else tone, tone)
            row.tell(
                line.words,
                count="…" if line.count is None else whole(line.count),
                verb=line.verb if waits else "",
            )
            row.set_pressable(waits)
            if line.name in self._passing:
                row.setVisible(waits)
