"""How a project stands in a period, in three voices: its owner's, the computed one, and the secretariat's where it differs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from egov_desktop.domain.enumerations import Rating, ThresholdCode
from egov_desktop.domain.fields import Labelled
from egov_desktop.domain.judgement.periods import period_on, periods_in_order
from egov_desktop.domain.judgement.ratings.reach import is_before_periods, known_since
from egov_desktop.domain.judgement.ratings.reasons import NotBegun, Reason
from egov_desktop.domain.judgement.ratings.sides import Day, conclusions, data, disbursement, schedule
from egov_desktop.domain.judgement.ratings.thresholds import threshold
from egov_desktop.domain.records import OwnerRating, Project, RatingOverride, ReportingPeriod
from egov_desktop.domain.snapshot import Snapshot

R = TypeVar("R", OwnerRating, RatingOverride)


class Side(Labelled):
    """The four sides by which a project is judged."""

    SCHEDULE = "schedule", "Tiến độ"
    DISBURSEMENT = "disbursement", "Giải ngân"
    DATA = "data", "Số liệu"
    CONCLUSIONS = "conclusions", "Kết luận"


MANDATORY = frozenset({Side.SCHEDULE, Side.DISBURSEMENT, Side.DATA})
"""Sides without which there is no green: where one of them lacks data and none is worse than green, the whole is grey."""

ORDER: tuple[Rating | None, ...] = (Rating.RED, Rating.GREY, Rating.YELLOW, Rating.GREEN, None)
"""In which order projects are listed: what lacks data may hide a red one, and stands above green."""


@dataclass(frozen=True, slots=True)
class Dimension:
    """One side of a project; no rating where the side does not apply to it, and the reasons say why."""

    side: Side
    rating: Rating | None
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class ProjectRating:
    """A project in a period, judged with the facts up to the day `on`.

    `computed` is nothing where nothing is to be judged: not begun by then, stopped, or suspended with nothing owed.
    """

    project: Project
    period: ReportingPeriod | None
    on: date
    dimensions: tuple[Dimension, ...]
    computed: Rating | None
    own: OwnerRating | None = None
    override: RatingOverride | None = None

    @property
    def shown(self) -> Rating | None:
        """The rating that counts: the secretariat's own for this period, else the computed one."""
        if self.override is not None and self.override.rating is not None:
            return self.override.rating
        return self.computed

    @property
    def place(self) -> int:
        """Where it stands in a list that begins with what needs attention most."""
        return ORDER.index(self.shown)

    def dimension(self, side: Side) -> Dimension:
        return self.dimensions[tuple(Side).index(side)]

    @property
    def deciding_reasons(self) -> tuple[Reason, ...]:
        """The reasons that gave the computed rating its colour."""
        return tuple(
            reason for side in self.dimensions for reason in side.reasons
            if reason.rating is not None and reason.rating is self.computed is side.rating
        )  # fmt: skip

    @property
    def other_reasons(self) -> tuple[Reason, ...]:
        """What else keeps it from being green though it did not decide: what lacks data first, then what is yellow."""
        return tuple(
            reason for colour in (Rating.GREY, Rating.YELLOW) for side in self.dimensions for reason in side.reasons
            if reason.rating is colour is side.rating and colour is not self.computed
        )  # fmt: skip


def rate(snapshot: Snapshot, project: Project, period: ReportingPeriod | None, on: date) -> ProjectRating:
    """Judge a project in a period by the rules of product.md 5.2, with the thresholds that held on that day.

    Facts count up to the period's own day, or to `on` where that comes first. The worst coloured side decides; what lacks
    data and is not worse is grey, never green. The secretariat's own rating counts in its period alone.
    """
    return rate_with(Day.of(snapshot, period, on, project), project)


