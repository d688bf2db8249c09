"""Writing down what agencies report of a directive's indicators: one figure, or a table copied from a spreadsheet."""

import dataclasses
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from egov_desktop.actions.paste import Row
from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.identifiers import fixed_id
from egov_desktop.domain.judgement.indicators.figures import DENOMINATORS, NUMERATORS, Figure, Reported
from egov_desktop.domain.judgement.indicators.months import last_day
from egov_desktop.domain.judgement.indicators.tree import is_there
from egov_desktop.domain.records import Agency, Indicator, IndicatorYear
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import fold, folded_code
from egov_desktop.errors import RefusedByRules
from egov_desktop.wording.dates import month as month_words
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import parse_whole
from egov_desktop.wording.parsed import Parsed, quoted

_NUMERATOR = re.compile(r"\b(tu so|tu|numerator|n)\b")
_DENOMINATOR = re.compile(r"\b(mau so|mau|denominator|d)\b")
_PARTS = re.compile(r"[/|;:]| tren ")
_NO_FIGURE = {"", "-", "–", "—"}


@dataclass(frozen=True, slots=True)
class FigureCell:
    """One pasted figure: of which indicator, how it was written, what it is, what it replaces, what is wrong or odd."""

    indicator: Indicator
    text: str
    figure: Figure | None = None
    before: Figure | None = None
    problem: str = ""
    warning: str = ""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One pasted row: the agency it is of, if any is so named, and its figures."""

    name: str
    agency: Agency | None
    cells: tuple[FigureCell, ...]
    problem: str = ""

    @property
    def is_sound(self) -> bool:
        return not self.problem and not any(cell.problem for cell in self.cells)

    @property
    def changed(self) -> tuple[FigureCell, ...]:
        """The figures that are there and differ from what the register holds; an empty cell clears nothing."""
        return tuple(cell for cell in self.cells if cell.figure not in (None, cell.before))


@dataclass(frozen=True, slots=True)
class FigurePlan:
    """What pasting a table of figures would do, before it is done."""

    month: date
    indicators: tuple[Indicator, ...]
    rows: tuple[FigureRow, ...]
    had_header: bool = False
    dropped_cells: int = 0

    @property
    def taken(self) -> int:
        """Count the figures that would be written."""
        return sum(len(row.changed) for row in self.rows if row.is_sound)


def read_figure(text: str) -> Parsed[Figure]:
    """Read "412/530" as a figure; an empty text is none. Both numbers must be there: a rate alone says too little."""
    if text.strip() in _NO_FIGURE:
        return Parsed()
    parts = [part.strip() for part in _PARTS.split(fold(text))]
    if len(parts) != 2:
        return Parsed(problem=say("Hãy ghi tử số/mẫu số, như 412/530: {typed}.", typed=quoted(text)))
    return _figure(*parts)


def set_figure(
    snapshot: Snapshot, indicator_id: str, agency_id: str, month: date, figure: Figure | None
) -> ChangeSet:
    """Write an agency's figure of a month, or clear it; the year's record is added when it is the first."""
    return _written(snapshot, month, {(indicator_id, agency_id): figure})


def preview_figures(
    snapshot: Snapshot,
    rows: Sequence[Row],
    indicators: Sequence[Indicator],
    month: date,
    *,
    only_agency_id: str = "",
) -> FigurePlan:
    """Judge a table of agencies by numerators and denominators; nothing is written.

    The first column names the agency, by code or name. Without a heading the pairs are those of `indicators`, in
    their order; a heading of one row or two names them by code or name, in any order. In an owner's file only
    `only_agency_id` may be spoken of.
    """
    columns, body = _read_heading(rows, indicators)
    laying = _Laying(snapshot, month, columns or _in_order(indicators), only_agency_id)
    laid = _once(tuple(laying.row(row) for row in body))
    dropped = sum(laying.dropped(row) for row in body)
    return FigurePlan(month, laying.indicators, laid, columns is not None, dropped)


def paste_figures(snapshot: Snapshot, plan: FigurePlan) -> ChangeSet:
    """Give the sound rows of a table as one action; raises RefusedByRules where nothing is left to write."""
    cells = {
        (cell.indicator.id, row.agency.id): cell.figure
        for row in plan.rows
        if row.is_sound and row.agency
        for cell in row.changed
    }
    if not cells:
        raise RefusedByRules(
            what_happened=say("Bảng dán không có số liệu nào khác với sổ."),
            data_safety=say("Sổ chưa thay đổi gì."),
            what_to_do=say("Hãy sửa trong bảng tính rồi dán lại."),
            code="nothing_to_paste",
        )
    written = _written(snapshot, plan.month, cells)
    return dataclasses.replace(written, verb=f"paste_{IndicatorYear.KIND}")


def year_id(indicator_id: str, agency_id: str, year: int) -> str:
    """Give the record of an agency's year one id in every office, so that two who begin it begin the same record."""
    return fixed_id(f"indicator_year/{indicator_id}/{agency_id}/{year}")


