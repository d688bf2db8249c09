"""What a clerk does with a register, in few words: begin, add, edit, remove, restart; each a minute after the last."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from random import SystemRandom
from typing import Any

from egov_desktop.actions.records import remove
from egov_desktop.actions.starting.seed import seed
from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.domain.journal import Entry
from egov_desktop.domain.records import KINDS, Record
from egov_desktop.store.register import Register, Writer

CLERK = Writer("Nguyễn Thị Lan", "VPUB")
BEGUN_AT = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
_minutes = count(1)


def now() -> datetime:
    return BEGUN_AT + timedelta(minutes=next(_minutes))


IDENTIFIERS = Identifiers(now, SystemRandom())


def begin(path: Path, writer: Writer = CLERK) -> Register:
    return Register.create(path, writer, seed(), now=now(), identifiers=IDENTIFIERS)


def open_to_write(path: Path, writer: Writer = CLERK) -> Register:
    return Register.open(path, writer, now=now(), identifiers=IDENTIFIERS)


def open_to_read(path: Path) -> Register:
    return Register.open(path, None, now=now(), identifiers=IDENTIFIERS)


def restart(register: Register) -> Register:
    register.close()
    return open_to_write(register.path)


def add(register: Register, *records: Record, contents: dict[str, bytes] | None = None) -> Entry:
    added = ChangeSet(f"add_{records[0].KIND}", tuple(RecordChange(None, own) for own in records))
    return done(register.perform(added, now=now(), contents=contents))


def edit(register: Register, record_id: str, **values: Any) -> Entry:
    return edit_at(register, now(), record_id, **values)


def edit_at(register: Register, moment: datetime, record_id: str, **values: Any) -> Entry:
    before = found(register, record_id)
    change = RecordChange(before, replace(before, **values))
    return done(register.perform(ChangeSet(f"edit_{before.KIND}", (change,)), now=moment))


def take_out(register: Register, record_id: str) -> Entry:
    record = found(register, record_id)
    return done(register.perform(remove(register.snapshot, record.KIND, record_id), now=now()))


def settle(register: Register, record_id: str, field: str, **values: Any) -> Entry:
    before = found(register, record_id)
    address = frozenset({(before.KIND, record_id, field)})
    change = RecordChange(before, replace(before, **values))
    return done(register.perform(ChangeSet(f"settle_{before.KIND}", (change,), address), now=now()))


def hear(taker: Register, giver: Register, *record_ids: str) -> int:
    changes, entries = giver.outgoing(frozenset(record_ids) or None)
    return taker.take_in(changes, entries, now=now())


def found(register: Register, record_id: str) -> Any:
    return next(own for own in every(register, record_id))


def every(register: Register, record_id: str) -> Iterator[Any]:
    yield from (own for kind in KINDS if (own := register.snapshot.find(kind, record_id)))


def done(entry: Entry | None) -> Entry:
    assert entry is not None, "nothing was written"
    return entry
