"""Small records and registers for tests: each builder fills in what must be there and takes the rest by name."""

from collections.abc import Iterable
from datetime import date
from itertools import count
from typing import Any, TypeVar

from egov_desktop.domain.enumerations import CauseNature, ListCode, PaymentKind, PlanDecision, Route, Stage
from egov_desktop.domain.records import (
    Agency,
    CapitalPlan,
    Cause,
    Contract,
    Disbursement,
    Forecast,
    Funding,
    ListItem,
    Milestone,
    Package,
    Project,
    ProjectGroup,
    Record,
    StageChange,
    WorkValue,
)
from egov_desktop.domain.snapshot import Snapshot

R = TypeVar("R", bound=Record)
TRIEU, TY = 10**6, 10**9
MEETING_ON = date(2020, 6, 30)
_numbers = count(1)


def _id(kind: str) -> str:
    return f"{kind}-{next(_numbers)}"


def register(*records: Record) -> Snapshot:
    kinds: dict[str, dict[str, Record]] = {}
    for record in records:
        kinds.setdefault(record.KIND, {})[record.id] = record
    return Snapshot(kinds)


def made(record_class: type[R], more: dict[str, Any], **own: Any) -> R:
    return record_class(**(own | more))


def project(id: str = "p", **more: Any) -> Project:  # noqa: A002 - named as the field it fills
    return made(Project, more, id=id, code=id.upper(), name=f"Dự án {id}")


def agency(id: str = "so", **more: Any) -> Agency:  # noqa: A002
    return made(Agency, more, id=id, code=id.upper(), name=f"Sở {id}")


def group(id: str = "ht", **more: Any) -> ProjectGroup:  # noqa: A002
    return made(ProjectGroup, more, id=id, code=id.upper(), name=f"Nhóm {id}")


def step(stage: Stage, since_on: date, **more: Any) -> StageChange:
    return made(StageChange, more, id=_id("step"), project_id="p", stage=stage, since_on=since_on)


def package(id: str = "g", **more: Any) -> Package:  # noqa: A002
    return made(Package, more, id=id, project_id="p", name=f"Gói thầu {id}")


def contract(amount_dong: int | None = None, **more: Any) -> Contract:
    own = {"project_id": "p", "package_id": "g", "number": "01/2020/HĐ"}
    return made(Contract, more, id=_id("contract"), amount_dong=amount_dong, **own)


def milestone(approved_on: date | None = None, **more: Any) -> Milestone:
    return made(
        Milestone, more, id=_id("milestone"), project_id="p", name="Nghiệm thu", approved_on=approved_on
    )


def plan(amount_dong: int, plan_year: int = 2020, **more: Any) -> CapitalPlan:
    own = {"project_id": "p", "source": "provincial_budget", "decision": PlanDecision.INITIAL}
    return made(CapitalPlan, more, id=_id("plan"), amount_dong=amount_dong, plan_year=plan_year, **own)


def payment(
    amount_dong: int, paid_on: date = date(2020, 5, 18), plan_year: int = 2020, **more: Any
) -> Disbursement:
    own = {"project_id": "p", "kind": PaymentKind.COMPLETED_WORK, "source": "provincial_budget"}
    return made(
        Disbursement,
        more,
        id=_id("payment"),
        amount_dong=amount_dong,
        paid_on=paid_on,
        plan_year=plan_year,
        **own,
    )


def forecast(amount_dong: int, month_on: date, **more: Any) -> Forecast:
    own = {"project_id": "p", "plan_year": 2020}
    return made(Forecast, more, id=_id("forecast"), amount_dong=amount_dong, month_on=month_on, **own)


def work(amount_dong: int, measured_on: date = date(2020, 5, 1), **more: Any) -> WorkValue:
    return made(
        WorkValue, more, id=_id("work"), project_id="p", amount_dong=amount_dong, measured_on=measured_on
    )


def funding(amount_dong: int, source: str = "provincial_budget", **more: Any) -> Funding:
    return made(Funding, more, id=_id("funding"), project_id="p", source=source, amount_dong=amount_dong)


def cause(**more: Any) -> Cause:
    own = {"project_id": "p", "nature": CauseNature.OBJECTIVE, "description": "Chờ thẩm định"}
    return made(Cause, more, id=_id("cause"), **own)


def list_item(list_code: ListCode, code: str, label: str = "", **more: Any) -> ListItem:
    return made(ListItem, more, id=_id("item"), list_code=list_code, code=code, label=label or code)


def full_register(projects: int) -> Snapshot:
    """A register of many projects, each with 6 milestones, 12 payments, 2 packages and 2 plans."""
    return register(
        *(agency(f"so{number}") for number in range(20)),
        *(group(f"nhom{number}", position=number) for number in range(5)),
        *(record for number in range(projects) for record in _full_project(number)),
    )


def _full_project(number: int) -> Iterable[Record]:
    own = f"p{number:05}"
    yield project(
        own, name=f"Hệ thống thông tin số {number}", group_id=f"nhom{number % 5}", owner_agency_id=f"so{number % 20}",
        route=Route.FS, stage=tuple(Stage)[number % len(Stage)], stage_since=date(2020, 3, 1),
        total_investment_dong=20 * TY, planned_start_on=date(2019, 1, 1), planned_end_on=date(2020, 12, 31),
        figures_on=date(2020, 6, 1 + number % 28),
    )  # fmt: skip
    for place in range(2):
        yield package(f"{own}g{place}", project_id=own, code=f"{place}", name=f"Gói thầu thiết bị {place}")
    for month in range(1, 7):
        yield milestone(
            date(2020, 2 * month, 15), project_id=own, position=month, weight=16,
            actual_on=date(2020, 2 * month, 20) if month < 3 else None,
        )  # fmt: skip
    for year in (2019, 2020):
        yield plan(6 * TY, year, project_id=own, decided_on=date(year - 1, 12, 20))
    for month in range(1, 13):
        yield payment(TY // 2, date(2019 + month % 2, month, 10), 2019 + month % 2, project_id=own)
