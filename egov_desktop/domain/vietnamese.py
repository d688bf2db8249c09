"""Vietnamese text: made clean, found without accents, and put in the same order in every office."""

import re
from collections.abc import Callable
from functools import lru_cache
from sys import maxunicode
from unicodedata import category, decimal, normalize

TEXT_LIMIT = 32_000
"""Characters in one text; spreadsheet cells, one of the ways out, hold 32,767."""

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_SPACES = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# U+00AD stays: in text typed with a TCVN3 font it is the letter ư, and dropping it loses the word.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"  # control characters, which no writer of documents accepts
    "\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"  # zero-width and direction marks
    "\ud800-\udfff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"  # lone surrogates, anchors, tags
)


def clean(text: str, *, lines: bool = True) -> str:
    """Make a text from outside fit to keep: NFC, plain spaces and line ends, nothing unseen, trimmed.

    Letters are never exchanged (Ð stays Ð) and nothing is cut off: ask `is_too_long` and tell the user.
    With `lines=False` every run of spaces, tabs and line ends becomes one space.
    """
    text = _LINE_ENDS.sub("\n", text)
    text = normalize("NFC", _UNSEEN.sub("", _SPACES.sub(" ", text)))
    return text.strip() if lines else " ".join(text.split())


def is_too_long(text: str, limit: int = TEXT_LIMIT) -> bool:
    return len(text) > limit


class _ByCharacter(dict[int, str]):
    """A table for `str.translate` that works out a character when it is first met."""

    def __init__(self, work_out: Callable[[str], str]) -> None:
        super().__init__()
        self._work_out = work_out

    def __missing__(self, code: int) -> str:
        self[code] = self._work_out(chr(code))
        return self[code]


_LOOK_ALIKES = str.maketrans("đðƣ‐‑‒–—―−‘’“”", "ddu-------''\"\"")


def _plain(character: str) -> str:
    """Lower case without marks. Unseen characters vanish; look-alikes and ligatures become ordinary."""
    plain = character
    for _ in range(2):  # a ligature may open into letters that have a case or a mark of their own
        opened = normalize("NFKD", plain.casefold()).translate(_LOOK_ALIKES)
        plain = "".join(one for one in opened if category(one) not in {"Mn", "Me", "Cf", "Cs"})
    return plain


_PLAIN = _ByCharacter(_plain)


def fold(text: str) -> str:
    """Give the form in which texts are searched: "Đề án  hoà" and "de an hòa" both fold to "de an hoa"."""
    return " ".join(text.translate(_PLAIN).split())


@lru_cache(maxsize=64)
def _words(query: str) -> tuple[str, ...]:
    return tuple(fold(query).split())


def matches(folded: str, query: str) -> bool:
    """Say whether every word of `query` stands somewhere in `folded`, a text that went through `fold`."""
    return all(word in folded for word in _words(query))


def folded_code(code: str) -> str:
    """Give the form in which two codes are the same code: case, accents, Đ/D, spaces and signs apart.

    Signs between two digits still separate: "DA-01" is "da01", but "1-12" is not "11-2".
    """
    runs = re.findall(r"[^\W_]+", fold(code))
    joined = "".join(runs[:1])
    for run in runs[1:]:
        joined += ("-" if joined[-1].isdigit() and run[0].isdigit() else "") + run
    return joined or fold(code)


_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
_FOREIGN_MARK = "6"
_RANKS = {letter: chr(0x100 + place) for place, letter in enumerate(_ALPHABET)}  # above the signs of a key
_OTHER_SCRIPTS = 0x10000


def _without_tone(letter: str) -> str:
    return normalize("NFC", "".join(one for one in normalize("NFD", letter) if one not in _TONES))


def _letter_rank(letter: str) -> str:
    for known in (_without_tone(letter), normalize("NFD", letter)[0]):
        if known in _RANKS:
            return _RANKS[known]
    return chr(min(_OTHER_SCRIPTS + ord(letter), maxunicode))


def _tone_rank(letter: str) -> str:
    if _without_tone(letter) not in _RANKS:
        return _FOREIGN_MARK
    return next((_TONES[mark] for mark in normalize("NFD", letter) if mark in _TONES), "0")


_LETTER_RANKS = _ByCharacter(_letter_rank)
_TONE_RANKS = _ByCharacter(_tone_rank)
_SYLLABLE_OR_NUMBER = re.compile(r"\d+|(?:[^\W\d_][\u0300-\u036f]*)+")
_TYPED_FOR = str.maketrans("ðƣ", "đư")


@lru_cache(maxsize=8192)  # the language has some seven thousand syllables, a register far fewer
def _syllable_key(found: str) -> str:
    if not found[0].isdecimal():
        return f"{found.translate(_LETTER_RANKS)}\x02{found.translate(_TONE_RANKS)}"
    digits = "".join(str(decimal(one)) for one in found).lstrip("0")
    return f"\x03{chr(0x20 + min(len(digits), 0x7FFF))}{digits}"


def _order(text: str) -> str:
    lower = normalize("NFC", text.casefold()).translate(_TYPED_FOR)
    return "".join(map(_syllable_key, _SYLLABLE_OR_NUMBER.findall(lower)))


def sort_key(text: str) -> str:
    """Order texts as a Vietnamese dictionary does, syllable by syllable: all "cà …" before any "cá …".

    Within a syllable the letters decide (a ă â b c d đ e ê … with f j w z in their Latin places), then the
    tone (ngang, huyền, hỏi, ngã, sắc, nặng). Numbers compare as numbers and stand before letters, signs
    count for nothing, lower case stands before upper. Texts that differ never have the same key (NFC).
    """
    composed = normalize("NFC", text)
    return f"{_order(composed)}\x00{composed.swapcase()}\x00{composed}"


def name_sort_key(name: str) -> str:
    """Order people as Vietnamese lists do: by given name (last word), family name (first), middle names."""
    family, *rest = name.split() or [""]
    middle, given = (rest[:-1], rest[-1]) if rest else ([], family)
    parts = (given, family if rest else "", " ".join(middle))
    return "\x00".join([*map(_order, parts), sort_key(name)])
