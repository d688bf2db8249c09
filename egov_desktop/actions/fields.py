"""Reading one typed text as the value of one field, for the command line and for pasted cells."""

from collections.abc import Callable, Iterable
from typing import Any

from egov_desktop.domain.fields import FieldSpec, FieldType, Labelled
from egov_desktop.domain.records import KINDS, ListItem, Record
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import clean, fold, folded_code, is_too_long
from egov_desktop.wording.dates import parse_day
from egov_desktop.wording.labels import record_title
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import parse_dong, parse_whole, whole
from egov_desktop.wording.parsed import Parsed, quoted

_YES = {"co", "x", "yes", "y", "true", "1", "dung", "✓", "✔"}
_NO = {"khong", "no", "n", "false", "0", "sai"}
_UNKNOWN = {"chua ro", "?", "not known", "unknown"}
_NAMING_FIELDS = ("code", "name", "short_name", "number", "symbol", "approval_symbol", "title", "file_name")
_ENOUGH = 5
"""Choices named in a problem before the rest is "…"."""


def parse_value(
    spec: FieldSpec, text: str, snapshot: Snapshot, *, project_id: str | None = None, unit: int = 1
) -> Parsed[Any]:
    """Read a text as a field's value; an empty text clears the field.

    Money is read in words too ("12,5 tỷ"), a bare number counting `unit` đồng; days as ISO or day first; choices and
    lists by code or name; references by id, code or name, of this project where the record has one. What has no
    single meaning gives a problem, never a guess.
    """
    typed = clean(text, lines=spec.type is FieldType.LONG_TEXT)
    if not typed:
        return Parsed(spec.default)
    if spec.type is FieldType.DONG:
        return _within(spec, parse_dong(typed, unit=unit))
    if spec.type is FieldType.REFERENCE:
        return _reference(spec, typed, snapshot, project_id)
    return _READERS[spec.type](spec, typed, snapshot)


def _text(_spec: FieldSpec, typed: str, _snapshot: Snapshot) -> Parsed[Any]:
    if is_too_long(typed):
        return Parsed(problem=say("Văn bản quá dài: {n} ký tự.", n=whole(len(typed))))
    return Parsed(typed)


def _whole_number(spec: FieldSpec, typed: str, _snapshot: Snapshot) -> Parsed[Any]:
    number = typed.removesuffix(spec.unit) if spec.unit else typed
    return _within(spec, parse_whole(number))


def _within(spec: FieldSpec, read: Parsed[int]) -> Parsed[int]:
    if read.value is None:
        return read
    too_low = spec.lowest is not None and read.value < spec.lowest
    too_high = spec.highest is not None and read.value > spec.highest
    if not (too_low or too_high):
        return read
    if spec.lowest is not None and spec.highest is not None:
        return Parsed(problem=_between(spec, spec.lowest, spec.highest))
    return Parsed(problem=say("Số này phải từ {lowest} trở lên.", lowest=spec.lowest))


def _between(spec: FieldSpec, lowest: int, highest: int) -> str:
    is_year = spec.type is FieldType.YEAR
    shown = [str(bound) if is_year else whole(bound) for bound in (lowest, highest)]
    return say("Số này phải từ {lowest} đến {highest}.", lowest=shown[0], highest=shown[1])


def _day(_spec: FieldSpec, typed: str, _snapshot: Snapshot) -> Parsed[Any]:
    return parse_day(typed)


def _yes_no(spec: FieldSpec, typed: str, _snapshot: Snapshot) -> Parsed[Any]:
    answer = fold(typed)
    if answer in _YES or answer in _NO:
        return Parsed(answer in _YES)
    if answer in _UNKNOWN and spec.type is FieldType.TICK:
        return Parsed(None)
    return Parsed(problem=say("Chưa hiểu {typed}. Hãy viết có hoặc không.", typed=quoted(typed)))


def _choice(spec: FieldSpec, typed: str, _snapshot: Snapshot) -> Parsed[Any]:
    choices: Iterable[Labelled] = spec.choices or ()
    names = {choice: (choice.value, choice.label, say(choice.label)) for choice in choices}
    found = [choice for choice, own in names.items() if fold(typed) in {fold(name) for name in own}]
    return _single(spec, typed, found, [say(choice.label) for choice in choices])


def _coded(spec: FieldSpec, typed: str, snapshot: Snapshot) -> Parsed[Any]:
    items = snapshot.children(ListItem, spec.list_code, by="list_code")
    found = [
        item.code
        for item in items
        if fold(typed) in {fold(name) for name in (item.code, item.label, item.short_label, say(item.label))}
    ]
    return _single(spec, typed, found, [say(item.label) for item in items])


def _reference(spec: FieldSpec, typed: str, snapshot: Snapshot, project_id: str | None) -> Parsed[Any]:
    if snapshot.find(spec.target, typed):
        return Parsed(typed)
    candidates = _candidates(KINDS[spec.target], snapshot, project_id)
    found = [record.id for record in candidates if _is_named(record, typed)]
    names = [] if found else [record_title(snapshot, record) for record in candidates[: _ENOUGH + 1]]
    return _single(spec, typed, found, names)


def _candidates(target: type[Record], snapshot: Snapshot, project_id: str | None) -> tuple[Record, ...]:
    if project_id and "project_id" in target.specs():
        return snapshot.children(target, project_id)
    return tuple(snapshot.all(target).values())


def _is_named(record: Record, typed: str) -> bool:
    wanted, code = fold(typed), folded_code(typed)
    names = (getattr(record, name, "") for name in _NAMING_FIELDS)
    return any(name and (fold(name) == wanted or folded_code(name) == code) for name in names)


def _single(spec: FieldSpec, typed: str, found: list[Any], names: list[str]) -> Parsed[Any]:
    if len(found) == 1:
        return Parsed(found[0])
    field = say(spec.label)
    if found:
        sentence = "{field}: có {n} mục cùng tên {typed}. Hãy viết mã hoặc id."
        return Parsed(problem=say(sentence, field=field, n=len(found), typed=quoted(typed)))
    if not names:
        return Parsed(problem=say("{field}: không có {typed}.", field=field, typed=quoted(typed)))
    some = ", ".join(names[:_ENOUGH]) + (", …" if len(names) > _ENOUGH else "")
    sentence = "{field}: không có {typed}. Có thể chọn: {names}."
    return Parsed(problem=say(sentence, field=field, typed=quoted(typed), names=some))


_READERS: dict[FieldType, Callable[[FieldSpec, str, Snapshot], Parsed[Any]]] = {
    FieldType.TEXT: _text,
    FieldType.LONG_TEXT: _text,
    FieldType.WHOLE: _whole_number,
    FieldType.YEAR: _whole_number,
    FieldType.DAY: _day,
    FieldType.FLAG: _yes_no,
    FieldType.TICK: _yes_no,
    FieldType.CHOICE: _choice,
    FieldType.CODED: _coded,
}
