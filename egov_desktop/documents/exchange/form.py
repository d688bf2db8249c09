"""What the papers of exchange have in common: head, signature and mark, in the form of Nghị định 30/2020/NĐ-CP."""

from collections.abc import Sequence
from datetime import date

from egov_desktop.documents.letterhead import Letterhead
from egov_desktop.documents.paper import Block, Document, Head, Signature

NOTICE, SLIP = ("THÔNG BÁO", "TB"), ("PHIẾU BÁO", "PB")
"""Kinds of document with their abbreviations (Phụ lục III, bảng chữ viết tắt)."""
_COMMON = {"kỳ", "tháng", "quý", "năm", "tuần"}


def document(
    letterhead: Letterhead,
    kind: tuple[str, str],
    abstract: str,
    blocks: Sequence[Block],
    on: date,
    *,
    recipients: tuple[str, ...] = (),
    addressees: tuple[str, ...] = (),
    signature: Signature | None = None,
    is_illustrative: bool = False,
) -> Document:
    """Give a draft: number and day are written by hand when it is signed."""
    name, code = kind
    return Document(
        head=Head(
            letterhead.parent_body,
            letterhead.issuing_body,
            letterhead.symbol_of(code),
            letterhead.place,
            on.year,
        ),
        kind=name,
        abstract=abstract,
        blocks=tuple(blocks),
        title=abstract,
        signature=signature
        or Signature(letterhead.signer_title, letterhead.signer_name, letterhead.signer_authority),
        recipients=(*recipients, letterhead.filed),
        addressees=addressees,
        mark="DỮ LIỆU MINH HỌA" if is_illustrative else "",
    )


def period_in_sentence(name: str) -> str:
    """Say "kỳ tháng 6/2020", also where the period's own name begins with the word."""
    first = name.partition(" ")[0].casefold()
    lowered = f"{name[0].lower()}{name[1:]}" if first in _COMMON else name
    return lowered if first == "kỳ" else f"kỳ {lowered}"
