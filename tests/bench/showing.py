"""Measures the window at work: a keystroke in the search, a repaint of the table, and a chart drawn anew."""

import statistics
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from random import Random

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from egov_desktop.charts.figure import prepare, rendering
from egov_desktop.charts.s_curve import data_s_curve
from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.store.register import Register
from egov_desktop.ui.charts.styles import screen_style
from egov_desktop.ui.look import style
from egov_desktop.ui.look.fonts import load_fonts
from egov_desktop.ui.pages.projects.page import ProjectsPage
from egov_desktop.ui.session import Session
from tests.bench.figures import Figure, in_turn, median_seconds, seconds, told
from tests.bench.registers import NOW, identifiers

ON = date(2020, 6, 30)
QUERIES = ("h", "ha", "hau", "hau l", "hau lo", "hau loc", "d", "do", "dong", "dong s", "da-0000", "")
WIDTH, HEIGHT = 620, 320


class Nowhere:
    """A navigator that leads nowhere."""

    def show_today(self) -> None: ...
    def show_projects(self, project_ids: tuple[str, ...] | None = None, title: str = "") -> None: ...
    def show_project(self, project_id: str, tab: str = "", record_id: str = "") -> None: ...
    def show_journal(self, project_id: str | None = None) -> None: ...
    def show_send(self) -> None: ...
    def show_receive(self, paths: Sequence[Path] = ()) -> None: ...
    def show_returns(self) -> None: ...
    def show_room(self, name: str) -> None: ...
    def print_brief(self, project_ids: tuple[str, ...] = ()) -> None: ...


def program() -> QApplication:
    """The program's Qt, dressed as it is for the user."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    app = QApplication([])
    load_fonts()
    style.apply(app, "light", 100)
    return app


def measure_typing(path: Path, projects: int, times: int, calibrator: float) -> list[Figure]:
    register = Register.open(path, None, now=NOW, identifiers=identifiers())
    session = Session(register, now=lambda: NOW, identifiers=Identifiers(lambda: NOW, Random(1)))
    page = ProjectsPage(session, Nowhere())
    page.resize(1150, 600)
    page.show()
    settle()
    first = press(page, QUERIES[0])
    rounds = [[press(page, query) for query in QUERIES] for _ in range(times)]
    keys = [statistics.median(own) for own in zip(*rounds, strict=True)]
    painted = median_seconds(page.table.viewport().repaint, 9)
    page.close()
    page.deleteLater()
    settle()
    register.close()
    middle, worst = statistics.median(keys), max(keys)
    return [
        Figure("keystroke to filtered table", projects, told(middle), middle / calibrator, "C", 0.5),
        Figure("  the slowest of the words typed", projects, told(worst), worst / calibrator, "C", 0.5),
        Figure("  the very first key", projects, told(first), first / calibrator, "C"),
        Figure("full repaint of the table", projects, told(painted), painted / calibrator, "C", 0.26),
    ]


def press(page: ProjectsPage, query: str) -> float:
    return seconds(lambda: (page.search(query), settle()))


def settle() -> None:
    QCoreApplication.sendPostedEvents()
    QCoreApplication.processEvents()


def measure_redrawing(path: Path, projects: int, times: int, bare_window: float) -> list[Figure]:
    register = Register.open(path, None, now=NOW, identifiers=identifiers())
    snapshot = register.snapshot
    register.close()
    prepare()
    look = screen_style(0)
    rendering(data_s_curve(snapshot, ON), look, WIDTH, HEIGHT)
    chart = data_s_curve(snapshot, ON)
    empty, drawn, whole = in_turn(
        times,
        lambda: seconds(draw_nothing),
        lambda: seconds(lambda: rendering(chart, look, WIDTH, HEIGHT)),
        lambda: seconds(lambda: rendering(data_s_curve(snapshot, ON), look, WIDTH, HEIGHT)),
    )
    return [
        Figure("redraw the S-curve", projects, told(drawn), drawn / bare_window, "× bare window", 1.6),
        Figure("  the same", projects, told(drawn), drawn / empty, "× empty figure"),
        Figure(
            "  its figures added up too", projects, told(whole), whole / bare_window, "× bare window", 1.6
        ),
    ]


def draw_nothing() -> None:
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure as Drawing

    canvas = FigureCanvasAgg(Drawing(figsize=(WIDTH / 72, HEIGHT / 72), dpi=72))
    canvas.draw()
    bytes(canvas.buffer_rgba())
