"""How a project's rating went from period to period: the strip of the last twelve, with a word for each change."""

from dataclasses import dataclass
from datetime import date

from egov_desktop.domain.enumerations import Rating
from egov_desktop.domain.fields import Labelled
from egov_desktop.domain.judgement.periods import periods_until
from egov_desktop.domain.judgement.ratings.rating import ProjectRating, rate_with
from egov_desktop.domain.judgement.ratings.reach import known_since
from egov_desktop.domain.judgement.ratings.sides import Day
from egov_desktop.domain.records import Project, ReportingPeriod
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


class Strips:
    """The strips of a register's projects up to a period; each is worked out when first asked for, and kept.

    Each period is judged with the facts up to its own day as the register knows them now; what was printed then is
    kept with the issued paper. A thousand projects of twelve periods take seconds, the few in sight nothing.
    """

    def __init__(self, snapshot: Snapshot, period: ReportingPeriod, on: date, most: int = STRIP) -> None:
        self.snapshot, self.period, self.on = snapshot, period, on
        self._most = most
        self._known: dict[str, tuple[Step, ...]] = {}
        # One more than is shown, so that the first one shown has something to be compared with.
        periods = periods_until(snapshot, period, most + 1)
        self._days = [(own, Day.of(snapshot, own, on)) for own in periods]

    def of(self, project: Project) -> tuple[Step, ...]:
        """Give the strip of a project, oldest first."""
        if project.id not in self._known:
            since = known_since(self.snapshot, project)
            column = [
                (own, None if _is_before(own, since) else rate_with(day, project)) for own, day in self._days
            ]
            self._known[project.id] = _strip(column)[-self._most :]
        return self._known[project.id]


def history(
    snapshot: Snapshot, project: Project, period: ReportingPeriod, on: date, most: int = STRIP
) -> tuple[Step, ...]:
    """Give the strip of one project up to a period, oldest first."""
    return Strips(snapshot, period, on, most).of(project)


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
