"""The annex with every project's money in the fourteen columns of the monthly disbursement report."""

from collections.abc import Iterator

from egov_desktop.documents.brief.pages.words import cause_text, marked, table_note
from egov_desktop.documents.brief.value import MeetingBrief, ProjectLine
from egov_desktop.documents.fixed_lines import roman
from egov_desktop.documents.paper import Column, Row, Table
from egov_desktop.documents.tables import cells
from egov_desktop.documents.tables.cells import Cell
from egov_desktop.documents.tables.rounding import rounding_told
from egov_desktop.domain.judgement.money.disbursement import YearMoney
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.numbers import whole

_SHORT_WORDS = "GN: giải ngân; KH: kế hoạch; QĐ: quyết định."


def money_table(brief: MeetingBrief) -> Table:
    """Give the table that owners and the treasury know from reports on public investment (TT 82/2017/TT-BTC).

    "Trong kỳ" runs from the day after the earlier day of the brief, else from the first of the month.
    """
    names = (line.name for group in brief.groups for line in group.projects)
    return rounding_told(
        Table(
            _columns(brief),
            (*_rows(brief), _row("", "TỔNG SỐ", brief.money)),
            unit_note="Đơn vị: triệu đồng",
            as_of_note=f"{table_note(brief, names)}\n{_SHORT_WORDS}",
            font_size=9.5,
            has_column_numbers=True,
        )
    )


def _columns(brief: MeetingBrief) -> tuple[Column, ...]:
    year, before = brief.year, brief.year - 1
    period = f"GN trong kỳ (từ {day_short(brief.period_from)} đến {day_short(brief.on)})"
    return (
        Column("TT", 0.7, "center"),
        Column("Tên dự án", 4.4),
        Column("Chủ đầu tư", 2.3),
        Column("QĐ phê duyệt", 2.2),
        Column("Tổng mức đầu tư", 1.5, "right"),
        Column(f"Lũy kế GN đến hết năm {before}", 1.5, "right"),
        Column("KH kéo dài", 1.3, "right"),
        Column(f"KH vốn năm {year}", 1.4, "right"),
        Column(period, 1.6, "right"),
        Column("Lũy kế GN (KH kéo dài)", 1.4, "right"),
        Column(f"Lũy kế GN (KH năm {year})", 1.4, "right"),
        Column("Tỷ lệ GN (%)", 1.1, "right"),
        Column("Khối lượng thực hiện", 1.5, "right"),
        Column("Khó khăn, vướng mắc/Ghi chú", 4.2),
    )


def _rows(brief: MeetingBrief) -> Iterator[Row]:
    place = 0
    for at, group in enumerate(brief.groups, start=1):
        yield _row(roman(at) if at < 40 else str(at), group.label, group.money)
        for line in group.projects:
            place += 1
            yield _project_row(place, line)


def _row(place: str, label: str, money: YearMoney) -> Row:
    return cells.row(place, label, "", "", *_figures(money), "", is_bold=True)


def _project_row(place: int, line: ProjectLine) -> Row:
    return cells.row(
        cells.place(place),
        marked(line.name),
        line.name.owner,
        line.approval,
        *_figures(line.money),
        _remarks(line),
        key=line.name.project_id,
    )


def _figures(money: YearMoney) -> tuple[Cell, ...]:
    return (
        cells.money(money.total_investment_dong),
        cells.money(money.paid_before_dong),
        cells.money(money.carried_plan_dong),
        cells.money(money.plan_dong),
        cells.money(money.paid_in_period_dong),
        cells.money(money.paid_carried_dong),
        cells.money(money.paid_dong),
        cells.share(money.rate.ratio),
        cells.money(money.work_value_dong),
    )


def _remarks(line: ProjectLine) -> str:
    late = (f"Chậm {whole(line.days_late)} ngày",) if line.days_late else ()
    return "\n".join((*late, *(cause_text(cause) for cause in line.causes)))
