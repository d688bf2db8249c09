"""The commands about what was taken in: list the imports, and take one back."""

from pathlib import Path
from typing import Any

import click

from egov_desktop.cli.help import command
from egov_desktop.cli.register.printing import print_json, print_table
from egov_desktop.cli.room import FILE, JSON, OFFICE, USER, Clerk, unknown
from egov_desktop.domain.journal import Entry, moment_of
from egov_desktop.exchange.taking.imports import Import, imports
from egov_desktop.wording.dates import moment
from egov_desktop.wording.labels import verb_label
from egov_desktop.wording.language import say


@command("imports")
@FILE
@JSON
@click.pass_obj
def imports_command(clerk: Clerk, file: Path, as_json: bool) -> None:
    """Liệt kê các lần nhận, mới trước cũ sau.

    List what was taken in, newest first: from whom, how much, by whom, and whether it was taken back.
    """
    with clerk.reading(file) as register:
        found = imports(register)
    if as_json:
        print_json([_plain(own) for own in found])
        return
    header = ("ID", say("Ngày nhận"), say("Tên tệp"), say("Người nhận"), say("Thay đổi"), say("Đã rút lại"))
    print_table(header, [_row(own) for own in found], right=[4])


@command("withdraw")
@FILE
@click.argument("import_id", metavar="ID_LẦN_NHẬN")
@USER
@OFFICE
@JSON
@click.pass_obj
def withdraw_command(clerk: Clerk, file: Path, import_id: str, user: str, office: str, as_json: bool) -> int:
    """Hoàn tác một lần nhận; việc làm sau đó được giữ lại và nêu tên, khi đó mã thoát là 1.

    Take an import back; later work that stands on it stays and is named, and the exit code is then 1.
    """
    with clerk.writing(file, user, office) as register:
        if import_id not in {own.entry.id for own in imports(register)}:
            raise unknown(say("Sổ không có lần nhận “{id}”.", id=import_id), "unknown_import")
        standing = register.left_standing(import_id)
        entry = register.withdraw(import_id, now=clerk.now())
    if as_json:
        print_json({"id": entry.id, "undoes": import_id, "left_standing": [_later(own) for own in standing]})
    else:
        click.echo(say("Đã hoàn tác lần nhận."))
        for own in standing:
            click.echo(_later_work(own))
    return 1 if standing else 0


def _plain(own: Import) -> dict[str, Any]:
    receipt = own.receipt
    return {
        "id": own.entry.id,
        "at": own.entry.clock_at,
        "who": own.entry.who,
        "office": own.entry.office,
        "file": receipt.file_name if receipt else None,
        "file_digest": receipt.digest if receipt else None,
        "package_id": receipt.package_id if receipt else None,
        "agency_id": receipt.agency_id if receipt else None,
        "period_id": receipt.period_id if receipt else None,
        "new_changes": own.new_changes,
        "withdrawn_by": own.withdrawn_by.id if own.withdrawn_by else None,
        "left": own.left,
    }


def _row(own: Import) -> tuple[str, ...]:
    return (
        own.entry.id,
        moment(moment_of(own.entry.clock_at)),
        own.receipt.file_name if own.receipt else say("Đề nghị chờ quyết"),
        own.entry.who,
        str(own.new_changes),
        moment(moment_of(own.withdrawn_by.clock_at)) if own.withdrawn_by else "",
    )


def _later(entry: Entry) -> dict[str, Any]:
    return {"id": entry.id, "verb": entry.verb, "who": entry.who, "at": entry.clock_at}


def _later_work(entry: Entry) -> str:
    return say(
        "Giữ lại vì có việc làm sau: {verb} ({who}, {when}).",
        verb=verb_label(entry.verb),
        who=entry.who,
        when=moment(moment_of(entry.clock_at)),
    )
