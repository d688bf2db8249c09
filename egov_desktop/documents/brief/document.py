"""Setting a brief as a document in the form of Nghị định 30/2020/NĐ-CP, its text on at most three pages."""

from dataclasses import replace

from egov_desktop.documents.brief.pages.annexes import annexes, full_lists_label
from egov_desktop.documents.brief.pages.head_lines import addressees, recipients
from egov_desktop.documents.brief.pages.room import ROOMS, Room
from egov_desktop.documents.brief.pages.text import text_blocks
from egov_desktop.documents.brief.value import MeetingBrief
from egov_desktop.documents.paper import Document, Head, Signature
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.language import using

MOST_PAGES = 3
"""Before the annexes: what a chair reads in the minutes before a meeting."""


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
    if _pages(brief, ROOMS[0]) <= MOST_PAGES:
        return ROOMS[0]
    too_long, fitting = 0, len(ROOMS) - 1
    while fitting - too_long > 1:
        middle = (too_long + fitting) // 2
        if _pages(brief, ROOMS[middle]) <= MOST_PAGES:
            fitting = middle
        else:
            too_long = middle
    return ROOMS[fitting]


def _pages(brief: MeetingBrief, room: Room) -> int:
    from egov_desktop.documents.pdf import count_pages

    return count_pages(_text(brief, room))


def _text(brief: MeetingBrief, room: Room) -> Document:
    head, on = brief.letterhead, day_short(brief.on)
    annex = full_lists_label(brief, room)
    subject = f"tiến độ thực hiện các dự án {head.programme}"
    return Document(
        head=Head(head.parent_body, head.issuing_body, head.symbol, head.place, brief.on.year),
        kind="BÁO CÁO",
        abstract=f"{subject[0].upper()}{subject[1:]}",
        blocks=text_blocks(brief, room, annex),
        title=f"Báo cáo {subject}, số liệu đến ngày {on}",
        signature=Signature(head.signer_title, head.signer_name, head.signer_authority),
        recipients=recipients(head, annex),
        addressees=addressees(head, annex),
        mark="DỮ LIỆU MINH HỌA" if brief.is_illustrative else "",
    )
