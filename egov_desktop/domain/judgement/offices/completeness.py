"""What an owner has still to say before its report for a period may go: each figure changed or confirmed, causes, sign-off."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from egov_desktop.domain.enumerations import ThresholdCode
from egov_desktop.domain.fields import to_plain
from egov_desktop.domain.journal import canonical
from egov_desktop.domain.judgement.money.disbursement import effect_dong
from egov_desktop.domain.judgement.offices.signing import is_signed, says_otherwise
from egov_desktop.domain.judgement.ratings.causes import is_underpaid
from egov_desktop.domain.judgement.ratings.thresholds import threshold
from egov_desktop.domain.judgement.schedule import days_late, done_on, open_causes
from egov_desktop.domain.judgement.stages import is_stopped, is_suspended
from egov_desktop.domain.records import (
    Cause,
    Confirmation,
    Disbursement,
    Milestone,
    Project,
    ReportingPeriod,
    SignOff,
)
from egov_desktop.domain.rights import Rights
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import sort_key

_MOST_MONTHS = 12


class FigureState(StrEnum):
    """What an owner has said of a figure in a period."""

    CHANGED = "changed"
    CONFIRMED = "confirmed"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that the owner changes or confirms as it is (giữ nguyên), with what was said of it so far.

    `value` is as the journal keeps it. What was paid in a month is one figure: its kind is `disbursement`, its record the
    project, its field the month (`2026-06`), its value whole đồng.
    """

    project_id: str
    record_kind: str
    record_id: str
    field: str
    value: Any
    state: FigureState

    @property
    def month_on(self) -> date | None:
        """The first day of the month, where the figure is what was paid in one."""
        return date.fromisoformat(f"{self.field}-01") if self.record_kind == Disbursement.KIND else None


class Lack(StrEnum):
    """Why a report may not go yet."""

    NOT_CONFIRMED = "not_confirmed"
    FIGURES_TOO_OLD = "figures_too_old"
    NO_CAUSE = "no_cause"
    UNDERPAID_NO_CAUSE = "underpaid_no_cause"
    NO_SIGN_OFF = "no_sign_off"
    SIGNED_BEFORE_EDIT = "signed_before_edit"


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that is still missing, and where it is to be said; a missing sign-off belongs to no project."""

    project_id: str
    record_kind: str
    record_id: str
    field: str
    code: Lack


@dataclass(frozen=True, slots=True)
class Completeness:
    """How far a report is: its figures, what is still missing, and how many things it needs in all."""

    figures: tuple[Figure, ...]
    missing: tuple[Missing, ...]
    needed: int

    @property
    def percent(self) -> int:
        """The whole percent that is done; 100 only when nothing is missing."""
        return (self.needed - len(self.missing)) * 100 // self.needed if self.needed else 100


def completeness(
    snapshot: Snapshot,
    rights: Rights,
    period: ReportingPeriod | None,
    since: Snapshot | None,
    today: date,
    *,
    signed: Snapshot | None = None,
) -> Completeness:
    """Judge a whole report; `since` is what the assignment carried (nothing: every figure has to be confirmed).

    `signed` is the register as it stood at the last sign-off (nothing: a sign-off is not asked what it was for).
    """
    figures = figures_to_confirm(snapshot, rights, period, since)
    projects = _projects(snapshot, rights, period)
    explains = rights.may_add_kind(Cause.KIND)
    late = [own for project in projects for own in _late(snapshot, project, today) if explains]
    underpaid = [
        own for own in projects if explains and is_underpaid(snapshot, own, _figures_day(period, today))
    ]
    dated = [own for own in projects if period and rights.may_write(own.KIND, "figures_on", own.id)]
    lacking = (
        *(_unsaid(own) for own in figures if own.state is FigureState.OPEN),
        *_too_old(dated, period),
        *(_without_cause(own) for own in late if not _is_explained(snapshot, own.project_id, today)),
        *(_underpaid(own) for own in underpaid if not _is_explained(snapshot, own.id, today)),
        *_unsigned(snapshot, rights, period, since, signed),
    )
    needed = len(figures) + len(dated) + len(late) + len(underpaid) + 1
    return Completeness(figures, lacking, needed)


def missing(
    snapshot: Snapshot,
    rights: Rights,
    period: ReportingPeriod | None,
    since: Snapshot | None,
    today: date,
    *,
    signed: Snapshot | None = None,
) -> tuple[Missing, ...]:
    """Name what the report still needs: figures, days of figures, causes of delays and low payments (NĐ 73/2019,
    Đ43.2), sign-off.
    """
    return completeness(snapshot, rights, period, since, today, signed=signed).missing


def figures_to_confirm(
    snapshot: Snapshot, rights: Rights, period: ReportingPeriod | None, since: Snapshot | None
) -> tuple[Figure, ...]:
    """Give each project's stage, the foreseen day of each open milestone, and what was paid in each month of the period.

    The months are those after the day of the figures that the assignment carried, up to the day of the period's. What the
    assignment does not let the owner write is not asked.
    """
    said = _said(snapshot, period)
    return tuple(
        _judged(own, said, since)
        for project in _projects(snapshot, rights, period)
        for own in _figures_of(snapshot, project, period, since)
        if _is_theirs(own, rights)
    )


def confirmations_of(
    snapshot: Snapshot, figures: Iterable[Figure], period: ReportingPeriod | None
) -> tuple[Confirmation, ...]:
    """Give the owner's words, for a period, that these figures stay as they are."""
    said = _said(snapshot, period)
    return tuple(word for own in figures for word in said.get(_key(own), ()))


