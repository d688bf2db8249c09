"""The fourth layer: entries and changes of a foreign journal, row by row, into typed values."""

import json
import re
import sqlite3
from collections.abc import Collection, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, cast

from egov_desktop.domain.journal import EXISTENCE, SAMENESS, Change, ChangeId, Entry, Stamp
from egov_desktop.domain.records import CONTENT_FIELDS, KINDS
from egov_desktop.exchange.gate.layers.values import (
    check_moment,
    check_number,
    check_record_id,
    check_text,
    check_uuid,
    checks_of,
)
from egov_desktop.exchange.gate.refusing import Refused, shown

Row = tuple[Any, ...]

_ENTRIES = "SELECT id, verb, who, office, at, tick, clock_at, session_id, undoes FROM entry ORDER BY rowid"
_CHANGES_ALONE = "SELECT entry_id, seq, kind, record_id, field, value, parents FROM change"
_CHANGES = f"{_CHANGES_ALONE} ORDER BY rowid"
_ARRIVALS = "SELECT entry_id, seq, arrived_with, withdrawn_with, held FROM arrival"
_VERB = re.compile(r"[a-z][a-z0-9_]{0,79}")
_NAME = 1_000
_HIGHEST_TICK = 2**53
_HIGHEST_SEQ = 2**31
_PAIR = 2
_LONGEST_JSON = 2_000_000
# As `canonical` writes it, by one encoder for all; it is asked for every row.
_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode
_NO_PARENTS: frozenset[ChangeId] = frozenset()


@dataclass
class Journal:
    """What a foreign journal holds that is in force there and not known here: rows as the file has them, each checked."""

    entries: list[Row] = field(default_factory=list[Row])
    changes: list[Row] = field(default_factory=list[Row])
    known_changes: int = 0
    attached: set[str] = field(default_factory=set[str])


def entry_of(row: Row) -> Entry:
    """Read a row of the table `entry`; raises Refused where it is not as the journal writes it."""
    try:
        return _entry_of(*row)
    except Refused as refused:
        raise _located(refused, f"entry {row[0]}") from None


def _entry_of(
    entry_id: Any, verb: Any, who: Any, office: Any, at: Any, tick: Any, clock_at: Any, session_id: Any, undoes: Any
) -> Entry:  # fmt: skip
    check_uuid(entry_id)
    check_uuid(session_id)
    if undoes is not None:
        check_uuid(undoes)
    if type(verb) is not str or not _VERB.fullmatch(verb):
        raise Refused("bad_value")
    check_text(who, _NAME)
    check_text(office, _NAME)
    check_moment(at)
    check_moment(clock_at)
    check_number(tick, 0, _HIGHEST_TICK)
    return Entry(entry_id, verb, who, office, Stamp(at, tick), clock_at, session_id, undoes)


def change_of(row: Row) -> Change:
    """Read a row of the table `change`; raises Refused where it is not as the journal writes it."""
    try:
        return _change_of(*row)
    except Refused as refused:
        raise _located(refused, f"change {row[0]}/{row[1]} {row[2]}.{row[4]}") from None


def _change_of(
    entry_id: Any, seq: Any, kind: Any, record_id: Any, field_name: Any, value_text: Any, parents_text: Any
) -> Change:
    check_uuid(entry_id)
    check_number(seq, 0, _HIGHEST_SEQ)
    check_record_id(record_id)
    if kind not in KINDS:
        raise Refused("unknown_kind")
    value = _parsed(value_text)
    check_change(kind, field_name, value)
    parents = _NO_PARENTS if parents_text == "[]" else frozenset(_parents(parents_text))
    return Change(entry_id, seq, kind, record_id, field_name, value, parents)


def check_change(kind: str, field_name: Any, value: Any) -> None:
    """Hold the value of one field of a kind of record to what the field may hold; raises Refused."""
    if field_name == EXISTENCE and type(value) is dict:
        _check_fields(kind, cast("dict[str, Any]", value))
    elif field_name == EXISTENCE:
        if type(value) is not bool:
            raise Refused("bad_value")
    elif field_name == SAMENESS:
        if value is not None:
            check_record_id(value)
    else:
        _check_fields(kind, {field_name: value})


def _check_fields(kind: str, values: Mapping[str, Any]) -> None:
    checks = checks_of(kind)
    for name, value in values.items():
        check = checks.get(name)
        if check is None:
            raise Refused("unknown_field")
        if value is not None:
            check(value)


def read_journal(connection: sqlite3.Connection, known: Collection[ChangeId]) -> Journal:
    """Check the whole journal of a file, and keep of it what is in force there and not known here."""
    entries: dict[str, Row] = {}
    orders: dict[str, tuple[str, int, str]] = {}
    for row in connection.execute(_ENTRIES):
        entry = entry_of(row)
        entries[entry.id] = row
        orders[entry.id] = entry.order
    arrived, standing = _read_arrivals(connection)
    journal = Journal()
    kinds: dict[str, str] = {}
    wanted: set[str] = set()
    for row in connection.execute(_CHANGES):
        change = change_of(row)
        _check_place(change, orders, kinds)
        if change.id in arrived and change.id not in standing:
            continue
        if change.id in known:
            journal.known_changes += 1
            continue
        journal.changes.append(row)
        journal.attached.update(_attached(change))
        wanted.add(change.entry_id)
    _check_same_things(connection, kinds)
    journal.entries = [row for entry_id, row in entries.items() if entry_id in wanted]
    return journal


