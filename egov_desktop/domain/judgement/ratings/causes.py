"""Why projects are late, as it counts: the owner's sorting or the secretariat's, the days told, and what is not explained."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from operator import attrgetter

from egov_desktop.domain.enumerations import CauseNature, ThresholdCode
from egov_desktop.domain.fields import Labelled
from egov_desktop.domain.judgement.money.disbursement import money_of
from egov_desktop.domain.judgement.money.plan_to_date import plan_to_date
from egov_desktop.domain.judgement.ratings.thresholds import threshold
from egov_desktop.domain.judgement.schedule import is_open, open_causes, project_lateness
from egov_desktop.domain.judgement.stages import is_stopped, is_suspended
from egov_desktop.domain.records import Agency, Cause, CauseReview, Project, ProjectGroup
from egov_desktop.domain.snapshot import Snapshot


class CauseKey(Labelled):
    """By what causes are put together."""

    CATEGORY = "category", "Loại nguyên nhân"
    NATURE = "nature", "Tính chất"
    OWNER = "owner", "Chủ đầu tư"
    GROUP = "group", "Nhóm dự án"
    REMOVER = "remover", "Cơ quan tháo gỡ"


@dataclass(frozen=True, slots=True)
class SortedCause:
    """A cause with the sorting that counts on a day: the secretariat's last one, else the owner's own."""

    cause: Cause
    project: Project
    review: CauseReview | None = None

    @property
    def nature(self) -> CauseNature | None:
        return self.review.nature if self.review and self.review.nature else self.cause.nature

    @property
    def category(self) -> str:
        return self.review.category if self.review and self.review.category else self.cause.category

    @property
    def is_resorted(self) -> bool:
        """Say whether the secretariat's sorting differs from the owner's, so that both must be shown."""
        return (self.nature, self.category) != (self.cause.nature, self.cause.category)


@dataclass(frozen=True, slots=True)
class Unexplained:
    """A project that must tell a cause and has none: how many days it is late, and what it paid of what was due (đồng).

    `due_dong` is 0 where disbursement does not ask for a cause.
    """

    project: Project
    days: int
    paid_dong: int = 0
    due_dong: int = 0


@dataclass(frozen=True, slots=True)
class Told:
    """How much of a project's lateness its open causes explain, in days; causes may overlap, so may exceed it."""

    days_late: int
    days_told: int

    @property
    def days_untold(self) -> int:
        return max(0, self.days_late - self.days_told)


@dataclass(frozen=True, slots=True)
class CauseGroup:
    """The causes under one heading: an id or code, "" for none; the days they cost, and which they are."""

    key: str
    label: str
    causes: tuple[SortedCause, ...]
    share_days: int = 0

    @property
    def count(self) -> int:
        return len(self.causes)

    @property
    def days(self) -> int:
        return sum(own.cause.days_lost or 0 for own in self.causes)

    @property
    def project_ids(self) -> frozenset[str]:
        return frozenset(own.project.id for own in self.causes)

    def of_nature(self, nature: CauseNature | None) -> int:
        return sum(own.nature is nature for own in self.causes)


def sorted_cause(snapshot: Snapshot, cause: Cause, on: date) -> SortedCause | None:
    """Give a cause with its sorting as of a day; nothing where its project is gone."""
    project = snapshot.get(Project, cause.project_id)
    if project is None:
        return None
    reviews = [
        own
        for own in snapshot.children(CauseReview, cause.id, by="cause_id")
        if own.reviewed_on is None or own.reviewed_on <= on
    ]
    review = max(reviews, key=lambda own: (own.reviewed_on or date.min, own.id), default=None)
    return SortedCause(cause, project, review)


def sorted_causes(
    snapshot: Snapshot, on: date, projects: Iterable[Project] | None = None
) -> tuple[SortedCause, ...]:
    """Give the causes open on a day, of the projects given or of all, with the sorting that counts.

    Those of projects stopped by then hold nobody back any more and are left out, on screen as on paper.
    """
    chosen = None if projects is None else {own.id for own in projects}
    found = (
        sorted_cause(snapshot, cause, on)
        for cause in snapshot.all(Cause).values()
        if (chosen is None or cause.project_id in chosen) and is_open(cause, on)
    )
    return tuple(own for own in found if own is not None and not is_stopped(own.project, on))


