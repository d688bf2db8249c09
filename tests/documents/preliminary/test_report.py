"""The preliminary report, the demand annex and the papers of a directive: the same figures in PDF, Word and Excel."""

import re
from datetime import date
from decimal import Decimal
from functools import cache

import pytest

from egov_desktop.actions.starting.demo import demo_register
from egov_desktop.documents.catalogue import FORMS, draft_paper
from egov_desktop.documents.drafting import PaperOrder, issued
from egov_desktop.documents.frozen import differences
from egov_desktop.documents.paper import Document, Table
from egov_desktop.documents.sheets import tables_of
from egov_desktop.domain.changes import RecordChange
from egov_desktop.domain.enumerations import PaperName
from egov_desktop.domain.judgement.demand.saved import demand_annex
from egov_desktop.domain.judgement.effectiveness import group_sheets
from egov_desktop.domain.judgement.indicators.sheets import directive_annex
from egov_desktop.domain.judgement.periods import period_on
from egov_desktop.domain.records import (
    Agency,
    DemandTarget,
    Directive,
    GroupAssessment,
    Meeting,
    Project,
)
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.wording.judged.effectiveness import proposed_paragraph
from tests.builders import register
from tests.documents.briefing import words
from tests.documents.three_forms import (
    lines_of_excel,
    missing_from_excel,
    missing_from_pdf,
    missing_from_word,
    text_of_pdf,
)

ON = date(2020, 9, 30)
CHAPTERS = (
    "I. TIẾN ĐỘ THỰC HIỆN", "II. ĐÁNH GIÁ DỰ ÁN", "III. GIẢI NGÂN", "IV. NGUYÊN NHÂN CHẬM",
    "V. HIỆU QUẢ CỦA TỪNG NHÓM DỰ ÁN", "VI. SỰ PHÙ HỢP VỚI ĐỀ ÁN ĐƯỢC DUYỆT", "VII. YÊU CẦU GIẢI NGÂN",
    "VIII. DỰ ÁN ĐỀ XUẤT BỔ SUNG", "IX. KẾT LUẬN, NHIỆM VỤ",
)  # fmt: skip


@cache
def demo() -> Snapshot:
    """The illustrative register as its whole story leaves it."""
    return demo_register()


@cache
def drafted(name: PaperName) -> Document:
    snapshot = demo()
    agencies = {own.code: own.id for own in snapshot.all(Agency).values()}
    return draft_paper(
        snapshot,
        PaperOrder(
            name, ON, group_id=next(iter(snapshot.all(DemandTarget).values())).group_id,
            meeting_id=list(snapshot.all(Meeting))[-1], agency_id=agencies["SGDDT"],
            directive_id=next(iter(snapshot.all(Directive))), project_ids=tuple(snapshot.all(Project))[:2],
        ),
    )  # fmt: skip


@pytest.mark.parametrize("name", [own for own, form in FORMS.items() if ".xlsx" in form.endings])
def test_every_table_says_the_same_in_three_forms(name):
    paper = drafted(name)
    assert tables_of(paper) or name is PaperName.REMINDER
    if tables_of(paper):
        assert missing_from_excel(paper) == []
    assert missing_from_word(paper) == []
    assert missing_from_pdf(paper) == []


@pytest.mark.parametrize("name", list(FORMS))
def test_every_paper_is_a_draft_with_blank_number_and_day(name):
    paper = drafted(name)
    assert paper.is_draft
    assert paper.head.number is None
    assert "DỰ THẢO" in text_of_pdf(paper)


def test_every_paper_of_the_list_has_its_form():
    assert set(FORMS) == set(PaperName)


def test_report_has_its_chapters_in_order():
    text = text_of_pdf(drafted(PaperName.PRELIMINARY))
    places = [text.index(own) for own in CHAPTERS]
    assert places == sorted(places)


def test_left_out_parts_move_the_numbers_up():
    order = PaperOrder(PaperName.PRELIMINARY, ON, sections=frozenset({"causes", "candidates"}))
    text = text_of_pdf(draft_paper(demo(), order))
    assert "I. NGUYÊN NHÂN CHẬM" in text
    assert "II. DỰ ÁN ĐỀ XUẤT BỔ SUNG" in text
    assert "GIẢI NGÂN NĂM" not in text


def test_group_without_evidence_says_so():
    text = text_of_pdf(drafted(PaperName.PRELIMINARY))
    bare = [own for own in group_sheets(demo(), period_on(demo(), ON), ON) if not own.evidence]
    assert bare
    for sheet in bare:
        assert f"{sheet.group.name}: Chưa đủ căn cứ" in text


def test_report_of_an_empty_register_is_whole():
    text = text_of_pdf(draft_paper(register(), PaperOrder(PaperName.PRELIMINARY, ON)))
    assert "Sổ chưa có dự án nào." in text
    assert "Sổ chưa lưu yêu cầu giải ngân nào." in text


def test_demand_of_excel_adds_up_to_what_the_targets_reach():
    paper = drafted(PaperName.DEMAND)
    group = next(iter(demo().all(DemandTarget).values())).group_id
    found = demand_annex(demo(), group or "", 2020, ON)
    assert found is not None
    months = len(found.months)
    lines = lines_of_excel(paper)
    total = next(line for line in lines if line[1] == "TỔNG SỐ")
    projects = [line for line in lines if isinstance(line[0], int)]
    assert total[5 : 5 + months] == found.month_totals
    assert total[4] + sum(total[5 : 5 + months]) == found.targets[-1].reached_dong
    assert sum(line[5 + months] for line in projects) == found.total_dong


