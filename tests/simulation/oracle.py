"""What must be shown, told from who had seen what when writing: whole causal pasts, and no named parents or heads."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from egov_desktop.domain.journal import canonical

Address = tuple[str, str, str]


@dataclass(frozen=True)
class Event:
    """One value given to one field (`*` for there/not there), and every event that its writer had heard of."""

    id: tuple[str, int]
    record: tuple[str, str]
    field: str
    value: Any
    order: tuple[Any, ...]
    saw: frozenset[tuple[str, int]]

    def says(self, name: str) -> Any:
        return self.value.get(name) if self.births else self.value

    @property
    def births(self) -> bool:
        return isinstance(self.value, dict)

    @property
    def removes(self) -> bool:
        return self.field == "*" and self.value is False


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


def judge(events: list[Event]) -> Verdict:
    births = [own for own in events if own.births]
    fields = {own.field for own in events if own.field != "*"} | {
        name for own in births for name in own.value
    }
    values: dict[str, Any] = {}
    conflicts: set[str] = set()
    standing = list(births)
    for name in fields:
        writers = [own for own in events if own.field == name]
        last = latest([*births, *writers], writers)
        standing += last
        values[name] = last[-1].says(name)
        if len({canonical(own.says(name)) for own in last}) > 1:
            conflicts.add(name)
    exists, disputed = _is_there(events, standing)
    return Verdict(exists, values, conflicts | ({"*"} if disputed else set()) if exists else set())


def _is_there(events: list[Event], standing: list[Event]) -> tuple[bool, bool]:
    about = [own for own in events if own.field == "*"]
    last = latest(about, about)
    removals = [own for own in last if own.removes]
    if not removals:
        return bool(last), False
    known_to_removers = {seen for removal in removals for seen in removal.saw}
    unseen = any(own.id not in known_to_removers for own in standing)
    disputed = unseen or any(not own.removes for own in last)
    return disputed, disputed


class World:
    """All events ever written, and which of them each office has in force."""

    def __init__(self) -> None:
        self.events: dict[tuple[str, int], Event] = {}
        self.known: dict[str, set[tuple[str, int]]] = {}

    def wrote(self, office: str, rows: Iterable[tuple[Any, ...]], entry_order: tuple[Any, ...]) -> None:
        """Note what one action wrote: its author had seen whatever was in force there."""
        saw = frozenset(self.known[office])
        for entry_id, seq, kind, record_id, name, value in rows:
            own = Event((entry_id, seq), (kind, record_id), name, value, (*entry_order, seq), saw)
            self.events[own.id] = own
            self.known[office].add(own.id)

    def records(self, office: str) -> dict[tuple[str, str], Verdict]:
        by_record: dict[tuple[str, str], list[Event]] = {}
        for event_id in self.known[office]:
            event = self.events[event_id]
            by_record.setdefault(event.record, []).append(event)
        return {record: judge(events) for record, events in by_record.items()}

    def stands_on(self, office: str, brought: set[tuple[str, int]]) -> bool:
        """Say whether anything else in force was written over one of these, by somebody who had seen it."""
        rest = [self.events[own] for own in self.known[office] - brought]
        return any(
            own.saw and self._replaces(own, self.events[old]) for own in rest for old in own.saw & brought
        )

    @staticmethod
    def _replaces(later: Event, earlier: Event) -> bool:
        if later.record != earlier.record:
            return False
        return later.removes or later.field == earlier.field or (earlier.births and later.field != "*")
