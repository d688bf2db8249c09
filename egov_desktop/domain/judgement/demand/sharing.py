"""Sharing whole đồng out by weights: between projects to the đồng, between the months of one in round amounts."""

from collections.abc import Sequence
from fractions import Fraction
from heapq import heapify, heappop, heappush


def share_out(amount: int, weights: Sequence[int], most: Sequence[int] | None = None) -> list[int]:
    """Share out an amount in proportion to weights, each share at most `most`; sums exactly, unless all are full.

    The method of highest averages (d'Hondt): unlike largest remainders it gives nobody less when the amount grows.
    Of equal claims the earlier is served first.
    """
    limits = [amount] * len(weights) if most is None else most
    given: list[int] = [0] * len(weights)
    open_places: list[int] = [
        place for place, weight in enumerate(weights) if weight > 0 and limits[place] > 0 and amount > 0
    ]
    left = amount
    while open_places and left > 0:
        total = sum(weights[place] for place in open_places)
        full = [place for place in open_places if left * weights[place] >= limits[place] * total]
        if not full:
            _share_freely(left, weights, limits, open_places, given)
            break
        for place in full:
            given[place] = limits[place]
        left -= sum(limits[place] for place in full)
        open_places = [place for place in open_places if given[place] == 0]
    return given


def _share_freely(
    left: int, weights: Sequence[int], limits: Sequence[int], places: Sequence[int], given: list[int]
) -> None:
    """Nobody reaches a limit by proportion alone: give whole parts, then đồng by đồng to the highest average."""
    total = sum(weights[place] for place in places)
    for place in places:
        given[place] = left * weights[place] // total
    averages = [(-Fraction(weights[place], given[place] + 1), place) for place in places]
    heapify(averages)
    for _ in range(left - sum(given[place] for place in places)):
        _, place = heappop(averages)
        given[place] += 1
        if given[place] < limits[place]:
            heappush(averages, (-Fraction(weights[place], given[place] + 1), place))


def spread_rounded(amount: int, weights: Sequence[int], step: int) -> list[int]:
    """Spread an amount by weights in whole steps by the largest remainder; what is less than a step goes to the last.

    Sums exactly. Places of no weight get nothing.
    """
    total = sum(weights)
    if total <= 0 or amount <= 0:
        return [0] * len(weights)
    steps, rest = divmod(amount, step)
    given = [steps * weight // total for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda place: (-(steps * weights[place] % total), place))
    for place in by_remainder[: steps - sum(given)]:
        given[place] += 1
    amounts = [own * step for own in given]
    amounts[max(place for place, weight in enumerate(weights) if weight > 0)] += rest
    return amounts
