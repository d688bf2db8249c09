"""The order of the layers: one private copy of a foreign file goes through all of them, or is refused by one."""

from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import Connection, Error

from egov_desktop.domain.journal import ChangeId
from egov_desktop.errors import RegisterError
from egov_desktop.exchange.gate.layers.authorship import Head, check_content, read_head
from egov_desktop.exchange.gate.layers.header import check_header
from egov_desktop.exchange.gate.layers.journal import Row, check_derived, read_contents, read_journal
from egov_desktop.exchange.gate.layers.layout import Layout, check_layout
from egov_desktop.exchange.gate.layers.structure import check_structure, count_rows
from egov_desktop.exchange.gate.layers.tables import read_outside_edits
from egov_desktop.exchange.gate.limits import Limits
from egov_desktop.exchange.gate.reader import Driver, reading
from egov_desktop.exchange.gate.refusing import Refused
from egov_desktop.store.file.connection import close, connect
from egov_desktop.store.file.schema import VERSION
from egov_desktop.store.outside import OutsideEdit

# A private copy is brought up for one inspection; the moment that its steps bear is read by nobody.
_NEVER = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass
class Found:
    """What a file holds that passed every layer but the last question, whose signature it bears."""

    form: int
    counts: Mapping[str, int]
    head: Head
    entries: list[Row]
    changes: list[Row]
    known_changes: int = 0
    contents: dict[str, bytes] = field(default_factory=dict[str, bytes])
    outside_edits: list[OutsideEdit] = field(default_factory=list[OutsideEdit])


def examine(
    copy: Path,
    *,
    known: Collection[ChangeId],
    limits: Limits,
    driver: Driver,
    layout_of: Callable[[int], Layout],
) -> Found:
    """Put a private copy through the layers; one of an older form is brought up on the way. Raises Refused."""
    form = check_header(copy, limits)
    layout = layout_of(form)
    with reading(copy, driver, limits) as connection:
        check_layout(connection, layout)
        count_rows(connection, tables_of(layout), limits)
        check_structure(connection)
        if form == VERSION:
            return _content(connection, form, tables_of(layout), known, limits)
    _bring_up(copy)
    with reading(copy, driver, limits) as connection:
        return _content(connection, form, tables_of(layout_of(VERSION)), known, limits)


def tables_of(layout: Layout) -> list[str]:
    return [name for kind, name, _, _ in layout[0] if kind == "table" and not name.startswith("_")]


def _content(
    connection: Connection, form: int, tables: list[str], known: Collection[ChangeId], limits: Limits
) -> Found:
    counts = count_rows(connection, tables, limits)
    head = read_head(connection)
    journal = read_journal(connection, known)
    contents = dict(read_contents(connection, journal.attached))
    check_derived(connection)
    check_content(connection, head)
    edits = read_outside_edits(connection)
    return Found(form, counts, head, journal.entries, journal.changes, journal.known_changes, contents, edits)


def _bring_up(copy: Path) -> None:
    from egov_desktop.store.file.steps import upgrade

    try:
        connection = connect(copy, writing=True)
        try:
            upgrade(connection, copy, _NEVER)
        finally:
            with suppress(Error):
                close(connection)
    except (RegisterError, Error) as error:
        raise Refused("damaged") from error
