"""Keeping what is asked of a group's projects: targets and monthly amounts, as one action."""

import dataclasses
from collections.abc import Callable, Iterator

from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.judgement.demand.saved import demands_of, targets_of
from egov_desktop.domain.judgement.demand.values import Solution
from egov_desktop.domain.records import Demand, DemandTarget, Project
from egov_desktop.domain.snapshot import Snapshot

NewId = Callable[[], str]


def save_demand(snapshot: Snapshot, solution: Solution, *, new_id: NewId) -> ChangeSet:
    """Keep a solution in place of what was kept for its group, plan year and months; what is over stays as it was.

    Months in which nothing is asked are kept only where the clerk fixed them. Without anything worked out, nothing is
    changed.
    """
    if not solution.months:
        return ChangeSet("edit_demand", ())
    changes = (*_targets(snapshot, solution, new_id), *_amounts(snapshot, solution, new_id))
    is_new = all(change.before is None for change in changes)
    return ChangeSet("add_demand" if is_new else "edit_demand", changes)


def _targets(snapshot: Snapshot, solution: Solution, new_id: NewId) -> Iterator[RecordChange]:
    first = solution.months[0]
    kept = {
        own.by_on: own
        for own in targets_of(snapshot, solution.group_id, solution.plan_year)
        if own.by_on is not None and own.by_on >= first
    }
    for target in solution.targets:
        before = kept.pop(target.by_on, None)
        after = DemandTarget(
            id=before.id if before else new_id(),
            group_id=solution.group_id,
            plan_year=solution.plan_year,
            by_on=target.by_on,
            rate_percent=target.rate_percent,
        )
        yield from _change(before, after)
    yield from (RecordChange(gone, None) for gone in kept.values())


def _amounts(snapshot: Snapshot, solution: Solution, new_id: NewId) -> Iterator[RecordChange]:
    projects = snapshot.children(Project, solution.group_id, by="group_id")
    kept = {
        cell: own
        for cell, own in demands_of(snapshot, projects, solution.plan_year).items()
        if cell[1] >= solution.months[0]
    }
    for row in solution.projects:
        for month, amount, is_fixed in zip(solution.months, row.amounts, row.is_fixed, strict=True):
            if not amount and not is_fixed:
                continue
            before = kept.pop((row.project.id, month), None)
            own = before or Demand(
                id=new_id(), project_id=row.project.id, plan_year=solution.plan_year, month_on=month
            )
            yield from _change(before, dataclasses.replace(own, amount_dong=amount, is_fixed=is_fixed))
    yield from (RecordChange(gone, None) for gone in kept.values())


def _change(before: Demand | DemandTarget | None, after: Demand | DemandTarget) -> Iterator[RecordChange]:
    if before != after:
        yield RecordChange(before, after)
