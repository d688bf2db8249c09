"""The lists above and below the text (Kính gửi, Căn cứ, Nơi nhận), bounded so that the text keeps to its pages."""

from collections.abc import Iterator
from dataclasses import dataclass

from egov_desktop.documents.brief.pages.room import shortened
from egov_desktop.documents.letterhead import Letterhead
from egov_desktop.documents.paper import Block
from egov_desktop.documents.texts import points


@dataclass(frozen=True, slots=True)
class _Bound:
    """So many lines of so many letters; what follows them is found in an annex, to which `others` refers."""

    title: str
    lines: int
    letters: int
    others: str
    keeps_last: bool = False

    def shown(self, lines: tuple[str, ...], annex: str) -> tuple[str, ...]:
        short = tuple(shortened(line, self.letters) for line in lines)
        if len(lines) <= self.lines:
            return short
        last = short[-1:] if self.keeps_last else ()
        return (*short[: self.lines - 1 - len(last)], f"{self.others} tại {annex}", *last)


_ADDRESSEES = _Bound("Kính gửi", 4, 100, "Các cơ quan, cá nhân khác nêu")
_BASIS = _Bound("Căn cứ", 6, 180, "các văn bản khác nêu")
# The last line, "Lưu: VT", stays last (Phụ lục I, II.9).
_RECIPIENTS = _Bound("Nơi nhận", 10, 70, "Các nơi khác theo danh sách", keeps_last=True)


def addressees(head: Letterhead, annex: str) -> tuple[str, ...]:
    return _ADDRESSEES.shown(head.addressees, annex)


def legal_basis(head: Letterhead, annex: str) -> tuple[str, ...]:
    return _BASIS.shown(head.legal_basis, annex)


def recipients(head: Letterhead, annex: str) -> tuple[str, ...]:
    return _RECIPIENTS.shown(head.recipients, annex)


def is_head_cut(head: Letterhead) -> bool:
    return any(bound.shown(lines, "") != lines for bound, lines in _lists(head))


def full_head_lines(head: Letterhead) -> Iterator[tuple[str, tuple[Block, ...]]]:
    """Give the lists of which the first and last page show a part, each with its title."""
    for bound, lines in _lists(head):
        if bound.shown(lines, "") != lines:
            yield bound.title, points(lines)


def _lists(head: Letterhead) -> tuple[tuple[_Bound, tuple[str, ...]], ...]:
    return (
        (_ADDRESSEES, head.addressees),
        (_BASIS, head.legal_basis),
        (_RECIPIENTS, head.recipients),
    )
