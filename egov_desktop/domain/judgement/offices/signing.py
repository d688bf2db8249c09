"""What an office signed: its sign-offs for a period, and whether its report still reads as it was signed."""

from datetime import date

from egov_desktop.domain.records import KINDS, Record, ReportingPeriod, SignOff
from egov_desktop.domain.rights import Rights
from egov_desktop.domain.snapshot import Snapshot


def sign_offs(snapshot: Snapshot, agency_id: str, period: ReportingPeriod | None) -> tuple[SignOff, ...]:
    """Give an office's sign-offs for a period, oldest first: one for each time that its report went."""
    wanted = period.id if period else None
    own = [one for one in snapshot.all(SignOff).values() if one.period_id == wanted]
    mine = [one for one in own if one.agency_id == agency_id]
    return tuple(sorted(mine, key=lambda one: (one.signed_on or date.min, one.id)))


def is_signed(
    snapshot: Snapshot, rights: Rights, period: ReportingPeriod | None, since: Snapshot | None
) -> bool:
    """Say whether the report is signed; without a period, what `since` already carried was for an earlier report."""
    given = sign_offs(snapshot, rights.agency_id, period)
    if period is None and since is not None:
        return any(since.get(SignOff, own.id) is None for own in given)
    return bool(given)


def says_otherwise(snapshot: Snapshot, signed: Snapshot, rights: Rights) -> bool:
    """Say whether anything of the owner's reads otherwise than when it was signed; an edit taken back does not."""
    for kind in rights.writable.keys() & KINDS.keys() - {SignOff.KIND}:
        now, then = snapshot.of_kind(kind), signed.of_kind(kind)
        if any(_differs(now.get(own), then.get(own), rights) for own in now.keys() | then.keys()):
            return True
    return False


def _differs(one: Record | None, other: Record | None, rights: Rights) -> bool:
    if one is None or other is None:
        there = one or other
        return there is not None and rights.may_add(there)
    fields = (name for name in rights.writable[one.KIND] if name in one.specs())
    return any(getattr(one, name) != getattr(other, name) and rights.may_edit(one, name) for name in fields)
