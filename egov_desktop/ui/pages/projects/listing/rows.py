"""What the table shows of each project: worked out once, and again only for the projects that changed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from operator import attrgetter

from egov_desktop.domain.enumerations import ListCode, Stage, StageGroup
from egov_desktop.domain.judgement.money.disbursement import YearMoney, money_of, source_money
from egov_desktop.domain.judgement.offices.questions import QuestionKeeper
from egov_desktop.domain.judgement.portfolio import RECENT_DAYS
from egov_desktop.domain.judgement.schedule import Lateness, Pace, project_lateness
from egov_desktop.domain.judgement.stages import group_of, stage_on
from egov_desktop.domain.records import (
    Agency,
    CapitalPlan,
    Disbursement,
    Funding,
    ListItem,
    Milestone,
    Project,
    ProjectGroup,
    Record,
    RegisterProfile,
    StageChange,
    StageMapping,
    WorkValue,
)
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.ui.pages.projects.listing.disputing import disputed_columns

SHOWN_KINDS = frozenset(
    kind.KIND
    for kind in (
        Project, Agency, ProjectGroup, Milestone, StageChange, CapitalPlan, Disbursement, WorkValue, Funding,
        ListItem, RegisterProfile, StageMapping,
    )
)  # fmt: skip
"""The kinds of record that a row is worked out from."""

SUMMED = (
    "plan_dong", "paid_dong", "carried_plan_dong", "paid_carried_dong", "paid_total_dong",
    "total_investment_dong",
)  # fmt: skip
"""The amounts of `YearMoney` that a column shows."""

_amounts = attrgetter(*SUMMED)
_UNDISPUTED = ("",)
_JUDGE_ALL = frozenset({RegisterProfile.KIND, StageMapping.KIND, ListItem.KIND})


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """One project as it reads on a day, with its money in one plan year.

    `key` is the project's id; where a project is split by source, the id and the code of the source. `amounts` are
    those of `SUMMED`, at hand for adding up at every key that is typed. `disputed` names the columns that rest on a
    figure in question, always with the first, which is always in sight.
    """

    key: str
    project: Project
    owner: Agency | None
    group: ProjectGroup | None
    stage: Stage | None
    stage_group: StageGroup | None
    lateness: Lateness
    money: YearMoney
    sources: tuple[tuple[str, str], ...]
    years: frozenset[int]
    has_old_figures: bool
    has_conflict: bool
    amounts: tuple[int, ...]
    disputed: frozenset[str] = frozenset()

    @property
    def owner_name(self) -> str:
        return (self.owner.short_name or self.owner.name) if self.owner else ""

    @property
    def group_name(self) -> str:
        return self.group.name if self.group else ""

    @property
    def is_stopped(self) -> bool:
        return self.lateness.pace is Pace.STOPPED


class RowKeeper:
    """The rows of the register last asked about; a row is kept as long as the records behind it are."""

    def __init__(self) -> None:
        self._asked: tuple[Snapshot, date, int] | None = None
        self._rows: dict[str, ProjectRow] = {}
        self._behind: dict[str, tuple[object, ...]] = {}
        self._all: tuple[ProjectRow, ...] = ()
        self._questions = QuestionKeeper()
        self._disputed: Mapping[str, frozenset[str]] = {}

    def rows(self, snapshot: Snapshot, on: date, year: int) -> tuple[ProjectRow, ...]:
        """Give a row for each project, in the register's order; the same value while nothing in it changed."""
        changed = self._changed_kinds(snapshot, on, year)
        self._asked = (snapshot, on, year)
        disputed = disputed_columns(self._questions.questions(snapshot))
        is_disputed_anew, self._disputed = disputed != self._disputed, disputed
        if is_disputed_anew or changed & SHOWN_KINDS:
            self._work_out(snapshot, on, year, anew=bool(changed & _JUDGE_ALL))
        return self._all

    def _changed_kinds(self, snapshot: Snapshot, on: date, year: int) -> frozenset[str]:
        if self._asked is None or self._asked[1:] != (on, year):
            return SHOWN_KINDS
        return snapshot.kinds_changed_since(self._asked[0])

    def _work_out(self, snapshot: Snapshot, on: date, year: int, *, anew: bool) -> None:
        rows, behind = ({}, {}) if anew else (self._rows, self._behind)
        self._rows, self._behind = {}, {}
        labels = source_labels(snapshot)
        for project in snapshot.all(Project).values():
            own = (*_records_behind(snapshot, project), *sorted(self._disputed.get(project.id, _UNDISPUTED)))
            held = behind.get(project.id)
            is_same = (
                held is not None
                and len(own) == len(held)
                and all(now is then for now, then in zip(own, held, strict=True))
            )
            self._behind[project.id] = own
            self._rows[project.id] = (
                rows[project.id]
                if is_same
                else _row(snapshot, project, on, year, labels, self._disputed.get(project.id))
            )
        self._all = tuple(self._rows.values())


