"""The lines whose wording Nghị định 30/2020/NĐ-CP fixes: number, day, recipients, end of the text, annexes."""

import re
import unicodedata
from dataclasses import replace
from typing import Final

from egov_desktop.documents.paper import Annex, Block, Bullet, Document, Head, Paragraph, Run, Runs
from egov_desktop.wording.dates import blank_date, day_in_text
from egov_desktop.wording.language import using

NATION: Final = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO: Final = "Độc lập - Tự do - Hạnh phúc"
ADDRESSEES: Final = "Kính gửi:"
RECIPIENTS: Final = "Nơi nhận:"
DRAFT: Final = "DỰ THẢO"
END_MARK: Final = "./."

_LINE_ENDS: Final = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
# Variation selectors and the codes that Unicode will never give to a letter.
_NO_LETTERS: Final = re.compile("[\ufe00-\ufe0f\ufdd0-\ufdef\ufffe\uffff]")
_UNSEEN: Final = {"Cc", "Cf", "Cs"}


def printable(text: str) -> str:
    """The text as paper can carry it: NFC, one sign for line ends, nothing that XML or a reader of PDF refuses.

    Text is cleaned where it enters the register; this is the last gate, for files that never passed it.
    """
    if text.isascii() and text.isprintable():
        return text
    plain = _NO_LETTERS.sub("", _LINE_ENDS.sub("\n", unicodedata.normalize("NFC", text))).replace("\t", " ")
    if plain.isprintable():
        return plain
    return "".join(
        letter for letter in plain if letter == "\n" or unicodedata.category(letter) not in _UNSEEN
    )


def number_line(document: Document) -> str:
    """Give "Số: 05/BC-STTTT", or with room for the number on a draft (Phụ lục I, II.3)."""
    return f"Số: {_number(document.head, is_draft=document.is_draft)}/{document.head.symbol}"


def place_and_day(document: Document) -> str:
    """Give "Thanh Hóa, ngày 30 tháng 6 năm 2020", or with room for day and month on a draft (Phụ lục I, II.4)."""
    if not document.has_place_and_day:
        return ""
    return f"{document.head.place}, {_day(document.head, is_draft=document.is_draft)}"


def subject_line(document: Document) -> str:
    """Give "V/v …", which an official letter carries under its number instead of a title (Phụ lục I, II.5.b)."""
    return "" if document.kind or not document.abstract else f"V/v {document.abstract}"


def annex_reference(document: Document, issuer: str) -> str:
    """Give "(Kèm theo Báo cáo số …/BC-… ngày … của …)"; a draft keeps the blanks (Phụ lục I, III.1)."""
    number = _number(document.head, is_draft=document.is_draft)
    day = _day(document.head, is_draft=document.is_draft)
    kind = document.kind.capitalize() or "Công văn"
    return f"(Kèm theo {kind} số {number}/{document.head.symbol} {day} của {issuer})"


def annex_label(annex: Annex) -> str:
    return f"Phụ lục {annex.number}".strip()


def roman(number: int) -> str:
    """The number of an annex, 1 to 39, in Roman figures."""
    tens, ones = divmod(number, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]


def running_mark(document: Document) -> str:
    return " · ".join(part for part in (DRAFT if document.is_draft else "", document.mark) if part)


def listed(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Lines of Nơi nhận or Kính gửi: a dash before each, a semicolon behind, a full stop at the end."""
    bare = [line.strip().rstrip(";.,") for line in lines]
    last = len(bare) - 1
    return tuple(f"- {line}{'.' if at == last else ';'}" for at, line in enumerate(bare))


def ended(document: Document) -> tuple[Block, ...]:
    """The text with "./." behind its last words, as every model of Phụ lục III has it."""
    if not document.has_end_mark:
        return document.blocks
    *before, last = document.blocks or (Paragraph(()),)
    if isinstance(last, Paragraph | Bullet):
        return (*before, replace(last, runs=_with_end_mark(last.runs)))
    return (*before, last, Paragraph((Run(END_MARK),), align="right", has_indent=False))


def _with_end_mark(runs: Runs) -> Runs:
    if not runs:
        return (Run(END_MARK),)
    *before, last = runs
    bare = last.text.rstrip().removesuffix(END_MARK).rstrip(" .;,")
    return (*before, replace(last, text=bare + END_MARK))


def _number(head: Head, *, is_draft: bool) -> str:
    return " " * 6 if is_draft or head.number is None else f"{head.number:02d}"


def _day(head: Head, *, is_draft: bool) -> str:
    if is_draft or head.issued_on is None:
        return blank_date(head.year)
    with using("vi"):
        return day_in_text(head.issued_on)
