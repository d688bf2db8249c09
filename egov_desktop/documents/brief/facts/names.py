"""Naming projects for the brief: with their owner, and marked where their figures need a second look."""

from collections.abc import Iterable

from egov_desktop.documents.brief.value import ProjectName
from egov_desktop.domain.records import KINDS, Project
from egov_desktop.domain.snapshot import FieldAddress, Snapshot
from egov_desktop.wording.labels import agency_name


class Names:
    """The projects of one register by the names and marks that they have throughout a brief."""

    def __init__(self, snapshot: Snapshot, stale: Iterable[Project]) -> None:
        self._snapshot = snapshot
        self._stale = {project.id for project in stale}
        self._in_conflict = {_project_of(snapshot, address) for address in snapshot.conflicts}

    def of(self, project: Project) -> ProjectName:
        return ProjectName(
            project.id,
            one_line(project.code),
            one_line(project.name),
            one_line(agency_name(self._snapshot, project.owner_agency_id)),
            is_stale=project.id in self._stale,
            has_conflict=project.id in self._in_conflict,
        )


def one_line(text: str) -> str:
    """Set a text of several lines on one, as tables and sentences need it."""
    return " ".join(text.split())


def bare(text: str) -> str:
    """Give a sentence on one line without its end sign, to stand inside another."""
    return one_line(text).rstrip(".;, ")


def _project_of(snapshot: Snapshot, address: FieldAddress) -> str:
    kind, record_id, _ = address
    if kind == Project.KIND:
        return record_id
    record = snapshot.find(kind, record_id) if kind in KINDS else None
    return getattr(record, "project_id", None) or ""
