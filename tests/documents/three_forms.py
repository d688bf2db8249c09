"""Reading one document back from PDF, Word and Excel, to hold the three to the same figures."""

from datetime import date, datetime
from fractions import Fraction
from io import BytesIO
from typing import Any

import docx
import openpyxl

from egov_desktop.documents.paper import Document, Dong, Row, Share, Table
from egov_desktop.documents.sheets import tables_of, to_xlsx
from egov_desktop.documents.word import to_docx
from tests.documents.reading import read_back

Line = tuple[str, ...]


def text_of_pdf(document: Document) -> str:
    return " ".join(read_back(document).split())


def text_of_word(document: Document) -> str:
    read = docx.Document(BytesIO(to_docx(document)))
    cells = (cell.text for table in read.tables for row in table.rows for cell in row.cells)
    return " ".join(" ".join((*(one.text for one in read.paragraphs), *cells)).split())


def lines_of_word(document: Document) -> set[Line]:
    """Every row of every table, cell by cell."""
    read = docx.Document(BytesIO(to_docx(document)))
    return {tuple(_plain(cell.text) for cell in row.cells) for table in read.tables for row in table.rows}


def lines_of_excel(document: Document) -> list[tuple[Any, ...]]:
    book = openpyxl.load_workbook(BytesIO(to_xlsx(document)))
    return [tuple(cell.value for cell in line) for sheet in book.worksheets for line in sheet.iter_rows()]


def missing_from_excel(document: Document) -> list[object]:
    """Rows of the document that no row of the workbook equals: amounts to the đồng, days as days."""
    found = {tuple(map(_read, line)) for line in lines_of_excel(document)}
    return [row for row in _rows(document) if not any(_starts(line, _exact(row)) for line in found)]


def missing_from_word(document: Document) -> list[object]:
    found = lines_of_word(document)
    return [row for row in _rows(document) if tuple(map(_plain, row.cells)) not in found]


def missing_from_pdf(document: Document) -> list[str]:
    """Figures of the document that the pages do not show."""
    text = text_of_pdf(document)
    figures = {
        cell
        for row in _rows(document)
        for cell, value in zip(row.cells, row.values, strict=False)
        if value is not None and not isinstance(value, date)
    }
    return sorted(one for one in figures if one not in text)


def _rows(document: Document) -> list[Row]:
    tables: tuple[Table, ...] = tuple(table for table, _ in tables_of(document))
    return [row for table in tables for row in table.rows if isinstance(row, Row)]


def _exact(row: Row) -> tuple[object, ...]:
    values = row.values or (None,) * len(row.cells)
    return tuple(_value(text, own) for text, own in zip(row.cells, values, strict=True))


def _value(text: str, value: object) -> object:
    if isinstance(value, Dong):
        return value.amount
    if isinstance(value, Share):
        return round(float(value.ratio * 100), 6)
    return _plain(text) if value is None else value


def _read(value: object) -> object:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, float):
        return int(value) if Fraction(value).denominator == 1 else round(value, 6)
    return _plain(value) if isinstance(value, str) else "" if value is None else value


def _starts(line: tuple[object, ...], row: tuple[object, ...]) -> bool:
    return all(one == other for one, other in zip(line, row, strict=False)) and len(line) >= len(row)


def _plain(text: str) -> str:
    return " ".join(text.split())
