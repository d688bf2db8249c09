"""Making records one, and parting them again: the field `=` of the journal."""

from collections.abc import Mapping
from sqlite3 import Connection

from egov_desktop.domain.journal import SAMENESS, Change, Entry
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.store.joining.union import Foreseen, Judged, judge, put_down
from egov_desktop.store.reading import changes_by_id, changes_of_entry, changes_of_record
from egov_desktop.store.writing import insert_changes, insert_entry

ONE_VERB = "make_one"

Link = tuple[str, str, str | None]
"""A kind, a record, and the record it is the same thing as; None where it no longer is."""


def link(
    connection: Connection, links: list[Link], entry: Entry, known: Mapping[str, Entry], snapshot: Snapshot
) -> Foreseen:
    """Write which records are one, in the caller's transaction."""
    written = [
        Change(entry.id, seq, kind, record_id, SAMENESS, other, _replaced(connection, record_id))
        for seq, (kind, record_id, other) in enumerate(links)
    ]
    touched = {(change.kind, change.record_id) for change in written}
    foreseen = judge(connection, Judged(touched, written, frozenset()), known, snapshot)
    insert_entry(connection, entry)
    insert_changes(connection, written)
    put_down(connection, foreseen)
    return foreseen


def links_before(connection: Connection, entry: Entry) -> list[Link]:
    """Give the links that take an entry back: what each of its records was linked to before."""
    links: list[Link] = []
    for change in changes_of_entry(connection, entry.id):
        before = changes_by_id(connection, change.parents)
        links.append((change.kind, change.record_id, before[-1].value if before else None))
    return links


def _replaced(connection: Connection, record_id: str) -> frozenset[tuple[str, int]]:
    own = [
        change
        for change in changes_of_record(connection, record_id)
        if change.field == SAMENESS and change.record_id == record_id
    ]
    replaced = {parent for change in own for parent in change.parents}
    return frozenset(change.id for change in own if change.id not in replaced)
