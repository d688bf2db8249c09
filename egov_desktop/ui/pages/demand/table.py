"""The table of a demand: months are typed into, what was fixed by hand bears a lock, Delete frees it again."""

from typing import Any, cast

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from egov_desktop.domain.judgement.demand.solving import Cell
from egov_desktop.domain.judgement.demand.values import ProjectDemand, Solution
from egov_desktop.ui.look.chosen import px, tokens
from egov_desktop.ui.look.icons import draw
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.look.tokens import ROW
from egov_desktop.ui.pages.demand.model import IS_FIXED, IS_SUM, DemandModel, Index
from egov_desktop.wording.language import say

_PROJECTS, _MILLIONS, _DONG, _LOCK = 218, 78, 128, 12
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_EDITS = QAbstractItemView.EditTrigger


class _Cells(QStyledItemDelegate):
    """Draws amounts: sums heavier, what the clerk fixed on a wash with a lock."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        given: Any = option
        rect: QRect = given.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if given.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens().tint))
        elif index.data(IS_FIXED):
            painter.fillRect(rect, QColor(tokens().warn_wash))
        elif index.data(IS_SUM):
            painter.fillRect(rect, QColor(tokens().shade))
        painter.setPen(QPen(QColor(tokens().line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if index.data(IS_FIXED):
            side = px(_LOCK)
            mark = QRect(rect.left() + px(5), rect.center().y() - side // 2, side, side)
            draw(painter, mark, "lock", tokens().warn)
        font = QFont(given.font)
        font.setBold(bool(index.data(IS_SUM) or index.data(IS_FIXED)))
        painter.setFont(font)
        painter.setPen(QColor(tokens().ink))
        painter.drawText(rect.adjusted(px(4), 0, -px(8), 0), _RIGHT, index.data())
        if given.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens().accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()


class DemandTable(QTableView):
    """The table; `chosen` tells the project that the keyboard is on, Ctrl+C asks for a copy of all (`copy_wanted`)."""

    chosen = Signal(object)
    copy_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.demands = DemandModel()
        self.demands.setParent(self)
        self.setModel(self.demands)
        self.setItemDelegate(_Cells(self))
        dress(self, "plain")
        self.setAccessibleName(say("Yêu cầu giải ngân từng dự án, từng tháng"))
        cast("QAbstractButton", self.findChild(QAbstractButton)).setAccessibleName(self.accessibleName())
        self._in_dong = False
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(_EDITS.DoubleClicked | _EDITS.EditKeyPressed | _EDITS.AnyKeyPressed)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionsClickable(False)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.selectionModel().currentChanged.connect(self._tell)

    def show_solution(self, solution: Solution, *, in_dong: bool, read_only: bool) -> None:
        """Show another solution with the keyboard on the project and month where it was."""
        cell = self.demands.cell(self.currentIndex())
        row, column = self.currentIndex().row(), self.currentIndex().column()
        self._in_dong = in_dong
        self.demands.show(solution, in_dong=in_dong, read_only=read_only)
        self._lay_out()
        place = self.place_of(cell) if cell else self.demands.index(max(0, row), max(0, column))
        self.setCurrentIndex(place if place.isValid() else self.demands.index(0, 0))
        self._tell()

    def place_of(self, cell: Cell) -> Any:
        """Give the place of a project and month; none where it is not shown."""
        found = self.demands.solution
        rows, months = [own.project.id for own in found.projects], list(found.months)
        if cell[0] in rows and cell[1] in months:
            return self.demands.index(rows.index(cell[0]), months.index(cell[1]))
        return self.demands.index(-1, -1)

    def current(self) -> ProjectDemand | None:
        return self.demands.row_of(self.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        cell = self.demands.cell(self.currentIndex())
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and cell is not None:
            self.demands.setData(self.currentIndex(), "")
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange} and hasattr(self, "demands"):
            self._lay_out()

    def _lay_out(self) -> None:
        self.verticalHeader().setDefaultSectionSize(px(ROW))
        self.verticalHeader().setFixedWidth(px(_PROJECTS))
        header = self.horizontalHeader()
        header.setDefaultSectionSize(px(_DONG if self._in_dong else _MILLIONS))
        header.setFixedHeight(px(34))
        for column in range(len(self.demands.solution.months) + 1, self.demands.columnCount()):
            self.setColumnWidth(column, px(_DONG if self._in_dong else 104))

    def _tell(self, *_: object) -> None:
        self.chosen.emit(self.current())
