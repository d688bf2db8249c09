"""The register that is open: its snapshot, and every way of changing it."""

import hashlib
import sqlite3
from collections.abc import Generator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.identifiers import Identifiers, fixed_id
from egov_desktop.domain.journal import VIETNAM, Change, Entry, Stamp, canonical, moment_text
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.errors import (
    CannotWriteFile,
)
from egov_desktop.store import joining, refusing
from egov_desktop.store.file.backup import copy_verified
from egov_desktop.store.file.connection import (
    cannot_write,
    close,
    connect,
    damaged,
    discard,
    name_is_taken,
    open_register,
    transaction,
)
from egov_desktop.store.file.holding import Hold
from egov_desktop.store.file.schema import VERSION
from egov_desktop.store.reading import (
    Known,
    is_held,
    load_entries,
    load_snapshot,
    local_entries,
    order_at_moment,
    order_of_arrival,
    rebuild,
)
from egov_desktop.store.undoing import UndoStack, inverse_of
from egov_desktop.store.writing import Sides, keep_contents, with_settled_records, write

_SEED_AT = datetime(2019, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Writer:
    """Who is writing, and for which office; every entry carries both."""

    who: str
    office: str


class Register:
    """One open register. Reading is its `snapshot`; changing it gives the entry that was written.

    Not for several threads at once; the snapshot is.
    """

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        writer: Writer | None,
        identifiers: Identifiers,
        hold: Hold | None = None,
    ) -> None:
        self.path = path
        self.writer = writer
        self._connection = connection
        self._hold = hold
        self._identifiers = identifiers
        self._session_id = identifiers.fresh()
        self.entries: dict[str, Entry] = load_entries(connection)
        self.snapshot: Snapshot = _what_the_file_says(connection)
        self._undo = UndoStack(local_entries(connection, self.entries))
        self._last = max((entry.stamp for entry in self.entries.values()), default=None)
        self._version = self._data_version()

    @classmethod
    def create(
        cls, path: Path, writer: Writer, seed: ChangeSet, *, now: datetime, identifiers: Identifiers
    ) -> "Register":
        """Make a new register born with the records that every register has; the file appears whole or not at all.

        Their entry is the same in every register, so that registers begun in two offices join without doubles.
        Raises CannotWriteFile; also where a file of that name is there already.
        """
        from egov_desktop.store.file.steps import upgrade

        if path.exists():
            raise name_is_taken(path)
        hold = Hold(path, writer.who, now)
        temporary = path.with_name(f".~{path.name}.new")
        try:
            discard(temporary)
            connection = connect(temporary, writing=True, creating=True)
            try:
                upgrade(connection, path, now)
                with transaction(connection, path):
                    write(connection, seed, _seed_entry(seed), {})
            finally:
                connection.close()
            temporary.rename(path)
        except (OSError, sqlite3.OperationalError) as error:
            hold.release()
            raise cannot_write(path) from error
        except BaseException:
            hold.release()
            raise
        finally:
            with suppress(OSError):
                discard(temporary)
        try:
            return cls._loaded(path, writer, identifiers, hold)
        except BaseException:
            hold.release()
            raise

    @classmethod
    def open(
        cls, path: Path, writer: Writer | None, *, now: datetime, identifiers: Identifiers
    ) -> "Register":
        """Open a register for writing, or without a writer for reading only; an older form is brought up first.

        Raises MissingFile, NotARegister, NewerRegister, DamagedRegister, HeldByAnother, CannotWriteFile.
        """
        if writer is None:
            return cls._loaded(path, None, identifiers, None)
        open_register(path, writing=False).close()
        hold = Hold(path, writer.who, now)
        try:
            _bring_up(path, now)
            return cls._loaded(path, writer, identifiers, hold)
        except BaseException:
            hold.release()
            raise

    @classmethod
    def _loaded(
        cls, path: Path, writer: Writer | None, identifiers: Identifiers, hold: Hold | None
    ) -> "Register":
        connection = open_register(path, writing=writer is not None)
        try:
            return cls(path, connection, writer, identifiers, hold)
        except (sqlite3.DatabaseError, ValueError, TypeError, KeyError) as error:
            connection.close()
            raise damaged(path) from error
        except BaseException:
            connection.close()
            raise

    def close(self) -> None:
        close(self._connection)
        if self._hold:
            self._hold.release()
            self._hold = None

    @property
    def is_read_only(self) -> bool:
        return self.writer is None

    def perform(
        self, change_set: ChangeSet, *, now: datetime, contents: Mapping[str, bytes] | None = None
    ) -> Entry | None:
        """Save one user action in one transaction; gives its entry, or nothing when nothing changes.

        `contents` are attached files by SHA-256. Raises ReadOnlyRegister, ChangedElsewhere (somebody changed one of the
        records since it was read), RefusedByRules (an error that was not there before), CannotWriteFile.
        """
        if not change_set:
            return None
        change_set = with_settled_records(change_set, self.snapshot)
        refusing.refuse_stale(self.snapshot, change_set)
        refusing.refuse_errors(self.snapshot, change_set)
        return self._write(change_set, now, contents=contents)

    def undo(self, *, now: datetime) -> Entry:
        """Take back the newest action that is not taken back; raises NothingToUndo, ChangedElsewhere."""
        return self._take_back(self._undo.undoable, now)

    def redo(self, *, now: datetime) -> Entry:
        """Do again what was last taken back; raises NothingToUndo, ChangedElsewhere."""
        return self._take_back(self._undo.redoable, now)

    @property
    def next_undo(self) -> Entry | None:
        return self._undo.undoable[-1] if self._undo.undoable else None

    @property
    def next_redo(self) -> Entry | None:
        return self._undo.redoable[-1] if self._undo.redoable else None

    def take_in(self, changes: list[Change], their_entries: Mapping[str, Entry], *, now: datetime) -> int:
        """Join another file's changes by union in one transaction; gives how many were new here.

        Raises ReadOnlyRegister, ChangedElsewhere (the file was written by another program), CannotWriteFile.
        """
        return self._join(changes, their_entries, now)[1]

    def withdraw(self, import_id: str, *, now: datetime) -> Entry:
        """Take back exactly what an import brought.

        Raises ChangedElsewhere where later work stands on it, NothingToUndo where nothing of it is left to take back.
        """
        entry = self._entry(joining.WITHDRAW_VERB, now, undoes=import_id)
        known = {**self.entries, entry.id: entry}
        with self._one_action(entry) as connection:
            joined = joining.withdraw(connection, import_id, entry, known, self.snapshot)
        self._adopt(entry, joined.record_changes, joined.conflicts)
        return entry

    def _join(
        self,
        changes: list[Change],
        their_entries: Mapping[str, Entry],
        now: datetime,
        undoes: str | None = None,
    ) -> tuple[Entry, int]:
        heard = [entry.stamp for entry in their_entries.values()]
        self._last = max([*heard, self._last] if self._last else heard, default=None)
        entry = self._entry(joining.IMPORT_VERB, now, undoes)
        known = {**self.entries, entry.id: entry}
        with self._one_action(entry) as connection:
            joined = joining.union(connection, changes, their_entries, entry, known, self.snapshot)
        if joined.new_changes:
            self.entries = load_entries(self._connection)
            self._adopt(entry, joined.record_changes, joined.conflicts)
        return entry, joined.new_changes

    def outgoing(self, record_ids: frozenset[str] | None = None) -> tuple[list[Change], dict[str, Entry]]:
        """Give the changes in force for another file: of the whole register, or of the named records."""
        return joining.outgoing(self._connection, self.entries, record_ids)

    def as_of(self, point: datetime | str) -> Snapshot:
        """Rebuild the register as this file knew it at a moment, or right after an entry; raises UnknownInput.

        The moment is by this file's own clock: an office whose clock is years wrong does not shift it.
        """
        return rebuild(self._connection, Known(self.entries, self._order_at(point)))

    def content(self, digest: str) -> bytes | None:
        row = self._connection.execute(
            "SELECT content FROM file_content WHERE digest = ?", [digest]
        ).fetchone()
        return bytes(row[0]) if row else None

    def save_copy(self, target: Path) -> Path:
        """Write a checked copy; raises CannotWriteFile, also where the target is the open register itself."""
        if target.exists() and target.samefile(self.path):
            raise name_is_taken(target)
        return copy_verified(self._connection, target)

    def was_changed_outside(self) -> bool:
        """Say whether another program has written in the file since this one last did."""
        return self._data_version() != self._version

    @property
    def connection(self) -> sqlite3.Connection:
        """The open file, for the other modules of this room."""
        return self._connection

    def _take_back(self, stack: list[Entry], now: datetime) -> Entry:
        if not stack:
            raise refusing.nothing_to_undo()
        entry = stack[-1]
        if entry.verb == joining.IMPORT_VERB:
            return self.withdraw(entry.id, now=now)
        if entry.verb == joining.WITHDRAW_VERB:
            withdrawn = joining.withdrawn_with(self._connection, entry.id)
            return self._join(withdrawn, {}, now, undoes=entry.id)[0]
        change_set, reopened = inverse_of(self._connection, entry, self.snapshot, self.entries)
        return self._write(change_set, now, undoes=entry.id, reopened=reopened)

    def _write(
        self,
        change_set: ChangeSet,
        now: datetime,
        *,
        undoes: str | None = None,
        contents: Mapping[str, bytes] | None = None,
        reopened: Sides | None = None,
    ) -> Entry:
        entry = self._entry(change_set.verb, now, undoes)
        with self._one_action(entry) as connection:
            open_conflicts = write(connection, change_set, entry, self.entries, reopened)
            keep_contents(connection, contents or {})
        touched = {(change.kind, change.record_id) for change in change_set}
        others = {address for address in self.snapshot.conflicts if address[:2] not in touched}
        self._adopt(entry, change_set.changes, frozenset(others | open_conflicts))
        return entry

    @contextmanager
    def _one_action(self, entry: Entry) -> Generator[sqlite3.Connection]:
        connection = self._writable()
        try:
            with transaction(connection, self.path):
                self._refuse_outside_edit()
                yield connection
        except CannotWriteFile:
            # A disk that fails at the very last step refuses an action that the file holds already.
            if not is_held(connection, entry.id):
                raise

    def _adopt(
        self, entry: Entry, changes: tuple[RecordChange, ...], conflicts: frozenset[tuple[str, str, str]]
    ) -> None:
        self.entries[entry.id] = entry
        self._last = entry.stamp
        self._undo.push(entry)
        self.snapshot = self.snapshot.apply(changes, conflicts)

    def _entry(self, verb: str, now: datetime, undoes: str | None = None) -> Entry:
        writer = self.writer or Writer("", "")
        stamp = Stamp.after(self._last, now)
        entry_id = self._identifiers.fresh()
        return Entry(
            entry_id, verb, writer.who, writer.office, stamp, moment_text(now), self._session_id, undoes
        )

    def _writable(self) -> sqlite3.Connection:
        if self.writer is None:
            raise refusing.open_for_reading()
        return self._connection

    def _refuse_outside_edit(self) -> None:
        if self.was_changed_outside():
            raise refusing.edited_outside(self.path)

    def _data_version(self) -> int:
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def _order_at(self, point: datetime | str) -> tuple[str, int, str]:
        if isinstance(point, datetime):
            return order_at_moment(self._connection, self.entries, moment_text(point))
        if point in self.entries:
            return order_of_arrival(self._connection, self.entries, point)
        raise refusing.unknown_entry(point)


