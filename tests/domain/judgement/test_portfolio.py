"""The figures of the first page, and the rows behind each."""

from datetime import date
from time import perf_counter

import pytest

from egov_desktop.domain.enumerations import Stage, StageGroup
from egov_desktop.domain.judgement.portfolio import summarize
from egov_desktop.domain.records import RegisterProfile
from egov_desktop.domain.snapshot import Snapshot
from tests.builders import MEETING_ON, TY, full_register, milestone, payment, plan, project, register

ARTICLE = {
    Stage.IN_USE: 13, Stage.IMPLEMENTING: 10, Stage.STUDY_APPRAISAL: 2, Stage.DESIGN_DRAFTING: 2,
    Stage.POLICY_APPRAISAL: 13,
}  # fmt: skip


def test_the_meeting_of_30_june_counts_forty():
    stages = [stage for stage, count in ARTICLE.items() for _ in range(count)]
    known = register(*(project(f"p{place}", stage=stage) for place, stage in enumerate(stages)))
    counted = {group.value: len(rows) for group, rows in summarize(known, MEETING_ON).stage_groups.items()}
    assert counted == {"in_use": 13, "implementing": 10, "study_appraisal": 2, "design": 2, "preparation": 13}


def test_every_project_is_counted_once():
    known = full_register(50)
    seen = summarize(known, MEETING_ON)
    assert len(seen.projects) == 50
    groups = sum(len(rows) for rows in seen.stage_groups.values())
    assert groups + len(seen.without_stage) + len(seen.stopped) == 50


def test_the_money_is_of_the_year_of_the_day_or_of_the_one_asked_for():
    known = register(project(), plan(4 * TY), plan(3 * TY, 2019), payment(TY))
    assert summarize(known, MEETING_ON).money.plan_dong == 4 * TY
    assert summarize(known, date(2021, 1, 15), 2020).money.paid_dong == TY


def test_late_projects_come_worst_first_and_resting_ones_are_named():
    slow, slower = project("slow"), project("slower", planned_end_on=date(2020, 5, 1))
    resting = project("resting", suspended_on=date(2020, 6, 1), planned_end_on=date(2020, 5, 1))
    due = milestone(date(2020, 6, 20), project_id="slow")
    seen = summarize(register(slow, slower, resting, due), MEETING_ON)
    assert [(row.project, row.lateness.days) for row in seen.late_projects] == [(slower, 60), (slow, 10)]
    assert [row.milestone for row in seen.late_milestones] == [due]
    assert seen.suspended == (resting,)


def test_what_falls_due_in_thirty_days():
    coming = milestone(date(2020, 7, 30))
    seen = summarize(register(project(), coming, milestone(date(2020, 7, 31))), MEETING_ON)
    assert [row.milestone for row in seen.due_soon] == [coming]


class TestFigures:
    @pytest.mark.parametrize(
        ("fields", "wanted"),
        [
            ({"figures_on": date(2020, 5, 30)}, True),
            ({"figures_on": date(2020, 5, 29)}, False),
            ({}, False),
            ({"stage": Stage.IN_USE}, True),
            ({"terminated_on": date(2020, 1, 1)}, True),
        ],
    )
    def test_projects_under_way_need_figures_of_the_last_month(self, fields, wanted):
        own = project("p", **fields)
        assert (summarize(register(own), MEETING_ON).without_figures == ()) is wanted

    def test_the_register_says_how_old_figures_may_be(self):
        own = project(figures_on=date(2020, 4, 1))
        head = RegisterProfile(id=RegisterProfile.ONLY_ID, recent_within_days=90)
        assert summarize(register(own, head), MEETING_ON).without_figures == ()


def test_open_conflicts_are_counted():
    address = ("project", "p", "name")
    assert summarize(Snapshot({}, frozenset({address})), MEETING_ON).conflicts == {address}


def test_an_empty_register_has_every_figure():
    seen = summarize(register(), MEETING_ON)
    assert set(seen.stage_groups) == set(StageGroup)
    assert seen.money.rate.ratio is None


def test_a_thousand_projects_are_summed_up_at_once():
    known = full_register(1000)
    summarize(known, MEETING_ON)
    started = perf_counter()
    summarize(known, MEETING_ON)
    assert perf_counter() - started < 0.25