def rate_all(
    snapshot: Snapshot,
    period: ReportingPeriod | None,
    on: date,
    projects: Iterable[Project] | None = None,
) -> Mapping[str, ProjectRating]:
    """Judge the projects given, or all, by their ids and in their order."""
    day = Day.of(snapshot, period, on)
    chosen = snapshot.all(Project).values() if projects is None else projects
    return {project.id: rate_with(day, project) for project in chosen}


def rated_period(snapshot: Snapshot, on: date) -> ReportingPeriod | None:
    """Give the period in which a day's ratings are made: the first that ends on or after it, else the last one kept.

    Nothing where none is kept, and none for a day before the first of them.
    """
    return None if is_before_periods(snapshot, on) else period_on(snapshot, on)


def by_attention(ratings: Iterable[ProjectRating]) -> tuple[ProjectRating, ...]:
    """Sort as the committee wants to read: red, not enough data, yellow, green, not judged; then by code."""
    return tuple(sorted(ratings, key=lambda own: (own.place, own.project.code, own.project.id)))


def worst(ratings: Iterable[Rating | None]) -> Rating | None:
    """Give the worst of the colours, grey and nothing left aside."""
    found = set(ratings)
    return next((own for own in (Rating.RED, Rating.YELLOW, Rating.GREEN) if own in found), None)


def combined(dimensions: Iterable[Dimension]) -> Rating | None:
    """Give the rating of the whole: the worst coloured side; grey for green where a mandatory side lacks data.

    Fresh figures and tidy tasks alone make nobody green: without schedule and disbursement there is no green.
    """
    sides = {own.side: own.rating for own in dimensions}
    found = worst(sides.values())
    if found in (Rating.RED, Rating.YELLOW):
        return found
    if any(sides.get(side) is Rating.GREY for side in MANDATORY):
        return Rating.GREY
    is_judged = sides.get(Side.SCHEDULE) is not None or sides.get(Side.DISBURSEMENT) is not None
    return found if is_judged else None


def thresholds_on(snapshot: Snapshot, on: date) -> Mapping[ThresholdCode, int]:
    """Give every threshold as it held on a day, for a paper or a panel to print beside the ratings."""
    return {code: threshold(snapshot, code, on) for code in ThresholdCode}


def previous_period(snapshot: Snapshot, period: ReportingPeriod | None) -> ReportingPeriod | None:
    """Give the period before this one."""
    periods = periods_in_order(snapshot)
    ids = [own.id for own in periods]
    place = ids.index(period.id) if period is not None and period.id in ids else 0
    return periods[place - 1] if place > 0 else None


def rate_with(day: Day, project: Project) -> ProjectRating:
    """Judge a project with what was gathered for the day; for who judges many."""
    since = known_since(day.snapshot, project)
    if since is not None and since > day.on:
        nothing = (NotBegun(since_on=since),)
        dimensions = tuple(Dimension(side, None, nothing) for side in Side)
        return ProjectRating(project, day.period, day.on, dimensions, None)
    judged = {
        Side.SCHEDULE: schedule(day, project),
        Side.DISBURSEMENT: disbursement(day, project),
        Side.DATA: data(day, project),
        Side.CONCLUSIONS: conclusions(day, project),
    }
    dimensions = tuple(Dimension(side, rating, reasons) for side, (rating, reasons) in judged.items())
    return ProjectRating(
        project=project,
        period=day.period,
        on=day.on,
        dimensions=dimensions,
        computed=combined(dimensions),
        own=_of_period(day.snapshot.children(OwnerRating, project.id), day.period),
        override=_override(day, project),
    )


def _override(day: Day, project: Project) -> RatingOverride | None:
    if day.period is None:
        return None
    return _of_period(day.snapshot.children(RatingOverride, project.id), day.period)


def _of_period(said: tuple[R, ...], period: ReportingPeriod | None) -> R | None:
    """Give what was said last for this period; ids grow with time."""
    period_id = period.id if period else None
    here = [own for own in said if own.period_id == period_id and own.rating is not None]
    return max(here, key=lambda own: own.id, default=None)
