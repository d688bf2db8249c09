"""Who and under what: the register's own head, agencies, schemes, documents, groups, and the office's lists."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from egov_desktop.domain.enumerations import AgencyLevel, ListCode, Stage, StageGroup
from egov_desktop.domain.fields import choice, coded, day, flag, long_text, reference, text, whole, year
from egov_desktop.domain.identifiers import fixed_id
from egov_desktop.domain.records.basis import Record


@dataclass(frozen=True, kw_only=True)
class RegisterProfile(Record):
    """The register's own head: whose it is, and what its papers carry above and below the text (NĐ 30/2020, PL I)."""

    KIND: ClassVar[str] = "register_profile"
    LABEL: ClassVar[str] = "thông tin sổ"
    ONLY_ID: ClassVar[str] = fixed_id("register_profile")

    title: str = text("Tên sổ", required=True)
    office_code: str = text("Mã cơ quan giữ sổ")
    place: str = text("Địa danh")
    parent_body: str = text("Cơ quan chủ quản")
    issuing_body: str = text("Cơ quan ban hành")
    document_symbol: str = text("Ký hiệu văn bản")
    addressee: str = text("Kính gửi")
    signer_authority: str = text("Quyền hạn ký")
    signer_title: str = text("Chức vụ người ký")
    signer_name: str = text("Họ tên người ký")
    recipients: str = long_text("Nơi nhận")
    programme: str = text("Tên chương trình")
    legal_basis: str = long_text("Căn cứ")
    report_on: date | None = day("Số liệu đến ngày")
    recent_within_days: int | None = whole("Số liệu coi là mới trong", lowest=1, highest=366, unit="ngày")
    is_illustrative: bool = flag("Dữ liệu minh họa")


@dataclass(frozen=True, kw_only=True)
class Agency(Record):
    """An agency as it was between two dates; a renamed or merged agency is a new record."""

    KIND: ClassVar[str] = "agency"
    LABEL: ClassVar[str] = "cơ quan"

    code: str = text("Mã cơ quan", required=True)
    name: str = text("Tên cơ quan", required=True)
    short_name: str = text("Tên viết tắt")
    level: AgencyLevel | None = choice("Cấp", AgencyLevel)
    agency_kind: str = coded("Loại cơ quan", ListCode.AGENCY_KIND)
    parent_id: str | None = reference("Cơ quan cấp trên", "agency")
    valid_from: date | None = day("Có từ ngày")
    valid_to: date | None = day("Có đến ngày")


@dataclass(frozen=True, kw_only=True)
class Scheme(Record):
    """An approved scheme (đề án) that projects must conform to."""

    KIND: ClassVar[str] = "scheme"
    LABEL: ClassVar[str] = "đề án"

    name: str = text("Tên đề án", required=True)
    approval_symbol: str = text("Số quyết định")
    approved_on: date | None = day("Ngày quyết định")
    from_year: int | None = year("Từ năm")
    to_year: int | None = year("Đến năm")
    note: str = long_text("Ghi chú")


@dataclass(frozen=True, kw_only=True)
class LegalDocument(Record):
    """A document that something in the register rests on."""

    KIND: ClassVar[str] = "legal_document"
    LABEL: ClassVar[str] = "văn bản"

    document_kind: str = coded("Loại văn bản", ListCode.DOCUMENT_KIND)
    symbol: str = text("Số, ký hiệu", required=True)
    issued_on: date | None = day("Ngày ban hành")
    issuer: str = text("Cơ quan ban hành")
    abstract: str = long_text("Trích yếu")
    project_id: str | None = reference("Dự án", "project")
    scheme_id: str | None = reference("Đề án", "scheme")


@dataclass(frozen=True, kw_only=True)
class ListItem(Record):
    """One item of a list that the law or the office may change, with the dates between which it holds."""

    KIND: ClassVar[str] = "list_item"
    LABEL: ClassVar[str] = "mục danh mục"

    list_code: ListCode | None = choice("Danh mục", ListCode, required=True)
    code: str = text("Mã", required=True)
    label: str = text("Tên", required=True)
    short_label: str = text("Viết tắt")
    position: int | None = whole("Thứ tự")
    valid_from: date | None = day("Có từ ngày")
    valid_to: date | None = day("Có đến ngày")
    note: str = long_text("Ghi chú")


@dataclass(frozen=True, kw_only=True)
class StageMapping(Record):
    """Which of the five groups a stage is counted in; the secretariat may change it."""

    KIND: ClassVar[str] = "stage_mapping"
    LABEL: ClassVar[str] = "quy ước nhóm giai đoạn"

    stage: Stage | None = choice("Giai đoạn", Stage, required=True)
    stage_group: StageGroup | None = choice("Nhóm giai đoạn", StageGroup, required=True)


@dataclass(frozen=True, kw_only=True)
class ProjectGroup(Record):
    """A group of projects whose effectiveness is judged together."""

    KIND: ClassVar[str] = "project_group"
    LABEL: ClassVar[str] = "nhóm dự án"

    code: str = text("Mã nhóm", required=True)
    name: str = text("Tên nhóm", required=True)
    position: int | None = whole("Thứ tự")
    scheme_id: str | None = reference("Đề án", "scheme")
    effectiveness_note: str = long_text("Đánh giá hiệu quả của nhóm")
