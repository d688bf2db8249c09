"""Putting a document on pages: head and signature, annexes on their own pages, page numbers in the top margin."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    KeepTogether,
    NextPageTemplate,
    PageTemplate,
    Spacer,
)
from reportlab.platypus import PageBreak as NewPage

from egov_desktop.documents import fixed_lines, layout
from egov_desktop.documents.fixed_lines import printable
from egov_desktop.documents.fonts import face, width_pt
from egov_desktop.documents.paper import Annex, Document
from egov_desktop.documents.pdf.blocks import Outlined, flowables
from egov_desktop.documents.pdf.closing import signature_block
from egov_desktop.documents.pdf.lines import CentredLines, HeadBlock
from egov_desktop.documents.pdf.pictures import draw_pictures
from egov_desktop.documents.pdf.styles import Text, plain, shown, style

# Streams as they are, not spelled out in letters: a fifth smaller, and quicker.
rl_config.useA85 = 0


def set_pages(document: Document) -> bytes:
    stream = BytesIO()
    template, story = _prepared(document, stream)
    draw_pictures(story)
    template.build(story)
    return stream.getvalue()


def count(document: Document) -> int:
    """How many pages the document takes; everything is placed, and nothing drawn."""
    template, story = _prepared(document, BytesIO(), _BlindFrame)
    template.build(story)
    return template.page


def _prepared(
    document: Document, stream: BytesIO, frame: type[Frame] = Frame
) -> tuple["_Template", list[Flowable]]:
    wide = [False, *(annex.is_landscape for annex in document.annexes)]
    parts = [_Part(f"part-{at}", document, is_wide, frame) for at, is_wide in enumerate(wide)]
    story = list(_text(document, parts[0]))
    for annex, part in zip(document.annexes, parts[1:], strict=True):
        story += _annex(annex, part, document.text_pt)
    return _Template(stream, document, parts), story


class _BlindFrame(Frame):
    """A page that finds room for everything and draws nothing of it."""

    def add(self, flowable: Any, canv: Any, trySplit: int = 0) -> Any:  # noqa: N803 - reportlab's name
        flowable._drawOn = _draw_nothing  # noqa: SLF001 - the step between placing and drawing
        return super().add(flowable, canv, trySplit)


def _draw_nothing(canvas: Any) -> None:
    pass


class _Part(PageTemplate):
    """The text or one annex, which number their pages apart.

    The first page of the text shows no number (Phụ lục I, I.7). An annex counts its own pages by the same rule, so
    its first page, which its title already marks, shows none either.
    """

    def __init__(self, name: str, document: Document, is_landscape: bool, frame_of: type[Frame]) -> None:
        size = landscape(A4) if is_landscape else A4
        self.text_width = size[0] - (layout.LEFT_MM + layout.RIGHT_MM) * mm
        self.text_height = size[1] - (layout.TOP_MM + layout.BOTTOM_MM) * mm
        frame = frame_of(
            layout.LEFT_MM * mm,
            layout.BOTTOM_MM * mm,
            self.text_width,
            self.text_height,
            leftPadding=0,
            rightPadding=0,
            topPadding=0,
            bottomPadding=0,
        )
        self.name = name
        super().__init__(id=name, frames=[frame], pagesize=size, onPage=self._draw_margin)
        self._mark = shown(fixed_lines.running_mark(document))
        self._pages = 0

    def _draw_margin(self, canvas: Any, template: BaseDocTemplate) -> None:  # noqa: ARG002 - reportlab's own shape
        self._pages += 1
        canvas.saveState()
        height = self.pagesize[1] - layout.PAGE_NUMBER_BASELINE_MM * mm
        if self._mark:
            canvas.setFont(face(bold=True), layout.MARK_PT)
            canvas.drawString(layout.LEFT_MM * mm, height, self._mark)
        if self._pages > 1:
            canvas.setFont(face(), layout.PAGE_NUMBER_PT)
            canvas.drawCentredString(layout.LEFT_MM * mm + self.text_width / 2, height, str(self._pages))
        canvas.restoreState()


class _Template(BaseDocTemplate):
    """The file that is being written."""

    def __init__(self, stream: BytesIO, document: Document, parts: list[_Part]) -> None:
        super().__init__(
            stream,
            pagesize=A4,
            pageTemplates=parts,
            title=printable(document.title),
            author=printable(document.head.issuing_body).replace("\n", " "),
            subject=printable(document.abstract).replace("\n", " "),
            creator="egov-desktop",
            lang=document.language,
            displayDocTitle=1,
            initialFontName=face(),
            invariant=1,
            allowSplitting=1,
        )
        self._entries = 0

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802 - reportlab calls it by this name
        title = getattr(flowable, "outline", "")
        if title:
            self._entries += 1
            key = f"part-{self._entries}"
            self.canv.bookmarkPage(key)
            self.canv.addOutlineEntry(printable(title).replace("\n", " "), key, level=0)


def _text(document: Document, part: _Part) -> Iterator[Flowable]:
    yield HeadBlock(document)
    if document.kind:
        yield CentredLines(document.kind.upper(), layout.KIND_PT, bold=True)
        yield CentredLines(document.abstract, layout.BODY_PT, bold=True, has_rule=True, after=12)
    yield from _addressees(document.addressees)
    body = list(flowables(fixed_lines.ended(document), part.text_width, part.text_height, document.text_pt))
    if not document.signature:
        yield from body
        return
    together, rest = signature_block(document, document.signature)
    # A signature never stands on a page without a word of the text.
    kept = [body.pop()] if body and isinstance(body[-1], Text) else []
    yield from body
    yield KeepTogether([*kept, Spacer(0, 6), *together])
    yield from rest


def _addressees(addressees: tuple[str, ...]) -> Iterator[Flowable]:
    """Kính gửi: one addressee on the same line; more of them with dashes aligned under the colon (Phụ lục I, II.9)."""
    if not addressees:
        return
    if len(addressees) == 1:
        yield CentredLines(f"{fixed_lines.ADDRESSEES} {addressees[0]}", layout.BODY_PT, after=12)
        return
    left = layout.FIRST_LINE_INDENT_MM * mm * 2
    colon = left + width_pt(fixed_lines.ADDRESSEES[:-1], layout.BODY_PT)
    heading = style(layout.BODY_PT).clone("addressees", leftIndent=left)
    item = style(layout.BODY_PT).clone("addressee", leftIndent=colon + 8, firstLineIndent=-8)
    yield plain(fixed_lines.ADDRESSEES, heading)
    for line in fixed_lines.listed(addressees):
        yield plain(line, item)
    yield Spacer(0, 12)


def _annex(annex: Annex, part: _Part, size: float) -> Iterator[Flowable]:
    yield NextPageTemplate(part.name)
    yield NewPage()
    label = Outlined("", style(1))
    label.outline = f"{fixed_lines.annex_label(annex)}. {annex.title}"
    yield label
    yield CentredLines(fixed_lines.annex_label(annex), layout.ANNEX_PT, bold=True)
    has_reference = bool(annex.reference)
    yield CentredLines(annex.title.upper(), layout.ANNEX_PT, bold=True, after=0 if has_reference else 10)
    if has_reference:
        yield CentredLines(annex.reference, layout.ANNEX_REFERENCE_PT, italic=True, after=10)
    yield from flowables(annex.blocks, part.text_width, part.text_height, size)
