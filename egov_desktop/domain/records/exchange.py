"""What offices send one another and answer: reporting periods, what was sent, what came, what was refused, whose key."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from egov_desktop.domain.enumerations import Channel, ExchangeKind, ReceiptOutcome
from egov_desktop.domain.fields import FilledBy, choice, day, flag, long_text, reference, text, whole
from egov_desktop.domain.records.basis import Record

OWNER = FilledBy.OWNER


@dataclass(frozen=True, kw_only=True)
class ReportingPeriod(Record):
    """A period for which owners report; the secretariat opens it and decides its days."""

    KIND: ClassVar[str] = "reporting_period"
    LABEL: ClassVar[str] = "kỳ báo cáo"

    code: str = text("Mã kỳ", required=True)
    name: str = text("Tên kỳ")
    figures_on: date | None = day("Số liệu của kỳ đến ngày", required=True)
    due_on: date | None = day("Hạn gửi báo cáo")
    closed_on: date | None = day("Ngày chốt kỳ")
    note: str = long_text("Ghi chú")


@dataclass(frozen=True, kw_only=True)
class Dispatch(Record):
    """One file sent to an office: the line of the dispatch log.

    `projects` are the ids of the projects that it held, one a line; a return to it may speak of these even where they
    have another owner since.
    """

    KIND: ClassVar[str] = "dispatch"
    LABEL: ClassVar[str] = "lần gửi"

    agency_id: str | None = reference("Gửi đến", "agency")
    period_id: str | None = reference("Kỳ báo cáo", "reporting_period")
    exchange_kind: ExchangeKind | None = choice("Loại tệp", ExchangeKind, required=True)
    round: int | None = whole("Lần gửi", lowest=1, highest=999)
    package_id: str = text("Mã gói")
    digest: str = text("SHA-256 của gói")
    file_name: str = text("Tên tệp")
    recipient: str = text("Người nhận")
    channel: Channel | None = choice("Cách gửi", Channel)
    sent_on: date | None = day("Ngày gửi")
    projects: str = long_text("Dự án trong gói")
    note: str = long_text("Ghi chú")


@dataclass(frozen=True, kw_only=True)
class Receipt(Record):
    """What came from an office for a period, and what became of it; also a word by phone that there is nothing to report.

    It is written by the very entry that took the file in, so who accepted it and when is that entry's.
    """

    KIND: ClassVar[str] = "receipt"
    LABEL: ClassVar[str] = "lần nhận"

    agency_id: str | None = reference("Đơn vị gửi", "agency")
    period_id: str | None = reference("Kỳ báo cáo", "reporting_period")
    outcome: ReceiptOutcome | None = choice("Kết quả", ReceiptOutcome, required=True)
    exchange_kind: ExchangeKind | None = choice("Loại tệp", ExchangeKind)
    round: int | None = whole("Lần gửi", lowest=1, highest=999)
    package_id: str = text("Mã gói")
    digest: str = text("SHA-256 của gói")
    file_name: str = text("Tên tệp")
    key_id: str = text("Khóa đã ký")
    received_on: date | None = day("Ngày nhận", required=True)
    channel: Channel | None = choice("Cách gửi", Channel)
    signed_by: str = text("Người ký xác nhận")
    signed_title: str = text("Chức vụ")
    signed_on: date | None = day("Ngày ký xác nhận")
    confirmed_by: str = text("Người xác nhận không phát sinh")
    note: str = long_text("Nội dung")


@dataclass(frozen=True, kw_only=True)
class Refusal(Record):
    """A value from another office that was not taken over, and why; it travels back with the reason."""

    KIND: ClassVar[str] = "refusal"
    LABEL: ClassVar[str] = "lý do từ chối"

    project_id: str | None = reference("Dự án", "project")
    record_kind: str = text("Loại bản ghi", required=True)
    record_id: str = text("Bản ghi", required=True)
    field: str = text("Mục số liệu", required=True)
    value: str = long_text("Giá trị đề nghị")
    reason: str = long_text("Lý do", required=True)
    refused_on: date | None = day("Ngày từ chối")


@dataclass(frozen=True, kw_only=True)
class Confirmation(Record):
    """An owner's word that a figure stays as it was for a period; `value` is the figure, so a later edit voids the word."""

    KIND: ClassVar[str] = "confirmation"
    LABEL: ClassVar[str] = "xác nhận giữ nguyên"

    project_id: str | None = reference("Dự án", "project", required=True)
    period_id: str | None = reference("Kỳ báo cáo", "reporting_period", by=OWNER)
    record_kind: str = text("Loại bản ghi", required=True, by=OWNER)
    record_id: str = text("Bản ghi", required=True, by=OWNER)
    field: str = text("Mục số liệu", required=True, by=OWNER)
    value: str = long_text("Giá trị giữ nguyên", by=OWNER)


@dataclass(frozen=True, kw_only=True)
class SignOff(Record):
    """An owner's sign-off of its report for a period: who, in which office, on which day."""

    KIND: ClassVar[str] = "sign_off"
    LABEL: ClassVar[str] = "ký xác nhận báo cáo"

    agency_id: str | None = reference("Đơn vị", "agency", by=OWNER)
    period_id: str | None = reference("Kỳ báo cáo", "reporting_period", by=OWNER)
    signed_by: str = text("Người ký xác nhận", required=True, by=OWNER)
    signed_title: str = text("Chức vụ", required=True, by=OWNER)
    signed_on: date | None = day("Ngày ký xác nhận", required=True, by=OWNER)
    note: str = long_text("Ghi chú", by=OWNER)


@dataclass(frozen=True, kw_only=True)
class OfficeKey(Record):
    """The public key by which an office's files are known, enrolled by reading its fingerprint aloud.

    `office_code` is the code that the office's files carry. A trusted office's files are joined by rule where nothing
    in them asks for a decision.
    """

    KIND: ClassVar[str] = "office_key"
    LABEL: ClassVar[str] = "khóa của đơn vị"

    office_code: str = text("Mã đơn vị", required=True)
    public_key: str = text("Khóa công khai", required=True)
    enrolled_on: date | None = day("Ngày ghi nhận khóa", required=True)
    confirmed_with: str = text("Đã đọc đối chiếu với")
    is_trusted: bool = flag("Tự nhận vào khi không có gì phải hỏi")
    revoked_on: date | None = day("Thôi dùng từ ngày")
