"""The plain values that the papers of meetings and tasks are made from: everything decided, nothing laid out."""

from dataclasses import dataclass
from datetime import date

from egov_desktop.domain.enumerations import ConclusionKind
from egov_desktop.domain.judgement.meetings.agenda import Agenda, agenda_of
from egov_desktop.domain.judgement.meetings.tasks import TaskStanding, standing_of, standings_on
from egov_desktop.domain.records import (
    Agency,
    AgendaItem,
    Attendance,
    Conclusion,
    Meeting,
    MeetingSeries,
    Task,
)
from egov_desktop.domain.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Invitation:
    """What an invitation says: the meeting, who is invited, and the agenda."""

    agenda: Agenda
    series: MeetingSeries | None
    invited: tuple[Attendance, ...]


@dataclass(frozen=True, slots=True)
class Concluded:
    """One conclusion as papers show it: its tasks, and the later conclusion that corrects it where there is one."""

    conclusion: Conclusion
    item: AgendaItem | None
    tasks: tuple[TaskStanding, ...]
    corrected_by: Conclusion | None


@dataclass(frozen=True, slots=True)
class Minutes:
    """What minutes and the notice of conclusions say: the agenda, who came, who did not, and what was concluded."""

    agenda: Agenda
    series: MeetingSeries | None
    present: tuple[Attendance, ...]
    absent: tuple[Attendance, ...]
    concluded: tuple[Concluded, ...]

    def of_kind(self, kind: ConclusionKind) -> tuple[Concluded, ...]:
        return tuple(own for own in self.concluded if own.conclusion.conclusion_kind is kind)


@dataclass(frozen=True, slots=True)
class AgencyTasks:
    """What one agency is told or reminded of: the tasks that it leads, and those on which it works with others."""

    agency: Agency
    on: date
    led: tuple[TaskStanding, ...]
    shared: tuple[TaskStanding, ...]


def invitees_of(snapshot: Snapshot, meeting: Meeting) -> tuple[Attendance, ...]:
    """Give who is invited, in their order."""
    own = snapshot.children(Attendance, meeting.id, by="meeting_id")
    return tuple(sorted(own, key=lambda one: (one.position is None, one.position or 0, one.id)))


def conclusions_of(snapshot: Snapshot, meeting: Meeting) -> tuple[Conclusion, ...]:
    """Give what a meeting concluded, in its order; a correction stands right after what it corrects."""
    own = snapshot.children(Conclusion, meeting.id, by="meeting_id")
    places = {one.id: (one.position or 0, 0, one.id) for one in own if one.corrects_id is None}
    return tuple(sorted(own, key=lambda one: places.get(one.id) or _after_corrected(places, one)))


def _after_corrected(places: dict[str, tuple[int, int, str]], own: Conclusion) -> tuple[int, int, str]:
    corrected = places.get(own.corrects_id or "")
    return (corrected[0] if corrected else own.position or 0, 1, own.id)


def invitation_values(snapshot: Snapshot, meeting: Meeting) -> Invitation:
    """Give what the invitation and its agenda print."""
    series = snapshot.get(MeetingSeries, meeting.series_id)
    return Invitation(agenda_of(snapshot, meeting), series, invitees_of(snapshot, meeting))


def minutes_values(snapshot: Snapshot, meeting: Meeting, on: date | None = None) -> Minutes:
    """Give what the minutes print; tasks are judged on the meeting's day, or on another given."""
    day = on or meeting.held_on or date.max
    invited = invitees_of(snapshot, meeting)
    return Minutes(
        agenda_of(snapshot, meeting),
        snapshot.get(MeetingSeries, meeting.series_id),
        tuple(own for own in invited if own.came),
        tuple(own for own in invited if own.came is False),
        tuple(_concluded(snapshot, own, day) for own in conclusions_of(snapshot, meeting)),
    )


def notice_values(snapshot: Snapshot, meeting: Meeting, on: date | None = None) -> Minutes:
    """Give what the notice of conclusions prints: as the minutes, without conclusions that were corrected since."""
    minutes = minutes_values(snapshot, meeting, on)
    standing = tuple(own for own in minutes.concluded if own.corrected_by is None)
    return Minutes(minutes.agenda, minutes.series, minutes.present, minutes.absent, standing)


def task_extract_values(snapshot: Snapshot, agency: Agency, on: date) -> AgencyTasks:
    """Give the open tasks of an agency on a day: those that it leads, and those that it shares."""
    open_tasks = [own for own in standings_on(snapshot, on) if own.is_open]
    return AgencyTasks(
        agency,
        on,
        tuple(own for own in open_tasks if own.task.lead_agency_id == agency.id),
        tuple(own for own in open_tasks if agency.id in {one.id for one in own.partners}),
    )


def reminder_values(snapshot: Snapshot, agency: Agency, on: date) -> AgencyTasks:
    """Give what an agency is reminded of: the tasks it leads that are overdue on a day."""
    extract = task_extract_values(snapshot, agency, on)
    return AgencyTasks(agency, on, tuple(own for own in extract.led if own.is_overdue), ())


def correction_of(snapshot: Snapshot, conclusion: Conclusion) -> Conclusion | None:
    """Give the newest conclusion that corrects this one."""
    own = snapshot.children(Conclusion, conclusion.id, by="corrects_id")
    return max(own, key=lambda one: one.id, default=None)


def _concluded(snapshot: Snapshot, conclusion: Conclusion, on: date) -> Concluded:
    tasks = snapshot.children(Task, conclusion.id, by="conclusion_id")
    return Concluded(
        conclusion,
        snapshot.get(AgendaItem, conclusion.agenda_item_id),
        tuple(standing_of(snapshot, own, on) for own in tasks),
        correction_of(snapshot, conclusion),
    )
