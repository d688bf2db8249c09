"""The page Danh mục & thiết lập: its parts named at the left, the chosen one at the right."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget

from egov_desktop.domain.journal import Entry
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.lists.checkup import CheckPart
from egov_desktop.ui.pages.lists.counting import Uses
from egov_desktop.ui.pages.lists.parts import Part, ProfilePart, TablePart
from egov_desktop.ui.pages.lists.tables import Table, tables
from egov_desktop.ui.pages.page import Page
from egov_desktop.ui.session import Navigator, Session
from egov_desktop.ui.widgets.notices import Toast
from egov_desktop.wording.language import say

_PROFILE, _CHECK = "register_profile", "check"


class ListsPage(Page):
    """The register's head, the office's lists and the check of the file; a part is made when it is first opened."""

    def __init__(self, session: Session, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(session, navigator, parent)
        self._outer = spaced(QHBoxLayout(self), gap=0)
        self._inside = QWidget()
        self._build()
        session.saved.connect(self._on_saved)

    def title(self) -> str:
        return say("Danh mục & thiết lập")

    def names(self) -> tuple[str, ...]:
        """Name the parts, in their order."""
        return tuple(self._makers)

    def show_part(self, name: str) -> QWidget:
        """Bring a part to the front, made when first asked for."""
        self.navigation.setCurrentIndex(self._rooms.index(self.names().index(name), 0))
        return self._made[name]

    def check(self) -> None:
        """Check the register, and show what was found."""
        part = self.show_part(_CHECK)
        assert isinstance(part, CheckPart)
        part.check()

    def refresh(self) -> None:
        part: Part = self._made[self._current()]  # type: ignore[assignment] - every part is a widget and a Part
        part.refresh()

    def retranslate(self) -> None:
        """Make the page anew in the language of the moment, at the same part."""
        name = self._current()
        self._outer.removeWidget(self._inside)
        self._inside.hide()
        self._inside.deleteLater()
        self._build()
        self.show_part(name)
        super().retranslate()

    def _build(self) -> None:
        self._made: dict[str, QWidget] = {}
        self._inside = QWidget()
        own = tables(Uses())
        self._makers: dict[str, Callable[[], QWidget]] = {
            _PROFILE: partial(ProfilePart, self.session),
            **{table.name: partial(self._table_part, table) for table in own},
            _CHECK: self._check_part,
        }
        titles = (say("Thông tin sổ"), *(table.title for table in own), say("Kiểm tra sổ"))
        self._stack = QStackedWidget()
        row = spaced(QHBoxLayout(self._inside), gap=0)
        row.addWidget(self._side(titles))
        row.addWidget(self._stack, 1)
        self._outer.addWidget(self._inside)
        self._toast = Toast(self._inside)
        self._toast.undone.connect(self.session.undo)
        self._open(self._rooms.index(0, 0).row())

    def _side(self, titles: tuple[str, ...]) -> QFrame:
        side = QFrame()
        dress(side, "side")
        self._rooms = QStandardItemModel(self._inside)
        for title in titles:
            item = QStandardItem(title)
            item.setEditable(False)
            self._rooms.appendRow(item)
        self.navigation = QListView()
        dress(self.navigation, "navigation")
        self.navigation.setAccessibleName(say("Các phần của danh mục và thiết lập"))
        self.navigation.setModel(self._rooms)
        self.navigation.setTabKeyNavigation(False)
        self.navigation.setUniformItemSizes(True)
        self.navigation.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        chosen = self.navigation.selectionModel()
        chosen.setCurrentIndex(self._rooms.index(0, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect)
        chosen.currentChanged.connect(self._on_chosen)
        column = spaced(QVBoxLayout(side), gap=0, margins=(8, 10, 8, 8))
        column.addWidget(self.navigation)
        return sized(side, min_width=252, max_width=252)

    def _open(self, place: int) -> None:
        name = self.names()[place]
        if name not in self._made:
            self._made[name] = self._makers[name]()
            self._stack.addWidget(self._made[name])
        self._stack.setCurrentWidget(self._made[name])
        self.refresh()

    def _on_chosen(self, index: QModelIndex) -> None:
        self._open(index.row())

    def _current(self) -> str:
        return self.names()[max(0, self.navigation.currentIndex().row())]

    def _table_part(self, table: Table) -> TablePart:
        part = TablePart(self.session, table)
        part.done.connect(self._toast.tell)
        return part

    def _check_part(self) -> CheckPart:
        part = CheckPart(self.session)
        part.project_wanted.connect(self._open_project)
        return part

    def _open_project(self, project_id: str, record_id: str) -> None:
        self.navigator.show_project(project_id, "", record_id)

    def _on_saved(self, _entry: Entry) -> None:
        """What the word offers to take back is only ever the newest action."""
        self._toast.hide()
