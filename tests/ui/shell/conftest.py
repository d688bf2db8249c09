"""A desk for each test: its own settings, a clock that stands still, and a register of its own."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from PySide6.QtWidgets import QApplication

from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.domain.journal import VIETNAM
from egov_desktop.settings import Settings
from egov_desktop.ui.look.fonts import load_fonts
from egov_desktop.ui.shell.desk import Desk
from egov_desktop.ui.widgets.background import wait_for_background
from tests.ui.pages.owner.assigned_file import assigned_by
from tests.ui.small_register import small_session


class Clock:
    """A clock that goes one second at each look."""

    def __init__(self) -> None:
        self._at = datetime(2020, 7, 1, 8, tzinfo=VIETNAM)

    def __call__(self) -> datetime:
        self._at += timedelta(seconds=1)
        return self._at


@pytest.fixture
def desk(qtbot, tmp_path: Path) -> Iterator[Desk]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    load_fonts()
    settings = Settings.read(tmp_path / "settings.json")
    settings.who, settings.office, settings.theme = "Nguyễn Thị Lan", "STTTT", "light"
    clock = Clock()
    made = Desk(app, settings, now=clock, identifiers=Identifiers(clock, Random(1)))
    qtbot.addWidget(made.start)
    yield made
    wait_for_background()
    made.close_register()


@pytest.fixture
def open_window(qtbot, desk: Desk):
    """Open a register as a user would, and give its window."""

    def open_it(path: Path, *, read_only: bool = False):
        before = desk.window
        desk.open(path, read_only=read_only)
        qtbot.waitUntil(lambda: desk.window not in (None, before) and desk.window.room != "", timeout=20_000)
        return desk.window

    return open_it


@pytest.fixture
def owners_file(tmp_path: Path) -> Path:
    """What an owner gets from the secretariat for a period."""
    office = small_session(tmp_path)
    path = assigned_by(office, tmp_path, "so")
    office.register.close()
    return path
