"""The page Hồ sơ dự án: a head that stays, and tabs that are made when they are first opened."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from egov_desktop.domain.journal import Entry
from egov_desktop.domain.records import KINDS, Project, Record
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.pages.dossier.causes import CausesTab
from egov_desktop.ui.pages.dossier.files import FilesTab
from egov_desktop.ui.pages.dossier.general import GeneralTab
from egov_desktop.ui.pages.dossier.header import DossierHeader
from egov_desktop.ui.pages.dossier.history import HistoryTab
from egov_desktop.ui.pages.dossier.money import MoneyTab
from egov_desktop.ui.pages.dossier.stage_dialog import StageDialog
from egov_desktop.ui.pages.dossier.tab import DossierTab
from egov_desktop.ui.pages.dossier.work import WorkTab
from egov_desktop.ui.pages.page import Page
from egov_desktop.ui.pages.tabs import TAB_OF_KIND
from egov_desktop.ui.session import Navigator, Session
from egov_desktop.ui.widgets.notices import EmptyState, Toast
from egov_desktop.wording.language import say

_TABS: tuple[tuple[str, str, str, type[DossierTab]], ...] = (
    ("general", "Chung && pháp lý", "Chung", GeneralTab),
    ("work", "Gói thầu && mốc", "Mốc tiến độ", WorkTab),
    ("money", "Vốn && giải ngân", "Vốn", MoneyTab),
    ("causes", "Nguyên nhân && kiến nghị", "Nguyên nhân", CausesTab),
    ("files", "Tệp && ghi chú", "Tệp", FilesTab),
    ("history", "Lịch sử", "Lịch sử", HistoryTab),
)
_NAMES = tuple(name for name, *_ in _TABS)


class DossierPage(Page):
    """One project's file; `open` says which project, and where in it."""

    SHOWS: ClassVar[frozenset[str]] = frozenset(KINDS)

    def __init__(self, session: Session, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(session, navigator, parent)
        self._project_id = ""
        self._stale: set[str] = set()
        self._outer = spaced(QVBoxLayout(self), gap=0)
        self._stack = QStackedWidget()
        self._build()
        session.saved.connect(self._on_saved)

    def title(self) -> str:
        project = self.project()
        return project.name if project else say("Hồ sơ dự án")

    def project(self) -> Project | None:
        return self.session.snapshot.get(Project, self._project_id)

    def open(self, project_id: str, tab: str = "", record_id: str = "") -> None:
        """Show a project; `record_id` is a record of it, or the name of one of its own fields, to be shown at once."""
        self._project_id = project_id
        self._stale = set(_NAMES)
        self.show_tab(tab or self._tab_of(record_id) or self._current())
        self.refresh()
        if not (record_id and self.tab(self._current()).reveal(record_id)):
            self._tabs.setFocus()

    def show_tab(self, name: str) -> None:
        if name in _NAMES:
            self._tabs.setCurrentIndex(_NAMES.index(name))

    def tab(self, name: str) -> DossierTab:
        """Give a tab, made when it is first asked for."""
        place = _NAMES.index(name)
        if name not in self._made:
            made = _TABS[place][3](self.session)
            made.done.connect(self._tell_done)
            self._made[name] = made
            layout = self._rooms.widget(place).layout()
            assert layout is not None
            layout.addWidget(made)
            made.show()  # at once, not when Qt next comes to it, so that a row in it can take the focus
        return self._made[name]

    def refresh(self) -> None:
        project = self.project()
        self._stack.setCurrentIndex(0 if project else 1)
        if project is None:
            return
        self._header.show_project(project)
        name = self._current()
        if name in self._stale:
            self._stale.discard(name)
            self.tab(name).show_project(project)

    def mark_stale(self) -> None:
        self._stale = set(_NAMES)
        super().mark_stale()

    def retranslate(self) -> None:
        """Make the page anew in the language of the moment, at the same place."""
        name = self._current()
        self._outer.removeWidget(self._stack)
        self._stack.deleteLater()
        self._toast.deleteLater()
        self._build()
        self._stack.show()
        self.show_tab(name)
        super().retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Page Up and Ctrl+Page Down walk the tabs."""
        step = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._tabs.setCurrentIndex((self._tabs.currentIndex() + step) % len(_TABS))
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self._made: dict[str, DossierTab] = {}
        self._stale = set(_NAMES)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._file())
        self._stack.addWidget(self._gone())
        self._outer.addWidget(self._stack)
        self._toast = Toast(self)
        self._toast.undone.connect(self.session.undo)

    def _file(self) -> QWidget:
        file = QWidget()
        self._header = DossierHeader(self.session)
        self._header.move_wanted.connect(self._move_stage)
        self._header.late_milestone_wanted.connect(self._show_milestone)
        self._header.conflicts_wanted.connect(lambda: self.navigator.show_journal(self._project_id))
        self._tabs, self._rooms = self._header.tabs, QStackedWidget()
        for _, words, short, _ in _TABS:
            room = QWidget()
            spaced(QVBoxLayout(room), gap=0)
            self._rooms.addWidget(room)
            self._header.add_tab(say(words), say(short))
        self._tabs.currentChanged.connect(self._on_tab)
        column = spaced(QVBoxLayout(file), gap=0)
        column.addWidget(self._header)
        column.addWidget(self._rooms, 1)
        return file

    def _gone(self) -> EmptyState:
        gone = EmptyState(
            say("Dự án này không còn trong sổ."), say("Về danh mục dự án"), icon_name="projects"
        )
        gone.acted.connect(self._show_projects)
        return gone

    def _current(self) -> str:
        return _NAMES[max(0, self._tabs.currentIndex())]

    def _tab_of(self, record_id: str) -> str:
        return next((tab for kind, tab in TAB_OF_KIND.items() if self._find(kind, record_id)), "")

    def _find(self, kind: str, record_id: str) -> Record | None:
        return self.session.snapshot.find(kind, record_id)

    def _on_tab(self, place: int) -> None:
        self._rooms.setCurrentIndex(place)
        if self._project_id and self.isVisible():
            self.refresh()

    def _on_changed(self, kinds: frozenset[str]) -> None:
        """Let the tabs that show what changed be drawn anew: the one in sight now, the others when they are next seen."""
        self._stale |= {name for name, _, _, own in _TABS if own.SHOWS & kinds}
        super().mark_stale()

    def _show_projects(self) -> None:
        self.navigator.show_projects()

    def _show_milestone(self, milestone_id: str) -> None:
        self.open(self._project_id, "work", milestone_id)

    def _move_stage(self) -> None:
        if project := self.project():
            dialog = StageDialog(self.session, project, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def _tell_done(self, words: str) -> None:
        self._toast.tell(words)

    def _on_saved(self, _entry: Entry) -> None:
        """What the word offers to take back is only ever the newest action."""
        self._toast.hide()
