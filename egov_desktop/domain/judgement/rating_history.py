"""How a project's rating went from period to period: the strip of the last twelve, with a word for each change."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from egov_desktop.domain.enumerations import Rating
from egov_desktop.domain.fields import Labelled
from egov_desktop.domain.judgement.periods import periods_until
from egov_desktop.domain.judgement.rating import ProjectRating, rate_all
from egov_desktop.domain.records import CapitalPlan, Milestone, Project, ReportingPeriod, StageChange
from egov_desktop.domain.snapshot import Snapshot

STRIP = 12
"""How many periods a strip shows: a year of months."""

_BETTER = (Rating.RED, Rating.YELLOW, Rating.GREEN)


class Change(Labelled):
    """What became of a rating since the period before."""

    IMPROVED = "improved", "Tốt lên"
    WORSENED = "worsened", "Xấu đi"
    UNCHANGED = "unchanged", "Không đổi"
    ENTERED = "entered", "Mới có đánh giá"
    MISSING = "missing", "Thiếu số liệu"


@dataclass(frozen=True, slots=True)
class Step:
    """One period of a strip; `same_for` counts the periods, this one too, through which the rating stayed.

    `rating` is nothing where the project was not yet known; `change` is nothing where there is nothing to compare.
    """

    period: ReportingPeriod
    rating: ProjectRating | None
    change: Change | None = None
    same_for: int = 1

    @property
    def shown(self) -> Rating | None:
        return self.rating.shown if self.rating else None


def history(
    snapshot: Snapshot, project: Project, period: ReportingPeriod, on: date, most: int = STRIP
) -> tuple[Step, ...]:
    """Give the strip of one project up to a period, oldest first.

    Each period is judged with the facts up to its own day as the register knows them now; what was printed then is
    kept with the issued paper.
    """
    return histories(snapshot, period, on, (project,), most)[project.id]


def histories(
    snapshot: Snapshot,
    period: ReportingPeriod,
    on: date,
    projects: Iterable[Project] | None = None,
    most: int = STRIP,
) -> Mapping[str, tuple[Step, ...]]:
    """Give the strips of several projects, or of all: each period's common facts are gathered once."""
    chosen = tuple(snapshot.all(Project).values() if projects is None else projects)
    since = {project.id: known_since(snapshot, project) for project in chosen}
    # One more than is shown, so that the first one shown has something to be compared with.
    columns = [
        (own, rate_all(snapshot, own, on, chosen)) for own in periods_until(snapshot, period, most + 1)
    ]
    return {
        project.id: _strip(
            [
                (own, None if _is_before(own, since[project.id]) else ratings[project.id])
                for own, ratings in columns
            ]
        )[-most:]
        for project in chosen
    }


def known_since(snapshot: Snapshot, project: Project) -> date | None:
    """Give the earliest day that the register knows of a project; nothing where no fact of it has a day."""
    days = [
        project.policy_decided_on,
        project.approved_on,
        project.planned_start_on,
        project.stage_since,
        project.figures_on,
        *(own.since_on for own in snapshot.children(StageChange, project.id)),
        *(own.decided_on for own in snapshot.children(CapitalPlan, project.id)),
        *(own.baseline_on for own in snapshot.children(Milestone, project.id)),
    ]
    return min((own for own in days if own is not None), default=None)


def change_between(before: Rating | None, after: Rating | None) -> Change | None:
    """Name what changed from one period's rating to the next."""
    if after is None:
        return None
    if after is Rating.GREY:
        return Change.MISSING
    if before is None or before is Rating.GREY:
        return Change.ENTERED
    if before is after:
        return Change.UNCHANGED
    return Change.IMPROVED if _BETTER.index(after) > _BETTER.index(before) else Change.WORSENED


def _is_before(period: ReportingPeriod, since: date | None) -> bool:
    return since is not None and period.figures_on is not None and period.figures_on < since


def _strip(column: list[tuple[ReportingPeriod, ProjectRating | None]]) -> tuple[Step, ...]:
    steps: list[Step] = []
    for place, (period, rating) in enumerate(column):
        before = steps[-1] if steps else None
        shown = rating.shown if rating else None
        is_same = before is not None and before.rating is not None and before.shown is shown
        same_for = before.same_for + 1 if before is not None and is_same else 1
        change = change_between(before.shown if before else None, shown) if place else None
        steps.append(Step(period, rating, change, same_for))
    return tuple(steps)
