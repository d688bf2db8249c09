"""What a problem is, and what rules look at to find one."""

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Any

from egov_desktop.domain.enumerations import ThresholdCode
from egov_desktop.domain.fields import Labelled
from egov_desktop.domain.judgement.ratings.thresholds import threshold
from egov_desktop.domain.records import ListItem, Project, Record
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import folded_code


class Severity(Labelled):
    """Whether a problem keeps a change from being saved."""

    ERROR = "error", "Lỗi"
    WARNING = "warning", "Cần kiểm tra"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a record that breaks a rule: which rule, where, and the figures that show it.

    Figures named `…_dong` are in đồng. No field means the record as a whole.
    """

    severity: Severity
    code: str
    kind: str
    record_id: str
    field: str
    figures: Mapping[str, object] = dataclasses.field(default_factory=dict[str, object], hash=False)

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR


def error(record: Record, field: str, code: str, **figures: object) -> Problem:
    return Problem(Severity.ERROR, code, record.KIND, record.id, field, figures)


def warning(record: Record, field: str, code: str, **figures: object) -> Problem:
    return Problem(Severity.WARNING, code, record.KIND, record.id, field, figures)


same_code_form = lru_cache(maxsize=65536)(folded_code)


class Look:
    """A register under inspection, with what several rules ask of it gathered once.

    Rules about what has not happened yet keep silent when no day is given.
    """

    def __init__(self, snapshot: Snapshot, today: date | None) -> None:
        self.snapshot = snapshot
        self.today = today

    @cached_property
    def list_items(self) -> Mapping[tuple[str, str], tuple[ListItem, ...]]:
        found: dict[tuple[str, str], tuple[ListItem, ...]] = {}
        for item in self.snapshot.all(ListItem).values():
            if item.list_code is not None:
                key = (item.list_code.value, item.code)
                found[key] = (*found.get(key, ()), item)
        return found

    @cached_property
    def lists_kept(self) -> frozenset[str]:
        return frozenset(list_code for list_code, _ in self.list_items)

    @cached_property
    def projects_by_code(self) -> Mapping[str, tuple[Project, ...]]:
        found: dict[str, tuple[Project, ...]] = {}
        for project in self.snapshot.all(Project).values():
            if project.code:
                key = same_code_form(project.code)
                found[key] = (*found.get(key, ()), project)
        return found

    @cached_property
    def cause_needed_days(self) -> int:
        """The days late from which a cause must be named, as the office holds today."""
        held = threshold(self.snapshot, ThresholdCode.CAUSE_NEEDED_DAYS, self.today) if self.today else 0
        return max(1, held)

    def project_of(self, record: Any) -> Project | None:
        return self.snapshot.get(Project, record.project_id)


Rule = Callable[[Look, Any], Iterator[Problem]]