def _check_place(change: Change, orders: Mapping[str, tuple[str, int, str]], kinds: dict[str, str]) -> None:
    """Hold a change to its entry, its record to one kind, and what it replaced to an earlier moment.

    Changes that replaced one another in a ring would leave nothing of their field current.
    """
    where = f"change {change.entry_id}/{change.seq}"
    if change.entry_id not in orders or kinds.setdefault(change.record_id, change.kind) != change.kind:
        raise Refused("broken_journal", where)
    own = (orders[change.entry_id], change.seq)
    for entry_id, seq in change.parents:
        if entry_id in orders and (orders[entry_id], seq) >= own:
            raise Refused("broken_journal", where)
        if entry_id == change.entry_id and seq >= change.seq:
            raise Refused("broken_journal", where)


def _check_same_things(connection: sqlite3.Connection, kinds: Mapping[str, str]) -> None:
    """Let only records of one kind be the same thing."""
    for row in connection.execute(f"{_CHANGES_ALONE} WHERE field = ?", [SAMENESS]):
        change = change_of(row)
        if kinds.get(change.value, change.kind) != change.kind or change.value == change.record_id:
            raise Refused("broken_journal", shown(f"change {change.entry_id}/{change.seq}"))


def _read_arrivals(connection: sqlite3.Connection) -> tuple[set[ChangeId], set[ChangeId]]:
    """Give the changes that came from elsewhere, and those of them that neither wait nor were taken back."""
    arrived: set[ChangeId] = set()
    standing: set[ChangeId] = set()
    for entry_id, seq, arrived_with, withdrawn_with, held in connection.execute(_ARRIVALS):
        with _at("arrival", entry_id):
            for uuid in (entry_id, arrived_with, withdrawn_with or entry_id):
                check_uuid(uuid)
            check_number(held, 0, 1)
        arrived.add((entry_id, seq))
        if withdrawn_with is None and not held:
            standing.add((entry_id, seq))
    return arrived, standing


def read_contents(connection: sqlite3.Connection, wanted: Collection[str]) -> Iterator[tuple[str, bytes]]:
    """Hold each attached file to its digest, and give those that are wanted; raises Refused."""
    for digest, content in connection.execute("SELECT digest, content FROM file_content"):
        if type(content) is not bytes or sha256(content).hexdigest() != digest:
            raise Refused("bad_attachment", shown(digest))
        if digest in wanted:
            yield digest, content


def check_derived(connection: sqlite3.Connection) -> None:
    """Hold what a file derives from its journal to its shape; nothing of it is taken over, it is reckoned anew here."""
    for kind, record_id, field_name in connection.execute("SELECT kind, record_id, field FROM conflict"):
        with _at("conflict", record_id):
            check_record_id(record_id)
            if kind not in KINDS or not _is_disputable(kind, field_name):
                raise Refused("unknown_field")
    for record_id, kept_id in connection.execute("SELECT record_id, kept_id FROM same_thing"):
        with _at("same_thing", record_id):
            check_record_id(record_id)
            check_record_id(kept_id)


def _is_disputable(kind: str, field_name: Any) -> bool:
    if type(field_name) is not str:
        return False
    return field_name in (EXISTENCE, SAMENESS) or checks_of(kind).keys() >= set(field_name.split("+"))


def _attached(change: Change) -> Iterable[str]:
    name = CONTENT_FIELDS.get(change.kind)
    if name is None or not (change.creates or change.field == name):
        return ()
    return (str(change.value_of(name) or ""),)


def _parsed(text: Any) -> Any:
    """Read one JSON text that must be written the one way in which the journal writes it."""
    if type(text) is not str:
        raise Refused("bad_value")
    if len(text) > _LONGEST_JSON:
        raise Refused("value_too_long")
    try:
        value = json.loads(text)
        is_canonical = _CANONICAL(value) == text
    except (ValueError, RecursionError):
        raise Refused("bad_value") from None
    if not is_canonical:
        raise Refused("bad_value")
    return value


def _parents(text: Any) -> Iterator[ChangeId]:
    last: ChangeId = ("", -1)
    parents = _parsed(text)
    if type(parents) is not list:
        raise Refused("bad_value")
    for parent in cast("list[Any]", parents):
        if type(parent) is not list or len(cast("list[Any]", parent)) != _PAIR:
            raise Refused("bad_value")
        entry_id, seq = cast("list[Any]", parent)
        check_uuid(entry_id)
        check_number(seq, 0, _HIGHEST_SEQ)
        if (entry_id, seq) <= last:
            raise Refused("bad_value")
        last = (entry_id, seq)
        yield last


@contextmanager
def _at(table: str, place: object) -> Generator[None]:
    try:
        yield
    except Refused as refused:
        raise _located(refused, f"{table} {place}") from None


def _located(refused: Refused, where: str) -> Refused:
    return Refused(refused.code, shown(where))
