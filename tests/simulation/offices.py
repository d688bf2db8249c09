"""Offices that keep a register each, in memory, with clocks that may be wrong and copies that may be old."""

import sqlite3
from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import permutations
from pathlib import Path
from random import Random
from typing import Any

from egov_desktop.actions.records import remove
from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.domain.records import Milestone, Project, Record
from egov_desktop.domain.snapshot import FieldAddress
from egov_desktop.domain.together import pair_of
from egov_desktop.store.birth import seed_entry
from egov_desktop.store.file.steps import upgrade
from egov_desktop.store.register import Register, Writer
from egov_desktop.store.writing import write

STARTED_AT = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
TWO_YEARS = timedelta(days=730)
CLOCKS = ("right", "ahead", "behind", "still")
NOWHERE = Path("trong-bo-nho.sqlite")
NAMES = "ABCDEF"
SHAPES = ("star", "ring", "mesh")


def routes(shape: str, names: str) -> list[tuple[str, str]]:
    """Who sends to whom: all by way of the first, round in a circle, or anybody to anybody."""
    if shape == "star":
        return [(one, other) for one, other in permutations(names, 2) if names[0] in (one, other)]
    if shape == "ring":
        return list(zip(names, names[1:] + names[:1], strict=True))
    return list(permutations(names, 2))


@cache
def newborn() -> bytes:
    """A register in which two projects and their milestones were begun before it was copied to every office."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    upgrade(connection, NOWHERE, STARTED_AT)
    born: list[Record] = [
        Project(id=f"du-an-{number}", code=f"DA-{number}", name="Một cửa") for number in (1, 2)
    ]
    born += [Milestone(id=f"moc-{number}", project_id=f"du-an-{number}", name="Mốc") for number in (1, 2)]
    seed = ChangeSet("begin_register", tuple(RecordChange(None, record) for record in born))
    connection.execute("BEGIN")
    write(connection, seed, seed_entry(seed), {})
    connection.execute("COMMIT")
    return connection.serialize()


class Office:
    """One office: its register and its clock."""

    def __init__(self, name: str, clock: str, random: Random) -> None:
        self.name, self.clock = name, clock
        self.identifiers = Identifiers(self.now, random)
        self.minutes = 0
        self._opened: Register | None = None
        self.open(newborn())

    def open(self, content: bytes) -> None:
        self.close()
        connection = sqlite3.connect(":memory:", isolation_level=None)
        connection.deserialize(content)
        connection.execute("PRAGMA foreign_keys=ON")
        self._opened = Register(NOWHERE, connection, Writer(self.name, self.name), self.identifiers)

    @property
    def register(self) -> Register:
        assert self._opened is not None
        return self._opened

    def close(self) -> None:
        """Give the memory of the file back at once; thousands of offices live in one run."""
        if self._opened is not None:
            self._opened.connection.close()

    def now(self) -> datetime:
        offset = {"right": timedelta(), "ahead": TWO_YEARS, "behind": -TWO_YEARS, "still": timedelta()}
        passed = 0 if self.clock == "still" else self.minutes
        return STARTED_AT + offset[self.clock] + timedelta(minutes=passed)

    def tick(self) -> datetime:
        self.minutes += 1
        return self.now()

    @property
    def projects(self) -> list[Project]:
        return sorted(self.register.snapshot.all(Project).values(), key=lambda own: own.id)

    @property
    def milestones(self) -> list[Milestone]:
        return sorted(self.register.snapshot.all(Milestone).values(), key=lambda own: own.id)

    def find(self, record: Record) -> Record | None:
        return self.register.snapshot.find(record.KIND, record.id)

    def add_project(self, code: str) -> str:
        return self._add(Project(id=self.identifiers.fresh(), code=code, name="Cổng dịch vụ"))

    def add_milestone(self, project: Project) -> str:
        return self._add(Milestone(id=self.identifiers.fresh(), project_id=project.id, name="Mốc"))

    def edit(self, record: Record, **values: Any) -> str:
        edited = RecordChange(record, replace(record, **values))
        return self._written(ChangeSet(f"edit_{record.KIND}", (edited,)))

    def remove(self, record: Record) -> str:
        """Remove a record with all that belongs to it."""
        return self._written(remove(self.register.snapshot, record.KIND, record.id))

    def settle(self, address: FieldAddress, value: Any) -> str:
        """Decide an open conflict: a record stays, a pair is right as it stands, a field has this value."""
        kind, record_id, field = address
        before = self.register.snapshot.find(kind, record_id)
        assert before is not None
        stays = field == "*" or pair_of(field)
        after = before if stays else replace(before, **{field: value})
        settled = ChangeSet(f"settle_{kind}", (RecordChange(before, after),), frozenset({address}))
        return self._written(settled)

    def make_one(self, records: Collection[Record]) -> str:
        kind = next(iter(records)).KIND
        return self.register.make_one(kind, [own.id for own in records], now=self.tick()).id

    def _add(self, record: Record) -> str:
        return self._written(ChangeSet(f"add_{record.KIND}", (RecordChange(None, record),)))

    def _written(self, change_set: ChangeSet) -> str:
        entry = self.register.perform(change_set, now=self.tick())
        return entry.id if entry else ""
