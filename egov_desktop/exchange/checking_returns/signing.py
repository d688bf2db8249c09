"""What of a report its signer cannot have seen: figures edited or confirmed after the sign-off."""

from collections.abc import Iterator
from typing import Any

from egov_desktop.domain.journal import EXISTENCE, Change, Entry
from egov_desktop.domain.records import ReportingPeriod, SignOff
from egov_desktop.domain.rules import Severity
from egov_desktop.exchange.checking_returns.finding import Finding, Layer
from egov_desktop.exchange.taking.lines import Plan
from egov_desktop.store.reading import changes_of_record
from egov_desktop.store.register import Register
from egov_desktop.wording.language import say

_Order = tuple[str, int, str]
_Place = tuple[str, str, str]


def signed_too_early(register: Register, plan: Plan, period: ReportingPeriod | None) -> Iterator[Finding]:
    """Warn of the owner's figures that are later than its last sign-off, in this file or in an earlier one."""
    entries = {**plan.inspected.entries, **register.entries}
    last = _last_signed(register, plan, period, entries)
    if last is None:
        return
    signed, when = last
    if count := len(_otherwise(plan, when, entries)):
        yield Finding(
            layer=Layer.TEMPLATE,
            severity=Severity.WARNING,
            code="signed_before_edit",
            place=say("Ký xác nhận"),
            value=signed.signed_by,
            sentence=say("Có {n} số liệu sửa hoặc xác nhận sau khi ký, người ký chưa thấy.", n=count),
            what_to_do=say("Hãy hỏi đơn vị, hoặc đề nghị ký lại rồi đóng gói lại."),
        )


def _last_signed(
    register: Register, plan: Plan, period: ReportingPeriod | None, entries: dict[str, Entry]
) -> tuple[SignOff, _Order] | None:
    sender, period_id = plan.scope.rights, period.id if period else None
    found: list[tuple[SignOff, _Order]] = []
    for own in plan.after.all(SignOff).values():
        if sender and own.agency_id == sender.agency_id and own.period_id == period_id:
            fresh = [one for one in plan.inspected.changes if one.record_id == own.id]
            births = [one for one in fresh or changes_of_record(register.connection, own.id) if one.creates]
            found += [(own, entries[one.entry_id].order) for one in births]
    return max(found, key=lambda pair: pair[1], default=None)


def _otherwise(plan: Plan, when: _Order, entries: dict[str, Entry]) -> set[_Place]:
    """Name the places that read otherwise than when it was signed; an edit taken back is none."""
    then: dict[_Place, Any] = {}
    now: dict[_Place, Any] = {}
    for change in sorted(_theirs(plan), key=lambda own: (entries[own.entry_id].order, own.seq)):
        said = now if entries[change.entry_id].order > when else then
        place = (change.kind, change.record_id, change.field)
        if not change.creates:
            said[place] = change.value
            continue
        said[*place[:2], EXISTENCE] = True
        if said is then:
            said.update({(*place[:2], name): value for name, value in change.value.items()})
    return {place for place, value in now.items() if value != then.get(place, _held(plan, place))}


def _theirs(plan: Plan) -> Iterator[Change]:
    """Give what arrives of the sender's own kinds and is not held; of a record that is gone, only its going."""
    rights = plan.scope.rights
    for own in plan.inspected.changes:
        counts = (
            rights and own.kind in rights.writable and own.kind != SignOff.KIND and own.id not in plan.held
        )
        if counts and (own.field == EXISTENCE or plan.after.find(own.kind, own.record_id)):
            yield own


def _held(plan: Plan, place: _Place) -> Any:
    record = plan.now.find(*place[:2])
    if place[2] == EXISTENCE:
        return record is not None
    return record.to_plain().get(place[2]) if record else None
