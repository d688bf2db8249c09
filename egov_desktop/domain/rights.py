"""Whose a figure is: what an owner may write in the register, and what in a change is not theirs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.fields import FilledBy, specs_of
from egov_desktop.domain.journal import EXISTENCE
from egov_desktop.domain.manifest import Manifest
from egov_desktop.domain.records import KINDS, RECORD_CLASSES, Project, Record, Task, TaskReport
from egov_desktop.domain.snapshot import FieldAddress

_PLACES = ("project_id", "agency_id")


@cache
def owners_fields() -> Mapping[str, tuple[str, ...]]:
    """Name the fields, by kind of record, that are the owner's to fill in, as the records declare them."""
    own = {
        record_class.KIND: tuple(
            name for name, spec in record_class.specs().items() if spec.filled_by is FilledBy.OWNER
        )
        for record_class in RECORD_CLASSES
    }
    return MappingProxyType({kind: fields for kind, fields in own.items() if fields})


def project_of(record: Record) -> str:
    """Name the project that a record is or belongs to; empty for what belongs to none."""
    return record.id if isinstance(record, Project) else getattr(record, "project_id", None) or ""


def home_of(record: Record) -> str:
    """Name what a record belongs to when it is asked whose it is: its task, else its project; empty for neither."""
    if isinstance(record, Task):
        return record.id
    return (record.task_id or "") if isinstance(record, TaskReport) else project_of(record)


@dataclass(frozen=True)
class Rights:
    """What one office may write: these fields of these projects and tasks, records of its own kinds under them, its sign-off."""

    projects: frozenset[str]
    writable: Mapping[str, tuple[str, ...]]
    agency_id: str = ""
    tasks: frozenset[str] = frozenset()

    @classmethod
    def given_by(cls, manifest: Manifest) -> "Rights":
        tasks = frozenset(manifest.tasks)
        return cls(frozenset(manifest.projects), manifest.writable, manifest.to_agency, tasks)

    def may_write(self, kind: str, field: str, home_id: str) -> bool:
        """Say whether a field of a record that is there may be changed; `home_id` is what it belongs to (`home_of`)."""
        own = self.tasks if kind in (Task.KIND, TaskReport.KIND) else self.projects
        return home_id in own and field in self.writable.get(kind, ())

    def may_edit(self, record: Record, field: str) -> bool:
        """Say whether a field of this very record may be changed: its project's, or this office's own."""
        return self._is_at_home(record) and field in self.writable.get(record.KIND, ())

    def may_add_kind(self, kind: str) -> bool:
        """Say whether records of a kind may be added at all: all that they require is this office's to fill in."""
        fields = self.writable.get(kind, ())
        if kind == Project.KIND or not fields or kind not in KINDS:
            return False
        required = {name for name, spec in specs_of(KINDS[kind]).items() if spec.required}
        return required <= {*fields, *_PLACES}

    def may_add(self, record: Record) -> bool:
        """Say whether a record may be added, or removed: it is of this office's kinds and holds nobody else's figures."""
        filled = set(record.filled_in()) - {*_PLACES}
        return (
            self.may_add_kind(record.KIND)
            and self._is_at_home(record)
            and filled <= set(self.writable.get(record.KIND, ()))
        )

    def trespasses(self, change_set: ChangeSet) -> Iterator[FieldAddress]:
        """Name what an action would change that is not this office's (the field `*` for a record as a whole)."""
        for change in change_set:
            yield from self._trespasses(change)

    def _trespasses(self, change: RecordChange) -> Iterator[FieldAddress]:
        if change.before is None or change.after is None:
            if not self.may_add(change.record):
                yield (change.kind, change.record_id, EXISTENCE)
            return
        for field in change.changed_fields:
            if not self.may_edit(change.before, field):
                yield (change.kind, change.record_id, field)

    def _is_at_home(self, record: Record) -> bool:
        if isinstance(record, (Task, TaskReport)):
            return home_of(record) in self.tasks
        if isinstance(record, Project) or "project_id" in record.specs():
            return project_of(record) in self.projects
        return bool(self.agency_id) and getattr(record, "agency_id", None) == self.agency_id
