"""Tasks through the months: what one period leaves open the next one begins with, and nothing is done without proof."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from egov_desktop.domain.enumerations import TaskStatus
from egov_desktop.domain.judgement.meetings.task_counts import counts_by_agency, total_counts
from egov_desktop.domain.judgement.meetings.tasks import (
    CLOSED,
    DONE,
    due_of,
    is_open,
    standing_of,
    standings_on,
    status_of,
)
from egov_desktop.domain.records import Record, Task
from tests.builders import agency, register
from tests.meeting_builders import JUNE, extension, report, task

days = st.dates(JUNE, date(2020, 12, 31))
maybe = st.none() | days


@st.composite
def given_tasks(draw):
    """Up to five tasks of two agencies: with and without deadline, proof, word, rest and end; put off up to three times."""
    records: list[Record] = [agency("so"), agency("tc")]
    for place in range(draw(st.integers(0, 5))):
        own, result_on = f"t{place}", draw(maybe)
        records.append(
            task(
                own, conclusion_id=None, lead_agency_id=draw(st.sampled_from(["so", "tc"])), assigned_on=draw(days),
                due_on=draw(maybe), started_on=draw(maybe), reported_done_on=draw(maybe), result_on=result_on,
                result_document=draw(st.sampled_from(["", "1/BC"])) if result_on else "", confirmed_on=draw(maybe),
                result_digest=draw(st.sampled_from(["", "ab"])), suspended_on=draw(maybe), cancelled_on=draw(maybe),
            )
        )  # fmt: skip
        put_off = draw(st.lists(st.tuples(days, days), max_size=3))
        records += [extension(new, decided, task_id=own) for new, decided in put_off]
        records += [report(day, own) for day in draw(st.lists(days, max_size=1))]
    return register(*records)


@given(given_tasks(), days, st.integers(0, 60), st.integers(0, 60))
def test_what_a_period_leaves_open_the_next_one_begins_with(known, since, one, other):
    middle = since + timedelta(days=one)
    before = {own.agency: own.counts for own in counts_by_agency(known, since, middle)}
    after = counts_by_agency(known, middle, middle + timedelta(days=other))
    assert {own.agency: n for own in after if (n := own.counts.carried_in)} == {
        own: n for own, counts in before.items() if (n := counts.open)
    }


@given(given_tasks(), days, st.integers(0, 90))
def test_every_task_stands_under_one_status_and_the_counts_are_of_the_same_tasks(known, on, length):
    standings = standings_on(known, on)
    assert len({own.task.id for own in standings}) == len(standings)
    counts = total_counts(counts_by_agency(known, on - timedelta(days=length), on))
    found = Counter(own.status for own in standings)
    assert counts.open == sum(n for status, n in found.items() if status not in CLOSED)
    assert (counts.waiting, counts.resting) == (
        found[TaskStatus.AWAITING_CONFIRMATION],
        found[TaskStatus.SUSPENDED],
    )
    assert counts.open_without_deadline == sum(own.is_open and own.due_on is None for own in standings)


@given(given_tasks(), days)
def test_nothing_is_done_without_proof_and_somebody_who_confirmed_it(known, on):
    for own in standings_on(known, on):
        task, told = own.task, own.task.result_document and own.task.result_on
        assert own.status not in DONE or (bool(told or task.result_digest) and task.confirmed_on <= on)
        said = own.task.reported_done_on is not None and own.task.reported_done_on <= on
        rests = own.task.suspended_on is not None and own.task.suspended_on <= on
        if own.is_open and said and not rests:
            assert own.status is TaskStatus.AWAITING_CONFIRMATION


@given(given_tasks(), days)
def test_the_first_deadline_stays_whatever_is_granted_later(known, on):
    for own in known.all(Task).values():
        standing = standing_of(known, own, on)
        assert own.due_on is None or standing.first_due_on == own.due_on
        assert (standing.first_due_on is None) == (standing.due_on is None)
        assert standing.extensions == 0 or standing.first_due_on is not None


@given(given_tasks(), days)
def test_only_a_deadline_that_has_passed_makes_late(known, on):
    for own in standings_on(known, on):
        due = due_of(known, own.task, on)
        assert own.status is not TaskStatus.OVERDUE or (due is not None and due < on)
        assert not own.is_overdue or (own.is_open and due is not None and due < on)
        assert own.days_overdue == 0 or own.days_overdue <= (on - due).days


@given(given_tasks(), days, st.integers(0, 60))
def test_what_rests_stays_open_and_is_not_called_overdue(known, on, later):
    day = on + timedelta(days=later)
    for own in standings_on(known, on):
        if own.status is TaskStatus.SUSPENDED:
            assert status_of(known, own.task, day) in CLOSED | {TaskStatus.SUSPENDED}
            assert is_open(known, own.task, on)


@pytest.mark.parametrize("half", [{"result_document": "12/BC"}, {"result_on": JUNE}, {}])
def test_half_a_proof_proves_nothing(half):
    own = task(confirmed_on=JUNE, reported_done_on=JUNE, **half)
    assert status_of(register(own), own, JUNE) is TaskStatus.AWAITING_CONFIRMATION
