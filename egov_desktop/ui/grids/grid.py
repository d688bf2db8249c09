"""A grid of records: heading, table, totals and the line about the current row, and all that is done with them."""

import dataclasses
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from egov_desktop.actions.fields import parse_value
from egov_desktop.actions.paste import preview, read_block, to_change_set
from egov_desktop.actions.records import remove_all
from egov_desktop.domain.fields import FieldType
from egov_desktop.domain.records import Record
from egov_desktop.errors import RegisterError
from egov_desktop.ui.forms.dialog import RecordDialog
from egov_desktop.ui.forms.locks import LockLine, lock_button
from egov_desktop.ui.grids.columns import Column, Rows, heading_of
from egov_desktop.ui.grids.footer import RowLine, TotalsRow
from egov_desktop.ui.grids.menu import offers_of, open_menu, quiet_button
from egov_desktop.ui.grids.paste_dialog import PasteDialog
from egov_desktop.ui.grids.rows.model import RecordModel
from egov_desktop.ui.grids.view import GridView
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.message import tell_error
from egov_desktop.ui.widgets.words import ElidedWords
from egov_desktop.wording.labels import capitalized, kind_label, record_title
from egov_desktop.wording.language import say


class RecordGrid(QWidget):
    """Records of one kind in rows. Each value typed, each row added, pasted or removed is one action, saved at once.

    What is given as `beside` stands in the heading, before the buttons. Rows are as high as the `lines` that long words may
    take.
    """

    done = Signal(str)
    """Rows went or came in a way that is worth an undo: what was done, in words."""
    row_changed = Signal()
    """The cursor stands in another row, or its record has changed."""

    def __init__(
        self,
        session: Session,
        record_class: type[Record],
        columns: Sequence[Column],
        *,
        title: str = "",
        may_add: bool = True,
        may_remove: bool = True,
        has_details: bool = True,
        most_rows: int = 14,
        lines: int = 1,
        beside: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._class, self._may_remove = session, record_class, may_remove
        self._has_details = has_details
        self._title, self._beside = title or capitalized(kind_label(record_class.KIND)), beside
        self.model = RecordModel(session, record_class, columns, may_add=may_add, parent=self)
        self.view = GridView(self.model, self._title, most_rows, lines)
        self.totals = TotalsRow(self.view, self.model)
        self.line, self._lock = RowLine(), LockLine()
        column = spaced(QVBoxLayout(self), gap=0)
        column.addLayout(self._head())
        column.addWidget(self._lock)
        column.addSpacing(4)
        column.addWidget(self.view)
        column.addWidget(self.totals)
        column.addWidget(self.line)
        self._connect()

    def show_rows(self, rows: Rows) -> None:
        """Show other rows; the cursor goes nowhere until it is put somewhere."""
        self.model.show_rows(rows)
        self._say_row()

    def refresh(self) -> None:
        self.model.refresh()

    def reveal(self, record_id: str) -> bool:
        """Put the cursor on a record; false where it is not in this grid."""
        row = self.model.row_of(record_id)
        if row >= 0:
            self.view.go_to(row, 0)
            self.view.setFocus()
        return row >= 0

    def current_record(self) -> Record | None:
        return self.model.record_at(self.view.currentIndex().row())

    def set_room(self, height: int, *, least: int = 4) -> None:
        """Let the rows take this height of the page, in real pixels, and `least` rows at least; a short list takes less."""
        self.view.set_room(height, least=least)

    def _connect(self) -> None:
        view = self.view
        view.remove_wanted.connect(self.remove_rows)
        view.clear_wanted.connect(self.clear_cells)
        view.fill_wanted.connect(self.fill_down)
        view.today_wanted.connect(self.write_today)
        view.copy_wanted.connect(self.copy)
        view.paste_wanted.connect(self.paste)
        view.details_wanted.connect(self.open_details)
        view.menu_wanted.connect(self._open_menu)
        view.row_changed.connect(self._say_row)
        view.cells.noted.connect(self._say_typing)
        self.model.judged.connect(self._say_row)
        self.model.modelReset.connect(self._say_row)

    # what is done with rows and cells

    def add_row(self) -> None:
        self.view.begin_new()

    def remove_rows(self) -> None:
        """Remove the selected rows as one action; in the row being added, take away what was typed."""
        if self._session.is_read_only:
            return
        rows = self.view.selected_rows()
        chosen = [record for row in rows if (record := self.model.record_at(row))]
        if why := self.model.why_kind_locked():
            self.line.tell(why)
        elif not chosen and rows:
            self.model.discard_draft()
        elif chosen and self._may_remove:
            self._remove(chosen)

    def clear_cells(self) -> None:
        """Empty the selected cells as one action."""
        self._write_cells(lambda name, _row: self._class.specs()[name].default)

    def fill_down(self) -> None:
        """Write the uppermost value of each selected column into the cells below it; a single cell takes the one above."""
        rows = self.view.selected_rows()
        if not rows:
            return
        source = rows[0] if len(rows) > 1 else rows[0] - 1
        if record := self.model.record_at(source):
            self._write_cells(lambda name, row: getattr(record, name) if row != source else _KEEP)

    def write_today(self) -> None:
        """Write today into the selected cells that hold days."""
        specs = self._class.specs()
        self._write_cells(lambda name, _: self._session.today if specs[name].type is FieldType.DAY else _KEEP)

    def copy(self, with_headings: bool = False) -> None:
        """Copy the selected cells as a spreadsheet takes them."""
        cells = [cell for cell in self.view.selected() if self.model.record_at(cell.row())]
        specs, places = self._class.specs(), sorted({cell.column() for cell in cells})
        lines = [[heading_of(self.model.columns[place], specs) for place in places]] if with_headings else []
        rows = sorted({cell.row() for cell in cells})
        lines += [[_as_cell(cell.data()) for cell in cells if cell.row() == row] for row in rows]
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))

    def paste(self) -> None:
        """Take what was copied: one text into the selected cells, more (or with no cell chosen) through a preview."""
        if self._session.is_read_only:
            return
        index = self.view.currentIndex()
        try:
            block = read_block(QGuiApplication.clipboard().text())
        except RegisterError as error:
            tell_error(self, error)
            return
        if index.isValid() and len(block) == 1 and len(block[0]) == 1:
            self._paste_one(block[0][0])
        else:
            self._paste_block(block, max(index.column(), 0))

    def open_details(self) -> None:
        """Open every field of the current record."""
        record = self.current_record()
        if record and self._has_details:
            dialog = RecordDialog(self._session, record, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    # how it is done

    def _remove(self, chosen: Sequence[Record]) -> None:
        kind = self._class.KIND
        entry = self._session.attempt(
            lambda: remove_all(self._session.snapshot, kind, [record.id for record in chosen])
        )
        self.model.refresh()
        if entry is not None:
            title = record_title(self._session.snapshot, chosen[0])
            one = say("Đã xóa {what} “{title}”.", what=kind_label(kind), title=title)
            many = say("Đã xóa {n} {what}.", n=len(chosen), what=kind_label(kind))
            self.done.emit(one if len(chosen) == 1 else many)

    def _write_cells(self, value_for: Callable[[str, int], Any]) -> None:
        """Write into the selected cells of fields, all as one action; the empty row is typed in."""
        changed: dict[int, dict[str, Any]] = {}
        for cell in self.view.selected():
            if self.model.is_editable(cell):
                name = self.model.columns[cell.column()].field
                if (value := value_for(name, cell.row())) is not _KEEP:
                    changed.setdefault(cell.row(), {})[name] = value
        places = [own.field for own in self.model.columns]
        records: list[Record] = []
        for row, values in changed.items():
            if record := self.model.record_at(row):
                records.append(dataclasses.replace(record, **values))
                continue
            for name, value in values.items():
                self.model.setData(self.model.index(row, places.index(name)), value)
        if why := self.model.save(records):
            self.line.tell(why, "bad")

    def _paste_one(self, text: str) -> None:
        specs, problems = self._class.specs(), list[str]()

        def read(name: str, _row: int) -> Any:
            project_id = self.model.given.get("project_id")
            found = parse_value(specs[name], text, self._session.snapshot, project_id=project_id)
            problems.extend([found.problem] if found.problem else [])
            return _KEEP if found.problem else found.value

        self._write_cells(read)
        if problems:
            self.line.tell(problems[0], "bad")

    def _paste_block(self, block: tuple[tuple[str, ...], ...], column: int) -> None:
        names = [own.field for own in self.model.columns[column:]]
        chosen = [record.id for row in self.view.selected_rows() if (record := self.model.record_at(row))]

        def plan_onto(record_ids: Sequence[str]) -> Any:
            return preview(
                self._session.snapshot,
                self._class.KIND,
                self.model.given.get("project_id", ""),
                block,
                names,
                new_id=self._session.new_id,
                onto=record_ids,
                defaults=self.model.defaults(),
            )

        dialog = PasteDialog(self._session.snapshot, plan_onto, chosen, self)
        dialog.accepted.connect(lambda: self._take_in(dialog))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _take_in(self, dialog: PasteDialog) -> None:
        plan = dialog.plan()
        if self._session.attempt(lambda: to_change_set(plan)) is not None:
            what = kind_label(self._class.KIND)
            self.done.emit(say("Đã dán {n} dòng {what}.", n=len(plan.rows), what=what))
        self.model.refresh()

    # what is said

    def _say_row(self) -> None:
        if self.view.is_typing():
            return
        said = (
            self.model.sentences(self.view.currentIndex().row()) if self.view.currentIndex().isValid() else []
        )
        words = " ".join(sentence for sentence, _ in said) or self._why_locked()
        self.line.tell(words, None if not said else "bad" if said[0][1] else "warn")
        self._show_buttons()
        self.row_changed.emit()

    def _why_locked(self) -> str:
        index = self.view.currentIndex()
        return self.model.why_locked(index) if index.isValid() else ""

    def _say_typing(self, words: str, is_problem: bool) -> None:
        self.line.tell(words, "bad" if is_problem else None)

    def _show_buttons(self) -> None:
        """What is done with a row is offered only where there is one."""
        has_record, why = self.current_record() is not None, self.model.why_kind_locked()
        self._lock.tell(why)
        for name, (button, tip) in self._buttons.items():
            if name in ("remove", "open"):
                button.setVisible(has_record)
            if name != "open":
                lock_button(button, why, tip)

    def _head(self) -> QHBoxLayout:
        row = spaced(QHBoxLayout(), gap=4)
        row.addWidget(ElidedWords(self._title, "section"), 1)
        if self._beside is not None:
            row.addWidget(self._beside)
        may_remove = self._may_remove and not self._session.is_read_only
        self._buttons: dict[str, tuple[QPushButton, str]] = {}
        for words, name, keys, does, offered in (
            (say("Xóa dòng"), "remove", "Del", self.remove_rows, may_remove),
            (say("Chi tiết"), "open", "Alt+Return", self.open_details, self._has_details),
            (say("Dán"), "table", "Ctrl+V", self._paste_new, self.model.offers_new()),
            (say("Thêm dòng"), "add", "Ctrl+Return", self.add_row, self.model.offers_new()),
        ):
            if offered:
                button = quiet_button(words, name, f"{words}: {self._title}", keys)
                button.clicked.connect(does)
                row.addWidget(button)
                self._buttons[name] = (button, button.toolTip())
        self._show_buttons()
        return row

    def _paste_new(self) -> None:
        """Paste as new rows, from the first column on."""
        self.view.go_to(self.model.rowCount() - 1, 0)
        self.paste()

    def _open_menu(self, at: QPoint) -> None:
        may_write = not self._session.is_read_only
        may_remove = self._may_remove and may_write and not self.model.why_kind_locked()
        offers = offers_of(self, may_write=may_write, may_remove=may_remove, has_details=self._has_details)
        open_menu(self, offers, at)


_KEEP = object()


def _as_cell(text: object) -> str:
    """Quote a text that would break the rows and cells of a spreadsheet."""
    words = str(text or "")
    needs_quotes = any(mark in words for mark in '\t\n"')
    return f'"{words.replace(chr(34), chr(34) * 2)}"' if needs_quotes else words
