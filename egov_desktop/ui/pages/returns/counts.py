"""How many offices are in each state of the chosen period; pressing a line leaves only these in the table."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from egov_desktop.domain.judgement.offices.returns import Answer
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.pages.returns.states import shape, tone, word
from egov_desktop.ui.widgets.figures import LinkRow
from egov_desktop.wording.numbers import whole

_ORDER = (
    Answer.TAKEN_IN,
    Answer.NOTHING_TO_REPORT,
    Answer.RETURNED_ON_TIME,
    Answer.RETURNED_LATE,
    Answer.SENT_BACK,
    Answer.SENT,
    Answer.NOT_SENT,
    Answer.NOT_REQUIRED,
)


class Counts(QWidget):
    """One line for each state, none in it too; `chosen` brings the state whose offices are wanted."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        column = spaced(QVBoxLayout(self), gap=0)
        self.rows: dict[Answer, LinkRow] = {}
        for answer in _ORDER:
            row = LinkRow(word(answer), icon_name=shape(answer), tone=tone(answer), count="0")
            row.clicked.connect(partial(self.chosen.emit, answer))
            column.addWidget(row)
            self.rows[answer] = row

    def tell(self, counts: Mapping[Answer, int]) -> None:
        for answer, row in self.rows.items():
            row.tell(word(answer), count=whole(counts[answer]))
            row.set_pressable(counts[answer] > 0)
        self.rows[Answer.NOT_REQUIRED].setVisible(counts[Answer.NOT_REQUIRED] > 0)
