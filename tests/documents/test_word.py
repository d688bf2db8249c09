"""The Word file read back: the same words and the same form as the PDF."""

import re
from collections.abc import Callable
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document as WordFile
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as some

from egov_desktop.documents import paper
from egov_desktop.documents.word import to_docx
from tests.documents.reading import read_back
from tests.documents.specimen import OUTSIDE_ASCII, document, full, issued, one, project_table


def mm(length: Any) -> int:
    return round(length.mm)


def opened(value: paper.Document) -> WordFile:
    return docx.Document(BytesIO(to_docx(value)))


def words_of(file: WordFile) -> list[str]:
    return [piece for text in file.element.body.itertext() for piece in text.split()]


@pytest.fixture(scope="module")
def whole() -> WordFile:
    return opened(full())


def test_word_says_what_the_pdf_says(whole: WordFile):
    printed = set(read_back(full()).split())
    written = set(words_of(whole))
    drawn_in_pictures = {"Kế", "hoạch", "giải", "ngân", "lũy", "kế"}
    assert written - printed == set()
    assert {
        word for word in printed - written if not re.fullmatch(r"[\d.]+|·|DỰ|THẢO", word)
    } <= drawn_in_pictures


def test_the_page_and_its_margins(whole: WordFile):
    text, wide, upright = whole.sections
    assert [mm(text.page_width), mm(text.page_height)] == [210, 297]
    margins = (text.top_margin, text.bottom_margin, text.left_margin, text.right_margin)
    assert [mm(margin) for margin in margins] == [20, 20, 30, 15]
    assert wide.orientation == WD_ORIENT.LANDSCAPE
    assert mm(wide.page_width) == 297
    assert upright.orientation == WD_ORIENT.PORTRAIT


@pytest.mark.parametrize("at", [0, 1, 2])
def test_each_part_counts_its_pages_from_one_and_hides_the_first(whole: WordFile, at: int):
    section = whole.sections[at]
    about: Any = section._sectPr
    assert about.find(qn("w:pgNumType")).get(qn("w:start")) == "1"
    assert section.different_first_page_header_footer
    assert "PAGE" in section.header._element.xml
    assert "PAGE" not in section.first_page_header._element.xml


def test_headings_are_real_ones_with_their_own_face(whole: WordFile):
    headings = [line.text for line in whole.paragraphs if line.style and line.style.name == "Heading 1"]
    assert headings[0] == "I. TÌNH HÌNH CHUNG"
    face = whole.styles["Heading 1"].element.rPr.rFonts
    assert {face.get(qn(f"w:{name}")) for name in ("ascii", "hAnsi", "cs", "eastAsia")} == {"Times New Roman"}
    assert face.get(qn("w:asciiTheme")) is None


def test_the_heading_of_a_table_is_repeated_on_every_page(whole: WordFile):
    rows = whole.tables[-1]._tbl.tr_lst
    repeated = [row for row in rows if row.find(f".//{qn('w:tblHeader')}") is not None]
    assert len(repeated) == 3
    assert len(rows) == 3 + 1 + 40 + 1


def test_a_long_row_may_be_split_and_a_short_one_is_kept_whole():
    rows = (paper.Row(("1", "dài " * 2000, *("",) * 7)), project_table(1).rows[1])
    long, short = opened(document(project_table(0, rows=rows))).tables[1]._tbl.tr_lst[-2:]
    assert long.find(f".//{qn('w:cantSplit')}") is None
    assert short.find(f".//{qn('w:cantSplit')}") is not None


def test_a_picture_has_words_for_who_cannot_see_it(whole: WordFile):
    names = [shape._inline.docPr.get("descr") for shape in whole.inline_shapes]
    assert names == ["Đường lũy kế giải ngân", "Đường"]
    assert mm(whole.inline_shapes[0].width) == 160


def test_the_language_is_vietnamese(whole: WordFile):
    assert whole.core_properties.language == "vi-VN"
    assert whole.core_properties.title == "Báo cáo họp"
    defaults: Any = whole.styles.element.find(qn("w:docDefaults"))
    assert defaults.find(f".//{qn('w:lang')}").get(qn("w:val")) == "vi-VN"


@pytest.mark.parametrize("make", [full, issued])
def test_equal_documents_give_equal_bytes(make: Callable[[], paper.Document]):
    assert to_docx(make()) == to_docx(make())


def test_nothing_in_the_file_tells_the_clock():
    archive = ZipFile(BytesIO(to_docx(issued())))
    assert {part.date_time[:3] for part in archive.infolist()} == {(1980, 1, 1)}
    assert "2020-01-05T00:00:00Z" in archive.read("docProps/core.xml").decode()


def test_all_vietnamese_letters_are_there():
    assert OUTSIDE_ASCII in "".join(opened(one(OUTSIDE_ASCII)).element.body.itertext())


@pytest.mark.parametrize("text", ["<b>đậm</b>", "A & B < C", "&amp;", "{{ 7*7 }}"])
def test_what_looks_like_markup_is_printed_as_it_stands(text: str):
    assert text in "".join(opened(one(text)).element.body.itertext())


def test_control_characters_cannot_make_it_fail():
    assert "ab" in "".join(opened(one("a\x00\x0c\ud800\ufffeb".replace("\x0c", ""))).element.body.itertext())


@given(some.text(max_size=60))
def test_any_text_can_be_written(text: str):
    row = paper.Row((text,) * 9)
    value = document(
        paper.Heading(1, text), project_table(0, rows=(row, paper.Band(text))), title=text, abstract=text
    )
    assert opened(value)


def test_a_line_break_is_a_line_break():
    assert "một\nhai" in [line.text for line in opened(one("một\nhai")).paragraphs]


def test_the_parts_of_an_element_stand_in_the_order_that_word_demands(whole: WordFile):
    order = ["pStyle", "keepNext", "pageBreakBefore", "pBdr", "tabs", "spacing", "ind", "jc", "rPr", "sectPr"]
    for properties in whole.element.body.iter(qn("w:pPr")):
        names = [child.tag.split("}")[1] for child in properties]
        assert names == sorted(names, key=order.index)


def test_the_name_of_a_group_stays_with_its_first_row_and_the_total_with_the_last():
    rows = (paper.Band("Nhóm"), *(project_table(1).rows[1],) * 3, paper.Row(("", *("",) * 8), is_bold=True))
    made = opened(document(project_table(0, rows=rows))).tables[1]._tbl.tr_lst[-5:]
    kept = [row.find(f".//{qn('w:keepNext')}") is not None for row in made]
    assert kept == [True, False, False, True, False]
