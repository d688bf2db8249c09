"""How effective a group of projects is: its figures before, at target and now, what they prove, and what is missing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from egov_desktop.domain.enumerations import Direction, EffectivenessAspect, EffectivenessRating, StageGroup
from egov_desktop.domain.fields import Labelled
from egov_desktop.domain.judgement.stages import group_of, is_stopped, stage_map
from egov_desktop.domain.records import (
    EffectivenessFigure,
    GroupAssessment,
    Project,
    ProjectGroup,
    ReportingPeriod,
    StageChange,
)
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import fold, sort_key

CLEAR_ASPECTS = 3
"""Effectiveness is proposed as clear only where this many of the five aspects have evidence."""


class Change(Labelled):
    """What a figure with evidence says, from the best to the worst; slight is less than half the way to the target."""

    REACHED = "reached", "Đạt mục tiêu"
    BETTER = "better", "Tốt lên"
    SLIGHT = "slight", "Tốt lên ít"
    SHORT = "short", "Chưa đạt mục tiêu"
    UNCHANGED = "unchanged", "Không đổi"
    WORSE = "worse", "Kém đi"


ADVANCING = frozenset({Change.REACHED, Change.BETTER})
"""What speaks for a group; going less than half the way to the target does not yet."""


class Gap(Labelled):
    """Why a figure is not evidence yet."""

    NO_NOW = "no_now", "chưa có số hiện nay"
    NO_COMPARISON = "no_comparison", "chưa có số trước hoặc mục tiêu để so"
    NO_DIRECTION = "no_direction", "chưa rõ chiều tốt lên"
    NO_DAY = "no_day", "chưa có ngày đo"
    NO_SOURCE = "no_source", "chưa có văn bản nguồn"
    NOT_IN_USE = "not_in_use", "dự án chưa đưa vào sử dụng"


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure of the sheet; `change` is nothing where the figure is not evidence, and `gaps` say why."""

    figure: EffectivenessFigure
    project: Project | None
    change: Change | None
    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class AspectLine:
    """One of the five aspects with its figures; without evidence it prints "Chưa đủ căn cứ"."""

    aspect: EffectivenessAspect
    rows: tuple[FigureRow, ...]

    @property
    def has_evidence(self) -> bool:
        return any(row.change for row in self.rows)


@dataclass(frozen=True, slots=True)
class InUse:
    """A project in use, and since when; nothing where the register does not know the day."""

    project: Project
    since_on: date | None


@dataclass(frozen=True, slots=True)
class GroupSheet:
    """All that is known of a group's effectiveness on a day, and what the secretariat says of it for a period.

    `rating` is the one to print: the secretariat's where it has given one and evidence allows it, else the proposed.
    """

    group: ProjectGroup
    period: ReportingPeriod | None
    on: date
    projects: tuple[Project, ...]
    in_use: tuple[InUse, ...]
    aspects: tuple[AspectLine, ...]
    proposed: EffectivenessRating
    assessment: GroupAssessment | None

    @property
    def rows(self) -> tuple[FigureRow, ...]:
        return tuple(row for line in self.aspects for row in line.rows)

    @property
    def evidence(self) -> tuple[FigureRow, ...]:
        return tuple(row for row in self.rows if row.change)

    @property
    def incomplete(self) -> tuple[FigureRow, ...]:
        return tuple(row for row in self.rows if row.gaps)

    @property
    def aspects_without_evidence(self) -> tuple[EffectivenessAspect, ...]:
        return tuple(line.aspect for line in self.aspects if not line.has_evidence)

    @property
    def with_figures(self) -> tuple[Project, ...]:
        """The projects in use that have a figure with evidence: the x of "x/y dự án có số liệu"."""
        own = {row.project.id for row in self.evidence if row.project}
        return tuple(line.project for line in self.in_use if line.project.id in own)

    @property
    def without_figures(self) -> tuple[Project, ...]:
        own = {project.id for project in self.with_figures}
        return tuple(line.project for line in self.in_use if line.project.id not in own)

    @property
    def allowed(self) -> tuple[EffectivenessRating, ...]:
        """The ratings that may be given: without evidence, only that there is not enough of it."""
        return tuple(EffectivenessRating) if self.evidence else (EffectivenessRating.NO_EVIDENCE,)

    @property
    def rating(self) -> EffectivenessRating:
        said = self.assessment.rating if self.assessment else None
        return said if said is not None and said in self.allowed else self.proposed

    def count(self, *changes: Change) -> int:
        """Count the figures with evidence that say one of these."""
        return sum(1 for row in self.evidence if row.change in changes)


