"""Why projects are late: open causes by category, owner, group or who can remove them, objective apart from subjective."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import accumulate
from typing import TYPE_CHECKING

from egov_desktop.charts.chart import Behind, ChartTable, Mark, TableRow
from egov_desktop.charts.drawing.bar_rows import Bar, Column, Part, draw_bars, height_of, room_for
from egov_desktop.charts.drawing.sheet import Paint, Sheet
from egov_desktop.charts.drawing.words import subtitle
from egov_desktop.charts.style import Style
from egov_desktop.domain.enumerations import CauseNature, ListCode
from egov_desktop.domain.judgement.ratings.causes import CauseGroup, CauseKey, pareto
from egov_desktop.domain.records import Project
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.wording.labels import coded_label
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import percent, whole

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@dataclass(frozen=True, slots=True)
class CauseRow:
    """The open causes under one heading: how many of each nature, the days they cost, and which they are."""

    label: str
    objective: int
    subjective: int
    unjudged: int
    days_lost: int
    cause_ids: tuple[str, ...]
    project_ids: frozenset[str]

    @property
    def count(self) -> int:
        return len(self.cause_ids)

    @property
    def behind(self) -> Behind:
        return Behind("cause", self.cause_ids)


@dataclass(frozen=True, slots=True)
class Causes:
    """Open causes by heading, the most frequent first; headings left over by the frame become one."""

    title: str
    subtitle: str
    rows: tuple[CauseRow, ...]
    key: CauseKey = CauseKey.CATEGORY

    @property
    def total(self) -> int:
        return sum(row.count for row in self.rows)

    def fitting(self, most: int) -> tuple[CauseRow, ...]:
        if len(self.rows) <= most:
            return self.rows
        kept, others = self.rows[: max(0, most - 1)], self.rows[max(0, most - 1) :]
        return (*kept, _joined(_others(self.key, len(others)), others))

    def draw(self, axes: "Axes", style: Style) -> tuple[Mark, ...]:
        return draw_causes(axes, self, style)

    def table(self) -> ChartTable:
        header = (
            say(self.key.label),
            say("Khách quan"),
            say("Chủ quan"),
            say("Chưa phân loại"),
            say("Cộng"),
            say("Lũy kế"),
            say("Số ngày chậm"),
            say("Số dự án"),
        )
        cells = [_cells(row, share) for row, share in zip(self.rows, shares(self.rows), strict=True)]
        rows = tuple(TableRow(line, row.behind) for row, line in zip(self.rows, cells, strict=True))
        return ChartTable(
            header, rows, ("left", "right", "right", "right", "right", "right", "right", "right")
        )

    def height(self, style: Style) -> float:
        return height_of(min(max(len(self.rows), 2), 12), style.size, style.small, style.title)


def shares(rows: Iterable[CauseRow]) -> list[Fraction]:
    """Give the share of all causes that each row reaches together with the rows above it."""
    counts = [row.count for row in rows]
    return [Fraction(so_far, sum(counts)) for so_far in accumulate(counts)]


def data_causes(
    snapshot: Snapshot,
    on: date,
    projects: Iterable[Project] | None = None,
    key: CauseKey = CauseKey.CATEGORY,
) -> Causes:
    """Gather the causes that had arisen and were not yet resolved on a day, as the secretariat sorts them."""
    rows = [_row(_label(snapshot, key, group), group) for group in pareto(snapshot, on, key, projects)]
    rows.sort(key=lambda row: (-row.count, -row.days_lost, row.label))
    return Causes(
        title=say("Nguyên nhân chậm chưa giải quyết"),
        subtitle=subtitle(snapshot, on, say("Đơn vị: số nguyên nhân")),
        rows=tuple(rows),
        key=key,
    )


def draw_causes(axes: "Axes", data: Causes, style: Style) -> tuple[Mark, ...]:
    sheet = Sheet(axes, style)
    area = sheet.headed(data.title, data.subtitle)
    room = room_for(sheet, area)
    if not data.rows:
        sheet.say_calmly(area, say("Không có nguyên nhân chậm nào chưa giải quyết."))
    elif room < 1:
        sheet.say_calmly(area, say("Cần khung lớn hơn để vẽ."))
    else:
        rows = data.fitting(room)
        paints = _paints(style)
        unjudged = any(row.unjudged for row in rows)
        columns = [
            Column(say("Khách quan"), paints[0], is_needed=True),
            Column(say("Chủ quan"), paints[1], is_needed=True),
            *([Column(say("Chưa phân loại"), paints[2])] if unjudged else []),
            Column(say("Ngày chậm")),
            Column(say("Lũy kế")),
        ]
        bars = [_bar(row, share, paints, unjudged) for row, share in zip(rows, shares(rows), strict=True)]
        draw_bars(sheet, area, columns, bars)
    return sheet.finish()


def _paints(style: Style) -> tuple[Paint, Paint, Paint]:
    return (
        Paint(style.accent, style.accent),
        Paint(style.soft, style.accent, is_hatched=True),
        Paint(style.surface, style.edge),
    )


def _bar(row: CauseRow, share: Fraction, paints: tuple[Paint, Paint, Paint], unjudged: bool) -> Bar:
    counts = (row.objective, row.subjective, row.unjudged)
    figures = [whole(row.objective), whole(row.subjective)]
    figures += [whole(row.unjudged)] if unjudged else []
    sentence = say(
        "{label}: {n} nguyên nhân ({objective} khách quan, {subjective} chủ quan), chậm {days} ngày",
        label=row.label,
        n=whole(row.count),
        objective=whole(row.objective),
        subjective=whole(row.subjective),
        days=whole(row.days_lost),
    )
    return Bar(
        label=row.label,
        parts=tuple(Part(count, paint) for count, paint in zip(counts, paints, strict=True)),
        figures=(*figures, whole(row.days_lost), percent(share, 0)),
        sentence=sentence,
        behind=row.behind,
    )


def _cells(row: CauseRow, share: Fraction) -> tuple[str, ...]:
    counts = (row.objective, row.subjective, row.unjudged, row.count)
    return (row.label, *map(whole, counts), percent(share), whole(row.days_lost), whole(len(row.project_ids)))


def _row(label: str, group: CauseGroup) -> CauseRow:
    return CauseRow(
        label=label,
        objective=group.of_nature(CauseNature.OBJECTIVE),
        subjective=group.of_nature(CauseNature.SUBJECTIVE),
        unjudged=group.of_nature(None),
        days_lost=group.days,
        cause_ids=tuple(own.cause.id for own in group.causes),
        project_ids=group.project_ids,
    )


def _joined(label: str, rows: Iterable[CauseRow]) -> CauseRow:
    several = tuple(rows)
    return CauseRow(
        label=label,
        objective=sum(row.objective for row in several),
        subjective=sum(row.subjective for row in several),
        unjudged=sum(row.unjudged for row in several),
        days_lost=sum(row.days_lost for row in several),
        cause_ids=tuple(one for row in several for one in row.cause_ids),
        project_ids=frozenset().union(*(row.project_ids for row in several)),
    )


def _others(key: CauseKey, count: int) -> str:
    if key is CauseKey.CATEGORY:
        return say("Khác ({n} loại nguyên nhân)", n=whole(count))
    return say("Khác ({n} dòng)", n=whole(count))


def _label(snapshot: Snapshot, key: CauseKey, group: CauseGroup) -> str:
    if not group.key:
        is_sorting = key in {CauseKey.CATEGORY, CauseKey.NATURE}
        return say("Chưa phân loại") if is_sorting else say("Chưa ghi")
    if key is CauseKey.CATEGORY:
        return coded_label(snapshot, ListCode.CAUSE_CATEGORY, group.key)
    return say(CauseNature(group.key).label) if key is CauseKey.NATURE else group.label
