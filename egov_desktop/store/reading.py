"""Reading the file: the snapshot out of its tables, entries and changes out of its journal."""

import gc
import json
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import groupby
from sqlite3 import Connection, Error
from typing import Any, cast

from egov_desktop.domain.journal import SAMENESS, Change, ChangeId, Entry, RecordState, Stamp, state_of
from egov_desktop.domain.records import KINDS, RECORD_CLASSES, Record
from egov_desktop.domain.snapshot import FieldAddress, Snapshot
from egov_desktop.store.file.schema import columns_of, readers_of
from egov_desktop.store.joining.same_things import Same, ids_of, same_things_of

_COLUMNS = "c.entry_id, c.seq, c.kind, c.record_id, c.field, c.value, c.parents"
IN_FORCE = """(
    NOT EXISTS (SELECT 1 FROM arrival a WHERE a.entry_id = c.entry_id AND a.seq = c.seq)
    OR EXISTS (SELECT 1 FROM arrival a WHERE a.entry_id = c.entry_id AND a.seq = c.seq
        AND a.withdrawn_with IS NULL AND NOT a.held))"""
"""Of a change `c`: it was made here, or came with an import that stands and waits for no decision."""
_AT_ONCE = 500
_NO_PARENTS: frozenset[ChangeId] = frozenset()


def load_snapshot(connection: Connection) -> Snapshot:
    """Load the whole register from its tables; raises ValueError where a table holds a value of another shape."""
    with _uncollected():
        records = {record_class.KIND: _load_kind(connection, record_class) for record_class in RECORD_CLASSES}
    return Snapshot(records, load_conflicts(connection))


@contextmanager
def _uncollected() -> Generator[None]:
    """Keep the garbage collector from walking, again and again, through records that all stay."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _load_kind(connection: Connection, record_class: type[Record]) -> dict[str, Record]:
    columns, readers = columns_of(record_class), readers_of(record_class)
    rows = connection.execute(f"SELECT {', '.join(columns)} FROM {record_class.KIND} ORDER BY rowid")
    loaded: dict[str, Record] = {}
    for row in rows:
        values = list(row)
        for place, read in readers:
            if values[place] is not None:
                values[place] = read(values[place])
        # Records are frozen; filling the new one at once is four times as quick as its constructor.
        record = object.__new__(record_class)
        record.__dict__.update(zip(columns, values, strict=True))
        loaded[values[0]] = record
    return loaded


def load_conflicts(connection: Connection) -> frozenset[FieldAddress]:
    return frozenset(connection.execute("SELECT kind, record_id, field FROM conflict"))


def load_entries(connection: Connection) -> dict[str, Entry]:
    """Load all entries, in the order in which they happened."""
    rows = connection.execute(
        "SELECT id, verb, who, office, at, tick, clock_at, session_id, undoes FROM entry ORDER BY at, tick, id"
    )
    loaded: dict[str, Entry] = {}
    for entry_id, verb, who, office, at, tick, clock_at, session_id, undoes in rows:
        loaded[entry_id] = Entry(entry_id, verb, who, office, Stamp(at, tick), clock_at, session_id, undoes)
    return loaded


def changes_of_record(connection: Connection, record_id: str) -> list[Change]:
    """Load all that counts of a record, under whichever of its ids it was written."""
    ids = ids_of(connection, record_id)
    marks = ", ".join("?" * len(ids))
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM change c WHERE c.record_id IN ({marks}) AND {IN_FORCE}", ids
    )
    return [_change(row) for row in rows]


def sameness_changes(connection: Connection) -> list[Change]:
    """Load the changes in force that say of two records that they are one; of two kinds they never are."""
    rows = connection.execute(
        f"""SELECT {_COLUMNS} FROM change c WHERE c.field = ? AND {IN_FORCE} AND NOT EXISTS (
        SELECT 1 FROM change o WHERE o.record_id = json_extract(c.value, '$') AND o.kind <> c.kind)""",
        [SAMENESS],
    )
    return [_change(row) for row in rows]


def is_held(connection: Connection, entry_id: str) -> bool:
    """Say whether the file holds an entry for good; no where the disk does not even let it be read."""
    if connection.in_transaction:
        return False
    try:
        return connection.execute("SELECT 1 FROM entry WHERE id = ?", [entry_id]).fetchone() is not None
    except Error:
        return False


def local_entries(connection: Connection, entries: Mapping[str, Entry]) -> list[Entry]:
    """Give the entries that were made in this file, oldest first; the others came with an import."""
    rows = connection.execute("SELECT DISTINCT entry_id FROM arrival WHERE entry_id <> arrived_with")
    arrived = {entry_id for (entry_id,) in rows}
    return [entry for entry in entries.values() if entry.id not in arrived]


def orders_known(
    connection: Connection, record_id: str, entries: Mapping[str, Entry]
) -> dict[ChangeId, tuple[str, int, str]]:
    """Say since which entry of its own this file knows each change to a record: its own, or the import's."""
    ids = ids_of(connection, record_id)
    marks = ", ".join("?" * len(ids))
    rows = connection.execute(
        f"""SELECT c.entry_id, c.seq, a.arrived_with FROM change c
        LEFT JOIN arrival a ON a.entry_id = c.entry_id AND a.seq = c.seq AND a.withdrawn_with IS NULL AND NOT a.held
        WHERE c.record_id IN ({marks})""",
        ids,
    )
    return {(entry_id, seq): entries[arrived or entry_id].order for entry_id, seq, arrived in rows}


