"""The fourth layer, continued: where the tables of a foreign file say something else than its journal."""

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import replace

from egov_desktop.domain.journal import EXISTENCE
from egov_desktop.domain.records import KINDS, Record
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.exchange.gate.layers.journal import check_change
from egov_desktop.exchange.gate.layers.values import check_record_id
from egov_desktop.exchange.gate.refusing import Refused, shown
from egov_desktop.store.outside import OutsideEdit, outside_edits
from egov_desktop.store.reading import load_snapshot, rebuild


def read_outside_edits(connection: sqlite3.Connection) -> list[OutsideEdit]:
    """Compare a checked journal with the tables; raises Refused where a table holds what no record can.

    What equals the journal is as good as the journal, so that only differences are looked at. A record that stands in a
    table alone is the field `*`, with its first values as the table has them.
    """
    try:
        tables = load_snapshot(connection)
    except (TypeError, ValueError) as error:
        raise Refused("table_value", shown(error)) from error
    journal = rebuild(connection)
    differing = outside_edits(_without_equals(journal, tables), _without_equals(tables, journal))
    edits = [_with_first_values(edit, tables) for edit in differing]
    for edit in edits:
        check_outside_edit(edit)
    return edits


def _without_equals(one: Snapshot, other: Snapshot) -> Snapshot:
    """Leave out the records that both have alike, which is nearly all, before any is compared field by field."""
    return Snapshot({kind: dict(_differing(one.of_kind(kind), other.of_kind(kind))) for kind in KINDS})


def _differing(one: Mapping[str, Record], other: Mapping[str, Record]) -> Iterator[tuple[str, Record]]:
    return ((record_id, own) for record_id, own in one.items() if other.get(record_id) != own)


def check_outside_edit(edit: OutsideEdit) -> None:
    """Hold an edit made with another tool to what a change to the same field is held to; raises Refused."""
    where = shown(f"{edit.kind}.{edit.field} {edit.record_id}")
    try:
        check_record_id(edit.record_id)
        if edit.kind not in KINDS:
            raise Refused("unknown_kind")
        for value in _values_of(edit):
            check_change(edit.kind, edit.field, value)
    except Refused:
        raise Refused("table_value", where) from None


def _values_of(edit: OutsideEdit) -> Iterator[object]:
    yield edit.in_journal
    yield edit.in_table


def _with_first_values(edit: OutsideEdit, tables: Snapshot) -> OutsideEdit:
    if edit.field != EXISTENCE or not edit.in_table:
        return edit
    return replace(edit, in_table=tables.of_kind(edit.kind)[edit.record_id].filled_in())
