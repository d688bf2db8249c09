"""Lines of the table as a spreadsheet takes them from the clipboard: tab-separated text and an HTML table."""

import csv
import re
from collections.abc import Sequence
from html import escape
from io import StringIO

from egov_desktop.ui.pages.projects.listing.columns import Column
from egov_desktop.ui.pages.projects.listing.rows import ProjectRow

Cell = str | int
_COMPUTED = re.compile(r"[=+@\t\r]|-(?![0-9.,]+%?$)")


def cells(
    rows: Sequence[ProjectRow], columns: Sequence[Column], year: int, *, with_header: bool
) -> list[list[Cell]]:
    """Give the cells: money in đồng as whole numbers, days as dd/MM/yyyy, the rest as it reads."""
    head: list[list[Cell]] = [[column.copied_heading(year) for column in columns]] if with_header else []
    return head + [[column.copied(row) for column in columns] for row in rows]


def as_text(table: Sequence[Sequence[Cell]]) -> str:
    """Write tab-separated lines; texts that a spreadsheet would compute get an apostrophe in front."""
    written = StringIO()
    csv.writer(written, dialect="excel-tab", lineterminator="\r\n").writerows(
        [_never_computed(cell) for cell in line] for line in table
    )
    return written.getvalue()


def as_html(table: Sequence[Sequence[Cell]], *, with_header: bool) -> str:
    """Write a table in which texts made of figures are marked as texts, so that code 012 stays 012."""
    lines = [
        _html_line(line, "th" if with_header and not place else "td") for place, line in enumerate(table)
    ]
    return f'<html><head><meta charset="utf-8"></head><body><table>{"".join(lines)}</table></body></html>'


def _html_line(line: Sequence[Cell], tag: str) -> str:
    return f"<tr>{''.join(_html_cell(cell, tag) for cell in line)}</tr>"


def _html_cell(cell: Cell, tag: str) -> str:
    is_figures = isinstance(cell, str) and cell.isdecimal()
    style = " style=\"mso-number-format:'\\@'\"" if is_figures else ""
    return f"<{tag}{style}>{escape(str(_never_computed(cell)))}</{tag}>"


def _never_computed(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and _COMPUTED.match(cell) else cell
