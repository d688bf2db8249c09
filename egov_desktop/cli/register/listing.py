"""The command that lists the records of a kind."""

from pathlib import Path

import click

from egov_desktop.cli.help import KINDS_NAMED, command
from egov_desktop.cli.register.printing import print_json, print_table
from egov_desktop.cli.room import AS_OF, FILE, JSON, Clerk, kind_named, known_at
from egov_desktop.domain.fields import FieldSpec, FieldType
from egov_desktop.domain.records import Project, Record
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.wording.labels import field_label, kind_label, value_text
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

_COLUMNS = {
    "project": (
        "code", "name", "owner_agency_id", "stage", "stage_since", "total_investment_dong", "planned_end_on",
    ),
    "agency": ("code", "name", "short_name", "level", "parent_id"),
    "legal_document": ("symbol", "issued_on", "abstract", "project_id"),
    "package": ("project_id", "code", "name", "price_dong", "status"),
    "contract": ("project_id", "number", "contractor", "amount_dong", "signed_on", "end_on"),
    "milestone": (
        "project_id", "name", "approved_on", "forecast_on", "actual_on", "weight",
    ),
    "capital_plan": ("project_id", "plan_year", "source", "decision", "amount_dong", "decided_on"),
    "disbursement": ("project_id", "plan_year", "paid_on", "kind", "amount_dong", "voucher"),
    "cause": ("project_id", "nature", "description", "since_on", "resolved_on"),
}  # fmt: skip
"""What a person looks for first in a kind of many fields; the others show every field but long texts."""

_AT_THE_RIGHT = (FieldType.DONG, FieldType.WHOLE)


@command("list", epilog=KINDS_NAMED)
@FILE
@click.argument("kind", metavar="LOẠI")
@AS_OF
@JSON
@click.pass_obj
def list_command(clerk: Clerk, file: Path, kind: str, as_of: str, as_json: bool) -> None:
    """Liệt kê mọi bản ghi của một loại.

    List the records of a kind (project, package, milestone, disbursement ...).
    """
    kind_named(kind)
    with clerk.reading(file) as register:
        snapshot = known_at(register, as_of)
    records = list(snapshot.of_kind(kind).values())
    if as_json:
        print_json([{"id": record.id, **record.to_plain()} for record in records])
    else:
        _print_records(snapshot, kind, records)


def _print_records(snapshot: Snapshot, kind: str, records: list[Record]) -> None:
    click.echo(say("{n} {label}", n=whole(len(records)), label=kind_label(kind)))
    if not records:
        return
    specs = _columns(kind, records)
    header = [say("Mã bản ghi"), *(field_label(kind, spec.name) for spec in specs)]
    rows = ([own.id, *(_cell(snapshot, own, spec) for spec in specs)] for own in records)
    print_table(header, rows, right=[n for n, spec in enumerate(specs, 1) if spec.type in _AT_THE_RIGHT])
    click.echo(say("Muốn xem mọi trường, thêm --json."))


def _columns(kind: str, records: list[Record]) -> list[FieldSpec]:
    specs = records[0].specs()
    chosen = _COLUMNS.get(kind)
    if chosen:
        return [specs[name] for name in chosen]
    short = [spec for spec in specs.values() if spec.type is not FieldType.LONG_TEXT]
    filled = [spec for spec in short if any(getattr(own, spec.name) != spec.default for own in records)]
    return filled or short


def _cell(snapshot: Snapshot, record: Record, spec: FieldSpec) -> str:
    value = getattr(record, spec.name)
    project = snapshot.get(Project, value) if spec.target == Project.KIND else None
    return project.code if project else value_text(snapshot, spec, value)
