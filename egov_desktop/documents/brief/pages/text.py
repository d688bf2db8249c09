"""The text of the brief: what stands on its first pages, section by section."""

from collections.abc import Iterator

from egov_desktop.documents.brief.pages.head_lines import addressees, legal_basis
from egov_desktop.documents.brief.pages.lists import change_blocks, late_table, matter_blocks
from egov_desktop.documents.brief.pages.open_conclusions import conclusion_blocks
from egov_desktop.documents.brief.pages.room import Room
from egov_desktop.documents.brief.pages.words import rounding_shows, share, table_note
from egov_desktop.documents.brief.value import GroupLines, MeetingBrief, Section
from egov_desktop.documents.fixed_lines import roman
from egov_desktop.documents.paper import Block, Bullet, Column, Heading, Paragraph, Row, Table, italic, runs
from egov_desktop.domain.judgement.money.disbursement import Rate, YearMoney, sum_money
from egov_desktop.domain.judgement.stages import ARTICLE_WORDING
from egov_desktop.wording.dates import day_short, moment
from egov_desktop.wording.numbers import billions, millions, padded, percent, whole

_LIST_OF_GROUPS = 12
"""Groups named one by one in the text; the others are summed up, and stand in the annex."""

_NAMED_AT_END = 2
"""Addressees whom the last sentence names again."""

_TITLES: dict[Section, str] = {
    Section.STAGES: "Tình hình thực hiện các dự án",
    Section.DISBURSEMENT: "Giải ngân vốn năm {year} đến ngày {on}",
    Section.CHANGES: "Thay đổi từ ngày {since} đến ngày {on}",
    Section.LATE: "Dự án chậm tiến độ, nguyên nhân và kiến nghị",
    Section.CONCLUSIONS: "Kết luận các cuộc họp trước chưa hoàn thành",
    Section.MATTERS: "Nội dung xin ý kiến chỉ đạo",
}


def text_blocks(brief: MeetingBrief, room: Room, annex: str) -> tuple[Block, ...]:
    """Give the text with only the sections asked for, numbered as they come; `annex` names the one with full lists."""
    blocks = [*_basis(brief, annex), _opening(brief)]
    numbered = [own for own in _TITLES if own in brief.sections and _is_told(brief, own)]
    for place, section in enumerate(numbered, start=1):
        blocks.append(Heading(1, f"{roman(place)}. {_title(section, brief)}"))
        blocks += _section(section, brief, room, annex)
    return (*blocks, _closing(brief, annex))


def _title(section: Section, brief: MeetingBrief) -> str:
    since = day_short(brief.changes.since) if brief.changes else ""
    return _TITLES[section].format(year=brief.year, on=day_short(brief.on), since=since)


def _is_told(brief: MeetingBrief, section: Section) -> bool:
    if section is Section.CONCLUSIONS:
        return bool(brief.conclusions)
    return section is not Section.CHANGES or brief.changes is not None


def _section(section: Section, brief: MeetingBrief, room: Room, annex: str) -> Iterator[Block]:
    if section is Section.STAGES:
        return _stages(brief)
    if section is Section.DISBURSEMENT:
        return _disbursement(brief)
    if section is Section.CONCLUSIONS:
        return conclusion_blocks(brief.conclusions, brief.on, room, annex)
    write = {Section.CHANGES: _changes, Section.LATE: _late}.get(section, _matters)
    return write(brief, room, annex)


def _basis(brief: MeetingBrief, annex: str) -> Iterator[Block]:
    lines = legal_basis(brief.letterhead, annex)
    for place, line in enumerate(lines, start=1):
        cited = line if line.startswith(("Căn cứ", "Thực hiện", "Theo")) else f"Căn cứ {line}"
        yield Paragraph(runs(italic(f"{cited}{'.' if place == len(lines) else ';'}")))


def _opening(brief: MeetingBrief) -> Block:
    head = brief.letterhead
    known = f", theo sổ đã ghi nhận đến {moment(brief.known_at)}" if brief.known_at else ""
    return Paragraph(
        runs(
            f"{head.issuer} báo cáo tiến độ thực hiện các dự án {head.programme} như sau "
            f"(số liệu đến ngày {day_short(brief.on)}{known}):"
        )
    )


