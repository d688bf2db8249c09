"""One table as a sheet: lines above, a heading that stays in sight and on every page, rows, and the notes below."""

from datetime import date
from math import ceil
from typing import Any, Final

from egov_desktop.documents import layout
from egov_desktop.documents.fixed_lines import printable
from egov_desktop.documents.paper import Align, Band, Column, Dong, Row, Share, Table, Value
from egov_desktop.documents.sheets.formats import DAY, MONEY, SHARE, WHOLE, Formats
from egov_desktop.documents.sheets.long_texts import LongTexts
from egov_desktop.documents.table_shape import header_cells, header_rows
from egov_desktop.errors import CannotWriteFile
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

_A4: Final = 9
_LETTERS_ACROSS: Final = {False: 88, True: 138}
_NARROWEST, _WIDEST = 5, 60
_LINE_PT: Final = 15
_TALLEST_PT: Final = 400
"""Excel holds no row of more than 409 points."""
_BROKEN_AT_WORDS: Final = 1.0
_EXACT_DIGITS: Final = 10**15
"""Excel reckons with 15 digits; a larger amount stands as text, so that no đồng of it is lost."""
_INCH_MM: Final = 25.4


class TableSheet:
    """A sheet that is being written."""

    def __init__(self, sheet: Any, formats: Formats, long_texts: LongTexts, table: Table) -> None:
        self._sheet = sheet
        self._formats = formats
        self._long_texts = long_texts
        self._table = table
        self._last = len(table.columns) - 1
        self._money = [_has_money(table, at) for at in range(len(table.columns))]
        self._widths: tuple[int, ...] = ()

    def set_up_page(self, mark: str, *, is_landscape: bool) -> None:
        sheet = self._sheet
        sheet.set_paper(_A4)
        if is_landscape:
            sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(
            layout.LEFT_MM / _INCH_MM, layout.RIGHT_MM / _INCH_MM,
            layout.TOP_MM / _INCH_MM, layout.BOTTOM_MM / _INCH_MM,
        )  # fmt: skip
        shown = mark.replace("&", "&&")
        written(sheet.set_header(f"&L{shown}&C&P" if shown else "&C&P"))
        self._widths = _column_letters(self._table, _LETTERS_ACROSS[is_landscape])
        for at, width in enumerate(self._widths):
            written(sheet.set_column(at, at, width))

    def write(self, lines_above: tuple[str, ...]) -> None:
        row = self._lines(lines_above)
        first = row
        row = self._header(row)
        self._sheet.freeze_panes(row, 0)
        written(self._sheet.repeat_rows(first, row - 1))
        for own in self._table.rows:
            self._row(row, own)
            row += 1
        note = printable(_in_dong(self._table.as_of_note) if any(self._money) else self._table.as_of_note)
        for line in filter(None, note.split("\n")):
            self._line(row, line, italic=True)
            row += 1

    def _lines(self, lines_above: tuple[str, ...]) -> int:
        for row, line in enumerate(lines_above):
            self._line(row, line, bold=row < 2)
        row = len(lines_above)
        if self._table.caption:
            self._line(row, printable(self._table.caption), bold=True)
            row += 1
        unit = "Đơn vị: đồng" if any(self._money) else printable(self._table.unit_note)
        if unit:
            look = self._formats.line(italic=True, align="right")
            written(self._sheet.write_string(row, self._last, unit, look))
            row += 1
        return row

    def _line(self, row: int, text: str, *, bold: bool = False, italic: bool = False) -> None:
        shown = self._long_texts.fitting(text, f"Dòng {row + 1}")
        written(self._sheet.write_string(row, 0, shown, self._formats.line(bold=bold, italic=italic)))

    def _header(self, first: int) -> int:
        look = self._formats.header()
        for own in header_cells(self._table):
            top, left = first + own.row, own.column
            if own.rows > 1 or own.columns > 1:
                bottom, right = top + own.rows - 1, left + own.columns - 1
                written(self._sheet.merge_range(top, left, bottom, right, "", look))
            text = _in_dong(own.text) if any(self._money[left : left + own.columns]) else own.text
            written(self._sheet.write_string(top, left, printable(text), look))
        depth = header_rows(self._table)
        names = first + depth - 1 - self._table.has_column_numbers
        heads = zip(self._table.columns, self._widths, strict=True)
        lines = max(ceil(len(column.header) * 1.2 / width) for column, width in heads)
        written(self._sheet.set_row(names, _LINE_PT * max(lines, 1)))
        return first + depth

    def _row(self, at: int, row: Row | Band) -> None:
        if isinstance(row, Band):
            self._band(at, row)
            return
        values = row.values or (None,) * len(row.cells)
        cells = zip(self._table.columns, row.cells, values, strict=True)
        for place, (column, text, value) in enumerate(cells):
            self._cell(at, place, column, text, value, bold=row.is_bold)
        lines = max(_lines(text, width) for text, width in zip(row.cells, self._widths, strict=True))
        if lines > 1:
            self._high(at, lines)

    def _high(self, at: int, lines: int) -> None:
        """Make a row high enough: LibreOffice fits no row by itself, and Excel none with merged cells."""
        written(self._sheet.set_row(at, min(_LINE_PT * lines, _TALLEST_PT)))

    def _band(self, at: int, band: Band) -> None:
        text = self._long_texts.fitting(printable(band.text), f"Dòng {at + 1}")
        look = self._formats.words(text, "left", bold=True)
        if self._last:
            written(self._sheet.merge_range(at, 0, at, self._last, "", look))
        written(self._sheet.write_string(at, 0, text, look))
        self._high(at, _lines(text, sum(self._widths)))

    def _cell(self, at: int, place: int, column: Column, text: str, value: Value, *, bold: bool) -> None:
        number = _number(value)
        if isinstance(value, date):
            look = self._formats.number(DAY, column.align, bold=bold)
            written(self._sheet.write_datetime(at, place, value, look))
        elif number is not None:
            look = self._formats.number(_shape(value, text), column.align, bold=bold)
            written(self._sheet.write_number(at, place, number, look))
        else:
            self._words(at, place, column.align, _exact(value) or text, bold=bold)

    def _words(self, at: int, place: int, align: Align, text: str, *, bold: bool) -> None:
        where = f"Dòng {at + 1}, cột {self._table.columns[place].header}"
        shown = self._long_texts.fitting(printable(text), printable(where))
        written(self._sheet.write_string(at, place, shown, self._formats.words(shown, align, bold=bold)))


