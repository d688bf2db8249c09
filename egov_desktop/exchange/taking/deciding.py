"""The clerk's answers turned into what one action takes in: what counts, what waits, and what is decided on top of it."""

import dataclasses
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, cast

from egov_desktop.actions.records import NewId, remove
from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.enumerations import ExchangeKind
from egov_desktop.domain.fields import from_plain
from egov_desktop.domain.journal import EXISTENCE, SAMENESS, Change, ChangeId, canonical
from egov_desktop.domain.manifest import Manifest
from egov_desktop.domain.records import KINDS, Receipt, Record, Refusal
from egov_desktop.domain.snapshot import FieldAddress, Snapshot
from egov_desktop.errors import ChangedElsewhere, UnknownInput
from egov_desktop.exchange.inspected import Seal
from egov_desktop.exchange.scope import with_what_hangs
from egov_desktop.exchange.taking.lines import Answer, Decision, Key, Line, LineKind, Plan
from egov_desktop.store.history import last_form
from egov_desktop.store.joining.arriving import Arriving
from egov_desktop.store.joining.union import IMPORT_VERB
from egov_desktop.store.register import Register
from egov_desktop.wording.labels import field_label
from egov_desktop.wording.language import say

WAITS_UNANSWERED = (LineKind.PROPOSAL, LineKind.CHANGED, LineKind.ADDED, LineKind.REMOVED)
"""Lines that change nothing until they are answered; a conflict comes into force, marked, until it is settled."""


def arriving(
    register: Register,
    plan: Plan,
    decisions: Mapping[Key, Decision],
    receipt: Receipt | None,
    *,
    new_id: NewId,
    today: date,
) -> Arriving:
    """Give what taking the file in with these answers comes to; writes nothing.

    All of the file joins; what was not answered waits. A refusal is our value again, with a record of the reason that
    travels back. Raises UnknownInput for an answer to no line, without a reason, or with a value that does not fit, and
    ChangedElsewhere where the register has changed since the plan was made.
    """
    if register.snapshot is not plan.now:
        raise _stale()
    answered = [(line, decisions[line.key]) for line in plan.lines if line.asks and line.key in decisions]
    _refuse_unfit(decisions, answered)
    inspected = plan.inspected
    offered = Arriving(
        changes=inspected.changes,
        entries=inspected.entries,
        held=waiting(plan, decisions),
        contents=inspected.contents,
        adopts=_adopted(register, plan),
    )
    foreseen = register.foresee(offered).snapshot
    decided = _Decided(register, foreseen)
    for line, decision in answered:
        decided.answer(line, decision)
    refusals = _refusals(answered, decided.snapshot, new_id, today)
    added: list[Record] = [*([receipt] if receipt else []), *refusals]
    return dataclasses.replace(offered, own=decided.change_set(added))


def waiting(plan: Plan, decisions: Mapping[Key, Decision]) -> frozenset[ChangeId]:
    """Name the changes that are kept without counting: those of unanswered lines, and what hangs on them.

    Where two records are said to be one, refusing leaves that waiting too: it is no value that could be put back.
    """
    lines = {line.key: line for line in plan.lines if line.kind is not LineKind.OUTSIDE}
    held: set[ChangeId] = set()
    for change in plan.inspected.changes:
        line = _line_about(change, lines, plan.same)
        is_beyond = change.id in plan.held and (line is None or line.kind is not LineKind.PROPOSAL)
        if is_beyond or (line is not None and _waits(line, decisions.get(line.key))):
            held.add(change.id)
    return with_what_hangs(plan.inspected.changes, frozenset(held))


def unanswered(plan: Plan, decisions: Mapping[Key, Decision]) -> tuple[Line, ...]:
    """Give the lines that will still ask after a take-in with these answers: what waits, and conflicts left open."""
    return tuple(line for line in plan.lines if line.asks and line.key not in decisions)


def _line_about(change: Change, lines: Mapping[Key, Line], same: Mapping[str, str]) -> Line | None:
    """Find the question that a change belongs to: its field's, else its record's as a whole."""
    if change.field == SAMENESS:
        sides = (change.record_id, change.value)
        asked = (lines.get((change.kind, side, SAMENESS)) for side in sides)
        return next((line for line in asked if line), None)
    shown = same.get(change.record_id, change.record_id)
    return lines.get((change.kind, shown, change.field)) or lines.get((change.kind, shown, EXISTENCE))


def _waits(line: Line, decision: Decision | None) -> bool:
    if decision is None:
        return line.kind in WAITS_UNANSWERED
    return line.field == SAMENESS and decision.answer is not Answer.ACCEPT