def _stages(brief: MeetingBrief) -> Iterator[Block]:
    counts, on = brief.stages, day_short(brief.on)
    if brief.is_empty:
        yield Paragraph(runs(f"Đến ngày {on}, sổ chưa có dự án nào."))
        return
    groups = "; ".join(f"{padded(count)} dự án {ARTICLE_WORDING[group]}" for group, count in counts.groups)
    yield Paragraph(
        runs(
            f"Tổng số {padded(counts.projects)} dự án. Theo đó, đến ngày {on} đã có {groups}.{_others(brief)}"
        )
    )
    yield from _cautions(brief)


def _others(brief: MeetingBrief) -> str:
    counts = brief.stages
    outside = (
        (counts.stopped, "đã dừng thực hiện"),
        (counts.without_stage, "chưa cập nhật giai đoạn"),
    )
    said = "; ".join(f"{padded(count)} dự án {words}" for count, words in outside if count)
    rested = f" Trong số các dự án nêu trên, {padded(counts.suspended)} dự án đang tạm dừng."
    return f"{f' Ngoài ra, có {said}.' if said else ''}{rested if counts.suspended else ''}"


def _cautions(brief: MeetingBrief) -> Iterator[Block]:
    parts: list[str] = []
    if brief.stale:
        parts.append(
            f"{padded(len(brief.stale))} dự án chưa có số liệu của chủ đầu tư, hoặc số liệu cũ hơn "
            f"{brief.recent_within_days} ngày so với ngày {day_short(brief.on)} (đánh dấu (*) trong các bảng)"
        )
    if brief.conflicts:
        parts.append(
            f"{padded(brief.conflicts)} khác biệt giữa các nơi nhập, chưa được giải quyết "
            "(dự án liên quan đánh dấu (**) trong các bảng)"
        )
    if parts:
        yield Paragraph(runs(italic(f"Lưu ý về số liệu: còn {'; '.join(parts)}.")))


def _disbursement(brief: MeetingBrief) -> Iterator[Block]:
    money, year = brief.money, brief.year
    if brief.is_empty:
        yield Paragraph(
            runs(f"Đến ngày {day_short(brief.on)}, sổ chưa có kế hoạch vốn và chưa ghi nhận giải ngân.")
        )
        return
    yield Bullet(runs(_against(f"Kế hoạch vốn năm {year}", money.rate, "kế hoạch vốn năm")))
    carried = "Kế hoạch vốn năm trước kéo dài"
    yield Bullet(runs(_against(f"{carried} sang năm {year}", money.carried_rate, carried.lower())))
    total = f"Tổng mức đầu tư của {padded(brief.stages.projects)} dự án"
    yield Bullet(runs(_against(total, money.total_rate, "tổng mức đầu tư", "từ khi bắt đầu ")))
    yield from _beside(money)
    if brief.groups:
        yield _group_table(brief)


def _against(what: str, rate: Rate, basis: str, since: str = "") -> str:
    """Give plan, paid and the rate with its denominator named; without a plan there is no rate."""
    plan = f"{billions(rate.plan_dong)} tỷ đồng" if rate.plan_dong else "không có"
    paid = f"đã giải ngân {since}{billions(rate.paid_dong)} tỷ đồng"
    if not rate.plan_dong and not rate.paid_dong:
        return f"{what}: {plan}."
    if rate.ratio is None:
        return f"{what}: {plan}; {paid} (không tính tỷ lệ)."
    return f"{what}: {plan}; {paid}, đạt {percent(rate.ratio)} {basis}."


def _beside(money: YearMoney) -> Iterator[Block]:
    said = [
        f"{words} {billions(value)} tỷ đồng"
        for words, value in (
            ("tạm ứng chưa thu hồi", money.advance_outstanding_dong),
            ("giá trị khối lượng hoàn thành chưa giải ngân", money.work_unpaid_dong),
        )
        if value
    ]
    if said:
        said[0] = said[0][0].upper() + said[0][1:]
        yield Bullet(runs(f"{'; '.join(said)}."))


