"""One project's sheet as blocks of paper: facts, money, packages, milestones, causes."""

from collections.abc import Iterator
from datetime import date

from egov_desktop.documents.brief.pages.words import (
    CONFLICT,
    WHERE_TO_SETTLE,
    cause_text,
    marked,
    proposal_text,
)
from egov_desktop.documents.brief.value import CauseLine, MeetingBrief, ProjectLine, ProjectSheet
from egov_desktop.documents.paper import (
    Block,
    Bullet,
    Column,
    Figure,
    Heading,
    Paragraph,
    Row,
    Table,
    italic,
    runs,
)
from egov_desktop.documents.tables import cells
from egov_desktop.documents.texts import as_of
from egov_desktop.domain.judgement.money.disbursement import Rate
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.numbers import NOTHING, whole

_SIZE = 10


def sheet_blocks(brief: MeetingBrief, place: int, sheet: ProjectSheet, curve: Figure) -> Iterator[Block]:
    line = sheet.line
    code = f" (mã {line.name.code})" if line.name.code else ""
    yield Heading(2, f"{place}. {marked(line.name)}{code}")
    yield from disputed_note(sheet)
    yield _facts(brief, sheet)
    yield Heading(3, "a) Vốn và giải ngân")
    yield _money(brief, line)
    yield curve
    if sheet.packages:
        yield Heading(3, "b) Gói thầu")
        yield _packages(brief, sheet)
    if sheet.milestones:
        yield Heading(3, "c) Mốc tiến độ" if sheet.packages else "b) Mốc tiến độ")
        yield _milestones(brief, sheet)
    yield from _causes(brief, sheet)


def disputed_note(sheet: ProjectSheet) -> Iterator[Block]:
    """Name the figures of the sheet that offices wrote differently, and where they can be settled."""
    if sheet.disputed:
        named = "; ".join(sheet.disputed)
        yield Paragraph(
            runs(italic(f"{CONFLICT} Đang có khác biệt chưa giải quyết về: {named}. {WHERE_TO_SETTLE}"))
        )


def _facts(brief: MeetingBrief, sheet: ProjectSheet) -> Table:
    line = sheet.line
    facts = (
        *((fact.label, fact.text) for fact in sheet.facts),
        ("Quyết định phê duyệt", line.approval),
        ("Giai đoạn; tiến độ", "; ".join(filter(None, (_stage(line), _pace(line))))),
        ("Thời gian theo kế hoạch", _span(line)),
        ("Số liệu của chủ đầu tư đến", _day(line.figures_on) or "Chưa có"),
    )
    rows = tuple(Row(fact) for fact in facts if fact[1])
    columns = (Column("Nội dung", 1), Column("Thông tin", 3))
    return Table(columns, rows, as_of_note=as_of(brief.on), font_size=_SIZE)


def _stage(line: ProjectLine) -> str:
    since = f" (từ ngày {day_short(line.stage_since)})" if line.stage_since else ""
    return f"{line.stage}{since}" if line.stage else "Chưa cập nhật giai đoạn"


def _pace(line: ProjectLine) -> str:
    pace = f"Chậm {whole(line.days_late)} ngày" if line.days_late else line.pace
    return f"{pace[:1].lower()}{pace[1:]}"


def _day(value: date | None) -> str:
    return day_short(value) if value else ""


def _span(line: ProjectLine) -> str:
    if line.start_on is None and line.end_on is None:
        return ""
    return f"{_day(line.start_on) or '…'} - {_day(line.end_on) or '…'}"


def _money(brief: MeetingBrief, line: ProjectLine) -> Table:
    money = line.money
    rows = (
        _rate(f"Kế hoạch vốn năm {brief.year}", money.rate),
        _rate("Kế hoạch vốn năm trước kéo dài", money.carried_rate),
        _rate("Tổng mức đầu tư (lũy kế từ khi bắt đầu)", money.total_rate),
        cells.row("Giá trị khối lượng thực hiện", cells.money(money.work_value_dong), NOTHING, NOTHING),
        cells.row("Tạm ứng chưa thu hồi", NOTHING, cells.money(money.advance_outstanding_dong), NOTHING),
    )
    columns = (
        Column("Nội dung", 3.4),
        Column("Kế hoạch, giá trị", 1.5, "right"),
        Column("Giải ngân", 1.5, "right"),
        Column("Tỷ lệ (%)", 1, "right"),
    )
    return _table(brief, columns, rows, unit="Đơn vị: triệu đồng")


def _rate(label: str, rate: Rate) -> Row:
    return cells.row(label, cells.money(rate.plan_dong), cells.money(rate.paid_dong), cells.share(rate.ratio))


def _packages(brief: MeetingBrief, sheet: ProjectSheet) -> Table:
    rows = tuple(
        cells.row(
            own.code,
            own.name,
            cells.money(own.price_dong),
            own.contractor,
            cells.money(own.contract_dong),
            own.status,
        )
        for own in sheet.packages
    )
    columns = (
        Column("Số", 0.7),
        Column("Gói thầu", 3.3),
        Column("Giá gói thầu", 1.4, "right"),
        Column("Nhà thầu", 3.1),
        Column("Giá trị hợp đồng", 1.4, "right"),
        Column("Tình trạng", 1.7),
    )
    return _table(brief, columns, rows, unit="Đơn vị: triệu đồng")


def _milestones(brief: MeetingBrief, sheet: ProjectSheet) -> Table:
    rows = tuple(
        cells.row(
            own.name,
            *(
                cells.on(day) if day else ""
                for day in (own.baseline_on, own.approved_on, own.forecast_on, own.actual_on)
            ),
            own.status,
        )
        for own in sheet.milestones
    )
    columns = (
        Column("Mốc", 3.5),
        Column("Ngày gốc", 1.3, "center"),
        Column("Được duyệt", 1.4, "center"),
        Column("Dự kiến", 1.3, "center"),
        Column("Thực tế", 1.3, "center"),
        Column("Tình trạng", 2.0),
    )
    return _table(brief, columns, rows)


def _table(brief: MeetingBrief, columns: tuple[Column, ...], rows: tuple[Row, ...], unit: str = "") -> Table:
    return Table(columns, rows, unit_note=unit, as_of_note=as_of(brief.on), font_size=_SIZE)


def _causes(brief: MeetingBrief, sheet: ProjectSheet) -> Iterator[Block]:
    letters = iter("bcd"[bool(sheet.packages) + bool(sheet.milestones) :])
    yield Heading(3, f"{next(letters)}) Nguyên nhân chậm và kiến nghị")
    if not sheet.line.causes:
        yield Paragraph(runs(f"Đến ngày {day_short(brief.on)}, không có nguyên nhân chậm nào được ghi nhận."))
    for cause in sheet.line.causes:
        yield Bullet(runs(*_cause(cause)))


def _cause(cause: CauseLine) -> Iterator[str]:
    since = f" (từ ngày {day_short(cause.since_on)})" if cause.since_on else ""
    whose = f" Trách nhiệm: {cause.responsible}." if cause.responsible else ""
    proposal = proposal_text(cause)
    yield f"{cause_text(cause)}{since}.{whose}"
    if proposal:
        yield f" Kiến nghị: {proposal}."
