"""A meeting from its beginning to its end: what it inherits, its agenda, who comes, what is concluded and corrected."""

from dataclasses import replace
from itertools import count

import pytest

from egov_desktop.actions.meetings import (
    Captured,
    accept,
    add_meeting,
    arrange,
    captured_of,
    conclude,
    correct,
    invite,
    proposal_title,
    remove_conclusion,
    rewrite,
    set_state,
)
from egov_desktop.domain.enumerations import AgendaOrigin, ConclusionKind, MeetingState
from egov_desktop.domain.judgement.meetings.agenda import Proposal, agenda_of, proposals
from egov_desktop.domain.judgement.meetings.values import conclusions_of, invitees_of
from egov_desktop.domain.records import AgendaItem, Attendance, Conclusion, Meeting, Task, TaskPartner
from egov_desktop.domain.rules import refusals
from tests.builders import TY, agency, cause, plan, project, register
from tests.meeting_builders import AUGUST, JULY, SERIES, attendance, conclusion, done, item, meeting, task

BEFORE = meeting(place="Phòng họp số 1", chair_name="Nguyễn Văn A", state=MeetingState.CLOSED)
NEXT = Meeting(id="m7", name="Giao ban tháng 7", held_on=JULY, series_id="gb")
ASSIGNED = Captured(ConclusionKind.TASK, " Báo cáo giải pháp ", "n1", "so", ("a", "b", "a"), due_on=AUGUST)


@pytest.fixture
def new_id():
    numbers = count(1)
    return lambda: f"new-{next(numbers)}"


def begun(known, new_id, own=NEXT):
    return known.apply(add_meeting(known, own, new_id=new_id))


def test_item_1_of_the_next_meeting_reviews_what_is_unresolved(new_id):
    known = register(
        SERIES, BEFORE, conclusion(), task(), conclusion("k2"), task("t2", conclusion_id="k2", **done(JULY))
    )
    agenda = agenda_of(begun(known, new_id), NEXT)
    assert agenda.items[0].origin is AgendaOrigin.UNRESOLVED
    assert "01 kết luận" in agenda.items[0].title
    assert [own.content for own in agenda.unresolved] == ["Kết luận k1"]


def test_where_nothing_is_unresolved_there_is_no_review(new_id):
    assert agenda_of(begun(register(SERIES, BEFORE), new_id), NEXT).items == ()


def test_what_was_not_discussed_or_is_always_discussed_follows_with_its_reason(new_id):
    known = register(
        SERIES, BEFORE, item("a", position=1, discussed=True, is_recurring=True), item("b", position=2),
        item("c", position=3, discussed=True),
    )  # fmt: skip
    items = agenda_of(begun(known, new_id), NEXT).items
    assert [(own.title, own.origin, own.discussed) for own in items] == [
        ("Nội dung a", AgendaOrigin.RECURRING, False),
        ("Nội dung b", AgendaOrigin.NOT_DISCUSSED, False),
    ]


def test_the_setting_and_the_invitees_are_those_of_the_meeting_before(new_id):
    known = begun(register(SERIES, BEFORE, attendance("so", came=True, title="Giám đốc")), new_id)
    own = known.get(Meeting, "m7")
    assert own is not None
    assert (own.place, own.chair_name, own.state) == (
        "Phòng họp số 1",
        "Nguyễn Văn A",
        MeetingState.PREPARING,
    )
    assert [(one.agency_id, one.title, one.came) for one in invitees_of(known, own)] == [
        ("so", "Giám đốc", None)
    ]


def test_accepted_proposals_stand_at_the_end_with_their_reason(new_id):
    known = register(
        NEXT, item("x", meeting_id="m7", position=4), project(owner_agency_id="so"), project("q", owner_agency_id="so"), agency(),
        plan(TY, project_id="q"), cause(needs_decision=True, proposal="Xin gia hạn"),
    )  # fmt: skip
    known = known.apply(accept(known, NEXT, proposals(known, NEXT, JULY), new_id=new_id))
    added = agenda_of(known, NEXT).items[1:]
    assert [(own.position, own.origin, own.note) for own in added] == [
        (5, AgendaOrigin.DECISION_ASKED, "Xin gia hạn"),
        (6, AgendaOrigin.LARGEST_GAP, "Còn 1.000 trong kế hoạch vốn năm 1.000 triệu đồng chưa giải ngân."),
    ]
    assert {own.presenter_agency_id for own in added} == {"so"}
    assert proposals(known, NEXT, JULY) == ()


def test_a_matter_that_was_not_dealt_with_keeps_its_title():
    own = item("a", title="Trục liên thông")
    assert proposal_title(Proposal(AgendaOrigin.NOT_DISCUSSED, item=own)) == "Trục liên thông"


def test_an_agenda_is_put_in_another_order():
    known = register(meeting(), *(item(name, position=place) for place, name in enumerate("abc", 1)))
    known = known.apply(arrange(known, meeting(), ["c", "a"]))
    assert [own.id for own in agenda_of(known, meeting()).items] == ["c", "a", "b"]
    assert not arrange(known, meeting(), ["c", "a", "b"])


def test_agencies_are_invited_once(new_id):
    known = register(meeting(), attendance("a", position=1))
    known = known.apply(invite(known, meeting(), ["b", "a", "b"], new_id=new_id))
    assert [(own.agency_id, own.position) for own in invitees_of(known, meeting())] == [("a", 1), ("b", 2)]
    assert known.kinds_changed_since(register()) >= {Attendance.KIND}


