"""The register that is open: its snapshot, and every way of changing it."""

import hashlib
import sqlite3
from collections.abc import Collection, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.enumerations import ExchangeKind
from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.domain.journal import VIETNAM, Change, ChangeId, Entry, Stamp, moment_text
from egov_desktop.domain.manifest import Manifest
from egov_desktop.domain.rights import Rights
from egov_desktop.domain.snapshot import FieldAddress, Snapshot
from egov_desktop.errors import CannotWriteFile
from egov_desktop.store import refusing
from egov_desktop.store.birth import bear
from egov_desktop.store.file.ageing import bring_up, in_todays_form
from egov_desktop.store.file.backup import copy_verified
from egov_desktop.store.file.connection import (
    close,
    damaged,
    name_is_taken,
    open_register,
    transaction,
)
from egov_desktop.store.file.holding import Hold
from egov_desktop.store.joining import linking, union, withdrawing
from egov_desktop.store.joining.arriving import Arriving
from egov_desktop.store.joining.union import Foreseen
from egov_desktop.store.joining.withdrawing import WITHDRAW_VERB, Withdrawal
from egov_desktop.store.marks import load_manifest, packed_entries, unseal
from egov_desktop.store.reading import (
    Known,
    existing_changes,
    ids_in_force,
    is_held,
    load_entries,
    load_snapshot,
    local_entries,
    order_at_moment,
    order_of_arrival,
    rebuild,
)
from egov_desktop.store.undoing import UndoStack, inverse_of
from egov_desktop.store.writing import (
    Sides,
    came_with_itself,
    insert_entry,
    keep_contents,
    with_settled_records,
    write,
    write_changes,
)


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
        came_packed = packed_entries(connection)
        made_here = [own for own in local_entries(connection, self.entries) if own.id not in came_packed]
        self._undo = UndoStack(made_here)
        self._last = max((entry.stamp for entry in self.entries.values()), default=None)
        self._version = self._data_version()
        self._manifest = load_manifest(connection)
        if writer and self.rights and self.manifest:
            # Whoever fills in an owner's file writes for that owner, whatever this machine's office is.
            self.writer = Writer(writer.who, self.manifest.to_office or writer.office)

    @classmethod
    def create(
        cls, path: Path, writer: Writer, seed: ChangeSet, *, now: datetime, identifiers: Identifiers
    ) -> "Register":
        """Make a new register born with the records that every register has; the file appears whole or not at all.

        Their entry is the same in every register, so that registers begun in two offices join without doubles.
        Raises CannotWriteFile; also where a file of that name is there already.
        """
        if path.exists():
            raise name_is_taken(path)
        hold = Hold(path, writer.who, now)
        try:
            bear(path, seed, now)
            return cls._loaded(path, writer, identifiers, hold, now)
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
            return cls._loaded(path, None, identifiers, None, now)
        open_register(path, writing=False).close()
        hold = Hold(path, writer.who, now)
        try:
            bring_up(path, now)
            return cls._loaded(path, writer, identifiers, hold, now)
        except BaseException:
            hold.release()
            raise

    @classmethod
    def _loaded(
        cls, path: Path, writer: Writer | None, identifiers: Identifiers, hold: Hold | None, now: datetime
    ) -> "Register":
        connection = open_register(path, writing=writer is not None)
        try:
            connection = in_todays_form(connection, path, now)
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
        if self.rights:
            refusing.refuse_trespass(self.snapshot, self.rights, change_set)
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
        self._writable()
        self._refuse_outside_edit()
        arriving = Arriving(changes=tuple(changes), entries=their_entries)
        found = self.foresee(arriving).new_changes
        if found:
            self.receive(arriving, now=now)
        return found

    def foresee(self, arriving: Arriving) -> Foreseen:
        """Say what the register would be after taking this in; writes nothing. What `own` decides is not in it yet."""
        return union.foresee(self._connection, arriving, self.entries, self.snapshot)

    def receive(self, arriving: Arriving, *, now: datetime) -> Entry | None:
        """Take in another file's changes with what was decided about them, in one transaction and one entry.

        Gives nothing where nothing is new and nothing was decided. Raises ReadOnlyRegister, ChangedElsewhere (also where a
        decision was made against another state), RefusedByRules, CannotWriteFile.
        """
        return self._join(arriving, now)

    def withdraw(self, import_id: str, *, now: datetime) -> Entry:
        """Take back what an import brought, but for what later work stands on.

        Raises ChangedElsewhere where that is all of it, NothingToUndo where nothing of it is left to take back.
        """
        withdrawal = self._foresee_withdrawal(import_id)
        entry = self._entry(WITHDRAW_VERB, now, undoes=import_id)
        with self._one_action(entry) as connection:
            withdrawing.withdraw(connection, withdrawal, entry)
        self._adopt(entry, withdrawal.foreseen.record_changes, withdrawal.foreseen.conflicts)
        self._manifest = load_manifest(self._connection)
        return entry

    def left_standing(self, import_id: str) -> tuple[Entry, ...]:
        """Name the later work that taking an import back would leave, with what it stands on; oldest first."""
        return self._foresee_withdrawal(import_id).standing

    def held(self) -> tuple[tuple[Change, ...], dict[str, Entry]]:
        """Give the changes that came from outside and wait for a decision, with their entries."""
        changes = tuple(union.waiting_changes(self._connection))
        return changes, {change.entry_id: self.entries[change.entry_id] for change in changes}

    def known(self) -> frozenset[ChangeId]:
        """Name all changes that are in force here."""
        return ids_in_force(self._connection)

    def knows(self, change_ids: Collection[ChangeId]) -> frozenset[ChangeId]:
        """Name those of the changes that are in force here; cost follows their number."""
        found = existing_changes(self._connection, change_ids)
        return frozenset(own for own in change_ids if found.get(own))

    def make_one(self, kind: str, record_ids: Collection[str], *, now: datetime) -> Entry:
        """Say that records of a kind are the same thing; what differs between them is then in conflict, to be settled.

        Raises UnknownInput where fewer than two of them are there, ReadOnlyRegister, ChangedElsewhere, CannotWriteFile.
        """
        there = sorted(own for own in record_ids if self.snapshot.find(kind, own))
        if len(there) < 2:
            raise refusing.not_two_records()
        links: list[linking.Link] = [(kind, other, there[0]) for other in there[1:]]
        return self._write_links(linking.ONE_VERB, links, now)

    @property
    def manifest(self) -> Manifest | None:
        """What the file says of itself as one that offices exchange: of several assignments, the newest."""
        return self._manifest[0]

    @property
    def is_package(self) -> bool:
        """Say whether nothing has been written in the file since it was packed."""
        return self._manifest[1]

    @property
    def rights(self) -> Rights | None:
        """What an owner may write in this file; nothing where it is not an owner's."""
        manifest = self.manifest
        gives_rights = (ExchangeKind.ASSIGNMENT, ExchangeKind.TASKS)
        return Rights.given_by(manifest) if manifest and manifest.kind in gives_rights else None

    def _foresee_withdrawal(self, import_id: str) -> Withdrawal:
        return withdrawing.foresee_withdrawal(self._connection, import_id, self.entries, self.snapshot)

    def _write_links(
        self, verb: str, links: list[linking.Link], now: datetime, undoes: str | None = None
    ) -> Entry:
        entry = self._entry(verb, now, undoes)
        known = {**self.entries, entry.id: entry}
        with self._one_action(entry) as connection:
            linked = linking.link(connection, links, entry, known, self.snapshot)
        self._adopt(entry, linked.record_changes, linked.conflicts)
        return entry

    def _join(self, arriving: Arriving, now: datetime, undoes: str | None = None) -> Entry | None:
        foreseen = self.foresee(arriving)
        own = arriving.own
        if own:
            own = with_settled_records(own, foreseen.snapshot)
            refusing.refuse_stale(foreseen.snapshot, own)
            refusing.refuse_errors(foreseen.snapshot, own)
        if not foreseen.fresh and not own:
            return None
        heard = [entry.stamp for entry in arriving.entries.values()]
        self._last = max([*heard, self._last] if self._last else heard, default=None)
        entry = self._entry(union.IMPORT_VERB, now, undoes)
        open_conflicts: frozenset[FieldAddress] = frozenset()
        with self._one_action(entry) as connection:
            insert_entry(connection, entry)
            union.union(connection, arriving, foreseen, entry, self.entries)
            if own:
                known = {**arriving.entries, **self.entries}
                open_conflicts = write_changes(connection, own, entry, known)
                came_with_itself(connection, entry.id)
        self.entries = load_entries(self._connection)
        self._manifest = load_manifest(self._connection)
        changes, conflicts = foreseen.record_changes, foreseen.conflicts
        if own:
            changes = (*changes, *own.changes)
            conflicts = _with_own(conflicts, own, open_conflicts)
        self._adopt(entry, changes, conflicts)
        return entry

    def outgoing(self, record_ids: frozenset[str] | None = None) -> tuple[list[Change], dict[str, Entry]]:
        """Give the changes in force for another file: of the whole register, or of the named records."""
        return union.outgoing(self._connection, self.entries, record_ids)

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
        if entry.verb == union.IMPORT_VERB:
            return self.withdraw(entry.id, now=now)
        if entry.verb == WITHDRAW_VERB:
            return self._take_in_again(entry, now)
        if entry.verb == linking.ONE_VERB:
            links = linking.links_before(self._connection, entry)
            return self._write_links(linking.ONE_VERB, links, now, undoes=entry.id)
        change_set, reopened = inverse_of(self._connection, entry, self.snapshot, self.entries)
        return self._write(change_set, now, undoes=entry.id, reopened=reopened)

    def _take_in_again(self, withdrawal: Entry, now: datetime) -> Entry:
        changes, held = withdrawing.withdrawn_with(self._connection, withdrawal.id)
        again = self._join(Arriving(changes=tuple(changes), held=held), now, undoes=withdrawal.id)
        if again is None:
            raise refusing.nothing_to_undo()
        return again

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
        conflicts = _with_own(self.snapshot.conflicts, change_set, open_conflicts)
        self._adopt(entry, change_set.changes, conflicts)
        return entry

    @contextmanager
    def _one_action(self, entry: Entry) -> Generator[sqlite3.Connection]:
        connection = self._writable()
        try:
            with transaction(connection, self.path):
                self._refuse_outside_edit()
                yield connection
                if self.is_package:
                    unseal(connection)
        except CannotWriteFile:
            # A disk that fails at the very last step refuses an action that the file holds already.
            if not is_held(connection, entry.id):
                raise

    def _adopt(
        self, entry: Entry, changes: tuple[RecordChange, ...], conflicts: frozenset[tuple[str, str, str]]
    ) -> None:
        self._manifest = (self.manifest, False)
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


def _with_own(
    conflicts: frozenset[FieldAddress], own: ChangeSet, still_open: frozenset[FieldAddress]
) -> frozenset[FieldAddress]:
    touched = {(change.kind, change.record_id) for change in own}
    return frozenset({address for address in conflicts if address[:2] not in touched} | still_open)


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
