"""How a task stands on a day: always derived from its dates, never kept (domain.md 7.3; QĐ 42/2014/QĐ-TTg as practised)."""

from collections.abc import Iterator
from datetime import date, timedelta

from egov_desktop.domain.enumerations import TaskStatus, ThresholdCode
from egov_desktop.domain.judgement.thresholds import threshold
from egov_desktop.domain.records import Extension, Meeting, Task, TaskReport
from egov_desktop.domain.snapshot import Snapshot

DONE = frozenset({TaskStatus.DONE_ON_TIME, TaskStatus.DONE_LATE})
CLOSED = DONE | {TaskStatus.CANCELLED}


def extensions_of(snapshot: Snapshot, task: Task, on: date) -> tuple[Extension, ...]:
    """Give the extensions granted by a day, in the order in which they were."""
    granted = [
        own
        for own in snapshot.children(Extension, task.id, by="task_id")
        if own.decided_on is not None and own.decided_on <= on
    ]
    return tuple(sorted(granted, key=lambda own: (own.decided_on or date.min, own.id)))


def due_of(snapshot: Snapshot, task: Task, on: date) -> date | None:
    """Give the deadline in force on a day: the last one granted by then, else the first; nothing where none was set."""
    granted = extensions_of(snapshot, task, on)
    return granted[-1].new_due_on if granted else task.due_on


def has_proof(task: Task) -> bool:
    """Say whether the result is proven: a document with its number and its date."""
    return bool(task.result_document and task.result_on)


def done_on(task: Task, on: date) -> date | None:
    """Give the day on which a task was done, as far as a day knows: confirmed and proven, else not done.

    The day of the result document counts, since the work was done then, whenever it was confirmed.
    """
    if task.confirmed_on is None or task.confirmed_on > on or not has_proof(task):
        return None
    return task.result_on


def status_of(snapshot: Snapshot, task: Task, on: date) -> TaskStatus:
    """Judge a task on a day. Dates are inclusive: on its deadline a task is not yet overdue."""
    due = due_of(snapshot, task, on)
    if task.cancelled_on is not None and task.cancelled_on <= on:
        return TaskStatus.CANCELLED
    if (done := done_on(task, on)) is not None:
        return TaskStatus.DONE_LATE if due is not None and done > due else TaskStatus.DONE_ON_TIME
    if task.suspended_on is not None and task.suspended_on <= on:
        return TaskStatus.SUSPENDED
    if task.reported_done_on is not None and task.reported_done_on <= on:
        return TaskStatus.AWAITING_CONFIRMATION
    if due is None:
        return TaskStatus.NO_DEADLINE
    if on > due:
        return TaskStatus.OVERDUE
    if due - on <= timedelta(days=threshold(snapshot, ThresholdCode.DUE_SOON_DAYS, on)):
        return TaskStatus.DUE_SOON
    return TaskStatus.ON_TRACK if _is_begun(snapshot, task, on) else TaskStatus.NOT_STARTED


def days_overdue(snapshot: Snapshot, task: Task, on: date) -> int:
    """Give the days by which an open task is past its deadline; 0 where it is not, or has none."""
    due = due_of(snapshot, task, on)
    if due is None or status_of(snapshot, task, on) in CLOSED:
        return 0
    return max(0, (on - due).days)


def tasks_on(snapshot: Snapshot, on: date) -> Iterator[Task]:
    """Give the tasks that had been assigned by a day."""
    for task in snapshot.all(Task).values():
        if task.assigned_on is not None and task.assigned_on <= on:
            yield task


def is_open(snapshot: Snapshot, task: Task, on: date) -> bool:
    return status_of(snapshot, task, on) not in CLOSED


def meetings_since(snapshot: Snapshot, since: date, on: date) -> int:
    """Count the meetings held after a day and up to another: a task's age in meetings, or how long it is overdue."""
    return sum(
        since < meeting.held_on <= on
        for meeting in snapshot.all(Meeting).values()
        if meeting.held_on is not None
    )


def _is_begun(snapshot: Snapshot, task: Task, on: date) -> bool:
    if task.started_on is not None and task.started_on <= on:
        return True
    return any(
        own.reported_on is not None and own.reported_on <= on
        for own in snapshot.children(TaskReport, task.id, by="task_id")
    )
