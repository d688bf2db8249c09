"""Offices that join their files in any order show the same register, lose nothing, and see every conflict."""

import dataclasses
from typing import Any

import pytest

from egov_desktop.domain import journal
from egov_desktop.domain.journal import RecordState
from egov_desktop.store import joining, writing
from tests.simulation.play import SHAPES, Play, play

QUICK, LONG = 20, 1_700
# An undone decision to keep a record named too little, so that the import under it could be taken back.
ONCE_WRONG = [("star", 476, 56)]
Patch = pytest.MonkeyPatch


def play_all(shape: str) -> list[Play]:
    return [play(seed, shape) for seed in range(QUICK)]


@pytest.mark.parametrize("shape", SHAPES)
def test_offices_agree_and_lose_nothing(shape):
    played = play_all(shape)
    assert sum(own.conflicts_seen > 0 for own in played) >= 0.3 * QUICK, "too few histories with a conflict"
    assert sum(own.refusals > 0 for own in played) > 0


@pytest.mark.parametrize(("shape", "seed", "steps"), ONCE_WRONG)
def test_a_history_that_once_went_wrong_goes_right(shape, seed, steps):
    play(seed, shape, steps)


@pytest.mark.long
@pytest.mark.timeout(3_600)
@pytest.mark.parametrize("shape", SHAPES)
def test_offices_agree_and_lose_nothing_in_many_histories(shape):
    played = [play(seed, shape, steps=20 + seed % 40) for seed in range(LONG)]
    in_conflict = sum(own.conflicts_seen > 0 for own in played)
    print(
        f"{shape}: {LONG} histories, {in_conflict} with conflicts, {sum(own.refusals for own in played)} refusals"
    )
    assert in_conflict >= 0.3 * LONG


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
    send = joining.outgoing

    def some(*given: Any) -> Any:
        changes, entries = send(*given)
        return [own for own in changes if own.creates or own.seq == 0], entries

    patch.setattr(joining, "outgoing", some)


def arriving_parents_are_forgotten(patch: Patch) -> None:
    insert = writing.insert_changes

    def orphaned(connection: Any, changes: Any) -> None:
        insert(connection, [dataclasses.replace(own, parents=frozenset()) for own in changes])

    patch.setattr(joining, "insert_changes", orphaned)


def what_was_taken_back_never_comes_again(patch: Patch) -> None:
    held = joining.existing_changes
    patch.setattr(joining, "existing_changes", lambda *given: dict.fromkeys(held(*given), True))


def imports_are_taken_back_from_under_later_work(patch: Patch) -> None:
    patch.setattr(joining, "_refuse_later_work", lambda *given: None)


BUGS = [
    last_writer_wins, parents_are_dropped, only_the_shown_side_is_replaced, removal_wins_silently,
    editing_wins_silently, equal_values_are_a_conflict, removal_names_only_the_creation, the_last_arrived_is_shown,
    a_changed_record_comes_only_in_part, arriving_parents_are_forgotten, what_was_taken_back_never_comes_again,
    imports_are_taken_back_from_under_later_work,
]  # fmt: skip


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.__name__)
def test_a_planted_bug_is_caught(bug, monkeypatch):
    bug(monkeypatch)
    with pytest.raises(AssertionError):
        play_all("mesh")
