"""Sheets of projects as a paper of their own, one project on a page."""

from egov_desktop.charts.figure import picture
from egov_desktop.documents.brief import Section, meeting_brief
from egov_desktop.documents.brief.annexes.sheet_pages import sheet_blocks
from egov_desktop.documents.drafting import REPORT, Draft
from egov_desktop.documents.layout import TEXT_WIDTH_MM
from egov_desktop.documents.paper import Block, Document, Figure, PageBreak
from egov_desktop.wording.dates import day_short

_CURVE_MM = 50


def project_sheet_paper(draft: Draft) -> Document:
    """Draft the sheets of the projects that were ordered, in that order."""
    brief = meeting_brief(
        draft.snapshot,
        draft.on,
        sheets=draft.order.project_ids,
        sections={Section.SHEETS},
        known_at=draft.known_at,
        has_text=False,
    )
    blocks: list[Block] = [draft.paragraph("opening")]
    for place, sheet in enumerate(brief.sheets, start=1):
        if place > 1:
            blocks.append(PageBreak())
        drawn = picture(sheet.curve)
        alt = f"{sheet.curve.title}. {sheet.curve.subtitle}."
        curve = Figure(drawn, alt, width_mm=TEXT_WIDTH_MM, height_mm=drawn.height_mm(_CURVE_MM))
        blocks += sheet_blocks(brief, place, sheet, curve)
    names = [sheet.line.name.name for sheet in brief.sheets]
    about = names[0] if len(names) == 1 else f"{len(names):02} dự án {draft.head.programme}"
    return draft.document(REPORT, f"Thông tin {about} đến ngày {day_short(draft.on)}", blocks)
