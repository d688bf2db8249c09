"""Writing one user action: its journal entry, its changes, and the rows of the tables, in the caller's transaction."""

import dataclasses
import json
from collections.abc import Iterable, Mapping
from sqlite3 import Connection
from typing import Any

from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.fields import to_plain
from egov_desktop.domain.journal import (
    ALIVE,
    EXISTENCE,
    REMOVED,
    Change,
    ChangeId,
    Entry,
    RecordState,
    canonical,
    state_of,
)
from egov_desktop.domain.records import Record
from egov_desktop.domain.snapshot import FieldAddress, Snapshot
from egov_desktop.domain.together import pair_of, partners_of
from egov_desktop.store.file.schema import columns_of
from egov_desktop.store.joining.same_things import load_same_things
from egov_desktop.store.reading import changes_of_record, record_from

Sides = Mapping[FieldAddress, tuple[Any, ...]]
_Written = tuple[str, Any, frozenset[ChangeId]]


def write(
    connection: Connection,
    change_set: ChangeSet,
    entry: Entry,
    entries: Mapping[str, Entry],
    reopened: Sides | None = None,
) -> frozenset[FieldAddress]:
    """Write the action; gives the (kind, record id, field) still in conflict among the records it touched.

    `reopened` are fields whose settled conflict stands open again, each with the values of its sides.
    """
    insert_entry(connection, entry)
    return write_changes(connection, change_set, entry, entries, reopened)


def write_changes(
    connection: Connection,
    change_set: ChangeSet,
    entry: Entry,
    entries: Mapping[str, Entry],
    reopened: Sides | None = None,
) -> frozenset[FieldAddress]:
    """Write the changes of an action whose entry the file holds already; else as `write`."""
    known = {**entries, entry.id: entry}
    same = load_same_things(connection)
    seq = 0
    open_conflicts: set[FieldAddress] = set()
    for change in change_set:
        before = changes_of_record(connection, change.record_id)
        settled = {
            field
            for kind, record_id, field in change_set.settles
            if (kind, record_id) == (change.kind, change.record_id)
        }
        state = state_of(before, known)
        was = change.before or record_from(change.kind, change.record_id, state, same)
        written = [
            Change(entry.id, seq + place, change.kind, change.record_id, field, value, parents)
            for place, (field, value, parents) in enumerate(
                _changes_for(change, was, state, settled, _own_sides(change, reopened or {}))
            )
        ]
        seq += len(written)
        insert_changes(connection, written)
        put_row(connection, change.kind, change.record_id, change.after)
        open_conflicts |= note_conflicts(
            connection, change.kind, change.record_id, state_of([*before, *written], known)
        )
    return frozenset(open_conflicts)


def _own_sides(change: RecordChange, reopened: Sides) -> dict[str, tuple[Any, ...]]:
    return {
        field: sides
        for (kind, record_id, field), sides in reopened.items()
        if (kind, record_id) == (change.kind, change.record_id)
    }


def _changes_for(
    change: RecordChange,
    was: Record | None,
    state: RecordState,
    settled: set[str],
    sides: Mapping[str, tuple[Any, ...]],
) -> list[_Written]:
    after = change.after
    if after is None:
        return [(EXISTENCE, REMOVED, state.parents_for_removal())]
    if change.before is None and EXISTENCE not in state.heads:
        return [(EXISTENCE, after.filled_in(), frozenset())]
    kept: list[_Written] = []
    if EXISTENCE in sides:
        kept.append((EXISTENCE, REMOVED, state.parents_for_removal()))
        kept.append((EXISTENCE, ALIVE, state.parents_for(EXISTENCE)))
    elif change.before is None or EXISTENCE in settled:
        kept.append((EXISTENCE, ALIVE, state.parents_for(EXISTENCE)))
    edited = set(RecordChange(was, after).changed_fields)
    apart = _apart_again(sides, edited)
    changed = {*edited, *map(_first_of, settled), *sides, *apart} - {EXISTENCE}
    for field in type(after).specs():
        if field in changed:
            values = sides.get(field, (to_plain(getattr(after, field)),))
            parents = _parents(state, change.kind, field, apart.get(field, frozenset()))
            kept += [(field, value, parents) for value in values]
    return kept