def pareto(
    snapshot: Snapshot, on: date, key: CauseKey, projects: Iterable[Project] | None = None
) -> tuple[CauseGroup, ...]:
    """Put the open causes together under a heading, those that cost most days first; `share_days` adds up from the top."""
    gathered: dict[str, list[SortedCause]] = {}
    for own in sorted_causes(snapshot, on, projects):
        gathered.setdefault(_heading(own, key), []).append(own)
    groups = [
        CauseGroup(code, _label(snapshot, key, code), tuple(causes)) for code, causes in gathered.items()
    ]
    groups.sort(key=lambda own: (-own.days, -own.count, own.label))
    so_far = accumulate(map(attrgetter("days"), groups))
    return tuple(
        CauseGroup(own.key, own.label, own.causes, days) for own, days in zip(groups, so_far, strict=True)
    )


def unexplained(
    snapshot: Snapshot, on: date, projects: Iterable[Project] | None = None
) -> tuple[Unexplained, ...]:
    """Give the projects whose lateness or payments ask for a cause while none is open, the latest first.

    The thresholds are those of the day. Owners must say why (NĐ 73/2019/NĐ-CP, Đ43.2); it is asked for, and never
    keeps anything from being saved.
    """
    chosen = snapshot.all(Project).values() if projects is None else projects
    days_needed = threshold(snapshot, ThresholdCode.CAUSE_NEEDED_DAYS, on)
    percent_needed = threshold(snapshot, ThresholdCode.CAUSE_NEEDED_PERCENT, on)
    found = (_asked(snapshot, own, on, days_needed, percent_needed) for own in chosen)
    lacking = [own for own in found if own is not None and not open_causes(snapshot, own.project, on)]
    return tuple(sorted(lacking, key=lambda own: (-own.days, own.project.code)))


def is_cause_needed(snapshot: Snapshot, project: Project, on: date) -> bool:
    """Say whether a project's lateness or payments ask for a cause, told or not."""
    days_needed = threshold(snapshot, ThresholdCode.CAUSE_NEEDED_DAYS, on)
    percent_needed = threshold(snapshot, ThresholdCode.CAUSE_NEEDED_PERCENT, on)
    return _asked(snapshot, project, on, days_needed, percent_needed) is not None


def is_underpaid(snapshot: Snapshot, project: Project, on: date) -> bool:
    """Say whether so little was paid of what was due by a day that a cause is asked for, told or not."""
    if is_stopped(project, on) or is_suspended(project, on):
        return False
    percent_needed = threshold(snapshot, ThresholdCode.CAUSE_NEEDED_PERCENT, on)
    return _underpaid(snapshot, project, on, percent_needed) != (0, 0)


def days_told(snapshot: Snapshot, project: Project, on: date) -> Told:
    """Hold the days that open causes claim against the days that the project is late."""
    claimed = sum(own.days_lost or 0 for own in open_causes(snapshot, project, on))
    return Told(project_lateness(snapshot, project, on).days, claimed)


def _asked(
    snapshot: Snapshot, project: Project, on: date, days_needed: int, percent_needed: int
) -> Unexplained | None:
    if is_stopped(project, on) or is_suspended(project, on):
        return None
    days = project_lateness(snapshot, project, on).days
    paid, due = _underpaid(snapshot, project, on, percent_needed)
    return Unexplained(project, days, paid, due) if days >= max(1, days_needed) or due else None


def _underpaid(snapshot: Snapshot, project: Project, on: date, percent_needed: int) -> tuple[int, int]:
    """Give what was paid and what was due, in đồng, where that is too little; else nothing of either."""
    due = plan_to_date(snapshot, project, on.year, on)
    paid = money_of(snapshot, project, on.year, on).paid_dong if due > 0 else 0
    return (paid, due) if 100 * paid < due * percent_needed else (0, 0)


def _heading(own: SortedCause, key: CauseKey) -> str:
    headings = {
        CauseKey.CATEGORY: own.category,
        CauseKey.NATURE: own.nature or "",
        CauseKey.OWNER: own.project.owner_agency_id or "",
        CauseKey.GROUP: own.project.group_id or "",
        CauseKey.REMOVER: own.cause.responsible_agency_id or "",
    }
    return str(headings[key])


def _label(snapshot: Snapshot, key: CauseKey, code: str) -> str:
    """Name a heading where a record names it; the labels of lists and enumerations are for the wording to say."""
    record = snapshot.get(ProjectGroup, code) if key is CauseKey.GROUP else snapshot.get(Agency, code)
    return (getattr(record, "short_name", "") or record.name) if record else code
