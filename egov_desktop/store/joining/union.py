"""Joining: the union of another file's changes with ours."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from sqlite3 import Connection

from egov_desktop.domain.changes import RecordChange
from egov_desktop.domain.journal import SAMENESS, Change, ChangeId, Entry, RecordState, state_of
from egov_desktop.domain.records import KINDS
from egov_desktop.domain.snapshot import FieldAddress, Snapshot
from egov_desktop.errors import NotARegister
from egov_desktop.store.joining.arriving import Arriving
from egov_desktop.store.joining.same_things import Same, keep_same_things, load_same_things, same_things_of
from egov_desktop.store.reading import (
    all_changes,
    changes_by_id,
    changes_of_record,
    existing_changes,
    kinds_of,
    record_from,
    sameness_changes,
)
from egov_desktop.store.writing import (
    insert_changes,
    insert_entry,
    keep_contents,
    note_conflicts,
    put_row,
)
from egov_desktop.wording.language import say

IMPORT_VERB = "take_in"


@dataclass(frozen=True)
class Foreseen:
    """What the register would be after a join: which changes are new, which records read differently, what is in dispute.

    `conflicts` are all that would be open; `states` judge the touched records, by kind and id. `fresh` are the changes
    that come into force or are held; `waiting` is of those that are held.
    """

    fresh: tuple[Change, ...]
    waiting: frozenset[ChangeId]
    record_changes: tuple[RecordChange, ...]
    conflicts: frozenset[FieldAddress]
    snapshot: Snapshot
    states: Mapping[tuple[str, str], RecordState] = field(default_factory=dict[tuple[str, str], RecordState])
    same: Same = field(default_factory=dict[str, str])

    @property
    def new_changes(self) -> int:
        return len(self.fresh)


def foresee(
    connection: Connection, arriving: Arriving, entries: Mapping[str, Entry], snapshot: Snapshot
) -> Foreseen:
    """Judge what a join would do, writing nothing. Cost follows what arrives, not what the register holds."""
    offered = {change.id: change for change in arriving.changes}
    in_force = existing_changes(connection, offered)
    waiting_here = _waiting(connection)
    fresh = tuple(
        change
        for change_id, change in offered.items()
        if not in_force.get(change_id, False)
        and not (change_id in arriving.held and change_id in waiting_here)
    )
    _refuse_other_kinds(connection, fresh)
    waiting = arriving.held & {change.id for change in fresh}
    fresh += _what_they_replaced(connection, [own for own in fresh if own.id not in waiting], in_force)
    counting = [change for change in fresh if change.id not in waiting]
    known = {**arriving.entries, **entries}
    touched = {(change.kind, change.record_id) for change in counting}
    return judge(connection, Judged(touched, counting, frozenset()), known, snapshot, fresh, waiting)


def _what_they_replaced(
    connection: Connection, counting: list[Change], offered: Collection[ChangeId]
) -> tuple[Change, ...]:
    """Give the changes, held here but not counting, that those which come into force were written over.

    Without them what they in turn had replaced would stand again, beside its own successor. What was only looked at
    beside, as the other of two fields that mean something together, goes on waiting.
    """
    found: dict[ChangeId, Change] = {}
    above = counting
    while above:
        below = {parent for change in above for parent in change.parents} - found.keys()
        there = existing_changes(connection, below)
        asleep = [own for own in below if own not in offered and there.get(own) is False]
        read = {own.id: own for own in changes_by_id(connection, asleep)}
        under = (read[parent] for own in above for parent in own.parents if _is_over(own, read.get(parent)))
        above = list({own.id: own for own in under}.values())
        found.update((change.id, change) for change in above)
    return tuple(found.values())


def _is_over(change: Change, parent: Change | None) -> bool:
    return parent is not None and (change.removes or parent.field == change.field or parent.creates)


def _refuse_other_kinds(connection: Connection, fresh: tuple[Change, ...]) -> None:
    """Raise NotARegister where an id that is one kind of record here is another there, or two kinds are said to be one."""
    said: dict[str, set[str]] = {}
    for change in fresh:
        said.setdefault(change.record_id, set()).add(change.kind)
        if change.field == SAMENESS and isinstance(change.value, str):
            said.setdefault(change.value, set()).add(change.kind)
    for record_id, kinds in kinds_of(connection, said).items():
        said[record_id] |= kinds
    if any(len(kinds) > 1 for kinds in said.values()):
        raise NotARegister(
            what_happened=say("Tệp có bản ghi mang mã của một bản ghi thuộc loại khác trong sổ này."),
            data_safety=say("Số liệu được giữ nguyên như đang thấy."),
            what_to_do=say("Hãy yêu cầu nơi gửi tạo lại tệp từ chương trình."),
            code="two_kinds",
        )


@dataclass(frozen=True)
class Judged:
    """What a join or a taking back changes in the journal: the records touched, what is added, what no longer counts."""

    touched: set[tuple[str, str]]
    added: list[Change]
    gone: frozenset[ChangeId]


def judge(
    connection: Connection,
    judged: Judged,
    known: Mapping[str, Entry],
    snapshot: Snapshot,
    fresh: tuple[Change, ...] = (),
    waiting: frozenset[ChangeId] = frozenset(),
) -> Foreseen:
    """Give the register as it would read once the journal has changed so, writing nothing."""
    was_same = load_same_things(connection)
    same = _same_after(connection, judged, was_same)
    by_record: dict[str, list[Change]] = {}
    for change in judged.added:
        by_record.setdefault(same.get(change.record_id, change.record_id), []).append(change)
    states: dict[tuple[str, str], RecordState] = {}
    changes: list[RecordChange] = []
    for kind, record_id in sorted(_all_touched(judged.touched, was_same, same, snapshot)):
        if kind not in KINDS:
            continue
        after = None
        if same.get(record_id, record_id) == record_id:
            own = _changes_after(connection, record_id, was_same, same, judged.gone)
            state = state_of([*own, *by_record.get(record_id, [])], known)
            states[kind, record_id] = state
            after = record_from(kind, record_id, state, same) if state.exists else None
        else:
            states[kind, record_id] = _NOTHING
        before = snapshot.find(kind, record_id)
        if before != after:
            changes.append(RecordChange(before, after))
    untouched = {address for address in snapshot.conflicts if address[:2] not in states}
    disputed = {(*place, name) for place, state in states.items() for name in state.conflicts}
    conflicts = frozenset(untouched | disputed)
    foreseen = snapshot.apply(changes, conflicts)
    return Foreseen(fresh, waiting, tuple(changes), conflicts, foreseen, states, same)


_NOTHING = RecordState(False, {}, {}, frozenset())


def _same_after(connection: Connection, judged: Judged, was_same: Same) -> Same:
    links = any(change.field == SAMENESS for change in judged.added)
    if not links and not judged.gone:
        return was_same
    standing = [change for change in sameness_changes(connection) if change.id not in judged.gone]
    return same_things_of([*standing, *judged.added])


def _all_touched(
    touched: set[tuple[str, str]], was_same: Same, same: Same, snapshot: Snapshot
) -> set[tuple[str, str]]:
    """Add what shows under another id now, and whatever refers to it."""
    shown = {(kind, same.get(record_id, record_id)) for kind, record_id in touched}
    moved = {own for own in was_same.keys() | same.keys() if was_same.get(own) != same.get(own)}
    if not moved:
        return shown
    ids = {name for own in moved for name in (own, was_same.get(own, own), same.get(own, own))}
    places = {
        (kind, own)
        for kind, record_id in touched
        for own in ids
        if any(names.get(own, own) == names.get(record_id, record_id) for names in (was_same, same))
    }
    # What belongs to a record may be there where the record itself is not.
    named = [KINDS[kind](id=own) for kind, own in places if kind in KINDS]
    leaning = {(child.KIND, child.id) for record in named for child in snapshot.dependants(record)}
    return shown | leaning | places


def _changes_after(
    connection: Connection, record_id: str, was_same: Same, same: Same, gone: frozenset[ChangeId]
) -> list[Change]:
    if was_same is same:
        own = changes_of_record(connection, record_id)
    else:
        ids = {one for one, kept in same.items() if kept == record_id} | {record_id}
        shown = {was_same.get(one, one) for one in ids}
        own = [
            change
            for one in shown
            for change in changes_of_record(connection, one)
            if change.record_id in ids
        ]
    return [change for change in own if change.id not in gone] if gone else own


def _waiting(connection: Connection) -> set[ChangeId]:
    return set(connection.execute("SELECT entry_id, seq FROM arrival WHERE held AND withdrawn_with IS NULL"))


def union(
    connection: Connection,
    arriving: Arriving,
    foreseen: Foreseen,
    import_entry: Entry,
    entries: Mapping[str, Entry],
) -> None:
    """Write what was foreseen, in the caller's transaction; the import's entry is there already."""
    fresh = foreseen.fresh
    held = existing_changes(connection, [change.id for change in fresh])
    for entry_id in sorted({change.entry_id for change in fresh} - entries.keys()):
        insert_entry(connection, arriving.entries[entry_id])
    insert_changes(connection, [change for change in fresh if change.id not in held])
    connection.executemany(
        "INSERT INTO arrival (entry_id, seq, arrived_with, held) VALUES (?, ?, ?, ?)",
        [(*change.id, import_entry.id, change.id in foreseen.waiting) for change in fresh],
    )
    keep_contents(connection, arriving.contents)
    if manifest := arriving.adopts:
        connection.execute(
            "INSERT OR REPLACE INTO manifest (package_id, body, arrived_with) VALUES (?, ?, ?)",
            [manifest.package_id, manifest.to_json(), import_entry.id],
        )
    put_down(connection, foreseen)


def put_down(connection: Connection, foreseen: Foreseen) -> None:
    """Make the tables say what was foreseen."""
    if load_same_things(connection) != foreseen.same:
        keep_same_things(connection, foreseen.same)
    for change in foreseen.record_changes:
        put_row(connection, change.kind, change.record_id, change.after)
    for (kind, record_id), state in foreseen.states.items():
        note_conflicts(connection, kind, record_id, state)


def outgoing(
    connection: Connection, entries: Mapping[str, Entry], record_ids: frozenset[str] | None = None
) -> tuple[list[Change], dict[str, Entry]]:
    """Give what another file may take in: all changes in force, or those of the named records with all their past."""
    in_force = existing_changes(connection, [(entry_id, 0) for entry_id in entries])
    same = load_same_things(connection)
    changes = [
        change
        for change in all_changes(connection)
        if in_force[change.id]
        and (record_ids is None or same.get(change.record_id, change.record_id) in record_ids)
    ]
    return changes, {change.entry_id: entries[change.entry_id] for change in changes}


def waiting_changes(connection: Connection) -> list[Change]:
    """Give the changes that wait for a decision: held, not taken back, and not in force by another way."""
    held = _waiting(connection)
    in_force = existing_changes(connection, held)
    return changes_by_id(connection, [own for own in held if not in_force[own]])
