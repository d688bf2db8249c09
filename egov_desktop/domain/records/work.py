"""The work itself: packages, their contracts, and the milestones of either a project or a package."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from egov_desktop.domain.enumerations import ListCode, PackageStatus
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
)
from egov_desktop.domain.records.basis import Record

OWNER = FilledBy.OWNER


@dataclass(frozen=True, kw_only=True)
class Package(Record):
    """A package (gói thầu) of a project."""

    KIND: ClassVar[str] = "package"
    LABEL: ClassVar[str] = "gói thầu"

    project_id: str | None = reference("Dự án", "project", required=True)
    code: str = text("Số gói thầu", by=OWNER)
    name: str = text("Tên gói thầu", required=True, by=OWNER)
    price_dong: int | None = dong("Giá gói thầu", by=OWNER)
    procurement_field: str = coded("Lĩnh vực", ListCode.PROCUREMENT_FIELD, by=OWNER)
    procurement_form: str = coded("Hình thức lựa chọn nhà thầu", ListCode.PROCUREMENT_FORM, by=OWNER)
    procurement_method: str = coded("Phương thức", ListCode.PROCUREMENT_METHOD, by=OWNER)
    status: PackageStatus | None = choice("Tình trạng", PackageStatus, by=OWNER)
    note: str = long_text("Ghi chú", by=OWNER)


@dataclass(frozen=True, kw_only=True)
class Contract(Record):
    """A contract for a package, or an amendment that adds to or takes from it (signed amount)."""

    KIND: ClassVar[str] = "contract"
    LABEL: ClassVar[str] = "hợp đồng"

    project_id: str | None = reference("Dự án", "project", required=True)
    package_id: str | None = reference("Gói thầu", "package", by=OWNER)
    amends_id: str | None = reference("Phụ lục của hợp đồng", "contract", by=OWNER)
    number: str = text("Số hợp đồng", required=True, by=OWNER)
    contractor: str = text("Nhà thầu", by=OWNER)
    contract_type: str = coded("Loại hợp đồng", ListCode.CONTRACT_TYPE, by=OWNER)
    amount_dong: int | None = dong("Giá trị hợp đồng", by=OWNER)
    signed_on: date | None = day("Ngày ký", by=OWNER)
    start_on: date | None = day("Bắt đầu", by=OWNER)
    end_on: date | None = day("Kết thúc", by=OWNER)


@dataclass(frozen=True, kw_only=True)
class Milestone(Record):
    """A dated promise of a project or package, with its four dates."""

    KIND: ClassVar[str] = "milestone"
    LABEL: ClassVar[str] = "mốc tiến độ"

    project_id: str | None = reference("Dự án", "project", required=True)
    package_id: str | None = reference("Gói thầu", "package", by=OWNER)
    name: str = text("Tên mốc", required=True, by=OWNER)
    milestone_kind: str = coded("Loại mốc", ListCode.MILESTONE_KIND, by=OWNER)
    position: int | None = whole("Thứ tự", by=OWNER)
    baseline_on: date | None = day("Ngày gốc")
    approved_on: date | None = day("Ngày được duyệt")
    approval_document: str = text("Văn bản điều chỉnh")
    forecast_on: date | None = day("Ngày dự kiến", by=OWNER)
    actual_on: date | None = day("Ngày thực tế", by=OWNER)
    weight: int | None = whole("Tỷ trọng", lowest=0, highest=100, unit="%", by=OWNER)
    is_payment_bearing: bool = flag("Gắn với thanh toán", by=OWNER)
    is_critical: bool = flag("Mốc then chốt")
    is_cancelled: bool = flag("Đã bỏ")
    note: str = long_text("Ghi chú", by=OWNER)