def _group_table(brief: MeetingBrief) -> Table:
    shown, others = brief.groups[:_LIST_OF_GROUPS], brief.groups[_LIST_OF_GROUPS:]
    rows = [_group_row(group.label, len(group.projects), group.money) for group in shown]
    if others:
        count = sum(len(group.projects) for group in others)
        rows.append(_group_row(f"Các nhóm khác ({padded(len(others))} nhóm)", count, _sum(others)))
    rows.append(_group_row("Tổng số", brief.stages.projects, brief.money, is_bold=True))
    plan, carried = f"Kế hoạch vốn năm {brief.year}", "Kế hoạch vốn kéo dài"
    return Table(
        (
            Column("Nhóm dự án", 4.7),
            Column("Số dự án", 1.3, "center"),
            Column("Kế hoạch", 1.8, "right", plan),
            Column("Giải ngân", 1.8, "right", plan),
            Column("Tỷ lệ (%)", 1.1, "right", plan),
            Column("Kế hoạch", 1.8, "right", carried),
            Column("Giải ngân", 1.8, "right", carried),
            Column("Tỷ lệ (%)", 1.1, "right", carried),
        ),
        tuple(rows),
        unit_note="Đơn vị: triệu đồng",
        as_of_note=table_note(brief, is_rounded=rounding_shows(_columns(brief))),
        font_size=11,
    )


def _sum(groups: tuple[GroupLines, ...]) -> YearMoney:
    return sum_money(group.money for group in groups)


def _columns(brief: MeetingBrief) -> Iterator[list[int]]:
    names = ("plan_dong", "paid_dong", "carried_plan_dong", "paid_carried_dong")
    shown, others = brief.groups[:_LIST_OF_GROUPS], brief.groups[_LIST_OF_GROUPS:]
    moneys = [group.money for group in shown] + ([_sum(others)] if others else [])
    for name in names:
        yield [getattr(money, name) for money in moneys]


def _group_row(label: str, projects: int, money: YearMoney, *, is_bold: bool = False) -> Row:
    cells = (
        label,
        whole(projects),
        millions(money.plan_dong),
        millions(money.paid_dong),
        share(money.rate.ratio),
        millions(money.carried_plan_dong),
        millions(money.paid_carried_dong),
        share(money.carried_rate.ratio),
    )
    return Row(cells, is_bold=is_bold)


def _changes(brief: MeetingBrief, room: Room, annex: str) -> Iterator[Block]:
    if brief.changes:
        yield from change_blocks(brief.changes.lines, room, annex)


def _late(brief: MeetingBrief, room: Room, annex: str) -> Iterator[Block]:
    counts, on = brief.late_counts, day_short(brief.on)
    if not counts.projects:
        yield Paragraph(runs(f"Đến ngày {on}, không có dự án chậm tiến độ."))
        return
    parts = (
        (counts.objective, "do nguyên nhân khách quan"),
        (counts.subjective, "do nguyên nhân chủ quan"),
        (counts.both, "do cả nguyên nhân khách quan và chủ quan"),
        (counts.unknown, "chưa rõ nguyên nhân"),
    )
    said = "; ".join(f"{padded(count)} dự án {words}" for count, words in parts if count)
    yield Paragraph(runs(f"Đến ngày {on}, có {padded(counts.projects)} dự án chậm tiến độ: {said}."))
    yield late_table(brief, room, annex)


def _matters(brief: MeetingBrief, room: Room, annex: str) -> Iterator[Block]:
    on = day_short(brief.on)
    if not brief.matters and not brief.proposed_additions:
        yield Paragraph(runs(f"Đến ngày {on}, không có nội dung xin ý kiến."))
        return
    count = len(brief.matters) + bool(brief.proposed_additions)
    yield Paragraph(runs(f"Đến ngày {on}, có {padded(count)} nội dung xin ý kiến chỉ đạo:"))
    yield from matter_blocks(brief, room, annex)


def _closing(brief: MeetingBrief, annex: str) -> Block:
    head = brief.letterhead
    named = addressees(head, annex)
    to = " và ".join(named) if 0 < len(named) <= _NAMED_AT_END else "cấp có thẩm quyền"
    has_matters = Section.MATTERS in brief.sections and (brief.matters or brief.proposed_additions)
    asked = "xem xét, cho ý kiến chỉ đạo về các nội dung nêu trên" if has_matters else "xem xét, chỉ đạo"
    return Paragraph(runs(f"{head.issuer} kính báo cáo {to} {asked}."))
