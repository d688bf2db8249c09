"""Work that would keep the window waiting: done in a thread, shown after a second, stopped on request."""

from collections.abc import Callable
from threading import Event
from typing import Any, Protocol

from PySide6.QtCore import QEvent, QObject, Qt, QThread, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from egov_desktop.errors import Cancelled, RegisterError
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.widgets.message import tell_error
from egov_desktop.ui.widgets.words import ElidedWords, Words
from egov_desktop.wording.language import say

SHOWN_AFTER_MS = 1_000


class Progress(Protocol):
    """How work tells where it is: so many of so many, and a few words if it likes."""

    def __call__(self, done: int, total: int, words: str = "") -> None: ...


Work = Callable[[Progress, Callable[[], bool]], Any]
_running: set["Task"] = set()
_HELD_BACK = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.Shortcut,
    QEvent.Type.ShortcutOverride,
    QEvent.Type.Close,
    QEvent.Type.ContextMenu,
    QEvent.Type.Drop,
}


def run_in_background(
    parent: QWidget,
    text: str,
    work: Work,
    done: Callable[[Any], None],
    *,
    failed: Callable[[RegisterError], None] | None = None,
    stopped: Callable[[], None] | None = None,
) -> "Task":
    """Run `work(progress, cancelled)` in a thread and give its result to `done` in the window's thread.

    The window of `parent` takes no input meanwhile; after a second a dialog with `text` shows progress and
    can be cancelled: `cancelled()` then says so to the work, which stops by returning None or by raising
    `Cancelled`; then `stopped` is called and not `done`. Work that comes to its end all the same returns
    its result, and `done` gets it: what was written is not denied. A `RegisterError` goes to `failed`, or is
    shown. Any other exception is raised again in the window's thread.
    """
    task = Task(parent, text, work, done, failed, stopped)
    task.begin()
    return task


def is_at_work() -> bool:
    """Say whether some work behind a window has not ended yet."""
    return bool(_running)


def wait_for_background(milliseconds: int = 10_000) -> None:
    """Ask all work to stop, wait for it and let it tell what came of it; before what it belongs to is closed."""
    late: set[Task] = set()
    while waited := _running - late:
        for task in waited:
            task.stop()
            if task.wait(milliseconds):
                task.conclude()
            else:
                late.add(task)


class ProgressDialog(QDialog):
    """What is being done, how far it is, and the way to stop it (`stop_wanted`)."""

    stop_wanted = Signal()

    def __init__(self, parent: QWidget, text: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("Đang làm việc"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._words = ElidedWords()
        self._bar = QProgressBar()
        self._bar.setAccessibleName(text)
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._stop = QPushButton(say("Dừng lại"))
        self._stop.clicked.connect(self.reject)
        column = spaced(QVBoxLayout(self), gap=12, margins=(24, 20, 24, 16))
        column.addWidget(Words(text, "strong", wrap=True))
        column.addWidget(self._bar)
        foot = spaced(QHBoxLayout())
        foot.addWidget(self._words, 1)
        foot.addWidget(self._stop)
        column.addLayout(foot)
        sized(self, min_width=440)

    def show_progress(self, done: int, total: int, words: str) -> None:
        """Progress never goes backwards, whatever the work says."""
        if total > 0:
            share = round(1000 * min(done, total) / total)
            self._bar.setRange(0, 1000)
            self._bar.setValue(max(share, self._bar.value()))
        if words:
            self._words.show_words(words)

    def reject(self) -> None:
        self._stop.setEnabled(False)
        self._words.show_words(say("Đang dừng…"))
        self.stop_wanted.emit()


class Task(QThread):
    """One piece of work on its way."""

    progressed = Signal(int, int, str)

    def __init__(
        self,
        parent: QWidget,
        text: str,
        work: Work,
        done: Callable[[Any], None],
        failed: Callable[[RegisterError], None] | None,
        stopped: Callable[[], None] | None,
    ) -> None:
        super().__init__()
        self._owner, self._text, self._work = parent, text, work
        self._done, self._failed, self._stopped = done, failed, stopped
        self._result: Any = None
        self._stop_wanted = Event()  # Qt forgets its own request when the thread has ended
        self._error: Exception | None = None
        self._dialog: ProgressDialog | None = None
        self._far: tuple[int, int, str] = (0, 0, "")
        self._timer = QTimer(interval=SHOWN_AFTER_MS, singleShot=True)
        self._timer.timeout.connect(self._show_dialog)
        self.progressed.connect(self._on_progress)
        self.finished.connect(self.conclude)

    def begin(self) -> None:
        _running.add(self)
        QApplication.setOverrideCursor(Qt.CursorShape.BusyCursor)
        QApplication.instance().installEventFilter(self)  # pyright: ignore[reportOptionalMemberAccess] - a window is up
        self._timer.start()
        self.start()

    def stop(self) -> None:
        self._stop_wanted.set()

    def run(self) -> None:
        try:
            self._result = self._work(self._tell, self._stop_wanted.is_set)
        except Exception as error:  # noqa: BLE001 - carried over to the window's thread and raised there
            self._error = error

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold back what would disturb the work until its dialog stands before the window."""
        if event.type() not in _HELD_BACK or self._dialog is not None or not isValid(self._owner):
            return False
        if not isinstance(watched, QWidget) or watched.window() is not self._owner.window():
            return False
        event.ignore()
        return True

    def _tell(self, done: int, total: int, words: str = "") -> None:
        self.progressed.emit(done, total, words)

    def _on_progress(self, done: int, total: int, words: str) -> None:
        self._far = (done, total, words or self._far[2])
        if self._dialog is not None:
            self._dialog.show_progress(*self._far)

    def _show_dialog(self) -> None:
        if self.isFinished() or not isValid(self._owner):
            return
        self._free_the_window()
        self._dialog = ProgressDialog(self._owner, self._text)
        self._dialog.stop_wanted.connect(self.stop)
        self._dialog.show_progress(*self._far)
        self._dialog.show()

    def _free_the_window(self) -> None:
        if self._dialog is None:
            QApplication.restoreOverrideCursor()
            QApplication.instance().removeEventFilter(self)  # pyright: ignore[reportOptionalMemberAccess] - a window is up

    def conclude(self) -> None:
        """Free the window of work that has ended, and tell what came of it, once."""
        if self not in _running:
            return
        _running.discard(self)
        self._timer.stop()
        self._free_the_window()
        if self._dialog is not None and isValid(self._dialog):
            self._dialog.hide()
            self._dialog.deleteLater()
        if isValid(self._owner):
            self._report()

    def _report(self) -> None:
        error = self._error
        if isinstance(error, Cancelled) or self._gave_up():
            if self._stopped:
                self._stopped()
        elif isinstance(error, RegisterError):
            (self._failed or self._show_error)(error)
        elif error is not None:
            raise error
        else:
            self._done(self._result)

    def _gave_up(self) -> bool:
        return self._error is None and self._result is None and self._stop_wanted.is_set()

    def _show_error(self, error: RegisterError) -> None:
        tell_error(self._owner, error)
