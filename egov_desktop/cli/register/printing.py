"""How answers are printed: one JSON value for programs, aligned columns for people."""

import json
from collections.abc import Iterable, Sequence
from typing import Any
from unicodedata import category, east_asian_width

import click

from egov_desktop.domain.vietnamese import clean

WIDEST = 44
"""Columns that one cell may fill on a screen; JSON cuts nothing."""


def print_json(value: Any) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def print_table(header: Sequence[str], rows: Iterable[Sequence[str]], right: Iterable[int] = ()) -> None:
    """Print columns of plain text, each as wide as its widest cell; the columns numbered in `right` end flush."""
    lines = [[_cut(cell) for cell in row] for row in (header, *rows)]
    widths = [max(map(width, column)) for column in zip(*lines, strict=True)]
    flush = frozenset(right)
    for line in lines:
        cells = (_padded(cell, widths[place], flush=place in flush) for place, cell in enumerate(line))
        click.echo("  ".join(cells).rstrip())


def one_line(text: str) -> str:
    """Make a text fit to stand in a line of the screen, where a control character would play tricks."""
    return clean(text, lines=False)


def width(text: str) -> int:
    """Count the columns that a text fills on a screen: an accent of its own none, an emoji two."""
    return sum(
        0 if category(one) in {"Mn", "Me", "Cf"} else 2 if east_asian_width(one) in "WF" else 1
        for one in text
    )


def _padded(cell: str, columns: int, *, flush: bool) -> str:
    blank = " " * (columns - width(cell))
    return blank + cell if flush else cell + blank


def _cut(cell: str) -> str:
    text = one_line(cell)
    if width(text) <= WIDEST:
        return text
    while width(text) >= WIDEST:
        text = text[: min(len(text) - 1, WIDEST)]
    return f"{text.rstrip()}…"
