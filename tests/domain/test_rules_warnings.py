"""What the register warns of and still saves: amounts, days and names that hardly agree."""

from datetime import date

import pytest

from egov_desktop.domain.enumerations import (
    ListCode,
    PaymentKind,
    PlanDecision,
    Route,
    Stage,
    ThresholdCode,
)
from egov_desktop.domain.records import Threshold
from egov_desktop.domain.rules import problems_of
from egov_desktop.wording.problems import sentence
from tests.builders import (
    MEETING_ON,
    TRIEU,
    TY,
    agency,
    cause,
    contract,
    forecast,
    funding,
    group,
    list_item,
    milestone,
    package,
    payment,
    plan,
    project,
    register,
    step,
    work,
)

OWN = project(total_investment_dong=10 * TY)
DAY = date(2020, 5, 18)


def codes(record, *others, today: date | None = MEETING_ON):
    """The codes of a record's problems, each of which must be a sentence with no gap left."""
    known = register(*({OWN.id: OWN} | {other.id: other for other in others}).values())
    found = problems_of(known, record, today)
    assert all("{" not in sentence(problem, known) for problem in found)
    return {problem.code for problem in found}


class TestMoneyWarnings:
    def test_paid_above_the_plan_of_the_year(self):
        known = (plan(4 * TY), payment(3 * TY), payment(2 * TY))
        (problem,) = problems_of(register(OWN, *known), OWN)
        assert (problem.code, problem.figures["over_dong"], problem.is_error) == (
            "paid_above_plan",
            TY,
            False,
        )
        assert codes(OWN, plan(5 * TY), *known[1:]) == set()

    def test_the_sentence_names_the_figures(self):
        known = register(OWN, plan(4 * TY), payment(5 * TY))
        (problem,) = problems_of(known, OWN)
        assert sentence(problem, known) == (
            "Giải ngân theo kế hoạch năm 2020 là 5.000.000.000 đồng, "
            "vượt kế hoạch vốn 4.000.000.000 đồng là 1.000.000.000 đồng."
        )

    def test_each_plan_year_stands_alone(self):
        known = (plan(5 * TY, 2019), plan(TY), payment(2 * TY))
        assert codes(OWN, *known) == {"paid_above_plan"}

    def test_recoveries_are_not_paid_again(self):
        advance, recovery = (
            payment(4 * TY, kind=kind) for kind in (PaymentKind.ADVANCE, PaymentKind.ADVANCE_RECOVERY)
        )
        assert codes(OWN, plan(4 * TY), advance, recovery) == set()

    def test_paid_without_a_plan(self):
        assert codes(OWN, payment(TY)) == {"paid_without_plan"}

    def test_paid_above_what_was_carried_over(self):
        carried = plan(TY, 2019, decision=PlanDecision.CARRY_OVER, pay_until=date(2020, 12, 31))
        late = payment(2 * TY, date(2020, 3, 1), 2019)
        assert codes(OWN, plan(5 * TY, 2019), carried, late) == {"paid_above_carry_over"}

    def test_paid_above_contract_and_contract_above_package(self):
        own = package(price_dong=2 * TY)
        known = (own, contract(2 * TY), contract(TY, amends_id="x"), payment(4 * TY, package_id="g"))
        assert codes(own, *known) == {"paid_above_contract", "contract_above_package"}
        assert codes(own, own, contract(2 * TY), payment(2 * TY, package_id="g")) == set()

    @pytest.mark.parametrize(
        ("records", "code"),
        [
            ([plan(6 * TY, 2019), plan(5 * TY)], "plan_above_total"),
            ([package("a", price_dong=6 * TY), package("b", price_dong=5 * TY)], "packages_above_total"),
            ([funding(11 * TY)], "funding_above_total"),
            ([funding(9 * TY)], "funding_below_total"),
            ([payment(TY, kind=PaymentKind.ADVANCE_RECOVERY)], "recovered_above_advance"),
        ],
    )
    def test_sums_are_held_against_total_investment(self, records, code):
        assert code in codes(OWN, *records)

    def test_a_carry_over_is_no_new_capital(self):
        carried = plan(5 * TY, 2019, decision=PlanDecision.CARRY_OVER)
        assert codes(OWN, plan(10 * TY, 2019), carried) == set()

    def test_paid_above_total_investment(self):
        assert "paid_above_total" in codes(OWN, plan(11 * TY), payment(11 * TY))

    @pytest.mark.parametrize(
        ("record", "code"),
        [
            (payment(1200), "amount_very_small"),
            (project("q", total_investment_dong=38_500), "amount_very_small"),
            (plan(10_001 * TY), "amount_very_great"),
            (forecast(-TY, DAY), "negative_amount"),
            (contract(-TY), "negative_amount"),
        ],
    )
    def test_an_amount_that_is_hardly_meant(self, record, code):
        assert code in codes(record)

    def test_an_amendment_may_take_away(self):
        assert "negative_amount" not in codes(contract(-TY, amends_id="c"))

    @pytest.mark.parametrize("amount", [5000 * TY, 5 * TRIEU])
    def test_a_payment_a_thousand_times_off_its_plan(self, amount):
        assert "unit_of_plan" in codes(payment(amount), plan(5 * TY))


