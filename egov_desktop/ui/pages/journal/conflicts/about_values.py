"""Questions about values: one field with several, or two fields that must agree."""

from collections.abc import Iterator

from egov_desktop.actions.questions import decide_field, decide_values
from egov_desktop.domain.judgement.offices.questions import Question
from egov_desktop.domain.judgement.offices.sides import FieldSides, Side
from egov_desktop.domain.records import KINDS
from egov_desktop.exchange.asking import sides_of
from egov_desktop.ui.pages.journal.conflicts.asked import Asked, Choice, Settle, Typed, around, deciding
from egov_desktop.ui.pages.journal.conflicts.words import place_words, side_words, value_words
from egov_desktop.ui.session import Session
from egov_desktop.wording.labels import field_label
from egov_desktop.wording.language import say

_TWO = 2


def ask_for_value(session: Session, question: Question, title: str) -> Asked:
    """Ask which value a field takes: the one it was, one of those it was given, or another."""
    (sides,) = sides_of(session.register, question)
    other = Choice(
        say("Giá trị khác"), "", _taking_typed(question), typed=_typed(session, question, labelled=False)
    )
    sentence = say("Hai nơi cùng sửa mục này mà chưa biết của nhau.")
    return Asked(question, title, sentence, (*_sides(session, question, sides), other))


def _sides(session: Session, question: Question, sides: FieldSides) -> Iterator[Choice]:
    """Mark what stands against what: of two sides the words of each, of more those that differ from the value before."""
    told = [value_words(session.snapshot, question, question.field, side) for side in sides.sides]
    was = value_words(session.snapshot, question, question.field, sides.was) if sides.was else told[0]
    if sides.was:
        yield Choice(say("Trước đó"), was, _taking(question, sides.was), side_words(session, sides.was))
    for at, side in enumerate(sides.sides):
        yield Choice(
            place_words(session.snapshot, side),
            told[at],
            _taking(question, side),
            side_words(session, side),
            against=told[1 - at] if len(told) == _TWO else was,
        )


def ask_for_pair(session: Session, question: Question, title: str) -> Asked:
    """Ask whether two fields that mean something together still agree, as they were changed apart."""
    both = dict(zip(question.fields, sides_of(session.register, question), strict=True))
    shown = "\n".join(
        f"{field_label(question.record_kind, name)}: {_last_words(session, question, name, sides)}"
        for name, sides in both.items()
    )
    choices = (
        Choice(say("Xác nhận cả hai"), shown, _taking_typed(question)),
        Choice(say("Sửa lại"), "", _taking_typed(question), typed=_typed(session, question, labelled=True)),
    )
    sentence = say("Hai mục này phải khớp nhau, nhưng mỗi nơi sửa một mục mà chưa biết của nhau.")
    details = tuple(_told(session, question, name, sides) for name, sides in both.items())
    return Asked(question, title, sentence, choices, details)


def _told(session: Session, question: Question, name: str, sides: FieldSides) -> str:
    return say(
        "{field}: {before} → {after} ({written})",
        field=field_label(question.record_kind, name),
        before=value_words(session.snapshot, question, name, sides.was),
        after=_last_words(session, question, name, sides),
        written=side_words(session, sides.sides[-1], marking_shown=False),
    )


def _last_words(session: Session, question: Question, name: str, sides: FieldSides) -> str:
    return value_words(session.snapshot, question, name, sides.sides[-1])


def _taking(question: Question, side: Side) -> Settle:
    return deciding(
        lambda session, _: decide_field(session.snapshot, question, side.value, **around(session))
    )


def _taking_typed(question: Question) -> Settle:
    return deciding(
        lambda session, values: decide_values(session.snapshot, question, values, **around(session))
    )


def _typed(session: Session, question: Question, *, labelled: bool) -> tuple[Typed, ...]:
    """Give a place for each field; those of a pair begin with what they hold."""
    record = session.snapshot.find(question.record_kind, question.record_id)
    specs = KINDS[question.record_kind].specs()
    if record is None:
        return ()
    return tuple(
        Typed(name, specs[name], say(specs[name].label), record, getattr(record, name), needed=False)
        if labelled
        else Typed(name, specs[name], "", record)
        for name in question.fields
    )
