"""An owner's words on its report: these figures stay as they are, and this is signed off."""

from collections.abc import Callable, Iterable
from datetime import date

from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.journal import canonical
from egov_desktop.domain.judgement.offices.completeness import Figure, FigureState, confirmations_of
from egov_desktop.domain.records import Confirmation, ReportingPeriod, SignOff
from egov_desktop.domain.rights import Rights
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import clean


def confirm(
    snapshot: Snapshot,
    figures: Iterable[Figure],
    period: ReportingPeriod | None,
    new_id: Callable[[], str],
) -> ChangeSet:
    """Say that figures stay as they are (giữ nguyên) in a period; those that were changed or confirmed need no word."""
    waiting = [own for own in figures if own.state is FigureState.OPEN]
    words = [
        Confirmation(
            id=new_id(),
            project_id=own.project_id,
            period_id=period.id if period else None,
            record_kind=own.record_kind,
            record_id=own.record_id,
            field=own.field,
            value=canonical(own.value),
        )
        for own in waiting
        if not confirmations_of(snapshot, [own], period)
    ]
    return ChangeSet("add_confirmation", tuple(RecordChange(None, word) for word in words))


def take_back_confirmation(
    snapshot: Snapshot, figures: Iterable[Figure], period: ReportingPeriod | None
) -> ChangeSet:
    """Take the word back for figures that were confirmed as they are."""
    words = confirmations_of(snapshot, figures, period)
    return ChangeSet("remove_confirmation", tuple(RecordChange(word, None) for word in words))


def sign_off(
    rights: Rights,
    period: ReportingPeriod | None,
    *,
    signed_by: str,
    signed_title: str,
    signed_on: date | None,
    note: str = "",
    new_id: Callable[[], str],
) -> ChangeSet:
    """Sign an office's report off; each time that it goes out anew it is signed anew, which counts the rounds."""
    record = SignOff(
        id=new_id(),
        agency_id=rights.agency_id or None,
        period_id=period.id if period else None,
        signed_by=clean(signed_by, lines=False),
        signed_title=clean(signed_title, lines=False),
        signed_on=signed_on,
        note=clean(note),
    )
    return ChangeSet("add_sign_off", (RecordChange(None, record),))
