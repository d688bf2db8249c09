"""What changed since an earlier day."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from egov_desktop.domain.changes import RecordChange
from egov_desktop.domain.enumerations import Stage, StageGroup
from egov_desktop.domain.judgement.comparison import compare
from egov_desktop.domain.judgement.money.disbursement import portfolio_money
from tests.builders import MEETING_ON, TY, cause, milestone, payment, plan, project, register, step

MAY = date(2020, 5, 31)
OWN = project(stage=Stage.TRIAL, stage_since=date(2020, 6, 10))


def since_may(*records):
    known = register(*records)
    return compare(known, known, MAY, MEETING_ON)


def edited(before, after, *others):
    earlier = register(OWN, *others, *([before] if before else []))
    return compare(earlier, earlier.apply([RecordChange(before, after)]), MAY, MEETING_ON)


def test_nothing_changed_on_the_same_day():
    known = register(OWN, milestone(date(2020, 1, 1)), payment(TY), plan(TY), cause())
    assert compare(known, known, MEETING_ON, MEETING_ON).is_empty


def test_a_project_that_moved_shows_from_where_to_where():
    (moved,) = since_may(OWN, step(Stage.DESIGN_DRAFTING, date(2020, 1, 1))).moved
    assert (moved.from_stage, moved.to_stage) == (Stage.DESIGN_DRAFTING, Stage.TRIAL)
    assert (moved.from_group, moved.to_group) == (StageGroup.DESIGN, StageGroup.IMPLEMENTING)
    assert moved.changed_group


def test_a_move_within_a_group_changes_no_group():
    (moved,) = since_may(OWN, step(Stage.TENDERING, date(2020, 1, 1))).moved
    assert not moved.changed_group


def test_projects_added_and_removed():
    other = project("q")
    earlier, later = register(OWN), register(other)
    changed = compare(earlier, later, MAY, MEETING_ON)
    assert (changed.added, changed.removed, changed.moved) == ((other,), (OWN,), ())


def test_projects_suspended_and_stopped_in_between():
    ended, paused = project("q", terminated_on=date(2020, 6, 1)), project("r", suspended_on=date(2020, 6, 1))
    long_ago = project("s", suspended_on=date(2020, 1, 1))
    changed = since_may(ended, paused, long_ago)
    assert (changed.newly_stopped, changed.newly_suspended) == ((ended,), (paused,))


def test_milestones_done_in_between():
    done = milestone(actual_on=date(2020, 6, 15))
    changed = since_may(OWN, done, milestone(actual_on=MAY), milestone(actual_on=date(2020, 7, 1)))
    assert [row.milestone for row in changed.milestones_done] == [done]


def test_a_milestone_reported_late_is_news_all_the_same():
    before = milestone(date(2020, 5, 1), id="m")
    changed = edited(before, replace(before, actual_on=date(2020, 5, 20)))
    assert [row.done_on for row in changed.milestones_done] == [date(2020, 5, 20)]


def test_a_milestone_moved_shows_both_days():
    before = milestone(date(2020, 6, 1), id="m")
    changed = edited(before, replace(before, approved_on=date(2020, 7, 1)))
    (moved,) = changed.milestones_slipped
    assert (moved.from_on, moved.to_on, moved.days) == (date(2020, 6, 1), date(2020, 7, 1), 30)
    forward = edited(before, replace(before, approved_on=date(2020, 5, 30)))
    assert (forward.milestones_slipped, len(forward.milestones_moved)) == ((), 1)


def test_milestones_that_became_late_and_those_that_are_no_longer():
    fresh, old = milestone(date(2020, 6, 10)), milestone(date(2020, 5, 1))
    caught_up = milestone(date(2020, 5, 1), actual_on=date(2020, 6, 1))
    changed = since_may(OWN, fresh, old, caught_up)
    assert [row.milestone for row in changed.newly_late] == [fresh]
    assert [row.milestone for row in changed.no_longer_late] == [caught_up]


def test_what_was_paid_in_between():
    paid = payment(2 * TY, date(2020, 6, 1))
    changed = since_may(OWN, payment(TY, MAY), paid, payment(TY, date(2020, 7, 1)))
    assert [(row.amount_dong, row.payments) for row in changed.paid] == [(2 * TY, (paid,))]
    assert changed.paid_dong == 2 * TY


def test_a_corrected_payment_counts_with_its_difference():
    before = payment(3 * TY, date(2020, 3, 1), id="d")
    (row,) = edited(before, replace(before, amount_dong=2 * TY)).paid
    assert (row.amount_dong, row.payments) == (-TY, ())


@given(
    st.lists(st.tuples(st.dates(date(2020, 1, 1), date(2020, 12, 31)), st.integers(0, 10**15)), max_size=6)
)
def test_what_was_paid_is_the_difference_of_the_two_totals(rows):
    known = register(OWN, *(payment(amount, on) for on, amount in rows))
    totals = [portfolio_money(known, 2020, on).paid_total_dong for on in (MAY, MEETING_ON)]
    assert compare(known, known, MAY, MEETING_ON).paid_dong == totals[1] - totals[0]


def test_a_plan_changed_shows_both_amounts():
    changed = edited(None, plan(TY), plan(4 * TY))
    assert [(row.plan_year, row.from_dong, row.to_dong) for row in changed.plan_changes] == [
        (2020, 4 * TY, 5 * TY)
    ]


def test_causes_that_came_up_and_that_were_removed():
    fresh, gone = cause(since_on=date(2020, 6, 1)), cause(since_on=MAY, resolved_on=date(2020, 6, 20))
    changed = since_may(OWN, fresh, gone, cause(since_on=date(2020, 1, 1)))
    assert [row.cause for row in changed.causes_added] == [fresh]
    assert [row.cause for row in changed.causes_resolved] == [gone]
