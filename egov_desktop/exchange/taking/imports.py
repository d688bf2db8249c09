"""The imports that this file has seen: what each brought, who accepted it, and what became of it."""

from dataclasses import dataclass

from egov_desktop.domain.journal import Entry
from egov_desktop.domain.records import Receipt
from egov_desktop.store.history import receipt_of_import
from egov_desktop.store.joining.union import IMPORT_VERB
from egov_desktop.store.joining.withdrawing import WITHDRAW_VERB
from egov_desktop.store.register import Register


@dataclass(frozen=True)
class Import:
    """One taking in: its entry says who accepted it and when; an answer to what waited has no receipt.

    `new_changes` came with it. After a withdrawal, `left` of them stay for the sake of later work.
    """

    entry: Entry
    receipt: Receipt | None
    new_changes: int
    withdrawn_by: Entry | None
    left: int


def imports(register: Register) -> tuple[Import, ...]:
    """Give what was taken in here, newest first; imports that other offices made are theirs."""
    rows = register.connection.execute(
        """SELECT arrived_with, count(*), sum(withdrawn_with IS NULL) FROM arrival
        WHERE entry_id <> arrived_with GROUP BY arrived_with"""
    ).fetchall()
    counts = {entry_id: (new, left) for entry_id, new, left in rows}
    taken_back = {entry.undoes: entry for entry in register.entries.values() if entry.verb == WITHDRAW_VERB}
    own = [
        entry
        for entry in register.entries.values()
        if entry.verb == IMPORT_VERB and _is_here(register, entry)
    ]
    ordered = sorted(own, key=lambda entry: entry.order, reverse=True)
    return tuple(
        Import(
            entry,
            receipt_of_import(register, entry.id),
            counts.get(entry.id, (0, 0))[0],
            by,
            counts.get(entry.id, (0, 0))[1],
        )
        for entry in ordered
        for by in [taken_back.get(entry.id)]
    )


def _is_here(register: Register, entry: Entry) -> bool:
    """An import that another office made came with one of ours, or is known here by name alone."""
    row = register.connection.execute(
        "SELECT 1 FROM arrival WHERE arrived_with = ? LIMIT 1", [entry.id]
    ).fetchone()
    return row is not None
