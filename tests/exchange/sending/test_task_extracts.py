"""An agency gets the tasks that it leads and nothing of others, and writes how far they have come."""

from dataclasses import replace
from random import SystemRandom

import pytest

from egov_desktop.actions.records import add
from egov_desktop.actions.tasks import report_on_task
from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.enumerations import ExchangeKind
from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.domain.records import Meeting, Task, TaskReport
from egov_desktop.errors import RefusedByRules
from egov_desktop.exchange.sending.sending import make_task_extracts
from egov_desktop.store.register import Register, Writer
from tests.meeting_builders import JULY, SERIES, conclusion, meeting, task
from tests.ui.pages.demo_pages import NOW, empty_session
from tests.ui.pages.meetings.scene import LEAD, OTHER


@pytest.fixture
def session(tmp_path):
    session = empty_session(tmp_path, LEAD, OTHER, SERIES, meeting(), conclusion(), conclusion("k2"))
    session.perform(add(task(), task("t2", conclusion_id="k2", lead_agency_id="tc")))
    yield session
    session.register.close()


def extracts(session, folder, agencies=None):
    folder.mkdir()
    identifiers = Identifiers(lambda: NOW, SystemRandom())
    return make_task_extracts(session.register, folder, agencies, key=None, now=NOW, identifiers=identifiers)


def test_each_leading_agency_gets_its_own_tasks_and_the_log_says_so(session, tmp_path):
    sent = extracts(session, tmp_path / "gửi")
    assert sorted(own.manifest.tasks for own in sent.built) == [("t1",), ("t2",)]
    assert [own.record.filled_in()["exchange_kind"] for own in sent.log] == [ExchangeKind.TASKS] * 2


def test_the_agency_reports_on_its_task_and_changes_nothing_else(session, tmp_path):
    sent = extracts(session, tmp_path / "gửi", ["so"])
    (built,) = sent.built
    register = Register.open(
        built.path, Writer("An", "STTTT"), now=NOW, identifiers=Identifiers(lambda: NOW, SystemRandom())
    )
    snapshot = register.snapshot
    assert set(snapshot.all(Task)) == {"t1"}
    assert set(snapshot.all(Meeting)) == {"m6"}
    new_id = Identifiers(lambda: NOW, SystemRandom()).fresh
    register.perform(report_on_task(snapshot, "t1", on=JULY, content="Đã trình", new_id=new_id), now=NOW)
    assert len(register.snapshot.all(TaskReport)) == 1
    with pytest.raises(RefusedByRules, match="không thuộc phần"):
        register.perform(_edit(register.snapshot.all(Task)["t1"], confirmed_on=JULY), now=NOW)
    register.close()


def test_an_agency_without_tasks_gets_no_extract(session, tmp_path):
    session.perform(add(replace(LEAD, id="khong", code="KHONG")))
    with pytest.raises(RefusedByRules, match="nhiệm vụ"):
        extracts(session, tmp_path / "gửi", ["khong"])


def _edit(own, **values):
    return ChangeSet("edit_task", (RecordChange(own, replace(own, **values)),))