def test_directive_totals_come_from_numerators_and_denominators():
    directive = next(iter(demo().all(Directive).values()))
    annex = directive_annex(demo(), directive, ON)
    first = annex.everybody.cells[0].total
    line = next(own for own in lines_of_excel(drafted(PaperName.DIRECTIVE)) if own[0] == 1)
    assert line[2:4] == (first.numerator, first.denominator)
    assert line[4] == pytest.approx(100 * first.numerator / first.denominator)
    assert line[7:9] == (first.reported, first.asked)


def test_report_on_a_directive_goes_to_those_who_carry_it_out():
    recipients = drafted(PaperName.DIRECTIVE).recipients
    assert "Các đơn vị thực hiện Chỉ thị 15/CT-UBND ngày 18/5/2020" in recipients
    assert "Các chủ đầu tư" not in recipients
    assert recipients[-1] == "Lưu: VT, CNTT"


def test_missing_units_are_marked_never_zero():
    text = text_of_pdf(drafted(PaperName.DIRECTIVE))
    assert "không tính là 0" in text
    assert "– (!)" in text


def with_own_paragraph() -> Snapshot:
    sheet = group_sheets(demo(), period_on(demo(), ON), ON)[0]
    period = period_on(demo(), ON)
    own = GroupAssessment(
        id="own",
        group_id=sheet.group.id,
        period_id=period.id if period else None,
        paragraph="Lời của cơ quan.",
    )
    return demo().apply([RecordChange(None, own)])


def test_a_proposed_paragraph_stands_where_the_office_wrote_none_and_drafts_say_so():
    proposed = proposed_paragraph(group_sheets(demo(), period_on(demo(), ON), ON)[0])
    draft = drafted(PaperName.PRELIMINARY)
    final = issued(draft, "BC-SO", 5, ON)
    assert proposed in words(draft.blocks)
    assert "Đoạn đề xuất" in words(draft.blocks)
    assert proposed in words(final.blocks)
    assert "Đoạn đề xuất" not in words(final.blocks)
    assert differences(final, draft) == ()


def test_the_offices_own_paragraph_is_printed_in_place_of_the_proposed_one():
    text = words(draft_paper(with_own_paragraph(), PaperOrder(PaperName.PRELIMINARY, ON)).blocks)
    assert "Lời của cơ quan." in text
    assert text.count("Đoạn đề xuất") == 4


def test_who_owes_figures_is_told_by_short_names_of_the_indicators():
    annexes = {own.title: own for own in drafted(PaperName.DIRECTIVE).annexes}
    (owing,) = (own for title, own in annexes.items() if title.startswith("Đơn vị còn thiếu"))
    assert "| CT" in words(owing.blocks)
    assert "CT1: " in words(owing.blocks)


def at(on: date) -> Document:
    return draft_paper(demo(), PaperOrder(PaperName.PRELIMINARY, on, sections=frozenset({"ratings"})))


@pytest.mark.parametrize("on", [date(2020, 10, 9), date(2021, 2, 15)])
def test_ratings_asked_for_later_bear_their_own_period_and_day(on):
    paper = at(on)
    (annex,) = paper.annexes
    table = next(own for own in annex.blocks if isinstance(own, Table))
    assert annex.title == "Đánh giá từng dự án kỳ tháng 9/2020, đến ngày 30/9/2020"
    assert table.as_of_note == "Số liệu đến ngày 30/9/2020"
    assert "Đánh giá kỳ tháng 9/2020, đến ngày 30/9/2020 (kỳ gần nhất tính đến ngày" in words(paper.blocks)


def test_a_day_before_the_first_period_has_no_ratings():
    paper = at(date(2015, 1, 1))
    assert paper.annexes == ()
    assert "Không có kỳ báo cáo nào đến ngày 01/01/2015" in words(paper.blocks)


def test_what_was_paid_before_and_what_is_asked_add_up_to_the_target():
    text = words(drafted(PaperName.DEMAND).blocks)
    found = re.search(
        r"đến hết ngày 31/8/2020: ([\d,]+) tỷ.*từ tháng 9/2020 đến tháng 12/2020: ([\d,]+) tỷ.*cộng lại: ([\d,]+) tỷ",
        text,
    )
    assert found
    base, asked, reached = (Decimal(one.replace(",", ".")) for one in found.groups())
    assert abs(base + asked - reached) <= Decimal("0.001")
    assert f"tương ứng {str(reached).replace('.', ',')} tỷ đồng" in text
    assert "Từ ngày 01/9/2020 đến ngày 30/9/2020 đã giải ngân" in text


def test_groups_of_which_nothing_is_demanded_are_named():
    order = PaperOrder(PaperName.PRELIMINARY, ON, sections=frozenset({"demand"}))
    text = words(draft_paper(demo(), order).blocks)
    assert (
        "Chưa có yêu cầu giải ngân đối với 04 nhóm có kế hoạch vốn năm 2020: Hạ tầng, an toàn thông tin;"
        in text
    )
