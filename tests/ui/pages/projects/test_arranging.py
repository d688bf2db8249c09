"""Narrowing, sorting, grouping and adding up the rows of the list."""

from datetime import date

import pytest

from egov_desktop.domain.enumerations import Stage
from egov_desktop.ui.pages.projects.listing.arranging import GroupLine, arrange, in_order, narrowed
from egov_desktop.ui.pages.projects.listing.rows import RowKeeper
from egov_desktop.ui.pages.projects.listing.view import View
from tests.builders import TY, agency, group, milestone, payment, plan, project, register

ON = date(2020, 6, 30)


def rows_of(*records, year=2020):
    return RowKeeper().rows(register(*records), ON, year)


def names(rows):
    return [row.project.name for row in rows]


NAMED = [
    project(str(place), name=name)
    for place, name in enumerate(["Đê điều", "Dân cư", "Ảnh số", "An ninh", "Ấp"])
]


def test_names_are_sorted_as_vietnamese_does():
    assert names(in_order(rows_of(*NAMED), View(sort="name"))) == [
        "An ninh",
        "Ảnh số",
        "Ấp",
        "Dân cư",
        "Đê điều",
    ]


@pytest.mark.parametrize("descending", [True, False])
def test_an_empty_value_is_last_whichever_way(descending):
    rows = rows_of(
        project("a"), project("b", planned_end_on=ON), project("c", planned_end_on=date(2021, 1, 1))
    )
    assert in_order(rows, View(sort="planned_end", descending=descending))[-1].project.id == "a"


def test_amounts_are_sorted_as_numbers():
    rows = rows_of(project("a", total_investment_dong=9 * TY), project("b", total_investment_dong=10 * TY))
    assert [row.key for row in in_order(rows, View(sort="total_investment"))] == ["a", "b"]


def test_the_latest_project_comes_first_when_sorted_by_state():
    late = milestone(date(2020, 6, 1), project_id="b"), milestone(date(2020, 1, 1), project_id="c")
    rows = rows_of(project("a"), project("b"), project("c"), *late)
    assert [row.key for row in in_order(rows, View(sort="pace"))] == ["c", "b", "a"]


CONDITIONS = [
    (View(groups=frozenset({"g1"})), {"a", "d"}),
    (View(groups=frozenset({""})), {"b", "c"}),
    (View(owners=frozenset({"so", ""})), {"a", "b", "c", "d"}),
    (View(stages=frozenset({"in_use"})), {"c"}),
    (View(late=True), {"b"}),
    (View(year=2019), {"d"}),
    (View(sources=frozenset({"provincial_budget"})), {"a", "d"}),
    (View(only=frozenset({"a", "b"}), late=True), {"b"}),
]


@pytest.mark.parametrize(("view", "left"), CONDITIONS, ids=range(len(CONDITIONS)))
def test_conditions_narrow_the_list(view, left):
    rows = rows_of(
        agency("so"), group("g1"),
        project("a", group_id="g1", owner_agency_id="so"), project("b"), project("c", stage=Stage.IN_USE),
        project("d", group_id="g1"), milestone(date(2020, 6, 1), project_id="b"), plan(TY, project_id="a"),
        plan(TY, 2019, project_id="d"),
    )  # fmt: skip
    assert {row.key for row in narrowed(rows, view)} == left


def grouped(view, *, closed=frozenset()):
    rows = rows_of(
        group("hai", name="Hai", position=1), group("mot", name="Một", position=2),
        project("a", group_id="mot"), project("b", group_id="hai"), project("c"), project("d", group_id="hai"),
        plan(2 * TY, project_id="b"), plan(3 * TY, project_id="d"), payment(TY, project_id="d"),
    )  # fmt: skip
    return arrange(in_order(rows, view), view, closed)


def test_groups_stand_in_the_offices_order_with_the_rest_last():
    heads = [line.label for line in grouped(View(group_by="group")).lines if isinstance(line, GroupLine)]
    assert heads == ["Hai", "Một", "Chưa xếp nhóm"]


def test_a_group_adds_up_its_own_projects():
    head = grouped(View(group_by="group")).lines[0]
    assert isinstance(head, GroupLine)
    assert (head.totals.projects, head.totals.money.plan_dong, head.totals.money.paid_dong) == (2, 5 * TY, TY)


def test_a_folded_group_shows_its_line_alone_and_still_counts():
    folded = grouped(View(group_by="group"), closed=frozenset({"hai"}))
    assert [line.key for line in folded.lines] == ["hai", "mot", "a", "", "c"]
    assert folded.totals.projects == 4


def test_the_rate_of_a_sum_is_not_a_sum_of_rates():
    money = grouped(View()).totals.money
    assert money.rate.ratio is not None
    assert money.rate.ratio * 5 == 1
