"""Indicators by agencies in one month: what each reported, and what it comes to with all that are under it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from egov_desktop.domain.enumerations import AgencyLevel
from egov_desktop.domain.judgement.indicators.figures import Figure, Reported, indicators_of
from egov_desktop.domain.judgement.indicators.months import last_day, month_before, month_of
from egov_desktop.domain.judgement.indicators.targets import REPORTING_LEVELS, Targets
from egov_desktop.domain.judgement.indicators.tree import AgencyTree, Trees
from egov_desktop.domain.records import Agency, Indicator
from egov_desktop.domain.snapshot import Snapshot

_PLACE = {level: place for place, level in enumerate(AgencyLevel)}


class Total(NamedTuple):
    """Numerators and denominators of several agencies, each added up; `asked` of them owe a figure, `reported` gave one.

    An agency without a figure is missing, never zero. `levels` are those of the agencies that gave one, as bits.
    """

    numerator: int = 0
    denominator: int = 0
    asked: int = 0
    reported: int = 0
    levels: int = 0

    @classmethod
    def given(cls, figure: Figure, level: AgencyLevel | None) -> "Total":
        """Begin with what one agency gave."""
        return cls(figure.numerator, figure.denominator, 1, 1, 1 << _PLACE[level] if level else 0)

    @property
    def figure(self) -> Figure | None:
        return Figure(self.numerator, self.denominator) if self.reported else None

    @property
    def missing(self) -> int:
        return self.asked - self.reported

    def plus(self, other: "Total") -> "Total":
        return Total(
            self.numerator + other.numerator,
            self.denominator + other.denominator,
            self.asked + other.asked,
            self.reported + other.reported,
            self.levels | other.levels,
        )


NOTHING = Total()
_OWED = Total(asked=1)
Cell = tuple[str, str]
"""An indicator's id and an agency's."""


@dataclass(frozen=True)
class Matrix:
    """A directive's month. By indicator and agency, `own` is what agencies reported themselves, `totals` that of each
    with all under it; `asked` names those that owe a figure, given or not.

    `outside` names what was reported by those that were no agency on the last day of the month; it is in no total.
    """

    month: date
    indicators: tuple[Indicator, ...]
    tree: AgencyTree
    own: Mapping[str, Mapping[str, Figure]]
    asked: Mapping[str, frozenset[str]]
    totals: Mapping[str, Mapping[str, Total]]
    outside: tuple[Cell, ...]

    def figure(self, indicator_id: str, agency_id: str) -> Figure | None:
        """Give what an agency itself reported."""
        return self.own[indicator_id].get(agency_id)

    def total(self, indicator_id: str, agency_id: str) -> Total:
        return self.totals[indicator_id].get(agency_id, NOTHING)

    def unit(self, indicator_id: str, agency_id: str) -> Total:
        """Give an agency without those under it."""
        if figure := self.figure(indicator_id, agency_id):
            return Total.given(figure, self.tree.agencies[agency_id].level)
        return _OWED if agency_id in self.asked[indicator_id] else NOTHING

    def of(self, indicator_id: str, agency_ids: Iterable[str]) -> Total:
        """Add up what these agencies reported themselves."""
        found = NOTHING
        for agency_id in agency_ids:
            found = found.plus(self.unit(indicator_id, agency_id))
        return found

    def of_level(self, indicator_id: str, level: AgencyLevel) -> Total:
        return self.of(indicator_id, (own.id for own in self.at_level(level)))

    def of_all(self, indicator_id: str) -> Total:
        return self.of(indicator_id, self.tree.agencies)

    def at_level(self, level: AgencyLevel) -> tuple[Agency, ...]:
        return tuple(own for own in self.tree.agencies.values() if own.level is level)

    def missing(self, indicator_id: str, agency_id: str) -> tuple[Agency, ...]:
        """Name those, from an agency down, that owe a figure and gave none."""
        return tuple(
            own for own in self.tree.with_all_below(agency_id) if self.unit(indicator_id, own.id).missing
        )

    def owing(self) -> Mapping[str, int]:
        """Count for each agency those, with all under it, that still owe a figure of any indicator."""
        counts = [int(any(True for _ in self.owed_by(own))) for own in self.tree.order]
        for place in range(len(counts) - 1, -1, -1):
            if (above := self.tree.places_above[place]) >= 0:
                counts[above] += counts[place]
        return dict(zip(self.tree.order, counts, strict=True))

    def owed_by(self, agency_id: str) -> Iterator[Indicator]:
        """Give the indicators of which an agency owes a figure, without those that nobody gave."""
        silent = self.unreported
        return (own for own in self.indicators if own not in silent and self.unit(own.id, agency_id).missing)

    @cached_property
    def unreported(self) -> tuple[Indicator, ...]:
        """Name the indicators that are asked but of which no agency gave a figure, in a month that has other figures.

        That is a matter of the indicator, to be told once, and no agency's shortcoming.
        """
        if not any(self.own.values()):
            return ()
        return tuple(own for own in self.indicators if self.asked[own.id] and not self.own[own.id])


class Reporting:
    """A snapshot's figures, trees and targets, each indexed once; every judgement of indicators begins here."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.reported = Reported(snapshot)
        self.trees = Trees(snapshot)
        self.targets = Targets(snapshot)
        self._firsts: dict[str, date | None] = {}
        self._asking: dict[tuple[date, frozenset[AgencyLevel]], frozenset[str]] = {}

    def tree(self, month: date) -> AgencyTree:
        """Give the agencies as they stood on the last day of a month."""
        return self.trees.on(last_day(month))

    def percent(self, indicator_id: str, agency: Agency, month: date) -> int | None:
        """Give the rate asked of an agency in a month, in percent."""
        return self.targets.percent(indicator_id, agency.level, last_day(month))

    def percent_of(self, indicator_id: str, total: Total, month: date) -> int | None:
        """Give the rate asked of all whose figures a total holds; nothing where their levels are asked differently."""
        levels = [level for level, place in _PLACE.items() if total.levels >> place & 1]
        return self.targets.common_percent(indicator_id, levels, last_day(month))

    def asks_by_level(self, indicator_id: str, total: Total, month: date) -> bool:
        """Say whether those whose figures a total holds are asked for different rates, level by level."""
        levels = [level for level, place in _PLACE.items() if total.levels >> place & 1]
        return len({self.targets.percent(indicator_id, level, last_day(month)) for level in levels}) > 1

    def asks(self, indicator_id: str, agency: Agency, month: date) -> bool:
        """Say whether an agency owes a figure: its level does, and it does more than gather those of others.

        An agency at the top with others under it, of which nobody ever recorded a figure, only gathers.
        """
        return agency.id in self._asked(indicator_id, self.tree(month), month)

    def first_month(self, indicator_id: str) -> date | None:
        if indicator_id not in self._firsts:
            self._firsts[indicator_id] = self.reported.first_month(indicator_id)
        return self._firsts[indicator_id]

    def month_to_show(self, directive_id: str, on: date) -> date:
        """Give the month that a day is asked about: its own once that is over or has figures, else the one before."""
        month = month_of(on)
        indicators = indicators_of(self.snapshot, directive_id)
        if on == last_day(month) or any(self.reported.figures(own.id, month) for own in indicators):
            return month
        return month_before(month)

    def matrix(self, directive_id: str, month: date) -> Matrix:
        """Roll a month's figures up the tree of that month, from numerators and denominators."""
        month = month_of(month)
        tree, indicators = self.tree(month), indicators_of(self.snapshot, directive_id)
        given = {own.id: self.reported.figures(own.id, month) for own in indicators}
        outside = tuple(
            (indicator_id, agency_id)
            for indicator_id, figures in given.items()
            for agency_id in sorted(figures.keys() - tree.agencies.keys())
        )
        for indicator_id, agency_id in outside:
            del given[indicator_id][agency_id]
        asked = {own.id: self._asked(own.id, tree, month) for own in indicators}
        totals = {own.id: _rolled_up(tree, given[own.id], asked[own.id]) for own in indicators}
        return Matrix(month, indicators, tree, given, asked, totals, outside)

    def _asked(self, indicator_id: str, tree: AgencyTree, month: date) -> frozenset[str]:
        day = last_day(month)
        levels = frozenset(own for own in REPORTING_LEVELS if self.targets.asks(indicator_id, own, day))
        key = (tree.on, levels)
        if key not in self._asking:
            self._asking[key] = frozenset(
                own.id
                for own in tree.agencies.values()
                if own.level in levels and not self._only_gathers(tree, own.id)
            )
        return self._asking[key]

    def _only_gathers(self, tree: AgencyTree, agency_id: str) -> bool:
        is_above_all = agency_id in tree.below and agency_id not in tree.above
        return is_above_all and agency_id not in self.reported.reporters


def _rolled_up(tree: AgencyTree, given: Mapping[str, Figure], asked: frozenset[str]) -> dict[str, Total]:
    """Add each agency to the one above it, from the leaves up, in columns: one step a month and indicator must be quick."""
    figures = [given.get(own) for own in tree.order]
    numerators = [own[0] if own else 0 for own in figures]
    denominators = [own[1] if own else 0 for own in figures]
    reported = [1 if own else 0 for own in figures]
    owing = [1 if own or name in asked else 0 for name, own in zip(tree.order, figures, strict=True)]
    levels = [bit if own else 0 for bit, own in zip(_bits(tree), figures, strict=True)]
    for place in range(len(figures) - 1, -1, -1):
        if owing[place] and (above := tree.places_above[place]) >= 0:
            numerators[above] += numerators[place]
            denominators[above] += denominators[place]
            owing[above] += owing[place]
            reported[above] += reported[place]
            levels[above] |= levels[place]
    columns = (numerators, denominators, owing, reported, levels)
    return dict(zip(tree.order, map(Total._make, zip(*columns, strict=True)), strict=True))


def _bits(tree: AgencyTree) -> list[int]:
    return [1 << _PLACE[own.level] if own.level else 0 for own in tree.agencies.values()]
