"""A copy of the register that is known to be whole before it takes the place of anything."""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from egov_desktop.store.file.connection import cannot_write, connect, damaged, discard


def copy_verified(source: sqlite3.Connection, target: Path) -> Path:
    """Copy an open register: to a temporary name, checked, on disk, then renamed; the old target stays until then.

    Raises CannotWriteFile when the disk refuses, DamagedRegister when the copy does not pass its check.
    """
    temporary = target.with_name(f".~{target.name}.part")
    try:
        _copy(source, temporary)
        temporary.replace(target)
    except (OSError, sqlite3.OperationalError) as error:
        raise cannot_write(target) from error
    finally:
        with suppress(OSError):
            discard(temporary)
    return target


def _copy(source: sqlite3.Connection, temporary: Path) -> None:
    discard(temporary)
    copy = connect(temporary, writing=True, creating=True)
    try:
        source.backup(copy)
        fault = copy.execute("PRAGMA quick_check(1)").fetchone()
    finally:
        copy.close()
    if fault != ("ok",):
        raise damaged(temporary)
    with temporary.open("rb+") as file:
        os.fsync(file.fileno())
