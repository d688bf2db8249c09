"""The lines of one entry as rows, read a page at a time as somebody scrolls down."""

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from egov_desktop.domain.journal import Entry
from egov_desktop.store.leafing import Address, records_of_entry
from egov_desktop.ui.history.reading import FEW, ReadLine, lines_about
from egov_desktop.ui.history.table import NOWHERE, Index
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.words import plain_tip
from egov_desktop.wording.language import say

Role = Qt.ItemDataRole
WIDTHS = (300, 76, 180, 220, 220)
STRETCHING = (0, 3, 4)
_CHANGES_AT_ONCE = 100


class LineModel(QAbstractTableModel):
    """The lines of the entry that is shown: one for each field that it changed."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._entry: Entry | None = None
        self._lines: list[ReadLine] = []
        self._seen: set[Address] = set()
        self._next: int | None = None
        self._in_full = False

    def show_entry(self, entry: Entry | None) -> None:
        self.beginResetModel()
        self._entry, self._seen, self._next = entry, set(), 0 if entry else None
        self._lines = self._next_lines()
        self.endResetModel()

    def line_at(self, row: int) -> ReadLine | None:
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, place: tuple[str, str]) -> int:
        return next((row for row, line in enumerate(self._lines) if line.place == place), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(WIDTHS)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._next is not None

    def fetchMore(self, parent: Index) -> None:
        lines = self._next_lines()
        if lines:
            self.beginInsertRows(NOWHERE, len(self._lines), len(self._lines) + len(lines) - 1)
            self._lines += lines
            self.endInsertRows()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if role != Role.DisplayRole or orientation == Qt.Orientation.Vertical:
            return None
        return (say("Bản ghi"), say("Dự án"), say("Trường"), say("Trước đây"), say("Sau đó"))[section]

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        text = self._lines[index.row()].cells[index.column()]
        if role == Role.DisplayRole:
            return " ".join(text.split())
        if role == Role.ToolTipRole:
            return plain_tip(text) or None
        return None

    def _next_lines(self) -> list[ReadLine]:
        """Read on until there is something to show or nothing left."""
        entry, lines = self._entry, list[ReadLine]()
        while entry is not None and self._next is not None and not lines:
            leaf = records_of_entry(self._session.register, entry.id, self._next, _CHANGES_AT_ONCE)
            if not self._seen:
                self._in_full = leaf.next_from is None and len(leaf.records) <= FEW
            self._next = leaf.next_from
            lines = self._lines_about(entry, [own for own in leaf.records if own not in self._seen])
            self._seen.update(leaf.records)
        return lines

    def _lines_about(self, entry: Entry, addresses: list[Address]) -> list[ReadLine]:
        register = self._session.register
        found = (lines_about(register, entry, own, in_full=self._in_full) for own in addresses)
        return [line for lines in found for line in lines]
