"""Disbursement against the plan of a year, by project group or by owner."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Literal

from egov_desktop.charts.chart import Behind, ChartTable, Mark, TableRow
from egov_desktop.charts.drawing.bar_rows import Bar, Column, Part, draw_bars, height_of, room_for
from egov_desktop.charts.drawing.scales import MoneyUnit, money_unit
from egov_desktop.charts.drawing.sheet import Paint, Sheet
from egov_desktop.charts.drawing.words import subtitle
from egov_desktop.charts.style import Style
from egov_desktop.domain.judgement.money.disbursement import YearMoney, portfolio_money, sum_money
from egov_desktop.domain.records import Project, ProjectGroup
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import sort_key
from egov_desktop.wording.labels import agency_name
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import dong, percent, whole

if TYPE_CHECKING:
    from matplotlib.axes import Axes

By = Literal["group", "owner"]
_TITLES: dict[By, str] = {
    "group": "Giải ngân so với kế hoạch vốn năm {year}, theo nhóm dự án",
    "owner": "Giải ngân so với kế hoạch vốn năm {year}, theo chủ đầu tư",
}
_HEADS: dict[By, str] = {"group": "Nhóm dự án", "owner": "Chủ đầu tư"}
_NAMELESS: dict[By, str] = {"group": "Chưa xếp nhóm", "owner": "Chưa rõ chủ đầu tư"}
_TAILS: dict[By, str] = {"group": "Khác ({n} nhóm)", "owner": "Khác ({n} chủ đầu tư)"}


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """The money of a group or an owner in the year, and its projects."""

    label: str
    money: YearMoney
    project_ids: tuple[str, ...]

    @property
    def behind(self) -> Behind:
        return Behind("project", self.project_ids)


@dataclass(frozen=True, slots=True)
class PlanAndPaid:
    """Plan and payments in đồng, in the office's order of groups or the Vietnamese order of owners."""

    title: str
    subtitle: str
    by: By
    year: int
    unit: MoneyUnit
    rows: tuple[MoneyRow, ...]

    @property
    def total(self) -> MoneyRow:
        ids = tuple(one for row in self.rows for one in row.project_ids)
        return MoneyRow(say("Tổng cộng"), sum_money(row.money for row in self.rows), ids)

    def fitting(self, most: int) -> tuple[MoneyRow, ...]:
        """Give at most so many rows: those with the most money, in order, and the others as one."""
        if len(self.rows) <= most:
            return self.rows
        largest = sorted(self.rows, key=_size, reverse=True)[: max(0, most - 1)]
        kept = [row for row in self.rows if row in largest]
        others = [row for row in self.rows if row not in largest]
        label = say(_TAILS[self.by], n=whole(len(others)))
        ids = tuple(one for row in others for one in row.project_ids)
        return (*kept, MoneyRow(label, sum_money(row.money for row in others), ids))

    def draw(self, axes: "Axes", style: Style) -> tuple[Mark, ...]:
        return draw_plan_and_paid(axes, self, style)

    def table(self) -> ChartTable:
        header = (
            say(_HEADS[self.by]),
            say("Số dự án"),
            say("Kế hoạch vốn (đồng)"),
            say("Đã giải ngân (đồng)"),
            say("Tỷ lệ"),
        )
        rows = tuple(TableRow(_cells(row), row.behind) for row in (*self.rows, self.total) if self.rows)
        return ChartTable(header, rows, ("left", "right", "right", "right", "right"))

    def height(self, style: Style) -> float:
        return height_of(min(len(self.rows), 20) + 1, style.size, style.small, style.title)