def _written(snapshot: Snapshot, month: date, figures: Mapping[tuple[str, str], Figure | None]) -> ChangeSet:
    reported, changes = Reported(snapshot), list[RecordChange]()
    for (indicator_id, agency_id), figure in figures.items():
        before = reported.record(indicator_id, agency_id, month.year)
        held = before or IndicatorYear(
            id=year_id(indicator_id, agency_id, month.year),
            indicator_id=indicator_id,
            agency_id=agency_id,
            year=month.year,
        )
        pair = (NUMERATORS[month.month - 1], DENOMINATORS[month.month - 1])
        numbers: dict[str, Any] = dict(zip(pair, figure or (None, None), strict=True))
        after = dataclasses.replace(held, **numbers)
        if after != before and (before or figure):
            changes.append(RecordChange(before, after))
    return ChangeSet(f"edit_{IndicatorYear.KIND}", tuple(changes))


def _figure(numerator: str, denominator: str) -> Parsed[Figure]:
    numbers: list[int] = []
    for text in (numerator, denominator):
        read = parse_whole(text)
        if read.value is None:
            return Parsed(problem=read.problem or say("Thiếu tử số hoặc mẫu số."))
        if read.value < 0:
            return Parsed(problem=say("Số này phải từ {lowest} trở lên.", lowest=0))
        numbers.append(read.value)
    return Parsed(Figure(*numbers))


@dataclass(frozen=True, slots=True)
class _Pair:
    """Where an indicator's two numbers stand in a row; one place alone holds "412/530"."""

    indicator: Indicator
    numerator: int
    denominator: int | None = None


@dataclass
class _Laying:
    """The laying of a table's rows onto agencies and indicators."""

    snapshot: Snapshot
    month: date
    pairs: tuple[_Pair, ...]
    only_agency_id: str
    _named: dict[str, list[Agency]] = field(default_factory=dict[str, list[Agency]])

    def __post_init__(self) -> None:
        self._reported = Reported(self.snapshot)
        for own in self.snapshot.all(Agency).values():
            if is_there(own, last_day(self.month)):
                names = {fold(own.code), folded_code(own.code), fold(own.name), fold(own.short_name)}
                for name in names - {""}:
                    self._named.setdefault(name, []).append(own)

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        return tuple(pair.indicator for pair in self.pairs)

    def row(self, texts: Row) -> FigureRow:
        agency, problem = self._agency(texts[0])
        cells = tuple(self._cell(pair, texts, agency) for pair in self.pairs)
        return FigureRow(texts[0], agency, cells, problem)

    def dropped(self, texts: Row) -> int:
        taken = {0} | {place for own in self.pairs for place in (own.numerator, own.denominator) if place}
        return sum(bool(text) for place, text in enumerate(texts) if place not in taken)

    def _agency(self, name: str) -> tuple[Agency | None, str]:
        found = self._named.get(fold(name)) or self._named.get(folded_code(name)) or []
        if len(found) != 1:
            month = month_words(self.month)
            many = say("Có {n} cơ quan tên {name}; hãy ghi mã.", n=len(found), name=quoted(name))
            none = say("Trong {month} không có cơ quan {name}.", month=month, name=quoted(name))
            return None, many if found else none
        if self.only_agency_id and found[0].id != self.only_agency_id:
            return found[0], say("Tệp này chỉ ghi được số liệu của đơn vị mình.")
        return found[0], ""

    def _cell(self, pair: _Pair, texts: Row, agency: Agency | None) -> FigureCell:
        own = pair.indicator
        text, read = _read_pair(pair, texts)
        before = self._reported.figure(own.id, agency.id, self.month) if agency else None
        odd = say("Tử số lớn hơn mẫu số.") if read.value and read.value.is_above_whole else ""
        return FigureCell(own, text, read.value, before, read.problem or "", odd)


