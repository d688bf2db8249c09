"""Taking rows copied from a spreadsheet into a project: read, shown with a verdict on every cell, then one action."""

import csv
import dataclasses
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Any

from egov_desktop.actions.fields import parse_value
from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.fields import FieldSpec, FieldType
from egov_desktop.domain.records import KINDS, Milestone, Record
from egov_desktop.domain.rules import problems_of
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import fold
from egov_desktop.errors import RefusedByRules, UnknownInput
from egov_desktop.wording.english import ENGLISH
from egov_desktop.wording.language import say
from egov_desktop.wording.problems import sentence

MOST_ROWS = 5_000
Row = tuple[str, ...]

_UNITS = {"dong": 1, "nghin dong": 10**3, "trieu dong": 10**6, "trieu": 10**6, "ty dong": 10**9, "ty": 10**9}


@dataclass(frozen=True, slots=True)
class PastedCell:
    """One cell of the block: the value read, or why it cannot be; without a field it is not taken in."""

    field: str | None
    text: str
    value: Any = None
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class PastedRow:
    """One row of the block: the record it makes, over the one it replaces if any, and what is wrong with it."""

    cells: tuple[PastedCell, ...]
    before: Record | None
    after: Record
    problems: tuple[str, ...] = ()

    @property
    def is_sound(self) -> bool:
        return not self.problems and not any(cell.problem for cell in self.cells)


@dataclass(frozen=True, slots=True)
class PastePlan:
    """What a paste would do, before it is done.

    `columns` says which field each column of the block goes to (None: not taken in); `dropped_cells` counts filled
    cells outside them, so that nothing is left out in silence.
    """

    kind: str
    columns: tuple[str | None, ...]
    rows: tuple[PastedRow, ...]
    had_header: bool = False
    dropped_cells: int = 0

    @property
    def added(self) -> int:
        return sum(row.before is None for row in self.rows)

    @property
    def edited(self) -> int:
        return len(self.rows) - self.added

    @property
    def is_sound(self) -> bool:
        return bool(self.rows) and all(row.is_sound for row in self.rows)

    def sound_rows_only(self) -> "PastePlan":
        return dataclasses.replace(self, rows=tuple(row for row in self.rows if row.is_sound))


def read_block(text: str) -> tuple[Row, ...]:
    """Split a copied block into rows of cells: tabs between cells, quotes around cells with line ends in them.

    Rows without any text are left out. Raises UnknownInput when there is nothing in it, or too much.
    """
    # A lone quote is a letter of the text (a 24" screen), not the beginning of a cell of many lines.
    quoting = csv.QUOTE_NONE if text.count('"') % 2 else csv.QUOTE_MINIMAL
    try:
        found = list(csv.reader(StringIO(text, newline=""), dialect="excel-tab", quoting=quoting))
    except csv.Error as trouble:
        raise _not_a_block(say("Không đọc được bảng vừa sao chép.")) from trouble
    rows = tuple(tuple(cell.strip() for cell in row) for row in found if any(cell.strip() for cell in row))
    if not rows:
        raise _not_a_block(say("Chưa có gì để dán."))
    if len(rows) > MOST_ROWS:
        raise _not_a_block(
            say("Bảng có {n} dòng, nhiều hơn {most} dòng một lần.", n=len(rows), most=MOST_ROWS)
        )
    return rows


def preview(
    snapshot: Snapshot,
    kind: str,
    project_id: str,
    rows: Sequence[Row],
    columns: Sequence[str],
    *,
    new_id: Callable[[], str],
    onto: Sequence[str] = (),
    defaults: Mapping[str, object] | None = None,
) -> PastePlan:
    """Judge a block cell by cell, as rows of a project; nothing is written.

    The columns are those of the grid from the selected one on, unless the first row names them. Without `onto` every
    row is new (`defaults` fills what the block does not say). With it the rows go over those records in that order,
    one row over all of them, and rows beyond the selection are new: never over anything that was not selected.
    """
    named = _header(kind, rows[0])
    fields, units = named or (tuple(_taken_in(kind, name) for name in columns), {})
    body = rows[1:] if named else rows
    targets = [snapshot.find(kind, record_id) for record_id in onto]
    if len(body) == 1 and len(targets) > 1:
        body = [body[0]] * len(targets)
    laying = _Laying(snapshot, kind, project_id, fields, units, new_id, dict(defaults or {}))
    padded = [*targets[: len(body)], *[None] * (len(body) - len(targets))]
    laid = [laying.row(texts, before) for texts, before in zip(body, padded, strict=True)]
    after = snapshot.apply(RecordChange(row.before, row.after) for row in laid)
    judged = tuple(_judged(after, row) for row in laid)
    dropped = sum(bool(cell.text) and cell.field is None for row in judged for cell in row.cells)
    return PastePlan(kind, fields, judged, had_header=named is not None, dropped_cells=dropped)


