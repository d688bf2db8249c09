"""Commands that change a register: add, edit, remove, undo, redo."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from egov_desktop.actions import records as actions
from egov_desktop.actions.fields import parse_value
from egov_desktop.cli.help import KINDS_NAMED, command
from egov_desktop.cli.register.printing import one_line, print_json
from egov_desktop.cli.room import FILE, JSON, OFFICE, USER, Clerk, kind_named, record_named, unknown
from egov_desktop.domain.journal import Entry
from egov_desktop.domain.records import Attachment, IssuedPaper, Record, RegisterProfile, TemplateWording
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.wording.labels import record_title, verb_label
from egov_desktop.wording.language import say, using

KIND = click.argument("kind", metavar="LOẠI")
RECORD = click.argument("record", metavar="ID|MÃ")
_VALUE = "TRƯỜNG=GIÁ_TRỊ"


@command("add", epilog=KINDS_NAMED)
@FILE
@KIND
@click.argument("values", metavar=_VALUE, nargs=-1)
@USER
@OFFICE
@JSON
@click.pass_obj
def add_command(
    clerk: Clerk, file: Path, kind: str, values: tuple[str, ...], user: str, office: str, as_json: bool
) -> None:
    """Thêm một bản ghi; in ra id của nó.

    Add a record from FIELD=VALUE; prints its id.
    """
    record_class = kind_named(kind)
    _refuse_kinds_not_added_here(record_class)
    with clerk.writing(file, user, office) as register:
        read = _read(register.snapshot, record_class, values)
        record = record_class(id=clerk.identifiers.fresh(), **read)
        _refuse_words(record)
        clerk.perform(register, actions.add(record))
    if as_json:
        print_json({"id": record.id})
    else:
        click.echo(record.id)


@command("edit", epilog=KINDS_NAMED)
@FILE
@KIND
@RECORD
@click.argument("values", metavar=_VALUE, nargs=-1, required=True)
@USER
@OFFICE
@JSON
@click.pass_obj
def edit_command(
    clerk: Clerk,
    file: Path,
    kind: str,
    record: str,
    values: tuple[str, ...],
    user: str,
    office: str,
    as_json: bool,
) -> None:
    """Sửa một bản ghi; giá trị trống xóa nội dung của trường.

    Edit a record, named by id or code; an empty value empties the field.
    """
    kind_named(kind)
    with clerk.writing(file, user, office) as register:
        before = record_named(register.snapshot, kind, record)
        read = _read(register.snapshot, type(before), values, before)
        change_set = actions.edit_fields(
            register.snapshot,
            kind,
            before.id,
            new_id=clerk.identifiers.fresh,
            today=clerk.now().date(),
            **read,
        )
        for change in change_set:
            _refuse_words(change.record)
        entry = clerk.perform(register, change_set)
        after = register.snapshot.find(kind, before.id) or before
        title = one_line(record_title(register.snapshot, after))
    if as_json:
        print_json({"id": before.id, "entry": entry.id if entry else None})
    else:
        click.echo(say("Đã sửa: {title}.", title=title) if entry else say("Không có gì thay đổi."))


@command("remove", epilog=KINDS_NAMED)
@FILE
@KIND
@RECORD
@USER
@OFFICE
@JSON
@click.pass_obj
def remove_command(
    clerk: Clerk, file: Path, kind: str, record: str, user: str, office: str, as_json: bool
) -> None:
    """Xóa một bản ghi cùng những gì thuộc về nó; có thể hoàn tác.

    Remove a record and all that belongs to it; can be undone.
    """
    kind_named(kind)
    with clerk.writing(file, user, office) as register:
        going = record_named(register.snapshot, kind, record)
        title = one_line(record_title(register.snapshot, going))
        change_set = actions.remove(register.snapshot, kind, going.id)
        entry = clerk.perform(register, change_set)
    others = sum(1 for change in change_set if change.after is None) - 1
    if as_json:
        print_json({"id": going.id, "entry": entry.id if entry else None, "removed": others + 1})
    elif others:
        click.echo(say("Đã xóa {title} cùng {n} bản ghi thuộc về nó.", title=title, n=others))
    else:
        click.echo(say("Đã xóa {title}.", title=title))


@command("undo")
@FILE
@USER
@OFFICE
@JSON
@click.pass_obj
def undo_command(clerk: Clerk, file: Path, user: str, office: str, as_json: bool) -> None:
    """Hoàn tác thao tác gần nhất.

    Undo the latest action.
    """
    with clerk.writing(file, user, office) as register:
        entry = register.undo(now=clerk.now())
    if as_json:
        _print_entry(entry)
    else:
        click.echo(say("Đã hoàn tác: {verb}.", verb=verb_label(entry.verb)))


@command("redo")
@FILE
@USER
@OFFICE
@JSON
@click.pass_obj
def redo_command(clerk: Clerk, file: Path, user: str, office: str, as_json: bool) -> None:
    """Làm lại thao tác vừa hoàn tác.

    Do again what was last undone.
    """
    with clerk.writing(file, user, office) as register:
        entry = register.redo(now=clerk.now())
    if as_json:
        _print_entry(entry)
    else:
        click.echo(say("Đã làm lại: {verb}.", verb=verb_label(entry.verb)))


def _print_entry(entry: Entry) -> None:
    print_json({"id": entry.id, "verb": entry.verb, "undoes": entry.undoes})


def _refuse_kinds_not_added_here(record_class: type[Record]) -> None:
    if record_class is RegisterProfile:
        raise unknown(say("Mỗi sổ chỉ có một thông tin sổ: hãy sửa, không thêm."), "profile_stays")
    if record_class is Attachment:
        raise unknown(say("Tệp đính kèm được thêm trong cửa sổ chương trình."), "attachment_has_content")
    if record_class is IssuedPaper:
        raise unknown(
            say("Văn bản phát hành chỉ vào sổ cùng bản in của nó, bằng lệnh issue."), "issued_with_content"
        )


def _refuse_words(record: Record) -> None:
    """Hold the office's own words against their place before they are kept, as the window does."""
    if isinstance(record, TemplateWording):
        from egov_desktop.documents.phrases import refuse_unusable

        refuse_unusable(record)


