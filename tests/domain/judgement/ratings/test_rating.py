"""Ratings in three voices: what colours a side, what the whole makes of its sides, and whose word counts."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from egov_desktop.domain.enumerations import Rating, ReceiptOutcome, Stage, ThresholdCode
from egov_desktop.domain.judgement.ratings import reasons as why
from egov_desktop.domain.judgement.ratings.rating import (
    MANDATORY,
    Dimension,
    Side,
    by_attention,
    combined,
    rate,
    rated_period,
)
from egov_desktop.domain.records import (
    Demand,
    Extension,
    Meeting,
    OwnerRating,
    RatingOverride,
    Receipt,
    ReportingPeriod,
    Task,
    Threshold,
)
from tests.builders import MEETING_ON, TRIEU, milestone, payment, plan, project, register

RED, YELLOW, GREEN, GREY = Rating.RED, Rating.YELLOW, Rating.GREEN, Rating.GREY
MAY = ReportingPeriod(id="k5", code="2020-05", figures_on=date(2020, 5, 31))
JUNE = ReportingPeriod(id="k6", code="2020-06", figures_on=MEETING_ON)
TOLD = project(figures_on=MEETING_ON)


def days_ago(days):
    return MEETING_ON - timedelta(days=days)


def rated(*records, own=TOLD, period=JUNE, on=MEETING_ON) -> Any:
    return rate(register(own, JUNE, *records), own, period, on)


def side(name, *records, **how) -> Any:
    return rated(*records, **how).dimension(name)


@pytest.mark.parametrize(("days", "rating"), [(0, GREEN), (1, YELLOW), (29, YELLOW), (30, RED), (300, RED)])
def test_a_milestone_is_yellow_from_the_first_day_late_and_red_from_the_thirtieth(days, rating):
    assert side(Side.SCHEDULE, milestone(days_ago(days))).rating is rating


def test_the_worst_milestone_comes_first_with_its_days_and_its_document():
    worst = milestone(days_ago(42), name="Nghiệm thu", approval_document="QĐ 215/QĐ-UBND")
    found = side(Side.SCHEDULE, milestone(days_ago(3)), worst).reasons
    assert [(own.days, own.document) for own in found] == [(42, "QĐ 215/QĐ-UBND"), (3, "")]


def test_a_planned_end_that_has_passed_counts_like_a_milestone():
    own = replace(TOLD, planned_end_on=days_ago(31))
    assert side(Side.SCHEDULE, own=own).reasons == (why.EndLate(rating=RED, days=31, due_on=days_ago(31)),)


def test_what_is_in_use_is_not_late_after_its_planned_end():
    own = replace(TOLD, planned_end_on=days_ago(31), stage=Stage.IN_USE)
    assert side(Side.SCHEDULE, own=own).rating is GREEN


def test_a_project_without_any_day_is_grey_not_green():
    assert side(Side.SCHEDULE).rating is GREY


def test_a_milestone_done_later_than_the_day_was_still_open_on_it():
    late = milestone(date(2020, 5, 1), actual_on=date(2020, 6, 20))
    assert side(Side.SCHEDULE, late, MAY, period=MAY).rating is RED


@pytest.mark.parametrize(
    ("paid", "rating"), [(450, GREEN), (449, YELLOW), (350, YELLOW), (349, RED), (0, RED)]
)
def test_payments_are_held_against_the_half_of_the_plan_due_by_june(paid, rating):
    own = [payment(paid * TRIEU)] if paid else []
    assert side(Side.DISBURSEMENT, plan(1000 * TRIEU), *own).rating is rating


def test_without_a_plan_of_the_year_disbursement_is_not_judged_and_says_so():
    found = side(Side.DISBURSEMENT)
    assert (found.rating, found.reasons) == (None, (why.NoPlan(year=2020),))


def test_a_plan_whose_payment_milestones_are_still_to_come_is_not_judged():
    later = milestone(date(2020, 10, 1), is_payment_bearing=True)
    assert side(Side.DISBURSEMENT, plan(TRIEU), later).rating is None


def test_nothing_paid_and_nothing_told_this_year_is_grey():
    own = project(figures_on=date(2019, 12, 31))
    assert side(Side.DISBURSEMENT, plan(TRIEU), own=own).rating is GREY


def test_a_period_without_payment_warns_though_the_sum_is_still_green():
    paid = payment(465 * TRIEU, date(2020, 5, 18))
    found = side(Side.DISBURSEMENT, plan(1000 * TRIEU), paid, MAY)
    assert [own.rating for own in found.reasons] == [GREEN, YELLOW]
    assert found.rating is YELLOW


def test_a_period_without_payment_is_no_trouble_when_all_was_paid_before():
    paid = payment(600 * TRIEU, date(2020, 5, 18))
    found = side(Side.DISBURSEMENT, plan(1000 * TRIEU), paid, MAY)
    assert (found.rating, type(found.reasons[1])) == (GREEN, why.AheadOfPlan)


def test_a_demand_is_held_against_what_was_paid_in_its_months():
    asked = Demand(id="d", project_id="p", plan_year=2020, month_on=date(2020, 6, 1), amount_dong=100 * TRIEU)
    paid = [payment(500 * TRIEU), payment(50 * TRIEU, date(2020, 6, 20))]
    found = side(Side.DISBURSEMENT, plan(1000 * TRIEU), *paid, asked)
    demanded = found.reasons[-1]
    assert (demanded.against, demanded.paid_dong, demanded.rating) == (why.Against.DEMAND, 50 * TRIEU, RED)


@pytest.mark.parametrize(
    ("figures_on", "rating"),
    [
        (date(2020, 6, 24), GREEN),
        (date(2020, 5, 31), GREEN),
        (date(2020, 4, 30), YELLOW),
        (date(2020, 3, 31), GREY),
        (None, GREY),
    ],
)
def test_figures_age_by_periods_yellow_then_grey(figures_on, rating):
    ends = [date(2020, 3, 31), date(2020, 4, 30), date(2020, 5, 31)]
    periods = [ReportingPeriod(id=f"k{end.month}", code=str(end), figures_on=end) for end in ends]
    assert side(Side.DATA, *periods, own=project(figures_on=figures_on)).rating is rating


def test_figures_age_by_the_month_where_no_period_is_kept():
    own = project(figures_on=days_ago(95))
    assert side(Side.DATA, own=own, period=None).rating is GREY


def test_a_word_that_there_is_nothing_to_report_makes_figures_fresh():
    own = project(figures_on=date(2020, 1, 31), owner_agency_id="so")
    said = Receipt(id="r", agency_id="so", period_id="k6", outcome=ReceiptOutcome.NOTHING_TO_REPORT)
    assert side(Side.DATA, said, own=own).rating is GREEN


def test_figures_of_a_later_day_were_not_told_in_the_period():
    later, end = date(2020, 6, 26), date(2020, 5, 31)
    own = project(figures_on=later, owner_agency_id="so")
    found = side(Side.DATA, MAY, own=own, period=MAY)
    assert found.reasons == (why.FiguresLater(rating=GREY, figures_on=later, until_on=end),)
    said = Receipt(id="r", agency_id="so", period_id="k5", outcome=ReceiptOutcome.TAKEN_IN)
    assert side(Side.DATA, MAY, said, own=own, period=MAY).rating is GREEN


def test_an_answer_that_came_before_its_period_ended_counts_to_its_own_day():
    own = project(figures_on=date(2020, 8, 31), owner_agency_id="so")
    came, later = date(2020, 6, 24), ReportingPeriod(id="k8", code="2020-08", figures_on=date(2020, 8, 31))
    said = Receipt(id="r", agency_id="so", period_id="k6", outcome=ReceiptOutcome.TAKEN_IN, received_on=came)
    assert side(Side.DATA, later, said, own=own).reasons[0].figures_on == came


@pytest.mark.parametrize(
    ("on", "old", "rating"),
    [
        (date(2020, 7, 9), 0, GREEN),
        (date(2020, 7, 31), 0, GREEN),
        (date(2020, 9, 15), 3, GREY),
        (date(2020, 8, 1), 2, YELLOW),
    ],
)
def test_figures_age_up_to_the_day_asked_when_the_last_period_is_long_over(on, old, rating):
    (found,) = side(Side.DATA, on=on).reasons
    assert (found.periods_old, found.rating) == (old, rating)


def test_an_earlier_period_does_not_age_with_the_day_asked():
    own = replace(TOLD, figures_on=MAY.figures_on)
    assert side(Side.DATA, MAY, own=own, period=MAY, on=date(2021, 2, 15)).rating is GREEN


@pytest.mark.parametrize(("on", "period"), [(date(2020, 5, 15), MAY), (date(2020, 4, 30), None)])
def test_a_day_before_the_first_period_has_none(on, period):
    assert rated_period(register(MAY, JUNE), on) == period


def test_a_project_that_had_not_begun_is_not_rated_and_says_so():
    begun_on = date(2020, 6, 15)
    own = replace(TOLD, approved_on=begun_on)
    found = rated(MAY, milestone(date(2020, 9, 1)), own=own, period=MAY)
    assert found.computed is None
    assert found.dimensions[0].reasons == (why.NotBegun(since_on=begun_on),)


def given_task(**more):
    own = {"content": "Trình thẩm định", "lead_agency_id": "so", "assigned_on": date(2020, 3, 1)}
    return Task(id="t", project_id="p", **(own | more))


def meetings(*days):
    return [Meeting(id=f"m{on}", name="Giao ban", held_on=on) for on in days]


def test_an_overdue_task_is_yellow_and_red_when_two_meetings_went_by():
    task, first, second = given_task(due_on=date(2020, 4, 1)), date(2020, 4, 30), date(2020, 5, 31)
    assert side(Side.CONCLUSIONS, task, *meetings(first)).rating is YELLOW
    assert side(Side.CONCLUSIONS, task, *meetings(first, second)).rating is RED


def test_an_extension_granted_in_time_keeps_a_task_green():
    longer = Extension(
        id="e", task_id="t", new_due_on=date(2020, 7, 31), decided_on=date(2020, 3, 30), approver="PCT"
    )
    assert side(Side.CONCLUSIONS, given_task(due_on=date(2020, 4, 1)), longer).rating is GREEN


def test_a_stopped_project_is_not_rated():
    assert rated(own=replace(TOLD, terminated_on=date(2020, 5, 1))).shown is None


def test_a_suspended_project_is_never_green_and_says_since_when():
    found = rated(own=replace(TOLD, suspended_on=date(2020, 5, 1)))
    assert (found.shown, found.dimension(Side.SCHEDULE).reasons[0].since_on) == (None, date(2020, 5, 1))


def test_a_threshold_counts_from_its_day_and_old_periods_keep_theirs():
    code = ThresholdCode.SCHEDULE_RED_DAYS
    stricter = Threshold(id="n", code=code, value=10, valid_from=date(2020, 6, 1))
    late = milestone(date(2020, 5, 15))
    assert side(Side.SCHEDULE, stricter, late).rating is RED
    assert side(Side.SCHEDULE, stricter, late, MAY, period=MAY).rating is YELLOW


def overridden(period_id):
    return RatingOverride(id="o", project_id="p", period_id=period_id, rating=GREEN, reason="Đã gia hạn")


def test_the_secretariats_word_counts_in_its_period_alone_and_both_are_kept():
    late = milestone(days_ago(42))
    now, later = rated(late, overridden("k6")), rated(late, overridden("k5"))
    assert (now.computed, now.shown, later.shown) == (RED, GREEN, RED)


def test_the_owners_own_rating_stands_beside_and_changes_nothing():
    said = OwnerRating(id="w", project_id="p", period_id="k6", rating=GREEN)
    found = rated(milestone(days_ago(42)), said)
    assert (found.own, found.shown) == (said, RED)


def test_the_reasons_that_decided_are_those_of_the_colour():
    found = rated(milestone(days_ago(42), name="Nghiệm thu"), milestone(days_ago(2)))
    assert [own.name for own in found.deciding_reasons] == ["Nghiệm thu"]


def test_who_is_late_and_sends_nothing_is_red_and_the_missing_figures_are_named_too():
    found = rated(milestone(days_ago(168)), plan(TRIEU), own=project())
    assert (found.computed, found.dimension(Side.DATA).rating) == (RED, GREY)
    kinds = [type(own) for own in (*found.deciding_reasons, *found.other_reasons)]
    assert kinds == [why.MilestoneLate, why.NoPaymentFigures, why.NoFigures]


def test_who_lacks_data_stands_above_green():
    grey = rated(milestone(days_ago(0)), own=project("p"))
    green = rated(milestone(days_ago(0)))
    assert by_attention([green, grey]) == (grey, green)


RATINGS = st.sampled_from([*Rating, None])
SIDES = st.tuples(*(RATINGS for _ in Side)).map(
    lambda all_: [Dimension(name, own, ()) for name, own in zip(Side, all_, strict=True)]
)


@given(SIDES)
def test_missing_data_is_never_green(sides):
    lacks = any(own.rating is GREY for own in sides if own.side in MANDATORY)
    assert not lacks or combined(sides) in (RED, YELLOW, GREY)


@given(SIDES)
def test_the_worst_coloured_side_wins_and_grey_stands_for_green_alone(sides):
    colours = {own.rating for own in sides}
    found = combined(sides)
    assert (found is RED) is (RED in colours)
    assert (found is YELLOW) is (YELLOW in colours and RED not in colours)


@given(st.integers(0, 400), st.integers(0, 400))
def test_a_later_day_never_makes_an_open_milestone_better(one, other):
    worse, better = sorted((one, other), reverse=True)
    order: list[Any] = [RED, YELLOW, GREEN]
    late, early = (side(Side.SCHEDULE, milestone(days_ago(days))).rating for days in (worse, better))
    assert order.index(late) <= order.index(early)


def test_a_critical_milestone_is_red_from_its_first_day_late_and_comes_first():
    critical = milestone(days_ago(1), name="Nghiệm thu", is_critical=True)
    found = side(Side.SCHEDULE, milestone(days_ago(20)), critical)
    assert found.rating is RED
    assert [(own.days, own.is_critical, own.rating) for own in found.reasons] == [
        (1, True, RED),
        (20, False, YELLOW),
    ]
    assert side(Side.SCHEDULE, milestone(days_ago(0), is_critical=True)).rating is GREEN
