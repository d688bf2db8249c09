"""Files of older forms: brought up beside a verified copy, or in memory where they are only looked at."""

import sqlite3
from datetime import datetime
from pathlib import Path

from egov_desktop.store.file.backup import copy_verified
from egov_desktop.store.file.connection import open_register
from egov_desktop.store.file.schema import VERSION


def bring_up(path: Path, now: datetime) -> None:
    """Bring an older file to today's form, leaving a verified copy of the old one beside it."""
    connection = open_register(path, writing=True)
    try:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version < VERSION:
            from egov_desktop.store.file.steps import upgrade

            copy_verified(connection, path.with_name(f"{path.stem}.v{version}{path.suffix}"))
            upgrade(connection, path, now)
    finally:
        connection.close()


def in_todays_form(connection: sqlite3.Connection, path: Path, now: datetime) -> sqlite3.Connection:
    """Give the connection itself, or for an older form one to a copy in memory that was brought up there."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version == VERSION:
        return connection
    from egov_desktop.store.file.steps import upgrade

    memory = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    connection.backup(memory)
    connection.close()
    upgrade(memory, path, now)
    return memory
