"""Lines set by hand: the head of the first page, and centred titles with the rule under them."""

from typing import Any, Final

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from egov_desktop.documents import fixed_lines, layout
from egov_desktop.documents.fonts import face, width_pt
from egov_desktop.documents.line_breaks import balanced_lines
from egov_desktop.documents.paper import Document
from egov_desktop.documents.pdf.styles import shown

_SIDE_PT: Final = 3.0
# The head cannot go over the foot of a page; a name of more lines is nobody's, but must not stop the printing.
_MOST_LINES: Final = 15
_SUBJECT_GAP_PT: Final = 6


class CentredLines(Flowable):
    """A centred title, broken into even lines, with a short rule under it when asked."""

    def __init__(
        self,
        text: str,
        size: float,
        *,
        bold: bool = False,
        italic: bool = False,
        has_rule: bool = False,
        after: float = 0,
    ) -> None:
        super().__init__()
        self._text = shown(text)
        self._size = size
        self._slope = {"bold": bold, "italic": italic}
        self._has_rule = has_rule
        self.spaceAfter = after
        self._lines: tuple[str, ...] = ()

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803 - reportlab gives these names
        self._lines = balanced_lines(self._text, self._size, aW, **self._slope)
        self.width = aW
        self.height = len(self._lines) * self._size * layout.LEADING + (5 if self._has_rule else 0)
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803 - the same
        """The lines that fit, and the rest: a title of a whole page is broken rather than lost."""
        self.wrap(aW, aH)
        fitting = int(aH / (self._size * layout.LEADING))
        if not 0 < fitting < len(self._lines):
            return []
        return [self._part(self._lines[:fitting], last=False), self._part(self._lines[fitting:], last=True)]

    def _part(self, lines: tuple[str, ...], *, last: bool) -> "CentredLines":
        after = self.spaceAfter if last else 0
        return CentredLines(
            "\n".join(lines), self._size, **self._slope, has_rule=last and self._has_rule, after=after
        )

    def draw(self) -> None:
        base = draw_lines(self.canv, self._lines, self.width / 2, self.height, self._size, **self._slope)
        if self._has_rule:
            short_rule(self.canv, self.width / 2, base - 5, self._lines, self._size, bold=True)


class HeadBlock(Flowable):
    """Quốc hiệu, the agency, the number, the place and the day: two columns over the first page."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.spaceAfter = 14

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803 - reportlab gives these names
        head = self._document.head
        room = layout.HEAD_LEFT_MM * mm - 2 * _SIDE_PT
        wide = layout.HEAD_RIGHT_MM * mm
        self._parent = _lines(head.parent_body, layout.AGENCY_PT, room)
        self._issuer = _lines(head.issuing_body, layout.AGENCY_PT, room, bold=True)
        self._number = _lines(fixed_lines.number_line(self._document), layout.NUMBER_PT, room)
        self._day = _lines(fixed_lines.place_and_day(self._document), layout.NUMBER_PT, wide, italic=True)
        self._subject = _lines(fixed_lines.subject_line(self._document), layout.SUBJECT_PT, room)
        left = (len(self._parent) + len(self._issuer)) * layout.AGENCY_PT * layout.LEADING
        right = (layout.NATION_PT + layout.MOTTO_PT) * layout.LEADING
        self._upper = max(left, right) + 12
        lower = max(len(self._number), len(self._day)) * layout.NUMBER_PT * layout.LEADING
        if self._subject:
            lower += _SUBJECT_GAP_PT + len(self._subject) * layout.SUBJECT_PT * layout.LEADING
        self.width, self.height = aW, self._upper + lower
        return self.width, self.height

    def draw(self) -> None:
        left = layout.HEAD_LEFT_MM * mm / 2
        right = (layout.HEAD_LEFT_MM + layout.HEAD_RIGHT_MM / 2) * mm
        self._draw_issuer(left)
        self._draw_nation(right)
        below = self.height - self._upper
        after = draw_lines(self.canv, self._number, left, below, layout.NUMBER_PT)
        draw_lines(self.canv, self._subject, left, after - _SUBJECT_GAP_PT, layout.SUBJECT_PT)
        draw_lines(self.canv, self._day, right, below, layout.NUMBER_PT, italic=True)

    def _draw_issuer(self, middle: float) -> None:
        base = draw_lines(self.canv, self._parent, middle, self.height, layout.AGENCY_PT)
        base = draw_lines(self.canv, self._issuer, middle, base, layout.AGENCY_PT, bold=True)
        short_rule(self.canv, middle, base - 3, self._issuer[-1:], layout.AGENCY_PT, bold=True)

    def _draw_nation(self, middle: float) -> None:
        base = draw_lines(self.canv, (fixed_lines.NATION,), middle, self.height, layout.NATION_PT, bold=True)
        base = draw_lines(self.canv, (fixed_lines.MOTTO,), middle, base, layout.MOTTO_PT, bold=True)
        rule(self.canv, middle, base - 3, width_pt(fixed_lines.MOTTO, layout.MOTTO_PT, bold=True))


def _lines(
    text: str, size: float, room: float, *, bold: bool = False, italic: bool = False
) -> tuple[str, ...]:
    lines = balanced_lines(shown(text), size, room, bold=bold, italic=italic) if text else ()
    return lines if len(lines) <= _MOST_LINES else (*lines[: _MOST_LINES - 1], "…")


def draw_lines(
    canvas: Any,
    lines: tuple[str, ...],
    middle: float,
    top: float,
    size: float,
    *,
    bold: bool = False,
    italic: bool = False,
) -> float:
    """Draw centred lines downwards from `top`; gives the height at which the next line may begin."""
    canvas.setFont(face(bold=bold, italic=italic), size)
    for line in lines:
        canvas.drawCentredString(middle, top - size, line)
        top -= size * layout.LEADING
    return top


def short_rule(
    canvas: Any, middle: float, height: float, lines: tuple[str, ...], size: float, *, bold: bool
) -> None:
    longest = max((width_pt(line, size, bold=bold) for line in lines), default=0)
    rule(canvas, middle, height, longest * layout.SHORT_RULE_SHARE)


def rule(canvas: Any, middle: float, height: float, length: float) -> None:
    canvas.setLineWidth(layout.RULE_PT)
    canvas.line(middle - length / 2, height, middle + length / 2, height)
