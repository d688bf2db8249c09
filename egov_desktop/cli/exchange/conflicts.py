"""The command that lists every open question: which values stand against each other, who gave them, what may be chosen."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, cast

import click

from egov_desktop.cli.help import command
from egov_desktop.cli.register.history import value_shown
from egov_desktop.cli.register.printing import one_line, print_json
from egov_desktop.cli.room import FILE, JSON, OFFICE, Clerk
from egov_desktop.domain.journal import EXISTENCE, Entry, moment_of
from egov_desktop.domain.judgement.offices.questions import Question, QuestionKind, open_questions
from egov_desktop.domain.judgement.offices.sides import FieldSides, Nearness
from egov_desktop.exchange.asking import missing_parent, near_to, removal_of, sides_of
from egov_desktop.store.register import Register
from egov_desktop.wording.dates import moment
from egov_desktop.wording.labels import field_label, kind_label, record_title
from egov_desktop.wording.language import say

_Told = tuple[str, Any, tuple[Entry, ...]]
"""Whose a value is (`was`, `here`, `there`), the value as the journal keeps it, and the entries that gave it."""


@command("conflicts")
@FILE
@OFFICE
@JSON
@click.pass_obj
def conflicts_command(clerk: Clerk, file: Path, office: str, as_json: bool) -> int:
    """Liệt kê khác biệt chưa giải quyết; mã thoát 1 khi còn.

    List what offices wrote differently and nobody has settled; exits with 1 when something waits.
    """
    with clerk.reading(file) as register:
        own = clerk.writer("", office).office
        questions = open_questions(register.snapshot)
        if as_json:
            print_json([_plain(register, question, own) for question in questions])
        else:
            _print(register, questions, own)
    return 1 if questions else 0


def choices_of(register: Register, question: Question) -> list[str]:
    """Name what `resolve --take` understands for a question, beside a value."""
    if question.kind is QuestionKind.FIELD:
        return ["was", "here", "there"]
    if question.kind is QuestionKind.REMOVAL:
        return ["keep", "remove"]
    if question.kind is QuestionKind.TOGETHER:
        return ["confirm", *(f"{field}=" for field in question.fields)]
    if question.kind is QuestionKind.ORPHAN:
        return [*(["restore"] if missing_parent(register, question) else []), "move=", "remove"]
    return ["one", *(f"{record_id}=" for record_id in (question.record_id, *question.other_ids))]


def _plain(register: Register, question: Question, office: str) -> dict[str, Any]:
    told = _told(register, question, office)
    firsts = {place: (value, by) for place, value, by in reversed(told)}
    return {
        "id": question.id,
        "asks": question.kind.value,
        "kind": question.record_kind,
        "record": question.record_id,
        "field": question.field,
        "project": question.project_id,
        "others": list(question.other_ids),
        **{place: firsts[place][0] if place in firsts else None for place in ("was", "here", "there")},
        "who": {place: [own.who for own in by] for place, (_, by) in firsts.items()},
        "when": {place: [own.clock_at for own in by] for place, (_, by) in firsts.items()},
        "office": {place: [own.office for own in by] for place, (_, by) in firsts.items()},
        "sides": [
            {
                "place": place,
                "value": value,
                "who": [own.who for own in by],
                "office": [own.office for own in by],
            }
            for place, value, by in told
        ],
        "choices": choices_of(register, question),
    }


def _told(register: Register, question: Question, office: str) -> list[_Told]:
    if question.kind is QuestionKind.FIELD:
        (sides,) = sides_of(register, question, office)
        return list(_of_field(sides))
    if question.kind is QuestionKind.TOGETHER:
        return _of_pair(question, sides_of(register, question, office))
    if question.kind is QuestionKind.REMOVAL:
        return _of_removal(register, question, office)
    missing = missing_parent(register, question)
    return [("there", False, (missing.entry,))] if missing else []


def _of_field(sides: FieldSides) -> Iterable[_Told]:
    if sides.was:
        yield ("was", sides.was.value, sides.was.entries)
    for side in sides.sides:
        yield ("here" if side.is_here else "there", side.value, side.entries)


def _of_pair(question: Question, both: tuple[FieldSides, ...]) -> list[_Told]:
    """Give each place the values that were given there, by field."""
    told: dict[str, tuple[dict[str, Any], list[Entry]]] = {}
    for name, sides in zip(question.fields, both, strict=True):
        for place, value, by in _of_field(sides):
            values, entries = told.setdefault(place, ({}, []))
            values[name] = value
            entries += by
    return [(place, values, tuple(entries)) for place, (values, entries) in told.items()]


def _of_removal(register: Register, question: Question, office: str) -> list[_Told]:
    """Say on which side the record is there (true) and on which it was removed (false)."""
    found, near = removal_of(register, question), near_to(register, office)
    entries = [(True, entry) for entry, _ in found.edited] + [(False, entry) for entry in found.removed]
    told: dict[tuple[str, bool], list[Entry]] = {}
    for is_there, entry in entries:
        place = "there" if near(entry) is Nearness.ELSEWHERE else "here"
        told.setdefault((place, is_there), []).append(entry)
    return [("was", True, ()), *((place, value, tuple(by)) for (place, value), by in told.items())]


def _print(register: Register, questions: Iterable[Question], office: str) -> None:
    if not questions:
        click.echo(say("Không có khác biệt nào cần giải quyết."))
    for question in questions:
        record = register.snapshot.find(question.record_kind, question.record_id)
        title = record_title(register.snapshot, record) if record else question.record_id
        fields = " + ".join(field_label(question.record_kind, own) for own in question.fields or (EXISTENCE,))
        click.echo(f"{question.id}  {kind_label(question.record_kind)} {one_line(title)} · {fields}")
        for place, value, by in _told(register, question, office):
            who = "; ".join(_by(entry) for entry in by)
            click.echo(f"    {place:<6}{_value(register, question, value)}{f'  ({who})' if who else ''}")
        click.echo(f"    --take {' | '.join(choices_of(register, question))}")


def _by(entry: Entry) -> str:
    return " · ".join(own for own in (entry.who, entry.office, moment(moment_of(entry.clock_at))) if own)


def _value(register: Register, question: Question, value: Any) -> str:
    snapshot, kind = register.snapshot, question.record_kind
    if question.kind is QuestionKind.TOGETHER:
        values = cast("dict[str, Any]", value)
        return "; ".join(
            f"{field_label(kind, name)}: {value_shown(snapshot, kind, name, own)}"
            for name, own in values.items()
        )
    return value_shown(
        snapshot, kind, question.field if question.kind is QuestionKind.FIELD else EXISTENCE, value
    )
