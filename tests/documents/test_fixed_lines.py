"""The lines whose wording the decree fixes."""

from dataclasses import replace
from datetime import date

import pytest

from egov_desktop.documents import fixed_lines, paper
from egov_desktop.wording.language import using
from tests.documents.specimen import HEAD, document, issued


def test_a_draft_leaves_the_number_and_the_day_blank():
    draft = document(head=replace(HEAD, number=7, issued_on=date(2020, 6, 30)), is_draft=True)
    assert fixed_lines.number_line(draft) == "Số:       /BC-STTTT"
    assert fixed_lines.place_and_day(draft) == "Thanh Hóa, ngày     tháng     năm 2020"


def test_an_issued_document_pads_its_number_and_day():
    assert fixed_lines.number_line(issued()) == "Số: 05/BC-STTTT"
    assert fixed_lines.place_and_day(issued()) == "Thanh Hóa, ngày 05 tháng 01 năm 2020"


def test_paper_is_vietnamese_whatever_the_screen_speaks():
    with using("en"):
        assert fixed_lines.place_and_day(issued()) == "Thanh Hóa, ngày 05 tháng 01 năm 2020"


def test_an_annex_names_the_document_that_it_belongs_to():
    reference = fixed_lines.annex_reference(issued(), "Sở Thông tin và Truyền thông")
    assert reference == (
        "(Kèm theo Báo cáo số 05/BC-STTTT ngày 05 tháng 01 năm 2020 của Sở Thông tin và Truyền thông)"
    )


def test_recipients_end_with_semicolons_and_the_last_with_a_full_stop():
    lines = fixed_lines.listed(("Như trên;", "Thành viên Ban Chỉ đạo", "Lưu: VT, CNTT."))
    assert lines == ("- Như trên;", "- Thành viên Ban Chỉ đạo;", "- Lưu: VT, CNTT.")


@pytest.mark.parametrize("words", ["Hết", "Hết.", "Hết; ", "Hết./."])
def test_the_end_mark_stands_once_behind_the_last_words(words: str):
    (last,) = fixed_lines.ended(document(paper.Paragraph(paper.runs("A ", paper.bold(words)))))
    assert isinstance(last, paper.Paragraph)
    assert "".join(run.text for run in last.runs) == "A Hết./."


def test_a_text_that_ends_with_a_table_has_its_end_mark_below():
    table = paper.Table((paper.Column("A"),), (paper.Row(("1",)),))
    end = paper.Paragraph((paper.Run("./."),), align="right", has_indent=False)
    assert fixed_lines.ended(document(table)) == (table, end)


@pytest.mark.parametrize(
    ("number", "text"), [(1, "I"), (4, "IV"), (9, "IX"), (10, "X"), (14, "XIV"), (39, "XXXIX")]
)
def test_annexes_are_numbered_in_roman(number: int, text: str):
    assert fixed_lines.roman(number) == text


def test_the_only_annex_has_no_number():
    assert fixed_lines.annex_label(paper.Annex("Danh mục", ())) == "Phụ lục"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("e\u0302\u0301", "ế"),
        ("a\x00\x0b\x1b\ud800b", "a\nb"),
        ("\u202eabc\u200b", "abc"),
        ("a\r\nb\u2028c", "a\nb\nc"),
        ("😀\ufe0f\ufffe", "😀"),
        ("Đường ₫ → 🏛", "Đường ₫ → 🏛"),
    ],
)
def test_paper_takes_only_what_can_be_printed(text: str, shown: str):
    assert fixed_lines.printable(text) == shown
