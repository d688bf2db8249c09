"""Where long names and titles are broken."""

import pytest

from egov_desktop.documents.fonts import width_pt
from egov_desktop.documents.line_breaks import balanced_lines

MM = 72 / 25.4


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Kính gửi: Chủ tịch UBND tỉnh - Trưởng ban Chỉ đạo xây dựng Chính quyền điện tử",
            ("Kính gửi: Chủ tịch UBND tỉnh -", "Trưởng ban Chỉ đạo xây dựng Chính quyền điện tử"),
        ),
        (
            "(Kèm theo Báo cáo số       /BC-STTTT ngày     tháng     năm 2020 của Sở Thông tin và Truyền thông)",
            (
                "(Kèm theo Báo cáo số       /BC-STTTT ngày     tháng     năm 2020",
                "của Sở Thông tin và Truyền thông)",
            ),
        ),
        (
            "Tiến độ thực hiện các dự án xây dựng Chính quyền điện tử và phát triển các dịch vụ thành phố thông minh",
            (
                "Tiến độ thực hiện các dự án xây dựng Chính quyền điện tử",
                "và phát triển các dịch vụ thành phố thông minh",
            ),
        ),
    ],
)
def test_words_that_belong_together_stay_on_one_line(text: str, lines: tuple[str, ...]):
    assert balanced_lines(text, 14, 165 * MM) == lines


def test_an_agency_of_two_lines_is_broken_before_its_second_field():
    lines = balanced_lines("SỞ THÔNG TIN VÀ TRUYỀN THÔNG", 12, 66 * MM, bold=True)
    assert lines == ("SỞ THÔNG TIN", "VÀ TRUYỀN THÔNG")


def test_where_it_cannot_be_helped_no_line_more_is_taken():
    assert len(balanced_lines("Thành phố thông minh", 14, 30 * MM)) == 2


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
