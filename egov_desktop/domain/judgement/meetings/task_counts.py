"""Tasks counted for a period by the agency that leads them: carried in, assigned, done, and still open, on time or late."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date

from egov_desktop.domain.enumerations import TaskStatus
from egov_desktop.domain.judgement.meetings.tasks import (
    CLOSED,
    TaskStanding,
    is_open,
    standings_on,
)
from egov_desktop.domain.records import Agency, Task
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import sort_key


@dataclass(frozen=True, slots=True)
class TaskCounts:
    """How many tasks came into a period and what became of them by its end.

    `carried_in` + `assigned` = all that was done or taken back in the period + all that is open at its end. Of the open
    ones `waiting` counts those reported done that wait for confirmation and `resting` the suspended; both are counted as on
    time, overdue or without a deadline as well.
    """

    carried_in: int = 0
    assigned: int = 0
    done_on_time: int = 0
    done_late: int = 0
    cancelled: int = 0
    open_on_time: int = 0
    open_overdue: int = 0
    open_without_deadline: int = 0
    waiting: int = 0
    resting: int = 0

    @property
    def total(self) -> int:
        return self.carried_in + self.assigned

    @property
    def done(self) -> int:
        return self.done_on_time + self.done_late

    @property
    def open(self) -> int:
        return self.open_on_time + self.open_overdue + self.open_without_deadline

    def __add__(self, other: "TaskCounts") -> "TaskCounts":
        return TaskCounts(*(getattr(self, own.name) + getattr(other, own.name) for own in fields(self)))


@dataclass(frozen=True, slots=True)
class AgencyCounts:
    """The counts of one leading agency; none where the register does not hold it."""

    agency: Agency | None
    counts: TaskCounts


def counts_by_agency(snapshot: Snapshot, since: date, on: date) -> tuple[AgencyCounts, ...]:
    """Count the tasks of the days after `since` up to `on` for each leading agency, the most overdue first, then by name."""
    by_agency: dict[str, TaskCounts] = {}
    for own in _of_period(snapshot, since, on):
        key = own.task.lead_agency_id or ""
        by_agency[key] = by_agency.get(key, TaskCounts()) + _count(own, since)
    found = (AgencyCounts(snapshot.get(Agency, key), counts) for key, counts in by_agency.items())
    return tuple(sorted(found, key=_order))


def total_counts(several: Iterable[AgencyCounts]) -> TaskCounts:
    return sum((own.counts for own in several), TaskCounts())


def _order(own: AgencyCounts) -> tuple[int, str]:
    return (-own.counts.open_overdue, sort_key(own.agency.name) if own.agency else "")


def _of_period(snapshot: Snapshot, since: date, on: date) -> Iterable[TaskStanding]:
    """Give the tasks that were open at some time of the period: what was closed before it is past."""
    for own in standings_on(snapshot, on):
        if own.status not in CLOSED or _is_new(own.task, since) or is_open(snapshot, own.task, since):
            yield own


def _is_new(task: Task, since: date) -> bool:
    return task.assigned_on is None or task.assigned_on > since


def _count(own: TaskStanding, since: date) -> TaskCounts:
    is_new, status = _is_new(own.task, since), own.status
    still_open = status not in CLOSED
    overdue = still_open and own.is_overdue
    return TaskCounts(
        carried_in=int(not is_new),
        assigned=int(is_new),
        done_on_time=int(status is TaskStatus.DONE_ON_TIME),
        done_late=int(status is TaskStatus.DONE_LATE),
        cancelled=int(status is TaskStatus.CANCELLED),
        open_on_time=int(still_open and own.due_on is not None and not overdue),
        open_overdue=int(overdue),
        open_without_deadline=int(still_open and own.due_on is None),
        waiting=int(status is TaskStatus.AWAITING_CONFIRMATION),
        resting=int(status is TaskStatus.SUSPENDED),
    )
