"""The annex that lists every project under its group, with its stage and its dates."""

from collections.abc import Iterator
from datetime import date

from egov_desktop.documents.brief.pages.words import marked, table_note
from egov_desktop.documents.brief.value import GroupLines, MeetingBrief, ProjectLine
from egov_desktop.documents.paper import Band, Column, Row, Table
from egov_desktop.documents.tables import cells
from egov_desktop.documents.tables.cells import bracketed
from egov_desktop.documents.tables.rounding import rounding_told
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.numbers import millions, padded, whole

_COLUMNS = (
    Column("TT", 0.7, "center"),
    Column("Mã", 0.75),
    Column("Tên dự án", 5.9),
    Column("Chủ đầu tư", 2.75),
    Column("Loại", 2.0),
    Column("Tổng mức đầu tư", 1.9, "right"),
    Column("Thời gian thực hiện", 2.0, "center"),
    Column("Giai đoạn", 4.25),
    Column("Tiến độ", 2.35),
    Column("Số liệu của chủ đầu tư đến", 2.05, "center"),
)


def project_list(brief: MeetingBrief) -> Table:
    names = (line.name for group in brief.groups for line in group.projects)
    return rounding_told(
        Table(
            _COLUMNS,
            (*_rows(brief), _total(brief)),
            unit_note="Đơn vị: triệu đồng",
            as_of_note=table_note(brief, names),
            font_size=10.5,
        )
    )


def _rows(brief: MeetingBrief) -> Iterator[Row | Band]:
    place = 0
    for group in brief.groups:
        yield Band(_band(group))
        for line in group.projects:
            place += 1
            yield _row(place, line)


def _band(group: GroupLines) -> str:
    total = millions(group.money.total_investment_dong)
    return f"{group.label}: {padded(len(group.projects))} dự án, tổng mức đầu tư {total} triệu đồng"


def _row(place: int, line: ProjectLine) -> Row:
    since = f"từ\N{NO-BREAK SPACE}{day_short(line.stage_since)}" if line.stage_since else ""
    pace = f"Chậm {whole(line.days_late)} ngày" if line.days_late else line.pace
    return cells.row(
        cells.place(place),
        line.name.code,
        marked(line.name),
        line.name.owner,
        line.kind,
        cells.money(line.money.total_investment_dong or None),
        _period(line.start_on, line.end_on),
        bracketed(line.stage, since) if line.stage else "Chưa cập nhật",
        pace,
        cells.on(line.figures_on) if line.figures_on else "Chưa có",
        key=line.name.project_id,
    )


def _period(start: date | None, end: date | None) -> str:
    """Give the planned years of work as lists do: "2018 - 2020"."""
    if start is None and end is None:
        return ""
    years = dict.fromkeys(str(own.year) if own else "…" for own in (start, end))
    return " - ".join(years)


def _total(brief: MeetingBrief) -> Row:
    total = cells.money(brief.money.total_investment_dong)
    label = f"Tổng số: {padded(brief.stages.projects)} dự án"
    return cells.row("", "", label, "", "", total, "", "", "", "", is_bold=True)
