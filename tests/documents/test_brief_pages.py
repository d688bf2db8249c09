"""The brief on paper: at most three pages before the annexes, nothing lost, nothing read as markup."""

from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from itertools import pairwise

import docx
import pytest

from egov_desktop.documents.brief import Section, brief_document, meeting_brief
from egov_desktop.documents.pdf import count_pages, to_pdf
from egov_desktop.documents.word import to_docx
from egov_desktop.domain.changes import RecordChange
from egov_desktop.domain.records import Project
from tests.builders import MEETING_ON, TRIEU, TY, cause, milestone, payment, plan, project, register
from tests.documents.briefing import (
    MAY,
    cells,
    change_lines,
    crowded,
    demo,
    demo_brief,
    demo_document,
    demo_in_may,
    small,
    tables,
    words,
)
from tests.documents.reading import fonts_of, lines_of, pdf_of, read_back
from tests.meeting_builders import SERIES, conclusion, meeting, task

MARKUP = "<b>Kho</b> & <img src=/etc/hostname> </para> {x} %s"
FIRST_PAGES = {
    Section.STAGES,
    Section.DISBURSEMENT,
    Section.CHANGES,
    Section.RATINGS,
    Section.LATE,
    Section.CONCLUSIONS,
    Section.MATTERS,
}


def pages_of_text(snapshot, **more):
    brief = meeting_brief(snapshot, MEETING_ON, sections=FIRST_PAGES, **more)
    document = brief_document(brief)
    text_only = type(document)(**{**vars(document), "annexes": ()})
    return len(pdf_of(text_only).pages)


def annex(document, title):
    return next(own for own in document.annexes if own.title.startswith(title))


def test_the_brief_of_the_demo_has_at_most_three_pages_before_its_annexes():
    assert pages_of_text(demo(), since=MAY, earlier=demo_in_may()) <= 3


def test_a_thousand_projects_keep_to_three_pages():
    assert pages_of_text(crowded(), since=MAY) <= 3


def test_an_empty_register_prints_one_page():
    assert pages_of_text(register(), since=MAY) == 1


def test_long_lists_above_and_below_the_text_keep_to_three_pages_and_stand_whole_in_an_annex():
    head = demo().profile
    lines = [f"dòng {at:02d} " + "của một danh sách dài " * 20 for at in range(40)]
    many = dict.fromkeys(("addressee", "legal_basis", "recipients"), "\n".join([*lines, "Lưu: VT"]))
    changed = demo().apply([RecordChange(head, replace(head, **many))])
    document = brief_document(meeting_brief(changed, MEETING_ON, sections=FIRST_PAGES))
    assert count_pages(replace(document, annexes=())) <= 3
    assert "tại Phụ lục" in document.recipients[-2]
    assert document.recipients[-1] == "Lưu: VT"
    full = words(document.annexes[-1].blocks)
    assert all(full.count(line.strip()) == 3 for line in lines)


def test_a_list_cut_says_how_many_more_and_where():
    document = brief_document(meeting_brief(crowded(), MEETING_ON, sections=FIRST_PAGES))
    (late,) = [own for own in tables(document.blocks) if own.columns[2].header.startswith("Chậm")]
    shown = len(cells(late))
    assert f"… và {1000 - shown} dự án khác, xem Phụ lục" in words(document.blocks)
    assert len(cells(tables(document.annexes[-1].blocks)[0])) == 1000


def test_what_the_text_shortens_stands_whole_in_the_last_annex():
    brief = demo_brief()
    last = words(demo_document().annexes[-1].blocks)
    items = [item for line in change_lines() for item in line.items]
    reasons = [own.description for line in brief.late for own in line.causes]
    assert [text for text in (*items, *reasons) if text not in last] == []
    assert f"Phụ lục {demo_document().annexes[-1].number}" in words(demo_document().blocks)


def test_a_short_brief_needs_no_annex_of_full_lists():
    titles = [own.title for own in brief_document(meeting_brief(small(), MEETING_ON)).annexes]
    assert len(titles) == 4
    assert not any(title.startswith("Nội dung đầy đủ") for title in titles)


def test_a_section_left_out_leaves_no_annex_of_its_list():
    assert brief_document(meeting_brief(crowded(), MEETING_ON, sections={Section.STAGES})).annexes == ()


