"""Registers made by chance, full of what goes wrong in sums: borders of years, plans of 0, refunds, capital carried over."""

import uuid
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

from egov_desktop.domain import records as r
from egov_desktop.domain.enumerations import (
    CauseNature,
    PaymentKind,
    PlanDecision,
    Rating,
    ReceiptOutcome,
    Route,
    Stage,
    ThresholdCode,
)

BORDERS = (
    date(2019, 12, 31), date(2020, 1, 1), date(2020, 1, 31), date(2020, 2, 1), date(2020, 2, 29),
    date(2020, 3, 31), date(2020, 4, 1), date(2020, 6, 29), date(2020, 6, 30), date(2020, 7, 1),
    date(2020, 9, 30), date(2020, 10, 9), date(2020, 12, 31), date(2021, 1, 1), date(2021, 1, 31), date(2021, 2, 1),
)  # fmt: skip
"""Days on which something turns: they are judged on, and more than other days are paid, decided and due on."""

SOURCES = ("provincial_budget", "central_budget", "district_budget", "oda")
PERIOD_ENDS = (date(2019, 12, 31), date(2020, 3, 31), date(2020, 4, 30), date(2020, 6, 30), date(2020, 9, 30))


class Chance:
    """What falls by chance, alike each time for the same number; on a few days, its turns, much falls together."""

    def __init__(self, number: int) -> None:
        self.random = Random(number)
        self.turns = self.random.sample(BORDERS, 4)

    def id(self) -> str:
        return str(uuid.UUID(int=self.random.getrandbits(128), version=4))

    def day(self) -> date:
        if self.random.random() < 0.4:
            return self.random.choice(self.turns)
        return date(2019, 1, 1) + timedelta(days=self.random.randrange(790))

    def after(self, day: date) -> date:
        return (
            max(day, self.day())
            if self.random.random() < 0.5
            else day + timedelta(days=self.random.randrange(60))
        )

    def maybe(self, make: Callable[[], Any], share: float = 0.5) -> Any:
        return make() if self.random.random() < share else None

    def dong(self) -> int:
        """Give an amount: of every size, mostly none that rounds well."""
        size = self.random.choice((10**6, 10**8, 10**9, 10**10, 10**12))
        kind = self.random.random()
        if kind < 0.1:
            return 0
        return 500_000 * self.random.randrange(1, 40) if kind < 0.3 else self.random.randrange(1, size)

    def one(self, several: Any) -> Any:
        return self.random.choice(tuple(several))


def records(number: int, projects: int = 7) -> list[r.Record]:
    """Give the records of one register, whoever is named before who names them."""
    chance = Chance(number)
    agencies = [r.Agency(id=chance.id(), code=f"S{place}", name=f"Sở {place}") for place in range(3)]
    groups = [
        r.ProjectGroup(
            id=chance.id(), code=f"N{place}", name=f"Nhóm {place}", position=chance.one((None, 3 - place))
        )
        for place in range(3)
    ]
    periods = [
        r.ReportingPeriod(id=chance.id(), code=f"{end:%Y-%m}", figures_on=end)
        for end in PERIOD_ENDS
        if chance.random.random() < 0.8
    ]
    made: list[r.Record] = [*agencies, *groups, *periods, *_thresholds(chance), *_meetings(chance)]
    for place in range(projects):
        made += _project(chance, place, agencies, groups, periods)
    return [*made, *_receipts(chance, agencies, periods)]


def _project(
    chance: Chance,
    place: int,
    agencies: list[r.Agency],
    groups: list[r.ProjectGroup],
    periods: list[r.ReportingPeriod],
) -> Iterator[r.Record]:
    stage = chance.maybe(lambda: chance.one(Stage), 0.8)
    own = r.Project(
        id=chance.id(),
        code=f"DA{place:02}",
        name=f"Dự án {place}",
        group_id=chance.maybe(lambda: chance.one(groups).id, 0.85),
        owner_agency_id=chance.maybe(lambda: chance.one(agencies).id, 0.85),
        route=chance.maybe(lambda: chance.one(Route), 0.7),
        stage=stage,
        stage_since=chance.maybe(chance.day, 0.8) if stage else None,
        suspended_on=chance.maybe(chance.day, 0.12),
        terminated_on=chance.maybe(chance.day, 0.12),
        total_investment_dong=chance.maybe(chance.dong, 0.8),
        planned_end_on=chance.maybe(chance.day, 0.4),
        figures_on=chance.maybe(chance.day, 0.8),
    )
    yield own
    yield from _steady(chance, own.id) if chance.random.random() < 0.5 else _money(chance, own.id)
    yield from _work(chance, own)
    yield from _said(chance, own.id, periods)


