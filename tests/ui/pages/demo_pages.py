"""Sessions over the illustrative register and over an empty one, and a navigator that notes where it is sent."""

from datetime import date, datetime
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from egov_desktop.actions.starting.demo import MEETING_DAY, demo_register
from egov_desktop.actions.starting.seed import seed
from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.domain.journal import VIETNAM
from egov_desktop.domain.records import Record
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.store.register import Register, Writer
from egov_desktop.ui.session import Session

NOW = datetime(2020, 6, 30, 10, 42, tzinfo=VIETNAM)
TODAY = NOW.date()
_LAN = Writer("Lê Thị Lan", "VP")


def empty_session(folder: Path, *records: Record, read_only: bool = False) -> Session:
    """Make a register with these records and open it."""
    return _session(
        folder, ChangeSet("add", tuple(RecordChange(None, one) for one in records)), read_only=read_only
    )


def demo_session(folder: Path, *, read_only: bool = False, until: date = MEETING_DAY) -> Session:
    """Give a register with the 40 illustrative projects, as it was known on the day of the meeting or another, opened."""
    path, identifiers = folder / "so.sqlite", Identifiers(lambda: NOW, Random(8))
    path.write_bytes(_demo_file(until))
    register = Register.open(path, None if read_only else _LAN, now=NOW, identifiers=identifiers)
    return Session(register, now=lambda: NOW, identifiers=identifiers)


@cache
def _demo_file(until: date) -> bytes:
    """Make the file once for all tests of a run; what is done in it later has other numbers than what made it."""
    begun, full = Snapshot().apply(seed()), demo_register(until)
    changed = [(begun.find(one.KIND, one.id), one) for one in full]
    filled = tuple(RecordChange(old, new) for old, new in changed if old != new)
    with TemporaryDirectory() as folder:
        session = _session(Path(folder), ChangeSet("fill_demo_register", filled), read_only=False)
        session.register.close()
        return session.register.path.read_bytes()


def _session(folder: Path, change_set: ChangeSet, *, read_only: bool) -> Session:
    path, identifiers = folder / "so.sqlite", Identifiers(lambda: NOW, Random(7))
    register = Register.create(path, _LAN, seed(), now=NOW, identifiers=identifiers)
    if change_set:
        register.perform(change_set, now=NOW)
    if read_only:
        register.close()
        register = Register.open(path, None, now=NOW, identifiers=identifiers)
    return Session(register, now=lambda: NOW, identifiers=identifiers)


class Notes:
    """A navigator that only notes what was asked of it."""

    def __init__(self):
        self.asked = []

    def show_today(self):
        self.asked.append(("today",))

    def show_projects(self, project_ids=None, title=""):
        self.asked.append(("projects", project_ids, title))

    def show_project(self, project_id, tab="", record_id=""):
        self.asked.append(("project", project_id, tab, record_id))

    def show_journal(self, project_id=None):
        self.asked.append(("journal", project_id))

    def show_send(self):
        self.asked.append(("send",))

    def show_receive(self, paths=()):
        self.asked.append(("receive", tuple(paths)))

    def show_returns(self):
        self.asked.append(("returns",))

    def print_brief(self, project_ids=()):
        self.asked.append(("brief", project_ids))

    def show_room(self, name):
        self.asked.append(("room", name))
