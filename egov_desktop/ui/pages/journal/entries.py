"""The entries of the journal as rows, newest first; what each touched is read when its row is painted."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from egov_desktop.domain.journal import Entry
from egov_desktop.store.leafing import records_of_entry
from egov_desktop.ui.history.reading import moment_words, project_words, record_words, verb_words, who_words
from egov_desktop.ui.history.table import NOWHERE, Index
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.words import plain_tip
from egov_desktop.wording.language import say

Role = Qt.ItemDataRole
WIDTHS = (136, 140, 80, 206, 260, 250)
OFFICE, VERB, RECORD, PROJECT = 2, 3, 4, 5
STRETCHING = (RECORD, PROJECT)
_SOME = 100
"""Changes of an entry that are looked at to say what it is about."""


class EntryModel(QAbstractTableModel):
    """One row for each entry."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._entries: tuple[Entry, ...] = ()
        self._records: dict[str, tuple[str, str]] = {}

    def show_entries(self, entries: Sequence[Entry]) -> None:
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    def forget(self) -> None:
        """Name the records anew, since they may be called otherwise now."""
        self._records.clear()

    def entries(self) -> tuple[Entry, ...]:
        return self._entries

    def entry_at(self, row: int) -> Entry | None:
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def row_of(self, entry_id: str) -> int:
        return next((row for row, entry in enumerate(self._entries) if entry.id == entry_id), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(WIDTHS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if role != Role.DisplayRole or orientation == Qt.Orientation.Vertical:
            return None
        return (say("Thời điểm"), say("Người ghi"), say("Đơn vị"), say("Việc"), say("Bản ghi"), say("Dự án"))[
            section
        ]

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == Role.DisplayRole:
            return self._text(entry, index.column())
        if role == Role.ToolTipRole:
            return plain_tip(self._text(entry, index.column())) or None
        return None

    def _text(self, entry: Entry, column: int) -> str:
        if column in (RECORD, PROJECT):
            return self._about(entry)[column - RECORD]
        if column == VERB:
            return verb_words(entry, self._session.register.entries)
        return (moment_words(entry.stamp.at), who_words(entry), entry.office)[column]

    def _about(self, entry: Entry) -> tuple[str, str]:
        """Name what the entry touched, and the project that it is part of."""
        if entry.id not in self._records:
            register = self._session.register
            leaf = records_of_entry(register, entry.id, most=_SOME)
            words = record_words(register, leaf.records[0]) if leaf.records else ""
            if leaf.next_from is not None:
                words = say("trên {n} bản ghi: {record}…", n=len(leaf.records), record=words)
            elif len(leaf.records) > 1:
                words = say("{n} bản ghi: {record}…", n=len(leaf.records), record=words)
            self._records[entry.id] = (words, project_words(register, leaf.records))
        return self._records[entry.id]