def _read_pair(pair: _Pair, texts: Row) -> tuple[str, Parsed[Figure]]:
    first = _at(texts, pair.numerator)
    if pair.denominator is None:
        return first, read_figure(first)
    second = _at(texts, pair.denominator)
    if first in _NO_FIGURE and second in _NO_FIGURE:
        return "", Parsed()
    return f"{first}/{second}", _figure(first, second)


def _at(texts: Row, place: int) -> str:
    return texts[place].strip() if place < len(texts) else ""


def _once(rows: tuple[FigureRow, ...]) -> tuple[FigureRow, ...]:
    """Refuse an agency's second row: which of the two is right, only the clerk knows."""
    seen: set[str] = set()
    found: list[FigureRow] = []
    for row in rows:
        again = row.agency is not None and row.agency.id in seen
        twice = say("Cơ quan này đã có ở dòng trên.")
        found.append(dataclasses.replace(row, problem=row.problem or twice) if again else row)
        seen |= {row.agency.id} if row.agency else set()
    return tuple(found)


def _in_order(indicators: Sequence[Indicator]) -> tuple[_Pair, ...]:
    return tuple(_Pair(own, 2 * place + 1, 2 * place + 2) for place, own in enumerate(indicators))


def _read_heading(
    rows: Sequence[Row], indicators: Sequence[Indicator]
) -> tuple[tuple[_Pair, ...] | None, Sequence[Row]]:
    """Read one row of headings or two (indicators, over them "Tử số" and "Mẫu số"); nothing where there is none."""
    if not any(_indicator_named(cell, indicators) for cell in rows[0][1:]):
        return None, rows
    parts = rows[1] if len(rows) > 1 and _is_parts(rows[1]) else ()
    over = rows[0]
    places: dict[str, list[tuple[int, str]]] = {}
    known: Indicator | None = None
    for place in range(1, max(len(over), len(parts))):
        words = _at(over, place)
        known = _indicator_named(words, indicators) if words or not parts else known
        if known is not None:
            places.setdefault(known.id, []).append((place, fold(_at(parts, place) if parts else words)))
    pairs = tuple(_pair(own, places[own.id]) for own in indicators if own.id in places)
    return pairs, rows[2:] if parts else rows[1:]


def _is_parts(row: Row) -> bool:
    words = [fold(cell) for cell in row[1:] if cell]
    return bool(words) and all(_NUMERATOR.search(own) or _DENOMINATOR.search(own) for own in words)


def _pair(own: Indicator, places: Sequence[tuple[int, str]]) -> _Pair:
    if len(places) == 1:
        return _Pair(own, places[0][0])
    below = next((place for place, words in places if _DENOMINATOR.search(words)), places[1][0])
    above = next((place for place, _ in places if place != below), places[0][0])
    return _Pair(own, above, below)


def _indicator_named(cell: str, indicators: Sequence[Indicator]) -> Indicator | None:
    """Find the indicator whose code or name a heading holds; of names that begin alike the longest."""
    words = fold(cell)
    found = [
        (len(name), own)
        for own in indicators
        for name in (fold(own.code), fold(own.name))
        if name and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words)
    ]
    return max(found, key=lambda one: one[0])[1] if found else None
