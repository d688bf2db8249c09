"""What all commands share: who gives them, how a file is opened, and how what they name is found."""

import getpass
import re
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from egov_desktop.domain.changes import ChangeSet
from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.domain.journal import Entry, moment_of
from egov_desktop.domain.records import KINDS, Record
from egov_desktop.domain.rules import refusals
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import clean, folded_code
from egov_desktop.errors import RefusedByRules, UnknownInput
from egov_desktop.exchange.opening import admit_package
from egov_desktop.store.register import Register, Writer, end_of_day
from egov_desktop.wording.dates import parse_day
from egov_desktop.wording.language import say
from egov_desktop.wording.refused import what_is_refused

FILE = click.argument("file", metavar="TỆP", type=click.Path(path_type=Path))
JSON = click.option("--json", "as_json", is_flag=True, help="In một giá trị JSON.")
USER = click.option("--user", default="", metavar="TÊN", help="Họ tên người ghi.")
OFFICE = click.option("--office", default="", metavar="MÃ", help="Mã cơ quan của người ghi.")
AS_OF = click.option(
    "--as-of",
    default="",
    metavar="MÃ|NGÀY",
    help="Theo hiểu biết của sổ sau một thao tác, hoặc cuối một ngày.",
)


@dataclass(frozen=True)
class Clerk:
    """Who gives the command, by which clock, and how new things are named."""

    now: Callable[[], datetime]
    identifiers: Identifiers
    who: str = ""
    office: str = ""

    @contextmanager
    def reading(self, path: Path) -> Generator[Register]:
        admit_package(path)
        register = Register.open(path, None, now=self.now(), identifiers=self.identifiers)
        try:
            yield register
        finally:
            register.close()

    @contextmanager
    def writing(self, path: Path, user: str, office: str) -> Generator[Register]:
        """Open for writing, as the person named, else the one whom the settings know, else this computer's user.

        Without an office, the entry carries the one that keeps the register, in an assignment the one that it is for.
        """
        admit_package(path)
        writer = self.writer(user, office)
        register = Register.open(path, writer, now=self.now(), identifiers=self.identifiers)
        try:
            if not writer.office:
                register.writer = Writer(writer.who, _office_of(register))
            yield register
        finally:
            register.close()

    def writer(self, user: str, office: str) -> Writer:
        who = _one_name(user) or self.who or _login_name()
        return Writer(who, _one_name(office) or self.office)

    def perform(self, register: Register, change_set: ChangeSet) -> Entry | None:
        """Save one action; where the rules refuse it, the fields are named as they are typed here."""
        try:
            return register.perform(change_set, now=self.now())
        except RefusedByRules as refused:
            found = refusals(register.snapshot, change_set)
            known = register.snapshot.apply([own for own in change_set if own.after])
            raise RefusedByRules(
                what_happened=what_is_refused(found, known, lambda _kind, field: field)
                or refused.what_happened,
                data_safety=refused.data_safety,
                what_to_do=refused.what_to_do,
                code=refused.code,
            ) from refused


def _office_of(register: Register) -> str:
    manifest = register.manifest if register.rights is not None else None
    return manifest.to_office if manifest else register.snapshot.profile.office_code


class DayType(click.ParamType[date]):
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
    """Give the register as known after an entry (by id) or at the end of a day; raises UnknownInput."""
    if not as_of:
        return register.snapshot
    if as_of in register.entries:
        return register.as_of(as_of)
    moment = moment_known(register, as_of)
    return register.as_of(moment) if moment else register.as_of(as_of)


def moment_known(register: Register, as_of: str) -> datetime | None:
    """Give the moment that `known_at` reads the register at; nothing for now, or for what is neither entry nor day."""
    if as_of in register.entries:
        return moment_of(register.entries[as_of].stamp.at)
    day = parse_day(as_of)
    if day.problem and re.fullmatch(r"[\d\s./-]{5,12}", as_of):
        raise unknown(f"--as-of: {day.problem}", "unreadable_day")
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


_LONGEST_NAME = 200


def _one_name(text: str) -> str:
    name = clean(text, lines=False)
    if len(name) > _LONGEST_NAME:
        raise unknown(say("Tên hoặc mã dài quá {limit} ký tự.", limit=_LONGEST_NAME), "name_too_long")
    return name


def _login_name() -> str:
    """A machine may have no name for its user, as in a container."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return say("không rõ người ghi")
