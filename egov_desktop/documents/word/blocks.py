"""The blocks of a text in Word, one after the other."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any, Final

from docx.document import Document as WordFile
from docx.shared import Mm

from egov_desktop.documents import layout
from egov_desktop.documents.fixed_lines import printable
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
from egov_desktop.documents.word.elements import (
    element,
    paragraph,
    run,
    runs_of,
    set_text,
    thin_paragraph,
    twips,
    twips_of_points,
)
from egov_desktop.documents.word.package import cell_style
from egov_desktop.documents.word.tables import set_table

_BULLETS: Final = {1: "- ", 2: "+ "}
_ALIGNMENTS: Final = {"left": "left", "center": "center", "right": "right", "justify": "both"}
_NOTICE_MM: Final = 120
_MM_PER_POINT: Final = 25.4 / 72
# A figure leaves room for its caption on the page.
_TALLEST_SHARE: Final = 0.85


def elements(blocks: Sequence[Block], file: WordFile, width: float, height: float) -> Iterator[Any]:
    """The blocks as elements of the body; `width` and `height` are those of the page's text, in points."""
    for block in blocks:
        yield from _set(block, file, width, height)


def _set(block: Block, file: WordFile, width: float, height: float) -> list[Any]:
    match block:
        case Heading():
            return [_heading(block)]
        case Paragraph():
            return [_paragraph(block)]
        case Bullet():
            return [_bullet(block)]
        case Table():
            return _table(block, file, width)
        case Figure():
            return _figure(block, file, width, height)
        case Notice():
            return [_notice(block, width)]
        case PageBreak():
            return [thin_paragraph(element("w:pageBreakBefore"))]


def _heading(block: Heading) -> Any:
    text = block.text.upper() if block.level == 1 else block.text
    return paragraph(run(text), style=f"Heading{block.level}")


def _paragraph(block: Paragraph) -> Any:
    properties = [
        element("w:keepNext") if block.leads else None,
        None if block.has_indent else element("w:ind", firstLine=0),
        None if block.align == "justify" else element("w:jc", val=_ALIGNMENTS[block.align]),
    ]
    own = [part for part in properties if part is not None]
    return paragraph(*runs_of(block.runs), style="BodyText", properties=own)


def _bullet(block: Bullet) -> Any:
    return paragraph(*runs_of((Run(_BULLETS[block.level]), *block.runs)), style="BodyText")


def _notice(block: Notice, width: float) -> Any:
    side = max(0, (twips_of_points(width) - twips(_NOTICE_MM)) // 2)
    edges = (
        element(f"w:{edge}", val="single", sz=6, space=3, color="000000")
        for edge in ("top", "left", "bottom", "right")
    )
    properties = [
        element("w:pBdr", *edges),
        element("w:spacing", before=0, after=240),
        element("w:ind", left=side, right=side),
        element("w:jc", val="center"),
    ]
    return paragraph(run(block.text, size=layout.NOTE_PT, bold=True), properties=properties)


def _table(block: Table, file: WordFile, width: float) -> list[Any]:
    parts: list[Any] = []
    if block.caption:
        parts.append(paragraph(run(block.caption), style="Caption", properties=[element("w:keepNext")]))
    if block.unit_note or block.as_of_note:
        parts.append(_notes(block, width))
    return [*parts, set_table(block, width, cell_style(file, block.font_size)), set_text("", 6)]


def _notes(table: Table, width: float) -> Any:
    properties = [
        element("w:keepNext"),
        element("w:tabs", element("w:tab", val="right", pos=twips_of_points(width))),
        element("w:spacing", before=0, after=60),
    ]
    left = run(table.as_of_note, size=layout.NOTE_PT, italic=True)
    right = run(table.unit_note, size=layout.NOTE_PT, italic=True)
    return paragraph(left, element("w:r", element("w:tab")), right, properties=properties)


def _figure(block: Figure, file: WordFile, width: float, height: float) -> list[Any]:
    scale = min(
        1.0,
        width * _MM_PER_POINT / block.width_mm,
        height * _TALLEST_SHARE * _MM_PER_POINT / block.height_mm,
    )
    wide, high = block.width_mm * scale, block.height_mm * scale
    pixels = BytesIO(block.picture.as_png(wide, high, layout.PICTURE_DPI))
    inline: Any = file.part.new_pic_inline(pixels, Mm(wide), Mm(high))
    inline.docPr.set("descr", printable(block.alt))
    for side in ("distT", "distB", "distL", "distR"):
        # Where it is not said, some programs keep 3 mm free beside a picture, and move it.
        inline.set(side, "0")
    middle = element("w:jc", val="center")
    keep = [element("w:keepNext"), middle] if block.caption else [middle]
    parts = [paragraph(element("w:r", element("w:drawing", inline)), properties=keep)]
    if block.caption:
        parts.append(paragraph(run(block.caption), style="Caption"))
    return parts
