"""Adding, editing, removing and bringing back records of any kind."""

import dataclasses
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any

from egov_desktop.actions.stages import stage_steps
from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.enumerations import ListCode
from egov_desktop.domain.fields import FieldType, from_plain
from egov_desktop.domain.journal import EXISTENCE
from egov_desktop.domain.records import (
    KINDS,
    RECORD_CLASSES,
    Agency,
    ListItem,
    Project,
    ProjectGroup,
    Record,
    RegisterProfile,
    Scheme,
)
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.errors import RefusedByRules, UnknownInput
from egov_desktop.wording.language import say

NewId = Callable[[], str]

_NEVER_WITH_USERS: tuple[type[Record], ...] = (Agency, ProjectGroup, Scheme, ListItem)
_PARENTS_FIRST = {record_class.KIND: place for place, record_class in enumerate(RECORD_CLASSES)}


def add(*records: Record) -> ChangeSet:
    """Add a record, or several as one action named after the first."""
    return ChangeSet(f"add_{records[0].KIND}", tuple(RecordChange(None, record) for record in records))


def edit(snapshot: Snapshot, *records: Record, new_id: NewId, today: date) -> ChangeSet:
    """Replace what the register holds by these records, as one action named after the first.

    A project whose stage changes gets its dated step too, from `stage_since`, or from `today` where that day was
    not changed along with the stage. Raises UnknownInput for a record that the register does not hold, and
    RefusedByRules for a stage dated before the one it follows.
    """
    changes: list[RecordChange] = []
    for record in records:
        before = held(snapshot, record.KIND, record.id)
        if isinstance(before, Project) and isinstance(record, Project):
            changes += stage_steps(snapshot, before, record, new_id=new_id, today=today)
        elif before != record:
            changes.append(RecordChange(before, record))
    return ChangeSet(f"edit_{records[0].KIND}", tuple(changes))


def edit_fields(
    snapshot: Snapshot, kind: str, record_id: str, *, new_id: NewId, today: date, **values: object
) -> ChangeSet:
    """Give new values to some fields of one record; raises UnknownInput for a record or field that is not known."""
    before = held(snapshot, kind, record_id)
    for name in values:
        known_field(kind, name)
    return edit(snapshot, dataclasses.replace(before, **values), new_id=new_id, today=today)


def remove(snapshot: Snapshot, kind: str, record_id: str) -> ChangeSet:
    """Remove a record and all that belongs to it: whatever cannot be without it. Other mentions of it are emptied.

    Those that hang on others come first, so that the inverse adds parents before children. Raises UnknownInput for a
    record that is not there, RefusedByRules for an agency, group, scheme or list item that is still in use.
    """
    return remove_all(snapshot, kind, [record_id])


def remove_all(snapshot: Snapshot, kind: str, record_ids: Iterable[str]) -> ChangeSet:
    """Remove several records of a kind as one action; see `remove`."""
    going: dict[str, Record] = {}
    for record_id in record_ids:
        record = held(snapshot, kind, record_id)
        _refuse_removal_in_use(snapshot, record)
        _gather(snapshot, record, going)
    emptied = _emptied_mentions(snapshot, going)
    ordered = sorted(going.values(), key=lambda record: _PARENTS_FIRST[record.KIND])
    gone = (RecordChange(record, None) for record in reversed(ordered))
    return ChangeSet(f"remove_{kind}", (*emptied, *gone))


def users_of(snapshot: Snapshot, record: Record) -> tuple[Record, ...]:
    """Give the records that point at this one, or that carry its code where it is an item of a list."""
    if isinstance(record, ListItem) and record.list_code is not None:
        return tuple(_carriers(snapshot, record.list_code, record.code))
    return tuple({user.id: user for user in snapshot.dependants(record)}.values())


def restore_field(
    snapshot: Snapshot, kind: str, record_id: str, field: str, value: object, *, new_id: NewId, today: date
) -> ChangeSet:
    """Give a field a value out of history again; `value` is as the journal keeps it (days as ISO text).

    Raises UnknownInput when the record is gone, or the value no longer fits the field.
    """
    try:
        fitting = from_plain(KINDS[kind].specs()[field], value)
    except (KeyError, TypeError, ValueError) as trouble:
        raise _unknown(say("Giá trị cũ không còn phù hợp với trường này."), "unfitting_value") from trouble
    edited = edit_fields(snapshot, kind, record_id, new_id=new_id, today=today, **{field: fitting})
    return dataclasses.replace(edited, verb=f"restore_{kind}")


