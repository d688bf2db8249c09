"""The money of projects in a plan year: plans, payments and rates, each rate with its denominator named.

Amounts are whole đồng. A payment belongs to the plan year it names, never to the year of the day it was paid.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from fractions import Fraction
from operator import attrgetter
from typing import Literal

from egov_desktop.domain.enumerations import ListCode, PaymentKind, PlanDecision
from egov_desktop.domain.fields import Labelled
from egov_desktop.domain.records import (
    Agency,
    CapitalPlan,
    Disbursement,
    Funding,
    ListItem,
    Project,
    ProjectGroup,
    WorkValue,
)
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import sort_key

TotalKey = Literal["group", "owner", "source", "year"]


class RateBasis(Labelled):
    """What a disbursement rate is a share of; printed beside the rate, never mixed."""

    YEAR_PLAN = "year_plan", "kế hoạch vốn năm"
    CARRIED_OVER = "carried_over", "kế hoạch vốn năm trước kéo dài"
    TOTAL_INVESTMENT = "total_investment", "tổng mức đầu tư"


@dataclass(frozen=True, slots=True)
class Rate:
    """A share paid of a plan, both in đồng."""

    paid_dong: int
    plan_dong: int
    basis: RateBasis

    @property
    def ratio(self) -> Fraction | None:
        """None, shown as "–", when there is no plan to be a share of."""
        return Fraction(self.paid_dong, self.plan_dong) if self.plan_dong > 0 else None


@dataclass(frozen=True, slots=True)
class YearMoney:
    """The money of one project, or of several added up, in one plan year as known on a day; all in đồng.

    `paid_dong` is paid against the year's own plan. `paid_carried_dong` is paid against plans of earlier years after
    31/01 of the year, and `paid_before_dong` against them up to that day, when the year before is closed (Luật Đầu tư
    công 39/2019/QH14, Đ68). Completed work and advances count, recovering an advance does not, refunds take away.
    """

    plan_dong: int = 0
    carried_plan_dong: int = 0
    paid_dong: int = 0
    paid_carried_dong: int = 0
    paid_before_dong: int = 0
    paid_total_dong: int = 0
    paid_in_period_dong: int = 0
    advance_outstanding_dong: int = 0
    work_value_dong: int = 0
    work_unpaid_dong: int = 0
    total_investment_dong: int = 0

    @property
    def rate(self) -> Rate:
        return Rate(self.paid_dong, self.plan_dong, RateBasis.YEAR_PLAN)

    @property
    def carried_rate(self) -> Rate:
        return Rate(self.paid_carried_dong, self.carried_plan_dong, RateBasis.CARRIED_OVER)

    @property
    def total_rate(self) -> Rate:
        return Rate(self.paid_total_dong, self.total_investment_dong, RateBasis.TOTAL_INVESTMENT)

    def __add__(self, other: "YearMoney") -> "YearMoney":
        return sum_money((self, other))


@dataclass(frozen=True, slots=True)
class TotalLine:
    """The money behind one heading: the id of a group or agency, the code of a source, or a plan year; "" for none."""

    key: str
    label: str
    money: YearMoney
    projects: int


_Amounts = tuple[int, ...]
"""The amounts of a `YearMoney` in its order: adding up thousands of projects makes no value for each."""

_in_order = attrgetter(*(field.name for field in fields(YearMoney)))


def sum_money(several: Iterable[YearMoney]) -> YearMoney:
    rows: list[_Amounts] = [_in_order(row) for row in several]
    return YearMoney(*map(sum, zip(*rows, strict=True)))


def effect_dong(payment: Disbursement) -> int:
    """Give what a line adds to disbursement: advances and completed work, less refunds (written negative).

    Recovering an advance turns it into payment for completed work: nothing is added (TT 08/2016/TT-BTC).
    """
    if payment.kind is PaymentKind.ADVANCE_RECOVERY:
        return 0
    return payment.amount_dong or 0


def year_closes_on(plan_year: int) -> date:
    """Give the last day of payment against a year's plan unless a decision says otherwise (Luật 39/2019, Đ68)."""
    return date(plan_year + 1, 1, 31)


