"""Demands worked out by hand."""

from collections.abc import Sequence
from datetime import date

from egov_desktop.domain.judgement.demand.solving import solve, target_dong
from egov_desktop.domain.judgement.demand.values import Cap, Doubt, Problem, ProjectDemand, Solution
from egov_desktop.domain.records import Record
from tests.builders import TY, milestone, payment, plan, register, work
from tests.domain.judgement.demand.scene import (
    DECEMBER,
    GROUP,
    JANUARY,
    ON,
    SEPTEMBER,
    due,
    signed,
    spender,
    the_group,
)

SEPTEMBER_2020 = date(2020, 9, 1)


def solved(
    *parts: Sequence[Record],
    targets: tuple[tuple[int, date], ...] = ((100, DECEMBER),),
    on: date = ON,
    fixed: dict[tuple[str, date], int] | None = None,
) -> Solution:
    return solve(register(*the_group(*parts)), GROUP, 2020, targets, on, fixed or {})


def row(solution: Solution, project_id: str) -> ProjectDemand:
    return next(own for own in solution.projects if own.project.id == project_id)


def test_a_rate_that_is_no_whole_dong_is_rounded_up() -> None:
    assert target_dong(101, 50) == 51


def test_what_is_asked_falls_due_with_the_payment_milestones_by_their_weights() -> None:
    milestones = [due("a", date(2020, 8, 20), 30), due("a", date(2020, 11, 5), 70)]
    solution = solved(spender("a", 10 * TY), milestones)
    assert row(solution, "a").amounts == (0, 3 * TY, 0, 0, 7 * TY, 0)


def test_without_milestones_the_remaining_plan_is_spread_evenly() -> None:
    assert row(solved(spender("a", 8 * TY, 2 * TY)), "a").amounts == (TY,) * 6


def test_projects_share_a_target_by_what_falls_due() -> None:
    solution = solved(spender("a", 6 * TY), spender("b", 3 * TY), targets=((25, SEPTEMBER),))
    assert (row(solution, "a").total_dong, row(solution, "b").total_dong) == (1_500_000_000, 750_000_000)


def test_beyond_what_falls_due_the_rest_is_hastened() -> None:
    solution = solved(spender("a", 6 * TY), targets=((80, SEPTEMBER),))
    assert row(solution, "a").amounts == (1_600_000_000,) * 3
    assert row(solution, "a").hastened_dong == 1_800_000_000


def test_work_done_and_not_yet_paid_is_asked_for_at_once_and_needs_no_milestone() -> None:
    solution = solved(spender("a", 10 * TY), [work(4 * TY, project_id="a")], targets=((40, DECEMBER),))
    assert row(solution, "a").amounts[0] > TY
    assert Doubt.NO_MILESTONE not in {own.doubt for own in row(solution, "a").reasons}


def test_contracts_bound_what_is_asked_and_the_shortfall_is_said() -> None:
    solution = solved(spender("a", 10 * TY), signed("a", 6 * TY))
    assert row(solution, "a").total_dong == 6 * TY
    assert solution.targets[0].shortfall_dong == 4 * TY
    assert solution.capped == ((Cap.CONTRACT, 1, 4 * TY),)


def test_a_suspended_project_is_asked_for_nothing() -> None:
    solution = solved(
        spender("a", 10 * TY, suspended_on=ON), spender("b", 10 * TY), targets=((50, DECEMBER),)
    )
    assert (row(solution, "a").total_dong, row(solution, "b").total_dong) == (0, 10 * TY)


def test_payments_against_carried_over_capital_do_not_count() -> None:
    carried = [payment(3 * TY, plan_year=2019, project_id="a"), plan(5 * TY, 2019, project_id="a")]
    assert row(solved(spender("a", 6 * TY), carried), "a").total_dong == 6 * TY


def test_what_was_paid_in_the_month_that_is_not_over_is_part_of_its_demand() -> None:
    paid = [payment(5 * TY, date(2020, 6, 10), project_id="a")]
    solution = solved(spender("a", 6 * TY), paid, on=date(2020, 6, 15))
    assert row(solution, "a").amounts[0] >= 5 * TY
    assert row(solution, "a").base_dong + row(solution, "a").total_dong == 6 * TY


def test_a_fixed_month_stays_and_the_others_make_up_for_it() -> None:
    fixed = {("a", SEPTEMBER_2020): 0}
    solution = solved(spender("a", 5 * TY), fixed=fixed)
    assert row(solution, "a").amounts == (TY, TY, 0, TY, TY, TY)


