"""The stage on which pictures are taken: the program without a screen, and the patience to let it finish drawing."""

import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from random import Random

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from egov_desktop.beginning import begin_demo, begin_register
from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.domain.journal import VIETNAM
from egov_desktop.settings import Settings
from egov_desktop.store.register import Writer
from egov_desktop.ui.charts.workshop import workshop
from egov_desktop.ui.look.fonts import load_fonts
from egov_desktop.ui.shell.desk import Desk
from egov_desktop.ui.widgets import background
from egov_desktop.ui.widgets.aside import is_anything_under_way
from tests.pictures.exchange import make_exchange
from tests.pictures.month import MEETS_ON, make_month

NOW = datetime(2020, 6, 30, 10, 42, tzinfo=VIETNAM)
MOMENTS = {"month": MEETS_ON}
"""The clock of the registers that are not shown at the end of June."""
SCREEN = QSize(1366, 728)
_WRITER = Writer("Nguyễn Thị Lan", "STTTT")
_PATIENCE_S = 60


def program() -> QApplication:
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    load_fonts()
    return app


def make_registers(folder: Path) -> dict[str, Path]:
    """The illustrative register, one in which nothing stands yet, and what offices exchange."""
    full, empty = folder / "so-minh-hoa.sqlite", folder / "so-moi.sqlite"
    begin_demo(full).close()
    begin_register(empty, _WRITER, now=NOW, identifiers=identifiers()).close()
    made = make_exchange(folder / "trao-doi", full)
    month = make_month(folder / "thang", full, _WRITER)
    return {"demo": full, "empty": empty, "exchange": made.register, "owner": made.owner, "month": month}


@contextmanager
def opened(
    app: QApplication, path: Path, *, language: str, zoom: int, theme: str, now: datetime = NOW
) -> Generator[Desk]:
    """The register in the window, as wide as the screen of the office."""
    settings = Settings(
        who=_WRITER.who,
        office=_WRITER.office,
        language=language,
        theme=theme,
        zoom_percent=zoom,
        recent=[str(path.with_name(name)) for name in ("so-minh-hoa.sqlite", "so-da-xoa.sqlite")],
    )
    desk = Desk(app, settings, now=lambda: now, identifiers=identifiers())
    desk.open(path)
    until(app, lambda: desk.window is not None)
    assert desk.window is not None
    desk.window.resize(SCREEN)
    settle(app)
    yield desk
    close_dialogs(app)
    desk.close_register()
    desk.start.hide()
    desk.start.deleteLater()
    settle(app)


def settle(app: QApplication) -> None:
    """Let everything be drawn: what waits for a moment, what is worked on aside, and every chart in sight."""
    for _ in range(2):
        _pass(app, 0.12)
        until(app, lambda: not background._running and not is_anything_under_way())
        is_idle: list[bool] = []
        workshop().ask(app, lambda: True, is_idle.append)
        until(app, lambda is_idle=is_idle: bool(is_idle))
    _pass(app, 0.05)


def until(app: QApplication, is_done: Callable[[], bool]) -> None:
    end = time.monotonic() + _PATIENCE_S
    while not is_done():
        _pass(app, 0.01)
        if time.monotonic() > end:
            raise TimeoutError("The window did not finish what it was asked for.")


def close_dialogs(app: QApplication) -> None:
    for widget in app.topLevelWidgets():
        if isinstance(widget, QDialog | QMenu) and widget.isVisible():
            widget.hide()  # closing some of them asks for something
        if isinstance(widget, QDialog):
            widget.deleteLater()
    _pass(app, 0.02)


def on_top(app: QApplication, otherwise: QWidget) -> QWidget:
    """The dialog that was opened last, or the window."""
    dialogs = [own for own in app.topLevelWidgets() if isinstance(own, QDialog) and own.isVisible()]
    return dialogs[-1] if dialogs else otherwise


def _pass(app: QApplication, seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        app.processEvents()
        time.sleep(0.005)
    app.sendPostedEvents(None, 52)  # QEvent.DeferredDelete: no event loop runs here to bring it


def identifiers() -> Identifiers:
    return Identifiers(lambda: NOW, Random(3))
