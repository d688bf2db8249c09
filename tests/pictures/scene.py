"""What a picture is made of: its name, the steps that bring it to the screen, and the registers of which it is drawn."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from egov_desktop.ui.shell.desk import Desk
from egov_desktop.ui.shell.window import MainWindow

Show = Callable[[Desk], QWidget | None]
FULL, EXCHANGE, OWNER, MONTH = ("demo",), ("exchange",), ("owner",), ("month",)


@dataclass(frozen=True)
class Scene:
    """One picture: its name, the steps to it, and the registers of which it is drawn."""

    name: str
    show: Show
    registers: tuple[str, ...] = ("demo", "empty")


def window_of(desk: Desk) -> MainWindow:
    assert desk.window is not None
    return desk.window


def room(name: str) -> Show:
    def show(desk: Desk) -> QWidget | None:
        window_of(desk).show_room(name)

    return show
