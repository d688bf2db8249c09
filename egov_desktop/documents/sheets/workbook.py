"""One Excel file for one document: its tables in order, then the texts that are longer than a cell."""

import re
from datetime import datetime, time
from io import BytesIO
from typing import Any, Final

from egov_desktop.documents import sheets
from egov_desktop.documents.fixed_lines import (
    annex_label,
    number_line,
    place_and_day,
    printable,
    running_mark,
)
from egov_desktop.documents.paper import Annex, Document, Table
from egov_desktop.documents.sheets.formats import Formats
from egov_desktop.documents.sheets.long_texts import LongTexts
from egov_desktop.documents.sheets.table_sheet import TableSheet, written

_LONGEST_NAME: Final = 31
_NOT_IN_NAMES: Final = re.compile(r"[\[\]:*?/\\']")
_WITHOUT_GUESSING: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def write_workbook(document: Document) -> bytes:
    import xlsxwriter

    stream = BytesIO()
    workbook = xlsxwriter.Workbook(stream, dict(_WITHOUT_GUESSING))
    workbook.set_properties(_facts(document))
    formats, long_texts, names = Formats(workbook), LongTexts(), set[str]()
    for place, (table, annex) in enumerate(sheets.tables_of(document), start=1):
        name = _name(table, annex, place, names)
        sheet = TableSheet(workbook.add_worksheet(name), formats, long_texts, table)
        sheet.set_up_page(running_mark(document), is_landscape=annex is not None and annex.is_landscape)
        sheet.write(_lines_above(document, annex))
    if long_texts:
        long_texts.write(workbook.add_worksheet(long_texts.NAME), formats, written)
    workbook.close()
    return stream.getvalue()


def _lines_above(document: Document, annex: Annex | None) -> tuple[str, ...]:
    titled = " ".join(part for part in (document.kind.upper(), document.abstract) if part)
    number = ", ".join(part for part in (number_line(document), place_and_day(document)) if part)
    label = f"{annex_label(annex)}. {annex.title}" if annex else ""
    mark = running_mark(document)
    return tuple(
        printable(line) for line in (document.head.issuing_body, titled, number, label, mark) if line
    )


def _name(table: Table, annex: Annex | None, place: int, taken: set[str]) -> str:
    """Name a sheet after its annex or caption; Excel takes 31 letters, some signs not, and no name twice."""
    wanted = annex_label(annex) if annex and annex.number else table.caption or f"Bảng {place}"
    base = _NOT_IN_NAMES.sub(" ", printable(wanted)).strip() or f"Bảng {place}"
    name, number = base[:_LONGEST_NAME].strip(), 2
    while name.casefold() in taken or name.casefold() == "history":
        ending = f" ({number})"
        name, number = base[: _LONGEST_NAME - len(ending)].strip() + ending, number + 1
    taken.add(name.casefold())
    return name


def _facts(document: Document) -> dict[str, Any]:
    on = document.head.issued_on
    return {
        "title": printable(document.title)[:255],
        "author": printable(document.head.issuing_body)[:255],
        "created": datetime.combine(on, time()) if on else datetime(document.head.year, 1, 1),  # noqa: DTZ001 - a day
    }
