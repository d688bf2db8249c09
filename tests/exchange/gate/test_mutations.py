"""Chance damages a good package in every way: nothing crashes, and what is let in is what was packed."""

from functools import cache
from random import Random

import pytest

from egov_desktop.exchange.inspected import Inspected
from egov_desktop.exchange.inspecting import judge
from tests.exchange.gate.packing import ENROLLED, good_package

SOME, ALL = range(0, 3_000, 19), range(3_000)


def flip_bytes(chance: Random, content: bytearray) -> None:
    for _ in range(chance.choice((1, 1, 2, 8, 64))):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def cut_off(chance: Random, content: bytearray) -> None:
    del content[chance.randrange(len(content)) :]


def swap_blocks(chance: Random, content: bytearray) -> None:
    one, other, size = _two_places(chance, content)
    content[one : one + size], content[other : other + size] = (
        content[other : other + size], content[one : one + size],
    )  # fmt: skip


def copy_block(chance: Random, content: bytearray) -> None:
    one, other, size = _two_places(chance, content)
    content[one : one + size] = content[other : other + size]


def blank_block(chance: Random, content: bytearray) -> None:
    one, _, size = _two_places(chance, content)
    content[one : one + size] = bytes(size)


def other_letter(chance: Random, content: bytearray) -> None:
    """Change one digit or letter for another, which SQLite's own checks cannot see."""
    place = chance.choice([at for at in range(len(content) - 2_000) if chr(content[at]).isalnum()][::7])
    content[place] = ord(chance.choice("0123456789abcdef"))


def _two_places(chance: Random, content: bytearray) -> tuple[int, int, int]:
    size = chance.choice((1, 4, 16, 100, 512, 4096))
    step = chance.choice((1, 4096))
    places = (len(content) - size) // step
    return chance.randrange(places) * step, chance.randrange(places) * step, size


WAYS = (flip_bytes, cut_off, swap_blocks, copy_block, blank_block, other_letter)


@cache
def original() -> Inspected:
    return judge(good_package(), keys=[ENROLLED])


def judged(number: int, copy) -> Inspected:
    chance = Random(number)
    content = bytearray(good_package().read_bytes())
    WAYS[number % len(WAYS)](chance, content)
    copy.write_bytes(content)
    return judge(copy, keys=[ENROLLED], driver=("apsw", "sqlite3")[number // len(WAYS) % 2])


def content(inspected: Inspected) -> tuple[object, ...]:
    return (inspected.manifest, inspected.seal, inspected.changes, inspected.entries, inspected.contents)


def nothing_but_the_original_is_let_in(numbers: range, copy) -> None:
    verdicts = [judged(number, copy) for number in numbers]
    accepted = [own for own in verdicts if own.accepted]
    assert all(content(own) == content(original()) for own in accepted)
    assert 0 < len(accepted) < len(verdicts) / 2
    assert {"content_changed", "damaged", "half_copied"} <= {own.code for own in verdicts}


def test_a_damaged_package_is_refused_or_is_what_was_packed(tmp_path):
    nothing_but_the_original_is_let_in(SOME, tmp_path / "hỏng.sqlite")


@pytest.mark.long
@pytest.mark.timeout(1_800)
def test_three_thousand_damaged_packages_are_refused_or_are_what_was_packed(tmp_path):
    nothing_but_the_original_is_let_in(ALL, tmp_path / "hỏng.sqlite")
