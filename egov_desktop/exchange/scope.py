"""What a foreign file may change here: everything, or what its sender is responsible for; the rest are proposals."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from egov_desktop.domain.enumerations import ExchangeKind
from egov_desktop.domain.fields import FieldType
from egov_desktop.domain.journal import EXISTENCE, SAMENESS, Change, ChangeId, Entry
from egov_desktop.domain.manifest import Manifest
from egov_desktop.domain.records import KINDS, Agency, Dispatch, Project, Record, Task
from egov_desktop.domain.rights import Rights, home_of, owners_fields
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import folded_code
from egov_desktop.exchange.inspected import Inspected, Seal

_NOTHING = Rights(frozenset(), {})
_ASKS = (ExchangeKind.ASSIGNMENT, ExchangeKind.TASKS)
"""Files in which an office writes its own part and which it gives back."""


@dataclass(frozen=True, kw_only=True)
class Scope:
    """What a sender may change without being asked for more: all where `rights` is None.

    `dispatch` is our own sending that the file answers. `moved` names the projects that the sender reports on as they
    were sent to it, and that have another owner since.
    """

    rights: Rights | None
    sender: Agency | None = None
    dispatch: Dispatch | None = None
    moved: tuple[Project, ...] = ()

    @property
    def is_everything(self) -> bool:
        return self.rights is None


FormerCodes = Mapping[str, Collection[str]]
"""The codes that an agency has gone by, by its id."""
_NO_CODES: FormerCodes = {}


def scope_of(
    inspected: Inspected,
    snapshot: Snapshot,
    *,
    vouched: bool = False,
    ours: Manifest | None = None,
    former: FormerCodes = _NO_CODES,
) -> Scope:
    """Say what a file may change in this register; `ours` is the manifest that the register itself lives by.

    `former` are the codes of the agency that the answered package went to: it may have another since.

    A file of our own office has a say in everything where a known key has signed it or the clerk vouches for it. An owner
    fills in its own fields of the projects that it owns now, or that were in the package which it answers.
    """
    manifest = inspected.manifest
    if ours is not None and ours.kind in _ASKS:
        return _in_owners_register(inspected, ours)
    if manifest is None or manifest.kind is ExchangeKind.FULL:
        return _of_own_office(inspected, snapshot, vouched=vouched)
    if manifest.kind is ExchangeKind.RETURN:
        return _of_owner(snapshot, manifest, manifest.from_office, former)
    if manifest.kind in _ASKS and inspected.seal is Seal.OPEN:
        return _of_owner(snapshot, manifest, manifest.to_office, former)
    return Scope(rights=_NOTHING)


def _in_owners_register(inspected: Inspected, ours: Manifest) -> Scope:
    """An owner hears what the office says that gave it the assignment, and a colleague's draft of its own part."""
    manifest = inspected.manifest
    if manifest is None:
        return Scope(rights=_NOTHING)
    asks = manifest.kind in _ASKS
    owner = manifest.to_office if asks else manifest.from_office
    if not _same_office(owner, ours.to_office):
        return Scope(rights=_NOTHING)
    by_giver = _same_office(manifest.from_office, ours.from_office)
    is_sealed = asks and inspected.seal is not Seal.OPEN
    return Scope(rights=None if is_sealed and by_giver else Rights.given_by(ours))


def _of_own_office(inspected: Inspected, snapshot: Snapshot, *, vouched: bool) -> Scope:
    manifest = inspected.manifest
    ours = manifest is None or _same_office(manifest.from_office, snapshot.profile.office_code)
    answered_for = vouched or (manifest is not None and inspected.seal is Seal.KNOWN)
    return Scope(rights=None if ours and answered_for else _NOTHING)


def answered(snapshot: Snapshot, manifest: Manifest) -> Dispatch | None:
    """Find our sending that a return, or the draft of one, answers, whoever it was made to."""
    is_draft = manifest.kind in _ASKS
    package_id = manifest.package_id if is_draft else manifest.in_reply_to
    found = (own for own in snapshot.all(Dispatch).values() if own.package_id == package_id)
    return next(found, None) if package_id else None


