"""Opening another office's package to work in it: it passes the gate first, as any foreign file does."""

from contextlib import closing
from pathlib import Path

from egov_desktop.errors import DamagedRegister
from egov_desktop.store.file.connection import open_register


def admit_package(path: Path) -> None:
    """Put a file through the gate where it is still as its sender packed it.

    Raises DamagedRegister in the gate's words, and whatever opening a register raises; the file is not touched.
    """
    if not _is_as_packed(path):
        return
    from egov_desktop.exchange.inspecting import inspect

    inspected = inspect(path)
    if not inspected.accepted:
        raise DamagedRegister(
            what_happened=inspected.what_happened,
            data_safety=inspected.data_safety,
            what_to_do=inspected.what_to_do,
            code=inspected.code,
        )


def _is_as_packed(path: Path) -> bool:
    with closing(open_register(path, writing=False)) as connection:
        there = connection.execute("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'manifest'")
        if there.fetchone() is None:
            return False
        return connection.execute("SELECT 1 FROM manifest WHERE digest <> ''").fetchone() is not None
