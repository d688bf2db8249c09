"""Papers at the command line: drafted, issued under a number, and printed again as they were issued."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from egov_desktop.actions.papers import issue
from egov_desktop.cli.help import command
from egov_desktop.cli.register.printing import print_json
from egov_desktop.cli.room import (
    AS_OF,
    DAY,
    FILE,
    JSON,
    OFFICE,
    USER,
    Clerk,
    known_at,
    moment_known,
    record_named,
)
from egov_desktop.cli.room import unknown as unknown_input
from egov_desktop.documents.catalogue import FORMS, draft_paper
from egov_desktop.documents.drafting import PaperOrder
from egov_desktop.documents.issuing import Given, compare_with_today, issue_paper, order_of, reprint
from egov_desktop.documents.paper import Document
from egov_desktop.documents.saving import save_bytes, save_document
from egov_desktop.domain.enumerations import PaperName
from egov_desktop.domain.records import IssuedPaper
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.store.register import Register, end_of_day
from egov_desktop.wording.language import say


@dataclass(frozen=True)
class Wish:
    """What is wanted, in the words of the command line."""

    paper: PaperName
    on: date
    since: date | None
    meeting: str
    group: str
    agency: str
    directive: str
    projects: tuple[str, ...]

    def order(self, snapshot: Snapshot) -> PaperOrder:
        """Find what the words name; raises UnknownInput for what the register does not hold."""
        return PaperOrder(
            paper=self.paper,
            on=self.on,
            since=self.since,
            meeting_id=_named(snapshot, "meeting", self.meeting),
            group_id=_named(snapshot, "project_group", self.group),
            agency_id=_named(snapshot, "agency", self.agency),
            directive_id=_named(snapshot, "directive", self.directive),
            project_ids=tuple(record_named(snapshot, "project", own).id for own in self.projects),
        )


def _named(snapshot: Snapshot, kind: str, name: str) -> str | None:
    return record_named(snapshot, kind, name).id if name else None


NAME = click.argument("name", metavar="TÊN", type=click.Choice([own.value for own in PaperName]))
ON = click.option("--on", required=True, type=DAY, help="Số liệu đến ngày.")
SINCE = click.option("--since", type=DAY, help="Kỳ tính từ sau ngày.")
MEETING = click.option("--meeting", default="", metavar="ID", help="Cuộc họp.")
GROUP = click.option("--group", default="", metavar="ID|MÃ", help="Nhóm dự án.")
AGENCY = click.option("--agency", default="", metavar="ID|MÃ", help="Đơn vị nhận.")
DIRECTIVE = click.option("--directive", default="", metavar="ID", help="Chỉ thị theo dõi.")
PROJECTS = click.option(
    "--project", "projects", multiple=True, metavar="ID|MÃ", help="Dự án (ghi được nhiều lần)."
)
OUTPUT = click.option(
    "-o", "--output", metavar="TỆP", type=click.Path(path_type=Path), help="Tệp .pdf, .docx hoặc .xlsx."
)


@command("report")
@FILE
@NAME
@ON
@SINCE
@AS_OF
@MEETING
@GROUP
@AGENCY
@DIRECTIVE
@PROJECTS
@OUTPUT
@JSON
@click.pass_obj
def report_command(
    clerk: Clerk, file: Path, name: str, on: date, since: date | None, as_of: str, meeting: str, group: str,
    agency: str, directive: str, projects: tuple[str, ...], output: Path | None, as_json: bool,
) -> None:  # fmt: skip
    """Lập dự thảo một văn bản ra tệp PDF, Word hoặc Excel.

    Draft a paper as PDF, DOCX or XLSX.
    """
    wish = Wish(PaperName(name), on, since, meeting, group, agency, directive, projects)
    target = output or Path(f"{name}.pdf")
    _refuse_wrong_ending(wish.paper, target)
    with clerk.reading(file) as register:
        snapshot = known_at(register, as_of)
        order = wish.order(snapshot)
        document = draft_paper(
            snapshot, order, earlier=_earlier(register, order), known_at=moment_known(register, as_of)
        )
    save_document(document, target)
    _tell_written(target, as_json=as_json)


@command("issue")
@FILE
@NAME
@ON
@click.option("--number", required=True, metavar="SỐ", help="Số văn thư cấp: 12 hoặc 12/TB-UBND.")
@click.option("--dated", required=True, type=DAY, help="Ngày văn bản.")
@SINCE
@MEETING
@GROUP
@AGENCY
@DIRECTIVE
@PROJECTS
@OUTPUT
@USER
@OFFICE
@JSON
@click.pass_obj
def issue_command(
    clerk: Clerk, file: Path, name: str, on: date, number: str, dated: date, since: date | None, meeting: str,
    group: str, agency: str, directive: str, projects: tuple[str, ...], output: Path | None, user: str, office: str,
    as_json: bool,
) -> None:  # fmt: skip
    """Phát hành một văn bản với số và ngày văn thư cấp; bản in được giữ nguyên trong sổ.

    Issue a paper under the number and day given by the registry office; what it prints is kept in the register.
    """
    wish = Wish(PaperName(name), on, since, meeting, group, agency, directive, projects)
    if output:
        _refuse_wrong_ending(wish.paper, output)
    given = Given(number, dated, clerk.now().date())
    with clerk.writing(file, user, office) as register:
        snapshot = register.snapshot
        order = wish.order(snapshot)
        draft = draft_paper(snapshot, order, earlier=_earlier(register, order))
        made = issue_paper(
            snapshot, draft, order, given, known_at=last_entry(register), new_id=clerk.identifiers.fresh
        )
        register.perform(
            issue(snapshot, made.record), now=clerk.now(), contents={made.record.content: made.content}
        )
    if output:
        save_document(made.document, output)
    if as_json:
        print_json(
            {"id": made.record.id, "symbol": made.record.symbol, "file": str(output) if output else None}
        )
    else:
        click.echo(
            say("Đã phát hành {symbol}; mã trong sổ: {id}.", symbol=made.record.symbol, id=made.record.id)
        )


@command("reprint")
@FILE
@click.argument("issue_id", metavar="MÃ|SỐ")
@OUTPUT
@click.option("--compare", "compares", is_flag=True, help="So với số liệu đang có trong sổ.")
@JSON
@click.pass_obj
def reprint_command(
    clerk: Clerk, file: Path, issue_id: str, output: Path | None, compares: bool, as_json: bool
) -> None:
    """In lại một văn bản đã phát hành đúng như khi phát hành, hoặc so với số liệu hiện nay.

    Print an issued paper again exactly as it was issued, or hold it against the register of today.
    """
    with clerk.reading(file) as register:
        record = _issued(register.snapshot, issue_id)
        frozen = reprint(record, register.content(record.content))
        order = order_of(record)
        found = (
            compare_with_today(register.snapshot, frozen, order, earlier=_earlier(register, order))
            if compares
            else ()
        )
    if output:
        _save(frozen.document, frozen.pdf, output)
    if as_json:
        told = [{"place": own.place, "was": own.was, "now": own.now} for own in found]
        print_json(
            {
                "id": record.id,
                "symbol": record.symbol,
                "file": str(output) if output else None,
                "differences": told,
            }
        )
        return
    for own in found:
        click.echo(f"{own.place}: {own.was or '–'} → {own.now or '–'}")
    if compares and not found:
        click.echo(say("Không có gì khác so với lúc phát hành."))
    if output:
        _tell_written(output, as_json=False)


def last_entry(register: Register) -> str:
    """Give the id of the last action that the register knows: what is printed now rests on all up to it."""
    last = max(register.entries.values(), key=lambda own: own.stamp, default=None)
    return last.id if last else ""


def _issued(snapshot: Snapshot, name: str) -> IssuedPaper:
    by_symbol = [own for own in snapshot.all(IssuedPaper).values() if own.symbol == name]
    found = snapshot.get(IssuedPaper, name) or (by_symbol[0] if len(by_symbol) == 1 else None)
    if found is None:
        raise unknown_input(say("Sổ không có văn bản phát hành “{id}”.", id=name), "unknown_record")
    return found


def _earlier(register: Register, order: PaperOrder) -> Snapshot | None:
    return register.as_of(end_of_day(order.since.isoformat())) if order.since else None


def _save(document: Document, pdf: bytes, output: Path) -> None:
    """Write the very bytes that were issued where PDF is wanted, else the same content in the form wanted."""
    if output.suffix.lower() == ".pdf":
        save_bytes(pdf, output)
    else:
        save_document(document, output)


def _refuse_wrong_ending(paper: PaperName, output: Path) -> None:
    """Say it before the paper is worked out, not after."""
    endings = FORMS[paper].endings
    if output.suffix.lower() not in endings:
        raise unknown_input(
            say(
                "“{paper}” không ghi được thành tệp đuôi “{ending}”; các đuôi dùng được: {endings}.",
                paper=say(paper.label),
                ending=output.suffix,
                endings=", ".join(endings),
            ),
            "unknown_ending",
        )


def _tell_written(path: Path, *, as_json: bool) -> None:
    if as_json:
        print_json({"file": str(path)})
    else:
        click.echo(say("Đã ghi {file}.", file=path))
