"""The command that tells the journal: who changed what, when, from which value to which."""

from itertools import groupby
from pathlib import Path
from typing import Any

import click

from egov_desktop.cli.help import KINDS_NAMED, command
from egov_desktop.cli.register.printing import one_line, print_json
from egov_desktop.cli.room import FILE, JSON, Clerk, record_named
from egov_desktop.domain.fields import from_plain
from egov_desktop.domain.journal import EXISTENCE, Entry, moment_of
from egov_desktop.domain.records import KINDS
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.errors import UnknownInput
from egov_desktop.store.history import (
    HistoryLine,
    last_form,
    lines_of_entry,
    lines_of_record,
    provenance_of,
)
from egov_desktop.store.register import Register
from egov_desktop.wording.dates import moment
from egov_desktop.wording.labels import field_label, kind_label, record_title, value_text, verb_label
from egov_desktop.wording.language import say

_Told = list[tuple[Entry, list[HistoryLine]]]


@command("history", epilog=KINDS_NAMED)
@FILE
@click.argument("kind", metavar="[LOẠI", required=False)
@click.argument("record", metavar="ID|MÃ]", required=False)
@JSON
@click.pass_obj
def history_command(clerk: Clerk, file: Path, kind: str | None, record: str | None, as_json: bool) -> None:
    """Xem nhật ký của sổ hoặc của một bản ghi, cũ trước mới sau.

    Tell the journal, of the whole register or of one record (also a removed one, by its id).
    """
    with clerk.reading(file) as register:
        told = _history(register, kind, record)
        if as_json:
            print_json([_plain(register, entry, lines) for entry, lines in told])
            return
        for entry, lines in told:
            _print_entry(register, entry, lines, in_full=record is not None)


def value_shown(snapshot: Snapshot, kind: str, field: str, plain: object) -> str:
    """Say a value out of the journal as forms do; one that no longer fits its field is shown as it is kept."""
    if field == EXISTENCE:
        return say("có") if plain else say("không có")
    spec = KINDS[kind].specs().get(field) if kind in KINDS else None
    try:
        text = value_text(snapshot, spec, from_plain(spec, plain)) if spec else str(plain)
    except (TypeError, ValueError):
        text = str(plain)
    return one_line(text) or say("(trống)")


def _history(register: Register, kind: str | None, record: str | None) -> _Told:
    if kind is None:
        return [(entry, lines_of_entry(register, entry)) for entry in register.entries.values()]
    if record is None:
        raise click.UsageError(say("Hãy ghi cả loại và mã của bản ghi."), click.get_current_context())
    told: dict[str, tuple[Entry, list[HistoryLine]]] = {}
    for line in lines_of_record(register, kind, _record_id(register, kind, record)):
        told.setdefault(line.entry.id, (line.entry, []))[1].append(line)
    return list(told.values())


def _record_id(register: Register, kind: str, name: str) -> str:
    """A record that was removed still has a past, under its id."""
    try:
        return record_named(register.snapshot, kind, name).id
    except UnknownInput:
        if kind not in KINDS or not lines_of_record(register, kind, name):
            raise
        return name


def _plain(register: Register, entry: Entry, lines: list[HistoryLine]) -> dict[str, Any]:
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
                "came_with": _came_with(register, line),
            }
            for line in lines
        ],
    }


def _came_with(register: Register, line: HistoryLine) -> dict[str, Any] | None:
    """Tell by which import a value came here: the file, its office and period, who accepted it and when."""
    came = provenance_of(register, line)
    if came is None:
        return None
    receipt = came.receipt
    return {
        "import": came.entry.id,
        "accepted_by": came.entry.who,
        "accepted_at": came.entry.clock_at,
        "file": receipt.file_name if receipt else "",
        "digest": receipt.digest if receipt else "",
        "agency_id": receipt.agency_id if receipt else None,
        "period_id": receipt.period_id if receipt else None,
    }


def _print_entry(register: Register, entry: Entry, lines: list[HistoryLine], *, in_full: bool) -> None:
    who = " ".join(part for part in (entry.who, entry.office and f"({entry.office})") if part)
    when = moment(moment_of(entry.clock_at))
    click.echo("  ".join(part for part in (when, who, _deed(register, entry), f"[{entry.id}]") if part))
    for (kind, record_id), own in groupby(lines, key=lambda line: (line.kind, line.record_id)):
        _print_record(register, kind, record_id, list(own), in_full=in_full)


def _deed(register: Register, entry: Entry) -> str:
    undone = register.entries.get(entry.undoes or "")
    if undone is None:
        return verb_label(entry.verb)
    return (say("làm lại: ") if undone.undoes else say("hoàn tác: ")) + verb_label(entry.verb)


def _print_record(
    register: Register, kind: str, record_id: str, lines: list[HistoryLine], *, in_full: bool
) -> None:
    record = last_form(register, kind, record_id)
    title = one_line(record_title(register.snapshot, record)) if record else record_id
    birth = next((line for line in lines if line.field == EXISTENCE), None)
    deed = say("sửa") if birth is None else say("thêm") if birth.after else say("xóa")
    click.echo(f"    {deed} {kind_label(kind)} {title}")
    if birth is not None and not in_full:
        return
    for line in lines:
        if line.field != EXISTENCE and (line.before, line.after) != (None, None):
            _print_field(register.snapshot, line, is_new=birth is not None)


def _print_field(snapshot: Snapshot, line: HistoryLine, *, is_new: bool) -> None:
    before, after = (value_shown(snapshot, line.kind, line.field, own) for own in (line.before, line.after))
    change = after if is_new else f"{before} → {after}"
    click.echo(f"        {field_label(line.kind, line.field)}: {change}")
