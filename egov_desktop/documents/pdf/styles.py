"""The kinds of paragraph that a page knows, and the one way from text to reportlab's markup."""

import re
from functools import cache
from typing import Any, Final
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Paragraph

from egov_desktop.documents import layout
from egov_desktop.documents.fixed_lines import printable
from egov_desktop.documents.fonts import face, with_boxes
from egov_desktop.documents.paper import Align, Run, Runs

# reportlab breaks an endless word again from its start on every page: 32,000 letters would take seconds.
_LONGEST_WORD: Final = 500
_ENDLESS: Final = re.compile(rf"\S{{{_LONGEST_WORD}}}(?=\S)")
# A width reckoned in two ways differs by less than this.
_SAME_WIDTH_PT: Final = 1e-6
# No column holds more letters on one line; of longer texts the width need not be measured twice.
_LONGEST_LINE: Final = 60
_FREE_BEFORE: Final[dict[Any, float]] = {TA_LEFT: 0.0, TA_CENTER: 0.5, TA_RIGHT: 1.0}
"""How much of the free width stands before a text."""
_ALIGNMENTS: Final = {"left": TA_LEFT, "center": TA_CENTER, "right": TA_RIGHT, "justify": TA_JUSTIFY}


class Text(Paragraph):
    """A paragraph that breaks its lines once for each width: a table asks for them time and again."""

    _broken_for = 0.0
    written = ""

    def lines_apart(self) -> "list[Text]":
        """The lines that were written apart, each as a text of its own."""
        lines = self.written.split("\n")
        return [plain(own, self.style) for own in lines] if len(lines) > 1 else [self]

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803 - reportlab's names
        # Splitting takes the lines away.
        if not hasattr(self, "blPara") or abs(self._broken_for - availWidth) > _SAME_WIDTH_PT:
            super().wrap(availWidth, availHeight)
            self._broken_for = availWidth
        return self.width, self.height


class OneLine(Flowable):
    """A text in one face that fits on its line: it is drawn as it stands, several times as quick as a paragraph."""

    def __init__(self, text: str, kind: ParagraphStyle, length: float) -> None:
        super().__init__()
        self._text, self._style, self._length = text, kind, length

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803 - reportlab's names
        self.width, self.height = aW, self._style.leading
        return self.width, self.height

    def lines_apart(self) -> "list[OneLine]":
        return [self]

    def draw(self) -> None:
        kind = self._style
        free = _FREE_BEFORE[kind.alignment] * (self.width - self._length)
        self.canv.setFont(kind.fontName, kind.fontSize, kind.leading)
        self.canv.drawString(free, kind.leading - kind.fontSize, self._text)


def in_cell(text: str, kind: ParagraphStyle, width: float) -> "Text | OneLine":
    """Set the text of a cell, on one line where it fits there."""
    bare = "" if "\n" in text else shown(text).strip()
    if bare and "  " not in bare and len(bare) <= _LONGEST_LINE:
        length = stringWidth(bare, kind.fontName, kind.fontSize)
        if length <= width:
            return OneLine(bare, kind, length)
    return plain(text, kind)


def shown(text: str) -> str:
    return with_boxes(printable(text))


def marked_up(text: str) -> str:
    """The text for a reportlab paragraph; whatever looks like a tag or an entity is printed as it stands."""
    return escape(_breakable(text)).replace("\n", "<br/>")


def _breakable(text: str) -> str:
    seen = shown(text)
    return _ENDLESS.sub(r"\g<0> ", seen) if len(seen) > _LONGEST_WORD else seen


def runs_marked_up(runs: Runs) -> str:
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    text = marked_up(run.text)
    text = f"<b>{text}</b>" if run.bold else text
    return f"<i>{text}</i>" if run.italic else text


@cache
def style(
    size: float,
    align: Align = "left",
    *,
    bold: bool = False,
    italic: bool = False,
    indent_mm: float = 0,
    after: float = 0,
    before: float = 0,
    is_cell: bool = False,
) -> ParagraphStyle:
    """The style; the text of a cell may be cut after any line, that of a page never leaves one line alone."""
    own: dict[str, Any] = {
        "fontName": face(bold=bold, italic=italic),
        "fontSize": size,
        "leading": size * layout.LEADING,
        "alignment": _ALIGNMENTS[align],
        "firstLineIndent": indent_mm * mm,
        "spaceAfter": after,
        "spaceBefore": before,
        "bulletFontName": face(),
        "allowWidows": is_cell,
        "allowOrphans": is_cell,
        "splitLongWords": 1,
    }
    return ParagraphStyle(f"{size} {align}", **own)


def text_style(size: float, align: Align = "justify", *, has_indent: bool = True) -> ParagraphStyle:
    indent = layout.FIRST_LINE_INDENT_MM if has_indent else 0
    return style(size, align, indent_mm=indent, after=layout.PARAGRAPH_GAP_PT)


def plain(text: str, kind: ParagraphStyle) -> Text:
    """A text in one face; a single line is not even parsed, which saves a third of the time of a long table."""
    line = _breakable(text)
    if "\n" in line:
        made = Text(escape(line).replace("\n", "<br/>"), kind)
        made.written = line
        return made
    bare = line.strip()
    return Text("", kind, frags=[_fragment(kind).clone(text=bare)] if bare else [])


@cache
def _fragment(kind: ParagraphStyle) -> Any:
    (fragment,) = Text("x", kind).frags
    return fragment


def cell_font() -> tuple[Any, ...]:
    """The table command without which every cell, even an empty one, names a font that is not embedded."""
    return ("FONTNAME", (0, 0), (-1, -1), face())