def test_a_sum_equal_to_its_limit_is_fine():
    own = package(price_dong=10 * TY)
    known = (
        plan(10 * TY), payment(10 * TY, package_id="g"), own, contract(10 * TY), funding(10 * TY),
        payment(TY, kind=PaymentKind.ADVANCE_RECOVERY), payment(TY, kind=PaymentKind.ADVANCE, project_id="q"),
    )  # fmt: skip
    assert codes(OWN, *known) == {"recovered_above_advance"}
    assert codes(own, *known) == set()


@pytest.mark.parametrize("amount", [0, TRIEU, 10_000 * TY])
def test_amounts_at_the_edge_are_taken_as_meant(amount):
    assert codes(forecast(amount, DAY)) == set()


def test_only_what_is_paid_after_31_january_is_held_against_the_carry_over():
    carried = plan(TY, 2019, decision=PlanDecision.CARRY_OVER, pay_until=date(2020, 12, 31))
    known = (
        plan(5 * TY, 2019),
        carried,
        payment(2 * TY, date(2020, 1, 31), 2019),
        payment(TY, date(2020, 2, 1), 2019),
    )
    assert codes(OWN, *known) == set()


class TestDayWarnings:
    def test_the_first_and_last_day_of_a_project_are_inside(self):
        own = project(planned_start_on=DAY, planned_end_on=DAY)
        assert codes(milestone(DAY, actual_on=DAY), own) == set()
        assert codes(payment(TY, DAY), own) == set()

    def test_capital_may_be_carried_to_the_last_day_of_the_year_after(self):
        assert codes(plan(TY, 2019, decision=PlanDecision.CARRY_OVER, pay_until=date(2020, 12, 31))) == set()

    @pytest.mark.parametrize(
        ("day", "kind", "code"),
        [
            (date(2019, 12, 31), "", "milestone_before_project"),
            (date(2021, 1, 1), "", "milestone_after_project"),
            (date(2019, 12, 31), "approval", None),
            (date(2021, 1, 1), "settlement", None),
            (DAY, "", None),
        ],
    )
    def test_a_milestone_outside_the_project(self, day, kind, code):
        own = project(planned_start_on=date(2020, 1, 1), planned_end_on=date(2020, 12, 31))
        assert codes(milestone(day, milestone_kind=kind), own, today=None) == ({code} if code else set())

    @pytest.mark.parametrize(
        ("stage", "day", "code"),
        [
            (Stage.TRIAL, date(2020, 1, 31), "payment_before_project"),
            (Stage.TRIAL, date(2020, 6, 2), "payment_after_project"),
            (Stage.IN_USE, date(2020, 6, 2), None),
        ],
    )
    def test_a_payment_outside_the_project(self, stage, day, code):
        own = project(stage=stage, planned_start_on=date(2020, 2, 1), planned_end_on=date(2020, 6, 1))
        assert codes(payment(TY, day), own) == ({code} if code else set())

    @pytest.mark.parametrize(
        ("day", "code"),
        [
            (date(2019, 12, 20), "paid_before_year"),
            (date(2020, 1, 4), "paid_before_plan"),
            (date(2020, 1, 5), None),
            (date(2021, 1, 31), None),
            (date(2021, 2, 1), "paid_after_close"),
        ],
    )
    def test_a_payment_is_made_while_its_plan_may_be_paid(self, day, code):
        found = codes(payment(TY, day), plan(5 * TY, decided_on=date(2020, 1, 5)), today=None)
        assert (code in found) if code else (found == set())

    def test_carried_over_capital_is_paid_later(self):
        carried = plan(TY, decision=PlanDecision.CARRY_OVER, pay_until=date(2021, 6, 30))
        assert codes(payment(TY, date(2021, 6, 30)), plan(5 * TY), carried, today=None) == set()
        assert codes(payment(TY, date(2021, 7, 1)), plan(5 * TY), carried, today=None) == {"paid_after_close"}

    def test_capital_is_carried_over_for_one_year_at_most(self):
        carried = plan(TY, 2019, decision=PlanDecision.CARRY_OVER, pay_until=date(2021, 1, 1))
        assert codes(carried) == {"carried_too_far"}

    def test_paid_before_the_project_was_approved(self):
        assert codes(payment(TY), project(approved_on=date(2020, 5, 19))) == {"paid_before_approval"}

    @pytest.mark.parametrize(
        "record",
        [
            milestone(actual_on=date(2020, 7, 1)),
            work(TY, date(2020, 7, 1)),
            payment(TY, date(2020, 7, 1)),
            project(figures_on=date(2020, 7, 1)),
        ],
    )
    def test_what_has_happened_lies_not_ahead(self, record):
        assert codes(record) == {"day_in_future"}
        assert codes(record, today=date(2020, 7, 1)) == set()
        assert codes(record, today=None) == set()

    def test_weights_make_a_hundred(self):
        halves = (milestone(weight=50), milestone(weight=50))
        assert codes(OWN, *halves) == set()
        assert codes(OWN, *halves, milestone(weight=5)) == {"weights_not_hundred"}
        assert codes(OWN, *halves, milestone(weight=5, is_cancelled=True)) == set()

    def test_a_late_milestone_needs_a_cause(self):
        late = milestone(date(2020, 6, 29))
        assert codes(late) == {"late_without_cause"}
        assert codes(late, cause()) == set()
        assert codes(late, cause(resolved_on=DAY)) == {"late_without_cause"}
        assert codes(milestone(date(2020, 6, 30))) == set()
        assert codes(late, project(suspended_on=DAY)) == set()

    def test_the_office_says_from_how_many_days_late_a_cause_is_needed(self):
        asked = Threshold(id="t", code=ThresholdCode.CAUSE_NEEDED_DAYS, value=30, valid_from=date(2020, 6, 1))
        assert codes(milestone(date(2020, 6, 1)), asked) == set()
        assert codes(milestone(date(2020, 5, 31)), asked) == {"late_without_cause"}


