"""Making a paper away from the window's thread, from immutable values: drafted, set on pages, compared."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from egov_desktop.documents.drafting import PaperOrder
from egov_desktop.documents.frozen import Difference
from egov_desktop.documents.paper import Document
from egov_desktop.domain.enumerations import PaperName
from egov_desktop.domain.judgement.portfolio import without_figures
from egov_desktop.domain.records import IssuedPaper
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.store.past import Past
from egov_desktop.store.register import Register, end_of_day
from egov_desktop.ui.pages.preview.order import given_up
from egov_desktop.ui.session import Session
from egov_desktop.wording.labels import agency_name

_OF_FIGURES = frozenset({PaperName.BRIEF, PaperName.PRELIMINARY, PaperName.DISBURSEMENT})


@dataclass(frozen=True)
class Earlier:
    """The register as it was known at the end of a day, seen after an entry."""

    since: date
    known_at: str
    snapshot: Snapshot


@dataclass(frozen=True)
class Wish:
    """Which paper is wanted, out of which register; `known_at` is the last entry that it rests on.

    What it is compared with is either known already, or to be read from the past.
    """

    snapshot: Snapshot
    known_at: str
    order: PaperOrder
    known: Earlier | None = None
    past: Past | None = None


@dataclass(frozen=True)
class MadePaper:
    """A paper that was made: what it says, the bytes that are shown, saved and printed, and what it was made from.

    `late` names the owners whose figures are old, as often as they have such projects.
    """

    snapshot: Snapshot
    known_at: str
    order: PaperOrder
    document: Document
    pdf: bytes
    earlier: Earlier | None = None
    late: tuple[str, ...] = ()


def wish_for(session: Session, order: PaperOrder, known: Earlier | None = None) -> Wish:
    """Take from the register, in the window's thread, all that is needed to make a paper in another."""
    register, known_at = session.register, last_entry(session.register)
    if order.since is None:
        return Wish(session.snapshot, known_at, order)
    if known is not None and (known.since, known.known_at) == (order.since, known_at):
        return Wish(session.snapshot, known_at, order, known)
    return Wish(session.snapshot, known_at, order, past=Past(register))


def make_paper(wish: Wish, is_overtaken: Callable[[], bool]) -> MadePaper:
    """Draft a paper and set it on pages; raises Cancelled between its steps where it is no longer wanted."""
    from egov_desktop.documents.catalogue import draft_paper
    from egov_desktop.documents.pdf import to_pdf

    def step() -> None:
        if is_overtaken():
            raise given_up()

    step()
    earlier = _known_before(wish)
    step()
    document = draft_paper(wish.snapshot, wish.order, earlier=earlier.snapshot if earlier else None)
    step()
    return MadePaper(
        wish.snapshot, wish.known_at, wish.order, document, to_pdf(document), earlier, _late(wish)
    )


def compared(
    wish: Wish, record: IssuedPaper, content: bytes | None, is_overtaken: Callable[[], bool]
) -> tuple[Difference, ...]:
    """Hold an issued paper against the same paper as the register would give it; raises as `make_paper` does."""
    from egov_desktop.documents.issuing import compare_with_today, reprint

    frozen = reprint(record, content)
    earlier = _known_before(wish)
    if is_overtaken():
        raise given_up()
    return compare_with_today(
        wish.snapshot, frozen, wish.order, earlier=earlier.snapshot if earlier else None
    )


def last_entry(register: Register) -> str:
    """Give the id of the last action that the register knows."""
    last = max(register.entries.values(), key=lambda own: own.stamp, default=None)
    return last.id if last else ""


def _known_before(wish: Wish) -> Earlier | None:
    since = wish.order.since
    if since is None or wish.past is None:
        return wish.known
    with wish.past as past:
        return Earlier(since, wish.known_at, past.as_of(end_of_day(since.isoformat())))


def _late(wish: Wish) -> tuple[str, ...]:
    if wish.order.paper not in _OF_FIGURES:
        return ()
    late = without_figures(wish.snapshot, wish.order.on)
    return tuple(agency_name(wish.snapshot, own.owner_agency_id) for own in late)
