"""What is on time and what is late on a day: milestones and projects, in days."""

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from egov_desktop.domain.enumerations import StageGroup
from egov_desktop.domain.fields import Labelled
from egov_desktop.domain.judgement.stages import group_of, is_stopped, is_suspended
from egov_desktop.domain.records import Cause, Milestone, Project
from egov_desktop.domain.snapshot import Snapshot

SOON_DAYS = 30


class MilestoneStatus(Labelled):
    """Where a milestone stands on a day."""

    PLANNED = "planned", "Chưa đến hạn"
    DUE_SOON = "due_soon", "Sắp đến hạn"
    LATE = "late", "Quá hạn"
    DONE_ON_TIME = "done_on_time", "Đúng hạn"
    DONE_LATE = "done_late", "Hoàn thành chậm"
    CANCELLED = "cancelled", "Đã bỏ"
    UNDATED = "undated", "Chưa ấn định"


class Pace(Labelled):
    """How a project stands against its dates on a day."""

    ON_SCHEDULE = "on_schedule", "Đúng tiến độ"
    LATE = "late", "Chậm tiến độ"
    IN_USE = "in_use", "Đã đưa vào sử dụng"
    SUSPENDED = "suspended", "Tạm dừng"
    STOPPED = "stopped", "Dừng thực hiện"
    UNDATED = "undated", "Chưa ấn định thời hạn"


@dataclass(frozen=True, slots=True)
class LateMilestone:
    """An open milestone whose day has passed, and by how many days."""

    project: Project
    milestone: Milestone
    days: int


@dataclass(frozen=True, slots=True)
class DueMilestone:
    """An open milestone that falls due within some days, and in how many."""

    project: Project
    milestone: Milestone
    days_left: int


@dataclass(frozen=True, slots=True)
class Lateness:
    """How late a project is: the days of its worst open milestone, or of its planned end (then no milestone)."""

    pace: Pace
    days: int = 0
    milestone: Milestone | None = None

    @property
    def is_late(self) -> bool:
        return self.pace is Pace.LATE


def due_on(milestone: Milestone) -> date | None:
    """Give the day that binds: the approved one, else the first one promised."""
    return milestone.approved_on or milestone.baseline_on


def done_on(milestone: Milestone, on: date) -> date | None:
    """Give the day it was done, as known on a day: what happened later has not happened yet."""
    actual = milestone.actual_on
    return actual if actual is not None and actual <= on else None


def status_on(milestone: Milestone, on: date, soon_days: int = SOON_DAYS) -> MilestoneStatus:
    """Judge a milestone on a day; its due day itself is still on time."""
    if milestone.is_cancelled:
        return MilestoneStatus.CANCELLED
    due = due_on(milestone)
    if (done := done_on(milestone, on)) is not None:
        return MilestoneStatus.DONE_LATE if due and done > due else MilestoneStatus.DONE_ON_TIME
    if due is None:
        return MilestoneStatus.UNDATED
    if due < on:
        return MilestoneStatus.LATE
    return MilestoneStatus.DUE_SOON if (due - on).days <= soon_days else MilestoneStatus.PLANNED


def days_late(milestone: Milestone, on: date) -> int:
    """Count the days after the due day, to the day it was done or else to `on`; 0 when in time or cancelled."""
    due = due_on(milestone)
    if due is None or milestone.is_cancelled:
        return 0
    return max(0, ((done_on(milestone, on) or on) - due).days)


def slip_days(milestone: Milestone) -> int | None:
    """Count the days from the first promise to what is now known: done, else foreseen, else approved."""
    reached = milestone.actual_on or milestone.forecast_on or milestone.approved_on
    if reached is None or milestone.baseline_on is None:
        return None
    return (reached - milestone.baseline_on).days


def late_milestones(snapshot: Snapshot, on: date) -> tuple[LateMilestone, ...]:
    """Give the open milestones past their day, the latest first; those of suspended and stopped projects rest."""
    return late_and_due(snapshot, on)[0]


