"""The agencies of a day as a tree, whatever levels there are on that day."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from egov_desktop.domain.enumerations import AgencyLevel
from egov_desktop.domain.records import Agency
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import folded_code, sort_key

_LEVELS = {level: place for place, level in enumerate(AgencyLevel)}


@dataclass(frozen=True)
class AgencyTree:
    """The agencies that there are on a day, each below the nearest one above it that there is too.

    `agencies` stand in the order of the tree, whoever is above first; `above` names no agency that stands at the top.
    """

    on: date
    agencies: Mapping[str, Agency]
    above: Mapping[str, str]
    below: Mapping[str, tuple[str, ...]]
    depth: Mapping[str, int]

    @property
    def tops(self) -> tuple[str, ...]:
        return tuple(own for own in self.agencies if own not in self.above)

    @cached_property
    def order(self) -> tuple[str, ...]:
        return tuple(self.agencies)

    @cached_property
    def places_above(self) -> tuple[int, ...]:
        """Give for each agency, in their order, the place of the one above it; -1 at the top."""
        places = {own: place for place, own in enumerate(self.order)}
        return tuple(places.get(self.above.get(own, ""), -1) for own in self.order)

    def with_all_below(self, agency_id: str) -> Iterator[Agency]:
        """Give an agency and all that are under it, in the order of the tree."""
        if agency_id in self.agencies:
            yield self.agencies[agency_id]
            for own in self.below.get(agency_id, ()):
                yield from self.with_all_below(own)


def is_there(agency: Agency, on: date) -> bool:
    return (agency.valid_from is None or agency.valid_from <= on) and (
        agency.valid_to is None or on <= agency.valid_to
    )


class Trees:
    """The trees of a snapshot's days; a day on which nothing was reorganised shares the tree of the day before."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._by_code: dict[str, list[Agency]] = {}
        turns: set[date] = set()
        for own in snapshot.all(Agency).values():
            self._by_code.setdefault(folded_code(own.code), []).append(own)
            turns |= {own.valid_from} if own.valid_from else set()
            turns |= {own.valid_to + timedelta(1)} if own.valid_to else set()
        self._turns = sorted(turns)
        self._made: dict[int, AgencyTree] = {}

    def on(self, day: date) -> AgencyTree:
        place = bisect_right(self._turns, day)
        if place not in self._made:
            self._made[place] = self._grown(day)
        return self._made[place]

    def standing_for(self, agency_id: str, on: date) -> str:
        """Name the record under which an agency goes on a day: itself, else the one of the same code; "" for none."""
        agency = self._snapshot.get(Agency, agency_id)
        if agency is None or is_there(agency, on):
            return agency.id if agency else ""
        return self._same_code(agency, on)

    def _same_code(self, agency: Agency, on: date) -> str:
        same = [own.id for own in self._by_code.get(folded_code(agency.code), ()) if is_there(own, on)]
        return min(same, default="")

    def _grown(self, on: date) -> AgencyTree:
        there = {own.id: own for own in self._snapshot.all(Agency).values() if is_there(own, on)}
        above = {own.id: found for own in there.values() if (found := self._nearest(own, there, on))}
        children: dict[str, list[str]] = {}
        for own in sorted(there.values(), key=_order):
            children.setdefault(above.get(own.id, ""), []).append(own.id)
        depth: dict[str, int] = {}
        _descend(children, "", 0, depth)
        for own in sorted(there.values(), key=_order):
            if own.id not in depth:  # they name each other in a circle: the first of them stands at the top
                children[above.pop(own.id)].remove(own.id)
                depth[own.id] = 0
                _descend(children, own.id, 1, depth)
        below = {parent: tuple(own) for parent, own in children.items() if parent and own}
        return AgencyTree(on, {own: there[own] for own in depth}, above, below, depth)

    def _nearest(self, agency: Agency, there: Mapping[str, Agency], on: date) -> str:
        seen, above_id = {agency.id}, agency.parent_id
        while above_id and above_id not in seen:
            seen.add(above_id)
            above = self._snapshot.get(Agency, above_id)
            if above is None or above_id in there:
                return above_id if above else ""
            heir = self._same_code(above, on)
            if heir and heir not in seen:
                return heir
            above_id = above.parent_id
        return ""


def _descend(children: Mapping[str, list[str]], parent: str, depth: int, found: dict[str, int]) -> None:
    for own in children.get(parent, ()):
        if own not in found:
            found[own] = depth
            _descend(children, own, depth + 1, found)


def _order(agency: Agency) -> tuple[int, object, str]:
    return (_LEVELS[agency.level] if agency.level else len(_LEVELS), sort_key(agency.name), agency.id)
