"""Setting a brief as a document in the form of Nghị định 30/2020/NĐ-CP, its text on at most three pages."""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import replace

from egov_desktop.documents.brief.annexes.setting import annexes, named_annexes
from egov_desktop.documents.brief.pages.head_lines import addressees, recipients
from egov_desktop.documents.brief.pages.room import ROOMS, Room
from egov_desktop.documents.brief.pages.text import text_blocks
from egov_desktop.documents.brief.value import MeetingBrief
from egov_desktop.documents.paper import Document, Head, Signature
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.language import using

MOST_PAGES = 3
"""Before the annexes: what a chair reads in the minutes before a meeting."""

_MOST_RATED_MORE = 16


def brief_document(brief: MeetingBrief) -> Document:
    """Give the document that PDF and Word are both made from, a draft without number and day.

    Lists too long for three pages are shortened in the text, say what they leave out, and stand whole in the last
    annex; so are Kính gửi, Căn cứ and Nơi nhận.
    """
    with using("vi"):
        room = _largest_room(brief)
        document = _text(brief, room)
        return replace(document, annexes=annexes(brief, room, document))


def _largest_room(brief: MeetingBrief) -> Room:
    place = _first(range(len(ROOMS) - 1), lambda at: _fits(brief, ROOMS[at]))
    room = ROOMS[place]
    rated = len(brief.ratings.lines) if brief.ratings else 0
    if rated <= room.rated:
        return room
    fewer = _first(
        range(_MOST_RATED_MORE), lambda less: _fits(brief, replace(room, more_rated=_MOST_RATED_MORE - less))
    )
    return replace(room, more_rated=_MOST_RATED_MORE - fewer)


def _first(places: range, holds: Callable[[int], bool]) -> int:
    """Give the first place from which on it holds, or the end where it holds nowhere; halving asks few of them."""
    return bisect_left(places, x=True, key=holds)


def _fits(brief: MeetingBrief, room: Room) -> bool:
    return _pages(brief, room) <= MOST_PAGES


def _pages(brief: MeetingBrief, room: Room) -> int:
    from egov_desktop.documents.pdf import count_pages

    return count_pages(_text(brief, room))


def _text(brief: MeetingBrief, room: Room) -> Document:
    head, on = brief.letterhead, day_short(brief.on)
    named = named_annexes(brief, room)
    subject = f"tiến độ thực hiện các dự án {head.programme}"
    return Document(
        head=Head(head.parent_body, head.issuing_body, head.symbol, head.place, brief.on.year),
        kind="BÁO CÁO",
        abstract=f"{subject[0].upper()}{subject[1:]}",
        blocks=text_blocks(brief, room, named),
        title=f"Báo cáo {subject}, số liệu đến ngày {on}",
        signature=Signature(head.signer_title, head.signer_name, head.signer_authority),
        recipients=recipients(head, named.full),
        addressees=addressees(head, named.full),
        mark="DỮ LIỆU MINH HỌA" if brief.is_illustrative else "",
        text_pt=room.size,
    )
