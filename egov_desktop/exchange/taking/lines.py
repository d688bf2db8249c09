"""What the preview of a file shows and what the clerk answers: one line for each field or record that would read differently."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from egov_desktop.domain.journal import Change, ChangeId, Entry
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.exchange.inspected import Inspected
from egov_desktop.exchange.scope import Scope

Key = tuple[str, str, str]
OUTSIDE_MARK = "!"


class LineKind(StrEnum):
    """What a line of the preview is about."""

    ADDED = "added"
    """A record that is new here; its first values are in `fields`."""
    CHANGED = "changed"
    """A field that would read differently; nobody here has touched it since."""
    REMOVED = "removed"
    """A record that the sender removed, and that nobody here has touched since."""
    CONFLICT = "conflict"
    """A field changed in two places, or (field `*`) a record edited in one and removed in the other."""
    TOGETHER = "together"
    """Two fields that mean something together (start and end, amount and day) changed apart; field `a+b`."""
    PROPOSAL = "proposal"
    """A change that is not the sender's to make; it is held until accepted or refused."""
    OUTSIDE = "outside"
    """A value that somebody wrote into the file with another tool, past its journal."""
    NOTICE = "notice"
    """Nothing to decide: another field of the same record changed here as well, a rule that the join would break."""


class Answer(StrEnum):
    """What the clerk may say to a line."""

    ACCEPT = "accept"
    REFUSE = "refuse"
    EDIT = "edit"


@dataclass(frozen=True, kw_only=True)
class Line:
    """One thing that taking the file in would do, with what it was, what stands here and what stands there.

    Values are as the journal keeps them (text, whole number, true/false, None; days as ISO). `was` is the value that
    both sides started from. `here_by` and `there_by` are the entries that gave the two values; None where there is none.
    `fields` are the first values of an added record. `sentence` is for notices. A line about a record as a whole (field `*`)
    has true or false on each side: there or not. The values of two fields changed apart (`a+b`) are mappings by field;
    `fields` are then what both would read after the join, which is what accepting confirms.
    """

    kind: LineKind
    record_kind: str
    record_id: str
    field: str
    project_id: str
    title: str
    was: Any = None
    here: Any = None
    there: Any = None
    here_by: Entry | None = None
    there_by: Entry | None = None
    fields: tuple[tuple[str, Any], ...] = ()
    sentence: str = ""

    @property
    def key(self) -> Key:
        """Name the line among all of its plan: one for each field, beside values written past the journal and notices."""
        if self.kind is LineKind.NOTICE:
            return (self.record_kind, self.record_id, self.sentence)
        mark = OUTSIDE_MARK if self.kind is LineKind.OUTSIDE else ""
        return (self.record_kind, self.record_id, f"{self.field}{mark}")

    @property
    def asks(self) -> bool:
        return self.kind is not LineKind.NOTICE


@dataclass(frozen=True)
class Decision:
    """The clerk's answer to one line; a refusal has its reason, an edit the value (as the journal keeps it).

    The value of an edited addition, or of two fields changed apart, is a mapping by field. Accepting takes what is there,
    refusing keeps what is here.
    """

    answer: Answer
    reason: str = ""
    value: Any = None


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What taking one file in would do; nothing has been written.

    `lines` stand project by project. `new_changes` counts what this register has not heard; with none, and no outside
    edit, there is nothing new in the file. `already` is the earlier receipt's id where the very same file came before.
    `scope` is what the sender may change, `held` the changes beyond it, `fresh` all that is new here, `same` the id
    under which each record that is one with others would stand. `now` is the register that the plan was made for, `after`
    what it would read like (proposals apart).
    """

    inspected: Inspected
    lines: tuple[Line, ...]
    new_changes: int
    already: str = ""
    scope: Scope = field(default_factory=lambda: Scope(rights=None))
    held: frozenset[ChangeId] = frozenset()
    fresh: tuple[Change, ...] = ()
    same: Mapping[str, str] = field(default_factory=dict[str, str])
    now: Snapshot = field(default_factory=Snapshot, repr=False)
    after: Snapshot = field(default_factory=Snapshot, repr=False)

    @property
    def has_news(self) -> bool:
        return self.new_changes > 0 or bool(self.inspected.outside_edits)
