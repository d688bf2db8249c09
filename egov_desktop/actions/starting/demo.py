"""The illustrative register, told in dated entries: the committee's 40 projects from 31/12/2019 to 09/10/2020.

On 30/6/2020 the committee met; what comes after is wholly invented, but for the one plan that the article asked for.

The story lies in `resources/demo`: one record to a line, in the order in which it is first entered, with what was
changed later; a line without fields only changes what another file tells. Every telling gives the same ids and the same content.
"""

import dataclasses
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, timezone
from random import Random
from typing import Any

from egov_desktop.actions.records import edit
from egov_desktop.actions.stages import move_stage
from egov_desktop.actions.starting.seed import seed
from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.fields import FieldType, from_plain
from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.domain.records import (
    KINDS,
    RECORD_CLASSES,
    Project,
    Record,
    RegisterProfile,
    StageChange,
)
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.resources import resource

FIRST_DAY, MEETING_DAY, LAST_DAY = date(2019, 12, 31), date(2020, 6, 30), date(2020, 10, 9)
"""The story begins, the committee meets as the article tells, and the illustrative register's own today."""
VIETNAM = timezone(timedelta(hours=7))

_FILES = (
    "scheme.json",
    "agencies.json",
    "projects.json",
    "periods.json",
    "judging.json",
    "directive.json",
    "meetings.json",
    "quarter.json",
)
_SOURCE_OF_CHANCE = 2538
_FRIDAY = 4
_MEETING_MORNINGS = frozenset({MEETING_DAY, LAST_DAY})
_PARENTS_FIRST = {record_class.KIND: place for place, record_class in enumerate(RECORD_CLASSES)}

Line = dict[str, Any]
_Address = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Clerk:
    """A person of the story, who does not exist."""

    name: str
    office: str


@dataclass(frozen=True, slots=True)
class DemoStep:
    """One entry of the illustrative journal: what was done, when, and by whom."""

    at: datetime
    who: str
    office: str
    change_set: ChangeSet


_SECRETARY = Clerk("Lê Thị Minh Tâm", "STTTT")
_ACCOUNTANT = Clerk("Phạm Hữu Phước", "STTTT")
_OFFICE_CLERK = Clerk("Nguyễn Thu Trà", "VPUBND")
_CLERKS = {
    "capital_plan": _ACCOUNTANT,
    "disbursement": _ACCOUNTANT,
    "forecast": _ACCOUNTANT,
    "work_value": _ACCOUNTANT,
    "agency": _OFFICE_CLERK,
    "legal_document": _OFFICE_CLERK,
    "cause": _OFFICE_CLERK,
}


def demo_steps(until: date = LAST_DAY) -> Iterator[DemoStep]:
    """Tell the story entry by entry up to a day, each made against the register as the entries before it left it.

    The first is made against a register that was just begun with `seed()`.
    """
    telling = _Telling(_read_story(), Snapshot().apply(seed()))
    yield telling.step(telling.at, _SECRETARY, telling.opening())
    for day in telling.days():
        if day > until:
            return
        for place, (clerk, change_set) in enumerate(telling.changes_of(day)):
            yield telling.step(_moment(day, place), clerk, change_set)


def demo_register(until: date = LAST_DAY) -> Snapshot:
    """Give the illustrative register as it was known on a day of the story, else at its end."""
    snapshot = Snapshot().apply(seed())
    for step in demo_steps(until):
        snapshot = snapshot.apply(step.change_set)
    return snapshot


def _read_story() -> list[Line]:
    folder = resource("demo")
    return [line for name in _FILES for line in json.loads((folder / name).read_text("utf-8"))]


def _moment(day: date, place: int) -> datetime:
    """Give the minute of an entry: in the afternoon of a Friday, or early before the meeting of that day."""
    start = time(8) if day == FIRST_DAY else time(7) if day in _MEETING_MORNINGS else time(14, 30)
    return datetime.combine(day, start, VIETNAM) + timedelta(minutes=5 * place)


def _entered_on(happened_on: str) -> date:
    """Give the day on which something is entered: the Friday of its week, or before it the morning of the meeting."""
    happened = date.fromisoformat(happened_on)
    latest = MEETING_DAY if happened <= MEETING_DAY else LAST_DAY
    return min(happened + timedelta(days=(_FRIDAY - happened.weekday()) % 7), latest)


