"""What changed between two days, or between two states of the register: what the brief tells since the last meeting."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from egov_desktop.domain.enumerations import Stage, StageGroup
from egov_desktop.domain.judgement.money.disbursement import money_of, plan_of
from egov_desktop.domain.judgement.schedule import LateMilestone, done_on, due_on, is_open, late_milestones
from egov_desktop.domain.judgement.stages import group_of, is_stopped, is_suspended, stage_on
from egov_desktop.domain.records import CapitalPlan, Cause, Disbursement, Milestone, Project
from egov_desktop.domain.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class StageMove:
    """A project that stands elsewhere than before; the groups are equal when only the stage changed."""

    project: Project
    from_stage: Stage | None
    to_stage: Stage | None
    from_group: StageGroup | None
    to_group: StageGroup | None

    @property
    def changed_group(self) -> bool:
        return self.from_group is not self.to_group


@dataclass(frozen=True, slots=True)
class MilestoneDone:
    """A milestone reached in between."""

    project: Project
    milestone: Milestone
    done_on: date


@dataclass(frozen=True, slots=True)
class MilestoneMoved:
    """A milestone whose binding day was changed; later is positive."""

    project: Project
    milestone: Milestone
    from_on: date
    to_on: date

    @property
    def days(self) -> int:
        return (self.to_on - self.from_on).days


@dataclass(frozen=True, slots=True)
class Paid:
    """What was added to a project's disbursement in between, in đồng (negative when more was taken back)."""

    project: Project
    amount_dong: int
    payments: tuple[Disbursement, ...]


@dataclass(frozen=True, slots=True)
class PlanChange:
    """A project's plan of record for a year, before and after, in đồng."""

    project: Project
    plan_year: int
    from_dong: int
    to_dong: int


