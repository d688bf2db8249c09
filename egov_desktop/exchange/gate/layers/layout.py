"""The second layer: object for object what our own steps make for the file's form, and nothing else."""

import sqlite3
from collections.abc import Sequence
from functools import cache

from egov_desktop.exchange.gate.refusing import Refused, shown

Object = tuple[str, str, str, str]
"""Type, name, table and SQL (with every run of blanks as one) of one object of a file."""
Layout = tuple[Sequence[Object], Sequence[str]]
"""The objects of a form, and the steps that made them."""

STEPS_TABLE = "_sqlite_migrations"

# SQLite's own notes for its planner, which some tools write when asked to tidy up; nothing in them is read as data.
_TOLERATED = {
    ("table", "sqlite_stat1", "sqlite_stat1", "CREATE TABLE sqlite_stat1(tbl,idx,stat)"),
    ("table", "sqlite_stat4", "sqlite_stat4", "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)"),
}
_SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_schema"


@cache
def layout_of(form: int) -> Layout:
    """Make an empty file of a form in memory, by the steps themselves, and read off what it is made of."""
    from sqlite_utils import Database

    from egov_desktop.store.file.steps import steps

    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        db = Database(connection, execute_plugins=False)
        later = [step.name for step in steps.pending(db) if _number_of(step.name) > form]
        steps.apply(db, stop_before=later)
        taken = tuple(step.name for step in steps.applied(db))
        return tuple(sorted(_objects(connection))), taken
    finally:
        connection.close()


def _number_of(step_name: str) -> int:
    return int(step_name.split("_")[1])


def check_layout(connection: sqlite3.Connection, layout: Layout) -> None:
    """Compare a file with its form's layout; raises Refused, naming what is too much or lacks."""
    expected = {tuple(own) for own in layout[0]}
    found = _objects(connection)
    strange = (set(found) - expected - _TOLERATED) | (expected - set(found))
    if strange or len(found) != len(set(found)):
        raise Refused("foreign_object", shown(min(strange)[1] if strange else "sqlite_schema"))
    rows = connection.execute(f"SELECT migration_set, name FROM {STEPS_TABLE} ORDER BY id").fetchall()
    if rows != [("egov_desktop", step) for step in layout[1]]:
        raise Refused("foreign_object", STEPS_TABLE)


def _objects(connection: sqlite3.Connection) -> list[Object]:
    rows = connection.execute(_SCHEMA).fetchall()
    return [
        (_one_line(kind), _one_line(name), _one_line(table), _one_line(sql))
        for kind, name, table, sql in rows
    ]


def _one_line(text: object) -> str:
    return " ".join(text.split()) if isinstance(text, str) else "" if text is None else repr(text)
