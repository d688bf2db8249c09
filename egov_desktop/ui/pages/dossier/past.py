"""The past of one project in lines: what was changed, by whom, from which value to which."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from egov_desktop.domain.fields import from_plain
from egov_desktop.domain.journal import EXISTENCE, Entry, moment_of
from egov_desktop.domain.records import KINDS, RECORD_CLASSES, Record
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.store.history import HistoryLine, last_form, lines_of_entry, lines_of_record
from egov_desktop.store.register import Register
from egov_desktop.wording.dates import moment
from egov_desktop.wording.labels import field_label, kind_label, record_title, value_text, verb_label
from egov_desktop.wording.language import say

_NEVER_REMOVES = ("add_", "begin_", "fill_", "edit_", "move_", "settle_", "restore_", "paste_")


@dataclass(frozen=True, slots=True)
class PastLine:
    """A line of the journal as it is read: when, who, which office, what was done, to what, and both values."""

    line: HistoryLine
    when: str
    who: str
    office: str
    verb: str
    record: str
    field: str
    before: str
    after: str

    @property
    def cells(self) -> tuple[str, ...]:
        return (self.when, self.who, self.office, self.verb, self.record, self.field, self.before, self.after)


def past_of(register: Register, project_id: str) -> list[PastLine]:
    """Give the past of a project and of all that is or was part of it, newest first.

    What a record was created with is one line.
    """
    lines = [
        line
        for kind, own in _record_ids(register, project_id)
        for line in lines_of_record(register, kind, own)
    ]
    created = {(own.entry.id, own.record_id) for own in lines if _creates(own)}
    worth = [own for own in lines if own.field == EXISTENCE or (own.entry.id, own.record_id) not in created]
    worth.sort(key=lambda own: own.entry.order, reverse=True)
    return [_read(register, own) for own in worth]


def can_be_restored(register: Register, line: HistoryLine) -> bool:
    """Say whether the value before this line can be written again, or the removed record brought back."""
    held = register.snapshot.find(line.kind, line.record_id)
    if line.field == EXISTENCE:
        return line.after is False and held is None
    return held is not None and held.to_plain().get(line.field) != line.before


def _record_ids(register: Register, project_id: str) -> Iterator[tuple[str, str]]:
    yield "project", project_id
    for record_class in RECORD_CLASSES:
        if "project_id" in record_class.specs():
            for child in register.snapshot.children(record_class, project_id):
                yield child.KIND, child.id
    yield from _removed(register, project_id)


def _removed(register: Register, project_id: str) -> set[tuple[str, str]]:
    """Name the records that are no longer there and were part of the project."""
    gone = {
        (line.kind, line.record_id)
        for entry in register.entries.values()
        if entry.undoes is not None or not entry.verb.startswith(_NEVER_REMOVES)
        for line in lines_of_entry(register, entry)
        if line.field == EXISTENCE and line.after is False
    }
    return {own for own in gone if not register.snapshot.find(*own) and _was_part(register, *own, project_id)}


def _was_part(register: Register, kind: str, record_id: str, project_id: str) -> bool:
    form = last_form(register, kind, record_id)
    return getattr(form, "project_id", None) == project_id


def _creates(line: HistoryLine) -> bool:
    return line.field == EXISTENCE and line.before is None


def _read(register: Register, line: HistoryLine) -> PastLine:
    record = register.snapshot.find(line.kind, line.record_id) or last_form(
        register, line.kind, line.record_id
    )
    before, after = _values(register.snapshot, line)
    return PastLine(
        line,
        moment(moment_of(line.entry.stamp.at)),
        line.entry.who,
        line.entry.office,
        verb_words(line.entry, register.entries),
        _named(register.snapshot, line.kind, record),
        field_label(line.kind, line.field),
        before,
        after,
    )


def _named(snapshot: Snapshot, kind: str, record: Record | None) -> str:
    label = kind_label(kind)
    return f"{label[:1].upper()}{label[1:]}: {record_title(snapshot, record)}" if record else label


def _values(snapshot: Snapshot, line: HistoryLine) -> tuple[str, str]:
    if line.field == EXISTENCE:
        said = {None: "", True: say("có trong sổ"), False: say("đã xóa")}
        return said[line.before], said[line.after]
    return _value(snapshot, line, line.before), _value(snapshot, line, line.after)


def _value(snapshot: Snapshot, line: HistoryLine, plain: Any) -> str:
    spec = KINDS[line.kind].specs().get(line.field) if line.kind in KINDS else None
    if spec is None:
        return "" if plain is None else str(plain)
    try:
        return value_text(snapshot, spec, from_plain(spec, plain))
    except (TypeError, ValueError):
        return str(plain)


def verb_words(entry: Entry, entries: Mapping[str, Entry]) -> str:
    """Say what an entry did; one that takes another back says so."""
    undone = entries.get(entry.undoes or "")
    if undone is None:
        return verb_label(entry.verb)
    words = verb_label(undone.verb)
    return say("làm lại: {what}", what=words) if undone.undoes else say("hoàn tác: {what}", what=words)
