"""What comes due within a week, as rows that lead to where each is dealt with."""

from egov_desktop.domain.judgement.month import Month
from egov_desktop.domain.judgement.week import Due, DueKind
from egov_desktop.domain.records import Meeting, Milestone, Project, ReportingPeriod, Task
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.ui.pages.today.lists.findings import Finding, Findings, Heading, Place
from egov_desktop.wording.dates import day
from egov_desktop.wording.labels import agency_name
from egov_desktop.wording.language import say

_ROOMS: dict[DueKind, Place] = {
    DueKind.RETURNS: "returns",
    DueKind.MEETING: "meetings",
    DueKind.TASK: "tasks",
    DueKind.MILESTONE: "project",
}


def week_list(snapshot: Snapshot, month: Month | None) -> Findings:
    """Give the rows in the order of their days."""
    headings = (
        Heading(say("Ngày"), 122),
        Heading(say("Việc"), 120),
        Heading(say("Nội dung")),
        Heading(say("Đơn vị"), 150),
    )
    rows = [_row(snapshot, own) for own in month.due] if month else []
    return Findings(
        say("Đến hạn trong 7 ngày"), say("Không có việc nào đến hạn trong 7 ngày tới."), headings, rows
    )


def _row(snapshot: Snapshot, due: Due) -> Finding:
    record = due.record
    content, agency_id, project_id = "", "", ""
    if isinstance(record, ReportingPeriod):
        content = record.name or record.code
    elif isinstance(record, Meeting):
        content = record.name
    elif isinstance(record, Task):
        content, agency_id = record.content, record.lead_agency_id or ""
    elif isinstance(record, Milestone):
        project = snapshot.get(Project, record.project_id)
        project_id = record.project_id or ""
        content = f"{project.code} · {record.name}" if project else record.name
        agency_id = (project.owner_agency_id if project else "") or ""
    agency = agency_name(snapshot, agency_id) if agency_id else ""
    cells = (day(due.due_on), say(due.kind.label), content, agency)
    return Finding(cells, "warn", _ROOMS[due.kind], project_id, record.id)