class TestNameWarnings:
    def test_a_record_that_is_not_there(self):
        assert codes(project(group_id="gone", owner_agency_id="gone")) == {"missing_record"}
        assert codes(payment(TY, package_id="gone")) == {"missing_record"}

    def test_a_package_of_another_project(self):
        other = package("x", project_id="q")
        assert codes(payment(TY, package_id="x"), other, project("q")) == {"of_another_project"}

    def test_the_group_and_agency_of_a_project_belong_to_all(self):
        assert codes(project(group_id="ht", owner_agency_id="so"), group(), agency()) == set()

    def test_two_packages_with_one_code(self):
        assert codes(package("a", code="XL 01"), package("b", code="xl01")) == {"same_package_code"}
        assert codes(package("a", code="XL 01"), package("b", code="XL 02")) == set()
        assert codes(package("a"), package("b")) == set()

    @pytest.mark.parametrize("dates", [{"valid_from": DAY}, {"valid_to": DAY}])
    def test_a_list_holds_its_codes_on_the_first_and_the_last_day(self, dates):
        assert (
            codes(payment(TY, DAY), list_item(ListCode.FUNDING_SOURCE, "provincial_budget", **dates)) == set()
        )

    def test_an_agency_is_there_on_its_last_day(self):
        assert codes(project(owner_agency_id="so"), agency(valid_to=MEETING_ON)) == set()

    def test_a_code_that_its_list_does_not_hold(self):
        known = list_item(ListCode.FUNDING_SOURCE, "oda")
        assert codes(plan(TY), known) == {"unknown_code"}
        assert codes(plan(TY, source="oda"), known) == set()
        assert codes(plan(TY)) == set()

    def test_a_code_out_of_its_dates(self):
        nd73 = list_item(ListCode.LEGAL_REGIME, "nd73_2019", valid_from=date(2020, 1, 1))
        assert codes(project(legal_regime="nd73_2019", approved_on=date(2019, 5, 1)), nd73) == {
            "code_out_of_dates"
        }
        assert codes(project(legal_regime="nd73_2019", approved_on=DAY), nd73) == set()

    def test_an_owner_that_has_ended(self):
        ended = agency(valid_to=date(2020, 5, 31))
        assert codes(project(owner_agency_id="so"), ended) == {"owner_ended"}
        assert codes(project(owner_agency_id="so", stage=Stage.IN_USE), ended) == set()

    def test_a_stage_that_the_route_does_not_pass(self):
        assert codes(project(route=Route.ETR, stage=Stage.DESIGN_DRAFTING)) == {"stage_not_on_route"}

    def test_a_stage_that_differs_from_the_history(self):
        own = project(stage=Stage.TRIAL, stage_since=DAY)
        assert codes(own, step(Stage.IN_USE, DAY)) == {"stage_differs_from_history"}
        assert codes(own, step(Stage.TRIAL, date(2020, 5, 1))) == {"stage_differs_from_history"}
        assert codes(own, step(Stage.TRIAL, DAY), step(Stage.TENDERING, date(2020, 1, 1))) == set()
