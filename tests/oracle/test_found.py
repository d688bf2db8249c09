"""What reckoning a second way has found once: each stays a small register that must never be told wrong again."""

from datetime import date, timedelta

from egov_desktop.charts.causes import data_causes
from egov_desktop.documents.brief import meeting_brief
from egov_desktop.domain.enumerations import CauseNature, PlanDecision, Stage
from egov_desktop.domain.records import CauseReview
from tests.builders import MEETING_ON, TY, cause, milestone, plan, project, register, step
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


def test_the_picture_of_causes_leaves_stopped_projects_out_as_the_table_does():
    snapshot = register(project(terminated_on=date(2020, 5, 1)), cause(since_on=date(2020, 3, 1)))
    assert data_causes(snapshot, date(2020, 4, 30)).total == 1
    assert data_causes(snapshot, MEETING_ON).total == 0


def test_a_stage_is_never_told_with_a_day_to_come():
    came_back = project(stage=Stage.IMPLEMENTING, stage_since=date(2020, 8, 1))
    brief = meeting_brief(register(came_back, step(Stage.IMPLEMENTING, date(2020, 3, 1))), MEETING_ON)
    assert [own.stage_since for group in brief.groups for own in group.projects] == [date(2020, 3, 1)]
