"""Thirty owners at once: their files are made in one step, and what comes back is checked, planned and receipted."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import count, pairwise
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Any

import pytest

from egov_desktop.actions.records import add, edit_fields
from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.enumerations import Channel, PaymentKind, ReceiptOutcome
from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.domain.journal import VIETNAM
from egov_desktop.domain.records import Agency, Disbursement, Dispatch, Project, Receipt, ReportingPeriod
from egov_desktop.exchange.inspecting import inspect_many
from egov_desktop.exchange.keys import OwnKey
from egov_desktop.exchange.sending.sending import make_return, owners
from egov_desktop.exchange.taking.batch import Verdict, account, receive_all
from egov_desktop.exchange.taking.planning import without_conflict
from egov_desktop.store.register import Register, Writer
from tests.exchange.assigning import assign_all

THIRTY, EACH_DONG = 30, 125_000_000
NOW = datetime(2020, 10, 9, 8, tzinfo=VIETNAM)
LATER = NOW + timedelta(hours=4)
PERIOD = ReportingPeriod(
    id="ky", code="2020-10", name="Tháng 10/2020", figures_on=date(2020, 10, 9), due_on=date(2020, 10, 16)
)
FEW = 4
MINUTES = 4
"""Far more than a machine of an office takes, so that a busy one does not fail; what it took is told."""


def identifiers(seed: int) -> Identifiers:
    return Identifiers(lambda: LATER, Random(seed))


@pytest.fixture
def register(demo: Path) -> Any:
    """The illustrative register, its forty projects spread over thirty owners."""
    begun = Register.open(demo, Writer("Nguyễn Thị Lan", "STTTT"), now=NOW, identifiers=identifiers(999))
    held = begun.snapshot
    more = [
        Agency(id=f"ubnd-{n}", code=f"UBND{n:02}", name=f"Ủy ban nhân dân huyện thứ {n}")
        for n in range(THIRTY - len(owners(held)))
    ]
    crowded = [own for own in held.all(Project).values() if _owns_many(held, own)]
    moved = [replace(own, owner_agency_id=to.id) for own, to in zip(crowded, more, strict=False)]
    begun.perform(add(PERIOD, *more), now=NOW)
    spread = (RecordChange(held.get(Project, own.id), own) for own in moved)
    begun.perform(ChangeSet("edit_project", tuple(spread)), now=NOW)
    yield begun
    begun.close()


def _owns_many(snapshot: Any, project: Project) -> bool:
    return snapshot.get(Agency, project.owner_agency_id).code in {"STTTT", "VPUBND"} and project.code > "03"


def report(path: Path, folder: Path, seed: int) -> Path:
    """Let an owner add a payment and say a word about its first project, and pack that up."""
    clerk = Writer(f"Cán bộ {seed}", path.name.split("_")[1])
    own = Register.open(path, clerk, now=LATER, identifiers=identifiers(seed))
    assert own.manifest is not None
    project_id = own.manifest.projects[0]
    paid = Disbursement(
        id=f"tt-{seed}", project_id=project_id, plan_year=2020, paid_on=date(2020, 10, 5),
        kind=PaymentKind.COMPLETED_WORK, amount_dong=EACH_DONG,
    )  # fmt: skip
    own.perform(add(paid), now=LATER)
    said = {"effectiveness_note": f"Đã báo cáo lần {seed}"}
    new_id = identifiers(100 + seed).fresh
    words = edit_fields(own.snapshot, "project", project_id, new_id=new_id, today=LATER.date(), **said)
    own.perform(words, now=LATER)
    key = OwnKey.of(folder / f"may-{seed}")
    built = make_return(own, folder, key=key, now=LATER, identifiers=identifiers(200 + seed), draft=True)
    own.close()
    return built.path


def paid_dong(register: Register) -> int:
    return sum(own.amount_dong or 0 for own in register.snapshot.all(Disbursement).values())


def test_what_goes_out_to_a_few_comes_back_in_one_round(register, tmp_path, capsys):
    files_go_out_and_come_back(register, FEW, tmp_path, capsys)


@pytest.mark.long
@pytest.mark.timeout(900)
def test_thirty_files_go_out_and_thirty_come_back_in_minutes(register, tmp_path, capsys):
    files_go_out_and_come_back(register, THIRTY, tmp_path, capsys)


def files_go_out_and_come_back(register, many, tmp_path, capsys):
    out, back = tmp_path / "gui-di", tmp_path / "nhan-ve"
    out.mkdir()
    back.mkdir()
    before, dispatches = paid_dong(register), len(register.snapshot.all(Dispatch))
    key, took = OwnKey.of(tmp_path / "khoa"), [perf_counter()]
    sent = assign_all(
        register,
        out,
        "ky",
        sorted(owners(register.snapshot))[:many],
        key=key,
        now=NOW,
        identifiers=identifiers(1),
    )
    took.append(perf_counter())
    files = [report(own.path, back, seed) for seed, own in enumerate(sent.built, start=1)]
    took.append(perf_counter())
    inspected = inspect_many(files, known=register.known())
    planned = account(register, inspected)
    took.append(perf_counter())
    taken = _take_all(register, inspected, tmp_path)
    took.append(perf_counter())
    told = _told(took)
    with capsys.disabled():
        print(f"\n{many} offices, seconds: {told}")
    assert len(register.snapshot.all(Dispatch)) == dispatches + many
    assert (planned.counts[Verdict.ACCEPTED], taken.counts[Verdict.ACCEPTED]) == (many, many)
    assert _receipts(register) == many
    assert paid_dong(register) == before + many * EACH_DONG
    assert sum(told.values()) < MINUTES * 60, told


def _take_all(register: Register, inspected: Any, folder: Path) -> Any:
    seconds = count()
    return receive_all(
        register,
        inspected,
        without_conflict,
        backup_folder=folder / "sao-luu",
        channel=Channel.USB,
        now=lambda: LATER + timedelta(seconds=next(seconds)),
        new_id=identifiers(2).fresh,
    )


def _receipts(register: Register) -> int:
    receipts = register.snapshot.children(Receipt, "ky", by="period_id")
    return sum(own.outcome is ReceiptOutcome.TAKEN_IN for own in receipts)


def _told(moments: list[float]) -> dict[str, float]:
    """Name what each step took; what the owners did at their own machines is not the secretariat's time."""
    made, _, checked, taken = (round(b - a, 1) for a, b in pairwise(moments))
    return {"made": made, "checked and planned": checked, "taken in": taken}
