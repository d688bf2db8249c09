"""Tasks go to the agency that leads them, its answer comes back through the gate, and the next extract shows what became of it."""

from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from random import SystemRandom

import pytest

from egov_desktop.actions.judging.confirming import sign_off
from egov_desktop.actions.records import add
from egov_desktop.actions.tasks import confirm_done, report_on_task
from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.enumerations import ExchangeKind, TaskStatus
from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.domain.judgement.meetings.tasks import status_of
from egov_desktop.domain.records import Dispatch, Project, Receipt, Refusal, SignOff, Task, TaskReport
from egov_desktop.errors import RefusedByRules
from egov_desktop.exchange.checking_returns import findings
from egov_desktop.exchange.inspecting import inspect
from egov_desktop.exchange.sending.sending import make_return, make_task_extracts
from egov_desktop.exchange.taking.lines import Answer, Decision, LineKind
from egov_desktop.exchange.taking.planning import pending, plan
from egov_desktop.exchange.taking.taking import decide_pending, take_in
from egov_desktop.store.register import Register, Writer
from tests.meeting_builders import JULY, SERIES, conclusion, extension, meeting, report, task
from tests.ui.pages.demo_pages import NOW, empty_session
from tests.ui.pages.meetings.scene import LEAD, OTHER

ON = NOW.date()
IDENTIFIERS = Identifiers(lambda: NOW, SystemRandom())
RESULT = b"ke hoach chuyen doi so " * 40
DIGEST = sha256(RESULT).hexdigest()
AGENCY = Writer("Trần Văn Bình", "STTTT")
LED = task("t1", due_on=date(2020, 7, 20), project_id="p")
OF_LED = Project(id="p", code="01", name="Chiếu sáng thông minh", owner_agency_id="tc")


@pytest.fixture
def office(tmp_path):
    session = empty_session(tmp_path, LEAD, OTHER, OF_LED, SERIES, meeting(), conclusion(), conclusion("k2"))
    session.perform(add(LED, task("t2", conclusion_id="k2", lead_agency_id="tc")))
    session.perform(add(extension(JULY, date(2020, 6, 30))))
    yield session.register
    session.register.close()


@pytest.fixture
def agency(office, tmp_path):
    register = extract(office, tmp_path / "gửi")
    yield register
    register.close()


def extract(office: Register, folder: Path) -> Register:
    """Send the agency its tasks, log it, and open the file as its clerk does."""
    folder.mkdir()
    sent = make_task_extracts(office, folder, ["so"], key=None, now=NOW, identifiers=IDENTIFIERS)
    office.perform(sent.log, now=NOW)
    return Register.open(sent.built[0].path, AGENCY, now=NOW, identifiers=IDENTIFIERS)


def edit(register: Register, task_id: str = "t1", contents=None, **values) -> None:
    own = register.snapshot.all(Task)[task_id]
    changed = ChangeSet("edit_task", (RecordChange(own, replace(own, **values)),))
    register.perform(changed, now=NOW, contents=contents)


def tell(register: Register, content: str = "Đã trình UBND tỉnh") -> None:
    told = report_on_task(register.snapshot, "t1", on=ON, content=content, new_id=IDENTIFIERS.fresh)
    register.perform(told, now=NOW)


def finish(register: Register) -> None:
    """Report the task done, with a document and the file of the result."""
    tell(register)
    proof = {"result_document": "1342/TTr-STTTT", "result_on": ON, "result_file": "kế hoạch.pdf"}
    edit(register, contents={DIGEST: RESULT}, reported_done_on=ON, result_digest=DIGEST, **proof)


def sign(register: Register) -> None:
    named = {"signed_by": "Trần Văn Bình", "signed_title": "Phó Giám đốc", "signed_on": ON}
    assert register.rights is not None
    register.perform(sign_off(register.rights, None, new_id=IDENTIFIERS.fresh, **named), now=NOW)


def returned(agency: Register, folder: Path, *, signs: bool = True) -> Path:
    if signs:
        sign(agency)
    folder.mkdir(exist_ok=True)
    return make_return(agency, folder, key=None, now=NOW, identifiers=IDENTIFIERS).path


def planned(office: Register, path: Path):
    inspected = inspect(path, known=office.known())
    assert inspected.accepted, inspected
    return plan(office, inspected)


def accept(made):
    return {line.key: Decision(Answer.ACCEPT) for line in made.lines if line.asks}


def take(office: Register, path: Path) -> None:
    made = planned(office, path)
    folder = office.path.parent / "sao lưu"
    take_in(office, made, accept(made), backup_folder=folder, now=NOW, new_id=IDENTIFIERS.fresh)


def led(register: Register) -> Task:
    return register.snapshot.all(Task)["t1"]


def status(register: Register) -> TaskStatus:
    return status_of(register.snapshot, led(register), ON)


