"""The papers that are drawn: one order for each paper of the catalogue that the register can answer."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, TypeVar

from egov_desktop.documents.catalogue import FORMS, draft_paper
from egov_desktop.documents.drafting import PaperOrder
from egov_desktop.documents.paper import Document
from egov_desktop.domain.enumerations import PaperName
from egov_desktop.domain.records import (
    Agency,
    Directive,
    Meeting,
    Project,
    ProjectGroup,
    Record,
    ReportingPeriod,
    Task,
)
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.store.register import Register, end_of_day

TALE = "12"
"""The code of the illustrative project whose file is shown: one with packages, payments and a cause."""
_R = TypeVar("_R", bound=Record)
_JUNE, _OCTOBER = date(2020, 6, 30), date(2020, 10, 9)
_SINCE = date(2020, 3, 31)
_LATER = frozenset(
    {
        PaperName.DEMAND, PaperName.DIRECTIVE, PaperName.DIRECTIVE_UNIT, PaperName.MINUTES,
        PaperName.CONCLUSION_NOTICE, PaperName.TASK_EXTRACT, PaperName.REMINDER, PaperName.MISSING_RETURNS,
        PaperName.CANDIDATES,
    }
)  # fmt: skip
"""What has more to say on the day of the last illustrative meeting."""


def tale(snapshot: Snapshot) -> Project:
    projects = snapshot.all(Project).values()
    return next((own for own in projects if own.code == TALE), next(iter(projects)))


def orders(snapshot: Snapshot) -> Iterator[PaperOrder]:
    """Give an order for every paper about which the register knows what it must be told."""
    for paper, form in FORMS.items():
        about = {need: _about(snapshot, need) for need in form.needs}
        is_known = snapshot.all(ReportingPeriod) or paper is not PaperName.MISSING_RETURNS
        if is_known and all(about.values()):
            yield PaperOrder(
                paper,
                _OCTOBER if paper in _LATER else _JUNE,
                since=_SINCE if form.compares and snapshot.all(Project) else None,
                meeting_id=about.get("meeting"),
                group_id=about.get("group"),
                agency_id=about.get("agency"),
                directive_id=about.get("directive"),
                project_ids=_sheets(snapshot, paper),
            )


def drafted(register: Register, order: PaperOrder) -> Document:
    earlier = register.as_of(end_of_day(order.since.isoformat())) if order.since else None
    return draft_paper(register.snapshot, order, earlier=earlier)


def _sheets(snapshot: Snapshot, paper: PaperName) -> tuple[str, ...]:
    form = FORMS[paper]
    takes = "projects" in (*form.needs, *form.takes) and snapshot.all(Project)
    return (tale(snapshot).id,) if takes else ()


def _about(snapshot: Snapshot, need: str) -> str | None:
    """Give what a paper is about: the meeting that concluded first, the agency with most tasks, else the first."""
    if need == "meeting":
        return _least(snapshot, Meeting, lambda own: own.held_on or date.max)
    if need == "agency":
        leads = [own.lead_agency_id for own in snapshot.all(Task).values()]
        return _least(snapshot, Agency, lambda own: -leads.count(own.id))
    if need == "group":
        return _least(snapshot, ProjectGroup, lambda own: own.position or 0)
    if need == "directive":
        return _least(snapshot, Directive, lambda own: own.symbol)
    return tale(snapshot).id if snapshot.all(Project) else None


def _least(snapshot: Snapshot, kind: type[_R], key: Callable[[_R], Any]) -> str | None:
    return min(snapshot.all(kind).values(), key=key).id if snapshot.all(kind) else None
