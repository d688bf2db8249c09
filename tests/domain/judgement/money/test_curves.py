"""The S-curve: what was planned, paid and is foreseen by the end of each month."""

from datetime import date

import pytest

from egov_desktop.domain.enumerations import PaymentKind, PlanDecision
from egov_desktop.domain.judgement.money.curves import disbursement_curve, month_ends
from tests.builders import MEETING_ON, TY, forecast, milestone, payment, plan, project, register

OWN = project()
START = (date(2020, 1, 1), 0)


def curve(*records, on=MEETING_ON, year=2020):
    return disbursement_curve(register(OWN, *records), [OWN], year, on)


def at(points, day):
    return dict(points)[day]


def test_the_months_run_to_31_january_after_the_year():
    days = month_ends(2020)
    assert (days[0], days[1], days[-1], len(days)) == (
        date(2020, 1, 31), date(2020, 2, 29), date(2021, 1, 31), 13,
    )  # fmt: skip


def test_an_even_plan_is_spent_by_the_end_of_december():
    planned = curve(plan(12 * TY)).plan
    assert planned[0] == START
    assert [at(planned, date(2020, month, 30)) for month in (4, 6)] == [4 * TY, 6 * TY]
    assert at(planned, date(2020, 12, 31)) == at(planned, date(2021, 1, 31)) == 12 * TY


def test_payment_bearing_milestones_shape_the_plan():
    bearing = {"is_payment_bearing": True}
    first = milestone(date(2020, 3, 15), weight=30, **bearing)
    second = milestone(date(2020, 9, 15), weight=60, **bearing)
    planned = curve(plan(9 * TY), first, second, milestone(date(2019, 5, 1), weight=10, **bearing)).plan
    assert at(planned, date(2020, 2, 29)) == 0
    assert at(planned, date(2020, 3, 31)) == 3 * TY
    assert at(planned, date(2020, 9, 30)) == 9 * TY


def test_milestones_without_weights_share_alike():
    due = [milestone(date(2020, month, 1), is_payment_bearing=True) for month in (2, 5)]
    assert at(curve(plan(4 * TY), *due).plan, date(2020, 2, 29)) == 2 * TY


@pytest.mark.parametrize("day", [date(2020, 1, 1), date(2020, 1, 31), date(2021, 1, 31)])
def test_a_milestone_on_the_edge_of_a_month_or_the_year_counts(day):
    planned = curve(plan(TY), milestone(day, is_payment_bearing=True)).plan
    first = next(point for point, amount in planned if amount)
    assert (first.year, first.month) == (day.year, day.month)


def test_without_a_plan_there_is_no_planned_line():
    assert curve(payment(TY)).plan == ()


def test_what_was_paid_is_added_up_to_the_day():
    paid = curve(
        payment(TY, date(2020, 2, 10)), payment(2 * TY, date(2020, 6, 20)), on=date(2020, 6, 25)
    ).actual
    assert paid[0] == START
    assert paid[-1] == (date(2020, 6, 25), 3 * TY)
    assert at(paid, date(2020, 5, 31)) == TY


def test_a_payment_on_the_last_day_of_a_month_is_of_that_month():
    assert at(curve(payment(TY, date(2020, 2, 29))).actual, date(2020, 2, 29)) == TY


def test_recoveries_add_nothing_and_refunds_take_away():
    recovered = payment(TY, date(2020, 4, 1), kind=PaymentKind.ADVANCE_RECOVERY)
    back = payment(-TY, date(2020, 5, 1), kind=PaymentKind.REFUND)
    paid = curve(payment(3 * TY, date(2020, 3, 1)), recovered, back).actual
    assert [at(paid, day) for day in (date(2020, 4, 30), date(2020, 5, 31))] == [3 * TY, 2 * TY]


def test_a_payment_in_january_belongs_to_the_year_before():
    known = (plan(5 * TY), payment(TY, date(2021, 1, 20)))
    assert curve(*known, on=date(2021, 1, 31)).actual[-1] == (date(2021, 1, 31), TY)
    assert curve(*known, on=date(2021, 1, 31), year=2021).actual[-1] == (date(2021, 1, 31), 0)


def test_a_later_last_day_of_payment_makes_the_curve_longer():
    assert curve(plan(TY, pay_until=date(2021, 6, 30))).plan[-1][0] == date(2021, 6, 30)
    astray = plan(TY, pay_until=date(2099, 1, 1))
    assert curve(astray).plan[-1][0] == date(2021, 12, 31)
    carried = plan(TY, decision=PlanDecision.CARRY_OVER, pay_until=date(2021, 12, 31))
    assert curve(plan(TY), carried).plan[-1][0] == date(2021, 1, 31)


class TestForecast:
    july, august = forecast(TY, date(2020, 7, 1)), forecast(2 * TY, date(2020, 8, 1))

    def test_it_starts_from_what_is_paid(self):
        ahead = curve(payment(3 * TY), self.july, self.august).forecast
        assert ahead[0] == (MEETING_ON, 3 * TY)
        assert [at(ahead, date(2020, month, 31)) for month in (7, 8)] == [4 * TY, 6 * TY]

    def test_of_this_month_only_what_is_still_to_come_counts(self):
        paid = payment(TY // 4, date(2020, 7, 3))
        ahead = curve(paid, self.july, on=date(2020, 7, 10)).forecast
        assert at(ahead, date(2020, 7, 31)) == TY

    def test_the_forecast_made_last_counts(self):
        old = forecast(9 * TY, date(2020, 7, 1), made_on=date(2020, 5, 1))
        new = forecast(TY, date(2020, 7, 1), made_on=date(2020, 6, 1))
        unknown_yet = forecast(5 * TY, date(2020, 7, 1), made_on=date(2020, 7, 5))
        assert at(curve(new, old, unknown_yet).forecast, date(2020, 7, 31)) == TY

    @pytest.mark.parametrize("on", [date(2020, 12, 31), date(2021, 2, 1)])
    def test_nothing_is_foreseen_after_the_last_forecast(self, on):
        assert curve(self.july, on=on).forecast == ()


def test_before_the_year_nothing_is_paid():
    assert curve(plan(TY), on=date(2019, 12, 1)).actual == ()
    assert curve(plan(TY), on=date(2020, 1, 1)).actual == (START, START)


def test_the_curve_of_several_projects_is_their_sum():
    other = project("q")
    known = register(
        OWN, other, plan(12 * TY), plan(24 * TY, project_id="q"), payment(TY), payment(TY, project_id="q")
    )
    both = disbursement_curve(known, [OWN, other], 2020, MEETING_ON)
    assert (both.plan[-1][1], both.actual[-1][1]) == (36 * TY, 2 * TY)
    assert disbursement_curve(known, [], 2020, MEETING_ON).plan == ()


def test_several_projects_run_to_the_last_day_of_any():
    known = register(OWN, project("q"), plan(TY, pay_until=date(2021, 3, 31)), plan(TY, project_id="q"))
    both = disbursement_curve(known, [OWN, project("q")], 2020, MEETING_ON)
    assert both.plan[-1][0] == date(2021, 3, 31)
