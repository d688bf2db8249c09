"""Leafing through the journal: a little of a large entry at a time, and the entries that speak of something."""

import pytest

from egov_desktop.domain.records import Package
from egov_desktop.store.leafing import edited_by, entries_speaking_of, kept_form, records_of_entry, removed_by
from tests.builders import milestone
from tests.store.hands import add, edit, take_out


def speaking_of(register, text):
    return [entry_id for found in entries_speaking_of(register, text) for entry_id in found]


def test_a_large_entry_is_read_leaf_by_leaf(register):
    entry = add(register, *(milestone(id=f"m{n}") for n in range(5)))
    first = records_of_entry(register, entry.id, most=3)
    assert [own for _, own in first.records] == ["m0", "m1", "m2"]
    last = records_of_entry(register, entry.id, first.next_from or 0, most=3)
    assert ([own for _, own in last.records], last.next_from) == (["m3", "m4"], None)


def test_a_removal_tells_what_went_and_which_mentions_it_emptied(register):
    add(register, Package(id="g", project_id="p", code="01", name="Thiết bị"))
    edit(register, "tt-1", package_id="g")
    entry = take_out(register, "g")
    assert removed_by(register, entry.id) == [("package", "g")]
    assert edited_by(register, entry.id) == [("disbursement", "tt-1")]


@pytest.mark.parametrize("text", ["mot cua", "MỘT  CỬA"])
def test_words_find_what_was_written_and_what_was_done_with_its_parts(register, text):
    entry = edit(register, "moc-1", weight=30)
    assert entry.id in speaking_of(register, text)


def test_an_entry_about_something_else_is_not_found(register):
    add(register, Package(id="g", project_id="khac", code="01", name="Thiết bị"))
    entry = edit(register, "g", name="Phần mềm")
    assert entry.id not in speaking_of(register, "một cửa")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("1.200.000", "1200000"), ("30/6/2020", "2020-06-30"), ("1.2", "1.2"), ("nd45", "nd45")],
)
def test_amounts_and_days_are_looked_for_as_the_journal_keeps_them(typed, kept):
    assert kept_form(typed) == kept
