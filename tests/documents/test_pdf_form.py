"""The PDF read back: the form that the decree asks for."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from pypdf import PageObject, PdfReader

from egov_desktop.documents import paper
from egov_desktop.documents.fixed_lines import MOTTO, NATION
from egov_desktop.documents.pdf import count_pages, to_pdf
from tests.documents.reading import lines_of, pdf_of, read_back, size_of
from tests.documents.specimen import LONG_TEXT, document, full, issued


@pytest.fixture(scope="module")
def whole() -> PdfReader:
    return pdf_of(full())


@pytest.fixture(scope="module")
def first(whole: PdfReader) -> PageObject:
    return whole.pages[0]


def where(page: PageObject, text: str) -> tuple[float, float]:
    """The left edge and the base line of a text, in mm from the left and the top of the paper."""
    found = [line for line in lines_of(page) if text in line.text]
    assert found, text
    return found[0].left_mm, found[0].from_top_mm


def test_the_text_is_on_a4_and_a_wide_annex_on_landscape(whole: PdfReader):
    assert size_of(whole.pages[0]) == (210, 297)
    assert size_of(whole.pages[2]) == (297, 210)


def test_the_head_stands_in_two_columns_on_the_first_page(first: PageObject):
    agency, nation = where(first, "UBND TỈNH THANH HÓA"), where(first, NATION)
    assert 30 < agency[0] < 60
    assert nation[0] > 102
    assert agency[1] == pytest.approx(nation[1], abs=0.1)
    assert nation[1] == pytest.approx(24.2, abs=1)


def test_the_number_and_the_day_are_on_one_line_under_the_head(first: PageObject):
    number, day = where(first, "/BC-STTTT"), where(first, "Thanh Hóa, ngày")
    assert number[1] == pytest.approx(day[1], abs=0.1)
    assert day[1] > where(first, MOTTO)[1]


def test_a_draft_says_so_quietly_above_the_text(first: PageObject):
    left, down = where(first, "DỰ THẢO · DỮ LIỆU MINH HỌA")
    assert left == pytest.approx(30, abs=0.1)
    assert down < 20


def test_an_issued_document_bears_its_number_and_day():
    text = read_back(issued())
    assert "Số: 05/BC-STTTT" in text
    assert "Thanh Hóa, ngày 05 tháng 01 năm 2020" in text
    assert "DỰ THẢO" not in text


def test_the_page_number_is_in_the_top_margin_and_centred(whole: PdfReader):
    number = next(line for line in lines_of(whole.pages[1]) if line.text == "2")
    assert number.size == 14
    assert number.from_top_mm == pytest.approx(12, abs=0.1)
    assert number.middle_mm == pytest.approx(30 + 165 / 2, abs=0.2)


def test_the_first_page_of_the_text_and_of_each_annex_bears_no_number(whole: PdfReader):
    in_margin = [[line.text for line in lines_of(page) if line.from_top_mm < 19] for page in whole.pages]
    numbers = [[text for text in texts if text.isdigit()] for texts in in_margin]
    assert numbers == [[], ["2"], [], ["2"], ["3"], ["4"], []]


def test_headings_follow_the_scheme_for_reports(whole: PdfReader):
    fonts = {line.text: line.font for page in whole.pages[:2] for line in lines_of(page)}
    assert fonts["I. TÌNH HÌNH CHUNG"].endswith("Bold")
    assert fonts["1. Giải ngân"].endswith("Bold")
    assert fonts["a) Nguyên nhân chủ quan"].endswith("LiberationSerif")


def test_paragraphs_begin_half_an_inch_in_and_stay_between_the_margins(first: PageObject):
    lines = lines_of(first)
    assert where(first, "Thực hiện Quyết định")[0] == pytest.approx(30 + 12.7, abs=0.1)
    assert min(line.left_mm for line in lines) >= 30 - 0.1
    assert max(line.right_mm for line in lines) <= 210 - 15 + 0.5


def test_the_recipients_stand_beside_the_signature(whole: PdfReader):
    page = whole.pages[1]
    assert where(page, "Nơi nhận:")[0] == pytest.approx(30, abs=0.1)
    assert where(page, "Nơi nhận:")[1] == pytest.approx(where(page, "KT. GIÁM ĐỐC")[1], abs=1)
    assert where(page, "Nguyễn Văn A")[0] > 112
    assert where(page, "Nguyễn Văn A")[1] - where(page, "PHÓ GIÁM ĐỐC")[1] > 20


def test_the_text_ends_with_its_mark(whole: PdfReader):
    assert "cho ý kiến./." in whole.pages[1].extract_text()


def test_sizes_are_those_of_the_decree(first: PageObject):
    sizes = {line.text: line.size for line in lines_of(first)}
    wanted = {NATION: 12, MOTTO: 13, "BÁO CÁO": 14, "UBND TỈNH THANH HÓA": 12, "I. TÌNH HÌNH CHUNG": 14}
    assert {text: sizes[text] for text in wanted} == wanted


def test_annexes_bear_label_title_and_reference(whole: PdfReader):
    text = whole.pages[2].extract_text()
    assert "Phụ lục I\n" in text
    assert "DANH MỤC DỰ ÁN THEO NHÓM" in text
    assert "(Kèm theo Báo cáo số" in text


def test_the_reader_of_the_file_sees_its_parts(whole: PdfReader):
    titles = [entry.title for entry in whole.outline]  # pyright: ignore[reportAttributeAccessIssue]
    assert titles == [
        "I. Tình hình chung",
        "II. Kiến nghị",
        "Phụ lục I. Danh mục dự án theo nhóm",
        "Phụ lục II. Biểu đồ",
    ]


def test_a_heading_is_never_the_last_line_of_a_page():
    for count in range(34, 46):
        fill = [paper.Paragraph(paper.runs("Dòng")) for _ in range(count)]
        pages = pdf_of(
            document(*fill, paper.Heading(1, "II. Kiến nghị"), paper.Paragraph(paper.runs(LONG_TEXT)))
        )
        last_lines = [page.extract_text().strip().splitlines()[-1] for page in pages.pages]
        assert "II. KIẾN NGHỊ" not in last_lines


def test_a_sentence_that_announces_a_list_is_never_the_last_of_a_page():
    for count in range(34, 46):
        fill = [paper.Paragraph(paper.runs("Dòng")) for _ in range(count)]
        leads = paper.Paragraph(paper.runs("Trong đó có:"))
        pages = pdf_of(document(*fill, leads, paper.Bullet(paper.runs(LONG_TEXT)))).pages
        assert not any(page.extract_text().rstrip().endswith("Trong đó có:") for page in pages)


def test_recipients_under_two_signatures_never_stand_alone_on_a_page():
    for count in range(18, 26):
        fill = [paper.Paragraph(paper.runs("Dòng")) for _ in range(count)]
        signed = replace(document(*fill), signature=paper.Signature("CHỦ TỌA"), recipients=("Lưu: VT",))
        both = replace(signed, co_signature=paper.Signature("THƯ KÝ"))
        assert "CHỦ TỌA" in pdf_of(both).pages[-1].extract_text()


def test_a_signature_is_never_on_a_page_without_words_of_the_text():
    signed = replace(full(), annexes=())
    for count in range(1, 12):
        fill = [paper.Paragraph(paper.runs(LONG_TEXT)) for _ in range(count)]
        last = pdf_of(replace(signed, blocks=tuple(fill))).pages[-1].extract_text()
        assert "đang chuẩn bị đầu tư./." in last


def test_many_recipients_go_on_under_the_signature():
    names = tuple(f"UBND huyện số {at:03d}" for at in range(120))
    text = read_back(replace(full(), recipients=names))
    assert all(text.count(name) == 1 for name in names)


@pytest.mark.parametrize("at", [0, 1])
def test_several_addressees_are_aligned_under_the_colon(first: PageObject, at: int):
    names = ("- Ban Chỉ đạo xây dựng", "- Chủ tịch UBND tỉnh.")
    left = where(first, names[at])[0]
    assert left == pytest.approx(where(first, names[0])[0], abs=0.1)
    assert left > where(first, "Kính gửi:")[0] + 15


def test_one_addressee_stands_on_the_same_line():
    text = read_back(document(paper.Paragraph(paper.runs("A")), addressees=("Ban Chỉ đạo",)))
    assert "Kính gửi: Ban Chỉ đạo" in text


@pytest.mark.parametrize("make", [full, issued])
def test_equal_documents_give_equal_bytes(make: Callable[[], paper.Document]):
    assert to_pdf(make()) == to_pdf(make())


def test_pages_can_be_counted_without_drawing(whole: PdfReader):
    assert count_pages(full()) == len(whole.pages)