def test_the_annexes_stand_in_their_order():
    chosen = next(iter(demo().all(Project)))
    document = brief_document(meeting_brief(demo(), MEETING_ON, sheets=(chosen,)))
    starts = [(own.number, own.title.split()[0], own.is_landscape) for own in document.annexes]
    assert starts == [
        ("I", "Tình", True),
        ("II", "Danh", True),
        ("III", "Tổng", True),
        ("IV", "Kết", True),
        ("V", "Biểu", False),
        ("VI", "Phiếu", False),
        ("VII", "Nội", True),
    ]
    assert all(own.reference.startswith("(Kèm theo Báo cáo số") for own in document.annexes)


def test_every_project_is_listed_once_under_its_group():
    (listed,) = tables(annex(demo_document(), "Danh mục").blocks)
    codes = [row[1] for row in cells(listed)[:-1]]
    assert sorted(codes) == sorted(own.code for own in demo().all(Project).values())


def test_the_disbursement_table_has_its_fourteen_columns_and_adds_up():
    (money,) = tables(annex(demo_document(), "Tổng hợp").blocks)
    assert len(money.columns) == 14
    assert money.unit_note == "Đơn vị: triệu đồng"
    total = cells(money)[-1]
    assert total[1:8:6] == ("TỔNG SỐ", f"{demo_brief().money.plan_dong // TRIEU:,}".replace(",", "."))


