"""The journal: entries and changes that are never overwritten, and what a set of changes says of a record.

Files of any office are joined by the union of their changes, in any order, any number of times; all that
have heard the same changes show the same register. This module is the whole of that judgement.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from egov_desktop.domain.together import TOGETHER, pair_name

EXISTENCE = "*"
SAMENESS = "="
ALIVE, REMOVED = True, False
VIETNAM = timezone(timedelta(hours=7))

ChangeId = tuple[str, int]
_NO_FIELDS = (EXISTENCE, SAMENESS, "")


@dataclass(frozen=True, slots=True, order=True)
class Stamp:
    """A moment of a hybrid logical clock: the machine's time, but never behind anything heard of before."""

    at: str
    tick: int = 0

    @classmethod
    def after(cls, last: "Stamp | None", now: datetime) -> "Stamp":
        at = moment_text(now)
        if last is None or at > last.at:
            return cls(at)
        return cls(last.at, last.tick + 1)


def moment_text(moment: datetime) -> str:
    """Write a moment as the journal keeps it: UTC to the millisecond, so that text order is time order."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def moment_of(text: str) -> datetime:
    """Read a moment of the journal, in Vietnam's time (UTC+7, no summer time)."""
    return datetime.fromisoformat(text).astimezone(VIETNAM)


@dataclass(frozen=True, slots=True)
class Entry:
    """One user action: who did what, where and when.

    `stamp` orders; `clock_at` is what the machine's own clock said. `undoes` names the entry that an undo or a
    redo takes back.
    """

    id: str
    verb: str
    who: str
    office: str
    stamp: Stamp
    clock_at: str
    session_id: str
    undoes: str | None = None

    @property
    def order(self) -> tuple[str, int, str]:
        return (self.stamp.at, self.stamp.tick, self.id)


@dataclass(frozen=True, slots=True)
class Change:
    """One field of one record given a value, naming the changes to it that were current when it was written.

    The field `*` is the record's existence: a mapping of first values creates it, True restores, False removes it. The field
    `=` says which other record it is the same thing as; None says no more.
    """

    entry_id: str
    seq: int
    kind: str
    record_id: str
    field: str
    value: Any
    parents: frozenset[ChangeId] = frozenset()

    @property
    def id(self) -> ChangeId:
        return (self.entry_id, self.seq)

    @property
    def creates(self) -> bool:
        return self.field == EXISTENCE and isinstance(self.value, Mapping)

    @property
    def removes(self) -> bool:
        return self.field == EXISTENCE and self.value is REMOVED

    def value_of(self, field: str) -> Any:
        """Give what this change says of a field; None where a creation does not name it."""
        return self.value.get(field) if self.creates and field != EXISTENCE else self.value


@dataclass(frozen=True, slots=True)
class RecordState:
    """What a set of changes says of one record: whether it is there, its values, and what is in dispute.

    `values` holds the fields that were ever given one. `conflicts` names the fields (`*` for edited here, removed there;
    `a+b` for two that mean something together and were changed apart) that stay listed until somebody settles them.
    """

    exists: bool
    values: Mapping[str, Any]
    heads: Mapping[str, tuple[Change, ...]]
    conflicts: frozenset[str]

    def parents_for(self, field: str) -> frozenset[ChangeId]:
        """Name what a new change to the field replaces; a field never changed alone stands on the creation."""
        heads = self.heads.get(field) or self.heads.get("", ())
        return frozenset(head.id for head in heads)

    def parents_for_removal(self) -> frozenset[ChangeId]:
        """Name all that the remover has seen of the record."""
        return frozenset(
            head.id for field, heads in self.heads.items() if field != SAMENESS for head in heads
        )


def state_of(changes: Iterable[Change], entries: Mapping[str, Entry]) -> RecordState:
    """Judge one record from all changes to it that are known (and not taken back), in any order."""
    by_field: dict[str, list[Change]] = {}
    creations: list[Change] = []
    for change in changes:
        by_field.setdefault(change.field, []).append(change)
        if change.creates:
            creations.append(change)
    if len(creations) > 1:
        for field in {name for creation in creations for name in creation.value}:
            by_field.setdefault(field, [])
    heads = {field: _heads(field, own, creations, entries) for field, own in by_field.items()}
    heads[""] = tuple(sorted(creations, key=lambda change: _order(change, entries)))
    values: dict[str, Any] = {}
    for creation in heads[""]:
        values.update(creation.value)
    values.update({field: _shown(field, own) for field, own in heads.items() if field not in _NO_FIELDS})
    disputed = frozenset(
        field for field, own in heads.items() if field not in _NO_FIELDS and _differ(field, own)
    )
    disputed |= _apart(heads, disputed)
    exists, existence_disputed = _existence(heads)
    if existence_disputed:
        disputed |= {EXISTENCE}
    # Whoever removed a record had seen what was in dispute about it; the dispute returns with the record.
    return RecordState(exists, values, heads, disputed if exists else frozenset())


def _heads(
    field: str, own: list[Change], creations: list[Change], entries: Mapping[str, Entry]
) -> tuple[Change, ...]:
    # Of several creations, as of records made one, those that leave the field empty yield to what says something.
    naming = [creation for creation in creations if field in creation.value]
    born = naming if naming or own else creations
    candidates = own if field == EXISTENCE else [*own, *born]
    replaced = {parent for change in own for parent in change.parents}
    # Changes that name one another in a ring, as no honest file does, are all heads: something is always shown.
    heads = [change for change in candidates if change.id not in replaced] or candidates
    return tuple(sorted(heads, key=lambda change: _order(change, entries)))


def _order(change: Change, entries: Mapping[str, Entry]) -> tuple[str, int, str, int]:
    return (*entries[change.entry_id].order, change.seq)


def _shown(field: str, heads: tuple[Change, ...]) -> Any:
    return heads[-1].value_of(field)


def _differ(field: str, heads: tuple[Change, ...]) -> bool:
    return len({canonical(head.value_of(field)) for head in heads}) > 1


def _apart(heads: Mapping[str, tuple[Change, ...]], disputed: frozenset[str]) -> frozenset[str]:
    """Name the pairs that mean something together of which neither side's last change has heard of the other's."""
    kind = next((own[0].kind for own in heads.values() if own), "")
    return frozenset(
        pair_name(pair)
        for pair in TOGETHER.get(kind, ())
        if pair[0] in heads
        and pair[1] in heads
        and disputed.isdisjoint(pair)
        and all(_unheard(one, other) for one in heads[pair[0]] for other in heads[pair[1]])
    )


def _unheard(one: Change, other: Change) -> bool:
    return not (
        one.creates
        or other.creates
        or one.entry_id == other.entry_id
        or one.id in other.parents
        or other.id in one.parents
    )


def _existence(heads: Mapping[str, tuple[Change, ...]]) -> tuple[bool, bool]:
    existence = heads.get(EXISTENCE, ())
    removals = [head for head in existence if head.removes]
    if not removals:
        return bool(existence), False
    seen = {parent for removal in removals for parent in removal.parents}
    alive = any(not head.removes for head in existence)
    unseen = any(
        head.id not in seen
        for field, own in heads.items()
        if field not in (EXISTENCE, SAMENESS)
        for head in own
    )
    return alive or unseen, alive or unseen


def canonical(value: Any) -> str:
    """Write a value the one way by which equal values are equal bytes."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