def group_sheet(
    snapshot: Snapshot, group: ProjectGroup, period: ReportingPeriod | None, on: date
) -> GroupSheet:
    """Judge a group on a day by the five aspects of the article of 30/6/2020; figures measured later are not known yet.

    Of several figures of one name, the one measured last stands on the sheet. Stopped projects are left out.
    """
    projects = _projects_of(snapshot, group, on)
    in_use = tuple(
        InUse(own, _in_use_since(snapshot, own, on))
        for own in projects
        if group_of(snapshot, own, on) is StageGroup.IN_USE
    )
    rows = tuple(figure_row(snapshot, own, on) for own in figures_on(snapshot, group, on))
    aspects = tuple(_aspect(aspect, rows) for aspect in EffectivenessAspect)
    proposed = proposed_rating(aspects)
    return GroupSheet(
        group, period, on, projects, in_use, aspects, proposed, assessment_of(snapshot, group, period)
    )


def group_sheets(snapshot: Snapshot, period: ReportingPeriod | None, on: date) -> tuple[GroupSheet, ...]:
    """Judge every group, in the office's own order."""
    return tuple(group_sheet(snapshot, own, period, on) for own in groups_in_order(snapshot))


def groups_in_order(snapshot: Snapshot) -> tuple[ProjectGroup, ...]:
    groups = snapshot.all(ProjectGroup).values()
    return tuple(
        sorted(groups, key=lambda own: (own.position is None, own.position or 0, sort_key(own.name)))
    )


def proposed_rating(aspects: Iterable[AspectLine]) -> EffectivenessRating:
    """Propose a rating from the evidence.

    Without evidence: not enough. Fewer than half of the figures advancing: limited. Clear where evidence covers three
    of the five aspects, half of the figures reached their target and none got worse. Otherwise effective.
    """
    lines = tuple(aspects)
    changes = [row.change for line in lines for row in line.rows if row.change]
    if not changes:
        return EffectivenessRating.NO_EVIDENCE
    if 2 * sum(own in ADVANCING for own in changes) < len(changes):
        return EffectivenessRating.LIMITED
    covered = sum(line.has_evidence for line in lines)
    is_clear = 2 * changes.count(Change.REACHED) >= len(changes) and Change.WORSE not in changes
    return (
        EffectivenessRating.CLEAR if is_clear and covered >= CLEAR_ASPECTS else EffectivenessRating.EFFECTIVE
    )


def change_of(figure: EffectivenessFigure) -> Change | None:
    """Say what a figure shows; nothing where now, the direction, or anything to compare with is missing."""
    before, target, now = figure.before_value, figure.target_value, figure.now_value
    if now is None or figure.direction is None or (before is None and target is None):
        return None
    sign = 1 if figure.direction is Direction.UP else -1
    is_reached = target is not None and sign * (now - target) >= 0
    if before is None:
        return Change.REACHED if is_reached else Change.SHORT
    gain = sign * (now - before)
    if gain <= 0:
        return Change.UNCHANGED if gain == 0 else Change.WORSE
    if is_reached:
        return Change.REACHED
    way = sign * (target - before) if target is not None else 0
    return Change.BETTER if 2 * gain >= way else Change.SLIGHT