def test_a_task_is_concluded_with_its_lead_its_partners_and_its_deadline(new_id):
    known = register(meeting(), item(), agency(), agency("a"), agency("b"))
    action = conclude(known, meeting(), ASSIGNED, new_id=new_id)
    assert refusals(known, action) == ()
    known = known.apply(action)
    (own,) = known.all(Task).values()
    assert (own.content, own.lead_agency_id, own.due_on) == ("Báo cáo giải pháp", "so", AUGUST)
    assert [one.agency_id for one in known.children(TaskPartner, own.id, by="task_id")] == ["a", "b"]
    assert known.all(AgendaItem)["n1"].discussed


@pytest.mark.parametrize(
    ("captured", "code"),
    [
        (replace(ASSIGNED, lead_agency_id=None), "required_empty"),
        (replace(ASSIGNED, due_on=None), "deadline_unsaid"),
        (replace(ASSIGNED, partner_ids=("so",)), "partner_leads"),
        (replace(ASSIGNED, content=" "), "required_empty"),
    ],
)
def test_a_task_without_what_it_needs_is_refused(new_id, captured, code):
    known = register(meeting(), item(), agency())
    assert code in [own.code for own in refusals(known, conclude(known, meeting(), captured, new_id=new_id))]


def test_a_decision_brings_no_task(new_id):
    action = conclude(
        register(meeting()), meeting(), Captured(ConclusionKind.DECISION, "Đồng ý"), new_id=new_id
    )
    assert action.kinds == {Conclusion.KIND}


@pytest.fixture
def issued():
    old = conclusion(issued_with_id="tb")
    done = task(lead_agency_id=ASSIGNED.lead_agency_id, reported_done_on=JULY)
    return old, register(meeting(state=MeetingState.CLOSED), item(), old, done, agency(), agency("khac"))


def test_a_correction_stands_beside_the_issued_conclusion_and_takes_its_task_over(issued, new_id):
    old, known = issued
    action = correct(known, old, ASSIGNED, on=JULY, new_id=new_id)
    assert refusals(known, action) == ()
    known = known.apply(action)
    both = conclusions_of(known, meeting())
    assert [(own.id, own.corrects_id) for own in both] == [("k1", None), ("new-1", "k1")]
    (own,) = known.all(Task).values()
    assert (own.id, own.conclusion_id, own.reported_done_on) == ("t1", "new-1", JULY)
    assert own.cancelled_on is None


def test_where_another_agency_leads_by_the_correction_its_task_begins_that_day(issued, new_id):
    old, known = issued
    anew = replace(ASSIGNED, lead_agency_id="khac", due_on=None, has_no_deadline=True)
    action = correct(known, old, anew, on=JULY, new_id=new_id)
    assert refusals(known, action) == ()
    before, after = known.apply(action).all(Task).values()
    assert (before.id, before.cancelled_on) == ("t1", JULY)
    assert (after.lead_agency_id, after.assigned_on) == ("khac", JULY)


def test_a_closed_meeting_keeps_what_it_had(new_id):
    known = register(meeting(), item())
    known = known.apply(set_state(known, "m6", MeetingState.CLOSED))
    own = known.all(Meeting)["m6"]
    assert refusals(known, arrange(known, own, ["n1"])) == ()
    more = accept(known, own, [Proposal(AgendaOrigin.OWN, subject="Khác")], new_id=new_id)
    assert "meeting_closed" in [one.code for one in refusals(known, more)]
    assert refusals(known, conclude(known, own, ASSIGNED, new_id=new_id)) == ()


def test_a_conclusion_is_written_anew_with_its_task_and_partners(new_id):
    known = register(meeting(), item(), agency(), agency("a"), agency("b"), agency("c"))
    known = known.apply(conclude(known, meeting(), ASSIGNED, new_id=new_id))
    (own,) = known.all(Conclusion).values()
    assert captured_of(known, own) == replace(ASSIGNED, content="Báo cáo giải pháp", partner_ids=("a", "b"))
    anew = replace(ASSIGNED, content="Khác", partner_ids=("b", "c"), due_on=None, has_no_deadline=True)
    action = rewrite(known, own, anew, new_id=new_id)
    assert refusals(known, action) == ()
    known = known.apply(action)
    assert captured_of(known, known.all(Conclusion)[own.id]) == anew
    assert len(known.all(Task)) == 1


def test_a_conclusion_changes_its_kind_and_its_task_goes_and_comes(new_id):
    known = register(meeting(), item(), agency())
    known = known.apply(conclude(known, meeting(), replace(ASSIGNED, partner_ids=()), new_id=new_id))
    decided = Captured(ConclusionKind.DECISION, "Đồng ý", "n1")
    for captured, tasks in ((decided, 0), (ASSIGNED, 1)):
        (own,) = known.all(Conclusion).values()
        known = known.apply(rewrite(known, own, captured, new_id=new_id))
        assert len(known.all(Task)) == tasks
    assert next(iter(known.all(Task).values())).conclusion_id == own.id


def test_a_conclusion_is_taken_back_with_its_task(new_id):
    known = register(meeting(), item())
    known = known.apply(conclude(known, meeting(), ASSIGNED, new_id=new_id))
    (own,) = known.all(Conclusion).values()
    known = known.apply(remove_conclusion(known, own))
    assert not any((*known.all(Conclusion), *known.all(Task), *known.all(TaskPartner)))
