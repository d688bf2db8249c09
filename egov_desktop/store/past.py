"""The past of an open register for another thread to read, while the register itself goes on."""

import sqlite3
from contextlib import closing
from datetime import datetime

from egov_desktop.domain.journal import moment_text
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.store.reading import Known, order_at_moment, rebuild
from egov_desktop.store.register import Register


class Past:
    """All that a register knows at this moment, copied in memory: some 40 ms for a thousand projects. It is read once.

    An open register is not for several threads at once, and a second look into its file could fall between two of its
    actions.
    """

    def __init__(self, register: Register) -> None:
        self._entries = dict(register.entries)
        self._copy = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        register.connection.backup(self._copy)

    def as_of(self, moment: datetime) -> Snapshot:
        """Rebuild the register as its file knew it at a moment, as `Register.as_of` does; in any thread."""
        with closing(self._copy):
            order = order_at_moment(self._copy, self._entries, moment_text(moment))
            return rebuild(self._copy, Known(self._entries, order))