@dataclass
class _Telling:
    """The story while it is told: the register so far, the ids given, and what is still to come."""

    lines: list[Line]
    snapshot: Snapshot
    at: datetime = field(default_factory=lambda: _moment(FIRST_DAY, 0))
    ids: dict[_Address, str] = field(default_factory=dict[_Address, str])
    additions: dict[date, dict[str, list[Line]]] = field(default_factory=dict[date, dict[str, list[Line]]])
    edits: dict[date, dict[_Address, Line]] = field(default_factory=dict[date, dict[_Address, Line]])

    def __post_init__(self) -> None:
        self.identifiers = Identifiers(lambda: self.at, Random(_SOURCE_OF_CHANCE))  # noqa: S311 - not a secret
        self.ids["register_profile", "profile"] = RegisterProfile.ONLY_ID
        for line in self.lines:
            if "entered_on" in line:
                day = self.additions.setdefault(_entered_on(line["entered_on"]), {})
                day.setdefault(line["kind"], []).append(line)
            for change in line.get("edits", ()):
                values = {name: value for name, value in change.items() if name != "on"}
                day_edits = self.edits.setdefault(_entered_on(change["on"]), {})
                day_edits.setdefault((line["kind"], line["key"]), {}).update(values)

    def step(self, at: datetime, clerk: Clerk, change_set: ChangeSet) -> DemoStep:
        self.snapshot = self.snapshot.apply(change_set)
        self.at = at
        return DemoStep(at, clerk.name, clerk.office, change_set)

    def days(self) -> list[date]:
        return sorted({*self.additions, *self.edits})

    def opening(self) -> ChangeSet:
        records = [self._record(line) for line in self.lines if "fields" in line and "entered_on" not in line]
        changes = (RecordChange(self.snapshot.find(record.KIND, record.id), record) for record in records)
        return ChangeSet("fill_demo_register", tuple(changes))

    def changes_of(self, day: date) -> Iterator[tuple[Clerk, ChangeSet]]:
        """Give the actions of one day, a kind at a time, so that each may be undone alone."""
        additions, edits = self.additions.get(day, {}), self.edits.get(day, {})
        for kind in _PARENTS_FIRST:
            clerk = _CLERKS.get(kind, _SECRETARY)
            added = additions.get(kind, [])
            if kind == StageChange.KIND:
                yield from ((clerk, self._move(line)) for line in added)
            elif added:
                records = (self._record(line) for line in added)
                yield clerk, ChangeSet(f"add_{kind}", tuple(RecordChange(None, record) for record in records))
            edited = [
                self._edited(address, values) for address, values in edits.items() if address[0] == kind
            ]
            if edited:
                yield clerk, edit(self.snapshot, *edited, new_id=self.identifiers.fresh, today=day)

    def _id(self, kind: str, key: str) -> str:
        if (kind, key) not in self.ids:
            self.ids[kind, key] = self.identifiers.fresh()
        return self.ids[kind, key]

    def _record(self, line: Line) -> Record:
        kind = line["kind"]
        return KINDS[kind](id=self._id(kind, line["key"]), **self._values(kind, line["fields"]))

    def _edited(self, address: _Address, plain: Line) -> Record:
        kind, key = address
        held = self.snapshot.of_kind(kind)[self._id(kind, key)]
        return dataclasses.replace(held, **self._values(kind, plain))

    def _values(self, kind: str, plain: Line) -> dict[str, Any]:
        specs = KINDS[kind].specs()
        return {
            name: self._id(specs[name].target, value)
            if specs[name].type is FieldType.REFERENCE
            else from_plain(specs[name], value)
            for name, value in plain.items()
        }

    def _move(self, line: Line) -> ChangeSet:
        step = self._values(StageChange.KIND, line["fields"])
        return move_stage(
            self.snapshot,
            self._id(Project.KIND, line["fields"]["project_id"]),
            step["stage"],
            step["since_on"],
            step.get("document", ""),
            new_id=self.identifiers.fresh,
        )
