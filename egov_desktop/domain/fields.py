"""What a field of a record is: its type, label, unit, limits, and who may fill it in.

Everything that treats records alike (schema, journal, forms, tables, command line) reads it from here.
"""

import dataclasses
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any, Self, TypeVar, cast

HIGHEST_DONG = 10**15 - 1
C = TypeVar("C", bound="Labelled")

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2100, 12, 31)


class FieldType(StrEnum):
    """The shapes that a value may have; each has one form in memory, in SQL, in JSON and on screen."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    DONG = "dong"
    WHOLE = "whole"
    DAY = "day"
    YEAR = "year"
    FLAG = "flag"
    TICK = "tick"
    CHOICE = "choice"
    CODED = "coded"
    REFERENCE = "reference"


class FilledBy(StrEnum):
    """Who the figure belongs to when files travel: the project's owner, or the secretariat."""

    OWNER = "owner"
    SECRETARIAT = "secretariat"


class Labelled(StrEnum):
    """A fixed list of codes, each with its Vietnamese label (the label is also the key of its English words)."""

    label: str

    def __new__(cls, code: str, label: str) -> Self:
        member = str.__new__(cls, code)
        member._value_ = code
        member.label = label
        return member


LabelledClass = type[Labelled]


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """Everything that is known about one field of one kind of record."""

    name: str
    type: FieldType
    label: str
    required: bool = False
    filled_by: FilledBy = FilledBy.SECRETARIAT
    choices: LabelledClass | None = None
    list_code: str = ""
    target: str = ""
    lowest: int | None = None
    highest: int | None = None
    unit: str = ""

    @property
    def default(self) -> Any:
        return "" if self.is_text else False if self.type is FieldType.FLAG else None

    @property
    def is_text(self) -> bool:
        return self.type in (FieldType.TEXT, FieldType.LONG_TEXT, FieldType.CODED)


def text(label: str, *, required: bool = False, by: FilledBy = FilledBy.SECRETARIAT) -> str:
    return cast("str", _declare("", FieldType.TEXT, label, required=required, filled_by=by))


def long_text(label: str, *, required: bool = False, by: FilledBy = FilledBy.SECRETARIAT) -> str:
    return cast("str", _declare("", FieldType.LONG_TEXT, label, required=required, filled_by=by))


def dong(label: str, *, required: bool = False, by: FilledBy = FilledBy.SECRETARIAT) -> int | None:
    """Declare an amount of money in whole đồng; beyond ±(10^15 - 1) it is refused."""
    return cast(
        "int | None",
        _declare(
            None, FieldType.DONG, label, required=required, filled_by=by, unit="đồng",
            lowest=-HIGHEST_DONG, highest=HIGHEST_DONG,
        ),
    )  # fmt: skip


def whole(
    label: str, *, lowest: int | None = None, highest: int | None = None, unit: str = "",
    by: FilledBy = FilledBy.SECRETARIAT,
) -> int | None:  # fmt: skip
    spec = _declare(None, FieldType.WHOLE, label, lowest=lowest, highest=highest, unit=unit, filled_by=by)
    return cast("int | None", spec)


def day(label: str, *, required: bool = False, by: FilledBy = FilledBy.SECRETARIAT) -> date | None:
    return cast("date | None", _declare(None, FieldType.DAY, label, required=required, filled_by=by))


def year(label: str, *, required: bool = False, by: FilledBy = FilledBy.SECRETARIAT) -> int | None:
    spec = _declare(None, FieldType.YEAR, label, required=required, filled_by=by, lowest=1990, highest=2100)
    return cast("int | None", spec)


def flag(label: str, *, by: FilledBy = FilledBy.SECRETARIAT) -> bool:
    """Declare a yes/no that is no until somebody says yes."""
    return cast("bool", _declare(False, FieldType.FLAG, label, filled_by=by))


def tick(label: str, *, by: FilledBy = FilledBy.SECRETARIAT) -> bool | None:
    """Declare a yes/no/not yet known."""
    return cast("bool | None", _declare(None, FieldType.TICK, label, filled_by=by))


def choice(
    label: str, choices: type[C], *, required: bool = False, by: FilledBy = FilledBy.SECRETARIAT
) -> C | None:
    spec = _declare(None, FieldType.CHOICE, label, choices=choices, required=required, filled_by=by)
    return cast("C | None", spec)


def coded(label: str, list_code: str, *, required: bool = False, by: FilledBy = FilledBy.SECRETARIAT) -> str:
    """Declare a code out of a list that the office keeps (records of kind `list_item`)."""
    return cast(
        "str", _declare("", FieldType.CODED, label, list_code=list_code, required=required, filled_by=by)
    )


def reference(
    label: str, target: str, *, required: bool = False, by: FilledBy = FilledBy.SECRETARIAT
) -> str | None:
    """Declare the id of a record of another kind; the record may be missing (a finding, never a crash)."""
    spec = _declare(None, FieldType.REFERENCE, label, target=target, required=required, filled_by=by)
    return cast("str | None", spec)


def _declare(default: object, kind: FieldType, label: str, **more: Any) -> object:
    return dataclasses.field(default=default, metadata={"spec": FieldSpec("", kind, label, **more)})


@cache
def specs_of(record_class: type) -> dict[str, FieldSpec]:
    """Give the fields of a kind of record, by name, in the order of declaration (without the id)."""
    return {
        field.name: dataclasses.replace(field.metadata["spec"], name=field.name)
        for field in dataclasses.fields(record_class)
        if "spec" in field.metadata
    }


def to_plain(value: Any) -> Any:
    """Give a field's value as JSON and SQL keep it: text, whole number, true/false or nothing; days as ISO."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, StrEnum):
        return value.value
    return value


def from_plain(spec: FieldSpec, plain: Any) -> Any:
    """Give a kept value as the record holds it; raises ValueError or TypeError on a value of another shape."""
    if plain is None:
        return spec.default
    if spec.type is FieldType.DAY:
        return date.fromisoformat(plain)
    if spec.choices is not None:
        return spec.choices(plain)
    if spec.type in (FieldType.FLAG, FieldType.TICK):
        return bool(plain)
    return plain
