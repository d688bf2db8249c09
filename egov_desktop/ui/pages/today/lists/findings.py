"""The lists behind the counts of the first page, as plain rows that lead to a project."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from egov_desktop.domain.judgement.offices.questions import Question
from egov_desktop.domain.judgement.portfolio import Summary
from egov_desktop.domain.judgement.schedule import due_on
from egov_desktop.domain.records import Milestone, Project, Record
from egov_desktop.domain.rules import Problem
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.ui.look.tokens import Tone
from egov_desktop.ui.pages.journal.conflicts.words import what_words
from egov_desktop.ui.pages.projects.listing.rows import project_id_of
from egov_desktop.wording.dates import day
from egov_desktop.wording.labels import agency_name, kind_label, record_title
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole
from egov_desktop.wording.problems import sentence

Align = Literal["left", "right", "centre"]
Place = Literal["project", "journal", "returns", "meetings", "tasks", "receive", "same_things", ""]


@dataclass(frozen=True, slots=True)
class Heading:
    """A column of a list: its words, its width in the design's pixels, 0 for what room is left."""

    words: str
    width: int = 0
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Finding:
    """One row, and where it leads: into a project's file at some record or field, to its journal, to a room, or nowhere."""

    cells: tuple[str, ...]
    tone: Tone
    leads_to: Place = "project"
    project_id: str = ""
    record_id: str = ""


@dataclass(frozen=True, slots=True)
class Findings:
    """A list with its title and the sentence for when nothing is left in it; long names are cut inside."""

    title: str
    nothing: str
    headings: Sequence[Heading]
    rows: Sequence[Finding]
    cut_inside: bool = True


def late_list(snapshot: Snapshot, summary: Summary) -> Findings:
    rows = [
        _of_milestone(snapshot, late.project, late.milestone, late.days, "bad")
        for late in summary.late_milestones
    ]
    return Findings(
        say("Mốc tiến độ quá hạn"),
        say("Không còn mốc nào quá hạn."),
        _milestone_headings(say("Chậm (ngày)")),
        rows,
    )


def due_list(snapshot: Snapshot, summary: Summary) -> Findings:
    rows = [
        _of_milestone(snapshot, due.project, due.milestone, due.days_left, "warn") for due in summary.due_soon
    ]
    return Findings(
        say("Mốc đến hạn trong 30 ngày"),
        say("Không có mốc nào đến hạn trong 30 ngày tới."),
        _milestone_headings(say("Còn (ngày)")),
        rows,
    )


def problem_list(snapshot: Snapshot, problems: Iterable[Problem]) -> Findings:
    """Give the problems of the register, errors first."""
    headings = (Heading(say("Dự án"), 76), Heading(say("Bản ghi"), 190), Heading(say("Điều cần rà soát")))
    rows = [own for problem in problems if (own := _of_problem(snapshot, problem))]
    return Findings(
        say("Số liệu cần rà soát"), say("Không còn gì cần rà soát."), headings, rows, cut_inside=False
    )


def conflict_list(snapshot: Snapshot, questions: Iterable[Question]) -> Findings:
    """Give what only a person can decide, in the order in which the journal asks it."""
    headings = (Heading(say("Dự án"), 76), Heading(say("Bản ghi")), Heading(say("Điều được hỏi"), 240))
    rows = [_of_question(snapshot, question) for question in questions]
    return Findings(say("Khác biệt chưa giải quyết"), say("Không còn khác biệt nào."), headings, rows)


def _milestone_headings(days: str) -> tuple[Heading, ...]:
    return (
        Heading(say("Dự án"), 76),
        Heading(say("Tên dự án")),
        Heading(say("Mốc"), 190),
        Heading(say("Chủ đầu tư"), 130),
        Heading(say("Hạn"), 92, "centre"),
        Heading(days, 100, "right"),
    )


def _of_milestone(
    snapshot: Snapshot, project: Project, milestone: Milestone, days: int, tone: Tone
) -> Finding:
    owner = agency_name(snapshot, project.owner_agency_id)
    cells = (project.code, project.name, milestone.name, owner, day(due_on(milestone)), whole(days))
    return Finding(cells, tone, project_id=project.id, record_id=milestone.id)


def _of_problem(snapshot: Snapshot, problem: Problem) -> Finding | None:
    record = snapshot.find(problem.kind, problem.record_id)
    if record is None:
        return None
    project = snapshot.get(Project, project_id_of(record))
    tone: Tone = "bad" if problem.is_error else "warn"
    cells = (project.code if project else "", _named(snapshot, record), sentence(problem, snapshot))
    if project is None:
        return Finding(cells, tone, "")
    place = problem.field if isinstance(record, Project) else record.id
    return Finding(cells, tone, project_id=project.id, record_id=place)


def _of_question(snapshot: Snapshot, question: Question) -> Finding:
    record = snapshot.find(question.record_kind, question.record_id)
    project = snapshot.get(Project, question.project_id)
    named = _named(snapshot, record) if record else kind_label(question.record_kind)
    cells = (project.code if project else "", named, what_words(snapshot, question))
    return Finding(cells, "warn", "journal", question.project_id)


def _named(snapshot: Snapshot, record: Record) -> str:
    """Name a record with its kind; a project, whose code stands beside, by its name alone."""
    if isinstance(record, Project):
        return record.name
    return f"{kind_label(record.KIND).capitalize()}: {record_title(snapshot, record)}"
