"""What every chart is: words, a drawing whose marks know the records behind them, and the same as a table."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

from egov_desktop.charts.style import Style

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Align = Literal["left", "right"]


@dataclass(frozen=True, slots=True)
class Behind:
    """The records that a mark or a row of the table stands for, all of one kind ("project", "cause", …)."""

    kind: str = ""
    ids: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.ids)


@dataclass(frozen=True, slots=True)
class Mark:
    """A place of a drawing that can be pointed at, in the units of its style from the top left, and what it says."""

    x: float
    y: float
    width: float
    height: float
    sentence: str
    behind: Behind = Behind()

    def holds(self, x: float, y: float) -> bool:
        return self.x <= x <= self.x + self.width and self.y <= y <= self.y + self.height


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a chart's table."""

    cells: tuple[str, ...]
    behind: Behind = Behind()


@dataclass(frozen=True, slots=True)
class ChartTable:
    """What a chart shows, to be read instead of seen; every row has a cell for each heading."""

    header: tuple[str, ...]
    rows: tuple[TableRow, ...]
    aligns: tuple[Align, ...]


class Chart(Protocol):
    """A value that can be drawn on any axes; its title and subtitle are in the language in which it was made.

    It is immutable, so that any thread may draw it.
    """

    @property
    def title(self) -> str: ...

    @property
    def subtitle(self) -> str:
        """Units, and the day up to which the figures count."""
        ...

    def draw(self, axes: "Axes", style: Style) -> tuple[Mark, ...]:
        """Fill the axes with the chart, whatever their size, and give what can be pointed at in reading order."""
        ...

    def table(self) -> ChartTable: ...

    def height(self, style: Style) -> float:
        """The height at which nothing is crowded, in the units of the style."""
        ...
