"""How a task stands on a day: always derived from its dates, never kept (domain.md 7.3; QĐ 42/2014/QĐ-TTg as practised)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from egov_desktop.domain.enumerations import TaskStatus, ThresholdCode
from egov_desktop.domain.judgement.ratings.thresholds import threshold
from egov_desktop.domain.records import (
    Agency,
    AgendaItem,
    Conclusion,
    Extension,
    Meeting,
    MeetingSeries,
    Record,
    Task,
    TaskPartner,
    TaskReport,
)
from egov_desktop.domain.snapshot import Snapshot

DONE = frozenset({TaskStatus.DONE_ON_TIME, TaskStatus.DONE_LATE})
CLOSED = DONE | {TaskStatus.CANCELLED}


@dataclass(frozen=True, slots=True)
class TaskStanding:
    """All that a list or a paper says of one task on a day.

    `first_due_on` is the deadline that was set first, `due_on` the one in force; `age` counts the meetings of its series
    since the one that gave it (of all series where none did).
    """

    task: Task
    status: TaskStatus
    due_on: date | None
    first_due_on: date | None
    days_overdue: int
    extensions: int
    age: int
    lead: Agency | None
    partners: tuple[Agency, ...]
    conclusion: Conclusion | None
    meeting: Meeting | None
    last_report: TaskReport | None

    @property
    def is_open(self) -> bool:
        return self.status not in CLOSED

    @property
    def is_overdue(self) -> bool:
        """Say whether its deadline has passed unmet; also of one that rests, or was reported done only after it."""
        return self.days_overdue > 0


def standing_of(snapshot: Snapshot, task: Task, on: date) -> TaskStanding:
    """Judge one task on a day, with whatever explains the judgement."""
    meeting = meeting_of(snapshot, task)
    since = (meeting.held_on if meeting else None) or task.assigned_on
    granted = extensions_of(snapshot, task, on)
    return TaskStanding(
        task=task,
        status=status_of(snapshot, task, on),
        due_on=due_of(snapshot, task, on),
        first_due_on=task.due_on or (granted[0].new_due_on if granted else None),
        days_overdue=days_overdue(snapshot, task, on),
        extensions=extension_count(snapshot, task, on),
        age=meetings_since(snapshot, since, on, meeting.series_id if meeting else None) if since else 0,
        lead=snapshot.get(Agency, task.lead_agency_id),
        partners=partners_of(snapshot, task),
        conclusion=snapshot.get(Conclusion, task.conclusion_id),
        meeting=meeting,
        last_report=last_report(snapshot, task, on),
    )


def standings_on(snapshot: Snapshot, on: date) -> tuple[TaskStanding, ...]:
    """Judge every task assigned by a day: the longest overdue first, then by deadline, those without one last."""
    judged = (standing_of(snapshot, task, on) for task in tasks_on(snapshot, on))
    return tuple(sorted(judged, key=_urgency))


def _urgency(own: TaskStanding) -> tuple[bool, int, date, date, str]:
    due = own.due_on or date.max
    return (not own.is_open, -own.days_overdue, due, own.task.assigned_on or date.max, own.task.id)


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


def extension_count(snapshot: Snapshot, task: Task, on: date) -> int:
    """Count how often a deadline was put off; setting one where there was none is not putting it off."""
    granted = len(extensions_of(snapshot, task, on))
    return granted if task.due_on else max(0, granted - 1)


def last_report(snapshot: Snapshot, task: Task, on: date) -> TaskReport | None:
    """Give what was last said of a task by a day."""
    told = [
        own
        for own in snapshot.children(TaskReport, task.id, by="task_id")
        if own.reported_on is not None and own.reported_on <= on
    ]
    return max(told, key=lambda own: (own.reported_on or date.min, own.id), default=None)


def partners_of(snapshot: Snapshot, task: Task) -> tuple[Agency, ...]:
    """Give the agencies that work on a task with the one that leads it, in the order in which they were named."""
    named = snapshot.children(TaskPartner, task.id, by="task_id")
    return tuple(own for one in named if (own := snapshot.get(Agency, one.agency_id)))


def meeting_of(snapshot: Snapshot, task: Task) -> Meeting | None:
    """Give the meeting that assigned a task; none where a document alone did."""
    conclusion = snapshot.get(Conclusion, task.conclusion_id)
    return snapshot.get(Meeting, conclusion.meeting_id) if conclusion else None


def has_proof(task: Task) -> bool:
    """Say whether the result is proven: a document with its number and its date, or a file."""
    return bool(task.result_document and task.result_on) or bool(task.result_digest)


def done_on(task: Task, on: date) -> date | None:
    """Give the day on which a task was done, as far as a day knows: confirmed and proven, else not done.

    The day of the result document counts, since the work was done then, whenever it was confirmed; of a file without
    one, the day on which it was reported done, else confirmed.
    """
    if task.confirmed_on is None or task.confirmed_on > on or not has_proof(task):
        return None
    return task.result_on or task.reported_done_on or task.confirmed_on


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
    """Give the days by which an open task is past its deadline; 0 where it is not, or has none.

    What waits for confirmation is late by the day on which it is said to have been done, as `done_on` will count it:
    nobody is behind while others have yet to confirm.
    """
    due, status = due_of(snapshot, task, on), status_of(snapshot, task, on)
    if due is None or status in CLOSED:
        return 0
    said = task.result_on or task.reported_done_on if status is TaskStatus.AWAITING_CONFIRMATION else None
    return max(0, (min(said or on, on) - due).days)


def tasks_on(snapshot: Snapshot, on: date) -> Iterator[Task]:
    """Give the tasks that had been assigned by a day."""
    for task in snapshot.all(Task).values():
        if task.assigned_on is not None and task.assigned_on <= on:
            yield task


def is_open(snapshot: Snapshot, task: Task, on: date) -> bool:
    return status_of(snapshot, task, on) not in CLOSED


def meetings_since(snapshot: Snapshot, since: date, on: date, series_id: str | None = None) -> int:
    """Count the meetings held after a day and up to another: a task's age in meetings, or how long it is overdue.

    With a series, only its own meetings count.
    """
    return sum(
        since < meeting.held_on <= on
        for meeting in snapshot.all(Meeting).values()
        if meeting.held_on is not None and series_id in (None, meeting.series_id)
    )


def tasks_of_agency(snapshot: Snapshot, agency_id: str) -> tuple[Task, ...]:
    """Give the tasks that an agency leads, and then those on which it works with others."""
    led = snapshot.children(Task, agency_id, by="lead_agency_id")
    shared = snapshot.children(TaskPartner, agency_id, by="agency_id")
    helped = (own for one in shared if (own := snapshot.get(Task, one.task_id)))
    return tuple({own.id: own for own in (*led, *helped)}.values())


def records_of_agency(snapshot: Snapshot, agency_id: str) -> tuple[Record, ...]:
    """Give the records of an extract for one agency: its tasks, all that is under them, and what they came from.

    That is partners, extensions and reports; conclusion, matter, meeting and series. Of an agency's meetings only what its
    own tasks hang on goes along, never the other conclusions.
    """
    return records_of_tasks(snapshot, tasks_of_agency(snapshot, agency_id))


def records_of_tasks(snapshot: Snapshot, tasks: Iterable[Task]) -> tuple[Record, ...]:
    """Give tasks with all that is under them and what they came from."""
    found: dict[str, Record] = {}
    for task in tasks:
        under = (
            own
            for kind in (TaskPartner, Extension, TaskReport)
            for own in snapshot.children(kind, task.id, by="task_id")
        )
        for record in (task, *under, *_where_from(snapshot, task)):
            found[record.id] = record
    return tuple(found.values())


def _where_from(snapshot: Snapshot, task: Task) -> Iterator[Record]:
    conclusion = snapshot.get(Conclusion, task.conclusion_id)
    meeting = meeting_of(snapshot, task)
    item = snapshot.get(AgendaItem, conclusion.agenda_item_id) if conclusion else None
    series = snapshot.get(MeetingSeries, meeting.series_id) if meeting else None
    yield from (own for own in (series, meeting, item, conclusion) if own is not None)


def _is_begun(snapshot: Snapshot, task: Task, on: date) -> bool:
    if task.started_on is not None and task.started_on <= on:
        return True
    return any(
        own.reported_on is not None and own.reported_on <= on
        for own in snapshot.children(TaskReport, task.id, by="task_id")
    )
