"""What rules propose for an agenda, each matter with why, whom a meeting concerns, and the values of its papers."""

from datetime import date

from egov_desktop.actions.meetings import leave_out
from egov_desktop.domain.enumerations import AgendaOrigin, ConclusionKind, Rating
from egov_desktop.domain.judgement.meetings.agenda import agencies_concerned, agenda_of, proposals
from egov_desktop.domain.judgement.meetings.values import (
    conclusions_of,
    invitation_values,
    minutes_values,
    notice_values,
    reminder_values,
    task_extract_values,
)
from egov_desktop.domain.records import RatingOverride, ReportingPeriod
from tests.builders import TY, agency, cause, payment, plan, project, register
from tests.meeting_builders import (
    AUGUST,
    JULY,
    JUNE,
    SERIES,
    attendance,
    conclusion,
    item,
    meeting,
    partner,
    task,
)

NEXT = meeting("m7", JULY)
RED = (
    ReportingPeriod(id="k", code="2020-07", figures_on=JULY),
    RatingOverride(id="r", project_id="p", period_id="k", rating=Rating.RED, reason="Nhà thầu bỏ việc"),
)


def origins(found):
    return [(own.origin, own.project.id if own.project else own.subject) for own in found]


def test_decisions_that_owners_ask_for_are_proposed_while_they_are_open():
    asked = cause(needs_decision=True, proposal="Xin gia hạn")
    settled = cause(needs_decision=True, resolved_on=JUNE)
    known = register(project(owner_agency_id="so"), agency(), asked, settled, cause())
    (own,) = proposals(known, NEXT, JULY)
    assert (own.origin, own.subject) == (AgendaOrigin.DECISION_ASKED, "Xin gia hạn")
    assert own.agency == agency()


def test_the_largest_sums_not_disbursed_are_proposed_largest_first():
    known = register(
        *(project(f"p{number}") for number in range(5)),
        *(plan(number * TY, project_id=f"p{number}") for number in range(5)),
        payment(3 * TY, project_id="p4"),
    )
    found = proposals(known, NEXT, JULY)
    assert [(own.project.id, own.gap_dong // TY) for own in found if own.project] == [
        ("p3", 3), ("p2", 2), ("p1", 1),
    ]  # fmt: skip
    assert {own.origin for own in found} == {AgendaOrigin.LARGEST_GAP}


def test_projects_that_are_rated_red_are_proposed_with_their_rating():
    known = register(project(), project("q"), *RED)
    (own,) = proposals(known, NEXT, JULY)
    assert (own.origin, own.project) == (AgendaOrigin.RED_PROJECT, project())
    assert own.rating is not None
    assert own.rating.override == RED[1]


def test_matters_of_the_meeting_before_are_proposed_with_the_reason():
    known = register(
        SERIES, meeting(), NEXT, item("a", position=2), item("b", position=1, discussed=True, is_recurring=True),
        item("c", discussed=True), item("d", origin=AgendaOrigin.UNRESOLVED),
    )  # fmt: skip
    assert origins(proposals(known, NEXT, JULY)) == [
        (AgendaOrigin.RECURRING, "Nội dung b"),
        (AgendaOrigin.NOT_DISCUSSED, "Nội dung a"),
    ]


def test_what_is_on_the_agenda_is_not_proposed_again():
    held = item("x", meeting_id="m7", origin=AgendaOrigin.OWN, project_id="p")
    carried = item("y", meeting_id="m7", title="nội dung a")
    known = register(meeting(), NEXT, item("a"), project(), *RED, held, carried)
    assert proposals(known, NEXT, JULY) == ()


def test_a_project_is_proposed_once_for_what_matters_most():
    asked = cause(needs_decision=True, proposal="Xin gia hạn")
    known = register(project(), *RED, asked, plan(TY))
    assert origins(proposals(known, NEXT, JULY)) == [(AgendaOrigin.DECISION_ASKED, "p")]


def test_an_agenda_adds_its_minutes_up_and_stands_in_its_order():
    known = register(
        meeting(), item("b", position=2, minutes=20), item("a", minutes=15), item("c", position=None)
    )
    own = agenda_of(known, meeting())
    assert ([one.id for one in own.items], own.minutes) == (["a", "b", "c"], 35)


def test_a_meeting_concerns_who_presents_who_owns_and_who_has_tasks_open():
    known = register(
        agency("a"), agency("b"), agency("c"), agency("d"), agency("e"), project(owner_agency_id="b"), meeting(),
        NEXT, item("x", meeting_id="m7", presenter_agency_id="a", project_id="p"),
        conclusion(), task(lead_agency_id="c"), partner("d"),
    )  # fmt: skip
    assert [own.id for own in agencies_concerned(known, NEXT)] == ["a", "b", "c", "d"]


def test_an_invitation_names_who_is_invited_in_their_order():
    second, first = attendance("b", position=2), attendance("a", position=1)
    values = invitation_values(register(SERIES, meeting(), item(), second, first), meeting())
    assert values.invited == (first, second)
    assert (values.series, values.agenda.items) == (SERIES, (item(),))


def test_minutes_tell_who_came_and_show_a_correction_right_after_what_it_corrects():
    old, new = conclusion(position=1), conclusion("k3", corrects_id="k1", position=9)
    other = conclusion("k2", position=2, conclusion_kind=ConclusionKind.DECISION)
    came, missing = attendance("a", came=True), attendance("b", came=False)
    known = register(meeting(), other, new, old, task(), came, missing, attendance("c"))
    values = minutes_values(known, meeting())
    assert [own.conclusion.id for own in values.concluded] == ["k1", "k3", "k2"]
    assert values.concluded[0].corrected_by == new
    assert (values.present, values.absent) == ((came,), (missing,))
    assert [own.conclusion.id for own in values.of_kind(ConclusionKind.DECISION)] == ["k2"]
    assert [own.conclusion.id for own in notice_values(known, meeting()).concluded] == ["k3", "k2"]
    assert conclusions_of(known, meeting()) == (old, new, other)


def test_an_agency_is_told_what_it_leads_and_shares_and_reminded_of_what_is_overdue():
    known = register(
        agency(), task("late", due_on=JULY), task("open"),
        task("with", lead_agency_id="x", due_on=JULY), partner("so", "with"), task("x", lead_agency_id="x"),
    )  # fmt: skip
    told = task_extract_values(known, agency(), AUGUST)
    assert [own.task.id for own in told.led] == ["late", "open"]
    assert [own.task.id for own in told.shared] == ["with"]
    assert [own.task.id for own in reminder_values(known, agency(), AUGUST).led] == ["late"]
    assert reminder_values(known, agency(), date(2020, 7, 31)).led == ()


def test_what_was_left_out_of_a_meeting_is_not_proposed_for_it_again_but_for_the_next():
    known = register(project(), RED[0], RED[1], NEXT, SERIES, plan(TY))
    (own,) = proposals(known, NEXT, JULY)
    after = known.apply(leave_out(NEXT, own, new_id=lambda: "left"))
    assert proposals(after, NEXT, JULY) == ()
    assert agenda_of(after, NEXT, JULY).items == ()
    assert [one.project for one in proposals(after, meeting("m8", AUGUST), JULY)] == [project()]


def test_an_old_matter_left_out_of_one_meeting_is_proposed_for_the_one_after():
    left = item("x", meeting_id="m7", is_left_out=True, origin=AgendaOrigin.RECURRING)
    known = register(SERIES, NEXT, left)
    (own,) = proposals(known, meeting("m8", AUGUST), AUGUST)
    assert (own.origin, own.item) == (AgendaOrigin.NOT_DISCUSSED, left)
