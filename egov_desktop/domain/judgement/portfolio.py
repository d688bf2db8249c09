"""The state of all projects on a day, in the figures that the first page shows and the rows behind each."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from egov_desktop.domain.enumerations import StageGroup
from egov_desktop.domain.judgement.money.disbursement import YearMoney, portfolio_money
from egov_desktop.domain.judgement.schedule import (
    DueMilestone,
    LateMilestone,
    Lateness,
    Pace,
    late_and_due,
    project_lateness,
)
from egov_desktop.domain.judgement.stages import Standing, is_stopped, is_suspended, standing
from egov_desktop.domain.records import Project
from egov_desktop.domain.snapshot import FieldAddress, Snapshot

RECENT_DAYS = 31
"""How old an owner's figures may be, where the register's head does not say."""


@dataclass(frozen=True, slots=True)
class LateProject:
    """A project that is late, and by what."""

    project: Project
    lateness: Lateness


@dataclass(frozen=True, slots=True)
class Summary:
    """The portfolio on a day; every figure is the length or sum of the rows it stands for."""

    on: date
    year: int
    projects: tuple[Project, ...]
    standing: Standing
    suspended: tuple[Project, ...]
    money: YearMoney
    late_projects: tuple[LateProject, ...]
    late_milestones: tuple[LateMilestone, ...]
    due_soon: tuple[DueMilestone, ...]
    without_figures: tuple[Project, ...]
    conflicts: frozenset[FieldAddress]

    @property
    def stage_groups(self) -> Mapping[StageGroup, tuple[Project, ...]]:
        return self.standing.groups

    @property
    def without_stage(self) -> tuple[Project, ...]:
        return self.standing.without_stage

    @property
    def stopped(self) -> tuple[Project, ...]:
        return self.standing.stopped


def summarize(snapshot: Snapshot, on: date, year: int | None = None) -> Summary:
    """Judge the whole register on a day, in the plan year of that day unless another is named.

    Problems to be tidied are judged apart (`rules.all_problems`): they are of the register, not of a day.
    """
    projects = tuple(snapshot.all(Project).values())
    plan_year = on.year if year is None else year
    places = standing(snapshot, on)
    late, due = late_and_due(snapshot, on)
    return Summary(
        on=on,
        year=plan_year,
        projects=projects,
        standing=places,
        suspended=tuple(project for project in projects if is_suspended(project, on)),
        money=portfolio_money(snapshot, plan_year, on),
        late_projects=late_projects(snapshot, on, places),
        late_milestones=late,
        due_soon=due,
        without_figures=without_figures(snapshot, on, places),
        conflicts=snapshot.conflicts,
    )


def late_projects(snapshot: Snapshot, on: date, places: Standing | None = None) -> tuple[LateProject, ...]:
    """Give the projects that are late, the latest first."""
    in_use = _in_use(places or standing(snapshot, on))
    judged = (
        (project, project_lateness(snapshot, project, on, in_use=project.id in in_use))
        for project in snapshot.all(Project).values()
    )
    late = [LateProject(project, lateness) for project, lateness in judged if lateness.pace is Pace.LATE]
    return tuple(sorted(late, key=lambda row: (-row.lateness.days, row.project.code)))


def _in_use(places: Standing) -> frozenset[str]:
    return frozenset(project.id for project in places.groups[StageGroup.IN_USE])


def without_figures(snapshot: Snapshot, on: date, places: Standing | None = None) -> tuple[Project, ...]:
    """Give the projects still under way whose owner's figures are missing or too old on a day."""
    finished = _in_use(places or standing(snapshot, on))
    oldest = on - timedelta(days=snapshot.profile.recent_within_days or RECENT_DAYS)
    return tuple(
        project
        for project in snapshot.all(Project).values()
        if project.id not in finished
        and not is_stopped(project, on)
        and (project.figures_on is None or project.figures_on < oldest)
    )
