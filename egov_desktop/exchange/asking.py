"""What the journal tells of an open question: which values stand against each other, who gave them, what is gone."""

from collections.abc import Callable, Iterator

from egov_desktop.actions.records import restore_records
from egov_desktop.domain.changes import ChangeSet
from egov_desktop.domain.journal import EXISTENCE, Entry
from egov_desktop.domain.judgement.offices.questions import Question, QuestionKind
from egov_desktop.domain.judgement.offices.sides import (
    FieldSides,
    Nearness,
    RemovalSides,
    field_sides,
    removal_sides,
)
from egov_desktop.domain.records import KINDS, Record
from egov_desktop.errors import UnknownInput
from egov_desktop.store.history import HistoryLine, last_form, lines_of_record
from egov_desktop.store.leafing import removed_by
from egov_desktop.store.reading import changes_of_record, order_of_arrival
from egov_desktop.store.register import Register
from egov_desktop.wording.language import say


def near_to(register: Register, office: str = "") -> Callable[[Entry], Nearness]:
    """Say of an entry how near it is: made in this file, by the office named (else the one that writes), or elsewhere."""
    writing = register.writer.office if register.writer else ""
    office = office or writing or register.snapshot.profile.office_code

    def near(entry: Entry) -> Nearness:
        if order_of_arrival(register.connection, register.entries, entry.id) == entry.order:
            return Nearness.HERE
        return Nearness.OFFICE if office and entry.office == office else Nearness.ELSEWHERE

    return near


def sides_of(register: Register, question: Question, office: str = "") -> tuple[FieldSides, ...]:
    """Give what stands against what in each field that a question is about."""
    changes = changes_of_record(register.connection, question.record_id)
    near = near_to(register, office)
    return tuple(field_sides(field, changes, register.entries, near) for field in question.fields)


def removal_of(register: Register, question: Question) -> RemovalSides:
    """Give who removed the record in question, and who edited it without knowing."""
    return removal_sides(changes_of_record(register.connection, question.record_id), register.entries)


def missing_parent(register: Register, question: Question) -> HistoryLine | None:
    """Give how the record that an orphan names was removed; nothing where this file never knew it."""
    if question.kind is not QuestionKind.ORPHAN:
        return None
    target = KINDS[question.record_kind].specs()[question.field].target
    lines = lines_of_record(register, target, question.other_ids[0])
    return next((own for own in reversed(lines) if own.field == EXISTENCE and own.after is False), None)


def return_of_parent(register: Register, question: Question) -> ChangeSet:
    """Give the action that brings a removed parent back, with all that its removal took and nobody has restored.

    Raises UnknownInput where this file never knew it.
    """
    line = missing_parent(register, question)
    if line is None:
        raise UnknownInput(
            what_happened=say("Không khôi phục được: tệp này chưa từng có bản ghi chứa nó."),
            data_safety=say("Sổ chưa thay đổi gì."),
            what_to_do=say("Hãy chuyển sang bản ghi khác, hoặc xóa."),
            code="parent_unknown",
        )
    return restore_records(*sorted(_taken(register, line), key=lambda form: form.id != line.record_id))


def _taken(register: Register, line: HistoryLine) -> Iterator[Record]:
    for kind, record_id in removed_by(register, line.entry.id):
        form = None if register.snapshot.find(kind, record_id) else last_form(register, kind, record_id)
        if form is not None:
            yield form
