"""Following tasks up: what the agency says, what the secretariat confirms or returns, later deadlines, resting and giving up."""

import dataclasses
from collections.abc import Callable
from datetime import date
from typing import Any

from egov_desktop.actions.records import held
from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.records import Extension, Record, Task, TaskReport
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import clean
from egov_desktop.wording.dates import day_short

NewId = Callable[[], str]

PROPOSED = "Đề xuất thời hạn"
"""How a proposed deadline begins in a task's note, so that it is never taken for one that was set."""


def report_on_task(
    snapshot: Snapshot,
    task_id: str,
    *,
    on: date | None,
    content: str,
    document: str = "",
    is_done: bool = False,
    new_id: NewId,
) -> ChangeSet:
    """Write down what the leading agency says on a day. Said done, the task waits until that is confirmed.

    The first report begins the task.
    """
    task = _task(snapshot, task_id)
    told = TaskReport(
        id=new_id(),
        task_id=task.id,
        reported_on=on,
        content=clean(content),
        document=clean(document, lines=False),
    )
    values: dict[str, Any] = {"started_on": task.started_on or on}
    if is_done:
        values["reported_done_on"] = on
    return ChangeSet("report_task", (RecordChange(None, told), *_edited(task, **values)))


def confirm_done(
    snapshot: Snapshot,
    task_id: str,
    *,
    on: date | None,
    result_document: str = "",
    result_on: date | None = None,
    result_file: str = "",
    result_digest: str = "",
) -> ChangeSet:
    """Confirm a task as done; without proof the rules refuse it. What is not given stays as the agency wrote it."""
    task = _task(snapshot, task_id)
    edited = _edited(
        task,
        confirmed_on=on,
        reported_done_on=task.reported_done_on or result_on or task.result_on or on,
        result_document=clean(result_document, lines=False) or task.result_document,
        result_on=result_on or task.result_on,
        result_file=result_file or task.result_file,
        result_digest=result_digest or task.result_digest,
    )
    return ChangeSet("confirm_task", edited)


def return_task(snapshot: Snapshot, task_id: str, *, on: date | None, reason: str) -> ChangeSet:
    """Send a task that was reported done back to its agency: it is open again, and the note says why."""
    task = _task(snapshot, task_id)
    told = f"Trả lại ngày {day_short(on)}: {clean(reason)}" if on else clean(reason)
    note = "\n".join(part for part in (task.note, told) if part)
    return ChangeSet("return_task", _edited(task, reported_done_on=None, confirmed_on=None, note=note))


def extend(
    snapshot: Snapshot,
    task_id: str,
    *,
    new_due_on: date | None,
    on: date | None,
    approver: str,
    reason: str,
    document: str = "",
    new_id: NewId,
) -> ChangeSet:
    """Grant a later deadline, or set one where there was none; the first one stays as it was."""
    task = _task(snapshot, task_id)
    granted = Extension(
        id=new_id(),
        task_id=task.id,
        new_due_on=new_due_on,
        decided_on=on,
        approver=clean(approver, lines=False),
        reason=clean(reason),
        document=clean(document, lines=False),
    )
    return ChangeSet("extend_task", (RecordChange(None, granted),))


def propose_deadline(snapshot: Snapshot, task_id: str, day: date) -> ChangeSet:
    """Note a deadline that the secretariat proposes; it binds nobody until whoever chairs has set it (`extend`)."""
    task = _task(snapshot, task_id)
    note = "\n".join(
        part for part in (task.note, f"{PROPOSED} {day_short(day)}, chờ người chủ trì quyết định") if part
    )
    return ChangeSet("edit_task", _edited(task, note=note))


def suspend(snapshot: Snapshot, task_id: str, on: date | None) -> ChangeSet:
    """Let a task rest from a day on; without a day it goes on."""
    return ChangeSet("suspend_task", _edited(_task(snapshot, task_id), suspended_on=on))


def give_up(snapshot: Snapshot, task_id: str, on: date | None, reason: str) -> ChangeSet:
    """Stop following a task from a day on, and say why in its note."""
    task = _task(snapshot, task_id)
    note = "\n".join(part for part in (task.note, clean(reason)) if part)
    return ChangeSet("give_up_task", _edited(task, cancelled_on=on, note=note))


def _task(snapshot: Snapshot, task_id: str) -> Task:
    task: Record = held(snapshot, Task.KIND, task_id)
    assert isinstance(task, Task), "a task is found by its kind"
    return task


def _edited(task: Task, **values: Any) -> tuple[RecordChange, ...]:
    after = dataclasses.replace(task, **values)
    return (RecordChange(task, after),) if after != task else ()
