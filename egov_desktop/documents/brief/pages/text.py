"""The text of the brief: what stands on its first pages, section by section."""

from collections.abc import Iterator

from egov_desktop.documents.brief.annexes.naming import Named
from egov_desktop.documents.brief.pages.head_lines import legal_basis
from egov_desktop.documents.brief.pages.lists import change_blocks, late_table, matter_blocks
from egov_desktop.documents.brief.pages.open_conclusions import conclusion_blocks
from egov_desktop.documents.brief.pages.ratings import rating_paragraph, ratings_table
from egov_desktop.documents.brief.pages.room import Room
from egov_desktop.documents.brief.value import MeetingBrief, Ratings, Section
from egov_desktop.documents.fixed_lines import roman
from egov_desktop.documents.paper import Block, Bullet, Heading, Paragraph, italic, runs
from egov_desktop.domain.judgement.money.disbursement import Rate, YearMoney
from egov_desktop.domain.judgement.stages import ARTICLE_WORDING
from egov_desktop.wording.dates import day_short, moment
from egov_desktop.wording.numbers import billions, padded, percent

_GROUPS_NAMED = 3
"""Groups with demands that the text names; of more it gives the number."""

_TITLES: dict[Section, str] = {
    Section.STAGES: "Tình hình thực hiện các dự án",
    Section.DISBURSEMENT: "Giải ngân vốn năm {year} đến ngày {on}",
    Section.CHANGES: "Thay đổi từ ngày {since} đến ngày {on}",
    Section.MATTERS: "Nội dung xin ý kiến chỉ đạo",
    Section.CONCLUSIONS: "Kết luận các cuộc họp trước chưa hoàn thành",
    Section.RATINGS: "Đánh giá dự án; dự án đỏ, vàng và chậm tiến độ",
    Section.LATE: "Dự án chậm tiến độ, nguyên nhân và kiến nghị",
}
"""The parts of the text in their order: what was asked for first, then what is open, then what is behind it."""


def text_blocks(brief: MeetingBrief, room: Room, annexes: Named) -> tuple[Block, ...]:
    """Give the text with only the sections asked for, numbered as they come; `annexes` names those that come with it."""
    blocks = [*_basis(brief, annexes.full), _opening(brief)]
    numbered = [own for own in _TITLES if own in brief.sections and _is_told(brief, own)]
    for place, section in enumerate(numbered, start=1):
        blocks.append(Heading(1, f"{roman(place)}. {_title(section, brief)}"))
        blocks += _section(section, brief, room, annexes)
    enclosed = _enclosed(annexes) if room.names_annexes else ()
    return (*blocks, *enclosed, Paragraph(runs(brief.closing)))


def _enclosed(annexes: Named) -> Iterator[Block]:
    """Say which annexes come with the text, and what each holds."""
    if annexes.all:
        said = "; ".join(f"{label} ({title[:1].lower()}{title[1:]})" for label, title in annexes.all)
        yield Paragraph(runs(f"Kèm theo báo cáo này: {said}."))


def _title(section: Section, brief: MeetingBrief) -> str:
    since = day_short(brief.changes.since) if brief.changes else ""
    return _TITLES[section].format(year=brief.year, on=day_short(brief.on), since=since)


def _is_told(brief: MeetingBrief, section: Section) -> bool:
    """Say whether there is anything to tell; what may be asked about says so even where there is nothing."""
    told: dict[Section, bool] = {
        Section.CONCLUSIONS: bool(brief.conclusions),
        Section.CHANGES: brief.changes is not None,
        Section.RATINGS: brief.ratings is not None,
        Section.LATE: brief.ratings is None,
    }
    return told.get(section, True)


def _section(section: Section, brief: MeetingBrief, room: Room, annexes: Named) -> Iterator[Block]:
    if section is Section.STAGES:
        return _stages(brief)
    if section is Section.DISBURSEMENT:
        return _disbursement(brief, annexes)
    if section is Section.CONCLUSIONS:
        return conclusion_blocks(brief.conclusions, brief.on, room, annexes.full)
    if section is Section.RATINGS and brief.ratings:
        return _ratings(brief, brief.ratings, room, annexes.full)
    write = {Section.CHANGES: _changes, Section.LATE: _late}.get(section, _matters)
    return write(brief, room, annexes.full)