def restore_records(*records: Record) -> ChangeSet:
    """Bring removed records back, parents first, as one action named after the first."""
    ordered = sorted(records, key=lambda record: _PARENTS_FIRST[record.KIND])
    return ChangeSet(f"restore_{records[0].KIND}", tuple(RecordChange(None, record) for record in ordered))


def settle_field(
    snapshot: Snapshot, kind: str, record_id: str, field: str, value: object, *, new_id: NewId, today: date
) -> ChangeSet:
    """Decide a conflict over one field, even for the value already shown; `value` is as the record holds it."""
    edited = edit_fields(snapshot, kind, record_id, new_id=new_id, today=today, **{field: value})
    return ChangeSet(f"settle_{kind}", edited.changes, frozenset({(kind, record_id, field)}))


def keep_record(snapshot: Snapshot, kind: str, record_id: str) -> ChangeSet:
    """Decide that a record which was edited here and removed there stays."""
    held(snapshot, kind, record_id)
    return ChangeSet(f"settle_{kind}", (), frozenset({(kind, record_id, EXISTENCE)}))


def held(snapshot: Snapshot, kind: str, record_id: str) -> Record:
    """Give the record; raises UnknownInput for a kind or record that the register does not know."""
    if kind not in KINDS:
        raise _unknown(say("Không có loại bản ghi “{kind}”.", kind=kind), "unknown_kind")
    record = snapshot.find(kind, record_id)
    if record is None:
        label = say(KINDS[kind].LABEL)
        raise _unknown(say("Sổ không có {label} “{id}”.", label=label, id=record_id), "unknown_record")
    return record


def known_field(kind: str, name: str) -> None:
    """Raise UnknownInput for a field that records of this kind do not have."""
    if name not in KINDS[kind].specs():
        label = say(KINDS[kind].LABEL)
        raise _unknown(
            say("Bản ghi loại {label} không có trường “{name}”.", label=label, name=name), "unknown_field"
        )


def _unknown(what_happened: str, code: str) -> UnknownInput:
    return UnknownInput(
        what_happened=what_happened,
        data_safety=say("Sổ chưa thay đổi gì."),
        what_to_do=say("Hãy xem lại tên hoặc mã đã nhập rồi thử lại."),
        code=code,
    )


def _gather(snapshot: Snapshot, record: Record, going: dict[str, Record]) -> None:
    if record.id in going:
        return
    going[record.id] = record
    for child in snapshot.dependants(record):
        if any(spec.required and target_id == record.id for spec, target_id in child.references()):
            _gather(snapshot, child, going)


def _emptied_mentions(snapshot: Snapshot, going: dict[str, Record]) -> list[RecordChange]:
    staying = {
        user.id: user
        for record in going.values()
        for user in snapshot.dependants(record)
        if user.id not in going
    }
    return [RecordChange(user, _without_mentions(user, going)) for user in staying.values()]


def _without_mentions(user: Record, going: dict[str, Record]) -> Record:
    emptied: dict[str, Any] = {spec.name: None for spec, target_id in user.references() if target_id in going}
    return dataclasses.replace(user, **emptied)


def _carriers(snapshot: Snapshot, list_code: ListCode, code: str) -> Iterator[Record]:
    for record_class in RECORD_CLASSES:
        names = [
            name
            for name, spec in record_class.specs().items()
            if spec.type is FieldType.CODED and spec.list_code == list_code.value
        ]
        if names:
            yield from (
                record
                for record in snapshot.of_kind(record_class.KIND).values()
                if any(getattr(record, name) == code for name in names)
            )


def _refuse_removal_in_use(snapshot: Snapshot, record: Record) -> None:
    if isinstance(record, RegisterProfile):
        raise RefusedByRules(
            what_happened=say("Không xóa được thông tin sổ: sổ nào cũng phải có."),
            data_safety=say("Sổ chưa thay đổi gì."),
            what_to_do=say("Hãy sửa thông tin sổ thay vì xóa."),
            code="profile_stays",
        )
    if not isinstance(record, _NEVER_WITH_USERS):
        return
    if count := len(users_of(snapshot, record)):
        raise RefusedByRules(
            what_happened=say(
                "Không xóa được {label}: đang dùng ở {n} bản ghi.", label=say(record.LABEL), n=count
            ),
            data_safety=say("Sổ chưa thay đổi gì."),
            what_to_do=say(
                "Hãy chuyển các bản ghi đó sang mục khác, hoặc ghi ngày hết hiệu lực thay vì xóa."
            ),
            code="still_in_use",
        )
