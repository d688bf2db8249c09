"""A demand solved again, from the clerk's own figures or by somebody else, and who is named where it cannot be met."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from egov_desktop.domain.judgement.demand.solving import solve, target_dong
from egov_desktop.domain.judgement.demand.values import Doubt, Solution
from egov_desktop.domain.records import Record
from tests.builders import register
from tests.domain.judgement.demand.scene import (
    DECEMBER,
    GROUP,
    ON,
    fixed_cells,
    groups,
    signed,
    spender,
    target_lists,
    the_group,
)

Targets = tuple[tuple[int, date], ...]
Fixed = dict[tuple[str, date], int]


def solved(records: list[Record], targets: Targets, fixed: Fixed | None = None) -> Solution:
    return solve(register(*records), GROUP, 2020, targets, ON, fixed or {})


def cells(solution: Solution) -> Fixed:
    return {
        (own.project.id, month): amount
        for own in solution.projects
        for month, amount in zip(solution.months, own.amounts, strict=True)
    }


@given(groups(), target_lists(), fixed_cells())
def test_solving_twice_gives_the_same(records: list[Record], targets: Targets, fixed: Fixed) -> None:
    assert solved(records, targets, fixed) == solved(records, targets, fixed)


@given(groups(), target_lists())
def test_all_that_was_worked_out_fixed_by_hand_stays_and_reaches_the_same(
    records: list[Record], targets: Targets
) -> None:
    before = solved(records, targets)
    after = solved(records, targets, cells(before))
    assert (cells(after), after.targets) == (cells(before), before.targets)


@given(groups(), target_lists(), st.data())
def test_one_project_fixed_as_it_was_leaves_the_last_target_reached_alike(
    records: list[Record], targets: Targets, data: st.DataObject
) -> None:
    before = solved(records, targets)
    if before.projects:
        kept = data.draw(st.sampled_from([own.project.id for own in before.projects]))
        fixed = {cell: amount for cell, amount in cells(before).items() if cell[0] == kept}
        after = solved(records, targets, fixed)
        assert after.targets[-1].reached_dong == before.targets[-1].reached_dong


@given(groups(), target_lists(), fixed_cells())
def test_every_amount_is_a_whole_number_of_dong_and_none_is_below_nothing(
    records: list[Record], targets: Targets, fixed: Fixed
) -> None:
    solution = solved(records, targets, fixed)
    assert all(isinstance(amount, int) and amount >= 0 for amount in cells(solution).values())
    for own, (rate, _) in zip(solution.targets, sorted(targets, key=lambda one: one[1]), strict=False):
        assert own.target_dong == target_dong(solution.plan_dong, rate)
        assert 0 <= own.target_dong * 100 - solution.plan_dong * rate < 100


@given(groups(), target_lists(), fixed_cells())
def test_beyond_its_room_a_project_is_asked_only_by_hand_and_that_is_said(
    records: list[Record], targets: Targets, fixed: Fixed
) -> None:
    for own in solved(records, targets, fixed).projects:
        by_hand = sum(amount for amount, is_fixed in zip(own.amounts, own.is_fixed, strict=True) if is_fixed)
        is_said = Doubt.FIXED_BEYOND_ROOM in {reason.doubt for reason in own.reasons}
        assert own.total_dong <= max(own.room_dong, by_hand)
        assert is_said == (own.total_dong > own.room_dong)


AMOUNTS = st.integers(0, 9_999_999_999)


@given(
    st.lists(st.tuples(AMOUNTS, AMOUNTS, st.none() | AMOUNTS, st.none() | AMOUNTS), min_size=1, max_size=4),
    st.integers(90, 130),
)
def test_nobody_is_paid_beyond_its_contracts_or_its_investment_by_what_is_asked(
    rows: list[tuple[int, int, int | None, int | None]], rate: int
) -> None:
    own_records = [
        [
            *spender(f"p{at}", plan, paid, total_investment_dong=invested),
            *(signed(f"p{at}", contracted) if contracted is not None else []),
        ]
        for at, (plan, paid, contracted, invested) in enumerate(rows)
    ]
    for own in solved(the_group(*own_records), ((rate, DECEMBER),)).projects:
        for limit in rows[int(own.project.id[1:])][2:]:
            assert limit is None or own.base_dong + own.total_dong <= max(limit, own.paid_dong)


@given(groups(), target_lists())
def test_what_keeps_a_target_from_being_met_is_named_with_its_amount(
    records: list[Record], targets: Targets
) -> None:
    solution = solved(records, targets)
    for own in solution.targets:
        kept = sum(amount for _, _, amount in solution.capped)
        above = max(0, own.target_dong - solution.plan_dong)
        assert own.shortfall_dong <= kept + above
    assert sum(count for _, count, _ in solution.capped) == len(solution.projects)


@given(groups(), target_lists())
def test_where_one_dong_more_was_possible_nothing_is_short(records: list[Record], targets: Targets) -> None:
    solution = solved(records, targets)
    full = all(own.total_dong == own.room_dong for own in solution.projects)
    assert solution.problems or full or solution.is_feasible


@given(groups(), target_lists(), fixed_cells())
def test_after_the_transfers_the_plans_of_the_group_come_to_the_same(
    records: list[Record], targets: Targets, fixed: Fixed
) -> None:
    solution = solved(records, targets, fixed)
    plans = {own.project.id: own.plan_dong for own in solution.projects}
    for move in solution.transfers:
        assert move.amount_dong > 0
        plans[move.giver.id] -= move.amount_dong
        plans[move.taker.id] += move.amount_dong
    assert sum(plans.values()) == solution.plan_dong
    assert all(
        plans[own.project.id] >= own.paid_dong for own in solution.projects if own.plan_dong >= own.paid_dong
    )
