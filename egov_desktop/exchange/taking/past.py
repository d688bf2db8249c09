"""What two sides of a record started from, and who brought each side to where it is."""

from collections.abc import Iterable, Mapping
from typing import Any

from egov_desktop.domain.fields import to_plain
from egov_desktop.domain.journal import EXISTENCE, Change, ChangeId, Entry, RecordState
from egov_desktop.domain.records import KINDS

Order = tuple[str, int, str, int]


class Past:
    """All that is known of one record from both sides, each change with those that it was made in sight of."""

    def __init__(self, kind: str, changes: Iterable[Change], entries: Mapping[str, Entry]) -> None:
        self._specs = KINDS[kind].specs()
        self._changes = {change.id: change for change in changes}
        self._entries = entries

    def value(self, change: Change | None, field: str) -> Any:
        """Give what a change says of a field, as the journal keeps it; what was never filled in is the default."""
        said = None if change is None else change.value_of(field)
        spec = self._specs.get(field)
        return to_plain(spec.default) if said is None and spec else said

    def started_from(self, field: str, here: Iterable[Change], there: Iterable[Change]) -> Any:
        """Give the last value that both sides had heard of; the default where they never had one in common."""
        common = self._seen_by(here) & self._seen_by(there)
        own = [
            change
            for change_id in common
            if (change := self._changes.get(change_id)) and (change.field == field or change.creates)
        ]
        return self.value(self.last(own), field)

    def last(self, changes: Iterable[Change]) -> Change | None:
        return max(changes, key=self.order, default=None)

    def order(self, change: Change) -> Order:
        return (*self._entries[change.entry_id].order, change.seq)

    def author(self, change: Change | None) -> Entry | None:
        return self._entries[change.entry_id] if change else None

    def _seen_by(self, heads: Iterable[Change]) -> set[ChangeId]:
        seen: set[ChangeId] = set()
        waiting = [head.id for head in heads]
        while waiting:
            change_id = waiting.pop()
            if change_id not in seen and change_id in self._changes:
                seen.add(change_id)
                waiting.extend(self._changes[change_id].parents)
        return seen


def heads_of(state: RecordState, field: str) -> tuple[Change, ...]:
    """Give the changes that the value stands on; a field never changed alone stands on the creation."""
    return state.heads.get(field) or state.heads.get("", ())


def stands_on(state: RecordState, field: str) -> frozenset[ChangeId]:
    return frozenset(head.id for head in heads_of(state, field))


def heads_of_values(state: RecordState) -> tuple[Change, ...]:
    """Give what the record's values stand on, its existence apart."""
    return tuple(head for field, own in state.heads.items() if field in ("", *state.values) for head in own)


def removals_of(state: RecordState) -> tuple[Change, ...]:
    return tuple(head for head in state.heads.get(EXISTENCE, ()) if head.removes)
