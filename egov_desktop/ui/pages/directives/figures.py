"""The figures of the agency that is looked at and of those right under it, and how many of them are still owed."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QVBoxLayout

from egov_desktop.domain.judgement.indicators.figures import Figure
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.directives.following import Following
from egov_desktop.ui.pages.directives.matrix import MatrixModel
from egov_desktop.ui.pages.directives.table import MatrixTable
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.judged.indicators import brief_name
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole


class Figures(QFrame):
    """The table with a sentence over it."""

    def __init__(self, following: Following, write: Callable[[str, str, Figure | None], bool]) -> None:
        super().__init__()
        dress(self, "card")
        self._following = following
        self._summary = Words(look="muted", wrap=True)
        self.table = MatrixTable(MatrixModel(following, write))
        column = spaced(QVBoxLayout(self), gap=8, margins=(14, 12, 14, 12))
        column.addWidget(self._summary)
        column.addWidget(self.table, 1)

    def refresh(self) -> None:
        """Show the figures of the moment, with the keyboard and the sideways scroll where they were."""
        following, cell = self._following, self.table.current()
        agency_id = cell.line.agency.id if cell else following.agency_id
        scrolled_to = self.table.horizontalScrollBar().value()
        self.table.matrix.show()
        self.table.go_to(agency_id, following.indicator_id)
        self.table.horizontalScrollBar().setValue(scrolled_to)
        self._summary.setText(self.sentence())

    def leave_sentence_out(self, is_said_elsewhere: bool) -> None:
        self._summary.setVisible(not is_said_elsewhere)

    def _asked_units(self) -> int:
        """Count those, from the agency down, that report themselves; one that only gathers is none of them."""
        matrix = self._following.matrix
        units = matrix.tree.with_all_below(self._following.agency_id)
        return sum(any(matrix.unit(one.id, own.id).asked for one in matrix.indicators) for own in units)

    def sentence(self) -> str:
        following, agency = self._following, self._following.agency
        owing = following.owing.get(agency.id, 0) if agency else 0
        count = self._asked_units()
        name = brief_name(agency) if agency else ""
        if owing:
            return say(
                "{name}: {owing}/{n} đơn vị còn thiếu số liệu", name=name, n=whole(count), owing=whole(owing)
            )
        return say("{name}: {n} đơn vị, đủ số liệu", name=name, n=whole(count))
