"""How much of a long list and of a long text the brief's own pages show before they refer to an annex."""

from collections.abc import Sequence
from dataclasses import dataclass

from egov_desktop.documents import layout
from egov_desktop.wording.numbers import padded

_LEAST_NAME = 60
_LEAST_ITEM = 160


@dataclass(frozen=True, slots=True)
class Room:
    """So many rows of a table or list, so many things named in a clause, so many letters of a text.

    `asks` are the matters to decide that are told: the last to be left out. `names_annexes` says whether the text ends
    with the list of its annexes.
    """

    rows: int
    items: int
    letters: int
    asks: int
    size: float = layout.BODY_PT
    names_annexes: bool = True
    more_rated: int = 0

    @property
    def rated(self) -> int:
        """How many rated projects are told: the rows of any list, and as many more as the last page still holds."""
        return self.rows + self.more_rated

    def texts(self, texts: Sequence[str]) -> tuple[str, ...]:
        """Shorten texts that share a cell; two of them may take a little more than one."""
        each = self.letters if len(texts) <= 1 else self.letters * 6 // (5 * len(texts))
        return tuple(shortened(text, each) for text in texts)

    def first(self, texts: Sequence[str]) -> str:
        """Join the first of the texts that fit, the first of all in any case, shortened where it must be."""
        told = shortened(texts[0], self.letters) if texts else ""
        for place, text in enumerate(texts[1:], start=1):
            longer = f"{told}; {text}"
            if len(longer) > self.letters:
                return told if told.endswith("…") else f"{told} (và {padded(len(texts) - place)} lý do khác)"
            told = longer
        return told

    def name(self, text: str) -> str:
        return shortened(text, max(self.letters, _LEAST_NAME))

    def item(self, text: str) -> str:
        return shortened(text, max(self.letters, _LEAST_ITEM))

    def request(self, text: str) -> str:
        """Leave more of what the committee is asked: it cannot decide on half a sentence."""
        return shortened(text, 2 * self.letters)


NO_LIMIT = Room(10**9, 10**9, 10**9, 10**9)
_SMALLER = layout.SMALLER_BODY_PT

ROOMS: tuple[Room, ...] = (
    Room(20, 4, 400, 20),
    Room(16, 3, 260, 16),
    Room(20, 4, 260, 20, _SMALLER),
    Room(18, 3, 200, 16, _SMALLER),
    Room(16, 3, 160, 14, _SMALLER),
    Room(14, 2, 120, 12, _SMALLER),
    Room(12, 2, 100, 12, _SMALLER, names_annexes=False),
    Room(11, 1, 100, 10, _SMALLER, names_annexes=False),
    Room(10, 1, 90, 10, _SMALLER, names_annexes=False),
    Room(9, 1, 90, 8, _SMALLER, names_annexes=False),
    Room(8, 1, 80, 8, _SMALLER, names_annexes=False),
    Room(7, 1, 80, 7, _SMALLER, names_annexes=False),
    Room(6, 1, 80, 6, _SMALLER, names_annexes=False),
    Room(5, 1, 80, 5, _SMALLER, names_annexes=False),
    Room(4, 1, 80, 4, _SMALLER, names_annexes=False),
    Room(3, 0, 70, 3, _SMALLER, names_annexes=False),
    Room(2, 0, 60, 3, _SMALLER, names_annexes=False),
    Room(2, 0, 50, 2, _SMALLER, names_annexes=False),
    Room(1, 0, 40, 1, _SMALLER, names_annexes=False),
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
