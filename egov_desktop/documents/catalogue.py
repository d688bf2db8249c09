"""Every paper that the office prints: what it must be told, in which forms it is written, and how it is drafted."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Final, Literal

from egov_desktop.documents.brief import Section, brief_document, meeting_brief
from egov_desktop.documents.drafting import Draft, PaperOrder
from egov_desktop.documents.meeting.invitation import invitation_paper
from egov_desktop.documents.meeting.minutes import minutes_paper
from egov_desktop.documents.meeting.notice import notice_paper
from egov_desktop.documents.meeting.tasks import reminder_paper, task_extract_paper
from egov_desktop.documents.paper import Document
from egov_desktop.documents.preliminary import Part, preliminary_paper
from egov_desktop.documents.tables.candidates import candidates_paper
from egov_desktop.documents.tables.causes import causes_paper
from egov_desktop.documents.tables.demand import demand_paper
from egov_desktop.documents.tables.directive import directive_paper
from egov_desktop.documents.tables.directive_unit import unit_paper
from egov_desktop.documents.tables.disbursement import disbursement_paper
from egov_desktop.documents.tables.missing import missing_returns_paper
from egov_desktop.documents.tables.project_sheet import project_sheet_paper
from egov_desktop.domain.enumerations import PaperName
from egov_desktop.domain.fields import LabelledClass
from egov_desktop.domain.records import Agency, Directive, Meeting, ProjectGroup, Record
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.errors import UnknownInput
from egov_desktop.wording.language import say, using

Need = Literal["meeting", "group", "agency", "directive", "projects"]
"""What a paper is about, beside its day."""
TABLES: Final = (".pdf", ".docx", ".xlsx")
TEXTS: Final = (".pdf", ".docx")


@dataclass(frozen=True)
class PaperForm:
    """One paper: how it is drafted, what it must and may be told, its endings, and the parts that may be left out."""

    draft: Callable[[Draft], Document]
    needs: tuple[Need, ...] = ()
    takes: tuple[Need, ...] = ()
    endings: tuple[str, ...] = TABLES
    sections: LabelledClass | None = None
    compares: bool = False


def _brief(draft: Draft) -> Document:
    order = draft.order
    sections = frozenset(own for own in Section if order.wants(own.value))
    brief = meeting_brief(
        draft.snapshot, order.on, since=order.since, earlier=draft.earlier,
        sheets=order.project_ids, sections=sections, known_at=draft.known_at,
    )  # fmt: skip
    return brief_document(brief)


FORMS: Final[Mapping[PaperName, PaperForm]] = MappingProxyType(
    {
        PaperName.BRIEF: PaperForm(_brief, takes=("projects",), sections=Section, compares=True),
        PaperName.PRELIMINARY: PaperForm(preliminary_paper, sections=Part, compares=True),
        PaperName.PROJECT_SHEET: PaperForm(project_sheet_paper, ("projects",)),
        PaperName.DEMAND: PaperForm(demand_paper, ("group",)),
        PaperName.DISBURSEMENT: PaperForm(disbursement_paper, compares=True),
        PaperName.CAUSES: PaperForm(causes_paper),
        PaperName.DIRECTIVE: PaperForm(directive_paper, ("directive",)),
        PaperName.DIRECTIVE_UNIT: PaperForm(unit_paper, ("directive", "agency")),
        PaperName.INVITATION: PaperForm(invitation_paper, ("meeting",), takes=("agency",)),
        PaperName.MINUTES: PaperForm(minutes_paper, ("meeting",), endings=TEXTS),
        PaperName.CONCLUSION_NOTICE: PaperForm(notice_paper, ("meeting",), endings=TEXTS),
        PaperName.TASK_EXTRACT: PaperForm(task_extract_paper, ("agency",)),
        PaperName.REMINDER: PaperForm(reminder_paper, ("agency",), takes=("directive",)),
        PaperName.MISSING_RETURNS: PaperForm(missing_returns_paper),
        PaperName.CANDIDATES: PaperForm(candidates_paper),
    }
)


def draft_paper(
    snapshot: Snapshot,
    order: PaperOrder,
    *,
    earlier: Snapshot | None = None,
    known_at: datetime | None = None,
) -> Document:
    """Draft a paper on the facts up to the day of the order; Vietnamese whatever the language of the screen.

    `earlier` is the register as known on `order.since`, and `known_at` says that the snapshot is one of a past moment.
    Raises UnknownInput where the order does not say what the paper is about, or the register does not hold it.
    """
    form = FORMS[order.paper]
    for need in form.needs:
        if not _is_met(snapshot, order, need):
            raise _not_told(need)
    with using("vi"):
        return form.draft(Draft(snapshot, order, earlier, known_at))


_KINDS: Final[Mapping[str, type[Record]]] = {
    "meeting": Meeting,
    "group": ProjectGroup,
    "agency": Agency,
    "directive": Directive,
}
_ASKED: Final[Mapping[str, str]] = {
    "meeting": "Hãy chọn cuộc họp có trong sổ.",
    "group": "Hãy chọn nhóm dự án có trong sổ.",
    "agency": "Hãy chọn đơn vị có trong sổ.",
    "directive": "Hãy chọn chỉ thị có trong sổ.",
    "projects": "Hãy chọn ít nhất một dự án có trong sổ.",
}


def _is_met(snapshot: Snapshot, order: PaperOrder, need: Need) -> bool:
    if need == "projects":
        return any(snapshot.find("project", own) for own in order.project_ids)
    return snapshot.get(_KINDS[need], getattr(order, f"{need}_id")) is not None


def _not_told(need: Need) -> UnknownInput:
    return UnknownInput(
        what_happened=say("Chưa lập được văn bản vì chưa biết lập về nội dung nào."),
        data_safety=say("Sổ chưa thay đổi gì."),
        what_to_do=say(_ASKED[need]),
        code=f"no_{need}",
    )
