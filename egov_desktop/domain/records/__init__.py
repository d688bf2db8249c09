"""The nouns of the register: every kind of record, each a frozen value."""

from egov_desktop.domain.records.agencies import (
    Agency,
    LegalDocument,
    ListItem,
    ProjectGroup,
    RegisterProfile,
    Scheme,
    StageMapping,
)
from egov_desktop.domain.records.basis import Record
from egov_desktop.domain.records.directives import Directive, Indicator, IndicatorTarget, IndicatorYear
from egov_desktop.domain.records.exchange import (
    Confirmation,
    Dispatch,
    OfficeKey,
    Receipt,
    Refusal,
    ReportingPeriod,
    SignOff,
)
from egov_desktop.domain.records.judging import (
    Candidate,
    CauseReview,
    Demand,
    DemandTarget,
    EffectivenessFigure,
    GroupAssessment,
    OwnerRating,
    RatingOverride,
    Threshold,
)
from egov_desktop.domain.records.meetings import (
    AgendaItem,
    Attendance,
    Conclusion,
    Extension,
    Meeting,
    MeetingSeries,
    Task,
    TaskPartner,
    TaskReport,
)
from egov_desktop.domain.records.money import CapitalPlan, Disbursement, Forecast, WorkValue
from egov_desktop.domain.records.papers import IssuedPaper, PrintPreset, TemplateWording
from egov_desktop.domain.records.projects import Attachment, Cause, Funding, Note, Project, StageChange
from egov_desktop.domain.records.work import Contract, Milestone, Package

RECORD_CLASSES: tuple[type[Record], ...] = (
    RegisterProfile, Agency, Scheme, LegalDocument, ListItem, StageMapping, ProjectGroup,
    Project, Funding, StageChange, Package, Contract, Milestone,
    CapitalPlan, Disbursement, Forecast, WorkValue, Cause, Attachment, Note,
    ReportingPeriod, Dispatch, Receipt, Refusal, Confirmation, SignOff, OfficeKey,
    Threshold, OwnerRating, RatingOverride, CauseReview, EffectivenessFigure, GroupAssessment, DemandTarget, Demand, Candidate,
    Directive, Indicator, IndicatorTarget, IndicatorYear,
    MeetingSeries, Meeting, AgendaItem, Attendance, Conclusion, Task, TaskPartner, Extension, TaskReport,
    IssuedPaper, TemplateWording, PrintPreset,
)  # fmt: skip

CONTENT_FIELDS: dict[str, str] = {
    Attachment.KIND: "digest",
    IssuedPaper.KIND: "content",
    Task.KIND: "result_digest",
}
"""The field, by kind of record, that holds the SHA-256 of a content which the file keeps beside the journal."""

KINDS: dict[str, type[Record]] = {record_class.KIND: record_class for record_class in RECORD_CLASSES}
