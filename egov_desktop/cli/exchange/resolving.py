"""The command that settles one open question, by the side that holds or by another value."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click

from egov_desktop.actions import questions as actions
from egov_desktop.actions.fields import parse_value
from egov_desktop.actions.records import remove
from egov_desktop.cli.exchange.conflicts import choices_of
from egov_desktop.cli.help import command
from egov_desktop.cli.register.printing import print_json
from egov_desktop.cli.room import FILE, JSON, OFFICE, USER, Clerk, record_named, unknown
from egov_desktop.domain.changes import ChangeSet
from egov_desktop.domain.journal import Entry
from egov_desktop.domain.judgement.offices.questions import Question, QuestionKind, open_questions
from egov_desktop.domain.records import KINDS
from egov_desktop.errors import UnknownInput
from egov_desktop.exchange.asking import return_of_parent, sides_of
from egov_desktop.store.register import Register
from egov_desktop.wording.language import say

_ONE = "one"


@command("resolve")
@FILE
@click.argument("question", metavar="MÃ_KHÁC_BIỆT")
@click.option(
    "--take",
    "takes",
    required=True,
    multiple=True,
    metavar="LỰA_CHỌN",
    help="here, there, was, hoặc một giá trị; các loại khác: xem lệnh conflicts.",
)
@USER
@OFFICE
@JSON
@click.pass_obj
def resolve_command(
    clerk: Clerk, file: Path, question: str, takes: tuple[str, ...], user: str, office: str, as_json: bool
) -> None:
    """Giải quyết một khác biệt: lấy giá trị ở đây, ở kia, trước đó, hoặc giá trị khác.

    Settle one difference: here, there, was, or VALUE (a value that reads like one of these: `=VALUE`).
    """
    with clerk.writing(file, user, office) as register:
        found = next((own for own in open_questions(register.snapshot) if own.id == question), None)
        if found is None:
            raise unknown(say("Không có khác biệt “{id}” nào đang mở.", id=question), "unknown_conflict")
        entry = _settle(clerk, register, found, takes)
        left = len(open_questions(register.snapshot))
    if as_json:
        print_json({"id": question, "entry": entry.id if entry else None, "left": left})
    else:
        click.echo(say("Đã giải quyết; còn {n} khác biệt.", n=left))


def _settle(clerk: Clerk, register: Register, question: Question, takes: tuple[str, ...]) -> Entry | None:
    if question.kind is QuestionKind.SAME_CODE and takes == (_ONE,):
        ids = (question.record_id, *question.other_ids)
        return register.make_one(question.record_kind, ids, now=clerk.now())
    return clerk.perform(register, _DECIDING[question.kind](clerk, register, question, takes))


def _field(clerk: Clerk, register: Register, question: Question, takes: tuple[str, ...]) -> ChangeSet:
    take = _single(register, question, takes)
    if take.partition(":")[0] in ("was", "here", "there"):
        plain = _side(register, question, take)
        return actions.decide_field(register.snapshot, question, plain, **_around(clerk))
    value = _parsed(register, question, question.field, take.removeprefix("="))
    return actions.decide_values(register.snapshot, question, {question.field: value}, **_around(clerk))


def _side(register: Register, question: Question, take: str) -> Any:
    """Give the value of a side; of several others the one of an office is named as there:OFFICE."""
    (sides,) = sides_of(register, question)
    place, _, office = take.partition(":")
    wanted = {"was": [sides.was], "here": [sides.here], "there": [*sides.there]}[place]
    found = [own for own in wanted if own and (not office or office in {by.office for by in own.entries})]
    if len(found) == 1:
        return found[0].value
    if found:
        offices = ", ".join(f"there:{by.office}" for own in found for by in own.entries)
        raise unknown(
            say("Có {n} giá trị ở kia. Hãy ghi rõ: {offices}.", n=len(found), offices=offices), "many_sides"
        )
    raise unknown(say("Khác biệt này không có giá trị “{take}”.", take=take), "no_such_side")


def _together(clerk: Clerk, register: Register, question: Question, takes: tuple[str, ...]) -> ChangeSet:
    values: dict[str, Any] = {}
    for take in () if takes == ("confirm",) else takes:
        name, sign, text = take.partition("=")
        if not sign or name not in question.fields:
            raise _not_a_choice(register, question, take)
        values[name] = _parsed(register, question, name, text)
    return actions.decide_values(register.snapshot, question, values, **_around(clerk))


def _removal(_clerk: Clerk, register: Register, question: Question, takes: tuple[str, ...]) -> ChangeSet:
    take = _among(register, question, takes, ("keep", "remove"))
    return actions.decide_existence(register.snapshot, question, keep=take == "keep")


def _orphan(clerk: Clerk, register: Register, question: Question, takes: tuple[str, ...]) -> ChangeSet:
    take = _single(register, question, takes)
    if take.startswith("move="):
        target = KINDS[question.record_kind].specs()[question.field].target
        named = take.removeprefix("move=")
        target_id = record_named(register.snapshot, target, named).id if named else None
        return actions.point_elsewhere(register.snapshot, question, target_id, **_around(clerk))
    if _among(register, question, takes, ("restore", "remove")) == "restore":
        return return_of_parent(register, question)
    return remove(register.snapshot, question.record_kind, question.record_id)


def _code(clerk: Clerk, register: Register, question: Question, takes: tuple[str, ...]) -> ChangeSet:
    record_id, sign, code = _single(register, question, takes).partition("=")
    if not sign or record_id not in (question.record_id, *question.other_ids):
        raise _not_a_choice(register, question, takes[0])
    value = _parsed(register, question, "code", code)
    return actions.give_new_code(register.snapshot, question, record_id, value, **_around(clerk))


def _around(clerk: Clerk) -> dict[str, Any]:
    return {"new_id": clerk.identifiers.fresh, "today": clerk.now().date()}


def _parsed(register: Register, question: Question, name: str, text: str) -> Any:
    spec = KINDS[question.record_kind].specs()[name]
    record = register.snapshot.find(question.record_kind, question.record_id)
    project_id: str | None = getattr(record, "project_id", None)
    parsed = parse_value(spec, text, register.snapshot, project_id=project_id)
    if parsed.problem:
        raise unknown(f"{name}: {parsed.problem}", "unreadable_value")
    return parsed.value


def _single(register: Register, question: Question, takes: tuple[str, ...]) -> str:
    if len(takes) != 1:
        raise _not_a_choice(register, question, " ".join(takes))
    return takes[0]


def _among(register: Register, question: Question, takes: tuple[str, ...], wanted: Iterable[str]) -> str:
    take = _single(register, question, takes)
    if take not in wanted:
        raise _not_a_choice(register, question, take)
    return take


def _not_a_choice(register: Register, question: Question, take: str) -> UnknownInput:
    choices = ", ".join(choices_of(register, question))
    sentence = say("Không chọn được “{take}” ở đây. Có thể chọn: {choices}.", take=take, choices=choices)
    return unknown(sentence, "not_a_choice")


_DECIDING: dict[QuestionKind, Callable[[Clerk, Register, Question, tuple[str, ...]], ChangeSet]] = {
    QuestionKind.FIELD: _field,
    QuestionKind.REMOVAL: _removal,
    QuestionKind.TOGETHER: _together,
    QuestionKind.ORPHAN: _orphan,
    QuestionKind.SAME_CODE: _code,
}