def _projects(snapshot: Snapshot, rights: Rights, period: ReportingPeriod | None) -> list[Project]:
    held = [own for one in rights.projects if (own := snapshot.get(Project, one))]
    on = period.figures_on if period else None
    going = [own for own in held if on is None or not is_stopped(own, on)]
    return sorted(going, key=lambda own: sort_key(own.code))


def _figures_of(
    snapshot: Snapshot, project: Project, period: ReportingPeriod | None, since: Snapshot | None
) -> Iterator[Figure]:
    yield _figure(project.id, project.KIND, project.id, "stage", project.stage)
    milestones = snapshot.children(Milestone, project.id)
    for own in sorted(milestones, key=lambda own: (own.position or 0, own.name)):
        if own.actual_on is None and not own.is_cancelled:
            yield _figure(project.id, own.KIND, own.id, "forecast_on", own.forecast_on)
    for month in _months(project, period, since):
        paid = sum(effect_dong(own) for own in _paid_in(snapshot, project.id, month))
        yield _figure(project.id, Disbursement.KIND, project.id, month, paid)


def _is_theirs(figure: Figure, rights: Rights) -> bool:
    if figure.record_kind == Disbursement.KIND:
        return rights.may_add_kind(Disbursement.KIND)
    return rights.may_write(figure.record_kind, figure.field, figure.project_id)


def _figure(project_id: str, kind: str, record_id: str, field: str, value: object) -> Figure:
    return Figure(project_id, kind, record_id, field, to_plain(value), FigureState.OPEN)


def _months(project: Project, period: ReportingPeriod | None, since: Snapshot | None) -> list[str]:
    last = period.figures_on if period else None
    if last is None:
        return []
    carried = since.get(Project, project.id) if since else None
    told = carried.figures_on if carried else None
    first = told + timedelta(days=1) if told and told < last else last
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    numbers = [last.year * 12 + last.month - 1 - back for back in reversed(range(min(count, _MOST_MONTHS)))]
    return [f"{number // 12:04}-{number % 12 + 1:02}" for number in numbers]


