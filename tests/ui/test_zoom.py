"""Every room at the zooms that a clerk may choose, in the window that a screen of 1366×768 leaves."""

from datetime import datetime, timedelta
from random import Random

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget

from egov_desktop.beginning import begin_demo, begin_register
from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.domain.journal import VIETNAM
from egov_desktop.settings import Settings
from egov_desktop.store.register import Writer
from egov_desktop.ui.charts.workshop import workshop
from egov_desktop.ui.look.fonts import load_fonts
from egov_desktop.ui.shell.desk import Desk
from egov_desktop.ui.widgets import background
from tests.ui.walker import clipped

ROOMS = (
    "ratings", "effectiveness", "demand", "directives", "candidates", "meetings", "tasks",
    "today", "projects", "send", "receive", "returns", "journal", "lists",
)  # fmt: skip


class Clock:
    """A clock that goes one second at each look."""

    def __init__(self):
        self._at = datetime(2020, 10, 9, 10, tzinfo=VIETNAM)

    def __call__(self):
        self._at += timedelta(seconds=1)
        return self._at


def begun(folder, register):
    """A register with everything in it, or with nothing."""
    path, clock = folder / "sổ.sqlite", Clock()
    if register == "demo":
        begin_demo(path).close()
    else:
        writer, identifiers = Writer("Lê Thị Minh Tâm", "STTTT"), Identifiers(clock, Random(2))
        begin_register(path, writer, now=clock(), identifiers=identifiers).close()
    return path


@pytest.fixture(scope="module")
def registers(tmp_path_factory):
    """The files, each made once."""
    return {own: begun(tmp_path_factory.mktemp(own), own) for own in ("demo", "empty")}


@pytest.fixture(
    scope="module",
    params=[("demo", 100), ("demo", 125), ("demo", 150), ("empty", 100), ("empty", 150)],
    ids=lambda own: f"{own[0]}-{own[1]}",
)
def window(request, qapp, registers, tmp_path_factory):
    register, zoom = request.param
    clock = Clock()
    load_fonts()
    settings = Settings.read(tmp_path_factory.mktemp("settings") / "settings.json")
    settings.who, settings.office, settings.theme = "Lê Thị Minh Tâm", "STTTT", "light"
    settings.zoom_percent = zoom
    desk = Desk(qapp, settings, now=clock, identifiers=Identifiers(clock, Random(1)))
    desk.open(registers[register])
    while desk.window is None or not desk.window.room:
        qapp.processEvents()
    desk.window.resize(1366, 728)
    yield desk.window
    settle()
    desk.close_register()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def settle():
    """Let what works behind the page come to its end, and the page take its places."""
    while background._running:
        QApplication.processEvents()
    workshop()._hands.submit(lambda: None).result()
    for _ in range(5):
        QApplication.processEvents()


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_fits_its_window(window, room):
    window.show_room(room)
    settle()
    page = window.page(room)
    assert too_wide(window, page) == []
    assert out_of_sight(window, page) == []
    assert clipped(page) == []


def too_wide(window, page):
    """The scrolled parts, that of the page itself too, whose content is wider than what shows it."""
    places = [own for own in window.findChildren(QScrollArea) if own.isAncestorOf(page)]
    return [
        f"{type(own.widget()).__name__} in {type(own.parent()).__name__}: {least} > {own.viewport().width()}"
        for own in (*places, *page.findChildren(QScrollArea))
        if own.isVisible() and (least := own.widget().minimumSizeHint().width()) > own.viewport().width()
    ]


def out_of_sight(window, page):
    """The buttons of what the page is there for that cannot be seen whole."""
    return [
        own.text()
        for own in page.findChildren(QPushButton)
        if own.property("look") == "primary" and own.isVisible() and not is_seen_whole(own)
    ]


def is_seen_whole(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()
