"""All open questions above, the current one with its answers below: one at a time, or later."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from egov_desktop.domain.judgement.offices.questions import Question, QuestionKeeper, project_ids_in_question
from egov_desktop.ui.history.reading import project_of, record_words
from egov_desktop.ui.history.table import LogTable
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.journal.conflicts.asking import ask
from egov_desktop.ui.pages.journal.conflicts.card import ChoiceCard
from egov_desktop.ui.pages.journal.conflicts.sheet import QuestionSheet
from egov_desktop.ui.pages.journal.conflicts.table import STRETCHING, WIDTHS, question_rows
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.notices import EmptyState
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.language import say

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Conflicts(QWidget):
    """Keys: a number chooses that answer, Enter settles, N goes on to the next question; the arrows go among them."""

    done = Signal(str)
    project_wanted = Signal(str, str, str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._keeper = QuestionKeeper()
        self._project_id: str | None = None
        self.model = question_rows(session, self)
        self.table = LogTable(self.model, say("Khác biệt chưa giải quyết"), WIDTHS, STRETCHING)
        self.table.installEventFilter(self)
        self.sheet = QuestionSheet(session)
        self._progress = Words(look="secondary")
        self._keys = Words(say("Phím: 1, 2, 3… chọn · Enter quyết định · N câu sau"), "muted")
        self._open = QPushButton(icon("open", "muted"), say("Mở dự án"))
        self._later = QPushButton(say("Để sau"))
        self._settle = QPushButton(say("Quyết định như đã chọn"))
        dress(self._settle, "primary")
        self._none = EmptyState(say("Không có khác biệt nào cần giải quyết."), icon_name="check")
        self._work = self._lay_out()
        self.table.moved.connect(self._show_question)
        self.table.opened.connect(self.settle)
        self.table.doubleClicked.disconnect(self.table.opened)
        self.table.doubleClicked.connect(self.open_project)
        self.sheet.chosen.connect(lambda: self._settle.setEnabled(not session.is_read_only))
        self._open.clicked.connect(self.open_project)
        self._later.clicked.connect(self.go_on)
        self._settle.clicked.connect(self.settle)

    def ask_about(self, project_id: str | None) -> None:
        self._project_id = project_id
        self.refresh()

    def questions(self) -> tuple[Question, ...]:
        """Give the open questions of the project that is asked about, or all."""
        found = self._keeper.questions(self._session.snapshot)
        wanted = self._project_id
        return tuple(own for own in found if wanted is None or wanted in project_ids_in_question((own,)))

    def count(self) -> int:
        """Count the open questions of the whole register."""
        return len(self._keeper.questions(self._session.snapshot))

    def refresh(self) -> None:
        """Show what is asked now, at the question of before, or at the one that followed it."""
        row, questions = self.table.row(), self.questions()
        held = self.sheet.asked.question.id if self.sheet.asked else ""
        self.model.show_rows(questions)
        self._work.setVisible(bool(questions))
        self._none.setVisible(not questions)
        ids = [own.id for own in questions]
        self.table.go_to(ids.index(held) if held in ids else min(max(row, 0), max(len(ids) - 1, 0)))
        self._show_question()

    def go_to(self, question_id: str) -> None:
        """Put the cursor on a question, by its name."""
        ids = [own.id for own in self.model.rows()]
        if question_id in ids:
            self.table.go_to(ids.index(question_id))

    def cards(self) -> list[ChoiceCard]:
        return self.sheet.cards

    def settle(self) -> None:
        """Make the chosen answer hold, and go on to the next question."""
        asked = self.sheet.asked
        if asked is None or self._session.is_read_only:
            return
        if self.sheet.place() is None:
            self.sheet.cards[0].button.setFocus(Qt.FocusReason.TabFocusReason)
            return
        words = record_words(self._session.register, asked.question.address[:2])
        if self.sheet.settle() is not None:
            self.done.emit(say("Đã giải quyết khác biệt: {record}.", record=words))
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        """Leave the question open and go to the next one; after the last comes the first."""
        count = self.model.rowCount()
        if count:
            self.table.go_to((self.table.row() + 1) % count)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_project(self) -> None:
        question = self.model.row_at(self.table.row())
        if question and (project_id := self._project_of(question)):
            self.project_wanted.emit(project_id, question.record_kind, question.record_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._takes(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The table would look for a row that begins with what is typed."""
        if watched is self.table and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return event.key() not in _ENTER and self._takes(event)
        return super().eventFilter(watched, event)

    def _takes(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        with_control = held == Qt.KeyboardModifier.ControlModifier
        if event.key() in _ENTER and (with_control or (not held and not self.sheet.takes_enter())):
            self.settle()
            return True
        if held or self.sheet.is_typing():
            return False
        if event.key() == Qt.Key.Key_N:
            self.go_on()
            return True
        place = event.key() - Qt.Key.Key_1
        if 0 <= place < len(self.sheet.cards):
            self.sheet.go_to(place)
            return True
        return False

    def _project_of(self, question: Question) -> str | None:
        project = project_of(self._session.register, question.address[:2])
        return project.id if project and project.id in self._session.snapshot.of_kind(project.KIND) else None

    def _show_question(self) -> None:
        row = self.table.row()
        question = self.model.row_at(row)
        self.sheet.show_question(ask(self._session, question) if question else None)
        self._progress.setText(say("Câu {n} trên {total}", n=row + 1, total=self.model.rowCount()))
        self._open.setEnabled(question is not None and self._project_of(question) is not None)
        self._settle.setEnabled(self.sheet.place() is not None and not self._session.is_read_only)

    def _lay_out(self) -> QWidget:
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(sized(self.table, min_height=120))
        below = QWidget()
        spaced(QVBoxLayout(below), gap=0, margins=(0, 10, 0, 0)).addWidget(self.sheet)
        parts.addWidget(sized(below, min_height=160))
        parts.setStretchFactor(0, 2)
        parts.setStretchFactor(1, 5)
        work = QWidget()
        inside = spaced(QVBoxLayout(work), gap=10)
        inside.addWidget(parts, 1)
        foot = spaced(QHBoxLayout(), gap=8)
        foot.addWidget(self._progress)
        foot.addWidget(self._keys)
        foot.addStretch(1)
        for button in (self._open, self._later, self._settle):
            foot.addWidget(button)
        for part in (self._settle, self._keys):
            part.setVisible(not self._session.is_read_only)
        inside.addLayout(foot)
        outer = spaced(QVBoxLayout(self), gap=0)
        outer.addWidget(work, 1)
        outer.addWidget(self._none, 1)
        return work
