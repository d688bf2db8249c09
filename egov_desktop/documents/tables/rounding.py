"""A word under the tables whose amounts, as they are shown, add up to another total than the one that is shown."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from egov_desktop.documents.paper import Dong, Row, Table
from egov_desktop.wording.numbers import MILLION, half_up

ROUNDED = "số liệu làm tròn"


def rounding_told(table: Table) -> Table:
    """Say under a table in triệu đồng that it is rounded, where that shows: a reader who adds up should not wonder.

    A bold last row is the total; bold rows before it are sums of the rows that follow each.
    """
    sums = (one for at in range(len(table.columns)) for one in _sums(_amounts(table, at)))
    if not any(_comes_out_otherwise(parts, total) for parts, total in sums):
        return table
    first, *others = table.as_of_note.split("\n")
    return replace(table, as_of_note="\n".join((f"{first}; {ROUNDED}", *others)))


def _amounts(table: Table, at: int) -> list[tuple[bool, int]]:
    """Give the amounts of a column in đồng, each with whether it is a sum."""
    rows = (own for own in table.rows if isinstance(own, Row) and own.values)
    found = ((own.is_bold, own.values[at]) for own in rows)
    return [(is_sum, value.amount) for is_sum, value in found if isinstance(value, Dong)]


def _sums(amounts: Sequence[tuple[bool, int]]) -> Iterator[tuple[list[int], int]]:
    if not amounts or not amounts[-1][0]:
        return
    *above, (_, total) = amounts
    yield [amount for is_sum, amount in above if not is_sum], total
    yield [amount for is_sum, amount in above if is_sum], total
    parts: list[int] = []
    for is_sum, amount in reversed(above):
        if is_sum:
            yield parts, amount
        parts = [] if is_sum else [amount, *parts]


def _comes_out_otherwise(parts: Sequence[int], total: int) -> bool:
    return sum(parts) == total and sum(map(_shown, parts)) != _shown(total)


def _shown(dong: int) -> int:
    return half_up(Fraction(dong, MILLION))
