"""The grids of a dossier: for each kind of record its columns, its order, and what a new row begins with."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from egov_desktop.domain.enumerations import PaymentKind, PlanDecision
from egov_desktop.domain.judgement.money.disbursement import effect_dong
from egov_desktop.domain.judgement.schedule import MilestoneStatus, days_late, status_on
from egov_desktop.domain.records import (
    Attachment,
    CapitalPlan,
    Cause,
    Contract,
    Disbursement,
    Forecast,
    Funding,
    LegalDocument,
    Milestone,
    Note,
    Package,
    Project,
    Record,
    StageChange,
    WorkValue,
)
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import sort_key
from egov_desktop.ui.grids.columns import Column, Reckoned, Rows, day_order, rows_of_project
from egov_desktop.ui.look.tokens import Tone
from egov_desktop.ui.session import Session
from egov_desktop.wording.dates import month
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import decimal, whole

_STATUS_TONES: dict[MilestoneStatus, Tone] = {
    MilestoneStatus.LATE: "bad",
    MilestoneStatus.DUE_SOON: "warn",
    MilestoneStatus.DONE_LATE: "warn",
    MilestoneStatus.DONE_ON_TIME: "good",
    MilestoneStatus.UNDATED: "unknown",
}


def _status(_: Snapshot, milestone: Milestone, on: date) -> Reckoned:
    status = status_on(milestone, on)
    return Reckoned(say(status.label), _STATUS_TONES.get(status))


def _days_late(_: Snapshot, milestone: Milestone, on: date) -> Reckoned:
    days = days_late(milestone, on)
    return Reckoned(whole(days) if days else "")


def _size(_: Snapshot, attachment: Attachment, _on: date) -> Reckoned:
    size = attachment.size_bytes or 0
    if size < 10**6:
        return Reckoned(say("{n} KB", n=whole(max(1, size // 1000))))
    return Reckoned(say("{n} MB", n=decimal(Fraction(size, 10**6), 1)))


def _package_code(snapshot: Snapshot, package_id: str) -> str:
    """A narrow column has room for the package's number only."""
    package = snapshot.get(Package, package_id)
    return (package.code or package.name) if package else say("(không còn trong sổ)")


def _month(_: Snapshot, on: date) -> str:
    return month(on)


def _planned(plan: CapitalPlan) -> int:
    """Carried-over capital is of another year's plan, and is counted there."""
    return 0 if plan.decision is PlanDecision.CARRY_OVER else plan.amount_dong or 0


COLUMNS: Mapping[type[Record], tuple[Column, ...]] = {
    Funding: (Column("source", 260, stretches=True), Column("amount_dong", 190, adds_up=True)),
    StageChange: (
        Column("stage", 260, stretches=True),
        Column("since_on"),
        Column("document", 180),
        Column("note", 180, stretches=True),
    ),
    LegalDocument: (
        Column("document_kind", 130),
        Column("symbol", 180),
        Column("issued_on", 120),
        Column("issuer", 190),
        Column("abstract", 220, stretches=True),
    ),
    Milestone: (
        Column("name", 170, stretches=True),
        Column("package_id", 64, written=_package_code),
        Column("baseline_on", 92),
        Column("approved_on", 92, heading="Được duyệt"),
        Column("forecast_on", 92, heading="Dự kiến"),
        Column("actual_on", 92, heading="Thực tế"),
        Column(heading="Chậm (ngày)", width=94, reckoned=_days_late, at_right=True),
        Column("weight", 92, adds_up=True),
        Column("is_payment_bearing", 88, heading="Thanh toán"),
        Column("is_critical", 78, heading="Then chốt"),
        Column(heading="Tình trạng", width=146, reckoned=_status),
    ),
    Package: (
        Column("code", 104),
        Column("name", 220, stretches=True),
        Column("price_dong", 160, adds_up=True),
        Column("procurement_field", 120),
        Column("procurement_form", 220),
        Column("status", 170),
    ),
    Contract: (
        Column("number", 140),
        Column("package_id", 120, stretches=True),
        Column("contractor", 170, stretches=True),
        Column("amount_dong", 180, adds_up=True),
        Column("signed_on", 96),
        Column("start_on", 96),
        Column("end_on", 96),
        Column("amends_id", 150),
    ),
    CapitalPlan: (
        Column("plan_year", 110),
        Column("source", 180, stretches=True),
        Column("decision", 140),
        Column(
            "amount_dong", 150, adds_up=True, counts_as=_planned, total_note="tổng không cộng vốn kéo dài"
        ),
        Column("decided_on", 122),
        Column("document", 150),
        Column("pay_until", 150),
    ),
    Disbursement: (
        Column("paid_on", 122),
        Column("plan_year", 110),
        Column("kind", 232),
        Column(
            "amount_dong",
            150,
            adds_up=True,
            counts_as=effect_dong,
            total_note="tổng không cộng thu hồi tạm ứng",
        ),
        Column("source", 150),
        Column("package_id", 80, written=_package_code),
        Column("voucher", 110),
        Column("note", 130, stretches=True),
    ),
    Forecast: (
        Column("plan_year", 110),
        Column("month_on", 110, written=_month),
        Column("amount_dong", 170, adds_up=True, stretches=True),
        Column("made_on", 110),
    ),
    WorkValue: (
        Column("measured_on", 112),
        Column("package_id", 80, written=_package_code),
        Column("amount_dong", 190, adds_up=True),
        Column("note", 90, stretches=True),
    ),
    Cause: (
        Column("nature", 110),
        Column("category", 170),
        Column("description", 210, stretches=True),
        Column("responsible_agency_id", 176),
        Column("since_on", 124),
        Column("resolved_on", 146),
        Column("needs_decision", 110, heading="Xin ý kiến"),
    ),
    Attachment: (
        Column("file_name", 260, stretches=True, fixed=True),
        Column("description", 260, stretches=True),
        Column(heading="Dung lượng", width=110, reckoned=_size, at_right=True),
        Column("added_on", 120, fixed=True),
    ),
    Note: (Column("written_on", 120), Column("content", 400, stretches=True)),
}
"""The columns of each grid; the fields that have none are in the details of a row (Alt+Enter)."""

