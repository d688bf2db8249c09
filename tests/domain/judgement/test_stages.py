"""Where projects stand: stages by route and day, and the five groups of the meeting."""

from datetime import date

import pytest

from egov_desktop.domain.enumerations import Route, Stage, StageGroup
from egov_desktop.domain.judgement.stages import (
    ARTICLE_WORDING,
    DEFAULT_STAGE_MAP,
    LIFECYCLE,
    ROUTE_STAGES,
    group_of,
    is_suspended,
    stage_groups,
    stage_label,
    stage_on,
    standing,
)
from egov_desktop.domain.records import StageMapping
from tests.builders import MEETING_ON, project, register, step


def test_the_groups_stand_in_the_order_of_the_article():
    assert [group.value for group in StageGroup] == [
        "in_use", "implementing", "study_appraisal", "design", "preparation",
    ]  # fmt: skip
    assert list(stage_groups(register(), MEETING_ON)) == list(StageGroup)


def test_charts_follow_the_life_of_a_project():
    assert LIFECYCLE[0] is StageGroup.PREPARATION
    assert LIFECYCLE[-1] is StageGroup.IN_USE
    assert set(LIFECYCLE) == set(StageGroup) == set(ARTICLE_WORDING)


def test_every_stage_is_on_some_route_and_in_one_group():
    assert {stage for stages in ROUTE_STAGES.values() for stage in stages} == set(Stage)
    assert set(DEFAULT_STAGE_MAP) == set(Stage)


@pytest.mark.parametrize(
    ("route", "passes", "passes_not"),
    [
        (Route.FS, Stage.DESIGN_APPRAISAL, Stage.OUTLINE_DRAFTING),
        (Route.ETR, Stage.STUDY_APPRAISAL, Stage.DESIGN_DRAFTING),
        (Route.OUTLINE, Stage.OUTLINE_APPROVED, Stage.POLICY_DECIDED),
        (Route.SERVICE, Stage.TRIAL, Stage.STUDY_DRAFTING),
        (Route.PURCHASE, Stage.ACCEPTANCE, Stage.TRIAL),
    ],
)
def test_a_route_passes_its_own_stages(route, passes, passes_not):
    assert passes in ROUTE_STAGES[route]
    assert passes_not not in ROUTE_STAGES[route]


@pytest.mark.parametrize(
    ("stage", "group"),
    [
        (Stage.SETTLED, StageGroup.IN_USE),
        (Stage.ACCEPTANCE, StageGroup.IMPLEMENTING),
        (Stage.STUDY_DRAFTING, StageGroup.STUDY_APPRAISAL),
        (Stage.STUDY_APPROVED, StageGroup.DESIGN),
        (Stage.OUTLINE_APPROVED, StageGroup.PREPARATION),
    ],
)
def test_a_project_is_counted_in_the_group_of_its_stage(stage, group):
    own = project(stage=stage, route=Route.FS)
    assert stage_groups(register(own), MEETING_ON)[group] == (own,)


def test_a_one_step_project_approved_goes_straight_to_the_work():
    own = project(stage=Stage.STUDY_APPROVED, route=Route.ETR)
    assert group_of(register(own), own, MEETING_ON) is StageGroup.IMPLEMENTING


def test_the_secretariat_may_count_a_stage_elsewhere():
    own = project(stage=Stage.TENDERING)
    rule = StageMapping(id="m", stage=Stage.TENDERING, stage_group=StageGroup.PREPARATION)
    assert group_of(register(own, rule), own, MEETING_ON) is StageGroup.PREPARATION


def test_an_unfinished_rule_changes_nothing():
    own = project(stage=Stage.TENDERING)
    assert (
        group_of(register(own, StageMapping(id="m", stage=Stage.TENDERING)), own, MEETING_ON)
        is StageGroup.IMPLEMENTING
    )


class TestStageOnADay:
    own = project(stage=Stage.TRIAL, stage_since=date(2020, 6, 1))
    history = (step(Stage.TENDERING, date(2019, 5, 1)), step(Stage.IMPLEMENTING, date(2019, 9, 1)))

    @pytest.mark.parametrize(
        ("on", "stage"),
        [
            (date(2020, 6, 30), Stage.TRIAL),
            (date(2020, 6, 1), Stage.TRIAL),
            (date(2020, 5, 31), Stage.IMPLEMENTING),
            (date(2019, 8, 31), Stage.TENDERING),
            (date(2019, 4, 30), None),
        ],
    )
    def test_the_history_answers_for_earlier_days(self, on, stage):
        assert stage_on(register(self.own, *self.history), self.own, on) is stage

    def test_of_two_steps_on_one_day_the_later_stage_counts(self):
        day = date(2019, 9, 1)
        both = register(self.own, step(Stage.ACCEPTANCE, day), step(Stage.TRIAL, day))
        assert stage_on(both, self.own, day) is Stage.ACCEPTANCE

    def test_a_stage_without_a_day_counts_from_ever(self):
        own = project(stage=Stage.IN_USE)
        assert stage_on(register(own), own, date(2000, 1, 1)) is Stage.IN_USE


def test_every_project_stands_in_exactly_one_place():
    ended = project("ended", stage=Stage.TENDERING, terminated_on=MEETING_ON)
    unknown, working = project("unknown"), project("working", stage=Stage.TRIAL)
    places = standing(register(ended, unknown, working), MEETING_ON)
    assert (places.stopped, places.without_stage) == ((ended,), (unknown,))
    assert places.groups[StageGroup.IMPLEMENTING] == (working,)


def test_a_project_is_stopped_only_from_its_day():
    own = project(stage=Stage.TENDERING, terminated_on=date(2020, 7, 1))
    assert group_of(register(own), own, MEETING_ON) is StageGroup.IMPLEMENTING
    assert group_of(register(own), own, date(2020, 7, 1)) is None


def test_a_suspended_project_stays_in_its_group_and_says_so():
    own = project(stage=Stage.TENDERING, suspended_on=date(2020, 6, 1))
    assert group_of(register(own), own, MEETING_ON) is StageGroup.IMPLEMENTING
    assert is_suspended(own, MEETING_ON)
    assert not is_suspended(own, date(2020, 5, 31))


@pytest.mark.parametrize(
    ("fields", "stage", "label"),
    [
        ({"legal_regime": "nd102_2009"}, Stage.DESIGN_DRAFTING, "Lập thiết kế thi công và dự toán"),
        ({"legal_regime": "nd73_2019"}, Stage.DESIGN_DRAFTING, "Lập thiết kế chi tiết và dự toán"),
        ({"route": Route.ETR}, Stage.STUDY_DRAFTING, "Lập báo cáo kinh tế - kỹ thuật"),
        ({"route": Route.SERVICE}, Stage.OUTLINE_APPROVED, "Đã phê duyệt kế hoạch thuê dịch vụ"),
        ({"route": Route.FS}, Stage.TENDERING, "Lựa chọn nhà thầu"),
    ],
)
def test_a_stage_is_named_as_the_projects_papers_name_it(fields, stage, label):
    assert stage_label(project(**fields), stage) == label
