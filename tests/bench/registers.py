"""Registers of any size for measuring: each project with 6 milestones and 12 payments, in a few large entries."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

from egov_desktop.actions.starting.seed import seed
from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.enumerations import PaymentKind, PlanDecision, Route, Stage
from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.domain.records import (
    Agency,
    CapitalPlan,
    Disbursement,
    Milestone,
    Package,
    Project,
    ProjectGroup,
    Record,
)
from egov_desktop.store.register import Register, Writer

NOW = datetime(2020, 6, 30, 1, tzinfo=UTC)
_PLACES = ("Hậu Lộc", "Đông Sơn", "Nga Sơn", "Thọ Xuân", "Mường Lát", "Quảng Xương", "Sầm Sơn", "Bỉm Sơn")
_WHAT = ("Cơ sở dữ liệu đất đai", "Bộ phận một cửa hiện đại", "Camera giám sát an ninh", "Y tế thông minh")
_STAGES = (
    Stage.IN_USE,
    Stage.IMPLEMENTING,
    Stage.STUDY_APPRAISAL,
    Stage.DESIGN_DRAFTING,
    Stage.POLICY_APPRAISAL,
)


def identifiers() -> Identifiers:
    return Identifiers(lambda: NOW, Random(7))


def make_register(path: Path, projects: int) -> Register:
    names = identifiers()
    register = Register.create(path, Writer("Đo", "STTTT"), seed(), now=NOW, identifiers=names)
    for records in _records(projects, names):
        register.perform(
            ChangeSet("add_project", tuple(RecordChange(None, record) for record in records)), now=NOW
        )
    return register


def _records(projects: int, names: Identifiers) -> Iterator[list[Record]]:
    groups = [ProjectGroup(id=names.fresh(), code=f"N{n}", name=f"Nhóm {n}", position=n) for n in range(5)]
    owners = [Agency(id=names.fresh(), code=f"CQ{n:02}", name=f"Cơ quan {n}") for n in range(30)]
    yield [*groups, *owners]
    batch: list[Record] = []
    for number in range(projects):
        batch += _one_project(number, names, groups[number % 5].id, owners[number % 30].id)
        if len(batch) > 20_000:
            yield batch
            batch = []
    yield batch


def _one_project(number: int, names: Identifiers, group_id: str, owner_id: str) -> Iterator[Record]:
    project = Project(
        id=names.fresh(), code=f"DA-{number:05}", group_id=group_id, owner_agency_id=owner_id, route=Route.FS,
        name=f"{_WHAT[number % 4]} {_PLACES[number % 8]} giai đoạn {number % 7 + 1}", stage=_STAGES[number % 5],
        stage_since=date(2020, 1, 15), total_investment_dong=90_000_000_000, planned_start_on=date(2019, 1, 1),
        planned_end_on=date(2021, 12, 31), figures_on=date(2020, 6, 15),
    )  # fmt: skip
    package = Package(
        id=names.fresh(), project_id=project.id, code="01", name="Thiết bị", price_dong=60_000_000_000
    )
    yield project
    yield package
    yield CapitalPlan(
        id=names.fresh(), project_id=project.id, plan_year=2020, source="provincial_budget",
        decision=PlanDecision.INITIAL, amount_dong=30_000_000_000, decided_on=date(2020, 1, 5),
    )  # fmt: skip
    for step in range(6):
        planned = date(2020, 1, 31) + timedelta(days=45 * step)
        done = planned + timedelta(days=number % 20) if step < 2 else None
        yield Milestone(
            id=names.fresh(), project_id=project.id, name=f"Mốc {step + 1}", baseline_on=planned, approved_on=planned,
            actual_on=done, weight=(20, 20, 20, 20, 10, 10)[step], is_payment_bearing=step % 2 == 0, position=step,
        )  # fmt: skip
    for month in range(12):
        yield Disbursement(
            id=names.fresh(), project_id=project.id, package_id=package.id, plan_year=2020,
            paid_on=date(2020, 1 + month // 2, 10 + month), kind=PaymentKind.COMPLETED_WORK,
            source="provincial_budget", amount_dong=700_000_000 + number * 1_000,
        )  # fmt: skip
