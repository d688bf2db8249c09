"""The third layer: the file is whole in itself, and no larger than it may be."""

import sqlite3

from egov_desktop.exchange.gate.limits import Limits
from egov_desktop.exchange.gate.refusing import Refused


def count_rows(connection: sqlite3.Connection, tables: list[str], limits: Limits) -> dict[str, int]:
    """Count every table before anything of it is read; raises Refused where one has more rows than a file may."""
    counts: dict[str, int] = {}
    for table in tables:
        (counts[table],) = connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()
        if counts[table] > limits.rows:
            raise Refused("too_many_rows", table)
    return counts


def check_structure(connection: sqlite3.Connection) -> None:
    """Let SQLite check the whole file: pages, indexes against tables, types, and what the keys name.

    The full check, since the quick one passes an index that lies. Raises Refused.
    """
    if connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
        raise Refused("damaged")
    broken = connection.execute("PRAGMA foreign_key_check").fetchone()
    if broken is not None:
        raise Refused("broken_journal", str(broken[0]))