def _of_owner(snapshot: Snapshot, manifest: Manifest, office: str, former: FormerCodes) -> Scope:
    dispatch = answered(snapshot, manifest)
    asked = snapshot.get(Agency, dispatch.agency_id) if dispatch else None
    owners = [own for own in snapshot.all(Agency).values() if _same_office(own.code, office)]
    if asked is not None and any(_same_office(code, office) for code in former.get(asked.id, ())):
        owners = [asked]
    if asked not in owners:  # nobody answers for a package that went to another office
        dispatch = None
    sender = asked if dispatch else max(owners, key=_since, default=None)
    owned = {own.id for agency in owners for own in _projects_of(snapshot, agency)}
    sent = set(dispatch.projects.split()) if dispatch else set[str]()
    tasks = {own.id for agency in owners for own in snapshot.children(Task, agency.id, by="lead_agency_id")}
    rights = Rights(
        frozenset(owned | sent),
        _opened(manifest.writable),
        sender.id if sender is not None else "",
        frozenset(tasks),
    )
    moved = tuple(own for project_id in sorted(sent - owned) if (own := snapshot.get(Project, project_id)))
    return Scope(rights=rights, sender=sender, dispatch=dispatch, moved=moved)


def _opened(writable: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    """The file may narrow what an owner fills in, never widen it."""
    own = owners_fields()
    if not writable:
        return own
    return {
        kind: tuple(field for field in fields if field in own.get(kind, ()))
        for kind, fields in writable.items()
    }


def _projects_of(snapshot: Snapshot, agency: Agency) -> tuple[Project, ...]:
    return snapshot.children(Project, agency.id, by="owner_agency_id")


def _since(agency: Agency) -> str:
    return agency.valid_from.isoformat() if agency.valid_from else ""


def _same_office(one: str, other: str) -> bool:
    return folded_code(one) == folded_code(other)


def outside(
    changes: Iterable[Change],
    entries: Mapping[str, Entry],
    snapshot: Snapshot,
    scope: Scope,
    gone: Iterable[Record] = (),
) -> frozenset[ChangeId]:
    """Name the changes that are not the sender's to make, with all that hangs on them.

    `gone` are records that the changes speak of and that were removed here, as they last were.
    """
    if scope.rights is None:
        return frozenset()
    ordered = sorted(changes, key=lambda change: (entries[change.entry_id].order, change.seq))
    judge = _Judge(scope.rights, snapshot, gone)
    held = frozenset(change.id for change in ordered if not judge.allows(change))
    return with_what_hangs(ordered, held)


class _Judge:
    """Goes through a file's changes in their order, and keeps what the records in it have become."""

    def __init__(self, rights: Rights, snapshot: Snapshot, gone: Iterable[Record]) -> None:
        self._rights = rights
        self._snapshot = snapshot
        self._born: dict[tuple[str, str], Record] = {(own.KIND, own.id): own for own in gone}

    def allows(self, change: Change) -> bool:
        if change.kind not in KINDS or change.field == SAMENESS:
            return False
        if change.creates:
            return self._allows_birth(change)
        record = self._record(change)
        if record is None:
            return False
        if change.field == EXISTENCE:
            return self._rights.may_add(record)
        return self._allows_value(change, record)

    def _allows_birth(self, change: Change) -> bool:
        record = _built(change.kind, change.record_id, change.value)
        if record is None:
            return False
        self._born[change.kind, change.record_id] = record
        return self._rights.may_add(record)

    def _allows_value(self, change: Change, record: Record) -> bool:
        rights = self._rights
        if "project_id" in record.specs() or isinstance(record, Project):
            return rights.may_write(change.kind, change.field, home_of(record))
        return rights.may_add(record) and change.field in rights.writable.get(change.kind, ())

    def _record(self, change: Change) -> Record | None:
        held = self._snapshot.find(change.kind, change.record_id)
        return held or self._born.get((change.kind, change.record_id))


def _built(kind: str, record_id: str, plain: Mapping[str, Any]) -> Record | None:
    try:
        return KINDS[kind].from_plain(record_id, plain)
    except (TypeError, ValueError):
        return None


def with_what_hangs(changes: Iterable[Change], held: frozenset[ChangeId]) -> frozenset[ChangeId]:
    """Add to the changes that wait all that cannot be without them.

    A record whose creation waits keeps its later changes waiting, and whatever points at it.
    """
    rest = tuple(changes)
    waiting = set(held)
    unborn = {change.record_id for change in rest if change.creates and change.id in waiting}
    born = {change.record_id for change in rest if change.creates and change.id not in waiting}
    unborn -= born
    while True:
        more = [change for change in rest if change.id not in waiting and _hangs(change, unborn)]
        if not more:
            return frozenset(waiting)
        waiting.update(change.id for change in more)
        unborn.update(change.record_id for change in more if change.creates)


def _hangs(change: Change, unborn: set[str]) -> bool:
    if change.record_id in unborn:
        return True
    specs = KINDS[change.kind].specs() if change.kind in KINDS else {}
    given = change.value if change.creates else {change.field: change.value}
    return any(
        spec.type is FieldType.REFERENCE and given.get(name) in unborn
        for name, spec in specs.items()
        if name in given
    )
