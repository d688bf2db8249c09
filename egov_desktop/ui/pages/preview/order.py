"""What brief is wanted, and how it is made: away from the window's thread, from immutable values."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from egov_desktop.documents.brief import ALL_SECTIONS, Section, brief_document, meeting_brief
from egov_desktop.documents.paper import Document
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.errors import Cancelled
from egov_desktop.store.past import Past
from egov_desktop.store.register import end_of_day
from egov_desktop.ui.session import Session
from egov_desktop.wording.language import say


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


@dataclass(frozen=True)
class BriefWish:
    """A brief that is wanted, and all of the register that it is made from; the past where it needs it."""

    order: BriefOrder
    snapshot: Snapshot
    past: Past | None


def wish_for(session: Session, order: BriefOrder) -> BriefWish:
    """Take from the register, in the window's thread, all that is needed to make a brief in another."""
    needs_past = order.known_on is not None or order.usable_since is not None
    return BriefWish(order, session.snapshot, Past(session.register) if needs_past else None)


def make_brief(wish: BriefWish, is_overtaken: Callable[[], bool]) -> MadeBrief:
    """Make the brief; raises Cancelled between its steps where it is no longer wanted."""
    from egov_desktop.documents.pdf import to_pdf

    def step() -> None:
        if is_overtaken():
            raise given_up()

    order = wish.order
    known_at = end_of_day(order.known_on.isoformat()) if order.known_on else None
    step()
    snapshot, earlier = _read(wish, known_at)
    step()
    brief = meeting_brief(
        snapshot,
        order.on,
        since=order.usable_since,
        earlier=earlier,
        sheets=order.sheets,
        sections=order.sections,
        known_at=known_at,
    )
    document = brief_document(brief)
    step()
    return MadeBrief(order, document, to_pdf(document))


def _read(wish: BriefWish, known_at: datetime | None) -> tuple[Snapshot, Snapshot | None]:
    """Give the register as it was known, and as it was on the day of comparison."""
    since = wish.order.usable_since
    if wish.past is None:
        return wish.snapshot, None
    with wish.past as past:
        snapshot = past.as_of(known_at) if known_at else wish.snapshot
        return snapshot, past.as_of(end_of_day(since.isoformat())) if since else None


def end_of_last_month(on: date) -> date:
    return on.replace(day=1) - timedelta(days=1)


def given_up() -> Cancelled:
    return Cancelled(
        what_happened=say("Đã dừng theo yêu cầu."),
        data_safety=say("Sổ chưa thay đổi gì."),
        what_to_do="",
        code="cancelled",
    )
