"""Moving a project to another stage without breaking the dated history of its stages."""

import dataclasses
from collections.abc import Callable
from datetime import date

from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.enumerations import Stage
from egov_desktop.domain.records import Project, StageChange
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.errors import RefusedByRules, UnknownInput
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.language import say


def move_stage(
    snapshot: Snapshot,
    project_id: str,
    stage: Stage,
    since_on: date,
    document: str = "",
    note: str = "",
    *,
    new_id: Callable[[], str],
) -> ChangeSet:
    """Put a project at a stage from a day on, with the step written in its history.

    Raises UnknownInput when the project is not there, RefusedByRules when the day lies before the stage it follows.
    """
    before = snapshot.get(Project, project_id)
    if before is None:
        raise UnknownInput(
            what_happened=say("Sổ không có dự án này nữa."),
            data_safety=say("Sổ chưa thay đổi gì."),
            what_to_do=say("Hãy mở lại danh mục dự án."),
            code="unknown_record",
        )
    after = dataclasses.replace(before, stage=stage, stage_since=since_on)
    _refuse_going_back(before, after)
    step = StageChange(
        id=new_id(), project_id=project_id, stage=stage, since_on=since_on, document=document, note=note
    )
    changes = (_change(before, after), *_first_step(snapshot, before, new_id), *_step(snapshot, step))
    return ChangeSet("move_stage", tuple(change for change in changes if change.before != change.after))


def stage_steps(
    snapshot: Snapshot, before: Project, after: Project, *, new_id: Callable[[], str], today: date
) -> tuple[RecordChange, ...]:
    """Give the change of a project together with what its history of stages needs to go on agreeing with it."""
    if before == after:
        return ()
    if after.stage is None or (before.stage, before.stage_since) == (after.stage, after.stage_since):
        return (_change(before, after),)
    if before.stage == after.stage:
        return (_change(before, after), *_redated(snapshot, before, after))
    if after.stage_since == before.stage_since:
        after = dataclasses.replace(after, stage_since=today)
    _refuse_going_back(before, after)
    step = StageChange(id=new_id(), project_id=after.id, stage=after.stage, since_on=after.stage_since)
    return (_change(before, after), *_first_step(snapshot, before, new_id), *_step(snapshot, step))


def _change(before: Project, after: Project) -> RecordChange:
    return RecordChange(before, after)


def _steps(snapshot: Snapshot, project_id: str) -> tuple[StageChange, ...]:
    return snapshot.children(StageChange, project_id)


def _first_step(snapshot: Snapshot, before: Project, new_id: Callable[[], str]) -> tuple[RecordChange, ...]:
    """Write down the stage that is being left, where the history does not hold it yet."""
    if before.stage is None or before.stage_since is None:
        return ()
    if any(step.since_on == before.stage_since for step in _steps(snapshot, before.id)):
        return ()
    left = StageChange(id=new_id(), project_id=before.id, stage=before.stage, since_on=before.stage_since)
    return (RecordChange(None, left),)


def _step(snapshot: Snapshot, step: StageChange) -> tuple[RecordChange, ...]:
    """Add a step, or let it take the place of the one that the history holds for the same day."""
    for held in _steps(snapshot, step.project_id or ""):
        if held.since_on == step.since_on:
            return (RecordChange(held, dataclasses.replace(step, id=held.id)),)
    return (RecordChange(None, step),)


def _redated(snapshot: Snapshot, before: Project, after: Project) -> tuple[RecordChange, ...]:
    return tuple(
        RecordChange(held, dataclasses.replace(held, since_on=after.stage_since))
        for held in _steps(snapshot, before.id)
        if (held.stage, held.since_on) == (before.stage, before.stage_since)
    )


def _refuse_going_back(before: Project, after: Project) -> None:
    if before.stage_since is None or after.stage_since is None or after.stage_since >= before.stage_since:
        return
    raise RefusedByRules(
        what_happened=say(
            "Ngày chuyển giai đoạn {day} trước ngày của giai đoạn hiện tại ({current}).",
            day=day_short(after.stage_since),
            current=day_short(before.stage_since),
        ),
        data_safety=say("Sổ chưa thay đổi gì."),
        what_to_do=say("Hãy nhập ngày sau đó, hoặc sửa bước cũ trong lịch sử giai đoạn trước."),
        code="stage_goes_back",
    )
