"""How a table divides its width and its heading; PDF and Word draw the same shape."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from egov_desktop.documents import layout
from egov_desktop.documents.fonts import width_pt
from egov_desktop.documents.paper import Band, Column, Row, Table

# A code or name longer than this share of the table may be broken inside the word.
_WIDEST_WORD_SHARE: Final = 0.22
# The number and sign of a document ("97/STTTT-CNTT") is read as one word up to this share.
_WIDEST_SYMBOL_SHARE: Final = 0.4
_SYMBOL: Final = re.compile(r"\d/[^\W\d_]")
# Only the longest words by letters can be the widest ones in points; the rest need no measuring.
_WORDS_MEASURED: Final = 6
_LETTERS_MEASURED: Final = 100


@dataclass(frozen=True)
class HeaderCell:
    """A heading of one or more columns, and the rows and columns that it covers, counted from 0."""

    text: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1


def header_rows(table: Table) -> int:
    return (2 if table.has_groups else 1) + table.has_column_numbers


def header_cells(table: Table) -> Iterator[HeaderCell]:
    depth = 2 if table.has_groups else 1
    at = 0
    for group, members in groupby(table.columns, key=lambda column: column.group):
        columns = tuple(members)
        if group:
            yield HeaderCell(group, 0, at, columns=len(columns))
        for place, column in enumerate(columns, start=at):
            yield HeaderCell(column.header, 1 if group else 0, place, rows=1 if group else depth)
        at += len(columns)
    if table.has_column_numbers:
        yield from (HeaderCell(f"({at + 1})", depth, at) for at in range(len(table.columns)))


def stays_with_next(table: Table, at: int) -> bool:
    """Say whether a page must not end with this row: it names what follows, or the total comes next."""
    if at + 1 >= len(table.rows):
        return False
    following = table.rows[at + 1]
    is_before_last = at + 2 == len(table.rows)
    return _leads(table.rows[at]) or (is_before_last and _leads(following))


def _leads(row: Row | Band) -> bool:
    return isinstance(row, Band) or row.is_bold


def column_widths(table: Table, total: float) -> tuple[float, ...]:
    """The widths of the columns, which sum to `total`: by weight, but no number and no word of a heading is broken."""
    least = [
        _least_width(column, _cells(table, at), table.font_size, total)
        for at, column in enumerate(table.columns)
    ]
    if sum(least) >= total:
        return tuple(width * total / sum(least) for width in least)
    return _shared([column.weight for column in table.columns], least, total)


def _shared(weights: Sequence[float], least: Sequence[float], total: float) -> tuple[float, ...]:
    held: set[int] = set()
    while True:
        free = total - sum(least[at] for at in held)
        weight = sum(weights[at] for at in range(len(weights)) if at not in held) or 1.0
        widths = [least[at] if at in held else free * share / weight for at, share in enumerate(weights)]
        narrow = {at for at, width in enumerate(widths) if width < least[at] - 0.01} - held
        if not narrow:
            return tuple(widths)
        held |= narrow


def _cells(table: Table, at: int) -> list[str]:
    return [row.cells[at] for row in table.rows if isinstance(row, Row)]


def _least_width(column: Column, cells: Sequence[str], size: float, total: float) -> float:
    words = {word[:_LETTERS_MEASURED] for text in (column.header, *cells) for word in text.split()}
    longest = sorted(words, key=lambda word: (len(word), word))[-_WORDS_MEASURED:]
    longest += sorted(filter(_SYMBOL.search, words), key=len)[-_WORDS_MEASURED:]
    widths = [_word_width(word, size, total) for word in longest]
    return 2 * layout.CELL_SIDE_PT + 1 + max(widths, default=0.0)


def _word_width(word: str, size: float, total: float) -> float:
    width = width_pt(word, size, bold=True)
    share = _WIDEST_SYMBOL_SHARE if _SYMBOL.search(word) else _WIDEST_WORD_SHARE
    return width if word[0].isdigit() else min(width, total * share)
