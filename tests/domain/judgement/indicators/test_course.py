"""Targets, ranking, the course over months, and what an agency is reminded of."""

from datetime import date

import pytest

from egov_desktop.domain.enumerations import Direction, ThresholdCode
from egov_desktop.domain.judgement.indicators.figures import Figure, is_below
from egov_desktop.domain.judgement.indicators.matrix import Reporting
from egov_desktop.domain.judgement.indicators.ranking import ranking
from egov_desktop.domain.judgement.indicators.sheets import directive_annex, unit_sheet
from egov_desktop.domain.judgement.indicators.shortcomings import Fault, shortcomings
from egov_desktop.domain.judgement.indicators.trend import months_below, months_missing, trend
from egov_desktop.domain.records import Agency, Threshold
from tests.builders import register
from tests.domain.judgement.indicators.scene import (
    COMMUNE,
    DIRECTIVE,
    DISTRICT,
    JUNE,
    PROVINCE,
    ids,
    indicator,
    june,
    province,
    target,
    told,
    unit,
)


def faults(snapshot, *agency_ids):
    found = shortcomings(Reporting(snapshot), june(snapshot), agency_ids or None)
    return [(own.agency.id, own.fault, own.months, own.is_repeated) for own in found]


@pytest.mark.parametrize(
    ("figure", "direction", "below"),
    [
        (Figure(9, 10), None, False),
        (Figure(89, 100), Direction.UP, True),
        (Figure(899_999, 10**6), Direction.UP, True),
        (Figure(91, 100), Direction.DOWN, True),
        (Figure(0, 0), Direction.UP, None),
    ],
)
def test_a_figure_misses_ninety_percent_by_whole_numbers(figure, direction, below):
    assert is_below(figure, 90, direction) is below


def test_a_target_of_the_level_goes_before_one_for_all():
    reporting = Reporting(province(target(90), target(30, COMMUNE)))
    levels = (PROVINCE, COMMUNE)
    assert [reporting.targets.percent("edoc", own, JUNE) for own in levels] == [90, 30]


def test_a_month_keeps_the_target_that_held_then():
    old = target(50, valid_to=date(2020, 5, 31))
    reporting = Reporting(province(old, target(90, valid_from=date(2020, 6, 1))))
    days = (date(2020, 5, 31), date(2020, 6, 1))
    assert [reporting.targets.percent("edoc", PROVINCE, own) for own in days] == [50, 90]


def test_a_total_of_levels_that_are_asked_differently_has_no_target():
    snapshot = province(
        target(60, DISTRICT), target(30, COMMUNE), told("h1", (6, 1, 9)), told("x1", (6, 1, 9))
    )
    reporting, matrix = Reporting(snapshot), june(snapshot)
    assert reporting.percent_of("edoc", matrix.total("edoc", "h1"), JUNE) is None
    assert reporting.percent_of("edoc", matrix.total("edoc", "x1"), JUNE) == 30


def three_communes(**more):
    snapshot = register(
        DIRECTIVE, indicator(**more), *(unit(f"x{n}", COMMUNE, None) for n in range(1, 6)),
        told("x1", (6, 1, 2)), told("x2", (6, 9, 10)), told("x3", (6, 50, 100)), told("x4", (6, 0, 0)),
    )  # fmt: skip
    matrix = june(snapshot)
    return ranking(matrix, matrix.indicators[0], matrix.at_level(COMMUNE))


def test_equal_rates_share_a_place_and_say_so():
    places = [(own.agency.id, own.place, own.is_tied) for own in three_communes().ranks]
    assert places == [("x2", 1, False), ("x1", 2, True), ("x3", 2, True)]


def test_who_has_no_rate_is_named_and_not_last():
    assert ids(three_communes().unranked) == ["x4", "x5"]


def test_where_less_is_better_the_least_stands_first():
    ranks = three_communes(direction=Direction.DOWN).ranks
    assert [(own.agency.id, own.place) for own in ranks] == [("x1", 1), ("x3", 1), ("x2", 3)]


def test_three_months_in_a_row_below_are_counted():
    months = ((3, 9, 10), (4, 1, 10), (5, 1, 10), (6, 1, 10))
    reporting = Reporting(province(target(50), told("x1", *months)))
    assert months_below(reporting, indicator(), "x1", JUNE) == 3


def test_a_month_without_a_figure_ends_the_row():
    reporting = Reporting(province(target(50), told("x1", (4, 1, 10), (6, 1, 10))))
    assert months_below(reporting, indicator(), "x1", JUNE) == 1


def test_the_row_goes_on_over_the_new_year():
    snapshot = province(target(50), told("x1", (1, 1, 10)), told("x1", (11, 1, 9), (12, 1, 9), year=2019))
    assert months_below(Reporting(snapshot), indicator(), "x1", date(2020, 1, 1)) == 3


def test_months_owed_are_counted_from_the_first_report_of_anybody():
    reporting = Reporting(province(told("x1", (4, 1, 2), (5, 1, 2), (6, 1, 2))))
    assert months_missing(reporting, indicator(), "x2", JUNE) == 3


