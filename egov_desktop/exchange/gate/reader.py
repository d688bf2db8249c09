"""Two ways of opening a private copy, by apsw's own newest SQLite or the standard library's, which give the same verdicts."""

import sqlite3
import time
from collections.abc import Generator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal, cast
from urllib.parse import quote

from egov_desktop.exchange.gate.limits import Limits
from egov_desktop.exchange.gate.refusing import Refused

Driver = Literal["apsw", "sqlite3"]

_STEPS_BETWEEN_LOOKS = 20_000
_MEMORY, _INTERRUPTED, _TOO_LONG = 7, 9, 18


def best_driver() -> Driver:
    """Name apsw where it is there: its SQLite is newer than the system's, and can be told to run nothing of the file's."""
    return "apsw" if find_spec("apsw") else "sqlite3"


@contextmanager
def reading(copy: Path, driver: Driver, limits: Limits) -> Generator[sqlite3.Connection]:
    """Open a private copy that nobody writes; every trouble that SQLite has with it becomes a refusal.

    Both drivers answer `execute` alike, which is all that is asked of them.
    """
    # immutable: no journal beside the file is looked for, and none is made.
    uri = f"file:{quote(copy.resolve().as_posix())}?mode=ro&immutable=1"
    until = time.monotonic() + limits.seconds_for(copy.stat().st_size)
    with refusing_what_sqlite_cannot():
        connection = _with_apsw(uri, limits, until) if driver == "apsw" else _with_sqlite3(uri, limits, until)
        try:
            connection.execute("PRAGMA trusted_schema=OFF")
            connection.execute("PRAGMA cell_size_check=ON")
            connection.execute("PRAGMA mmap_size=0")
            connection.execute("PRAGMA temp_store=MEMORY")
            yield connection
        finally:
            connection.close()


def cap_heap(driver: Driver, most_bytes: int) -> None:
    """Hold SQLite's own memory in this process to a size; for a process that does nothing else."""
    if driver == "apsw":
        import apsw

        apsw.hard_heap_limit(most_bytes)
        return
    connection = sqlite3.connect(":memory:")
    connection.execute(f"PRAGMA hard_heap_limit={most_bytes}")
    connection.close()


def _with_sqlite3(uri: str, limits: Limits, until: float) -> sqlite3.Connection:
    connection = sqlite3.connect(uri, uri=True, isolation_level=None)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, limits.value_bytes)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    connection.set_progress_handler(lambda: time.monotonic() > until, _STEPS_BETWEEN_LOOKS)
    return connection


def _with_apsw(uri: str, limits: Limits, until: float) -> sqlite3.Connection:
    import apsw

    connection = apsw.Connection(uri, flags=apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI)
    connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
    for never in (
        apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER,
        apsw.SQLITE_DBCONFIG_ENABLE_VIEW,
        apsw.SQLITE_DBCONFIG_TRUSTED_SCHEMA,
    ):
        connection.config(never, 0)
    connection.limit(apsw.SQLITE_LIMIT_LENGTH, limits.value_bytes)
    connection.limit(apsw.SQLITE_LIMIT_ATTACHED, 0)
    connection.set_progress_handler(lambda: time.monotonic() > until, _STEPS_BETWEEN_LOOKS)
    return cast("sqlite3.Connection", connection)


@contextmanager
def refusing_what_sqlite_cannot() -> Generator[None]:
    """Turn what either driver raises over a file's content into one refusal; a bug of ours stays what it is."""
    try:
        yield
    except MemoryError as error:
        raise Refused("too_costly") from error
    except UnicodeDecodeError as error:
        raise Refused("bad_text", "UTF-8") from error
    except Exception as error:
        code = _code_of(error)
        if code is None:
            raise
        raise Refused(code) from error


def _code_of(error: Exception) -> str | None:
    if isinstance(error, sqlite3.OperationalError) and "decode to UTF-8" in str(error):
        return "bad_text"
    number = _number_of(error)
    if number is None:
        return None
    return {_MEMORY: "too_costly", _INTERRUPTED: "too_slow", _TOO_LONG: "value_too_long"}.get(
        number & 0xFF, "damaged"
    )


def _number_of(error: Exception) -> int | None:
    """Give SQLite's number of an error of either driver; nothing for what is no trouble of SQLite's."""
    if isinstance(error, sqlite3.Error):
        return getattr(error, "sqlite_errorcode", _TOO_LONG if isinstance(error, sqlite3.DataError) else 1)
    if type(error).__module__ == "apsw":
        return int(cast("Any", error).result) if hasattr(error, "result") else 1
    return None
