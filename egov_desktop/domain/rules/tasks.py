"""Rules of tasks and conclusions: one deadline or an explicit none, proof before done, extensions that extend."""

from collections.abc import Iterator
from datetime import date

from egov_desktop.domain.enumerations import ConclusionKind
from egov_desktop.domain.judgement.meetings.tasks import extensions_of, has_proof
from egov_desktop.domain.records import Conclusion, Extension, Task, TaskPartner
from egov_desktop.domain.rules.basis import Look, Problem, error, warning


def deadline_is_set_or_said_to_be_none(_look: Look, task: Task) -> Iterator[Problem]:
    """Refuse a task of whose deadline nothing is said: where none was set, that is said, never invented."""
    if task.due_on is None and not task.has_no_deadline:
        yield error(task, "due_on", "deadline_unsaid")
    if task.due_on is not None and task.has_no_deadline:
        yield error(task, "has_no_deadline", "deadline_and_none", value=task.due_on)


def done_is_proven(_look: Look, task: Task) -> Iterator[Problem]:
    """Refuse to call a task done without number and date of the result document, or a file."""
    if task.confirmed_on is None:
        return
    if not has_proof(task):
        yield error(task, "confirmed_on", "done_without_proof")
    elif task.result_on is not None and task.confirmed_on < task.result_on:
        yield error(
            task, "confirmed_on", "confirmed_before_result", value=task.confirmed_on, result=task.result_on
        )


def done_after_it_was_assigned(_look: Look, task: Task) -> Iterator[Problem]:
    """Warn of a task that was said to be done before anybody was told to do it."""
    done, assigned = task.reported_done_on, task.assigned_on
    if done is not None and assigned is not None and done < assigned:
        yield warning(task, "reported_done_on", "reported_before_assigned", value=done, assigned=assigned)


def partner_is_another_agency(look: Look, partner: TaskPartner) -> Iterator[Problem]:
    """Refuse the leading agency among those that work with it, and the same one twice."""
    task = look.snapshot.get(Task, partner.task_id)
    if task is None or not partner.agency_id:
        return
    if partner.agency_id == task.lead_agency_id:
        yield error(partner, "agency_id", "partner_leads")
    siblings = look.snapshot.children(TaskPartner, task.id, by="task_id")
    if any(own.agency_id == partner.agency_id and own.id != partner.id for own in siblings):
        yield warning(partner, "agency_id", "partner_twice")


def extension_extends(look: Look, extension: Extension) -> Iterator[Problem]:
    """Warn of a new deadline that is not later than the one it takes the place of."""
    task, decided_on = look.snapshot.get(Task, extension.task_id), extension.decided_on
    if task is None or decided_on is None or extension.new_due_on is None:
        return
    granted = extensions_of(look.snapshot, task, date.max)
    ids = [own.id for own in granted]
    place = ids.index(extension.id) if extension.id in ids else 0
    before = granted[place - 1].new_due_on if place else task.due_on
    if before is not None and extension.new_due_on <= before:
        yield warning(
            extension, "new_due_on", "extension_not_later", value=extension.new_due_on, before=before
        )


def task_conclusion_has_task(look: Look, conclusion: Conclusion) -> Iterator[Problem]:
    """Warn of a conclusion that assigns something while the register holds no task of it."""
    if conclusion.conclusion_kind is not ConclusionKind.TASK:
        return
    if not look.snapshot.children(Task, conclusion.id, by="conclusion_id"):
        yield warning(conclusion, "", "conclusion_without_task")
