"""Keeping a demand: targets and amounts as one action, in place of what was kept."""

import dataclasses
from datetime import date
from itertools import count

from egov_desktop.actions.judging.demand import save_demand
from egov_desktop.domain.judgement.demand.saved import demand_annex, demand_points, targets_of
from egov_desktop.domain.judgement.demand.solving import solve
from egov_desktop.domain.judgement.demand.values import Solution
from egov_desktop.domain.records import Demand, Project
from egov_desktop.domain.snapshot import Snapshot
from tests.builders import TY, register
from tests.domain.judgement.demand.scene import DECEMBER, GROUP, ON, SEPTEMBER, spender, the_group

TARGETS = ((50, SEPTEMBER), (100, DECEMBER))
_numbers = count(1)


def begun() -> Snapshot:
    return register(*the_group(spender("a", 7 * TY, TY), spender("b", 3 * TY, TY)))


def solved(snapshot: Snapshot, targets=TARGETS, fixed=None, on=ON) -> Solution:
    return solve(snapshot, GROUP, 2020, targets, on, fixed or {})


def kept(snapshot: Snapshot, solution: Solution) -> Snapshot:
    return snapshot.apply(save_demand(snapshot, solution, new_id=lambda: f"new-{next(_numbers)}"))


def test_the_annex_says_again_what_was_worked_out() -> None:
    solution = solved(begun(), fixed={("a", date(2020, 8, 1)): TY})
    annex = demand_annex(kept(begun(), solution), GROUP, 2020, ON)
    assert annex is not None
    assert (annex.months, annex.targets) == (solution.months, solution.targets)
    assert [own.amounts for own in annex.projects] == [own.amounts for own in solution.projects]
    assert annex.projects[0].is_fixed == solution.projects[0].is_fixed


def test_kept_again_nothing_changes() -> None:
    snapshot = kept(begun(), solved(begun()))
    assert not save_demand(snapshot, solved(snapshot), new_id=lambda: "new")


def test_another_solution_takes_the_place_of_the_last() -> None:
    snapshot = kept(begun(), solved(begun()))
    after = kept(snapshot, solved(snapshot, targets=((60, DECEMBER),)))
    assert [(own.by_on, own.rate_percent) for own in targets_of(after, GROUP, 2020)] == [(DECEMBER, 60)]
    assert sum(own.amount_dong or 0 for own in after.all(Demand).values()) == 4 * TY


def test_what_was_asked_for_months_that_are_over_stays() -> None:
    snapshot = kept(begun(), solved(begun()))
    after = kept(snapshot, solved(snapshot, targets=((100, DECEMBER),), on=date(2020, 8, 31)))
    july = [own for own in after.all(Demand).values() if own.month_on == date(2020, 7, 1)]
    assert len(july) == 2


def test_a_month_fixed_at_nothing_is_kept_too() -> None:
    snapshot = kept(begun(), solved(begun(), fixed={("a", date(2020, 8, 1)): 0}))
    (fixed,) = [own for own in snapshot.all(Demand).values() if own.is_fixed]
    assert (fixed.month_on, fixed.amount_dong) == (date(2020, 8, 1), 0)


def test_without_targets_nothing_is_kept() -> None:
    assert not save_demand(begun(), solved(begun(), targets=()), new_id=lambda: "new")


def test_a_group_without_demands_has_no_annex() -> None:
    assert demand_annex(begun(), GROUP, 2020, ON) is None


def test_the_curve_of_what_is_demanded_ends_at_the_target() -> None:
    snapshot = kept(begun(), solved(begun()))
    points = demand_points(snapshot, snapshot.all(Project).values(), 2020, ON)
    assert (points[0], points[-1]) == ((ON, 2 * TY), (DECEMBER, 10 * TY))


def test_the_annex_of_a_later_day_keeps_its_months_and_says_what_is_paid() -> None:
    snapshot = kept(begun(), solved(begun()))
    more = dataclasses.replace(next(iter(spender("a", 1, TY)[2:])), id="later", paid_on=date(2020, 7, 9))
    annex = demand_annex(register(*snapshot, more), GROUP, 2020, date(2020, 9, 30))
    assert annex is not None
    assert (annex.months[0], annex.base_dong, annex.paid_dong) == (date(2020, 7, 1), 2 * TY, 3 * TY)
