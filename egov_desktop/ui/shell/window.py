"""The main window: one register, its rooms, and where each page may send the user."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from egov_desktop.domain.journal import Entry, moment_of
from egov_desktop.domain.judgement.offices.questions import QuestionKeeper
from egov_desktop.domain.records import Project
from egov_desktop.errors import RegisterError
from egov_desktop.settings import Settings
from egov_desktop.ui.pages.owner.banner import OwnerBanner
from egov_desktop.ui.pages.page import Page
from egov_desktop.ui.pages.shared_folder import SharedFolderWatch
from egov_desktop.ui.session import Session
from egov_desktop.ui.shell.dialogs import choose_day
from egov_desktop.ui.shell.frame import OWNERS_ROOMS, ROOMS, Head, Place, Side
from egov_desktop.ui.shell.menus.bar import fill_menu_bar
from egov_desktop.ui.shell.menus.corner import MenuBar
from egov_desktop.ui.shell.rooms import PAGES, make_page
from egov_desktop.ui.shell.undo_keys import UndoKeys
from egov_desktop.ui.widgets.background import is_at_work
from egov_desktop.ui.widgets.message import tell_error
from egov_desktop.ui.widgets.notices import Banner, Toast
from egov_desktop.wording.labels import verb_label
from egov_desktop.wording.language import say

_PLACE_SEPARATOR = ";"
_LOOK_OUTSIDE_MS = 5_000


class Desktop(Protocol):
    """What the window asks of the desk that opened it."""

    settings: Settings

    def show_start(self) -> None: ...
    def open_file(self) -> None: ...
    def new_file(self) -> None: ...
    def open_demo(self) -> None: ...
    def set_theme(self, theme: str) -> None: ...
    def set_zoom(self, percent: int) -> None: ...
    def step_zoom(self, steps: int) -> None: ...
    def set_language(self, language: str) -> None: ...
    def save_copy(self) -> None: ...
    def try_writing(self) -> None: ...


class MainWindow(QMainWindow):
    """The window on one open register; it is the `Navigator` of its pages."""

    closing = Signal()

    def __init__(self, session: Session, desk: Desktop, *, why_read_only: str = "") -> None:
        super().__init__()
        self.session = session
        self._desk = desk
        self._why_read_only = why_read_only
        self._pages: dict[str, Page] = {}
        self._places: dict[str, Place] = {}
        self._room = ""
        self._came_from = ""
        self._questions = QuestionKeeper()
        self._build()
        self._undo_keys = UndoKeys(self)
        session.changed.connect(self._on_news)
        session.saved.connect(self._say_saved)
        session.trouble.connect(self._show_trouble)
        session.report_on_changed.connect(self._on_news)
        self.retranslate()
        self._restore_place()

    @property
    def room(self) -> str:
        """The room that is shown; none before the first."""
        return self._room

    def show_room(self, name: str) -> Page:
        """Bring a page to the front, made when first asked for."""
        page = self.page(name)
        self._room = name
        self._stack.setCurrentWidget(self._places[name])
        self._name_page()
        return page

    def page(self, name: str) -> Page:
        """Give a page without showing it; made when first asked for."""
        if name not in self._pages:
            page = make_page(name, self.session, self, self._desk.settings)
            self._pages[name] = page
            self._places[name] = Place(page)
            self._stack.addWidget(self._places[name])
            if name == "projects":
                PAGES[name].on_query(page, self._head.show_search)
        return self._pages[name]

    def show_today(self) -> None:
        """Show the first page: of an owner's file, the report it is for."""
        self.show_room(self._rooms[0][0])

    def show_projects(self, project_ids: tuple[str, ...] | None = None, title: str = "") -> None:
        page = self.show_room("projects")
        PAGES["projects"].narrow(page, project_ids, title)

    def show_project(self, project_id: str, tab: str = "", record_id: str = "") -> None:
        if self._room != "dossier":
            self._came_from = self._room
        page = self.show_room("dossier")
        PAGES["dossier"].open(page, project_id, tab, record_id)
        self._name_page()

    def show_journal(self, project_id: str | None = None) -> None:
        PAGES["journal"].about(self.show_room("journal"), project_id)

    def show_send(self) -> None:
        self.show_room("send")

    def show_receive(self, paths: Sequence[Path] = ()) -> None:
        page = self.show_room("receive")
        if paths:
            PAGES["receive"].take_files(page, paths)

    def show_returns(self) -> None:
        self.show_room("returns")

    def print_brief(self, project_ids: tuple[str, ...] = ()) -> None:
        from egov_desktop.ui.pages.preview import open_preview

        open_preview(self, self.session, self._desk.settings.layout("brief"), project_ids)

    def retranslate(self) -> None:
        """Say everything again in the language of the moment."""
        self._head.search.retranslate()
        self._owners.refresh()
        self._actions = fill_menu_bar(self, self._desk)
        for page in self._pages.values():
            page.retranslate()
        self._tell()
        if self._room:
            self._name_page()

    def let_go_of_unseen(self) -> None:
        """Forget pages that can be made anew: a new style sheet is worked out for every widget that there is."""
        if is_at_work():
            return
        seen = {self._room, self._came_from}
        for name in [own for own in self._pages if own not in seen and not PAGES[own].keeps]:
            del self._pages[name]
            place = self._places.pop(name)
            self._stack.removeWidget(place)
            place.deleteLater()
            QCoreApplication.sendPostedEvents(place, QEvent.Type.DeferredDelete)

    def come_to_front(self) -> None:
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.settle_typing()
        self._watch.stop()
        self._shared.stop()
        settings = self._desk.settings
        parts = (self.saveGeometry(), self.saveState())
        settings.window = _PLACE_SEPARATOR.join(bytes(part.toBase64().data()).decode() for part in parts)
        settings.keep()
        self.closing.emit()
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not self.session.is_read_only and event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take files that were dropped anywhere to the page on which they are taken in."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.show_receive(paths)

    def settle_typing(self) -> None:
        """Leave the field being typed in, which saves it, as clicking elsewhere would."""
        if focused := self.focusWidget():
            focused.clearFocus()

    def _build(self) -> None:
        self._rooms = OWNERS_ROOMS if self.session.rights else ROOMS
        self._side, self._head, self._menus = Side(self._rooms), Head(), MenuBar()
        self.setMenuBar(self._menus)
        self.setAcceptDrops(True)
        self._banner, self._outside, self._away = Banner(), Banner(), Banner()
        self._stack = QStackedWidget()
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._owners = OwnerBanner(self.session)
        for part in (self._head, self._owners, self._banner, self._outside, self._away):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addWidget(right, 1)
        self.setCentralWidget(middle)
        self._toast = Toast(right)
        self._side.take_keyboard()
        self._wire()

    def _wire(self) -> None:
        self._side.chosen.connect(self._go)
        self._head.searched.connect(self._search)
        self._head.search_entered.connect(lambda: PAGES["projects"].focus(self.show_room("projects")))
        self._head.back_wanted.connect(self._go_back)
        self._head.day_chosen.connect(self.session.choose_report_day)
        self._head.other_day_wanted.connect(self._choose_other_day)
        self._menus.undo_wanted.connect(self.session.undo)
        self._banner.acted.connect(self._desk.try_writing)
        self._outside.acted.connect(self._desk.try_writing)
        self._watch = QTimer(self, interval=_LOOK_OUTSIDE_MS)
        self._watch.timeout.connect(self._look_outside)
        self._watch.timeout.connect(self._desk.settings.keep)
        self._watch.start()
        self._shared = SharedFolderWatch(self.session, self._desk.settings, self)
        self._shared.waiting.connect(self._on_news)
        self._shared.joined.connect(self._say_joined)
        self._shared.away.connect(self._say_away)
        if not self.session.is_read_only:
            self._shared.start()
        find = QShortcut(QKeySequence("Ctrl+F"), self)
        find.activated.connect(self.find_project)
        for place, (name, _, _) in enumerate(self._rooms[:9], start=1):
            key = QShortcut(QKeySequence(f"Ctrl+{place}"), self)
            key.activated.connect(lambda name=name: self._go(name))

    def _name_page(self) -> None:
        """A project's file names its project itself; the head says what it is and the way back."""
        if self._room == "dossier":
            back = self._pages.get(self._came_from)
            self._head.tell(say("Hồ sơ dự án"), back.title() if back else "")
            self._side.mark(self._came_from or "projects")
            self._head.show_search("")
            return
        self._head.tell(self._pages[self._room].title())
        self._side.mark(self._room)
        # What was searched for belongs to the list of projects, and is there again with it.
        query = PAGES["projects"].query(self._pages["projects"]) if self._room == "projects" else ""
        self._head.show_search(query)

    def _go_back(self) -> None:
        self.show_room(self._came_from or "projects")

    def _go(self, name: str) -> None:
        if name == "projects":
            self.show_projects()
        else:
            self.show_room(name)

    def find_project(self) -> None:
        self._head.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._head.search.selectAll()

    def _search(self, text: str) -> None:
        PAGES["projects"].search(self.page("projects"), text)
        self.show_room("projects")

    def _choose_other_day(self) -> None:
        choose_day(self, self.session.report_on, self.session.today, self.session.choose_report_day)

    def _on_news(self, _what: object) -> None:
        self._tell()

    def _tell(self) -> None:
        snapshot = self.session.snapshot
        profile = snapshot.profile
        counts = {"projects": str(len(snapshot.all(Project)))}
        if questions := self._questions.questions(snapshot):
            counts["journal"] = str(len(questions))
        proposals = {(own.kind, own.record_id) for own in self.session.register.held()[0]}
        if waiting := len(self._shared.paths()) + len(proposals):
            counts["receive"] = str(waiting)
        self.setWindowTitle(f"{self.session.register.path.name} – {profile.title}")
        self._side.tell(profile.title, profile.issuing_body, counts)
        self._head.offer_days(self.session.report_on, self.session.today, self._own_day())
        self._tell_undo()
        self._tell_banner()

    def _own_day(self) -> date | None:
        return self.session.snapshot.profile.report_on

    def _tell_undo(self) -> None:
        register = self.session.register
        undo, redo = register.next_undo, register.next_redo
        undo_words = say("Hoàn tác: {verb}", verb=verb_label(undo.verb)) if undo else say("Hoàn tác")
        redo_words = say("Làm lại: {verb}", verb=verb_label(redo.verb)) if redo else say("Làm lại")
        writable = not self.session.is_read_only
        for name, words, entry in (("undo", undo_words, undo), ("redo", redo_words, redo)):
            self._actions[name].setText(words)
            self._actions[name].setEnabled(writable and entry is not None)
        self._menus.offer_undo(undo_words if undo and writable else "")

    def _tell_banner(self) -> None:
        if self.session.is_read_only:
            why = self._why_read_only or say("Sổ đang mở chỉ để xem.")
            self._banner.tell(why, "warn", action=say("Thử mở để ghi"))
        else:
            self._banner.tell("")
        illustrative = self.session.snapshot.profile.is_illustrative
        self._head.mark(say("Dữ liệu minh họa") if illustrative else "")

    def _look_outside(self) -> None:
        if not self.session.is_read_only and self.session.register.was_changed_outside():
            words = say("Tệp vừa bị một chương trình khác sửa. Hãy mở lại sổ để đọc số liệu mới.")
            self._outside.tell(words, "bad", action=say("Mở lại sổ"))
        elif self._outside.sentence():
            self._outside.tell("")

    def _say_joined(self, entries: Sequence[Entry]) -> None:
        self._toast.tell(say("Đã tự nhận {n} tệp từ thư mục chung.", n=len(entries)), undo=False)

    def _say_away(self, why: str) -> None:
        self._away.tell(why, "warn")

    def _say_saved(self, entry: Entry) -> None:
        self._side.say_saved(say("Đã lưu {time}", time=f"{moment_of(entry.clock_at):%H:%M}"))
        self._tell_undo()

    def _show_trouble(self, error: RegisterError) -> None:
        tell_error(self, error)

    def show_shared_folder(self) -> None:
        from egov_desktop.ui.pages.shared_folder.dialog import SharedFolderDialog

        SharedFolderDialog(self.session, self._shared, self, self).exec()

    def show_same_things(self) -> None:
        from egov_desktop.ui.pages.same_things import SameThingsDialog

        settings = self._desk.settings
        SameThingsDialog(self.session, self, self, preferences=settings.layout("same_things")).exec()
        settings.keep()

    def _restore_place(self) -> None:
        self.resize(1366, 728)
        geometry, _, state = self._desk.settings.window.partition(_PLACE_SEPARATOR)
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
            self.restoreState(QByteArray.fromBase64(state.encode()))
