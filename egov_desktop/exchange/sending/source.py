"""What a register may send, read once for any number of packages, and which of it goes into one of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from egov_desktop.domain.journal import Change, Entry, state_of
from egov_desktop.domain.records import (
    CONTENT_FIELDS,
    KINDS,
    Agency,
    Attachment,
    CapitalPlan,
    Cause,
    Confirmation,
    Contract,
    Directive,
    Disbursement,
    EffectivenessFigure,
    Extension,
    Forecast,
    Funding,
    Indicator,
    IndicatorTarget,
    IndicatorYear,
    LegalDocument,
    ListItem,
    Milestone,
    Note,
    OwnerRating,
    Package,
    Project,
    ProjectGroup,
    Record,
    Refusal,
    RegisterProfile,
    ReportingPeriod,
    Scheme,
    SignOff,
    StageChange,
    StageMapping,
    TaskPartner,
    TaskReport,
    Threshold,
    WorkValue,
)
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.store.joining.same_things import load_same_things
from egov_desktop.store.register import Register

UNDER_PROJECTS: tuple[type[Record], ...] = (
    Funding, StageChange, Package, Contract, Milestone, CapitalPlan, Disbursement, Forecast, WorkValue, Cause,
    Attachment, Note, LegalDocument, Refusal, Confirmation, OwnerRating, EffectivenessFigure,
)  # fmt: skip
"""Kinds that go with their project; a kind that is not named here stays at home."""
UNDER_TASKS: tuple[type[Record], ...] = (TaskPartner, Extension, TaskReport)
"""Kinds that go with their task."""
OF_AN_OFFICE: tuple[type[Record], ...] = (SignOff, IndicatorYear)
"""Kinds that go with the office that they are of."""
_FOR_EVERYBODY: tuple[type[Record], ...] = (
    RegisterProfile, ListItem, StageMapping, Threshold, Directive, Indicator, IndicatorTarget,
)  # fmt: skip
_REFERRED_TO = frozenset(own.KIND for own in (Agency, Scheme, ProjectGroup, ReportingPeriod))
"""Kinds that travel because something in scope names them; other references may lead into another office's project."""


@dataclass(frozen=True)
class Gone:
    """A record that was removed, and where it belonged at last."""

    record_id: str
    kind: str
    project_id: str
    agency_id: str
    task_id: str = ""


@dataclass(frozen=True)
class Source:
    """All changes in force of a register by the record that they are of, the entries they belong to, and its attached files."""

    snapshot: Snapshot
    changes: Mapping[str, Sequence[Change]]
    entries: Mapping[str, Entry]
    gone: tuple[Gone, ...]
    content: Callable[[str], bytes | None]

    @classmethod
    def of(cls, register: Register) -> "Source":
        changes, entries = register.outgoing()
        same = load_same_things(register.connection)
        by_record: dict[str, list[Change]] = {}
        for change in changes:
            by_record.setdefault(same.get(change.record_id, change.record_id), []).append(change)
        gone = tuple(_gone(register.snapshot, by_record, entries))
        return cls(register.snapshot, by_record, entries, gone, register.content)

    def of_records(self, record_ids: frozenset[str]) -> tuple[list[Change], dict[str, Entry]]:
        """Give all that happened to the records, under whichever of their ids, with the entries by which it did."""
        changes = [change for record_id in record_ids for change in self.changes.get(record_id, ())]
        changes.sort(key=lambda change: (self.entries[change.entry_id].order, change.seq))
        return changes, {change.entry_id: self.entries[change.entry_id] for change in changes}

    def contents_of(self, record_ids: frozenset[str]) -> dict[str, bytes]:
        """Give the attached files of the records in scope, by SHA-256."""
        wanted = {
            getattr(own, name)
            for kind, name in CONTENT_FIELDS.items()
            for own in self.snapshot.of_kind(kind).values()
            if own.id in record_ids
        }
        found = ((digest, self.content(digest)) for digest in sorted(wanted))
        return {digest: content for digest, content in found if content is not None}

    def scope(
        self,
        projects: Iterable[str],
        *,
        agency_id: str = "",
        period_id: str = "",
        tasks: Iterable[str] = (),
    ) -> frozenset[str]:
        """Name the records that go with these projects to an office, or come back from it.

        That is the projects with everything under them, also what was removed from there, whatever they refer to that
        is nobody's project, the office's sign-offs and indicator figures, and what every register is born with; of the tasks
        what was removed from under them. Logs, keys and the projects of others stay.
        """
        chosen = frozenset(projects)
        own = list(self._own(chosen, agency_id))
        if period := self.snapshot.get(ReportingPeriod, period_id):
            own.append(period)
        keeper = self.snapshot.profile.office_code
        own += [one for one in self.snapshot.all(Agency).values() if keeper and one.code == keeper]
        named = {record.id: record for record in own}
        self._follow(own, named)
        for scheme in [one for one in named.values() if isinstance(one, Scheme)]:
            papers = self.snapshot.children(LegalDocument, scheme.id, by="scheme_id")
            named.update((paper.id, paper) for paper in papers if not paper.project_id)
        return frozenset(named) | frozenset(self._removed(chosen, agency_id, frozenset(tasks)))

    def _own(self, projects: frozenset[str], agency_id: str) -> Iterator[Record]:
        for record_class in _FOR_EVERYBODY:
            yield from self.snapshot.all(record_class).values()
        for project_id in sorted(projects):
            if project := self.snapshot.get(Project, project_id):
                yield project
            for record_class in UNDER_PROJECTS:
                yield from self.snapshot.children(record_class, project_id)
        if agency_id:
            for record_class in OF_AN_OFFICE:
                yield from self.snapshot.children(record_class, agency_id, by="agency_id")
            if agency := self.snapshot.get(Agency, agency_id):
                yield agency

    def _follow(self, waiting: list[Record], named: dict[str, Record]) -> None:
        while waiting:
            for spec, target_id in waiting.pop().references():
                target = self.snapshot.find(spec.target, target_id) if spec.target in _REFERRED_TO else None
                if target is not None and target.id not in named:
                    named[target.id] = target
                    waiting.append(target)

    def _removed(self, projects: frozenset[str], agency_id: str, tasks: frozenset[str]) -> Iterator[str]:
        """Name removed records whose removal the other office must hear of."""
        for own in self.gone:
            record_class = KINDS[own.kind]
            under = record_class in UNDER_PROJECTS and own.project_id in projects
            under |= record_class in UNDER_TASKS and own.task_id in tasks
            theirs = record_class in OF_AN_OFFICE and bool(agency_id) and own.agency_id == agency_id
            if under or theirs or record_class in _FOR_EVERYBODY or own.record_id in projects:
                yield own.record_id


def _gone(
    snapshot: Snapshot, by_record: Mapping[str, Sequence[Change]], entries: Mapping[str, Entry]
) -> Iterator[Gone]:
    for record_id, own in by_record.items():
        kind = own[0].kind
        if kind in KINDS and snapshot.find(kind, record_id) is None:
            values = state_of(own, entries).values
            homes = (values.get(name) or "" for name in ("project_id", "agency_id", "task_id"))
            yield Gone(record_id, kind, *homes)
