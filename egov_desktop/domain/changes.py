"""Everything that a user does is one value: records before and after, under a verb."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from egov_desktop.domain.fields import specs_of
from egov_desktop.domain.records import Record


@dataclass(frozen=True, slots=True)
class RecordChange:
    """One record before and after; no `before` means it is added, no `after` that it is removed."""

    before: Record | None
    after: Record | None

    @property
    def record(self) -> Record:
        record = self.after or self.before
        if record is None:
            raise ValueError("a change is of some record")
        return record

    @property
    def kind(self) -> str:
        return self.record.KIND

    @property
    def record_id(self) -> str:
        return self.record.id

    @property
    def changed_fields(self) -> tuple[str, ...]:
        """Name the fields that differ; none for an addition or a removal, which are of the record as a whole."""
        before, after = self.before, self.after
        if before is None or after is None:
            return ()
        return tuple(name for name in specs_of(type(after)) if getattr(before, name) != getattr(after, name))

    def inverse(self) -> "RecordChange":
        return RecordChange(before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """What one user action does, read alike by saving, undoing, history, refreshing and merging.

    The verb is `<what>_<kind>` (add_disbursement, edit_project, remove_milestone, …); `wording.labels` says it.
    `settles` names fields (kind, record id, field) whose conflict this action decides, even for the value shown.
    """

    verb: str
    changes: tuple[RecordChange, ...]
    settles: frozenset[tuple[str, str, str]] = field(default_factory=frozenset[tuple[str, str, str]])

    def __iter__(self) -> Iterator[RecordChange]:
        return iter(self.changes)

    def __bool__(self) -> bool:
        return bool(self.settles) or any(change.before != change.after for change in self.changes)

    @property
    def kinds(self) -> frozenset[str]:
        return frozenset(change.kind for change in self.changes)

    def inverse(self) -> "ChangeSet":
        return ChangeSet(self.verb, tuple(change.inverse() for change in reversed(self.changes)))
