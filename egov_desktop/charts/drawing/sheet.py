"""A sheet to draw on: any axes, measured in points from the top left, with words that are never markup."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from egov_desktop.charts.chart import Behind, Mark
from egov_desktop.charts.drawing import lettering
from egov_desktop.charts.style import Style

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Point = tuple[float, float]
Align = Literal["left", "center", "right"]
Dashes = tuple[float, ...]
Shape = Literal["o", "D"]
LINE_HEIGHT = 1.4
HATCH = "//////"
MARGIN = 2.0
_DESIGNED_AT = 12.0
"""The size of letters for which strokes have their given thickness; with larger letters they grow."""


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of the sheet."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top


def crosses(area: Area, one: Point, other: Point) -> bool:
    """Say whether the straight line between two points touches an area (Liang and Barsky's clipping)."""
    enters, leaves = 0.0, 1.0
    for start, end, low, high in (
        (one[0], other[0], area.left, area.right),
        (one[1], other[1], area.top, area.bottom),
    ):
        step = end - start
        if step == 0:
            if not low <= start <= high:
                return False
            continue
        near, far = sorted(((low - start) / step, (high - start) / step))
        enters, leaves = max(enters, near), min(leaves, far)
    return enters <= leaves


@dataclass(frozen=True, slots=True)
class Paint:
    """How a shape is filled: a colour, an edge, and a hatch in the colour of the edge."""

    fill: str
    edge: str = ""
    is_hatched: bool = False
    line: float = 0.8


class Sheet:
    """The axes under the pen. Shapes are gathered by their paint and set down together by `finish`.

    Layers: 0 grid, 1 ghosts, 2 bars, 3 lines, 4 points, 5 words.
    """

    def __init__(self, axes: "Axes", style: Style) -> None:
        window = axes.get_window_extent()
        figure = axes.get_figure()
        points = 72 / figure.dpi if figure is not None else 1
        self.width, self.height = window.width * points, window.height * points
        self.style = style
        self._axes = axes
        self._marks: list[Mark] = []
        self._boxes: dict[tuple[int, Paint], list[list[Point]]] = {}
        self._lines: dict[tuple[int, str, float, Dashes], list[Sequence[Point]]] = {}
        self._dots: dict[tuple[Shape, float, Paint], list[Point]] = {}
        axes.set_axis_off()
        axes.set_xlim(0, max(self.width, 1))
        axes.set_ylim(max(self.height, 1), 0)

    def box(self, area: Area, paint: Paint, layer: int = 2) -> None:
        corners = [
            (area.left, area.top),
            (area.right, area.top),
            (area.right, area.bottom),
            (area.left, area.bottom),
        ]
        self._boxes.setdefault((layer, paint), []).append(corners)

    def line(
        self,
        points: Sequence[Point],
        colour: str,
        thickness: float = 0.8,
        dashes: Dashes = (),
        layer: int = 3,
    ) -> None:
        self._lines.setdefault((layer, colour, thickness, dashes), []).append(points)

    def dot(self, at: Point, across: float, paint: Paint, shape: Shape = "o") -> None:
        self._dots.setdefault((shape, across, paint), []).append(at)

    def words(
        self, x: float, y: float, text: str, *, size: float | None = None, colour: str = "", bold: bool = False,
        align: Align = "left", room: float | None = None,
    ) -> float:  # fmt: skip
        """Write on one line whose middle is at `y`, cut to its room; gives the width that was written."""
        from matplotlib.text import Text

        size = size or self.style.size
        text = lettering.readable(text, self.style.face)
        if room is not None:
            text = lettering.elided(text, room, self.style.face, size, bold=bold)
        written = Text(
            x, y + 0.35 * size, text, color=colour or self.style.ink, ha=align, va="baseline",
            fontproperties=lettering.font(self.style.face, size, bold=bold), parse_math=False, zorder=5,
        )  # fmt: skip
        self._axes.add_artist(written)
        return self.measure(text, size=size, bold=bold)

    def measure(self, text: str, *, size: float | None = None, bold: bool = False) -> float:
        size = size or self.style.size
        return lettering.width(lettering.readable(text, self.style.face), self.style.face, size, bold=bold)

    def broken(
        self, text: str, room: float, most: int, *, size: float | None = None, bold: bool = False
    ) -> list[str]:
        text = lettering.readable(text, self.style.face)
        return lettering.lines(text, room, most, self.style.face, size or self.style.size, bold=bold)

    def mark(self, area: Area, sentence: str, behind: Behind) -> None:
        self._marks.append(Mark(area.left, area.top, area.width, area.height, sentence, behind))

    def headed(self, title: str, subtitle: str) -> Area:
        """Write the title and what the figures are, and give the room that is left for the drawing."""
        style, y = self.style, MARGIN
        titles = self.broken(title, self.width - 2 * MARGIN - style.corner, 2, size=style.title, bold=True)
        details = self.broken(subtitle, self.width - 2 * MARGIN, 2, size=style.small)
        lines = [(line, style.title) for line in titles] + [(line, style.small) for line in details]
        for line, size in lines:
            if y + size * LINE_HEIGHT > self.height:
                break
            is_title = size == style.title
            colour = style.ink if is_title else style.muted
            self.words(MARGIN, y + size * LINE_HEIGHT / 2, line, size=size, bold=is_title, colour=colour)
            y += size * LINE_HEIGHT
        return Area(MARGIN, y + style.size * 0.7, self.width - MARGIN, self.height - MARGIN)

    def say_calmly(self, area: Area, sentence: str) -> None:
        """Write a sentence where there is nothing to draw."""
        pitch = self.style.size * LINE_HEIGHT
        most = max(1, int(area.height / pitch))
        if area.height < pitch:
            return
        lines = self.broken(sentence, area.width * 0.9, min(most, 3))
        y = (area.top + area.bottom - pitch * (len(lines) - 1)) / 2
        for place, line in enumerate(lines):
            middle = (area.left + area.right) / 2
            self.words(middle, y + place * pitch, line, colour=self.style.muted, align="center")

    def finish(self) -> tuple[Mark, ...]:
        """Set down what was gathered and give the marks, in the order in which they were made."""
        from matplotlib.collections import LineCollection, PathCollection, PolyCollection
        from matplotlib.markers import MarkerStyle
        from matplotlib.transforms import IdentityTransform

        thick = self.style.size / _DESIGNED_AT
        for (layer, paint), boxes in self._boxes.items():
            shapes = PolyCollection(
                boxes, facecolors=paint.fill, edgecolors=paint.edge or "none",
                linewidths=paint.line * thick if paint.edge else 0, zorder=layer,
            )  # fmt: skip
            if paint.is_hatched:
                shapes.set_hatch(HATCH)
            self._axes.add_collection(shapes, autolim=False)
        for (layer, colour, thickness, dashes), lines in self._lines.items():
            style = (0, dashes) if dashes else "solid"
            drawn = LineCollection(
                lines, colors=colour, linewidths=thickness * thick, linestyles=[style], zorder=layer
            )  # pyright: ignore[reportArgumentType] - sequences of points are what it takes
            drawn.set_capstyle("butt" if dashes else "round")
            self._axes.add_collection(drawn, autolim=False)
        for (shape, across, paint), points in self._dots.items():
            style = MarkerStyle(shape)
            path = style.get_path().transformed(style.get_transform())
            dots = PathCollection(
                [path], sizes=[across**2], offsets=points, offset_transform=self._axes.transData,
                facecolors=paint.fill, edgecolors=paint.edge or "none", linewidths=paint.line * thick, zorder=4,
            )  # fmt: skip
            dots.set_transform(IdentityTransform())
            self._axes.add_collection(dots, autolim=False)
        return tuple(self._marks)
