"""Meetings, what they concluded, and the tasks that follow: given, reported on, extended, proven done."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from egov_desktop.domain.enumerations import AgendaOrigin, ConclusionKind, MeetingKind, MeetingState
from egov_desktop.domain.fields import FilledBy, choice, day, flag, long_text, reference, text, tick, whole
from egov_desktop.domain.records.basis import Record

OWNER = FilledBy.OWNER


@dataclass(frozen=True, kw_only=True)
class MeetingSeries(Record):
    """A row of meetings in which what stays open goes from one to the next.

    Its papers are issued by `issuer_agency_id` under its own sign and signer (NĐ 30/2020, PL I, II.3 and II.7); without one
    they carry the register's head.
    """

    KIND: ClassVar[str] = "meeting_series"
    LABEL: ClassVar[str] = "chuỗi cuộc họp"

    name: str = text("Tên chuỗi cuộc họp", required=True)
    meeting_kind: MeetingKind | None = choice("Loại cuộc họp", MeetingKind)
    issuer_agency_id: str | None = reference("Cơ quan ban hành", "agency")
    document_symbol: str = text("Ký hiệu văn bản")
    signer_authority: str = text("Quyền hạn ký")
    signer_title: str = text("Chức vụ người ký")
    signer_name: str = text("Họ tên người ký")
    note: str = long_text("Ghi chú")


@dataclass(frozen=True, kw_only=True)
class Meeting(Record):
    """One meeting; closed, it is not edited any more."""

    KIND: ClassVar[str] = "meeting"
    LABEL: ClassVar[str] = "cuộc họp"

    series_id: str | None = reference("Chuỗi cuộc họp", "meeting_series")
    name: str = text("Tên cuộc họp", required=True)
    held_on: date | None = day("Ngày họp", required=True)
    starts_at: str = text("Giờ bắt đầu")
    ends_at: str = text("Giờ kết thúc")
    place: str = text("Địa điểm")
    chair_name: str = text("Chủ trì")
    chair_title: str = text("Chức vụ chủ trì")
    secretary: str = text("Thư ký")
    state: MeetingState | None = choice("Tình trạng cuộc họp", MeetingState)
    opening: str = long_text("Mở đầu")
    assessment: str = long_text("Đánh giá chung")


@dataclass(frozen=True, kw_only=True)
class AgendaItem(Record):
    """One matter of a meeting, in its place; one that is left out was proposed and is kept only so as not to be again."""

    KIND: ClassVar[str] = "agenda_item"
    LABEL: ClassVar[str] = "nội dung họp"

    meeting_id: str | None = reference("Cuộc họp", "meeting", required=True)
    position: int | None = whole("Thứ tự")
    title: str = text("Nội dung họp", required=True)
    origin: AgendaOrigin | None = choice("Vì sao đưa vào", AgendaOrigin)
    presenter_agency_id: str | None = reference("Cơ quan trình bày", "agency")
    minutes: int | None = whole("Thời lượng", lowest=0, highest=600, unit="phút")
    project_id: str | None = reference("Dự án", "project")
    discussed: bool = flag("Đã bàn")
    is_recurring: bool = flag("Kỳ nào cũng bàn")
    is_left_out: bool = flag("Không đưa vào chương trình")
    note: str = long_text("Ghi chú")


@dataclass(frozen=True, kw_only=True)
class Attendance(Record):
    """Somebody who is invited to a meeting, and whether they came."""

    KIND: ClassVar[str] = "attendance"
    LABEL: ClassVar[str] = "thành phần dự họp"

    meeting_id: str | None = reference("Cuộc họp", "meeting", required=True)
    agency_id: str | None = reference("Cơ quan", "agency")
    person: str = text("Họ tên")
    title: str = text("Chức vụ")
    position: int | None = whole("Thứ tự")
    came: bool | None = tick("Có mặt")


@dataclass(frozen=True, kw_only=True)
class Conclusion(Record):
    """One thing that a meeting concluded. Issued, it is locked; a correction is a new one that names what it corrects."""

    KIND: ClassVar[str] = "conclusion"
    LABEL: ClassVar[str] = "kết luận"

    meeting_id: str | None = reference("Cuộc họp", "meeting", required=True)
    agenda_item_id: str | None = reference("Nội dung họp", "agenda_item")
    position: int | None = whole("Thứ tự")
    conclusion_kind: ConclusionKind | None = choice("Loại kết luận", ConclusionKind, required=True)
    content: str = long_text("Nội dung kết luận", required=True)
    issued_with_id: str | None = reference("Thông báo đã phát hành", "issued_paper")
    corrects_id: str | None = reference("Đính chính cho kết luận", "conclusion")


@dataclass(frozen=True, kw_only=True)
class Task(Record):
    """What an agency was told to do. Its status at a day is derived, never kept (domain.judgement.tasks).

    `due_on` is the first deadline and stays; extensions are records of their own. Without it, `has_no_deadline` says that
    none was set.
    """

    KIND: ClassVar[str] = "task"
    LABEL: ClassVar[str] = "nhiệm vụ"

    conclusion_id: str | None = reference("Kết luận", "conclusion")
    content: str = long_text("Nội dung nhiệm vụ", required=True)
    lead_agency_id: str | None = reference("Cơ quan chủ trì", "agency", required=True)
    assigned_on: date | None = day("Ngày giao", required=True)
    document: str = text("Văn bản giao")
    due_on: date | None = day("Thời hạn")
    has_no_deadline: bool = flag("Chưa ấn định thời hạn")
    product: str = text("Sản phẩm")
    project_id: str | None = reference("Dự án", "project")
    leader: str = text("Lãnh đạo theo dõi")
    started_on: date | None = day("Bắt đầu thực hiện", by=OWNER)
    reported_done_on: date | None = day("Ngày báo hoàn thành", by=OWNER)
    result_document: str = text("Văn bản kết quả", by=OWNER)
    result_on: date | None = day("Ngày văn bản kết quả", by=OWNER)
    result_file: str = text("Tệp kết quả", by=OWNER)
    result_digest: str = text("SHA-256 của tệp kết quả", by=OWNER)
    confirmed_on: date | None = day("Ngày xác nhận hoàn thành")
    suspended_on: date | None = day("Tạm dừng từ ngày")
    cancelled_on: date | None = day("Thôi theo dõi từ ngày")
    note: str = long_text("Ghi chú")


@dataclass(frozen=True, kw_only=True)
class TaskPartner(Record):
    """An agency that works on a task with the one that leads it."""

    KIND: ClassVar[str] = "task_partner"
    LABEL: ClassVar[str] = "cơ quan phối hợp"

    task_id: str | None = reference("Nhiệm vụ", "task", required=True)
    agency_id: str | None = reference("Cơ quan", "agency", required=True)


@dataclass(frozen=True, kw_only=True)
class Extension(Record):
    """A later deadline that was granted for a task, with who granted it and why."""

    KIND: ClassVar[str] = "extension"
    LABEL: ClassVar[str] = "gia hạn"

    task_id: str | None = reference("Nhiệm vụ", "task", required=True)
    new_due_on: date | None = day("Thời hạn mới", required=True)
    decided_on: date | None = day("Ngày cho gia hạn", required=True)
    approver: str = text("Người cho gia hạn", required=True)
    reason: str = long_text("Lý do", required=True)
    document: str = text("Văn bản")


@dataclass(frozen=True, kw_only=True)
class TaskReport(Record):
    """What the leading agency says of a task on a day."""

    KIND: ClassVar[str] = "task_report"
    LABEL: ClassVar[str] = "báo cáo nhiệm vụ"

    task_id: str | None = reference("Nhiệm vụ", "task", required=True, by=OWNER)
    reported_on: date | None = day("Ngày báo cáo", required=True, by=OWNER)
    content: str = long_text("Kết quả đến nay", required=True, by=OWNER)
    document: str = text("Văn bản", by=OWNER)
