"""The open register as the windows see it: one snapshot, one way to change it, one signal when it changed."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from egov_desktop.domain.changes import ChangeSet
from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.domain.journal import Entry
from egov_desktop.domain.rights import Rights
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.errors import RegisterError
from egov_desktop.store.joining.arriving import Arriving
from egov_desktop.store.register import Register


class Session(QObject):
    """What every page reads and changes the register through; trouble is shown by whoever listens to `trouble`."""

    changed = Signal(object)
    """The kinds of record (a frozenset of str) that read differently now."""
    saved = Signal(object)
    """The `Entry` that was just written."""
    trouble = Signal(object)
    """A `RegisterError` that kept an action from being saved."""
    report_on_changed = Signal(object)
    """The new date up to which figures count."""

    def __init__(
        self,
        register: Register,
        *,
        now: Callable[[], datetime],
        identifiers: Identifiers,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.register = register
        self._now = now
        self._identifiers = identifiers
        self._chosen_day: date | None = None

    @property
    def snapshot(self) -> Snapshot:
        return self.register.snapshot

    @property
    def is_read_only(self) -> bool:
        return self.register.is_read_only

    @property
    def rights(self) -> Rights | None:
        """What an owner may write in this file; nothing where it is not an owner's."""
        return self.register.rights

    @property
    def today(self) -> date:
        """The day it is; an illustrative register lives on its own day, so that it never grows old."""
        profile = self.snapshot.profile
        own = profile.report_on if profile.is_illustrative else None
        return own or self._now().date()

    @property
    def now(self) -> datetime:
        return self._now()

    @property
    def report_on(self) -> date:
        """The date up to which figures count: chosen on screen, else the register's own, else today."""
        return self._chosen_day or self.snapshot.profile.report_on or self.today

    def choose_report_day(self, on: date | None) -> None:
        self._chosen_day = on
        self.report_on_changed.emit(self.report_on)

    def new_id(self) -> str:
        return self._identifiers.fresh()

    def perform(self, change_set: ChangeSet, contents: Mapping[str, bytes] | None = None) -> Entry | None:
        """Save an action; gives its entry, or nothing where it was refused (`trouble` says why) or changed nothing."""
        settled = frozenset(kind for kind, _, _ in change_set.settles)
        return self._announce(
            lambda: self.register.perform(change_set, now=self._now(), contents=contents),
            change_set.kinds | settled,
        )

    def attempt(self, make: Callable[[], ChangeSet]) -> Entry | None:
        """Make a change set and save it, where the making itself may be refused."""
        try:
            change_set = make()
        except RegisterError as error:
            self.trouble.emit(error)
            return None
        return self.perform(change_set)

    def undo(self) -> Entry | None:
        return self._announce(lambda: self.register.undo(now=self._now()))

    def redo(self) -> Entry | None:
        return self._announce(lambda: self.register.redo(now=self._now()))

    def receive(self, arriving: Arriving) -> Entry | None:
        """Take in another office's file with what was decided; gives its entry, or nothing where refused or nothing new."""
        return self._announce(lambda: self.register.receive(arriving, now=self._now()))

    def withdraw(self, import_id: str) -> Entry | None:
        """Take an import back, but for what later work stands on."""
        return self._announce(lambda: self.register.withdraw(import_id, now=self._now()))

    def make_one(self, kind: str, record_ids: Collection[str]) -> Entry | None:
        """Say that records are the same thing."""
        return self._announce(lambda: self.register.make_one(kind, record_ids, now=self._now()))

    def _announce(
        self, action: Callable[[], Entry | None], kinds: frozenset[str] | None = None
    ) -> Entry | None:
        before = self.snapshot
        try:
            entry = action()
        except RegisterError as error:
            self.trouble.emit(error)
            return None
        if entry is not None:
            self.changed.emit(kinds if kinds is not None else self.snapshot.kinds_changed_since(before))
            self.saved.emit(entry)
        return entry


class Navigator(Protocol):
    """Where a page may send the user; the main window is one."""

    def show_today(self) -> None: ...
    def show_projects(self, project_ids: tuple[str, ...] | None = None, title: str = "") -> None:
        """Show the list of projects, narrowed to these where ids are given, saying why in `title`."""
        ...

    def show_project(self, project_id: str, tab: str = "", record_id: str = "") -> None:
        """Open a project's file; `tab` is general, work, money, causes, files or history."""
        ...

    def show_journal(self, project_id: str | None = None) -> None:
        """Show the journal of the register or of a project; the empty text shows the open questions of the register."""
        ...

    def show_send(self) -> None: ...
    def show_receive(self, paths: Sequence[Path] = ()) -> None:
        """Show the page on which files are taken in, and have it look at these."""
        ...

    def show_returns(self) -> None: ...
    def show_room(self, name: str) -> object:
        """Show a room by its name in the list of rooms; gives its page."""
        ...

    def print_brief(self, project_ids: tuple[str, ...] = ()) -> None: ...
