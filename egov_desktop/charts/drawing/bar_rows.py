"""Rows of bars with their words at the left and their figures in columns at the right, to be read like a table."""

from collections.abc import Sequence
from dataclasses import dataclass

from egov_desktop.charts.chart import Behind
from egov_desktop.charts.drawing.sheet import LINE_HEIGHT, Area, Paint, Sheet

ROOMY, TIGHT = 2.5, 1.5
"""Heights of a row, in sizes of its letters."""
_TWO_LINES = 2.4
"""From this height on, two lines with their accents and tails do not touch those of the next row."""
_AMPLE_BAR = 0.28
"""The share of the width that is enough for bars; more of it is for words that need it."""
_LEAST_BAR = 0.15
"""The share of the width that bars keep; figures give way first, the last named first."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a bar; `inside` is written on it where there is room."""

    value: int
    paint: Paint
    inside: str = ""
    ink: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """A row: its words, the parts of its bar, an outlined bar behind them, and its figures."""

    label: str
    parts: tuple[Part, ...]
    figures: tuple[str, ...]
    sentence: str
    behind: Behind
    outline: int | None = None
    is_muted: bool = False
    is_strong: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """The heading of a column of figures, and the paint for which it stands; without it the column may give way."""

    header: str
    key: Paint | None = None
    is_needed: bool = False


@dataclass(frozen=True, slots=True)
class _Layout:
    label: float
    columns: tuple[tuple[int, float], ...]
    bars: Area
    row: float
    header: float


def room_for(sheet: Sheet, area: Area, has_header: bool = True) -> int:
    """Count the rows that fit."""
    header = sheet.style.small * LINE_HEIGHT * 1.3 if has_header else 0
    return max(0, int((area.height - header) / (sheet.style.size * TIGHT)))


def height_of(rows: int, size: float, small: float, title: float) -> float:
    """Give the height of a chart of so many roomy rows under its title and subtitle, of two lines each, and its header."""
    return (
        4 + 2 * (title + small) * LINE_HEIGHT + size * 0.7 + small * LINE_HEIGHT * 1.3 + rows * size * ROOMY
    )


def draw_bars(sheet: Sheet, area: Area, columns: Sequence[Column], bars: Sequence[Bar]) -> None:
    """Draw as many rows as `room_for` said fit."""
    layout = _laid_out(sheet, area, columns, bars)
    _draw_header(sheet, area, columns, layout)
    longest = max([1, *(max(sum(part.value for part in bar.parts), bar.outline or 0) for bar in bars)])
    for place, bar in enumerate(bars):
        top = layout.bars.top + place * layout.row
        row = Area(area.left, top, area.right, top + layout.row)
        if place:
            sheet.line([(row.left, top), (row.right, top)], sheet.style.line, 0.6, layer=0)
        _draw_row(sheet, row, bar, layout, layout.bars.width / longest)
        sheet.mark(row, bar.sentence, bar.behind)


def _laid_out(sheet: Sheet, area: Area, columns: Sequence[Column], bars: Sequence[Bar]) -> _Layout:
    size, small = sheet.style.size, sheet.style.small
    header = small * LINE_HEIGHT * 1.3 if any(column.header for column in columns) else 0
    row = min(size * ROOMY, (area.height - header) / max(1, len(bars)))
    widest = max([0.0, *(sheet.measure(bar.label) for bar in bars)]) * 1.03
    widths = [_column_width(sheet, place, column, bars) for place, column in enumerate(columns)]
    shown = list(range(len(columns)))
    gap = size * 0.8
    spare = area.width * (1 - _AMPLE_BAR) - gap - sum(widths)
    label = min(widest, max(area.width * (0.30 if row >= size * ROOMY * 0.95 else 0.36), spare))

    def left_for_bars() -> float:
        return area.width - label - gap - sum(widths[place] for place in shown)

    for place in reversed(range(len(columns))):
        if left_for_bars() < area.width * _LEAST_BAR and not columns[place].is_needed:
            shown.remove(place)
    if left_for_bars() < area.width * _LEAST_BAR:
        label = max(label + left_for_bars() - area.width * _LEAST_BAR, area.width * 0.15)
    start = area.left + label + gap
    right = max(start + 1, area.right - sum(widths[place] for place in shown))
    field = Area(start, area.top + header, right, area.bottom)
    return _Layout(label, tuple((place, widths[place]) for place in shown), field, row, header)


def _column_width(sheet: Sheet, place: int, column: Column, bars: Sequence[Bar]) -> float:
    style = sheet.style
    header = sheet.measure(column.header, size=style.small) + (style.small * 1.3 if column.key else 0)
    figures = max([0.0, *(sheet.measure(bar.figures[place]) for bar in bars)])
    return max(header, figures) + style.size * 1.1


def _draw_header(sheet: Sheet, area: Area, columns: Sequence[Column], layout: _Layout) -> None:
    style, right = sheet.style, area.right
    y = area.top + style.small * LINE_HEIGHT / 2
    for place, width in reversed(layout.columns):
        column = columns[place]
        written = sheet.words(right, y, column.header, size=style.small, colour=style.muted, align="right")
        if column.key is not None:
            side = style.small * 0.8
            left = right - written - side - style.small * 0.45
            sheet.box(Area(left, y - side / 2, left + side, y + side / 2), column.key)
        right -= width
    if layout.header:
        bottom = layout.bars.top
        sheet.line([(area.left, bottom), (area.right, bottom)], style.edge, 0.8, layer=0)


def _draw_row(sheet: Sheet, row: Area, bar: Bar, layout: _Layout, scale: float) -> None:
    style, middle = sheet.style, (row.top + row.bottom) / 2
    ink = style.muted if bar.is_muted else style.ink
    most = 2 if layout.row >= style.size * _TWO_LINES else 1
    pitch = style.size * 1.15
    lines = sheet.broken(bar.label, layout.label, most, bold=bar.is_strong)
    for place, line in enumerate(lines):
        sheet.words(
            row.left, middle + (place - (len(lines) - 1) / 2) * pitch, line, colour=ink, bold=bar.is_strong
        )
    half = min(layout.row * 0.3, style.size * 0.72)
    _draw_parts(sheet, Area(layout.bars.left, middle - half, layout.bars.right, middle + half), bar, scale)
    right = row.right
    for place, width in reversed(layout.columns):
        sheet.words(right, middle, bar.figures[place], colour=ink, bold=bar.is_strong, align="right")
        right -= width


def _draw_parts(sheet: Sheet, field: Area, bar: Bar, scale: float) -> None:
    style, left = sheet.style, field.left
    if bar.outline:
        right = left + bar.outline * scale
        sheet.box(
            Area(left, field.top, right, field.bottom), Paint(style.soft, style.edge, line=0.7), layer=1
        )
    inset = field.height * 0.2 if bar.outline is not None else 0
    for part in bar.parts:
        if part.value <= 0:
            continue
        right = left + part.value * scale
        sheet.box(Area(left, field.top + inset, right, field.bottom - inset), part.paint)
        if part.inside and sheet.measure(part.inside, bold=True) + style.size * 0.5 < right - left:
            sheet.words((left + right) / 2, (field.top + field.bottom) / 2, part.inside,
                        bold=True, colour=part.ink, align="center")  # fmt: skip
        left = right
