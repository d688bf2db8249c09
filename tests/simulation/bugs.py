"""Bugs that are planted to see that the simulation would find them, each named by what it does wrong."""

import dataclasses
from typing import Any

import pytest

from egov_desktop.domain import journal
from egov_desktop.domain.journal import RecordState
from egov_desktop.store import reading, register, writing
from egov_desktop.store.joining import union, withdrawing

Patch = pytest.MonkeyPatch


def last_writer_wins(patch: Patch) -> None:
    heads = journal._heads
    patch.setattr(journal, "_heads", lambda *given: heads(*given)[-1:])


def parents_are_dropped(patch: Patch) -> None:
    patch.setattr(RecordState, "parents_for", lambda self, field: frozenset())


def only_the_shown_side_is_replaced(patch: Patch) -> None:
    def last(self: RecordState, field: str) -> frozenset[Any]:
        heads = self.heads.get(field) or self.heads.get("", ())
        return frozenset(head.id for head in heads[-1:])

    patch.setattr(RecordState, "parents_for", last)


def removal_wins_silently(patch: Patch) -> None:
    there = journal._existence

    def gone(heads: Any) -> tuple[bool, bool]:
        removed = any(own.removes for own in heads.get("*", ()))
        return (False, False) if removed else there(heads)

    patch.setattr(journal, "_existence", gone)


def editing_wins_silently(patch: Patch) -> None:
    there = journal._existence
    patch.setattr(journal, "_existence", lambda heads: (there(heads)[0], False))


def equal_values_are_a_conflict(patch: Patch) -> None:
    patch.setattr(journal, "_differ", lambda field, heads: len(heads) > 1)


def removal_names_only_the_creation(patch: Patch) -> None:
    patch.setattr(RecordState, "parents_for_removal", lambda self: self.parents_for("*"))


def the_last_arrived_is_shown(patch: Patch) -> None:
    patch.setattr(journal, "_order", lambda change, entries: 0)


def a_changed_record_comes_only_in_part(patch: Patch) -> None:
    send = union.outgoing

    def some(*given: Any) -> Any:
        changes, entries = send(*given)
        return [own for own in changes if own.creates or own.seq == 0], entries

    patch.setattr(union, "outgoing", some)


def arriving_parents_are_forgotten(patch: Patch) -> None:
    insert = writing.insert_changes

    def orphaned(connection: Any, changes: Any) -> None:
        insert(connection, [dataclasses.replace(own, parents=frozenset()) for own in changes])

    patch.setattr(union, "insert_changes", orphaned)


def what_was_taken_back_never_comes_again(patch: Patch) -> None:
    held = union.existing_changes
    patch.setattr(union, "existing_changes", lambda *given: dict.fromkeys(held(*given), True))


def imports_are_taken_back_from_under_later_work(patch: Patch) -> None:
    patch.setattr(withdrawing, "_kept_for_later_work", lambda *given: (set(), set()))


def imports_are_taken_back_from_under_what_belongs_to_them(patch: Patch) -> None:
    patch.setattr(withdrawing, "_kept_for_dependants", lambda *given: (set(), set()))


def taking_back_drops_what_the_rest_stands_on(patch: Patch) -> None:
    patch.setattr(withdrawing, "_with_what_they_replaced", lambda wanted, changes: set(wanted))


def what_waits_counts(patch: Patch) -> None:
    counts = reading.IN_FORCE.replace(" AND NOT a.held", "")
    assert counts != reading.IN_FORCE
    patch.setattr(reading, "IN_FORCE", counts)


def what_waits_is_forgotten(patch: Patch) -> None:
    patch.setattr(union, "waiting_changes", lambda connection: [])


def a_proposal_waits_for_ever(patch: Patch) -> None:
    existing = union.existing_changes

    def held_is_enough(connection: Any, wanted: Any) -> Any:
        found = existing(connection, wanted)
        return found | dict.fromkeys(union._waiting(connection) & found.keys(), True)

    patch.setattr(union, "existing_changes", held_is_enough)


def pairs_changed_apart_are_not_asked_about(patch: Patch) -> None:
    patch.setattr(journal, "_apart", lambda *given: frozenset())


def pairs_changed_in_sight_of_each_other_are_asked_about(patch: Patch) -> None:
    patch.setattr(writing, "partners_of", lambda kind, field: ())


def made_one_is_forgotten(patch: Patch) -> None:
    patch.setattr(union, "same_things_of", lambda changes: {})


def what_belongs_to_the_other_of_two_made_one_is_left_behind(patch: Patch) -> None:
    touched = union._all_touched

    def alone(own: Any, was_same: Any, same: Any, snapshot: Any) -> Any:
        kinds = {kind for kind, _ in own}
        return {place for place in touched(own, was_same, same, snapshot) if place[0] in kinds}

    patch.setattr(union, "_all_touched", alone)


def decisions_are_not_written(patch: Patch) -> None:
    patch.setattr(register, "write_changes", lambda *given: frozenset())


def decisions_stay_when_their_import_is_taken_back(patch: Patch) -> None:
    patch.setattr(register, "came_with_itself", lambda *given: None)


BUGS = [
    last_writer_wins, parents_are_dropped, only_the_shown_side_is_replaced, removal_wins_silently,
    editing_wins_silently, equal_values_are_a_conflict, removal_names_only_the_creation, the_last_arrived_is_shown,
    a_changed_record_comes_only_in_part, arriving_parents_are_forgotten, what_was_taken_back_never_comes_again,
    imports_are_taken_back_from_under_later_work, imports_are_taken_back_from_under_what_belongs_to_them,
    taking_back_drops_what_the_rest_stands_on, what_waits_counts, what_waits_is_forgotten, a_proposal_waits_for_ever,
    pairs_changed_apart_are_not_asked_about, pairs_changed_in_sight_of_each_other_are_asked_about,
    made_one_is_forgotten, what_belongs_to_the_other_of_two_made_one_is_left_behind, decisions_are_not_written,
    decisions_stay_when_their_import_is_taken_back,
]  # fmt: skip
