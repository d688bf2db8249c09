"""What can be undone and redone, read from the journal, so that it outlives the program."""

import dataclasses
from collections.abc import Iterable, Mapping
from sqlite3 import Connection
from typing import Any

from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.journal import EXISTENCE, Entry, RecordState, state_of
from egov_desktop.domain.records import Record
from egov_desktop.domain.snapshot import FieldAddress, Snapshot
from egov_desktop.errors import ChangedElsewhere
from egov_desktop.store.joining.same_things import Same, load_same_things
from egov_desktop.store.reading import changes_of_entry, changes_of_record, orders_known, record_from
from egov_desktop.store.writing import Sides
from egov_desktop.wording.labels import record_title
from egov_desktop.wording.language import say

BIRTH_VERBS = frozenset({"begin_register", "fill_demo_register"})


class UndoStack:
    """The local entries that may be taken back, and those taken back that may be done again, newest last."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.undoable: list[Entry] = []
        self.redoable: list[Entry] = []
        self._depths: dict[str, int] = {}
        for entry in entries:
            self.push(entry)

    def push(self, entry: Entry) -> None:
        if entry.verb in BIRTH_VERBS:
            return
        depth = self._depths.get(entry.undoes, 0) + 1 if entry.undoes else 0
        self._depths[entry.id] = depth
        if depth % 2:
            self.undoable = [own for own in self.undoable if own.id != entry.undoes]
            self.redoable.append(entry)
        else:
            self.redoable = [own for own in self.redoable if own.id != entry.undoes] if depth else []
            self.undoable.append(entry)


def inverse_of(
    connection: Connection, entry: Entry, snapshot: Snapshot, entries: Mapping[str, Entry]
) -> tuple[ChangeSet, Sides]:
    """Give what takes the entry back, and the sides of the conflicts that it had settled, to stand open again.

    Raises ChangedElsewhere where later work, or the work of another office, stands on what it wrote.
    """
    same = load_same_things(connection)
    by_record: dict[tuple[str, str], set[str]] = {}
    for change in changes_of_entry(connection, entry.id):
        shown_id = same.get(change.record_id, change.record_id)
        by_record.setdefault((change.kind, shown_id), set()).add(change.field)
    changes: list[RecordChange] = []
    settles: set[FieldAddress] = set()
    reopened: dict[FieldAddress, tuple[Any, ...]] = {}
    for (kind, record_id), fields in reversed(by_record.items()):
        before, after = _around(connection, entry, record_id, entries)
        changes.append(_inverse(kind, record_id, fields, (before, after), snapshot, same))
        settles |= {(kind, record_id, field) for field in after.conflicts - before.conflicts}
        for field in before.conflicts - after.conflicts:
            sides = before.heads.get(field, ())
            reopened[kind, record_id, field] = tuple(head.value_of(field) for head in sides)
    _refuse_orphans(snapshot, changes)
    return ChangeSet(entry.verb, tuple(changes), frozenset(settles)), reopened


def _around(
    connection: Connection, entry: Entry, record_id: str, entries: Mapping[str, Entry]
) -> tuple[RecordState, RecordState]:
    """Judge the record as this file knew it right before and right after the entry."""
    known_since = orders_known(connection, record_id, entries)
    until = [own for own in changes_of_record(connection, record_id) if known_since[own.id] <= entry.order]
    earlier = [own for own in until if own.entry_id != entry.id]
    return state_of(earlier, entries), state_of(until, entries)


def _inverse(
    kind: str,
    record_id: str,
    fields: set[str],
    around: tuple[RecordState, RecordState],
    snapshot: Snapshot,
    same: Same,
) -> RecordChange:
    before, after = around
    current = snapshot.find(kind, record_id)
    was = record_from(kind, record_id, before, same) if before.exists else None
    became = record_from(kind, record_id, after, same) if after.exists else None
    disputed = {field for field in fields if (kind, record_id, field) in snapshot.conflicts}
    if disputed - after.conflicts:
        raise _later_work(snapshot, current or was)
    if was is None or became is None or current is None:
        if current != became:
            raise _later_work(snapshot, current or was)
        return RecordChange(current, was)
    own = fields - {EXISTENCE}
    if any(getattr(current, field) != getattr(became, field) for field in own):
        raise _later_work(snapshot, current)
    return RecordChange(
        current, dataclasses.replace(current, **{field: getattr(was, field) for field in own})
    )


def _refuse_orphans(snapshot: Snapshot, changes: list[RecordChange]) -> None:
    """Refuse to remove what something would still point at; what the entry itself had linked lets go of it again."""
    after = snapshot.apply(changes)
    for change in changes:
        if change.after is None and change.before is not None and any(after.dependants(change.before)):
            raise _later_work(snapshot, change.before)


def _later_work(snapshot: Snapshot, record: Record | None) -> ChangedElsewhere:
    title = record_title(snapshot, record) if record else say("bản ghi đã xóa")
    return ChangedElsewhere(
        what_happened=say("Không hoàn tác được: {title} đã được sửa tiếp sau đó.", title=title),
        data_safety=say("Số liệu được giữ nguyên như đang thấy."),
        what_to_do=say("Hãy sửa trực tiếp, hoặc khôi phục giá trị cũ trong Nhật ký."),
        code="later_work",
    )
