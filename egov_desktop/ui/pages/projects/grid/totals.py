"""The row of totals under the table: it follows the filter, and its figures stand under their columns."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QWidget

from egov_desktop.ui.look.chosen import px, tokens
from egov_desktop.ui.look.fonts import ui_font
from egov_desktop.ui.look.tokens import BODY, ROW
from egov_desktop.ui.pages.projects.grid.model import ALIGNMENTS
from egov_desktop.ui.pages.projects.grid.painting import PADDING
from egov_desktop.ui.pages.projects.listing.arranging import Totals
from egov_desktop.ui.pages.projects.listing.columns import COLUMNS, PLACES
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole


class TotalsRow(QWidget):
    """Painted, not a table of its own: it lies where the header's sections lie; `sentence` says it in words."""

    def __init__(self, header: QHeaderView, frozen: QHeaderView) -> None:
        super().__init__()
        self._header, self._frozen = header, frozen
        self._totals, self._year = Totals(), 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for one in (header, frozen):
            one.sectionResized.connect(self._moved)
            one.sectionMoved.connect(self._moved)
            one.geometriesChanged.connect(self._moved)

    def tell(self, totals: Totals, year: int) -> None:
        self._totals, self._year = totals, year
        self.setAccessibleName(self.sentence())
        self.update()

    def sentence(self) -> str:
        """All of the row in words: how many projects, and each shown total with its unit."""
        shown = [
            column
            for column in COLUMNS
            if column.total and not self._header.isSectionHidden(PLACES[column.name])
        ]
        figures = [
            f"{say(column.label, year=self._year)}: {column.total(self._totals.money)} {say(column.unit)}"
            for column in shown
            if column.total
        ]
        return ". ".join([self._count(), *figures])

    def sizeHint(self) -> QSize:
        return QSize(px(320), px(ROW + 2))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(160), px(ROW + 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(tokens().edge))
        painter.drawLine(0, 0, self.width(), 0)
        painter.setFont(ui_font(px(BODY), ui_font(1).weight().DemiBold))
        painter.setPen(QColor(tokens().ink))
        reserved = self._frozen.length()
        painter.drawText(
            QRect(px(PADDING), 1, max(reserved, px(160)) - px(PADDING), self.height() - 1),
            ALIGNMENTS["left"],
            self._count(),
        )
        painter.setClipRect(reserved, 0, self.width() - reserved, self.height())
        for place, column in enumerate(COLUMNS):
            if column.total and not self._header.isSectionHidden(place):
                painter.drawText(
                    self._under(place), ALIGNMENTS[column.align], column.total(self._totals.money)
                )

    def _under(self, place: int) -> QRect:
        left, width = self._header.sectionViewportPosition(place), self._header.sectionSize(place)
        return QRect(left + px(PADDING), 1, width - 2 * px(PADDING), self.height() - 1)

    def _count(self) -> str:
        return say("{n} dự án", n=whole(self._totals.projects))

    def _moved(self, *_: object) -> None:
        self.update()