def to_change_set(plan: PastePlan) -> ChangeSet:
    """Give the paste as one action; raises RefusedByRules while a cell or a row has a problem."""
    if not plan.is_sound:
        raise RefusedByRules(
            what_happened=say("Bảng dán còn ô chưa đọc được hoặc dòng còn thiếu."),
            data_safety=say("Sổ chưa thay đổi gì."),
            what_to_do=say("Hãy sửa trong bảng tính rồi dán lại, hoặc chỉ dán các dòng đúng."),
            code="paste_has_problems",
        )
    changes = (RecordChange(row.before, row.after) for row in plan.rows if row.before != row.after)
    return ChangeSet(f"paste_{plan.kind}", tuple(changes))


@dataclass(slots=True)
class _Laying:
    """The laying of one block's rows onto records, and how many of them are new so far."""

    snapshot: Snapshot
    kind: str
    project_id: str
    fields: tuple[str | None, ...]
    units: Mapping[str, int]
    new_id: Callable[[], str]
    defaults: Mapping[str, Any]
    fresh: int = 0

    def row(self, texts: Row, before: Record | None) -> PastedRow:
        cells = tuple(self._cell(column, text) for column, text in enumerate(texts))
        values = {cell.field: cell.value for cell in cells if cell.field and not cell.problem}
        if before is None:
            said = {name: value for name, value in values.items() if value not in (None, "")}
            return PastedRow(cells, None, dataclasses.replace(self._new_record(), **said))
        return PastedRow(cells, before, dataclasses.replace(before, **values))

    def _cell(self, column: int, text: str) -> PastedCell:
        field = self.fields[column] if column < len(self.fields) else None
        if field is None:
            return PastedCell(None, text)
        spec, unit = KINDS[self.kind].specs()[field], self.units.get(field, 1)
        read = parse_value(spec, text, self.snapshot, project_id=self.project_id, unit=unit)
        return PastedCell(field, text, read.value, read.problem)

    def _new_record(self) -> Record:
        given: dict[str, Any] = {**self.defaults, "project_id": self.project_id}
        if self.kind == Milestone.KIND:
            given["position"] = (given.get("position") or self._next_position()) + self.fresh
        self.fresh += 1
        return KINDS[self.kind](id=self.new_id(), **given)

    def _next_position(self) -> int:
        held = self.snapshot.children(Milestone, self.project_id)
        return max((milestone.position or 0 for milestone in held), default=0) + 1


def _judged(snapshot: Snapshot, row: PastedRow) -> PastedRow:
    """Say what keeps a row's record from being saved, beside what could not be read."""
    unread = {cell.field for cell in row.cells if cell.problem}
    problems = (
        sentence(problem, snapshot)
        for problem in problems_of(snapshot, row.after)
        if problem.is_error and problem.field not in unread
    )
    return dataclasses.replace(row, problems=tuple(problems))


def _taken_in(kind: str, name: str) -> str | None:
    spec = KINDS[kind].specs().get(name)
    return name if spec and name != "project_id" else None


def _header(kind: str, first: Row) -> tuple[tuple[str | None, ...], dict[str, int]] | None:
    """Read a first row that names columns: two of its cells, or its only one, are names of fields.

    Of two columns with one name the first is taken.
    """
    fields: list[str | None] = []
    units: dict[str, int] = {}
    for spec, unit in (_column(kind, cell) for cell in first):
        is_first = spec is not None and spec.name not in fields
        fields.append(spec.name if spec and is_first else None)
        if spec and is_first and spec.type is FieldType.DONG:
            units[spec.name] = unit
    known = sum(field is not None for field in fields)
    return (tuple(fields), units) if known >= min(2, sum(map(bool, first))) else None


def _column(kind: str, cell: str) -> tuple[FieldSpec | None, int]:
    """Find the field that a heading names, in Vietnamese or English, and its unit: "Số tiền (triệu đồng)"."""
    words = fold(cell)
    bracket = re.search(r"\(([^()]*)\)\s*$", words)
    unit = _UNITS.get(bracket[1].strip() if bracket else "", 0)
    name = words[: bracket.start()].strip() if bracket and unit else words
    for spec in KINDS[kind].specs().values():
        names = (spec.label, ENGLISH.get(spec.label, ""), spec.name)
        if name and name in map(fold, names) and _taken_in(kind, spec.name):
            return spec, unit or 1
    return None, 1


def _not_a_block(what_happened: str) -> UnknownInput:
    return UnknownInput(
        what_happened=what_happened,
        data_safety=say("Sổ chưa thay đổi gì."),
        what_to_do=say("Hãy chọn và sao chép lại các ô trong bảng tính rồi dán."),
        code="not_a_block",
    )
