"""Draws curves over the months of a year, each with its name at its end instead of a legend."""

from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from egov_desktop.charts.chart import Behind
from egov_desktop.charts.drawing.scales import Days, month_name, next_month, round_step
from egov_desktop.charts.drawing.sheet import Area, Dashes, Paint, Sheet, crosses
from egov_desktop.charts.style import Style
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import dong, percent

if TYPE_CHECKING:
    from egov_desktop.charts.s_curve import CurveLine, CurvePoint, LineName, SCurve

LINE_NAMES: "dict[LineName, str]" = {
    "plan": "Kế hoạch",
    "actual": "Đã giải ngân",
    "forecast": "Dự kiến",
    "demand": "Yêu cầu",
}
_SENTENCES: "dict[LineName, str]" = {
    "plan": "Kế hoạch đến {day}: {amount}",
    "actual": "Đã giải ngân đến {day}: {amount}, bằng {share} kế hoạch vốn năm {year}",
    "forecast": "Dự kiến giải ngân đến {day}: {amount}, bằng {share} kế hoạch vốn năm {year}",
    "demand": "Yêu cầu giải ngân đến {day}: {amount}, bằng {share} kế hoạch vốn năm {year}",
}
_OF_A_PART = "Yêu cầu giải ngân đến {day} của {part}: {amount}"
_KINDS: "dict[LineName, str]" = {
    "plan": "capital_plan",
    "actual": "disbursement",
    "forecast": "forecast",
    "demand": "demand",
}