def order_at_moment(
    connection: Connection, entries: Mapping[str, Entry], moment: str
) -> tuple[str, int, str]:
    """Name the last entry of this file by the moment, by its own clock, which is never taken to run backwards."""
    clock, last = "", ("", 0, "")
    for entry in sorted(local_entries(connection, entries), key=lambda own: own.order):
        clock = max(clock, entry.clock_at)
        if clock > moment:
            break
        last = entry.order
    return last


def order_of_arrival(
    connection: Connection, entries: Mapping[str, Entry], entry_id: str
) -> tuple[str, int, str]:
    """Name the entry of this file with which it came to know an entry: the entry itself, or its first import."""
    rows = connection.execute("SELECT DISTINCT arrived_with FROM arrival WHERE entry_id = ?", [entry_id])
    return min((entries[arrived].order for (arrived,) in rows), default=entries[entry_id].order)


def changes_of_entry(connection: Connection, entry_id: str) -> list[Change]:
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM change c WHERE c.entry_id = ? ORDER BY c.seq", [entry_id]
    )
    return [_change(row) for row in rows]


def all_changes(connection: Connection) -> list[Change]:
    """Load the whole journal, changes that were taken back included."""
    return [_change(row) for row in connection.execute(f"SELECT {_COLUMNS} FROM change c ORDER BY c.rowid")]


def changes_by_id(connection: Connection, wanted: Iterable[ChangeId]) -> list[Change]:
    """Load the named changes, in the order of the journal."""
    ids = set(wanted)
    entry_ids = sorted({entry_id for entry_id, _ in ids})
    found: list[tuple[Any, ...]] = []
    for start in range(0, len(entry_ids), _AT_ONCE):
        some = entry_ids[start : start + _AT_ONCE]
        marks = ", ".join("?" * len(some))
        rows = connection.execute(
            f"SELECT {_COLUMNS}, c.rowid FROM change c WHERE c.entry_id IN ({marks})", some
        )
        found += [row for row in rows if (row[0], row[1]) in ids]
    return [_change(row) for row in sorted(found, key=lambda row: row[-1])]


def kinds_of(connection: Connection, record_ids: Iterable[str]) -> dict[str, set[str]]:
    """Say of which kind the journal knows each record; a record that it does not know is left out."""
    wanted = sorted(record_ids)
    found: dict[str, set[str]] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        some = wanted[start : start + _AT_ONCE]
        marks = ", ".join("?" * len(some))
        for record_id, kind in connection.execute(
            f"SELECT DISTINCT record_id, kind FROM change WHERE record_id IN ({marks})", some
        ):
            found.setdefault(record_id, set()).add(kind)
    return found


def ids_in_force(connection: Connection) -> frozenset[ChangeId]:
    return frozenset(connection.execute(f"SELECT c.entry_id, c.seq FROM change c WHERE {IN_FORCE}"))


def existing_changes(connection: Connection, wanted: Iterable[ChangeId]) -> dict[ChangeId, bool]:
    """Say which of the changes the journal holds, and whether each is in force (not taken back)."""
    found: dict[ChangeId, bool] = {}
    entry_ids = sorted({entry_id for entry_id, _ in wanted})
    for start in range(0, len(entry_ids), _AT_ONCE):
        some = entry_ids[start : start + _AT_ONCE]
        marks = ", ".join("?" * len(some))
        rows = connection.execute(
            f"SELECT c.entry_id, c.seq, {IN_FORCE} FROM change c WHERE c.entry_id IN ({marks})", some
        )
        found.update({(entry_id, seq): bool(in_force) for entry_id, seq, in_force in rows})
    return found


