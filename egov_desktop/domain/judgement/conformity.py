"""Whether projects fit the approved scheme: four ticks with the document cited, and the list of exceptions (N2)."""

from dataclasses import dataclass
from datetime import date

from egov_desktop.domain.judgement.stages import is_stopped
from egov_desktop.domain.records import Project
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import sort_key

TICKS = ("conforms_to_goals", "conforms_to_beneficiaries", "conforms_to_funding", "conforms_to_list")
"""The four points of the article of 30/6/2020, as fields of a project: goals, beneficiaries, funding, the list."""


@dataclass(frozen=True, slots=True)
class ConformityException:
    """A project that does not fit, is not answered for, or cites no document; the fields name the ticks."""

    project: Project
    refused: tuple[str, ...]
    unknown: tuple[str, ...]
    lacks_citation: bool

    @property
    def first_field(self) -> str:
        """The field that most needs to be looked at."""
        return (*self.refused, *self.unknown, "conformity_citation")[0]


@dataclass(frozen=True, slots=True)
class Conformity:
    """How the projects fit the scheme on a day; each is counted once."""

    on: date
    projects: tuple[Project, ...]
    exceptions: tuple[ConformityException, ...]

    @property
    def conforming(self) -> int:
        return len(self.projects) - len(self.exceptions)

    @property
    def refused(self) -> int:
        return sum(1 for own in self.exceptions if own.refused)

    @property
    def unanswered(self) -> int:
        """Those with nothing refused, but something not answered or not cited."""
        return len(self.exceptions) - self.refused


def conformity(snapshot: Snapshot, on: date) -> Conformity:
    """Check every project that is not stopped on the day."""
    projects = tuple(
        sorted(
            (own for own in snapshot.all(Project).values() if not is_stopped(own, on)),
            key=lambda own: sort_key(own.code),
        )
    )
    return Conformity(on, projects, tuple(found for own in projects if (found := exception_of(own))))


def conformity_exceptions(snapshot: Snapshot, on: date) -> tuple[ConformityException, ...]:
    """Give the projects that do not fit first, then those not answered for, each by code."""
    return tuple(sorted(conformity(snapshot, on).exceptions, key=lambda own: not own.refused))


def exception_of(project: Project) -> ConformityException | None:
    """Say what keeps a project from being shown to fit; nothing where all four are answered yes and cited."""
    answers = {name: getattr(project, name) for name in TICKS}
    found = ConformityException(
        project,
        refused=tuple(name for name, answer in answers.items() if answer is False),
        unknown=tuple(name for name, answer in answers.items() if answer is None),
        lacks_citation=not project.conformity_citation.strip(),
    )
    return found if found.refused or found.unknown or found.lacks_citation else None
