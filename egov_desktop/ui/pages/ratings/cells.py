"""What each cell of the table of ratings says: a voice, a side, and why."""

from collections.abc import Callable
from dataclasses import dataclass

from egov_desktop.domain.enumerations import Rating
from egov_desktop.domain.judgement.ratings.rating import ProjectRating, Side
from egov_desktop.wording.judged.ratings import (
    deciding_sentences,
    dimension_sentences,
    rating_letter,
    rating_word,
)
from egov_desktop.wording.language import say

_VOICE, _SIDE = 80, 48


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell of a rating says: the colour, its word, whether it is the one that counts, and why."""

    rating: Rating | None
    words: str
    counts: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class ColumnOf:
    """A column: its heading, its width in the design's pixels, and its cell for a project."""

    heading: str
    width: int
    cell: Callable[[ProjectRating], Cell]


def columns() -> tuple[ColumnOf, ...]:
    """Give the columns between the project and its strip, in the language of the moment."""
    return (
        ColumnOf(say("Chương trình tính"), _VOICE, computed_cell),
        ColumnOf(say("Chủ đầu tư"), _VOICE, own_cell),
        ColumnOf(say("Cơ quan tổng hợp"), _VOICE, override_cell),
        *(ColumnOf(say(side.label), _SIDE, _side_cell(side)) for side in Side),
    )


def computed_cell(own: ProjectRating) -> Cell:
    return Cell(own.computed, _short(own.computed), own.override is None, "\n".join(deciding_sentences(own)))


def own_cell(own: ProjectRating) -> Cell:
    if own.own is None:
        return Cell(None, say("chưa có"), why=say("Chủ đầu tư chưa tự đánh giá kỳ này."))
    return Cell(own.own.rating, _short(own.own.rating), why=own.own.comment)


def override_cell(own: ProjectRating) -> Cell:
    if own.override is None:
        return Cell(None, "–", why=say("Cơ quan tổng hợp không có đánh giá riêng kỳ này."))
    return Cell(own.override.rating, _short(own.override.rating), counts=True, why=own.override.reason)


def _side_cell(side: Side) -> Callable[[ProjectRating], Cell]:
    def cell(own: ProjectRating) -> Cell:
        found = own.dimension(side)
        sentences = "\n".join(dimension_sentences(found))
        return Cell(found.rating, rating_letter(found.rating), why=sentences)

    return cell


def _short(rating: Rating | None) -> str:
    """Say a rating where there is little room; the tool tip and the panel say it in full."""
    return say("Thiếu") if rating is Rating.GREY else rating_word(rating) if rating else say("Không")


def on_two_lines(heading: str) -> str:
    """Break a heading of several words into two lines, as alike in length as its words allow."""
    words = heading.split()
    ways = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    return "\n".join(min(ways, key=lambda way: max(map(len, way)))) if ways else heading


def in_full(cell: Cell) -> str:
    return rating_word(cell.rating) if cell.rating else cell.words