def figures_of(snapshot: Snapshot, group: ProjectGroup) -> tuple[EffectivenessFigure, ...]:
    """Give every figure of a group: a project's figure goes with the group in which the project is now."""
    found = [
        own for own in snapshot.all(EffectivenessFigure).values() if _group_id(snapshot, own) == group.id
    ]
    return tuple(sorted(found, key=lambda own: _place(snapshot, own)))


def figures_on(snapshot: Snapshot, group: ProjectGroup, on: date) -> tuple[EffectivenessFigure, ...]:
    """Give the figures known on a day: of those with one name the one measured last, and all that have no day."""
    latest: dict[tuple[str, ...], EffectivenessFigure] = {}
    for own in figures_of(snapshot, group):
        if own.measured_on is None or own.measured_on <= on:
            key = (own.aspect or "", own.project_id or "", fold(own.name), "" if own.measured_on else own.id)
            held = latest.get(key)
            if held is None or (own.measured_on or on, own.id) > (held.measured_on or on, held.id):
                latest[key] = own
    return tuple(latest.values())


def figure_row(snapshot: Snapshot, figure: EffectivenessFigure, on: date) -> FigureRow:
    """Judge one figure on a day; a project's figure counts only while the project is in use."""
    project = snapshot.get(Project, figure.project_id)
    is_used = project is None or group_of(snapshot, project, on) is StageGroup.IN_USE
    gaps = tuple(_gaps(figure, is_used=is_used))
    return FigureRow(figure, project, None if gaps else change_of(figure), gaps)


def assessment_of(
    snapshot: Snapshot, group: ProjectGroup, period: ReportingPeriod | None
) -> GroupAssessment | None:
    """Give what the secretariat says of a group for a period, the last where it says it twice."""
    period_id = period.id if period else None
    said = snapshot.children(GroupAssessment, group.id, by="group_id")
    return max((own for own in said if own.period_id == period_id), key=lambda own: own.id, default=None)


def _projects_of(snapshot: Snapshot, group: ProjectGroup, on: date) -> tuple[Project, ...]:
    found = (own for own in snapshot.children(Project, group.id, by="group_id") if not is_stopped(own, on))
    return tuple(sorted(found, key=lambda own: sort_key(own.code)))


def _in_use_since(snapshot: Snapshot, project: Project, on: date) -> date | None:
    mapping = stage_map(snapshot)
    steps = [(own.stage, own.since_on) for own in snapshot.children(StageChange, project.id)]
    steps.append((project.stage, project.stage_since))
    days = [
        day for stage, day in steps if stage and day and day <= on and mapping[stage] is StageGroup.IN_USE
    ]
    return min(days, default=None)


def _group_id(snapshot: Snapshot, figure: EffectivenessFigure) -> str | None:
    project = snapshot.get(Project, figure.project_id)
    return project.group_id if project else figure.group_id


_ASPECTS: Mapping[EffectivenessAspect | None, int] = MappingProxyType(
    {aspect: place for place, aspect in enumerate(EffectivenessAspect)}
)


def _place(snapshot: Snapshot, figure: EffectivenessFigure) -> tuple[int, str, str, date, str]:
    project = snapshot.get(Project, figure.project_id)
    measured = figure.measured_on or date.max
    code = sort_key(project.code) if project else ""
    return (_ASPECTS.get(figure.aspect, len(_ASPECTS)), code, sort_key(figure.name), measured, figure.id)


def _gaps(figure: EffectivenessFigure, *, is_used: bool) -> Sequence[Gap]:
    missing = {
        Gap.NO_NOW: figure.now_value is None,
        Gap.NO_COMPARISON: figure.before_value is None and figure.target_value is None,
        Gap.NO_DIRECTION: figure.direction is None,
        Gap.NO_DAY: figure.measured_on is None,
        Gap.NO_SOURCE: not figure.source.strip(),
        Gap.NOT_IN_USE: not is_used,
    }
    return [gap for gap, is_missing in missing.items() if is_missing]


def _aspect(aspect: EffectivenessAspect, rows: Iterable[FigureRow]) -> AspectLine:
    return AspectLine(aspect, tuple(row for row in rows if row.figure.aspect is aspect))
