"""Rows on their way to a spreadsheet."""

import csv
from datetime import date
from io import StringIO

import pytest

from egov_desktop.ui.pages.projects.listing.columns import BY_NAME
from egov_desktop.ui.pages.projects.listing.copying import as_html, as_text, cells
from egov_desktop.ui.pages.projects.listing.rows import RowKeeper
from tests.builders import payment, plan, project, register


def copied(*columns, with_header=False, **fields):
    snapshot = register(project("p", code="012", **fields), plan(18_000_500_000), payment(6_210_000_001))
    rows = RowKeeper().rows(snapshot, date(2020, 6, 30), 2020)
    return cells(rows, [BY_NAME[name] for name in columns], 2020, with_header=with_header)


def test_money_goes_as_exact_dong_that_a_spreadsheet_can_add():
    assert as_text(copied("plan", "paid")) == "18000500000\t6210000001\r\n"


def test_the_header_names_the_unit_of_the_copied_figures():
    assert copied("plan", "rate", with_header=True)[0] == ["KH 2020 (đồng)", "Tỷ lệ"]


def test_days_go_as_they_are_written_here():
    assert copied("planned_end", planned_end_on=date(2020, 12, 31)) == [["31/12/2020"]]


@pytest.mark.parametrize("name", ["=1+1", "+84", "-cmd|' /C calc'!A0", "@SUM(A1)", "=HYPERLINK(0)"])
def test_a_name_is_never_computed(name):
    ((cell,),) = csv.reader(StringIO(as_text(copied("name", name=name))), dialect="excel-tab")
    assert cell == f"'{name}"


@pytest.mark.parametrize("cell", ["-12,5%", "-3", "34,5%"])
def test_a_negative_figure_stays_a_figure(cell):
    assert as_text([[cell]]) == f"{cell}\r\n"


def test_a_name_of_two_lines_stays_in_one_cell():
    table = copied("code", "name", name='Hai\tcột "và"\nhai dòng')
    assert list(csv.reader(StringIO(as_text(table), newline=""), dialect="excel-tab")) == table


def test_code_012_stays_012_in_the_table_form():
    assert "mso-number-format:'\\@'\">012<" in as_html(copied("code"), with_header=False)


def test_markup_in_a_name_is_only_text():
    assert "&lt;b&gt;Một&lt;/b&gt;" in as_html(copied("name", name="<b>Một</b>"), with_header=False)
