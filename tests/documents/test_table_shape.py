"""How a table divides its width and its heading."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from egov_desktop.documents.fonts import width_pt
from egov_desktop.documents.paper import Column, Row, Table
from egov_desktop.documents.table_shape import HeaderCell, column_widths, header_cells, header_rows


def test_columns_share_the_width_by_weight():
    assert column_widths(Table((Column("A", 1), Column("B", 3)), ()), 400) == (100, 300)


def test_a_number_is_never_broken_however_light_its_column():
    amount = "1.234.567.890.000"
    table = Table((Column("Tên", 20), Column("Vốn", 1, "right")), (Row(("x", amount), is_bold=True),))
    name, money = column_widths(table, 300)
    assert money > width_pt(amount, 12, bold=True) + 7
    assert name + money == pytest.approx(300)


@pytest.mark.parametrize("text", ["Báo cáo (MH-97/STTTT-CNTT)", "theo số 2538/QĐ-UBND;"])
def test_the_sign_of_a_document_is_never_broken(text):
    table = Table((Column("Nội dung", 9), Column("Báo cáo gần nhất", 1)), (Row(("x", text)),), font_size=11)
    _, last = column_widths(table, 467)
    assert last > width_pt(text.split()[-1], 11) + 7


@given(some.lists(some.tuples(some.floats(0.1, 9), some.text(max_size=30)), min_size=1, max_size=20))
def test_the_widths_always_fill_the_table(columns: list[tuple[float, str]]):
    table = Table(tuple(Column(header, weight) for weight, header in columns), ())
    widths = column_widths(table, 450)
    assert sum(widths) == pytest.approx(450)
    assert min(widths) > 0


def test_neighbours_share_a_heading():
    table = Table((Column("TT"), Column("Kéo dài", group="Kế hoạch"), Column("Năm", group="Kế hoạch")), ())
    assert set(header_cells(table)) == {
        HeaderCell("TT", 0, 0, rows=2),
        HeaderCell("Kế hoạch", 0, 1, columns=2),
        HeaderCell("Kéo dài", 1, 1),
        HeaderCell("Năm", 1, 2),
    }


def test_numbers_of_columns_stand_under_the_heading():
    table = Table((Column("A"), Column("B")), (), has_column_numbers=True)
    assert header_rows(table) == 2
    assert [cell.text for cell in header_cells(table) if cell.row == 1] == ["(1)", "(2)"]


def test_a_row_must_have_a_cell_for_each_column():
    with pytest.raises(ValueError, match="1 cells for 2 columns"):
        Table((Column("A"), Column("B")), (Row(("1",)),))
