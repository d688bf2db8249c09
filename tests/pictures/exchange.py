"""What the pictures of exchanging files show: a register with every kind of question, an owner's file, and files that came."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

from egov_desktop.actions.records import add, edit_fields, remove
from egov_desktop.domain.changes import ChangeSet
from egov_desktop.domain.enumerations import CauseNature, PaymentKind
from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.domain.journal import VIETNAM
from egov_desktop.domain.records import (
    Agency,
    Cause,
    Disbursement,
    Milestone,
    Note,
    Project,
    Refusal,
    ReportingPeriod,
)
from egov_desktop.exchange import envelope
from egov_desktop.exchange.keys import OwnKey
from egov_desktop.exchange.sending.sending import make_return
from egov_desktop.store.register import Register, Writer
from tests.exchange.assigning import assign_all

_LAN, _NAM = Writer("Nguyễn Thị Lan", "STTTT"), Writer("Lê Văn Nam", "STTTT")
_JUSTICE, _PLANNING = "STP", "SKHDT"
_AT = datetime(2020, 10, 9, 8, tzinfo=VIETNAM)
_PERIOD = ReportingPeriod(
    id="ky-10", code="2020-10", name="Tháng 10/2020", figures_on=date(2020, 10, 9), due_on=date(2020, 10, 16)
)
_LONG = "Nhà thầu chưa bàn giao máy quét; Sở đã đôn đốc hai lần, dự kiến bàn giao trong tháng 11/2020."


@dataclass(frozen=True)
class Exchange:
    """The register with its open questions, the owner's file, and the folder with the files that came."""

    register: Path
    owner: Path
    came: Path


def make_exchange(folder: Path, demo: Path) -> Exchange:
    folder.mkdir()
    sent, came = folder / "gui-di", folder / "nhan-ve"
    sent.mkdir()
    came.mkdir()
    path = Path(shutil.copy(demo, folder / "so-minh-hoa.sqlite"))
    register = _open(path, _LAN, 1)
    _write(register, add(_PERIOD, _refused(register)))
    owners = [own.id for own in register.snapshot.all(Agency).values() if own.code in {_JUSTICE, _PLANNING}]
    key = OwnKey.of(folder / "khoa")
    assign_all(register, sent, _PERIOD.id, owners, key=key, now=_AT, identifiers=_identifiers(2))
    owner = Path(shutil.copy(next(sent.glob(f"BC_{_JUSTICE}_*")), folder / "BC_STP_2020-10_1.sqlite"))
    _disagree(register, path)
    _send_back(sent, came)
    _edit(register, Milestone, _open_milestones(register, "22")[0].id, forecast_on=date(2020, 12, 1))
    _edit(register, Disbursement, _last_payment(register, "22").id, paid_on=date(2020, 9, 14))
    register.close()
    return Exchange(path, owner, came)


def _disagree(register: Register, path: Path) -> None:
    """Let a colleague's copy differ in every way in which two copies can."""
    copy = _open(Path(shutil.copy(path, path.with_name("ban-cua-nam.sqlite"))), _NAM, 3)
    first, second, third = _open_milestones(register, "19")[0], *_open_milestones(register, "27")[:2]
    ours, theirs = _project(register, "20").id, _project(register, "40").id
    _edit(register, Milestone, first.id, forecast_on=date(2020, 11, 15))
    _edit(copy, Milestone, first.id, forecast_on=date(2020, 12, 31))
    _edit(register, Milestone, second.id, note="Chờ thẩm định giá")
    _write(copy, remove(copy.snapshot, Milestone.KIND, second.id))
    _edit(register, Milestone, third.id, note="Đã có đơn vị tư vấn")
    _edit(register, Project, ours, planned_start_on=date(2020, 2, 17))
    _edit(copy, Project, ours, planned_end_on=date(2021, 4, 30))
    _write(register, remove(register.snapshot, Project.KIND, theirs))
    _write(copy, add(Note(id="ghi-chu", project_id=theirs, content="Đã họp với Sở Tài chính")))
    named: dict[str, Any] = {
        "code": "41",
        "name": "Sổ sức khỏe điện tử",
        "owner_agency_id": _agency(register, "SYT"),
    }
    _write(register, add(Project(id="moi-a", **named)))
    _write(copy, add(Project(id="moi-b", **named)))
    register.take_in(*copy.outgoing(), now=_AT + timedelta(hours=2))
    copy.close()


