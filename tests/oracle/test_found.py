"""What reckoning a second way has found once: each stays a small register that must never be told wrong again."""

from datetime import date, timedelta

from egov_desktop.domain.enumerations import CauseNature, PlanDecision
from egov_desktop.domain.records import CauseReview
from tests.builders import MEETING_ON, TY, cause, milestone, plan
from tests.documents.briefing import small, told

LATE = milestone(MEETING_ON - timedelta(days=45))


def sorted_anew(reviewed_on: date) -> CauseReview:
    return CauseReview(
        id="r", project_id="p", cause_id="c", nature=CauseNature.SUBJECTIVE, reason="Đã rõ", reviewed_on=reviewed_on
    )  # fmt: skip


def test_the_brief_counts_causes_as_the_secretariat_sorted_them():
    text = told(small(LATE, cause(id="c"), sorted_anew(MEETING_ON)))
    assert "có 01 dự án chậm tiến độ: 01 dự án do nguyên nhân chủ quan." in text
    assert "Chủ quan: Chờ thẩm định" in text


def test_a_sorting_of_a_later_day_is_not_yet_known():
    text = told(small(LATE, cause(id="c"), sorted_anew(MEETING_ON + timedelta(days=1))))
    assert "01 dự án do nguyên nhân khách quan." in text


def test_a_plan_below_nothing_is_told_with_its_amount():
    text = told(small(plan(-12 * TY, decision=PlanDecision.REDUCTION)))
    assert "Kế hoạch vốn năm 2020: -2 tỷ đồng; đã giải ngân 4 tỷ đồng (không tính tỷ lệ)." in text
