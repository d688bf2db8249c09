"""Indicators by agencies in one month: what each reported, and what it comes to with all that are under it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from egov_desktop.domain.enumerations import AgencyLevel
from egov_desktop.domain.judgement.indicators.figures import Figure, Reported, indicators_of
from egov_desktop.domain.judgement.indicators.months import last_day, month_of
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
Cell = tuple[str, str]
"""An indicator's id and an agency's."""


@dataclass(frozen=True)
class Matrix:
    """A directive's month. `own` is what agencies reported themselves, `units` the same with whether it is owed,
    `totals` each with all that are under it.

    `outside` names what was reported by those that were no agency on the last day of the month; it is in no total.
    """

    month: date
    indicators: tuple[Indicator, ...]
    tree: AgencyTree
    own: Mapping[Cell, Figure]
    units: Mapping[Cell, Total]
    totals: Mapping[Cell, Total]
    outside: tuple[Cell, ...]

    def total(self, indicator_id: str, agency_id: str) -> Total:
        return self.totals.get((indicator_id, agency_id), NOTHING)

    def unit(self, indicator_id: str, agency_id: str) -> Total:
        return self.units.get((indicator_id, agency_id), NOTHING)

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

    def owing(self, agency_id: str) -> int:
        """Count the agencies, from one down, that still owe a figure of any indicator."""
        return sum(any(True for _ in self.owed_by(own.id)) for own in self.tree.with_all_below(agency_id))

    def owed_by(self, agency_id: str) -> Iterator[Indicator]:
        return (own for own in self.indicators if self.unit(own.id, agency_id).missing)


class Reporting:
    """A snapshot's figures, trees and targets, each indexed once; every judgement of indicators begins here."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.reported = Reported(snapshot)
        self.trees = Trees(snapshot)
        self.targets = Targets(snapshot)
        self._firsts: dict[str, date | None] = {}

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

    def asks(self, indicator_id: str, agency: Agency, month: date) -> bool:
        """Say whether an agency owes a figure: its level does, and it does more than gather those of others.

        An agency at the top with others under it, of which nobody ever recorded a figure, only gathers.
        """
        tree = self.tree(month)
        gathers = agency.id in tree.below and agency.id not in tree.above
        return self.targets.asks(indicator_id, agency.level, last_day(month)) and not (
            gathers and agency.id not in self.reported.reporters
        )

    def first_month(self, indicator_id: str) -> date | None:
        if indicator_id not in self._firsts:
            self._firsts[indicator_id] = self.reported.first_month(indicator_id)
        return self._firsts[indicator_id]

    def matrix(self, directive_id: str, month: date) -> Matrix:
        """Roll a month's figures up the tree of that month, from numerators and denominators."""
        month = month_of(month)
        tree, indicators = self.tree(month), indicators_of(self.snapshot, directive_id)
        own: dict[Cell, Figure] = {}
        units: dict[Cell, Total] = {}
        totals: dict[Cell, Total] = {}
        for indicator in indicators:
            given = self._given(indicator.id, tree, month)
            own.update(((indicator.id, agency_id), figure) for agency_id, figure in given.items())
            mine = dict(self._units(indicator.id, tree, month, given))
            units.update(((indicator.id, agency_id), unit) for agency_id, unit in mine.items())
            _roll_up(tree, mine)
            totals.update(((indicator.id, agency_id), total) for agency_id, total in mine.items())
        ids = {indicator.id for indicator in indicators}
        outside = tuple(
            cell
            for cell in self.reported.reporting_in(month)
            if cell[0] in ids and cell[1] not in tree.agencies
        )
        return Matrix(month, indicators, tree, own, units, totals, outside)

    def _given(self, indicator_id: str, tree: AgencyTree, month: date) -> dict[str, Figure]:
        read = self.reported.figure
        return {
            agency_id: figure
            for agency_id in tree.agencies
            if (figure := read(indicator_id, agency_id, month)) is not None
        }

    def _units(
        self, indicator_id: str, tree: AgencyTree, month: date, given: Mapping[str, Figure]
    ) -> Iterator[tuple[str, Total]]:
        day = last_day(month)
        asked = {level: int(self.targets.asks(indicator_id, level, day)) for level in REPORTING_LEVELS}
        gathering = {top for top in tree.tops if top in tree.below and top not in self.reported.reporters}
        for agency_id, agency in tree.agencies.items():
            figure = given.get(agency_id)
            if figure is not None:
                yield agency_id, Total.given(figure, agency.level)
            elif agency.level and agency_id not in gathering and asked.get(agency.level):
                yield agency_id, Total(asked=1)


def _roll_up(tree: AgencyTree, totals: dict[str, Total]) -> None:
    """Add each agency to the one above it, from the leaves up."""
    for agency_id in reversed(tuple(tree.agencies)):
        above, total = tree.above.get(agency_id), totals.get(agency_id)
        if above is not None and total is not None:
            held = totals.get(above)
            totals[above] = total if held is None else held.plus(total)
