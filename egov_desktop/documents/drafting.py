"""A paper that is being drafted: what was ordered, out of which register, under whose head and in whose words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property
from typing import Final

from egov_desktop.documents.fixed_lines import annex_reference, roman
from egov_desktop.documents.letterhead import Letterhead, letterhead, letterhead_of_meeting
from egov_desktop.documents.paper import Annex, Block, Bullet, Document, Head, Paragraph, Signature, runs
from egov_desktop.documents.phrases import phrase, values_of
from egov_desktop.documents.texts import one_line
from egov_desktop.domain.enumerations import PaperName
from egov_desktop.domain.records import Agency
from egov_desktop.domain.snapshot import Snapshot

Kind = tuple[str, str]
REPORT: Final[Kind] = ("BÁO CÁO", "BC")
NOTICE: Final[Kind] = ("THÔNG BÁO", "TB")
INVITATION: Final[Kind] = ("GIẤY MỜI", "GM")
MINUTES: Final[Kind] = ("BIÊN BẢN", "BB")
LETTER: Final[Kind] = ("", "")
"""Kinds of document with their abbreviations (NĐ 30/2020, Phụ lục III); an official letter has neither."""
OF_MEETINGS: Final = frozenset({PaperName.INVITATION, PaperName.MINUTES, PaperName.CONCLUSION_NOTICE})
"""Papers that are about a meeting, whatever the day of figures is."""
Part = tuple[str, Sequence[Block], bool]
"""An annex: its title, what it says, and whether it lies on its side."""


@dataclass(frozen=True)
class PaperOrder:
    """What paper is wanted: the day of its figures, what it is about, which parts, and whom it goes to.

    Without `sections` all parts are printed; without `recipients` those of the register's head.
    """

    paper: PaperName
    on: date
    since: date | None = None
    meeting_id: str | None = None
    group_id: str | None = None
    agency_id: str | None = None
    directive_id: str | None = None
    project_ids: tuple[str, ...] = ()
    sections: frozenset[str] | None = None
    recipients: tuple[str, ...] = ()

    def wants(self, section: str) -> bool:
        return self.sections is None or section in self.sections


@dataclass(frozen=True)
class Draft:
    """What every paper is drafted from. `earlier` is the register as known on the day of comparison."""

    snapshot: Snapshot
    order: PaperOrder
    earlier: Snapshot | None = None
    known_at: datetime | None = None

    @property
    def on(self) -> date:
        return self.order.on

    @cached_property
    def head(self) -> Letterhead:
        if self.order.paper in OF_MEETINGS:
            return letterhead_of_meeting(self.snapshot, self.order.meeting_id)
        return letterhead(self.snapshot)

    def whom(self, agency: Agency) -> str:
        """Name whom the paper asks: the agency, or its own units where the agency itself issues the paper."""
        name = one_line(agency.name)
        is_issuer = bool(agency.code) and agency.code == self.snapshot.profile.office_code
        return f"các phòng, đơn vị thuộc {name}" if is_issuer else name

    def words(self, place: str, **values: str) -> str:
        """Say a place of the paper; raises UnknownInput where the office's own words cannot be used."""
        return phrase(self.snapshot, self.order.paper, place, values_of(self.head, self.on) | values)

    def paragraph(self, place: str, **values: str) -> Paragraph:
        return Paragraph(runs(self.words(place, **values)))

    def document(
        self,
        kind: Kind,
        abstract: str,
        blocks: Sequence[Block],
        annexes: Sequence[Part] = (),
        *,
        addressees: tuple[str, ...] = (),
        recipients: tuple[str, ...] = (),
        signature: Signature | None = None,
    ) -> Document:
        """Give a draft: its number and day are blank until the registry office gives them."""
        head, (name, code) = self.head, kind
        made = Document(
            head=Head(head.parent_body, head.issuing_body, head.symbol_of(code), head.place, self.on.year),
            kind=name,
            abstract=abstract,
            blocks=tuple(blocks),
            title=f"{name.capitalize() or 'Công văn'}: {abstract}",
            signature=signature or Signature(head.signer_title, head.signer_name, head.signer_authority),
            recipients=self.order.recipients or recipients or head.recipients,
            addressees=addressees,
            mark="DỮ LIỆU MINH HỌA" if self.snapshot.profile.is_illustrative else "",
        )
        return replace(made, annexes=with_numbers(annexes, made, head.issuer))


def with_numbers(parts: Sequence[Part], document: Document, issuer: str) -> tuple[Annex, ...]:
    """Number annexes in order; a single one has no number (NĐ 30/2020, Phụ lục I, III.1)."""
    reference = annex_reference(document, issuer)
    numbers = [roman(place) for place in range(1, len(parts) + 1)] if len(parts) > 1 else [""]
    return tuple(
        Annex(title, tuple(blocks), number, reference, is_landscape)
        for number, (title, blocks, is_landscape) in zip(numbers, parts, strict=False)
    )


def issued(document: Document, symbol: str, number: int, on: date) -> Document:
    """Give the paper under the number and day that the registry office gave it."""
    head = replace(document.head, symbol=symbol, number=number, issued_on=on, year=on.year)
    final = replace(document, head=head, is_draft=False)
    blank, whole = annex_reference(document, ""), annex_reference(final, "")
    annexes = (
        replace(own, reference=_filled(own.reference, blank, whole), blocks=_without_marks(own.blocks))
        for own in final.annexes
    )
    return replace(final, blocks=_without_marks(final.blocks), annexes=tuple(annexes))


def _without_marks(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Leave out the words that stand on drafts alone."""
    return tuple(_without_mark(own) if isinstance(own, Paragraph | Bullet) else own for own in blocks)


def _without_mark(block: Paragraph | Bullet) -> Paragraph | Bullet:
    kept = tuple(run for run in block.runs if not run.on_drafts_only)
    return block if kept == block.runs else replace(block, runs=kept)


def _filled(reference: str, blank: str, whole: str) -> str:
    """Put number and day where a draft left them blank; who issued it stays."""
    start, end = blank.removesuffix(")"), whole.removesuffix(")")
    return end + reference.removeprefix(start) if reference.startswith(start) else reference
