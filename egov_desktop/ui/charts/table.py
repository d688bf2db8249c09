"""A chart's figures as a table, for those who would rather read than look."""

from typing import Any, cast

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from egov_desktop.charts.chart import Behind, ChartTable
from egov_desktop.ui.look.chosen import px, tokens
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.look.tokens import ROW

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_NO_TABLE = ChartTable((), (), ())
_SIDES = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
}
_NO_PARENT = QModelIndex()
_NAMES, _AROUND = 200, 20


class ChartModel(QAbstractTableModel):
    """The rows of a `ChartTable`, to be read and not changed."""

    def __init__(self) -> None:
        super().__init__()
        self._table = _NO_TABLE

    def show_table(self, table: ChartTable) -> None:
        self.beginResetModel()
        self._table = table
        self.endResetModel()

    def behind(self, row: int) -> Behind:
        return self._table.rows[row].behind

    def column(self, column: int) -> tuple[str, ...]:
        """Give a column from its heading down."""
        return (self._table.header[column], *(row.cells[column] for row in self._table.rows))

    def text(self) -> str:
        """Give the whole table as a spreadsheet takes it."""
        lines = (self._table.header, *(row.cells for row in self._table.rows))
        return "\n".join("\t".join(line) for line in lines)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._table.header)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Role.DisplayRole:
            return self._table.rows[index.row()].cells[index.column()]
        return _SIDES[self._table.aligns[index.column()]] if role == Role.TextAlignmentRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical or section >= len(self._table.header):
            return None
        if role == Role.DisplayRole:
            return self._table.header[section]
        return _SIDES[self._table.aligns[section]] if role == Role.TextAlignmentRole else None


class _Padded(QStyledItemDelegate):
    """Sets words as far from the edge as those of the heading."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        given = cast("Any", option)  # the stubs know neither its place nor its state
        inner = cast("Any", QStyleOptionViewItem(option))
        inner.rect = given.rect.adjusted(px(5), 0, -px(5), 0)
        if given.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(given.rect, QColor(tokens().tint))
        super().paint(painter, inner, index)


class ChartTableView(QTableView):
    """The table itself: Enter or a double click on a row opens the records behind it, Ctrl+C copies all of it."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = ChartModel()
        self._wanted: list[int] = []
        self.setModel(self._rows)
        self._cells = _Padded(self)
        self.setItemDelegate(self._cells)
        dress(self, "plain")
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.doubleClicked.connect(self._open)

    def show_table(self, table: ChartTable, name: str) -> None:
        self._rows.show_table(table)
        self.setAccessibleName(name)
        self.verticalHeader().setDefaultSectionSize(px(ROW))
        self._wanted = [self._width_of(column) for column in range(len(table.header))]
        for column, width in enumerate(self._wanted):
            self.setColumnWidth(column, width)
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def copy(self) -> None:
        QGuiApplication.clipboard().setText(self._rows.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _share_width(self) -> None:
        """Give the first column, which names the rows, what the figures leave, and never less than its words need."""
        if self._wanted:
            left = self.viewport().width() - sum(self._wanted[1:])
            self.setColumnWidth(0, max(min(self._wanted[0], px(_NAMES)), left))

    def _width_of(self, column: int) -> int:
        """The width of the longest words; the view would ask for every cell instead."""
        cells = self._rows.column(column)
        longest = sorted(cells[1:], key=len)[-3:]
        heading = QFontMetrics(self.horizontalHeader().font()).horizontalAdvance(cells[0])
        widest = max([0, *(self.fontMetrics().horizontalAdvance(cell) for cell in longest)])
        return max(round(heading * 1.1), widest) + px(_AROUND)

    def _open(self, index: QModelIndex) -> None:
        behind = self._rows.behind(index.row())
        if behind:
            self.opened.emit(behind)
