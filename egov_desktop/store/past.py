"""The past of an open register for another thread to read, while the register itself goes on."""

import sqlite3
from datetime import datetime
from typing import Self

from egov_desktop.domain.journal import moment_text
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.store.reading import Known, order_at_moment, rebuild
from egov_desktop.store.register import Register


class Past:
    """All that a register knows at this moment, copied in memory: some 40 ms for a thousand projects.

    An open register is not for several threads at once, and a second look into its file could fall between two of its
    actions. It is read inside `with`, which lets go of the copy.
    """

    def __init__(self, register: Register) -> None:
        self._entries = dict(register.entries)
        self._copy = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        register.connection.backup(self._copy)

    def as_of(self, moment: datetime) -> Snapshot:
        """Rebuild the register as its file knew it at a moment, as `Register.as_of` does; in any thread."""
        order = order_at_moment(self._copy, self._entries, moment_text(moment))
        return rebuild(self._copy, Known(self._entries, order))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_trouble: object) -> None:
        self._copy.close()
