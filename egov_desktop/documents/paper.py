"""A document as a plain value: everything it says is decided here, and nothing about how it is drawn."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any, Literal, Protocol

from egov_desktop.documents import layout

Align = Literal["left", "center", "right", "justify"]


class Picture(Protocol):
    """A drawing that can set itself at any size: as vectors for PDF, as pixels for Word."""

    @staticmethod
    def album(pages: Iterable[tuple[Any, float, float]]) -> bytes:
        """A PDF in which each picture has a page of exactly its width and height in mm; each face is embedded once."""
        ...

    def as_png(self, width_mm: float, height_mm: float, dpi: int) -> bytes: ...


@dataclass(frozen=True)
class Run:
    """A stretch of text in one weight and slope; what is `on_drafts_only` is no part of the paper once it is issued."""

    text: str
    bold: bool = False
    italic: bool = False
    on_drafts_only: bool = False


Runs = tuple[Run, ...]


def runs(*parts: str | Run) -> Runs:
    """The parts of a paragraph; plain text needs no `Run`."""
    return tuple(Run(part) if isinstance(part, str) else part for part in parts)


def bold(text: str) -> Run:
    return Run(text, bold=True)


def italic(text: str) -> Run:
    return Run(text, italic=True)


def final_text(runs: Runs) -> str:
    """The words of a paragraph as the issued paper has them."""
    return "".join(run.text for run in runs if not run.on_drafts_only)


@dataclass(frozen=True)
class Heading:
    """A heading of the scheme for reports: level 1 "I. …", level 2 "1. …", level 3 "a) …"; the text holds its number."""

    level: Literal[1, 2, 3]
    text: str


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of the text."""

    runs: Runs
    align: Align = "justify"
    has_indent: bool = True

    @property
    def leads(self) -> bool:
        """Whether it announces what follows, so that a page must not end with it."""
        return "".join(run.text for run in self.runs).rstrip().endswith(":")


@dataclass(frozen=True)
class Bullet:
    """A point of a list, set behind a dash (level 1) or a plus sign (level 2)."""

    runs: Runs
    level: Literal[1, 2] = 1


@dataclass(frozen=True)
class Column:
    """A column of a table: its heading, its share of the width, and the heading that it shares with its neighbours."""

    header: str
    weight: float = 1.0
    align: Align = "left"
    group: str = ""


@dataclass(frozen=True)
class Dong:
    """An amount of money behind a cell, in whole đồng whatever unit the cell shows."""

    amount: int


@dataclass(frozen=True)
class Share:
    """A rate behind a cell; 1 is the whole."""

    ratio: Fraction


Value = Dong | Share | int | date | None


@dataclass(frozen=True)
class Row:
    """A row of a table, one text per column; totals and subtotals are bold.

    `values` are what stands behind the texts, exact, for a spreadsheet to reckon with: one per column, None for plain
    words; empty where the whole row is words. `key` is never printed: it tells what the row is about, whatever its words.
    """

    cells: tuple[str, ...]
    is_bold: bool = False
    values: tuple[Value, ...] = ()
    key: str = ""


@dataclass(frozen=True)
class Band:
    """A line across the whole table that names the rows under it."""

    text: str


@dataclass(frozen=True)
class Table:
    """A table whose heading is repeated on every page that it reaches."""

    columns: tuple[Column, ...]
    rows: tuple[Row | Band, ...]
    unit_note: str = ""
    as_of_note: str = ""
    caption: str = ""
    font_size: float = 12
    has_column_numbers: bool = False

    def __post_init__(self) -> None:
        for row in self.rows:
            if isinstance(row, Row) and len(row.cells) != len(self.columns):
                raise ValueError(f"{len(row.cells)} cells for {len(self.columns)} columns: {row.cells!r}")
            if isinstance(row, Row) and row.values and len(row.values) != len(row.cells):
                raise ValueError(f"{len(row.values)} values for {len(row.cells)} cells: {row.cells!r}")

    @property
    def has_groups(self) -> bool:
        return any(column.group for column in self.columns)


@dataclass(frozen=True)
class Figure:
    """A picture in the text, with the words that stand for it where it cannot be seen."""

    picture: Picture
    alt: str
    caption: str = ""
    width_mm: float = 165
    height_mm: float = 90


@dataclass(frozen=True)
class Notice:
    """A short framed warning, such as that the data are illustrative."""

    text: str


@dataclass(frozen=True)
class PageBreak:
    """The next block opens a new page."""


Block = Heading | Paragraph | Bullet | Table | Figure | Notice | PageBreak


@dataclass(frozen=True)
class Head:
    """What stands above the text: who issues the document, under which number, where and when.

    `symbol` is the part after the stroke ("BC-STTTT"); `year` is printed on drafts, whose day is left blank.
    """

    parent_body: str
    issuing_body: str
    symbol: str
    place: str
    year: int
    number: int | None = None
    issued_on: date | None = None


@dataclass(frozen=True)
class Signature:
    """Who signs: "KT. GIÁM ĐỐC" / "PHÓ GIÁM ĐỐC"; `office` stands above the name when the title is one in a board."""

    title: str
    name: str = ""
    authority: str = ""
    office: str = ""


@dataclass(frozen=True)
class Annex:
    """A part that comes with the document, on its own pages with their own numbers; `number` is "" for the only one."""

    title: str
    blocks: tuple[Block, ...]
    number: str = ""
    reference: str = ""
    is_landscape: bool = False


@dataclass(frozen=True)
class Document:
    """A whole document in the form of Nghị định 30/2020/NĐ-CP.

    `title` is for the file's own metadata. A draft carries neither number nor day. `mark` is printed small on every
    page ("DỮ LIỆU MINH HỌA"). `has_end_mark` puts "./." behind the last words of the text. An official letter (công
    văn) has no `kind`: its abstract stands under the number, behind "V/v". `co_signature` is who signs on the left, as
    the secretary of minutes does; recipients then stand below. Minutes have no place and day (`has_place_and_day`).
    `text_pt` is the size of the text and its headings, 13 or 14 (Phụ lục I, II.6).
    """

    head: Head
    kind: str
    abstract: str
    blocks: tuple[Block, ...]
    title: str
    signature: Signature | None = None
    recipients: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    annexes: tuple[Annex, ...] = ()
    is_draft: bool = True
    mark: str = ""
    has_end_mark: bool = True
    co_signature: Signature | None = None
    has_place_and_day: bool = True
    text_pt: float = layout.BODY_PT
    language: str = field(default="vi-VN")

    def figures(self) -> Iterator[Figure]:
        parts = (self.blocks, *(annex.blocks for annex in self.annexes))
        return (block for blocks in parts for block in blocks if isinstance(block, Figure))
