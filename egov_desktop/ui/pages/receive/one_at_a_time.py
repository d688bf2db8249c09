"""Work on the files of the page, one thing at a time, so that none is judged by a register that is just being written."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from egov_desktop.domain.journal import Entry
from egov_desktop.errors import RegisterError
from egov_desktop.ui.widgets.background import Work, run_in_background
from egov_desktop.wording.language import say


class OneAtATime:
    """Runs work beside the window or writes at once; `is_busy` meanwhile.

    `told` hears that somebody stopped the work, `failed` the error that ended it, `freed` that the next thing may begin.
    """

    def __init__(
        self,
        owner: QWidget,
        *,
        told: Callable[[str], None],
        failed: Callable[[RegisterError], None],
        freed: Callable[[], None],
    ) -> None:
        self._owner, self._told, self._failed, self._freed = owner, told, failed, freed
        self.is_busy = False

    def beside(self, text: str, work: Work, done: Callable[[Any], None]) -> None:
        """Do something in the background; whoever stops it is told that nothing was changed."""
        self.is_busy = True
        stopped = say("Đã dừng lại. Sổ chưa thay đổi gì; các tệp được để nguyên.")
        run_in_background(
            self._owner,
            text,
            work,
            partial(self._end, done),
            failed=partial(self._end, self._failed),
            stopped=partial(self._end, self._told, stopped),
        )

    def alone(self, write: Callable[[], Entry | None]) -> Entry | None:
        """Write, and let the files be compared with the register only after that."""
        self.is_busy = True
        try:
            return write()
        finally:
            self.is_busy = False

    def _end(self, then: Callable[..., None], *given: object) -> None:
        self.is_busy = False
        then(*given)
        if not self.is_busy:
            self._freed()
