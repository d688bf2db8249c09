"""The tables of the journal: rows that are read, walked by keyboard and copied, never typed in."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QTableView

from egov_desktop.ui.grids.painting import CellPainter
from egov_desktop.ui.look.chosen import px
from egov_desktop.ui.look.tokens import ROW

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class LogTable(QTableView):
    """A table of whole rows; Ctrl+C copies the selected ones, `opened` comes with Enter or a double click."""

    opened = Signal()
    moved = Signal()

    def __init__(
        self, model: QAbstractTableModel, name: str, widths: Sequence[int], stretching: Sequence[int]
    ) -> None:
        super().__init__()
        self._widths, self._stretching = tuple(widths), tuple(stretching)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setItemDelegate(CellPainter(self))
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for place in stretching:
            header.setSectionResizeMode(place, header.ResizeMode.Stretch)
        self.doubleClicked.connect(self.opened)
        self.selectionModel().currentRowChanged.connect(self.moved)
        self._scale()

    def row(self) -> int:
        return self.currentIndex().row()

    def go_to(self, row: int) -> None:
        """Put the cursor on a row, the first one where there is no such row."""
        rows = self.model().rowCount()
        if rows:
            self.setCurrentIndex(self.model().index(row if 0 <= row < rows else 0, 0))

    def copy(self) -> None:
        """Copy the selected rows as a spreadsheet takes them."""
        rows = sorted({index.row() for index in self.selectedIndexes()})
        columns = range(self.model().columnCount())
        lines = ("\t".join(str(self.model().index(row, at).data() or "") for at in columns) for row in rows)
        QGuiApplication.clipboard().setText("\n".join(lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange} and hasattr(self, "_widths"):
            self._scale()

    def _scale(self) -> None:
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(px(ROW))
        for place, width in enumerate(self._widths):
            if place not in self._stretching:
                self.setColumnWidth(place, px(width))
