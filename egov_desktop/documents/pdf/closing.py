"""Setting the end of the text: Nơi nhận on the left, who signs on the right, on one line."""

from collections.abc import Sequence

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer
from reportlab.platypus import Table as SetTable

from egov_desktop.documents import fixed_lines, layout
from egov_desktop.documents.paper import Document, Signature
from egov_desktop.documents.pdf.styles import Text, cell_font, plain, style

# More recipients than fit beside the signature go on under it.
_LONGEST_LIST_MM = 120
# Under two signatures a longer list goes on to the next page by itself.
_LONGEST_LIST_BELOW_MM = 60
_TALLEST_BLOCK_MM = 240
_GAP_PT = 12


def signature_block(document: Document, signature: Signature) -> tuple[list[Flowable], list[Flowable]]:
    """What must stay together with the end of the text, then the recipients for whom there was no room."""
    lines = [plain(line, style(layout.RECIPIENTS_PT)) for line in fixed_lines.listed(document.recipients)]
    heading = plain(fixed_lines.RECIPIENTS, style(layout.RECIPIENTS_HEADING_PT, bold=True, italic=True))
    if document.co_signature:
        block = _beside(_who_signs(document.co_signature), signature)
        if not lines:
            return [block], []
        below: list[Flowable] = [Spacer(0, _GAP_PT), heading, *lines]
        is_short = _fitting(lines, _LONGEST_LIST_BELOW_MM * mm) == len(lines)
        return ([block, *below], []) if is_short else ([block], below)
    beside = _fitting(lines, _LONGEST_LIST_MM * mm)
    left: list[Flowable] = [heading, *lines[:beside]] if lines else []
    block = _beside(left, signature)
    # Names longer than a page are nobody's, but must not stop the printing.
    if block.wrap(layout.TEXT_WIDTH_MM * mm, 1e6)[1] > _TALLEST_BLOCK_MM * mm:
        return [Spacer(0, 0)], [*left, *_who_signs(signature), *lines[beside:]]
    return [block], [*lines[beside:]]


def _beside(left: list[Flowable], signature: Signature) -> SetTable:
    return SetTable(
        [[left, _who_signs(signature)]],
        colWidths=[layout.SIGNATURE_LEFT_MM * mm, layout.SIGNATURE_RIGHT_MM * mm],
        style=[
            cell_font(),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
        ],
        hAlign="LEFT",
    )


def _fitting(lines: Sequence[Text], room: float) -> int:
    used = 0.0
    for at, line in enumerate(lines):
        used += line.wrap(layout.SIGNATURE_LEFT_MM * mm, 1e6)[1]
        if used > room:
            return max(at, 1)
    return len(lines)


def _who_signs(signature: Signature) -> list[Flowable]:
    kind = style(layout.SIGNATURE_PT, "center", bold=True)
    upper = [plain(line.upper(), kind) for line in (signature.authority, signature.title) if line]
    lower = [plain(line, kind) for line in (signature.office, signature.name) if line]
    return [*upper, Spacer(0, layout.SIGNING_GAP_MM * mm), *lower]
