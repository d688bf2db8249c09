"""How many records use each agency, group, scheme or item of a list, counted once for each state of the register."""

from collections import Counter

from egov_desktop.domain.fields import FieldType
from egov_desktop.domain.records import RECORD_CLASSES, ListItem, Project, ProjectGroup, Record, StageMapping
from egov_desktop.domain.snapshot import Snapshot


class Uses:
    """The counts of one state of the register; asked about another, it counts anew what it is asked about."""

    def __init__(self) -> None:
        self._snapshot: Snapshot | None = None
        self._counts: dict[str, Counter[str]] = {}

    def of(self, snapshot: Snapshot, record: Record) -> int:
        """Count the records that point at this one, carry its code, or stand at its stage; of a group, its projects."""
        if snapshot is not self._snapshot:
            self._snapshot, self._counts = snapshot, {}
        if isinstance(record, ListItem):
            return self._counted(record.list_code.value if record.list_code else "", coded=True)[record.code]
        if isinstance(record, StageMapping):
            return self._stages()[record.stage.value if record.stage else ""]
        if isinstance(record, ProjectGroup):
            return len(snapshot.children(Project, record.id, by="group_id"))
        return self._counted(record.KIND)[record.id]

    def _counted(self, name: str, *, coded: bool = False) -> Counter[str]:
        if name not in self._counts:
            assert self._snapshot is not None, "a register is asked about first"
            self._counts[name] = _count(self._snapshot, name, coded=coded)
        return self._counts[name]

    def _stages(self) -> Counter[str]:
        if "stage" not in self._counts:
            assert self._snapshot is not None, "a register is asked about first"
            projects = self._snapshot.all(Project).values()
            self._counts["stage"] = Counter(own.stage.value for own in projects if own.stage)
        return self._counts["stage"]


def _count(snapshot: Snapshot, name: str, *, coded: bool) -> Counter[str]:
    counts: Counter[str] = Counter()
    for record_class in RECORD_CLASSES:
        fields = [
            field
            for field, spec in record_class.specs().items()
            if (spec.type is FieldType.CODED and spec.list_code == name if coded else spec.target == name)
        ]
        if fields:
            for record in snapshot.of_kind(record_class.KIND).values():
                counts.update({value for field in fields if (value := getattr(record, field))})
    return counts
