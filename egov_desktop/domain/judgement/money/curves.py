"""The S-curve of a plan year: what was planned, paid and is foreseen, added up month by month."""

from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from egov_desktop.domain.enumerations import PlanDecision
from egov_desktop.domain.judgement.money.disbursement import effect_dong, plan_of, year_closes_on
from egov_desktop.domain.judgement.schedule import due_on
from egov_desktop.domain.records import CapitalPlan, Disbursement, Forecast, Milestone, Project
from egov_desktop.domain.snapshot import Snapshot

Points = tuple[tuple[date, int], ...]


@dataclass(frozen=True, slots=True)
class Curve:
    """Three lines of (day, đồng so far), all from 0 on 1 January of the plan year; an empty line is not known.

    `actual` ends at the day of judgement and `forecast` starts there.
    """

    plan: Points
    actual: Points
    forecast: Points


def disbursement_curve(snapshot: Snapshot, projects: Iterable[Project], year: int, on: date) -> Curve:
    """Draw the payments against a plan year, by the day they were paid, to the last day on which they may be.

    The planned line is an assumption, since decisions give no months: the plan of record on the day falls due with
    the payment-bearing milestones of the year, by their weights (alike where none is given); a project without such
    milestones spends it evenly over the twelve months.
    """
    chosen = tuple(projects)
    days = month_ends(year, max((_last_day(snapshot, project, year) for project in chosen), default=None))
    payments = [
        (payment.paid_on, effect_dong(payment))
        for project in chosen
        for payment in snapshot.children(Disbursement, project.id)
        if payment.plan_year == year and payment.paid_on is not None and payment.paid_on <= on
    ]
    planned = [_planned(snapshot, project, year, on, days) for project in chosen]
    plan = [sum(column) for column in zip(*planned, strict=True)]
    start = (date(year, 1, 1), 0)
    actual = _actual(payments, days, on) if on >= start[0] else ()
    return Curve(
        plan=(start, *zip(days, plan, strict=True)) if any(plan) else (),
        actual=(start, *actual) if actual else (),
        forecast=_forecast(snapshot, chosen, year, on, days, sum(amount for _, amount in payments), payments),
    )


def month_ends(year: int, last: date | None = None) -> tuple[date, ...]:
    """Give the last day of every month from January of the year to the month of `last` (31/01 after if none)."""
    end = last or year_closes_on(year)
    months = (end.year - year) * 12 + end.month
    return tuple(_month_end(date(year + month // 12, month % 12 + 1, 1)) for month in range(months))


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _last_day(snapshot: Snapshot, project: Project, year: int) -> date:
    # A wrong year in `pay_until` must not stretch the picture: carried-over capital ends on 31/12 of the year after.
    limit = date(year + 1, 12, 31)
    named = [
        plan.pay_until
        for plan in snapshot.children(CapitalPlan, project.id)
        if plan.plan_year == year
        and plan.pay_until is not None
        and plan.decision is not PlanDecision.CARRY_OVER
    ]
    return min(limit, max([year_closes_on(year), *named]))


def _planned(
    snapshot: Snapshot, project: Project, year: int, on: date, days: Sequence[date]
) -> Sequence[int]:
    amount = plan_of(snapshot.children(CapitalPlan, project.id), year, on)
    shares = _milestone_shares(snapshot, project, year, days[-1])
    total = sum(weight for _, weight in shares)
    if not total:
        return [amount * min(month, 12) // 12 for month in range(1, len(days) + 1)]
    return [amount * sum(weight for due, weight in shares if due <= day) // total for day in days]


def _milestone_shares(snapshot: Snapshot, project: Project, year: int, last: date) -> list[tuple[date, int]]:
    bearing = [
        (due, milestone.weight or 0)
        for milestone in snapshot.children(Milestone, project.id)
        if milestone.is_payment_bearing
        and not milestone.is_cancelled
        and (due := due_on(milestone)) is not None
        and date(year, 1, 1) <= due <= last
    ]
    return bearing if any(weight for _, weight in bearing) else [(due, 1) for due, _ in bearing]


def _actual(payments: Sequence[tuple[date, int]], days: Sequence[date], on: date) -> Points:
    shown = [day for day in days if day < on]
    if on <= days[-1]:
        shown.append(on)
    by_day: dict[date, int] = {}
    for paid_on, amount in payments:
        place = next((day for day in shown if paid_on <= day), None)
        if place is not None:
            by_day[place] = by_day.get(place, 0) + amount
    return tuple(zip(shown, accumulate(by_day.get(day, 0) for day in shown), strict=True))


def _forecast(
    snapshot: Snapshot, projects: Sequence[Project], year: int, on: date, days: Sequence[date],
    paid_dong: int, payments: Sequence[tuple[date, int]],
) -> Points:  # fmt: skip
    foreseen = _foreseen(snapshot, projects, year, on)
    coming = [day for day in days if day > on]
    if not coming or not any(month in foreseen for month in coming):
        return ()
    this_month = _month_end(on)
    already = sum(amount for paid_on, amount in payments if this_month.replace(day=1) <= paid_on <= on)
    steps = [max(0, foreseen.get(day, 0) - (already if day == this_month else 0)) for day in coming]
    start = max(on, date(year, 1, 1))
    sums = tuple(accumulate(steps, initial=paid_dong))
    return tuple(zip((start, *coming), sums, strict=True))


def _foreseen(snapshot: Snapshot, projects: Sequence[Project], year: int, on: date) -> Mapping[date, int]:
    """Add up the owners' forecasts by month; of two for one month, the one made last up to the day counts."""
    latest: dict[tuple[str, date], Forecast] = {}
    for project in projects:
        for forecast in snapshot.children(Forecast, project.id):
            made_on = forecast.made_on or date.min
            if forecast.plan_year != year or forecast.month_on is None or made_on > on:
                continue
            key = project.id, _month_end(forecast.month_on)
            if key not in latest or made_on >= (latest[key].made_on or date.min):
                latest[key] = forecast
    months: dict[date, int] = {}
    for (_, month), forecast in latest.items():
        months[month] = months.get(month, 0) + (forecast.amount_dong or 0)
    return months
