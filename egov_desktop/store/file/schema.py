"""What the file is made of: its marks, and how a kind of record becomes a table."""

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

from egov_desktop.domain.fields import FieldSpec, FieldType, Labelled, specs_of
from egov_desktop.domain.records import Record

APPLICATION_ID = 0x65474F56  # the letters eGOV
VERSION = 4
SUFFIX = ".sqlite"

_INTEGERS = {FieldType.DONG, FieldType.WHOLE, FieldType.YEAR, FieldType.FLAG, FieldType.TICK}


def column_type(spec: FieldSpec) -> str:
    """Give the column's type as the file declares it; texts and flags are never NULL."""
    if spec.type is FieldType.FLAG:
        return "INTEGER NOT NULL DEFAULT 0"
    if spec.type in _INTEGERS:
        return "INTEGER"
    return "TEXT NOT NULL DEFAULT ''" if spec.is_text else "TEXT"


@cache
def columns_of(record_class: type[Record]) -> tuple[str, ...]:
    return ("id", *specs_of(record_class))


def _members(choices: type[Labelled]) -> Callable[[str], Labelled]:
    """Look members up by code; a third of the cost of calling the enumeration, and the same ValueError."""
    by_code = {member.value: member for member in choices}
    return lambda code: by_code[code] if code in by_code else choices(code)


@cache
def readers_of(record_class: type[Record]) -> tuple[tuple[int, Callable[[Any], Any]], ...]:
    """Say which columns (by place) are not held in memory as SQL keeps them, and how each is read."""
    readers: list[tuple[int, Callable[[Any], Any]]] = []
    for place, spec in enumerate(specs_of(record_class).values(), start=1):
        if spec.type is FieldType.DAY:
            readers.append((place, date.fromisoformat))
        elif spec.choices is not None:
            readers.append((place, _members(spec.choices)))
        elif spec.type in (FieldType.FLAG, FieldType.TICK):
            readers.append((place, bool))
    return tuple(readers)
