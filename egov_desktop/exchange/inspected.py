"""What the gate says of a foreign file: a verdict, and where it lets the file in, its content as typed values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from egov_desktop.domain.journal import Change, Entry
from egov_desktop.domain.manifest import Manifest
from egov_desktop.store.outside import OutsideEdit


class Seal(StrEnum):
    """How far a file's digest and signature vouch for it."""

    KNOWN = "known"
    """Signed by an enrolled key of the office that it names."""
    UNKNOWN = "unknown"
    """Signed rightly, by a key that nobody has enrolled (or that is enrolled for another office, or revoked)."""
    UNSIGNED = "unsigned"
    """A package with a digest but no signature."""
    OPEN = "open"
    """No package: a register or a draft that somebody works in, so nothing vouches for its content."""


@dataclass(frozen=True, kw_only=True)
class Inspected:
    """One foreign file after the gate. The original was never written, nor anything beside it.

    `file_digest` is the SHA-256 of the file's bytes, by which the same file is known again. A refused file has a
    `code` (fixed, for programs) and three sentences; `changes` and `entries` are then empty. `changes` are those in
    force in the file that this register lacks; `known_changes` counts those it has.
    `contents` are attached files by SHA-256. `outside_edits` are where its tables differ from its journal.
    """

    path: Path
    file_digest: str
    size_bytes: int
    accepted: bool
    code: str = ""
    what_happened: str = ""
    data_safety: str = ""
    what_to_do: str = ""
    form: int = 0
    manifest: Manifest | None = None
    seal: Seal = Seal.OPEN
    public_key: str = ""
    counts: Mapping[str, int] = field(default_factory=dict[str, int])
    changes: tuple[Change, ...] = ()
    entries: Mapping[str, Entry] = field(default_factory=dict[str, Entry])
    known_changes: int = 0
    contents: Mapping[str, bytes] = field(default_factory=dict[str, bytes])
    outside_edits: tuple[OutsideEdit, ...] = ()

    @property
    def sentence(self) -> str:
        return " ".join(own for own in (self.what_happened, self.data_safety, self.what_to_do) if own)
