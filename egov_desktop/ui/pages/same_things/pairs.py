"""The pairs of records that may be one, as rows."""

from collections.abc import Mapping, MutableMapping, Sequence
from typing import cast

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from egov_desktop.domain.judgement.offices.same_things import Pair
from egov_desktop.ui.history.table import NOWHERE, Index
from egov_desktop.ui.pages.same_things.comparing import reason_words
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.words import plain_tip
from egov_desktop.wording.labels import capitalized, kind_label, record_title
from egov_desktop.wording.language import say

Role = Qt.ItemDataRole
_APART = "apart"
WIDTHS = (110, 260, 260, 250)
STRETCHING = (1, 2)


def kept_apart(preferences: Mapping[str, object]) -> frozenset[str]:
    """Name the pairs that were found to be two things; a file of settings may hold anything."""
    kept = preferences.get(_APART)
    return (
        frozenset(str(own) for own in cast("list[object]", kept)) if isinstance(kept, list) else frozenset()
    )


def keep_apart(preferences: MutableMapping[str, object], pair: Pair) -> None:
    """Remember that the two of a pair are two things."""
    preferences[_APART] = sorted({*kept_apart(preferences), pair.key})


def forget_apart(preferences: MutableMapping[str, object]) -> None:
    preferences.pop(_APART, None)


class PairModel(QAbstractTableModel):
    """A row for each pair, the surest first."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pairs: tuple[Pair, ...] = ()

    def show_pairs(self, pairs: Sequence[Pair]) -> None:
        self.beginResetModel()
        self._pairs = tuple(pairs)
        self.endResetModel()

    def pairs(self) -> tuple[Pair, ...]:
        return self._pairs

    def pair_at(self, row: int) -> Pair | None:
        return self._pairs[row] if 0 <= row < len(self._pairs) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._pairs)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(WIDTHS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if role != Role.DisplayRole or orientation == Qt.Orientation.Vertical:
            return None
        return (say("Loại"), say("Bản ghi thứ nhất"), say("Bản ghi thứ hai"), say("Vì sao"))[section]

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid() or role not in (Role.DisplayRole, Role.ToolTipRole):
            return None
        words = self._words(self._pairs[index.row()], index.column())
        return plain_tip(words) if role == Role.ToolTipRole else words

    def _words(self, pair: Pair, column: int) -> str:
        if column == 0:
            return capitalized(kind_label(pair.kind))
        if column == len(WIDTHS) - 1:
            return reason_words(pair)
        snapshot = self._session.snapshot
        record = snapshot.find(pair.kind, pair.ids[column - 1])
        return record_title(snapshot, record) if record else ""
