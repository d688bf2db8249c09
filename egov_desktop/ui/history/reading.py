"""How the journal reads: entries and their lines in the words of the office."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from egov_desktop.domain.fields import from_plain
from egov_desktop.domain.journal import EXISTENCE, Entry, moment_of
from egov_desktop.domain.records import KINDS, Project, Record
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.store.history import (
    HistoryLine,
    lines_of_record,
    provenance_of,
    records_about,
    title_source,
)
from egov_desktop.store.leafing import Address
from egov_desktop.store.register import Register
from egov_desktop.wording.dates import day
from egov_desktop.wording.labels import (
    capitalized,
    field_label,
    kind_label,
    record_title,
    reference_title,
    value_text,
    verb_label,
)
from egov_desktop.wording.language import say

FEW = 3
"""Records of an entry up to which the first values of a new one are listed line by line."""
_JOINING = frozenset({"take_in", "withdraw_import"})


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line of an entry as it is read: the record, its field, and both values."""

    line: HistoryLine
    record: str
    project: str
    field: str
    before: str
    after: str
    is_first: bool = False
    """The record began with this value: there is none before it."""

    @property
    def cells(self) -> tuple[str, ...]:
        return (self.record, self.project, self.field, self.before, self.after)

    @property
    def place(self) -> tuple[str, str]:
        return (self.line.record_id, self.line.field)


def moment_words(text: str) -> str:
    """Write a moment of the journal as 30/06/2020 10:42."""
    at = moment_of(text)
    return f"{day(at.date())} {at:%H:%M}"


def verb_words(entry: Entry, entries: Mapping[str, Entry]) -> str:
    """Say what an entry did, as the beginning of a line; one that takes another back says so."""
    undone = entries.get(entry.undoes or "")
    if undone is None or entry.verb in _JOINING:
        return capitalized(verb_label(entry.verb))
    words = verb_label(undone.verb)
    return say("Làm lại: {verb}", verb=words) if undone.undoes else say("Hoàn tác: {verb}", verb=words)


def who_words(entry: Entry) -> str:
    return entry.who or say("(chương trình)")


def record_words(register: Register, address: Address) -> str:
    """Name a record by its kind and title, also when it is gone."""
    kind, record_id = address
    record = title_source(register, kind, record_id) if kind in KINDS else None
    if record is None:
        return capitalized(kind_label(kind))
    return f"{capitalized(kind_label(kind))}: {record_title(register.snapshot, record)}"


def project_of(register: Register, address: Address) -> Project | None:
    """Give the project that a record is or is part of, as it is or last was."""
    kind, record_id = address
    record: Record | None = title_source(register, kind, record_id) if kind in KINDS else None
    project_id = record_id if kind == Project.KIND else getattr(record, "project_id", None)
    found = (
        record if kind == Project.KIND or not project_id else title_source(register, Project.KIND, project_id)
    )
    return found if isinstance(found, Project) else None


def project_words(register: Register, addresses: Sequence[Address]) -> str:
    """Name the project that some records are of; says so where they are of several."""
    projects = {found.id: found for own in addresses if (found := project_of(register, own))}
    if len(projects) > 1:
        return say("nhiều dự án")
    return "".join(record_title(register.snapshot, own) for own in projects.values())


def provenance_words(register: Register, line: HistoryLine) -> str:
    """Say from which file a value came and who accepted it; empty for what was written here."""
    came = provenance_of(register, line)
    if came is None:
        return ""
    accepted = say("{who} nhận vào {at}", who=who_words(came.entry), at=moment_words(came.entry.clock_at))
    receipt = came.receipt
    if receipt is None or not receipt.file_name:
        return capitalized(accepted)
    period = reference_title(register.snapshot, "reporting_period", receipt.period_id)
    office = reference_title(register.snapshot, "agency", receipt.agency_id)
    parts = [part for part in (office, period, accepted, f"SHA-256 {receipt.digest[:16]}…") if part]
    return say("Từ tệp {file}: {parts}", file=receipt.file_name, parts=", ".join(parts))


def lines_about(register: Register, entry: Entry, address: Address, *, in_full: bool) -> list[ReadLine]:
    """Give the lines of an entry about one record; the first values of a new one only `in_full`."""
    own = [line for line in lines_of_record(register, *address) if line.entry.id == entry.id]
    return _read_lines(register, address, own, in_full=in_full)


def past_of(register: Register, project_id: str) -> list[ReadLine]:
    """Give the past of a project and of all that is or was part of it, newest first.

    What a record was created with is one line.
    """
    lines = [
        read
        for address in records_about(register, project_id)
        for read in _read_lines(register, address, lines_of_record(register, *address), in_full=False)
    ]
    return sorted(lines, key=lambda read: read.line.entry.order, reverse=True)


def _read_lines(
    register: Register, address: Address, lines: Sequence[HistoryLine], *, in_full: bool
) -> list[ReadLine]:
    births = {line.entry.id for line in lines if line.field == EXISTENCE and line.before is None}
    project = project_of(register, address) if lines else None
    names = (record_words(register, address), (project.code or project.name) if project else "")
    return [
        _read(register.snapshot, line, names, is_first=line.entry.id in births)
        for line in lines
        if in_full or line.field == EXISTENCE or line.entry.id not in births
    ]


def _read(snapshot: Snapshot, line: HistoryLine, names: tuple[str, str], *, is_first: bool) -> ReadLine:
    if line.field == EXISTENCE:
        before, after = _existence(line)
    else:
        before, after = (
            plain_value(snapshot, line.kind, line.field, own) for own in (line.before, line.after)
        )
    return ReadLine(line, *names, field_label(line.kind, line.field), before, after, is_first)


def _existence(line: HistoryLine) -> tuple[str, str]:
    if line.before is None:
        return "", say("thêm vào sổ")
    said = {True: say("có trong sổ"), False: say("đã xóa")}
    return said[bool(line.before)], said[bool(line.after)]


def plain_value(snapshot: Snapshot, kind: str, field: str, plain: Any) -> str:
    """Say a value as the journal keeps it; one that no longer fits its field is given as it is."""
    spec = KINDS[kind].specs().get(field) if kind in KINDS else None
    if spec is None:
        return "" if plain is None else str(plain)
    try:
        return value_text(snapshot, spec, from_plain(spec, plain))
    except (TypeError, ValueError):
        return str(plain)
