"""Commands that only read: list, history, summary, check."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from egov_desktop.cli.room import (
    DAY,
    FILE,
    JSON,
    Clerk,
    kind_named,
    known_at,
    print_json,
    print_table,
    record_named,
)
from egov_desktop.domain.journal import Entry, moment_of
from egov_desktop.domain.portfolio import Summary, summarize
from egov_desktop.domain.records import Record
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.errors import UnknownInput
from egov_desktop.store.checking import Findings, check
from egov_desktop.store.history import HistoryLine, last_form, lines_of_entry, lines_of_record
from egov_desktop.store.register import Register
from egov_desktop.wording.dates import day, moment
from egov_desktop.wording.labels import field_label, kind_label, record_title, value_text, verb_label
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import billions, percent
from egov_desktop.wording.problems import sentence

_DECIMALS = 6


@click.command("list")
@FILE
@click.argument("kind", metavar="LOẠI")
@click.option(
    "--as-of", default="", metavar="MÃ|NGÀY", help="Theo hiểu biết của sổ tại một thao tác hoặc ngày."
)
@JSON
@click.pass_obj
def list_command(clerk: Clerk, file: Path, kind: str, as_of: str, as_json: bool) -> None:
    """Liệt kê mọi bản ghi của một loại."""
    record_class = kind_named(kind)
    with clerk.reading(file) as register:
        snapshot = known_at(register, as_of)
    records = list(snapshot.of_kind(kind).values())
    if as_json:
        print_json([{"id": record.id, **record.to_plain()} for record in records])
        return
    shown = [
        name for name in record_class.specs() if any(getattr(own, name) not in (None, "") for own in records)
    ]
    header = [say("Mã bản ghi"), *(field_label(kind, name) for name in shown)]
    print_table(header, ([record.id, *_cells(snapshot, record, shown)] for record in records))


@click.command("history")
@FILE
@click.argument("kind", metavar="[LOẠI", required=False)
@click.argument("record", metavar="ID|MÃ]", required=False)
@JSON
@click.pass_obj
def history_command(clerk: Clerk, file: Path, kind: str | None, record: str | None, as_json: bool) -> None:
    """Xem nhật ký của sổ hoặc của một bản ghi, cũ trước mới sau."""
    with clerk.reading(file) as register:
        told = _history(register, kind, record)
        if as_json:
            print_json([_entry_json(entry, lines) for entry, lines in told])
            return
        for entry, lines in told:
            _print_entry(register, entry, lines)


@click.command("summary")
@FILE
@click.option("--on", required=True, type=DAY, help="Số liệu đến ngày.")
@click.option(
    "--as-of", default="", metavar="MÃ|NGÀY", help="Theo hiểu biết của sổ tại một thao tác hoặc ngày."
)
@JSON
@click.pass_obj
def summary_command(clerk: Clerk, file: Path, on: date, as_of: str, as_json: bool) -> None:
    """Tình hình toàn danh mục tại một ngày."""
    with clerk.reading(file) as register:
        snapshot = known_at(register, as_of)
    summary = summarize(snapshot, on)
    if as_json:
        print_json(_summary_json(summary))
    else:
        _print_summary(summary)


@click.command("check")
@FILE
@JSON
@click.pass_obj
def check_command(clerk: Clerk, file: Path, as_json: bool) -> int:
    """Kiểm tra sổ: cấu trúc tệp, bảng so với nhật ký, và các quy tắc nghiệp vụ. Mã thoát 1 khi có điều cần xem."""
    with clerk.reading(file) as register:
        findings = check(register)
        snapshot = register.snapshot
    if as_json:
        print_json(_findings_json(findings, snapshot))
    else:
        _print_findings(findings, snapshot)
    return 1 if findings else 0


def _cells(snapshot: Snapshot, record: Record, names: list[str]) -> list[str]:
    specs = record.specs()
    return [value_text(snapshot, specs[name], getattr(record, name)).replace("\n", " ") for name in names]


def _history(
    register: Register, kind: str | None, record: str | None
) -> list[tuple[Entry, list[HistoryLine]]]:
    if kind is None:
        return [(entry, lines_of_entry(register, entry)) for entry in register.entries.values()]
    if record is None:
        raise click.UsageError(say("Hãy ghi cả loại và mã của bản ghi."))
    told: dict[str, tuple[Entry, list[HistoryLine]]] = {}
    for line in lines_of_record(register, kind, _record_id(register, kind, record)):
        told.setdefault(line.entry.id, (line.entry, []))[1].append(line)
    return list(told.values())


def _record_id(register: Register, kind: str, name: str) -> str:
    """A record that was removed still has a past, under its id."""
    try:
        return record_named(register.snapshot, kind, name).id
    except UnknownInput:
        if last_form(register, kind, name) is None:
            raise
        return name


def _entry_json(entry: Entry, lines: list[HistoryLine]) -> dict[str, Any]:
    return {
        "id": entry.id,
        "at": entry.clock_at,
        "who": entry.who,
        "office": entry.office,
        "verb": entry.verb,
        "undoes": entry.undoes,
        "changes": [
            {
                "kind": line.kind,
                "record_id": line.record_id,
                "field": line.field,
                "before": line.before,
                "after": line.after,
            }
            for line in lines
        ],
    }


def _print_entry(register: Register, entry: Entry, lines: list[HistoryLine]) -> None:
    undone = say("hoàn tác: ") if entry.undoes else ""
    click.echo(
        f"{moment(moment_of(entry.clock_at))}  {entry.who} ({entry.office})  {undone}{verb_label(entry.verb)}"
    )
    for line in lines:
        record = last_form(register, line.kind, line.record_id)
        title = record_title(register.snapshot, record) if record else line.record_id
        click.echo(
            f"    {kind_label(line.kind)} {title} · {field_label(line.kind, line.field)}: {line.before} → {line.after}"
        )


def _summary_json(summary: Summary) -> dict[str, Any]:
    ratio = summary.money.rate.ratio
    return {
        "on": summary.on.isoformat(),
        "projects": len(summary.projects),
        "stage_groups": {group.value: len(projects) for group, projects in summary.stage_groups.items()},
        "without_stage": len(summary.without_stage),
        "stopped": len(summary.stopped),
        "plan_year": summary.year,
        "plan_dong": summary.money.plan_dong,
        "disbursed_dong": summary.money.paid_dong,
        "rate": None if ratio is None else round(float(ratio), _DECIMALS),
        "carried_plan_dong": summary.money.carried_plan_dong,
        "carried_disbursed_dong": summary.money.paid_carried_dong,
        "late_milestones": [
            {
                "id": late.milestone.id,
                "name": late.milestone.name,
                "project_id": late.project.id,
                "project_code": late.project.code,
                "days_late": late.days,
            }
            for late in summary.late_milestones
        ],
        "without_recent_figures": [project.id for project in summary.without_figures],
        "conflicts": len(summary.conflicts),
    }


def _print_summary(summary: Summary) -> None:
    click.echo(say("Số liệu đến ngày {on}: {n} dự án.", on=day(summary.on), n=len(summary.projects)))
    for group, projects in summary.stage_groups.items():
        click.echo(f"  {len(projects):>5}  {say(group.label)}")
    money = summary.money
    click.echo(
        say("Kế hoạch vốn năm {year}: {amount} tỷ đồng.", year=summary.year, amount=billions(money.plan_dong))
    )
    click.echo(
        say(
            "Đã giải ngân: {amount} tỷ đồng, đạt {rate} kế hoạch vốn năm.",
            amount=billions(money.paid_dong), rate=percent(money.rate.ratio),
        )
    )  # fmt: skip
    click.echo(say("Mốc quá hạn: {n}.", n=len(summary.late_milestones)))


def _findings_json(findings: Findings, snapshot: Snapshot) -> dict[str, Any]:
    return {
        "structure": list(findings.structure),
        "outside_edits": [
            {
                "id": edit.record_id,
                "kind": edit.kind,
                "field": edit.field,
                "in_journal": edit.in_journal,
                "in_table": edit.in_table,
            }
            for edit in findings.outside_edits
        ],
        "missing_files": list(findings.missing_files),
        "problems": [
            {
                "id": problem.record_id,
                "kind": problem.kind,
                "severity": problem.severity.value,
                "code": problem.code,
                "field": problem.field,
                "sentence": sentence(problem, snapshot),
            }
            for problem in findings.problems
        ],
    }


def _print_findings(findings: Findings, snapshot: Snapshot) -> None:
    if not findings:
        click.echo(say("Sổ tốt: tệp nguyên vẹn, bảng khớp nhật ký, không có điều cần xem."))
    for text in findings.structure:
        click.echo(say("Cấu trúc tệp: {text}", text=text))
    for edit in findings.outside_edits:
        where = f"{kind_label(edit.kind)} {edit.record_id} · {field_label(edit.kind, edit.field)}"
        click.echo(
            say(
                "Sửa ngoài chương trình: {where}: {before} → {after}",
                where=where,
                before=edit.in_journal,
                after=edit.in_table,
            )
        )
    for digest in findings.missing_files:
        click.echo(say("Thiếu nội dung tệp đính kèm {digest}", digest=digest))
    for problem in findings.problems:
        click.echo(f"{say(problem.severity.label)}: {sentence(problem, snapshot)}")
