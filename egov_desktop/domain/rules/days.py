"""Rules between days: of payments, plans, approvals, milestones, and of today."""

from collections.abc import Iterator
from datetime import date

from egov_desktop.domain.enumerations import PlanDecision, StageGroup
from egov_desktop.domain.judgement.money.disbursement import carried_until, year_closes_on
from egov_desktop.domain.judgement.schedule import days_late, done_on, open_causes
from egov_desktop.domain.judgement.stages import group_of, is_stopped, is_suspended
from egov_desktop.domain.records import CapitalPlan, Disbursement, Milestone, Project, Record
from egov_desktop.domain.rules.basis import Look, Problem, warning

BEFORE_WORK = frozenset({"policy", "approval", "design", "selection_plan"})
AFTER_WORK = frozenset({"warranty", "settlement"})

HAPPENED: dict[str, tuple[str, ...]] = {
    "milestone": ("actual_on",),
    "disbursement": ("paid_on",),
    "work_value": ("measured_on",),
    "cause": ("resolved_on",),
    "stage_change": ("since_on",),
    "project": ("stage_since", "figures_on"),
    "directive": ("issued_on",),
    "task": ("reported_done_on",),
}
"""The days, by kind, that tell what has happened and so cannot lie ahead."""


def happened_by_today(look: Look, record: Record) -> Iterator[Problem]:
    for field in HAPPENED[record.KIND] if look.today else ():
        day: date | None = getattr(record, field)
        if day is not None and look.today is not None and day > look.today:
            yield warning(record, field, "day_in_future", value=day, today=look.today)


def milestone_within_project(look: Look, milestone: Milestone) -> Iterator[Problem]:
    """Warn of a milestone outside the project's planned days; papers come before them, warranty and settlement after."""
    project = look.project_of(milestone)
    field = "approved_on" if milestone.approved_on else "baseline_on"
    due: date | None = getattr(milestone, field)
    if project is None or due is None or milestone.is_cancelled:
        return
    start, end = project.planned_start_on, project.planned_end_on
    if start is not None and due < start and milestone.milestone_kind not in BEFORE_WORK:
        yield warning(milestone, field, "milestone_before_project", value=due, start=start)
    if end is not None and due > end and milestone.milestone_kind not in AFTER_WORK:
        yield warning(milestone, field, "milestone_after_project", value=due, end=end)


def payment_within_project(look: Look, payment: Disbursement) -> Iterator[Problem]:
    """Warn of a payment outside the project's planned days; a project in use may still be paid for."""
    project, paid_on = look.project_of(payment), payment.paid_on
    if project is None or paid_on is None:
        return
    start, end = project.planned_start_on, project.planned_end_on
    if start is not None and paid_on < start:
        yield warning(payment, "paid_on", "payment_before_project", value=paid_on, start=start)
    if end is None or paid_on <= end:
        return
    if group_of(look.snapshot, project, paid_on) is not StageGroup.IN_USE:
        yield warning(payment, "paid_on", "payment_after_project", value=paid_on, end=end)


def payment_after_approval(look: Look, payment: Disbursement) -> Iterator[Problem]:
    project, paid_on = look.project_of(payment), payment.paid_on
    approved_on = project.approved_on if project else None
    if paid_on is not None and approved_on is not None and paid_on < approved_on:
        yield warning(payment, "paid_on", "paid_before_approval", value=paid_on, approved=approved_on)


def payment_within_plan_year(look: Look, payment: Disbursement) -> Iterator[Problem]:
    """Warn of a payment before its plan was decided or after the last day it may be paid.

    That day is 31/01 of the year after (Luật Đầu tư công 39/2019/QH14, Đ68), or what a decision says.
    """
    paid_on, year = payment.paid_on, payment.plan_year
    if paid_on is None or year is None:
        return
    plans = [
        plan
        for plan in look.snapshot.children(CapitalPlan, payment.project_id or "")
        if plan.plan_year == year
    ]
    if paid_on < date(year, 1, 1):
        yield warning(payment, "paid_on", "paid_before_year", value=paid_on, year=year)
    decided = [plan.decided_on for plan in plans if plan.decision is not PlanDecision.CARRY_OVER]
    first = min((day for day in decided if day is not None), default=None)
    if first is not None and None not in decided and paid_on < first:
        yield warning(payment, "paid_on", "paid_before_plan", value=paid_on, year=year, decided=first)
    last = max([year_closes_on(year), *map(_payable_until, plans)])
    if paid_on > last:
        yield warning(payment, "paid_on", "paid_after_close", value=paid_on, year=year, until=last)


def _payable_until(plan: CapitalPlan) -> date:
    if plan.decision is PlanDecision.CARRY_OVER:
        return carried_until(plan)
    return plan.pay_until or date.min


def carry_over_within_law(_look: Look, plan: CapitalPlan) -> Iterator[Problem]:
    """Warn of capital carried beyond 31/12 of the year after its own (Luật 39/2019/QH14, Đ68)."""
    if plan.plan_year is None or plan.pay_until is None:
        return
    last = date(plan.plan_year + 1, 12, 31)
    if plan.pay_until > last:
        yield warning(plan, "pay_until", "carried_too_far", value=plan.pay_until, until=last)


def weights_make_hundred(look: Look, project: Project) -> Iterator[Problem]:
    weights = [
        milestone.weight
        for milestone in look.snapshot.children(Milestone, project.id)
        if milestone.weight is not None and not milestone.is_cancelled
    ]
    if weights and sum(weights) != 100:
        yield warning(project, "", "weights_not_hundred", total=sum(weights))


def lateness_is_explained(look: Look, milestone: Milestone) -> Iterator[Problem]:
    """Warn of a milestone late without an open cause, from the threshold on: owners must say why (NĐ 73/2019, Đ43.2)."""
    project, today = look.project_of(milestone), look.today
    if project is None or today is None or is_stopped(project, today) or is_suspended(project, today):
        return
    days = 0 if done_on(milestone, today) else days_late(milestone, today)
    if days >= look.cause_needed_days and not open_causes(look.snapshot, project, today):
        yield warning(milestone, "", "late_without_cause", days=days)
