"""Why what is asked of a project is hard to meet: the months are too large for it, or nothing to be paid falls due."""

from collections.abc import Iterator, Sequence
from datetime import date

from egov_desktop.domain.judgement.demand.standing import Standing
from egov_desktop.domain.judgement.demand.values import Doubt, Reason


def reasons_of(
    own: Standing,
    months: Sequence[date],
    amounts: Sequence[int],
    ends: Sequence[tuple[date, int]],
    percent: int,
) -> tuple[Reason, ...]:
    """Give the doubts about a project's amounts; `ends` are the days of the targets and how many months reach them.

    `percent` is the threshold INFEASIBLE_MONTH_PERCENT: a month may need that much of the best month so far.
    """
    return tuple(
        reason
        for found in (
            _no_milestone(own, amounts, ends),
            _large_month(own, months, amounts, percent),
            _beyond_room(own, months, amounts),
        )
        for reason in found
    )


def month_limit(own: Standing, percent: int) -> int:
    """Give the most that a month may need, in đồng, before it is called hard to meet."""
    return own.best_month_dong * percent // 100


def without_milestone(own: Standing, amounts: Sequence[int], ends: Sequence[tuple[date, int]]) -> int:
    """Give the đồng asked by the first target before which no payment falls due, beyond work done and not yet paid."""
    return next((reason.amount_dong for reason in _no_milestone(own, amounts, ends)), 0)


def _no_milestone(
    own: Standing, amounts: Sequence[int], ends: Sequence[tuple[date, int]]
) -> Iterator[Reason]:
    first_due = own.due[0][0] if own.due else date.max
    for by_on, end in ends:
        asked = sum(amounts[:end]) - own.ready_dong
        if asked > 0 and first_due > by_on:
            yield Reason(Doubt.NO_MILESTONE, by_on, asked, own.ready_dong)
            return


def _large_month(
    own: Standing, months: Sequence[date], amounts: Sequence[int], percent: int
) -> Iterator[Reason]:
    largest = max(amounts, default=0)
    if largest <= 0 or largest * 100 <= own.best_month_dong * percent:
        return
    doubt = Doubt.LARGE_MONTH if own.best_month_dong else Doubt.NEVER_PAID
    yield Reason(doubt, months[list(amounts).index(largest)], largest, own.best_month_dong)


def _beyond_room(own: Standing, months: Sequence[date], amounts: Sequence[int]) -> Iterator[Reason]:
    if (asked := sum(amounts)) > own.room_dong:
        yield Reason(Doubt.FIXED_BEYOND_ROOM, months[-1], asked, own.room_dong)
