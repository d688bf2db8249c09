"""Naming projects for the brief: with their owner, and marked where their figures need a second look."""

from collections.abc import Iterable

from egov_desktop.documents.brief.value import ProjectName
from egov_desktop.documents.texts import one_line
from egov_desktop.domain.judgement.offices.questions import open_questions, project_ids_in_question
from egov_desktop.domain.records import Project
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.wording.labels import agency_name


class Names:
    """The projects of one register by the names and marks that they have throughout a brief.

    `questions` are what only a person can decide, and nobody has yet.
    """

    def __init__(self, snapshot: Snapshot, stale: Iterable[Project]) -> None:
        self._snapshot = snapshot
        self._stale = {project.id for project in stale}
        self.questions = open_questions(snapshot)
        self._in_conflict = project_ids_in_question(self.questions)

    def of(self, project: Project) -> ProjectName:
        return ProjectName(
            project.id,
            one_line(project.code),
            one_line(project.name),
            one_line(agency_name(self._snapshot, project.owner_agency_id)),
            is_stale=project.id in self._stale,
            has_conflict=project.id in self._in_conflict,
        )
