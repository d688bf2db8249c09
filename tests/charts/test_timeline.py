"""The timelines: many projects, and the milestones of one."""

from datetime import date

from egov_desktop.charts.timeline import data_milestones, data_timeline
from tests.builders import MEETING_ON, milestone, project, register
from tests.charts.drawn import drawn
from tests.charts.portfolio import ON, portfolio


def test_a_late_project_says_by_how_many_days():
    words, marks = drawn(data_timeline(register(project(planned_end_on=date(2020, 5, 31))), MEETING_ON))
    assert "30" in words
    assert marks[0].sentence == "P Dự án p: Chậm tiến độ 30 ngày"


def test_projects_stand_in_the_order_of_their_codes():
    projects = [project(code, planned_end_on=MEETING_ON) for code in ("a10", "a9", "a1")]
    rows = data_timeline(register(*projects), MEETING_ON).rows
    assert [row.behind.ids for row in rows] == [("a1",), ("a9",), ("a10",)]


def test_a_milestone_keeps_its_baseline_as_a_ghost():
    own = milestone(date(2020, 8, 1), baseline_on=date(2020, 3, 1))
    row = data_timeline(register(project(), own), MEETING_ON).rows[0]
    assert row.ghost == (date(2020, 3, 1), date(2020, 3, 1))


def test_pointing_at_a_milestone_gives_its_dates():
    own = milestone(date(2020, 5, 31), baseline_on=date(2020, 3, 1), forecast_on=date(2020, 7, 15))
    _, marks = drawn(data_timeline(register(project(), own), MEETING_ON))
    assert marks[1].sentence == (
        "Nghiệm thu: Quá hạn 30 ngày, gốc 01/3/2020, được duyệt 31/5/2020, dự kiến 15/7/2020"
    )
    assert marks[1].behind.ids == (own.id,)


def test_what_does_not_fit_is_counted_and_can_be_opened():
    words, marks = drawn(data_timeline(portfolio(1_000), ON))
    assert words[-1].startswith("và 9") or any(text.startswith("và 9") for text in words)
    assert (
        len(marks[-1].behind.ids) + len([mark for mark in marks if mark.behind.kind == "project"]) - 1
        == 1_000
    )


def test_projects_without_days_are_counted_not_forgotten():
    snapshot = register(project("a", planned_end_on=MEETING_ON), project("b"))
    words, marks = drawn(data_timeline(snapshot, MEETING_ON))
    assert "1 dự án chưa có ngày" in words
    assert marks[-1].behind.ids == ("b",)


def test_forty_projects_fit_on_a_page():
    words, _ = drawn(data_timeline(portfolio(), ON), width=467, height=560)
    assert sum(text[:3].isdigit() and len(text) > 4 for text in words) == 40


def test_a_mistyped_year_does_not_press_the_others_together():
    own = [milestone(date(2020, 3, 1)), milestone(date(2099, 3, 1))]
    words, _ = drawn(data_timeline(register(project(), *own), MEETING_ON))
    assert "2050" not in words


def test_cancelled_milestones_are_not_drawn():
    snapshot = register(project(), milestone(MEETING_ON, is_cancelled=True))
    assert data_timeline(snapshot, MEETING_ON).rows == ()


def test_a_projects_milestones_each_begin_where_the_one_before_ends():
    own = project(planned_start_on=date(2020, 1, 1))
    first, second = (
        milestone(date(2020, 3, 1), name="Thiết kế"),
        milestone(date(2020, 8, 1), name="Nghiệm thu"),
    )
    rows = data_milestones(register(own, second, first), own, MEETING_ON).rows
    assert [(row.label, row.start_on, row.end_on) for row in rows] == [
        ("Thiết kế", date(2020, 1, 1), date(2020, 3, 1)),
        ("Nghiệm thu", date(2020, 3, 1), date(2020, 8, 1)),
    ]


def test_a_day_that_has_not_come_yet_is_not_done():
    own = milestone(date(2020, 8, 1), actual_on=date(2020, 7, 1))
    snapshot = register(project(), own)
    (row,) = data_milestones(snapshot, project(), MEETING_ON).rows
    assert row.done_until is None
    assert data_milestones(snapshot, project(), MEETING_ON).table().rows[0].cells[3] == "01/08/2020"


def test_milestones_stand_in_the_order_that_the_office_gave_them():
    own = project()
    later, sooner = milestone(MEETING_ON, position=1), milestone(date(2020, 1, 1), position=2)
    rows = data_milestones(register(own, sooner, later), own, MEETING_ON).rows
    assert [row.behind.ids for row in rows] == [(later.id,), (sooner.id,)]


def test_an_open_milestone_shows_when_it_is_foreseen():
    own, foreseen = project(), date(2020, 9, 11)
    open_one = milestone(date(2020, 4, 15), forecast_on=foreseen)
    done = milestone(date(2020, 4, 15), forecast_on=foreseen, actual_on=date(2020, 5, 1))
    rows = data_milestones(register(own, open_one, done), own, MEETING_ON).rows
    assert [row.stations[0].forecast_on for row in rows] == [foreseen, None]


def test_the_calendar_keeps_half_of_a_narrow_chart():
    data = data_timeline(portfolio(), ON)
    bars = [mark for mark in drawn(data, 300, 300)[1] if mark.behind.kind == "milestone"]
    assert max(mark.x + mark.width for mark in bars) - min(mark.x for mark in bars) > 130


def test_years_are_named_however_many_they_are():
    stations = [milestone(date(year, 6, 1)) for year in (2018, 2022)]
    words, _ = drawn(data_timeline(register(project(), *stations), MEETING_ON), 240, 120)
    assert [word for word in words if word[:2] == "20" and len(word) == 4] == ["2018", "2020"]
