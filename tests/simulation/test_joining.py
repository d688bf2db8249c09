"""Offices that join their files in any order show the same register, lose nothing, and see every conflict."""

from collections.abc import Iterable
from itertools import product

import pytest

from tests.simulation.bugs import BUGS
from tests.simulation.histories import Played, play
from tests.simulation.offices import SHAPES

QUICK, LONG, TO_CATCH = 24, 3_400, 60
SHARE_IN_CONFLICT = 0.3


def in_conflict(played: Iterable[Played]) -> float:
    """The share of histories with a conflict, among those in which no records were made one."""
    plain = [own for own in played if not own.links]
    return sum("conflicts" in own.seen for own in plain) / len(plain)


def test_offices_agree_and_lose_nothing():
    played = [play(seed, shape) for seed, shape in product(range(QUICK), SHAPES)]
    assert in_conflict(played) >= SHARE_IN_CONFLICT, "too few histories with a conflict"
    met = {what for own in played for what in own.seen}
    assert met >= {"pairs", "held", "decided", "accepted", "refused", "left", "made one"}


@pytest.mark.long
@pytest.mark.timeout(7_200)
@pytest.mark.parametrize("shape", SHAPES)
def test_offices_agree_and_lose_nothing_in_many_histories(shape):
    played = [play(seed, shape, steps=25 + seed % 40) for seed in range(LONG)]
    met = sorted({what for own in played for what in own.seen})
    print(f"{shape}: {LONG} histories, {in_conflict(played):.0%} of the plain ones with conflicts;", end="")
    print(*(f" {what} in {sum(what in own.seen for own in played)}" for what in met), sep=",")
    assert in_conflict(played) >= SHARE_IN_CONFLICT


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.__name__)
def test_a_planted_bug_is_caught(bug, monkeypatch):
    bug(monkeypatch)
    with pytest.raises(AssertionError):
        _ = [play(seed, shape) for seed, shape in product(range(TO_CATCH), SHAPES)]
