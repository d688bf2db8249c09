"""The whole register as one value: looked into, changed without changing, compared."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.records import Milestone, Project
from egov_desktop.domain.snapshot import Snapshot
from tests.builders import milestone, project, register

MOVES = st.lists(st.tuples(st.integers(0, 4), st.sampled_from(["p", "q", None, "gone"])), max_size=12)


@pytest.fixture
def held():
    return register(
        project("p"), project("q"), milestone(id="m1"), milestone(id="m2"), milestone(id="m3", project_id="q")
    )


def ids(records):
    return sorted(own.id for own in records)


def test_children_follow_a_move_and_the_older_register_does_not(held):
    assert ids(held.children(Milestone, "p")) == ["m1", "m2"]
    before = held.get(Milestone, "m1")
    moved = held.apply([RecordChange(before, replace(before, project_id="q"))])
    assert (ids(moved.children(Milestone, "p")), ids(moved.children(Milestone, "q"))) == (
        ["m2"],
        ["m1", "m3"],
    )
    assert ids(held.children(Milestone, "p")) == ["m1", "m2"]


def test_the_inverse_of_an_action_gives_the_register_before(held):
    removed = ChangeSet(
        "remove_project", tuple(RecordChange(own, None) for own in held if own.id in ("p", "m1"))
    )
    assert held.apply(removed) != held
    assert held.apply(removed).apply(removed.inverse()) == held


def test_only_the_touched_kinds_have_changed(held):
    before = held.get(Project, "p")
    after = held.apply([RecordChange(before, replace(before, name="Khác"))])
    assert after.kinds_changed_since(held) == {"project"}
    assert after.apply([], frozenset({("project", "p", "name")})).kinds_changed_since(after) > {"milestone"}


def test_an_action_made_against_another_state_does_not_hold(held):
    before = held.get(Project, "p")
    assert held.holds(RecordChange(before, None))
    assert not held.holds(RecordChange(replace(before, name="Cũ"), None))
    assert not held.holds(RecordChange(None, before))


def test_all_that_points_at_a_record_is_found(held):
    assert ids(held.dependants(held.get(Project, "p"))) == ["m1", "m2"]


def test_a_register_without_a_head_has_an_empty_one():
    assert Snapshot().profile.title == ""
    assert len(Snapshot()) == 0


@given(MOVES)
def test_carried_indexes_say_what_fresh_ones_would(moves):
    held = register(project("p"), project("q"))
    for number, parent in moves:
        held.children(Milestone, "p")
        before = held.get(Milestone, f"m{number}")
        after = None if parent == "gone" else milestone(id=f"m{number}", project_id=parent)
        if before or after:
            held = held.apply([RecordChange(before, after)])
    fresh = register(*held)
    assert all(ids(held.children(Milestone, own)) == ids(fresh.children(Milestone, own)) for own in "pq")
