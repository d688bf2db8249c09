"""How much of a long list and of a long text the brief's own pages show before they refer to an annex."""

from collections.abc import Sequence
from dataclasses import dataclass

from egov_desktop.wording.numbers import padded

_LEAST_NAME = 60
_LEAST_ITEM = 160


@dataclass(frozen=True, slots=True)
class Room:
    """So many rows of a table or list, so many things named in a clause, so many letters of a text."""

    rows: int
    items: int
    letters: int

    def texts(self, texts: Sequence[str]) -> tuple[str, ...]:
        """Shorten texts that share a cell; two of them may take a little more than one."""
        each = self.letters if len(texts) <= 1 else self.letters * 6 // (5 * len(texts))
        return tuple(shortened(text, each) for text in texts)

    def name(self, text: str) -> str:
        return shortened(text, max(self.letters, _LEAST_NAME))

    def item(self, text: str) -> str:
        return shortened(text, max(self.letters, _LEAST_ITEM))

    def request(self, text: str) -> str:
        """Leave more of what the committee is asked: it cannot decide on half a sentence."""
        return shortened(text, 2 * self.letters)


NO_LIMIT = Room(10**9, 10**9, 10**9)

ROOMS: tuple[Room, ...] = (
    Room(20, 4, 400),
    Room(16, 3, 260),
    Room(14, 3, 160),
    Room(14, 2, 110),
    Room(12, 1, 80),
    Room(11, 1, 80),
    Room(10, 1, 80),
    Room(9, 1, 80),
    Room(8, 1, 80),
    Room(7, 1, 80),
    Room(6, 1, 80),
    Room(5, 1, 80),
    Room(4, 0, 70),
    Room(3, 0, 60),
    Room(2, 0, 50),
    Room(1, 0, 40),
)
"""From the most to the least; the first with which the text keeps to its pages is taken."""


def shortened(text: str, letters: int) -> str:
    """Cut at the end of a word."""
    if len(text) <= letters:
        return text
    start = text[: letters - 1]
    return f"{(start.rpartition(' ')[0] or start).rstrip('.,;:')}…"


def and_others(hidden: int, what: str, annex: str) -> str:
    """Say how many are not shown and where they stand: "… và 12 dự án khác, xem Phụ lục IV"."""
    return f"… và {padded(hidden)} {what} khác, xem {annex}"
