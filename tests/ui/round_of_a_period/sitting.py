"""People at their machines: a program opened over one file, waited for, asked and answered."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from time import monotonic
from typing import Any

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.domain.records import Agency, Project
from egov_desktop.settings import Settings
from egov_desktop.ui.look.fonts import load_fonts
from egov_desktop.ui.pages.receive.files.asking import AskPassword
from egov_desktop.ui.shell.desk import Desk
from egov_desktop.ui.shell.window import MainWindow
from egov_desktop.ui.widgets import background
from egov_desktop.ui.widgets.message import MessageDialog
from tests.ui.hands import type_in

Key = Qt.Key
_PATIENCE_S = 90


@dataclass(frozen=True)
class Clerk:
    """Who sits at a machine, for which office, and the folder in which the machine keeps its settings and its key."""

    who: str
    office: str
    home: Path


class Clock:
    """A machine's clock, which goes one second at each look."""

    def __init__(self, at: datetime) -> None:
        self._at = at

    def __call__(self) -> datetime:
        self._at += timedelta(seconds=1)
        return self._at


class Sitting:
    """One clerk in front of one register; the window is real, and so are mouse and keyboard."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    @property
    def window(self) -> MainWindow:
        assert self.desk.window is not None, "a register is open"
        return self.desk.window

    @property
    def session(self):
        return self.window.session

    @property
    def snapshot(self):
        return self.session.snapshot

    def page(self, room: str) -> Any:
        """Press the room in the side bar and give its page."""
        to_front(self.window)
        self.window._side._buttons[room].click()
        return self.window.page(room)

    def side_count(self, room: str) -> str:
        """Read what the side bar counts beside a room."""
        return self.window._side._buttons[room].accessibleName()

    def project(self, code: str) -> Project:
        return next(own for own in self.snapshot.all(Project).values() if own.code == code)

    def agency(self, code: str) -> Agency:
        return next(own for own in self.snapshot.all(Agency).values() if own.code == code)


@contextmanager
def sitting(clerk: Clerk, path: Path, at: datetime, *, password: str = "") -> Iterator[Sitting]:
    """Open a file as its clerk does, by double click, and leave it closed."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    load_fonts()
    clerk.home.mkdir(exist_ok=True)
    settings = Settings.read(clerk.home / "settings.json")
    settings.who, settings.office, settings.theme = clerk.who, clerk.office, "light"
    clock = Clock(at)
    desk = Desk(app, settings, now=clock, identifiers=Identifiers(clock, Random(str(at) + clerk.who)))
    desk.open(path)
    if password:
        give_password(desk.start, password)
    wait(lambda: desk.window is not None and desk.window.room != "")
    to_front(desk.window)
    yield Sitting(desk)
    idle()
    desk.close_register()
    desk.start.deleteLater()
    QTest.qWait(1)


def wait(done: Callable[[], object]) -> None:
    end = monotonic() + _PATIENCE_S
    while not done():
        QTest.qWait(5)
        assert monotonic() < end, "the window did not finish what it was asked for"


def idle() -> None:
    """Wait until nothing is being done beside the window."""
    QTest.qWait(1)
    wait(lambda: not background._running)
    QTest.qWait(1)


def to_front(window: Any) -> None:
    window.activateWindow()
    wait(window.isActiveWindow)


def opened(kind: type[QDialog], under: Any) -> Any:
    """Give the dialog of a kind that is open, once it is."""
    found = lambda: [own for own in under.findChildren(kind) if own.isVisible()]  # noqa: E731 - asked again and again
    wait(found)
    return found()[-1]


def give_password(under: Any, password: str) -> None:
    """Type the password of an envelope."""
    dialog = opened(AskPassword, under)
    to_front(dialog)
    dialog.field.setFocus()
    type_in(password, Key.Key_Return)
    idle()


def agree_to_what_is_asked() -> list[str]:
    """Answer the next question that waits for its answer with its verb; gives where its words will stand."""
    heard: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, MessageDialog):
            QTimer.singleShot(20, answer)
            return
        heard.append(dialog.text())
        dialog.findChildren(QPushButton)[-1].click()

    QTimer.singleShot(20, answer)
    return heard


def put_away(dialog: QDialog) -> None:
    """Close a message and go back to the window."""
    behind = dialog.parentWidget()
    assert behind is not None
    window = behind.window()
    dialog.close()
    to_front(window)


def drop(sitting: Sitting, *paths: Path) -> None:
    """Drop files or folders anywhere on the window, and wait until they were looked at."""
    urls = QMimeData()
    urls.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    keys, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    sitting.window.dropEvent(QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, urls, buttons, keys))
    idle()
