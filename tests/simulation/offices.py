"""Offices that keep a register each, in memory, with clocks that may be wrong and copies that may be old."""

import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random

from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.domain.records import Project
from egov_desktop.store.file.steps import upgrade
from egov_desktop.store.register import Register, Writer, _seed_entry
from egov_desktop.store.writing import write

STARTED_AT = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
TWO_YEARS = timedelta(days=730)
CLOCKS = ("right", "ahead", "behind", "still")
NOWHERE = Path("trong-bo-nho.sqlite")


@cache
def newborn() -> bytes:
    """A register in which two projects were begun before it was copied to every office."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    upgrade(connection, NOWHERE, STARTED_AT)
    born = [Project(id=f"du-an-{number}", code=f"DA-{number}", name="Một cửa") for number in (1, 2)]
    seed = ChangeSet("begin_register", tuple(RecordChange(None, record) for record in born))
    connection.execute("BEGIN")
    write(connection, seed, _seed_entry(seed), {})
    connection.execute("COMMIT")
    return connection.serialize()


class Office:
    """One office: its register, its clock, and the older copies of its file that it kept."""

    def __init__(self, name: str, clock: str, random: Random) -> None:
        self.name, self.clock = name, clock
        self.identifiers = Identifiers(self.now, random)
        self.minutes = 0
        self.open(newborn())

    def open(self, content: bytes) -> None:
        connection = sqlite3.connect(":memory:", isolation_level=None)
        connection.deserialize(content)
        connection.execute("PRAGMA foreign_keys=ON")
        self.register = Register(NOWHERE, connection, Writer(self.name, self.name), self.identifiers)

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

    def add(self, code: str) -> str:
        project = Project(id=self.identifiers.fresh(), code=code, name="Cổng dịch vụ")
        return self._perform("add_project", RecordChange(None, project))

    def edit(self, project: Project, **values: object) -> str:
        return self._perform("edit_project", RecordChange(project, replace(project, **values)))

    def remove(self, project: Project) -> str:
        return self._perform("remove_project", RecordChange(project, None))

    def settle(self, address: tuple[str, str, str], value: str) -> str:
        kind, record_id, field = address
        before = self.register.snapshot.find(kind, record_id)
        assert before is not None
        after = before if field == "*" else replace(before, **{field: value})
        settled = ChangeSet("settle_project", (RecordChange(before, after),), frozenset({address}))
        return self._written(settled)

    def _perform(self, verb: str, change: RecordChange) -> str:
        return self._written(ChangeSet(verb, (change,)))

    def _written(self, change_set: ChangeSet) -> str:
        entry = self.register.perform(change_set, now=self.tick())
        return entry.id if entry else ""
