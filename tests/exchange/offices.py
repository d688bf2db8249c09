"""Two offices that began from one register, and what it means that both have heard both."""

import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.records import Record
from egov_desktop.store.reading import load_snapshot, rebuild
from egov_desktop.store.register import Register, Writer
from tests.builders import milestone, payment, project
from tests.store.hands import add, begin, found, hear, now, open_to_write

LAN = Writer("Nguyễn Thị Lan", "VPUB")
MINH = Writer("Trần Văn Minh", "STTTT")


@cache
def common_past() -> Path:
    """A register with two projects, p with two milestones and a payment, before it was copied to the offices."""
    register = begin(Path(mkdtemp()) / "chung.sqlite", LAN)
    parts = (milestone(id="moc-1"), milestone(id="moc-2"), payment(1_000_000, id="tt-1"))
    add(register, project("p", objectives="Một cửa"), project("q"), *parts)
    register.close()
    return register.path


def office(folder: Path, name: str, writer: Writer = MINH) -> Register:
    """An office that was given a copy of the register."""
    return open_to_write(Path(shutil.copy(common_past(), folder / f"{name}.sqlite")), writer)


def joined(one: Register, other: Register) -> Register:
    """Let both hear both, see that nothing is left to hear, and give the one register that they then are."""
    hear(one, other)
    hear(other, one)
    assert one.snapshot == other.snapshot == rebuild(one.connection) == load_snapshot(other.connection)
    assert (hear(one, other), hear(other, one), hear(one, one)) == (0, 0, 0)
    return one


def remove_alone(register: Register, *record_ids: str) -> None:
    """Remove just these records, whatever else belongs to them."""
    records: list[Record] = [found(register, record_id) for record_id in record_ids]
    gone = tuple(RecordChange(own, None) for own in records)
    assert register.perform(ChangeSet(f"remove_{records[0].KIND}", gone), now=now()) is not None
