"""The tasks that an owner's file lets its office report on, and of which of them it has said something."""

from datetime import date

from egov_desktop.domain.enumerations import ExchangeKind
from egov_desktop.domain.judgement.meetings.tasks import TaskStanding, standing_of
from egov_desktop.domain.records import Task, TaskReport
from egov_desktop.domain.rights import Rights, owners_fields
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.ui.session import Session


def is_extract(session: Session) -> bool:
    """Say whether the file is of tasks alone: it has neither a period nor projects."""
    manifest = session.register.manifest
    return manifest is not None and manifest.kind is ExchangeKind.TASKS


def led(snapshot: Snapshot, rights: Rights, on: date) -> tuple[TaskStanding, ...]:
    """Judge the office's tasks on a day: the longest overdue first, then by deadline, those that are closed last."""
    held = (snapshot.get(Task, one) for one in rights.tasks)
    judged = (standing_of(snapshot, own, on) for own in held if own is not None)
    return tuple(sorted(judged, key=_urgency))


def _urgency(own: TaskStanding) -> tuple[bool, int, date, str]:
    return (not own.is_open, -own.days_overdue, own.due_on or date.max, own.task.id)


def reports_of(snapshot: Snapshot, task: Task) -> tuple[TaskReport, ...]:
    """Give what was said of a task, the newest first."""
    told = snapshot.children(TaskReport, task.id, by="task_id")
    return tuple(sorted(told, key=lambda own: (own.reported_on or date.min, own.id), reverse=True))


def has_answered(snapshot: Snapshot, since: Snapshot | None, task: Task) -> bool:
    """Say whether the office wrote something of a task that the file did not bring."""
    then = since.get(Task, task.id) if since else None
    if since is None or then is None:
        return bool(reports_of(snapshot, task))
    if any(getattr(task, name) != getattr(then, name) for name in owners_fields()[Task.KIND]):
        return True
    return set(reports_of(snapshot, task)) != set(reports_of(since, then))