def _paid_in(snapshot: Snapshot, project_id: str, month: str) -> list[Disbursement]:
    payments = snapshot.children(Disbursement, project_id)
    return [own for own in payments if own.paid_on and own.paid_on.isoformat().startswith(month)]


def _judged(
    figure: Figure, said: dict[tuple[str, ...], list[Confirmation]], since: Snapshot | None
) -> Figure:
    state = FigureState.OPEN
    if since is not None and _was_changed(figure, since):
        state = FigureState.CHANGED
    elif _key(figure) in said:
        state = FigureState.CONFIRMED
    return Figure(figure.project_id, figure.record_kind, figure.record_id, figure.field, figure.value, state)


def _was_changed(figure: Figure, since: Snapshot) -> bool:
    if figure.record_kind == Disbursement.KIND:
        then = _paid_in(since, figure.project_id, figure.field)
        return sum(effect_dong(own) for own in then) != figure.value
    before = since.find(figure.record_kind, figure.record_id)
    return before is None or to_plain(getattr(before, figure.field)) != figure.value


def _said(snapshot: Snapshot, period: ReportingPeriod | None) -> dict[tuple[str, ...], list[Confirmation]]:
    said: dict[tuple[str, ...], list[Confirmation]] = {}
    for own in snapshot.all(Confirmation).values():
        if own.period_id == (period.id if period else None):
            said.setdefault((own.record_kind, own.record_id, own.field, own.value), []).append(own)
    return said


def _key(figure: Figure) -> tuple[str, ...]:
    """The word is for the value too: where the figure was edited since, it is void."""
    return (figure.record_kind, figure.record_id, figure.field, canonical(figure.value))


def _unsaid(figure: Figure) -> Missing:
    return Missing(figure.project_id, figure.record_kind, figure.record_id, figure.field, Lack.NOT_CONFIRMED)


def _too_old(projects: Iterable[Project], period: ReportingPeriod | None) -> Iterator[Missing]:
    wanted = period.figures_on if period else None
    for project in projects:
        if wanted and (project.figures_on is None or project.figures_on < wanted):
            yield Missing(project.id, project.KIND, project.id, "figures_on", Lack.FIGURES_TOO_OLD)


def _late(snapshot: Snapshot, project: Project, today: date) -> Iterator[Milestone]:
    """Give the milestones whose delay is so long that the owner must say why."""
    if is_stopped(project, today) or is_suspended(project, today):
        return
    days_needed = max(1, threshold(snapshot, ThresholdCode.CAUSE_NEEDED_DAYS, today))
    for own in snapshot.children(Milestone, project.id):
        if done_on(own, today) is None and days_late(own, today) >= days_needed:
            yield own


def _figures_day(period: ReportingPeriod | None, today: date) -> date:
    """Give the day up to which payments are told: after it, a month may be over whose payments nobody has asked for."""
    told = period.figures_on if period else None
    return min(today, told) if told else today


def _is_explained(snapshot: Snapshot, project_id: str | None, today: date) -> bool:
    project = snapshot.get(Project, project_id)
    return project is not None and bool(open_causes(snapshot, project, today))


def _without_cause(milestone: Milestone) -> Missing:
    return Missing(milestone.project_id or "", milestone.KIND, milestone.id, "", Lack.NO_CAUSE)


def _underpaid(project: Project) -> Missing:
    return Missing(project.id, project.KIND, project.id, "", Lack.UNDERPAID_NO_CAUSE)


def _unsigned(
    snapshot: Snapshot,
    rights: Rights,
    period: ReportingPeriod | None,
    since: Snapshot | None,
    signed: Snapshot | None,
) -> Iterator[Missing]:
    if not is_signed(snapshot, rights, period, since):
        yield Missing("", SignOff.KIND, "", "", Lack.NO_SIGN_OFF)
    elif signed is not None and says_otherwise(snapshot, signed, rights):
        yield Missing("", SignOff.KIND, "", "", Lack.SIGNED_BEFORE_EDIT)
