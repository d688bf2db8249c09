"""The chart of the five stage groups."""

from dataclasses import replace

from egov_desktop.charts.stage_groups import data_stage_groups
from egov_desktop.domain.enumerations import Stage
from tests.builders import project, register
from tests.charts.drawn import drawn
from tests.charts.portfolio import ON, portfolio


def test_the_groups_follow_a_projects_life():
    counts = [len(group.project_ids) for group in data_stage_groups(portfolio(), ON).groups]
    assert counts == [13, 2, 2, 10, 13]


def test_counts_and_shares_are_written():
    words, _ = drawn(data_stage_groups(portfolio(), ON))
    assert [words[words.index("Đang triển khai thực hiện") + step] for step in (1, 2)] == ["25,0%", "10"]


def test_pointing_at_a_bar_names_its_projects():
    _, marks = drawn(data_stage_groups(portfolio(), ON))
    assert marks[1].sentence == "Đang trình thẩm định báo cáo NCKT: 2 dự án, 5,0%"
    assert marks[1].behind.ids == ("p024", "p025")


def test_a_line_does_not_end_inside_a_compound_word():
    for width in range(280, 420, 10):
        words, _ = drawn(data_stage_groups(portfolio(), ON), width)
        assert not [line for line in words if line.endswith(" thẩm") or line.startswith("định ")]


def test_projects_in_none_of_the_five_are_shown_too():
    stopped = project("b", stage=Stage.IMPLEMENTING, terminated_on=ON)
    data = data_stage_groups(register(project("a"), stopped), ON)
    assert [(group.label, group.project_ids) for group in data.groups[5:]] == [
        ("Chưa rõ giai đoạn", ("a",)),
        ("Dừng thực hiện", ("b",)),
    ]


def test_the_same_register_gives_an_equal_value():
    data = data_stage_groups(portfolio(3), ON)
    assert data == data_stage_groups(portfolio(3), ON)
    assert replace(data, title="") != data