@dataclass(frozen=True, slots=True)
class CauseChange:
    """A cause of delay that came up or was removed in between."""

    project: Project
    cause: Cause


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that changed from one day (and state of the register) to a later one."""

    earlier_on: date
    later_on: date
    added: tuple[Project, ...]
    removed: tuple[Project, ...]
    moved: tuple[StageMove, ...]
    newly_stopped: tuple[Project, ...]
    newly_suspended: tuple[Project, ...]
    milestones_done: tuple[MilestoneDone, ...]
    milestones_moved: tuple[MilestoneMoved, ...]
    newly_late: tuple[LateMilestone, ...]
    no_longer_late: tuple[LateMilestone, ...]
    paid: tuple[Paid, ...]
    plan_changes: tuple[PlanChange, ...]
    causes_added: tuple[CauseChange, ...]
    causes_resolved: tuple[CauseChange, ...]

    @property
    def paid_dong(self) -> int:
        return sum(paid.amount_dong for paid in self.paid)

    @property
    def milestones_slipped(self) -> tuple[MilestoneMoved, ...]:
        """Those moved to a later day."""
        return tuple(moved for moved in self.milestones_moved if moved.days > 0)

    @property
    def is_empty(self) -> bool:
        return not any(
            (
                self.added, self.removed, self.moved, self.newly_stopped, self.newly_suspended,
                self.milestones_done, self.milestones_moved, self.newly_late, self.no_longer_late, self.paid,
                self.plan_changes, self.causes_added, self.causes_resolved,
            )
        )  # fmt: skip


def compare(earlier: Snapshot, later: Snapshot, earlier_on: date, later_on: date) -> Comparison:
    """Tell what changed from the register as known on one day to the register as known on a later one.

    The same snapshot may be given twice; then only what happened between the two days shows. What was paid is the
    difference of the two totals, so that it agrees with the figures of both days even when a payment was corrected.
    """
    before, after = _Moment(earlier, earlier_on), _Moment(later, later_on)
    both = [project for project in after.projects.values() if project.id in before.projects]
    late_before = {late.milestone.id: late for late in late_milestones(earlier, earlier_on)}
    late_after = {late.milestone.id: late for late in late_milestones(later, later_on)}
    return Comparison(
        earlier_on=earlier_on,
        later_on=later_on,
        added=tuple(own for own in after.projects.values() if own.id not in before.projects),
        removed=tuple(own for own in before.projects.values() if own.id not in after.projects),
        moved=tuple(_moves(before, after, both)),
        newly_stopped=tuple(own for own in both if is_stopped(own, later_on) and not before.stopped(own)),
        newly_suspended=tuple(
            own for own in both if is_suspended(own, later_on) and not before.suspended(own)
        ),
        milestones_done=tuple(_done(before, after)),
        milestones_moved=tuple(_moved(before, after)),
        newly_late=tuple(late for own, late in late_after.items() if own not in late_before),
        no_longer_late=tuple(late for own, late in late_before.items() if own not in late_after),
        paid=tuple(_paid(before, after)),
        plan_changes=tuple(_plan_changes(before, after)),
        causes_added=tuple(_causes_added(before, after)),
        causes_resolved=tuple(_causes_resolved(before, after)),
    )


class _Moment:
    """One side of a comparison: a register and the day it is asked about."""

    def __init__(self, snapshot: Snapshot, on: date) -> None:
        self.snapshot = snapshot
        self.on = on
        self.projects = snapshot.all(Project)

    def stopped(self, project: Project) -> bool:
        return is_stopped(self.projects[project.id], self.on)

    def suspended(self, project: Project) -> bool:
        return is_suspended(self.projects[project.id], self.on)

    def plan_dong(self, project_id: str, year: int) -> int:
        return plan_of(self.snapshot.children(CapitalPlan, project_id), year, self.on)

    def paid_dong(self, project_id: str) -> int:
        project = self.projects.get(project_id)
        return money_of(self.snapshot, project, self.on.year, self.on).paid_total_dong if project else 0


def _moves(before: _Moment, after: _Moment, both: list[Project]) -> Iterator[StageMove]:
    for project in both:
        old = before.projects[project.id]
        from_stage = stage_on(before.snapshot, old, before.on)
        to_stage = stage_on(after.snapshot, project, after.on)
        if from_stage is not to_stage:
            from_group = group_of(before.snapshot, old, before.on)
            yield StageMove(
                project, from_stage, to_stage, from_group, group_of(after.snapshot, project, after.on)
            )


def _done(before: _Moment, after: _Moment) -> Iterator[MilestoneDone]:
    known = before.snapshot.all(Milestone)
    for milestone in after.snapshot.all(Milestone).values():
        reached = done_on(milestone, after.on)
        old = known.get(milestone.id)
        project = after.projects.get(milestone.project_id or "")
        if reached is None or project is None or milestone.is_cancelled:
            continue
        if old is None or done_on(old, before.on) is None:
            yield MilestoneDone(project, milestone, reached)


def _moved(before: _Moment, after: _Moment) -> Iterator[MilestoneMoved]:
    known = before.snapshot.all(Milestone)
    for milestone in after.snapshot.all(Milestone).values():
        old = known.get(milestone.id)
        project = after.projects.get(milestone.project_id or "")
        from_on, to_on = due_on(old) if old else None, due_on(milestone)
        if project is not None and from_on is not None and to_on is not None and from_on != to_on:
            yield MilestoneMoved(project, milestone, from_on, to_on)


def _paid(before: _Moment, after: _Moment) -> Iterator[Paid]:
    for project_id, project in {**before.projects, **after.projects}.items():
        difference = after.paid_dong(project_id) - before.paid_dong(project_id)
        payments = tuple(
            payment
            for payment in after.snapshot.children(Disbursement, project_id)
            if payment.paid_on is not None and before.on < payment.paid_on <= after.on
        )
        if difference or payments:
            yield Paid(project, difference, payments)


def _plan_changes(before: _Moment, after: _Moment) -> Iterator[PlanChange]:
    for project_id, project in {**before.projects, **after.projects}.items():
        plans = (
            *before.snapshot.children(CapitalPlan, project_id),
            *after.snapshot.children(CapitalPlan, project_id),
        )
        for year in sorted({plan.plan_year for plan in plans if plan.plan_year is not None}):
            old, new = before.plan_dong(project_id, year), after.plan_dong(project_id, year)
            if old != new:
                yield PlanChange(project, year, old, new)


def _causes_added(before: _Moment, after: _Moment) -> Iterator[CauseChange]:
    known = before.snapshot.all(Cause)
    for cause in after.snapshot.all(Cause).values():
        project = after.projects.get(cause.project_id or "")
        was_open = is_open(known.get(cause.id), before.on)
        if project is not None and is_open(cause, after.on) and not was_open:
            yield CauseChange(project, cause)


def _causes_resolved(before: _Moment, after: _Moment) -> Iterator[CauseChange]:
    now = after.snapshot.all(Cause)
    for cause in before.snapshot.all(Cause).values():
        project = after.projects.get(cause.project_id or "")
        if project is not None and is_open(cause, before.on) and not is_open(now.get(cause.id), after.on):
            yield CauseChange(project, now.get(cause.id, cause))
