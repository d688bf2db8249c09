"""The register as any SQLite tool reads it: rows of its tables, days read as days. Nothing of the program is asked."""

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

Row = dict[str, Any]
_OTHER_DAYS = frozenset({"stage_since", "pay_until", "valid_from", "valid_to"})


class Ledger:
    """All rows of a register's tables, in the order in which they lie there."""

    def __init__(self, file: Path) -> None:
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
            connection.row_factory = sqlite3.Row
            names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
            self._indexes: dict[tuple[str, str], dict[Any, list[Row]]] = {}
            self._tables = {
                name: [_read(row) for row in connection.execute(f'SELECT * FROM "{name}" ORDER BY rowid')]
                for (name,) in names
            }

    def rows(self, table: str, **wanted: Any) -> list[Row]:
        if not wanted:
            return list(self._tables[table])
        first, *others = wanted
        found = self._index(table, first).get(wanted[first], [])
        return [own for own in found if all(own[key] == wanted[key] for key in others)]

    def one(self, table: str, record_id: str | None) -> Row | None:
        return next(iter(self.rows(table, id=record_id)), None)

    def _index(self, table: str, field: str) -> dict[Any, list[Row]]:
        if (table, field) not in self._indexes:
            found = self._indexes[table, field] = {}
            for own in self._tables[table]:
                found.setdefault(own[field], []).append(own)
        return self._indexes[table, field]

    def threshold(self, code: str, on: date, proposed: int) -> int:
        """Give the number that held on a day: of several the one that began last, else what is proposed."""
        held = [
            own for own in self.rows("threshold", code=code) if holds(own, on) and own["value"] is not None
        ]
        held.sort(key=lambda own: (own["valid_from"] or date.min, own["id"]))
        return held[-1]["value"] if held else proposed


def _read(row: sqlite3.Row) -> Row:
    return {key: _day(value) if _is_day(key) else value for key, value in dict(row).items()}


def _is_day(name: str) -> bool:
    return name.endswith("_on") or name in _OTHER_DAYS


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def holds(row: Row, on: date) -> bool:
    """Say whether a row that has days of validity holds on a day, both ends counted."""
    return (row["valid_from"] or date.min) <= on <= (row["valid_to"] or date.max)


def by(day: date | None, on: date) -> bool:
    """Say whether something of a known day had happened by another."""
    return day is not None and day <= on


def month_end(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def total(rows: Iterable[Row], wanted: Callable[[Row], bool], field: str = "amount_dong") -> int:
    return sum(own[field] or 0 for own in rows if wanted(own))
