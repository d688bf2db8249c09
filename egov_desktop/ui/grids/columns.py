"""What a grid shows: its columns, and which records stand in its rows."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from egov_desktop.domain.fields import FieldSpec, FieldType
from egov_desktop.domain.records import Record
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.ui.look.tokens import Tone
from egov_desktop.wording.labels import coded_label, value_text
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

_RIGHT = (FieldType.DONG, FieldType.WHOLE)
_CENTRED = (FieldType.DAY, FieldType.YEAR, FieldType.FLAG, FieldType.TICK)


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A cell that is worked out, not typed: its words, and a mark where it says how things stand."""

    words: str
    tone: Tone | None = None


Reckoning = Callable[[Snapshot, Any, date], Reckoned]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a grid: a field edited in it, or a figure reckoned from the record on the report day.

    `width` is in the design's pixels; a column that `stretches` takes the room that is left, at least its width.
    A total stands in the footer where `adds_up`; `counts_as` says what a record adds to it, where that is not the
    field itself, and `total_note` says so in words. `written` is how a value reads, where not as everywhere.
    """

    field: str = ""
    width: int = 110
    heading: str = ""
    stretches: bool = False
    adds_up: bool = False
    reckoned: Reckoning | None = None
    at_right: bool = False
    fixed: bool = False
    counts_as: Callable[[Any], int] | None = None
    total_note: str = ""
    written: Callable[[Snapshot, Any], str] | None = None


@dataclass(frozen=True, slots=True)
class Rows:
    """Which records a grid shows, in their natural order, and what a new one begins with.

    `given` are fields that every row of this grid has and nobody types; `defaults` are first values that may be typed
    over, made from the rows that are there. `why_closed` says why nothing of these rows is written any more, if so.
    """

    key: str
    find: Callable[[Snapshot], Sequence[Record]]
    given: Mapping[str, Any] = field(default_factory=dict[str, Any])
    defaults: Callable[[Snapshot, Sequence[Record]], Mapping[str, Any]] = lambda _snapshot, _rows: {}
    why_closed: Callable[[Snapshot], str] = lambda _snapshot: ""


def rows_of_project(
    record_class: type[Record],
    project_id: str,
    order: Callable[[Any], Any],
    defaults: Callable[[Snapshot, Sequence[Any]], Mapping[str, Any]] = lambda _snapshot, _rows: {},
) -> Rows:
    """Give the records of a kind that belong to a project, in an order."""
    return Rows(
        project_id,
        lambda snapshot: sorted(snapshot.children(record_class, project_id), key=order),
        {"project_id": project_id},
        defaults,
    )


def day_order(on: date | None) -> date:
    """Put what has no day last."""
    return on or date.max


def heading_of(column: Column, specs: Mapping[str, FieldSpec]) -> str:
    """Name a column, with its unit."""
    spec = specs.get(column.field)
    words = say(column.heading) if column.heading else say(spec.label) if spec else ""
    return f"{words} ({say(spec.unit)})" if spec and spec.unit else words


def alignment_of(column: Column, specs: Mapping[str, FieldSpec]) -> str:
    """Say where a cell's words stand: numbers right, days and yes/no in the middle, text left."""
    spec = specs.get(column.field)
    if column.at_right or (spec and spec.type in _RIGHT):
        return "right"
    return "centre" if spec and spec.type in _CENTRED else "left"


def cell_text(snapshot: Snapshot, spec: FieldSpec, value: Any) -> str:
    """Say how a value reads in a cell, whose heading has the unit; a plain no is left blank."""
    if value is None or value is False or value == "":
        return ""
    if spec.type in (FieldType.DONG, FieldType.WHOLE):
        return whole(value)
    if spec.type is FieldType.CODED:
        return coded_label(snapshot, spec.list_code, value)
    return value_text(snapshot, spec, value)


def total_of(column: Column, records: Iterable[Record]) -> int:
    if column.counts_as:
        return sum(column.counts_as(record) for record in records)
    return sum(getattr(record, column.field) or 0 for record in records)
