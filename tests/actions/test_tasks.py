"""Following a task up: reported, returned, confirmed with proof, put off with the first deadline kept."""

from itertools import count

import pytest

from egov_desktop.actions.tasks import (
    confirm_done,
    extend,
    give_up,
    propose_deadline,
    report_on_task,
    return_task,
    suspend,
)
from egov_desktop.domain.enumerations import TaskStatus
from egov_desktop.domain.judgement.meetings.tasks import due_of, status_of
from egov_desktop.domain.records import Task
from egov_desktop.domain.rules import refusals
from tests.builders import agency, register
from tests.meeting_builders import AUGUST, JULY, JUNE, task

KNOWN = register(agency(), task(conclusion_id=None, due_on=JULY))
_numbers = count(1)


def new_id():
    return f"new-{next(_numbers)}"


def after(known, action):
    assert refusals(known, action) == ()
    return known.apply(action)


def own(known):
    return known.all(Task)["t1"]


def status(known, on=JULY):
    return status_of(known, own(known), on)


def reported(known=KNOWN, **more):
    told = {"on": JULY, "content": "Đã trình", "document": "1342/TTr-STTTT"}
    return after(known, report_on_task(known, "t1", **(told | more), new_id=new_id))


def test_the_first_report_begins_a_task():
    known = reported(on=JUNE)
    assert own(known).started_on == JUNE
    assert status(known, JUNE) is TaskStatus.ON_TRACK


def test_what_is_said_done_waits_until_it_is_confirmed_with_proof():
    known = reported(is_done=True)
    assert status(known) is TaskStatus.AWAITING_CONFIRMATION
    unproven = confirm_done(known, "t1", on=JULY)
    assert [one.code for one in refusals(known, unproven)] == ["done_without_proof"]
    known = after(known, confirm_done(known, "t1", on=JULY, result_document=" 12/BC ", result_on=JULY))
    assert (status(known), own(known).result_document) == (TaskStatus.DONE_ON_TIME, "12/BC")


def test_a_file_is_proof_too():
    action = confirm_done(KNOWN, "t1", on=AUGUST, result_file="bien-ban.pdf", result_digest="ab")
    assert status(after(KNOWN, action), AUGUST) is TaskStatus.DONE_LATE


def test_what_the_agency_wrote_as_its_result_stays():
    known = register(task(conclusion_id=None, result_document="7/BC", result_on=JULY))
    known = known.apply(confirm_done(known, "t1", on=AUGUST))
    assert (own(known).result_document, own(known).reported_done_on) == ("7/BC", JULY)


def test_a_returned_task_is_open_again_and_says_why():
    known = after(
        reported(is_done=True), return_task(reported(is_done=True), "t1", on=JULY, reason="Thiếu phụ lục")
    )
    assert status(known) is TaskStatus.DUE_SOON
    assert own(known).note == "Trả lại ngày 31/7/2020: Thiếu phụ lục"


def test_an_extension_moves_the_deadline_and_keeps_the_first():
    action = extend(
        KNOWN, "t1", new_due_on=AUGUST, on=JULY, approver="Chủ tịch", reason="Dịch bệnh", new_id=new_id
    )
    known = after(KNOWN, action)
    assert (due_of(known, own(known), JULY), own(known).due_on) == (AUGUST, JULY)


@pytest.mark.parametrize("lacking", ["new_due_on", "on", "approver", "reason"])
def test_an_extension_says_who_why_and_until_when(lacking):
    given = {"new_due_on": AUGUST, "on": JULY, "approver": "Chủ tịch", "reason": "Dịch bệnh"}
    given[lacking] = "" if lacking in ("approver", "reason") else None
    assert refusals(KNOWN, extend(KNOWN, "t1", **given, new_id=new_id))


def test_a_proposed_deadline_is_a_note_and_binds_nobody():
    known = register(task(conclusion_id=None))
    known = known.apply(propose_deadline(known, "t1", AUGUST))
    assert own(known).note == "Đề xuất thời hạn 31/8/2020, chờ người chủ trì quyết định"
    assert status(known, AUGUST) is TaskStatus.NO_DEADLINE


def test_a_task_rests_goes_on_and_is_given_up():
    resting = after(KNOWN, suspend(KNOWN, "t1", JUNE))
    assert status(resting) is TaskStatus.SUSPENDED
    assert status(after(resting, suspend(resting, "t1", None))) is TaskStatus.DUE_SOON
    ended = after(KNOWN, give_up(KNOWN, "t1", JULY, "Đề án đã đổi"))
    assert (status(ended), own(ended).note) == (TaskStatus.CANCELLED, "Đề án đã đổi")
