"""What stands in the rows of a grid: records of one kind, what is typed and not saved yet, and what was refused."""

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from egov_desktop.actions.records import add, edit
from egov_desktop.domain.fields import FieldSpec
from egov_desktop.domain.records import Record
from egov_desktop.ui.forms.inputs import Surroundings
from egov_desktop.ui.forms.locks import why_column_locked, why_kind_locked, why_locked
from egov_desktop.ui.forms.saving import save_or_say
from egov_desktop.ui.grids.columns import (
    Column,
    Rows,
    cell_text,
)
from egov_desktop.ui.grids.rows.draft import Draft, Refused
from egov_desktop.ui.grids.rows.judging import RowJudge
from egov_desktop.ui.session import Session

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()


class HeldRows(QAbstractTableModel):
    """Records of one kind, a row each, in the order in which they were found or added, and the empty row last.

    A value that the rules refuse stays in its cell as typed, with its reason, until it is corrected or taken back.
    """

    judged = Signal()
    """What is said of some row may read differently now."""

    def __init__(
        self,
        session: Session,
        record_class: type[Record],
        columns: Sequence[Column],
        *,
        may_add: bool = True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._class, self._columns = session, record_class, tuple(columns)
        self._specs = record_class.specs()
        self._rows = Rows("", lambda _snapshot: ())
        self._records: list[Record] = []
        self._drafts: dict[str, Draft] = {}
        self._refused: dict[tuple[str, str], Refused] = {}
        self._judge = RowJudge(session, self._columns)
        self._seen = session.snapshot
        self._may_add = may_add
        self._born = ""

    # what the grid asks

    @property
    def columns(self) -> tuple[Column, ...]:
        return self._columns

    @property
    def record_class(self) -> type[Record]:
        return self._class

    @property
    def draft(self) -> Draft:
        return self._drafts.setdefault(self._rows.key, Draft())

    @property
    def given(self) -> Mapping[str, Any]:
        return self._rows.given

    def defaults(self) -> dict[str, Any]:
        return dict(self._rows.defaults(self._session.snapshot, self._records))

    def may_add(self) -> bool:
        return self.offers_new() and not self.why_kind_locked()

    def offers_new(self) -> bool:
        """Say whether rows are added in this grid, be it by another office."""
        return self._may_add and not self._session.is_read_only

    def why_kind_locked(self) -> str:
        """Say why rows are not this office's to add or remove, or nobody's any more."""
        return self._why_closed() or why_kind_locked(self._session, self._class.KIND)

    def why_locked(self, index: Index) -> str:
        """Say why a cell is not this office's to write; in the empty row, why its column is not."""
        name, record = self._columns[index.column()].field, self.record_at(index.row())
        if not name:
            return ""
        if closed := self._why_closed():
            return closed
        if record is None:
            return why_column_locked(self._session, self._class.KIND, name)
        return why_locked(self._session, record, name)

    def _why_closed(self) -> str:
        return self._rows.why_closed(self._session.snapshot)

    def takes_typing(self, column: int) -> bool:
        """Say whether any cell of a column is typed in."""
        own = self._columns[column]
        locked = why_column_locked(self._session, self._class.KIND, own.field) if own.field else ""
        return bool(own.field) and not own.fixed and not locked

    def records(self) -> tuple[Record, ...]:
        return tuple(self._records)

    def record_at(self, row: int) -> Record | None:
        """Give the record of a row; none for the empty row."""
        return self._records[row] if 0 <= row < len(self._records) else None

    def row_of(self, record_id: str) -> int:
        return next((row for row, record in enumerate(self._records) if record.id == record_id), -1)

    def spec_at(self, column: int) -> FieldSpec | None:
        return self._specs.get(self._columns[column].field)

    def around(self, row: int) -> Surroundings:
        """Give what an input in the row must know; the empty row stands for the record that it may become."""
        record = self.record_at(row) or self._class(id="", **{**self.given, **self.draft.values})
        return Surroundings(self._session.snapshot, record, self._session.today)

    def refused_at(self, index: Index) -> Refused | None:
        return self._refused.get(self._address(index))

    def sentences(self, row: int) -> list[tuple[str, bool]]:
        """Say what is wrong with a row, errors first; true marks what keeps it from being saved."""
        record = self.record_at(row)
        record_id = record.id if record else ""
        said = [(own.why, True) for (own_id, _), own in self._refused.items() if own_id == record_id]
        if record is None:
            own = self.draft.sentence(self._class, self.given)
            return [*said, *([(own, bool(self.draft.why))] if own else [])]
        return [*said, *self._judge.sentences(record)]

    # what Qt asks and writes

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._records) + self.may_add()

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def is_editable(self, index: Index) -> bool:
        column = self._columns[index.column()]
        is_typed_in = bool(column.field) and not column.fixed and not self._session.is_read_only
        return is_typed_in and not self.why_locked(index)

    def value(self, index: Index) -> Any:
        """Give the value that stands in a cell, typed or held."""
        name = self._columns[index.column()].field
        record = self.record_at(index.row())
        if record is None:
            return self.draft.values.get(name)
        return getattr(record, name) if name else None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        if role != Role.EditRole or not self.is_editable(index):
            return False
        self._refused.pop(self._address(index), None)
        record, name = self.record_at(index.row()), self._columns[index.column()].field
        if record is None:
            self._type_in_draft(name, value)
        elif value != getattr(record, name):
            why = self.save([dataclasses.replace(record, **{name: value})])
            if why:
                text = cell_text(self._session.snapshot, self._specs[name], value)
                self._refused[record.id, name] = Refused(text, why, value, can_be_read=True)
        self._show_row(index.row())
        return True

    # what the grid does

    def keep_unread(self, index: Index, text: str, why: str) -> None:
        """Keep a text that is no value of its field in its cell, with the reason."""
        self._refused[self._address(index)] = Refused(text, why)
        self._show_row(index.row())

    def forget_refused(self, index: Index) -> None:
        if self._refused.pop(self._address(index), None):
            self._show_row(index.row())

    def save(self, records: Iterable[Record]) -> str:
        """Save changed records as one action; gives why not, "" when saved."""
        changed = list(records)
        if not changed:
            return ""
        why = save_or_say(
            self._session,
            lambda: edit(
                self._session.snapshot, *changed, new_id=self._session.new_id, today=self._session.today
            ),
        )
        if self._session.snapshot is not self._seen:
            self.refresh()
        return why

    def show_rows(self, rows: Rows) -> None:
        """Show other rows, in their natural order; what was typed and not saved waits for their return."""
        self.beginResetModel()
        self._rows = rows
        self._records = list(rows.find(self._session.snapshot))
        self._refused.clear()
        self._judge.forget()
        self._seen = self._session.snapshot
        self.endResetModel()

    def refresh(self) -> None:
        """Show the register as it is now, every row in its place, what is being typed untouched."""
        self._seen = self._session.snapshot
        found = list(self._rows.find(self._seen))
        self._judge.forget()
        self._take_away({record.id for record in found})
        by_id = {record.id: record for record in found}
        self._records = [by_id[record.id] for record in self._records]
        for place, record in enumerate(found):
            if self.row_of(record.id) < 0 and record.id == self._born:
                self._become(record)
            elif self.row_of(record.id) < 0:
                self._put_in(record, found[:place])
        if self._records:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(self._columns) - 1))
        self.judged.emit()

    def discard_draft(self) -> None:
        self.draft.clear()
        for address in [address for address in self._refused if not address[0]]:
            del self._refused[address]
        self._show_row(len(self._records))

    def _take_away(self, staying: set[str]) -> None:
        for row in reversed(range(len(self._records))):
            if self._records[row].id not in staying:
                self.beginRemoveRows(NOWHERE, row, row)
                del self._records[row]
                self.endRemoveRows()

    def _put_in(self, record: Record, before: Sequence[Record]) -> None:
        """Put a record that has come after the row it naturally follows."""
        row = next((self.row_of(own.id) + 1 for own in reversed(before) if self.row_of(own.id) >= 0), 0)
        self.beginInsertRows(NOWHERE, row, row)
        self._records.insert(row, record)
        self.endInsertRows()

    def _type_in_draft(self, name: str, value: Any) -> None:
        draft = self.draft
        draft.take(name, value, self.defaults())
        if not draft.typed or draft.missing(self._class, self.given) or self._has_unread_draft():
            return
        record = self._class(id=self._session.new_id(), **{**self.given, **draft.values})
        self._born = record.id
        draft.why = save_or_say(self._session, lambda: add(record))
        if self._session.snapshot is not self._seen:
            self.refresh()
        self._born = ""

    def _become(self, record: Record) -> None:
        """Let the typed row be the record in its place, with a new empty row below it."""
        last = len(self._records) + 1
        self.beginInsertRows(NOWHERE, last, last)
        self._records.append(record)
        self.draft.clear()
        self.endInsertRows()

    def _has_unread_draft(self) -> bool:
        return any(not record_id for record_id, _ in self._refused)

    def _show_row(self, row: int) -> None:
        if 0 <= row < self.rowCount():
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self._columns) - 1))
        self.judged.emit()

    def _address(self, index: Index) -> tuple[str, str]:
        record = self.record_at(index.row())
        return (record.id if record else "", self._columns[index.column()].field)
