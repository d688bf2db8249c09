"""How many projects stand in each of the five groups of the committee's meeting, as bars."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from egov_desktop.charts.chart import Behind, ChartTable, Mark, TableRow
from egov_desktop.charts.drawing.bar_rows import Bar, Column, Part, draw_bars, height_of, room_for
from egov_desktop.charts.drawing.sheet import Paint, Sheet
from egov_desktop.charts.drawing.words import projects_counted, subtitle
from egov_desktop.charts.style import Style
from egov_desktop.domain.judgement.stages import LIFECYCLE, standing
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import percent, whole

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@dataclass(frozen=True, slots=True)
class Group:
    """A stage group and the projects in it; `step` is its place in a project's life, None outside the five."""

    label: str
    step: int | None
    project_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StageGroups:
    """The five groups as a project passes them, then what is counted in none of them, if anything."""

    title: str
    subtitle: str
    groups: tuple[Group, ...]

    @property
    def total(self) -> int:
        return sum(len(group.project_ids) for group in self.groups)

    def share(self, group: Group) -> Fraction | None:
        return Fraction(len(group.project_ids), self.total) if self.total else None

    def draw(self, axes: "Axes", style: Style) -> tuple[Mark, ...]:
        return draw_stage_groups(axes, self, style)

    def table(self) -> ChartTable:
        rows = [
            TableRow(
                (group.label, whole(len(group.project_ids)), percent(self.share(group))),
                Behind("project", group.project_ids),
            )
            for group in self.groups
        ]
        return ChartTable(
            (say("Nhóm giai đoạn"), say("Số dự án"), say("Cơ cấu")), tuple(rows), ("left", "right", "right")
        )

    def height(self, style: Style) -> float:
        return height_of(len(self.groups), style.size, style.small, style.title)


def data_stage_groups(snapshot: Snapshot, on: date) -> StageGroups:
    places = standing(snapshot, on)
    groups = [
        Group(say(group.label), step, tuple(project.id for project in places.groups[group]))
        for step, group in enumerate(LIFECYCLE)
    ]
    others = ((say("Chưa rõ giai đoạn"), places.without_stage), (say("Dừng thực hiện"), places.stopped))
    groups += [
        Group(label, None, tuple(project.id for project in projects))
        for label, projects in others
        if projects
    ]
    return StageGroups(
        title=say("Dự án theo nhóm giai đoạn"),
        subtitle=subtitle(snapshot, on, say("Đơn vị: dự án")),
        groups=tuple(groups),
    )


def draw_stage_groups(axes: "Axes", data: StageGroups, style: Style) -> tuple[Mark, ...]:
    sheet = Sheet(axes, style)
    area = sheet.headed(data.title, data.subtitle)
    if not data.total:
        sheet.say_calmly(area, say("Sổ chưa có dự án nào."))
    elif room_for(sheet, area) < len(data.groups):
        sheet.say_calmly(area, say("Cần khung lớn hơn để vẽ."))
    else:
        columns = (Column(say("Số dự án"), is_needed=True), Column(say("Cơ cấu")))
        draw_bars(sheet, area, columns, [_bar(data, group, style) for group in data.groups])
    return sheet.finish()


def _bar(data: StageGroups, group: Group, style: Style) -> Bar:
    count, share = len(group.project_ids), percent(data.share(group))
    if group.step is None:
        paint = Paint(style.surface, style.edge, is_hatched=True)
    else:
        paint = Paint(style.stages[group.step], style.edge, line=0.6)
    sentence = say(
        "{group}: {projects}, {share}", group=group.label, projects=projects_counted(count), share=share
    )
    return Bar(
        label=group.label,
        parts=(Part(count, paint),),
        figures=(whole(count), share),
        sentence=sentence,
        behind=Behind("project", group.project_ids),
        is_muted=group.step is None,
    )
