"""The open questions as rows: the record, its project, and what is asked."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from egov_desktop.domain.judgement.offices.questions import Question
from egov_desktop.domain.records import Project
from egov_desktop.ui.history.reading import project_words, record_words
from egov_desktop.ui.history.table import NOWHERE, Index
from egov_desktop.ui.pages.journal.conflicts.words import what_words
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.words import plain_tip
from egov_desktop.wording.language import say

Role = Qt.ItemDataRole
WIDTHS = (420, 300, 310)
STRETCHING = (0, 1)


class QuestionModel(QAbstractTableModel):
    """A row for each question."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._questions: tuple[Question, ...] = ()

    def show_questions(self, questions: Sequence[Question]) -> None:
        self.beginResetModel()
        self._questions = tuple(questions)
        self.endResetModel()

    def questions(self) -> tuple[Question, ...]:
        return self._questions

    def question_at(self, row: int) -> Question | None:
        return self._questions[row] if 0 <= row < len(self._questions) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._questions)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(WIDTHS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if role != Role.DisplayRole or orientation == Qt.Orientation.Vertical:
            return None
        return (say("Bản ghi"), say("Dự án"), say("Điều được hỏi"))[section]

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid() or role not in (Role.DisplayRole, Role.ToolTipRole):
            return None
        words = self._words(self._questions[index.row()], index.column())
        return plain_tip(words) if role == Role.ToolTipRole else words

    def _words(self, question: Question, column: int) -> str:
        register, address = self._session.register, question.address[:2]
        if column == 0:
            return record_words(register, address)
        if column == 1:
            return "" if question.record_kind == Project.KIND else project_words(register, [address])
        return what_words(register.snapshot, question)
