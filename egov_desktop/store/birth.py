"""The birth of a register's file: whole or not at all, with the records that every register has."""

import hashlib
import sqlite3
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from egov_desktop.domain.changes import ChangeSet
from egov_desktop.domain.identifiers import fixed_id
from egov_desktop.domain.journal import Entry, Stamp, canonical, moment_text
from egov_desktop.store.file.connection import cannot_write, connect, discard, transaction
from egov_desktop.store.writing import write

_SEED_AT = datetime(2019, 1, 1, tzinfo=UTC)


def bear(path: Path, seed: ChangeSet, now: datetime) -> None:
    """Write a new file with its first records beside the path, then rename it there; raises CannotWriteFile."""
    temporary = path.with_name(f".~{path.name}.new")
    try:
        discard(temporary)
        _write_new(temporary, path, seed, now)
        temporary.rename(path)
    except (OSError, sqlite3.OperationalError) as error:
        raise cannot_write(path) from error
    finally:
        with suppress(OSError):
            discard(temporary)


def _write_new(temporary: Path, path: Path, seed: ChangeSet, now: datetime) -> None:
    from egov_desktop.store.file.steps import upgrade

    connection = connect(temporary, writing=True, creating=True)
    try:
        upgrade(connection, path, now)
        with transaction(connection, path):
            write(connection, seed, seed_entry(seed), {})
    finally:
        connection.close()


def seed_entry(seed: ChangeSet) -> Entry:
    """Give the entry of birth: the same for the same first records, another where a later program's lists differ."""
    records = [[change.kind, change.record_id, change.record.to_plain()] for change in seed]
    at = moment_text(_SEED_AT)
    name = f"seed/{hashlib.sha256(canonical(records).encode()).hexdigest()}"
    return Entry(fixed_id(name), seed.verb, "", "", Stamp(at), at, fixed_id("seed"))
