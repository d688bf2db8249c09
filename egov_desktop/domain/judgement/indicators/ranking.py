"""Who stands where among agencies of one level; those that are equal share their place."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from egov_desktop.domain.enumerations import Direction
from egov_desktop.domain.judgement.indicators.figures import Figure
from egov_desktop.domain.judgement.indicators.matrix import Matrix
from egov_desktop.domain.records import Agency, Indicator


@dataclass(frozen=True)
class Rank:
    """One agency's place; after two that share a place the next one is left out (1, 2, 2, 4)."""

    place: int
    agency: Agency
    figure: Figure
    is_tied: bool


@dataclass(frozen=True)
class Ranking:
    """The places, best first; who gave no figure or had nothing to count has no place, and is named instead."""

    indicator: Indicator
    ranks: tuple[Rank, ...]
    unranked: tuple[Agency, ...]

    def of(self, agency_id: str) -> Rank | None:
        return self._by_agency.get(agency_id)

    @cached_property
    def _by_agency(self) -> dict[str, Rank]:
        return {own.agency.id: own for own in self.ranks}


def ranking(
    matrix: Matrix, indicator: Indicator, agencies: Iterable[Agency], *, with_all_below: bool = False
) -> Ranking:
    """Rank agencies by their own figures, or by those with all under them; equal rates share a place."""
    figures = {own.id: _figure(matrix, indicator, own, with_all_below=with_all_below) for own in agencies}
    standing = {own: matrix.tree.agencies[own] for own in figures}
    rates = {own: figure.rate for own, figure in figures.items() if figure and figure.rate is not None}
    sign = 1 if indicator.direction is Direction.DOWN else -1
    ordered = sorted(rates, key=lambda own: sign * (rates[own] or Fraction(0)))
    ranks: list[Rank] = []
    for at, own in enumerate(ordered, 1):
        figure = figures[own]
        assert figure is not None, "only what has a rate is ordered"
        place = ranks[-1].place if ranks and ranks[-1].figure.rate == figure.rate else at
        is_tied = any(
            0 <= near < len(ordered) and rates[ordered[near]] == rates[own] for near in (at - 2, at)
        )
        ranks.append(Rank(place, standing[own], figure, is_tied))
    unranked = tuple(agency for own, agency in standing.items() if own not in rates)
    return Ranking(indicator, tuple(ranks), unranked)


def _figure(matrix: Matrix, indicator: Indicator, agency: Agency, *, with_all_below: bool) -> Figure | None:
    total = matrix.total if with_all_below else matrix.unit
    return total(indicator.id, agency.id).figure
