"""The four sides of a project, each judged on a day with all that its colour rests on (product.md 5.2)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from egov_desktop.domain.enumerations import Rating, StageGroup, TaskStatus, ThresholdCode
from egov_desktop.domain.judgement.meetings.tasks import (
    days_overdue,
    due_of,
    is_open,
    meetings_since,
    status_of,
)
from egov_desktop.domain.judgement.money.disbursement import YearMoney, money_of
from egov_desktop.domain.judgement.money.plan_to_date import demand_to_date, plan_to_date
from egov_desktop.domain.judgement.periods import periods_in_order
from egov_desktop.domain.judgement.ratings import reasons as why
from egov_desktop.domain.judgement.ratings.reach import period_length
from egov_desktop.domain.judgement.ratings.thresholds import threshold
from egov_desktop.domain.judgement.ratings.told import figures_known_on, figures_told_on
from egov_desktop.domain.judgement.schedule import due_on
from egov_desktop.domain.judgement.stages import group_of, is_stopped, is_suspended, standing
from egov_desktop.domain.records import Milestone, Project, ReportingPeriod, Task
from egov_desktop.domain.snapshot import Snapshot

Judged = tuple[Rating | None, tuple[why.Reason, ...]]

_WORST_FIRST = (Rating.RED, Rating.YELLOW, Rating.GREEN, Rating.GREY)
_STEPS = (Rating.GREEN, Rating.YELLOW, Rating.RED)


@dataclass(frozen=True)
class Day:
    """A period up to a day, with what every project is judged by: gathered once, since projects are many.

    `told_by` is the day by which an owner's figures must have been told to count; the age of figures is measured to
    `aged_to`. Both are `on`, save in the last period kept: what is told after its end counts there up to the day asked,
    and where that day is more than a period's length later, figures age up to it.
    """

    snapshot: Snapshot
    on: date
    told_by: date
    aged_to: date
    period: ReportingPeriod | None
    since: date | None
    period_ends: tuple[date, ...]
    in_use: frozenset[str]
    thresholds: dict[ThresholdCode, int]

    @classmethod
    def of(
        cls, snapshot: Snapshot, period: ReportingPeriod | None, on: date, only: Project | None = None
    ) -> "Day":
        """Gather for one project, or for all."""
        ends = tuple(own.figures_on for own in periods_in_order(snapshot) if own.figures_on is not None)
        end = period.figures_on if period else None
        day = min(on, end) if end else on
        is_last = not end or end == ends[-1]
        is_long_past = is_last and (on - day).days > period_length(snapshot)
        return cls(
            snapshot,
            day,
            on if is_last else day,
            on if is_long_past else day,
            period,
            max((own for own in ends if own < (end or day)), default=None),
            ends,
            _in_use(snapshot, day, only),
            {code: threshold(snapshot, code, day) for code in ThresholdCode},
        )

    def periods_old(self, figures_on: date) -> int:
        """Count the periods between the one that figures belong to and this one; where none is kept, by the month."""
        ends = [own for own in self.period_ends if own < self.aged_to]
        first, last = (ends[0], ends[-1]) if ends else (self.on, self.on)
        after = sum(own >= figures_on for own in ends)
        before = max(0, (first - figures_on).days - 1)
        since = max(0, (self.aged_to - max(last, figures_on)).days - 1) if self.aged_to > self.on else 0
        length = period_length(self.snapshot)
        return after + before // length + since // length


def schedule(day: Day, project: Project) -> Judged:
    """Judge by the worst open milestone past its approved day, or the planned end of what is not in use.

    A critical milestone is red from its first day late.
    """
    if resting := _resting(day, project):
        return None, (resting,)
    late: list[why.MilestoneLate | why.EndLate] = []
    coming: list[tuple[date, str]] = []
    for milestone in day.snapshot.children(Milestone, project.id):
        due, actual = due_on(milestone), milestone.actual_on
        if due is None or milestone.is_cancelled or (actual is not None and actual <= day.on):
            continue
        if due < day.on:
            late.append(_milestone_late(day, milestone, due))
        else:
            coming.append((due, milestone.name))
    in_use, end = project.id in day.in_use, project.planned_end_on
    if end is not None and end < day.on and not in_use:
        days = (day.on - end).days
        late.append(
            why.EndLate(rating=_by_days(day, days), days=days, due_on=end, document=project.approval_symbol)
        )
    if late:
        late.sort(key=lambda own: (own.rating is not Rating.RED, -own.days))
        return worst_of(late), tuple(late)
    if in_use:
        return Rating.GREEN, (why.InUse(rating=Rating.GREEN),)
    if not coming and end is None and not _has_dates(day, project):
        return Rating.GREY, (why.NoDates(rating=Rating.GREY),)
    next_on, name = min(coming, default=(None, ""))
    return Rating.GREEN, (why.NothingLate(rating=Rating.GREEN, next_name=name, next_on=next_on),)


def disbursement(day: Day, project: Project) -> Judged:
    """Judge the payments against the year's own plan, and against the demand where there is one, up to the day.

    Both the sum so far and the period count, since a sum alone hides what happens now (GAO-12-210). A period may make
    it at most one step worse than the sum, and nothing where all that was due had been paid before.
    """
    year = day.on.year
    money = money_of(day.snapshot, project, year, day.on)
    if resting := _resting(day, project, unspent_dong=max(0, money.plan_dong - money.paid_dong)):
        return None, (resting,)
    if money.plan_dong <= 0:
        return None, (
            why.NoPlan(
                year=year,
                carried_plan_dong=money.carried_plan_dong,
                paid_carried_dong=money.paid_carried_dong,
            ),
        )
    known_on = figures_known_on(day.snapshot, project)
    if money.paid_dong == 0 and (known_on is None or known_on.year < year):
        return Rating.GREY, (why.NoPaymentFigures(rating=Rating.GREY, year=year, plan_dong=money.plan_dong),)
    found = (*_against_plan(day, project, money), *_against_demand(day, project, money))
    if not any(own.rating for own in found):
        return None, found
    return worst_of(found), found


def data(day: Day, project: Project) -> Judged:
    """Judge how old the figures are that the owner had told by then, in periods; too old ones, and none, are not enough."""
    if project.id in day.in_use or is_stopped(project, day.on):
        return None, (why.FiguresNotAsked(),)
    if project.figures_on is None:
        return Rating.GREY, (why.NoFigures(rating=Rating.GREY),)
    told_on = figures_told_on(day.snapshot, project, day.told_by)
    if told_on is None:
        return Rating.GREY, (
            why.FiguresLater(rating=Rating.GREY, figures_on=project.figures_on, until_on=day.told_by),
        )
    old = day.periods_old(told_on)
    rating = Rating.GREEN
    if old > day.thresholds[ThresholdCode.DATA_GREY_PERIODS]:
        rating = Rating.GREY
    elif old > day.thresholds[ThresholdCode.DATA_YELLOW_PERIODS]:
        rating = Rating.YELLOW
    counted_to = day.aged_to if day.aged_to > day.on else None
    return rating, (why.Figures(rating=rating, figures_on=told_on, periods_old=old, counted_to=counted_to),)


def conclusions(day: Day, project: Project) -> Judged:
    """Judge the tasks given for the project: one overdue is yellow, through enough meetings red."""
    given = [
        task
        for task in day.snapshot.children(Task, project.id)
        if task.assigned_on is not None and task.assigned_on <= day.on
    ]
    if not given:
        return None, (why.NoTask(),)
    overdue = [
        _task_overdue(day, task)
        for task in given
        if status_of(day.snapshot, task, day.on) is TaskStatus.OVERDUE
    ]
    if overdue:
        overdue.sort(key=lambda own: -own.days)
        return worst_of(overdue), tuple(overdue)
    open_tasks = sum(is_open(day.snapshot, task, day.on) for task in given)
    return Rating.GREEN, (why.NoTaskOverdue(rating=Rating.GREEN, open_tasks=open_tasks),)


def worst_of(found: Sequence[why.Reason]) -> Rating:
    """Give the worst colour that any reason gives."""
    colours = {own.rating for own in found}
    return next(own for own in _WORST_FIRST if own in colours)


def _in_use(snapshot: Snapshot, on: date, only: Project | None) -> frozenset[str]:
    if only is None:
        return frozenset(own.id for own in standing(snapshot, on).groups[StageGroup.IN_USE])
    return frozenset({only.id} if group_of(snapshot, only, on) is StageGroup.IN_USE else ())


def _resting(day: Day, project: Project, unspent_dong: int = 0) -> why.Resting | None:
    if is_stopped(project, day.on) and project.terminated_on:
        return why.Resting(since_on=project.terminated_on, is_stopped=True, unspent_dong=unspent_dong)
    if is_suspended(project, day.on) and project.suspended_on:
        return why.Resting(since_on=project.suspended_on, is_stopped=False, unspent_dong=unspent_dong)
    return None


def _milestone_late(day: Day, milestone: Milestone, due: date) -> why.MilestoneLate:
    days = (day.on - due).days
    return why.MilestoneLate(
        rating=Rating.RED if milestone.is_critical else _by_days(day, days),
        milestone_id=milestone.id,
        name=milestone.name,
        days=days,
        due_on=due,
        is_approved=milestone.approved_on is not None,
        document=milestone.approval_document if milestone.approved_on else "",
        is_critical=milestone.is_critical,
    )


def _by_days(day: Day, days: int) -> Rating:
    if days >= day.thresholds[ThresholdCode.SCHEDULE_RED_DAYS]:
        return Rating.RED
    return Rating.YELLOW if days >= day.thresholds[ThresholdCode.SCHEDULE_YELLOW_DAYS] else Rating.GREEN


def _has_dates(day: Day, project: Project) -> bool:
    found = day.snapshot.children(Milestone, project.id)
    return any(due_on(own) is not None for own in found if not own.is_cancelled)


def _against_plan(day: Day, project: Project, money: YearMoney) -> tuple[why.Reason, ...]:
    year = day.on.year
    due = plan_to_date(day.snapshot, project, year, day.on)
    if due <= 0:
        return (why.NothingDueYet(year=year, plan_dong=money.plan_dong, until_on=day.on),)
    whole = _paid(day, why.Against.PLAN, money.paid_dong, due)
    since = _since(day)
    if since is None:
        return (whole,)
    due_before = plan_to_date(day.snapshot, project, year, since)
    paid_before = money_of(day.snapshot, project, year, since).paid_dong
    part = _of_period(day, whole, money.paid_dong - paid_before, due - due_before, since)
    return (whole, part) if part else (whole,)


def _against_demand(day: Day, project: Project, money: YearMoney) -> tuple[why.Reason, ...]:
    year = day.on.year
    demanded = demand_to_date(day.snapshot, project, year, day.on)
    if demanded is None or demanded[1] <= 0:
        return ()
    first = date.fromordinal(demanded[0].toordinal() - 1)
    paid_before = money_of(day.snapshot, project, year, first).paid_dong
    whole = _paid(day, why.Against.DEMAND, money.paid_dong - paid_before, demanded[1], first)
    since = _since(day)
    if since is None or since <= first:
        return (whole,)
    before = demand_to_date(day.snapshot, project, year, since)
    paid_until = money_of(day.snapshot, project, year, since).paid_dong
    part = _of_period(
        day, whole, money.paid_dong - paid_until, demanded[1] - (before[1] if before else 0), since
    )
    return (whole, part) if part else (whole,)


def _since(day: Day) -> date | None:
    """Give the end of the period before, where it lies in the same plan year: else the period is the year so far."""
    return day.since if day.since is not None and day.since.year == day.on.year else None


def _of_period(day: Day, whole: why.Paid, paid: int, due: int, since: date) -> why.Reason | None:
    if due <= 0:
        return None
    part = _paid(day, whole.against, paid, due, since)
    if whole.paid_dong >= whole.due_dong and part.rating is not Rating.GREEN:
        return why.AheadOfPlan(since_on=since, until_on=day.on)
    worst_step = min(len(_STEPS) - 1, _STEPS.index(whole.rating or Rating.GREEN) + 1)
    rating = _STEPS[min(worst_step, _STEPS.index(part.rating or Rating.GREEN))]
    return _paid(day, whole.against, paid, due, since, rating)


def _paid(
    day: Day,
    against: why.Against,
    paid: int,
    due: int,
    since: date | None = None,
    rating: Rating | None = None,
) -> why.Paid:
    return why.Paid(
        rating=rating or _by_percent(day, paid, due),
        against=against,
        paid_dong=paid,
        due_dong=due,
        until_on=day.on,
        since_on=since,
    )


def _by_percent(day: Day, paid: int, due: int) -> Rating:
    if 100 * paid >= due * day.thresholds[ThresholdCode.DISBURSEMENT_GREEN_PERCENT]:
        return Rating.GREEN
    is_yellow = 100 * paid >= due * day.thresholds[ThresholdCode.DISBURSEMENT_YELLOW_PERCENT]
    return Rating.YELLOW if is_yellow else Rating.RED


def _task_overdue(day: Day, task: Task) -> why.TaskOverdue:
    due = due_of(day.snapshot, task, day.on) or day.on
    meetings = meetings_since(day.snapshot, due, day.on)
    is_red = meetings >= day.thresholds[ThresholdCode.CONCLUSIONS_RED_MEETINGS]
    return why.TaskOverdue(
        rating=Rating.RED if is_red else Rating.YELLOW,
        task_id=task.id,
        content=task.content,
        due_on=due,
        days=days_overdue(day.snapshot, task, day.on),
        meetings=meetings,
        document=task.document,
    )
