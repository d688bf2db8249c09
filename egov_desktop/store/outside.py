"""Where tables say something else than the journal; a light module, since each foreign file loads it in a process of its own."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from egov_desktop.domain.fields import to_plain
from egov_desktop.domain.journal import EXISTENCE
from egov_desktop.domain.records import KINDS, Record
from egov_desktop.domain.snapshot import Snapshot


@dataclass(frozen=True)
class OutsideEdit:
    """A place where a table says something else than the journal: somebody edited the file with another tool."""

    kind: str
    record_id: str
    field: str
    in_journal: Any
    in_table: Any


def outside_edits(journal: Snapshot, tables: Snapshot) -> Iterator[OutsideEdit]:
    """Compare the register rebuilt from its journal with what its tables say, record by record."""
    for kind in KINDS:
        ours, theirs = journal.of_kind(kind), tables.of_kind(kind)
        for record_id in sorted(ours.keys() | theirs.keys()):
            yield from _edits_of(kind, record_id, ours.get(record_id), theirs.get(record_id))


def _edits_of(kind: str, record_id: str, one: Record | None, other: Record | None) -> Iterator[OutsideEdit]:
    if one is None or other is None:
        yield OutsideEdit(kind, record_id, EXISTENCE, one is not None, other is not None)
        return
    for field in one.specs():
        said, found = to_plain(getattr(one, field)), to_plain(getattr(other, field))
        if said != found:
            yield OutsideEdit(kind, record_id, field, said, found)
