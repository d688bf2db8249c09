"""What the brief tells of judgement: ratings in words, the red and yellow ones, groups, demands, directives."""

from dataclasses import replace
from datetime import date
from functools import cache

from egov_desktop.actions.starting.demo import demo_register
from egov_desktop.documents.brief import Section, brief_document, meeting_brief
from egov_desktop.documents.paper import Document
from egov_desktop.documents.pdf import count_pages
from egov_desktop.domain.changes import RecordChange
from egov_desktop.domain.enumerations import PaperName, Rating
from egov_desktop.domain.judgement.ratings.rating import rate_all, rated_period
from egov_desktop.domain.records import Directive, ReportingPeriod, TemplateWording
from tests.builders import MEETING_ON, cause, milestone
from tests.documents.briefing import MAY, cells, crowded, small, tables, told, words

ON = date(2020, 9, 30)
PERIOD = ReportingPeriod(id="k", code="2020-06", name="Tháng 6/2020", figures_on=MEETING_ON)


@cache
def september() -> Document:
    return brief_document(meeting_brief(demo_register(), ON, since=date(2020, 6, 30)))


def annex(document: Document, title: str) -> str:
    return words(next(own.blocks for own in document.annexes if own.title.startswith(title)))


def shown(rating: Rating | None) -> int:
    snapshot = demo_register()
    ratings = rate_all(snapshot, rated_period(snapshot, MEETING_ON), MEETING_ON).values()
    return sum(own.shown is rating for own in ratings)


def test_ratings_are_counted_in_words_and_grey_says_what_it_means():
    text = words(brief_document(meeting_brief(demo_register(), MEETING_ON)).blocks)
    assert f"{shown(Rating.RED):02} dự án đỏ; {shown(Rating.YELLOW):02} dự án vàng" in text
    assert f"{shown(Rating.GREY):02} dự án xám (chưa đủ dữ liệu để đánh giá, không được coi là xanh)" in text


def test_ratings_asked_for_later_say_whose_day_they_are():
    text = words(brief_document(meeting_brief(demo_register(), date(2021, 2, 15))).blocks)
    assert (
        "Đánh giá kỳ tháng 9/2020 theo số liệu đến ngày 30/9/2020 (kỳ gần nhất tính đến ngày 15/02/2021"
        in text
    )


def test_red_comes_first_with_reason_cause_and_proposal():
    own = small(PERIOD, milestone(MAY), cause(description="Thiếu người", proposal="Thay nhà thầu"))
    text = told(own)
    assert "1 | Dự án p | Đỏ: Mốc" in text
    assert "Thiếu người | Thay nhà thầu" in text
    assert "II. Dự án chậm" not in text


def test_without_a_period_nothing_is_said_of_ratings():
    assert "dự án đỏ" not in told(small(milestone(MAY)))


def test_every_red_yellow_and_late_project_stands_in_the_annex_where_the_text_cuts():
    brief = meeting_brief(demo_register(), ON)
    names = {own.name.name for own in (*brief.ratings.lines, *brief.late)} if brief.ratings else set()
    full = annex(brief_document(brief), "Nội dung đầy đủ")
    assert names
    assert [name for name in names if name not in full] == []


def test_thousand_red_projects_keep_to_three_pages():
    own = crowded().apply([RecordChange(None, PERIOD)])
    document = brief_document(meeting_brief(own, MEETING_ON, since=MAY))
    assert count_pages(replace(document, annexes=())) <= 3
    assert "dự án khác, xem Phụ lục" in words(document.blocks)


def test_what_is_asked_is_told_whole_before_what_is_red():
    text = words(september().blocks)
    assert text.index("Nội dung xin ý kiến") < text.index("Đánh giá dự án")
    assert "nội dung khác, xem" not in text


def test_groups_add_up_to_the_whole():
    (table,) = tables(next(own.blocks for own in september().annexes if own.title.startswith("Tình hình")))
    *groups, total = [[*map(_number, row)] for row in cells(table)]
    counts = slice(2, 13)
    assert [sum(column) for column in zip(*(row[counts] for row in groups), strict=True)] == total[counts]
    assert total[2] == sum(total[3:8]) == sum(total[8:13]) == 40


def _number(text: str) -> int:
    return int(text.replace(".", "")) if text.replace(".", "").isdigit() else 0


def test_kept_demand_is_told_in_sum_and_by_project():
    assert "Yêu cầu giải ngân các tháng của năm 2020 đối với 01 nhóm dự án" in words(september().blocks)
    assert "Cơ sở dữ liệu đất đai" in annex(september(), "Yêu cầu giải ngân")


def test_old_figures_are_marked_in_the_demand_too_and_the_mark_is_explained():
    text = annex(september(), "Yêu cầu giải ngân")
    assert "Số hóa tài liệu lưu trữ lịch sử tỉnh (*)" in text
    assert "(*) Chưa có số liệu của chủ đầu tư" in text


def test_followed_directive_has_its_rates_side_by_side():
    text = annex(september(), "Kết quả thực hiện chỉ thị")
    assert "1. Chỉ thị 15/CT-UBND" in text
    assert "Tỷ lệ văn bản đi điện tử" in text


def test_directive_that_is_not_followed_any_more_is_left_out():
    known = demo_register()
    kept = [RecordChange(own, replace(own, is_followed=False)) for own in known.all(Directive).values()]
    document = brief_document(meeting_brief(known.apply(kept), ON))
    assert not any(own.title.startswith("Kết quả thực hiện") for own in document.annexes)


def test_parts_may_be_left_out():
    text = told(small(PERIOD, milestone(MAY)), sections={Section.STAGES, Section.LATE})
    assert "dự án đỏ" not in text
    assert "II. Dự án chậm tiến độ" in text


def test_text_names_its_annexes():
    document = brief_document(meeting_brief(small(), MEETING_ON))
    assert "Phụ lục I (tình hình theo nhóm dự án); Phụ lục II (danh mục dự án)" in words(document.blocks)


def test_office_may_open_and_close_the_brief_in_its_own_words():
    own = [
        TemplateWording(id="o", paper=PaperName.BRIEF, slot="opening", words="Kính trình, đến {{ ngay }}:"),
        TemplateWording(id="c", paper=PaperName.BRIEF, slot="closing", words="Trân trọng."),
    ]
    blocks = words(brief_document(meeting_brief(small(*own), MEETING_ON)).blocks)
    assert "Kính trình, đến 30/6/2020:" in blocks
    assert blocks.endswith("Trân trọng.")
