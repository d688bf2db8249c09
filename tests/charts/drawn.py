"""Drawing a chart in a test, and reading back what stands on it."""

from collections.abc import Iterable
from itertools import combinations

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from egov_desktop.charts.causes import data_causes
from egov_desktop.charts.chart import Chart, Mark
from egov_desktop.charts.figure import prepare
from egov_desktop.charts.plan_and_paid import data_plan_and_paid
from egov_desktop.charts.s_curve import data_s_curve
from egov_desktop.charts.stage_groups import data_stage_groups
from egov_desktop.charts.style import PAPER, Style
from egov_desktop.charts.timeline import data_timeline
from egov_desktop.domain.snapshot import Snapshot
from tests.charts.portfolio import ON


def all_charts(snapshot: Snapshot) -> list[Chart]:
    return [
        data_stage_groups(snapshot, ON),
        data_plan_and_paid(snapshot, ON, by="group"),
        data_plan_and_paid(snapshot, ON, by="owner"),
        data_s_curve(snapshot, ON),
        data_timeline(snapshot, ON),
        data_causes(snapshot, ON),
    ]


def drawn(
    chart: Chart, width: float = 470, height: float = 300, style: Style = PAPER
) -> tuple[list[str], tuple[Mark, ...]]:
    """Draw and give the words that stand on the picture, and its marks."""
    figure, marks = _figure(chart, width, height, style)
    return [text.get_text() for text in _texts(figure)], marks


def overlapping(
    chart: Chart, width: float = 470, height: float = 300, style: Style = PAPER
) -> list[tuple[str, str]]:
    """Draw and name the words that touch each other, or with "" those that leave the picture."""
    figure, _ = _figure(chart, width, height, style)
    FigureCanvasAgg(figure).draw()
    boxes = [(text.get_text(), _inked(text.get_window_extent())) for text in _texts(figure)]
    page = Bbox.from_extents(-1.5, -1.5, figure.bbox.width + 1.5, figure.bbox.height + 1.5)
    outside = [(words, "") for words, box in boxes if not _holds(page, box)]
    return outside + [(one, other) for (one, a), (other, b) in combinations(boxes, 2) if a.overlaps(b)]


def _figure(chart: Chart, width: float, height: float, style: Style) -> tuple[Figure, tuple[Mark, ...]]:
    prepare()
    figure = Figure(figsize=(width / 72, height / 72), dpi=72)
    return figure, chart.draw(figure.add_axes((0, 0, 1, 1)), style)


def _texts(figure: Figure) -> Iterable[Text]:
    return [
        own for own in figure.findobj(Text) if isinstance(own, Text) and own.get_text() and own.get_visible()
    ]


def _inked(box: Bbox) -> Bbox:
    """Lines of letters may share the room of their marks and tails, but not that of the letters."""
    return Bbox.from_extents(box.x0 + 1, box.y0 + box.height * 0.28, box.x1 - 1, box.y1 - box.height * 0.28)


def _holds(page: Bbox, box: Bbox) -> bool:
    return page.x0 <= box.x0 and page.y0 <= box.y0 and box.x1 <= page.x1 and box.y1 <= page.y1
