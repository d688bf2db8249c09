"""The journal as people read it: who changed what, from which value to which."""

from egov_desktop.domain.records import Project
from egov_desktop.store.history import (
    conflict_values,
    entries_about,
    last_form,
    lines_of_entry,
    lines_of_record,
    records_about,
)
from tests.builders import milestone, project
from tests.store.hands import add, edit, found, hear, now, take_out


def told(lines):
    return [(line.field, line.before, line.after) for line in lines]


def test_an_edit_tells_before_and_after(register):
    entry = edit(register, "p", objectives="Cổng dịch vụ công", name="Tên mới")
    assert told(lines_of_entry(register, entry)) == [
        ("name", "Dự án p", "Tên mới"),
        ("objectives", "Một cửa", "Cổng dịch vụ công"),
    ]


def test_an_undo_tells_the_way_back(register):
    edit(register, "p", name="Tên mới")
    entry = register.undo(now=now())
    assert told(lines_of_entry(register, entry)) == [("name", "Tên mới", "Dự án p")]


def test_a_record_s_past_begins_with_its_birth_and_may_end_with_its_removal(register):
    take_out(register, "moc-1")
    lines = lines_of_record(register, "milestone", "moc-1")
    assert (told(lines)[0], told(lines)[-1]) == (("*", None, True), ("*", True, False))
    assert lines_of_record(register, "milestone", "khong-co") == []


def test_a_removed_record_is_known_as_it_last_was(register):
    before = found(register, "moc-1")
    take_out(register, "moc-1")
    assert last_form(register, "milestone", "moc-1") == before


def test_what_was_part_of_a_project_is_part_of_its_past(register):
    entry = add(register, milestone(id="moc-9"))
    other = edit(register, "moc-9", note="Chờ")
    take_out(register, "moc-9")
    assert [own.id for own in entries_about(register, "p")][-3:-1] == [entry.id, other.id]


def test_all_that_is_or_was_part_of_a_project_is_named(register):
    add(register, milestone(id="moc-9"))
    take_out(register, "moc-9")
    named = records_about(register, "p")
    assert named[0] == ("project", "p")
    assert ("milestone", "moc-9") in named
    assert all(kind != "agency" for kind, _ in named)


def test_what_moved_in_from_another_project_is_part_of_its_past(register):
    add(register, project(id="q", name="Dự án q"), milestone(id="moc-9", project_id="q"))
    edit(register, "moc-9", project_id="p")
    assert ("milestone", "moc-9") in records_about(register, "p")


def test_the_sides_of_a_conflict_are_told_with_who_said_what(register, office):
    other = office("so")
    hear(other, register)
    edit(other, "p", objectives="Của sở")
    edit(register, "p", objectives="Của ta")
    hear(register, other)
    assert {own.value for own in conflict_values(register, "p", "objectives")} == {"Của sở", "Của ta"}
    assert register.snapshot.conflicts == {(Project.KIND, "p", "objectives")}
