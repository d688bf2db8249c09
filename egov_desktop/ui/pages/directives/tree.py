"""The agencies of the month as a tree, each with how many under it still owe figures."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QTreeView

from egov_desktop.domain.judgement.indicators.matrix import Matrix
from egov_desktop.ui.look.chosen import px
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.widgets.words import plain_tip
from egov_desktop.wording.judged.indicators import brief_name
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

_ID = Qt.ItemDataRole.UserRole
_OPEN_UNTIL = 40
"""Agencies beside each other that are still worth opening at once."""


class AgencyTreeView(QTreeView):
    """The tree; `chosen` brings the agency that the keyboard is on."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._rows = QStandardItemModel(self)
        self.setModel(self._rows)
        dress(self, "plain")
        self.setAccessibleName(say("Cơ quan"))
        self.setUniformRowHeights(True)
        self.setHeaderHidden(True)
        self.setTabKeyNavigation(False)
        self.setIndentation(12)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._shape: tuple[str, ...] = ()
        self._counted: Mapping[str, int] = {}
        self._items: dict[str, tuple[QStandardItem, QStandardItem]] = {}
        self.selectionModel().currentChanged.connect(self._tell)

    def show_tree(self, matrix: Matrix, owing: Mapping[str, int], agency_id: str) -> None:
        """Show the agencies of a month, with the keyboard on one of them."""
        if self._shape != matrix.tree.order:
            self._grow(matrix)
            self._counted = {}
        if self._counted is not owing:
            self._counted = owing
            self._count(owing)
        if agency_id in self._items:
            self._go_to(self._items[agency_id][0])

    def _grow(self, matrix: Matrix) -> None:
        tree = matrix.tree
        # Rows come and go without being chosen by anybody.
        self.selectionModel().blockSignals(True)
        self._rows.clear()
        self._rows.setColumnCount(2)
        self._shape, self._items = tree.order, {}
        for own in tree.order:
            pair = (_item(brief_name(tree.agencies[own]), own), _item("", own))
            pair[0].setToolTip(plain_tip(tree.agencies[own].name))
            pair[1].setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._items[own] = pair
            above = self._items.get(tree.above.get(own, ""))
            (above[0] if above else self._rows.invisibleRootItem()).appendRow(list(pair))
        self.selectionModel().blockSignals(False)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(1)
        self._lay_out()
        if len(tree.order) <= _OPEN_UNTIL:
            self.expandAll()
        else:
            self.expandToDepth(0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange} and hasattr(self, "_items"):
            self._lay_out()

    def _lay_out(self) -> None:
        self.header().resizeSection(1, self.fontMetrics().horizontalAdvance("0.000") + px(8))

    def _count(self, owing: Mapping[str, int]) -> None:
        for own, (first, second) in self._items.items():
            count = owing.get(own, 0)
            second.setText(whole(count) if count else "")
            second.setToolTip(say("Số đơn vị còn thiếu số liệu") if count else "")
            name = first.text()
            second.setData(
                say("{name}: còn thiếu {n}", name=name, n=count) if count else name,
                Qt.ItemDataRole.AccessibleTextRole,
            )
            font = QFont()
            font.setBold(bool(count))
            second.setData(font if count else None, Qt.ItemDataRole.FontRole)

    def _go_to(self, item: QStandardItem) -> None:
        index = item.index()
        if self.currentIndex().siblingAtColumn(0) != index:
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(index)

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.siblingAtColumn(0).data(_ID))


def _item(words: str, agency_id: str) -> QStandardItem:
    item = QStandardItem(words)
    item.setEditable(False)
    item.setData(agency_id, _ID)
    return item
