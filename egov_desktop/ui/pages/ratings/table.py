"""The table of projects: three voices side by side, the four sides, and the strip of the last periods."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from egov_desktop.domain.judgement.ratings.history import STRIP, Step, Strips
from egov_desktop.domain.judgement.ratings.rating import ProjectRating
from egov_desktop.ui.look.chosen import px, tokens
from egov_desktop.ui.look.fonts import ui_font
from egov_desktop.ui.look.icons import draw
from egov_desktop.ui.look.tokens import SECONDARY
from egov_desktop.ui.pages.ratings.cells import Cell
from egov_desktop.ui.pages.ratings.looks import draw_strip, shape_of, strip_width, tone_of
from egov_desktop.ui.pages.ratings.model import CELL, PROJECT, RATED, STEPS, Index, RatingsModel
from egov_desktop.ui.widgets.only_read import only_read
from egov_desktop.ui.widgets.places.kept_column import KeptColumn
from egov_desktop.ui.widgets.words import fitted
from egov_desktop.wording.language import say

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ROW, _SHAPE, _LEAST_PROJECT = 44, 12, 150
_HEADING_EDGE = 8
"""As the style sheet has it at each side of a heading."""


class _Cells(QStyledItemDelegate):
    """Draws a project on two lines, a rating as shape and word, and the strip over its word of change."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        given: Any = option
        rect: QRect = given.rect
        painter.save()
        painter.setPen(QPen(QColor(tokens().line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if given.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens().tint))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = rect.adjusted(px(8), 0, -px(6), 0)
        if (cell := index.data(CELL)) is not None:
            self._draw_cell(painter, given.font, room, cell)
        elif (steps := index.data(STEPS)) is not None:
            self._draw_steps(painter, given.font, room, steps, index.data())
        else:
            self._draw_project(painter, given.font, room, index)
        if given.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens().accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def _draw_cell(self, painter: QPainter, font: QFont, room: QRect, cell: Cell) -> None:
        own = QFont(font)
        own.setBold(cell.counts)
        painter.setFont(own)
        if cell.rating is not None:
            side = px(_SHAPE)
            mark = QRect(room.left(), room.center().y() - side // 2, side, side)
            draw(painter, mark, shape_of(cell.rating), str(getattr(tokens(), tone_of(cell.rating))))
            room = room.adjusted(side + px(6), 0, 0, 0)
        painter.setPen(QColor(tokens().ink if cell.rating else tokens().muted))
        words = painter.fontMetrics().elidedText(cell.words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, words)

    def _draw_steps(
        self, painter: QPainter, font: QFont, room: QRect, steps: Sequence[Step], change: str
    ) -> None:
        if not steps:
            return
        upper, lower = room.top() + room.height() * 3 // 10, room.adjusted(0, room.height() // 2, 0, -px(2))
        draw_strip(painter, room.left(), upper, steps, font)
        painter.setFont(font)
        painter.setPen(QColor(tokens().muted))
        words = painter.fontMetrics().elidedText(change, Qt.TextElideMode.ElideRight, lower.width())
        painter.drawText(lower, _LEFT, words)

    def _draw_project(self, painter: QPainter, font: QFont, room: QRect, index: Index) -> None:
        rated: ProjectRating = index.data(RATED)
        side = px(_SHAPE)
        mark = QRect(room.left(), room.center().y() - side // 2, side, side)
        draw(painter, mark, shape_of(rated.shown), str(getattr(tokens(), tone_of(rated.shown))))
        room = room.adjusted(side + px(8), 0, 0, 0)
        painter.setFont(font)
        painter.setPen(QColor(tokens().ink))
        painter.drawText(room, _LEFT, "\n".join(fitted(index.data(), font, room.width(), 2)))


class RatingsTable(QTableView):
    """The table; the project under the keyboard is told by `chosen`, Enter and a double click ask for its file."""

    chosen = Signal(object)
    opened = Signal(str)
    copy_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.ratings = RatingsModel()
        self.ratings.setParent(self)
        self.setModel(self.ratings)
        self.setItemDelegate(_Cells(self))
        self.setAccessibleName(say("Đánh giá các dự án"))
        only_read(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        # A heading that may be cut is drawn on one line.
        header.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.doubleClicked.connect(self._open)
        KeptColumn(self)

    def show_ratings(self, rated: Sequence[ProjectRating], strips: Strips | None, project_id: str) -> None:
        """Show these, with the keyboard on a project; where it is not shown any more, on the row where it was."""
        row, column = self.currentIndex().row(), max(0, self.currentIndex().column())
        self.ratings.show(rated, strips)
        self.setColumnHidden(self.ratings.columnCount() - 1, strips is None)
        self._lay_out()
        found = self.ratings.row_of(project_id)
        place = found if found >= 0 else min(max(row, 0), self.ratings.rowCount() - 1)
        if place >= 0:
            self.setCurrentIndex(self.ratings.index(place, column))
        else:
            self.chosen.emit(None)

    def current(self) -> ProjectRating | None:
        index = self.currentIndex()
        return self.ratings.rated(index.row()) if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange} and hasattr(self, "ratings"):
            self._lay_out()

    def _lay_out(self) -> None:
        self.verticalHeader().setDefaultSectionSize(px(_ROW))
        self.horizontalHeader().setFixedHeight(px(46))
        widths = [
            max(px(width), self._heading_width(place)) for place, width in enumerate(self.ratings.widths(), 1)
        ]
        widths.append(strip_width(STRIP) + px(14) if self.ratings.has_strips() else 0)
        for place, width in enumerate(widths, 1):
            self.setColumnWidth(place, width)
        self.setColumnWidth(PROJECT, max(px(_LEAST_PROJECT), self.viewport().width() - sum(widths)))

    def _heading_width(self, column: int) -> int:
        """Give the room of a heading; the header's own hint allows for an arrow too, which would push the strip away."""
        words = str(self.ratings.headerData(column, Qt.Orientation.Horizontal))
        metrics = QFontMetrics(ui_font(px(SECONDARY), QFont.Weight.DemiBold))
        return max(map(metrics.horizontalAdvance, words.split("\n"))) + 2 * px(_HEADING_EDGE)

    def _open(self, *_: object) -> None:
        if (own := self.current()) is not None:
            self.opened.emit(own.project.id)

    def _tell(self, *_: object) -> None:
        self.chosen.emit(self.current())