_ORDERS: Mapping[type[Record], Callable[[Any], Any]] = {
    Funding: lambda own: own.source,
    StageChange: lambda own: day_order(own.since_on),
    LegalDocument: lambda own: day_order(own.issued_on),
    Milestone: lambda own: (own.position is None, own.position or 0, day_order(own.approved_on)),
    Package: lambda own: sort_key(own.code),
    Contract: lambda own: day_order(own.signed_on),
    CapitalPlan: lambda own: (own.plan_year or 0, day_order(own.decided_on)),
    Disbursement: lambda own: day_order(own.paid_on),
    Forecast: lambda own: day_order(own.month_on),
    WorkValue: lambda own: day_order(own.measured_on),
    Cause: lambda own: (own.resolved_on is not None, day_order(own.since_on)),
    Attachment: lambda own: sort_key(own.file_name),
    Note: lambda own: day_order(own.written_on),
}


def project_rows(record_class: type[Record]) -> Callable[[Session, Project], Rows]:
    """Give what a grid of this kind asks when a project is opened."""
    order, defaults = _ORDERS[record_class], _DEFAULTS.get(record_class, _nothing)

    def rows_for(session: Session, project: Project) -> Rows:
        return rows_of_project(
            record_class, project.id, order, lambda _snapshot, rows: defaults(session, project, rows)
        )

    return rows_for


def _nothing(_session: Session, _project: Project, _rows: Sequence[Any]) -> dict[str, Any]:
    return {}


def _last(rows: Sequence[Any], name: str) -> Any:
    """Give what the row entered last says, as the likeliest thing for the next one."""
    return getattr(rows[-1], name) if rows else None


def _only_source(session: Session, project: Project) -> str:
    sources = {own.source for own in session.snapshot.children(Funding, project.id)}
    return sources.pop() if len(sources) == 1 else ""


def _milestone(_session: Session, _project: Project, rows: Sequence[Any]) -> dict[str, Any]:
    return {"position": max((own.position or 0 for own in rows), default=0) + 1}


def _plan(session: Session, project: Project, rows: Sequence[Any]) -> dict[str, Any]:
    decision = PlanDecision.SUPPLEMENT if rows else PlanDecision.INITIAL
    source = _last(rows, "source") or _only_source(session, project)
    return {"plan_year": session.report_on.year, "decision": decision, "source": source}


def _payment(session: Session, project: Project, rows: Sequence[Any]) -> dict[str, Any]:
    return {
        "plan_year": _last(rows, "plan_year") or session.report_on.year,
        "kind": PaymentKind.COMPLETED_WORK,
        "source": _last(rows, "source") or _only_source(session, project),
        "package_id": _last(rows, "package_id"),
    }


def _forecast(session: Session, _project: Project, rows: Sequence[Any]) -> dict[str, Any]:
    return {"plan_year": _last(rows, "plan_year") or session.report_on.year, "made_on": session.today}


_DEFAULTS: Mapping[type[Record], Callable[[Session, Project, Sequence[Any]], dict[str, Any]]] = {
    Milestone: _milestone,
    CapitalPlan: _plan,
    Disbursement: _payment,
    Forecast: _forecast,
    Cause: lambda session, _project, _rows: {"since_on": session.today},
    Note: lambda session, _project, _rows: {"written_on": session.today},
}
