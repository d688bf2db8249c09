"""The annexes of the brief: the projects, their money, charts, one sheet each, and lists that the text shortens."""

from collections.abc import Iterator

from egov_desktop.charts.chart import Chart
from egov_desktop.charts.figure import picture
from egov_desktop.documents.brief.pages.head_lines import full_head_lines, is_head_cut
from egov_desktop.documents.brief.pages.lists import change_table, is_cut, late_table, matter_blocks
from egov_desktop.documents.brief.pages.money_table import money_table
from egov_desktop.documents.brief.pages.open_conclusions import conclusion_blocks
from egov_desktop.documents.brief.pages.project_list import project_list
from egov_desktop.documents.brief.pages.room import NO_LIMIT, Room
from egov_desktop.documents.brief.pages.sheet_pages import sheet_blocks
from egov_desktop.documents.brief.value import MeetingBrief, Section
from egov_desktop.documents.fixed_lines import annex_label, annex_reference, roman
from egov_desktop.documents.layout import TEXT_WIDTH_MM
from egov_desktop.documents.paper import Annex, Block, Document, Figure, Heading, PageBreak
from egov_desktop.wording.dates import day_short

_TALLEST_CHART_MM = 215
_SHEET_CURVE_MM = 50


def annexes(brief: MeetingBrief, room: Room, document: Document) -> tuple[Annex, ...]:
    """Give the annexes numbered in order; a single one has no number (NĐ 30/2020, Phụ lục I, III.1)."""
    parts = tuple(_parts(brief, room))
    reference = annex_reference(document, brief.letterhead.issuer)
    numbers = [roman(place) for place in range(1, len(parts) + 1)] if len(parts) > 1 else [""]
    return tuple(
        Annex(title, blocks, number, reference, is_landscape)
        for number, (title, blocks, is_landscape) in zip(numbers, parts, strict=False)
    )


def full_lists_label(brief: MeetingBrief, room: Room) -> str:
    """Name the annex to which shortened lists refer; it is the last one."""
    count = len(tuple(_parts(brief, room)))
    return annex_label(Annex("", (), roman(count) if count > 1 else ""))


def _parts(brief: MeetingBrief, room: Room) -> Iterator[tuple[str, tuple[Block, ...], bool]]:
    wanted = brief.sections
    on = day_short(brief.on)
    if Section.PROJECT_LIST in wanted and brief.groups:
        yield f"Danh mục dự án theo nhóm đến ngày {on}", (project_list(brief),), True
    if Section.MONEY_TABLE in wanted and brief.groups:
        yield f"Tổng hợp giải ngân năm {brief.year} đến ngày {on}", (money_table(brief),), True
    if brief.charts:
        yield f"Biểu đồ tiến độ và giải ngân đến ngày {on}", tuple(map(_figure, brief.charts)), False
    if brief.sheets:
        yield f"Phiếu dự án đến ngày {on}", tuple(_sheets(brief)), False
    if is_cut(brief, room) or is_head_cut(brief.letterhead):
        yield (
            f"Nội dung đầy đủ của các mục nêu rút gọn trong báo cáo, đến ngày {on}",
            tuple(_full(brief)),
            True,
        )


def _figure(chart: Chart, most_mm: float = _TALLEST_CHART_MM) -> Figure:
    drawn = picture(chart)
    return Figure(
        drawn,
        f"{chart.title}. {chart.subtitle}.",
        width_mm=TEXT_WIDTH_MM,
        height_mm=drawn.height_mm(most_mm),
    )


def _sheets(brief: MeetingBrief) -> Iterator[Block]:
    for place, sheet in enumerate(brief.sheets, start=1):
        if place > 1:
            yield PageBreak()
        yield from sheet_blocks(brief, place, sheet, _figure(sheet.curve, _SHEET_CURVE_MM))


def _full(brief: MeetingBrief) -> Iterator[Block]:
    wanted = brief.sections
    parts = list(full_head_lines(brief.letterhead))
    if brief.changes and brief.changes.lines:
        title = f"Thay đổi từ ngày {day_short(brief.changes.since)} đến ngày {day_short(brief.on)}"
        parts.append((title, (change_table(brief, brief.changes.lines),)))
    if Section.LATE in wanted and brief.late:
        parts.append(("Dự án chậm tiến độ, nguyên nhân và kiến nghị", (late_table(brief, NO_LIMIT, ""),)))
    if brief.conclusions:
        told = tuple(conclusion_blocks(brief.conclusions, brief.on, NO_LIMIT, ""))
        parts.append(("Kết luận các cuộc họp trước chưa hoàn thành", told))
    if Section.MATTERS in wanted and (brief.matters or brief.proposed_additions):
        parts.append(("Nội dung xin ý kiến chỉ đạo", matter_blocks(brief, NO_LIMIT, "")))
    for place, (title, blocks) in enumerate(parts, start=1):
        yield Heading(1, f"{roman(place)}. {title}")
        yield from blocks
