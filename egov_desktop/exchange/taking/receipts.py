"""Receipts: what came from an office for a period, and what became of it."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import date

from egov_desktop.actions.records import NewId, add
from egov_desktop.domain.changes import ChangeSet
from egov_desktop.domain.enumerations import Channel, ReceiptOutcome
from egov_desktop.domain.records import Agency, Receipt, ReportingPeriod
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import clean, folded_code
from egov_desktop.errors import UnknownInput
from egov_desktop.exchange.inspected import Inspected
from egov_desktop.exchange.taking.lines import Plan
from egov_desktop.wording.language import say


def receipt_of(
    plan: Plan,
    *,
    new_id: NewId,
    received_on: date,
    channel: Channel | None = None,
    note: str = "",
    outcome: ReceiptOutcome = ReceiptOutcome.TAKEN_IN,
) -> Receipt:
    """Write down what came, from whom and for which period; who accepts it is the entry's."""
    inspected, manifest = plan.inspected, plan.inspected.manifest
    blank = Receipt(
        id=new_id(),
        outcome=outcome,
        digest=inspected.file_digest,
        file_name=clean(inspected.path.name, lines=False),
        received_on=received_on,
        channel=channel,
        key_id=inspected.public_key,
        note=clean(note, lines=True),
    )
    if manifest is None:
        return blank
    return replace(
        blank,
        agency_id=_sender(plan),
        period_id=_period(plan.after, inspected),
        exchange_kind=manifest.kind,
        round=manifest.round,
        package_id=manifest.package_id,
        signed_by=manifest.signed_by,
        signed_title=manifest.signed_title,
        signed_on=_day(manifest.signed_on),
    )


def send_back(
    plan: Plan, reasons: str, *, new_id: NewId, on: date, channel: Channel | None = None
) -> ChangeSet:
    """Write down that a file goes back to its sender, and why; nothing of it is taken in. Raises UnknownInput."""
    if not reasons.strip():
        raise _unsaid(say("Trả lại thì phải ghi lý do."), "reason_missing")
    outcome = ReceiptOutcome.SENT_BACK
    return add(
        receipt_of(plan, new_id=new_id, received_on=on, channel=channel, note=reasons, outcome=outcome)
    )


def nothing_to_report(
    agency: Agency,
    period: ReportingPeriod,
    *,
    confirmed_by: str,
    channel: Channel | None,
    on: date,
    new_id: NewId,
    note: str = "",
) -> ChangeSet:
    """Write down an office's word that it has nothing to report for a period; raises UnknownInput without a name."""
    if not confirmed_by.strip():
        raise _unsaid(say("Hãy ghi ai xác nhận không phát sinh."), "confirmer_missing")
    return add(
        Receipt(
            id=new_id(),
            agency_id=agency.id,
            period_id=period.id,
            outcome=ReceiptOutcome.NOTHING_TO_REPORT,
            received_on=on,
            channel=channel,
            confirmed_by=clean(confirmed_by, lines=False),
            note=clean(note, lines=True),
        )
    )


def _sender(plan: Plan) -> str | None:
    if plan.scope.sender is not None:
        return plan.scope.sender.id
    manifest = plan.inspected.manifest
    return _first(
        own.id
        for own in plan.after.all(Agency).values()
        if manifest and manifest.from_office and folded_code(own.code) == folded_code(manifest.from_office)
    )


def _period(snapshot: Snapshot, inspected: Inspected) -> str | None:
    manifest = inspected.manifest
    if manifest is None:
        return None
    if snapshot.get(ReportingPeriod, manifest.period_id):
        return manifest.period_id
    periods = snapshot.all(ReportingPeriod).values()
    return _first(own.id for own in periods if manifest.period and own.code == manifest.period)


def _first(ids: Iterable[str]) -> str | None:
    return next(iter(ids), None)


def _day(text: str) -> date | None:
    with suppress(ValueError):
        return date.fromisoformat(text)
    return None


def _unsaid(what_happened: str, code: str) -> UnknownInput:
    return UnknownInput(
        what_happened=what_happened,
        data_safety=say("Sổ chưa thay đổi gì."),
        what_to_do=say("Hãy bổ sung rồi làm lại."),
        code=code,
    )
