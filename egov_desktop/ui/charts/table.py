"""A chart's figures as a table, for those who would rather read than look."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from egov_desktop.charts.chart import Behind, ChartTable
from egov_desktop.ui.look.chosen import px
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
_NAMES = 260


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


class ChartTableView(QTableView):
    """The table itself: Enter or a double click on a row opens the records behind it, Ctrl+C copies all of it."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows, self._wanted = ChartModel(), 0
        self.setModel(self._rows)
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
        self.horizontalHeader().setResizeContentsPrecision(40)
        self.doubleClicked.connect(self._open)

    def show_table(self, table: ChartTable, name: str) -> None:
        self._rows.show_table(table)
        self.setAccessibleName(name)
        self.verticalHeader().setDefaultSectionSize(px(ROW))
        self.resizeColumnsToContents()
        self._wanted = self.columnWidth(0)
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
        count = self._rows.columnCount()
        others = sum(self.columnWidth(column) for column in range(1, count))
        if count:
            self.setColumnWidth(0, max(min(self._wanted, px(_NAMES)), self.viewport().width() - others))

    def _open(self, index: QModelIndex) -> None:
        behind = self._rows.behind(index.row())
        if behind:
            self.opened.emit(behind)