def end_of_day(day_text: str) -> datetime:
    """Give the last moment of an ISO day in Vietnam, for readings as of that day; raises ValueError."""
    return datetime.fromisoformat(f"{day_text}T23:59:59.999").replace(tzinfo=VIETNAM)


def digest_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _what_the_file_says(connection: sqlite3.Connection) -> Snapshot:
    """Load the tables; where another tool left a value in them that no record can hold, the journal alone."""
    try:
        return load_snapshot(connection)
    except (TypeError, ValueError):
        return rebuild(connection)


def _bring_up(path: Path, now: datetime) -> None:
    connection = open_register(path, writing=True)
    try:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version < VERSION:
            from egov_desktop.store.file.steps import upgrade

            copy_verified(connection, path.with_name(f"{path.stem}.v{version}{path.suffix}"))
            upgrade(connection, path, now)
    finally:
        connection.close()


def _seed_entry(seed: ChangeSet) -> Entry:
    """Give the entry of birth: the same for the same first records, another where a later program's lists differ."""
    records = [[change.kind, change.record_id, change.record.to_plain()] for change in seed]
    at = moment_text(_SEED_AT)
    name = f"seed/{digest_of(canonical(records).encode())}"
    return Entry(fixed_id(name), seed.verb, "", "", Stamp(at), at, fixed_id("seed"))
