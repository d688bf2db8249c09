"""How a cell of the table of projects is painted: quickly, with hairlines, marks beside words, and names cut inside."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from egov_desktop.ui.look.chosen import px, tokens
from egov_desktop.ui.look.icons import draw
from egov_desktop.ui.look.tokens import Tokens
from egov_desktop.ui.pages.projects.grid.model import ALIGNMENTS, ProjectsModel
from egov_desktop.ui.pages.projects.listing.arranging import GroupLine
from egov_desktop.ui.pages.projects.listing.columns import COLUMNS, PLACES
from egov_desktop.ui.pages.projects.listing.rows import ProjectRow

if TYPE_CHECKING:
    from egov_desktop.ui.pages.projects.grid.table import ProjectsTable

_CODE, _NAME = PLACES["code"], PLACES["name"]
_SELECTED = QStyle.StateFlag.State_Selected
_ELIDE_MIDDLE = Qt.TextElideMode.ElideMiddle
_ELIDE_RIGHT = Qt.TextElideMode.ElideRight
PADDING, MARK = 8, 12


class CellPainter(QStyledItemDelegate):
    """Paints the cells of the table and of its frozen part alike."""

    def __init__(self, table: "ProjectsTable") -> None:
        super().__init__(table)
        self._table = table

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look = tokens()
        rect, state = _given(option)
        row, place = index.row(), index.column()
        model: ProjectsModel = self._table.projects_model
        line = model.line(row)
        is_group = isinstance(line, GroupLine)
        if state & _SELECTED:
            painter.fillRect(rect, QColor(look.tint))
        elif is_group:
            painter.fillRect(rect, QColor(look.shade))
        self._frame(painter, rect, look, is_current=place == _CODE and self._table.is_current(row))
        inner = rect.adjusted(px(PADDING), 0, -px(PADDING), 0)
        painter.setPen(QColor(look.ink))
        if isinstance(line, GroupLine):
            self._group(painter, inner, line, place, index)
        else:
            self._project(painter, inner, line, place)

    def _frame(self, painter: QPainter, rect: QRect, look: Tokens, *, is_current: bool) -> None:
        """A hairline under the row; a bar at the left of the row that the keyboard is on."""
        painter.setPen(QPen(QColor(look.line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if is_current:
            painter.fillRect(
                QRect(rect.topLeft(), QPoint(rect.left() + px(3) - 1, rect.bottom())), QColor(look.accent)
            )

    def _project(self, painter: QPainter, inner: QRect, row: ProjectRow, place: int) -> None:
        column = COLUMNS[place]
        mark = column.mark(row) if column.mark else "warn" if column.name in row.disputed else None
        if mark:
            side = px(MARK)
            where = QRect(inner.left(), inner.center().y() - side // 2 + 1, side, side)
            draw(painter, where, mark, str(getattr(tokens(), mark)))
            inner = inner.adjusted(side + px(6), 0, 0, 0)
        _words(painter, inner, column.read(row), column.align, cut_inside=column.is_wide)

    def _group(
        self,
        painter: QPainter,
        inner: QRect,
        line: GroupLine,
        place: int,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        if place == _CODE:
            side = px(14)
            where = QRect(inner.left(), inner.center().y() - side // 2 + 1, side, side)
            draw(painter, where, "chevron_down" if line.is_open else "chevron", tokens().muted)
            return
        painter.save()
        painter.setFont(_bold(painter.font()))
        _words(painter, inner, str(index.data()), COLUMNS[place].align, cut_inside=False)
        painter.restore()


def _given(option: Any) -> tuple[QRect, QStyle.StateFlag]:
    """The fields of an option, which the stubs of Qt do not know."""
    return option.rect, option.state


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold


def _words(painter: QPainter, inner: QRect, words: str, align: str, *, cut_inside: bool) -> None:
    if not words:
        return
    metrics: QFontMetrics = painter.fontMetrics()
    if metrics.horizontalAdvance(words) > inner.width():
        words = metrics.elidedText(words, _ELIDE_MIDDLE if cut_inside else _ELIDE_RIGHT, inner.width())
    painter.drawText(inner, int(ALIGNMENTS[align]) | int(Qt.TextFlag.TextSingleLine), words)
