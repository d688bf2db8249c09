"""What taking a file in would do, as lines to be read and answered; nothing is written."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from egov_desktop.domain.enumerations import ReceiptOutcome
from egov_desktop.domain.fields import FieldType
from egov_desktop.domain.journal import EXISTENCE, canonical
from egov_desktop.domain.records import KINDS, Receipt, Record, Refusal, SignOff
from egov_desktop.domain.rights import project_of
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.exchange.inspected import Inspected
from egov_desktop.exchange.known import without_known
from egov_desktop.exchange.scope import FormerCodes, answered, outside, scope_of
from egov_desktop.exchange.taking.comparing import in_order, lines_between
from egov_desktop.exchange.taking.lines import Answer, Decision, Key, Line, LineKind, Plan
from egov_desktop.exchange.taking.noticing import born_outside, notices
from egov_desktop.exchange.taking.past import Past, heads_of
from egov_desktop.store.history import last_form, register_state
from egov_desktop.store.joining.arriving import Arriving
from egov_desktop.store.joining.union import IMPORT_VERB, Foreseen
from egov_desktop.store.outside import OutsideEdit
from egov_desktop.store.reading import changes_of_record
from egov_desktop.store.register import Register
from egov_desktop.wording.labels import record_title

ASKED_ALIKE = (LineKind.CHANGED, LineKind.ADDED, LineKind.REMOVED)
"""Lines without a conflict, which may be answered all at once."""
_WORDS = (FieldType.TEXT, FieldType.LONG_TEXT)


def plan(register: Register, inspected: Inspected, *, vouched: bool = False) -> Plan:
    """Say what taking the file in would do; `vouched` is the clerk's word that it is our own office's.

    One line for each field or record. What the file does not hold is kept; an own file, or the same one again, gives none.
    """
    snapshot, inspected = register.snapshot, without_known(register, inspected)
    former = _former_codes(register, inspected)
    scope = scope_of(inspected, snapshot, vouched=vouched, ours=register.manifest, former=former)
    gone = tuple(_removed_here(register, inspected))
    held = outside(inspected.changes, inspected.entries, snapshot, scope, gone)
    foreseen = register.foresee(arriving_of(inspected, held))
    lines = lines_between(register, foreseen, inspected.entries)
    proposals = list(_proposals(register, inspected, lines)) if held else []
    told = notices(register, foreseen, inspected.entries, lines, scope, inspected.contents)
    past_journal = list(_outside_lines(register, inspected, foreseen))
    return Plan(
        inspected=inspected,
        lines=tuple(in_order([*lines, *proposals, *past_journal, *told], foreseen.snapshot)),
        new_changes=foreseen.new_changes,
        already=_earlier_receipt(snapshot, inspected),
        scope=scope,
        held=held,
        fresh=foreseen.fresh,
        same=foreseen.same,
        now=snapshot,
        after=foreseen.snapshot,
    )


def arriving_of(inspected: Inspected, held: frozenset[tuple[str, int]]) -> Arriving:
    return Arriving(
        changes=inspected.changes, entries=inspected.entries, held=held, contents=inspected.contents
    )


def pending(register: Register) -> Plan:
    """Give what waits in the register for a decision, as the plan that would take all of it in."""
    changes, entries = register.held()
    inspected = Inspected(
        path=register.path, file_digest="", size_bytes=0, accepted=True, changes=changes, entries=entries
    )
    foreseen = register.foresee(Arriving(changes=changes, entries=entries))
    lines = lines_between(register, foreseen, entries)
    return Plan(
        inspected=inspected,
        lines=tuple(replace(line, kind=LineKind.PROPOSAL) for line in lines),
        new_changes=foreseen.new_changes,
        held=frozenset(change.id for change in changes),
        fresh=foreseen.fresh,
        same=foreseen.same,
        now=register.snapshot,
        after=foreseen.snapshot,
    )


def preselected(made: Plan) -> dict[Key, Decision]:
    """Accept words that nobody disputes, and sign-offs; money, days and all that asks are left to the clerk."""
    return {line.key: Decision(Answer.ACCEPT) for line in made.lines if _goes_without_saying(line)}


def without_conflict(made: Plan) -> dict[Key, Decision]:
    """Accept all that nobody disputes and that is the sender's to say, at the clerk's word."""
    return {line.key: Decision(Answer.ACCEPT) for line in made.lines if line.kind in ASKED_ALIKE}


def _goes_without_saying(line: Line) -> bool:
    if line.kind not in (LineKind.CHANGED, LineKind.ADDED):
        return False
    if line.record_kind == SignOff.KIND:
        return True
    specs = KINDS[line.record_kind].specs()
    fields = [name for name, _ in line.fields] if line.kind is LineKind.ADDED else [line.field]
    types = [specs[name].type for name in fields if name in specs and name != "project_id"]
    return bool(types) and all(own in _WORDS for own in types)


def _former_codes(register: Register, inspected: Inspected) -> FormerCodes:
    """An agency may have been given another code while its package was away."""
    manifest = inspected.manifest
    dispatch = answered(register.snapshot, manifest) if manifest else None
    if dispatch is None or dispatch.agency_id is None:
        return {}
    changes = changes_of_record(register.connection, dispatch.agency_id)
    codes = (change.value_of("code") for change in changes if change.creates or change.field == "code")
    return {dispatch.agency_id: {code for code in codes if code}}


def _removed_here(register: Register, inspected: Inspected) -> Iterator[Record]:
    places = {(change.kind, change.record_id) for change in inspected.changes if change.kind in KINDS}
    for kind, record_id in sorted(places):
        is_here = register.snapshot.find(kind, record_id)
        if is_here is None and (record := last_form(register, kind, record_id)):
            yield record


def _proposals(register: Register, inspected: Inspected, lines: list[Line]) -> Iterator[Line]:
    """Give the lines that the changes beyond the sender's part would add, were they taken in for real."""
    known = {line.key: line for line in lines}
    foreseen = register.foresee(arriving_of(inspected, frozenset()))
    for line in lines_between(register, foreseen, inspected.entries):
        if known.get(line.key) != line and line.key not in known:
            yield replace(line, kind=LineKind.PROPOSAL)


