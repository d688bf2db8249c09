"""How issued papers and differences read in rows under headings."""

from egov_desktop.documents.frozen import Difference
from egov_desktop.domain.records import IssuedPaper
from egov_desktop.wording.dates import day
from egov_desktop.wording.language import say

ISSUED_WIDTHS = (136, 104, 160, 300, 96)
DIFFERENCE_WIDTHS = (200, 320, 250, 250)
_STEP = " › "


def issued_headings() -> tuple[str, ...]:
    return (
        say("Số, ký hiệu"),
        say("Ngày văn bản"),
        say("Loại văn bản in"),
        say("Trích yếu"),
        say("Số liệu đến"),
    )


def issued_line(own: IssuedPaper) -> tuple[str, ...]:
    kind = say(own.paper.label) if own.paper else ""
    return (own.symbol, day(own.dated_on), kind, own.title, day(own.figures_on))


def difference_headings() -> tuple[str, ...]:
    return (say("Phần"), say("Chỗ khác"), say("Khi phát hành"), say("Hiện nay"))


def difference_line(own: Difference) -> tuple[str, ...]:
    """A place is named from the whole to the part: the table stands by itself, so that row and column have room."""
    part, _, place = own.place.partition(_STEP)
    return (part, place or say("Câu"), own.was or "–", own.now or "–")
