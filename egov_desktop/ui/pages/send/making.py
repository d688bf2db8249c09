"""How a page makes packages: away from the window's thread, on a connection of its own, with this machine's key."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from random import SystemRandom
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.exchange.keys import OwnKey
from egov_desktop.settings import Settings, settings_folder
from egov_desktop.store.register import Register
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.background import Progress, run_in_background
from egov_desktop.ui.widgets.message import MessageDialog, tell
from egov_desktop.wording.language import say

Make = Callable[[Register, dict[str, Any], Progress], Any]


def own_key(settings: Settings) -> OwnKey:
    """Read this machine's key, or make it at first use; raises BrokenKey."""
    return OwnKey.of(settings.path.parent if settings.path else settings_folder())


def make_in_background(
    page: QWidget,
    session: Session,
    settings: Settings,
    text: str,
    make: Make,
    done: Callable[[Any], None],
) -> None:
    """Let `make` write packages from the register as the file holds it, and give what it made to `done`.

    `make` gets a register that it may only read, what every package is made with (key, moment, identifiers, who makes
    it and whether to stop), and how to tell its progress.
    """
    path, now = session.register.path, moment_of_session(session)
    who = session.register.writer.who if session.register.writer else ""
    identifiers = Identifiers(lambda: now, SystemRandom())

    def work(progress: Progress, cancelled: Callable[[], bool]) -> Any:
        common = {
            "key": own_key(settings),
            "now": now,
            "identifiers": identifiers,
            "made_by": who,
            "cancelled": cancelled,
        }
        with _reading(path, common) as register:
            return make(register, common, progress)

    run_in_background(page, text, work, done, stopped=lambda: _tell_stopped(page))


def moment_of_session(session: Session) -> datetime:
    """Give the moment on the register's own day, which in an illustrative register is not the machine's."""
    return datetime.combine(session.today, session.now.timetz())


def tell_made(page: QWidget, what_happened: str, where: str, what_to_do: str, folder: Path) -> MessageDialog:
    """Say what was made, where it lies and what to do now; its second button opens the folder."""
    dialog = MessageDialog(
        page,
        what_happened=what_happened,
        data_safety=where,
        what_to_do=what_to_do,
        answers=(say("Đóng"), say("Mở thư mục")),
    )
    dialog.accepted.connect(lambda: open_folder(folder) if dialog.answer() == 1 else None)
    dialog.open()
    return dialog


def open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _tell_stopped(page: QWidget) -> None:
    tell(page, say("Đã dừng đóng gói."), say("Sổ chưa thay đổi gì, không có tệp nào được để lại."))


@contextmanager
def _reading(path: Path, common: dict[str, Any]) -> Generator[Register]:
    register = Register.open(path, None, now=common["now"], identifiers=common["identifiers"])
    try:
        yield register
    finally:
        register.close()
