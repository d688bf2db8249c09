"""Which conclusions of earlier meetings are not carried out yet."""

from datetime import date

from egov_desktop.documents.brief.value import OpenConclusion
from egov_desktop.documents.texts import bare, one_line
from egov_desktop.domain.judgement.meetings.carrying_over import Unresolved, unresolved
from egov_desktop.domain.judgement.meetings.tasks import TaskStanding
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.wording.labels import agency_name


def open_conclusions(snapshot: Snapshot, on: date) -> tuple[OpenConclusion, ...]:
    """Give what was concluded before a day and is not confirmed done on it: the longest overdue first, then the oldest.

    What is concluded on the day itself is of the meeting for which the brief is made.
    """
    return tuple(_open_conclusion(snapshot, own) for own in unresolved(snapshot, on) if own.since_on < on)


def _open_conclusion(snapshot: Snapshot, own: Unresolved) -> OpenConclusion:
    pressing = min(own.tasks, key=_urgency)
    leads = (one_line(agency_name(snapshot, one.task.lead_agency_id)) for one in own.tasks)
    return OpenConclusion(
        bare(own.content),
        ", ".join(dict.fromkeys(filter(None, leads))),
        pressing.status,
        pressing.due_on,
        own.days_overdue,
        own.extensions,
        own.age,
        own.last_report.reported_on if own.last_report else None,
    )


def _urgency(own: TaskStanding) -> tuple[int, date]:
    return (-own.days_overdue, own.due_on or date.max)