def test_what_the_agency_says_of_its_task_is_its_own_to_say(office, agency, tmp_path):
    finish(agency)
    made = planned(office, returned(agency, tmp_path / "về"))
    assert made.held == frozenset()
    assert made.inspected.manifest is not None
    assert made.inspected.manifest.kind is ExchangeKind.RETURN
    assert not [line for line in made.lines if line.kind is LineKind.PROPOSAL]


def test_taken_in_the_task_waits_for_the_secretariat(office, agency, tmp_path):
    finish(agency)
    take(office, returned(agency, tmp_path / "về"))
    assert status(office) is TaskStatus.AWAITING_CONFIRMATION
    assert [own.content for own in office.snapshot.all(TaskReport).values()] == ["Đã trình UBND tỉnh"]
    assert [own.agency_id for own in office.snapshot.all(Receipt).values()] == ["so"]


def test_the_file_of_the_result_travels(office, agency, tmp_path):
    finish(agency)
    take(office, returned(agency, tmp_path / "về"))
    assert office.content(led(office).result_digest) == RESULT


def test_confirmed_the_next_extract_shows_it_done_and_asks_for_a_new_signature(office, agency, tmp_path):
    finish(agency)
    take(office, returned(agency, tmp_path / "về"))
    office.perform(confirm_done(office.snapshot, "t1", on=ON), now=NOW)
    again = extract(office, tmp_path / "gửi lần hai")
    assert status(again) is TaskStatus.DONE_ON_TIME
    assert again.content(DIGEST) == RESULT
    assert not again.snapshot.all(SignOff)
    again.close()


def test_the_log_counts_the_extracts_of_an_agency(office, agency, tmp_path):
    extract(office, tmp_path / "gửi lần hai").close()
    sent = sorted(own.round or 0 for own in office.snapshot.all(Dispatch).values())
    assert sent == [1, 2]


def test_a_report_that_was_taken_back_is_taken_back_at_the_secretariat(office, agency, tmp_path):
    tell(agency)
    take(office, returned(agency, tmp_path / "về"))
    (told,) = agency.snapshot.all(TaskReport).values()
    agency.perform(ChangeSet("remove_task_report", (RecordChange(told, None),)), now=NOW)
    take(office, returned(agency, tmp_path / "về"))
    assert not office.snapshot.all(TaskReport)


def test_a_report_that_the_secretariat_removed_is_not_asked_about_again(office, agency, tmp_path):
    own = report(ON)
    office.perform(add(own), now=NOW)
    office.perform(ChangeSet("remove_task_report", (RecordChange(own, None),)), now=NOW)
    again = extract(office, tmp_path / "gửi lần hai")
    assert own.id in {change.record_id for change in again.outgoing()[0]}
    again.close()


def test_an_unsigned_answer_is_not_packed(agency, tmp_path):
    tell(agency)
    with pytest.raises(RefusedByRules, match="còn thiếu 1 mục"):
        returned(agency, tmp_path / "về", signs=False)


def test_the_answer_is_named_after_its_day(agency, tmp_path):
    assert returned(agency, tmp_path / "về").name == f"BC_STTTT_{ON.isoformat()}_1.sqlite"


@pytest.mark.parametrize(
    ("field", "value"),
    [("lead_agency_id", "tc"), ("due_on", JULY), ("content", "Việc khác"), ("suspended_on", ON)],
)
def test_what_the_secretariat_decides_is_held(office, agency, tmp_path, monkeypatch, field, value):
    before = led(office)
    with monkeypatch.context() as another_tool:
        another_tool.setattr(Register, "rights", None)
        edit(agency, **{field: value})
    made = planned(office, returned(agency, tmp_path / "về"))
    proposed = [(own.record_id, own.field) for own in made.lines if own.kind is LineKind.PROPOSAL]
    assert proposed == [("t1", field)]
    take_in(office, made, {}, backup_folder=tmp_path, now=NOW, new_id=IDENTIFIERS.fresh)
    assert led(office) == before


def test_an_agency_does_not_confirm_its_own_task(office, agency, tmp_path, monkeypatch):
    finish(agency)
    with monkeypatch.context() as another_tool:
        another_tool.setattr(Register, "rights", None)
        edit(agency, confirmed_on=ON)
    made = planned(office, returned(agency, tmp_path / "về"))
    assert [own.field for own in made.lines if own.kind is LineKind.PROPOSAL] == ["confirmed_on"]


def test_what_was_refused_goes_back_with_the_reason(office, agency, tmp_path):
    tell(agency)
    made = planned(office, returned(agency, tmp_path / "về"))
    refused = {
        own.key: Decision(Answer.REFUSE, reason="Chưa có số văn bản") for own in made.lines if own.asks
    }
    take_in(office, made, refused, backup_folder=tmp_path, now=NOW, new_id=IDENTIFIERS.fresh)
    again = extract(office, tmp_path / "gửi lần hai")
    kinds = {own.record_kind for own in again.snapshot.all(Refusal).values()}
    again.close()
    assert {"task", "task_report"} <= kinds


