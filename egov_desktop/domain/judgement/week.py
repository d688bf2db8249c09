"""What comes due within a week: the reports of a period, meetings, tasks and milestones, each on its day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from egov_desktop.domain.enumerations import MeetingState
from egov_desktop.domain.fields import Labelled
from egov_desktop.domain.judgement.meetings.tasks import TaskStanding
from egov_desktop.domain.judgement.schedule import due_on
from egov_desktop.domain.judgement.stages import is_stopped, is_suspended
from egov_desktop.domain.records import Meeting, Milestone, Project, Record, ReportingPeriod
from egov_desktop.domain.snapshot import Snapshot

WEEK = timedelta(days=7)


class DueKind(Labelled):
    """What comes due."""

    RETURNS = "returns", "Hạn nộp báo cáo"
    MEETING = "meeting", "Cuộc họp"
    TASK = "task", "Nhiệm vụ"
    MILESTONE = "milestone", "Mốc tiến độ"


@dataclass(frozen=True, slots=True)
class Due:
    """A record whose day comes within a week, today counted."""

    due_on: date
    kind: DueKind
    record: Record


def due_in_a_week(
    snapshot: Snapshot, standings: Iterable[TaskStanding], period: ReportingPeriod | None, on: date
) -> tuple[Due, ...]:
    """Give what comes due from a day on, in the order of days; what is overdue is told elsewhere."""
    found = (own for own in _awaited(snapshot, standings, period, on) if is_soon(own.due_on, on))
    order = list(DueKind)
    return tuple(sorted(found, key=lambda own: (own.due_on, order.index(own.kind), own.record.id)))


def is_soon(day: date | None, on: date) -> bool:
    """Say whether a day comes within a week of another, both counted."""
    return day is not None and on <= day <= on + WEEK


def _awaited(
    snapshot: Snapshot, standings: Iterable[TaskStanding], period: ReportingPeriod | None, on: date
) -> Iterator[Due]:
    if period is not None and period.due_on is not None:
        yield Due(period.due_on, DueKind.RETURNS, period)
    for meeting in snapshot.all(Meeting).values():
        if meeting.held_on is not None and meeting.state is not MeetingState.CLOSED:
            yield Due(meeting.held_on, DueKind.MEETING, meeting)
    for own in standings:
        if own.due_on is not None and own.is_open:
            yield Due(own.due_on, DueKind.TASK, own.task)
    for milestone in snapshot.all(Milestone).values():
        if (day := due_on(milestone)) is not None and _is_awaited(snapshot, milestone, on):
            yield Due(day, DueKind.MILESTONE, milestone)


def _is_awaited(snapshot: Snapshot, milestone: Milestone, on: date) -> bool:
    project = snapshot.get(Project, milestone.project_id)
    is_done = milestone.actual_on is not None and milestone.actual_on <= on
    is_resting = project is None or is_stopped(project, on) or is_suspended(project, on)
    return not (is_done or is_resting or milestone.is_cancelled)
