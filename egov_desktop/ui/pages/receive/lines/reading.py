"""How a line of a file reads: its kind in a word and a shape, its values, and who wrote them when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from egov_desktop.domain.fields import FieldType
from egov_desktop.domain.journal import EXISTENCE, SAMENESS, Entry
from egov_desktop.domain.records import KINDS, Project
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.exchange.taking.lines import Answer, Decision, Line, LineKind
from egov_desktop.ui.history.reading import moment_words, plain_value
from egov_desktop.ui.look.tokens import Tone
from egov_desktop.wording.labels import capitalized, field_label, kind_label, record_title, reference_title
from egov_desktop.wording.language import say

PAIR = "+"
NOTHING = (None, "", True, False)
"""Values whose words are the program's own, so that no words in them are compared."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The word and the shape of a kind of line; the colour only repeats them."""

    words: str
    icon: str
    tone: Tone


_MARKS = {
    LineKind.ADDED: Mark("Thêm mới", "add", "accent"),
    LineKind.CHANGED: Mark("Sửa đổi", "edit", "ink"),
    LineKind.REMOVED: Mark("Xóa", "remove", "bad"),
    LineKind.CONFLICT: Mark("Mâu thuẫn", "bad", "bad"),
    LineKind.TOGETHER: Mark("Đi cùng nhau", "exchange", "warn"),
    LineKind.PROPOSAL: Mark("Đề nghị", "help", "warn"),
    LineKind.OUTSIDE: Mark("Sửa ngoài", "warning", "warn"),
    LineKind.NOTICE: Mark("Lưu ý", "info", "muted"),
}
MEANINGS = {
    LineKind.ADDED: "Bản ghi mới, ở đây chưa có.",
    LineKind.CHANGED: "Đơn vị gửi đã đổi số liệu này; từ đó đến nay ở đây không ai sửa.",
    LineKind.REMOVED: "Đơn vị gửi đã xóa bản ghi này; từ đó đến nay ở đây không ai sửa.",
    LineKind.CONFLICT: "Hai nơi cùng sửa, mỗi nơi một khác. Chưa quyết thì mâu thuẫn được ghi lại để giải quyết sau.",
    LineKind.TOGETHER: "Hai số liệu chỉ có nghĩa khi đi cùng nhau đã được sửa ở hai nơi. Hãy xem chúng còn khớp không.",
    LineKind.PROPOSAL: "Số liệu này không thuộc phần đơn vị gửi được ghi. Đây là đề nghị, chỉ có hiệu lực khi được nhận.",
    LineKind.OUTSIDE: "Có người đã sửa số liệu này trong tệp bằng chương trình khác, ngoài nhật ký.",
    LineKind.NOTICE: "Không phải quyết gì.",
}


def mark_of(kind: LineKind) -> Mark:
    mark = _MARKS[kind]
    return Mark(say(mark.words), mark.icon, mark.tone)


def fields_of(line: Line) -> tuple[str, ...]:
    """Name the fields that a line is about; two where they go together."""
    return tuple(line.field.split(PAIR))


def is_money(line: Line) -> bool:
    """Say whether an amount is decided with this line."""
    return FieldType.DONG in _types(line)


def is_dated(line: Line) -> bool:
    return FieldType.DAY in _types(line)


def _types(line: Line) -> set[FieldType]:
    specs = KINDS[line.record_kind].specs() if line.record_kind in KINDS else {}
    names = {*fields_of(line), *(name for name, value in line.fields if value is not None)}
    return {specs[name].type for name in names if name in specs}


def field_words(line: Line) -> str:
    if line.field == EXISTENCE and record_words(line):
        return ""
    if line.field == SAMENESS:
        return say("Cùng là một bản ghi với")
    return " + ".join(field_label(line.record_kind, field) for field in fields_of(line))


def record_words(line: Line) -> str:
    """Name the record of a line; a project's own fields need no more than the heading above them."""
    if line.record_kind == Project.KIND:
        return ""
    kind = capitalized(kind_label(line.record_kind))
    return f"{kind}: {line.title}" if line.title else kind


def place_words(line: Line) -> str:
    """Say which figure a line is about, as a row of the table names it."""
    return " – ".join(own for own in (field_words(line), record_words(line)) if own)


