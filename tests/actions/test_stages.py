"""Moving a project to another stage keeps its dated history whole."""

import dataclasses
from datetime import date
from itertools import count

import pytest

from egov_desktop.actions.records import add, edit_fields
from egov_desktop.actions.stages import move_stage
from egov_desktop.domain.enumerations import Stage
from egov_desktop.domain.judgement.stages import latest_change, stage_on
from egov_desktop.domain.records import Project, StageChange
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.errors import RefusedByRules, UnknownInput

JUNE = date(2020, 6, 10)
PROJECT = Project(id="p", code="05", name="LGSP", stage=Stage.TENDERING, stage_since=date(2020, 3, 1))
REGISTER = Snapshot().apply(add(PROJECT))


@pytest.fixture
def new_id():
    numbers = count(1)
    return lambda: f"mới {next(numbers)}"


def moved(new_id, stage=Stage.IMPLEMENTING, since_on=JUNE):
    return REGISTER.apply(move_stage(REGISTER, "p", stage, since_on, "QĐ 12", new_id=new_id))


def steps(register):
    return [(step.stage, step.since_on) for step in register.children(StageChange, "p")]


def test_the_stage_that_was_left_is_still_known_for_its_days(new_id):
    after = moved(new_id)
    project = after.all(Project)["p"]
    assert stage_on(after, project, date(2020, 5, 1)) is Stage.TENDERING
    assert stage_on(after, project, JUNE) is Stage.IMPLEMENTING


def test_a_step_carries_its_document(new_id):
    after = moved(new_id)
    step = latest_change(after, after.all(Project)["p"], JUNE)
    assert step is not None
    assert step.document == "QĐ 12"


def test_two_moves_on_one_day_leave_one_step(new_id):
    first = moved(new_id)
    again = first.apply(move_stage(first, "p", Stage.TRIAL, JUNE, new_id=new_id))
    assert steps(again) == [(Stage.TENDERING, date(2020, 3, 1)), (Stage.TRIAL, JUNE)]


def test_correcting_the_day_of_a_stage_corrects_its_step(new_id):
    first = moved(new_id)
    later = date(2020, 6, 20)
    after = first.apply(edit_fields(first, "project", "p", stage_since=later, new_id=new_id, today=JUNE))
    assert steps(after)[-1] == (Stage.IMPLEMENTING, later)


def test_a_stage_cannot_begin_before_the_one_it_follows(new_id):
    with pytest.raises(RefusedByRules, match="01/01/2020"):
        moved(new_id, since_on=date(2020, 1, 1))


def test_a_project_that_is_gone_is_refused(new_id):
    with pytest.raises(UnknownInput):
        move_stage(Snapshot(), "p", Stage.TRIAL, JUNE, new_id=new_id)


def test_a_project_without_a_stage_gets_its_first_step(new_id):
    bare = Snapshot().apply(add(dataclasses.replace(PROJECT, stage=None, stage_since=None)))
    after = bare.apply(move_stage(bare, "p", Stage.TENDERING, JUNE, new_id=new_id))
    assert steps(after) == [(Stage.TENDERING, JUNE)]


def test_moving_is_one_action(new_id):
    assert move_stage(REGISTER, "p", Stage.TRIAL, JUNE, new_id=new_id).verb == "move_stage"
