"""What holds of every demand, whatever the group, the targets and the clerk's own figures."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from egov_desktop.domain.enumerations import Rating
from egov_desktop.domain.judgement.demand.sharing import share_out, spread_rounded
from egov_desktop.domain.judgement.demand.solving import solve
from egov_desktop.domain.judgement.demand.standing import months_from, standing_of
from egov_desktop.domain.judgement.demand.values import Problem, Solution
from egov_desktop.domain.judgement.ratings.rating import rate
from egov_desktop.domain.records import Record
from tests.builders import register
from tests.domain.judgement.demand.scene import GROUP, ON, fixed_cells, groups, target_lists

Targets = tuple[tuple[int, date], ...]
Fixed = dict[tuple[str, date], int]
days = st.sampled_from((ON, date(2020, 7, 15)))


def solved(records: list[Record], targets: Targets, on: date = ON, fixed: Fixed | None = None) -> Solution:
    return solve(register(*records), GROUP, 2020, targets, on, fixed or {})


def asked_until(solution: Solution, by_on: date) -> dict[str, int]:
    end = len(months_from(solution.months[0], by_on))
    return {own.project.id: sum(own.amounts[:end]) for own in solution.projects}


@given(groups(), target_lists(), days, fixed_cells())
def test_what_is_paid_and_asked_sums_exactly_to_what_each_target_reaches(
    records: list[Record], targets: Targets, on: date, fixed: Fixed
) -> None:
    solution = solved(records, targets, on, fixed)
    for target in solution.targets:
        asked = sum(asked_until(solution, target.by_on).values())
        assert solution.base_dong + asked == target.reached_dong


@given(groups(), target_lists(), days)
def test_a_target_is_met_to_the_dong_unless_passed_already_or_nobody_has_room(
    records: list[Record], targets: Targets, on: date
) -> None:
    solution = solved(records, targets, on)
    already = solution.base_dong
    for target in solution.targets:
        if target.shortfall_dong:
            assert all(own.total_dong == own.room_dong for own in solution.projects)
        if target.surplus_dong:
            assert target.reached_dong == max(already, _floor(solution))
        already = target.reached_dong


def _floor(solution: Solution) -> int:
    """What was paid already: in the month that is not over too, refunds left out."""
    return solution.base_dong + sum(max(0, own.paid_dong - own.base_dong) for own in solution.projects)


@given(groups(), target_lists(), days)
def test_nobody_is_asked_beyond_plan_contracts_and_investment(
    records: list[Record], targets: Targets, on: date
) -> None:
    for own in solved(records, targets, on).projects:
        assert own.total_dong <= own.room_dong
        assert own.room_dong <= max(own.plan_dong, own.paid_dong) - own.base_dong


@given(groups(), target_lists(), st.integers(0, 2), st.integers(1, 40), fixed_cells())
def test_a_higher_target_asks_nobody_for_less_by_its_day(
    records: list[Record], targets: Targets, place: int, more: int, fixed: Fixed
) -> None:
    place %= len(targets)
    before = solved(records, targets[: place + 1], fixed=fixed)
    rate, by_on = targets[place]
    after = solved(records, (*targets[:place], (rate + more, by_on)), fixed=fixed)
    higher = asked_until(after, by_on) if after.projects else {}
    for project_id, amount in (asked_until(before, by_on) if before.projects else {}).items():
        assert amount <= higher[project_id]


@given(groups(), target_lists(), days, fixed_cells())
def test_what_the_clerk_fixed_is_kept(
    records: list[Record], targets: Targets, on: date, fixed: Fixed
) -> None:
    solution = solved(records, targets, on, fixed)
    for own in solution.projects:
        for month, amount, is_fixed in zip(solution.months, own.amounts, own.is_fixed, strict=True):
            assert is_fixed == ((own.project.id, month) in fixed)
            assert not is_fixed or amount == fixed[own.project.id, month]


@given(groups(), target_lists(), st.randoms(use_true_random=False))
def test_the_order_of_records_changes_nothing(
    records: list[Record], targets: Targets, chance: object
) -> None:
    shuffled = list(records)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert solved(records, targets) == solved(shuffled, targets)


@given(groups(), target_lists())
def test_infeasible_is_said_exactly_when_the_rooms_do_not_reach(
    records: list[Record], targets: Targets
) -> None:
    solution = solved(records, targets)
    if solution.problems:
        assert solution.problems == (Problem.NO_PLAN,)
        return
    most = solution.base_dong + sum(own.room_dong for own in solution.projects)
    reachable = all(target.target_dong <= most for target in solution.targets)
    assert solution.is_feasible == reachable


@given(groups(), target_lists(), days, fixed_cells())
def test_transfers_keep_the_total_and_stay_within_what_both_can(
    records: list[Record], targets: Targets, on: date, fixed: Fixed
) -> None:
    solution = solved(records, targets, on, fixed)
    givers = {move.giver.id for move in solution.transfers}
    assert not givers & {move.taker.id for move in solution.transfers}
    for own in solution.projects:
        given_away = sum(move.amount_dong for move in solution.transfers if move.giver.id == own.project.id)
        taken = sum(move.amount_dong for move in solution.transfers if move.taker.id == own.project.id)
        standing = standing_of(register(*records), own.project, 2020, on, solution.months[0])
        assert given_away <= max(0, own.plan_dong - own.paid_dong)
        assert not taken or standing.plan_left_dong + taken <= (standing.outer_room_dong or 0)


@given(
    st.lists(st.tuples(st.integers(0, 10**12), st.integers(0, 10**12)), min_size=1, max_size=8),
    st.integers(0, 10**12),
)
def test_sharing_one_dong_more_gives_nobody_less(rows: list[tuple[int, int]], amount: int) -> None:
    weights, most = [weight for weight, _ in rows], [limit for _, limit in rows]
    less, more = share_out(amount, weights, most), share_out(amount + 1, weights, most)
    room = sum(limit for weight, limit in rows if weight)
    assert all(one <= other for one, other in zip(less, more, strict=True))
    assert all(share <= limit for share, limit in zip(less, most, strict=True))
    assert sum(less) == min(amount, room)


@given(
    st.lists(st.integers(0, 10**12), min_size=1, max_size=13),
    st.integers(0, 10**12),
    st.sampled_from((1, 10**6)),
)
def test_a_spread_sums_to_the_dong_and_only_the_last_month_is_not_round(
    weights: list[int], amount: int, step: int
) -> None:
    spread = spread_rounded(amount, weights, step)
    assert sum(spread) == (amount if any(weights) else 0)
    assert all(own >= 0 for own in spread)
    assert sum(own % step > 0 for own in spread) <= 1
    for own, weight in zip(spread, weights, strict=True):
        assert weight or not own
        assert not any(weights) or abs(own - amount * weight // sum(weights)) <= 2 * step


@given(groups(), target_lists(), days)
def test_nobody_red_or_overdue_takes_capital(records: list[Record], targets: Targets, on: date) -> None:
    snapshot, solution = register(*records), solved(records, targets, on)
    for move in solution.transfers:
        assert rate(snapshot, move.taker, None, on).shown is not Rating.RED
        assert not standing_of(snapshot, move.taker, 2020, on, solution.months[0]).is_overdue