def data_plan_and_paid(
    snapshot: Snapshot,
    on: date,
    *,
    by: By = "group",
    year: int | None = None,
    projects: Iterable[Project] | None = None,
) -> PlanAndPaid:
    """Add up the plan year of `on` (or another) as known on that day; carried-over capital is not part of it.

    Groups and owners without plan and payment in the year are left out.
    """
    plan_year = on.year if year is None else year
    gathered: dict[str, list[Project]] = {}
    for project in snapshot.all(Project).values() if projects is None else projects:
        key = project.group_id if by == "group" else project.owner_agency_id
        gathered.setdefault(key or "", []).append(project)
    rows = [
        MoneyRow(
            _label(snapshot, by, key),
            portfolio_money(snapshot, plan_year, on, members),
            tuple(project.id for project in members),
        )
        for key, members in sorted(gathered.items(), key=lambda pair: _place(snapshot, by, pair[0]))
    ]
    rows = [row for row in rows if row.money.plan_dong or row.money.paid_dong]
    unit = money_unit(max((_size(row) for row in rows), default=0))
    return PlanAndPaid(
        title=say(_TITLES[by], year=plan_year),
        subtitle=subtitle(snapshot, on, say("Đơn vị: {unit}", unit=say(unit.name))),
        by=by,
        year=plan_year,
        unit=unit,
        rows=tuple(rows),
    )


def draw_plan_and_paid(axes: "Axes", data: PlanAndPaid, style: Style) -> tuple[Mark, ...]:
    sheet = Sheet(axes, style)
    area = sheet.headed(data.title, data.subtitle)
    room = room_for(sheet, area)
    if not data.rows:
        sheet.say_calmly(area, say("Năm {year} chưa có kế hoạch vốn và chưa giải ngân.", year=data.year))
    elif room < 2:
        sheet.say_calmly(area, say("Cần khung lớn hơn để vẽ."))
    else:
        rows = data.fitting(room - 1)
        columns = (
            Column(say("Đã giải ngân"), Paint(style.accent, style.accent), is_needed=True),
            Column(say("Kế hoạch"), Paint(style.soft, style.edge, line=0.7)),
            Column(say("Tỷ lệ"), is_needed=True),
        )
        draw_bars(
            sheet,
            area,
            columns,
            [*(_bar(data, row, style) for row in rows), _figures_alone(data, data.total)],
        )
    return sheet.finish()


def _bar(data: PlanAndPaid, row: MoneyRow, style: Style) -> Bar:
    if row not in data.rows and _size(row) > max(map(_size, data.rows)):
        return replace(_figures_alone(data, row), is_strong=False)
    paid, plan = row.money.paid_dong, row.money.plan_dong
    within = max(0, min(paid, plan))
    beyond = max(0, paid - max(plan, 0))
    parts = (
        Part(within, Paint(style.accent, style.accent)),
        Part(beyond, Paint(style.surface, style.accent, is_hatched=True)),
    )
    return Bar(row.label, parts, _figures(data, row), _sentence(data, row), row.behind, outline=max(plan, 0))


def _figures_alone(data: PlanAndPaid, row: MoneyRow) -> Bar:
    """A sum that is larger than all rows has no bar: beside it theirs would be small."""
    return Bar(row.label, (), _figures(data, row), _sentence(data, row), row.behind, is_strong=True)


def _figures(data: PlanAndPaid, row: MoneyRow) -> tuple[str, ...]:
    money = row.money
    return (
        data.unit.written(money.paid_dong),
        data.unit.written(money.plan_dong),
        percent(money.rate.ratio),
    )


def _sentence(data: PlanAndPaid, row: MoneyRow) -> str:
    return say(
        "{name}: đã giải ngân {paid} trên kế hoạch vốn năm {year} là {plan}, đạt {rate}",
        name=row.label,
        paid=dong(row.money.paid_dong),
        plan=dong(row.money.plan_dong),
        year=data.year,
        rate=percent(row.money.rate.ratio),
    )


def _cells(row: MoneyRow) -> tuple[str, ...]:
    money = row.money
    return (
        row.label,
        whole(len(row.project_ids)),
        whole(money.plan_dong),
        whole(money.paid_dong),
        percent(money.rate.ratio),
    )


def _size(row: MoneyRow) -> int:
    return max(row.money.plan_dong, row.money.paid_dong)


def _label(snapshot: Snapshot, by: By, key: str) -> str:
    group = snapshot.get(ProjectGroup, key)
    name = (group.name if group else "") if by == "group" else agency_name(snapshot, key)
    return name or say(_NAMELESS[by])


def _place(snapshot: Snapshot, by: By, key: str) -> tuple[bool, int, str]:
    group = snapshot.get(ProjectGroup, key) if by == "group" else None
    position = group.position if group else None
    return not key, 10**6 if position is None else position, sort_key(_label(snapshot, by, key))
