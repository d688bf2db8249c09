"""Texts longer than a cell of Excel can hold, set whole on a sheet of their own."""

from collections.abc import Callable
from typing import Any, Final

from egov_desktop.documents.sheets.formats import Formats

LONGEST: Final = 32_767
"""Letters that a cell holds; Excel counts those beyond the first plane twice."""
_PIECE: Final = 16_000


class LongTexts:
    """What did not fit, in the order in which it was met; the cell holds its beginning and says where the rest is."""

    NAME: Final = "Toàn văn"

    def __init__(self) -> None:
        self._texts: list[tuple[str, str]] = []

    def __bool__(self) -> bool:
        return bool(self._texts)

    def fitting(self, text: str, place: str) -> str:
        """Give what the cell shows: the text itself where it fits."""
        if _length(text) <= LONGEST:
            return text
        self._texts.append((place, text))
        return f"{text[:_PIECE]}… (xem toàn văn ở trang “{self.NAME}”, mục {len(self._texts)})"

    def write(self, sheet: Any, formats: Formats, written: Callable[[int], None]) -> None:
        written(sheet.set_column(0, 0, 8))
        written(sheet.set_column(1, 1, 100))
        row = 0
        for number, (place, text) in enumerate(self._texts, start=1):
            written(sheet.write_number(row, 0, number, formats.line(bold=True)))
            written(sheet.write_string(row, 1, place, formats.line(bold=True)))
            for start in range(0, len(text), _PIECE):
                row += 1
                piece = text[start : start + _PIECE]
                written(sheet.write_string(row, 1, piece, formats.words(piece, "left")))
            row += 2


def _length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
