"""The lengths of lines."""

import pytest

from egov_desktop.documents import layout
from egov_desktop.documents.fixed_lines import MOTTO, NATION
from egov_desktop.documents.fonts import width_pt

MM = 72 / 25.4


@pytest.mark.parametrize(("text", "size", "mm"), [(NATION, 12, 88.3), (MOTTO, 13, 55.9), (MOTTO, 14, 60.2)])
def test_lines_are_as_long_as_in_times_new_roman(text: str, size: int, mm: float):
    assert width_pt(text, size, bold=True) / MM == pytest.approx(mm, abs=0.3)


def test_quoc_hieu_fits_on_one_line():
    assert width_pt(NATION, layout.NATION_PT, bold=True) < layout.HEAD_RIGHT_MM * MM
