"""Commands that change a register: add, edit, remove, undo, redo."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from egov_desktop.actions import records as actions
from egov_desktop.actions.fields import parse_value
from egov_desktop.cli.room import (
    FILE,
    JSON,
    OFFICE,
    USER,
    Clerk,
    kind_named,
    print_json,
    record_named,
    unknown,
)
from egov_desktop.domain.records import Record
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.wording.labels import record_title, verb_label
from egov_desktop.wording.language import say

KIND = click.argument("kind", metavar="LOẠI")
VALUES = click.argument("values", metavar="TRƯỜNG=GIÁ_TRỊ", nargs=-1)


@click.command("add")
@FILE
@KIND
@VALUES
@USER
@OFFICE
@JSON
@click.pass_obj
def add_command(
    clerk: Clerk, file: Path, kind: str, values: tuple[str, ...], user: str, office: str, as_json: bool
) -> None:
    """Thêm một bản ghi; in ra id của nó."""
    record_class = kind_named(kind)
    with clerk.writing(file, user, office) as register:
        read = _read(register.snapshot, record_class, values)
        record = record_class(id=clerk.identifiers.fresh(), **read)
        register.perform(actions.add(record), now=clerk.now())
    if as_json:
        print_json({"id": record.id})
    else:
        click.echo(record.id)


@click.command("edit")
@FILE
@KIND
@click.argument("record", metavar="ID|MÃ")
@VALUES
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
    """Sửa một bản ghi."""
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
        entry = register.perform(change_set, now=clerk.now())
        title = record_title(register.snapshot, before)
    if as_json:
        print_json({"id": before.id, "entry": entry.id if entry else None})
    else:
        click.echo(say("Đã sửa: {title}.", title=title) if entry else say("Không có gì thay đổi."))


@click.command("remove")
@FILE
@KIND
@click.argument("record", metavar="ID|MÃ")
@USER
@OFFICE
@click.pass_obj
def remove_command(clerk: Clerk, file: Path, kind: str, record: str, user: str, office: str) -> None:
    """Xóa một bản ghi cùng những gì thuộc về nó; có thể hoàn tác."""
    with clerk.writing(file, user, office) as register:
        going = record_named(register.snapshot, kind, record)
        title = record_title(register.snapshot, going)
        change_set = actions.remove(register.snapshot, kind, going.id)
        register.perform(change_set, now=clerk.now())
    click.echo(say("Đã xóa {title} cùng {n} bản ghi liên quan.", title=title, n=len(change_set.changes) - 1))


@click.command("undo")
@FILE
@USER
@OFFICE
@click.pass_obj
def undo_command(clerk: Clerk, file: Path, user: str, office: str) -> None:
    """Hoàn tác thao tác gần nhất."""
    with clerk.writing(file, user, office) as register:
        entry = register.undo(now=clerk.now())
    click.echo(say("Đã hoàn tác: {verb}.", verb=verb_label(entry.verb)))


@click.command("redo")
@FILE
@USER
@OFFICE
@click.pass_obj
def redo_command(clerk: Clerk, file: Path, user: str, office: str) -> None:
    """Làm lại thao tác vừa hoàn tác."""
    with clerk.writing(file, user, office) as register:
        entry = register.redo(now=clerk.now())
    click.echo(say("Đã làm lại: {verb}.", verb=verb_label(entry.verb)))


def _read(
    snapshot: Snapshot, record_class: type[Record], values: tuple[str, ...], before: Record | None = None
) -> Mapping[str, Any]:
    typed = dict(_split(value) for value in values)
    specs = record_class.specs()
    read: dict[str, Any] = {}
    for name, text in _project_first(typed):
        if name not in specs:
            known = ", ".join(specs)
            label = say(record_class.LABEL)
            raise unknown(
                say("Bản ghi loại {label} không có trường “{name}”. Các trường: {fields}.", label=label, name=name, fields=known),
                "unknown_field",
            )  # fmt: skip
        project_id = read.get("project_id") or getattr(before, "project_id", None)
        parsed = parse_value(specs[name], text, snapshot, project_id=project_id)
        if parsed.problem:
            raise unknown(f"{name}: {parsed.problem}", "unreadable_value")
        read[name] = parsed.value if parsed.value is not None else specs[name].default
    return read


def _project_first(typed: dict[str, str]) -> list[tuple[str, str]]:
    """Read the project before what belongs to it, since packages and the like are named within a project."""
    return sorted(typed.items(), key=lambda pair: pair[0] != "project_id")


def _split(value: str) -> tuple[str, str]:
    name, equals, text = value.partition("=")
    if not equals:
        raise unknown(say("“{value}” không có dạng TRƯỜNG=GIÁ_TRỊ.", value=value), "not_a_field_value")
    return name.strip(), text