def project_words(snapshot: Snapshot, lines: Sequence[Line]) -> str:
    """Name the project of some lines, also one that is only in the file."""
    project = snapshot.get(Project, lines[0].project_id)
    if project is not None:
        return record_title(snapshot, project)
    own = [line.title for line in lines if line.record_id == lines[0].project_id and line.title]
    return next(iter(own), say("Không thuộc dự án nào") if not lines[0].project_id else say("Dự án khác"))


def was_words(snapshot: Snapshot, line: Line) -> str:
    if line.kind in (LineKind.ADDED, LineKind.NOTICE) or line.field == SAMENESS:
        return ""
    return _value_words(snapshot, line, line.was)


def here_words(snapshot: Snapshot, line: Line) -> str:
    if line.kind is LineKind.NOTICE or line.field == SAMENESS:
        return ""
    if is_new(line):
        return say("(chưa có)")
    return _value_words(snapshot, line, line.here)


def there_words(snapshot: Snapshot, line: Line) -> str:
    """Say what the file has: the value, all fields of a new record, or the sentence of a notice."""
    if line.kind is LineKind.NOTICE:
        return line.sentence
    if line.field == SAMENESS:
        return reference_title(snapshot, line.record_kind, line.there)
    if is_new(line):
        return "\n".join(_filled(snapshot, line))
    return _value_words(snapshot, line, line.there)


def is_new(line: Line) -> bool:
    """Say whether a line is about a record that only the file has."""
    is_whole = line.field == EXISTENCE and line.kind is not LineKind.CONFLICT
    return is_whole and bool(line.fields) and line.there is not False and not line.here


def is_listed(line: Line) -> bool:
    """Say whether a side of a line is several fields, one under the other."""
    return is_new(line) or line.kind is LineKind.TOGETHER


def joined_words(snapshot: Snapshot, line: Line) -> str:
    """Say what fields that go together would read after the join."""
    if line.kind is not LineKind.TOGETHER:
        return ""
    return "; ".join(_filled(snapshot, line))


def _filled(snapshot: Snapshot, line: Line) -> list[str]:
    said = (
        (field, plain_value(snapshot, line.record_kind, field, value))
        for field, value in line.fields
        if field != "project_id"
    )
    return [f"{field_label(line.record_kind, field)}: {words}" for field, words in said if words]


def _value_words(snapshot: Snapshot, line: Line, value: Any) -> str:
    if isinstance(value, Mapping):
        given = cast("Mapping[str, Any]", value)
        said = ((field, plain_value(snapshot, line.record_kind, field, own)) for field, own in given.items())
        return "\n".join(
            f"{field_label(line.record_kind, field)}: {words or say('(để trống)')}" for field, words in said
        )
    if line.field == EXISTENCE:
        return say("có trong sổ") if value else say("đã xóa")
    return plain_value(snapshot, line.record_kind, line.field, value) or say("(để trống)")


def by_words(entry: Entry | None) -> str:
    """Say who wrote a value, where and when; empty where nobody has."""
    if entry is None:
        return ""
    parts = (entry.who or say("(chương trình)"), entry.office, moment_words(entry.stamp.at))
    return " · ".join(own for own in parts if own)


def decision_words(snapshot: Snapshot, line: Line, decision: Decision | None) -> str:
    """Say what was answered to a line, or what happens to it without an answer."""
    if not line.asks:
        return ""
    if decision is None:
        return say("chưa quyết")
    if decision.answer is Answer.ACCEPT:
        return say("Nhận")
    if decision.answer is Answer.REFUSE:
        return say("Từ chối: {words}", words=decision.reason)
    return say("Sửa thành {value}", value=_value_words(snapshot, line, decision.value))


def can_be_edited(line: Line) -> bool:
    """Say whether other values can be given: the line is about fields that the program knows."""
    return line.asks and bool(editable_fields(line))


def editable_fields(line: Line) -> tuple[tuple[str, Any], ...]:
    """Name the fields that an edit may give other values, each with what the file has."""
    specs = KINDS[line.record_kind].specs() if line.record_kind in KINDS else {}
    if is_new(line) or line.kind is LineKind.TOGETHER:
        return tuple(
            (field, value) for field, value in line.fields if field in specs and field != "project_id"
        )
    return ((line.field, line.there),) if line.field in specs else ()
