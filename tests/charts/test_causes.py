"""The chart of causes of delay."""

from datetime import date

from egov_desktop.charts.causes import data_causes, shares
from egov_desktop.domain.enumerations import CauseNature, ListCode
from tests.builders import MEETING_ON, cause, list_item, project, register
from tests.charts.drawn import drawn

CAPITAL = list_item(ListCode.CAUSE_CATEGORY, "capital", "Bố trí vốn chậm")


def test_the_most_frequent_category_stands_first():
    causes = [cause(category="capital"), cause(category="supply"), cause(category="supply")]
    data = data_causes(register(CAPITAL, project(), *causes), MEETING_ON)
    assert [(row.label, row.count) for row in data.rows] == [("supply", 2), ("Bố trí vốn chậm", 1)]


def test_shares_add_up_from_row_to_row():
    causes = [cause(category="capital"), cause(category="supply"), cause(category="supply")]
    rows = data_causes(register(CAPITAL, project(), *causes), MEETING_ON).rows
    assert [float(share) for share in shares(rows)] == [2 / 3, 1]


def test_resolved_and_future_causes_do_not_count():
    resolved = cause(since_on=date(2020, 1, 1), resolved_on=MEETING_ON)
    future = cause(since_on=date(2020, 7, 1))
    assert data_causes(register(project(), resolved, future), MEETING_ON).rows == ()


def test_objective_and_subjective_are_told_apart():
    causes = [cause(days_lost=10), cause(nature=CauseNature.SUBJECTIVE, days_lost=5)]
    _, marks = drawn(data_causes(register(project(), *causes), MEETING_ON))
    assert marks[0].sentence == "Chưa phân loại: 2 nguyên nhân (1 khách quan, 1 chủ quan), chậm 15 ngày"
    assert marks[0].behind.ids == tuple(own.id for own in causes)


def test_a_cause_without_a_nature_has_its_own_column():
    assert (
        "Chưa phân loại"
        in drawn(data_causes(register(project(), cause(nature=None, category="x")), MEETING_ON))[0]
    )


def test_a_project_with_two_causes_is_one_project():
    causes = [cause(category="x"), cause(category="x")]
    row = data_causes(register(project(), *causes), MEETING_ON).table().rows[0]
    assert (row.cells[4], row.cells[-1]) == ("2", "1")


def test_only_the_chosen_projects_count():
    snapshot = register(project("p"), project("q"), cause(), cause(project_id="q"))
    assert data_causes(snapshot, MEETING_ON, [project("q")]).total == 1


def test_a_compound_before_a_comma_stays_on_one_line():
    long = list_item(ListCode.CAUSE_CATEGORY, "long", "Thủ tục đầu tư, thẩm định, phê duyệt kéo dài")
    words, _ = drawn(data_causes(register(long, project(), cause(category="long")), MEETING_ON))
    assert "Thủ tục đầu tư, thẩm định," in words
    assert "phê duyệt kéo dài" in words
