"""The lengths of lines, and where long names are broken."""

import pytest

from egov_desktop.documents import layout
from egov_desktop.documents.fixed_lines import MOTTO, NATION
from egov_desktop.documents.fonts import balanced_lines, width_pt

MM = 72 / 25.4


@pytest.mark.parametrize(("text", "size", "mm"), [(NATION, 12, 88.3), (MOTTO, 13, 55.9), (MOTTO, 14, 60.2)])
def test_lines_are_as_long_as_in_times_new_roman(text: str, size: int, mm: float):
    assert width_pt(text, size, bold=True) / MM == pytest.approx(mm, abs=0.3)


def test_quoc_hieu_fits_on_one_line():
    assert width_pt(NATION, layout.NATION_PT, bold=True) < layout.HEAD_RIGHT_MM * MM


def test_a_long_agency_is_broken_into_even_lines():
    lines = balanced_lines("BAN CHỈ ĐẠO XÂY DỰNG CHÍNH QUYỀN ĐIỆN TỬ", 12, 72 * MM, bold=True)
    assert lines == ("BAN CHỈ ĐẠO XÂY DỰNG", "CHÍNH QUYỀN ĐIỆN TỬ")


def test_a_line_break_that_the_office_asked_for_stays():
    assert balanced_lines("BAN CHỈ ĐẠO\nXÂY DỰNG", 12, 72 * MM) == ("BAN CHỈ ĐẠO", "XÂY DỰNG")


def test_a_word_longer_than_the_line_is_cut_and_nothing_of_it_lost():
    lines = balanced_lines("A" * 300, 12, 72 * MM)
    assert "".join(lines) == "A" * 300
    assert all(width_pt(line, 12) <= 72 * MM for line in lines)


def test_the_blanks_of_a_draft_are_kept():
    assert balanced_lines("ngày     tháng     năm", 13, 90 * MM) == ("ngày     tháng     năm",)
