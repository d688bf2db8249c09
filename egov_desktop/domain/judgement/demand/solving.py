"""Works out what to ask of each project of a group in each remaining month, exact to the đồng."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import accumulate, pairwise
from types import MappingProxyType

from egov_desktop.domain.enumerations import ThresholdCode
from egov_desktop.domain.judgement.demand.doubts import reasons_of
from egov_desktop.domain.judgement.demand.sharing import share_out, spread_rounded
from egov_desktop.domain.judgement.demand.standing import (
    Standing,
    first_month,
    months_from,
    standing_of,
)
from egov_desktop.domain.judgement.demand.transfers import IsRed, proposed_transfers, red_ones
from egov_desktop.domain.judgement.demand.values import (
    Problem,
    ProjectDemand,
    Solution,
    Target,
    TargetResult,
)
from egov_desktop.domain.judgement.money.disbursement import year_closes_on
from egov_desktop.domain.judgement.ratings.thresholds import threshold
from egov_desktop.domain.records import Project
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import sort_key

Cell = tuple[str, date]
"""A project's id and the first day of a month."""

ROUND_TO_DONG = 1_000_000
"""In what steps the months of a project are asked: a demand of some thousand đồng a month is nothing to ask for."""

NOTHING_FIXED: Mapping[Cell, int] = MappingProxyType({})


def solve(
    snapshot: Snapshot,
    group_id: str,
    plan_year: int,
    targets: Iterable[tuple[int, date]],
    on: date,
    fixed: Mapping[Cell, int] = NOTHING_FIXED,
) -> Solution:
    """Ask so much of each project that what is paid and asked by each target's month sums exactly to the target.

    A target is (percent of the group's plan of the year, day), in đồng rounded up: one đồng less would miss it. The
    first month is the one that is not over on `on`. `fixed` are the clerk's own amounts in đồng and stay as they are.
    The method stands in docs/DEMAND.md. What cannot be reached is left as shortfall; nothing is raised.
    """
    wanted = tuple(
        sorted((Target(*target) for target in targets), key=lambda own: (own.by_on, own.rate_percent))
    )
    first = max(first_month(on), date(plan_year, 1, 1))
    projects = sorted(snapshot.children(Project, group_id, by="group_id"), key=lambda own: own.id)
    found = [standing_of(snapshot, project, plan_year, on, first) for project in projects]
    found = [own for own in found if own.plan_dong or own.paid_dong]
    plan = sum(own.plan_dong for own in found)
    if problems := problems_of(wanted, first, plan_year, plan):
        return Solution(group_id, plan_year, on, problems=problems)
    months = months_from(first, wanted[-1].by_on)
    sheet = [_Row.begun(own, months, plan_year, fixed) for own in found]
    ends = [(target.by_on, len(months_from(first, target.by_on))) for target in wanted]
    for target, (start, end) in zip(wanted, pairwise((0, *(end for _, end in ends))), strict=True):
        reached = sum(row.standing.base_dong + sum(row.amounts[:end]) for row in sheet)
        _ask(sheet, start, end, target_dong(plan, target.rate_percent) - reached)
    percent = threshold(snapshot, ThresholdCode.INFEASIBLE_MONTH_PERCENT, on)
    return solution_of(
        group_id, plan_year, on, months, wanted, [row.asked() for row in sheet], percent, red_ones(snapshot, on)
    )  # fmt: skip


