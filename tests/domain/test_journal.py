"""What a set of changes says of a record: who is current, what is shown, what is in dispute."""

from datetime import UTC, datetime, timedelta
from itertools import permutations

import pytest

from egov_desktop.domain.journal import Change, Entry, Stamp, canonical, moment_of, moment_text, state_of

AT = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)


def entry(name, minute=0):
    stamp = Stamp(moment_text(AT + timedelta(minutes=minute)))
    return Entry(name, "edit_project", "Lan", "VPUB", stamp, stamp.at, "phiên")


ENTRIES = {name: entry(name, minute) for minute, name in enumerate("abcdefg")}


def wrote(name, field, value, *parents, seq=0):
    return Change(name, seq, "project", "p", field, value, frozenset((parent, 0) for parent in parents))


BORN = wrote("a", "*", {"name": "Một cửa", "code": "DA"})


def state(*changes):
    return state_of([BORN, *changes], ENTRIES)


def test_a_record_is_what_its_creation_says():
    born = state()
    assert (born.exists, born.values, born.conflicts) == (
        True,
        {"name": "Một cửa", "code": "DA"},
        frozenset(),
    )


def test_a_later_value_replaces_the_one_it_names():
    edited = state(wrote("b", "name", "Hai", "a"), wrote("c", "name", "Ba", "b"))
    assert (edited.values["name"], edited.conflicts) == ("Ba", frozenset())


def test_two_values_for_one_are_a_conflict_and_the_later_is_shown():
    disputed = state(wrote("b", "name", "Hai", "a"), wrote("c", "name", "Ba", "a"))
    assert (disputed.values["name"], disputed.conflicts) == ("Ba", {"name"})


def test_two_equal_values_are_no_conflict():
    assert not state(wrote("b", "name", "Hai", "a"), wrote("c", "name", "Hai", "a")).conflicts


def test_a_value_that_names_both_sides_settles_them():
    settled = state(
        wrote("b", "name", "2", "a"), wrote("c", "name", "3", "a"), wrote("d", "name", "2", "b", "c")
    )
    assert (settled.values["name"], settled.conflicts) == ("2", frozenset())


def test_a_clock_that_runs_behind_does_not_bring_a_replaced_value_back():
    assert state(wrote("e", "name", "Sau", "a"), wrote("b", "name", "Trước", "e")).values["name"] == "Trước"


def test_a_removal_that_has_seen_all_removes():
    assert not state(wrote("b", "name", "Hai", "a"), wrote("c", "*", False, "a", "b")).exists


def test_a_removal_that_has_not_seen_an_edit_is_in_dispute_and_the_record_stays():
    disputed = state(wrote("b", "name", "Hai", "a"), wrote("c", "*", False, "a"))
    assert (disputed.exists, disputed.conflicts) == (True, {"*"})


def test_a_restored_record_has_its_values_again():
    back = state(wrote("b", "name", "Hai", "a"), wrote("c", "*", False, "a", "b"), wrote("d", "*", True, "c"))
    assert (back.exists, back.values["name"], back.conflicts) == (True, "Hai", frozenset())


def test_two_removals_are_one():
    assert not state(wrote("b", "*", False, "a"), wrote("c", "*", False, "a")).exists


def test_a_removed_record_is_not_in_dispute_and_is_again_when_it_comes_back():
    disputed = [
        wrote("b", "name", "Hai", "a"),
        wrote("c", "name", "Ba", "a"),
        wrote("d", "*", False, "a", "b", "c"),
    ]
    assert not state(*disputed).conflicts
    assert state(*disputed, wrote("e", "*", True, "d")).conflicts == {"name"}


def test_one_record_begun_in_two_files_is_one_and_differs_where_they_do():
    other = wrote("b", "*", {"name": "Một cửa", "code": "DB"})
    begun = state(other, wrote("c", "name", "Hai", "a"))
    assert (begun.conflicts, begun.values["code"]) == ({"name", "code"}, "DB")


def test_the_order_of_hearing_does_not_matter():
    changes = [
        wrote("b", "name", "Hai", "a"), wrote("c", "name", "Ba", "a"), wrote("d", "*", False, "a", "b"),
        wrote("e", "code", "X", "a"),
    ]  # fmt: skip
    said = [state(*order) for order in permutations(changes)]
    assert all(
        (own.values, own.conflicts, own.exists) == (said[0].values, {"name", "*"}, True) for own in said
    )


def test_the_clock_is_never_behind_what_was_heard():
    heard = Stamp(moment_text(AT + timedelta(days=730)))
    assert heard < Stamp.after(heard, AT) < Stamp.after(Stamp.after(heard, AT), AT)
    assert Stamp.after(heard, AT + timedelta(days=800)).tick == 0


def test_moments_are_kept_in_utc_and_read_in_vietnam():
    assert moment_text(AT) == "2026-03-02T08:30:00.000Z"
    assert moment_of("2026-03-02T18:30:00.000Z").isoformat() == "2026-03-03T01:30:00+07:00"


@pytest.mark.parametrize(
    ("value", "written"), [("Đề án", '"Đề án"'), (None, "null"), ({"b": 1, "a": True}, '{"a":true,"b":1}')]
)
def test_a_value_is_written_one_way(value, written):
    assert canonical(value) == written
