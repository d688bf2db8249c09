"""Which capital to move: from projects that cannot spend what they hold to those that can spend more, the total kept."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cache

from egov_desktop.domain.enumerations import Rating
from egov_desktop.domain.judgement.demand.doubts import month_limit, without_milestone
from egov_desktop.domain.judgement.demand.standing import Standing
from egov_desktop.domain.judgement.demand.values import Cap, ProjectDemand, Transfer
from egov_desktop.domain.judgement.ratings.rating import rate_with, rated_period
from egov_desktop.domain.judgement.ratings.sides import Day
from egov_desktop.domain.records import Project
from egov_desktop.domain.snapshot import Snapshot

Row = tuple[Standing, ProjectDemand]
IsRed = Callable[[Project], bool]


def red_ones(snapshot: Snapshot, on: date) -> IsRed:
    """Give the question whether a project is rated red on a day; what all share is gathered when first asked."""

    @cache
    def day() -> Day:
        return Day.of(snapshot, rated_period(snapshot, on), on)

    return lambda project: rate_with(day(), project).shown is Rating.RED


def proposed_transfers(
    rows: Sequence[Row], ends: Sequence[tuple[date, int]], percent: int, is_red: IsRed
) -> tuple[Transfer, ...]:
    """Match what can be given with what can be taken, the largest first; a project either gives or takes.

    What is rated red takes nothing, however much room it has.
    Sources of capital are not looked at: whether one may pay for the other is for the deciding authority.
    """
    giving = _largest_first((demand, can_give(own, demand, ends, percent)) for own, demand in rows)
    able = ((demand, can_take(own, demand, ends, percent)) for own, demand in rows)
    taking = _largest_first(
        (demand, amount) for demand, amount in able if amount > 0 and not is_red(demand.project)
    )
    found: list[Transfer] = []
    while giving and taking:
        (gives, giver), (takes, taker) = giving[0], taking[0]
        amount = min(gives, takes)
        found.append(Transfer(giver.project, taker.project, amount))
        giving[:1] = [(gives - amount, giver)] if gives > amount else []
        taking[:1] = [(takes - amount, taker)] if takes > amount else []
    return tuple(found)


def can_give(own: Standing, demand: ProjectDemand, ends: Sequence[tuple[date, int]], percent: int) -> int:
    """Give the đồng of a project's plan that it cannot spend: kept back by its caps, or asked where it is in doubt.

    What the clerk fixed stays. That a project was never paid yet is no reason by itself to take its capital away.
    """
    kept_back = max(0, own.plan_left_dong - own.room_dong)
    free = (
        sum(amount for amount, fixed in zip(demand.amounts, demand.is_fixed, strict=True) if not fixed)
        - own.floor_dong
    )
    limit = month_limit(own, percent)
    beyond = sum(
        max(0, amount - limit)
        for amount, fixed in zip(demand.amounts, demand.is_fixed, strict=True)
        if limit and not fixed
    )
    in_doubt = max(without_milestone(own, demand.amounts, ends), beyond)
    return min(own.plan_left_dong - own.floor_dong, kept_back + max(0, min(free, in_doubt)))


def can_take(own: Standing, demand: ProjectDemand, ends: Sequence[tuple[date, int]], percent: int) -> int:
    """Give the đồng that a project could be paid beyond its plan: within contracts and investment, and at its pace.

    One whose payment is overdue cannot spend what it holds, so it takes no more.
    """
    first_due = own.due[0][0] if own.due else date.max
    pays_in_time = bool(ends) and first_due <= ends[-1][0]
    if demand.reasons or own.cap is Cap.RESTING or own.is_overdue:
        return 0
    if own.outer_room_dong is None or not pays_in_time:
        return 0
    limit = month_limit(own, percent)
    pace = sum(max(0, limit - amount) for amount in demand.amounts[: ends[-1][1]])
    return max(0, min(own.outer_room_dong - own.plan_left_dong, pace))


def _largest_first(found: Iterable[tuple[ProjectDemand, int]]) -> list[tuple[int, ProjectDemand]]:
    chosen = ((amount, demand) for demand, amount in found if amount > 0)
    return sorted(chosen, key=lambda row: (-row[0], row[1].project.id))
