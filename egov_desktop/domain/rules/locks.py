"""What may not be changed any more: a closed meeting with its agenda, an issued paper and what it told, the thresholds of a closed period."""

from collections.abc import Container, Iterable, Iterator

from egov_desktop.domain.changes import RecordChange
from egov_desktop.domain.enumerations import MeetingState
from egov_desktop.domain.judgement.meetings.carrying_over import meetings_of
from egov_desktop.domain.judgement.periods import periods_in_order
from egov_desktop.domain.judgement.ratings.thresholds import threshold
from egov_desktop.domain.records import (
    AgendaItem,
    Conclusion,
    IssuedPaper,
    Meeting,
    Record,
    ReportingPeriod,
    Task,
    TaskPartner,
    Threshold,
)
from egov_desktop.domain.rules.basis import Problem, error
from egov_desktop.domain.snapshot import Snapshot

_TOLD_TO_THE_AGENCY = frozenset(
    {"conclusion_id", "content", "lead_agency_id", "assigned_on", "due_on", "has_no_deadline", "product"}
)
"""What a notice of conclusions prints of a task; how far the task has come is never locked."""


def locked(snapshot: Snapshot, changes: Iterable[RecordChange]) -> Iterator[Problem]:
    """Give a problem for each change of what the register, as it is before the action, holds locked.

    Taking an action back by undo, and joining what another office did, are not asked. A task that was told to an agency
    goes over, with what it has come to, to a conclusion that corrects its own in the same action.
    """
    asked = tuple(changes)
    corrected = {
        own.after.corrects_id
        for own in asked
        if own.before is None and isinstance(own.after, Conclusion) and own.after.corrects_id
    }
    for change in asked:
        if not _goes_over(snapshot, change, corrected):
            yield from _locked(snapshot, change)


def is_issued(snapshot: Snapshot, conclusion_id: str | None) -> bool:
    """Say whether a conclusion has been issued, and so is only corrected by another."""
    conclusion = snapshot.get(Conclusion, conclusion_id)
    return conclusion is not None and bool(conclusion.issued_with_id)


def is_closed(snapshot: Snapshot, meeting_id: str | None) -> bool:
    meeting = snapshot.get(Meeting, meeting_id)
    return meeting is not None and meeting.state is MeetingState.CLOSED


def _locked(snapshot: Snapshot, change: RecordChange) -> Iterator[Problem]:
    record, before = change.record, change.before
    if isinstance(record, AgendaItem) and (closed := _closed_meeting(snapshot, change)):
        yield error(record, "", "meeting_closed", meeting=closed.name)
    elif isinstance(before, Meeting) and _meeting_is_locked(snapshot, before, change):
        yield error(before, "", "meeting_closed", meeting=before.name)
    elif isinstance(before, IssuedPaper) and _paper_is_locked(snapshot, before, change):
        yield error(before, "", "paper_issued", paper=before.symbol or before.title)
    elif isinstance(before, Conclusion) and before.issued_with_id and before != change.after:
        yield error(before, "", "conclusion_issued")
    elif isinstance(before, Task) and _task_is_locked(snapshot, before, change):
        yield error(before, "", "task_issued")
    elif isinstance(record, TaskPartner) and _task_is_issued(snapshot, record):
        yield error(record, "", "task_issued")
    elif isinstance(record, Threshold) and (period := _closed_period_judged_anew(snapshot, change)):
        yield error(record, "", "threshold_of_closed_period", period=period.name or period.code)


def _goes_over(snapshot: Snapshot, change: RecordChange, corrected: Container[str | None]) -> bool:
    record = change.record
    task = snapshot.get(Task, record.task_id) if isinstance(record, TaskPartner) else change.before
    if not isinstance(task, Task) or task.conclusion_id not in corrected:
        return False
    return isinstance(record, TaskPartner) or isinstance(change.after, Task)


def _closed_meeting(snapshot: Snapshot, change: RecordChange) -> Meeting | None:
    sides = (own for own in (change.before, change.after) if isinstance(own, AgendaItem))
    closed = (own.meeting_id for own in sides if is_closed(snapshot, own.meeting_id))
    return snapshot.get(Meeting, next(closed, None))


def _paper_is_locked(snapshot: Snapshot, before: IssuedPaper, change: RecordChange) -> bool:
    """Nothing of an issued paper changes, but that one of two offices' values is chosen where they differ."""
    if change.after is None:
        return True
    disputed = {field for kind, own, field in snapshot.conflicts if (kind, own) == (before.KIND, before.id)}
    return not disputed.issuperset(change.changed_fields)


def _meeting_is_locked(snapshot: Snapshot, before: Meeting, change: RecordChange) -> bool:
    """Only the newest meeting of its series may be opened again; nothing else of a closed one changes."""
    if before.state is not MeetingState.CLOSED or before == change.after:
        return False
    newest = meetings_of(snapshot, before.series_id)[-1:] or (before,)
    return set(change.changed_fields) != {"state"} or newest[0].id != before.id


def _task_is_locked(snapshot: Snapshot, before: Task, change: RecordChange) -> bool:
    if not is_issued(snapshot, before.conclusion_id):
        return False
    return change.after is None or bool(_TOLD_TO_THE_AGENCY & set(change.changed_fields))


def _task_is_issued(snapshot: Snapshot, partner: Record) -> bool:
    task = snapshot.get(Task, partner.task_id) if isinstance(partner, TaskPartner) else None
    return task is not None and is_issued(snapshot, task.conclusion_id)


def _closed_period_judged_anew(snapshot: Snapshot, change: RecordChange) -> ReportingPeriod | None:
    """Give the last closed period on whose day a threshold would be another than it was judged by."""
    sides = (own for own in (change.before, change.after) if isinstance(own, Threshold))
    codes = {own.code for own in sides if own.code is not None}
    after = snapshot.apply([change])
    closed = [own for own in periods_in_order(snapshot) if own.closed_on is not None]
    judged_anew = (
        own
        for own in reversed(closed)
        if (end := own.figures_on) is not None
        and any(threshold(snapshot, code, end) != threshold(after, code, end) for code in codes)
    )
    return next(judged_anew, None)
