"""Making a paper away from the window's thread, from immutable values: drafted, set on pages, compared."""

from collections.abc import Callable
from dataclasses import dataclass

from egov_desktop.documents.drafting import PaperOrder
from egov_desktop.documents.frozen import Difference
from egov_desktop.documents.paper import Document
from egov_desktop.domain.records import IssuedPaper
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.store.register import Register, end_of_day
from egov_desktop.ui.pages.preview.order import given_up
from egov_desktop.ui.widgets.background import Progress
from egov_desktop.wording.language import say

_STEPS = 3


@dataclass(frozen=True)
class MadePaper:
    """A paper that was made: what it says, and the bytes that are shown, saved and printed."""

    order: PaperOrder
    document: Document
    pdf: bytes


def make_paper(
    register: Register, now: Snapshot, order: PaperOrder, progress: Progress, cancelled: Callable[[], bool]
) -> MadePaper:
    """Draft a paper and set it on pages; raises Cancelled between its steps when the user gave up."""
    from egov_desktop.documents.catalogue import draft_paper
    from egov_desktop.documents.pdf import to_pdf

    def step(done: int, words: str) -> None:
        if cancelled():
            raise given_up()
        progress(done, _STEPS, words)

    step(0, say("Đọc số liệu"))
    earlier = _known_before(register, order)
    step(1, say("Tính số liệu"))
    document = draft_paper(now, order, earlier=earlier)
    step(2, say("Dàn trang"))
    return MadePaper(order, document, to_pdf(document))


def compared(register: Register, now: Snapshot, record: IssuedPaper) -> tuple[Difference, ...]:
    """Hold an issued paper against the register of this moment, for the same day of figures."""
    from egov_desktop.documents.issuing import compare_with_today, order_of, reprint

    frozen, order = reprint(record, register.content(record.content)), order_of(record)
    return compare_with_today(now, frozen, order, earlier=_known_before(register, order))


def last_entry(register: Register) -> str:
    """Give the id of the last action that the register knows."""
    last = max(register.entries.values(), key=lambda own: own.stamp, default=None)
    return last.id if last else ""


def _known_before(register: Register, order: PaperOrder) -> Snapshot | None:
    return register.as_of(end_of_day(order.since.isoformat())) if order.since else None
