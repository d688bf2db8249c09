"""Where a centred title may be broken: into even lines, and not inside the words that belong together."""

from bisect import bisect_left
from typing import Final

from egov_desktop.documents.fonts import width_pt
from egov_desktop.wording.held_words import together

# The letter i is 0.28 of the size wide, and nothing that is seen is much narrower.
_NARROWEST_LETTER: Final = 0.15
_MOST_EVEN_LINES: Final = 30


def balanced_lines(
    text: str, size: float, width: float, *, bold: bool = False, italic: bool = False
) -> tuple[str, ...]:
    """The fewest lines that fit in `width` points, as even as they can be; a line break in the text stays."""
    lines: list[str] = []
    for part in text.split("\n"):
        words = _words(part, size, width, bold=bold, italic=italic)
        loose = _balanced(words, width, size, bold, italic)
        held = _balanced(together(words), width, size, bold, italic) if len(loose) > 1 else loose
        fits = len(held) == len(loose) and all(
            width_pt(line, size, bold=bold, italic=italic) <= width for line in held
        )
        lines += held if fits else loose
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
