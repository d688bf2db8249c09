"""What changed since an earlier day, as the brief tells it."""

from datetime import date

from egov_desktop.documents.brief import meeting_brief
from egov_desktop.domain.changes import RecordChange
from egov_desktop.domain.enumerations import Stage
from tests.builders import MEETING_ON, TY, cause, milestone, payment, project, register, step
from tests.documents.briefing import MAY, change_lines, demo, demo_in_may, small, told

JUNE = date(2020, 6, 10)


def test_two_projects_of_the_demo_changed_their_group_in_june():
    (moved,) = [line for line in change_lines() if line.clause == "02 chuyển nhóm"]
    assert any("Cổng du lịch thông minh" in item and "đưa vào sử dụng" in item for item in moved.items)


def test_what_is_told_as_paid_is_the_difference_of_two_briefs():
    may = meeting_brief(demo_in_may(), MAY).money.paid_total_dong
    june = meeting_brief(demo(), MEETING_ON).money.paid_total_dong
    text = " ".join(line.clause for line in change_lines())
    assert june - may == 24_267_632_000
    assert "giải ngân thêm 24,268 tỷ đồng" in text


def test_a_payment_typed_late_is_new_to_the_committee():
    late_typed = payment(2 * TY, paid_on=date(2020, 5, 20))
    earlier = small()
    now = earlier.apply([RecordChange(None, late_typed)])
    assert "giải ngân thêm 2 tỷ đồng" in told(now, since=MAY, earlier=earlier)
    assert "giải ngân thêm" not in told(now, since=MAY)


def test_a_register_begun_after_that_day_does_not_tell_old_projects_as_new():
    assert "được bổ sung vào sổ" not in told(small(), since=MAY, earlier=register())


def test_a_project_added_since_is_named():
    earlier = small()
    now = earlier.apply([RecordChange(None, project("moi", name="Kho dữ liệu"))])
    assert "Dự án: 01 được bổ sung vào sổ (Kho dữ liệu)." in told(now, since=MAY, earlier=earlier)


def test_a_stage_names_where_from_and_where_to():
    own = (
        step(Stage.TENDERING, date(2020, 1, 1)),
        step(Stage.IN_USE, JUNE),
    )
    text = told(small(*own, stage=Stage.IN_USE, stage_since=JUNE), since=MAY)
    assert (
        "01 chuyển nhóm (Dự án p, từ “Đang triển khai thực hiện” sang “Đã hoàn thành, đưa vào sử dụng”)"
        in text
    )


def test_milestones_and_causes_are_counted():
    done = milestone(JUNE, actual_on=JUNE)
    late = milestone(JUNE)
    text = told(small(done, late, cause(since_on=JUNE)), since=MAY)
    assert "Mốc tiến độ: 01 hoàn thành (Dự án p: Nghiệm thu, ngày 10/6/2020); 01 mới quá hạn" in text
    assert "Nguyên nhân chậm: 01 mới phát sinh (Dự án p: Chờ thẩm định)." in text


def test_nothing_changed_is_said():
    assert "Không có thay đổi nào được ghi nhận" in told(small(), since=date(2020, 6, 29))


def test_without_an_earlier_day_there_is_no_such_section():
    text = told(small())
    assert "Thay đổi" not in text
    assert "IV. Dự án chậm tiến độ" in text
