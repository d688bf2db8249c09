"""How open questions are worded: what each is about, who gave a value, where."""

from egov_desktop.domain.journal import Entry
from egov_desktop.domain.judgement.offices.questions import Question, QuestionKind
from egov_desktop.domain.judgement.offices.sides import Side
from egov_desktop.domain.records import Agency
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.ui.history.reading import moment_words, plain_value
from egov_desktop.ui.session import Session
from egov_desktop.wording.labels import agency_name, field_label
from egov_desktop.wording.language import say


def what_words(snapshot: Snapshot, question: Question) -> str:
    """Say in a line of a list what a question is about."""
    label = fields_words(question)
    if question.kind is QuestionKind.REMOVAL:
        return say("Nơi sửa, nơi xóa")
    if question.kind is QuestionKind.ORPHAN:
        return say("{field}: đã bị xóa", field=label)
    if question.kind is QuestionKind.SAME_CODE:
        record = snapshot.find(question.record_kind, question.record_id)
        count = 1 + len(question.other_ids)
        return say("{n} bản ghi cùng mã {code}", n=count, code=getattr(record, "code", ""))
    return label


def fields_words(question: Question) -> str:
    """Name the field, or both fields of a pair; nothing for a record as a whole."""
    return field_label(question.record_kind, question.field) if question.fields else ""


def value_words(snapshot: Snapshot, question: Question, name: str, side: Side | None) -> str:
    value = side.value if side else None
    return plain_value(snapshot, question.record_kind, name, value) or say("(để trống)")


def place_words(snapshot: Snapshot, side: Side) -> str:
    """Say whose value it is: ours, or that of the office that gave it."""
    if side.is_here:
        return say("Ở đây")
    offices = dict.fromkeys(office_words(snapshot, entry.office) for entry in side.entries)
    named = ", ".join(own for own in offices if own)
    return say("Ở kia: {office}", office=named) if named else say("Ở kia")


def office_words(snapshot: Snapshot, code: str) -> str:
    """Name an office by the agency that bears its code, else by the code."""
    agency = next((own for own in snapshot.all(Agency).values() if own.code == code), None) if code else None
    return agency_name(snapshot, agency.id) if agency else code


def side_words(session: Session, side: Side, *, marking_shown: bool = True) -> str:
    """Say who gave a value and when, and whether it is the one that is shown meanwhile."""
    words = "; ".join(entry_words(session, entry) for entry in side.entries)
    shown = say("đang hiển thị") if marking_shown and side.is_shown else ""
    return " · ".join(own for own in (words, shown) if own)


def entry_words(session: Session, entry: Entry) -> str:
    office = office_words(session.snapshot, entry.office)
    return " · ".join(own for own in (entry.who, office, moment_words(entry.stamp.at)) if own)
