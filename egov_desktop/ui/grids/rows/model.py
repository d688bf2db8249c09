"""The rows of a grid as Qt shows them: how each cell reads, its colour, its mark and what is said of it."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from egov_desktop.domain.fields import FieldSpec
from egov_desktop.domain.records import Record
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.ui.grids.columns import Column, Reckoned, alignment_of, cell_text, heading_of, total_of
from egov_desktop.ui.grids.painting import TONE_ROLE
from egov_desktop.ui.grids.rows.held import HeldRows, Index, Role
from egov_desktop.ui.look.chosen import tokens
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.tokens import Tone
from egov_desktop.ui.widgets.words import plain_tip
from egov_desktop.wording.labels import value_text
from egov_desktop.wording.language import say

_ALIGNMENTS = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "centre": Qt.AlignmentFlag.AlignHCenter,
}
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class RecordModel(HeldRows):
    """Records of one kind, a row each, in the order in which they were found or added, and the empty row last."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return plain | Qt.ItemFlag.ItemIsEditable if self.is_editable(index) else plain

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1) if role == Role.DisplayRole else None
        if role in (Role.DisplayRole, Role.ToolTipRole, Role.AccessibleTextRole):
            return heading_of(self._columns[section], self._specs)
        if role == Role.TextAlignmentRole:
            return self._alignment(section)
        if role == Role.DecorationRole and self._is_locked(section):
            return icon("lock", "muted")
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        if role == Role.TextAlignmentRole:
            return _LEFT if self._is_hint(index) else self._alignment(index.column())
        if role == Role.DisplayRole:
            return self._text(index)
        if role == Role.EditRole:
            return self.value(index)
        if role == TONE_ROLE:
            return self._tone(index)
        if role == Role.AccessibleTextRole:
            heading = heading_of(self._columns[index.column()], self._specs)
            return f"{heading}: {self._text(index) or say('trống')}"
        if role == Role.ForegroundRole:
            return QColor(self._colour(index))
        if role == Role.ToolTipRole:
            return self._tip(index) or None
        if role == Role.AccessibleDescriptionRole:
            return self.why_locked(index) or None
        return None

    def total(self, column: int) -> int:
        return total_of(self._columns[column], self._records)

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        return _ALIGNMENTS[alignment_of(self._columns[column], self._specs)] | Qt.AlignmentFlag.AlignVCenter

    def _text(self, index: Index) -> str:
        column, record = self._columns[index.column()], self.record_at(index.row())
        if refused := self.refused_at(index):
            return refused.text
        if column.reckoned:
            return self._reckoned(column, record).words if record else ""
        if self._is_hint(index):
            return say("Thêm…")
        value = self.value(index)
        if column.written:
            return "" if value is None else column.written(self._session.snapshot, value)
        return cell_text(self._session.snapshot, self._specs[column.field], value)

    def _is_locked(self, column: int) -> bool:
        """Say whether a heading carries a lock: its column is another office's where others are not."""
        own, is_typed_in = self._columns[column], any(map(self.takes_typing, range(len(self._columns))))
        return bool(own.field) and is_typed_in and not own.fixed and not self.takes_typing(column)

    def _is_hint(self, index: Index) -> bool:
        """Say whether a cell invites to add a row."""
        return index.column() == 0 and self.record_at(index.row()) is None and not self.draft.typed

    def _reckoned(self, column: Column, record: Record) -> Reckoned:
        assert column.reckoned is not None
        return column.reckoned(self._session.snapshot, record, self._session.report_on)

    def _colour(self, index: Index) -> str:
        if self.refused_at(index):
            return tokens().bad
        if self.why_locked(index):
            return tokens().muted
        return tokens().ink if self.record_at(index.row()) or self.draft.typed else tokens().muted

    def _tone(self, index: Index) -> Tone | None:
        record, column = self.record_at(index.row()), self._columns[index.column()]
        if self.refused_at(index):
            return "bad"
        if record is None:
            return "warn" if self.draft.typed and index.column() == 0 else None
        if column.reckoned and (tone := self._reckoned(column, record).tone):
            return tone
        return self._judge.tone(record, index.column())

    def _tip(self, index: Index) -> str:
        if refused := self.refused_at(index):
            return plain_tip(refused.why)
        record, spec = self.record_at(index.row()), self.spec_at(index.column())
        if record is None or spec is None:
            return ""
        value = _in_full(self._session.snapshot, spec, getattr(record, spec.name))
        return plain_tip("\n".join(part for part in (value, self.why_locked(index)) if part))


def _in_full(snapshot: Snapshot, spec: FieldSpec, value: Any) -> str:
    return "" if value is False else value_text(snapshot, spec, value)