def _send_back(sent: Path, came: Path) -> None:
    """One report is whole and signed, one is the file somebody still works in, the rest is what comes with them."""
    draft = Path(shutil.copy(next(sent.glob(f"BC_{_JUSTICE}_*")), came / "BC_STP dang lam.sqlite"))
    register = _open(draft, Writer("Phạm Thị Hoa", _JUSTICE), 4)
    _fill_in(register)
    with patch.object(Register, "rights", None):
        _beyond_its_part(register)
    register.close()
    with closing(sqlite3.connect(draft)) as connection:
        connection.execute("UPDATE project SET total_investment_dong = total_investment_dong + 1000000000")
        connection.commit()
    working = Path(shutil.copy(next(sent.glob(f"BC_{_PLANNING}_*")), sent / "lam.sqlite"))
    register = _open(working, Writer("Trần Văn Bình", _PLANNING), 5)
    _edit(register, Milestone, _open_milestones(register, "25")[0].id, forecast_on=date(2020, 11, 20))
    key = OwnKey.of(sent / "khoa")
    packed = make_return(register, came, key=key, now=_AT, identifiers=_identifiers(6), draft=True).path
    register.close()
    shutil.copy(packed, came / "Ban sao.sqlite")
    (came / "Chep do.sqlite").write_bytes(packed.read_bytes()[:-4096])
    (came / "Qua thu dien tu.kin").write_bytes(envelope.seal(packed.read_bytes(), "mot hai ba bon"))
    shutil.copy(next(sent.glob(f"BC_{_PLANNING}_*_1.sqlite")), came / "Phieu chua dien.sqlite")


def _fill_in(register: Register) -> None:
    project, (first, *_) = _project(register, "22"), _open_milestones(register, "22")
    paid = _last_payment(register, "22")
    _edit(register, Project, project.id, effectiveness_note="Trích lục hộ tịch trả ngay trong ngày")
    _edit(register, Milestone, first.id, forecast_on=date(2020, 11, 15), note="Chờ nghiệm thu")
    _edit(register, Disbursement, paid.id, amount_dong=650_000_000)
    more = Disbursement(
        id="tt-moi", project_id=project.id, plan_year=2020, paid_on=date(2020, 10, 5),
        kind=PaymentKind.COMPLETED_WORK, amount_dong=250_000_000,
    )  # fmt: skip
    why = Cause(id="nn-moi", project_id=project.id, nature=CauseNature.OBJECTIVE, description=_LONG)
    _write(register, add(more, why))
    gone = min(register.snapshot.children(Disbursement, project.id), key=lambda own: own.paid_on or date.min)
    _write(register, remove(register.snapshot, Disbursement.KIND, gone.id))


def _beyond_its_part(register: Register) -> None:
    project = _project(register, "22")
    _edit(register, Project, project.id, objectives="Mở rộng ra cấp xã", planned_end_on=date(2021, 6, 30))


def _refused(register: Register) -> Refusal:
    milestone = _open_milestones(register, "22")[0]
    return Refusal(
        id="tu-choi", project_id=milestone.project_id, record_kind=Milestone.KIND, record_id=milestone.id,
        field="forecast_on", value='"2021-06-30"', reason="Vượt thời gian thực hiện dự án",
        refused_on=date(2020, 9, 8),
    )  # fmt: skip


def _project(register: Register, code: str) -> Project:
    return next(own for own in register.snapshot.all(Project).values() if own.code == code)


def _last_payment(register: Register, code: str) -> Disbursement:
    paid = register.snapshot.children(Disbursement, _project(register, code).id)
    return max(paid, key=lambda own: own.paid_on or date.min)


def _agency(register: Register, code: str) -> str:
    return next(own.id for own in register.snapshot.all(Agency).values() if own.code == code)


def _open_milestones(register: Register, code: str) -> list[Milestone]:
    found = register.snapshot.children(Milestone, _project(register, code).id)
    return sorted((own for own in found if own.actual_on is None), key=lambda own: own.position or 0)


def _edit(register: Register, kind: type, record_id: str, **values: object) -> None:
    new_id = _identifiers(9).fresh
    made = edit_fields(register.snapshot, kind.KIND, record_id, new_id=new_id, today=_AT.date(), **values)
    _write(register, made)


def _write(register: Register, change_set: ChangeSet) -> None:
    register.perform(change_set, now=_AT)


def _open(path: Path, writer: Writer, seed: int) -> Register:
    return Register.open(path, writer, now=_AT, identifiers=_identifiers(seed))


def _identifiers(seed: int) -> Identifiers:
    return Identifiers(lambda: _AT, Random(seed))
