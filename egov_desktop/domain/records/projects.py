"""A project, the money it is funded by, the stages it passed, why it is late, and what is filed with it."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from egov_desktop.domain.enumerations import CauseNature, ListCode, ProjectKind, Route, Stage, StatutoryClass
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
    tick,
    whole,
)
from egov_desktop.domain.records.basis import Record

OWNER = FilledBy.OWNER


@dataclass(frozen=True, kw_only=True)
class Project(Record):
    """A project, recurrent activity or service hire in the committee's list."""

    KIND: ClassVar[str] = "project"
    LABEL: ClassVar[str] = "dự án"

    code: str = text("Mã dự án", required=True)
    name: str = text("Tên dự án", required=True)
    group_id: str | None = reference("Nhóm dự án", "project_group")
    owner_agency_id: str | None = reference("Chủ đầu tư", "agency")
    kind: ProjectKind | None = choice("Loại", ProjectKind)
    route: Route | None = choice("Trình tự", Route)
    legal_regime: str = coded("Chế độ pháp lý", ListCode.LEGAL_REGIME)
    statutory_class: StatutoryClass | None = choice("Nhóm theo Luật Đầu tư công", StatutoryClass)
    stage: Stage | None = choice("Giai đoạn", Stage, by=OWNER)
    stage_since: date | None = day("Ở giai đoạn này từ ngày", by=OWNER)
    suspended_on: date | None = day("Tạm dừng từ ngày")
    terminated_on: date | None = day("Dừng thực hiện từ ngày")
    objectives: str = long_text("Mục tiêu")
    beneficiaries: str = long_text("Đơn vị thụ hưởng")
    deciding_authority: str = text("Cơ quan quyết định đầu tư")
    policy_symbol: str = text("Văn bản chủ trương đầu tư")
    policy_decided_on: date | None = day("Ngày quyết định chủ trương")
    approval_symbol: str = text("Quyết định phê duyệt")
    approved_on: date | None = day("Ngày phê duyệt")
    total_investment_dong: int | None = dong("Tổng mức đầu tư")
    planned_start_on: date | None = day("Khởi công theo kế hoạch")
    planned_end_on: date | None = day("Hoàn thành theo kế hoạch")
    scheme_id: str | None = reference("Thuộc đề án", "scheme")
    conforms_to_goals: bool | None = tick("Phù hợp mục tiêu")
    conforms_to_beneficiaries: bool | None = tick("Phù hợp đối tượng")
    conforms_to_funding: bool | None = tick("Phù hợp nguồn vốn")
    conforms_to_list: bool | None = tick("Thuộc danh mục của đề án")
    conformity_citation: str = long_text("Căn cứ đối chiếu")
    is_proposed_addition: bool = flag("Đề xuất bổ sung")
    effectiveness_note: str = long_text("Hiệu quả", by=OWNER)
    figures_on: date | None = day("Số liệu của chủ đầu tư đến ngày", by=OWNER)


@dataclass(frozen=True, kw_only=True)
class Funding(Record):
    """How much of a project's total investment one source bears."""

    KIND: ClassVar[str] = "funding"
    LABEL: ClassVar[str] = "cơ cấu nguồn vốn"

    project_id: str | None = reference("Dự án", "project", required=True)
    source: str = coded("Nguồn vốn", ListCode.FUNDING_SOURCE, required=True)
    amount_dong: int | None = dong("Số tiền", required=True)


@dataclass(frozen=True, kw_only=True)
class StageChange(Record):
    """A step in a project's history: the day from which it stood at a stage."""

    KIND: ClassVar[str] = "stage_change"
    LABEL: ClassVar[str] = "bước chuyển giai đoạn"

    project_id: str | None = reference("Dự án", "project", required=True)
    stage: Stage | None = choice("Giai đoạn", Stage, required=True, by=OWNER)
    since_on: date | None = day("Từ ngày", required=True, by=OWNER)
    document: str = text("Văn bản", by=OWNER)
    note: str = long_text("Ghi chú", by=OWNER)


@dataclass(frozen=True, kw_only=True)
class Cause(Record):
    """Why a project is late or its money unspent, whose it is to remove, and what is proposed."""

    KIND: ClassVar[str] = "cause"
    LABEL: ClassVar[str] = "nguyên nhân chậm"

    project_id: str | None = reference("Dự án", "project", required=True)
    milestone_id: str | None = reference("Mốc bị ảnh hưởng", "milestone", by=OWNER)
    nature: CauseNature | None = choice("Tính chất", CauseNature, required=True, by=OWNER)
    category: str = coded("Loại nguyên nhân", ListCode.CAUSE_CATEGORY, by=OWNER)
    description: str = long_text("Nội dung nguyên nhân", required=True, by=OWNER)
    responsible_agency_id: str | None = reference("Cơ quan chịu trách nhiệm", "agency", by=OWNER)
    since_on: date | None = day("Phát sinh từ ngày", by=OWNER)
    resolved_on: date | None = day("Giải quyết xong ngày", by=OWNER)
    days_lost: int | None = whole("Số ngày chậm do nguyên nhân này", lowest=0, unit="ngày", by=OWNER)
    remedy: str = long_text("Biện pháp khắc phục", by=OWNER)
    proposal: str = long_text("Kiến nghị, đề xuất", by=OWNER)
    needs_decision: bool = flag("Xin ý kiến Ban Chỉ đạo", by=OWNER)
    evidence: str = text("Minh chứng", by=OWNER)


@dataclass(frozen=True, kw_only=True)
class Attachment(Record):
    """A file kept inside the register; its bytes lie once, under their SHA-256."""

    KIND: ClassVar[str] = "attachment"
    LABEL: ClassVar[str] = "tệp đính kèm"

    project_id: str | None = reference("Dự án", "project", required=True)
    file_name: str = text("Tên tệp", required=True, by=OWNER)
    digest: str = text("SHA-256", required=True, by=OWNER)
    size_bytes: int | None = whole("Dung lượng", lowest=0, unit="byte", by=OWNER)
    description: str = text("Nội dung", by=OWNER)
    added_on: date | None = day("Ngày đưa vào", by=OWNER)


@dataclass(frozen=True, kw_only=True)
class Note(Record):
    """A dated remark on a project."""

    KIND: ClassVar[str] = "note"
    LABEL: ClassVar[str] = "ghi chú"

    project_id: str | None = reference("Dự án", "project", required=True)
    written_on: date | None = day("Ngày ghi", by=OWNER)
    content: str = long_text("Nội dung", required=True, by=OWNER)
