"""The watch over the shared folder: it looks every few seconds, joins what may be joined by rule, and says what waits."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from random import SystemRandom

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from egov_desktop.domain.enumerations import ReceiptOutcome
from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.domain.journal import Entry
from egov_desktop.domain.records import Receipt
from egov_desktop.errors import RegisterError
from egov_desktop.exchange.inspected import Inspected
from egov_desktop.exchange.inspecting import inspect_many
from egov_desktop.exchange.keys import enrolled
from egov_desktop.exchange.known import known_for, without_known
from egov_desktop.exchange.shared_folder import Inbox, Look, arriving_by_rule, concerns, publish
from egov_desktop.exchange.shared_folder.publishing import Published
from egov_desktop.exchange.taking.backup import back_up, backup_folder_of
from egov_desktop.settings import Settings
from egov_desktop.store.register import Register
from egov_desktop.ui.pages.send.making import own_key
from egov_desktop.ui.pages.shared_folder.memory import Memory
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.aside import Aside

BETWEEN_LOOKS_MS = 20_000
AFTER_A_CHANGE_MS = 60_000
_SEEN, _REFUSED = "seen", "refused"
_DONE_WITH = frozenset({ReceiptOutcome.TAKEN_IN, ReceiptOutcome.SENT_BACK})


class SharedFolderWatch(QObject):
    """Looks into the folder that the settings name while a register is open. It begins with `start`."""

    waiting = Signal(list)
    """The files (list of Path) that somebody must look at on *Nhận về*; told anew whenever they are others."""
    joined = Signal(list)
    """The entries (list of Entry) by which files were joined by rule."""
    away = Signal(str)
    """Why the folder cannot be reached, in words; "" when it is back."""
    published = Signal(object)
    """The `Published` file, or None where one of this very state lies there already."""
    looked = Signal()
    """One look has come to its end."""

    def __init__(self, session: Session, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._settings = session, settings
        self.memory = Memory(settings, session.register.path)
        self._aside, self._publishing = Aside(self), Aside(self)
        self._inbox: Inbox | None = None
        self._for_the_clerk: dict[str, Path] = {}
        self._refused: dict[str, Path] = {}
        self._told: list[Path] = []
        self._trouble = ""
        self.unfinished: tuple[Path, ...] = ()
        self._timer = QTimer(self, interval=BETWEEN_LOOKS_MS)
        self._timer.timeout.connect(self.look)
        self._later = QTimer(self, interval=AFTER_A_CHANGE_MS, singleShot=True)
        self._later.timeout.connect(self.publish)
        session.saved.connect(self._on_saved)
        session.changed.connect(self._tell)

    def start(self) -> None:
        """Look now and from now on; also after another folder was chosen."""
        self._inbox = Inbox(self.memory.folder) if self.memory.folder else None
        self._for_the_clerk, self._refused, self.unfinished = {}, {}, ()
        self._tell()
        self._tell_away("")
        if self._inbox is None:
            self.stop()
            return
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Look no more; for the end of the window."""
        self._timer.stop()
        self._later.stop()

    def paths(self) -> tuple[Path, ...]:
        """Give the files that wait for somebody."""
        seen = self._seen()
        waiting = {**self._for_the_clerk, **self._refused}
        return tuple(path for digest, path in waiting.items() if digest not in seen)

    def look(self) -> None:
        """Look once, aside; what was found comes by the signals."""
        inbox = self._inbox
        if inbox is None or _is_asking():
            return
        seen, refused = self._seen(), self._known_refused()
        self._aside.ask(lambda: inbox.look(seen, refused), self._on_look, self._on_away)

    def leave(self, paths: Iterable[Path]) -> None:
        """Pass over these files from now on: somebody has seen them and wants nothing of them."""
        left = set(paths)
        self.memory.keep(_SEEN, [own for own, path in self._for_the_clerk.items() if path in left])
        self.memory.keep(_REFUSED, [own for own, path in self._refused.items() if path in left])
        self._refused = {own: path for own, path in self._refused.items() if path not in left}
        self._tell()

    def publish(self) -> bool:
        """Lay this register into the folder, aside; no where it cannot be done now, as while one is being laid."""
        folder, register = self.memory.folder, self._session.register
        if folder is None or self._session.rights is not None:
            return False
        path, now = register.path, self._session.now
        who = register.writer.who if register.writer else ""
        settings = self._settings
        return self._publishing.ask(
            lambda: _published(path, folder, settings, now, who), self._on_published, self._on_away
        )

    def _seen(self) -> frozenset[str]:
        receipts = self._session.snapshot.all(Receipt).values()
        received = {own.digest for own in receipts if own.digest and own.outcome in _DONE_WITH}
        return self.memory.known(_SEEN) | received

    def _known_refused(self) -> frozenset[str]:
        return self.memory.known(_REFUSED) | self._refused.keys()

    def _on_look(self, look: Look) -> None:
        self._tell_away("")
        self.unfinished = look.unfinished
        fresh = {own.digest: own.path for own in look.waiting}
        self._for_the_clerk = {own: fresh[own] for own in self._for_the_clerk if own in fresh}
        self._refused = {own.digest: own.path for own in look.refused if own.digest in self._refused}
        new = {own: path for own, path in fresh.items() if own not in self._for_the_clerk}
        if not new:
            self._tell()
            self.looked.emit()
            return
        register, paths = self._session.register, list(new.values())
        known, keys = known_for(register, paths), enrolled(register.snapshot)
        self._aside.ask(
            lambda: inspect_many(paths, known=known, keys=keys), self._on_inspected, self._on_away
        )

    def _on_inspected(self, found: Sequence[Inspected]) -> None:
        if _is_asking():
            return  # they are found again at the next look
        joined = [entry for own in found if (entry := self._deal_with(own))]
        if joined:
            self.joined.emit(joined)
        self._tell()
        self.looked.emit()

    def _deal_with(self, inspected: Inspected) -> Entry | None:
        """Join a file by rule, put it before the clerk, or know that nothing of it is wanted here."""
        if not inspected.accepted:
            self._refused[inspected.file_digest] = inspected.path
            return None
        inspected = without_known(self._session.register, inspected)
        is_new = bool(inspected.changes or inspected.outside_edits)
        if not is_new or not concerns(self._session.register, inspected):
            self.memory.keep(_SEEN, [inspected.file_digest])
            return None
        entry = self._joined(inspected)
        if entry is None:
            self._for_the_clerk[inspected.file_digest] = inspected.path
        else:
            self.memory.keep(_SEEN, [inspected.file_digest])
        return entry

    def _joined(self, inspected: Inspected) -> Entry | None:
        session = self._session
        if session.is_read_only:
            return None
        register = session.register
        try:
            coming = arriving_by_rule(register, inspected, now=session.now, new_id=session.new_id)
            if coming is not None:
                back_up(register, backup_folder_of(register.path), now=session.now)
        except RegisterError as error:
            session.trouble.emit(error)
            return None
        return session.receive(coming) if coming is not None else None

    def _on_published(self, published: Published | None) -> None:
        if published is not None:
            self.memory.keep(_SEEN, [published.digest])
        self._tell_away("")
        self.published.emit(published)

    def _on_away(self, error: RegisterError) -> None:
        self._tell_away(str(error))
        self.looked.emit()

    def _on_saved(self, _entry: Entry) -> None:
        if self.memory.folder is not None and self.memory.publishes and not self._session.is_read_only:
            self._later.start()

    def _tell(self, *_: object) -> None:
        paths = list(self.paths())
        if paths != self._told:
            self._told = paths
            self.waiting.emit(paths)

    def _tell_away(self, words: str) -> None:
        if words != self._trouble:
            self._trouble = words
            self.away.emit(words)


def _is_asking() -> bool:
    """Say whether a question stands open: what is joined behind it could change what it is about."""
    return QApplication.activeModalWidget() is not None


def _published(path: Path, folder: Path, settings: Settings, now: datetime, who: str) -> Published | None:
    """Read the register as its file holds it, on a connection of its own, and lay it into the folder."""
    identifiers = Identifiers(_always(now), SystemRandom())
    register = Register.open(path, None, now=now, identifiers=identifiers)
    try:
        return publish(register, folder, own_key(settings), now=now, identifiers=identifiers, made_by=who)
    finally:
        register.close()


def _always(moment: datetime) -> Callable[[], datetime]:
    return lambda: moment
