"""Setting the blocks of a text one after the other; nothing that announces what follows is left alone at the foot of a page."""

from collections.abc import Iterator, Sequence
from typing import Final

from reportlab.lib import colors
from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable
from reportlab.platypus import PageBreak as NewPage
from reportlab.platypus import Table as SetTable

from egov_desktop.documents import layout
from egov_desktop.documents.paper import (
    Block,
    Bullet,
    Figure,
    Heading,
    Notice,
    PageBreak,
    Paragraph,
    Run,
    Table,
)
from egov_desktop.documents.pdf.pictures import PlacedPicture
from egov_desktop.documents.pdf.styles import (
    Text,
    cell_font,
    marked_up,
    plain,
    runs_marked_up,
    style,
    text_style,
)
from egov_desktop.documents.pdf.tables import PagedTable, paged_table

_BULLETS: Final = {1: "- ", 2: "+ "}
# A note of more letters stands on lines of its own.
_LONGEST_NOTE: Final = 200
# What is asked to stand together is never more than this share of a page, so that it fits on an empty one.
_LARGEST_TOGETHER: Final = 0.9


class Outlined(Text):
    """A heading that the reader's list of contents shows."""

    outline = ""


def flowables(blocks: Sequence[Block], width: float, height: float, size: float) -> Iterator[Flowable]:
    """The blocks in order; `width` and `height` are those of the page's text, `size` that of its letters, in points."""
    leading: list[Flowable] = []
    for block in blocks:
        if isinstance(block, Heading) or (isinstance(block, Paragraph) and block.leads):
            leading += _set(block, width, height, size)
            continue
        yield from _kept(leading, _set(block, width, height, size), width, height)
        leading = []
    yield from leading


def _kept(
    leading: Sequence[Flowable], parts: Sequence[Flowable], width: float, height: float
) -> Iterator[Flowable]:
    together = [*leading, *parts[:-1]]
    need = sum(_height(part, width) for part in together) + _start(parts[-1], width)
    if together or not isinstance(parts[-1], Text | NewPage):
        yield CondPageBreak(min(need, height * _LARGEST_TOGETHER))
    yield from together
    yield parts[-1]


def _height(part: Flowable, width: float) -> float:
    return part.wrap(width, 1e6)[1] + part.getSpaceBefore() + part.getSpaceAfter()


def _start(part: Flowable, width: float) -> float:
    if isinstance(part, PagedTable):
        return part.start_height()
    whole = _height(part, width)
    return min(whole, 3 * layout.BODY_PT * layout.LEADING) if isinstance(part, Text) else whole


def _heading(heading: Heading, size: float) -> Flowable:
    text = heading.text.upper() if heading.level == 1 else heading.text
    kind = style(
        size,
        "justify" if heading.level == 3 else "left",
        bold=heading.level < 3,
        indent_mm=layout.FIRST_LINE_INDENT_MM,
        after=layout.PARAGRAPH_GAP_PT,
        before=layout.PARAGRAPH_GAP_PT,
    )
    made = Outlined(marked_up(text), kind)
    made.outline = heading.text if heading.level == 1 else ""
    return made


def _set(block: Block, width: float, height: float, size: float) -> list[Flowable]:
    match block:
        case Heading():
            return [_heading(block, size)]
        case Paragraph():
            return [_paragraph(block, size)]
        case Bullet():
            return [_bullet(block, size)]
        case Table():
            return _table(block, width)
        case Figure():
            return _figure(block, width, height)
        case Notice():
            return [_notice(block, width)]
        case PageBreak():
            return [NewPage()]


def _paragraph(block: Paragraph, size: float) -> Flowable:
    return Text(runs_marked_up(block.runs), text_style(size, block.align, has_indent=block.has_indent))


def _bullet(block: Bullet, size: float) -> Flowable:
    text = runs_marked_up((Run(_BULLETS[block.level]), *block.runs))
    return Text(text, text_style(size))


def _notice(block: Notice, width: float) -> Flowable:
    text = plain(block.text, style(layout.NOTE_PT, "center", bold=True))
    line = ("BOX", (0, 0), (-1, -1), layout.RULE_PT, colors.black)
    framed = SetTable([[text]], colWidths=[min(width, 120 * mm)], style=[cell_font(), line], hAlign="CENTER")
    framed.spaceAfter = 2 * layout.PARAGRAPH_GAP_PT
    return framed


def _figure(block: Figure, width: float, height: float) -> list[Flowable]:
    caption = [_caption(block.caption)] if block.caption else []
    room = height * _LARGEST_TOGETHER - sum(_height(part, width) for part in caption)
    scale = min(1.0, width / (block.width_mm * mm), room / (block.height_mm * mm))
    picture = PlacedPicture(block.picture, block.width_mm * scale, block.height_mm * scale)
    return [picture, *caption]


def _table(block: Table, width: float) -> list[Flowable]:
    caption = [_caption(block.caption)] if block.caption else []
    return [*caption, *_notes(block, width), paged_table(block, width)]


def _caption(text: str) -> Flowable:
    return plain(text, style(layout.CAPTION_PT, "center", bold=True, after=4, before=2))


def _notes(table: Table, width: float) -> list[Flowable]:
    left = plain(table.as_of_note, style(layout.NOTE_PT, "left", italic=True))
    right = plain(table.unit_note, style(layout.NOTE_PT, "right", italic=True))
    if not table.unit_note and not table.as_of_note:
        return []
    if max(len(table.unit_note), len(table.as_of_note)) > _LONGEST_NOTE:
        return [left, right]
    bare = [("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0)]
    low = [("TOPPADDING", (0, 0), (-1, -1), 0), ("BOTTOMPADDING", (0, 0), (-1, -1), 3)]
    widths = [width * 0.6, width * 0.4]
    return [SetTable([[left, right]], colWidths=widths, style=[cell_font(), *bare, *low], hAlign="LEFT")]
