"""The steps of the month: what is left in each, and at which the work is."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from egov_desktop.actions.starting.demo import LAST_DAY, MEETING_DAY, demo_register
from egov_desktop.domain.changes import RecordChange
from egov_desktop.domain.enumerations import ConclusionKind, MeetingState, PaperName
from egov_desktop.domain.judgement.month import (
    Step,
    StepState,
    current_meeting,
    current_period,
    month_of,
)
from egov_desktop.domain.judgement.week import DueKind
from egov_desktop.domain.records import Conclusion, IssuedPaper, Meeting, ReportingPeriod, Task
from tests.builders import made, register

AUTUMN = demo_register()
NOW = month_of(AUTUMN, LAST_DAY)
assert NOW.period is not None
assert NOW.meeting is not None
PERIOD, MEETING = NOW.period, NOW.meeting


def with_records(*records):
    snapshot = AUTUMN
    for own in records:
        snapshot = snapshot.apply([RecordChange(snapshot.find(own.KIND, own.id), own)])
    return month_of(snapshot, LAST_DAY)


def issued(paper, **more):
    return IssuedPaper(id=f"vb-{paper.value}", paper=paper, issued_on=LAST_DAY, meeting_id=MEETING.id, **more)


def concluded(number, **task):
    conclusion = Conclusion(
        id=f"kl{number}", meeting_id=MEETING.id, conclusion_kind=ConclusionKind.TASK, content="Trình"
    )
    given = made(
        Task, task, id=f"nv{number}", conclusion_id=conclusion.id, content="Trình", assigned_on=LAST_DAY,
        lead_agency_id=next(iter(AUTUMN.of_kind("agency"))),
    )  # fmt: skip
    return conclusion, given


def test_the_month_of_the_third_meeting():
    assert (PERIOD.code, MEETING.held_on) == ("2020-09", LAST_DAY)
    assert (NOW.offices, NOW.answered, NOW.missing, NOW.sent_back, NOW.checking) == (16, 13, 3, 1, 1)
    assert (NOW.overdue, NOW.awaiting, NOW.open_tasks) == (2, 1, 5)
    assert (NOW.red, NOW.grey) == (10, 0)


def test_the_work_stands_at_printing_while_some_reports_are_left():
    assert NOW.now is Step.PRINT
    left = [step for step in Step if NOW.states[step] is StepState.LEFT]
    assert left == [Step.RECEIVE, Step.CHECK, Step.JUDGE]


def test_the_month_of_the_meeting_of_the_article():
    month = month_of(demo_register(MEETING_DAY), MEETING_DAY)
    assert month.period is not None
    assert month.meeting is not None
    assert (month.period.code, month.meeting.held_on, month.now) == ("2020-06", MEETING_DAY, Step.PRINT)
    assert month.grey > 0


def test_an_issued_brief_leads_on_to_the_conclusions():
    assert with_records(issued(PaperName.BRIEF)).now is Step.CONCLUDE


def test_conclusions_without_lead_or_deadline_are_counted():
    month = with_records(*concluded(1, lead_agency_id=None), *concluded(2), *concluded(3, due_on=LAST_DAY))
    assert (month.concluded, month.without_lead, month.without_deadline) == (3, 1, 2)


def test_a_conclusion_that_was_corrected_lacks_nobody_any_more():
    old, corrected = concluded(1, lead_agency_id=None), concluded(2)
    month = with_records(*old, replace(corrected[0], corrects_id="kl1"), *corrected[1:])
    assert (month.concluded, month.without_lead) == (2, 0)


def test_after_the_notice_the_tasks_are_followed():
    papers = issued(PaperName.BRIEF), issued(PaperName.CONCLUSION_NOTICE)
    month = with_records(*papers, *concluded(1, due_on=LAST_DAY))
    assert month.now is Step.FOLLOW


def test_what_waits_elsewhere_keeps_joining_open():
    month = month_of(AUTUMN, LAST_DAY, proposals=3)
    assert (month.proposals, month.states[Step.JOIN]) == (3, StepState.LEFT)


def test_an_empty_register_begins_with_opening_a_period():
    month = month_of(register(), LAST_DAY)
    assert (month.period, month.meeting, month.now) == (None, None, Step.CLOSE)
    assert set(month.states.values()) == {StepState.NOW, StepState.WAITING}


def test_a_week_holds_what_is_due_in_it_today_counted():
    assert [own.kind for own in NOW.due] == [DueKind.MEETING, DueKind.TASK]
    assert all(LAST_DAY <= own.due_on <= LAST_DAY + timedelta(days=7) for own in NOW.due)


PERIODS = [
    ReportingPeriod(
        id=f"k{month}", code=f"2020-{month:02}", figures_on=date(2020, month, 28), closed_on=closed
    )
    for month, closed in ((5, date(2020, 6, 10)), (6, None), (7, None))
]


@pytest.mark.parametrize(
    ("on", "code"),
    [(date(2020, 6, 5), "2020-05"), (date(2020, 6, 10), "2020-06"), (date(2020, 8, 3), "2020-07")],
)
def test_the_last_period_that_is_due_and_not_closed_is_worked_on(on, code):
    period = current_period(register(*PERIODS), on)
    assert period is not None
    assert period.code == code


def test_a_closed_meeting_stays_the_period_s_own_until_the_next_is_made():
    held = replace(MEETING, state=MeetingState.CLOSED)
    snapshot = AUTUMN.apply([RecordChange(MEETING, held)])
    assert current_meeting(snapshot, PERIOD, LAST_DAY + timedelta(days=3)) == held
    coming = Meeting(id="m9", name="Giao ban", held_on=LAST_DAY + timedelta(days=20))
    snapshot = snapshot.apply([RecordChange(None, coming)])
    assert current_meeting(snapshot, PERIOD, LAST_DAY + timedelta(days=3)) == coming


def test_every_step_has_a_state_on_every_day_of_the_story():
    for days in range(0, 100, 7):
        month = month_of(AUTUMN, MEETING_DAY + timedelta(days=days))
        assert set(month.states) == set(Step)
        assert list(month.states.values()).count(StepState.NOW) <= 1
