"""The window's program: Qt begun, the desk set up, the first window shown."""

import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.resources import resource
from egov_desktop.settings import Settings
from egov_desktop.ui.look.fonts import load_fonts
from egov_desktop.ui.shell.desk import Desk
from egov_desktop.ui.shell.tidying import Tidier
from egov_desktop.ui.widgets.message import tell
from egov_desktop.wording.language import say


def run_window(
    path: Path | None,
    settings: Settings,
    *,
    now: Callable[[], datetime],
    identifiers: Identifiers,
    last_crash: str,
    on_bug: Callable[[Callable[[str], None]], None],
) -> int:
    """Run until the last window is closed; gives the exit code."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("egov-desktop")
    app.setQuitOnLastWindowClosed(False)
    app.setWindowIcon(QIcon(str(resource("icons/app/egov-desktop.svg"))))
    load_fonts()
    desk = Desk(app, settings, now=now, identifiers=identifiers)
    Tidier(desk)
    reporter = BugReporter(desk)
    on_bug(reporter.reported.emit)
    if not desk.begin(path):
        return 0
    if last_crash:
        reporter.reported.emit(last_crash)
    return app.exec()


class BugReporter(QObject):
    """Shows the report of a bug in the window's thread, whichever thread it happened in."""

    reported = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.reported.connect(self._show)

    def _show(self, report: str) -> None:
        advice = say("Anh chị có thể làm việc tiếp. Hãy chép đoạn dưới đây gửi người phụ trách kỹ thuật:")
        tell(
            self._desk.window or self._desk.start,
            say("Chương trình gặp lỗi không lường trước."),
            say("Số liệu đã lưu vẫn nguyên vẹn; thao tác đang làm dở có thể chưa được lưu."),
            f"{advice}\n\n{report}",
            kind="bad",
        )
