"""Why an office may not write a figure, in the words of what it belongs to."""

from egov_desktop.domain.records import Milestone, Task
from egov_desktop.domain.rights import Rights, owners_fields
from egov_desktop.wording.rights import why_not_written

RIGHTS = Rights(frozenset({"p"}), owners_fields(), "so", frozenset({"t"}))


def test_what_was_not_given_is_called_by_its_kind():
    assert why_not_written(RIGHTS, Task.KIND, "started_on", "other").startswith("Nhiệm vụ này")
    assert why_not_written(RIGHTS, Milestone.KIND, "forecast_on", "other").startswith("Dự án này")


def test_a_wrong_task_is_answered_in_its_report_and_a_wrong_project_in_a_proposal():
    assert "Kết quả đến nay" in why_not_written(RIGHTS, Task.KIND, "content", "t")
    assert "Kiến nghị" in why_not_written(RIGHTS, Milestone.KIND, "approved_on", "p")


def test_what_may_be_written_has_no_reason():
    assert why_not_written(RIGHTS, Task.KIND, "started_on", "t") == ""
