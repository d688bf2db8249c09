"""What one action takes in from outside the file."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from egov_desktop.domain.changes import ChangeSet
from egov_desktop.domain.journal import Change, ChangeId, Entry
from egov_desktop.domain.manifest import Manifest


@dataclass(frozen=True, kw_only=True)
class Arriving:
    """Another file's changes, the entries they belong to, and what was decided about them.

    Changes that the register holds already are skipped. `held` are those that wait for a decision: kept, but not
    counting. `contents` are attached files by SHA-256. `own` is what was decided, made against the register as
    `foresee` gives it. `adopts` is an assignment that the register lives by from now on.
    """

    changes: tuple[Change, ...] = ()
    entries: Mapping[str, Entry] = field(default_factory=dict[str, Entry])
    held: frozenset[ChangeId] = frozenset()
    contents: Mapping[str, bytes] = field(default_factory=dict[str, bytes])
    own: ChangeSet | None = None
    adopts: Manifest | None = None
