"""Joining: the union of another file's changes with ours, and taking such an import back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from sqlite3 import Connection

from egov_desktop.domain.changes import RecordChange
from egov_desktop.domain.journal import Change, ChangeId, Entry, state_of
from egov_desktop.domain.records import KINDS
from egov_desktop.domain.snapshot import FieldAddress, Snapshot
from egov_desktop.errors import ChangedElsewhere, NothingToUndo
from egov_desktop.store.reading import (
    all_changes,
    changes_of_record,
    existing_changes,
    load_conflicts,
    record_from,
)
from egov_desktop.store.writing import insert_changes, insert_entry, note_conflicts, put_row
from egov_desktop.wording.labels import record_title
from egov_desktop.wording.language import say

IMPORT_VERB, WITHDRAW_VERB = "take_in", "withdraw_import"


@dataclass(frozen=True)
class Joined:
    """What a join did: how many changes were new, the records that now read differently, and all open conflicts."""

    new_changes: int
    record_changes: tuple[RecordChange, ...]
    conflicts: frozenset[FieldAddress]


def union(
    connection: Connection,
    arriving: Iterable[Change],
    their_entries: Mapping[str, Entry],
    import_entry: Entry,
    entries: Mapping[str, Entry],
    snapshot: Snapshot,
) -> Joined:
    """Add the changes that are new here or had been taken back, in the caller's transaction.

    The same file twice brings nothing; order does not matter. Nothing is written when nothing is new.
    """
    offered = {change.id: change for change in arriving}
    held = existing_changes(connection, offered)
    fresh = [change for change_id, change in offered.items() if not held.get(change_id, False)]
    if not fresh:
        return Joined(0, (), snapshot.conflicts)
    insert_entry(connection, import_entry)
    for entry_id in sorted({change.entry_id for change in fresh} - entries.keys()):
        insert_entry(connection, their_entries[entry_id])
    insert_changes(connection, [change for change in fresh if change.id not in held])
    connection.executemany(
        "INSERT INTO arrival (entry_id, seq, arrived_with) VALUES (?, ?, ?)",
        [(*change.id, import_entry.id) for change in fresh],
    )
    known = {**their_entries, **entries}
    touched = {(change.kind, change.record_id) for change in fresh}
    return Joined(len(fresh), _refresh(connection, touched, known, snapshot), load_conflicts(connection))


def withdraw(
    connection: Connection,
    import_id: str,
    withdraw_entry: Entry,
    entries: Mapping[str, Entry],
    snapshot: Snapshot,
) -> Joined:
    """Take back exactly what an import brought, in the caller's transaction.

    Raises ChangedElsewhere, naming the entries, where later work stands on a change that the import brought.
    """
    rows = connection.execute(
        """SELECT c.entry_id, c.seq, c.kind, c.record_id FROM change c
        JOIN arrival a ON a.entry_id = c.entry_id AND a.seq = c.seq
        WHERE a.arrived_with = ? AND a.withdrawn_with IS NULL""",
        [import_id],
    ).fetchall()
    if not rows:
        raise _nothing_left()
    brought = {(entry_id, seq) for entry_id, seq, _, _ in rows}
    touched = {(kind, record_id) for _, _, kind, record_id in rows}
    _refuse_later_work(connection, brought, touched, entries)
    insert_entry(connection, withdraw_entry)
    connection.execute(
        "UPDATE arrival SET withdrawn_with = ? WHERE arrived_with = ? AND withdrawn_with IS NULL",
        [withdraw_entry.id, import_id],
    )
    changes = _refresh(connection, touched, entries, snapshot)
    _refuse_orphans(changes, snapshot)
    return Joined(len(brought), changes, load_conflicts(connection))


def withdrawn_with(connection: Connection, withdraw_id: str) -> list[Change]:
    """Give the changes that were taken back with an entry, so that they can be taken in again."""
    rows = connection.execute("SELECT entry_id, seq FROM arrival WHERE withdrawn_with = ?", [withdraw_id])
    wanted = set(rows)
    return [change for change in all_changes(connection) if change.id in wanted]


def outgoing(
    connection: Connection, entries: Mapping[str, Entry], record_ids: frozenset[str] | None = None
) -> tuple[list[Change], dict[str, Entry]]:
    """Give what another file may take in: all changes in force, or those of the named records with all their past."""
    in_force = existing_changes(connection, [(entry_id, 0) for entry_id in entries])
    changes = [
        change
        for change in all_changes(connection)
        if in_force[change.id] and (record_ids is None or change.record_id in record_ids)
    ]
    return changes, {change.entry_id: entries[change.entry_id] for change in changes}


def _refuse_later_work(
    connection: Connection,
    brought: set[ChangeId],
    touched: set[tuple[str, str]],
    entries: Mapping[str, Entry],
) -> None:
    standing = {
        change.entry_id
        for _, record_id in touched
        for change in changes_of_record(connection, record_id)
        if change.id not in brought and change.parents & brought
    }
    if standing:
        later = sorted((entries[entry_id] for entry_id in standing), key=lambda entry: entry.order)
        raise _later_work(
            say(
                "Không hoàn tác được lần nhận: {n} thao tác sau đó dựa vào số liệu đã nhận, gần nhất của {who}.",
                n=len(later), who=later[-1].who,
            )
        )  # fmt: skip


def _refuse_orphans(changes: tuple[RecordChange, ...], snapshot: Snapshot) -> None:
    after = snapshot.apply(changes)
    for change in changes:
        if change.after is None and any(after.dependants(change.record)):
            raise _later_work(
                say(
                    "Không hoàn tác được lần nhận: {title} đã nhận nay có số liệu khác gắn vào.",
                    title=record_title(snapshot, change.record),
                )
            )


def _later_work(what_happened: str) -> ChangedElsewhere:
    return ChangedElsewhere(
        what_happened=what_happened,
        data_safety=say("Số liệu được giữ nguyên như đang thấy."),
        what_to_do=say("Hãy hoàn tác các thao tác đó trước, hoặc sửa trực tiếp."),
        code="later_work",
    )


def _nothing_left() -> NothingToUndo:
    return NothingToUndo(
        what_happened=say("Lần nhận này không còn số liệu nào để hoàn tác."),
        data_safety=say("Số liệu được giữ nguyên như đang thấy."),
        what_to_do="",
        code="nothing_to_undo",
    )


def _refresh(
    connection: Connection, touched: set[tuple[str, str]], entries: Mapping[str, Entry], snapshot: Snapshot
) -> tuple[RecordChange, ...]:
    changes: list[RecordChange] = []
    for kind, record_id in sorted(touched):
        if kind not in KINDS:
            continue
        state = state_of(changes_of_record(connection, record_id), entries)
        after = record_from(kind, record_id, state) if state.exists else None
        put_row(connection, kind, record_id, after)
        note_conflicts(connection, kind, record_id, state)
        before = snapshot.find(kind, record_id)
        if before != after:
            changes.append(RecordChange(before, after))
    return tuple(changes)