class _Decided:
    """The register after the union, with answer upon answer put on top; each record changes once."""

    def __init__(self, register: Register, foreseen: Snapshot) -> None:
        self._register = register
        self._foreseen = foreseen
        self.snapshot = foreseen
        self._touched: dict[tuple[str, str], None] = {}
        self._settles: set[FieldAddress] = set()

    def answer(self, line: Line, decision: Decision) -> None:
        if line.field == SAMENESS:
            return
        if line.field == EXISTENCE:
            self._decide_existence(line, decision)
        else:
            self._decide_values(line, _wanted(line, decision))

    def change_set(self, added: list[Record]) -> ChangeSet:
        changes = [
            RecordChange(self._foreseen.find(kind, record_id), self.snapshot.find(kind, record_id))
            for kind, record_id in self._touched
        ]
        real = [change for change in changes if change.before or change.after]
        births = [RecordChange(None, record) for record in added]
        return ChangeSet(IMPORT_VERB, (*real, *births), frozenset(self._settles))

    def _decide_existence(self, line: Line, decision: Decision) -> None:
        stays = bool(line.here if decision.answer is Answer.REFUSE else line.there)
        kind, record_id = line.record_kind, line.record_id
        record = self.snapshot.find(kind, record_id)
        if not stays:
            self._remove(record)
            return
        if record is None:
            self._put(last_form(self._register, kind, record_id))
        elif (kind, record_id, EXISTENCE) in self._foreseen.conflicts:
            self._settle(kind, record_id, EXISTENCE)
        if decision.answer is Answer.EDIT:
            self._decide_values(line, dict(decision.value))

    def _decide_values(self, line: Line, values: Mapping[str, Any]) -> None:
        record = self.snapshot.find(line.record_kind, line.record_id)
        if record is None:
            return
        specs = record.specs()
        given: dict[str, Any] = {name: from_plain(specs[name], value) for name, value in values.items()}
        wanted = dataclasses.replace(record, **given)
        if wanted != record:
            self._put(wanted)
        if (record.KIND, record.id, line.field) in self._foreseen.conflicts:
            self._settle(record.KIND, record.id, line.field)

    def _remove(self, record: Record | None) -> None:
        if record is None:
            return
        gone = remove(self.snapshot, record.KIND, record.id)
        self.snapshot = self.snapshot.apply(gone)
        self._touched.update(((change.kind, change.record_id), None) for change in gone)

    def _put(self, record: Record | None) -> None:
        if record is not None:
            before = self.snapshot.find(record.KIND, record.id)
            self.snapshot = self.snapshot.apply([RecordChange(before, record)])
            self._touched[record.KIND, record.id] = None

    def _settle(self, kind: str, record_id: str, field: str) -> None:
        self._settles.add((kind, record_id, field))
        self._touched[kind, record_id] = None


def _wanted(line: Line, decision: Decision) -> Mapping[str, Any]:
    """Give the values, by field, that the answer wants to stand."""
    if decision.answer is Answer.EDIT:
        value = decision.value
    elif decision.answer is Answer.REFUSE:
        value = line.here
    else:
        value = dict(line.fields) if line.kind is LineKind.TOGETHER else line.there
    return _as_mapping(value) if _is_pair(line) else {line.field: value}


def _is_pair(line: Line) -> bool:
    return line.field not in KINDS[line.record_kind].specs()


def _as_mapping(value: Any) -> Mapping[str, Any]:
    return cast("Mapping[str, Any]", value)


def _refuse_unfit(decisions: Mapping[Key, Decision], answered: list[tuple[Line, Decision]]) -> None:
    if decisions.keys() - {line.key for line, _ in answered}:
        raise _unfit(say("Có câu trả lời cho mục không có trong tệp này."), "unknown_line")
    for line, decision in answered:
        label = f"{line.title} · {field_label(line.record_kind, line.field)}"
        if decision.answer is Answer.REFUSE and not decision.reason.strip():
            raise _unfit(say("{label}: từ chối thì phải ghi lý do.", label=label), "reason_missing")
        if decision.answer is Answer.EDIT and not _fits(line, decision.value):
            raise _unfit(
                say("{label}: giá trị nhập không phù hợp với trường này.", label=label), "unfit_value"
            )


def _fits(line: Line, value: Any) -> bool:
    specs = KINDS[line.record_kind].specs()
    by_field = value if line.field == EXISTENCE or _is_pair(line) else {line.field: value}
    if not isinstance(by_field, Mapping) or line.field == SAMENESS:
        return False
    given = cast("Mapping[str, Any]", by_field)
    try:
        for name, own in given.items():
            from_plain(specs[name], own)
    except (KeyError, TypeError, ValueError):
        return False
    return True


def _refusals(
    answered: list[tuple[Line, Decision]], after: Snapshot, new_id: NewId, today: date
) -> Iterator[Refusal]:
    for line, decision in answered:
        if decision.answer is Answer.REFUSE:
            is_there = after.find("project", line.project_id) is not None
            value = dict(line.fields) if line.field == EXISTENCE and line.there else line.there
            yield Refusal(
                id=new_id(),
                project_id=line.project_id if is_there else None,
                record_kind=line.record_kind,
                record_id=line.record_id,
                field=line.field,
                value=canonical(value),
                reason=decision.reason.strip(),
                refused_on=today,
            )


def _adopted(register: Register, plan: Plan) -> Manifest | None:
    """An owner's register lives by the newest assignment, or extract of tasks, of the office that gave it the first."""
    manifest, own = plan.inspected.manifest, register.manifest
    is_next = (
        manifest is not None and own is not None and manifest.kind in {ExchangeKind.ASSIGNMENT, own.kind}
    )
    by_its_giver = plan.scope.is_everything and plan.inspected.seal is not Seal.OPEN
    return manifest if register.rights is not None and is_next and by_its_giver else None


def _stale() -> ChangedElsewhere:
    return ChangedElsewhere(
        what_happened=say("Sổ đã thay đổi từ lúc xem trước tệp này."),
        data_safety=say("Chưa có gì được nhận; số liệu được giữ nguyên."),
        what_to_do=say("Hãy xem lại bản xem trước mới rồi nhận."),
        code="stale_plan",
    )


def _unfit(what_happened: str, code: str) -> UnknownInput:
    return UnknownInput(
        what_happened=what_happened,
        data_safety=say("Chưa có gì được nhận; số liệu được giữ nguyên."),
        what_to_do=say("Hãy xem lại câu trả lời rồi nhận."),
        code=code,
    )
