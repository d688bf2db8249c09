"""What the register keeps of demands, read back: the annex of a group, and the curve of what is demanded."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from egov_desktop.domain.enumerations import ThresholdCode
from egov_desktop.domain.judgement.demand.solving import Cell, solution_of
from egov_desktop.domain.judgement.demand.standing import Standing, months_from, standing_of
from egov_desktop.domain.judgement.demand.transfers import red_ones
from egov_desktop.domain.judgement.demand.values import ProjectDemand, Solution, Target
from egov_desktop.domain.judgement.money.curves import Points, month_ends
from egov_desktop.domain.judgement.money.disbursement import effect_dong
from egov_desktop.domain.judgement.ratings.thresholds import threshold
from egov_desktop.domain.records import Demand, DemandTarget, Disbursement, Project
from egov_desktop.domain.snapshot import Snapshot


def demands_of(snapshot: Snapshot, projects: Iterable[Project], year: int) -> dict[Cell, Demand]:
    """Give the demands kept for a plan year, by project and first day of the month; of two for one, the later made."""
    return {
        (project.id, own.month_on.replace(day=1)): own
        for project in projects
        for own in sorted(snapshot.children(Demand, project.id), key=lambda demand: demand.id)
        if own.plan_year == year and own.month_on is not None
    }


def targets_of(snapshot: Snapshot, group_id: str, year: int) -> tuple[DemandTarget, ...]:
    """Give the targets kept for a group's plan year, by day."""
    found = [
        own
        for own in snapshot.children(DemandTarget, group_id, by="group_id")
        if own.plan_year == year and own.by_on is not None and own.rate_percent is not None
    ]
    return tuple(sorted(found, key=lambda own: (own.by_on or date.min, own.id)))


def wanted(targets: Iterable[DemandTarget]) -> tuple[Target, ...]:
    return tuple(
        Target(own.rate_percent, own.by_on)
        for own in targets
        if own.rate_percent is not None and own.by_on is not None
    )


def demand_annex(snapshot: Snapshot, group_id: str, year: int, on: date) -> Solution | None:
    """Give the demands kept for a group, judged on a day, as the annex prints them; nothing where none is kept.

    The months are those kept, past ones too; `base_dong` is what was paid before the first of them, so that base and
    months add up to what the targets reach. `paid_dong` is what is paid up to the day.
    """
    projects = sorted(snapshot.children(Project, group_id, by="group_id"), key=lambda own: own.id)
    kept = demands_of(snapshot, projects, year)
    if not kept:
        return None
    days = [month for _, month in kept]
    months = months_from(min(days), max(days))
    standings = [standing_of(snapshot, project, year, on, months[0]) for project in projects]
    rows = [
        (own, _kept_row(own, months, kept))
        for own in standings
        if own.plan_dong or own.paid_dong or any((own.project.id, month) in kept for month in months)
    ]
    percent = threshold(snapshot, ThresholdCode.INFEASIBLE_MONTH_PERCENT, on)
    targets = wanted(targets_of(snapshot, group_id, year))
    return solution_of(group_id, year, on, months, targets, rows, percent, red_ones(snapshot, on))


@dataclass(frozen=True, slots=True)
class KeptBeside:
    """What the register keeps for the months of a solution, where that is not what the solution asks; in đồng."""

    ids: frozenset[str]
    kept_dong: int
    now_dong: int


def kept_beside(snapshot: Snapshot, solution: Solution) -> KeptBeside | None:
    """Hold what is worked out now against what is kept for the same months; nothing where none is kept or all is alike."""
    if not solution.months:
        return None
    projects = snapshot.children(Project, solution.group_id, by="group_id")
    kept = {
        cell: own
        for cell, own in demands_of(snapshot, projects, solution.plan_year).items()
        if cell[1] >= solution.months[0]
    }
    now = {
        (own.project.id, month): amount
        for own in solution.projects
        for month, amount in zip(solution.months, own.amounts, strict=True)
        if amount
    }
    amounts = {cell: own.amount_dong for cell, own in kept.items() if own.amount_dong}
    if not kept or amounts == now:
        return None
    ids = frozenset(own.id for own in kept.values())
    return KeptBeside(ids, sum(own or 0 for own in amounts.values()), sum(now.values()))


def _kept_row(own: Standing, months: tuple[date, ...], kept: Mapping[Cell, Demand]) -> ProjectDemand:
    found = [kept.get((own.project.id, month)) for month in months]
    return ProjectDemand(
        own.project, own.plan_dong, own.paid_dong, own.base_dong, own.room_dong, own.cap, own.basis,
        own.ready_dong, 0,
        tuple((demand.amount_dong or 0) if demand else 0 for demand in found),
        tuple(bool(demand and demand.is_fixed) for demand in found),
    )  # fmt: skip


def groups_demanded(projects: Iterable[Project], cells: Iterable[Cell]) -> frozenset[str | None]:
    """Name the groups of projects of which something is demanded; a demand is worked out for a group as a whole."""
    asked = {project_id for project_id, _ in cells}
    return frozenset(own.group_id for own in projects if own.id in asked)


def demand_points(
    snapshot: Snapshot,
    projects: Iterable[Project],
    year: int,
    on: date,
    amounts: Mapping[Cell, int] | None = None,
) -> Points:
    """Draw what is demanded, added up to each month's end, from what was paid before the first month demanded.

    `amounts` are demands that are not kept yet; without them, those of the register. Empty where there are none. Of groups
    of which nothing is demanded the line tells nothing, their payments neither.
    """
    chosen = tuple(projects)
    cells = amounts
    if cells is None:
        cells = {cell: own.amount_dong or 0 for cell, own in demands_of(snapshot, chosen, year).items()}
    if not cells:
        return ()
    months: dict[date, int] = {}
    for (_, month), amount in cells.items():
        months[month] = months.get(month, 0) + amount
    first = min(months)
    asked_groups = groups_demanded(chosen, cells)
    paid = sum(
        effect_dong(own)
        for project in chosen
        if project.group_id in asked_groups
        for own in snapshot.children(Disbursement, project.id)
        if own.plan_year == year and own.paid_on is not None and own.paid_on < first and own.paid_on <= on
    )
    days = [end for end in month_ends(year, max(months)) if end >= first]
    sums = accumulate((months.get(end.replace(day=1), 0) for end in days), initial=paid)
    start = max(first - timedelta(days=1), date(year, 1, 1))
    return tuple(zip((start, *days), sums, strict=True))
