"""Leafing through the journal a little at a time: what an entry touched, and which entries speak of something."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from egov_desktop.domain.journal import EXISTENCE
from egov_desktop.domain.vietnamese import fold
from egov_desktop.store.register import Register

_SLICE = 1_000
"""Changes read at a time, so that whoever searches can paint in between."""
_DAY = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_FOLLOWING_DIGITS = re.compile(r"(?<=[0-9])\.(?=[0-9]{3})")

Address = tuple[str, str]
"""The kind and the id of a record."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """Some records that an entry touched, in the order in which it did, and where to read on; nowhere after the last."""

    records: tuple[Address, ...]
    next_from: int | None = None


def records_of_entry(register: Register, entry_id: str, start: int = 0, most: int = 200) -> Leaf:
    """Give the records that an entry touched, from a place in it on, looking at so many of its changes at most.

    A record may come again on a later leaf. Cost follows `most`, however much the entry changed.
    """
    rows = register.connection.execute(
        "SELECT seq, kind, record_id FROM change WHERE entry_id = ? AND seq >= ? ORDER BY seq LIMIT ?",
        [entry_id, start, most],
    ).fetchall()
    records = tuple(dict.fromkeys((kind, record_id) for _, kind, record_id in rows))
    return Leaf(records, rows[-1][0] + 1 if len(rows) == most else None)


def edited_by(register: Register, entry_id: str) -> list[Address]:
    """Give the records of which an entry changed single fields, neither adding nor removing them."""
    rows = register.connection.execute(
        "SELECT DISTINCT kind, record_id FROM change WHERE entry_id = ? AND field <> ?", [entry_id, EXISTENCE]
    )
    return [(kind, record_id) for kind, record_id in rows]


def removed_by(register: Register, entry_id: str) -> list[Address]:
    """Give the records that an entry removed, those that hung on others first."""
    rows = register.connection.execute(
        "SELECT kind, record_id FROM change WHERE entry_id = ? AND field = ? AND value = 'false' ORDER BY seq",
        [entry_id, EXISTENCE],
    )
    return [(kind, record_id) for kind, record_id in rows]


def entries_speaking_of(register: Register, text: str) -> Iterator[frozenset[str]]:
    """Name, slice by slice, the entries with a value that holds every word, accents aside.

    A record whose value held them is spoken of from then on, by each entry that touches it or, where it is a project,
    what belongs to it. Amounts and days are found as people write them: 1.200.000, 30/6/2020.
    """
    words = [kept_form(word) for word in fold(text).split()]
    (last,) = register.connection.execute("SELECT coalesce(max(rowid), 0) FROM change").fetchone()
    known: set[str] = set()
    for start in range(0, last, _SLICE):
        rows = register.connection.execute(
            """SELECT entry_id, record_id, value,
            CASE field WHEN '*' THEN json_extract(value, '$.project_id') END
            FROM change WHERE rowid > ? AND rowid <= ? ORDER BY rowid""",
            [start, start + _SLICE],
        ).fetchall()
        found: set[str] = set()
        for entry_id, record_id, value, project_id in rows:
            is_known = record_id in known or project_id in known
            if is_known or _holds(fold(value), words):
                found.add(entry_id)
                known.add(record_id)
        yield frozenset(found)


def kept_form(word: str) -> str:
    """Give a typed word as the journal keeps it: days in ISO order, amounts without dots."""
    if day := _DAY.fullmatch(word):
        return f"{day[3]}-{day[2]:0>2}-{day[1]:0>2}"
    return _FOLLOWING_DIGITS.sub("", word)


def _holds(value: str, words: list[str]) -> bool:
    return all(word in value for word in words)