def carried_until(plan: CapitalPlan) -> date:
    """Give until when carried-over capital may be paid: as decided, at most 31/12 of the year after (Đ68)."""
    return plan.pay_until or date((plan.plan_year or 0) + 1, 12, 31)


def plan_of(plans: Iterable[CapitalPlan], year: int, on: date) -> int:
    """Give the plan of record in đồng: the plain sum of the decisions taken up to a day, carry-overs apart."""
    return _plan_and_carried(plans, year, on)[0]


def carried_plan_of(plans: Iterable[CapitalPlan], year: int, on: date) -> int:
    """Give the capital of earlier plan years, in đồng, that may still be paid in this year by decision."""
    return _plan_and_carried(plans, year, on)[1]


def _plan_and_carried(plans: Iterable[CapitalPlan], year: int, on: date) -> tuple[int, int]:
    planned = carried = 0
    for plan in plans:
        plan_year, amount = plan.plan_year, plan.amount_dong
        if plan_year is None or amount is None or (plan.decided_on is not None and plan.decided_on > on):
            continue
        if plan.decision is not PlanDecision.CARRY_OVER:
            planned += amount if plan_year == year else 0
        elif plan_year < year <= carried_until(plan).year:
            carried += amount
    return planned, carried


def money_of(
    snapshot: Snapshot, project: Project, year: int, on: date, since: date | None = None
) -> YearMoney:
    """Give the money of a project in a plan year as known on a day; the period is from the day after `since`.

    Work done and not yet paid is the value of the work less everything paid, never below 0.
    """
    return YearMoney(*_amounts(snapshot, project, year, on, since))


def _amounts(snapshot: Snapshot, project: Project, year: int, on: date, since: date | None) -> _Amounts:
    work = 0
    for value in snapshot.children(WorkValue, project.id):
        if value.measured_on is None or value.measured_on <= on:
            work += value.amount_dong or 0
    plans = snapshot.children(CapitalPlan, project.id)
    payments = snapshot.children(Disbursement, project.id)
    return _columns(plans, payments, year, on, since, work, project.total_investment_dong or 0)


def _columns(
    plans: Iterable[CapitalPlan], payments: Iterable[Disbursement], year: int, on: date, since: date | None,
    work_dong: int, total_investment_dong: int,
) -> _Amounts:  # fmt: skip
    closed_on = year_closes_on(year - 1)
    paid = carried = before = total = period = advance = 0
    for payment in payments:
        paid_on = payment.paid_on
        if paid_on is None or paid_on > on:
            continue
        kind, amount = payment.kind, payment.amount_dong or 0
        if kind is PaymentKind.ADVANCE_RECOVERY:
            advance -= amount
            continue
        if kind is PaymentKind.ADVANCE:
            advance += amount
        total += amount
        if since is not None and paid_on > since:
            period += amount
        plan_year = payment.plan_year or 0
        if plan_year == year:
            paid += amount
        elif plan_year < year and paid_on > closed_on:
            carried += amount
        elif plan_year < year:
            before += amount
    planned, carried_plan = _plan_and_carried(plans, year, on)
    return (
        planned, carried_plan, paid, carried, before, total, period,
        advance, work_dong, max(0, work_dong - total), total_investment_dong,
    )  # fmt: skip


def portfolio_money(
    snapshot: Snapshot,
    year: int,
    on: date,
    projects: Iterable[Project] | None = None,
    since: date | None = None,
) -> YearMoney:
    """Add up the money of the projects given, or of all."""
    chosen = snapshot.all(Project).values() if projects is None else projects
    rows = [_amounts(snapshot, project, year, on, since) for project in chosen]
    return YearMoney(*map(sum, zip(*rows, strict=True)))