def test_each_of_several_targets_is_met_by_its_own_day() -> None:
    solution = solved(spender("a", 9 * TY, TY), targets=((50, SEPTEMBER), (95, JANUARY)))
    assert [target.reached_dong for target in solution.targets] == [4_500_000_000, 8_550_000_000]


def test_a_month_beyond_twice_the_best_one_is_hard_to_meet() -> None:
    reasons = row(solved(spender("a", 10 * TY, TY), [due("a", date(2020, 8, 1))]), "a").reasons
    assert [(own.doubt, own.on, own.amount_dong) for own in reasons] == [
        (Doubt.LARGE_MONTH, date(2020, 8, 1), 9 * TY)
    ]


def test_twice_the_best_month_is_not_yet_hard_to_meet() -> None:
    assert not row(solved(spender("a", 3 * TY, TY), [due("a", date(2020, 8, 1))]), "a").reasons


def test_no_payment_milestone_before_the_day_is_hard_to_meet() -> None:
    late = [due("a", date(2020, 10, 1))]
    reasons = row(solved(spender("a", 4 * TY, 2 * TY), late, targets=((80, SEPTEMBER),)), "a").reasons
    assert [(own.doubt, own.on) for own in reasons] == [(Doubt.NO_MILESTONE, SEPTEMBER)]


def test_who_was_never_paid_is_in_doubt() -> None:
    reasons = row(solved(spender("a", TY), [due("a", date(2020, 8, 1))]), "a").reasons
    assert [own.doubt for own in reasons] == [Doubt.NEVER_PAID]


def test_capital_moves_from_who_cannot_spend_it_to_who_can() -> None:
    stuck = [*spender("a", 4 * TY, TY), *signed("a", 2 * TY), due("a", date(2020, 8, 1))]
    quick = [*spender("b", 4 * TY, 2 * TY, total_investment_dong=20 * TY), due("b", date(2020, 8, 1))]
    (move,) = solved(stuck, quick).transfers
    assert (move.giver.id, move.taker.id, move.amount_dong) == ("a", "b", 2 * TY)


def stuck() -> list[Record]:
    return [*spender("a", 4 * TY, TY), *signed("a", 2 * TY), due("a", date(2020, 8, 1))]


def quick() -> list[Record]:
    return [*spender("b", 4 * TY, 2 * TY, total_investment_dong=20 * TY), due("b", date(2020, 8, 1))]


def test_no_capital_moves_to_who_is_rated_red() -> None:
    late = milestone(date(2020, 1, 10), project_id="b")
    assert solved(stuck(), quick()).transfers
    assert solved(stuck(), quick(), [late]).transfers == ()


def test_no_capital_moves_to_who_has_a_payment_overdue() -> None:
    overdue = milestone(date(2020, 6, 25), project_id="b", is_payment_bearing=True, forecast_on=DECEMBER)
    assert solved(stuck(), quick(), [overdue]).transfers == ()


def test_a_target_that_is_reached_already_moves_nothing() -> None:
    assert solved(stuck(), quick(), targets=((0, DECEMBER),)).transfers == ()


def test_months_are_asked_in_whole_million_and_the_last_takes_the_rest() -> None:
    solution = solved(spender("a", 77_667_267), targets=((100, SEPTEMBER),))
    assert row(solution, "a").amounts == (26_000_000, 26_000_000, 25_667_267)
    small = solved(spender("a", 67_960))
    assert row(small, "a").amounts == (0, 0, 0, 0, 0, 67_960)


def test_what_cannot_be_worked_out_is_said() -> None:
    own = spender("a", TY)
    assert solved(own, targets=()).problems == (Problem.NO_TARGET,)
    assert solved(targets=((50, DECEMBER),)).problems == (Problem.NO_PLAN,)
    assert solved(own, targets=((50, date(2020, 6, 1)),)).problems == (Problem.DATE_PASSED,)
    assert solved(own, targets=((50, date(2021, 2, 1)),)).problems == (Problem.AFTER_CLOSE,)
    assert solved(own, targets=((50, SEPTEMBER), (60, SEPTEMBER))).problems == (Problem.SAME_MONTH,)
    assert solved(own, targets=((50, SEPTEMBER), (40, DECEMBER))).problems == (Problem.FALLING_RATE,)
