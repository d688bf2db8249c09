"""The S-curve of a plan year: what was planned, paid, is foreseen and is demanded, added up, never mixed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from egov_desktop.charts.chart import Behind, ChartTable, Mark, TableRow
from egov_desktop.charts.drawing.curve_plot import LINE_NAMES, CurvePlot
from egov_desktop.charts.drawing.scales import MoneyUnit, money_unit, next_month
from egov_desktop.charts.drawing.sheet import Sheet
from egov_desktop.charts.drawing.words import subtitle
from egov_desktop.charts.style import Style
from egov_desktop.domain.judgement.demand.saved import demand_points, demands_of, groups_demanded
from egov_desktop.domain.judgement.demand.solving import Cell
from egov_desktop.domain.judgement.money.curves import Points, disbursement_curve
from egov_desktop.domain.judgement.money.disbursement import plan_of
from egov_desktop.domain.records import CapitalPlan, Demand, Disbursement, Forecast, Project, ProjectGroup
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.wording.dates import day
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

if TYPE_CHECKING:
    from matplotlib.axes import Axes

LineName = Literal["plan", "actual", "forecast", "demand"]
_SQUARE_ENOUGH = 300
_HEADS: dict[LineName, str] = {
    "plan": "Kế hoạch (đồng)",
    "actual": "Đã giải ngân (đồng)",
    "forecast": "Dự kiến (đồng)",
    "demand": "Yêu cầu (đồng)",
}


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """An amount in đồng added up to a day, and the records that came since the point before."""

    on: date
    amount_dong: int
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CurveLine:
    """One of the four lines."""

    name: LineName
    points: tuple[CurvePoint, ...]


@dataclass(frozen=True, slots=True)
class DemandPart:
    """Of which groups something is demanded where not of all that have a plan of the year."""

    names: tuple[str, ...]
    of_groups: int

    def words(self) -> str:
        """Say how many they are, beside the name of the line."""
        return say("{n}/{all} nhóm", n=whole(len(self.names)), all=whole(self.of_groups))


@dataclass(frozen=True, slots=True)
class SCurve:
    """The lines that are known, each from 1 January of the plan year; `plan_dong` is the plan of the whole year.

    `demand_part` says that the demand is of some groups alone, so it is no share of the whole plan.
    """

    title: str
    subtitle: str
    year: int
    on: date
    unit: MoneyUnit
    plan_dong: int
    lines: tuple[CurveLine, ...]
    demand_part: DemandPart | None = None

    def share(self, line: LineName, amount_dong: int) -> Fraction | None:
        """Give the share of the plan; none of a demand that is of some groups alone."""
        if line == "demand" and self.demand_part:
            return None
        return Fraction(amount_dong, self.plan_dong) if self.plan_dong > 0 else None

    def draw(self, axes: "Axes", style: Style) -> tuple[Mark, ...]:
        return draw_s_curve(axes, self, style)

    def table(self) -> ChartTable:
        amounts: dict[LineName, dict[date, CurvePoint]] = {
            line.name: {point.on: point for point in line.points} for line in self.lines
        }
        days = sorted({on for points in amounts.values() for on in points})
        columns: list[LineName] = [name for name in LINE_NAMES if name != "demand" or name in amounts]
        rows: list[TableRow] = []
        for on in days:
            found = {name: points[on] for name, points in amounts.items() if on in points}
            cells = (whole(found[name].amount_dong) if name in found else "" for name in columns)
            ids = found["actual"].ids if "actual" in found else ()
            rows.append(TableRow((day(on), *cells), Behind("disbursement", ids)))
        header = (say("Đến ngày"), *map(self._head, columns))
        return ChartTable(header, tuple(rows), ("left", *("right" for _ in columns)))

    def _head(self, name: LineName) -> str:
        if name == "demand" and self.demand_part:
            return say("Yêu cầu, {part} (đồng)", part=self.demand_part.words())
        return say(_HEADS[name])

    def height(self, style: Style) -> float:
        return _SQUARE_ENOUGH * style.size / 13


def data_s_curve(
    snapshot: Snapshot,
    on: date,
    *,
    projects: Iterable[Project] | None = None,
    year: int | None = None,
    name: str = "",
    demand: Mapping[Cell, int] | None = None,
) -> SCurve:
    """Give the curve of the plan year of `on` (or another); `name` says whose it is when it is not all projects'.

    `demand` are amounts that are not kept yet, shown instead of those of the register.
    """
    plan_year = on.year if year is None else year
    chosen = tuple(snapshot.all(Project).values() if projects is None else projects)
    curve = disbursement_curve(snapshot, chosen, plan_year, on)
    found = (
        CurveLine("plan", _with_plans(snapshot, chosen, plan_year, curve.plan)),
        CurveLine("actual", _with_payments(snapshot, chosen, plan_year, curve.actual)),
        CurveLine("forecast", _with_forecasts(snapshot, chosen, plan_year, curve.forecast)),
        CurveLine(
            "demand",
            _with_demands(
                snapshot, chosen, plan_year, demand_points(snapshot, chosen, plan_year, on, demand)
            ),
        ),
    )
    has_money = any(point.amount_dong for line in found for point in line.points)
    lines = tuple(line for line in found if line.points and has_money)
    unit = money_unit(max((abs(point.amount_dong) for line in lines for point in line.points), default=0))
    title = say("Giải ngân lũy kế năm {year}", year=plan_year)
    part = _part_demanded(snapshot, chosen, plan_year, on, demand)
    return SCurve(
        title=f"{title} · {name}" if name else title,
        subtitle=subtitle(
            snapshot,
            on,
            say("Đơn vị: {unit}", unit=say(unit.name)),
            say("Yêu cầu chỉ của nhóm {groups}", groups="; ".join(part.names)) if part else "",
        ),
        year=plan_year,
        on=on,
        unit=unit,
        plan_dong=curve.plan[-1][1] if curve.plan else 0,
        lines=lines,
        demand_part=part,
    )


def _part_demanded(
    snapshot: Snapshot,
    projects: Sequence[Project],
    year: int,
    on: date,
    demand: Mapping[Cell, int] | None,
) -> DemandPart | None:
    """Name the groups of which something is demanded where others have a plan of the year too; else nothing."""
    cells = demands_of(snapshot, projects, year) if demand is None else demand
    asked = groups_demanded(projects, cells)
    planned = {
        own.group_id for own in projects if plan_of(snapshot.children(CapitalPlan, own.id), year, on) > 0
    }
    if not asked or asked >= planned:
        return None
    groups = [own for one in asked if (own := snapshot.get(ProjectGroup, one or ""))]
    names = tuple(own.name for own in sorted(groups, key=lambda own: (own.position or 0, own.name)))
    return DemandPart(names, len(planned | asked))


def draw_s_curve(axes: "Axes", data: SCurve, style: Style) -> tuple[Mark, ...]:
    sheet = Sheet(axes, style)
    area = sheet.headed(data.title, data.subtitle)
    if not data.lines:
        sheet.say_calmly(area, say("Năm {year} chưa có kế hoạch vốn và chưa giải ngân.", year=data.year))
    elif area.height < style.size * 8 or area.width < style.size * 14:
        sheet.say_calmly(area, say("Cần khung lớn hơn để vẽ."))
    else:
        CurvePlot(sheet, area, data).draw()
    return sheet.finish()


def _with_plans(
    snapshot: Snapshot, projects: Sequence[Project], year: int, points: Points
) -> tuple[CurvePoint, ...]:
    """Behind every point of the plan stand all decisions of the year, which give no months."""
    plans = (plan for project in projects for plan in snapshot.children(CapitalPlan, project.id))
    ids = tuple(plan.id for plan in plans if plan.plan_year == year)
    return tuple(CurvePoint(on, amount, ids) for on, amount in points)


def _with_payments(
    snapshot: Snapshot, projects: Sequence[Project], year: int, points: Points
) -> tuple[CurvePoint, ...]:
    payments = (
        (payment.paid_on, payment.id)
        for project in projects
        for payment in snapshot.children(Disbursement, project.id)
        if payment.plan_year == year and payment.paid_on is not None
    )
    return _between(points, sorted(payments))


def _with_forecasts(
    snapshot: Snapshot, projects: Sequence[Project], year: int, points: Points
) -> tuple[CurvePoint, ...]:
    forecasts = (
        (next_month(forecast.month_on) - timedelta(days=1), forecast.id)
        for project in projects
        for forecast in snapshot.children(Forecast, project.id)
        if forecast.plan_year == year and forecast.month_on is not None
    )
    start = points[0][0] if points else date.max
    return _between(points, sorted(row for row in forecasts if row[0] > start))


def _with_demands(
    snapshot: Snapshot, projects: Sequence[Project], year: int, points: Points
) -> tuple[CurvePoint, ...]:
    kept = (
        (next_month(own.month_on) - timedelta(days=1), own.id)
        for project in projects
        for own in snapshot.children(Demand, project.id)
        if own.plan_year == year and own.month_on is not None
    )
    return _between(points, sorted(kept))


def _between(points: Points, rows: Sequence[tuple[date, str]]) -> tuple[CurvePoint, ...]:
    """Give each point the records dated after the point before it and up to its own day; the first has none."""
    found = [CurvePoint(on, amount, ()) for on, amount in points[:1]]
    place = 0
    for on, amount in points[1:]:
        start = place
        while place < len(rows) and rows[place][0] <= on:
            place += 1
        found.append(CurvePoint(on, amount, tuple(own for _, own in rows[start:place])))
    return tuple(found)
