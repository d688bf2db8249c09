"""The letters of charts: the shipped fonts, how wide words are in them, and how they are cut to fit."""

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from egov_desktop.charts.style import Face
from egov_desktop.resources import resource
from egov_desktop.wording.held_words import together

if TYPE_CHECKING:
    from matplotlib.font_manager import FontProperties
    from matplotlib.ft2font import FT2Font

_FILES: Final[dict[tuple[Face, bool], str]] = {
    ("screen", False): "fonts/open-sans/OpenSans-Regular.ttf",
    ("screen", True): "fonts/open-sans/OpenSans-Semibold.ttf",
    ("paper", False): "fonts/liberation-serif/LiberationSerif-Regular.ttf",
    ("paper", True): "fonts/liberation-serif/LiberationSerif-Bold.ttf",
}
_MEASURED_AT: Final = 100.0
_HINTED: Final = 1.015
"""Letters set on whole pixels may come out a little wider than they were drawn."""
_UNKNOWN: Final = "?"


@lru_cache(maxsize=128)
def font(face: Face, size: float, *, bold: bool = False) -> "FontProperties":
    """The shipped font by its own file: the fonts of the system are never asked."""
    from matplotlib.font_manager import FontProperties

    return FontProperties(fname=str(resource(_FILES[face, bold])), size=size)


def readable(text: str, face: Face) -> str:
    """Give the text on one line, with a question mark for each character that the font does not have."""
    one_line = " ".join(text.split())
    return "".join(one if _advance(face, False, one) is not None else _UNKNOWN for one in one_line)


def width(text: str, face: Face, size: float, *, bold: bool = False) -> float:
    return sum(_advance(face, bold, one) or 0 for one in text) * size / _MEASURED_AT * _HINTED


def elided(text: str, room: float, face: Face, size: float, *, bold: bool = False) -> str:
    """Cut the end of a text that is wider than its room; where not even a letter fits, nothing is left."""
    if width(text, face, size, bold=bold) <= room:
        return text
    shorter = text
    while shorter and width(shorter.rstrip() + "…", face, size, bold=bold) > room:
        shorter = shorter[:-1]
    return shorter.rstrip() + "…" if shorter else ""


def lines(text: str, room: float, most: int, face: Face, size: float, *, bold: bool = False) -> list[str]:
    """Break a text at its spaces into at most so many lines, as even as they can be; the last is cut where it must be.

    Words that belong together stay on one line where that costs neither a line nor a cut.
    """
    words = text.split()
    loose = _evened(words, room, most, face, size, bold)
    held = _evened(together(words), room, most, face, size, bold) if len(loose) > 1 else loose
    fits = len(held) == len(loose) and all(width(line, face, size, bold=bold) <= room for line in held)
    return [elided(line, room, face, size, bold=bold) for line in (held if fits else loose)]


def _evened(words: list[str], room: float, most: int, face: Face, size: float, bold: bool) -> list[str]:
    best = _filled(words, room, most, face, size, bold)

    def widest(broken: list[str]) -> float:
        return max(width(line, face, size, bold=bold) for line in broken)

    if len(best) > 1 and widest(best) <= room:
        tries = (_filled(words, room * share / 20, most, face, size, bold) for share in range(10, 20))
        best = min([best, *(lines for lines in tries if len(lines) == len(best))], key=widest)
    return best


def _filled(words: list[str], room: float, most: int, face: Face, size: float, bold: bool) -> list[str]:
    broken = [""]
    for word in words:
        longer = f"{broken[-1]} {word}".strip()
        if len(broken) == most or not broken[-1] or width(longer, face, size, bold=bold) <= room:
            broken[-1] = longer
        else:
            broken.append(word)
    return broken


@cache
def _advance(face: Face, bold: bool, character: str) -> float | None:
    """The width of a character at the size of measuring; None where the font has none such."""
    from matplotlib.ft2font import LoadFlags

    letters = _letters(face, bold)
    if not letters.get_char_index(ord(character)):
        return None
    flags = LoadFlags.NO_HINTING | LoadFlags.NO_BITMAP
    return letters.load_char(ord(character), flags=flags).linearHoriAdvance / 65536


@cache
def _letters(face: Face, bold: bool) -> "FT2Font":
    from matplotlib.ft2font import FT2Font

    letters = FT2Font(str(resource(_FILES[face, bold])))
    letters.set_size(_MEASURED_AT, 72)
    return letters
