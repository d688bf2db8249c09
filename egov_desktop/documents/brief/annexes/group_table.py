"""The annex that sums up every group: where its projects stand, how they are rated, and their money."""

from collections.abc import Iterable, Iterator, Sequence

from egov_desktop.documents.brief.facts.ratings import SHOWN_ORDER
from egov_desktop.documents.brief.pages.words import STALE, table_note
from egov_desktop.documents.brief.value import GroupStanding, MeetingBrief
from egov_desktop.documents.paper import Column, Row, Table
from egov_desktop.documents.tables import cells
from egov_desktop.documents.tables.rounding import rounding_told
from egov_desktop.domain.enumerations import Rating

_STAGES = ("Đưa vào sử dụng", "Triển khai", "Thẩm định NCKT", "Thiết kế", "Chuẩn bị")
_RATINGS = {
    Rating.RED: "Đỏ",
    Rating.YELLOW: "Vàng",
    Rating.GREEN: "Xanh",
    Rating.GREY: "Xám",
    None: "Không đánh giá",
}
_GREY = "Xám: chưa đủ dữ liệu để đánh giá, không được coi là xanh."


def group_table(brief: MeetingBrief) -> Table:
    """Give one row for each group in the office's order, and their total."""
    groups = brief.standings
    has_other = any(own.other for own in groups)
    rows = [_row(cells.place(at), own, has_other=has_other) for at, own in enumerate(groups, start=1)]
    total = _row("", _sum(brief, groups), has_other=has_other, is_bold=True)
    return rounding_told(
        Table(
            tuple(_columns(brief, groups, has_other=has_other)),
            (*rows, total),
            unit_note="Đơn vị: triệu đồng",
            as_of_note="\n".join(_notes(brief, groups)),
            font_size=10,
        )
    )


def _columns(brief: MeetingBrief, groups: Sequence[GroupStanding], *, has_other: bool) -> Iterator[Column]:
    yield Column("TT", 0.6, "center")
    yield Column("Nhóm dự án", 3.6)
    yield Column("Số dự án", 0.9, "right")
    yield from (Column(label, 1, "right", "Giai đoạn (dự án)") for label in _STAGES)
    if has_other:
        yield Column("Khác", 0.8, "right", "Giai đoạn (dự án)")
    if groups[0].ratings:
        yield from (Column(_RATINGS[own], 0.9, "right", "Đánh giá (dự án)") for own in SHOWN_ORDER)
    yield Column("Chậm tiến độ", 0.9, "right")
    for group in (f"Kế hoạch vốn năm {brief.year}", "Kế hoạch vốn kéo dài"):
        yield Column("Kế hoạch", 1.3, "right", group)
        yield Column("Giải ngân", 1.3, "right", group)
        yield Column("Tỷ lệ (%)", 0.9, "right", group)


def _row(place: cells.Cell | str, own: GroupStanding, *, has_other: bool, is_bold: bool = False) -> Row:
    money = own.money
    return cells.row(
        place,
        f"{own.label} {STALE}" if own.has_stale else own.label,
        cells.whole(own.projects),
        *map(cells.whole, (*own.stages, own.other) if has_other else own.stages),
        *map(cells.whole, own.ratings),
        cells.whole(own.late),
        cells.money(money.plan_dong),
        cells.money(money.paid_dong),
        cells.share(money.rate.ratio),
        cells.money(money.carried_plan_dong),
        cells.money(money.paid_carried_dong),
        cells.share(money.carried_rate.ratio),
        is_bold=is_bold,
    )


def _sum(brief: MeetingBrief, groups: Sequence[GroupStanding]) -> GroupStanding:
    return GroupStanding(
        label="Tổng số",
        projects=brief.stages.projects,
        stages=_added(own.stages for own in groups),
        other=sum(own.other for own in groups),
        ratings=_added(own.ratings for own in groups),
        late=sum(own.late for own in groups),
        money=brief.money,
        has_stale=False,
    )


def _added(rows: Iterable[tuple[int, ...]]) -> tuple[int, ...]:
    return tuple(map(sum, zip(*rows, strict=True)))


def _notes(brief: MeetingBrief, groups: Sequence[GroupStanding]) -> Iterator[str]:
    yield table_note(brief)
    if any(own.has_stale for own in groups):
        days = brief.recent_within_days
        yield f"{STALE} Có dự án chưa có số liệu của chủ đầu tư, hoặc số liệu cũ hơn {days} ngày."
    if groups[0].ratings:
        yield _GREY
