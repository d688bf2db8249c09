"""Cells of a table that hold what they show: the words for paper, and the exact value for a spreadsheet."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from egov_desktop.documents.paper import Dong, Row, Share, Value
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.numbers import NOTHING, millions, percent
from egov_desktop.wording.numbers import whole as whole_words


@dataclass(frozen=True, slots=True)
class Cell:
    """The words of a cell, and the value behind them."""

    text: str
    value: Value = None


def bracketed(text: str, note: str) -> str:
    """Set a note in brackets on a line of its own: narrow columns break it badly inside a line."""
    return f"{text}\n({note})" if note else text


def money(dong: int | None) -> Cell:
    """Show triệu đồng, as the unit note of the table says; hold whole đồng."""
    return Cell(NOTHING) if dong is None else Cell(millions(dong), Dong(dong))


def share(ratio: Fraction | None) -> Cell:
    """Show a percentage for a column whose heading says %."""
    return Cell(NOTHING) if ratio is None else Cell(percent(ratio).removesuffix("%"), Share(ratio))


def whole(number: int | None) -> Cell:
    return Cell(NOTHING) if number is None else Cell(whole_words(number), number)


def place(number: int) -> Cell:
    """Number a row."""
    return Cell(str(number), number)


def on(day: date | None) -> Cell:
    return Cell(NOTHING) if day is None else Cell(day_short(day), day)


def row(*cells: Cell | str, is_bold: bool = False, key: str = "") -> Row:
    """Set cells in a row; a plain text is a cell of words alone. `key` is the id of what the row is about."""
    made = tuple(Cell(own) if isinstance(own, str) else own for own in cells)
    return Row(tuple(own.text for own in made), is_bold, tuple(own.value for own in made), key)
