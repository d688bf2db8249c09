"""What must be shown, told from who had seen what when writing: whole causal pasts, and no named parents or heads."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import permutations, product
from typing import Any

from egov_desktop.domain.journal import canonical
from egov_desktop.domain.together import TOGETHER

EventId = tuple[str, int]
Place = tuple[str, str]
Address = tuple[str, str, str]
THERE, SAME = "*", "="


@dataclass(frozen=True)
class Event:
    """One value given to one field (`*` for there/not there, `=` for one with another record), and what its writer knew.

    `saw` are the events about the same thing that its writer had heard of. `blind` are fields that it passes over, as
    where a decision about two fields together was taken back.
    """

    id: EventId
    record: Place
    field: str
    value: Any
    order: tuple[Any, ...]
    saw: frozenset[EventId]
    blind: frozenset[str] = frozenset()

    def says(self, name: str) -> Any:
        return self.value.get(name) if self.births else self.value

    @property
    def births(self) -> bool:
        return isinstance(self.value, dict)

    @property
    def removes(self) -> bool:
        return self.field == THERE and self.value is False


@dataclass
class Verdict:
    """What a set of events says of one record."""

    exists: bool
    values: dict[str, Any]
    conflicts: set[str]


def latest(events: Iterable[Event], among: Iterable[Event]) -> list[Event]:
    """The events that no one among the others had seen when writing, in the order of their clocks."""
    seen = {seen for other in among for seen in other.saw}
    return sorted((own for own in events if own.id not in seen), key=lambda own: own.order)


def judge(events: list[Event], ever: Mapping[EventId, Event]) -> Verdict:
    """Judge one record by the events about it that count; `ever` are all that were ever written."""
    births = [own for own in events if own.births]
    fields = {own.field for own in events if own.field not in (THERE, SAME)} | {
        name for own in births for name in own.value
    }
    last: dict[str, list[Event]] = {}
    values: dict[str, Any] = {}
    conflicts: set[str] = set()
    for name in fields:
        writers = [own for own in events if own.field == name]
        # A record that was begun without a field has nothing to say against one that names it.
        begun = [own for own in births if name in own.value]
        last[name] = latest([*(begun if begun or writers else births), *writers], writers)
        values[name] = last[name][-1].says(name)
        if len({canonical(own.says(name)) for own in last[name]}) > 1:
            conflicts.add(name)
    conflicts |= _apart(last, conflicts, events[0].record[0], ever)
    exists, disputed = _is_there(events, [*births, *(own for some in last.values() for own in some)])
    return Verdict(exists, values, conflicts | ({THERE} if disputed else set()) if exists else set())


def _is_there(events: list[Event], standing: list[Event]) -> tuple[bool, bool]:
    about = [own for own in events if own.field == THERE]
    last = latest(about, about)
    removals = [own for own in last if own.removes]
    if not removals:
        return bool(last), False
    known_to_removers = {seen for removal in removals for seen in removal.saw}
    unseen = any(own.id not in known_to_removers for own in standing)
    disputed = unseen or any(not own.removes for own in last)
    return disputed, disputed


def _apart(
    last: Mapping[str, list[Event]], disputed: set[str], kind: str, ever: Mapping[EventId, Event]
) -> set[str]:
    """The pairs that mean something together, of which nobody ever looked at the two values side by side."""
    found: set[str] = set()
    for one, other in TOGETHER.get(kind, ()):
        sides = last.get(one, []), last.get(other, [])
        if (
            all(sides)
            and not {one, other} & disputed
            and all(_strangers(*own, ever) for own in product(*sides))
        ):
            found.add(f"{one}+{other}")
    return found


def _strangers(one: Event, other: Event, ever: Mapping[EventId, Event]) -> bool:
    if one.births or other.births:
        return False
    together = one.id[0] == other.id[0]
    return not (together or _looked_at(one, other, ever) or _looked_at(other, one, ever))


def _looked_at(writer: Event, other: Event, ever: Mapping[EventId, Event]) -> bool:
    """Say whether a writer had the other's value in front of them: seen, and nothing seen in its stead."""
    if other.id not in writer.saw or other.field in writer.blind:
        return False
    seen = [ever[own] for own in writer.saw]
    return not any(own.field == other.field and other.id in own.saw for own in seen)


