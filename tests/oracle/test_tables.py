"""Every table of every paper: rows numbered by numbers, and where rounding makes a column add up otherwise, a word on it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from egov_desktop.actions.starting.demo import demo_register
from egov_desktop.documents.catalogue import draft_paper
from egov_desktop.documents.paper import Dong, Row, Table
from egov_desktop.documents.sheets import tables_of
from egov_desktop.domain.records import ProjectGroup
from egov_desktop.domain.snapshot import Snapshot
from tests.builders import register
from tests.oracle import chance
from tests.pictures.papers import orders

QUICK, LONG = range(700, 702), range(702, 740)
TOTAL = re.compile("tổng số|tổng cộng|cộng", re.IGNORECASE)


@pytest.mark.parametrize("on", [date(2020, 6, 30), date(2020, 10, 9)], ids=str)
def test_the_tables_of_the_demo_say_where_they_are_rounded(on: date) -> None:
    compare(demo_register(on), on)


@pytest.mark.parametrize("number", QUICK)
def test_tables_of_chance_say_where_they_are_rounded(number: int) -> None:
    compare(register(*chance.records(number, projects=9)), chance.Chance(number).turns[0])


@pytest.mark.long
@pytest.mark.parametrize("number", LONG)
def test_many_tables_of_chance_say_where_they_are_rounded(number: int) -> None:
    compare(register(*chance.records(number, projects=9)), chance.Chance(number).turns[0])


def compare(snapshot: Snapshot, on: date) -> None:
    for name, table in tables(snapshot, on):
        if table.columns[0].header == "TT":
            assert not [row for row in rows_of(table) if row.cells[0].isdigit() and not numbered(row)], name
        off = [table.columns[at].header for at in range(len(table.columns)) if adds_up_otherwise(table, at)]
        assert not off or "làm tròn" in table.as_of_note, (name, off)


def tables(snapshot: Snapshot, on: date) -> Iterator[tuple[str, Table]]:
    for order in orders(snapshot):
        groups = snapshot.all(ProjectGroup) if order.group_id else {None: None}
        for group_id in groups:
            drafted = draft_paper(snapshot, replace(order, on=on, since=None, group_id=group_id))
            yield from ((order.paper.value, table) for table, _ in tables_of(drafted))


def rows_of(table: Table) -> list[Row]:
    return [own for own in table.rows if isinstance(own, Row)]


def numbered(row: Row) -> bool:
    return bool(row.values) and isinstance(row.values[0], int)


def adds_up_otherwise(table: Table, at: int) -> bool:
    """Add up a column as shown, the lines of each total and the totals of each line, against the total shown."""
    lines = [own for own in rows_of(table) if own.values and isinstance(own.values[at], Dong)]
    totals = [own for own in lines if own.is_bold]
    grand = [own for own in totals if any(TOTAL.match(text) for text in own.cells[:2])]
    parts = [own for own in lines if not own.is_bold]
    several = [(parts, own) for own in grand] + [
        ([own for own in totals if own not in grand], own) for own in grand if len(totals) > 1
    ]
    return any(sum(shown(row, at) for row in some) != shown(whole, at) for some, whole in several if some)


def shown(row: Row, at: int) -> int:
    """Read the amount as it is printed, in triệu đồng, whatever mark stands behind it."""
    return int(row.cells[at].split()[0].replace(".", ""))
