"""What the table knows of each project, worked out anew only where something changed."""

from dataclasses import replace
from datetime import date

from egov_desktop.actions.starting.demo import demo_register
from egov_desktop.domain.changes import RecordChange
from egov_desktop.domain.enumerations import Stage
from egov_desktop.domain.judgement.money.disbursement import portfolio_money, totals_by
from egov_desktop.domain.judgement.portfolio import without_figures
from egov_desktop.domain.records import Project
from egov_desktop.ui.pages.projects.listing.arranging import add_up
from egov_desktop.ui.pages.projects.listing.rows import RowKeeper, split_by_source
from tests.builders import TY, funding, milestone, payment, plan, project, register

ON = date(2020, 6, 30)


def rows_of(snapshot, keeper=None):
    return (keeper or RowKeeper()).rows(snapshot, ON, 2020)


def test_an_edit_works_out_only_the_project_it_touched():
    keeper, snapshot = RowKeeper(), register(project("a"), project("b"))
    first, second = rows_of(snapshot, keeper)
    before = snapshot.all(Project)["b"]
    after = rows_of(snapshot.apply([RecordChange(before, replace(before, name="Tên mới"))]), keeper)
    assert after[0] is first
    assert after[1].project.name == "Tên mới"
    assert second.project.name == "Dự án b"


def test_a_payment_changes_its_project_alone():
    keeper, snapshot = RowKeeper(), register(project("a"), project("p"), plan(2 * TY))
    first = rows_of(snapshot, keeper)[0]
    after = rows_of(snapshot.apply([RecordChange(None, payment(TY))]), keeper)
    assert after[0] is first
    assert after[1].money.paid_dong == TY


def test_nothing_is_worked_out_when_nothing_shown_changed():
    keeper, snapshot = RowKeeper(), register(project("a"))
    assert rows_of(snapshot.apply([]), keeper) is rows_of(snapshot, keeper)


def test_another_day_is_judged_anew():
    keeper = RowKeeper()
    snapshot = register(project("p", stage=Stage.TENDERING), milestone(date(2020, 6, 20)))
    assert keeper.rows(snapshot, date(2020, 6, 10), 2020)[0].lateness.days == 0
    assert keeper.rows(snapshot, ON, 2020)[0].lateness.days == 10


def test_old_figures_are_those_of_the_first_page():
    snapshot = demo_register()
    marked = {row.project.id for row in rows_of(snapshot) if row.has_old_figures}
    assert marked == {own.id for own in without_figures(snapshot, ON)}


def test_the_sum_of_all_rows_is_the_portfolio():
    snapshot = demo_register()
    own, all_of_it = add_up(rows_of(snapshot)).money, portfolio_money(snapshot, 2020, ON)
    assert (own.plan_dong, own.paid_dong) == (all_of_it.plan_dong, all_of_it.paid_dong)


def test_split_by_source_the_money_is_that_of_each_source():
    snapshot = demo_register()
    parts = [part for row in rows_of(snapshot) for part in split_by_source(snapshot, row, ON, 2020)]
    for line in totals_by(snapshot, 2020, ON, "source"):
        own = add_up([part for part in parts if part.sources[0][0] == line.key]).money
        assert own.plan_dong == line.money.plan_dong


def test_a_project_paid_from_two_sources_names_both():
    snapshot = register(project("p"), funding(TY, "nsdp"), funding(TY, "nstw"))
    assert {code for code, _ in rows_of(snapshot)[0].sources} == {"nsdp", "nstw"}


def disputed(snapshot, *addresses):
    return snapshot.apply((), frozenset(addresses))


def test_the_columns_that_rest_on_a_figure_in_question_are_named():
    snapshot = register(project("a"), plan(TY, id="k", project_id="a"))
    (row,) = rows_of(disputed(snapshot, ("project", "a", "name"), ("capital_plan", "k", "amount_dong")))
    assert row.disputed == {"code", "name", "plan", "rate", "carried_plan"}
    assert row.has_conflict


def test_a_project_in_question_without_a_column_for_it_still_says_so():
    (row,) = rows_of(disputed(register(project("a")), ("project", "a", "objectives")))
    assert (row.has_conflict, row.disputed) == (True, {"code"})


def test_a_child_of_a_removed_package_is_in_question_too():
    snapshot = register(project("a"), payment(5, project_id="a", package_id="gone"))
    assert rows_of(snapshot)[0].has_conflict


def test_a_settled_question_leaves_its_row():
    keeper, snapshot = RowKeeper(), register(project("a"), project("b"))
    assert rows_of(disputed(snapshot, ("project", "a", "name")), keeper)[0].disputed == {"code", "name"}
    assert rows_of(snapshot, keeper)[0].disputed == frozenset()
