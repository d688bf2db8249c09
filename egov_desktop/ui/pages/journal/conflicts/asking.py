"""Puts an open question before the clerk, each kind in its own way."""

from collections.abc import Callable

from egov_desktop.domain.judgement.offices.questions import Question, QuestionKind
from egov_desktop.ui.history.reading import record_words
from egov_desktop.ui.pages.journal.conflicts.about_records import (
    ask_about_code,
    ask_where_it_belongs,
    ask_whether_it_stays,
)
from egov_desktop.ui.pages.journal.conflicts.about_values import ask_for_pair, ask_for_value
from egov_desktop.ui.pages.journal.conflicts.asked import Asked
from egov_desktop.ui.pages.journal.conflicts.words import fields_words
from egov_desktop.ui.session import Session

_ASKING: dict[QuestionKind, Callable[[Session, Question, str], Asked]] = {
    QuestionKind.FIELD: ask_for_value,
    QuestionKind.TOGETHER: ask_for_pair,
    QuestionKind.REMOVAL: ask_whether_it_stays,
    QuestionKind.ORPHAN: ask_where_it_belongs,
    QuestionKind.SAME_CODE: ask_about_code,
}


def ask(session: Session, question: Question) -> Asked:
    """Read a question and its answers out of the register as it is."""
    record = record_words(session.register, question.address[:2])
    title = " · ".join(own for own in (record, fields_words(question)) if own)
    return _ASKING[question.kind](session, question, title)