def replaces(later: Event, earlier: Event) -> bool:
    """Say whether an event was written over an earlier one that its writer had seen."""
    if later is earlier or earlier.id not in later.saw:
        return False
    if SAME in (later.field, earlier.field):
        return (later.record, later.field) == (earlier.record, earlier.field)
    return later.removes or later.field == earlier.field or (earlier.births and later.field != THERE)


def passed_over(reopened: frozenset[Address]) -> dict[Address, frozenset[str]]:
    """Where a decision about two fields together is taken back, neither is to be read as written in sight of the other."""
    pairs = [(kind, record_id, own.split("+")) for kind, record_id, own in reopened if "+" in own]
    return {
        (kind, record_id, one): frozenset({other})
        for kind, record_id, pair in pairs
        for one, other in permutations(pair, 2)
    }


def shown_as(record: Place, kept: Mapping[str, str]) -> Place:
    """Under which id a record goes where it is one with others."""
    kind, record_id = record
    return kind, kept.get(record_id, record_id)


@dataclass
class Import:
    """What an office took in with one entry, what of it waits for a decision, and what was taken back."""

    entry_id: str
    events: set[EventId]
    held: set[EventId] = field(default_factory=set)
    gone: set[EventId] = field(default_factory=set)

    @property
    def counting(self) -> set[EventId]:
        return self.events - self.held - self.gone


@dataclass
class Holding:
    """What one office's file holds: what was written there, and its imports."""

    own: set[EventId] = field(default_factory=set)
    imports: list[Import] = field(default_factory=list)

    @property
    def known(self) -> set[EventId]:
        return self.own.union(*(own.counting for own in self.imports))

    @property
    def waiting(self) -> set[EventId]:
        return set().union(*(own.held - own.gone for own in self.imports)) - self.known

    def otherwise_than(self, taken: Import) -> set[EventId]:
        """What would be known without this import."""
        return self.own.union(*(own.counting for own in self.imports if own is not taken))

    def copy(self) -> "Holding":
        imports = [
            Import(own.entry_id, set(own.events), set(own.held), set(own.gone)) for own in self.imports
        ]
        return Holding(set(self.own), imports)