def test_rounding_is_said_where_shown_figures_do_not_add_up():
    halves = [plan(TRIEU // 2 + 100_000, project_id=own) for own in ("p", "q", "r")]
    projects = [project(own) for own in ("p", "q", "r")]
    document = brief_document(meeting_brief(register(*projects, *halves), MEETING_ON))
    (money,) = tables(annex(document, "Tổng hợp").blocks)
    assert money.as_of_note.startswith("Số liệu đến ngày 30/6/2020; số liệu làm tròn")
    exact = brief_document(meeting_brief(small(), MEETING_ON))
    assert "làm tròn" not in tables(annex(exact, "Tổng hợp").blocks)[0].as_of_note


def test_what_was_paid_in_the_period_begins_after_the_earlier_day():
    own = (payment(TY, MAY), payment(2 * TY, MEETING_ON))
    document = brief_document(meeting_brief(register(project(), plan(9 * TY), *own), MEETING_ON, since=MAY))
    (money,) = tables(annex(document, "Tổng hợp").blocks)
    assert money.columns[8].header == "GN trong kỳ (từ 01/6/2020 đến 30/6/2020)"
    assert cells(money)[-1][8] == "2.000"


@pytest.fixture(scope="module")
def full():
    chosen = tuple(demo().all(Project))[18:19]
    brief = meeting_brief(demo(), MEETING_ON, since=MAY, earlier=demo_in_may(), sheets=chosen)
    return brief_document(brief)


def test_pdf_and_word_say_the_same_figures(full):
    file = docx.Document(BytesIO(to_docx(full)))
    in_word = " ".join([own.text for own in file.paragraphs])
    in_pdf = " ".join(read_back(full).split())
    for figure in ("218,9 tỷ đồng", "79,21 tỷ đồng", "36,2%", "1.259,85 tỷ đồng", "24,268 tỷ đồng"):
        assert figure in in_word
        assert figure in in_pdf


def test_the_same_brief_has_the_same_bytes(full):
    assert to_pdf(full) == to_pdf(full)


def test_a_draft_has_neither_number_nor_day_and_says_that_it_is_illustrative(full):
    page = pdf_of(full).pages[0].extract_text()
    assert "Số: /BC-STTTT" in " ".join(page.split())
    assert "DỰ THẢO · DỮ LIỆU MINH HỌA" in page
    assert full.head.number is full.head.issued_on is None


def test_what_a_user_wrote_is_printed_as_it_stands():
    own = (
        milestone(MAY, name=MARKUP),
        cause(description=MARKUP, proposal=MARKUP, needs_decision=True),
    )
    document = brief_document(meeting_brief(small(*own, name=MARKUP), MEETING_ON, sheets=("p",)))
    text = " ".join(read_back(document).split())
    assert text.count("<img src=/etc/hostname>") >= 5
    assert "hostname" in "".join(
        cell.text for own in docx.Document(BytesIO(to_docx(document))).tables for cell in own._cells
    )


def test_one_very_long_text_keeps_the_brief_short_and_is_not_lost():
    long = "Chưa có mặt bằng. " * 1_500
    own = small(milestone(MAY), cause(description=long, proposal=long, needs_decision=True))
    document = brief_document(meeting_brief(own, MEETING_ON))
    assert pages_of_text(own) <= 3
    assert long.strip(" .") in words(document.annexes[-1].blocks)


def test_a_sheet_tells_one_projects_money_and_milestones(full):
    sheet = words(annex(full, "Phiếu").blocks)
    assert "Cơ sở dữ liệu đất đai tỉnh Thanh Hóa" in sheet
    assert "Tổng mức đầu tư (lũy kế từ khi bắt đầu) | 128.000" in sheet
    assert "Quá hạn" in sheet


def test_all_charts_of_a_brief_share_their_fonts(full):
    fonts = [name for name in fonts_of(pdf_of(full)) if "Liberation" in name]
    assert len(fonts) <= 2 * 4
    assert len(list(full.figures())) > 4


def test_every_font_of_a_brief_is_embedded(full):
    fonts = fonts_of(pdf_of(full)).values()
    inner = [
        font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font for font in fonts
    ]
    assert all("/FontFile2" in font["/FontDescriptor"].get_object() for font in inner)
    assert all("LiberationSerif" in font["/BaseFont"] for font in inner)


def test_the_brief_has_the_form_of_the_decree(full):
    pages = [page.extract_text() for page in pdf_of(full).pages]
    whole = " ".join(" ".join(pages).split())
    for words_of_form in (
        "nội dung nêu trên./.",
        "Nơi nhận:",
        "- Như trên;",
        "- Lưu: VT, CNTT.",
        "ngày tháng năm 2020",
    ):
        assert words_of_form in whole
    assert pages[0].index("Căn cứ Nghị quyết 172/NQ-HĐND;") < pages[0].index("I. TÌNH HÌNH")


def test_the_text_and_each_annex_count_their_pages_from_one_without_showing_it(full):
    shown = [_number_above(page) for page in pdf_of(full).pages]
    starts = [at for at, number in enumerate(shown) if number == ""]
    assert len(starts) == 1 + len(full.annexes)
    for start, end in pairwise([*starts, len(shown)]):
        assert shown[start + 1 : end] == [str(number) for number in range(2, end - start + 1)]


def _number_above(page) -> str:
    return "".join(line.text for line in lines_of(page) if line.from_top_mm < 19 and line.text.isdigit())


def sheets_of(snapshot):
    document = brief_document(meeting_brief(snapshot, MEETING_ON, sheets=["p"]))
    return "\n".join(words(own.blocks) for own in document.annexes)


def test_a_sheet_names_the_figures_that_are_in_question():
    own = register(project("p"), milestone(id="m", name="Nghiệm thu"))
    addresses = frozenset({("project", "p", "total_investment_dong"), ("milestone", "m", "forecast_on")})
    said = "chưa giải quyết về: Tổng mức đầu tư; mốc tiến độ “Nghiệm thu”: Ngày dự kiến."
    assert said in sheets_of(own.apply((), addresses))
    assert "chưa giải quyết về" not in sheets_of(own)


def test_many_open_conclusions_are_cut_and_stand_whole_in_the_annex():
    day = MEETING_ON - timedelta(days=30)
    ends = [
        own
        for at in range(300)
        for own in (
            conclusion(f"k{at}", content=f"Việc {at:03d} " + "cần làm cho xong " * 30),
            task(f"t{at}", conclusion_id=f"k{at}", assigned_on=day),
        )
    ]
    document = brief_document(meeting_brief(small(SERIES, meeting(held_on=day), *ends), MEETING_ON))
    assert count_pages(replace(document, annexes=())) <= 3
    assert "kết luận khác, xem Phụ lục" in words(document.blocks)
    assert all(f"Việc {at:03d}" in words(document.annexes[-1].blocks) for at in range(300))
