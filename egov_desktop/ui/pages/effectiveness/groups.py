"""The groups at the left of the page, each with the mark of its rating."""

from collections.abc import Mapping

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView

from egov_desktop.domain.judgement.effectiveness import GroupSheet
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.effectiveness.looks import RATING_TONES
from egov_desktop.ui.widgets.words import plain_tip
from egov_desktop.wording.language import say

_ID = Qt.ItemDataRole.UserRole


class GroupList(QListView):
    """Names of groups, of which one is chosen; `went` brings its id when somebody goes to it."""

    went = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._groups = QStandardItemModel(self)
        self._is_listing = False
        dress(self, "navigation")
        self.setAccessibleName(say("Nhóm dự án"))
        self.setModel(self._groups)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._on_current)

    def show_groups(self, sheets: Mapping[str, GroupSheet], chosen: str) -> None:
        """Name the groups as they are rated now, with the cursor on the chosen one."""
        self._is_listing = True
        if self.ids() != tuple(sheets):
            self._groups.clear()
            for _ in sheets:
                self._groups.appendRow(QStandardItem())
        for row, sheet in enumerate(sheets.values()):
            _name(self._groups.item(row), sheet)
        self._go(chosen)
        self._is_listing = False

    def choose(self, group_id: str) -> None:
        self._go(group_id)

    def ids(self) -> tuple[str, ...]:
        return tuple(str(self._groups.item(row).data(_ID)) for row in range(self._groups.rowCount()))

    def _go(self, group_id: str) -> None:
        if group_id in self.ids():
            index = self._groups.index(self.ids().index(group_id), 0)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _on_current(self, index: QModelIndex) -> None:
        if not self._is_listing and index.isValid():
            self.went.emit(str(index.data(_ID)))


def _name(item: QStandardItem, sheet: GroupSheet) -> None:
    rating, tone = say(sheet.rating.label), RATING_TONES[sheet.rating]
    item.setEditable(False)
    item.setText(f"{sheet.group.name}\n{rating}")
    item.setIcon(icon(tone, tone))
    item.setData(sheet.group.id, _ID)
    item.setToolTip(plain_tip(f"{sheet.group.name}: {rating}"))
    item.setAccessibleText(f"{sheet.group.name}: {rating}")