class World:
    """All events ever written, and which of them each office holds."""

    def __init__(self) -> None:
        self.events: dict[EventId, Event] = {}
        self.offices: dict[str, Holding] = {}

    def wrote(
        self, office: str, rows: Iterable[tuple[Any, ...]], entry_order: tuple[Any, ...],
        blind: Mapping[Address, frozenset[str]], into: Import | None = None,
    ) -> None:  # fmt: skip
        """Note what one action wrote: its author had seen whatever was in force there."""
        known = self.offices[office].known
        kept = self.kept(known)
        seen: dict[Place, frozenset[EventId]] = {}
        for own in known:
            place = shown_as(self.events[own].record, kept)
            seen[place] = seen.get(place, frozenset()) | {own}
        for entry_id, seq, kind, record_id, name, value in rows:
            saw = seen.get(shown_as((kind, record_id), kept), frozenset())
            passed_over = blind.get((kind, record_id, name), frozenset())
            own = Event(
                (entry_id, seq), (kind, record_id), name, value, (*entry_order, seq), saw, passed_over
            )
            self.events[own.id] = own
            (into.events if into else self.offices[office].own).add(own.id)

    def kept(self, known: Iterable[EventId]) -> dict[str, str]:
        """Under which id each record goes that is one with others: the least of all."""
        links = [self.events[own] for own in known if self.events[own].field == SAME]
        standing = [own for own in links if own.value and not any(own.id in later.saw for later in links if later.record == own.record)]  # fmt: skip
        groups: list[set[str]] = []
        for own in standing:
            one = {own.record[1], own.value}
            touching = [group for group in groups if group & one]
            groups = [group for group in groups if not group & one] + [one.union(*touching)]
        return {record_id: min(group) for group in groups for record_id in group}

    def records(self, known: Iterable[EventId]) -> dict[Place, Verdict]:
        known = list(known)
        kept = self.kept(known)
        by_record: dict[Place, list[Event]] = {}
        for own in known:
            event = self.events[own]
            by_record.setdefault(shown_as(event.record, kept), []).append(event)
        verdicts = {record: judge(events, self.events) for record, events in by_record.items()}
        for verdict in verdicts.values():
            if (parent := verdict.values.get("project_id")) is not None:
                verdict.values["project_id"] = kept.get(parent, parent)
        return verdicts

    def woken(self, office: str, counting: set[EventId], offered: set[EventId]) -> set[EventId]:
        """What lies here without counting and comes into force with what was written over it.

        Without it, what it replaced in its turn would stand again beside its own successor.
        """
        holding = self.offices[office]
        asleep = set().union(*(own.events for own in holding.imports)) - holding.known - offered
        woken: set[EventId] = set()
        above = set(counting)
        while above:
            events = [self.events[own] for own in above]
            above = {old for old in asleep - woken if any(replaces(own, self.events[old]) for own in events)}
            woken |= above
        return woken

    def after_withdrawing(self, office: str, taken: Import) -> tuple[set[EventId], set[EventId]]:
        """What an office knows once an import is taken back, and the later events written straight over some of it."""
        holding = self.offices[office]
        rest = holding.otherwise_than(taken)
        brought = taken.counting - rest
        kept = self.kept(holding.known)
        later = {own for own in rest if any(self._stands_on(own, old, kept) for old in brought)}
        stays = self._stood_on(later, brought)
        before = self.records(holding.known)
        while more := self._parents_of_others(before, rest | stays, brought - stays):
            stays |= self._stood_on(more, brought) | more
        return rest | stays, {own for own in later if self._straight_over(own, brought, rest)}

    def _stands_on(self, own: EventId, old: EventId, kept: Mapping[str, str]) -> bool:
        """Say whether an event was written over another that is still about the same thing."""
        later, earlier = self.events[own], self.events[old]
        return replaces(later, earlier) and shown_as(later.record, kept) == shown_as(earlier.record, kept)

    def _straight_over(self, later: EventId, brought: set[EventId], rest: set[EventId]) -> bool:
        """Say whether nobody else's event lies between an event and what it was written over."""
        event = self.events[later]
        between = [self.events[own] for own in rest if replaces(event, self.events[own])]
        below = {own for own in brought if replaces(event, self.events[own])}
        return any(not any(own in other.saw for other in between) for own in below)

    def _stood_on(self, later: set[EventId], brought: set[EventId]) -> set[EventId]:
        stays: set[EventId] = set()
        waiting = set(later)
        while waiting:
            event = self.events[waiting.pop()]
            below = {own for own in brought if replaces(event, self.events[own]) or self._begot(own, event)}
            waiting |= below - stays
            stays |= below
        return stays

    def _begot(self, old: EventId, event: Event) -> bool:
        return self.events[old].births and self.events[old].record == event.record and old != event.id

    def _parents_of_others(
        self, before: Mapping[Place, Verdict], left: set[EventId], going: set[EventId]
    ) -> set[EventId]:
        """The events of records that would vanish while others that remain belong to them."""
        after = self.records(left)
        kept = self.kept(left)
        there = {record for record, verdict in after.items() if verdict.exists}
        vanished = {record for record, verdict in before.items() if verdict.exists} - there
        wanted = {("project", after[record].values.get("project_id") or "") for record in there} & vanished
        return {own for own in going if shown_as(self.events[own].record, kept) in wanted}
