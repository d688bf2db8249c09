"""Telling what a file brings from what the register holds already, at the cost of the smaller of the two."""

import dataclasses
from collections.abc import Sequence
from pathlib import Path

from egov_desktop.domain.journal import ChangeId
from egov_desktop.exchange.inspected import Inspected
from egov_desktop.store.register import Register

_LARGE_BYTES = 8 * 2**20


def known_for(register: Register, files: Sequence[Path]) -> frozenset[ChangeId]:
    """Name what the register holds, for a gate that is to leave it out; nothing where all files are small.

    A return of three projects then costs what the return costs, however large the register is: `without_known` tells
    afterwards.
    """
    if any(path.is_file() and path.stat().st_size > _LARGE_BYTES for path in files):
        return register.known()
    return frozenset()


def without_known(register: Register, inspected: Inspected) -> Inspected:
    """Leave out the changes that are in force here already, and the entries that nothing new belongs to."""
    known = register.knows([change.id for change in inspected.changes])
    if not known:
        return inspected
    fresh = tuple(change for change in inspected.changes if change.id not in known)
    entry_ids = {change.entry_id for change in fresh}
    return dataclasses.replace(
        inspected,
        changes=fresh,
        entries={own: entry for own, entry in inspected.entries.items() if own in entry_ids},
        known_changes=inspected.known_changes + len(known),
    )
