"""The serif of the paper: which files it is, how long a text is in it, and where its lines break."""

from bisect import bisect_left
from collections.abc import Container
from functools import cache
from typing import Any, Final

from egov_desktop.resources import resource

FAMILY: Final = "LiberationSerif"
# Word names the face that every office has; Liberation Serif has the same widths.
WORD_FAMILY: Final = "Times New Roman"
_BOX: Final = ord("□")
_LAID_OUT: Final = {ord("\n"), ord("\xa0")}
# The letter i is 0.28 of the size wide, and nothing that is seen is much narrower.
_NARROWEST_LETTER: Final = 0.15
_MOST_EVEN_LINES: Final = 30
_FACES: Final = {
    (False, False): "LiberationSerif-Regular",
    (True, False): "LiberationSerif-Bold",
    (False, True): "LiberationSerif-Italic",
    (True, True): "LiberationSerif-BoldItalic",
}


def face(*, bold: bool = False, italic: bool = False) -> str:
    """The name under which PDF knows the face."""
    register_faces()
    return _FACES[bold, italic]


@cache
def register_faces() -> None:
    """Make the four shipped faces known to reportlab; the system's fonts are never looked at."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    folder = resource("fonts/liberation-serif")
    for name in _FACES.values():
        pdfmetrics.registerFont(TTFont(name, str(folder / f"{name}.ttf")))
    regular, bold, italic, bold_italic = _FACES.values()
    pdfmetrics.registerFontFamily(FAMILY, regular, bold, italic, bold_italic)
    pdfmetrics.registerFontFamily(regular, regular, bold, italic, bold_italic)


class _Shown(dict[int, int]):
    """A table for `str.translate` that gives each letter itself, or a box when the face lacks it."""

    def __init__(self, letters: Container[int]) -> None:
        super().__init__()
        self._letters = letters

    def __missing__(self, letter: int) -> int:
        self[letter] = letter if letter in self._letters or letter in _LAID_OUT else _BOX
        return self[letter]


@cache
def _shown() -> _Shown:
    from reportlab.pdfbase.pdfmetrics import getFont

    font: Any = getFont(face())
    return _Shown(font.face.charToGlyph)


def with_boxes(text: str) -> str:
    """The text as PDF can show it: a letter that the face lacks becomes a box instead of a blank."""
    return text if text.isascii() else text.translate(_shown())


def width_pt(text: str, size: float, *, bold: bool = False, italic: bool = False) -> float:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    return stringWidth(text, face(bold=bold, italic=italic), size)


def balanced_lines(
    text: str, size: float, width: float, *, bold: bool = False, italic: bool = False
) -> tuple[str, ...]:
    """The fewest lines that fit in `width` points, as even as they can be; a line break in the text stays."""
    lines: list[str] = []
    for part in text.split("\n"):
        lines += _balanced(_words(part, size, width, bold=bold, italic=italic), width, size, bold, italic)
    return tuple(lines)


def _balanced(words: list[str], width: float, size: float, bold: bool, italic: bool) -> list[str]:
    best = _filled(words, width, size, bold, italic)
    low, high = width / max(len(best), 1), width
    # Hundreds of lines are no title, and evening them out takes long.
    while 1 < len(best) < _MOST_EVEN_LINES and high - low > 1:
        middle = (low + high) / 2
        lines = _filled(words, middle, size, bold, italic)
        if len(lines) == len(best):
            best, high = lines, middle
        else:
            low = middle
    return best


def _filled(words: list[str], width: float, size: float, bold: bool, italic: bool) -> list[str]:
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_pt(longer, size, bold=bold, italic=italic) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _words(text: str, size: float, width: float, *, bold: bool, italic: bool) -> list[str]:
    words: list[str] = []
    # Splitting at single spaces keeps the blanks that a draft leaves for its number and day.
    for word in text.split(" "):
        rest = word
        while (cut := _longest_start(rest, size, width, bold=bold, italic=italic)) < len(rest):
            words.append(rest[:cut])
            rest = rest[cut:]
        words.append(rest)
    return words


def _longest_start(word: str, size: float, width: float, *, bold: bool, italic: bool) -> int:
    """How many letters of the word fill a line; at least one."""

    def is_too_long(cut: int) -> bool:
        return width_pt(word[:cut], size, bold=bold, italic=italic) > width

    most = min(len(word), round(width / (size * _NARROWEST_LETTER)) + 1)
    return max(bisect_left(range(most + 1), x=True, key=is_too_long) - 1, 1)
