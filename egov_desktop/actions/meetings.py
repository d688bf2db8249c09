"""Preparing and holding meetings: a new one in its series, its agenda, who is invited, what it concludes, closing it."""

import dataclasses
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from egov_desktop.actions.records import NewId, held, remove_all
from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.enumerations import AgendaOrigin, ConclusionKind, MeetingState
from egov_desktop.domain.judgement.meetings.agenda import Proposal
from egov_desktop.domain.judgement.meetings.carrying_over import (
    agenda_items_of,
    last_meeting,
    meetings_of,
    reason_to_carry,
    unresolved_for,
)
from egov_desktop.domain.judgement.meetings.values import conclusions_of, invitees_of
from egov_desktop.domain.records import (
    AgendaItem,
    Attendance,
    Conclusion,
    Meeting,
    MeetingSeries,
    Record,
    Task,
    TaskPartner,
)
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import clean
from egov_desktop.wording.judged.ratings import deciding_sentences
from egov_desktop.wording.language import say, using
from egov_desktop.wording.numbers import millions, padded

REVIEW_MINUTES, ITEM_MINUTES = 20, 10
_CARRIED_OF_ITSELF = (AgendaOrigin.NOT_DISCUSSED, AgendaOrigin.RECURRING)
_GIVES_ITS_SETTING = (
    "starts_at", "ends_at", "place", "chair_name", "chair_title", "secretary",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Captured:
    """A conclusion as it was typed; the last five say what a task needs and mean nothing for the other kinds."""

    kind: ConclusionKind
    content: str
    item_id: str | None = None
    lead_agency_id: str | None = None
    partner_ids: tuple[str, ...] = ()
    due_on: date | None = None
    has_no_deadline: bool = False
    note: str = ""


def add_meeting(snapshot: Snapshot, meeting: Meeting, *, new_id: NewId) -> ChangeSet:
    """Begin a meeting. In a series, item 1 is the review of what is unresolved, where something is.

    Matters of the meeting before that were not discussed or are discussed every time follow; those with an open task are
    in the review. Chair, place, hours and invitees are those of the meeting before, where nothing else is given.
    """
    before = last_meeting(meetings_of(snapshot, meeting.series_id), meeting.held_on)
    begun = _with_setting_of(before, meeting)
    items = [*_review(snapshot, begun, new_id), *_carried(snapshot, before, begun, new_id)]
    placed = (dataclasses.replace(own, position=place) for place, own in enumerate(items, start=1))
    invited = invitees_of(snapshot, before) if before else ()
    again = (dataclasses.replace(own, id=new_id(), meeting_id=begun.id, came=None) for own in invited)
    return _added("add_meeting", begun, *placed, *again)


def add_series(name: str, *, new_id: NewId) -> ChangeSet:
    """Begin a series of meetings."""
    return _added("add_meeting_series", MeetingSeries(id=new_id(), name=clean(name, lines=False)))


def accept(snapshot: Snapshot, meeting: Meeting, proposed: Sequence[Proposal], *, new_id: NewId) -> ChangeSet:
    """Put proposed matters at the end of an agenda, each with what speaks for it."""
    first = _next_place(agenda_items_of(snapshot, meeting))
    items = (_item_of(meeting, own, first + place, new_id=new_id) for place, own in enumerate(proposed))
    return _added("add_agenda_item", *items)


def leave_out(meeting: Meeting, proposal: Proposal, *, new_id: NewId) -> ChangeSet:
    """Leave a proposed matter out of a meeting: it is not proposed for it again, and taken back it is."""
    own = _item_of(meeting, proposal, 0, new_id=new_id)
    return _added("leave_out_proposal", dataclasses.replace(own, position=None, is_left_out=True))


def arrange(snapshot: Snapshot, meeting: Meeting, item_ids: Sequence[str]) -> ChangeSet:
    """Put the matters of an agenda in this order; those that are not named keep theirs, after them."""
    items = agenda_items_of(snapshot, meeting)
    wanted = {item_id: place for place, item_id in enumerate(item_ids)}
    ordered = sorted(items, key=lambda own: wanted.get(own.id, len(wanted)))
    moved = (
        RecordChange(own, dataclasses.replace(own, position=place))
        for place, own in enumerate(ordered, start=1)
        if own.position != place
    )
    return ChangeSet("arrange_agenda", tuple(moved))


def invite(snapshot: Snapshot, meeting: Meeting, agency_ids: Iterable[str], *, new_id: NewId) -> ChangeSet:
    """Invite agencies that are not invited yet."""
    invited = invitees_of(snapshot, meeting)
    already, first = {own.agency_id for own in invited}, _next_place(invited)
    wanted = [own for own in dict.fromkeys(agency_ids) if own not in already]
    people = (
        Attendance(id=new_id(), meeting_id=meeting.id, agency_id=own, position=first + place)
        for place, own in enumerate(wanted)
    )
    return _added("add_attendance", *people)


def conclude(snapshot: Snapshot, meeting: Meeting, captured: Captured, *, new_id: NewId) -> ChangeSet:
    """Write down one conclusion, with its task where it assigns one; the matter it belongs to counts as discussed."""
    place = _next_place(conclusions_of(snapshot, meeting))
    records = tuple(_concluded(meeting, captured, place, new_id=new_id))
    item = snapshot.get(AgendaItem, captured.item_id)
    discussed = ()
    if item is not None and not item.discussed and meeting.state is not MeetingState.CLOSED:
        discussed = (RecordChange(item, dataclasses.replace(item, discussed=True)),)
    return ChangeSet("conclude", (*discussed, *(RecordChange(None, own) for own in records)))


def correct(
    snapshot: Snapshot, conclusion: Conclusion, captured: Captured, *, on: date, new_id: NewId
) -> ChangeSet:
    """Correct an issued conclusion by another that names it.

    The same agency's task goes over to the new one with its reports, extensions and result; any other task of the old one
    is no longer followed from the day on, and the new one begins then, unless its deadline was before.
    """
    meeting = held(snapshot, Meeting.KIND, conclusion.meeting_id or "")
    assert isinstance(meeting, Meeting), "a meeting is found by its kind"
    after, *of_task = _concluded(
        meeting, captured, conclusion.position or 0, new_id=new_id, corrects=conclusion
    )
    assert isinstance(after, Conclusion), "what is concluded comes first"
    open_tasks = [
        own for own in snapshot.children(Task, conclusion.id, by="conclusion_id") if own.cancelled_on is None
    ]
    goes_on = next(
        (own for own in open_tasks if of_task and own.lead_agency_id == captured.lead_agency_id), None
    )
    if goes_on:
        tasks = list(_task_anew(snapshot, after, goes_on, of_task))
    else:
        tasks = [RecordChange(None, _begun_on(on, own)) for own in of_task]
    given_up = (
        RecordChange(own, dataclasses.replace(own, cancelled_on=on))
        for own in open_tasks
        if own is not goes_on
    )
    return ChangeSet("correct_conclusion", (RecordChange(None, after), *tasks, *given_up))


def rewrite(snapshot: Snapshot, conclusion: Conclusion, captured: Captured, *, new_id: NewId) -> ChangeSet:
    """Write a conclusion that is not issued yet anew, with its task; raises UnknownInput where its meeting is gone."""
    meeting = held(snapshot, Meeting.KIND, conclusion.meeting_id or "")
    assert isinstance(meeting, Meeting), "a meeting is found by its kind"
    corrected = snapshot.get(Conclusion, conclusion.corrects_id)
    place = conclusion.position or 0
    made = list(_concluded(meeting, captured, place, new_id=new_id, corrects=corrected))
    after = dataclasses.replace(made[0], id=conclusion.id)
    task = next(iter(snapshot.children(Task, conclusion.id, by="conclusion_id")), None)
    of_task = _task_anew(snapshot, conclusion, task, made[1:])
    return ChangeSet("edit_conclusion", (RecordChange(conclusion, after), *of_task))


def remove_conclusion(snapshot: Snapshot, conclusion: Conclusion) -> ChangeSet:
    """Take a conclusion back with its tasks and all that is under them."""
    tasks = snapshot.children(Task, conclusion.id, by="conclusion_id")
    of_tasks = remove_all(snapshot, Task.KIND, [own.id for own in tasks]) if tasks else ChangeSet("", ())
    rest = remove_all(snapshot.apply(of_tasks), Conclusion.KIND, [conclusion.id])
    return ChangeSet(rest.verb, (*of_tasks, *rest))


def _task_anew(
    snapshot: Snapshot, conclusion: Conclusion, task: Task | None, made: Sequence[Record]
) -> Iterator[RecordChange]:
    """Give the changes that make of the task there is the task that was captured, if any."""
    new = next((own for own in made if isinstance(own, Task)), None)
    if new is None or task is None:
        yield from remove_all(snapshot, Task.KIND, [task.id]) if task else ()
        yield from (RecordChange(None, _under(conclusion, own)) for own in made)
        return
    names = ("content", "lead_agency_id", "due_on", "has_no_deadline")
    values = {name: getattr(new, name) for name in names}
    after = dataclasses.replace(task, conclusion_id=conclusion.id, **values)
    yield RecordChange(task, after)
    wanted = {own.agency_id: own for own in made if isinstance(own, TaskPartner)}
    there = {own.agency_id: own for own in snapshot.children(TaskPartner, task.id, by="task_id")}
    yield from (RecordChange(own, None) for agency_id, own in there.items() if agency_id not in wanted)
    for agency_id, own in wanted.items():
        if agency_id not in there:
            yield RecordChange(None, dataclasses.replace(own, task_id=task.id))


def _begun_on(day: date, made: Record) -> Record:
    is_over = isinstance(made, Task) and made.due_on is not None and made.due_on < day
    return dataclasses.replace(made, assigned_on=day) if isinstance(made, Task) and not is_over else made


def _under(conclusion: Conclusion, made: Record) -> Record:
    return dataclasses.replace(made, conclusion_id=conclusion.id) if isinstance(made, Task) else made


def captured_of(snapshot: Snapshot, conclusion: Conclusion) -> Captured:
    """Give a conclusion as it was typed, to type it anew."""
    task = next(iter(snapshot.children(Task, conclusion.id, by="conclusion_id")), None)
    kind = conclusion.conclusion_kind or ConclusionKind.DECISION
    if task is None:
        return Captured(kind, conclusion.content, conclusion.agenda_item_id)
    partners = snapshot.children(TaskPartner, task.id, by="task_id")
    return Captured(
        kind,
        conclusion.content,
        conclusion.agenda_item_id,
        task.lead_agency_id,
        tuple(own.agency_id for own in partners if own.agency_id),
        task.due_on,
        task.has_no_deadline,
    )


def set_state(snapshot: Snapshot, meeting_id: str, state: MeetingState) -> ChangeSet:
    """Open or close a meeting; closed, its agenda is locked."""
    meeting = held(snapshot, Meeting.KIND, meeting_id)
    verb = "close_meeting" if state is MeetingState.CLOSED else "open_meeting"
    return ChangeSet(verb, (RecordChange(meeting, dataclasses.replace(meeting, state=state)),))


def proposal_title(proposal: Proposal) -> str:
    """Name a proposed matter as it is written on the agenda, in Vietnamese."""
    if proposal.item is not None:
        return proposal.item.title
    name = proposal.project.name if proposal.project else ""
    if proposal.origin is AgendaOrigin.DECISION_ASKED:
        return f"{name}: xin ý kiến Ban Chỉ đạo"
    if proposal.origin is AgendaOrigin.LARGEST_GAP:
        return f"{name}: tiến độ giải ngân"
    return f"{name}: tiến độ và biện pháp khắc phục"


def proposal_reason(proposal: Proposal) -> str:
    """Say what speaks for a proposed matter, in the language of the moment."""
    if proposal.origin is AgendaOrigin.LARGEST_GAP:
        return say(
            "Còn {gap} trong kế hoạch vốn năm {plan} triệu đồng chưa giải ngân.",
            gap=millions(proposal.gap_dong),
            plan=millions(proposal.plan_dong),
        )
    if proposal.rating is not None:
        override = proposal.rating.override
        return override.reason if override else " ".join(deciding_sentences(proposal.rating))
    return "" if proposal.item is not None else proposal.subject


def _review(snapshot: Snapshot, meeting: Meeting, new_id: NewId) -> Iterator[AgendaItem]:
    found = unresolved_for(snapshot, meeting) if meeting.series_id else ()
    if found:
        title = f"Rà soát {padded(len(found))} kết luận chưa hoàn thành của các kỳ họp trước"
        yield AgendaItem(
            id=new_id(),
            meeting_id=meeting.id,
            title=title,
            origin=AgendaOrigin.UNRESOLVED,
            minutes=REVIEW_MINUTES,
        )


def _carried(
    snapshot: Snapshot, before: Meeting | None, meeting: Meeting, new_id: NewId
) -> Iterator[AgendaItem]:
    for item in agenda_items_of(snapshot, before) if before else ():
        reason = reason_to_carry(snapshot, item, meeting.held_on or date.max)
        if reason in _CARRIED_OF_ITSELF:
            yield dataclasses.replace(
                item, id=new_id(), meeting_id=meeting.id, origin=reason, discussed=False, note=""
            )


def _with_setting_of(before: Meeting | None, meeting: Meeting) -> Meeting:
    state = meeting.state or MeetingState.PREPARING
    same = {name: getattr(meeting, name) or getattr(before, name, "") for name in _GIVES_ITS_SETTING}
    return dataclasses.replace(meeting, state=state, **same)


def _item_of(meeting: Meeting, proposal: Proposal, place: int, *, new_id: NewId) -> AgendaItem:
    with using("vi"):
        title, reason = proposal_title(proposal), proposal_reason(proposal)
    return AgendaItem(
        id=new_id(),
        meeting_id=meeting.id,
        position=place,
        title=title,
        origin=proposal.origin,
        presenter_agency_id=proposal.agency.id if proposal.agency else None,
        minutes=(proposal.item.minutes if proposal.item else None) or ITEM_MINUTES,
        project_id=proposal.project.id if proposal.project else None,
        is_recurring=proposal.item.is_recurring if proposal.item else False,
        note=reason,
    )


def _concluded(
    meeting: Meeting, captured: Captured, place: int, *, new_id: NewId, corrects: Conclusion | None = None
) -> Iterator[Record]:
    conclusion = Conclusion(
        id=new_id(),
        meeting_id=meeting.id,
        agenda_item_id=captured.item_id,
        position=place,
        conclusion_kind=captured.kind,
        content=clean(captured.content),
        corrects_id=corrects.id if corrects else None,
    )
    yield conclusion
    if captured.kind is not ConclusionKind.TASK:
        return
    task = Task(
        id=new_id(),
        conclusion_id=conclusion.id,
        content=conclusion.content,
        lead_agency_id=captured.lead_agency_id,
        assigned_on=meeting.held_on,
        due_on=captured.due_on,
        has_no_deadline=captured.has_no_deadline,
        leader=meeting.chair_title,
        note=clean(captured.note),
    )
    yield task
    for agency_id in dict.fromkeys(captured.partner_ids):
        yield TaskPartner(id=new_id(), task_id=task.id, agency_id=agency_id)


def _next_place(held_already: Iterable[AgendaItem | Attendance | Conclusion]) -> int:
    return max((own.position or 0 for own in held_already), default=0) + 1


def _added(verb: str, *records: Record) -> ChangeSet:
    return ChangeSet(verb, tuple(RecordChange(None, own) for own in records))