def _apart_again(sides: Mapping[str, tuple[Any, ...]], edited: set[str]) -> dict[str, frozenset[str]]:
    """Say which fields are written without naming what stands in another: so the two stand apart again."""
    apart: dict[str, frozenset[str]] = {}
    for pair in filter(None, map(pair_of, sides)):
        for field in edited.intersection(pair) or {pair[0]}:
            apart[field] = apart.get(field, frozenset()) | (set(pair) - {field})
    return apart


def _first_of(name: str) -> str:
    """Name the field by which a settled conflict is written down: of a pair, the first."""
    pair = pair_of(name)
    return pair[0] if pair else name


def _parents(state: RecordState, kind: str, field: str, unseen: frozenset[str]) -> frozenset[ChangeId]:
    """Name what a change to the field replaces, and what its writer saw in the fields that go with it."""
    others = (own for own in partners_of(kind, field) if own not in unseen)
    seen = (head.id for other in others for head in state.heads.get(other, ()))
    return state.parents_for(field) | frozenset(seen)


def insert_entry(connection: Connection, entry: Entry) -> None:
    connection.execute(
        "INSERT INTO entry (id, verb, who, office, at, tick, clock_at, session_id, undoes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            entry.id, entry.verb, entry.who, entry.office, entry.stamp.at, entry.stamp.tick, entry.clock_at,
            entry.session_id, entry.undoes,
        ],
    )  # fmt: skip


def insert_changes(connection: Connection, changes: Iterable[Change]) -> None:
    connection.executemany(
        "INSERT INTO change (entry_id, seq, kind, record_id, field, value, parents) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (
                change.entry_id, change.seq, change.kind, change.record_id, change.field,
                canonical(change.value), json.dumps(sorted(change.parents), separators=(",", ":")),
            )
            for change in changes
        ],
    )  # fmt: skip


def came_with_itself(connection: Connection, import_id: str) -> None:
    """Note that what an import's own entry wrote came with it, so that it is taken back with the rest."""
    connection.execute(
        """INSERT INTO arrival (entry_id, seq, arrived_with)
        SELECT entry_id, seq, entry_id FROM change WHERE entry_id = ?""",
        [import_id],
    )


def put_row(connection: Connection, kind: str, record_id: str, record: Record | None) -> None:
    """Make the table's row say what the record says; no record, no row."""
    if record is None:
        connection.execute(f"DELETE FROM {kind} WHERE id = ?", [record_id])
        return
    columns = columns_of(type(record))
    marks = ", ".join("?" * len(columns))
    updates = ", ".join(f"{column} = excluded.{column}" for column in columns[1:])
    connection.execute(
        f"INSERT INTO {kind} ({', '.join(columns)}) VALUES ({marks}) ON CONFLICT (id) DO UPDATE SET {updates}",
        [to_plain(getattr(record, column)) for column in columns],
    )


def note_conflicts(
    connection: Connection, kind: str, record_id: str, state: RecordState
) -> set[tuple[str, str, str]]:
    connection.execute("DELETE FROM conflict WHERE kind = ? AND record_id = ?", [kind, record_id])
    conflicts = {(kind, record_id, field) for field in state.conflicts}
    connection.executemany(
        "INSERT INTO conflict (kind, record_id, field) VALUES (?, ?, ?)", sorted(conflicts)
    )
    return conflicts


def keep_contents(connection: Connection, contents: Mapping[str, bytes]) -> None:
    connection.executemany(
        "INSERT OR IGNORE INTO file_content (digest, content) VALUES (?, ?)", list(contents.items())
    )


def with_settled_records(change_set: ChangeSet, snapshot: Snapshot) -> ChangeSet:
    """Name each record whose conflict is settled among the changes, also where its value stays as shown."""
    named = {(change.kind, change.record_id) for change in change_set}
    missing = {(kind, record_id) for kind, record_id, _ in change_set.settles} - named
    more = [(snapshot.find(kind, record_id)) for kind, record_id in sorted(missing)]
    return dataclasses.replace(
        change_set, changes=(*change_set.changes, *(RecordChange(own, own) for own in more))
    )
