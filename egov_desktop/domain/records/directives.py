"""Directives that are followed by figures: indicators, what is asked of each level, and what agencies report month by month."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from egov_desktop.domain.enumerations import AgencyLevel, Direction
from egov_desktop.domain.fields import FilledBy, choice, day, flag, long_text, reference, text, whole, year
from egov_desktop.domain.records.basis import Record

OWNER = FilledBy.OWNER


@dataclass(frozen=True, kw_only=True)
class Directive(Record):
    """A directive whose carrying out is followed by figures."""

    KIND: ClassVar[str] = "directive"
    LABEL: ClassVar[str] = "chỉ thị theo dõi"

    symbol: str = text("Số, ký hiệu", required=True)
    issued_on: date | None = day("Ngày ban hành")
    issuer: str = text("Cơ quan ban hành")
    abstract: str = long_text("Trích yếu")
    is_followed: bool = flag("Đang theo dõi")


@dataclass(frozen=True, kw_only=True)
class Indicator(Record):
    """A rate that a directive is followed by: what is counted, out of what, and which way is better."""

    KIND: ClassVar[str] = "indicator"
    LABEL: ClassVar[str] = "chỉ tiêu"

    directive_id: str | None = reference("Chỉ thị", "directive", required=True)
    code: str = text("Mã chỉ tiêu", required=True)
    name: str = text("Tên chỉ tiêu", required=True)
    numerator: str = text("Tử số là")
    denominator: str = text("Mẫu số là")
    direction: Direction | None = choice("Chiều tốt lên", Direction)
    position: int | None = whole("Thứ tự")
    source: str = text("Nguồn của chỉ tiêu")


@dataclass(frozen=True, kw_only=True)
class IndicatorTarget(Record):
    """The rate that a level is asked to reach, between two days; the office's own figure, with its source."""

    KIND: ClassVar[str] = "indicator_target"
    LABEL: ClassVar[str] = "mức yêu cầu của chỉ tiêu"

    indicator_id: str | None = reference("Chỉ tiêu", "indicator", required=True)
    level: AgencyLevel | None = choice("Cấp", AgencyLevel)
    rate_percent: int | None = whole("Mức yêu cầu", lowest=0, highest=1_000, unit="%")
    valid_from: date | None = day("Có từ ngày")
    valid_to: date | None = day("Có đến ngày")
    source: str = text("Nguồn của mức yêu cầu")


@dataclass(frozen=True, kw_only=True)
class IndicatorYear(Record):
    """What one agency reports of one indicator, month by month of one year: numerators and denominators, never rates."""

    KIND: ClassVar[str] = "indicator_year"
    LABEL: ClassVar[str] = "số liệu chỉ tiêu"

    indicator_id: str | None = reference("Chỉ tiêu", "indicator", required=True, by=OWNER)
    agency_id: str | None = reference("Cơ quan", "agency", required=True, by=OWNER)
    year: int | None = year("Năm", required=True, by=OWNER)
    n01: int | None = whole("Tử số tháng 1", lowest=0, by=OWNER)
    d01: int | None = whole("Mẫu số tháng 1", lowest=0, by=OWNER)
    n02: int | None = whole("Tử số tháng 2", lowest=0, by=OWNER)
    d02: int | None = whole("Mẫu số tháng 2", lowest=0, by=OWNER)
    n03: int | None = whole("Tử số tháng 3", lowest=0, by=OWNER)
    d03: int | None = whole("Mẫu số tháng 3", lowest=0, by=OWNER)
    n04: int | None = whole("Tử số tháng 4", lowest=0, by=OWNER)
    d04: int | None = whole("Mẫu số tháng 4", lowest=0, by=OWNER)
    n05: int | None = whole("Tử số tháng 5", lowest=0, by=OWNER)
    d05: int | None = whole("Mẫu số tháng 5", lowest=0, by=OWNER)
    n06: int | None = whole("Tử số tháng 6", lowest=0, by=OWNER)
    d06: int | None = whole("Mẫu số tháng 6", lowest=0, by=OWNER)
    n07: int | None = whole("Tử số tháng 7", lowest=0, by=OWNER)
    d07: int | None = whole("Mẫu số tháng 7", lowest=0, by=OWNER)
    n08: int | None = whole("Tử số tháng 8", lowest=0, by=OWNER)
    d08: int | None = whole("Mẫu số tháng 8", lowest=0, by=OWNER)
    n09: int | None = whole("Tử số tháng 9", lowest=0, by=OWNER)
    d09: int | None = whole("Mẫu số tháng 9", lowest=0, by=OWNER)
    n10: int | None = whole("Tử số tháng 10", lowest=0, by=OWNER)
    d10: int | None = whole("Mẫu số tháng 10", lowest=0, by=OWNER)
    n11: int | None = whole("Tử số tháng 11", lowest=0, by=OWNER)
    d11: int | None = whole("Mẫu số tháng 11", lowest=0, by=OWNER)
    n12: int | None = whole("Tử số tháng 12", lowest=0, by=OWNER)
    d12: int | None = whole("Mẫu số tháng 12", lowest=0, by=OWNER)
    note: str = long_text("Ghi chú", by=OWNER)
