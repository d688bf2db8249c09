"""Setting a table: its heading on every page, and a row longer than a page carried on, no line lost."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any, Final

from reportlab.lib import colors
from reportlab.platypus import Table as SetTable

from egov_desktop.documents import layout
from egov_desktop.documents.paper import Align, Band, Row, Table
from egov_desktop.documents.pdf.styles import Text, cell_font, plain, style
from egov_desktop.documents.table_shape import column_widths, header_cells, header_rows

# A row of more lines than this may go over the foot of a page; it is cut after every four lines.
_LINES_KEPT_TOGETHER: Final = 8
_LINES_IN_SLICE: Final = 4


@dataclass(frozen=True)
class _Slice:
    """A part of a row that stays on one page."""

    cells: list[Any]
    opens_row: bool = True
    closes_row: bool = True
    is_band: bool = False


class _Ruled(SetTable):
    """A table that is closed by a line on each page, also where a long row goes on."""

    def onSplit(self, T: SetTable, byRow: int = 1) -> None:  # noqa: ARG002, N802, N803 - reportlab's names
        T.setStyle([("LINEBELOW", (0, -1), (-1, -1), layout.GRID_PT, colors.black)])


def table_flowable(table: Table, width: float) -> SetTable:
    widths = column_widths(table, width)
    depth = header_rows(table)
    slices = [part for row in table.rows for part in _slices(row, table, widths)]
    header = _header(table)
    made = _Ruled(
        [*header, *(part.cells for part in slices)],
        colWidths=widths,
        repeatRows=depth,
        style=[*_frame(), *_header_style(table), *_slices_style(slices, depth)],
        hAlign="LEFT",
    )
    made.spaceAfter = layout.PARAGRAPH_GAP_PT
    return made


def start_height(table: Any, width: float) -> float:
    """The height of the heading and the first row: less than this must not stand alone at the foot of a page."""
    table.wrap(width, 10_000)
    heights: list[float] = table._rowHeights  # noqa: SLF001 - reportlab tells the heights nowhere else
    return sum(heights[: table.repeatRows + 1])


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
        ("BOTTOMPADDING", *whole, layout.CELL_TOP_PT + 1),
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
        rest = [""] * (len(widths) - 1)
        parts = _cut([plain(row.text, style(size, bold=True))], [sum(widths)], size)
        return [_Slice([*part.cells, *rest], part.opens_row, part.closes_row, is_band=True) for part in parts]
    cells = [
        plain(text, style(size, _cell_align(column.align), bold=row.is_bold))
        for text, column in zip(row.cells, table.columns, strict=True)
    ]
    return _cut(cells, widths, size)


def _cell_align(align: Align) -> Align:
    return "left" if align == "justify" else align


def _cut(cells: Sequence[Text], widths: Sequence[float], size: float) -> list[_Slice]:
    leading = size * layout.LEADING
    inner = [width - 2 * layout.CELL_SIDE_PT for width in widths]
    heights = [cell.wrap(width, 1e6)[1] for cell, width in zip(cells, inner, strict=True)]
    lines = round(max(heights) / leading)
    if lines <= _LINES_KEPT_TOGETHER:
        return [_Slice(list(cells))]
    count = ceil(lines / _LINES_IN_SLICE)
    columns = [_column_parts(cell, width, leading, count) for cell, width in zip(cells, inner, strict=True)]
    return [
        _Slice([column[at] for column in columns], opens_row=at == 0, closes_row=at == count - 1)
        for at in range(count)
    ]


def _column_parts(cell: Text, width: float, leading: float, count: int) -> list[Any]:
    """The cell as `count` parts of four lines each; halving keeps a text of thousands of lines quick."""
    if count == 1:
        return [cell]
    first = count // 2
    upper, lower = _cut_at(cell, width, first * _LINES_IN_SLICE * leading)
    if lower is None:
        return _column_parts(upper, width, leading, first) + [""] * (count - first)
    return _column_parts(upper, width, leading, first) + _column_parts(lower, width, leading, count - first)


def _cut_at(cell: Text, width: float, height: float) -> tuple[Text, Text | None]:
    cell.wrap(width, 1e6)
    if cell.height <= height + 0.1:
        return cell, None
    parts: Any = cell.split(width, height + 0.1)
    upper, lower = parts
    return upper, lower
