"""The journal as people read it: who changed what, when, from which value to which."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from egov_desktop.domain.journal import EXISTENCE, Change, Entry, RecordState, state_of
from egov_desktop.domain.records import Receipt, Record
from egov_desktop.store.joining.same_things import load_same_things
from egov_desktop.store.leafing import Address
from egov_desktop.store.reading import changes_of_entry, changes_of_record, record_from
from egov_desktop.store.register import Register


@dataclass(frozen=True)
class HistoryLine:
    """One field of one record in one entry, before and after, as the journal keeps values.

    The field `*` is the record as a whole: `after` is True where it was added or restored, False where removed.
    """

    entry: Entry
    kind: str
    record_id: str
    field: str
    before: Any
    after: Any


def lines_of_entry(register: Register, entry: Entry) -> list[HistoryLine]:
    """Give what one action changed, in the order in which it was written."""
    connection = register.connection
    lines: list[HistoryLine] = []
    for change in changes_of_entry(connection, entry.id):
        known = {own.id: own for own in changes_of_record(connection, change.record_id)}
        lines += _lines(change, known, register.entries)
    return lines


def lines_of_record(register: Register, kind: str, record_id: str) -> list[HistoryLine]:
    """Give the whole past of one record, oldest first; empty for a record that the journal does not know."""
    known = {
        change.id: change
        for change in changes_of_record(register.connection, record_id)
        if change.kind == kind
    }
    in_order = sorted(known.values(), key=lambda own: (register.entries[own.entry_id].order, own.seq))
    return [line for change in in_order for line in _lines(change, known, register.entries)]


_OF_PROJECT = """record_id = :project OR record_id IN (SELECT record_id FROM change WHERE :project = CASE field
    WHEN '*' THEN json_extract(value, '$.project_id') WHEN 'project_id' THEN json_extract(value, '$') END)"""


def entries_about(register: Register, project_id: str) -> list[Entry]:
    """Give the entries that touched a project or anything that is or was part of it, oldest first."""
    rows = register.connection.execute(
        f"SELECT DISTINCT entry_id FROM change WHERE {_OF_PROJECT}", {"project": project_id}
    )
    return sorted((register.entries[entry_id] for (entry_id,) in rows), key=lambda entry: entry.order)


def records_about(register: Register, project_id: str) -> list[Address]:
    """Name a project and all that is or was part of it, the project first."""
    return register.connection.execute(
        f"""SELECT kind, record_id FROM change WHERE {_OF_PROJECT}
        GROUP BY kind, record_id ORDER BY record_id <> :project, min(rowid)""",
        {"project": project_id},
    ).fetchall()


def title_source(register: Register, kind: str, record_id: str) -> Record | None:
    """Give the record as it is, or as it last was before it was removed, so that it can be named."""
    return register.snapshot.find(kind, record_id) or last_form(register, kind, record_id)


def last_form(register: Register, kind: str, record_id: str) -> Record | None:
    """Give a record's last values even when it is removed, so that it can be brought back."""
    changes = changes_of_record(register.connection, record_id)
    state = state_of(changes, register.entries)
    return record_from(kind, record_id, state, load_same_things(register.connection)) if changes else None


def _lines(
    change: Change, known: Mapping[tuple[str, int], Change], entries: Mapping[str, Entry]
) -> Iterator[HistoryLine]:
    entry = entries[change.entry_id]
    if change.creates:
        yield HistoryLine(entry, change.kind, change.record_id, EXISTENCE, None, True)
        for field, value in change.value.items():
            yield HistoryLine(entry, change.kind, change.record_id, field, None, value)
        return
    replaced = [known[parent] for parent in change.parents if parent in known]
    before = [
        own for own in replaced if own.field == change.field or (own.creates and change.field != EXISTENCE)
    ]
    last = max(before, key=lambda own: (entries[own.entry_id].order, own.seq), default=None)
    was = last.value_of(change.field) if last else None
    if change.field == EXISTENCE and last is not None:
        was = not last.removes
    yield HistoryLine(entry, change.kind, change.record_id, change.field, was, change.value)


@dataclass(frozen=True)
class Provenance:
    """By which import a value came here: its entry says who accepted it and when, its receipt from which file."""

    entry: Entry
    receipt: Receipt | None


def provenance_of(register: Register, line: HistoryLine) -> Provenance | None:
    """Say by which import that still stands the value of a line came here; nothing for what was written here."""
    row = register.connection.execute(
        """SELECT a.arrived_with FROM change c JOIN arrival a ON a.entry_id = c.entry_id AND a.seq = c.seq
        WHERE c.entry_id = ? AND c.record_id = ? AND c.field IN (?, ?)
        AND a.arrived_with <> a.entry_id AND a.withdrawn_with IS NULL AND NOT a.held
        ORDER BY c.field = '*', a.rowid LIMIT 1""",
        [line.entry.id, line.record_id, line.field, EXISTENCE],
    ).fetchone()
    if row is None:
        return None
    return Provenance(register.entries[row[0]], receipt_of_import(register, row[0]))


def receipt_of_import(register: Register, import_id: str) -> Receipt | None:
    """Give the receipt that an import wrote, as it wrote it; one that was done again has that of its first time."""
    for change in changes_of_entry(register.connection, import_id):
        if change.kind == Receipt.KIND and change.creates:
            return Receipt.from_plain(change.record_id, change.value)
    undone = register.entries.get(register.entries[import_id].undoes or "")
    return receipt_of_import(register, undone.undoes) if undone and undone.undoes else None


def conflict_values(register: Register, record_id: str, field: str) -> tuple[Change, ...]:
    """Give the changes that disagree about a field, oldest first; the last is the one that is shown."""
    return register_state(register, record_id).heads.get(field, ())


def register_state(register: Register, record_id: str) -> RecordState:
    return state_of(changes_of_record(register.connection, record_id), register.entries)
