"""Commands that make a file: the demo, a new register, the meeting brief."""

from datetime import date
from pathlib import Path

import click

from egov_desktop.beginning import begin_demo, begin_register
from egov_desktop.cli.room import DAY, FILE, Clerk, known_at, moment_known, record_named
from egov_desktop.documents.saving import save_document
from egov_desktop.store.register import Writer, end_of_day
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole


@click.command("demo")
@FILE
def demo_command(file: Path) -> None:
    """Tạo sổ minh họa gồm 40 dự án."""
    register = begin_demo(file)
    register.close()
    click.echo(say("Đã tạo sổ minh họa {file}: {n} bản ghi.", file=file, n=whole(len(register.snapshot))))


@click.command("new")
@FILE
@click.option("--office", required=True, help="Mã cơ quan giữ sổ.")
@click.option("--user", required=True, help="Họ tên người ghi.")
@click.option("--title", default="", help="Tên sổ.")
@click.pass_obj
def new_command(clerk: Clerk, file: Path, office: str, user: str, title: str) -> None:
    """Tạo sổ mới, chưa có dự án."""
    writer = Writer(user, office)
    begin_register(file, writer, title=title, now=clerk.now(), identifiers=clerk.identifiers).close()
    click.echo(say("Đã tạo sổ mới {file}.", file=file))


@click.command("brief")
@FILE
@click.option("--on", required=True, type=DAY, help="Số liệu đến ngày.")
@click.option("--since", type=DAY, help="Nêu thay đổi kể từ ngày.")
@click.option(
    "--as-of", default="", metavar="MÃ|NGÀY", help="Theo hiểu biết của sổ tại một thao tác hoặc ngày."
)
@click.option("--sheet", "sheets", multiple=True, metavar="MÃ", help="Kèm phiếu của dự án (nhiều lần).")
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="Tệp .pdf hoặc .docx.")
@click.pass_obj
def brief_command(
    clerk: Clerk, file: Path, on: date, since: date | None, as_of: str, sheets: tuple[str, ...], output: Path
) -> None:
    """In báo cáo họp ra tệp PDF hoặc Word."""
    from egov_desktop.documents.brief import brief_document, meeting_brief

    with clerk.reading(file) as register:
        snapshot = known_at(register, as_of)
        earlier = register.as_of(end_of_day(since.isoformat())) if since else None
        chosen = tuple(record_named(snapshot, "project", name).id for name in sheets)
        known = moment_known(register, as_of)
        brief = meeting_brief(snapshot, on, since=since, earlier=earlier, sheets=chosen, known_at=known)
    save_document(brief_document(brief), output)
    click.echo(say("Đã ghi báo cáo họp vào {file}.", file=output))
