"""From meeting to meeting: an open conclusion comes once to each next meeting of its series, one older each time."""

from collections import Counter
from datetime import date, timedelta
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from egov_desktop.actions.meetings import add_meeting
from egov_desktop.domain.enumerations import AgendaOrigin, ConclusionKind
from egov_desktop.domain.judgement.meetings.carrying_over import agenda_items_of, unresolved_for
from egov_desktop.domain.judgement.meetings.tasks import is_open
from egov_desktop.domain.records import Conclusion, Meeting, Record, Task
from egov_desktop.domain.snapshot import Snapshot
from tests.builders import register
from tests.meeting_builders import JUNE, SERIES, conclusion, done, item, meeting, task

LAST = 150
days = st.integers(0, LAST).map(lambda number: JUNE + timedelta(days=number))


def held_on(own: Meeting | None) -> date:
    assert own is not None
    assert own.held_on is not None
    return own.held_on


@st.composite
def years(draw):
    """Meetings of a series and one of another on days of their own; conclusions with tasks open, done, taken back.

    A task may be assigned some days after its meeting, when the notice goes out.
    """
    held = draw(st.lists(days, min_size=2, max_size=5, unique=True))
    meetings = [meeting(f"m{place}", day) for place, day in enumerate(sorted(held))]
    meetings.append(meeting("khac", draw(days), series_id="khac"))
    records: list[Record] = [SERIES, *meetings]
    for place in range(draw(st.integers(0, 5))):
        own = draw(st.sampled_from(meetings))
        kind = draw(st.sampled_from(ConclusionKind))
        records.append(conclusion(f"k{place}", meeting_id=own.id, conclusion_kind=kind))
        for number in range(draw(st.integers(0, 2)) if kind is ConclusionKind.TASK else 0):
            end = draw(days)
            how = draw(st.sampled_from([{}, {}, {"suspended_on": end}, {"cancelled_on": end}, done(end)]))
            given_on = held_on(own) + timedelta(days=draw(st.integers(0, 9)))
            records.append(task(f"t{place}{number}", conclusion_id=f"k{place}", assigned_on=given_on, **how))
    return records


def later(known: Snapshot, own: Conclusion) -> list[Meeting]:
    """The meetings of its series that were held after a conclusion."""
    since = known.all(Meeting)[own.meeting_id or ""]
    series = [one for one in known.all(Meeting).values() if one.series_id == since.series_id]
    return sorted((one for one in series if held_on(one) > held_on(since)), key=held_on)


def open_tasks(known: Snapshot, conclusion_id: str, on: date) -> list[Task]:
    tasks = known.children(Task, conclusion_id, by="conclusion_id")
    return [own for own in tasks if own.assigned_on and own.assigned_on <= on and is_open(known, own, on)]


@given(years())
def test_an_open_conclusion_comes_to_every_next_meeting_once_and_a_finished_one_to_none(records):
    known = register(*records)
    for own in known.all(Conclusion).values():
        for place, coming in enumerate(later(known, own), start=1):
            found = [one for one in unresolved_for(known, coming) if one.conclusion == own]
            is_due = bool(open_tasks(known, own.id, held_on(coming)))
            assert [one.age for one in found] == [place] * is_due


@given(years())
def test_no_task_comes_twice_and_only_what_was_concluded_before_comes(records):
    known = register(*records)
    for coming in known.all(Meeting).values():
        carried = unresolved_for(known, coming)
        times = Counter(one.task.id for own in carried for one in own.tasks)
        assert set(times.values()) <= {1}
        assert all(held_on(own.meeting) <= held_on(coming) for own in carried)
        meetings = [own.meeting for own in carried if own.meeting]
        assert coming not in meetings
        assert {own.series_id for own in meetings} <= {coming.series_id}


@given(years(), st.integers(1, 60))
def test_a_meeting_begun_finds_the_same_before_and_after_and_has_one_review(records, length):
    known, numbers = register(*records), count(1)
    coming = Meeting(id="mới", name="Giao ban", held_on=JUNE + timedelta(days=LAST + length), series_id="gb")
    before = unresolved_for(known, coming)
    begun = known.apply(add_meeting(known, coming, new_id=lambda: f"new-{next(numbers)}"))
    after = unresolved_for(begun, begun.all(Meeting)["mới"])
    assert [(own.conclusion, own.age + 1) for own in before] == [(own.conclusion, own.age) for own in after]
    reviews = [own.origin for own in agenda_items_of(begun, coming)]
    assert reviews.count(AgendaOrigin.UNRESOLVED) == bool(before)


@given(years(), st.randoms(use_true_random=False))
def test_the_order_of_records_changes_nothing_of_what_is_carried(records, chance):
    known, mixed = register(*records), register(*chance.sample(records, len(records)))
    for coming in known.all(Meeting).values():
        one, other = unresolved_for(known, coming), unresolved_for(mixed, coming)
        assert [(own.conclusion, own.age) for own in one] == [(own.conclusion, own.age) for own in other]


def test_a_matter_carried_is_not_carried_a_second_time_by_the_same_meeting():
    numbers = count(1)
    known = register(SERIES, meeting(), item(discussed=False))
    for place, day in enumerate((date(2020, 7, 31), date(2020, 8, 31)), start=7):
        coming = Meeting(id=f"m{place}", name="Giao ban", held_on=day, series_id="gb")
        known = known.apply(add_meeting(known, coming, new_id=lambda: f"new-{next(numbers)}"))
        assert [own.title for own in agenda_items_of(known, coming)] == ["Nội dung n1"]


def test_a_conclusion_ages_from_its_meeting_though_its_notice_goes_out_later():
    between, coming = meeting("m7", date(2020, 7, 3)), meeting("m8", date(2020, 7, 31))
    late = task(assigned_on=date(2020, 7, 8))
    known = register(SERIES, meeting(), between, coming, conclusion(), late)
    assert [own.age for own in unresolved_for(known, coming)] == [2]
    assert unresolved_for(known, between) == ()
