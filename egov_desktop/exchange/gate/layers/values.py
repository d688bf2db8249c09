"""What one value of a foreign file may be: its type, its limits, and text that is no more than it seems."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache, lru_cache
from typing import Any
from unicodedata import is_normalized

from egov_desktop.domain.fields import FIRST_DAY, HIGHEST_DONG, LAST_DAY, FieldSpec, FieldType, specs_of
from egov_desktop.domain.records import KINDS
from egov_desktop.domain.vietnamese import TEXT_LIMIT
from egov_desktop.exchange.gate.refusing import Refused

Check = Callable[[Any], None]

# Control characters; and the marks that turn the direction of writing, by which 1.000 can be made to read as 000.1.
_UNSEEN_IN_LINES = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", re.ASCII)
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_RECORD_ID = re.compile(r"[a-z0-9][a-z0-9_.-]{0,63}")
_HEX = re.compile(r"[0-9a-f]*")
_CLOCK = ("24", "60", "60")


def check_text(text: Any, most: int = TEXT_LIMIT, *, lines: bool = False) -> None:
    if type(text) is not str:
        raise Refused("bad_value")
    if len(text) > most:
        raise Refused("value_too_long")
    if (_UNSEEN_IN_LINES if lines else _UNSEEN).search(text):
        raise Refused("bad_text")
    if not (text.isascii() or is_normalized("NFC", text)):
        raise Refused("bad_text")


def check_uuid(text: Any) -> None:
    """Hold what names entries and sessions to lower-case UUIDs, so that no two differ in case alone."""
    if type(text) is not str or not _UUID.fullmatch(text):
        raise Refused("bad_value")


def check_record_id(text: Any) -> None:
    """Hold what names records to lower-case letters, digits and signs; programs give UUIDs, nothing rests on it."""
    if type(text) is not str or not _RECORD_ID.fullmatch(text):
        raise Refused("bad_value")


def check_moment(text: Any) -> None:
    """Hold moments to the one way in which the journal writes them: order of text is order of time."""
    if type(text) is not str or not _MOMENT.fullmatch(text):
        raise Refused("bad_value")
    check_day(text[:10])
    if not all(part < most for part, most in zip(text[11:19].split(":"), _CLOCK, strict=True)):
        raise Refused("bad_value")


def check_day(text: Any) -> None:
    if type(text) is not str or not _is_day(text):
        raise Refused("bad_value")


@lru_cache(maxsize=2**16)
def _is_day(text: str) -> bool:
    try:
        return bool(_DAY.fullmatch(text)) and FIRST_DAY <= date.fromisoformat(text) <= LAST_DAY
    except ValueError:
        return False


def check_number(number: Any, lowest: int, highest: int) -> None:
    if type(number) is not int or not lowest <= number <= highest:
        raise Refused("bad_value")


def check_hex(text: Any, digits: int) -> None:
    if type(text) is not str or len(text) != digits or not _HEX.fullmatch(text):
        raise Refused("bad_value")


@cache
def checks_of(kind: str) -> Mapping[str, Check]:
    """Give, for each field of a kind of record, what its values (but for None) are held to, as the journal keeps them."""
    return {name: _check_of(spec) for name, spec in specs_of(KINDS[kind]).items()}


def _check_of(spec: FieldSpec) -> Check:
    if spec.is_text:
        lines = spec.type is FieldType.LONG_TEXT
        return lambda plain: check_text(plain, lines=lines)
    if spec.type is FieldType.REFERENCE:
        return check_record_id
    if spec.type is FieldType.DAY:
        return check_day
    if spec.type in (FieldType.FLAG, FieldType.TICK):
        return lambda plain: _among(plain, (True, False))
    if spec.choices is not None:
        codes = tuple(member.value for member in spec.choices)
        return lambda plain: _among(plain, codes)
    lowest = -HIGHEST_DONG if spec.lowest is None else spec.lowest
    highest = HIGHEST_DONG if spec.highest is None else spec.highest
    return lambda plain: check_number(plain, lowest, highest)


def _among(plain: Any, allowed: tuple[Any, ...]) -> None:
    if type(plain) is not type(allowed[0]) or plain not in allowed:
        raise Refused("bad_value")