def _read(
    snapshot: Snapshot, record_class: type[Record], values: tuple[str, ...], before: Record | None = None
) -> Mapping[str, Any]:
    """Read what was typed; "1.234" means the same on every machine, whatever language its settings speak."""
    specs = record_class.specs()
    read: dict[str, Any] = {}
    for name, text in _project_first(_typed(record_class, values)):
        project_id = read.get("project_id") or getattr(before, "project_id", None)
        with using("vi"):
            parsed = parse_value(specs[name], text, snapshot, project_id=project_id)
        if parsed.problem:
            raise unknown(f"{name}: {parsed.problem}", "unreadable_value")
        read[name] = parsed.value if parsed.value is not None else specs[name].default
    return read


def _typed(record_class: type[Record], values: tuple[str, ...]) -> dict[str, str]:
    typed: dict[str, str] = {}
    for value in values:
        name, text = _split(value)
        if name not in record_class.specs():
            raise unknown(
                say(
                    "Bản ghi loại {label} không có trường “{name}”. Các trường: {fields}.",
                    label=say(record_class.LABEL), name=name, fields=", ".join(record_class.specs()),
                ),
                "unknown_field",
            )  # fmt: skip
        if name in typed:
            raise unknown(say("Trường “{name}” được ghi hai lần.", name=name), "field_twice")
        typed[name] = text
    return typed


def _project_first(typed: dict[str, str]) -> list[tuple[str, str]]:
    """Read the project before what belongs to it, since packages and the like are named within a project."""
    return sorted(typed.items(), key=lambda pair: pair[0] != "project_id")


def _split(value: str) -> tuple[str, str]:
    name, equals, text = value.partition("=")
    if not equals:
        raise unknown(say("“{value}” không có dạng TRƯỜNG=GIÁ_TRỊ.", value=value[:80]), "not_a_field_value")
    return name.strip(), text
