"""What all commands share: who gives them, how a file is opened, and how answers are printed."""

import json
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.domain.journal import moment_of
from egov_desktop.domain.records import KINDS, Record
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import folded_code
from egov_desktop.errors import UnknownInput
from egov_desktop.store.register import Register, Writer, end_of_day
from egov_desktop.wording.dates import parse_day
from egov_desktop.wording.language import say

FILE = click.argument("file", metavar="TỆP", type=click.Path(path_type=Path))
JSON = click.option("--json", "as_json", is_flag=True, help="In một giá trị JSON.")
USER = click.option("--user", default="", help="Họ tên người ghi.")
OFFICE = click.option("--office", default="", help="Mã cơ quan của người ghi.")


@dataclass(frozen=True)
class Clerk:
    """Who gives the command, by which clock, and how new things are named."""

    now: Callable[[], datetime]
    identifiers: Identifiers
    who: str = ""
    office: str = ""

    @contextmanager
    def reading(self, path: Path) -> Generator[Register]:
        register = Register.open(path, None, now=self.now(), identifiers=self.identifiers)
        try:
            yield register
        finally:
            register.close()

    @contextmanager
    def writing(self, path: Path, user: str, office: str) -> Generator[Register]:
        writer = Writer(user or self.who, office or self.office)
        register = Register.open(path, writer, now=self.now(), identifiers=self.identifiers)
        try:
            yield register
        finally:
            register.close()


class DayType(click.ParamType):
    """A day on the command line: ISO or day first."""

    name = "NGÀY"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        parsed = parse_day(str(value))
        if parsed.value is None:
            self.fail(parsed.problem or say("Hãy ghi ngày."), param, ctx)
        return parsed.value


DAY = DayType()


def known_at(register: Register, as_of: str) -> Snapshot:
    """Give the register as known at an entry (by id) or at the end of a day; raises UnknownInput."""
    if not as_of or as_of in register.entries:
        return register.as_of(as_of) if as_of else register.snapshot
    day = parse_day(as_of)
    if day.value is None:
        return register.as_of(as_of)
    return register.as_of(end_of_day(day.value.isoformat()))


def moment_known(register: Register, as_of: str) -> datetime | None:
    """Give the moment that `known_at` reads the register at; nothing for now."""
    if as_of in register.entries:
        return moment_of(register.entries[as_of].stamp.at)
    day = parse_day(as_of)
    return end_of_day(day.value.isoformat()) if day.value else None


def kind_named(kind: str) -> type[Record]:
    if kind in KINDS:
        return KINDS[kind]
    raise unknown(
        say("Không có loại bản ghi “{kind}”. Các loại: {kinds}.", kind=kind, kinds=", ".join(KINDS)),
        "unknown_kind",
    )


def record_named(snapshot: Snapshot, kind: str, name: str) -> Record:
    """Find a record by its id, or by its code where its kind has one and only one bears it; raises UnknownInput."""
    record_class = kind_named(kind)
    if found := snapshot.find(kind, name):
        return found
    if "code" in record_class.specs():
        wanted = folded_code(name)
        bearing = [own for own in snapshot.of_kind(kind).values() if _code_of(own) == wanted]
        if len(bearing) == 1:
            return bearing[0]
    raise unknown(
        say("Sổ không có {label} “{id}”.", label=say(record_class.LABEL), id=name), "unknown_record"
    )


def _code_of(record: Record) -> str:
    return folded_code(record.to_plain()["code"])


def unknown(what_happened: str, code: str) -> UnknownInput:
    return UnknownInput(
        what_happened=what_happened,
        data_safety=say("Sổ chưa thay đổi gì."),
        what_to_do=say("Hãy xem lại tên hoặc mã đã nhập rồi thử lại."),
        code=code,
    )


def print_json(value: Any) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def print_table(header: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    """Print columns of plain text, each as wide as its widest cell."""
    lines = [tuple(header), *(tuple(row) for row in rows)]
    widths = [max(len(cell) for cell in column) for column in zip(*lines, strict=True)]
    for line in lines:
        click.echo("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())
