"""Papers at the command line: drafted, issued under a number, and printed again as they were issued."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from egov_desktop.actions.papers import issue
from egov_desktop.cli.help import command
from egov_desktop.cli.month.naming import issued, named
from egov_desktop.cli.month.wishes import Wish, wishing
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
)
from egov_desktop.cli.room import unknown as unknown_input
from egov_desktop.documents.catalogue import FORMS, draft_paper
from egov_desktop.documents.drafting import PaperOrder
from egov_desktop.documents.issuing import (
    Doubt,
    Given,
    asked_before,
    compare_with_today,
    issue_paper,
    order_of,
    reprint,
)
from egov_desktop.documents.paper import Document
from egov_desktop.documents.saving import save_bytes, save_document
from egov_desktop.domain.enumerations import PaperName
from egov_desktop.domain.records import IssuedPaper
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.errors import RefusedByRules
from egov_desktop.store.register import Register, end_of_day
from egov_desktop.wording.language import say

OUTPUT = click.option(
    "-o", "--output", metavar="TỆP", type=click.Path(path_type=Path), help="Tệp .pdf, .docx hoặc .xlsx."
)


@command("report")
@FILE
@wishing
@AS_OF
@OUTPUT
@JSON
@click.pass_obj
def report_command(
    clerk: Clerk, file: Path, wish: Wish, as_of: str, output: Path | None, *, as_json: bool
) -> None:
    """Lập dự thảo một văn bản ra tệp PDF, Word hoặc Excel.

    Draft a paper as PDF, DOCX or XLSX.
    """
    target = output or Path(f"{wish.paper.value}.pdf")
    _refuse_wrong_ending(wish.paper, target)
    with clerk.reading(file) as register:
        snapshot = known_at(register, as_of)
        order = wish.order(snapshot, _note)
        document = draft_paper(
            snapshot, order, earlier=_earlier(register, order), known_at=moment_known(register, as_of)
        )
    save_document(document, target)
    _tell_written(target, as_json=as_json)


@command("issue")
@FILE
@wishing
@click.option("--number", required=True, metavar="SỐ", help="Số văn thư cấp: 12 hoặc 12/TB-UBND.")
@click.option("--dated", required=True, type=DAY, help="Ngày văn bản.")
@click.option("--anyway", is_flag=True, help="Vẫn phát hành dù có điều cần xem lại.")
@OUTPUT
@USER
@OFFICE
@JSON
@click.pass_obj
def issue_command(
    clerk: Clerk, file: Path, wish: Wish, number: str, dated: date, output: Path | None, user: str, office: str,
    *, anyway: bool, as_json: bool,
) -> None:  # fmt: skip
    """Phát hành một văn bản với số và ngày văn thư cấp; bản in được giữ nguyên trong sổ.

    Issue a paper under the number and day given by the registry office; what it prints is kept in the register.
    """
    if output:
        _refuse_wrong_ending(wish.paper, output)
    with clerk.writing(file, user, office) as register:
        snapshot = register.snapshot
        given = Given(number, dated, _today(clerk, snapshot))
        order = wish.order(snapshot, _note)
        draft = draft_paper(snapshot, order, earlier=_earlier(register, order))
        _refuse_doubtful(() if anyway else asked_before(snapshot, draft, order, given))
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
@click.option("--year", type=int, metavar="NĂM", help="Năm của số, khi số đó có ở nhiều năm.")
@click.option("--compare", "compares", is_flag=True, help="So với số liệu đang có trong sổ.")
@JSON
@click.pass_obj
def reprint_command(
    clerk: Clerk,
    file: Path,
    issue_id: str,
    output: Path | None,
    year: int | None,
    compares: bool,
    as_json: bool,
) -> None:
    """In lại một văn bản đã phát hành đúng như khi phát hành, hoặc so với số liệu hiện nay.

    Print an issued paper again exactly as it was issued, or hold it against the register of today.
    """
    with clerk.reading(file) as register:
        record = named(say(IssuedPaper.LABEL), issued(register.snapshot, year), _as_on_paper(issue_id))
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


def _as_on_paper(number: str) -> str:
    """Write numbers below 10 as papers do, with a 0 before them (NĐ 30/2020/NĐ-CP, Phụ lục I)."""
    return f"0{number}" if re.match(r"\d/", number) else number


def _note(sentence: str) -> None:
    """Say what was taken; the answer itself stays alone on stdout."""
    click.echo(sentence, err=True)


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


def _today(clerk: Clerk, snapshot: Snapshot) -> date:
    """Give the day it is; in an illustrative register, which lives on its own day, that one where it is later."""
    profile, now = snapshot.profile, clerk.now().date()
    return max(now, profile.report_on) if profile.is_illustrative and profile.report_on else now


def _refuse_doubtful(doubts: Sequence[Doubt]) -> None:
    """Ask, as the window does, before a paper is issued that may not be meant so."""
    if not doubts:
        return
    reasons = " ".join(own.sentence for own in doubts)
    raise RefusedByRules(
        what_happened=say("Có điều cần xem lại trước khi phát hành: {reasons}", reasons=reasons),
        data_safety=say("Văn bản chưa được phát hành; sổ chưa thay đổi gì."),
        what_to_do=say("Nếu vẫn phát hành, hãy thêm --anyway."),
        code=doubts[0].code,
    )


def _tell_written(path: Path, *, as_json: bool) -> None:
    if as_json:
        print_json({"file": str(path)})
    else:
        click.echo(say("Đã ghi {file}.", file=path))
