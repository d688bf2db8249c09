"""The command that checks a register: its structure, its tables against its journal, the rules."""

from pathlib import Path
from typing import Any

import click

from egov_desktop.cli.help import command
from egov_desktop.cli.register.history import value_shown
from egov_desktop.cli.register.printing import one_line, print_json
from egov_desktop.cli.room import FILE, JSON, Clerk
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.store.checking import Findings, OutsideEdit, check
from egov_desktop.wording.labels import field_label, kind_label
from egov_desktop.wording.language import say
from egov_desktop.wording.problems import place, sentence


@command("check")
@FILE
@JSON
@click.pass_obj
def check_command(clerk: Clerk, file: Path, as_json: bool) -> int:
    """Kiểm tra tệp, bảng so với nhật ký, và quy tắc nghiệp vụ; mã thoát 1 khi có điều cần xem.

    Check the file, its tables against its journal, and the rules; exits with 1 when something is found.
    """
    with clerk.reading(file) as register:
        findings = check(register)
        snapshot = register.snapshot
    if as_json:
        print_json(_plain(findings, snapshot))
    else:
        _print(findings, snapshot)
    return 1 if findings else 0


def _plain(findings: Findings, snapshot: Snapshot) -> dict[str, Any]:
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


def _print(findings: Findings, snapshot: Snapshot) -> None:
    if not findings:
        click.echo(say("Sổ tốt: tệp nguyên vẹn, bảng khớp nhật ký, không có điều cần xem."))
    for text in findings.structure:
        click.echo(say("Cấu trúc tệp: {text}", text=text))
    for edit in findings.outside_edits:
        click.echo(_outside(edit, snapshot))
    for digest in findings.missing_files:
        click.echo(say("Thiếu nội dung tệp đính kèm {digest}", digest=digest))
    for problem in findings.problems:
        click.echo(f"{say(problem.severity.label)} · {one_line(place(problem, snapshot))}")
        click.echo(f"    {one_line(sentence(problem, snapshot))}")


def _outside(edit: OutsideEdit, snapshot: Snapshot) -> str:
    return say(
        "Sửa ngoài chương trình: {where}: {before} → {after}",
        where=f"{kind_label(edit.kind)} {edit.record_id} · {field_label(edit.kind, edit.field)}",
        before=value_shown(snapshot, edit.kind, edit.field, edit.in_journal),
        after=value_shown(snapshot, edit.kind, edit.field, edit.in_table),
    )
