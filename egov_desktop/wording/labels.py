"""What kinds, fields, values, records and verbs are called on screen."""

from collections.abc import Callable
from datetime import date
from typing import Any

from egov_desktop.domain.enumerations import ListCode
from egov_desktop.domain.fields import FieldSpec, FieldType, Labelled
from egov_desktop.domain.journal import EXISTENCE, SAMENESS
from egov_desktop.domain.records import (
    KINDS,
    Agency,
    AgendaItem,
    Attachment,
    Attendance,
    Candidate,
    CapitalPlan,
    Cause,
    CauseReview,
    Conclusion,
    Confirmation,
    Contract,
    Demand,
    DemandTarget,
    Directive,
    Disbursement,
    Dispatch,
    EffectivenessFigure,
    Extension,
    Forecast,
    Funding,
    GroupAssessment,
    Indicator,
    IndicatorTarget,
    IndicatorYear,
    IssuedPaper,
    LegalDocument,
    ListItem,
    Meeting,
    MeetingSeries,
    Milestone,
    Note,
    OfficeKey,
    OwnerRating,
    Package,
    PrintPreset,
    Project,
    ProjectGroup,
    RatingOverride,
    Receipt,
    Record,
    Refusal,
    RegisterProfile,
    ReportingPeriod,
    Scheme,
    SignOff,
    StageChange,
    StageMapping,
    Task,
    TaskPartner,
    TaskReport,
    TemplateWording,
    Threshold,
    WorkValue,
)
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.together import pair_of
from egov_desktop.wording.dates import day, month
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import dong, whole

SHORT_TITLE = 80
"""Characters of a long text that still stand in a line of a list."""

_VERBS = {
    "begin_register": "mở sổ mới",
    "fill_demo_register": "nhập dữ liệu minh họa",
    "move_stage": "chuyển giai đoạn",
    "take_in": "nhận dữ liệu từ tệp khác",
    "add_issued_paper": "phát hành văn bản",
    "withdraw_import": "hoàn tác lần nhận",
    "make_one": "gộp các bản ghi làm một",
    "send_files": "gửi tệp cho các đơn vị",
    "confirm_figures": "xác nhận giữ nguyên số liệu",
    "add_reporting_period": "mở kỳ báo cáo",
    "add_sign_off": "ký xác nhận báo cáo",
    "add_office_key": "ghi nhận khóa của đơn vị",
    "add_disbursement": "ghi nhận giải ngân",
    "edit_disbursement": "sửa lần giải ngân",
    "remove_disbursement": "xóa lần giải ngân",
    "add_capital_plan": "ghi nhận kế hoạch vốn",
    "add_work_value": "ghi nhận khối lượng thực hiện",
    "add_attachment": "đính kèm tệp",
    "remove_attachment": "bỏ tệp đính kèm",
    "add_note": "thêm ghi chú",
    "edit_register_profile": "sửa thông tin sổ",
    "arrange_agenda": "xếp lại chương trình họp",
    "leave_out_proposal": "bỏ qua nội dung đề xuất",
    "conclude": "ghi kết luận",
    "correct_conclusion": "đính chính kết luận",
    "open_meeting": "mở cuộc họp",
    "close_meeting": "kết thúc cuộc họp",
    "report_task": "ghi báo cáo nhiệm vụ",
    "confirm_task": "xác nhận hoàn thành nhiệm vụ",
    "return_task": "trả lại nhiệm vụ",
    "extend_task": "gia hạn nhiệm vụ",
    "suspend_task": "tạm dừng nhiệm vụ",
    "give_up_task": "thôi theo dõi nhiệm vụ",
    "decide_candidate": "quyết định dự án đề xuất",
    "accept_candidate": "đưa dự án đề xuất vào sổ",
}
_PATTERNS = {
    "add": "thêm {what}",
    "edit": "sửa {what}",
    "remove": "xóa {what}",
    "restore": "khôi phục {what}",
    "paste": "dán {what}",
    "settle": "giải quyết khác biệt về {what}",
}
_PASTED = "dán {n} dòng {what}"


def verb_label(verb: str, count: int | None = None) -> str:
    """Say what a change set did, as it stands in the menu after "Hoàn tác: "; `count` is how many rows were pasted.

    A verb of a newer version of the program is given as it is.
    """
    if verb in _VERBS:
        return say(_VERBS[verb])
    action, _, kind = verb.partition("_")
    if action not in _PATTERNS or kind not in KINDS:
        return verb
    if action == "paste" and count is not None:
        return say(_PASTED, n=count, what=kind_label(kind))
    return say(_PATTERNS[action], what=kind_label(kind))


