"""Which files of a shared folder are for this register, and which of them are joined by rule, without anybody being asked."""

from datetime import datetime
from pathlib import Path

from egov_desktop.actions.records import NewId
from egov_desktop.domain.enumerations import Channel, ExchangeKind
from egov_desktop.domain.journal import Entry
from egov_desktop.domain.manifest import Manifest
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import folded_code
from egov_desktop.exchange.checking_returns import findings
from egov_desktop.exchange.inspected import Inspected, Seal
from egov_desktop.exchange.keys import enrolled
from egov_desktop.exchange.taking.backup import back_up
from egov_desktop.exchange.taking.lines import LineKind, Plan
from egov_desktop.exchange.taking.planning import ASKED_ALIKE, arriving_of, plan, without_conflict
from egov_desktop.exchange.taking.taking import to_take_in
from egov_desktop.store.joining.arriving import Arriving
from egov_desktop.store.register import Register

_GO_BY = (*ASKED_ALIKE, LineKind.NOTICE)


def concerns(register: Register, inspected: Inspected) -> bool:
    """Say whether a file is for this register: from a colleague of the same office, or sent to it. Others' go by unread.

    A file that the gate refused concerns whoever sees it: only a person can ask the sender.
    """
    manifest = inspected.manifest
    if not inspected.accepted or manifest is None:
        return True
    ours = _own_office(register)
    if manifest.kind is ExchangeKind.FULL:
        return register.rights is None and _is_same(manifest.from_office, ours)
    return _is_same(manifest.to_office, ours) or _is_same(manifest.from_office, ours)


def arriving_by_rule(
    register: Register, inspected: Inspected, *, now: datetime, new_id: NewId
) -> Arriving | None:
    """Give what a trusted office's file brings where nothing in it asks for a decision; nothing where somebody must look.

    Trusted is an office whose enrolled key says so; the file must be signed by it. A return with findings, be they warnings,
    is somebody's to look at. A colleague's full copy is joined without a receipt: two registers that wrote receipts for
    each other's receipts would never come to rest.
    """
    if not is_trusted(register.snapshot, inspected) or not concerns(register, inspected):
        return None
    made = plan(register, inspected)
    if not made.has_news or made.already or asks(made) or findings(register, made):
        return None
    if inspected.manifest is not None and inspected.manifest.kind is ExchangeKind.FULL:
        return arriving_of(inspected, frozenset())
    answers, channel = without_conflict(made), Channel.SHARED_FOLDER
    return to_take_in(register, made, answers, channel=channel, now=now, new_id=new_id)


def join_by_rule(
    register: Register, inspected: Inspected, *, backup_folder: Path, now: datetime, new_id: NewId
) -> Entry | None:
    """Take a file in by rule, after a checked copy was made; gives nothing where a person must look (`arriving_by_rule`)."""
    coming = arriving_by_rule(register, inspected, now=now, new_id=new_id)
    if coming is None:
        return None
    back_up(register, backup_folder, now=now)
    return register.receive(coming, now=now)


def is_trusted(snapshot: Snapshot, inspected: Inspected) -> bool:
    """Say whether a key in use, of the office that the file names, has signed it, and may be joined by rule."""
    manifest = inspected.manifest
    if not inspected.accepted or inspected.seal is not Seal.KNOWN or manifest is None:
        return False
    return any(
        own.is_trusted
        and own.public_key == inspected.public_key
        and _is_same(own.office_code, manifest.from_office)
        for own in enrolled(snapshot)
    )


def asks(made: Plan) -> bool:
    """Say whether a plan holds anything that a person decides: a conflict, a proposal, a value written past the journal."""
    return bool(made.held) or any(line.kind not in _GO_BY for line in made.lines)


def _own_office(register: Register) -> str:
    manifest: Manifest | None = register.manifest
    if register.rights is not None and manifest is not None:
        return manifest.to_office
    return register.snapshot.profile.office_code


def _is_same(one: str, other: str) -> bool:
    return bool(one) and folded_code(one) == folded_code(other)
