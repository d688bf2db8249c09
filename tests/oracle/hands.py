"""Making registers to be reckoned twice, and asking the program what it says of them."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import openpyxl

from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.journal import Entry
from egov_desktop.domain.records import Record
from egov_desktop.store.register import Register
from tests.store.hands import begin, now


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