def test_a_course_follows_an_agency_under_its_new_record():
    snapshot = register(
        DIRECTIVE, indicator(), unit("cu", DISTRICT, None, code="H", valid_to=date(2020, 5, 31)),
        unit("moi", DISTRICT, None, code="H", valid_from=date(2020, 6, 1)),
        told("cu", (5, 1, 2)), told("moi", (6, 2, 2)),
    )  # fmt: skip
    course = trend(Reporting(snapshot), indicator(), "moi", JUNE, months=3)
    assert [own.figure for own in course] == [None, (1, 2), (2, 2)]


def test_a_course_of_a_district_adds_up_each_month():
    snapshot = province(told("h1", (5, 1, 2), (6, 1, 2)), told("x1", (6, 3, 4)))
    course = trend(Reporting(snapshot), indicator(), "h1", JUNE, months=2, with_all_below=True)
    assert [own.figure for own in course] == [(1, 2), (4, 6)]


def test_an_agency_is_reminded_of_what_is_below_and_how_long():
    snapshot = province(target(50), told("x1", (4, 1, 10), (5, 1, 10), (6, 1, 10)))
    assert faults(snapshot, "x1") == [("x1", Fault.BELOW, 3, True)]


def test_how_long_is_too_long_is_the_offices_to_say():
    own = Threshold(id="t", code=ThresholdCode.BELOW_TARGET_PERIODS, value=4)
    snapshot = province(own, target(50), told("x1", (4, 1, 10), (5, 1, 10), (6, 1, 10)))
    assert faults(snapshot, "x1") == [("x1", Fault.BELOW, 3, False)]


def test_an_agency_is_reminded_of_what_it_owes():
    snapshot = province(told("x1", (5, 1, 2), (6, 1, 2)))
    assert ("x2", Fault.MISSING, 2, False) in faults(snapshot)


def test_more_counted_than_there_was_cannot_be_right():
    assert faults(province(told("x1", (6, 11, 10))), "x1") == [("x1", Fault.ABOVE_WHOLE, 0, False)]


def test_the_annex_has_everybody_each_level_and_each_district():
    annex = directive_annex(province(told("so", (6, 9, 10)), told("x1", (6, 1, 10))), DIRECTIVE, JUNE)
    assert annex.everybody.cells[0].total.figure == (10, 20)
    assert [own.level for own in annex.levels] == [PROVINCE, DISTRICT, COMMUNE]
    assert [own.agency.id for own in annex.units if own.agency] == ["tinh", "so", "h1", "h2"]
    assert [own.agency.id for own in annex.owing] == ["h1", "x2", "h2"]


def test_without_districts_the_annex_goes_down_to_communes():
    snapshot = register(DIRECTIVE, indicator(), unit("tinh", PROVINCE, None), unit("x1", COMMUNE))
    rows = directive_annex(snapshot, DIRECTIVE, JUNE).units
    assert [own.agency.id for own in rows if own.agency] == ["tinh", "x1"]


def test_an_agencys_sheet_says_its_place_and_how_it_was():
    snapshot = province(target(50), told("x1", (5, 4, 10), (6, 1, 10)), told("x2", (6, 8, 10)))
    agency = snapshot.get(Agency, "x1")
    assert agency
    (line,) = unit_sheet(snapshot, DIRECTIVE, agency, JUNE).lines
    assert (line.own, line.before, line.target_percent, line.is_below) == ((1, 10), (4, 10), 50, True)
    assert (line.rank.place if line.rank else 0, line.ranked, line.months_below) == (2, 2, 2)


def test_an_indicator_that_nobody_reported_is_told_once_and_held_against_no_agency():
    snapshot = province(indicator("khac"), told("so", (6, 9, 10)))
    matrix = june(snapshot)
    assert ids(matrix.unreported) == ["khac"]
    found = shortcomings(Reporting(snapshot), matrix)
    assert {own.indicator.id for own in found if own.fault is Fault.MISSING} == {"edoc"}
    annex = directive_annex(snapshot, DIRECTIVE, JUNE)
    assert (ids(annex.unreported), ids(annex.owing[0].indicators)) == (["khac"], ["edoc"])


def test_in_a_month_without_any_figure_every_agency_owes():
    snapshot = province()
    assert june(snapshot).unreported == ()
    assert faults(snapshot, "x1") == [("x1", Fault.MISSING, 1, False)]


@pytest.mark.parametrize(
    ("on", "months", "shown"),
    [
        (date(2020, 6, 9), (5,), date(2020, 5, 1)),
        (date(2020, 6, 30), (5,), date(2020, 6, 1)),
        (date(2020, 6, 9), (5, 6), date(2020, 6, 1)),
        (date(2020, 1, 9), (), date(2019, 12, 1)),
    ],
)
def test_a_running_month_is_shown_once_it_has_figures(on, months, shown):
    snapshot = province(told("x1", *((month, 1, 10) for month in months)))
    assert Reporting(snapshot).month_to_show("ct", on) == shown


def test_where_levels_are_asked_differently_it_says_so_and_not_that_nothing_is_asked():
    snapshot = province(
        target(60, DISTRICT), target(30, COMMUNE), told("h1", (6, 1, 9)), told("x1", (6, 1, 9))
    )
    (cell,) = directive_annex(snapshot, DIRECTIVE, JUNE).everybody.cells
    assert (cell.target_percent, cell.is_asked_by_level) == (None, True)
