"""Setting a table: its heading on every page, and a row longer than a page carried on, no line lost."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Any, Final

from reportlab.lib import colors
from reportlab.platypus import Flowable
from reportlab.platypus import Table as SetTable

from egov_desktop.documents import layout
from egov_desktop.documents.paper import Align, Band, Row, Table
from egov_desktop.documents.pdf.styles import OneLine, Text, cell_font, in_cell, plain, style
from egov_desktop.documents.table_shape import column_widths, header_cells, header_rows, stays_with_next

# A row of more lines than this may go over the foot of a page; it is cut after every four lines.
_LINES_KEPT_TOGETHER: Final = 8
_LINES_IN_SLICE: Final = 4
_FOOT_PT: Final = layout.CELL_TOP_PT + 1
_ENDLESS_PT: Final = 1e6


@dataclass(frozen=True)
class _Slice:
    """A part of a row that stays on one page."""

    cells: list[Any]
    height: float
    opens_row: bool = True
    closes_row: bool = True
    is_band: bool = False
    stays_with_next: bool = False


@dataclass(frozen=True)
class _Shape:
    """What is the same on every page that a table reaches."""

    widths: tuple[float, ...]
    header: list[list[Any]]
    header_heights: tuple[float, ...]
    style: list[tuple[Any, ...]]


class PagedTable(Flowable):
    """A table cut at the foot of each page; its rows are made when their page is set, and dropped with it.

    A row that leads the next one is never the last of a page, unless nothing else stands on that page.
    """

    def __init__(self, shape: _Shape, ready: list[_Slice], rest: Iterator[_Slice]) -> None:
        super().__init__()
        self._shape = shape
        self._ready = ready
        self._rest = rest
        self.hAlign = "LEFT"
        self.spaceAfter = layout.PARAGRAPH_GAP_PT
        self.width = sum(shape.widths)

    def start_height(self) -> float:
        """The height of the heading and the first rows: less must not stand alone at the foot of a page."""
        at = 0
        while self._has(at) and self._ready[at].stays_with_next:
            at += 1
        return sum(self._shape.header_heights) + sum(part.height for part in self._ready[: at + 1])

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803 - reportlab gives these names
        """The whole height where it fits; otherwise just more than there is, and no more rows are made."""
        self.height = sum(self._shape.header_heights)
        at = 0
        while self.height <= aH and self._has(at):
            self.height += self._ready[at].height
            at += 1
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: ARG002, N803 - the same
        count = self._fitting(aH)
        if not count:
            return []
        first = PagedTable(self._shape, self._ready[:count], iter(()))
        return [first, PagedTable(self._shape, self._ready[count:], self._rest)]

    def _fitting(self, room: float) -> int:
        free = room - sum(self._shape.header_heights)
        most = 0
        while self._has(most) and self._ready[most].height <= free:
            free -= self._ready[most].height
            most += 1
        count = most
        while count and self._ready[count - 1].stays_with_next:
            count -= 1
        return count or most

    def _has(self, at: int) -> bool:
        while len(self._ready) <= at:
            part = next(self._rest, None)
            if part is None:
                return False
            self._ready.append(part)
        return True

    def draw(self) -> None:
        shape, parts = self._shape, self._ready
        made = SetTable(
            [*shape.header, *(part.cells for part in parts)],
            colWidths=shape.widths,
            rowHeights=[*shape.header_heights, *(part.height for part in parts)],
            style=[*shape.style, *_slices_style(parts, len(shape.header))],
        )
        made.wrapOn(self.canv, self.width, self.height)
        made.drawOn(self.canv, 0, 0)


def paged_table(table: Table, width: float) -> PagedTable:
    widths = column_widths(table, width)
    header = _header(table)
    look = [*_frame(), *_header_style(table)]
    heading: Any = SetTable(header, colWidths=widths, style=look)
    heading.wrap(width, _ENDLESS_PT)
    heights = tuple(heading._rowHeights)  # noqa: SLF001 - reportlab tells the heights nowhere else
    shape = _Shape(widths, header, heights, look)
    return PagedTable(shape, [], _all_slices(table, widths))


def _all_slices(table: Table, widths: Sequence[float]) -> Iterator[_Slice]:
    for at, row in enumerate(table.rows):
        *upper, last = _slices(row, table, widths)
        yield from upper
        yield replace(last, stays_with_next=stays_with_next(table, at))


def _header(table: Table) -> list[list[Any]]:
    rows: list[list[Any]] = [["" for _ in table.columns] for _ in range(header_rows(table))]
    for cell in header_cells(table):
        is_number = cell.row >= (2 if table.has_groups else 1)
        kind = style(table.font_size, "center", bold=not is_number, italic=is_number)
        rows[cell.row][cell.column] = plain(cell.text, kind)
    return rows


def _frame() -> list[tuple[Any, ...]]:
    whole = ((0, 0), (-1, -1))
    line = (layout.GRID_PT, colors.black)
    return [
        ("BOX", *whole, *line),
        ("LINEBEFORE", *whole, *line),
        cell_font(),
        ("VALIGN", *whole, "TOP"),
        ("LEFTPADDING", *whole, layout.CELL_SIDE_PT),
        ("RIGHTPADDING", *whole, layout.CELL_SIDE_PT),
        ("TOPPADDING", *whole, layout.CELL_TOP_PT),
        ("BOTTOMPADDING", *whole, _FOOT_PT),
    ]


def _header_style(table: Table) -> list[tuple[Any, ...]]:
    last = header_rows(table) - 1
    spans = [
        ("SPAN", (cell.column, cell.row), (cell.column + cell.columns - 1, cell.row + cell.rows - 1))
        for cell in header_cells(table)
        if cell.rows > 1 or cell.columns > 1
    ]
    return [
        ("INNERGRID", (0, 0), (-1, last), layout.GRID_PT, colors.black),
        ("LINEBELOW", (0, last), (-1, last), layout.GRID_PT, colors.black),
        ("VALIGN", (0, 0), (-1, last), "MIDDLE"),
        *spans,
    ]


def _slices_style(slices: Sequence[_Slice], depth: int) -> list[tuple[Any, ...]]:
    return [command for at, part in enumerate(slices, start=depth) for command in _slice_style(part, at)]


def _slice_style(part: _Slice, at: int) -> list[tuple[Any, ...]]:
    row = ((0, at), (-1, at))
    commands: list[tuple[Any, ...]] = []
    if part.closes_row:
        commands.append(("LINEBELOW", *row, layout.GRID_PT, colors.black))
    else:
        commands.append(("BOTTOMPADDING", *row, 0))
    if not part.opens_row:
        commands.append(("TOPPADDING", *row, 0))
    if part.is_band:
        commands.append(("SPAN", *row))
    return commands


def _slices(row: Row | Band, table: Table, widths: Sequence[float]) -> list[_Slice]:
    size = table.font_size
    if isinstance(row, Band):
        parts = _cut([plain(row.text, style(size, bold=True, is_cell=True))], [sum(widths)], size)
        rest = [""] * (len(widths) - 1)
        return [replace(part, cells=[*part.cells, *rest], is_band=True) for part in parts]
    cells = [
        in_cell(
            text,
            style(size, _cell_align(column.align), bold=row.is_bold, is_cell=True),
            width - 2 * layout.CELL_SIDE_PT,
        )
        for text, column, width in zip(row.cells, table.columns, widths, strict=True)
    ]
    return _cut(cells, widths, size)


def _cell_align(align: Align) -> Align:
    return "left" if align == "justify" else align


def _cut(cells: Sequence[Text | OneLine], widths: Sequence[float], size: float) -> list[_Slice]:
    leading = size * layout.LEADING
    inner = [width - 2 * layout.CELL_SIDE_PT for width in widths]
    lines = max(_lines(cell, width, leading) for cell, width in zip(cells, inner, strict=True))
    whole = lines * leading + layout.CELL_TOP_PT + _FOOT_PT
    if lines <= _LINES_KEPT_TOGETHER:
        return [_Slice(list(cells), whole)]
    count = ceil(lines / _LINES_IN_SLICE)
    columns = [_column_parts(cell, width, leading, count) for cell, width in zip(cells, inner, strict=True)]
    return [_slice(at, count, lines, leading, [column[at] for column in columns]) for at in range(count)]


def _slice(at: int, count: int, lines: int, leading: float, cells: list[Any]) -> _Slice:
    opens, closes = at == 0, at == count - 1
    own = lines - at * _LINES_IN_SLICE if closes else _LINES_IN_SLICE
    height = own * leading + (layout.CELL_TOP_PT if opens else 0) + (_FOOT_PT if closes else 0)
    return _Slice(cells, height, opens, closes)


def _column_parts(cell: Text | OneLine, width: float, leading: float, count: int) -> list[Any]:
    """The cell as `count` parts of four lines each.

    Its own line breaks part it first: a text that is cut where a line was broken begins with an empty line.
    """
    parts: list[list[Text | OneLine]] = [[] for _ in range(count)]
    at = 0
    for own in cell.lines_apart():
        for piece in _pieces(own, width, leading, _LINES_IN_SLICE - at % _LINES_IN_SLICE):
            parts[at // _LINES_IN_SLICE].append(piece)
            at += _lines(piece, width, leading)
    return [own or "" for own in parts]


def _pieces(text: Text | OneLine, width: float, leading: float, first: int) -> Iterator[Text | OneLine]:
    """The text in pieces, the first of at most so many lines; halving keeps a text of thousands of lines quick."""
    lines = _lines(text, width, leading)
    if lines <= first:
        yield text
        return
    begins = first + (lines - first) // _LINES_IN_SLICE // 2 * _LINES_IN_SLICE
    parts: Any = text.split(width, begins * leading + 0.1)
    upper, lower = parts
    yield from _pieces(upper, width, leading, first)
    yield from _pieces(lower, width, leading, _LINES_IN_SLICE)


def _lines(text: Text | OneLine, width: float, leading: float) -> int:
    return max(round(text.wrap(width, _ENDLESS_PT)[1] / leading), 1)
