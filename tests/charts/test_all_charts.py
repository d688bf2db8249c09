"""What holds for every chart: nothing overlaps, nothing is cut, empty and huge registers are drawn calmly."""

import re
from functools import cache

import pytest

from egov_desktop.charts.style import PAPER
from egov_desktop.wording.language import use
from tests import builders
from tests.charts.drawn import all_charts, drawn, overlapping
from tests.charts.portfolio import portfolio

SIZES = ((470, 300), (700, 420), (330, 220), (240, 140), (1, 1))
NUMBERS = range(6)


@cache
def charts_of(projects):
    return all_charts(portfolio(projects))


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("projects", [0, 1, 40, 1_000])
@pytest.mark.parametrize("number", NUMBERS)
def test_no_words_touch_or_leave_the_picture(number, projects, size):
    assert overlapping(charts_of(projects)[number], *size) == []


@pytest.mark.parametrize("number", NUMBERS)
def test_no_words_touch_in_english(number):
    use("en")
    assert overlapping(all_charts(portfolio(40))[number]) == []


@pytest.mark.parametrize("number", NUMBERS)
def test_an_empty_register_gets_a_sentence_and_nothing_to_point_at(number):
    chart = charts_of(0)[number]
    words, marks = drawn(chart)
    assert words[-1].endswith(".")
    assert marks == ()


@pytest.mark.parametrize("number", NUMBERS)
def test_the_day_of_the_figures_stands_under_the_title(number):
    words, _ = drawn(charts_of(40)[number])
    assert "Số liệu đến ngày 30/6/2020" in words[1]


@pytest.mark.parametrize("number", NUMBERS)
def test_illustrative_data_are_marked_as_such(number):
    assert "Dữ liệu minh họa" in drawn(charts_of(40)[number])[0][1]
    assert "Dữ liệu minh họa" not in all_charts(portfolio(2, illustrative=False))[number].subtitle


@pytest.mark.parametrize("number", NUMBERS)
def test_every_mark_says_something_and_lies_on_the_picture(number):
    _, marks = drawn(charts_of(40)[number])
    assert marks
    assert all(mark.sentence and -8 <= mark.x <= 470 and 0 <= mark.y <= 300 for mark in marks)


@pytest.mark.parametrize("number", NUMBERS)
def test_the_table_has_a_cell_for_every_heading(number):
    table = charts_of(40)[number].table()
    assert table.rows
    assert {len(row.cells) for row in table.rows} == {len(table.header)} == {len(table.aligns)}


@pytest.mark.parametrize("number", NUMBERS)
def test_the_height_asked_for_shows_every_row(number):
    chart = charts_of(40)[number]
    words, _ = drawn(chart, height=chart.height(PAPER))
    assert not any(re.match(r"Khác \(|và \d", text) for text in words)


def test_words_of_users_are_never_markup():
    name = r"Dự án $\frac{1}{0}$ <b>&amp;</b> _x^2 {n}"
    snapshot = builders.register(builders.project(name=name, planned_end_on=builders.MEETING_ON))
    words, _ = drawn(all_charts(snapshot)[4], width=900)
    assert f"P {name}" in words


def test_a_letter_that_the_font_lacks_is_shown_as_a_question_mark():
    snapshot = builders.register(builders.project(name="Dự án 计 😀", planned_end_on=builders.MEETING_ON))
    assert "P Dự án ? ?" in drawn(all_charts(snapshot)[4], width=900)[0]
