"""The annexes of the brief: the projects, their money, charts, one sheet each, and lists that the text shortens."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from egov_desktop.charts.chart import Chart
from egov_desktop.charts.figure import picture
from egov_desktop.documents.brief.annexes.group_table import group_table
from egov_desktop.documents.brief.annexes.money_table import money_table
from egov_desktop.documents.brief.annexes.naming import Named
from egov_desktop.documents.brief.annexes.project_list import project_list
from egov_desktop.documents.brief.annexes.sheet_pages import sheet_blocks
from egov_desktop.documents.brief.pages.head_lines import full_head_lines, is_head_cut
from egov_desktop.documents.brief.pages.lists import (
    change_table,
    cuts_changes,
    cuts_late,
    cuts_matters,
    late_table,
    matter_blocks,
    tells_late_alone,
)
from egov_desktop.documents.brief.pages.open_conclusions import conclusion_blocks, cuts_conclusions
from egov_desktop.documents.brief.pages.ratings import cuts_ratings, ratings_table
from egov_desktop.documents.brief.pages.room import NO_LIMIT, Room
from egov_desktop.documents.brief.value import MeetingBrief, Section
from egov_desktop.documents.fixed_lines import annex_label, annex_reference, roman
from egov_desktop.documents.layout import TEXT_WIDTH_MM
from egov_desktop.documents.paper import Annex, Block, Document, Figure, Heading, PageBreak
from egov_desktop.wording.dates import day_short

_TALLEST_CHART_MM = 215
_SHEET_CURVE_MM = 50


@dataclass(frozen=True, slots=True)
class _Planned:
    """An annex to come; its blocks are set only once, when the text has found its room."""

    title: str
    blocks: Callable[[], Iterable[Block]]
    is_landscape: bool = True
    section: Section | None = None
    short: str = ""


def annexes(brief: MeetingBrief, room: Room, document: Document) -> tuple[Annex, ...]:
    """Give the annexes numbered in order; a single one has no number (NĐ 30/2020, Phụ lục I, III.1)."""
    planned = tuple(_planned(brief, room))
    reference = annex_reference(document, brief.letterhead.issuer)
    return tuple(
        Annex(own.title, tuple(own.blocks()), number, reference, own.is_landscape)
        for own, number in zip(planned, _numbers(planned), strict=True)
    )


def named_annexes(brief: MeetingBrief, room: Room) -> Named:
    """Name the annexes without setting them."""
    planned = tuple(_planned(brief, room))
    labels = [annex_label(Annex("", (), number)) for number in _numbers(planned)]
    pairs = tuple(zip(planned, labels, strict=True))
    return Named(
        tuple((label, own.short) for own, label in pairs),
        tuple((own.section, label) for own, label in pairs if own.section),
        labels[-1] if labels else "Phụ lục",
    )


def _numbers(planned: Sequence[_Planned]) -> list[str]:
    return [roman(place) for place in range(1, len(planned) + 1)] if len(planned) > 1 else [""] * len(planned)


def _planned(brief: MeetingBrief, room: Room) -> Iterator[_Planned]:
    wanted, on = brief.sections, day_short(brief.on)
    if brief.standings:
        title = f"Tình hình theo nhóm dự án đến ngày {on}"
        yield _Planned(title, lambda: (group_table(brief),), short="Tình hình theo nhóm dự án")
    if Section.PROJECT_LIST in wanted and brief.groups:
        title = f"Danh mục dự án theo nhóm đến ngày {on}"
        yield _Planned(title, lambda: (project_list(brief),), short="Danh mục dự án")
    if Section.MONEY_TABLE in wanted and brief.groups:
        title = f"Tổng hợp giải ngân năm {brief.year} đến ngày {on}"
        yield _Planned(title, lambda: (money_table(brief),), short="Bảng giải ngân từng dự án")
    if brief.demands:
        title = f"Yêu cầu giải ngân năm {brief.year} của từng dự án đến ngày {on}"
        yield _Planned(
            title, lambda: _demands(brief), section=Section.DEMAND, short="Yêu cầu giải ngân từng dự án"
        )
    if brief.directives:
        title = f"Kết quả thực hiện chỉ thị đến ngày {on}"
        yield _Planned(title, lambda: _directives(brief), short="Kết quả thực hiện chỉ thị")
    if brief.charts:
        title = f"Biểu đồ tiến độ và giải ngân đến ngày {on}"
        yield _Planned(title, lambda: map(_figure, brief.charts), is_landscape=False, short="Biểu đồ")
    if brief.sheets:
        title = f"Phiếu dự án đến ngày {on}"
        yield _Planned(title, lambda: _sheets(brief), is_landscape=False, short="Phiếu dự án")
    if _is_cut(brief, room) or is_head_cut(brief.letterhead):
        title = f"Nội dung đầy đủ của các mục nêu rút gọn trong báo cáo, đến ngày {on}"
        yield _Planned(title, lambda: _full(brief), short="Nội dung đầy đủ của các mục nêu rút gọn")


def _is_cut(brief: MeetingBrief, room: Room) -> bool:
    """Say whether the text leaves something out that an annex must then give in full."""
    return (
        cuts_changes(brief, room)
        or cuts_matters(brief, room)
        or cuts_conclusions(brief.conclusions, room)
        or cuts_ratings(brief, room)
        or cuts_late(brief, room)
    )


def _demands(brief: MeetingBrief) -> Iterator[Block]:
    for place, own in enumerate(brief.demands, start=1):
        yield Heading(2, f"{place}. Nhóm {own.label}")
        yield from own.blocks


def _directives(brief: MeetingBrief) -> Iterator[Block]:
    for place, own in enumerate(brief.directives, start=1):
        yield Heading(2, f"{place}. {own.label}")
        yield from own.blocks


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
    if Section.MATTERS in wanted and (brief.matters or brief.proposed_additions):
        parts.append(("Nội dung xin ý kiến chỉ đạo", matter_blocks(brief, NO_LIMIT, "")))
    if brief.conclusions:
        told = tuple(conclusion_blocks(brief.conclusions, brief.on, NO_LIMIT, ""))
        parts.append(("Kết luận các cuộc họp trước chưa hoàn thành", told))
    if brief.ratings and brief.ratings.lines:
        rated = (ratings_table(brief, brief.ratings, NO_LIMIT, ""),)
        parts.append(("Dự án đỏ, vàng, chậm tiến độ và kiến nghị", rated))
    if tells_late_alone(brief) and brief.late:
        parts.append(("Dự án chậm tiến độ, nguyên nhân và kiến nghị", (late_table(brief, NO_LIMIT, ""),)))
    for place, (title, blocks) in enumerate(parts, start=1):
        yield Heading(1, f"{roman(place)}. {title}")
        yield from blocks
