"""What a check found: where, the value read, the rule in words, and what the owner should do."""

from collections.abc import Iterable
from dataclasses import dataclass

from egov_desktop.domain.fields import Labelled
from egov_desktop.domain.records import KINDS, Project, Record
from egov_desktop.domain.rights import project_of
from egov_desktop.domain.rules import Severity
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.wording.labels import capitalized, field_label, kind_label, record_title, value_text
from egov_desktop.wording.language import say

Place = tuple[str, str, str]
"""The kind, the id and the field of what a finding is about; empty where it is about the file."""

THE_FILE: Place = ("", "", "")


class Layer(Labelled):
    """Which of the three checks found something; a later one speaks only of what the earlier let through."""

    TEMPLATE = "template", "Mẫu, kỳ và đơn vị"
    TYPES = "types", "Kiểu và danh mục"
    RULES = "rules", "Quy tắc nghiệp vụ"


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing found in a return.

    `place` is the way on screen ("DA-2026-001 › Giải ngân › Số tiền"), `value` what was read there, `sentence` the rule,
    the same for all places where it is broken alike. An error proposes sending back; a warning may be accepted with a note.
    """

    layer: Layer
    severity: Severity
    code: str
    place: str
    value: str
    sentence: str
    what_to_do: str
    project_id: str = ""
    record: Place = THE_FILE

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR


@dataclass(frozen=True)
class Group:
    """All findings of one sentence, with their places."""

    findings: tuple[Finding, ...]

    @property
    def sentence(self) -> str:
        return self.findings[0].sentence

    @property
    def places(self) -> str:
        return "; ".join(finding.place for finding in self.findings)


def grouped(findings: Iterable[Finding]) -> tuple[Group, ...]:
    """Join findings of one sentence, errors first, in the order of the three checks."""
    groups: dict[tuple[Severity, str], list[Finding]] = {}
    for finding in sorted(findings, key=lambda own: (not own.is_error, list(Layer).index(own.layer))):
        groups.setdefault((finding.severity, finding.sentence), []).append(finding)
    return tuple(Group(tuple(own)) for own in groups.values())


def place_of(snapshot: Snapshot, record: Record, field: str) -> str:
    """Say the way to a field as the screen labels it, the project by its code."""
    project = snapshot.get(Project, project_of(record))
    parts = [(project.code or project.name) if project else ""]
    if not isinstance(record, Project):
        parts.append(f"{capitalized(kind_label(record.KIND))}: {record_title(snapshot, record)}")
    if field:
        parts.append(field_label(record.KIND, field))
    return " › ".join(part for part in parts if part)


def value_read(snapshot: Snapshot, record: Record, field: str) -> str:
    spec = KINDS[record.KIND].specs().get(field)
    return (value_text(snapshot, spec, getattr(record, field)) or say("(trống)")) if spec else ""
