"""Text typed with the fonts used before Unicode, TCVN3 (.VnTime) and VNI (VNI-Times), read as Unicode.

Nothing here is applied without asking: the user sees both texts and chooses.
"""

import re
from functools import cache
from typing import Literal
from unicodedata import normalize

Legacy = Literal["tcvn3", "vni"]

# The letter ư was typed as a soft hyphen, U+00AD.
_TCVN3_ROWS = {
    "µ¸¶·¹": "àáảãạ", "¨»¾¼½Æ": "ăằắẳẵặ", "©ÇÊÈÉË": "âầấẩẫậ", "®": "đ",
    "ÌÐÎÏÑ": "èéẻẽẹ", "ªÒÕÓÔÖ": "êềếểễệ", "×ÝØÜÞ": "ìíỉĩị",
    "ßãáâä": "òóỏõọ", "«åèæçé": "ôồốổỗộ", "¬êíëìî": "ơờớởỡợ",
    "ïóñòô": "ùúủũụ", "\xadõøö÷ù": "ưừứửữự", "úýûüþ": "ỳýỷỹỵ", "¡¢§£¤¥¦": "ĂÂĐÊÔƠƯ",
}  # fmt: skip
_TCVN3 = {
    ord(old): new
    for row, letters in _TCVN3_ROWS.items()
    for old, new in zip(row, letters, strict=True)
}  # fmt: skip

_TONES = "\u0300\u0301\u0309\u0303\u0323"
# After which letters, the marks typed for the tones above, and the letter that they make.
_VNI_MARKS: tuple[tuple[str, str, dict[str, str]], ...] = (
    ("aeouy", "øùûõï", {}),
    ("ôö", "øùûõï", {"ô": "ơ", "ö": "ư"}),
    ("aeo", "àáåãä", {"a": "â", "e": "ê", "o": "ô"}),
    ("a", "èéúüë", {"a": "ă"}),
)
_VNI_ALONE = dict(zip("ñôöìíæóòî", "đơưìíỉĩịỵ", strict=True)) | {"aâ": "â", "eâ": "ê", "oâ": "ô", "aê": "ă"}


@cache
def _vni() -> dict[str, str]:
    table = dict(_VNI_ALONE)
    for letters, marks, becomes in _VNI_MARKS:
        for letter in letters:
            made = becomes.get(letter, letter)
            table |= {
                letter + mark: normalize("NFC", made + tone) for mark, tone in zip(marks, _TONES, strict=True)
            }
    del table["yï"]  # ỵ is typed î
    capitals = {old.upper(): new.upper() for old, new in table.items()}
    mixed = {old[0].upper() + old[1:]: new.upper() for old, new in table.items()}
    return table | capitals | mixed


@cache
def _vni_pattern() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_vni(), key=len, reverse=True)))


def from_tcvn3(text: str, *, capitals: bool = False) -> str:
    """Read TCVN3 as Unicode; `capitals` for fonts whose name ends in H, which draw small letters as capitals."""
    read = normalize("NFC", text).translate(_TCVN3)
    return read.upper() if capitals else read


def from_vni(text: str) -> str:
    """Read VNI as Unicode: a letter and the mark typed after it become one letter."""
    return _vni_pattern().sub(lambda found: _vni()[found[0]], normalize("NFC", text))


_BETWEEN_WORDS = re.compile(r"[\s!-@\[-`{-~–—“”‘’…]+")
_SYLLABLE = re.compile(
    "(?:ngh?|nh|gh?|gi|kh?|ph?|qu|th|tr|ch?|[bdđhlmnrstvx])?"
    "(?:uyê|uya|iê|yê|ươ|uô|oa|oă|oe|oo|uâ|uê|uơ|uy|ia|ua|ưa|[aăâeêioôơuưy])"
    "(?:ng|nh|ch|[cmnptiyou])?"
)


def _is_syllable(word: str) -> bool:
    apart = normalize("NFD", word.lower())
    tones = [one for one in apart if one in _TONES]
    toneless = normalize("NFC", "".join(one for one in apart if one not in _TONES))
    return len(tones) <= 1 and bool(_SYLLABLE.fullmatch(toneless))


def _share_of_syllables(words: list[str]) -> float:
    return sum(map(_is_syllable, words)) / len(words)


def looks_legacy(text: str) -> Legacy | None:
    """Guess whether `text` reads as Vietnamese only after a conversion: a hint, to be shown and asked about.

    The name of the font (.Vn…, VNI…) is the stronger sign where there is one.
    """
    words = [word for word in _BETWEEN_WORDS.split(normalize("NFC", text)) if not word.isascii()]
    unusual = [one for one in "".join(words) if not one.isascii()]
    if len(unusual) < 2 or any(ord(one) > 0xFF for one in unusual):
        return None
    shares: dict[Legacy, float] = {
        "tcvn3": _share_of_syllables([from_tcvn3(word) for word in words]),
        "vni": _share_of_syllables([from_vni(word) for word in words]),
    }
    best: Legacy = "vni" if shares["vni"] > shares["tcvn3"] else "tcvn3"
    return best if shares[best] >= 0.8 and shares[best] > _share_of_syllables(words) else None
