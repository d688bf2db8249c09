"""The program itself on a register: painted, then its first charts drawn, then a brief made, each measured."""

import json
import sys
import time
from typing import Any

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication

import egov_desktop.__main__ as program
from egov_desktop.ui.shell import desk, window
from tests.bench.memory import resident_mb

HEAVY = ("numpy", "matplotlib", "reportlab", "openpyxl", "docx", "sqlite_utils", "pandas", "PIL")
WAIT_MS = 20_000
GOES_ON = "--then" in sys.argv
sys.argv = [word for word in sys.argv if word != "--then"]
said: dict[str, Any] = {}


class Watched(window.MainWindow):
    """The main window, which says when it is first painted and then goes on to what else is measured."""

    was_painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.was_painted:
            self.was_painted = True
            QTimer.singleShot(0, self.tell)

    def tell(self) -> None:
        print("painted", flush=True)
        said["processor_s"] = time.process_time()
        said["heavy"] = sorted({name.partition(".")[0] for name in sys.modules} & set(HEAVY))
        said["window_mb"] = resident_mb()
        if GOES_ON:
            draw_charts(self)
            make_brief(self)
        self.close()


def draw_charts(main_window: window.MainWindow) -> None:
    """Wait until every chart in sight is drawn, and note the longest time in which the window answered nothing."""
    from egov_desktop.ui.charts.view import ChartView

    wait_until(lambda: main_window.room != "")
    views = [view for view in main_window.findChildren(ChartView) if not view.visibleRegion().isEmpty()]
    began = time.perf_counter()
    said["longest_gap_s"] = wait_until(lambda: all(view.chart is not None for view in views))
    said["charts"] = len(views)
    said["charts_s"] = time.perf_counter() - began


def make_brief(main_window: window.MainWindow) -> None:
    from egov_desktop.ui.pages.preview.dialog import PreviewDialog

    began = time.perf_counter()
    main_window.print_brief()
    preview = main_window.findChild(PreviewDialog)
    assert preview is not None
    wait_until(lambda: preview.page_count() > 0)
    said["preview_s"] = time.perf_counter() - began
    said["preview_pages"] = preview.page_count()
    said["after_brief_mb"] = resident_mb()
    preview.close()


def wait_until(is_done: Any) -> float:
    """Let the window work until it is done; gives the longest stretch between two turns of its loop, in seconds."""
    longest, last = 0.0, time.perf_counter()
    end = last + WAIT_MS / 1000
    while not is_done() and last < end:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
        time.sleep(0.001)
    return longest


desk.MainWindow = Watched
code = program.main()
instance = QApplication.instance()
print(json.dumps(said))
sys.exit(code)
