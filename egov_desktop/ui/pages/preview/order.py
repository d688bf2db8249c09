"""What brief is wanted, and how it is made: away from the window's thread, from immutable values."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from egov_desktop.documents.brief import ALL_SECTIONS, Section, brief_document, meeting_brief
from egov_desktop.documents.paper import Document
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.errors import Cancelled
from egov_desktop.store.register import Register, end_of_day
from egov_desktop.ui.widgets.background import Progress
from egov_desktop.wording.language import say

_STEPS = 3


@dataclass(frozen=True)
class BriefOrder:
    """The choices of one brief: the day of the figures, what to compare with, what was known, and which parts."""

    on: date
    since: date | None = None
    known_on: date | None = None
    sheets: tuple[str, ...] = ()
    sections: frozenset[Section] = ALL_SECTIONS

    @property
    def usable_since(self) -> date | None:
        """A day of comparison that is not before the day of the figures compares nothing."""
        return self.since if self.since is not None and self.since < self.on else None


@dataclass(frozen=True)
class MadeBrief:
    """A brief that was made: the paper, and the bytes that are shown, saved and printed."""

    order: BriefOrder
    document: Document
    pdf: bytes


def make_brief(
    register: Register, now: Snapshot, order: BriefOrder, progress: Progress, cancelled: Callable[[], bool]
) -> MadeBrief:
    """Make the brief; raises Cancelled between its steps when the user gave up."""
    from egov_desktop.documents.pdf import to_pdf

    def step(done: int, words: str) -> None:
        if cancelled():
            raise given_up()
        progress(done, _STEPS, words)

    step(0, say("Đọc số liệu"))
    known_at = end_of_day(order.known_on.isoformat()) if order.known_on else None
    snapshot = register.as_of(known_at) if known_at else now
    since = order.usable_since
    earlier = register.as_of(end_of_day(since.isoformat())) if since else None
    step(1, say("Tính số liệu"))
    brief = meeting_brief(
        snapshot,
        order.on,
        since=since,
        earlier=earlier,
        sheets=order.sheets,
        sections=order.sections,
        known_at=known_at,
    )
    document = brief_document(brief)
    step(2, say("Dàn trang"))
    return MadeBrief(order, document, to_pdf(document))


def end_of_last_month(on: date) -> date:
    return on.replace(day=1) - timedelta(days=1)


def given_up() -> Cancelled:
    return Cancelled(
        what_happened=say("Đã dừng theo yêu cầu."),
        data_safety=say("Sổ chưa thay đổi gì."),
        what_to_do="",
        code="cancelled",
    )
