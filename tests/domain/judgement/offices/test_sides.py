"""What stands against what in a question: the values of each side, who gave them, and what it was before."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from egov_desktop.domain.journal import Change, Entry, Stamp, moment_text
from egov_desktop.domain.judgement.offices.sides import Nearness, field_sides, removal_sides

AT = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)


def entry(name, minute):
    stamp = Stamp(moment_text(AT + timedelta(minutes=minute)))
    return Entry(name, "edit_project", "Lan", "VP" if name in "ab" else "SO", stamp, stamp.at, "phiên")


ENTRIES = {name: entry(name, minute) for minute, name in enumerate("abcdefg")}


def wrote(name, field, value, *parents):
    return Change(name, 0, "project", "p", field, value, frozenset((parent, 0) for parent in parents))


BORN = wrote("a", "*", {"name": "Gốc"})
HERE, THERE = wrote("b", "name", "Hai", "a"), wrote("c", "name", "Ba", "a")


def near(own):
    return Nearness.OFFICE if own.office == "VP" else Nearness.ELSEWHERE


def sides(*changes, entries=ENTRIES):
    return field_sides("name", [BORN, *changes], entries, near)


def test_a_field_was_what_both_sides_started_from():
    found = sides(HERE, THERE)
    assert found.was is not None
    assert found.was.value == "Gốc"
    assert [(own.value, own.is_here, own.is_shown) for own in found.sides] == [
        ("Hai", True, False),
        ("Ba", False, True),
    ]
    assert [own.entries[0].office for own in found.sides] == ["VP", "SO"]


def test_it_was_the_last_value_that_all_had_heard_of():
    common = wrote("b", "name", "Chung", "a")
    found = sides(common, wrote("c", "name", "Ba", "b"), wrote("d", "name", "Bốn", "b"))
    assert found.was is not None
    assert found.was.value == "Chung"


def test_where_the_records_were_never_one_there_is_no_earlier_value():
    born_there = Change("c", 0, "project", "q", "*", {"name": "Nơi khác"})
    assert field_sides("name", [BORN, born_there], ENTRIES, near).was is None


def test_equal_values_are_one_side_with_both_who_gave_it():
    found = sides(HERE, THERE, wrote("d", "name", "Hai", "a"))
    assert [(own.value, len(own.entries)) for own in found.sides] == [("Hai", 2), ("Ba", 1)]


def test_of_two_sides_of_one_office_neither_is_here_unless_one_was_made_in_this_file():
    both = (HERE, replace(THERE, entry_id="a", seq=1))
    assert field_sides("name", both, ENTRIES, near).here is None
    made_here = field_sides("name", both, ENTRIES, lambda own: Nearness.HERE if own.id == "b" else near(own))
    assert made_here.here is not None
    assert made_here.here.value == "Hai"


def test_whoever_takes_a_decision_back_is_not_named_as_giver():
    settled = wrote("d", "name", "Ba", "b", "c")
    again = [
        wrote("e", "name", "Hai", "d"),
        Change("e", 1, "project", "p", "name", "Ba", frozenset({("d", 0)})),
    ]
    entries = {**ENTRIES, "e": replace(ENTRIES["e"], undoes="d")}
    found = sides(HERE, THERE, settled, *again, entries=entries)
    assert [own.entries[0].id for own in found.sides] == ["b", "c"]


def test_a_removal_stands_against_the_edits_it_had_not_seen():
    found = removal_sides([BORN, HERE, wrote("c", "*", False, "a")], ENTRIES)
    assert [own.id for own in found.removed] == ["c"]
    assert [(own.id, fields) for own, fields in found.edited] == [("b", ("name",))]
