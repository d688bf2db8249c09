"""Checking a register: its structure, its tables against its journal, and the rules over its records."""

from collections.abc import Iterator
from dataclasses import dataclass

from egov_desktop.domain.records import CONTENT_FIELDS
from egov_desktop.domain.rules import Problem, all_problems
from egov_desktop.store.outside import OutsideEdit, outside_edits
from egov_desktop.store.reading import load_snapshot, rebuild
from egov_desktop.store.register import Register


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


def _missing_files(register: Register) -> Iterator[str]:
    kept = {digest for (digest,) in register.connection.execute("SELECT digest FROM file_content")}
    wanted = {
        digest
        for kind, name in CONTENT_FIELDS.items()
        for (digest,) in register.connection.execute(f"SELECT DISTINCT {name} FROM {kind}")
    }
    yield from sorted(wanted - kept - {""})