def due_within(snapshot: Snapshot, on: date, days: int = SOON_DAYS) -> tuple[DueMilestone, ...]:
    """Give the open milestones due from `on` to `days` later, the nearest first."""
    return late_and_due(snapshot, on, days)[1]


def late_and_due(
    snapshot: Snapshot, on: date, days: int = SOON_DAYS
) -> tuple[tuple[LateMilestone, ...], tuple[DueMilestone, ...]]:
    """Give both in one pass over the milestones."""
    last = on + timedelta(days=days)
    late: list[LateMilestone] = []
    coming: list[DueMilestone] = []
    resting = {
        own.id for own in snapshot.all(Project).values() if is_stopped(own, on) or is_suspended(own, on)
    }
    for milestone in snapshot.all(Milestone).values():
        due, actual = milestone.approved_on or milestone.baseline_on, milestone.actual_on
        if due is None or due > last or (actual is not None and actual <= on) or milestone.is_cancelled:
            continue
        project = snapshot.get(Project, milestone.project_id)
        if project is None or project.id in resting:
            continue
        if due < on:
            late.append(LateMilestone(project, milestone, (on - due).days))
        else:
            coming.append(DueMilestone(project, milestone, (due - on).days))
    late.sort(key=lambda row: (-row.days, row.project.code, row.milestone.position or 0))
    coming.sort(key=lambda row: (row.days_left, row.project.code, row.milestone.position or 0))
    return tuple(late), tuple(coming)


def project_lateness(
    snapshot: Snapshot, project: Project, on: date, *, in_use: bool | None = None
) -> Lateness:
    """Judge a project: late when an open milestone is past its day, or its planned end is and it is not in use.

    Suspended and stopped projects are not late, but say so. Who knows whether it is in use need not ask again.
    """
    if is_stopped(project, on):
        return Lateness(Pace.STOPPED)
    if is_suspended(project, on):
        return Lateness(Pace.SUSPENDED)
    if in_use is None:
        in_use = group_of(snapshot, project, on) is StageGroup.IN_USE
    days, milestone, dated = _worst_open(snapshot, project, on)
    end = project.planned_end_on
    if end is not None and not in_use and (on - end).days > days:
        days, milestone = (on - end).days, None
    if days > 0:
        return Lateness(Pace.LATE, days, milestone)
    if in_use:
        return Lateness(Pace.IN_USE)
    return Lateness(Pace.ON_SCHEDULE if dated or end is not None else Pace.UNDATED)


def _worst_open(snapshot: Snapshot, project: Project, on: date) -> tuple[int, Milestone | None, bool]:
    days, worst, dated = 0, None, False
    for milestone in snapshot.children(Milestone, project.id):
        due, actual = milestone.approved_on or milestone.baseline_on, milestone.actual_on
        if due is None or milestone.is_cancelled:
            continue
        dated = True
        if due < on and (actual is None or actual > on) and (on - due).days > days:
            days, worst = (on - due).days, milestone
    return days, worst, dated


def progress(snapshot: Snapshot, project: Project, on: date) -> Fraction | None:
    """Give the share of the work done by the weights of its milestones; None when none has a weight."""
    done = total = 0
    for milestone in snapshot.children(Milestone, project.id):
        if milestone.is_cancelled or not milestone.weight:
            continue
        total += milestone.weight
        if done_on(milestone, on) is not None:
            done += milestone.weight
    return Fraction(done, total) if total else None


def is_open(cause: Cause | None, on: date) -> bool:
    """Say whether a cause of delay holds on a day: arisen, and not yet removed on that day."""
    if cause is None or (cause.since_on is not None and cause.since_on > on):
        return False
    return cause.resolved_on is None or cause.resolved_on > on


def open_causes(snapshot: Snapshot, project: Project, on: date) -> tuple[Cause, ...]:
    """Give the causes that hold a project back on a day."""
    return tuple(cause for cause in snapshot.children(Cause, project.id) if is_open(cause, on))
