"""An office that has sent its owner an assignment, and the files that come back: one of each sort."""

import shutil
from datetime import date, timedelta
from pathlib import Path
from random import Random

from egov_desktop.actions.records import add, edit_fields
from egov_desktop.domain.enumerations import CauseNature, PaymentKind
from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.domain.records import Cause, Disbursement, ReportingPeriod
from egov_desktop.exchange.keys import OwnKey
from egov_desktop.exchange.sending.sending import make_return
from egov_desktop.store.register import Register, Writer
from tests.exchange.assigning import assign_all
from tests.ui.pages.receive.lines_at_hand import LONG
from tests.ui.small_register import NOW, small_session

OWNER = Writer("Trần Văn Bình", "STTTT")
LATER = NOW + timedelta(hours=1)
PERIOD = ReportingPeriod(
    id="ky", code="2020-T6", name="Tháng 6/2020", figures_on=date(2020, 6, 30), due_on=date(2020, 7, 10)
)


def office(folder, seed=21):
    """Make the small register with a period, and the assignment of its owner's project."""
    session = small_session(folder)
    session.register.perform(add(PERIOD), now=NOW)
    identifiers = Identifiers(lambda: NOW, Random(seed))
    sent = assign_all(session.register, folder, "ky", key=None, now=NOW, identifiers=identifiers)
    return session, sent.built[0].path


def edit(register, kind, record_id, **values):
    made = edit_fields(register.snapshot, kind, record_id, new_id=lambda: "", today=NOW.date(), **values)
    register.perform(made, now=LATER)


def report(folder, assignment, *, key=None, password="", seed=22, fill=None):
    """Let the owner open the assignment, fill it in and send it back."""
    identifiers = Identifiers(lambda: LATER, Random(seed))
    copy = Path(shutil.copy(assignment, folder / f"phieu-{seed}.sqlite"))
    register = Register.open(copy, OWNER, now=LATER, identifiers=identifiers)
    (fill or fill_in)(register)
    built = make_return(
        register, folder, key=key, now=LATER, identifiers=identifiers, draft=True, password=password
    )
    register.close()
    return built.path


def fill_in(register):
    """What an owner has to say for a month: words, a day, an amount, a cause."""
    edit(register, "project", "p", effectiveness_note="Giảm thời gian chờ của người dân")
    edit(register, "milestone", "m2", forecast_on=date(2020, 8, 15), note="Chờ thẩm định giá")
    edit(register, "disbursement", "d1", amount_dong=1_250_000_000)
    paid = Disbursement(
        id="d2", project_id="p", plan_year=2020, paid_on=date(2020, 6, 20),
        kind=PaymentKind.COMPLETED_WORK, amount_dong=800_000_000,
    )  # fmt: skip
    cause = Cause(id="c1", project_id="p", nature=CauseNature.OBJECTIVE, description=LONG)
    register.perform(add(paid, cause), now=LATER)


def mixed_files(folder):
    """Give a session whose clerk has edited meanwhile, and five files: news, the same again, nothing new, cut off, a letter."""
    session, assignment = office(folder)
    out = folder / "usb"
    out.mkdir()
    returned = report(out, assignment, key=OwnKey.of(folder / "khoa"))
    edit(session.register, "milestone", "m2", note="Chờ thẩm định thiết kế")
    twice = Path(shutil.copy(returned, out / "chép lại.sqlite"))
    own = Path(shutil.copy(assignment, out / "phiếu chưa điền.sqlite"))
    cut = out / "chép dở.sqlite"
    cut.write_bytes(returned.read_bytes()[:-5000])
    letter = out / "công văn.docx"
    letter.write_bytes(b"PK\x03\x04 cong van")
    (out / "phieu-22.sqlite").unlink()
    return session, [returned, twice, own, cut, letter]
