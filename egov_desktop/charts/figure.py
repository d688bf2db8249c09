"""Turns a chart into pixels for the screen and into files for paper; matplotlib is loaded when the first is asked for.

Everything is drawn one at a time, since matplotlib is not made for several threads; any thread may ask.
"""

import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Final, Literal

from egov_desktop.charts.chart import Chart, Mark
from egov_desktop.charts.style import PAPER, Style
from egov_desktop.wording.language import Language, current, using

if TYPE_CHECKING:
    from matplotlib.figure import Figure

FileKind = Literal["png", "svg", "pdf"]
POINTS_PER_MM: Final = 72 / 25.4
_pen: Final = RLock()


@dataclass(frozen=True, slots=True)
class Rendering:
    """A drawn chart: its pixels, four bytes each (red, green, blue, alpha), and its marks in the units of the style."""

    width_px: int
    height_px: int
    rgba: bytes
    marks: tuple[Mark, ...]


def rendering(chart: Chart, style: Style, width: float, height: float, ratio: float = 1) -> Rendering:
    """Draw for a screen on which one unit of the style is `ratio` pixels."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    with _pen:
        figure, marks = _drawn(chart, style, width, height, 72 * ratio)
        canvas = FigureCanvasAgg(figure)
        canvas.draw()
        width_px, height_px = canvas.get_width_height()
        return Rendering(width_px, height_px, bytes(canvas.buffer_rgba()), marks)


def file_of(chart: Chart, style: Style, width: float, height: float, kind: FileKind, dpi: int = 200) -> bytes:
    """Draw into a file of `width` by `height` points; the same chart always gives the same bytes."""
    stream = BytesIO()
    with _pen:
        figure, _ = _drawn(chart, style, width, height, dpi if kind == "png" else 72)
        figure.savefig(stream, format=kind, dpi="figure", metadata=_METADATA[kind])
    return stream.getvalue()


@dataclass(frozen=True, slots=True)
class PaperPicture:
    """A chart as documents set it: in the look of paper and in one language, at any size."""

    chart: Chart
    language: Language
    style: Style = PAPER

    @staticmethod
    def album(pages: "Iterable[tuple[PaperPicture, float, float]]") -> bytes:
        """Draw pictures of given width and height in mm as the pages of one PDF, which holds each face only once."""
        with _pen:
            prepare()
            from matplotlib.backends.backend_pdf import PdfPages

            stream = BytesIO()
            with PdfPages(stream, metadata=_METADATA["pdf"]) as file:
                for own, width_mm, height_mm in pages:
                    with using(own.language):
                        size = (width_mm * POINTS_PER_MM, height_mm * POINTS_PER_MM)
                        figure, _ = _drawn(own.chart, own.style, *size, 72)
                    file.savefig(figure, dpi="figure")
        return stream.getvalue()

    def as_pdf(self, width_mm: float, height_mm: float) -> bytes:
        """Give one page of exactly that size, its letters embedded."""
        return self.album([(self, width_mm, height_mm)])

    def as_png(self, width_mm: float, height_mm: float, dpi: int) -> bytes:
        width, height = width_mm * POINTS_PER_MM, height_mm * POINTS_PER_MM
        with using(self.language):
            return file_of(self.chart, self.style, width, height, "png", dpi)

    def height_mm(self, most: float) -> float:
        """Give the height at which nothing is crowded, or `most` where that is less."""
        return min(most, self.chart.height(self.style) / POINTS_PER_MM)


def picture(chart: Chart, style: Style = PAPER) -> PaperPicture:
    """Give a chart to a document, in the language of the moment."""
    return PaperPicture(chart, current(), style)


# Without day and maker the same chart has the same bytes.
_METADATA: Final[dict[FileKind, dict[str, str | None]]] = {
    "png": {"Software": None},
    "svg": {"Date": None, "Creator": None},
    "pdf": {"CreationDate": None, "Creator": None, "Producer": None},
}


def _drawn(
    chart: Chart, style: Style, width: float, height: float, dpi: float
) -> tuple["Figure", tuple[Mark, ...]]:
    prepare()
    from matplotlib.figure import Figure

    figure = Figure(figsize=(max(width, 1) / 72, max(height, 1) / 72), dpi=dpi, facecolor=style.surface)
    axes = figure.add_axes((0, 0, 1, 1))
    return figure, chart.draw(axes, style)


@cache
def prepare() -> None:
    """Load matplotlib once, with its cache in the user's own folder.

    A frozen program is given a new folder at each start, in which the list of fonts would be made anew each time.
    """
    if getattr(sys, "frozen", False) or "MPLCONFIGDIR" not in os.environ:
        from platformdirs import user_cache_path

        os.environ["MPLCONFIGDIR"] = str(
            user_cache_path("egov-desktop", appauthor=False) / Path("matplotlib")
        )
    import matplotlib as mpl

    mpl.rcParams.update(
        {
            "text.hinting": "no_hinting",
            "pdf.fonttype": 42,
            "svg.fonttype": "path",
            "svg.hashsalt": "egov-desktop",
            "hatch.linewidth": 0.8,
        }
    )
