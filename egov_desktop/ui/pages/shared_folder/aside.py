"""One piece of work at a time in a thread that nobody waits for: a share that hangs must hold up neither window nor farewell."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from egov_desktop.errors import RegisterError
from egov_desktop.wording.language import current, using


@dataclass(frozen=True)
class _Held:
    """What a thread works with, kept so that the thread is never the last to let go of it: Qt's objects die in their own."""

    thread: Thread
    parts: tuple[object, ...]


_held: list[_Held] = []


class Aside(QObject):
    """Does a job aside and gives what came of it back in the window's thread."""

    _came = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: Thread | None = None
        self._came.connect(self._hand_over)

    @property
    def is_busy(self) -> bool:
        return self._thread is not None

    def ask(
        self, job: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[RegisterError], None]
    ) -> bool:
        """Begin a job, unless the one before still runs; any error but a `RegisterError` is raised in the window's thread."""
        if self.is_busy:
            return False
        _held[:] = [own for own in _held if own.thread.is_alive()]
        self._thread = Thread(target=self._run, args=(job, done, failed, current()), daemon=True)
        _held.append(_Held(self._thread, (self, job, done, failed)))
        self._thread.start()
        return True

    def _run(self, job: Callable[[], Any], done: object, failed: object, language: Any) -> None:
        result: Any = None
        error: BaseException | None = None
        try:
            with using(language):
                result = job()
        except Exception as trouble:  # noqa: BLE001 - carried over to the window's thread and raised there
            error = trouble
        if isValid(self):
            self._came.emit((result, error), done, failed)

    def _hand_over(self, came: Any, done: Any, failed: Any) -> None:
        self._thread = None
        result, error = came
        if isinstance(error, RegisterError):
            failed(error)
        elif error is not None:
            raise error
        else:
            done(result)
