"""A clerk writes down a figure, or pastes the table that came by mail, and sees beforehand what it will do."""

from datetime import date

import pytest

from egov_desktop.actions.indicators import paste_figures, preview_figures, read_figure, set_figure, year_id
from egov_desktop.actions.paste import read_block
from egov_desktop.actions.starting.indicators import (
    STARTING_INDICATORS,
    TO_CONFIRM,
    offer_indicators,
    starting_directive,
)
from egov_desktop.domain.judgement.indicators.figures import Figure, Reported, indicators_of
from egov_desktop.domain.records import Indicator, IndicatorTarget, IndicatorYear
from egov_desktop.domain.rules import refusals
from egov_desktop.errors import RefusedByRules
from tests.builders import register
from tests.domain.judgement.indicators.scene import DIRECTIVE, JUNE, indicator, province, told


def with_two(*records):
    return province(indicator("sign", name="Tỷ lệ ký số", position=2), *records)


def plan_of(text, snapshot=None, **more):
    snapshot = snapshot or with_two()
    own = indicators_of(snapshot, "ct")
    return preview_figures(snapshot, read_block(text), own, JUNE, **more)


def figures(plan):
    return {
        (row.agency.id if row.agency else row.name, cell.indicator.code): cell.figure
        for row in plan.rows
        for cell in row.cells
    }


def test_the_first_figure_of_a_year_begins_its_record():
    (change,) = set_figure(province(), "edoc", "x1", JUNE, Figure(412, 530))
    assert change.before is None
    assert change.record_id == year_id("edoc", "x1", 2020)
    assert change.record.filled_in()["n06"] == 412


def test_two_offices_that_begin_the_same_year_begin_the_same_record():
    first, second = (set_figure(province(), "edoc", "x1", JUNE, Figure(n, 9)) for n in (1, 2))
    assert [own.record_id for own in first] == [own.record_id for own in second]


def test_another_month_stays_as_it_is():
    (change,) = set_figure(province(told("x1", (5, 1, 2))), "edoc", "x1", JUNE, Figure(3, 4))
    assert change.changed_fields == ("n06", "d06")


def test_a_figure_can_be_cleared_and_nothing_is_not_written():
    snapshot = province(told("x1", (6, 1, 2)))
    (change,) = set_figure(snapshot, "edoc", "x1", JUNE, None)
    assert change.after
    assert not Reported(snapshot.apply([change])).figure("edoc", "x1", JUNE)
    assert not set_figure(province(), "edoc", "x1", JUNE, None)


@pytest.mark.parametrize("text", ["412/530", " 412 / 530 ", "412|530", "412 trên 530"])
def test_a_figure_is_read_as_it_is_said(text):
    assert read_figure(text).value == (412, 530)


@pytest.mark.parametrize("text", ["77,7%", "412", "412/", "a/b", "-1/2", "1/2/3"])
def test_a_rate_alone_is_no_figure(text):
    assert read_figure(text).problem


def test_a_table_without_headings_is_read_in_the_order_of_the_indicators():
    plan = plan_of("H1\t1\t2\t3\t4\nĐơn vị x1\t5\t6\t\t")
    assert figures(plan) == {
        ("h1", "edoc"): (1, 2), ("h1", "sign"): (3, 4), ("x1", "edoc"): (5, 6), ("x1", "sign"): None,
    }  # fmt: skip


def test_headings_name_the_indicators_in_any_order():
    plan = plan_of("Đơn vị\tTỷ lệ ký số - mẫu số\tTỷ lệ ký số - tử số\tGhi chú\nH1\t4\t3\tđã gửi")
    assert figures(plan) == {("h1", "sign"): (3, 4)}
    assert plan.dropped_cells == 1


def test_headings_of_two_rows_are_read_as_a_spreadsheet_copies_them():
    plan = plan_of("Đơn vị\tTỷ lệ edoc\t\tTỷ lệ ký số\t\n\tTử số\tMẫu số\tTử số\tMẫu số\nH1\t1\t2\t3\t4")
    assert figures(plan) == {("h1", "edoc"): (1, 2), ("h1", "sign"): (3, 4)}


def test_one_column_may_hold_both_numbers():
    assert figures(plan_of("Đơn vị\tsign\nH1\t3/4")) == {("h1", "sign"): (3, 4)}


def test_an_unknown_agency_and_an_unread_number_are_said_and_left_out():
    plan = plan_of("H9\t1\t2\nH1\tmột\t2\nX1\t1\t2")
    assert [row.is_sound for row in plan.rows] == [False, False, True]
    assert plan.taken == 1


def test_an_agency_that_is_there_twice_is_refused_the_second_time():
    assert [row.is_sound for row in plan_of("H1\t1\t2\nH1\t3\t4").rows] == [True, False]


def test_an_agency_that_was_not_there_in_the_month_is_not_found():
    snapshot = with_two()
    own = indicators_of(snapshot, "ct")
    gone = register(*(one for one in snapshot if one.id != "h2"))
    assert not preview_figures(gone, read_block("H2\t1\t2"), own, date(2020, 6, 1)).rows[0].is_sound


def test_a_numerator_above_its_denominator_is_a_warning():
    (row,) = plan_of("H1\t3\t2").rows
    assert row.is_sound
    assert row.cells[0].warning


def test_an_owner_speaks_of_itself_alone():
    plan = plan_of("H1\t1\t2\nH2\t1\t2", only_agency_id="h1")
    assert [row.is_sound for row in plan.rows] == [True, False]


def test_the_paste_is_one_action_that_the_rules_accept():
    snapshot = with_two(told("x1", (5, 1, 2)))
    change_set = paste_figures(snapshot, plan_of("H1\t1\t2\t3\t4\nX1\t5\t6\t\t", snapshot))
    assert change_set.verb == "paste_indicator_year"
    assert len(change_set.changes) == 3
    assert not refusals(snapshot, change_set)


def test_an_empty_cell_clears_nothing_and_the_same_again_changes_nothing():
    snapshot = with_two(told("x1", (6, 5, 6)))
    with pytest.raises(RefusedByRules):
        paste_figures(snapshot, plan_of("X1\t5\t6\t\t", snapshot))


# what is offered at the beginning


def offered(snapshot=None):
    ids = iter(range(1000))
    directive = starting_directive(lambda: "ct")
    snapshot = snapshot or register()
    return snapshot.apply(offer_indicators(snapshot, directive, lambda: f"n{next(ids)}"))


def test_what_is_offered_is_marked_for_the_office_to_confirm():
    own = offered().all(Indicator).values()
    assert len(own) == len(STARTING_INDICATORS) == 11
    assert {one.source for one in own} == {TO_CONFIRM}


def test_no_target_is_given_out_as_the_directives_own():
    targets = offered().all(IndicatorTarget).values()
    assert targets
    assert all("không phải của chỉ thị" in own.source for own in targets)


def test_what_the_office_has_already_is_not_offered_again():
    again = offered(register(DIRECTIVE, indicator("EDOC_SENT")))
    assert [own.code for own in indicators_of(again, "ct")].count("edoc_sent") == 0


def test_the_year_of_an_agency_is_the_owners_to_fill_in():
    assert all(spec.filled_by.value == "owner" for spec in IndicatorYear.specs().values())
