"""Making registers to be reckoned twice, and asking the program what it says of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import docx
import openpyxl

from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.journal import Entry
from egov_desktop.domain.records import Record
from egov_desktop.store.register import Register
from tests.cli.hands import Do
from tests.store.hands import begin, now


@dataclass(frozen=True)
class Printed:
    """A paper as Word shows it: its text, and its tables cell by cell."""

    text: str
    tables: list[list[list[str]]]

    def table(self, *headings: str) -> list[list[str]]:
        """Give the rows of the table whose first row holds these words."""
        return next(own for own in self.tables if set(headings) <= set(own[0]))


def keep(path: Path, records: Sequence[Record], *, gone: Iterable[Record] = ()) -> Path:
    """Write the records into a new register, and then take some out again."""
    register = begin(path)
    added = ChangeSet("add_project", tuple(RecordChange(None, own) for own in records))
    _done(register, added)
    removed = tuple(RecordChange(own, None) for own in gone)
    if removed:
        _done(register, ChangeSet("remove_disbursement", removed))
    register.close()
    return path


def _done(register: Register, change_set: ChangeSet) -> None:
    answer = register.perform(change_set, now=now())
    assert isinstance(answer, Entry), answer


def sheets(path: Path) -> dict[str, list[list[Any]]]:
    """Give the cells of every sheet of a workbook, as Excel holds them."""
    book = openpyxl.load_workbook(path)
    return {
        sheet.title: [[cell.value for cell in line] for line in sheet.iter_rows()]
        for sheet in book.worksheets
    }


def printed(do: Do, file: Path, folder: Path, paper: str, on: date, *more: object) -> Printed:
    path = folder / f"{paper}.docx"
    assert do("report", file, paper, "--on", on.isoformat(), *more, "-o", path).code == 0
    read = docx.Document(str(path))
    tables = [[[cell.text.strip() for cell in row.cells] for row in table.rows] for table in read.tables]
    return Printed("\n".join(one.text for one in read.paragraphs), tables)


def workbook(do: Do, file: Path, folder: Path, paper: str, on: date, *more: object) -> list[list[list[Any]]]:
    """Give the sheets of a paper, each as lines of cells."""
    path = folder / f"{paper}.xlsx"
    assert do("report", file, paper, "--on", on.isoformat(), *more, "-o", path).code == 0
    return list(sheets(path).values())
