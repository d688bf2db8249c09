"""Which columns of a project's row rest on a figure that is still in question."""

from collections.abc import Iterable, Mapping

from egov_desktop.domain.judgement.offices.questions import Question, project_ids_in_question
from egov_desktop.domain.records import CapitalPlan, Disbursement, Funding, Project, StageChange

_OF_FIELD = {
    "code": ("code",),
    "name": ("name",),
    "owner_agency_id": ("owner",),
    "group_id": ("group",),
    "stage": ("stage",),
    "stage_since": ("stage",),
    "kind": ("kind",),
    "statutory_class": ("class",),
    "approval_symbol": ("approval",),
    "approved_on": ("approval",),
    "total_investment_dong": ("total_investment",),
    "planned_start_on": ("planned_start",),
    "planned_end_on": ("planned_end",),
    "figures_on": ("figures",),
}
_OF_KIND = {
    CapitalPlan.KIND: ("plan", "rate", "carried_plan"),
    Disbursement.KIND: ("paid", "rate", "carried_paid", "paid_total"),
    Funding.KIND: ("sources",),
    StageChange.KIND: ("stage",),
}


def disputed_columns(questions: Iterable[Question]) -> Mapping[str, frozenset[str]]:
    """Give the columns by project; a project is named also where what is in question stands in no column."""
    found: dict[str, frozenset[str]] = {}
    for question in questions:
        for project_id in project_ids_in_question((question,)):
            found[project_id] = found.get(project_id, frozenset()) | _columns(question)
    return found


def _columns(question: Question) -> frozenset[str]:
    if question.record_kind != Project.KIND:
        return frozenset(_OF_KIND.get(question.record_kind, ()))
    return frozenset(column for field in question.fields for column in _OF_FIELD.get(field, ()))