def kind_label(kind: str) -> str:
    return say(KINDS[kind].LABEL) if kind in KINDS else kind


def capitalized(words: str) -> str:
    """Begin words as the beginning of a line or title does."""
    return words[:1].upper() + words[1:]


def field_label(kind: str, field: str) -> str:
    """Name a field as forms do; `*` is the record as a whole, and an unknown field keeps its own name.

    Two fields that mean something together are named together.
    """
    if field == EXISTENCE:
        return say("Cả bản ghi")
    if field == SAMENESS:
        return say("Là một với bản ghi")
    if pair := pair_of(field):
        return say("{first} và {second}", first=field_label(kind, pair[0]), second=field_label(kind, pair[1]))
    spec = KINDS[kind].specs().get(field) if kind in KINDS else None
    return say(spec.label) if spec else field


def value_text(snapshot: Snapshot, spec: FieldSpec, value: object) -> str:
    """Say how a field's value reads on screen, with its unit; empty for a field that is not filled in."""
    if value is None or value == "":
        return say("chưa rõ") if spec.type is FieldType.TICK else ""
    return _READINGS[spec.type](snapshot, spec, value)


def coded_label(snapshot: Snapshot, list_code: str, code: str, *, short: bool = False) -> str:
    """Name a code by the office's own list; a code that the list does not hold is given as it is."""
    for item in snapshot.children(ListItem, list_code, by="list_code"):
        if item.code == code:
            return say((short and item.short_label) or item.label)
    return code


def agency_name(snapshot: Snapshot, agency_id: str | None, *, short: bool = True) -> str:
    """Name an agency, by its short name where it has one; empty when there is none."""
    agency = snapshot.get(Agency, agency_id)
    return ((short and agency.short_name) or agency.name) if agency else ""


def record_title(snapshot: Snapshot, record: Record) -> str:
    """Name one record so that a reader knows which of its kind is meant."""
    return _shortened(_title(snapshot, record)) or say("(chưa có tên)")


def reference_title(snapshot: Snapshot, target_kind: str, record_id: str | None) -> str:
    """Name the record that a field points at; says so when it is not in the register."""
    if not record_id:
        return ""
    record = snapshot.find(target_kind, record_id)
    return record_title(snapshot, record) if record else say("(không còn trong sổ)")


def _shortened(text: str) -> str:
    line = text.strip().partition("\n")[0]
    return line if len(line) <= SHORT_TITLE else f"{line[: SHORT_TITLE - 1].rstrip()}…"


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _amount(value: int | None) -> str:
    return "" if value is None else dong(value)


def _dated_amount(on: date | None, amount_dong: int | None) -> str:
    return _joined(day(on), _amount(amount_dong))


def _label(value: Labelled | None) -> str:
    return say(value.label) if value else ""


def _percent(rate: int | None) -> str:
    return "" if rate is None else f"{rate}%"


def _title(snapshot: Snapshot, record: Record) -> str:
    say_title = _TITLES.get(type(record))
    return say_title(snapshot, record) if say_title else ""


def _source_and_amount(snapshot: Snapshot, funding: Funding) -> str:
    return _joined(
        coded_label(snapshot, ListCode.FUNDING_SOURCE, funding.source), _amount(funding.amount_dong)
    )


def _plan(_: Snapshot, plan: CapitalPlan) -> str:
    return _joined(str(plan.plan_year or ""), _label(plan.decision), _amount(plan.amount_dong))


def _foreseen(_: Snapshot, forecast: Forecast) -> str:
    return _joined(month(forecast.month_on) if forecast.month_on else "", _amount(forecast.amount_dong))


