"""The file that an owner's office gets: made by the secretariat, and opened as its clerk opens it."""

from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

from egov_desktop.actions.records import add
from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.domain.journal import VIETNAM
from egov_desktop.domain.records import Record
from egov_desktop.exchange.sending.sending import make_assignments, open_period
from egov_desktop.settings import Settings
from egov_desktop.store.register import Register, Writer
from egov_desktop.ui.session import Session
from tests.ui.small_register import small_session

SENT_AT = datetime(2020, 6, 30, 11, tzinfo=VIETNAM)
OPENED_AT = SENT_AT + timedelta(days=1)
OWNER = Writer("Trần Văn Bình", "STTTT")
PERIOD = "ky"


class Clock:
    """A clock that goes one second at each look."""

    def __init__(self, at: datetime) -> None:
        self._at = at

    def __call__(self) -> datetime:
        self._at += timedelta(seconds=1)
        return self._at


def assigned_by(office: Session, folder: Path, agency_id: str, *, due_on: date = date(2020, 7, 10)) -> Path:
    """Open a period in the secretariat's register and make one owner's file for it."""
    period = open_period(office.snapshot, "2020-06", "Tháng 6/2020", date(2020, 6, 30), due_on, PERIOD)
    office.perform(period)
    sent = make_assignments(
        office.register, folder, PERIOD, [agency_id], key=None, now=SENT_AT, identifiers=_identifiers(2)
    )
    office.perform(sent.log)
    return sent.built[0].path


def opened(path: Path) -> Session:
    """Open an owner's file as its clerk does, a day later."""
    clock, identifiers = Clock(OPENED_AT), _identifiers(3)
    register = Register.open(path, OWNER, now=clock(), identifiers=identifiers)
    return Session(register, now=clock, identifiers=identifiers)


def small_owner(folder: Path, *more: Record) -> Session:
    """Open the file of an owner of the small register, in which the secretariat wrote more records before."""
    office = small_session(folder)
    if more:
        office.perform(add(*more))
    path = assigned_by(office, folder, "so")
    office.register.close()
    return opened(path)


def settings_in(folder: Path) -> Settings:
    return Settings(path=folder / "settings.json")


def _identifiers(seed: int) -> Identifiers:
    clock = Clock(OPENED_AT)
    return Identifiers(clock, Random(seed))
