"""The strip of the last periods, and the words of what changed."""

from datetime import date

import pytest

from egov_desktop.actions.starting.demo import demo_register
from egov_desktop.domain.enumerations import Rating, ReceiptOutcome
from egov_desktop.domain.judgement.money.curves import disbursement_curve
from egov_desktop.domain.judgement.money.plan_to_date import plan_to_date
from egov_desktop.domain.judgement.ratings.history import Change, change_between, history
from egov_desktop.domain.judgement.ratings.rating import ORDER, rate_all, rated_period
from egov_desktop.domain.records import Project, RatingOverride, Receipt, ReportingPeriod
from tests.builders import milestone, project, register

RED, YELLOW, GREEN, GREY = Rating.RED, Rating.YELLOW, Rating.GREEN, Rating.GREY
ENDS = [date(2020, 3, 31), date(2020, 4, 30), date(2020, 5, 31), date(2020, 6, 30)]
PERIODS = [ReportingPeriod(id=f"k{end.month}", code=str(end), figures_on=end) for end in ENDS]
ANSWERS = [
    Receipt(id=f"r{own.id}", agency_id="so", period_id=own.id, outcome=ReceiptOutcome.TAKEN_IN)
    for own in PERIODS
]
LATE = milestone(date(2020, 4, 20), actual_on=date(2020, 6, 15))


def told(**more):
    return project(figures_on=ENDS[-1], owner_agency_id="so", **more)


def strip(*records, own=None, most=12, answers=ANSWERS):
    own = own or told(planned_start_on=date(2019, 1, 1))
    return history(register(own, *PERIODS, *answers, *records), own, PERIODS[-1], ENDS[-1], most)


def test_each_period_is_judged_with_the_facts_up_to_its_day():
    assert [step.shown for step in strip(LATE)] == [GREEN, YELLOW, RED, GREEN]


def test_each_change_has_its_word():
    found = [step.change for step in strip(LATE)]
    assert found == [None, Change.WORSENED, Change.WORSENED, Change.IMPROVED]


def test_what_stays_counts_its_periods():
    own = told(planned_start_on=date(2019, 1, 1), planned_end_on=date(2021, 1, 1))
    last = strip(own=own)[-1]
    assert (last.change, last.same_for) == (Change.UNCHANGED, 4)


def test_the_first_period_shown_is_compared_with_the_one_before_it():
    assert [step.change for step in strip(LATE, most=2)] == [Change.WORSENED, Change.IMPROVED]


def test_a_project_enters_in_the_period_in_which_it_was_first_known():
    own = told(planned_start_on=date(2020, 5, 4), planned_end_on=date(2021, 1, 1))
    steps = strip(own=own)
    assert [step.rating is None for step in steps] == [True, True, False, False]
    assert steps[2].change is Change.ENTERED


def test_a_period_that_nobody_answered_for_is_not_made_green_by_figures_of_a_later_one():
    own = told(planned_start_on=date(2019, 1, 1), planned_end_on=date(2021, 1, 1))
    assert [step.shown for step in strip(own=own, answers=ANSWERS[:1])] == [GREEN, GREEN, YELLOW, GREEN]
    assert [step.shown for step in strip(own=own, answers=())] == [GREY, GREY, GREY, GREEN]


def test_an_override_ends_with_its_period():
    said = RatingOverride(id="o", project_id="p", period_id="k5", rating=GREEN, reason="Đã giải trình")
    own = told(planned_start_on=date(2019, 1, 1))
    assert [step.shown for step in strip(said, milestone(date(2020, 4, 20)), own=own)][2:] == [GREEN, RED]


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        (RED, GREEN, Change.IMPROVED),
        (GREEN, YELLOW, Change.WORSENED),
        (RED, RED, Change.UNCHANGED),
        (GREEN, GREY, Change.MISSING),
        (GREY, RED, Change.ENTERED),
        (None, GREEN, Change.ENTERED),
        (GREEN, None, None),
    ],
)
def test_words_of_change(before, after, change):
    assert change_between(before, after) is change


def test_what_is_due_by_a_month_end_is_what_the_curve_draws():
    snapshot = demo_register()
    for own in snapshot.all(Project).values():
        curve = dict(disbursement_curve(snapshot, [own], 2020, ENDS[-1]).plan)
        for end in (*ENDS, date(2020, 12, 31)) if curve else ():
            drawn = dict(disbursement_curve(snapshot, [own], 2020, end).plan)
            assert plan_to_date(snapshot, own, 2020, end) == drawn.get(end, 0)


def test_the_illustrative_register_on_the_day_of_the_meeting():
    snapshot = demo_register()
    rated = rate_all(snapshot, rated_period(snapshot, ENDS[-1]), ENDS[-1]).values()
    found = {colour: [own.project.code for own in rated if own.computed is colour] for colour in ORDER}
    assert found[RED] == ["02", "07", "12", "19", "20", "21", "27", "28", "30", "31", "33", "34"]
    assert (found[YELLOW], found[GREY], found[None]) == (["06", "16", "36"], ["40"], ["35"])