def _basis(brief: MeetingBrief, annex: str) -> Iterator[Block]:
    lines = legal_basis(brief.letterhead, annex)
    for place, line in enumerate(lines, start=1):
        cited = line if line.startswith(("Căn cứ", "Thực hiện", "Theo")) else f"Căn cứ {line}"
        yield Paragraph(runs(italic(f"{cited}{'.' if place == len(lines) else ';'}")))


def _opening(brief: MeetingBrief) -> Block:
    if brief.known_at is None:
        return Paragraph(runs(brief.opening))
    known = f"theo sổ đã ghi nhận đến {moment(brief.known_at)}"
    return Paragraph(runs(f"{brief.opening.removesuffix(':')} ({known}):"))


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


def _disbursement(brief: MeetingBrief, annexes: Named) -> Iterator[Block]:
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
    if brief.demands:
        yield Bullet(runs(_demanded(brief, annexes)))


def _demanded(brief: MeetingBrief, annexes: Named) -> str:
    """Tell what is demanded in sum, and how many projects can hardly meet it."""
    total = billions(sum(own.total_dong for own in brief.demands))
    names = ", ".join(own.label for own in brief.demands) if len(brief.demands) <= _GROUPS_NAMED else ""
    groups = f"{padded(len(brief.demands))} nhóm dự án{f' ({names})' if names else ''}"
    doubtful = sum(own.doubtful for own in brief.demands)
    hard = f"; {padded(doubtful)} dự án khó khả thi" if doubtful else ""
    where = annexes.of(Section.DEMAND)
    return f"Yêu cầu giải ngân các tháng của năm {brief.year} đối với {groups}: {total} tỷ đồng{hard}; chi tiết tại {where}."


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


def _changes(brief: MeetingBrief, room: Room, annex: str) -> Iterator[Block]:
    if brief.changes:
        yield from change_blocks(brief.changes.lines, room, annex)


def _ratings(brief: MeetingBrief, ratings: Ratings, room: Room, annex: str) -> Iterator[Block]:
    """Count the ratings and the late projects, and tell both in one table: most late projects are red or yellow."""
    yield rating_paragraph(brief, ratings)
    if Section.LATE in brief.sections:
        yield _late_counts(brief)
    if ratings.lines:
        yield ratings_table(brief, ratings, room, annex)


def _late(brief: MeetingBrief, room: Room, annex: str) -> Iterator[Block]:
    yield _late_counts(brief)
    if brief.late:
        yield late_table(brief, room, annex)


def _late_counts(brief: MeetingBrief) -> Block:
    counts, on = brief.late_counts, day_short(brief.on)
    if not counts.projects:
        return Paragraph(runs(f"Đến ngày {on}, không có dự án chậm tiến độ."))
    parts = (
        (counts.objective, "do nguyên nhân khách quan"),
        (counts.subjective, "do nguyên nhân chủ quan"),
        (counts.both, "do cả nguyên nhân khách quan và chủ quan"),
        (counts.unknown, "chưa rõ nguyên nhân"),
    )
    said = "; ".join(f"{padded(count)} dự án {words}" for count, words in parts if count)
    return Paragraph(runs(f"Đến ngày {on}, có {padded(counts.projects)} dự án chậm tiến độ: {said}."))


def _matters(brief: MeetingBrief, room: Room, annex: str) -> Iterator[Block]:
    on = day_short(brief.on)
    if not brief.matters and not brief.proposed_additions:
        yield Paragraph(runs(f"Đến ngày {on}, không có nội dung xin ý kiến."))
        return
    count = len(brief.matters) + bool(brief.proposed_additions)
    yield Paragraph(runs(f"Đến ngày {on}, có {padded(count)} nội dung xin ý kiến chỉ đạo:"))
    yield from matter_blocks(brief, room, annex)