def totals_by(
    snapshot: Snapshot, year: int, on: date, key: TotalKey,
    projects: Iterable[Project] | None = None, since: date | None = None,
) -> tuple[TotalLine, ...]:  # fmt: skip
    """Add up by group, owner, source or plan year, in the office's own order, projects without one last.

    By source, plans and payments go by their own source, total investment by the funding, and the value of the work,
    which has no source, is left out. By year, every plan year that has a plan or a payment is a line.
    """
    chosen = tuple(snapshot.all(Project).values() if projects is None else projects)
    if key == "year":
        return _by_year(snapshot, chosen, on, since)
    if key == "source":
        return _by_source(snapshot, chosen, year, on, since)
    gathered: dict[str, list[Project]] = {}
    for project in chosen:
        owner = project.group_id if key == "group" else project.owner_agency_id
        gathered.setdefault(owner or "", []).append(project)
    lines = [
        TotalLine(
            own,
            _name(snapshot, key, own),
            portfolio_money(snapshot, year, on, projects, since),
            len(projects),
        )
        for own, projects in gathered.items()
    ]
    return tuple(sorted(lines, key=lambda line: _place(snapshot, key, line)))


def _name(snapshot: Snapshot, key: TotalKey, record_id: str) -> str:
    found = snapshot.get(ProjectGroup, record_id) if key == "group" else snapshot.get(Agency, record_id)
    return found.name if found else ""


def _place(snapshot: Snapshot, key: TotalKey, line: TotalLine) -> tuple[bool, int, str]:
    group = snapshot.get(ProjectGroup, line.key) if key == "group" else None
    position = group.position if group else None
    return not line.label, 10**6 if position is None else position, sort_key(line.label)


def _by_year(
    snapshot: Snapshot, projects: tuple[Project, ...], on: date, since: date | None
) -> tuple[TotalLine, ...]:
    years: dict[int, set[str]] = {}
    for project in projects:
        for row in (
            *snapshot.children(CapitalPlan, project.id),
            *snapshot.children(Disbursement, project.id),
        ):
            if row.plan_year is not None:
                years.setdefault(row.plan_year, set()).add(project.id)
    return tuple(
        TotalLine(
            str(year), str(year), portfolio_money(snapshot, year, on, projects, since), len(years[year])
        )
        for year in sorted(years)
    )


def _by_source(
    snapshot: Snapshot, projects: tuple[Project, ...], year: int, on: date, since: date | None
) -> tuple[TotalLine, ...]:
    moneys: dict[str, list[YearMoney]] = {}
    for project in projects:
        for source, money in source_money(snapshot, project, year, on, since).items():
            moneys.setdefault(source, []).append(money)
    items = {
        item.code: item
        for item in snapshot.all(ListItem).values()
        if item.list_code is ListCode.FUNDING_SOURCE
    }
    lines = [
        TotalLine(source, items[source].label if source in items else source, sum_money(rows), len(rows))
        for source, rows in moneys.items()
    ]
    places = {code: (item.position if item.position is not None else 10**6) for code, item in items.items()}
    return tuple(sorted(lines, key=lambda line: (not line.key, places.get(line.key, 10**6), line.label)))


def source_money(
    snapshot: Snapshot, project: Project, year: int, on: date, since: date | None = None
) -> dict[str, YearMoney]:
    """Split a project's money by source; what names none, and investment beyond the funding, is under ""."""
    plans = snapshot.children(CapitalPlan, project.id)
    payments = snapshot.children(Disbursement, project.id)
    funding: dict[str, int] = {}
    for row in snapshot.children(Funding, project.id):
        funding[row.source] = funding.get(row.source, 0) + (row.amount_dong or 0)
    unfunded = (project.total_investment_dong or 0) - sum(funding.values())
    if unfunded:
        funding[""] = funding.get("", 0) + unfunded
    sources = dict.fromkeys([*funding, *(row.source for row in plans), *(row.source for row in payments)])
    return {
        source: YearMoney(
            *_columns(
                [row for row in plans if row.source == source],
                [row for row in payments if row.source == source],
                year, on, since, 0, funding.get(source, 0),
            )
        )
        for source in sources
    }  # fmt: skip
