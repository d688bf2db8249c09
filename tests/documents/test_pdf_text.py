"""The PDF read back: every letter, nothing read as markup, no row lost, fonts inside."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from egov_desktop.documents import paper
from egov_desktop.documents.pdf import to_pdf
from tests.documents.reading import fonts_of, lines_of, pdf_of, read_back
from tests.documents.specimen import OUTSIDE_ASCII, document, full, one, project_table

MARKUP = [
    "<b>đậm</b>",
    "<b>không đóng",
    "<img src=/etc/hostname>",
    '<img src="http://example.org/a.png">',
    "A & B < C > D &amp; &lt;",
    "</para><para>",
    '<onDraw name="x">',
    "{{ 7*7 }} %s {n}",
]


def test_all_vietnamese_letters_come_back_with_their_accents():
    assert len(OUTSIDE_ASCII) == 134
    for run in (paper.Run, paper.bold, paper.italic):
        text = read_back(document(paper.Paragraph((run(OUTSIDE_ASCII),)), has_end_mark=False))
        assert OUTSIDE_ASCII in text.replace("\n", "")


def test_only_shipped_fonts_are_used_and_all_are_embedded():
    fonts = fonts_of(pdf_of(replace(full(), annexes=full().annexes[:1])))
    descriptors = [font.get("/FontDescriptor") for name, font in fonts.items() if "Liberation" in name]
    assert len(descriptors) == 4
    assert all("/FontFile2" in descriptor.get_object() for descriptor in descriptors)
    assert not [name for name in fonts if "Helvetica" in name]


def test_the_file_says_its_language_and_its_title():
    reader = pdf_of(full())
    assert reader.trailer["/Root"]["/Lang"] == "vi-VN"  # pyright: ignore[reportIndexIssue,reportOptionalSubscript]
    assert reader.metadata
    assert reader.metadata.title == "Báo cáo họp"
    assert reader.metadata.author == "SỞ THÔNG TIN VÀ TRUYỀN THÔNG"


@pytest.mark.parametrize("text", MARKUP)
def test_what_looks_like_markup_is_printed_as_it_stands(text: str):
    everywhere = document(
        paper.Heading(2, text),
        paper.Bullet(paper.runs(text)),
        paper.Notice(text),
        project_table(0, rows=(paper.Band(text),), caption=text),
        recipients=(f"{text} x",),
        signature=paper.Signature("GIÁM ĐỐC", name=text),
        abstract=text,
    )
    assert read_back(everywhere).count(text) == 8


def test_no_file_is_opened_for_a_text_that_names_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    secret = tmp_path / "secret.txt"
    secret.write_text("BÍ MẬT", encoding="utf-8")
    read = read_back(one(f'<img src="{secret}"/> <link href="file://{secret}">'))
    assert "BÍ MẬT" not in read
    assert "<img" in read


def test_text_in_decomposed_form_is_composed():
    assert "Tiến độ" in read_back(one("Tie\u0302\u0301n đo\u0323\u0302"))


def test_letters_that_the_font_lacks_are_printed_as_boxes():
    assert "Sổ □ □□ □ ₫" in read_back(one("Sổ 😀 中文 🏛️\ud800\x00 ₫"))


@given(some.text(max_size=60))
def test_any_text_can_be_printed(text: str):
    row = paper.Row((text,) * 9)
    assert to_pdf(
        document(paper.Heading(1, text), project_table(0, rows=(row, paper.Band(text))), abstract=text)
    )


def test_every_row_is_printed_once_and_the_heading_on_every_page():
    rows = tuple(paper.Row((f"mã{at:04d}", *("",) * 8)) for at in range(300))
    pages = [
        page.extract_text()
        for page in pdf_of(document(project_table(0, rows=rows), has_end_mark=False)).pages
    ]
    whole = "".join(pages)
    assert len(pages) > 5
    assert all(whole.count(row.cells[0]) == 1 for row in rows)
    assert all("(2)" in page for page in pages)


def test_a_row_longer_than_a_page_goes_on_and_loses_no_word():
    words = [f"từ{at:05d}" for at in range(3000)]
    row = paper.Row(("1", " ".join(words), *("",) * 6, " ".join(reversed(words[:700]))))
    text = read_back(document(project_table(0, rows=(row, project_table(1).rows[1]))))
    assert all(text.count(word) == 1 for word in words[700:])
    assert all(text.count(word) == 2 for word in words[:700])


def test_a_cell_of_many_written_lines_stays_inside_its_row():
    cause = "\n".join(f"{place}{' dòng dài hơn một cột' * 3}" for place in "ABCDEF")
    rows = (paper.Row(("1", *("",) * 7, cause)), paper.Row(("SAU", *("",) * 8)))
    lines = lines_of(pdf_of(document(project_table(0, rows=rows), has_end_mark=False)).pages[0])
    (after,) = [own.from_top_mm for own in lines if own.text == "SAU"]
    inside = [own.from_top_mm for own in lines if "cột" in own.text or "dòng" in own.text]
    assert max(inside) < after - 4
    gaps = {round(low - high, 1) for high, low in pairwise(sorted(set(inside)))}
    assert max(gaps) < 6


def test_a_word_of_three_hundred_letters_is_broken_not_cut_off():
    text = read_back(document(project_table(0, rows=(paper.Row(("1", "A" * 300, *("",) * 7)),))))
    assert text.count("A") >= 300


def test_an_endless_word_is_printed_whole():
    assert read_back(one("x" * 32_000)).count("x") == 32_000


def test_a_text_of_32_thousand_letters_is_printed_whole():
    words = " ".join(["chữ số"] * 5300)
    assert read_back(one(words)).split().count("chữ") == 5300


def test_a_table_stands_with_its_caption_unit_and_day():
    text = read_back(document(project_table(1, caption="Bảng 1. Dự án")))
    assert "Bảng 1. Dự án" in text
    assert "Đơn vị: triệu đồng" in text
    assert "Số liệu đến ngày 30/6/2020" in text


def test_a_picture_is_drawn_as_vectors_with_its_words_readable():
    reader = pdf_of(full())
    page = reader.pages[1]
    assert "Kế hoạch giải ngân lũy kế" in page.extract_text()
    assert not list(page.images)


def test_the_fonts_of_a_picture_are_embedded():
    fonts = fonts_of(pdf_of(full()))
    foreign = [font for name, font in fonts.items() if "Liberation" not in name]
    inner = [font["/DescendantFonts"][0].get_object() for font in foreign]
    assert inner
    assert all("/FontFile2" in font["/FontDescriptor"].get_object() for font in inner)


@pytest.mark.parametrize("leads", [paper.Band("HAI"), paper.Row(("HAI", *("",) * 8), is_bold=True)])
def test_the_name_of_a_group_is_never_the_last_row_of_a_page(leads: paper.Band | paper.Row):
    follow = paper.Row(("KẾ", *("",) * 8))
    for count in range(22, 40):
        rows = (*(paper.Row((f"m{at}", *("",) * 8)) for at in range(count)), leads, follow, follow)
        pages = pdf_of(document(project_table(0, rows=rows), has_end_mark=False)).pages
        (page,) = [text for text in (page.extract_text() for page in pages) if "HAI" in text]
        assert "KẾ" in page


def test_a_total_never_stands_alone_on_a_page():
    total = paper.Row(("Tổng số", *("",) * 8), is_bold=True)
    for count in range(22, 40):
        rows = (*(paper.Row((f"m{at}", *("",) * 8)) for at in range(count)), total)
        last = pdf_of(document(project_table(0, rows=rows), has_end_mark=False)).pages[-1].extract_text()
        assert f"m{count - 1}" in last


def test_a_page_of_nothing_but_names_of_groups_is_still_printed():
    rows = tuple(paper.Band(f"nhóm{at:03d}") for at in range(120))
    text = read_back(document(project_table(0, rows=rows)))
    assert all(text.count(row.text) == 1 for row in rows)
