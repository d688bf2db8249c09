"""The lines of the annexes: every project by group, with its stage, its dates and its money."""

from collections.abc import Iterable
from datetime import date

from egov_desktop.documents.brief.facts.lateness import cause_lines
from egov_desktop.documents.brief.facts.names import Names
from egov_desktop.documents.brief.value import GroupLines, ProjectLine
from egov_desktop.documents.texts import one_line
from egov_desktop.domain.enumerations import ProjectKind
from egov_desktop.domain.judgement.money.disbursement import money_of, sum_money
from egov_desktop.domain.judgement.schedule import project_lateness
from egov_desktop.domain.judgement.stages import latest_change, stage_label, stage_on
from egov_desktop.domain.records import Project, ProjectGroup
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import sort_key
from egov_desktop.wording.dates import day_short

WITHOUT_GROUP = "Chưa xếp nhóm"
_SHORT_KINDS = {
    ProjectKind.PROJECT: "Đầu tư",
    ProjectKind.RECURRENT_ACTIVITY: "Thường xuyên",
    ProjectKind.SERVICE_HIRE: "Thuê dịch vụ",
    ProjectKind.PURCHASE: "Mua sắm",
}


class Lines:
    """Makes lines that all count up to one day, and in the same plan year and period."""

    def __init__(self, snapshot: Snapshot, on: date, year: int, period_after: date, names: Names) -> None:
        self._snapshot = snapshot
        self._on = on
        self._year = year
        self._period_after = period_after
        self._names = names

    def by_group(self, projects: Iterable[Project]) -> tuple[GroupLines, ...]:
        """Give the groups in the office's order, projects without one last; in a group by code."""
        gathered: dict[str, list[Project]] = {}
        for project in projects:
            group = self._snapshot.get(ProjectGroup, project.group_id)
            gathered.setdefault(group.id if group else "", []).append(project)
        return tuple(self._group(own, gathered[own]) for own in sorted(gathered, key=self._place))

    def of(self, project: Project) -> ProjectLine:
        stage = stage_on(self._snapshot, project, self._on)
        lateness = project_lateness(self._snapshot, project, self._on)
        return ProjectLine(
            name=self._names.of(project),
            kind=_SHORT_KINDS[project.kind] if project.kind else "",
            approval=_approval(project),
            start_on=project.planned_start_on,
            end_on=project.planned_end_on,
            stage=stage_label(project, stage) if stage else "",
            stage_since=_entered(self._snapshot, project, self._on),
            pace=lateness.pace.label,
            days_late=lateness.days,
            figures_on=project.figures_on,
            money=money_of(self._snapshot, project, self._year, self._on, self._period_after),
            causes=cause_lines(self._snapshot, project, self._on),
        )

    def _group(self, group_id: str, projects: list[Project]) -> GroupLines:
        group = self._snapshot.get(ProjectGroup, group_id)
        in_order = sorted(projects, key=lambda own: sort_key(own.code))
        lines = tuple(self.of(project) for project in in_order)
        label = one_line(group.name) if group else WITHOUT_GROUP
        return GroupLines(label, lines, sum_money(line.money for line in lines))

    def _place(self, group_id: str) -> tuple[bool, int, str]:
        group = self._snapshot.get(ProjectGroup, group_id)
        position = group.position if group else None
        return group is None, 10**6 if position is None else position, sort_key(group.name if group else "")


def _entered(snapshot: Snapshot, project: Project, on: date) -> date | None:
    """Give the day from which the project stood at its stage of a day: never a later one, of coming back to it."""
    since = project.stage_since
    if project.stage is not None and (since is None or since <= on):
        return since
    past = latest_change(snapshot, project, on)
    return past.since_on if past else None


def _approval(project: Project) -> str:
    """Cite the approving decision as papers do: number and day."""
    symbol = one_line(project.approval_symbol)
    when = f"ngày {day_short(project.approved_on)}" if project.approved_on else ""
    return " ".join(part for part in (symbol, when) if part)
