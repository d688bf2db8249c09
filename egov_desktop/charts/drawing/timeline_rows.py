"""Draws rows of days: bars with their ghosts, milestones, the late stretch, and today as one line."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from egov_desktop.charts.chart import Behind
from egov_desktop.charts.drawing.scales import Days, month_name
from egov_desktop.charts.drawing.sheet import LINE_HEIGHT, Area, Paint, Sheet
from egov_desktop.charts.style import Style
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

if TYPE_CHECKING:
    from egov_desktop.charts.timeline import Station, TimelineRow

_PERIODS = (1, 3, 12, 24, 60)
"""The months between two names over the days."""
_LOWEST_ROW = 1.25
"""Height of the tightest row, in sizes of its letters."""
_CALENDAR = 0.5
"""The share of the width that the days keep; names give way first."""
_FARTHEST = timedelta(days=3 * 366)
"""A day with a mistyped year must not press all the others together."""


def tail_needed(rows: int, room: int, undated: int) -> bool:
    return rows > room or undated > 0


class TimelineDrawing:
    """The rows of one timeline on a sheet."""

    def __init__(
        self, sheet: Sheet, area: Area, on: date, rows: "Sequence[TimelineRow]", *, has_tail: bool
    ) -> None:
        self._sheet, self._area, self._on, self._rows = sheet, area, on, rows
        style = sheet.style
        self._style = style
        self._top = area.top + self._head(style)
        places = len(rows) + has_tail
        self._row = min(style.size * 2.2, (area.bottom - self._top) / max(1, places))
        self._letters = max(5.0, min(style.size, self._row / _LOWEST_ROW))
        self._late = max(
            sheet.measure(say("Chậm (ngày)"), size=style.small),
            *(sheet.measure(whole(row.days_late), bold=True) for row in rows),
        )
        widest = max(sheet.measure(row.label, size=self._letters) for row in rows) * 1.03
        gap = style.size * 0.8
        self._label = min(widest, max(area.width * _CALENDAR - self._late - 2 * gap, area.width * 0.2))
        left, right = area.left + self._label + gap, area.right - self._late - gap
        first, last = _span(on, rows)
        self._days = Days(first, last, left, max(right, left + 1))
        self._named: list[tuple[float, float]] = []

    @staticmethod
    def _head(style: Style) -> float:
        return style.small * LINE_HEIGHT * 2.4

    @staticmethod
    def room_for(style: Style, area: Area) -> int:
        """Count the rows that fit at the smallest letters that can still be read."""
        return max(0, int((area.height - TimelineDrawing._head(style)) / (style.small * 0.8 * _LOWEST_ROW)))

    def draw(self, head: str, late_head: str) -> None:
        self._draw_axis(head, late_head)
        for place, row in enumerate(self._rows):
            self._draw_row(self._top + (place + 0.5) * self._row, row)
        self._draw_today()

    def draw_tail(self, words: str, behind: Behind) -> None:
        if not words:
            return
        y = self._top + (len(self._rows) + 0.5) * self._row
        area = self._area
        self._sheet.words(area.left, y, words, size=self._letters, colour=self._style.muted, room=area.width)
        self._sheet.mark(Area(area.left, y - self._row / 2, area.right, y + self._row / 2), words, behind)

    @property
    def _bottom(self) -> float:
        return self._top + len(self._rows) * self._row

    def _draw_axis(self, head: str, late_head: str) -> None:
        style, sheet, area = self._style, self._sheet, self._area
        y = self._top - style.small * 0.85
        sheet.words(area.left, y, head, size=style.small, colour=style.muted, room=self._label)
        sheet.words(area.right, y, late_head, size=style.small, colour=style.muted, align="right")
        sheet.line([(area.left, self._top), (area.right, self._top)], style.edge, layer=0)
        for start, end, words in self._periods():
            x = self._days.place(start)
            if start > self._days.first:
                sheet.line([(x, self._top), (x, self._bottom)], style.line, 0.6, layer=0)
            room = self._days.place(end) - x - style.small * 0.3
            if sheet.measure(words, size=style.small) <= room:
                left = x + style.small * 0.25
                written = sheet.words(left, y, words, size=style.small, colour=style.muted)
                self._named.append((left, left + written))

    def _periods(self) -> list[tuple[date, date, str]]:
        """Cut the line into months, quarters, years or more, the finest whose names find room."""
        days, small = self._days, self._style.small
        span = max(1, (days.last - days.first).days)
        per_day = (days.right - days.left) / span
        for months in _PERIODS:
            if per_day * 30 * months >= small * (4.4 if months == 1 else 4.2):
                return _cut(days, months)
        return _cut(days, _PERIODS[-1])

    def _draw_today(self) -> None:
        sheet, style = self._sheet, self._style
        x = self._days.place(self._on)
        y = self._top - style.small * 2.2
        crosses = any(left - 1 <= x <= right + 1 for left, right in self._named)
        top = self._top if crosses else y + style.small * 0.65
        sheet.line([(x, top), (x, self._bottom)], style.ink, 1.0, layer=3)
        words = day_short(self._on)
        half = sheet.measure(words, size=style.small, bold=True) / 2
        middle = min(max(x, half), sheet.width - half)
        sheet.words(middle, y, words, size=style.small, bold=True, align="center")

    def _draw_row(self, y: float, row: "TimelineRow") -> None:
        style, sheet, area = self._style, self._sheet, self._area
        sheet.words(area.left, y, row.label, size=self._letters, room=self._label)
        whole_row = Area(area.left, y - self._row / 2, area.right, y + self._row / 2)
        sheet.mark(whole_row, row.sentence, row.behind)
        half = min(self._row * 0.24, style.size * 0.42)
        self._draw_bar(y, half, row)
        if row.days_late:
            words = whole(row.days_late)
            sheet.words(area.right, y, words, size=self._letters, bold=True, colour=style.bad, align="right")
        for station in row.stations:
            self._draw_station(y, half, station)

    def _draw_bar(self, y: float, half: float, row: "TimelineRow") -> None:
        style, place = self._style, self._days.place
        start, end = place(row.start_on), place(max(row.end_on, row.start_on))
        if row.ghost is not None:
            ghost = Area(place(row.ghost[0]), y + half * 1.15, place(row.ghost[1]), y + half * 1.75)
            self._sheet.box(ghost, Paint(style.edge), layer=1)
        self._sheet.box(Area(start, y - half, end, y + half), Paint(style.soft, style.edge, line=0.6))
        if row.done_until is not None and row.done_until > row.start_on:
            done = Area(start, y - half, place(row.done_until), y + half)
            self._sheet.box(done, Paint(style.accent, style.accent, line=0.6))
        if row.late_from is not None and row.days_late > 0:
            until = row.late_from + timedelta(days=row.days_late)
            late = Area(place(row.late_from), y - half, place(until), y + half)
            self._sheet.box(late, Paint(style.surface, style.bad, is_hatched=True))

    def _draw_station(self, y: float, half: float, station: "Station") -> None:
        style, sheet = self._style, self._sheet
        if station.forecast_on is not None:
            self._draw_forecast(y, half, station.on, station.forecast_on)
        if not self._days.holds(station.on):
            return
        x, across = self._days.place(station.on), max(3.2, half * 1.5)
        colour = style.bad if station.is_late else style.ink
        fill = colour if station.is_done else style.surface
        sheet.dot(
            (x, y), across, Paint(fill, colour if not station.is_done else style.surface, line=0.9), "D"
        )
        reach = max(half * 1.2, 4.0)
        sheet.mark(Area(x - reach, y - reach, x + reach, y + reach), station.sentence, station.behind)

    def _draw_forecast(self, y: float, half: float, due_on: date, foreseen_on: date) -> None:
        start, end = self._days.place(due_on), self._days.place(foreseen_on)
        self._sheet.line([(start, y), (end, y)], self._style.ink, 1.2, (1.0, 1.8))
        if self._days.holds(foreseen_on):
            self._sheet.dot((end, y), max(3.0, half * 1.2), Paint(self._style.surface, self._style.ink))


def _span(on: date, rows: "Sequence[TimelineRow]") -> tuple[date, date]:
    days = [on]
    for row in rows:
        days += [row.start_on, row.end_on, *(row.ghost or ()), *(station.on for station in row.stations)]
        days += [station.forecast_on for station in row.stations if station.forecast_on is not None]
    near = [own for own in days if abs(own - on) <= _FARTHEST]
    margin = timedelta(days=max(3, (max(near) - min(near)).days // 50))
    return min(near) - margin, max(near) + margin


def _cut(days: Days, months: int) -> list[tuple[date, date, str]]:
    starts = [
        days.first,
        *(day for day in days.months() if (day.year * 12 + day.month - 1) % months == 0 and day > days.first),
    ]
    ends = [*starts[1:], days.last]
    return [(start, end, _period_name(start, months)) for start, end in zip(starts, ends, strict=True)]


def _period_name(on: date, months: int) -> str:
    if months >= 12:
        return str(on.year)
    short_year = f"{on.year % 100:02}"
    if months == 3:
        return say("Q{n}/{year}", n=(on.month - 1) // 3 + 1, year=short_year)
    return f"{month_name(on)}/{short_year}" if on.month == 1 else month_name(on)
