"""What the first pages of the brief say, in the words and figures of the register."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from egov_desktop.documents.brief import Section, meeting_brief
from egov_desktop.domain.enumerations import CauseNature, PlanDecision, Stage
from egov_desktop.domain.judgement.money.disbursement import sum_money
from egov_desktop.domain.judgement.portfolio import summarize
from egov_desktop.domain.records import RegisterProfile
from egov_desktop.errors import UnknownInput
from egov_desktop.wording.language import using
from tests.builders import MEETING_ON, TY, agency, cause, milestone, payment, plan, project, register
from tests.documents.briefing import MAY, demo, demo_brief, demo_document, demo_in_may, small, told, words
from tests.meeting_builders import SERIES, conclusion, extension, meeting, task

ARTICLE = (
    "đã có 13 dự án đã hoàn thành đưa vào sử dụng; 10 dự án đang trong quá trình triển khai thực hiện các hạng mục "
    "công việc chính (gói thầu cung cấp thiết bị, phần mềm); 02 dự án đang trình thẩm định báo cáo nghiên cứu khả thi; "
    "02 dự án đang hoàn thiện thiết kế thi công; 13 dự án đã hoàn thiện báo cáo đề xuất chủ trương đầu tư; đề cương và "
    "dự toán và đang trong quá trình thẩm định, phê duyệt."
)
LATE = milestone(MEETING_ON - timedelta(days=45))


def profile(**values):
    return RegisterProfile(id=RegisterProfile.ONLY_ID, title="Sổ", **values)


def test_the_stage_sentence_is_the_articles_own():
    assert f"Tổng số 40 dự án. Theo đó, đến ngày 30/6/2020 {ARTICLE}" in words(demo_document().blocks)


def test_the_figures_are_those_of_the_screen():
    brief, screen = demo_brief(), summarize(demo(), MEETING_ON)
    assert replace(brief.money, paid_in_period_dong=0) == screen.money
    assert brief.late_counts.projects == len(screen.late_projects)
    assert [count for _, count in brief.stages.groups] == [len(own) for own in screen.stage_groups.values()]


def test_the_groups_add_up_to_the_whole():
    brief = demo_brief()
    assert sum(len(group.projects) for group in brief.groups) == brief.stages.projects == 40
    assert sum_money(group.money for group in brief.groups) == brief.money
    assert brief.money.paid_in_period_dong > 0


def test_every_rate_names_what_it_is_a_share_of():
    carried = plan(2 * TY, 2019, decision=PlanDecision.CARRY_OVER)
    text = told(small(carried, payment(TY, plan_year=2019)))
    assert "Kế hoạch vốn năm 2020: 10 tỷ đồng; đã giải ngân 4 tỷ đồng, đạt 40,0% kế hoạch vốn năm." in text
    assert (
        "kéo dài sang năm 2020: 2 tỷ đồng; đã giải ngân 1 tỷ đồng, đạt 50,0% kế hoạch vốn năm trước" in text
    )
    assert "20 tỷ đồng; đã giải ngân từ khi bắt đầu 5 tỷ đồng, đạt 25,0% tổng mức đầu tư." in text


def test_without_a_plan_there_is_no_rate():
    text = told(register(project(), payment(4 * TY)))
    assert "Kế hoạch vốn năm 2020: không có; đã giải ngân 4 tỷ đồng (không tính tỷ lệ)." in text


def test_a_late_project_is_told_with_its_cause_and_proposal():
    why = cause(nature=CauseNature.SUBJECTIVE, description="Nhà thầu thiếu người", proposal="Thay nhà thầu")
    text = told(small(LATE, why))
    assert "có 01 dự án chậm tiến độ: 01 dự án do nguyên nhân chủ quan." in text
    assert "1 | Dự án p | 45 | Chủ quan: Nhà thầu thiếu người | Thay nhà thầu" in text


def test_a_late_project_without_a_cause_says_so():
    assert "1 | Dự án p | 45 | Chưa nêu nguyên nhân | Chưa có kiến nghị" in told(small(LATE))


def test_the_natures_of_causes_add_up():
    counts = demo_brief().late_counts
    assert counts.objective + counts.subjective + counts.both + counts.unknown == counts.projects > 0


def test_what_needs_a_decision_is_asked():
    ask = cause(description="Thiếu vốn", proposal="Bố trí 5 tỷ đồng", needs_decision=True)
    text = told(small(ask))
    assert "có 01 nội dung xin ý kiến chỉ đạo:" in text
    assert "1. Dự án p. Thiếu vốn. Kiến nghị: Bố trí 5 tỷ đồng." in text
    assert "cho ý kiến chỉ đạo về các nội dung nêu trên" in text


def test_a_cause_that_is_settled_asks_for_nothing():
    settled = cause(needs_decision=True, since_on=MAY, resolved_on=MEETING_ON)
    assert "không có nội dung xin ý kiến" in told(small(settled))


def test_old_figures_and_open_conflicts_are_marked():
    own = small(figures_on=MAY - timedelta(days=90), stage=Stage.IMPLEMENTING)
    text = told(own.apply((), conflicts=frozenset({("project", "p", "name")})))
    assert "01 dự án chưa có số liệu của chủ đầu tư, hoặc số liệu cũ hơn 31 ngày" in text
    assert "01 khác biệt giữa các nơi nhập, chưa được giải quyết" in text


def test_an_empty_register_has_an_honest_brief():
    text = told(register(), since=MAY)
    assert "sổ chưa có dự án nào" in text
    assert "chưa có kế hoạch vốn và chưa ghi nhận giải ngân" in text
    assert "không có dự án chậm tiến độ" in text
    assert "%" not in text


def test_sections_left_out_leave_no_gap_in_the_numbers():
    text = told(small(), sections={Section.STAGES, Section.MATTERS})
    assert "I. Tình hình" in text
    assert "II. Nội dung xin ý kiến" in text
    assert "Giải ngân" not in text


def test_every_section_says_up_to_which_day_it_counts():
    blocks = words(demo_document().blocks)
    parts = blocks.split("\nI")[1:]
    assert all("30/6/2020" in part for part in parts)


def test_what_was_known_then_is_said():
    known = datetime(2020, 7, 5, 3, 42, tzinfo=UTC)
    assert "theo sổ đã ghi nhận đến 10:42 05/7/2020" in told(small(), known_at=known)


def test_the_letterhead_is_the_registers_own():
    own = profile(office_code="SO", addressee="- Ban Chỉ đạo;\n- UBND tỉnh.", legal_basis="Quyết định 2538")
    brief = meeting_brief(small(own, agency(code="SO", name="Sở TT")), MEETING_ON)
    assert brief.letterhead.addressees == ("Ban Chỉ đạo", "UBND tỉnh")
    assert brief.letterhead.issuer == "Sở TT"
    assert brief.letterhead.recipients == ("Như trên", "Lưu: VT")


def test_the_paper_is_vietnamese_on_an_english_screen():
    with using("en"):
        text = told(small(LATE))
    assert "Kế hoạch vốn năm 2020: 10 tỷ đồng" in text


def test_the_day_to_compare_with_must_be_earlier():
    with pytest.raises(UnknownInput, match="30/06/2020"):
        meeting_brief(small(), MEETING_ON, since=MEETING_ON)


def test_the_same_register_gives_the_same_brief():
    again = meeting_brief(demo(), MEETING_ON, since=MAY, earlier=demo_in_may())
    assert again == demo_brief()


def earlier_meeting(*more):
    """Two conclusions of a meeting a month before, the one with a deadline that has passed."""
    held = MEETING_ON - timedelta(days=30)
    return (
        SERIES,
        meeting(held_on=held),
        conclusion("k1", content="Sửa quy chế"),
        task("t1", conclusion_id="k1", assigned_on=held, due_on=MEETING_ON - timedelta(days=5)),
        conclusion("k2", content="Nối mạng với doanh nghiệp"),
        task("t2", conclusion_id="k2", assigned_on=held),
        *more,
    )


def test_conclusions_of_earlier_meetings_are_told_until_they_are_carried_out():
    text = told(
        small(*earlier_meeting(extension(MEETING_ON - timedelta(days=3), MEETING_ON - timedelta(days=6))))
    )
    assert (
        "Đến ngày 30/6/2020, còn 02 kết luận của các cuộc họp trước chưa hoàn thành, trong đó 01 kết luận quá hạn; "
        "01 kết luận chưa ấn định thời hạn:" in text
    )
    late = "1 | Sửa quy chế |  | hạn 27/6/2020, quá hạn 3 ngày | 1 | 0 | Chưa có"
    assert late in text
    assert "2 | Nối mạng với doanh nghiệp |  | chưa ấn định thời hạn | 0 | 0 | Chưa có" in text


def test_what_the_meeting_of_the_day_concludes_is_not_among_what_is_left():
    own = small(SERIES, meeting(held_on=MEETING_ON), conclusion(), task(assigned_on=MEETING_ON))
    assert "cuộc họp trước" not in told(own)


def test_conclusions_may_be_left_out():
    assert "cuộc họp trước" not in told(small(*earlier_meeting()), sections={Section.STAGES})
