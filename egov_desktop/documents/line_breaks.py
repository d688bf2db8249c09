"""Where a centred title may be broken: into even lines, and not inside the words that belong together."""

from bisect import bisect_left
from itertools import pairwise
from typing import Final

from egov_desktop.documents.fonts import width_pt

# The letter i is 0.28 of the size wide, and nothing that is seen is much narrower.
_NARROWEST_LETTER: Final = 0.15
_MOST_EVEN_LINES: Final = 30
_HELD: Final = (
    "trưởng ban chỉ đạo", "phó trưởng ban", "chính quyền điện tử", "chính phủ điện tử", "chính quyền số",
    "chuyển đổi số", "đô thị thông minh", "thành phố thông minh", "ủy ban nhân dân", "hội đồng nhân dân",
    "ubnd tỉnh", "ubnd huyện", "ubnd thành phố", "phó chủ tịch", "phó giám đốc", "chủ tịch", "giám đốc",
    "chánh văn phòng", "ban quản lý", "khu kinh tế", "xây dựng", "thực hiện", "phát triển", "tiến độ", "dự án",
    "dịch vụ", "giải ngân", "biểu đồ", "danh mục", "phiếu dự án", "tổng hợp", "thông tin", "truyền thông",
    "khoa học", "công nghệ", "kế hoạch", "đầu tư", "tài chính", "tài nguyên", "môi trường", "nội vụ", "thanh hóa",
    "báo cáo", "kính gửi:", "văn phòng", "tư pháp", "công thương", "giáo dục", "đào tạo", "du lịch", "thể thao",
)  # fmt: skip
"""Words of the titles that this office writes; a line never ends inside one of them where it can be helped."""

_PAIRS: Final = frozenset(pair for words in _HELD for pair in pairwise(words.split()))
_LEADING: Final = frozenset(("và", "của", "các", "về", "tại", "ngày", "tháng", "năm", "số", "từ", "đến"))
"""Words that belong to what follows."""


def balanced_lines(
    text: str, size: float, width: float, *, bold: bool = False, italic: bool = False
) -> tuple[str, ...]:
    """The fewest lines that fit in `width` points, as even as they can be; a line break in the text stays."""
    lines: list[str] = []
    for part in text.split("\n"):
        words = _words(part, size, width, bold=bold, italic=italic)
        loose = _balanced(words, width, size, bold, italic)
        held = _balanced(_together(words), width, size, bold, italic) if len(loose) > 1 else loose
        fits = len(held) == len(loose) and all(
            width_pt(line, size, bold=bold, italic=italic) <= width for line in held
        )
        lines += held if fits else loose
    return tuple(lines)


def _together(words: list[str]) -> list[str]:
    units = words[:1]
    for before, word in pairwise(words):
        if _is_held(before.lower(), word.lower()):
            units[-1] += f" {word}"
        else:
            units.append(word)
    return units


def _is_held(before: str, word: str) -> bool:
    """Blanks, which a draft leaves between two spaces, belong to both their neighbours."""
    is_in_date = (before.isdigit() and word in {"tháng", "năm"}) or ("/" in before and word == "ngày")
    return (before, word) in _PAIRS or before in _LEADING or not before or not word or is_in_date


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
