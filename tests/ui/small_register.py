"""A small register on disk and its session, for the tests of grids, forms and the dossier."""

from datetime import date, datetime
from itertools import count
from pathlib import Path
from random import Random

from egov_desktop.actions.records import add
from egov_desktop.actions.starting.seed import seed
from egov_desktop.domain.enumerations import PaymentKind, PlanDecision, Route, Stage
from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.domain.journal import VIETNAM
from egov_desktop.domain.records import Agency, CapitalPlan, Disbursement, Milestone, Package, Project
from egov_desktop.store.register import Register, Writer
from egov_desktop.ui.session import Session

NOW = datetime(2020, 6, 30, 10, 42, tzinfo=VIETNAM)
TODAY = NOW.date()
PROJECT = Project(
    id="p",
    code="012",
    name="Bộ phận một cửa hiện đại",
    owner_agency_id="so",
    route=Route.ETR,
    stage=Stage.IMPLEMENTING,
    stage_since=date(2020, 3, 1),
    total_investment_dong=18_000_000_000,
    planned_start_on=date(2020, 1, 1),
    planned_end_on=date(2020, 12, 31),
)
RECORDS = (
    Agency(id="so", code="STTTT", name="Sở Thông tin và Truyền thông", short_name="Sở TT&TT"),
    Agency(id="huyen", code="HL", name="Ủy ban nhân dân huyện Hậu Lộc", short_name="UBND huyện Hậu Lộc"),
    PROJECT,
    Package(id="g", project_id="p", code="01", name="Cung cấp thiết bị", price_dong=9_000_000_000),
    Milestone(
        id="m1",
        project_id="p",
        name="Ký hợp đồng",
        position=1,
        approved_on=date(2020, 2, 1),
        actual_on=date(2020, 2, 1),
        weight=40,
    ),
    Milestone(
        id="m2", project_id="p", name="Nghiệm thu", position=2, approved_on=date(2020, 5, 19), weight=60
    ),
    CapitalPlan(
        id="k",
        project_id="p",
        plan_year=2020,
        source="nsdp",
        decision=PlanDecision.INITIAL,
        amount_dong=6_000_000_000,
        decided_on=date(2020, 1, 5),
    ),
    Disbursement(
        id="d1",
        project_id="p",
        plan_year=2020,
        paid_on=date(2020, 3, 10),
        kind=PaymentKind.ADVANCE,
        amount_dong=1_200_000_000,
    ),
)


def small_session(folder: Path, *, read_only: bool = False) -> Session:
    """Make a register of one project in a folder and open it."""
    path, clock = folder / "so.sqlite", count()
    identifiers = Identifiers(lambda: NOW, Random(next(clock)))
    register = Register.create(path, Writer("Lê Thị Lan", "VP"), seed("VP"), now=NOW, identifiers=identifiers)
    register.perform(add(*RECORDS), now=NOW)
    if read_only:
        register.close()
        register = Register.open(path, None, now=NOW, identifiers=identifiers)
    return Session(register, now=lambda: NOW, identifiers=identifiers)
