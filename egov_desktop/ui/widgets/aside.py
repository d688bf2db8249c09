"""Work in a thread that nobody waits for: the window takes keys meanwhile, and neither it nor the farewell is held up."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from egov_desktop.errors import RegisterError
from egov_desktop.wording.language import Language, current, using

Done = Callable[[Any], None]
Failed = Callable[[RegisterError], None]


def is_anything_under_way() -> bool:
    """Say whether a thread still works aside; what it gives comes with the next events."""
    return any(own.thread.is_alive() for own in _held)


class Aside(QObject):
    """Does one job at a time and gives what came of it back in the window's thread, if it still lives itself.

    Any error but a `RegisterError` is raised in the window's thread.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_busy = False
        _door()

    def ask(self, job: Callable[[], Any], done: Done, failed: Failed) -> bool:
        """Begin a job, unless the one before still runs."""
        if self.is_busy:
            return False
        self.is_busy = True
        _begin(self, job, partial(_deliver, done=done, failed=failed))
        return True


class Newest(QObject):
    """Of the jobs asked for, only the newest counts: what an older one gave is dropped, and it may stop early."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._aside = Aside(self)
        self._wish: object = None
        self._next: Callable[[], object] | None = None

    @property
    def is_busy(self) -> bool:
        """Whether the newest job is still to be done; one that was overtaken no longer counts."""
        return self._wish is not None

    def ask(self, job: Callable[[Callable[[], bool]], Any], done: Done, failed: Failed) -> None:
        """Do this job, and let go of those before; the job is told by a question whether it was itself overtaken."""
        wish = self._wish = object()

        def is_overtaken() -> bool:
            return wish is not self._wish

        def hand_over(outcome: _Outcome) -> None:
            self._begin_next()
            if not is_overtaken():
                self._wish = None
                _deliver(outcome, done, failed)
            elif outcome.is_bug:
                _deliver(outcome, _nobody, _nobody)

        def begin() -> bool:
            return self._aside.ask(lambda: _outcome(lambda: job(is_overtaken)), hand_over, _nobody)

        self._next = begin
        if not self._aside.is_busy:
            self._begin_next()

    def forget(self) -> None:
        """Want nothing any more."""
        self._wish = self._next = None

    def _begin_next(self) -> None:
        begin, self._next = self._next, None
        if begin is not None:
            begin()


@dataclass(frozen=True)
class _Outcome:
    """What came of a job."""

    result: Any = None
    error: Exception | None = None

    @property
    def is_bug(self) -> bool:
        return self.error is not None and not isinstance(self.error, RegisterError)


@dataclass(frozen=True)
class _Held:
    """What a thread works with, kept so that the thread is never the last to let go of it: Qt's objects die in their own."""

    thread: Thread
    parts: tuple[object, ...]


_held: list[_Held] = []


class _Door(QObject):
    """Through it everything comes back to the window's thread. It outlives every `Aside`, so a thread may always knock."""

    came = Signal(object, object, object)

    def __init__(self) -> None:
        super().__init__()
        self.came.connect(self._let_in)

    def _let_in(self, aside: Aside, outcome: _Outcome, take: Callable[[_Outcome], None]) -> None:
        if isValid(aside):
            aside.is_busy = False
            take(outcome)


@cache
def _door() -> _Door:
    return _Door()


def _begin(aside: Aside, job: Callable[[], Any], take: Callable[[_Outcome], None]) -> None:
    _held[:] = [own for own in _held if own.thread.is_alive()]
    language = current()
    thread = Thread(target=_run, args=(_door(), aside, job, take, language), daemon=True)
    _held.append(_Held(thread, (aside, job, take)))
    thread.start()


def _run(
    door: _Door, aside: Aside, job: Callable[[], Any], take: Callable[[_Outcome], None], language: Language
) -> None:
    with using(language):
        outcome = _outcome(job)
    door.came.emit(aside, outcome, take)


def _outcome(job: Callable[[], Any]) -> _Outcome:
    try:
        return _Outcome(job())
    except Exception as error:  # noqa: BLE001 - carried over to the window's thread and raised there
        return _Outcome(error=error)


def _deliver(outcome: _Outcome, done: Done, failed: Failed) -> None:
    if isinstance(outcome.error, RegisterError):
        failed(outcome.error)
    elif outcome.error is not None:
        raise outcome.error
    else:
        done(outcome.result)


def _nobody(_what: object) -> None:
    """Nobody waits for it."""
