"""The fields of one record as a sheet of sections: read first, edited in place, saved at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QVBoxLayout, QWidget

from egov_desktop.actions.records import edit_fields
from egov_desktop.domain.fields import FieldType
from egov_desktop.domain.records import Record
from egov_desktop.domain.rules import problems_beside
from egov_desktop.domain.together import pair_of
from egov_desktop.ui.forms.inputs import Surroundings, from_input, input_for, refill, to_input, written
from egov_desktop.ui.forms.locks import LockableRow, LockLine, legend, why_locked
from egov_desktop.ui.forms.saving import save_or_say
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.inputs.base import ProblemLine
from egov_desktop.ui.widgets.inputs.field import FieldRow
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.language import say
from egov_desktop.wording.problems import sentence


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the fields under it, in so many columns; a field in `wide` takes the whole width."""

    title: str
    fields: tuple[str, ...]
    columns: int = 3
    wide: frozenset[str] = frozenset()


class RecordSheet(QWidget):
    """One record's fields in sections, and unless it does not tell all, what is said of fields that it does not show.

    It shows nothing until it is given a record.
    """

    def __init__(
        self,
        session: Session,
        record_class: type[Record],
        sections: Sequence[Section],
        *,
        tells_all: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._class, self._tells_all = session, record_class, tells_all
        self._specs = record_class.specs()
        self._record: Record = record_class(id="")
        self._is_read_only = session.is_read_only
        self._rows: dict[str, LockableRow] = {}
        self._refused: dict[str, str] = {}
        self._other, self._legend = ProblemLine(), LockLine()
        column = spaced(QVBoxLayout(self), gap=20)
        column.addWidget(self._legend)
        column.addWidget(self._other)
        for section in sections:
            column.addWidget(self._section(section))

    def show_record(self, record: Record) -> None:
        """Show a record; what somebody is typing stays where it is the same one."""
        if record.id != self._record.id:
            self._leave()
        self._record = record
        around = self._around()
        for name, row in self._rows.items():
            if not row.is_open():
                refill(row.input(), self._specs[name], around)
            if name not in self._refused:
                row.set_value(to_input(self._specs[name], getattr(record, name)))
        self._show_locks()
        self._show_problems()

    def field(self, name: str) -> LockableRow:
        return self._rows[name]

    def names(self) -> tuple[str, ...]:
        return tuple(self._rows)

    def set_read_only(self, read_only: bool) -> None:
        self._is_read_only = read_only
        self._show_locks()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        with_control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if with_control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._save_open_field()
        else:
            super().keyPressEvent(event)

    def _section(self, section: Section) -> QWidget:
        part = QWidget()
        column = spaced(QVBoxLayout(part), gap=8)
        if section.title:
            column.addWidget(Words(section.title, "section"))
            rule = QFrame()
            dress(rule, "rule")
            column.addWidget(rule)
        grid = spaced(QGridLayout(), gap=12)
        at = 0
        for name in section.fields:
            wide = name in section.wide or self._specs[name].type is FieldType.LONG_TEXT
            at += -at % section.columns if wide else 0
            span = section.columns if wide else 1
            grid.addWidget(self._row(name), at // section.columns, at % section.columns, 1, span)
            at += span
        for place in range(section.columns):
            grid.setColumnStretch(place, 1)
        column.addLayout(grid)
        return part

    def _row(self, name: str) -> FieldRow:
        spec = self._specs[name]
        row = LockableRow(
            say(spec.label),
            input_for(spec, self._around()),
            written=lambda value: written(spec, self._around(), value),
        )
        row.committed.connect(partial(self._commit, name))
        row.closed.connect(partial(self._on_closed, name))
        self._rows[name] = row
        return row

    def _around(self) -> Surroundings:
        return Surroundings(self._session.snapshot, self._record, self._session.today)

    def _commit(self, name: str, value: Any) -> None:
        kept = from_input(self._specs[name], value)
        record = self._record
        refused = save_or_say(
            self._session,
            lambda: edit_fields(
                self._session.snapshot,
                record.KIND,
                record.id,
                new_id=self._session.new_id,
                today=self._session.today,
                **{name: kept},
            ),
        )
        if refused:
            self._refused[name] = refused
            QTimer.singleShot(0, self, lambda: self._reopen(name, value))
        else:
            self._refused.pop(name, None)
            self._show_current()

    def _reopen(self, name: str, value: Any, *, taking_focus: bool = True) -> None:
        """Open a refused field again with what was typed, after the focus has gone where it was going."""
        if name not in self._refused:
            return
        elsewhere, row = QApplication.focusWidget(), self._rows[name]
        row.set_value(self._held(name))
        row.reopen(value, self._refused[name])
        if elsewhere is not None and not taking_focus:
            row.input().blockSignals(True)  # going on is not leaving it again, which would close it
            elsewhere.setFocus()
            row.input().blockSignals(False)

    def _on_closed(self, name: str) -> None:
        """A refused value stays open until it is corrected or taken back by Esc, but keeps nobody in its field."""
        if name not in self._refused:
            return
        typed = self._rows[name].input().value()
        if typed == self._held(name):
            del self._refused[name]
            self._show_current()
        else:
            QTimer.singleShot(0, self, lambda: self._reopen(name, typed, taking_focus=False))

    def _held(self, name: str) -> Any:
        held = self._session.snapshot.find(self._record.KIND, self._record.id) or self._record
        return to_input(self._specs[name], getattr(held, name))

    def _show_current(self) -> None:
        if held := self._session.snapshot.find(self._record.KIND, self._record.id):
            self.show_record(held)

    def _show_locks(self) -> None:
        whys = {name: why_locked(self._session, self._record, name) for name in self._rows}
        for name, row in self._rows.items():
            row.lock(whys[name], read_only=self._is_read_only)
        self._legend.tell(legend(any(whys.values())))

    def _show_problems(self) -> None:
        told = self._problems()
        for name, row in self._rows.items():
            if name not in self._refused and row.input().problem() != told.get(name, ""):
                row.show_problem(told.get(name, ""), warning=True)
        elsewhere = [words for name, words in told.items() if self._tells_all and name not in self._rows]
        self._other.show_sentence("\n".join(elsewhere), warning=True)

    def _problems(self) -> Mapping[str, str]:
        """Give what is to be checked, by field."""
        snapshot, record = self._session.snapshot, self._record
        told: dict[str, list[str]] = {}
        for kind, record_id, field in snapshot.conflicts:
            if (kind, record_id) == (record.KIND, record.id):
                for name in pair_of(field) or (field,):
                    told.setdefault(name, []).append(say("Các đơn vị ghi khác nhau; hãy chọn trong Nhật ký."))
        if snapshot.find(record.KIND, record.id):
            for problem in problems_beside(snapshot, record, self._session.today):
                told.setdefault(problem.field, []).append(sentence(problem, snapshot))
        return {field: "\n".join(words) for field, words in told.items()}

    def _open_field(self) -> FieldRow | None:
        focused = QApplication.focusWidget()
        return next((row for row in self._rows.values() if focused and row.isAncestorOf(focused)), None)

    def _save_open_field(self) -> None:
        row = self._open_field()
        if row is not None and row.is_open():
            row.input().editor().clearFocus()
            if not row.is_open():
                reading_part(row).setFocus()

    def _leave(self) -> None:
        """Close what is open before another record is shown."""
        self._refused.clear()
        for row in self._rows.values():
            if row.is_open():
                row.go_back()


def reading_part(row: FieldRow) -> Words:
    """Give the part of a field that has the focus while it is being read."""
    return next(part for part in row.findChildren(Words) if part.property("look") == "value")


def all_fields(record_class: type[Record], *, without: Sequence[str] = ()) -> tuple[Section, ...]:
    """Give one section with every field of a kind, for its details."""
    names = tuple(name for name in record_class.specs() if name not in without)
    return (Section("", names, columns=2),)
