"""The tables of the journal: rows that are read, walked by keyboard and copied, never typed in."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QTableView

from egov_desktop.ui.grids.painting import CellPainter
from egov_desktop.ui.look.chosen import px
from egov_desktop.ui.look.tokens import ROW
from egov_desktop.ui.widgets.only_read import only_read

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class LogTable(QTableView):
    """A table of whole rows; Ctrl+C copies the selected ones, `opened` comes with Enter or a double click.

    The columns of `stretching` share what room the others leave; those of `yielding` go where there is little.
    """

    opened = Signal()
    moved = Signal()

    def __init__(
        self,
        model: QAbstractTableModel,
        name: str,
        widths: Sequence[int],
        stretching: Sequence[int],
        yielding: Sequence[int] = (),
    ) -> None:
        super().__init__()
        self._widths, self._stretching, self._yielding = tuple(widths), tuple(stretching), tuple(yielding)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setItemDelegate(CellPainter(self))
        only_read(self)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.sectionResized.connect(self._on_resized)
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stretch()

    def _scale(self) -> None:
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(px(ROW))
        for place, width in enumerate(self._widths):
            if place not in self._stretching:
                self.setColumnWidth(place, px(width))
        self._stretch()

    def _on_resized(self, section: int, _old: int, _new: int) -> None:
        if section not in self._stretching:
            self._stretch()

    def _stretch(self) -> None:
        """Share what room is left among the columns that stretch; below a third of their widths the table scrolls."""
        if not self._stretching:
            return
        room = self.viewport().width() - sum(self.columnWidth(at) for at in self._others())
        yielding = sum(px(self._widths[at]) for at in self._yielding)
        has_room = room - yielding >= sum(px(self._widths[at] // 3) for at in self._stretching)
        for at in self._yielding:
            self.setColumnHidden(at, not has_room)
        room -= yielding if has_room else 0
        wanted = sum(self._widths[at] for at in self._stretching)
        for at in self._stretching:
            width = max(px(self._widths[at] // 3), room * self._widths[at] // wanted)
            room, wanted = room - width, wanted - self._widths[at]
            self.setColumnWidth(at, width)

    def _others(self) -> list[int]:
        """Give the columns that are as wide as they are, whatever the room."""
        given = {*self._stretching, *self._yielding}
        return [at for at in range(len(self._widths)) if at not in given]