def _lines(text: str, width: int) -> int:
    """Reckon the lines of a text in a column so many letters wide; what breaks at words needs a little more."""
    return sum(max(ceil(len(line) * _BROKEN_AT_WORDS / width), 1) for line in text.split("\n"))


def written(answer: int | None) -> None:
    """Hold a writer to its word: it answers other than 0 where a sheet is full or a text too long."""
    if answer not in (0, None):
        raise CannotWriteFile(
            what_happened=say("Bảng quá lớn, tệp Excel không chứa hết."),
            data_safety=say("Số liệu trong sổ vẫn nguyên vẹn."),
            what_to_do=say("Hãy chọn ít dòng hơn, hoặc lưu PDF."),
            code="sheet_is_full",
        )


def _number(value: Value) -> int | float | None:
    if isinstance(value, Share):
        return float(value.ratio * 100)
    amount = value.amount if isinstance(value, Dong) else value
    return amount if isinstance(amount, int) and abs(amount) < _EXACT_DIGITS else None


def _exact(value: Value) -> str:
    amount = value.amount if isinstance(value, Dong) else value
    return whole(amount) if isinstance(amount, int) else ""


def _shape(value: Value, text: str) -> str:
    """Give the number format, with the marks that stand behind the figure, as "(*)", shown behind it here too."""
    shape = SHARE if isinstance(value, Share) else MONEY if isinstance(value, Dong) else WHOLE
    marks = text.partition(" ")[2].replace('"', "")
    return f'{shape}" {marks}"' if marks else shape


def _has_money(table: Table, at: int) -> bool:
    return any(isinstance(row, Row) and row.values and isinstance(row.values[at], Dong) for row in table.rows)


def _in_dong(text: str) -> str:
    """Say the unit of the sheet where the paper says its own, and that nothing was rounded here."""
    return text.replace("triệu đồng", "đồng").replace("tỷ đồng", "đồng").replace("; số liệu làm tròn", "")


def _column_letters(table: Table, across: int) -> tuple[int, ...]:
    """Give the widths of columns in letters, by weight; amounts in đồng need more room than the paper's triệu."""
    total = sum(column.weight for column in table.columns)
    least = [17 if _has_money(table, at) else _NARROWEST for at in range(len(table.columns))]
    shares = (round(across * column.weight / total) for column in table.columns)
    return tuple(max(low, min(share, _WIDEST)) for low, share in zip(least, shares, strict=True))