def target_dong(plan_dong: int, rate_percent: int) -> int:
    """Give a rate of a plan in whole đồng, rounded up: one đồng less would not be the rate."""
    return -(-plan_dong * rate_percent // 100)


def problems_of(
    targets: Sequence[Target], first: date, plan_year: int, plan_dong: int
) -> tuple[Problem, ...]:
    """Say what keeps the targets, in the order of their days, from being worked out at all."""
    months = [(own.by_on.year, own.by_on.month) for own in targets]
    found = (
        (not targets, Problem.NO_TARGET),
        (plan_dong <= 0, Problem.NO_PLAN),
        (any(own.by_on < first for own in targets), Problem.DATE_PASSED),
        (any(own.by_on > year_closes_on(plan_year) for own in targets), Problem.AFTER_CLOSE),
        (len(set(months)) < len(months), Problem.SAME_MONTH),
        (
            any(one.rate_percent > other.rate_percent for one, other in pairwise(targets)),
            Problem.FALLING_RATE,
        ),
    )
    return tuple(problem for is_so, problem in found if is_so)


def solution_of(
    group_id: str,
    plan_year: int,
    on: date,
    months: tuple[date, ...],
    targets: Sequence[Target],
    rows: Sequence[tuple[Standing, ProjectDemand]],
    percent: int,
    is_red: IsRed,
) -> Solution:
    """Judge amounts, worked out or kept: what the targets reach, what is doubtful, what could be transferred."""
    ends = [(own.by_on, len(months_from(months[0], own.by_on))) for own in targets] if months else []
    judged = [(own, judge(own, demand, months, ends, percent)) for own, demand in rows]
    plan = sum(own.plan_dong for own, _ in judged)
    base = sum(own.base_dong for own, _ in judged)
    paid = base + sum(own.floor_dong for own, _ in rows)
    is_short = any(target_dong(plan, own.rate_percent) > paid for own in targets)
    totals = [0, *accumulate(sum(column) for column in zip(*(own.amounts for _, own in judged), strict=True))]
    return Solution(
        group_id=group_id,
        plan_year=plan_year,
        on=on,
        months=months,
        plan_dong=plan,
        paid_dong=sum(own.paid_dong for own, _ in judged),
        base_dong=base,
        targets=tuple(
            TargetResult(
                own.rate_percent,
                own.by_on,
                target_dong(plan, own.rate_percent),
                base + totals[max(0, min(end, len(totals) - 1))],
            )
            for own, (_, end) in zip(targets, ends, strict=True)
        ),
        projects=tuple(
            sorted((own for _, own in judged), key=lambda own: (sort_key(own.project.code), own.project.id))
        ),
        transfers=proposed_transfers(judged, ends, percent, is_red) if is_short else (),
    )


def judge(
    own: Standing,
    demand: ProjectDemand,
    months: Sequence[date],
    ends: Sequence[tuple[date, int]],
    percent: int,
) -> ProjectDemand:
    return replace(demand, reasons=reasons_of(own, months, demand.amounts, ends, percent))


@dataclass(slots=True)
class _Row:
    """A project while amounts are put into its months."""

    standing: Standing
    pace: tuple[list[int], int]
    amounts: list[int]
    is_fixed: tuple[bool, ...]
    hastened: int = 0

    @classmethod
    def begun(cls, own: Standing, months: Sequence[date], year: int, fixed: Mapping[Cell, int]) -> "_Row":
        cells = [fixed.get((own.project.id, month)) for month in months]
        amounts = [0 if amount is None else amount for amount in cells]
        if cells[0] is None:
            amounts[0] = own.floor_dong
        return cls(own, own.pace(months, year), amounts, tuple(amount is not None for amount in cells))

    def left(self, start: int, end: int) -> int:
        """Give what may still be put into free months from `start` to before `end`."""
        if all(self.is_fixed[start:end]):
            return 0
        return max(0, self.standing.room_dong - sum(self.amounts))

    def claim(self, start: int, end: int) -> int:
        """Give what its own dates would have brought by then and nobody asked for yet."""
        steps, total = self.pace
        return max(0, min(sum(steps[:end]) // total - sum(self.amounts[:end]), self.left(start, end)))

    def put(self, amount: int, start: int, end: int) -> None:
        """Spread over the free months by what its own dates bring in each, else evenly; in round amounts."""
        free = [0 if self.is_fixed[place] else 1 for place in range(start, end)]
        weights = [self.pace[0][start + place] * one for place, one in enumerate(free)]
        shares = spread_rounded(amount, weights if any(weights) else free, ROUND_TO_DONG)
        for place, share in enumerate(shares, start):
            self.amounts[place] += share

    def asked(self) -> tuple[Standing, ProjectDemand]:
        own = self.standing
        return own, ProjectDemand(
            own.project, own.plan_dong, own.paid_dong, own.base_dong, own.room_dong, own.cap, own.basis,
            own.ready_dong, self.hastened, tuple(self.amounts), self.is_fixed,
        )  # fmt: skip


def _ask(sheet: Sequence[_Row], start: int, end: int, needed: int) -> None:
    """Ask first for what falls due by itself, in proportion; beyond that, by the room that is left."""
    if needed <= 0:
        return
    left = [row.left(start, end) for row in sheet]
    claims = [row.claim(start, end) for row in sheet]
    due = share_out(min(needed, sum(claims)), claims, claims)
    room = [have - given for have, given in zip(left, due, strict=True)]
    beyond = share_out(min(needed - sum(due), sum(room)), room, room)
    for row, first, more in zip(sheet, due, beyond, strict=True):
        row.hastened += more
        row.put(first + more, start, end)
