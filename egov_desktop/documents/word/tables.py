"""Tables in Word: real ones, with a heading that Word repeats on every page."""

from collections.abc import Sequence
from typing import Any, Final

from egov_desktop.documents import layout
from egov_desktop.documents.fonts import width_pt
from egov_desktop.documents.paper import Align, Band, Row, Table
from egov_desktop.documents.table_shape import (
    HeaderCell,
    column_widths,
    header_cells,
    header_rows,
    stays_with_next,
)
from egov_desktop.documents.word.elements import (
    cell,
    cell_margins,
    element,
    fixed_table,
    set_text,
    twips_of_points,
)

_LINES_KEPT_TOGETHER: Final = 8
_EDGES: Final = ("top", "left", "bottom", "right", "insideH", "insideV")


def set_table(table: Table, width: float, style: str) -> Any:
    """The table set `width` points wide; `style` is that of the text in its cells.

    A size told once in a style, and not in every cell, halves the file and the memory that a long table takes.
    """
    widths = [twips_of_points(points) for points in column_widths(table, width)]
    rows = [
        *_header(table, widths, style),
        *(_row(at, table, widths, style) for at in range(len(table.rows))),
    ]
    return fixed_table(
        widths,
        rows,
        _borders(),
        element("w:tblLayout", type="fixed"),
        cell_margins(layout.CELL_SIDE_PT, layout.CELL_TOP_PT, layout.CELL_TOP_PT),
    )


def _borders() -> Any:
    size = round(layout.GRID_PT * 8)
    lines = (element(f"w:{edge}", val="single", sz=size, space=0, color="000000") for edge in _EDGES)
    return element("w:tblBorders", *lines)


def _header(table: Table, widths: Sequence[int], style: str) -> list[Any]:
    places = {(part.row, part.column): part for part in header_cells(table)}
    return [_header_row(at, places, table, widths, style) for at in range(header_rows(table))]


def _header_row(
    row: int, places: dict[tuple[int, int], HeaderCell], table: Table, widths: Sequence[int], style: str
) -> Any:
    cells: list[Any] = []
    column = 0
    while column < len(widths):
        part = places.get((row, column))
        if part is None:
            cells.append(cell(widths[column], properties=[element("w:vMerge")]))
            column += 1
            continue
        cells.append(_header_cell(part, table, sum(widths[column : column + part.columns]), style))
        column += part.columns
    about = element("w:trPr", element("w:cantSplit"), element("w:tblHeader"))
    return element("w:tr", about, *cells)


def _header_cell(part: HeaderCell, table: Table, width: int, style: str) -> Any:
    is_number = part.row >= (2 if table.has_groups else 1)
    properties = [
        element("w:gridSpan", val=part.columns) if part.columns > 1 else None,
        element("w:vMerge", val="restart") if part.rows > 1 else None,
        element("w:vAlign", val="center"),
    ]
    text = set_text(
        part.text, None, "center", style=style, bold=not is_number, italic=is_number, keep_next=True
    )
    return cell(width, text, properties=properties)


def _row(at: int, table: Table, widths: Sequence[int], style: str) -> Any:
    row, stays = table.rows[at], stays_with_next(table, at)
    if isinstance(row, Band):
        text = set_text(row.text, None, style=style, bold=True, keep_next=stays)
        span = [element("w:gridSpan", val=len(widths))] if len(widths) > 1 else []
        return element("w:tr", cell(sum(widths), text, properties=span))
    cells = [
        cell(
            width, set_text(text, None, _align(column.align), style=style, bold=row.is_bold, keep_next=stays)
        )
        for text, column, width in zip(row.cells, table.columns, widths, strict=True)
    ]
    about = element("w:trPr", element("w:cantSplit")) if _is_short(row, table, widths) else None
    return element("w:tr", about, *cells)


def _is_short(row: Row, table: Table, widths: Sequence[int]) -> bool:
    """Whether Word may be asked to keep the row on one page; a long one goes on over the foot of the page."""
    lines = (
        sum(1 + width_pt(line, table.font_size) // (width / 20) for line in text.split("\n"))
        for text, width in zip(row.cells, widths, strict=True)
    )
    return max(lines) <= _LINES_KEPT_TOGETHER


def _align(align: Align) -> Align:
    return "left" if align == "justify" else align
