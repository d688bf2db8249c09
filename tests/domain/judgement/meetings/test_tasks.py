"""How a task stands on a day: by its dates alone, whoever asks and whenever."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from egov_desktop.domain.enumerations import TaskStatus, ThresholdCode
from egov_desktop.domain.judgement.meetings.tasks import (
    CLOSED,
    due_of,
    extension_count,
    records_of_agency,
    standing_of,
    standings_on,
    status_of,
    tasks_of_agency,
)
from egov_desktop.domain.records import Threshold
from tests.builders import agency, register
from tests.meeting_builders import (
    AUGUST,
    JULY,
    JUNE,
    SERIES,
    conclusion,
    done,
    extension,
    item,
    meeting,
    partner,
    report,
    task,
)

DUE = date(2020, 7, 20)
DAY = timedelta(days=1)


def status(own, on, *others):
    return status_of(register(own, *others), own, on)


@pytest.mark.parametrize(
    ("own", "on", "expected"),
    [
        (task(due_on=DUE), JUNE, TaskStatus.NOT_STARTED),
        (task(due_on=DUE, started_on=JUNE), JUNE, TaskStatus.ON_TRACK),
        (task(due_on=DUE), DUE - 4 * DAY, TaskStatus.NOT_STARTED),
        (task(due_on=DUE), DUE - 3 * DAY, TaskStatus.DUE_SOON),
        (task(due_on=DUE), DUE, TaskStatus.DUE_SOON),
        (task(due_on=DUE), DUE + DAY, TaskStatus.OVERDUE),
        (task(), AUGUST, TaskStatus.NO_DEADLINE),
        (task(due_on=DUE, reported_done_on=DUE), AUGUST, TaskStatus.AWAITING_CONFIRMATION),
        (task(due_on=DUE, **done(DUE)), AUGUST, TaskStatus.DONE_ON_TIME),
        (task(due_on=DUE, **done(DUE + DAY)), AUGUST, TaskStatus.DONE_LATE),
        (task(**done(JULY)), AUGUST, TaskStatus.DONE_ON_TIME),
        (task(due_on=DUE, suspended_on=JULY), AUGUST, TaskStatus.SUSPENDED),
        (task(due_on=DUE, cancelled_on=JULY), AUGUST, TaskStatus.CANCELLED),
    ],
)
def test_the_status_follows_from_the_dates(own, on, expected):
    assert status(own, on) is expected


def test_a_report_begins_a_task():
    assert status(task(due_on=DUE), JUNE, report(JUNE)) is TaskStatus.ON_TRACK


def test_a_word_without_proof_waits_for_confirmation():
    told = task(due_on=DUE, reported_done_on=DUE, confirmed_on=DUE)
    assert status(told, AUGUST) is TaskStatus.AWAITING_CONFIRMATION


@pytest.mark.parametrize(("said_on", "days"), [(DUE, 0), (DUE + DAY, 1)])
def test_what_waits_for_confirmation_is_late_only_by_the_day_it_was_said_to_be_done(said_on, days):
    own = task(due_on=DUE, reported_done_on=said_on)
    standing = standing_of(register(own), own, AUGUST)
    assert (standing.days_overdue, standing.is_overdue) == (days, days > 0)


def test_a_file_proves_a_task_done_on_the_day_it_was_reported():
    own = task(due_on=DUE, result_digest="ab", reported_done_on=DUE, confirmed_on=JULY)
    assert status(own, AUGUST) is TaskStatus.DONE_ON_TIME


def test_what_is_confirmed_later_is_not_done_yet():
    own = task(due_on=DUE, result_document="12/BC", result_on=DUE, confirmed_on=AUGUST)
    assert status(own, JULY) is TaskStatus.OVERDUE


def test_the_deadline_in_force_is_the_last_one_granted_and_the_first_is_kept():
    own, later = task(due_on=DUE), extension(AUGUST, decided_on=JULY)
    known = register(own, later)
    assert [due_of(known, own, on) for on in (DUE, JULY)] == [DUE, AUGUST]
    standing = standing_of(known, own, JULY)
    assert (standing.first_due_on, standing.extensions, standing.days_overdue) == (DUE, 1, 0)


def test_setting_a_deadline_where_there_was_none_is_no_extension():
    own = task()
    known = register(own, extension(DUE, decided_on=JUNE), extension(AUGUST, decided_on=JULY))
    assert [extension_count(known, own, on) for on in (JUNE, AUGUST)] == [0, 1]
    assert standing_of(known, own, AUGUST).first_due_on == DUE


def test_the_office_decides_what_is_soon():
    own = Threshold(id="n", code=ThresholdCode.DUE_SOON_DAYS, value=10)
    assert status(task(due_on=DUE), DUE - 10 * DAY, own) is TaskStatus.DUE_SOON


def test_age_counts_the_meetings_of_the_series_since():
    known = register(
        SERIES, meeting("m6", JUNE), meeting("m7", JULY), meeting("m8", AUGUST),
        meeting("x", JULY, series_id=None), conclusion(), task(),
    )  # fmt: skip
    (standing,) = standings_on(known, AUGUST)
    assert standing.age == 2
    assert standing.meeting is not None
    assert standing.meeting.id == "m6"


def test_the_longest_overdue_stands_first_and_what_is_closed_last():
    late, later = task("b", due_on=DUE), task("a", due_on=DUE + DAY)
    known = register(task("z", **done(JULY)), task("n"), later, late)
    assert [own.task.id for own in standings_on(known, AUGUST)] == ["b", "a", "n", "z"]


def test_an_extract_holds_the_tasks_of_one_agency_and_what_they_hang_on():
    known = register(
        SERIES, meeting(), item(), conclusion(agenda_item_id="n1"), conclusion("k2"), conclusion("k3"),
        task(), task("t2", conclusion_id="k2", lead_agency_id="khac"),
        task("t3", conclusion_id="k3", lead_agency_id="khac"), partner("so", "t2"),
        report(JULY), report(JULY, "t3"), agency(), agency("khac"),
    )  # fmt: skip
    assert [own.id for own in tasks_of_agency(known, "so")] == ["t1", "t2"]
    found = {own.id for own in records_of_agency(known, "so")}
    assert {"gb", "m6", "n1", "k1", "k2", "t1", "t2"} <= found
    assert not {"k3", "t3"} & found
    assert len(found) == 9


days = st.dates(date(2020, 6, 30), date(2020, 12, 31))
maybe = st.none() | days


@st.composite
def tasks(draw, id="t1"):  # noqa: A002
    result_on = draw(maybe)
    confirmed_on = draw(st.none() | st.dates(result_on, date(2020, 12, 31))) if result_on else None
    return task(
        id, conclusion_id=None, due_on=draw(maybe), started_on=draw(maybe), reported_done_on=draw(maybe),
        result_on=result_on, result_document="1/BC" if result_on else "", confirmed_on=confirmed_on,
        suspended_on=draw(maybe), cancelled_on=draw(maybe),
    )  # fmt: skip


@given(tasks(), days, st.lists(st.tuples(days, days), max_size=3))
def test_the_status_on_a_day_knows_nothing_of_what_comes_after(own, on, put_off):
    granted = [extension(new, decided) for new, decided in put_off]
    known = register(own, *granted)
    past = register(own, *(one for one in granted if one.decided_on <= on))
    assert status_of(known, own, on) is status_of(past, own, on)


@given(tasks(), st.lists(days, min_size=2, max_size=6))
def test_a_closed_task_never_opens_again(own, asked):
    closed = [status(own, on) in CLOSED for on in sorted(asked)]
    assert closed == sorted(closed)