class CurvePlot:
    """The field of the curves: amounts upwards, days to the right, the names of the lines at their ends."""

    def __init__(self, sheet: Sheet, area: Area, data: "SCurve") -> None:
        self._sheet, self._data, self._style = sheet, data, sheet.style
        amounts = [point.amount_dong for line in data.lines for point in line.points]
        self._lowest, self._highest = min(0, *amounts), max(1, *amounts)
        self._step = round_step(
            self._highest - self._lowest, max(2, min(5, int(area.height / (2.8 * self._style.size))))
        )
        self._ends = [self._end_words(line) for line in data.lines]
        size = self._style.size
        left = area.left + max(
            sheet.measure(self._tick_words(tick), size=self._style.small) for tick in self._ticks()
        )
        names = max(max(sheet.measure(name, bold=True), sheet.measure(value)) for name, value in self._ends)
        self._field = Area(
            left + size * 0.6, area.top + size * 1.1, area.right - names - size, area.bottom - size * 1.6
        )
        days = [point.on for line in data.lines for point in line.points]
        self._days = Days(min(days), max(days), self._field.left, self._field.right)

    def draw(self) -> None:
        self._draw_amounts()
        self._draw_months()
        self._draw_today()
        for line in self._data.lines:
            self._draw_line(line)
        self._draw_names()

    def _ticks(self) -> Sequence[int]:
        first = self._lowest // self._step * self._step
        return range(first, self._highest + 1, self._step)

    def _tick_words(self, tick: int) -> str:
        return self._data.unit.ticked(tick, self._step)

    def _height(self, amount_dong: int) -> float:
        share = (amount_dong - self._lowest) / (self._highest - self._lowest)
        return self._field.bottom - share * self._field.height

    def _end_words(self, line: "CurveLine") -> tuple[str, str]:
        amount = line.points[-1].amount_dong
        share = None if line.name == "plan" else self._data.share(line.name, amount)
        written = self._data.unit.written(amount)
        part = self._data.demand_part if line.name == "demand" else None
        name = say("Yêu cầu ({part})", part=part.words()) if part else say(LINE_NAMES[line.name])
        return name, written if share is None else f"{written} ({percent(share)})"

    def _draw_amounts(self) -> None:
        field, style = self._field, self._style
        for tick in self._ticks():
            y = self._height(tick)
            if y > field.bottom + 1:
                continue
            self._sheet.line(
                [(field.left, y), (field.right, y)], style.edge if tick == 0 else style.line, layer=0
            )
            written = self._tick_words(tick)
            self._sheet.words(
                field.left - style.size * 0.5, y, written, size=style.small, colour=style.muted, align="right"
            )

    def _draw_months(self) -> None:
        field, style = self._field, self._style
        months = list(self._days.months())
        pitch = field.width / max(1, len(months))
        wide = (
            max(self._sheet.measure(month_name(month), size=style.small) for month in months)
            + style.small * 0.7
        )
        every = next(step for step in (1, 2, 3, 6, 12) if step * pitch >= wide or step == 12)
        for place, month in enumerate(months):
            x = self._days.place(month)
            after = min(self._days.last, next_month(month) - timedelta(days=1))
            self._sheet.line([(x, field.bottom), (x, field.bottom + style.size * 0.35)], style.edge, layer=0)
            if place % every == 0 and (after - month).days > 20:
                middle = (x + self._days.place(after)) / 2
                words = f"{month_name(month)}/{month.year % 100:02}"
                fits = month.year != self._data.year and self._sheet.measure(words, size=style.small) < pitch
                self._sheet.words(middle, field.bottom + style.size * 0.95, words if fits else month_name(month),
                                  size=style.small, colour=style.muted, align="center")  # fmt: skip

    def _draw_today(self) -> None:
        data, field, style = self._data, self._field, self._style
        if not self._days.holds(data.on):
            return
        x = self._days.place(data.on)
        self._sheet.line([(x, field.top - style.size * 0.3), (x, field.bottom)], style.muted, layer=1)
        written = day_short(data.on)
        half = self._sheet.measure(written, size=style.small) / 2
        middle = min(max(x, field.left + half), self._sheet.width - half)
        self._sheet.words(
            middle,
            field.top - style.size * 0.85,
            written,
            size=style.small,
            colour=style.muted,
            align="center",
        )

    def _draw_line(self, line: "CurveLine") -> None:
        style = self._style
        places = [(self._days.place(point.on), self._height(point.amount_dong)) for point in line.points]
        colour, thickness, dashes = _strokes(style)[line.name]
        self._sheet.line(places, colour, thickness, dashes)
        across = style.size * 0.34
        for (x, y), point in zip(places[1:], line.points[1:], strict=True):
            if line.name == "actual":
                self._sheet.dot((x, y), across, Paint(style.accent, style.surface, line=0.6))
            reach = style.size * 0.6
            self._sheet.mark(Area(x - reach, y - reach, x + reach, y + reach), self._sentence(line, point),
                             Behind(_KINDS[line.name], point.ids))  # fmt: skip

    def _sentence(self, line: "CurveLine", point: "CurvePoint") -> str:
        part = self._data.demand_part if line.name == "demand" else None
        return say(
            _OF_A_PART if part else _SENTENCES[line.name],
            day=day_short(point.on),
            amount=dong(point.amount_dong),
            share=percent(self._data.share(line.name, point.amount_dong)),
            year=self._data.year,
            part=part.words() if part else "",
        )

    def _draw_names(self) -> None:
        """Write the names at the right, apart from each other; a line that ends early has its name beside its end."""
        size, field = self._style.size, self._field
        at_right: list[tuple[float, CurveLine, tuple[str, str]]] = []
        for line, words in zip(self._data.lines, self._ends, strict=True):
            x, y = self._days.place(line.points[-1].on), self._height(line.points[-1].amount_dong)
            needed = max(self._sheet.measure(words[0], bold=True), self._sheet.measure(words[1])) + size
            if x + needed > field.right:
                at_right.append((y, line, words))
            else:
                self._write_beside(x, y, line, words, needed)
        self._write_at_right(at_right)

    def _write_beside(
        self, x: float, y: float, line: "CurveLine", words: tuple[str, str], needed: float
    ) -> None:
        """Write where the words touch no line: best below and to the right of the end, since curves rise."""
        size = self._style.size
        wide, high, gap = needed - size * 0.8, 2.5 * size, size * 0.5
        corners = (
            (x + gap, y + gap),
            (x - wide - gap, y - high - gap),
            (x + gap, y - high - gap),
            (x - wide - gap, y + gap),
            (x + gap, self._field.bottom - high - 2),
            (x + gap, self._field.top),
            (x - wide - gap, self._field.top),
        )
        free = next((at for at in corners if self._is_free(Area(*at, at[0] + wide, at[1] + high))), None)
        left, top = free or (x + gap, min(y + gap, self._field.bottom - high - 2))
        if free is None:
            self._sheet.box(Area(left - 2, top, left + wide, top + high), Paint(self._style.surface), layer=4)
        self._write(left, top + size * 0.65, line, words)

    def _is_free(self, area: Area) -> bool:
        field = self._field
        if (
            area.left < field.left
            or area.right > self._sheet.width
            or area.top < field.top
            or area.bottom > field.bottom
        ):
            return False
        today = self._days.place(self._data.on)
        if area.left < today < area.right:
            return False
        paths = [
            [(self._days.place(own.on), self._height(own.amount_dong)) for own in line.points]
            for line in self._data.lines
        ]
        return not any(crosses(area, one, other) for path in paths for one, other in pairwise(path))

    def _write_at_right(self, names: "list[tuple[float, CurveLine, tuple[str, str]]]") -> None:
        pitch, field = self._style.size * 2.7, self._field
        names.sort(key=lambda name: name[0])
        tops = [y - self._style.size * 0.5 for y, _, _ in names]
        for place in range(1, len(tops)):
            tops[place] = max(tops[place], tops[place - 1] + pitch)
        lowest = field.bottom - self._style.size * 1.2
        for place in reversed(range(len(tops))):
            tops[place] = min(tops[place], lowest - pitch * (len(tops) - 1 - place))
        for top, (_, line, words) in zip(tops, names, strict=True):
            self._write(field.right + self._style.size * 0.7, top, line, words)

    def _write(self, x: float, y: float, line: "CurveLine", words: tuple[str, str]) -> None:
        colour = _strokes(self._style)[line.name][0]
        self._sheet.words(x, y, words[0], bold=True, colour=colour)
        self._sheet.words(x, y + self._style.size * 1.2, words[1], colour=self._style.ink)


def _strokes(style: Style) -> "dict[LineName, tuple[str, float, Dashes]]":
    """Plan dashed, paid solid, foreseen dotted, demanded dash-dotted: told apart without colour too.

    Dashes are in widths of the line.
    """
    return {
        "plan": (style.muted, 1.3, (5.0, 2.6)),
        "actual": (style.accent, 2.4, ()),
        "forecast": (style.accent, 1.8, (1.0, 1.8)),
        "demand": (style.bad, 1.8, (5.0, 1.6, 1.0, 1.6)),
    }
