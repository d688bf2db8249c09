"""Up to which day an owner has told its figures: at all, and by a day."""

from collections.abc import Iterator
from datetime import date

from egov_desktop.domain.enumerations import ReceiptOutcome
from egov_desktop.domain.records import OwnerRating, Project, Receipt, ReportingPeriod
from egov_desktop.domain.snapshot import Snapshot

_ANSWERED = frozenset({ReceiptOutcome.TAKEN_IN, ReceiptOutcome.NOTHING_TO_REPORT})


def figures_known_on(snapshot: Snapshot, project: Project) -> date | None:
    """Give the last day up to which the register has figures of a project, whenever they were told."""
    return max(_told(snapshot, project), default=None)


def figures_told_on(snapshot: Snapshot, project: Project, by_on: date) -> date | None:
    """Give the last day up to which the owner had told its figures by then: by its own word, or a period it answered for.

    The register keeps one day of figures, the latest: what was told before it is known by the periods answered for.
    """
    return max((own for own in _told(snapshot, project) if own <= by_on), default=None)


def _told(snapshot: Snapshot, project: Project) -> Iterator[date]:
    """Give each day up to which figures were told; an answer counts to its day, at most to the end of its period.

    Of a project without any figures an answer says nothing: it may have been of the owner's other projects.
    """
    if project.figures_on is None:
        return
    yield project.figures_on
    ends = {own.id: own.figures_on for own in snapshot.all(ReportingPeriod).values()}
    for receipt in snapshot.children(Receipt, project.owner_agency_id or "", by="agency_id"):
        end = ends.get(receipt.period_id or "")
        if receipt.outcome in _ANSWERED and end:
            yield min(end, receipt.received_on or end)
    for said in snapshot.children(OwnerRating, project.id):
        if end := ends.get(said.period_id or ""):
            yield end