_TITLES: dict[type[Record], Callable[[Snapshot, Any], str]] = {
    RegisterProfile: lambda _, profile: profile.title,
    Agency: lambda _, agency: agency.short_name or agency.name,
    Scheme: lambda _, scheme: scheme.name,
    LegalDocument: lambda _, document: document.symbol,
    ListItem: lambda _, item: say(item.label),
    StageMapping: lambda _, mapping: _label(mapping.stage),
    ProjectGroup: lambda _, group: group.name,
    Project: lambda _, project: _joined(project.code, project.name),
    Funding: _source_and_amount,
    StageChange: lambda _, step: _joined(_label(step.stage), day(step.since_on)),
    Package: lambda _, package: _joined(package.code, package.name),
    Contract: lambda _, contract: contract.number,
    Milestone: lambda _, milestone: milestone.name,
    CapitalPlan: _plan,
    Disbursement: lambda _, payment: _dated_amount(payment.paid_on, payment.amount_dong),
    Forecast: _foreseen,
    WorkValue: lambda _, work: _dated_amount(work.measured_on, work.amount_dong),
    Cause: lambda _, cause: cause.description,
    Attachment: lambda _, attachment: attachment.file_name,
    Note: lambda _, note: _joined(day(note.written_on), note.content),
    ReportingPeriod: lambda _, period: period.name or period.code,
    Dispatch: lambda snapshot, sent: _joined(
        reference_title(snapshot, "agency", sent.agency_id), sent.file_name
    ),
    Receipt: lambda snapshot, came: _joined(
        reference_title(snapshot, "agency", came.agency_id), _label(came.outcome), day(came.received_on)
    ),
    Refusal: lambda _, refusal: _joined(field_label(refusal.record_kind, refusal.field), refusal.reason),
    Confirmation: lambda _, own: field_label(own.record_kind, own.field),
    SignOff: lambda _, own: _joined(own.signed_by, day(own.signed_on)),
    OfficeKey: lambda _, key: key.office_code,
    Threshold: lambda _, threshold: _label(threshold.code),
    OwnerRating: lambda _, own: _label(own.rating),
    RatingOverride: lambda _, own: _joined(_label(own.rating), own.reason),
    CauseReview: lambda _, review: _joined(_label(review.nature), review.reason),
    EffectivenessFigure: lambda _, figure: figure.name,
    GroupAssessment: lambda snapshot, own: _joined(
        reference_title(snapshot, "project_group", own.group_id), _label(own.rating)
    ),
    DemandTarget: lambda _, target: _joined(day(target.by_on), _percent(target.rate_percent)),
    Demand: lambda _, demand: _joined(
        month(demand.month_on) if demand.month_on else "", _amount(demand.amount_dong)
    ),
    Candidate: lambda _, candidate: candidate.name,
    Directive: lambda _, directive: directive.symbol,
    Indicator: lambda _, indicator: indicator.name,
    IndicatorTarget: lambda _, target: _joined(_label(target.level), _percent(target.rate_percent)),
    IndicatorYear: lambda snapshot, own: _joined(
        reference_title(snapshot, "agency", own.agency_id),
        reference_title(snapshot, "indicator", own.indicator_id),
        str(own.year or ""),
    ),
    MeetingSeries: lambda _, series: series.name,
    Meeting: lambda _, meeting: _joined(meeting.name, day(meeting.held_on)),
    AgendaItem: lambda _, item: item.title,
    Attendance: lambda snapshot, own: own.person or reference_title(snapshot, "agency", own.agency_id),
    Conclusion: lambda _, conclusion: conclusion.content,
    Task: lambda _, task: task.content,
    TaskPartner: lambda snapshot, own: reference_title(snapshot, "agency", own.agency_id),
    Extension: lambda _, extension: _joined(day(extension.new_due_on), extension.approver),
    TaskReport: lambda _, report: _joined(day(report.reported_on), report.content),
    IssuedPaper: lambda _, paper: _joined(paper.symbol, paper.title),
    TemplateWording: lambda _, own: _joined(_label(own.paper), own.slot),
    PrintPreset: lambda _, preset: preset.name,
}


def _whole_text(_: Snapshot, spec: FieldSpec, value: int) -> str:
    return (
        whole(value) if not spec.unit else f"{whole(value)}{'' if spec.unit == '%' else ' '}{say(spec.unit)}"
    )


_READINGS: dict[FieldType, Callable[[Snapshot, FieldSpec, Any], str]] = {
    FieldType.TEXT: lambda _snapshot, _spec, value: str(value),
    FieldType.LONG_TEXT: lambda _snapshot, _spec, value: str(value),
    FieldType.DONG: lambda _snapshot, _spec, value: dong(value),
    FieldType.WHOLE: _whole_text,
    FieldType.DAY: lambda _snapshot, _spec, value: day(value),
    FieldType.YEAR: lambda _snapshot, _spec, value: str(value),
    FieldType.FLAG: lambda _snapshot, _spec, value: say("có") if value else say("không"),
    FieldType.TICK: lambda _snapshot, _spec, value: say("có") if value else say("không"),
    FieldType.CHOICE: lambda _snapshot, _spec, value: say(value.label),
    FieldType.CODED: lambda snapshot, spec, value: coded_label(snapshot, spec.list_code, value),
    FieldType.REFERENCE: lambda snapshot, spec, value: reference_title(snapshot, spec.target, value),
}
