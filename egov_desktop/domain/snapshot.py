"""The whole register at one moment, as one immutable value that any thread may read."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TypeVar, cast

from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.records import KINDS, RECORD_CLASSES, Record, RegisterProfile

R = TypeVar("R", bound=Record)
FieldAddress = tuple[str, str, str]
_Children = dict[str, tuple[Record, ...]]


class Snapshot:
    """All records by kind and id, and the fields (kind, record id, field) whose conflict is still open.

    Indexes by reference are made when first asked for and carried over an edit, so that reading stays cheap.
    """

    def __init__(
        self,
        records: Mapping[str, dict[str, Record]] | None = None,
        conflicts: frozenset[FieldAddress] = frozenset(),
        indexes: dict[tuple[str, str], _Children] | None = None,
    ) -> None:
        given = records or {}
        self._records: dict[str, dict[str, Record]] = {kind: given.get(kind, {}) for kind in KINDS}
        self._indexes: dict[tuple[str, str], _Children] = indexes or {}
        self.conflicts = conflicts

    def all(self, record_class: type[R]) -> Mapping[str, R]:
        """Give every record of a kind, by id, in the order in which the register came to know them."""
        return MappingProxyType(cast("dict[str, R]", self._records[record_class.KIND]))

    def of_kind(self, kind: str) -> Mapping[str, Record]:
        return MappingProxyType(self._records[kind])

    def get(self, record_class: type[R], record_id: str | None) -> R | None:
        return cast("R | None", self._records[record_class.KIND].get(record_id or ""))

    def find(self, kind: str, record_id: str) -> Record | None:
        return self._records[kind].get(record_id)

    def children(self, record_class: type[R], parent_id: str, by: str = "project_id") -> tuple[R, ...]:
        """Give the records of a kind whose field `by` points at the parent."""
        index = self._index(record_class.KIND, by)
        return cast("tuple[R, ...]", index.get(parent_id, ()))

    def dependants(self, parent: Record) -> Iterator[Record]:
        """Give every record, of any kind, that points straight at this one."""
        for record_class in RECORD_CLASSES:
            for name, spec in record_class.specs().items():
                if spec.target == parent.KIND:
                    yield from self.children(record_class, parent.id, by=name)

    @property
    def profile(self) -> RegisterProfile:
        """The register's own head; an empty one where the file holds none."""
        found = self.get(RegisterProfile, RegisterProfile.ONLY_ID)
        return found or RegisterProfile(id=RegisterProfile.ONLY_ID)

    def __iter__(self) -> Iterator[Record]:
        for records in self._records.values():
            yield from records.values()

    def __len__(self) -> int:
        return sum(len(records) for records in self._records.values())

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Snapshot)
            and self._records == other._records
            and self.conflicts == other.conflicts
        )

    __hash__ = object.__hash__

    def kinds_changed_since(self, earlier: "Snapshot") -> frozenset[str]:
        """Name the kinds that an action touched between two snapshots of one register; costs nothing."""
        if self.conflicts != earlier.conflicts:
            return frozenset(KINDS)
        return frozenset(
            kind
            for kind, records in self._records.items()
            if records is not earlier._records[kind]  # noqa: SLF001 - of its own class
        )

    def holds(self, change: RecordChange) -> bool:
        """Say whether the register still is what the change was made against."""
        return self.find(change.kind, change.record_id) == change.before

    def apply(
        self, changes: ChangeSet | Iterable[RecordChange], conflicts: frozenset[FieldAddress] | None = None
    ) -> "Snapshot":
        """Give the register after the changes; the untouched kinds and indexes are shared with this one."""
        records, indexes = dict(self._records), dict(self._indexes)
        own: set[str] = set()
        for change in changes:
            kind = change.kind
            own_indexes = [key for key in indexes if key[0] == kind]
            if kind not in own:
                own.add(kind)
                records[kind] = dict(records[kind])
                indexes.update((key, dict(indexes[key])) for key in own_indexes)
            before = records[kind].get(change.record_id)
            if change.after is None:
                records[kind].pop(change.record_id, None)
            else:
                records[kind][change.record_id] = change.after
            for key in own_indexes:
                _reindex(indexes[key], key[1], before, change.after)
        return Snapshot(records, self.conflicts if conflicts is None else conflicts, indexes)

    def _index(self, kind: str, by: str) -> _Children:
        if (kind, by) not in self._indexes:
            gathered: dict[str, list[Record]] = {}
            for record in self._records[kind].values():
                if parent_id := getattr(record, by):
                    gathered.setdefault(parent_id, []).append(record)
            self._indexes[kind, by] = {parent: tuple(children) for parent, children in gathered.items()}
        return self._indexes[kind, by]


def _reindex(index: _Children, by: str, before: Record | None, after: Record | None) -> None:
    old_parent = getattr(before, by) if before else None
    new_parent = getattr(after, by) if after else None
    if before and after and old_parent == new_parent:
        if old_parent:
            siblings = index.get(old_parent, ())
            index[old_parent] = tuple(after if own.id == after.id else own for own in siblings)
        return
    if before and old_parent:
        index[old_parent] = tuple(own for own in index[old_parent] if own.id != before.id)
    if after and new_parent:
        index[new_parent] = (*index.get(new_parent, ()), after)
