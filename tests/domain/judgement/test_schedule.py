"""What is late, by how many days, and what falls due."""

from datetime import date, timedelta
from fractions import Fraction

import pytest

from egov_desktop.domain.enumerations import Stage
from egov_desktop.domain.judgement.schedule import (
    MilestoneStatus,
    Pace,
    days_late,
    due_on,
    due_within,
    late_milestones,
    open_causes,
    progress,
    project_lateness,
    slip_days,
    status_on,
)
from tests.builders import MEETING_ON, cause, milestone, project, register

YESTERDAY, TOMORROW = MEETING_ON - timedelta(1), MEETING_ON + timedelta(1)


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"approved_on": YESTERDAY}, MilestoneStatus.LATE),
        ({"approved_on": MEETING_ON}, MilestoneStatus.DUE_SOON),
        ({"approved_on": date(2020, 7, 30)}, MilestoneStatus.DUE_SOON),
        ({"approved_on": date(2020, 7, 31)}, MilestoneStatus.PLANNED),
        ({"approved_on": YESTERDAY, "actual_on": YESTERDAY}, MilestoneStatus.DONE_ON_TIME),
        ({"approved_on": YESTERDAY, "actual_on": MEETING_ON}, MilestoneStatus.DONE_LATE),
        ({"approved_on": YESTERDAY, "actual_on": TOMORROW}, MilestoneStatus.LATE),
        ({"actual_on": YESTERDAY}, MilestoneStatus.DONE_ON_TIME),
        ({"forecast_on": YESTERDAY}, MilestoneStatus.UNDATED),
        ({"approved_on": YESTERDAY, "is_cancelled": True}, MilestoneStatus.CANCELLED),
    ],
)
def test_a_milestone_stands_by_its_binding_day(fields, status):
    assert status_on(milestone(**fields), MEETING_ON) is status


def test_the_approved_day_binds_and_the_baseline_where_there_is_none():
    assert due_on(milestone(date(2020, 5, 1), baseline_on=date(2020, 3, 1))) == date(2020, 5, 1)
    assert due_on(milestone(baseline_on=date(2020, 3, 1))) == date(2020, 3, 1)


def test_days_late_run_to_the_day_it_was_done():
    assert days_late(milestone(date(2020, 6, 1)), MEETING_ON) == 29
    assert days_late(milestone(date(2020, 6, 1), actual_on=date(2020, 6, 11)), MEETING_ON) == 10
    assert days_late(milestone(TOMORROW), MEETING_ON) == 0


def test_slip_is_counted_from_the_first_promise():
    moved = milestone(date(2020, 3, 31), baseline_on=date(2020, 3, 1))
    assert slip_days(moved) == 30
    assert slip_days(milestone(date(2020, 3, 31))) is None


def test_late_milestones_come_worst_first():
    own = project()
    near, far = milestone(date(2020, 6, 20)), milestone(date(2020, 5, 1))
    late = late_milestones(register(own, near, far, milestone(TOMORROW)), MEETING_ON)
    assert [(row.milestone, row.days) for row in late] == [(far, 60), (near, 10)]


def test_what_was_done_on_the_day_is_done():
    assert late_milestones(register(project(), milestone(YESTERDAY, actual_on=MEETING_ON)), MEETING_ON) == ()


@pytest.mark.parametrize("pause", ["suspended_on", "terminated_on"])
def test_the_milestones_of_a_paused_project_rest(pause):
    own = project("p", **{pause: date(2020, 1, 1)})
    rested = register(own, milestone(date(2020, 5, 1)), milestone(TOMORROW))
    assert late_milestones(rested, MEETING_ON) == ()
    assert due_within(rested, MEETING_ON) == ()


def test_what_is_due_comes_nearest_first_and_no_further_than_asked():
    later, today = milestone(date(2020, 7, 30)), milestone(MEETING_ON)
    known = register(project(), later, today, milestone(date(2020, 7, 31)), milestone(YESTERDAY))
    assert [(row.milestone, row.days_left) for row in due_within(known, MEETING_ON)] == [
        (today, 0),
        (later, 30),
    ]


def lateness(own, *milestones):
    return project_lateness(register(own, *milestones), own, MEETING_ON)


class TestProjectLateness:
    def test_a_project_is_as_late_as_its_worst_open_milestone(self):
        worst = milestone(date(2020, 5, 1))
        judged = lateness(project(stage=Stage.TRIAL), worst, milestone(date(2020, 6, 20)))
        assert (judged.is_late, judged.days, judged.milestone) == (True, 60, worst)

    def test_a_planned_end_gone_by_makes_it_late(self):
        judged = lateness(project(stage=Stage.TRIAL, planned_end_on=date(2020, 6, 20)))
        assert (judged.pace, judged.days, judged.milestone) == (Pace.LATE, 10, None)

    def test_the_milestone_is_named_where_both_are_as_late(self):
        due = milestone(date(2020, 6, 20))
        assert lateness(project(planned_end_on=date(2020, 6, 20)), due).milestone is due

    @pytest.mark.parametrize("fields", [{"planned_end_on": MEETING_ON}, {}])
    def test_the_due_day_itself_is_on_time(self, fields):
        assert not lateness(project("p", **fields), milestone(MEETING_ON, actual_on=MEETING_ON)).is_late

    def test_a_project_in_use_is_not_late_for_its_end(self):
        judged = lateness(project(stage=Stage.IN_USE, planned_end_on=date(2020, 6, 20)))
        assert judged.pace is Pace.IN_USE

    @pytest.mark.parametrize(
        ("fields", "pace"),
        [
            ({"suspended_on": date(2020, 6, 1)}, Pace.SUSPENDED),
            ({"terminated_on": date(2020, 6, 1)}, Pace.STOPPED),
            ({"planned_end_on": TOMORROW}, Pace.ON_SCHEDULE),
            ({}, Pace.UNDATED),
        ],
    )
    def test_what_is_not_late_says_why(self, fields, pace):
        paused = {"suspended_on", "terminated_on"} & set(fields)
        assert lateness(project(**fields), *([milestone(date(2020, 5, 1))] if paused else [])).pace is pace


def test_progress_is_the_weight_of_what_is_done():
    own = project()
    done = milestone(weight=30, actual_on=YESTERDAY)
    known = register(own, done, milestone(weight=50), milestone(weight=20, actual_on=TOMORROW))
    assert progress(known, own, MEETING_ON) == Fraction(3, 10)
    assert progress(register(own, milestone(actual_on=YESTERDAY)), own, MEETING_ON) is None


def test_a_cause_is_open_from_its_day_until_it_is_removed():
    own = project()
    holds = cause(since_on=date(2020, 6, 1))
    over = cause(since_on=date(2020, 5, 1), resolved_on=MEETING_ON)
    known = register(own, holds, over, cause(since_on=TOMORROW))
    assert open_causes(known, own, MEETING_ON) == (holds,)
    assert open_causes(known, own, date(2020, 5, 31)) == (over,)
