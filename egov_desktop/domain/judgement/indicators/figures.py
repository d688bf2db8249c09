"""What agencies reported, found by indicator, agency and month."""

from collections import defaultdict
from datetime import date
from fractions import Fraction
from operator import attrgetter
from typing import NamedTuple

from egov_desktop.domain.enumerations import Direction
from egov_desktop.domain.records import Agency, Indicator, IndicatorYear
from egov_desktop.domain.snapshot import Snapshot

NUMERATORS = tuple(f"n{month:02}" for month in range(1, 13))
DENOMINATORS = tuple(f"d{month:02}" for month in range(1, 13))
_READ = tuple(attrgetter(*pair) for pair in zip(NUMERATORS, DENOMINATORS, strict=True))


class Figure(NamedTuple):
    """What was counted, and out of what; the rate is always reckoned from the two."""

    numerator: int
    denominator: int

    @property
    def rate(self) -> Fraction | None:
        """The share, 1 being the whole; nothing where there was nothing to count."""
        return Fraction(self.numerator, self.denominator) if self.denominator else None

    @property
    def is_above_whole(self) -> bool:
        return self.numerator > self.denominator


def is_below(figure: Figure, target_percent: int, direction: Direction | None) -> bool | None:
    """Say whether a figure misses what is asked, in whole numbers; not known where there was nothing to count.

    Higher is better unless the indicator says otherwise.
    """
    if not figure.denominator:
        return None
    reached, asked = 100 * figure.numerator, target_percent * figure.denominator
    return reached > asked if direction is Direction.DOWN else reached < asked


def indicators_of(snapshot: Snapshot, directive_id: str) -> tuple[Indicator, ...]:
    """Give a directive's indicators in their order."""
    found = snapshot.children(Indicator, directive_id, by="directive_id")
    return tuple(sorted(found, key=lambda own: (own.position is None, own.position or 0, own.code, own.id)))


def figure(snapshot: Snapshot, indicator: Indicator, agency: Agency, month: date) -> Figure | None:
    """Give what one agency itself reported of a month; nothing where it did not give both numbers."""
    years = snapshot.children(IndicatorYear, indicator.id, by="indicator_id")
    own = sorted(
        (one for one in years if one.agency_id == agency.id and one.year == month.year),
        key=attrgetter("id"),
    )
    return next(filter(None, (_given(one, month) for one in own)), None)


class Reported:
    """All that was reported, indexed once for a snapshot.

    Should two records speak of the same agency, indicator and month, the one of the lower id is read, alike in every
    office; `is_doubled` tells.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        gathered: defaultdict[tuple[str, int], dict[str, list[IndicatorYear]]] = defaultdict(dict)
        for own in snapshot.all(IndicatorYear).values():
            of_year = gathered[own.indicator_id or "", own.year or 0]
            of_year.setdefault(own.agency_id or "", []).append(own)
        for of_year in gathered.values():
            for several in of_year.values():
                several.sort(key=attrgetter("id"))
        self._years = dict(gathered)
        self.reporters = frozenset(agency_id for of_year in gathered.values() for agency_id in of_year)

    def figure(self, indicator_id: str, agency_id: str, month: date) -> Figure | None:
        """Give what an agency itself reported of a month; nothing where it did not give both numbers."""
        several = self._years.get((indicator_id, month.year), {}).get(agency_id, ())
        return next(filter(None, (_given(own, month) for own in several)), None)

    def figures(self, indicator_id: str, month: date) -> dict[str, Figure]:
        """Give what every agency reported of a month, by its id."""
        read = _READ[month.month - 1]
        found: dict[str, Figure] = {}
        for agency_id, several in self._years.get((indicator_id, month.year), {}).items():
            for own in several:
                numerator, denominator = read(own)
                if numerator is not None and denominator is not None:
                    found[agency_id] = Figure(numerator, denominator)
                    break
        return found

    def record(self, indicator_id: str, agency_id: str, year: int) -> IndicatorYear | None:
        several = self._years.get((indicator_id, year), {}).get(agency_id)
        return several[0] if several else None

    def is_half(self, indicator_id: str, agency_id: str, month: date) -> bool:
        """Say whether one of the two numbers was given, and the other not."""
        pairs = self._pairs(indicator_id, agency_id, month)
        return not any(None not in pair for pair in pairs) and any(pair != (None, None) for pair in pairs)

    def is_doubled(self, indicator_id: str, agency_id: str, month: date) -> bool:
        """Say whether several records give different figures."""
        return len({pair for pair in self._pairs(indicator_id, agency_id, month) if None not in pair}) > 1

    def first_month(self, indicator_id: str) -> date | None:
        """Give the first month of which anybody reported an indicator."""
        years = sorted(year for own_id, year in self._years if own_id == indicator_id and year)
        months = (date(year, month, 1) for year in years for month in range(1, 13))
        return next((month for month in months if self.figures(indicator_id, month)), None)

    def _pairs(self, indicator_id: str, agency_id: str, month: date) -> list[tuple[int | None, int | None]]:
        several = self._years.get((indicator_id, month.year), {}).get(agency_id, ())
        return [_READ[month.month - 1](own) for own in several]


def _given(own: IndicatorYear, month: date) -> Figure | None:
    numerator, denominator = _READ[month.month - 1](own)
    return None if numerator is None or denominator is None else Figure(numerator, denominator)
