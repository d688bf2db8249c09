"""What the program answers to typing that it cannot read."""

from collections.abc import Callable

import pytest

from egov_desktop.wording.dates import parse_day
from egov_desktop.wording.language import using
from egov_desktop.wording.numbers import parse_dong, parse_percent, parse_whole
from egov_desktop.wording.parsed import Parsed

UNREADABLE: list[tuple[Callable[[str], Parsed], str]] = [
    (parse_dong, "abc"),
    (parse_dong, "1000000 tỷ"),
    (parse_dong, "0,0001 nghìn"),
    (parse_whole, "4 5"),
    (parse_percent, "%"),
    (parse_day, "abc"),
    (parse_day, "1/1/20"),
    (parse_day, "1/13/2020"),
    (parse_day, "31/4/2020"),
    (parse_day, "1/1/1"),
    (parse_day, "1/1/1000"),
]


@pytest.mark.parametrize(("read", "typed"), UNREADABLE)
def test_every_problem_is_said_in_english_too(read: Callable[[str], Parsed], typed: str) -> None:
    vietnamese = read(typed).problem
    with using("en"):
        english = read(typed).problem
    assert vietnamese
    assert english
    assert vietnamese != english


@pytest.mark.parametrize("read", [parse_dong, parse_whole, parse_percent, parse_day])
def test_a_long_paste_is_quoted_in_part(read: Callable[[str], Parsed]) -> None:
    assert len(read("x" * 32_000).problem or "") < 120
