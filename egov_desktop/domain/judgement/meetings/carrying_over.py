"""What goes from one meeting of a series to the next: conclusions not yet carried out, and matters not yet dealt with."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from egov_desktop.domain.enumerations import AgendaOrigin
from egov_desktop.domain.judgement.meetings.tasks import (
    TaskStanding,
    is_open,
    meeting_of,
    meetings_since,
    standing_of,
    tasks_on,
)
from egov_desktop.domain.records import AgendaItem, Conclusion, Meeting, Task, TaskReport
from egov_desktop.domain.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A conclusion of which some task is not confirmed done; without `conclusion`, a task that a document alone gave.

    `tasks` are the open ones. `age` counts the meetings of its series since it was concluded.
    """

    conclusion: Conclusion | None
    meeting: Meeting | None
    tasks: tuple[TaskStanding, ...]
    age: int
    since_on: date

    @property
    def content(self) -> str:
        return self.conclusion.content if self.conclusion else self.tasks[0].task.content

    @property
    def days_overdue(self) -> int:
        return max(own.days_overdue for own in self.tasks)

    @property
    def extensions(self) -> int:
        return max(own.extensions for own in self.tasks)

    @property
    def last_report(self) -> TaskReport | None:
        told = [own.last_report for own in self.tasks if own.last_report]
        return max(told, key=lambda own: (own.reported_on or date.min, own.id), default=None)


def unresolved(snapshot: Snapshot, on: date, series_id: str | None = None) -> tuple[Unresolved, ...]:
    """Give the conclusions not all of whose tasks are confirmed done on a day: the longest overdue first, then the oldest.

    With a series: those of its own meetings, and of meetings and documents that belong to no series. No open task is ever
    left out of all series together.
    """
    open_tasks: dict[str, list[Task]] = {}
    for task in tasks_on(snapshot, on):
        if is_open(snapshot, task, on) and _belongs(snapshot, task, series_id):
            is_known = snapshot.get(Conclusion, task.conclusion_id) is not None
            open_tasks.setdefault((task.conclusion_id or "") if is_known else task.id, []).append(task)
    found = (_unresolved(snapshot, own, on) for own in open_tasks.values())
    return tuple(sorted(found, key=lambda own: (-own.days_overdue, own.since_on, own.tasks[0].task.id)))


def unresolved_for(snapshot: Snapshot, meeting: Meeting, on: date | None = None) -> tuple[Unresolved, ...]:
    """Give what a meeting finds unresolved when it begins: what it concludes itself is not among it.

    Judged on the day of the meeting, or on another given.
    """
    day = on or meeting.held_on or date.max
    found = unresolved(snapshot, day, meeting.series_id)
    return tuple(own for own in found if own.meeting is None or own.meeting.id != meeting.id)


def previous_meeting(snapshot: Snapshot, meeting: Meeting) -> Meeting | None:
    """Give the meeting of the same series before this one; none where it begins the series or is in none."""
    return last_meeting(
        (own for own in meetings_of(snapshot, meeting.series_id) if own.id != meeting.id), meeting.held_on
    )


def last_meeting(meetings: Iterable[Meeting], before: date | None) -> Meeting | None:
    held = [own for own in meetings if own.held_on and (before is None or own.held_on < before)]
    return max(held, key=lambda own: (own.held_on or date.min, own.id), default=None)


def meetings_of(snapshot: Snapshot, series_id: str | None) -> tuple[Meeting, ...]:
    """Give the meetings of a series from the oldest on; none for no series."""
    own = snapshot.children(Meeting, series_id, by="series_id") if series_id else ()
    return tuple(sorted(own, key=lambda one: (one.held_on or date.max, one.id)))


def agenda_items_of(snapshot: Snapshot, meeting: Meeting) -> tuple[AgendaItem, ...]:
    """Give the matters of a meeting in their order, without those that were left out of it."""
    own = [one for one in snapshot.children(AgendaItem, meeting.id, by="meeting_id") if not one.is_left_out]
    return tuple(sorted(own, key=lambda one: (one.position is None, one.position or 0, one.id)))


def reason_to_carry(snapshot: Snapshot, item: AgendaItem, on: date) -> AgendaOrigin | None:
    """Say why a matter goes to the next meeting; nothing where it is dealt with.

    It goes exactly if it was not discussed, or is discussed every time, or has an open task. The review of unresolved
    conclusions is made anew for each meeting and does not go itself.
    """
    if item.origin is AgendaOrigin.UNRESOLVED:
        return None
    if not item.discussed:
        return AgendaOrigin.NOT_DISCUSSED
    if item.is_recurring:
        return AgendaOrigin.RECURRING
    return AgendaOrigin.UNRESOLVED if open_tasks_of_item(snapshot, item, on) else None


def open_tasks_of_item(snapshot: Snapshot, item: AgendaItem, on: date) -> tuple[Task, ...]:
    """Give the open tasks that were concluded under a matter."""
    concluded = snapshot.children(Conclusion, item.id, by="agenda_item_id")
    given = (task for own in concluded for task in snapshot.children(Task, own.id, by="conclusion_id"))
    return tuple(task for task in given if is_open(snapshot, task, on))


def _belongs(snapshot: Snapshot, task: Task, series_id: str | None) -> bool:
    if series_id is None:
        return True
    meeting = meeting_of(snapshot, task)
    return meeting is None or meeting.series_id in (None, series_id)


def _unresolved(snapshot: Snapshot, tasks: list[Task], on: date) -> Unresolved:
    meeting = meeting_of(snapshot, tasks[0])
    since = (meeting.held_on if meeting else None) or tasks[0].assigned_on or on
    return Unresolved(
        conclusion=snapshot.get(Conclusion, tasks[0].conclusion_id),
        meeting=meeting,
        tasks=tuple(standing_of(snapshot, own, on) for own in tasks),
        age=meetings_since(snapshot, since, on, meeting.series_id if meeting else None),
        since_on=since,
    )
