"""How projects are judged: thresholds, ratings in their voices, reviews of causes, effectiveness, demands, candidates."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from egov_desktop.domain.enumerations import (
    CandidateDecision,
    CauseNature,
    Direction,
    EffectivenessAspect,
    EffectivenessRating,
    ListCode,
    Rating,
    ThresholdCode,
)
from egov_desktop.domain.fields import (
    FilledBy,
    choice,
    coded,
    day,
    dong,
    flag,
    long_text,
    reference,
    text,
    whole,
    year,
)
from egov_desktop.domain.records.basis import Record

OWNER = FilledBy.OWNER


@dataclass(frozen=True, kw_only=True)
class Threshold(Record):
    """One number by which ratings are computed, with the dates between which it holds, so that old periods keep theirs."""

    KIND: ClassVar[str] = "threshold"
    LABEL: ClassVar[str] = "ngưỡng đánh giá"

    code: ThresholdCode | None = choice("Ngưỡng", ThresholdCode, required=True)
    value: int | None = whole("Trị số", lowest=0, highest=100_000)
    valid_from: date | None = day("Có từ ngày")
    valid_to: date | None = day("Có đến ngày")
    document: str = text("Căn cứ của ngưỡng")


@dataclass(frozen=True, kw_only=True)
class OwnerRating(Record):
    """How an owner rates its own project for a period."""

    KIND: ClassVar[str] = "owner_rating"
    LABEL: ClassVar[str] = "tự đánh giá của chủ đầu tư"

    project_id: str | None = reference("Dự án", "project", required=True)
    period_id: str | None = reference("Kỳ báo cáo", "reporting_period", by=OWNER)
    rating: Rating | None = choice("Mức đánh giá", Rating, required=True, by=OWNER)
    comment: str = long_text("Nhận xét", by=OWNER)


@dataclass(frozen=True, kw_only=True)
class RatingOverride(Record):
    """The secretariat's own rating of a project where it differs from the computed one; it ends with its period."""

    KIND: ClassVar[str] = "rating_override"
    LABEL: ClassVar[str] = "đánh giá của cơ quan tổng hợp"

    project_id: str | None = reference("Dự án", "project", required=True)
    period_id: str | None = reference("Kỳ báo cáo", "reporting_period", required=True)
    rating: Rating | None = choice("Mức đánh giá", Rating, required=True)
    reason: str = long_text("Lý do", required=True)


@dataclass(frozen=True, kw_only=True)
class CauseReview(Record):
    """The secretariat's own sorting of a cause that an owner gave; the owner's stays beside it."""

    KIND: ClassVar[str] = "cause_review"
    LABEL: ClassVar[str] = "phân loại lại nguyên nhân"

    project_id: str | None = reference("Dự án", "project", required=True)
    cause_id: str | None = reference("Nguyên nhân", "cause", required=True)
    nature: CauseNature | None = choice("Tính chất", CauseNature, required=True)
    category: str = coded("Loại nguyên nhân", ListCode.CAUSE_CATEGORY)
    reason: str = long_text("Lý do", required=True)
    reviewed_on: date | None = day("Ngày phân loại lại")


@dataclass(frozen=True, kw_only=True)
class EffectivenessFigure(Record):
    """One measure of what a group or a project has brought: before, target and now, with its source."""

    KIND: ClassVar[str] = "effectiveness_figure"
    LABEL: ClassVar[str] = "chỉ số hiệu quả"

    group_id: str | None = reference("Nhóm dự án", "project_group")
    project_id: str | None = reference("Dự án", "project")
    aspect: EffectivenessAspect | None = choice("Khía cạnh", EffectivenessAspect, required=True, by=OWNER)
    name: str = text("Chỉ số", required=True, by=OWNER)
    unit: str = text("Đơn vị tính", by=OWNER)
    direction: Direction | None = choice("Chiều tốt lên", Direction, by=OWNER)
    before_value: int | None = whole("Trước", by=OWNER)
    target_value: int | None = whole("Mục tiêu đặt ra", by=OWNER)
    now_value: int | None = whole("Hiện nay", by=OWNER)
    measured_on: date | None = day("Ngày đo", by=OWNER)
    source: str = text("Văn bản nguồn", by=OWNER)


@dataclass(frozen=True, kw_only=True)
class GroupAssessment(Record):
    """What the secretariat says of a group's effectiveness for a period: a rating and a paragraph, proposed and then edited."""

    KIND: ClassVar[str] = "group_assessment"
    LABEL: ClassVar[str] = "đánh giá hiệu quả nhóm"

    group_id: str | None = reference("Nhóm dự án", "project_group", required=True)
    period_id: str | None = reference("Kỳ báo cáo", "reporting_period")
    rating: EffectivenessRating | None = choice("Mức hiệu quả", EffectivenessRating)
    paragraph: str = long_text("Đoạn đánh giá")


@dataclass(frozen=True, kw_only=True)
class DemandTarget(Record):
    """The rate of disbursement asked of a group by a day, in percent of the plan of the year."""

    KIND: ClassVar[str] = "demand_target"
    LABEL: ClassVar[str] = "mục tiêu giải ngân yêu cầu"

    group_id: str | None = reference("Nhóm dự án", "project_group", required=True)
    plan_year: int | None = year("Năm kế hoạch", required=True)
    by_on: date | None = day("Đến ngày", required=True)
    rate_percent: int | None = whole("Tỷ lệ yêu cầu", lowest=0, highest=200, unit="%")


@dataclass(frozen=True, kw_only=True)
class Demand(Record):
    """What a project is asked to disburse in one month; a fixed one is the clerk's own figure, kept when solved again."""

    KIND: ClassVar[str] = "demand"
    LABEL: ClassVar[str] = "yêu cầu giải ngân tháng"

    project_id: str | None = reference("Dự án", "project", required=True)
    plan_year: int | None = year("Năm kế hoạch", required=True)
    month_on: date | None = day("Tháng", required=True)
    amount_dong: int | None = dong("Số tiền yêu cầu", required=True)
    is_fixed: bool = flag("Ấn định bằng tay")


@dataclass(frozen=True, kw_only=True)
class Candidate(Record):
    """A project that somebody proposes to add to the scheme; an accepted one names the project that it became."""

    KIND: ClassVar[str] = "candidate"
    LABEL: ClassVar[str] = "dự án đề xuất bổ sung"

    name: str = text("Tên dự án đề xuất", required=True)
    proposer_agency_id: str | None = reference("Cơ quan đề xuất", "agency")
    group_id: str | None = reference("Nhóm dự án", "project_group")
    need: str = long_text("Sự cần thiết")
    estimate_dong: int | None = dong("Kinh phí dự kiến")
    source: str = coded("Nguồn vốn", ListCode.FUNDING_SOURCE)
    priority: int | None = whole("Thứ tự ưu tiên", lowest=1, highest=999)
    proposed_on: date | None = day("Ngày đề xuất")
    document: str = text("Văn bản đề xuất")
    decision: CandidateDecision | None = choice("Quyết định", CandidateDecision)
    decided_on: date | None = day("Ngày quyết định")
    decision_document: str = text("Văn bản quyết định")
    decision_note: str = long_text("Ý kiến quyết định")
    project_id: str | None = reference("Đã thành dự án", "project")
