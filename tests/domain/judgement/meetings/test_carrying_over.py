"""What goes from one meeting to the next: conclusions with a task not confirmed done, and matters not dealt with."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from egov_desktop.domain.enumerations import AgendaOrigin, ConclusionKind
from egov_desktop.domain.judgement.meetings.carrying_over import (
    previous_meeting,
    reason_to_carry,
    unresolved,
    unresolved_for,
)
from egov_desktop.domain.judgement.meetings.task_counts import counts_by_agency, total_counts
from egov_desktop.domain.judgement.meetings.tasks import is_open, tasks_on
from tests.builders import agency, register
from tests.domain.judgement.meetings.test_tasks import tasks
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
    report,
    task,
)

NEXT = meeting("m7", JULY)


def contents(found):
    return [own.content for own in found]


def test_a_conclusion_goes_on_until_all_its_tasks_are_confirmed_done():
    known = register(
        meeting(), NEXT, conclusion(), conclusion("k2"), conclusion("k3", conclusion_kind=ConclusionKind.DECISION),
        task(), task("t2", **done(JULY)), task("t3", conclusion_id="k2", **done(JULY)),
    )  # fmt: skip
    (own,) = unresolved_for(known, NEXT)
    assert own.conclusion is not None
    assert own.conclusion.id == "k1"
    assert [one.task.id for one in own.tasks] == ["t1"]


def test_it_says_where_it_is_from_how_old_it_is_how_often_put_off_and_what_was_last_said():
    later = report(JULY, content="Đã trình", document="1342/TTr-STTTT")
    known = register(
        SERIES, meeting(), NEXT, meeting("m8", AUGUST), conclusion(), task(due_on=date(2020, 7, 10)),
        extension(date(2020, 7, 20), decided_on=date(2020, 7, 9)), report(date(2020, 7, 5)), later,
    )  # fmt: skip
    (own,) = unresolved_for(known, meeting("m8", AUGUST))
    assert own.meeting == meeting()
    assert (own.age, own.extensions, own.days_overdue) == (2, 1, 42)
    assert own.last_report == later


def test_the_longest_overdue_stands_first_and_then_the_oldest():
    known = register(
        meeting(), NEXT, conclusion("a"), conclusion("b"), conclusion("c", meeting_id="m7"),
        task("ta", conclusion_id="a"), task("tc", conclusion_id="c", assigned_on=JULY),
        task("tb", conclusion_id="b", due_on=date(2020, 8, 1)),
    )  # fmt: skip
    found = contents(unresolved_for(known, meeting("m8", AUGUST)))
    assert found == ["Kết luận b", "Kết luận a", "Kết luận c"]


def test_a_meeting_does_not_review_what_it_concludes_itself():
    known = register(NEXT, conclusion(meeting_id="m7"), task(assigned_on=JULY))
    assert unresolved_for(known, NEXT) == ()


def test_another_series_keeps_its_own_and_a_document_alone_belongs_to_all():
    other = meeting("x", JUNE, series_id="khac")
    known = register(
        other, NEXT, conclusion("kx", meeting_id="x"), task("tx", conclusion_id="kx"),
        task("t0", conclusion_id=None, document="15/CT-UBND"),
    )  # fmt: skip
    assert contents(unresolved_for(known, NEXT)) == ["Nhiệm vụ t0"]


@pytest.mark.parametrize(
    ("own", "reason"),
    [
        (item(discussed=False), AgendaOrigin.NOT_DISCUSSED),
        (item(discussed=True, is_recurring=True), AgendaOrigin.RECURRING),
        (item("n2", discussed=True), AgendaOrigin.UNRESOLVED),
        (item("n3", discussed=True), None),
        (item(discussed=False, origin=AgendaOrigin.UNRESOLVED), None),
    ],
)
def test_a_matter_goes_on_if_not_discussed_or_recurring_or_with_an_open_task(own, reason):
    known = register(
        conclusion(agenda_item_id="n2"), task(), conclusion("k3", agenda_item_id="n3"),
        task("t3", conclusion_id="k3", **done(JULY)),
    )  # fmt: skip
    assert reason_to_carry(known, own, JULY) is reason


def test_the_meeting_before_is_the_last_of_the_same_series():
    known = register(
        meeting("m5", date(2020, 5, 29)), meeting(), meeting("x", date(2020, 7, 1), series_id="y"), NEXT
    )
    assert previous_meeting(known, NEXT) == meeting()
    assert previous_meeting(known, meeting("n", JULY, series_id=None)) is None


days = st.dates(JUNE, date(2020, 12, 31))


@given(st.data(), days)
def test_no_open_task_is_ever_lost(data, on):
    drawn = [data.draw(tasks(f"t{number}")) for number in range(4)]
    known = register(*drawn)
    carried = {one.task.id for own in unresolved(known, on) for one in own.tasks}
    assert carried == {own.id for own in tasks_on(known, on) if is_open(known, own, on)}


@given(st.data(), days, st.integers(0, 120))
def test_what_came_in_is_what_was_closed_and_what_is_open(data, on, length):
    drawn = [data.draw(tasks(f"t{number}")) for number in range(4)]
    counts = total_counts(counts_by_agency(register(*drawn), on - timedelta(days=length), on))
    assert counts.total == counts.done + counts.cancelled + counts.open


def test_the_score_card_of_an_agency_tells_on_time_and_late_done_and_not():
    known = register(
        agency(), task("a", due_on=JULY, **done(JULY)), task("b", due_on=JUNE, **done(JULY)),
        task("c", due_on=JULY), task("d", due_on=date(2020, 12, 1)), task("e"),
        task("f", assigned_on=AUGUST), task("g", assigned_on=date(2020, 5, 1), **done(date(2020, 5, 20))),
    )  # fmt: skip
    ((own),) = counts_by_agency(known, JUNE, AUGUST)
    counts = own.counts
    assert (counts.carried_in, counts.assigned) == (5, 1)
    assert (counts.done_on_time, counts.done_late) == (1, 1)
    assert (counts.open_on_time, counts.open_overdue, counts.open_without_deadline) == (1, 1, 2)