def _money(chance: Chance, project_id: str) -> Iterator[r.Record]:
    for _ in range(chance.random.randrange(6)):
        decision = chance.one(PlanDecision)
        sign = {PlanDecision.REDUCTION: -1, PlanDecision.TRANSFER: chance.one((-1, 1))}.get(decision, 1)
        yield r.CapitalPlan(
            id=chance.id(), project_id=project_id, plan_year=chance.one((2018, 2019, 2020, 2020, 2021)),
            source=chance.one(SOURCES), decision=decision, amount_dong=sign * (chance.dong() or 1),
            decided_on=chance.maybe(chance.day, 0.8), pay_until=chance.maybe(chance.day, 0.3),
        )  # fmt: skip
    for _ in range(chance.random.randrange(12)):
        kind = chance.one(PaymentKind)
        yield r.Disbursement(
            id=chance.id(), project_id=project_id, plan_year=chance.one((2018, 2019, 2020, 2020, 2021)),
            paid_on=chance.day(), kind=kind, source=chance.one(("", *SOURCES)),
            amount_dong=(chance.dong() or 1) * (-1 if kind is PaymentKind.REFUND else 1),
        )  # fmt: skip
    for _ in range(chance.random.randrange(3)):
        yield r.WorkValue(
            id=chance.id(), project_id=project_id, measured_on=chance.day(), amount_dong=chance.dong()
        )
    for month in chance.random.sample(range(1, 13), chance.random.choice((0, 0, 3))):
        yield r.Demand(
            id=chance.id(), project_id=project_id, plan_year=2020, month_on=date(2020, month, 1),
            amount_dong=chance.dong(),
        )  # fmt: skip


def _steady(chance: Chance, project_id: str) -> Iterator[r.Record]:
    """Pay month by month what lies right at, above or below a threshold; some months much more, some nothing."""
    month_dong, source = chance.random.randrange(1, 900) * 10**6, chance.one(SOURCES)
    yield r.CapitalPlan(
        id=chance.id(), project_id=project_id, plan_year=2020, source=source, decision=PlanDecision.INITIAL,
        amount_dong=12 * month_dong, decided_on=date(2019, 12, 20),
    )  # fmt: skip
    percent, is_demanded = chance.one((69, 70, 89, 90, 95, 100)), chance.random.random() < 0.4
    kinds = chance.one(((percent,), (percent, percent, percent, 0, 2 * percent)))
    for month in range(1, 13):
        paid = month_dong * chance.one(kinds) // 100
        yield r.Disbursement(
            id=chance.id(), project_id=project_id, plan_year=2020, paid_on=date(2020, month, chance.random.randrange(1, 29)),
            kind=PaymentKind.COMPLETED_WORK, source=source, amount_dong=paid or 1,
        )  # fmt: skip
        if is_demanded and month > 3:
            yield r.Demand(
                id=chance.id(), project_id=project_id, plan_year=2020, month_on=date(2020, month, 1), amount_dong=month_dong
            )  # fmt: skip


def _work(chance: Chance, project: r.Project) -> Iterator[r.Record]:
    for _ in range(chance.random.randrange(4)):
        yield r.StageChange(
            id=chance.id(), project_id=project.id, stage=chance.one(Stage), since_on=chance.day()
        )  # fmt: skip
    for place in range(chance.random.randrange(5)):
        yield r.Milestone(
            id=chance.id(), project_id=project.id, name=f"Mốc {place}", baseline_on=chance.maybe(chance.day),
            approved_on=chance.maybe(chance.day, 0.8), actual_on=chance.maybe(chance.day, 0.4),
            forecast_on=chance.maybe(chance.day, 0.3), weight=chance.maybe(lambda: chance.random.randrange(0, 60)),
            is_payment_bearing=chance.random.random() < 0.5, is_cancelled=chance.random.random() < 0.1,
        )  # fmt: skip
    for place in range(chance.random.randrange(3)):
        package = r.Package(
            id=chance.id(), project_id=project.id, code=f"{place}", name=f"Gói {place}", price_dong=chance.maybe(chance.dong)
        )  # fmt: skip
        yield package
        if chance.random.random() < 0.6:
            yield r.Contract(
                id=chance.id(), project_id=project.id, package_id=package.id, number="1/HĐ",
                amount_dong=chance.maybe(chance.dong, 0.8),
            )  # fmt: skip
    for _ in range(chance.random.randrange(3)):
        yield r.Cause(
            id=chance.id(), project_id=project.id, nature=chance.one(CauseNature), description="Chờ thẩm định",
            category=chance.one(("capital", "site", "")), since_on=chance.maybe(chance.day),
            resolved_on=chance.maybe(lambda: date(2021, 3, 1), 0.3), days_lost=chance.maybe(lambda: 40),
        )  # fmt: skip


