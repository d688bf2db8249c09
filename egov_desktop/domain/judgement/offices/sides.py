"""What stands against what in one question: each value with who gave it, and what it was before they parted."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from egov_desktop.domain.journal import EXISTENCE, SAMENESS, Change, ChangeId, Entry, canonical, state_of


class Nearness(IntEnum):
    """How near an entry is to who is asking: another office's, one of the own office, or made in this very file."""

    ELSEWHERE = 0
    OFFICE = 1
    HERE = 2


@dataclass(frozen=True, slots=True)
class Side:
    """One value, as the journal keeps it, with the entries that gave it; no entry where it was so from the start."""

    value: Any
    entries: tuple[Entry, ...]
    is_here: bool = False
    is_shown: bool = False


@dataclass(frozen=True, slots=True)
class FieldSides:
    """The values of one field: what it was where the sides parted (if they ever were together), then each side.

    The own side stands first where there is one; the others in the order in which they were written.
    """

    was: Side | None
    sides: tuple[Side, ...]

    @property
    def here(self) -> Side | None:
        return next((side for side in self.sides if side.is_here), None)

    @property
    def there(self) -> tuple[Side, ...]:
        return tuple(side for side in self.sides if not side.is_here)


@dataclass(frozen=True, slots=True)
class RemovalSides:
    """Who removed a record, and who edited it without knowing: the fields that each changed."""

    removed: tuple[Entry, ...]
    edited: tuple[tuple[Entry, tuple[str, ...]], ...]


def field_sides(
    field: str,
    changes: Iterable[Change],
    entries: Mapping[str, Entry],
    near: Callable[[Entry], Nearness] = lambda _: Nearness.ELSEWHERE,
) -> FieldSides:
    """Give the values of a field that stand against each other; equal ones are one side with several entries."""
    past = _Past(field, tuple(changes), entries)
    told: dict[str, list[Change]] = {}
    for head in past.heads:
        told.setdefault(canonical(head.value_of(field)), []).append(head)
    shown = canonical(past.heads[-1].value_of(field)) if past.heads else ""
    found = [
        Side(
            own[-1].value_of(field),
            tuple(dict.fromkeys(past.giver(head) for head in own)),
            is_shown=key == shown,
        )
        for key, own in told.items()
    ]
    own_side = _nearest(found, near)
    sides = [Side(side.value, side.entries, side is own_side, side.is_shown) for side in found]
    base = past.common()
    was = Side(base.value_of(field), (entries[base.entry_id],)) if base else None
    return FieldSides(was, tuple(sorted(sides, key=lambda side: not side.is_here)))


def removal_sides(changes: Iterable[Change], entries: Mapping[str, Entry]) -> RemovalSides:
    """Give who removed a record, and what others changed of it without having seen that."""
    state = state_of(changes, entries)
    removals = [head for head in state.heads.get(EXISTENCE, ()) if head.removes]
    seen = {parent for removal in removals for parent in removal.parents}
    unseen: dict[str, list[str]] = {}
    for field, heads in state.heads.items():
        for head in heads:
            if head.id not in seen and not head.removes and field not in ("", SAMENESS):
                unseen.setdefault(head.entry_id, []).append(field)
    return RemovalSides(
        tuple(entries[removal.entry_id] for removal in removals),
        tuple((entries[entry_id], tuple(fields)) for entry_id, fields in unseen.items()),
    )


def _nearest(sides: list[Side], near: Callable[[Entry], Nearness]) -> Side | None:
    """Give the one side that is nearer than all others; two equally near ones are told apart by their offices."""
    ranks = [max((near(entry) for entry in side.entries), default=Nearness.ELSEWHERE) for side in sides]
    best = max(ranks, default=Nearness.ELSEWHERE)
    if best is Nearness.ELSEWHERE or ranks.count(best) != 1:
        return None
    return sides[ranks.index(best)]


class _Past:
    """The changes to one field and the creations of its record, walked from child to parent."""

    def __init__(self, field: str, changes: tuple[Change, ...], entries: Mapping[str, Entry]) -> None:
        self._field, self._entries = field, entries
        self._own = {change.id: change for change in changes if change.field == field or change.creates}
        self.heads = state_of(changes, entries).heads.get(field, ())

    def common(self) -> Change | None:
        """Give the last change that every side had heard of."""
        if not self.heads:
            return None
        first, *others = (self._behind(head) for head in self.heads)
        return self._last(first.intersection(*others))

    def giver(self, head: Change) -> Entry:
        """Give who gave a value; whoever takes a decision back only puts the sides where they were."""
        entry = self._entries[head.entry_id]
        if entry.undoes is None:
            return entry
        value, behind = canonical(head.value_of(self._field)), self._behind(head)
        writers = [entry, *(self._entries[entry_id] for entry_id, _ in behind)]
        taken_back = {writer.undoes for writer in writers} | {
            writer.id for writer in writers if writer.undoes
        }
        givers = frozenset(
            change_id
            for change_id in behind
            if change_id[0] not in taken_back
            and canonical(self._own[change_id].value_of(self._field)) == value
        )
        first = self._last(givers)
        return self._entries[first.entry_id] if first else entry

    def _behind(self, head: Change) -> frozenset[ChangeId]:
        found: set[ChangeId] = set()
        waiting = list(head.parents)
        while waiting:
            change_id = waiting.pop()
            if change_id in self._own and change_id not in found:
                found.add(change_id)
                waiting += self._own[change_id].parents
        return frozenset(found)

    def _last(self, ids: frozenset[ChangeId]) -> Change | None:
        found = (self._own[own] for own in ids)
        return max(found, key=lambda own: (self._entries[own.entry_id].order, own.seq), default=None)
