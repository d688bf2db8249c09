"""Checking a register: its structure, its tables against its journal, and the rules over its records."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from egov_desktop.domain.fields import to_plain
from egov_desktop.domain.journal import EXISTENCE
from egov_desktop.domain.records import CONTENT_FIELDS, KINDS, Record
from egov_desktop.domain.rules import Problem, all_problems
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.store.reading import load_snapshot, rebuild
from egov_desktop.store.register import Register


@dataclass(frozen=True)
class OutsideEdit:
    """A place where a table says something else than the journal: somebody edited the file with another tool."""

    kind: str
    record_id: str
    field: str
    in_journal: Any
    in_table: Any


@dataclass(frozen=True)
class Findings:
    """All that a check of the file found; an empty one means that the register is sound."""

    structure: tuple[str, ...]
    outside_edits: tuple[OutsideEdit, ...]
    missing_files: tuple[str, ...]
    problems: tuple[Problem, ...]

    def __bool__(self) -> bool:
        return bool(self.structure or self.outside_edits or self.missing_files or self.problems)


def check(register: Register) -> Findings:
    """Check the whole file; nothing is written. Cost follows the size of the register."""
    connection = register.connection
    verdicts = [text for (text,) in connection.execute("PRAGMA integrity_check") if text != "ok"]
    verdicts += [f"foreign_key_check: {row[0]}" for row in connection.execute("PRAGMA foreign_key_check")]
    try:
        tables = load_snapshot(connection)
    except (TypeError, ValueError) as error:
        return Findings((*verdicts, f"table value: {error}"), (), (), all_problems(register.snapshot))
    edits = tuple(outside_edits(rebuild(connection), tables))
    return Findings(tuple(verdicts), edits, tuple(_missing_files(register)), all_problems(tables))


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


def _missing_files(register: Register) -> Iterator[str]:
    kept = {digest for (digest,) in register.connection.execute("SELECT digest FROM file_content")}
    wanted = {
        digest
        for kind, name in CONTENT_FIELDS.items()
        for (digest,) in register.connection.execute(f"SELECT DISTINCT {name} FROM {kind}")
    }
    yield from sorted(wanted - kept - {""})
