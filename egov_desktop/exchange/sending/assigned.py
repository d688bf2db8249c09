"""What an owner's file held when the assignment came, and when it was last signed off: the owner's own work is seen against both."""

from egov_desktop.domain.journal import EXISTENCE
from egov_desktop.domain.judgement.offices.signing import sign_offs
from egov_desktop.domain.manifest import Manifest
from egov_desktop.domain.records import ReportingPeriod
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.store.history import register_state
from egov_desktop.store.register import Register


def assigned(register: Register) -> Snapshot | None:
    """Rebuild the register as the assignment brought it; nothing where the file lives by no assignment.

    The rows of a journal are only ever added, so the first ones, as many as the manifest counts, are those that came in
    the package. An assignment that a register took over came with an import instead.
    """
    manifest = register.manifest
    if manifest is None or register.rights is None:
        return None
    arrived_with = _arrived_with(register, manifest)
    return register.as_of(arrived_with or _last_of_package(register, manifest))


def signing(register: Register) -> str | None:
    """Name the entry that last signed the report of the period off; by the journal, for the day of a signature may be any."""
    manifest, rights = register.manifest, register.rights
    if manifest is None or rights is None:
        return None
    period = register.snapshot.get(ReportingPeriod, manifest.period_id)
    own = sign_offs(register.snapshot, rights.agency_id, period)
    heads = (head for one in own for head in register_state(register, one.id).heads.get(EXISTENCE, ()))
    entries = (register.entries[head.entry_id] for head in heads)
    last = max(entries, key=lambda entry: entry.order, default=None)
    return last.id if last else None


def signed(register: Register) -> Snapshot | None:
    """Rebuild the register as it stood when the report was last signed off; nothing where nobody has."""
    entry_id = signing(register)
    return register.as_of(entry_id) if entry_id else None


def _arrived_with(register: Register, manifest: Manifest) -> str | None:
    row = register.connection.execute(
        "SELECT arrived_with FROM manifest WHERE package_id = ?", [manifest.package_id]
    ).fetchone()
    return row[0] if row else None


def _last_of_package(register: Register, manifest: Manifest) -> str:
    rows = register.connection.execute(
        "SELECT id FROM entry ORDER BY rowid LIMIT ?", [max(1, manifest.counts.get("entry", 1))]
    )
    return max((register.entries[entry_id] for (entry_id,) in rows), key=lambda entry: entry.order).id
