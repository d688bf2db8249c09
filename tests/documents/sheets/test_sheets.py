"""Tables in Excel: figures to the đồng, days as days, a page that prints, and text that never becomes a formula."""

from datetime import date, datetime
from fractions import Fraction
from io import BytesIO

import openpyxl
import pytest

from egov_desktop.documents.paper import Annex, Band, Column, Document, Row, Table
from egov_desktop.documents.sheets import table_sheet, to_xlsx
from egov_desktop.documents.tables.cells import money, on, place, row, share
from egov_desktop.errors import CannotWriteFile
from tests.documents import specimen

FORMULAS = (
    "=1+1", "=cmd|' /C calc'!A0", '=HYPERLINK("http://x.vn","Bấm")', "+1+1", "-2+3", "@SUM(A1)", "\t=1+1",
    "\r=1+1", '=DDE("cmd";"/C calc")', "{=1}", "'=1+1", "http://x.vn", "mailto:a@b.vn", "internal:A1", "1e3",
    "%0A=1+1", "|calc", "=IMPORTXML(A1)", "０=1",
)  # fmt: skip
COLUMNS = (
    Column("TT", 1, "center"),
    Column("Tên dự án", 6),
    Column("KH vốn (triệu đồng)", 2, "right"),
    Column("Tỷ lệ (%)", 1, "right"),
    Column("Ngày", 2, "center"),
)
FULL = row(place(1), "Trục liên thông", money(1_234_567_891), share(Fraction(2, 3)), on(date(2020, 6, 30)))


def paper(*rows: Row | Band, **more: object) -> Document:
    table = Table(COLUMNS, rows, "Đơn vị: triệu đồng", "Số liệu đến ngày 30/6/2020; số liệu làm tròn")
    return specimen.document(annexes=(Annex("Bảng", (table,), "II", is_landscape=True),), **more)


def opened(document: Document):
    return openpyxl.load_workbook(BytesIO(to_xlsx(document)))


def cells(sheet) -> list[object]:
    return [cell.value for line in sheet.iter_rows() for cell in line if cell.value is not None]


def rows_of(sheet, first: object = 1) -> list[list[object]]:
    lines = [[cell.value for cell in line] for line in sheet.iter_rows()]
    return lines[next(at for at, line in enumerate(lines) if line[0] == first) :]


def test_money_is_whole_dong_and_says_so():
    sheet = opened(paper(FULL))["Phụ lục II"]
    assert rows_of(sheet)[0][2] == 1_234_567_891
    said = cells(sheet)
    assert "Đơn vị: đồng" in said
    assert "KH vốn (đồng)" in said
    assert "Số liệu đến ngày 30/6/2020" in said


def test_days_and_rates_are_values_with_formats():
    sheet = opened(paper(FULL)).worksheets[0]
    line = next(line for line in sheet.iter_rows() if line[0].value == 1)
    day = line[4].value
    assert isinstance(day, datetime)
    assert day.date() == date(2020, 6, 30)
    assert line[4].number_format == "dd/mm/yyyy"
    assert line[3].value == pytest.approx(200 / 3)


@pytest.mark.parametrize("text", FORMULAS)
def test_text_stays_text(text):
    sheet = opened(paper(row(place(1), text, money(1), share(None), on(None)))).worksheets[0]
    cell = next(line for line in sheet.iter_rows() if line[0].value == 1)[1]
    assert cell.data_type == "s"
    assert cell.hyperlink is None
    assert cell.value == text.replace("\t", " ").replace("\r", "\n")


def test_formula_starts_are_marked_as_text_for_whoever_edits():
    sheet = opened(paper(row(place(1), "=1+1", money(1), share(None), on(None)))).worksheets[0]
    cell = next(line for line in sheet.iter_rows() if line[0].value == 1)[1]
    assert cell.quotePrefix


def test_heading_stays_in_sight_and_on_every_page():
    sheet = opened(paper(FULL)).worksheets[0]
    top = next(cell.row for line in sheet.iter_rows() for cell in line if cell.value == "TT")
    assert sheet.freeze_panes == f"A{top + 1}"
    assert sheet.print_title_rows == f"${top}:${top}"


def test_page_is_a4_landscape_and_fits_the_width():
    sheet = opened(paper(FULL)).worksheets[0]
    setup = sheet.page_setup
    assert (setup.paperSize, setup.orientation) == (9, "landscape")
    assert sheet.sheet_properties.pageSetUpPr.fitToPage  # type: ignore[union-attr]
    assert (setup.fitToWidth or 1, setup.fitToHeight) == (1, 0)


def test_long_text_goes_whole_into_a_sheet_of_its_own():
    text = "".join(f"{number:06}" for number in range(11_000))
    book = opened(paper(row(place(1), text, money(1), share(None), on(None))))
    kept = "".join(str(own) for own in cells(book["Toàn văn"])[2:])
    assert kept == text
    assert "xem toàn văn" in str(rows_of(book.worksheets[0])[0][1])


def test_amount_beyond_fifteen_digits_loses_no_dong():
    sheet = opened(paper(row(place(1), "Tổng", money(10**16 + 1), share(None), on(None)))).worksheets[0]
    assert rows_of(sheet)[0][2] == "10.000.000.000.000.001"


def test_draft_says_so_and_leaves_its_number_blank():
    said = cells(opened(paper(FULL)).worksheets[0])
    assert "DỰ THẢO" in said
    assert any("Số:       /BC-STTTT" in str(one) for one in said)


def test_same_value_same_bytes():
    assert to_xlsx(paper(FULL)) == to_xlsx(paper(FULL))


def test_full_sheet_is_said():
    with pytest.raises(CannotWriteFile):
        table_sheet.written(-1)


def test_two_tables_with_one_name_have_two_sheets():
    table = Table((Column("A"),), (Row(("1",)),), caption="Biểu [1]: *dự án* / vốn đầu tư công trung hạn")
    names = opened(specimen.document(table, table)).sheetnames
    assert names == ["Biểu  1    dự án    vốn đầu tư", "Biểu  1    dự án    vốn đầu (2)"]