def rebuild(connection: Connection, known: "Known | None" = None) -> Snapshot:
    """Rebuild the register from its journal alone, as it is or as it was known at an earlier point."""
    known = known or Known(load_entries(connection))
    arrivals = _arrivals(connection)
    links = connection.execute(f"SELECT {_COLUMNS} FROM change c WHERE c.field = ?", [SAMENESS])
    same = same_things_of(change for row in links if known.holds(change := _change(row), arrivals))
    found = connection.execute(f"SELECT {_COLUMNS} FROM change c ORDER BY c.record_id")
    rows = cast("Iterator[tuple[Any, ...]]", found)

    def shown_id(row: tuple[Any, ...]) -> str:
        record_id: str = row[3]
        return same.get(record_id, record_id)

    if same:
        rows = iter(sorted(rows, key=shown_id))
    records: dict[str, list[tuple[tuple[str, int, str], Record]]] = {}
    conflicts: set[FieldAddress] = set()
    with _uncollected():
        for record_id, own_rows in groupby(rows, key=shown_id):
            own = [change for row in own_rows if known.holds(change := _change(row), arrivals)]
            if own:
                record = _rebuilt(record_id, own, known.entries, conflicts, same)
                first = min(known.entries[change.entry_id].order for change in own)
                if record is not None:
                    records.setdefault(record.KIND, []).append((first, record))
    return Snapshot({kind: _in_order(own) for kind, own in records.items()}, frozenset(conflicts))


def _rebuilt(
    record_id: str, own: list[Change], entries: Mapping[str, Entry], conflicts: set[FieldAddress], same: Same
) -> Record | None:
    kind = own[0].kind
    if len(own) == 1 and own[0].creates and kind in KINDS and not same:
        return KINDS[kind].from_plain(record_id, own[0].value)
    state = state_of(own, entries)
    conflicts.update((kind, record_id, field) for field in state.conflicts)
    return record_from(kind, record_id, state, same) if state.exists else None


def record_from(kind: str, record_id: str, state: RecordState, same: Same) -> Record | None:
    """Build a record out of what its changes say; nothing for a kind that this program does not know.

    What it refers to goes by the id under which it is shown.
    """
    record_class = KINDS.get(kind)
    if record_class is None:
        return None
    values = state.values
    if same:
        pointers = {name for name, spec in record_class.specs().items() if spec.target}
        values = {
            name: same.get(value, value) if name in pointers else value for name, value in values.items()
        }
    return record_class.from_plain(record_id, values)


class Known:
    """What was known at a point of the register's life: entries up to it, and imports that stood then."""

    def __init__(self, entries: Mapping[str, Entry], until: tuple[str, int, str] | None = None) -> None:
        self.entries = entries
        self._until = until

    def holds(self, change: Change, arrivals: Mapping[ChangeId, list[tuple[str, str | None]]]) -> bool:
        own = arrivals.get(change.id)
        if own is None:
            return self._passed(change.entry_id)
        return any(
            self._passed(arrived) and not (withdrawn and self._passed(withdrawn))
            for arrived, withdrawn in own
        )

    def _passed(self, entry_id: str) -> bool:
        return self._until is None or self.entries[entry_id].order <= self._until


def _arrivals(connection: Connection) -> dict[ChangeId, list[tuple[str, str | None]]]:
    arrivals: dict[ChangeId, list[tuple[str, str | None]]] = {}
    for entry_id, seq, arrived, withdrawn, held in connection.execute(
        "SELECT entry_id, seq, arrived_with, withdrawn_with, held FROM arrival"
    ):
        own = arrivals.setdefault((entry_id, seq), [])
        if not held:
            own.append((arrived, withdrawn))
    return arrivals


def _in_order(records: list[tuple[tuple[str, int, str], Record]]) -> dict[str, Record]:
    return {record.id: record for _, record in sorted(records, key=lambda pair: (pair[0], pair[1].id))}


def _change(row: tuple[Any, ...]) -> Change:
    parents = _NO_PARENTS if row[6] == "[]" else frozenset((own[0], own[1]) for own in json.loads(row[6]))
    return Change(row[0], row[1], row[2], row[3], row[4], json.loads(row[5]), parents)
