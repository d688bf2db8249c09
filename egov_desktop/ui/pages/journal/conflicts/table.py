"""The open questions as rows: the record, its project, and what is asked."""

from PySide6.QtCore import QObject

from egov_desktop.domain.judgement.offices.questions import Question
from egov_desktop.domain.records import Project
from egov_desktop.ui.history.reading import project_words, record_words
from egov_desktop.ui.history.rows import RowsModel
from egov_desktop.ui.pages.journal.conflicts.words import what_words
from egov_desktop.ui.session import Session
from egov_desktop.wording.language import say

WIDTHS = (420, 300, 310)
STRETCHING = (0, 1)


def question_rows(session: Session, parent: QObject | None = None) -> RowsModel[Question]:
    """Give a row for each question."""

    def words(question: Question) -> tuple[str, ...]:
        register, address = session.register, question.address[:2]
        is_of_project = question.record_kind == Project.KIND
        project = "" if is_of_project else project_words(register, [address])
        return record_words(register, address), project, what_words(register.snapshot, question)

    return RowsModel[Question]((say("Bản ghi"), say("Dự án"), say("Điều được hỏi")), words, parent=parent)
