"""How much of a year's capital was due by a day, by plan and by demand: what payments up to that day are held against."""

from calendar import monthrange
from datetime import date

from egov_desktop.domain.judgement.money.disbursement import plan_of, year_closes_on
from egov_desktop.domain.judgement.schedule import due_on
from egov_desktop.domain.records import CapitalPlan, Demand, Milestone, Project
from egov_desktop.domain.snapshot import Snapshot


def plan_to_date(snapshot: Snapshot, project: Project, year: int, on: date) -> int:
    """Give the đồng of the year's plan that were due by a day, under the assumption of `curves.disbursement_curve`.

    The plan of record falls due with the payment-bearing milestones of the year, by their weights (alike where none is
    given); without such milestones, evenly by the months that are over.
    """
    plan_dong = plan_of(snapshot.children(CapitalPlan, project.id), year, on)
    if plan_dong <= 0 or on < date(year, 1, 1):
        return 0
    shares = _shares(snapshot, project, year)
    total = sum(weight for _, weight in shares)
    if not total:
        return plan_dong * min(12, _months_over(year, on)) // 12
    return plan_dong * sum(weight for due, weight in shares if due <= on) // total


def demand_to_date(snapshot: Snapshot, project: Project, year: int, on: date) -> tuple[date, int] | None:
    """Give the đồng demanded in the months that are over by a day, and the first day of the first such month."""
    over = [
        (demand.month_on.replace(day=1), demand.amount_dong or 0)
        for demand in snapshot.children(Demand, project.id)
        if demand.plan_year == year and demand.month_on is not None and _month_end(demand.month_on) <= on
    ]
    return (min(month for month, _ in over), sum(amount for _, amount in over)) if over else None


def _shares(snapshot: Snapshot, project: Project, year: int) -> list[tuple[date, int]]:
    first, last = date(year, 1, 1), year_closes_on(year)
    bearing = [
        (due, milestone.weight or 0)
        for milestone in snapshot.children(Milestone, project.id)
        if milestone.is_payment_bearing
        and not milestone.is_cancelled
        and (due := due_on(milestone)) is not None
        and first <= due <= last
    ]
    return bearing if any(weight for _, weight in bearing) else [(due, 1) for due, _ in bearing]


def _months_over(year: int, on: date) -> int:
    months = (on.year - year) * 12 + on.month
    return months if on == _month_end(on) else months - 1


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])
