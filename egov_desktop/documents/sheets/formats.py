"""How cells of a sheet look: faces, borders and number formats, each made once for a workbook."""

from typing import Any, Final

from egov_desktop.documents.paper import Align

MONEY: Final = "#,##0"
WHOLE: Final = "#,##0"
SHARE: Final = "0.0"
DAY: Final = "dd/mm/yyyy"
_FACE: Final = "Times New Roman"
_FORMULA_STARTS: Final = tuple("=+-@\t\r|%")
_ALIGN: Final = {"left": "left", "center": "center", "right": "right", "justify": "left"}


class Formats:
    """The looks of one workbook; Excel keeps each of them once."""

    def __init__(self, workbook: Any) -> None:
        self._workbook = workbook
        self._made: dict[tuple[tuple[str, object], ...], Any] = {}

    def line(self, *, bold: bool = False, italic: bool = False, align: Align = "left", size: int = 12) -> Any:
        return self._of(bold=bold, italic=italic, align=_ALIGN[align], font_size=size, valign="top")

    def header(self) -> Any:
        return self._of(
            bold=True, align="center", valign="vcenter", text_wrap=True, border=1, bg_color="#E7EDF3"
        )

    def words(self, text: str, align: Align, *, bold: bool = False) -> Any:
        """Give the look of a text; one that begins as a formula does is marked as text for whoever edits it."""
        quoted = {"quote_prefix": True} if text.startswith(_FORMULA_STARTS) else {}
        return self._of(
            bold=bold, align=_ALIGN[align], valign="top", text_wrap=True, border=1, num_format="@", **quoted
        )

    def number(self, shape: str, align: Align, *, bold: bool = False) -> Any:
        return self._of(bold=bold, align=_ALIGN[align], valign="top", border=1, num_format=shape)

    def _of(self, **look: object) -> Any:
        whole: dict[str, object] = {"font_name": _FACE, "font_size": 11, **look}
        key = tuple(sorted(whole.items()))
        if key not in self._made:
            self._made[key] = self._workbook.add_format(whole)
        return self._made[key]
