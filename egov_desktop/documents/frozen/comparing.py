"""Holding an issued paper against the same paper drafted today: which sentences and which cells differ."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Final

from egov_desktop.documents.fixed_lines import annex_label
from egov_desktop.documents.paper import (
    Annex,
    Band,
    Block,
    Bullet,
    Document,
    Heading,
    Paragraph,
    Row,
    Table,
    final_text,
)

_NUMBER: Final = "TT"
_FIGURES: Final = "0123456789.,:%IVXLC–- "


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that reads differently: where it stands, what was issued, and what would be printed now.

    A sentence or row that is new has nothing in `was`; one that is gone has nothing in `now`.
    """

    place: str
    was: str
    now: str


def differences(issued: Document, today: Document) -> tuple[Difference, ...]:
    """Give what differs in words and figures; number, day, and pictures are not held against each other."""
    was, now = tuple(_parts(issued)), tuple(_parts(today))
    names = dict.fromkeys([name for name, _ in was] + [name for name, _ in now])
    before, after = dict(was), dict(now)
    return tuple(
        found for name in names for found in _of_part(name, before.get(name, ()), after.get(name, ()))
    )


def _parts(document: Document) -> Iterator[tuple[str, Sequence[Block]]]:
    yield "Nội dung", document.blocks
    seen: dict[str, int] = {}
    for annex in document.annexes:
        name = _topic(annex)
        seen[name] = seen.get(name, 0) + 1
        yield (name if seen[name] == 1 else f"{name} ({seen[name]})"), annex.blocks


def _topic(annex: Annex) -> str:
    """Name an annex without the day in its title, so that the same annex of another day is found again."""
    return annex.title.partition(" đến ngày ")[0] or annex_label(annex)


def _of_part(name: str, was: Sequence[Block], now: Sequence[Block]) -> Iterator[Difference]:
    yield from _sentences(name, _texts(was), _texts(now))
    pairs = zip_longest(_tables(was), _tables(now))
    for number, (one, other) in enumerate(pairs, start=1):
        title = (one or other or Table((), ())).caption
        yield from _cells(f"{name}, {title or f'bảng {number}'}", one, other)


def _texts(blocks: Sequence[Block]) -> list[str]:
    texts: list[str] = []
    for block in blocks:
        if isinstance(block, Heading):
            texts.append(block.text)
        elif isinstance(block, Paragraph | Bullet):
            texts.append(final_text(block.runs))
    return texts


def _tables(blocks: Sequence[Block]) -> list[Table]:
    return [block for block in blocks if isinstance(block, Table)]


def _sentences(name: str, was: list[str], now: list[str]) -> Iterator[Difference]:
    steps = SequenceMatcher(None, was, now, autojunk=False).get_opcodes()
    for step, was_from, was_to, now_from, now_to in steps:
        if step != "equal":
            pairs = zip_longest(was[was_from:was_to], now[now_from:now_to], fillvalue="")
            yield from (Difference(name, one, other) for one, other in pairs)


@dataclass(frozen=True, slots=True)
class _Line:
    """A row as it is held against another: what it is called, the band it stands under, its cells."""

    label: str
    band: str
    cells: tuple[str, ...] = ()

    @property
    def place(self) -> str:
        return f"{self.band} › {self.label}" if self.band else self.label


_NONE: Final = _Line("", "")


def _cells(name: str, one: Table | None, other: Table | None) -> Iterator[Difference]:
    by_key = _has_keys(one) and _has_keys(other)
    was, now = _lines(one, by_key=by_key), _lines(other, by_key=by_key)
    for key in dict.fromkeys([*was, *now]):
        before, after = was.get(key, _NONE), now.get(key, _NONE)
        place = f"{name} › {(before if before.cells else after).place}"
        if not one or len(before.cells) != len(after.cells):
            yield Difference(place, _told(before.cells), _told(after.cells))
            continue
        if before.band != after.band:
            yield Difference(place, before.band, after.band)
        for column, text, today in zip(one.columns, before.cells, after.cells, strict=True):
            if text != today and column.header != _NUMBER:
                yield Difference(f"{place} › {column.header}", text, today)


def _has_keys(table: Table | None) -> bool:
    return table is not None and any(isinstance(row, Row) and row.key for row in table.rows)


def _lines(table: Table | None, *, by_key: bool) -> dict[str, _Line]:
    """Give the rows by what they are about: by their key, or by their words under the band they stand in."""
    found: dict[str, _Line] = {}
    band = ""
    for row in table.rows if table else ():
        if isinstance(row, Band):
            band = row.text.partition(" (")[0].partition(":")[0]
            continue
        line = _Line(_label(row), band, row.cells)
        found[_unused(row.key if by_key and row.key else line.place, found)] = line
    return found


def _unused(base: str, taken: Mapping[str, _Line]) -> str:
    key, number = base, 2
    while key in taken:
        key, number = f"{base} ({number})", number + 1
    return key


def _label(row: Row) -> str:
    """Name a row by its first words that are no number, without what is set in brackets under them."""
    words = [text for text in row.cells if text.strip(_FIGURES)]
    return words[0].split("\n")[0].replace(" (**)", "").replace(" (*)", "") if words else "–"


def _told(cells: Sequence[str]) -> str:
    return "; ".join(text for text in cells if text)