def split_by_source(snapshot: Snapshot, row: ProjectRow, on: date, year: int) -> list[ProjectRow]:
    """Give a row for each source of a project, holding that source's money, so that sources add up."""
    labels = source_labels(snapshot)
    parts = source_money(snapshot, row.project, year, on)
    return [
        replace(
            row,
            key=f"{row.key}/{code}",
            money=money,
            amounts=_amounts(money),
            sources=((code, labels.get(code, code)),),
        )
        for code, money in parts.items()
        if code or len(parts) == 1 or money != YearMoney()
    ] or [replace(row, key=f"{row.key}/", sources=(("", ""),))]


def source_labels(snapshot: Snapshot) -> Mapping[str, str]:
    """Name the codes of the sources of money, briefly, in the office's order."""
    items = [item for item in snapshot.all(ListItem).values() if item.list_code is ListCode.FUNDING_SOURCE]
    items.sort(key=lambda item: item.position or 0)
    return {item.code: item.short_label or item.label for item in items}


def project_id_of(record: Record) -> str | None:
    """Name the project that a record is, or belongs to; none for what belongs to the register."""
    return record.id if isinstance(record, Project) else getattr(record, "project_id", None)


def _records_behind(snapshot: Snapshot, project: Project) -> tuple[object, ...]:
    return (
        project,
        snapshot.get(Agency, project.owner_agency_id),
        snapshot.get(ProjectGroup, project.group_id),
        *(
            snapshot.children(kind, project.id)
            for kind in (Milestone, StageChange, CapitalPlan, Disbursement, WorkValue, Funding)
        ),
    )


def _row(
    snapshot: Snapshot, project: Project, on: date, year: int, labels: Mapping[str, str],
    disputed: frozenset[str] | None,
) -> ProjectRow:  # fmt: skip
    stage_group = group_of(snapshot, project, on)
    lateness = project_lateness(snapshot, project, on, in_use=stage_group is StageGroup.IN_USE)
    plans = snapshot.children(CapitalPlan, project.id)
    payments = snapshot.children(Disbursement, project.id)
    funding = snapshot.children(Funding, project.id)
    money = money_of(snapshot, project, year, on)
    codes = {row.source for row in (*funding, *plans, *payments) if row.source}
    return ProjectRow(
        key=project.id,
        project=project,
        owner=snapshot.get(Agency, project.owner_agency_id),
        group=snapshot.get(ProjectGroup, project.group_id),
        stage=stage_on(snapshot, project, on),
        stage_group=stage_group,
        lateness=lateness,
        money=money,
        amounts=_amounts(money),
        sources=_in_office_order(codes, labels),
        years=frozenset(row.plan_year for row in (*plans, *payments) if row.plan_year is not None),
        has_old_figures=_are_old(snapshot, project, stage_group, lateness, on),
        has_conflict=disputed is not None,
        disputed=frozenset() if disputed is None else disputed | {"code"},
    )


def _in_office_order(codes: set[str], labels: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    known = [(code, label) for code, label in labels.items() if code in codes]
    return (*known, *((code, code) for code in sorted(codes - labels.keys())))


def _are_old(
    snapshot: Snapshot, project: Project, stage_group: StageGroup | None, lateness: Lateness, on: date
) -> bool:
    """Say the same of one project as `portfolio.without_figures` says of all."""
    if stage_group is StageGroup.IN_USE or lateness.pace is Pace.STOPPED:
        return False
    oldest = on - timedelta(days=snapshot.profile.recent_within_days or RECENT_DAYS)
    return project.figures_on is None or project.figures_on < oldest
