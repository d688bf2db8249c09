"""What a project still may, and can, be paid in a plan year: its room, what bounds it, and when its payments fall due."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from egov_desktop.domain.judgement.demand.values import Basis, Cap
from egov_desktop.domain.judgement.money.disbursement import YearMoney, effect_dong, money_of, year_closes_on
from egov_desktop.domain.judgement.schedule import done_on, due_on
from egov_desktop.domain.judgement.stages import is_stopped, is_suspended
from egov_desktop.domain.records import Contract, Disbursement, Milestone, Package, Project
from egov_desktop.domain.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Standing:
    """A project before anything is asked of it, in đồng, counted from the first month that is asked for.

    `outer_room_dong` is what contracts and investment alone allow, None where neither is known; `due` are the days on
    which its open payment-bearing milestones are expected this plan year, with their weights; `is_overdue` says that the
    approved day of such a milestone, or the one first promised, has passed.
    """

    project: Project
    plan_dong: int
    paid_dong: int
    base_dong: int
    floor_dong: int
    room_dong: int
    outer_room_dong: int | None
    cap: Cap
    ready_dong: int
    best_month_dong: int
    due: tuple[tuple[date, int], ...]
    is_overdue: bool = False

    @property
    def basis(self) -> Basis:
        return Basis.MILESTONES if self.due else Basis.REMAINING_PLAN

    @property
    def plan_left_dong(self) -> int:
        return max(0, self.plan_dong - self.base_dong)

    def pace(self, months: Sequence[date], year: int) -> tuple[list[int], int]:
        """Give what its own dates would bring in each month if all its room is paid: numerators of đồng over one number.

        Work done and not yet paid falls due at once. The rest falls due with the milestones by weight; what is overdue
        falls due in the first month. Without milestones it is spread evenly to December, after that over what is left.
        """
        first, rest = months[0], self.room_dong - self.ready_dong
        if self.due:
            total = sum(weight for _, weight in self.due)
            shares = [
                sum(weight for day, weight in self.due if month <= max(day, first) < _next(month))
                for month in months
            ]
        else:
            total = max(1, 13 - first.month) if first.year <= year else 1
            shares = [1 if place < total else 0 for place in range(len(months))]
        steps = [rest * share for share in shares]
        return [steps[0] + self.ready_dong * total, *steps[1:]], total


def standing_of(snapshot: Snapshot, project: Project, year: int, on: date, first: date) -> Standing:
    """Gather what is known of a project on a day; `first` is the first day of the first month asked for.

    Carried-over capital of earlier years is apart: it neither counts as paid nor gives room, but what is left of it is
    paid first and so takes from what the contracts allow.
    """
    money = money_of(snapshot, project, year, on)
    payments = [
        own for own in snapshot.children(Disbursement, project.id) if own.paid_on and own.paid_on <= on
    ]
    base = sum(
        effect_dong(own) for own in payments if own.plan_year == year and own.paid_on and own.paid_on < first
    )
    since = money.paid_dong - base
    outer = _outer_room(snapshot, project, money)
    plan_room, floor = money.plan_dong - base, max(0, since)
    bounds = [(plan_room, Cap.PLAN), *((left + since, cap) for left, cap in outer)]
    room, cap = min(bounds, key=lambda bound: bound[0])
    if is_stopped(project, on) or is_suspended(project, on):
        room, cap = floor, Cap.RESTING
    room = max(floor, room, 0)
    return Standing(
        project=project,
        plan_dong=money.plan_dong,
        paid_dong=money.paid_dong,
        base_dong=base,
        floor_dong=floor,
        room_dong=room,
        outer_room_dong=min((left + since for left, _ in outer), default=None),
        cap=cap,
        ready_dong=min(room, floor + money.work_unpaid_dong),
        best_month_dong=_best_month(payments),
        due=_due(snapshot, project, year, on),
        is_overdue=any(
            own.is_payment_bearing and not own.is_cancelled and done_on(own, on) is None
            and (promised := due_on(own) or own.forecast_on) is not None and promised < on
            for own in snapshot.children(Milestone, project.id)
        ),
    )  # fmt: skip


def _outer_room(snapshot: Snapshot, project: Project, money: YearMoney) -> list[tuple[int, Cap]]:
    """Give what contracts and total investment still allow beyond all payments, each where it is known."""
    promised = max(0, money.carried_plan_dong - money.paid_carried_dong)
    gone = money.paid_total_dong + promised
    bounds: list[tuple[int, Cap]] = []
    if (contracted := _contracted(snapshot, project)) is not None:
        bounds.append((contracted - gone, Cap.CONTRACT))
    if project.total_investment_dong is not None:
        bounds.append((project.total_investment_dong - gone, Cap.INVESTMENT))
    return bounds


def _contracted(snapshot: Snapshot, project: Project) -> int | None:
    """Add up the contracts, and the prices of packages that have none yet; None where that does not bound the project.

    It does not where no contract has an amount, or a package has neither contract nor price.
    """
    contracts = [own for own in snapshot.children(Contract, project.id) if own.amount_dong is not None]
    if not contracts:
        return None
    signed = {own.package_id for own in contracts}
    waiting = [own.price_dong for own in snapshot.children(Package, project.id) if own.id not in signed]
    prices = [price for price in waiting if price is not None]
    if len(prices) < len(waiting):
        return None
    return sum(own.amount_dong or 0 for own in contracts) + sum(prices)


def _best_month(payments: Sequence[Disbursement]) -> int:
    months: dict[tuple[int, int], int] = {}
    for payment in payments:
        if payment.paid_on is not None:
            key = payment.paid_on.year, payment.paid_on.month
            months[key] = months.get(key, 0) + effect_dong(payment)
    return max(0, *months.values()) if months else 0


def _due(snapshot: Snapshot, project: Project, year: int, on: date) -> tuple[tuple[date, int], ...]:
    last = year_closes_on(year)
    found = [
        (expected, own.weight or 0)
        for own in snapshot.children(Milestone, project.id)
        if own.is_payment_bearing and not own.is_cancelled and done_on(own, on) is None
        and (expected := own.forecast_on or due_on(own)) is not None and expected <= last
    ]  # fmt: skip
    weighed = found if any(weight for _, weight in found) else [(day, 1) for day, _ in found]
    return tuple(sorted(row for row in weighed))


def months_from(first: date, last: date) -> tuple[date, ...]:
    """Give the first day of each month, from that of `first` to that of `last`."""
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    return tuple(
        accumulate(range(max(0, count - 1)), lambda month, _: _next(month), initial=first.replace(day=1))
    )[: max(0, count)]


def first_month(on: date) -> date:
    """Give the first day of the first month that is not over on a day."""
    following = _next(on)
    return following if (following - on).days == 1 else on.replace(day=1)


def _next(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)