def test_a_task_that_another_agency_leads_by_now_is_no_longer_its_to_report_on(office, agency, tmp_path):
    tell(agency)
    edit(office, lead_agency_id="tc")
    made = planned(office, returned(agency, tmp_path / "về"))
    assert {own.record_kind for own in made.lines if own.kind is LineKind.PROPOSAL} == {"task", "task_report"}


def test_the_unpacked_file_of_an_agency_has_the_same_say_as_its_answer(office, agency, tmp_path):
    finish(agency)
    made = planned(office, agency.path)
    assert made.held == frozenset()
    assert made.scope.sender is not None
    assert made.scope.sender.id == "so"


def test_every_agency_with_an_open_task_gets_an_extract(office, tmp_path):
    edit(office, "t2", result_document="9/BC", result_on=ON, confirmed_on=ON)
    sent = make_task_extracts(office, tmp_path, key=None, now=NOW, identifiers=IDENTIFIERS)
    assert [own.manifest.to_office for own in sent.built] == ["STTTT"]


def test_one_who_is_named_gets_its_closed_tasks_too(office, tmp_path):
    edit(office, "t2", result_document="9/BC", result_on=ON, confirmed_on=ON)
    sent = make_task_extracts(office, tmp_path, ["tc"], key=None, now=NOW, identifiers=IDENTIFIERS)
    assert sent.built[0].manifest.tasks == ("t2",)


def test_an_agency_hears_in_its_file_what_its_office_says_of_its_tasks(office, agency, tmp_path):
    edit(office, note="Gấp")
    sent = make_task_extracts(office, tmp_path, ["so"], key=None, now=NOW, identifiers=IDENTIFIERS)
    made = plan(agency, inspect(sent.built[0].path, known=agency.known()))
    assert made.scope.is_everything
    assert [(own.record_id, own.field) for own in made.lines] == [("t1", "note")]


def test_an_answer_about_tasks_is_asked_for_no_period(office, agency, tmp_path):
    finish(agency)
    made = planned(office, returned(agency, tmp_path / "về"))
    assert [own.code for own in findings(office, made, ON) if own.is_error] == []


def moved_meanwhile(office, agency, folder):
    """The agency finishes its task while the secretariat gives it to another; its answer then comes in."""
    finish(agency)
    edit(office, lead_agency_id="tc")
    made = planned(office, returned(agency, folder))
    take_in(office, made, {}, backup_folder=folder, now=NOW, new_id=IDENTIFIERS.fresh)


def test_the_answer_about_a_task_that_was_moved_waits_and_changes_nothing_until_decided(
    office, agency, tmp_path
):
    moved_meanwhile(office, agency, tmp_path / "về")
    own = led(office)
    assert (own.lead_agency_id, own.reported_done_on, own.result_document) == ("tc", None, "")
    assert not office.snapshot.all(TaskReport)
    waiting = {(line.record_kind, line.field) for line in pending(office).lines}
    assert {("task", "reported_done_on"), ("task", "result_document")} <= waiting
    assert "task_report" in {kind for kind, _ in waiting}


def test_the_answer_about_a_task_that_was_moved_is_not_lost_when_it_is_accepted(office, agency, tmp_path):
    moved_meanwhile(office, agency, tmp_path / "về")
    answers = accept(pending(office))
    office.receive(decide_pending(office, answers, now=NOW, new_id=IDENTIFIERS.fresh), now=NOW)
    own = led(office)
    assert (own.lead_agency_id, own.result_document, own.reported_done_on) == ("tc", "1342/TTr-STTTT", ON)
    assert office.content(own.result_digest) == RESULT
    assert [told.content for told in office.snapshot.all(TaskReport).values()] == ["Đã trình UBND tỉnh"]
    assert pending(office).lines == ()


def test_who_leads_a_moved_task_now_gets_what_was_accepted_of_the_one_before(office, agency, tmp_path):
    moved_meanwhile(office, agency, tmp_path / "về")
    answers = accept(pending(office))
    office.receive(decide_pending(office, answers, now=NOW, new_id=IDENTIFIERS.fresh), now=NOW)
    sent = make_task_extracts(office, tmp_path, ["tc"], key=None, now=NOW, identifiers=IDENTIFIERS)
    other = Register.open(sent.built[0].path, AGENCY, now=NOW, identifiers=IDENTIFIERS)
    assert [own.content for own in other.snapshot.all(TaskReport).values()] == ["Đã trình UBND tỉnh"]
    other.close()
