"""Which projects are late and why, and what the committee is asked to decide."""

from collections.abc import Iterable
from datetime import date

from egov_desktop.documents.brief.facts.names import Names
from egov_desktop.documents.brief.value import CauseLine, LateCounts, LateLine, Matter
from egov_desktop.documents.texts import bare, one_line
from egov_desktop.domain.enumerations import CauseNature, ListCode
from egov_desktop.domain.judgement.portfolio import LateProject
from egov_desktop.domain.judgement.ratings.causes import SortedCause, sorted_cause
from egov_desktop.domain.judgement.schedule import due_on, open_causes
from egov_desktop.domain.judgement.stages import is_stopped
from egov_desktop.domain.records import Project
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.wording.labels import agency_name, coded_label


def cause_lines(snapshot: Snapshot, project: Project, on: date) -> tuple[CauseLine, ...]:
    """Give the causes that hold on the day, each as the secretariat sorted it last, else as the owner did."""
    found = (sorted_cause(snapshot, cause, on) for cause in open_causes(snapshot, project, on))
    return tuple(_cause_line(snapshot, own) for own in found if own is not None)


def _cause_line(snapshot: Snapshot, own: SortedCause) -> CauseLine:
    cause = own.cause
    return CauseLine(
        own.nature,
        coded_label(snapshot, ListCode.CAUSE_CATEGORY, own.category),
        bare(cause.description),
        one_line(agency_name(snapshot, cause.responsible_agency_id)),
        cause.since_on,
        bare(cause.remedy),
        bare(cause.proposal),
    )


def late_lines(
    snapshot: Snapshot, late: Iterable[LateProject], on: date, names: Names
) -> tuple[LateLine, ...]:
    """Give the late projects in the order given, each with the causes that hold on the day."""
    return tuple(_late_line(snapshot, row, on, names) for row in late)


def _late_line(snapshot: Snapshot, row: LateProject, on: date, names: Names) -> LateLine:
    milestone = row.lateness.milestone
    return LateLine(
        names.of(row.project),
        row.lateness.days,
        one_line(milestone.name) if milestone else "",
        due_on(milestone) if milestone else row.project.planned_end_on,
        cause_lines(snapshot, row.project, on),
    )


def late_counts(late: Iterable[LateLine]) -> LateCounts:
    rows = tuple(late)
    natures = [{cause.nature for cause in row.causes} - {None} for row in rows]
    objective = sum(own == {CauseNature.OBJECTIVE} for own in natures)
    subjective = sum(own == {CauseNature.SUBJECTIVE} for own in natures)
    both = sum(len(own) == 2 for own in natures)
    return LateCounts(len(rows), objective, subjective, both, len(rows) - objective - subjective - both)


def matters(snapshot: Snapshot, projects: Iterable[Project], on: date, names: Names) -> tuple[Matter, ...]:
    """Give the open causes on which owners ask the committee to decide; those of stopped projects rest."""
    return tuple(
        Matter(names.of(project), bare(cause.description), bare(cause.proposal))
        for project in projects
        if not is_stopped(project, on)
        for cause in open_causes(snapshot, project, on)
        if cause.needs_decision
    )