def _said(chance: Chance, project_id: str, periods: list[r.ReportingPeriod]) -> Iterator[r.Record]:
    for period in periods:
        if chance.random.random() < 0.1:
            yield r.RatingOverride(
                id=chance.id(), project_id=project_id, period_id=period.id, rating=chance.one(Rating), reason="Đã rõ"
            )  # fmt: skip
    for place in range(chance.random.randrange(3)):
        yield from _task(chance, project_id, place)


def _task(chance: Chance, project_id: str, place: int) -> Iterator[r.Record]:
    assigned = chance.day()
    due = chance.maybe(lambda: chance.after(assigned), 0.7)
    result, confirmed = chance.after(assigned), chance.random.random() < 0.3
    lead = r.Agency(id=chance.id(), code=f"L{chance.random.getrandbits(40)}", name="Sở chủ trì")
    task = r.Task(
        id=chance.id(), content=f"Nhiệm vụ {place}", lead_agency_id=lead.id, assigned_on=assigned, due_on=due,
        has_no_deadline=due is None, project_id=project_id, started_on=chance.maybe(lambda: chance.after(assigned), 0.3),
        reported_done_on=chance.maybe(lambda: chance.after(assigned), 0.3),
        confirmed_on=chance.after(result) if confirmed else None,
        result_document="12/BC" if confirmed else "", result_on=result if confirmed else None,
        suspended_on=chance.maybe(lambda: chance.after(assigned), 0.1),
        cancelled_on=chance.maybe(lambda: chance.after(assigned), 0.1),
    )  # fmt: skip
    yield lead
    yield task
    put_off = due or assigned
    for _ in range(chance.random.choice((0, 0, 1, 2, 3))):
        put_off += timedelta(days=chance.random.randrange(1, 60))
        yield r.Extension(
            id=chance.id(), task_id=task.id, new_due_on=put_off, decided_on=chance.after(assigned),
            approver="Chủ tịch", reason="Chờ báo cáo",
        )  # fmt: skip
    if chance.random.random() < 0.4:
        yield r.TaskReport(id=chance.id(), task_id=task.id, reported_on=chance.day(), content="Đang làm")


def _thresholds(chance: Chance) -> Iterator[r.Record]:
    """Change some numbers in the middle of the year: what was judged before must keep the old ones."""
    codes = (
        ThresholdCode.SCHEDULE_RED_DAYS,
        ThresholdCode.DISBURSEMENT_GREEN_PERCENT,
        ThresholdCode.DUE_SOON_DAYS,
    )
    for code in codes:
        if chance.random.random() < 0.4:
            begins = chance.maybe(chance.day)
            yield r.Threshold(
                id=chance.id(), code=code, value=chance.one((5, 45, 95)), valid_from=begins,
                valid_to=chance.maybe(lambda: date(2021, 12, 31)) if begins else date(2020, 6, 30),
            )  # fmt: skip


def _meetings(chance: Chance) -> Iterator[r.Record]:
    for place in range(chance.random.randrange(6)):
        yield r.Meeting(id=chance.id(), name=f"Họp {place}", held_on=chance.day())


def _receipts(
    chance: Chance, agencies: list[r.Agency], periods: list[r.ReportingPeriod]
) -> Iterator[r.Record]:
    for period in periods:
        for agency in agencies:
            if chance.random.random() < 0.3:
                yield r.Receipt(
                    id=chance.id(), agency_id=agency.id, period_id=period.id, outcome=chance.one(ReceiptOutcome),
                    received_on=chance.day(),
                )  # fmt: skip
