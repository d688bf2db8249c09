"""Deciding what was asked after files were joined: one change set for each answer, which is never asked about again."""

import dataclasses
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from egov_desktop.actions.records import (
    edit,
    edit_fields,
    held,
    keep_record,
    known_field,
    remove,
    settle_field,
)
from egov_desktop.domain.changes import ChangeSet
from egov_desktop.domain.fields import from_plain
from egov_desktop.domain.judgement.offices.questions import Question
from egov_desktop.domain.records import KINDS, Record
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.errors import UnknownInput
from egov_desktop.wording.language import say

NewId = Callable[[], str]


def decide_field(
    snapshot: Snapshot, question: Question, plain: object, *, new_id: NewId, today: date
) -> ChangeSet:
    """Give a disputed field the value of a side, as the journal keeps it (days as ISO text, no value as None).

    Raises UnknownInput where the record is gone or the value no longer fits its field.
    """
    held(snapshot, question.record_kind, question.record_id)
    known_field(question.record_kind, question.field)
    try:
        value = from_plain(KINDS[question.record_kind].specs()[question.field], plain)
    except (TypeError, ValueError) as trouble:
        raise UnknownInput(
            what_happened=say("Giá trị cũ không còn phù hợp với trường này."),
            data_safety=say("Sổ chưa thay đổi gì."),
            what_to_do=say("Hãy xem lại tên hoặc mã đã nhập rồi thử lại."),
            code="unfitting_value",
        ) from trouble
    return settle_field(snapshot, *question.address, value, new_id=new_id, today=today)


def decide_values(
    snapshot: Snapshot, question: Question, values: Mapping[str, Any], *, new_id: NewId, today: date
) -> ChangeSet:
    """Give the fields in question other values, as the record holds them; with none, what is shown is confirmed.

    Raises UnknownInput where the record is gone, RefusedByRules where a stage is dated before the one it follows.
    """
    kind, record_id = question.record_kind, question.record_id
    held(snapshot, kind, record_id)
    edited = edit_fields(snapshot, kind, record_id, new_id=new_id, today=today, **values)
    return ChangeSet(f"settle_{kind}", edited.changes, frozenset({question.address}))


def decide_existence(snapshot: Snapshot, question: Question, *, keep: bool) -> ChangeSet:
    """Keep a record that was edited here and removed there, or remove it with all that belongs to it."""
    decide = keep_record if keep else remove
    return decide(snapshot, question.record_kind, question.record_id)


def point_elsewhere(
    snapshot: Snapshot, question: Question, target_id: str | None, *, new_id: NewId, today: date
) -> ChangeSet:
    """Let a record name another one in place of the one that was removed, or none where its kind may be without.

    What belongs to the record and named the removed one too goes with it. Raises UnknownInput where either is not there.
    """
    kind, record_id, field = question.address
    known_field(kind, field)
    spec = KINDS[kind].specs()[field]
    if target_id is not None or spec.required:
        held(snapshot, spec.target, target_id or "")
    moving: dict[str, Record] = {}
    _gather(snapshot, held(snapshot, kind, record_id), field, moving)
    moved = (dataclasses.replace(record, **{field: target_id}) for record in moving.values())
    edited = edit(snapshot, *moved, new_id=new_id, today=today)
    return dataclasses.replace(edited, verb=f"settle_{kind}")


def _gather(snapshot: Snapshot, record: Record, field: str, moving: dict[str, Record]) -> None:
    moving[record.id] = record
    for child in snapshot.dependants(record):
        if child.id not in moving and getattr(child, field, None) == getattr(record, field):
            _gather(snapshot, child, field, moving)


def give_new_code(
    snapshot: Snapshot, question: Question, record_id: str, code: str, *, new_id: NewId, today: date
) -> ChangeSet:
    """Give one of the records that bear the same code another one; raises UnknownInput where it is not there."""
    kind = question.record_kind
    edited = edit_fields(snapshot, kind, record_id, new_id=new_id, today=today, code=code)
    return dataclasses.replace(edited, verb=f"settle_{kind}")
