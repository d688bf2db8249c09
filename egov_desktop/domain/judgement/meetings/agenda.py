"""What stands on a meeting's agenda, what rules propose for it, each with why, and whom that concerns."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from egov_desktop.domain.enumerations import AgendaOrigin, Rating
from egov_desktop.domain.judgement.meetings.carrying_over import (
    Unresolved,
    agenda_items_of,
    previous_meeting,
    reason_to_carry,
    unresolved_for,
)
from egov_desktop.domain.judgement.money.disbursement import money_of
from egov_desktop.domain.judgement.ratings.rating import ProjectRating, by_attention, rate_all, rated_period
from egov_desktop.domain.judgement.schedule import is_open
from egov_desktop.domain.judgement.stages import is_stopped
from egov_desktop.domain.records import Agency, AgendaItem, Cause, Meeting, Project
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import fold, sort_key

_COME_FROM_BEFORE = frozenset({AgendaOrigin.NOT_DISCUSSED, AgendaOrigin.RECURRING, AgendaOrigin.UNRESOLVED})
LARGEST_GAPS = 3
"""How many projects are proposed for the money that they have not spent."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A matter that a rule proposes for the agenda, with what speaks for it.

    `subject` is the earlier matter's title or what a decision is asked on; `rating` is that of a red project; `gap_dong` is
    what is left of the year's plan, in đồng.
    """

    origin: AgendaOrigin
    project: Project | None = None
    agency: Agency | None = None
    item: AgendaItem | None = None
    subject: str = ""
    gap_dong: int = 0
    plan_dong: int = 0
    rating: ProjectRating | None = None


@dataclass(frozen=True, slots=True)
class Agenda:
    """A meeting's matters in their order, with the sum of their minutes, and what item 1 reviews."""

    meeting: Meeting
    items: tuple[AgendaItem, ...]
    minutes: int
    unresolved: tuple[Unresolved, ...]


def proposals(snapshot: Snapshot, meeting: Meeting, on: date) -> tuple[Proposal, ...]:
    """Propose matters for a meeting that its agenda does not hold yet, in the order in which they are worth its time.

    Matters of the meeting before that are not dealt with, decisions that owners ask for, projects that are rated red, and
    the largest sums not disbursed of the year's plan. A project is proposed once, for the first of these; one that was left
    out of this meeting is not proposed for it again.
    """
    found = (
        *_carried(snapshot, meeting, on),
        *_decisions_asked(snapshot, on),
        *_red_projects(snapshot, on),
        *_largest_gaps(snapshot, on),
    )
    answered = snapshot.children(AgendaItem, meeting.id, by="meeting_id")
    return tuple(_not_yet_held(answered, found))


def _not_yet_held(held: Iterable[AgendaItem], found: Iterable[Proposal]) -> Iterator[Proposal]:
    """Give each project one matter, and none to one that is on the agenda already or was left out of it."""
    projects = {own.project_id for own in held if own.project_id}
    titles = {fold(own.title) for own in held}
    for own in found:
        is_held = own.item is not None and fold(own.item.title) in titles
        if is_held or (own.project is not None and own.project.id in projects):
            continue
        if own.project is not None:
            projects.add(own.project.id)
        yield own


def agenda_of(snapshot: Snapshot, meeting: Meeting, on: date | None = None) -> Agenda:
    """Give a meeting's agenda; what is unresolved is judged on the meeting's day, or on another given."""
    items = agenda_items_of(snapshot, meeting)
    minutes = sum(own.minutes or 0 for own in items)
    return Agenda(meeting, items, minutes, unresolved_for(snapshot, meeting, on))


def agencies_concerned(snapshot: Snapshot, meeting: Meeting, on: date | None = None) -> tuple[Agency, ...]:
    """Give the agencies that a meeting should invite, by name: who presents, who owns what is dealt with, who has tasks open."""
    agenda = agenda_of(snapshot, meeting, on)
    ids: dict[str, None] = {}
    for item in agenda.items:
        project = snapshot.get(Project, item.project_id)
        ids.update(
            dict.fromkeys((item.presenter_agency_id or "", project.owner_agency_id or "" if project else ""))
        )
    for own in agenda.unresolved:
        for task in own.tasks:
            ids.update(dict.fromkeys(one.id for one in (task.lead, *task.partners) if one))
    agencies = (own for one in ids if (own := snapshot.get(Agency, one)))
    return tuple(sorted(agencies, key=lambda own: sort_key(own.name)))


def _carried(snapshot: Snapshot, meeting: Meeting, on: date) -> Iterator[Proposal]:
    before = previous_meeting(snapshot, meeting)
    for item in (*agenda_items_of(snapshot, before), *_left_over(snapshot, before)) if before else ():
        reason = reason_to_carry(snapshot, item, on)
        if reason is not None:
            project = snapshot.get(Project, item.project_id)
            agency = snapshot.get(Agency, item.presenter_agency_id)
            yield Proposal(reason, project, agency, item, subject=item.title)


def _left_over(snapshot: Snapshot, before: Meeting) -> Iterator[AgendaItem]:
    """Give what had come from an earlier meeting and was left out of this one: it is still not dealt with."""
    for own in snapshot.children(AgendaItem, before.id, by="meeting_id"):
        if own.is_left_out and own.origin in _COME_FROM_BEFORE:
            yield own


def _decisions_asked(snapshot: Snapshot, on: date) -> Iterator[Proposal]:
    for cause in snapshot.all(Cause).values():
        project = snapshot.get(Project, cause.project_id)
        if cause.needs_decision and project is not None and is_open(cause, on):
            subject = cause.proposal or cause.description
            yield Proposal(AgendaOrigin.DECISION_ASKED, project, _owner(snapshot, project), subject=subject)


def _red_projects(snapshot: Snapshot, on: date) -> Iterator[Proposal]:
    ratings = rate_all(snapshot, rated_period(snapshot, on), on).values()
    for own in by_attention(ratings):
        if own.shown is Rating.RED:
            agency = _owner(snapshot, own.project)
            yield Proposal(AgendaOrigin.RED_PROJECT, own.project, agency, rating=own)


def _largest_gaps(snapshot: Snapshot, on: date) -> Iterator[Proposal]:
    going = (own for own in snapshot.all(Project).values() if not is_stopped(own, on))
    money = ((own, money_of(snapshot, own, on.year, on)) for own in going)
    gaps = [(own, one.plan_dong - one.paid_dong, one.plan_dong) for own, one in money]
    largest = sorted((one for one in gaps if one[1] > 0), key=lambda one: (-one[1], one[0].code))
    for project, gap, plan in largest[:LARGEST_GAPS]:
        owner = _owner(snapshot, project)
        yield Proposal(AgendaOrigin.LARGEST_GAP, project, owner, gap_dong=gap, plan_dong=plan)


def _owner(snapshot: Snapshot, project: Project) -> Agency | None:
    return snapshot.get(Agency, project.owner_agency_id)
