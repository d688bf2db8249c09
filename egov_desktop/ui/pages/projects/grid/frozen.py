"""The columns of the table that stay in sight: a second view that lies over the first and follows it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QVBoxLayout

from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.projects.grid.model import ProjectsModel
from egov_desktop.ui.pages.projects.grid.painting import CellPainter
from egov_desktop.ui.pages.projects.listing.columns import COLUMNS, FROZEN, PLACES

if TYPE_CHECKING:
    from egov_desktop.ui.pages.projects.grid.table import ProjectsTable


class _View(QTableView):
    """The frozen part itself; the mouse on it works on the table that it lies over."""

    def __init__(self, table: "ProjectsTable") -> None:
        super().__init__()
        self._table = table

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._table.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)
        self._table.pressed_at(self.indexAt(event.position().toPoint()), event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._table.double_clicked_at(self.indexAt(event.position().toPoint()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._table.menu_wanted.emit(event.globalPos())


class FrozenColumns(QFrame):
    """The first columns once more, lying over the table; not there for keyboard and screen reader."""

    def __init__(self, table: "ProjectsTable", painter: CellPainter) -> None:
        super().__init__(table)
        dress(self, "side")
        self.view = _View(table)
        dress(self.view, "plain")
        set_up(self.view, table.projects_model, painter)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setSelectionModel(table.selectionModel())
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for place in range(len(FROZEN), len(COLUMNS)):
            self.view.setColumnHidden(place, True)
        spaced(QVBoxLayout(self), gap=0).addWidget(self.view)
        self._table = table
        self.hide()

    def follow(self, scrolled: int) -> None:
        """Lie over the table only while it is scrolled sideways."""
        self.setVisible(scrolled > 0)

    def header(self) -> QHeaderView:
        return self.view.horizontalHeader()

    def lay_out(self, widths: Mapping[str, int]) -> None:
        for name in FROZEN:
            self.view.setColumnWidth(PLACES[name], widths[name])
        header = self._table.horizontalHeader()
        self.header().setFixedHeight(header.height())
        width = min(sum(widths[name] for name in FROZEN), self._table.viewport().width())
        self.setGeometry(0, 0, width, header.height() + self._table.viewport().height())


def set_up(view: QTableView, model: ProjectsModel, painter: CellPainter) -> None:
    view.setModel(model)
    view.setItemDelegate(painter)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.setCornerButtonEnabled(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.verticalHeader().hide()
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    view.horizontalHeader().setHighlightSections(False)
