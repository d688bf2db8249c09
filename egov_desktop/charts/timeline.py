"""Milestones on a line of days: many projects, one to a row, or one project with a row for each milestone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from egov_desktop.charts.chart import Behind, ChartTable, Mark, TableRow
from egov_desktop.charts.drawing.sheet import LINE_HEIGHT, Sheet
from egov_desktop.charts.drawing.timeline_rows import TimelineDrawing, tail_needed
from egov_desktop.charts.drawing.words import subtitle
from egov_desktop.charts.style import Style
from egov_desktop.domain.judgement.schedule import (
    MilestoneStatus,
    days_late,
    done_on,
    due_on,
    project_lateness,
    status_on,
)
from egov_desktop.domain.records import Milestone, Project
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import sort_key
from egov_desktop.wording.dates import day, day_short
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_TAILS = {
    "project": (
        "và {n} dự án khác",
        "và {n} dự án khác, trong đó {late} chậm",
        "{n} dự án chưa có ngày",
    ),
    "milestone": ("và {n} mốc khác", "và {n} mốc khác, trong đó {late} chậm", "{n} mốc chưa có ngày"),
}
_LAST = 10**6


@dataclass(frozen=True, slots=True)
class Station:
    """A milestone on its row, as judged on a day; its words are made when they are drawn, since most never are."""

    milestone: Milestone
    judged_on: date
    on: date
    forecast_on: date | None = None

    @property
    def is_done(self) -> bool:
        return done_on(self.milestone, self.judged_on) is not None

    @property
    def is_late(self) -> bool:
        late = (MilestoneStatus.LATE, MilestoneStatus.DONE_LATE)
        return status_on(self.milestone, self.judged_on) in late

    @property
    def sentence(self) -> str:
        own = self.milestone
        return _milestone_sentence(own, self.judged_on, status_on(own, self.judged_on))

    @property
    def behind(self) -> Behind:
        return Behind("milestone", (self.milestone.id,))


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """A bar from its start to its end, done up to a day, with its ghost as first promised and its late stretch."""

    label: str
    start_on: date
    end_on: date
    done_until: date | None
    ghost: tuple[date, date] | None
    late_from: date | None
    days_late: int
    stations: tuple[Station, ...]
    sentence: str
    behind: Behind


@dataclass(frozen=True, slots=True)
class Timeline:
    """Rows that have days; `undated` counts those that have none and so cannot be shown."""

    title: str
    subtitle: str
    head: str
    on: date
    rows: tuple[TimelineRow, ...]
    undated: Behind

    def fitting(self, most: int) -> tuple[tuple[TimelineRow, ...], tuple[TimelineRow, ...]]:
        """Choose at most so many rows to show, late ones first, and give them in order, then those left out."""
        if len(self.rows) <= most:
            return self.rows, ()
        worst = sorted(range(len(self.rows)), key=lambda place: -self.rows[place].days_late)[: max(0, most)]
        shown = sorted(worst)
        left = set(range(len(self.rows))) - set(shown)
        return tuple(self.rows[place] for place in shown), tuple(self.rows[place] for place in sorted(left))

    def draw(self, axes: "Axes", style: Style) -> tuple[Mark, ...]:
        return draw_timeline(axes, self, style)

    def table(self) -> ChartTable:
        header = (
            self.head,
            say("Ngày gốc"),
            say("Bắt đầu"),
            say("Kết thúc"),
            say("Số ngày chậm"),
        )
        rows = tuple(TableRow(_cells(row), row.behind) for row in self.rows)
        return ChartTable(header, rows, ("left", "right", "right", "right", "right"))

    def height(self, style: Style) -> float:
        head = 4 + (style.title + 2 * style.small) * LINE_HEIGHT + style.size * 3.2
        return head + (min(len(self.rows), 60) + 1) * style.size * 1.9


def data_timeline(snapshot: Snapshot, on: date, projects: Iterable[Project] | None = None) -> Timeline:
    """Lay out projects by their code: planned start and end, and their milestones."""
    chosen = sorted(
        snapshot.all(Project).values() if projects is None else projects,
        key=lambda project: sort_key(project.code),
    )
    rows = [(project, _project_row(snapshot, project, on)) for project in chosen]
    return Timeline(
        title=say("Tiến độ các dự án"),
        subtitle=subtitle(snapshot, on),
        head=say("Dự án"),
        on=on,
        rows=tuple(row for _, row in rows if row is not None),
        undated=Behind("project", tuple(project.id for project, row in rows if row is None)),
    )


def data_milestones(snapshot: Snapshot, project: Project, on: date) -> Timeline:
    """Lay out the milestones of one project in their own order: each bar runs from the milestone before it."""
    milestones = sorted(
        (own for own in snapshot.children(Milestone, project.id) if not own.is_cancelled),
        key=lambda own: (_LAST if own.position is None else own.position, _stands_on(own) or date.max),
    )
    dated = [own for own in milestones if _stands_on(own) is not None]
    starts = [project.planned_start_on, *(_stands_on(own) for own in dated)]
    bases = [project.planned_start_on, *(own.baseline_on for own in dated)]
    rows = [
        _milestone_row(own, start, base, on) for own, start, base in zip(dated, starts, bases, strict=False)
    ]
    return Timeline(
        title=say("Các mốc tiến độ"),
        subtitle=subtitle(snapshot, on),
        head=say("Mốc"),
        on=on,
        rows=tuple(rows),
        undated=Behind("milestone", tuple(own.id for own in milestones if _stands_on(own) is None)),
    )


def draw_timeline(axes: "Axes", data: Timeline, style: Style) -> tuple[Mark, ...]:
    sheet = Sheet(axes, style)
    area = sheet.headed(data.title, data.subtitle)
    room = TimelineDrawing.room_for(style, area)
    if not data.rows:
        sheet.say_calmly(area, say("Chưa có mốc tiến độ nào được ấn định ngày."))
    elif room < 2 or area.width < style.size * 16:
        sheet.say_calmly(area, say("Cần khung lớn hơn để vẽ."))
    else:
        needs_tail = tail_needed(len(data.rows), room, len(data.undated.ids))
        shown, left = data.fitting(room - 1 if needs_tail else room)
        drawing = TimelineDrawing(sheet, area, data.on, shown, has_tail=needs_tail)
        drawing.draw(data.head, say("Chậm (ngày)"))
        drawing.draw_tail(*_tail(data, left))
    return sheet.finish()


def _tail(data: Timeline, left: Sequence[TimelineRow]) -> tuple[str, Behind]:
    """Say how many rows could not be shown: for want of room, or of days."""
    others, others_late, undated = _TAILS[data.undated.kind]
    parts: list[str] = []
    if left:
        late = sum(row.days_late > 0 for row in left)
        parts.append(say(others_late if late else others, n=whole(len(left)), late=whole(late)))
    if data.undated:
        parts.append(say(undated, n=whole(len(data.undated.ids))))
    ids = (*(one for row in left for one in row.behind.ids), *data.undated.ids)
    return "; ".join(parts), Behind(data.undated.kind, ids)


def _project_row(snapshot: Snapshot, project: Project, on: date) -> TimelineRow | None:
    milestones = [own for own in snapshot.children(Milestone, project.id) if not own.is_cancelled]
    stations = sorted(
        (station for own in milestones if (station := _station(own, on)) is not None),
        key=lambda station: station.on,
    )
    days = [
        *(station.on for station in stations),
        *(day for day in (project.planned_start_on, project.planned_end_on) if day is not None),
    ]
    if not days:
        return None
    lateness = project_lateness(snapshot, project, on)
    reached = [station.on for station in stations if station.is_done]
    baselines = sorted(own.baseline_on for own in milestones if own.baseline_on is not None)
    late_since = due_on(lateness.milestone) if lateness.milestone else project.planned_end_on
    return TimelineRow(
        label=f"{project.code} {project.name}".strip(),
        start_on=project.planned_start_on or min(days),
        end_on=project.planned_end_on or max(days),
        done_until=max(reached, default=None),
        ghost=(project.planned_start_on or baselines[0], baselines[-1]) if baselines else None,
        late_from=late_since if lateness.is_late else None,
        days_late=lateness.days,
        stations=tuple(stations),
        sentence=_project_sentence(project, lateness.days, say(lateness.pace.label)),
        behind=Behind("project", (project.id,)),
    )


def _milestone_row(own: Milestone, start: date | None, base: date | None, on: date) -> TimelineRow:
    station = _station(own, on)
    assert station is not None, "only dated milestones have rows"
    due, done = due_on(own), done_on(own, on)
    late = days_late(own, on)
    begins = min(start or station.on, station.on)
    return TimelineRow(
        label=own.name,
        start_on=begins,
        end_on=station.on,
        done_until=done,
        ghost=(min(base or own.baseline_on, own.baseline_on), own.baseline_on) if own.baseline_on else None,
        late_from=due if late else None,
        days_late=late,
        stations=(replace(station, forecast_on=_foreseen_on(own, on)),),
        sentence=station.sentence,
        behind=station.behind,
    )


def _station(own: Milestone, on: date) -> Station | None:
    stands_on = done_on(own, on) or due_on(own) or own.forecast_on
    if stands_on is None:
        return None
    return Station(own, on, stands_on)


def _foreseen_on(own: Milestone, on: date) -> date | None:
    """Give the day on which an open milestone is foreseen, where that is not the day it is due."""
    is_news = done_on(own, on) is None and own.forecast_on != due_on(own)
    return own.forecast_on if is_news else None


def _stands_on(own: Milestone) -> date | None:
    return own.actual_on or due_on(own) or own.forecast_on


def _milestone_sentence(own: Milestone, on: date, status: MilestoneStatus) -> str:
    """Name the milestone, say how it stands, and give the days that it has."""
    late = days_late(own, on)
    dates = (
        ("gốc {day}", own.baseline_on),
        ("được duyệt {day}", own.approved_on),
        ("dự kiến {day}", own.forecast_on),
        ("thực tế {day}", done_on(own, on)),
    )
    parts = [say(words, day=day_short(own_day)) for words, own_day in dates if own_day is not None]
    state = say(status.label) + (f" {say('{n} ngày', n=whole(late))}" if late else "")
    return f"{own.name}: {', '.join([state, *parts])}"


def _project_sentence(project: Project, late: int, pace: str) -> str:
    state = f"{pace} {say('{n} ngày', n=whole(late))}" if late else pace
    return f"{project.code} {project.name}: {state}".strip()


def _cells(row: TimelineRow) -> tuple[str, ...]:
    ghost = row.ghost[1] if row.ghost else None
    return row.label, day(ghost), day(row.start_on), day(row.end_on), whole(row.days_late)
