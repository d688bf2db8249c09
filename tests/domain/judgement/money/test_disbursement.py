"""The money of a plan year: plans, payments, carry-overs, and rates with their denominators."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from egov_desktop.domain.enumerations import ListCode, PaymentKind, PlanDecision
from egov_desktop.domain.judgement.money.disbursement import (
    Rate,
    RateBasis,
    YearMoney,
    effect_dong,
    money_of,
    portfolio_money,
    sum_money,
    totals_by,
)
from tests.builders import (
    MEETING_ON,
    TY,
    agency,
    funding,
    group,
    list_item,
    payment,
    plan,
    project,
    register,
    work,
)

OWN = project(total_investment_dong=10 * TY)
NEW_YEARS_EVE = date(2020, 12, 31)


def money(*records, year=2020, on=MEETING_ON, since=None):
    return money_of(register(OWN, *records), OWN, year, on, since)


@pytest.mark.parametrize(
    ("kind", "amount", "effect"),
    [
        (PaymentKind.ADVANCE, 500, 500),
        (PaymentKind.COMPLETED_WORK, 500, 500),
        (PaymentKind.ADVANCE_RECOVERY, 500, 0),
        (PaymentKind.REFUND, -500, -500),
    ],
)
def test_what_a_line_adds_to_disbursement(kind, amount, effect):
    assert effect_dong(payment(amount, kind=kind)) == effect


def test_the_plan_of_record_is_the_sum_of_its_decisions():
    raised = plan(2 * TY, decision=PlanDecision.SUPPLEMENT)
    cut = plan(-TY, decision=PlanDecision.REDUCTION)
    assert money(plan(5 * TY), raised, cut).plan_dong == 6 * TY


def test_a_decision_counts_from_its_day():
    later = plan(TY, decided_on=date(2020, 7, 1))
    assert money(later).plan_dong == 0
    assert money(later, on=date(2020, 7, 1)).plan_dong == TY


def test_a_payment_in_january_is_paid_against_the_year_it_names():
    known = (plan(4 * TY), payment(TY, date(2020, 12, 30)), payment(TY, date(2021, 1, 31)))
    assert money(*known, on=NEW_YEARS_EVE).rate.ratio == Fraction(1, 4)
    assert money(*known, on=date(2021, 1, 31)).rate.ratio == Fraction(1, 2)
    assert money(*known, year=2021, on=date(2021, 1, 31)).paid_dong == 0


def test_the_year_before_closes_on_31_january():
    before, carried = payment(TY, date(2020, 1, 31), 2019), payment(2 * TY, date(2020, 2, 1), 2019)
    seen = money(before, carried, payment(3 * TY))
    assert (seen.paid_before_dong, seen.paid_carried_dong, seen.paid_dong) == (TY, 2 * TY, 3 * TY)
    assert seen.paid_total_dong == 6 * TY


def test_capital_carried_over_is_a_plan_apart():
    carried = plan(TY, 2019, decision=PlanDecision.CARRY_OVER, pay_until=date(2020, 12, 31))
    known = (plan(5 * TY, 2019), carried, plan(4 * TY), payment(TY // 2, date(2020, 3, 1), 2019))
    seen = money(*known)
    assert (seen.plan_dong, seen.carried_plan_dong) == (4 * TY, TY)
    assert seen.carried_rate.ratio == Fraction(1, 2)
    assert money(*known, year=2019).plan_dong == 5 * TY
    assert money(*known, year=2021).carried_plan_dong == 0


def test_each_rate_names_its_denominator():
    seen = money(plan(4 * TY), payment(TY))
    assert (seen.rate.ratio, seen.rate.basis) == (Fraction(1, 4), RateBasis.YEAR_PLAN)
    assert (seen.total_rate.ratio, seen.total_rate.basis) == (Fraction(1, 10), RateBasis.TOTAL_INVESTMENT)
    assert seen.carried_rate.basis is RateBasis.CARRIED_OVER


def test_there_is_no_rate_without_a_plan():
    assert money(payment(TY)).rate.ratio is None
    assert Rate(0, 0, RateBasis.YEAR_PLAN).ratio is None
    assert Rate(0, 5, RateBasis.YEAR_PLAN).ratio == 0


def test_an_advance_is_outstanding_until_it_is_recovered():
    advance = payment(3 * TY, kind=PaymentKind.ADVANCE)
    recovery = payment(TY, kind=PaymentKind.ADVANCE_RECOVERY)
    seen = money(advance, recovery)
    assert (seen.advance_outstanding_dong, seen.paid_dong) == (2 * TY, 3 * TY)


def test_work_done_and_not_yet_paid():
    assert money(work(3 * TY), work(2 * TY), payment(TY)).work_unpaid_dong == 4 * TY
    assert money(work(TY), payment(2 * TY)).work_unpaid_dong == 0
    assert money(work(TY, date(2020, 7, 1))).work_value_dong == 0


def test_work_counts_from_the_day_it_was_measured():
    assert money(work(TY, MEETING_ON)).work_value_dong == TY


def test_a_payment_against_a_later_plan_is_in_no_column_of_this_year():
    seen = money(payment(TY, MEETING_ON, 2021))
    assert (seen.paid_total_dong, seen.paid_before_dong, seen.paid_carried_dong, seen.paid_dong) == (
        TY,
        0,
        0,
        0,
    )


def test_the_period_begins_the_day_after_the_earlier_meeting():
    known = (payment(TY, date(2020, 5, 31)), payment(2 * TY, date(2020, 6, 1)), payment(TY, date(2020, 7, 1)))
    assert money(*known, since=date(2020, 5, 31)).paid_in_period_dong == 2 * TY


def test_amounts_are_exact_to_the_dong():
    greatest = 10**15 - 1
    assert money(plan(greatest), payment(greatest - 1)).rate.ratio == Fraction(greatest - 1, greatest)


@given(
    st.lists(
        st.tuples(st.integers(2018, 2021), st.dates(date(2018, 1, 1), NEW_YEARS_EVE), st.integers(0, 10**15))
    )
)
def test_every_payment_up_to_the_plan_year_is_in_one_column(rows):
    seen = money(*(payment(amount, on, year) for year, on, amount in rows), year=2021, on=NEW_YEARS_EVE)
    columns = seen.paid_dong + seen.paid_carried_dong + seen.paid_before_dong
    assert columns == seen.paid_total_dong == sum(amount for _, _, amount in rows)


class TestTotals:
    health, roads = project("y", group_id="tp", owner_agency_id="b"), project("g", group_id="ht")
    known = register(
        health, roads, group("ht", position=1), group("tp", position=2), agency("b"),
        plan(5 * TY, project_id="y"), plan(3 * TY, project_id="g", source="central_budget"),
        payment(2 * TY, project_id="y"), payment(TY, date(2020, 2, 1), 2019, project_id="g"),
    )  # fmt: skip

    def lines(self, key):
        return [(line.key, line.money.plan_dong) for line in totals_by(self.known, 2020, MEETING_ON, key)]

    def test_groups_come_in_the_offices_order(self):
        assert self.lines("group") == [("ht", 3 * TY), ("tp", 5 * TY)]

    def test_projects_without_an_owner_come_last(self):
        assert self.lines("owner") == [("b", 5 * TY), ("", 3 * TY)]

    @pytest.mark.parametrize(("key", "labels"), [("group", ["Nhóm ht", "Nhóm tp"]), ("owner", ["Sở b", ""])])
    def test_lines_carry_the_names(self, key, labels):
        assert [line.label for line in totals_by(self.known, 2020, MEETING_ON, key)] == labels

    def test_sources_are_those_of_plans_and_payments(self):
        assert self.lines("source") == [("central_budget", 3 * TY), ("provincial_budget", 5 * TY)]

    def test_years_are_those_with_money(self):
        assert self.lines("year") == [("2019", 0), ("2020", 8 * TY)]

    @pytest.mark.parametrize("key", ["group", "owner", "source"])
    def test_the_lines_add_up_to_the_portfolio(self, key):
        lines = totals_by(self.known, 2020, MEETING_ON, key)
        assert sum_money(line.money for line in lines) == portfolio_money(self.known, 2020, MEETING_ON)


def test_sources_carry_the_names_and_order_of_the_list():
    known = register(
        project(), plan(TY, source="oda"), plan(TY, source="nst"),
        list_item(ListCode.FUNDING_SOURCE, "nst", "Ngân sách tỉnh", position=1),
        list_item(ListCode.FUNDING_SOURCE, "oda", "ODA", position=2),
    )  # fmt: skip
    assert [line.label for line in totals_by(known, 2020, MEETING_ON, "source")] == ["Ngân sách tỉnh", "ODA"]


def test_investment_beyond_the_funding_has_no_source():
    known = register(OWN, funding(7 * TY))
    lines = {
        line.key: line.money.total_investment_dong for line in totals_by(known, 2020, MEETING_ON, "source")
    }
    assert lines == {"provincial_budget": 7 * TY, "": 3 * TY}


def test_money_adds_up():
    assert YearMoney(plan_dong=1, paid_dong=2) + YearMoney(plan_dong=3) == YearMoney(plan_dong=4, paid_dong=2)
    assert sum_money(()) == YearMoney()
