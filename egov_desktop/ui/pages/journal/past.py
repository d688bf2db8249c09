"""The past of the register: its entries, the lines of the one that is chosen, and the way back from a line."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from egov_desktop.domain.journal import Entry
from egov_desktop.domain.vietnamese import matches
from egov_desktop.store.history import entries_about
from egov_desktop.store.leafing import entries_speaking_of
from egov_desktop.ui.history.reading import ReadLine, moment_words, project_of, verb_words
from egov_desktop.ui.history.restoring import can_be_restored, restore_words, restoring
from egov_desktop.ui.history.table import LogTable
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.journal import entries as entry_rows
from egov_desktop.ui.pages.journal import lines as line_rows
from egov_desktop.ui.pages.journal.entries import EntryModel
from egov_desktop.ui.pages.journal.filters import Question
from egov_desktop.ui.pages.journal.lines import LineModel
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.words import ElidedWords
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole


class Past(QWidget):
    """Entries above, the lines of the chosen one below, and at the foot what may be done with a line."""

    counted = Signal(str)
    """How many entries answer the question, in words."""
    done = Signal(str)
    """Something was restored, in words."""
    project_wanted = Signal(str, str, str)
    """The project of a line, and the record's kind and id."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._question = Question()
        self._found: set[str] = set()
        self._admitted: dict[str, Entry] = {}
        self._search: Iterator[frozenset[str]] = iter(())
        self._slices = QTimer(self, interval=0)
        self._slices.timeout.connect(self._search_on)
        self.entry_model, self.line_model = EntryModel(session, self), LineModel(session, self)
        self.entries = LogTable(
            self.entry_model,
            say("Các thao tác, mới nhất ở trên"),
            entry_rows.WIDTHS,
            entry_rows.STRETCHING,
            yielding=(entry_rows.OFFICE,),
        )
        self.lines = LogTable(
            self.line_model, say("Các dòng của thao tác"), line_rows.WIDTHS, line_rows.STRETCHING
        )
        self._title = ElidedWords(look="strong")
        self._open = QPushButton(icon("open", "muted"), say("Mở dự án"))
        self._copy = QPushButton(icon("copy", "muted"), say("Sao chép"))
        self._restore = QPushButton()
        dress(self._restore, "primary")
        self._restore.setVisible(not session.is_read_only)
        self._lay_out()
        self._connect()

    def ask(self, question: Question) -> None:
        """Show the entries that answer a question, newest first; words are looked for a little at a time."""
        self._question = question
        self._slices.stop()
        self._admitted = {entry.id: entry for entry in self._candidates() if question.admits(entry)}
        if not question.text:
            self._show(list(self._admitted.values()), is_looking=False)
            return
        self._found = {own.id for own in self._admitted.values() if self._is_named(own)}
        self._search = entries_speaking_of(self._session.register, question.text)
        self._show(self._answers(), is_looking=True)
        self._slices.start()

    def refresh(self) -> None:
        """Ask again, the register having changed."""
        self.entry_model.forget()
        self.ask(self._question)

    def current_entry(self) -> Entry | None:
        return self.entry_model.entry_at(self.entries.row())

    def current_line(self) -> ReadLine | None:
        return self.line_model.line_at(self.lines.row())

    def restore(self) -> None:
        """Take the current line back as one action."""
        read = self.current_line()
        if read is None or not can_be_restored(self._session.register, read):
            return
        if self._session.attempt(lambda: restoring(self._session, read.line)) is not None:
            self.done.emit(say("Đã khôi phục: {record}.", record=read.record))

    def open_project(self) -> None:
        if (read := self.current_line()) and (project_id := self._project_id(read)):
            self.project_wanted.emit(project_id, read.line.kind, read.line.record_id)

    def _candidates(self) -> list[Entry]:
        register, project_id = self._session.register, self._question.project_id
        if project_id is None:
            return sorted(register.entries.values(), key=lambda entry: entry.order, reverse=True)
        return entries_about(register, project_id)[::-1]

    def _is_named(self, entry: Entry) -> bool:
        words = verb_words(entry, self._session.register.entries)
        return matches(f"{entry.who} {entry.office} {words}", self._question.text)

    def _answers(self) -> list[Entry]:
        return [entry for entry in self._admitted.values() if entry.id in self._found]

    def _search_on(self) -> None:
        found = next(self._search, None)
        more = (found or frozenset()) & self._admitted.keys() - self._found
        self._found |= more
        if found is None:
            self._slices.stop()
        if more or found is None:
            self._show(self._answers(), is_looking=found is not None)

    def _show(self, entries: list[Entry], *, is_looking: bool) -> None:
        kept, line = self.current_entry(), self.current_line()
        self.entry_model.show_entries(entries)
        self.entries.go_to(self.entry_model.row_of(kept.id) if kept else 0)
        self._show_lines()
        if line is not None and (row := self.line_model.row_of(line.place)) > 0:
            self.lines.go_to(row)
        words = say("{n} thao tác, mới nhất ở trên", n=whole(len(entries)))
        self.counted.emit(say("Đang tìm…") if is_looking else words)

    def _show_lines(self) -> None:
        entry = self.current_entry()
        self.line_model.show_entry(entry)
        self._title.show_words(self._words_of(entry) if entry else say("Không có thao tác nào khớp."))
        self.lines.go_to(0)
        self._enable()

    def _words_of(self, entry: Entry) -> str:
        verb = verb_words(entry, self._session.register.entries)
        return " · ".join(own for own in (verb, entry.who, entry.office, moment_words(entry.stamp.at)) if own)

    def _project_id(self, read: ReadLine) -> str | None:
        """Give the project of a line where the register still holds it."""
        project = project_of(self._session.register, (read.line.kind, read.line.record_id))
        return project.id if project and self._session.snapshot.find("project", project.id) else None

    def _enable(self) -> None:
        read = self.current_line()
        self._restore.setEnabled(read is not None and can_be_restored(self._session.register, read))
        self._restore.setText(restore_words(self._session.register, read))
        self._copy.setEnabled(read is not None)
        self._open.setEnabled(read is not None and self._project_id(read) is not None)

    def _connect(self) -> None:
        self.entries.moved.connect(self._show_lines)
        self.lines.moved.connect(self._enable)
        self.entries.opened.connect(self.lines.setFocus)
        self.lines.opened.connect(self.open_project)
        self._open.clicked.connect(self.open_project)
        self._copy.clicked.connect(self._copy_lines)
        self._restore.clicked.connect(self.restore)

    def _copy_lines(self) -> None:
        self.lines.selectAll()
        self.lines.copy()

    def _lay_out(self) -> None:
        below = QWidget()
        column = spaced(QVBoxLayout(below), gap=8, margins=(0, 8, 0, 0))
        column.addWidget(self._title)
        column.addWidget(self.lines, 1)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(sized(self.entries, min_height=90))
        parts.addWidget(sized(below, min_height=96))
        parts.setStretchFactor(0, 3)
        parts.setStretchFactor(1, 2)
        outer = spaced(QVBoxLayout(self), gap=0)
        outer.addWidget(parts, 1)
        outer.addWidget(self._foot())

    def _foot(self) -> QFrame:
        foot = QFrame()
        row = spaced(QHBoxLayout(foot), gap=8, margins=(0, 10, 0, 0))
        row.addStretch(1)
        for button in (self._copy, self._open, self._restore):
            row.addWidget(button)
        return foot