def _outside_lines(register: Register, inspected: Inspected, foreseen: Foreseen) -> Iterator[Line]:
    for edit in inspected.outside_edits:
        if edit.field == EXISTENCE and edit.in_table:
            yield born_outside(edit)
        elif line := _outside_line(register, edit, foreseen.snapshot, inspected):
            yield line


def _outside_line(
    register: Register, edit: OutsideEdit, after: Snapshot, inspected: Inspected
) -> Line | None:
    record = after.find(edit.kind, edit.record_id)
    if record is None:
        return None
    whole = edit.field == EXISTENCE
    here = True if whole else record.to_plain().get(edit.field)
    if here == edit.in_table or _was_answered(register, edit):
        return None
    entries = {**inspected.entries, **register.entries}
    past = Past(edit.kind, changes_of_record(register.connection, edit.record_id), entries)
    heads = heads_of(register_state(register, edit.record_id), "" if whole else edit.field)
    return Line(
        kind=LineKind.OUTSIDE,
        record_kind=edit.kind,
        record_id=edit.record_id,
        field=edit.field,
        project_id=project_of(record),
        title=record_title(after, record),
        was=edit.in_journal,
        here=here,
        there=edit.in_table,
        here_by=past.author(past.last(heads)),
    )


def _was_answered(register: Register, edit: OutsideEdit) -> bool:
    """A value written past the journal comes with its file again and again; it is asked about once."""
    place = (edit.kind, edit.record_id, edit.field, canonical(edit.in_table))
    refusals = register.snapshot.all(Refusal).values()
    if any((own.record_kind, own.record_id, own.field, own.value) == place for own in refusals):
        return True
    return any(
        own.field == edit.field
        and own.value == edit.in_table
        and register.entries[own.entry_id].verb == IMPORT_VERB
        for own in changes_of_record(register.connection, edit.record_id)
    )


def _earlier_receipt(snapshot: Snapshot, inspected: Inspected) -> str:
    """Find the receipt of the very same file; a file that was only sent back may come again."""
    return next(
        (
            receipt.id
            for receipt in snapshot.all(Receipt).values()
            if inspected.file_digest
            and receipt.digest == inspected.file_digest
            and receipt.outcome is ReceiptOutcome.TAKEN_IN
        ),
        "",
    )


def decisions_kept(made: Plan, decisions: Mapping[Key, Decision]) -> dict[Key, Decision]:
    """Carry answers over to a plan that was made anew; those whose question is gone are dropped."""
    keys = {line.key for line in made.lines if line.asks}
    return {key: decision for key, decision in decisions.items() if key in keys}
