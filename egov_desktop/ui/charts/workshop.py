"""The one thread in which charts are drawn, so that the window never waits for a picture."""

import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache, partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

_Done = Callable[[Any], None]
_TURN_S = 0.001


class Workshop(QObject):
    """Takes jobs in their order and hands each result back in the window's thread, if its owner still lives."""

    _finished = Signal(object, object, object)

    def __init__(self) -> None:
        super().__init__()
        self._hands = ThreadPoolExecutor(max_workers=1, thread_name_prefix="charts")
        self._finished.connect(self._hand_over)

    def ask(self, owner: QObject, job: Callable[[], Any], done: _Done) -> None:
        """Do the job aside and call `done` with what it gave; what it raised is raised in the window's thread."""
        self._hands.submit(_taking_turns, job).add_done_callback(partial(self._finished.emit, owner, done))

    def _hand_over(self, owner: QObject, done: _Done, job: Future[Any]) -> None:
        if isValid(owner):
            done(job.result())


def _taking_turns(job: Callable[[], Any]) -> Any:
    """Let the window's thread have its turn every millisecond while the job runs.

    Each paint and each question to a model waits for a turn; at Python's usual five milliseconds, dozens of them
    in a row would hold the window still.
    """
    usual = sys.getswitchinterval()
    sys.setswitchinterval(_TURN_S)
    try:
        return job()
    finally:
        sys.setswitchinterval(usual)


@cache
def workshop() -> Workshop:
    return Workshop()
