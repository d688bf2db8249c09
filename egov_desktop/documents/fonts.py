"""The serif of the paper: which files it is, and how long a text is in it."""

from collections.abc import Container
from functools import cache
from typing import Any, Final

from egov_desktop.resources import resource

FAMILY: Final = "LiberationSerif"
# Word names the face that every office has; Liberation Serif has the same widths.
WORD_FAMILY: Final = "Times New Roman"
_BOX: Final = ord("□")
_LAID_OUT: Final = {ord("\n"), ord("\xa0")}
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
