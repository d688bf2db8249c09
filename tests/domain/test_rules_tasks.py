"""What is refused of tasks, conclusions and closed meetings, in the secretary's words."""

from dataclasses import replace
from datetime import date

import pytest

from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.enumerations import MeetingState
from egov_desktop.domain.rules import problems_of, refusals
from tests.builders import agency, register
from tests.meeting_builders import (
    JULY,
    JUNE,
    SERIES,
    conclusion,
    done,
    extension,
    item,
    meeting,
    partner,
    task,
)

CLOSED = meeting(state=MeetingState.CLOSED)
ISSUED = conclusion(issued_with_id="tb")


def codes(record, *others):
    return [
        own.code for own in problems_of(register(record, *others), record) if own.code != "missing_record"
    ]


def refused(known, before, after):
    return [own.code for own in refusals(known, ChangeSet("edit", (RecordChange(before, after),)))]


@pytest.mark.parametrize(
    ("own", "code"),
    [
        (task(has_no_deadline=False), "deadline_unsaid"),
        (task(due_on=JULY, has_no_deadline=True), "deadline_and_none"),
        (task(lead_agency_id=None), "required_empty"),
        (task(confirmed_on=JULY), "done_without_proof"),
        (task(confirmed_on=JULY, result_document="12/BC"), "done_without_proof"),
        (task(**done(JULY, confirmed_on=JUNE)), "confirmed_before_result"),
    ],
)
def test_a_task_is_refused(own, code):
    assert codes(own) == [code]


@pytest.mark.parametrize(
    "own", [task(), task(due_on=JULY), task(**done(JULY)), task(confirmed_on=JULY, result_digest="a")]
)
def test_a_task_is_taken(own):
    assert codes(own) == []


def test_the_leading_agency_is_not_its_own_partner():
    assert codes(partner("so"), task()) == ["partner_leads"]
    assert codes(partner("khac"), task(), partner("khac")) == ["partner_twice"]
    assert codes(partner("khac"), task(), agency("khac")) == []


def test_an_extension_that_is_not_later_is_asked_about():
    assert codes(extension(JUNE, JUNE), task(due_on=JULY)) == ["extension_not_later"]
    first = extension(JULY, JUNE)
    assert codes(extension(date(2020, 7, 30), date(2020, 7, 1)), task(due_on=JUNE), first) == [
        "extension_not_later"
    ]
    assert codes(first, task(due_on=JUNE)) == []


def test_a_conclusion_that_assigns_must_say_what_to_whom():
    assert codes(conclusion()) == ["conclusion_without_task"]
    assert codes(conclusion(), task()) == []


@pytest.mark.parametrize(
    ("before", "after"), [(item(), replace(item(), minutes=5)), (None, item("n2")), (item(), None)]
)
def test_the_agenda_of_a_closed_meeting_is_locked(before, after):
    assert refused(register(CLOSED, item()), before, after) == ["meeting_closed"]
    assert refused(register(meeting(), item()), before, after) == []


def test_only_the_newest_meeting_of_a_series_is_opened_again():
    opened, newer = replace(CLOSED, state=MeetingState.OPEN), meeting("m7", JULY)
    assert refused(register(SERIES, CLOSED), CLOSED, opened) == []
    assert refused(register(SERIES, CLOSED, newer), CLOSED, opened) == ["meeting_closed"]
    assert refused(register(SERIES, CLOSED), CLOSED, replace(CLOSED, name="Khác")) == ["meeting_closed"]


def test_an_issued_conclusion_is_corrected_by_another_and_not_edited():
    known = register(ISSUED, task(), meeting())
    assert refused(known, ISSUED, replace(ISSUED, content="Khác")) == ["conclusion_issued"]
    assert refused(known, ISSUED, None) == ["conclusion_issued"]
    assert refused(known, None, conclusion("k2", corrects_id="k1")) == []


def test_what_was_issued_of_a_task_is_locked_and_its_progress_is_not():
    own = task()
    known = register(ISSUED, own, partner("khac"))
    for changed in (replace(own, lead_agency_id="x"), replace(own, due_on=JULY, has_no_deadline=False), None):
        assert refused(known, own, changed) == ["task_issued"]
    assert refused(known, None, partner("moi")) == ["task_issued"]
    assert refused(known, own, replace(own, **done(JULY))) == []
    assert refused(known, own, replace(own, cancelled_on=JULY)) == []


def test_a_record_of_no_project_may_point_at_one_of_a_project():
    known = item(project_id="p")
    assert "of_another_project" not in codes(conclusion(agenda_item_id="n1"), known, task())
