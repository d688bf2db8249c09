"""Commands that make a file: the demo, a new register, the meeting brief."""

from datetime import date
from pathlib import Path

import click

from egov_desktop.beginning import begin_demo, begin_register
from egov_desktop.cli.help import command
from egov_desktop.cli.register.printing import print_json
from egov_desktop.cli.room import AS_OF, DAY, FILE, JSON, Clerk, known_at, moment_known, record_named
from egov_desktop.documents.saving import save_document
from egov_desktop.errors import CannotWriteFile, UnknownInput
from egov_desktop.store.register import end_of_day
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole


@command("demo")
@FILE
@JSON
def demo_command(file: Path, as_json: bool) -> None:
    """Tạo sổ minh họa gồm 40 dự án.

    Make the illustrative register.
    """
    _refuse_taken_name(file)
    register = begin_demo(file)
    register.close()
    if as_json:
        print_json({"file": str(file), "records": len(register.snapshot)})
    else:
        click.echo(say("Đã tạo sổ minh họa {file}: {n} bản ghi.", file=file, n=whole(len(register.snapshot))))


@command("new")
@FILE
@click.option("--office", required=True, metavar="MÃ", help="Mã cơ quan giữ sổ.")
@click.option("--user", required=True, metavar="TÊN", help="Họ tên người ghi.")
@click.option("--title", default="", metavar="TÊN", help="Tên sổ.")
@JSON
@click.pass_obj
def new_command(clerk: Clerk, file: Path, office: str, user: str, title: str, as_json: bool) -> None:
    """Tạo sổ mới, chưa có dự án.

    Make a new register without projects.
    """
    _refuse_taken_name(file)
    for option, typed in (("--office", office), ("--user", user)):
        if not typed.strip():
            raise click.BadParameter(say("không được để trống."), param_hint=option)
    writer = clerk.writer(user, office)
    begin_register(file, writer, title=title, now=clerk.now(), identifiers=clerk.identifiers).close()
    if as_json:
        print_json({"file": str(file)})
    else:
        click.echo(say("Đã tạo sổ mới {file}.", file=file))


@command("brief")
@FILE
@click.option("--on", required=True, type=DAY, help="Số liệu đến ngày.")
@click.option("--since", type=DAY, help="Nêu thay đổi kể từ ngày.")
@AS_OF
@click.option(
    "--sheet", "sheets", multiple=True, metavar="ID|MÃ", help="Kèm phiếu của dự án (ghi được nhiều lần)."
)
@click.option(
    "-o",
    "--output",
    required=True,
    metavar="TỆP",
    type=click.Path(path_type=Path),
    help="Tệp .pdf hoặc .docx.",
)
@JSON
@click.pass_obj
def brief_command(
    clerk: Clerk,
    file: Path,
    on: date,
    since: date | None,
    as_of: str,
    sheets: tuple[str, ...],
    output: Path,
    as_json: bool,
) -> None:
    """In báo cáo họp ra tệp PDF hoặc Word.

    Write the meeting brief as PDF or DOCX.
    """
    from egov_desktop.documents.brief import brief_document, meeting_brief

    _refuse_wrong_ending(output)
    with clerk.reading(file) as register:
        snapshot = known_at(register, as_of)
        earlier = register.as_of(end_of_day(since.isoformat())) if since else None
        chosen = tuple(record_named(snapshot, "project", name).id for name in sheets)
        known = moment_known(register, as_of)
        brief = meeting_brief(snapshot, on, since=since, earlier=earlier, sheets=chosen, known_at=known)
    save_document(brief_document(brief), output)
    if as_json:
        print_json({"file": str(output)})
    else:
        click.echo(say("Đã ghi báo cáo họp vào {file}.", file=output))


def _refuse_wrong_ending(output: Path) -> None:
    """Say it before the brief is worked out, not after."""
    if output.suffix.lower() not in {".pdf", ".docx"}:
        raise UnknownInput(
            what_happened=say("Không ghi được văn bản thành tệp đuôi “{ending}”.", ending=output.suffix),
            data_safety=say("Sổ chưa thay đổi gì."),
            what_to_do=say("Hãy đặt tên tệp có đuôi .pdf hoặc .docx."),
            code="unknown_ending",
        )


def _refuse_taken_name(file: Path) -> None:
    if not file.exists():
        return
    there = say("một thư mục") if file.is_dir() else say("một tệp")
    raise CannotWriteFile(
        what_happened=say("Ở {file} đã có {there}, không tạo sổ đè lên.", file=file, there=there),
        data_safety=say("Tệp được giữ nguyên, không bị thay đổi."),
        what_to_do=say("Hãy chọn tên khác."),
        code="name_is_taken",
    )
