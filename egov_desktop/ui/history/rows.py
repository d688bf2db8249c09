"""Things in rows that are read and never typed in: what each of them says in each column, and which columns carry a mark."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from egov_desktop.ui.history.table import NOWHERE, Index
from egov_desktop.ui.look.tokens import Tone
from egov_desktop.ui.widgets.words import plain_tip

Role = Qt.ItemDataRole
MARK_ROLE = Role.UserRole + 1
"""The icon and tone of a cell."""
Mark = tuple[str, Tone]
R = TypeVar("R")


class RowsModel(QAbstractTableModel, Generic[R]):
    """A row for each thing. Its words are asked for when it is first painted, and kept until others are shown.

    `mark` gives the icon and tone of a cell, or nothing; `tip` what a cell says in full, or the empty text where that is its words.
    """

    def __init__(
        self,
        headings: Sequence[str],
        words: Callable[[R], Sequence[str]],
        mark: Callable[[R, int], Mark | None] | None = None,
        tip: Callable[[R, int], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._headings, self._words, self._mark, self._tip = tuple(headings), words, mark, tip
        self._rows: tuple[R, ...] = ()
        self._cells: dict[int, Sequence[str]] = {}

    def show_rows(self, rows: Sequence[R]) -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        self._cells.clear()
        self.endResetModel()

    def rows(self) -> tuple[R, ...]:
        return self._rows

    def row_at(self, row: int) -> R | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if role != Role.DisplayRole or orientation == Qt.Orientation.Vertical:
            return None
        return self._headings[section]

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        own, column = self._rows[index.row()], index.column()
        if role == Role.DisplayRole:
            return " ".join(self._said(index).split())
        if role == Role.ToolTipRole:
            in_full = self._tip(own, column) if self._tip else ""
            return plain_tip(in_full or self._said(index)) or None
        return self._mark(own, column) if role == MARK_ROLE and self._mark else None

    def _said(self, index: Index) -> str:
        row = index.row()
        if row not in self._cells:
            self._cells[row] = self._words(self._rows[row])
        return self._cells[row][index.column()]
