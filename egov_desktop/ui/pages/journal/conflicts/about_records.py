"""Questions about whole records: edited here and removed there, without its parent, or with another's code."""

from egov_desktop.actions.questions import decide_existence, give_new_code, point_elsewhere
from egov_desktop.actions.records import remove
from egov_desktop.domain.changes import ChangeSet
from egov_desktop.domain.judgement.offices.questions import Question
from egov_desktop.domain.records import KINDS, Record
from egov_desktop.exchange.asking import missing_parent, removal_of
from egov_desktop.store.history import HistoryLine, lines_of_record
from egov_desktop.ui.history.reading import record_words
from egov_desktop.ui.history.restoring import restoring
from egov_desktop.ui.pages.journal.conflicts.asked import (
    Asked,
    Choice,
    Settle,
    Typed,
    Values,
    around,
    deciding,
)
from egov_desktop.ui.pages.journal.conflicts.words import entry_words
from egov_desktop.ui.session import Session
from egov_desktop.wording.labels import field_label, kind_label, record_title
from egov_desktop.wording.language import say


def ask_whether_it_stays(session: Session, question: Question, title: str) -> Asked:
    found = removal_of(session.register, question)
    edited = [
        say(
            "{who} đã sửa “{field}”",
            who=entry_words(session, entry),
            field=", ".join(field_label(question.record_kind, own) for own in fields),
        )
        for entry, fields in found.edited
    ]
    removed = "; ".join(entry_words(session, entry) for entry in found.removed)
    keep = Choice(
        say("Giữ bản ghi"),
        say("Bản ghi ở lại với các giá trị đang có."),
        deciding(lambda own, _: decide_existence(own.snapshot, question, keep=True)),
        "; ".join(edited) or say("Nơi khác đã sửa bản ghi này."),
    )
    gone = deciding(lambda own, _: decide_existence(own.snapshot, question, keep=False))
    sentence = say("Một nơi sửa, một nơi xóa. Chưa quyết thì bản ghi vẫn ở trong sổ.")
    return Asked(question, title, sentence, (keep, Choice(say("Xóa bản ghi"), _leaves(), gone, removed)))


def _leaves() -> str:
    return say("Bản ghi và những gì thuộc về nó ra khỏi sổ; hoàn tác được.")


def ask_where_it_belongs(session: Session, question: Question, title: str) -> Asked:
    """Ask what becomes of a record whose parent was removed; the parent can come back where its removal is known."""
    spec = KINDS[question.record_kind].specs()[question.field]
    record = session.snapshot.find(question.record_kind, question.record_id)
    missing = missing_parent(session.register, question)
    choices = [_restoring(session, (spec.target, question.other_ids[0]), missing)] if missing else []
    if record:
        typed = (Typed(question.field, spec, "", record),)
        choices.append(Choice(say("Chuyển sang bản ghi khác"), "", _pointing(question), typed=typed))
    if not spec.required:
        unlinked = deciding(lambda own, _: point_elsewhere(own.snapshot, question, None, **around(own)))
        choices.append(Choice(say("Bỏ trống"), say("Bản ghi ở lại, không gắn với bản ghi nào."), unlinked))
    gone = deciding(lambda own, _: remove(own.snapshot, question.record_kind, question.record_id))
    choices.append(Choice(say("Xóa bản ghi này"), _leaves(), gone))
    sentence = say("Bản ghi này gắn với {parent} đã bị xóa ở nơi khác.", parent=kind_label(spec.target))
    return Asked(question, title, sentence, tuple(choices))


def _restoring(session: Session, address: tuple[str, str], line: HistoryLine) -> Choice:
    def back(own: Session, _values: Values) -> ChangeSet:
        return restoring(own, line)

    removed = say("xóa bởi {who}", who=entry_words(session, line.entry))
    return Choice(say("Khôi phục"), record_words(session.register, address), deciding(back), removed)


def _pointing(question: Question) -> Settle:
    return deciding(
        lambda own, values: point_elsewhere(own.snapshot, question, values[question.field], **around(own))
    )


def ask_about_code(session: Session, question: Question, title: str) -> Asked:
    """Ask whether records with one code are one, or which of them gets another code."""
    kind, ids = question.record_kind, (question.record_id, *question.other_ids)
    records = [own for record_id in ids if (own := session.snapshot.find(kind, record_id))]
    one = Choice(
        say("Là một bản ghi"),
        say("Gộp cùng mọi thứ thuộc về chúng; chỗ nào khác nhau sẽ được hỏi tiếp."),
        lambda own, _: own.make_one(kind, ids),
    )
    # An owner's file may not say of the secretariat's records that they are one.
    joining = () if session.rights else (one,)
    sentence = say("{n} bản ghi mang cùng một mã.", n=len(records))
    return Asked(question, title, sentence, (*joining, *(_coding(session, question, own) for own in records)))


def _coding(session: Session, question: Question, record: Record) -> Choice:
    code = type(record).specs()["code"]
    lines = lines_of_record(session.register, record.KIND, record.id)
    return Choice(
        say("Mã mới"),
        record_title(session.snapshot, record),
        deciding(
            lambda own, values: give_new_code(
                own.snapshot, question, record.id, values["code"], **around(own)
            )
        ),
        say("thêm bởi {who}", who=entry_words(session, lines[0].entry)) if lines else "",
        typed=(Typed("code", code, "", record),),
    )
