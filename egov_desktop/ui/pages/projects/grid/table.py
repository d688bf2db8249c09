"""The table of projects: code and name stay in sight, columns are chosen, moved and sized, a row opens a project."""

import math
from collections.abc import Iterable, Mapping
from functools import partial

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from egov_desktop.ui.look.chosen import chosen, px
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.look.tokens import ROW
from egov_desktop.ui.pages.projects.grid.frozen import FrozenColumns, set_up
from egov_desktop.ui.pages.projects.grid.model import ProjectsModel
from egov_desktop.ui.pages.projects.grid.painting import CellPainter
from egov_desktop.ui.pages.projects.listing.arranging import GroupLine
from egov_desktop.ui.pages.projects.listing.columns import BY_NAME, COLUMNS, FROZEN, PLACES
from egov_desktop.ui.pages.projects.listing.rows import ProjectRow
from egov_desktop.wording.language import say

_CODE, _NAME = PLACES["code"], PLACES["name"]
_NARROWEST = 40
_ROWS = QItemSelectionModel.SelectionFlag.Rows
_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect | _ROWS
_CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ProjectsTable(QTableView):
    """The table over `ProjectsModel`.

    `opened` brings a project's id; `heading_toggled` the key of a group line; `sort_wanted` a column's name;
    `columns_changed` when the user moved or sized a column; `copy_wanted` whether with the header;
    `remove_wanted` when Delete was pressed; `menu_wanted` where the context menu shall open.
    """

    opened = Signal(str)
    heading_toggled = Signal(str)
    sort_wanted = Signal(str)
    columns_changed = Signal()
    copy_wanted = Signal(bool)
    remove_wanted = Signal()
    menu_wanted = Signal(QPoint)
    header_menu_wanted = Signal(str, QPoint)

    _is_whole = False

    def __init__(self, model: ProjectsModel) -> None:
        super().__init__()
        self.projects_model = model
        self._widths = {column.name: column.width for column in COLUMNS}
        self._is_laying_out = False
        self._painter = CellPainter(self)
        dress(self, "plain")
        set_up(self, model, self._painter)
        self._frozen = FrozenColumns(self, self._painter)
        self._is_whole = True
        self._wire_headers()
        self.show_columns(())

    def retranslate(self) -> None:
        self.setAccessibleName(say("Danh mục dự án"))

    def header(self) -> QHeaderView:
        return self.horizontalHeader()

    def frozen_header(self) -> QHeaderView:
        return self._frozen.header()

    def show_columns(self, names: Iterable[str], widths: Mapping[str, int] | None = None) -> None:
        """Show the frozen columns and then these, in this order; widths are in the design's pixels."""
        self._is_laying_out = True
        self._widths.update(widths or {})
        shown = [PLACES[name] for name in (*FROZEN, *names)]
        for place in range(len(COLUMNS)):
            self.setColumnHidden(place, place not in shown)
        for position, place in enumerate(shown):
            self.header().moveSection(self.header().visualIndex(place), position)
        self._is_laying_out = False
        self._lay_out()

    def column_names(self) -> tuple[str, ...]:
        """The columns shown beside the frozen ones, from left to right."""
        header = self.header()
        places = (header.logicalIndex(position) for position in range(header.count()))
        return tuple(
            COLUMNS[place].name
            for place in places
            if not header.isSectionHidden(place) and COLUMNS[place].name not in FROZEN
        )

    def widths(self) -> dict[str, int]:
        """The widths that differ from the design's, in its pixels."""
        return {name: width for name, width in self._widths.items() if width != BY_NAME[name].width}

    def set_widths(self, widths: Mapping[str, int]) -> None:
        self._widths = {column.name: widths.get(column.name, column.width) for column in COLUMNS}
        self._lay_out()

    def show_sorted_by(self, name: str, *, descending: bool) -> None:
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        for header in (self.header(), self.frozen_header()):
            header.setSortIndicator(PLACES[name], order)

    def selected_rows(self) -> list[ProjectRow]:
        """The selected projects, in the order of the table."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows(_CODE))
        lines = [self.projects_model.line(place) for place in places]
        return [line for line in lines if isinstance(line, ProjectRow)]

    def select_keys(self, keys: Iterable[str], current: str = "") -> None:
        """Select the lines of these projects, and put the keyboard on `current`, without scrolling."""
        wanted = set(keys)
        selection = QItemSelection()
        for place, line in enumerate(self.projects_model.arranged.lines) if wanted else ():
            if line.key in wanted:
                index = self.projects_model.index(place, 0)
                selection.select(index, index)
        self.selectionModel().select(selection, _SELECT)
        place = self.projects_model.place_of(current) if current else None
        if place is not None:
            index = self.projects_model.index(place, _CODE)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def current_key(self) -> str:
        index = self.currentIndex()
        return self.projects_model.line(index.row()).key if index.isValid() else ""

    def is_current(self, row: int) -> bool:
        return self.hasFocus() and self.currentIndex().row() == row

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard always stands on some row, so that the arrows and Enter work at once."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.projects_model.rowCount():
            index = self.projects_model.index(0, _CODE)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self._current_line()
        if isinstance(line, GroupLine) and _turns(line, event.key()):
            self.heading_toggled.emit(line.key)
        elif isinstance(line, ProjectRow) and event.key() in _ENTER:
            self.opened.emit(line.project.id)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit(False)
        elif event.key() == Qt.Key.Key_C and event.modifiers() == _CONTROL_SHIFT:
            self.copy_wanted.emit(True)
        elif event.key() == Qt.Key.Key_Delete and self.selected_rows():
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.double_clicked_at(self.indexAt(event.position().toPoint()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.pressed_at(self.indexAt(event.position().toPoint()), event)

    def pressed_at(self, index: QModelIndex, event: QMouseEvent) -> None:
        """One press opens or folds a group, in either part of the table."""
        line = self.projects_model.line(index.row()) if index.isValid() else None
        if (
            isinstance(line, GroupLine)
            and event.button() == Qt.MouseButton.LeftButton
            and not event.modifiers()
        ):
            self.heading_toggled.emit(line.key)

    def double_clicked_at(self, index: QModelIndex) -> None:
        line = self.projects_model.line(index.row()) if index.isValid() else None
        if isinstance(line, ProjectRow):
            self.opened.emit(line.project.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Scroll sideways only for a column that scrolls, and never leave it under the frozen ones."""
        if not self._is_whole:
            return
        edge = self._frozen.header().length()
        if index.column() in (_CODE, _NAME):
            seen = self.columnAt(edge + 1)
            super().scrollTo(index.sibling(index.row(), seen if seen >= 0 else _NAME), hint)
            return
        super().scrollTo(index, hint)
        left = self.visualRect(index).left()
        if left < edge:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - (edge - left))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_whole:
            self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange} and self._is_whole:
            self._lay_out()

    def _wire_headers(self) -> None:
        header, frozen = self.header(), self._frozen.header()
        header.setSectionsMovable(True)
        header.sectionMoved.connect(self._on_moved)
        self.horizontalScrollBar().valueChanged.connect(self._frozen.follow)
        self.verticalScrollBar().valueChanged.connect(self._frozen.view.verticalScrollBar().setValue)
        self._frozen.view.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        for one in (header, frozen):
            one.setSectionsClickable(True)
            one.setSortIndicatorShown(True)
            one.sectionClicked.connect(self._on_header_clicked)
            one.sectionResized.connect(self._on_resized)
            one.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            one.customContextMenuRequested.connect(partial(self._on_header_menu, one))

    def _on_header_clicked(self, place: int) -> None:
        self.sort_wanted.emit(COLUMNS[place].name)

    def _on_header_menu(self, header: QHeaderView, at: QPoint) -> None:
        place = header.logicalIndexAt(at)
        if place >= 0:
            self.header_menu_wanted.emit(COLUMNS[place].name, header.viewport().mapToGlobal(at))

    def _on_moved(self, logical: int, old: int, new: int) -> None:
        """Nothing moves into the place of the frozen columns."""
        if self._is_laying_out:
            return
        if min(old, new) < len(FROZEN):
            self.show_columns(self.column_names())
        self.columns_changed.emit()

    def _on_resized(self, place: int, _: int, width: int) -> None:
        if self._is_laying_out or not width:
            return
        self._widths[COLUMNS[place].name] = round(width * 100 / chosen().zoom)
        self._lay_out()
        self.columns_changed.emit()

    def _lay_out(self) -> None:
        """Set heights and widths for the zoom in force."""
        self._is_laying_out = True
        for view in (self, self._frozen.view):
            view.verticalHeader().setDefaultSectionSize(px(ROW))
            view.horizontalHeader().setMinimumSectionSize(px(_NARROWEST))
        widths = self._fitted()
        for name, width in widths.items():
            self.setColumnWidth(PLACES[name], width)
        self._frozen.lay_out(widths)
        self._is_laying_out = False

    def _fitted(self) -> dict[str, int]:
        """The widths on this screen: columns of texts that nobody sized give way if that helps, the name takes what is left."""
        shown = [column for column in COLUMNS if not self.isColumnHidden(PLACES[column.name])]
        widths = {column.name: px(self._widths[column.name]) for column in shown}
        missing = sum(widths.values()) - self.viewport().width()
        giving = {
            column.name: px(column.width) - px(column.least)
            for column in shown
            if column.least and self._widths[column.name] == column.width
        }
        room = sum(giving.values())
        if 0 < missing <= room:
            for name, most in giving.items():
                widths[name] -= math.ceil(most * missing / room)
        widths["name"] += max(0, self.viewport().width() - sum(widths.values()))
        return widths

    def _current_line(self) -> ProjectRow | GroupLine | None:
        index = self.currentIndex()
        return self.projects_model.line(index.row()) if index.isValid() else None


def _turns(line: GroupLine, key: int) -> bool:
    """Say whether a key opens or folds a group."""
    opens = key in (Qt.Key.Key_Right, Qt.Key.Key_Plus)
    closes = key in (Qt.Key.Key_Left, Qt.Key.Key_Minus)
    return key in (*_ENTER, Qt.Key.Key_Space) or (opens and not line.is_open) or (closes and line.is_open)
