"""The table of a grid: the keys by which rows are walked, typed in, filled, copied and taken away."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QSizePolicy, QTableView, QWidget

from egov_desktop.ui.grids.delegate import CellDelegate
from egov_desktop.ui.grids.rows.model import RecordModel
from egov_desktop.ui.look.chosen import px
from egov_desktop.ui.look.tokens import LINE, ROW
from egov_desktop.ui.widgets.inputs.base import Input

Index = QModelIndex | QPersistentModelIndex
Key = Qt.Key
_ENTER = {Key.Key_Return, Key.Key_Enter}
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_NONE = Qt.KeyboardModifier.NoModifier


class GridView(QTableView):
    """A table of records. While a cell is typed in, Tab and Enter go on to the next; else Tab leaves the table."""

    remove_wanted = Signal()
    clear_wanted = Signal()
    fill_wanted = Signal()
    today_wanted = Signal()
    copy_wanted = Signal(bool)
    paste_wanted = Signal()
    details_wanted = Signal()
    menu_wanted = Signal(object)
    row_changed = Signal()
    selection_changed = Signal()
    scrolled_or_sized = Signal()

    def __init__(
        self, model: RecordModel, name: str, most_rows: int, lines: int = 1, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._records, self._most_rows, self._lines = model, most_rows, lines
        self.setModel(model)
        self.setAccessibleName(name)
        self._cells = CellDelegate(self)
        self._cells.finished.connect(self._go_on)
        self.setItemDelegate(self._cells)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.sectionResized.connect(self.scrolled_or_sized)
        self.horizontalScrollBar().valueChanged.connect(self.scrolled_or_sized)
        self.horizontalScrollBar().rangeChanged.connect(self.updateGeometry)
        for changed in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            changed.connect(self.updateGeometry)
        self.selectionModel().selectionChanged.connect(self.selection_changed)
        self.selectionModel().currentChanged.connect(self.row_changed)
        self._scale()

    @property
    def cells(self) -> CellDelegate:
        return self._cells

    def selected(self) -> list[QModelIndex]:
        """Give the selected cells in reading order, or the current one."""
        chosen = sorted(self.selectedIndexes(), key=lambda index: (index.row(), index.column()))
        return chosen or [self.currentIndex()] if self.currentIndex().isValid() else chosen

    def selected_rows(self) -> list[int]:
        return sorted({index.row() for index in self.selected()})

    def go_to(self, row: int, column: int, *, typing: bool = False) -> None:
        """Put the cursor into a cell, and open it where typing goes on."""
        index = self._records.index(row, column)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        if typing and self._records.is_editable(index):
            self.edit(index)

    def begin_new(self) -> None:
        """Open the first cell of the empty row."""
        if self._records.may_add():
            self.setFocus()
            self.go_to(self._records.rowCount() - 1, self._next_editable(-1), typing=True)

    def is_typing(self) -> bool:
        return self.state() == QAbstractItemView.State.EditingState

    def set_room(self, height: int, *, least: int = 4) -> None:
        """Let the table grow to as many rows as this height holds, and to `least` of them, before it scrolls."""
        self._most_rows = max(least, height // self._row_height())
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        rows = min(max(self._records.rowCount(), 1), self._most_rows)
        edge = 2 * self.frameWidth()
        bar = self.horizontalScrollBar()
        scroll = bar.sizeHint().height() if bar.maximum() > bar.minimum() else 0
        return QSize(
            px(320), self.horizontalHeader().sizeHint().height() + rows * self._row_height() + edge + scroll
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(px(160), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange} and hasattr(self, "_cells"):
            self._scale()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming by keyboard, begin in the first cell."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._records.rowCount():
            self.selectionModel().setCurrentIndex(
                self._records.index(0, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        does = self._keys().get((held, Key.Key_Return if key in _ENTER else key))
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit(False)
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        elif does:
            does()
        else:
            super().keyPressEvent(event)

    def _keys(self) -> dict[tuple[Qt.KeyboardModifier, int], Callable[[], None]]:
        return {
            (_NONE, Key.Key_Return): self._go_down,
            (_CONTROL, Key.Key_Return): self.begin_new,
            (Qt.KeyboardModifier.AltModifier, Key.Key_Return): self.details_wanted.emit,
            (_NONE, Key.Key_Delete): self.remove_wanted.emit,
            (_NONE, Key.Key_Backspace): self.clear_wanted.emit,
            (_CONTROL, Key.Key_D): self.fill_wanted.emit,
            (_CONTROL, Key.Key_Semicolon): self.today_wanted.emit,
            (_CONTROL | _SHIFT, Key.Key_C): lambda: self.copy_wanted.emit(True),
        }

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Open the cell for an input method and hand on what it says: Qt would give it to the input's frame and lose it."""
        says_something = bool(event.commitString() or event.preeditString())
        if says_something and not self.is_typing() and self._records.is_editable(self.currentIndex()):
            self.edit(self.currentIndex())
        made = next(
            (own for own in self.viewport().findChildren(Input) if own.property("closed") is None), None
        )
        if made is None:
            super().inputMethodEvent(event)
        else:
            QApplication.sendEvent(made.editor(), event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu at the mouse, or at the cursor where the keyboard asks for it."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        at = event.globalPos()
        if not by_mouse:
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        elif (index := self.indexAt(event.pos())).isValid() and index not in self.selectedIndexes():
            self.setCurrentIndex(index)
        self.menu_wanted.emit(at)

    def _go_on(self, key: int, held: Qt.KeyboardModifier) -> None:
        """Go where the key that ended the typing leads."""
        index = self.currentIndex()
        self.setFocus()
        if key == Key.Key_Escape:
            self._records.forget_refused(index)
        elif key in _ENTER and held == _CONTROL:
            self.begin_new()
        elif key in _ENTER:
            self._go_down(typed_in=index)
        else:
            self._go_along(index, -1 if key == Key.Key_Backtab else 1)

    def _go_along(self, index: Index, step: int) -> None:
        """Open the next cell that can be typed in; past the last one leave the table."""
        column, row = self._next_editable(index.column(), step), index.row()
        if column < 0:
            row += step
            column = self._next_editable(-1 if step > 0 else self._records.columnCount(), step)
        if 0 <= row < self._records.rowCount() and column >= 0:
            self.go_to(row, column, typing=True)
        else:
            self.focusNextPrevChild(step > 0)

    def _go_down(self, typed_in: Index | None = None) -> None:
        """Enter leads down; in the row that is being added it leads along, to what is still missing."""
        index = typed_in or self.currentIndex()
        if typed_in is not None and self._records.record_at(index.row()) is None:
            column = self._next_editable(index.column())
            self.go_to(index.row(), column if column >= 0 else index.column(), typing=column >= 0)
        elif index.row() + 1 < self._records.rowCount():
            self.go_to(index.row() + 1, index.column())

    def _next_editable(self, column: int, step: int = 1) -> int:
        """Give the next column of fields from here, -1 where there is none."""
        ahead = range(column + step, self._records.columnCount() if step > 0 else -1, step)
        return next((at for at in ahead if self._records.takes_typing(at)), -1)

    def _row_height(self) -> int:
        return px(ROW) + (self._lines - 1) * px(LINE)

    def _scale(self) -> None:
        """Set rows and columns anew for the zoom in force."""
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(self._row_height())
        for place, column in enumerate(self._records.columns):
            self.setColumnWidth(place, max(px(column.width), self._room_of_lock(place)))
        self._share_room()
        self.updateGeometry()

    def _room_of_lock(self, place: int) -> int:
        """Give the width that a heading needs beside its lock; 0 where it has none."""
        lock = self._records.headerData(place, Qt.Orientation.Horizontal, Qt.ItemDataRole.DecorationRole)
        return self.horizontalHeader().sectionSizeHint(place) if lock else 0

    def _share_room(self) -> None:
        """Give the room that the columns leave to those that stretch."""
        columns = self._records.columns
        stretching = [place for place, column in enumerate(columns) if column.stretches]
        fixed = sum(self.columnWidth(place) for place in range(len(columns)) if place not in stretching)
        least = [px(columns[place].width) for place in stretching]
        spare = max(0, self.viewport().width() - fixed - sum(least))
        for place, own in zip(stretching, _shares(least, spare), strict=True):
            self.setColumnWidth(place, own)
        self.scrolled_or_sized.emit()


def _shares(least: Iterable[int], spare: int) -> list[int]:
    widths = list(least)
    total = sum(widths) or 1
    return [width + spare * width // total for width in widths]
