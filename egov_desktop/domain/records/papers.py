"""Papers that were issued, the office's own wording of templates, and presets of what to print."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from egov_desktop.domain.enumerations import PaperName
from egov_desktop.domain.fields import choice, day, long_text, reference, text, whole
from egov_desktop.domain.records.basis import Record


@dataclass(frozen=True, kw_only=True)
class IssuedPaper(Record):
    """A paper as it was issued: number and date as the registry office gave them, and by digest what it printed.

    `content` is the SHA-256 of the frozen paper, which lies among the attached files; `known_at` is the entry up to which
    the register was known; `settings` names thresholds and wording that held, as JSON.
    """

    KIND: ClassVar[str] = "issued_paper"
    LABEL: ClassVar[str] = "văn bản phát hành"

    paper: PaperName | None = choice("Loại văn bản in", PaperName, required=True)
    title: str = text("Tên văn bản", required=True)
    symbol: str = text("Số, ký hiệu")
    dated_on: date | None = day("Ngày văn bản")
    issued_on: date | None = day("Ngày phát hành", required=True)
    figures_on: date | None = day("Số liệu tính đến ngày")
    period_id: str | None = reference("Kỳ báo cáo", "reporting_period")
    meeting_id: str | None = reference("Cuộc họp", "meeting")
    agency_id: str | None = reference("Cơ quan nhận", "agency")
    known_at: str = text("Thao tác cuối đã tính")
    content: str = text("SHA-256 của bản in", required=True)
    size_bytes: int | None = whole("Dung lượng bản in", lowest=0, unit="byte")
    settings: str = long_text("Ngưỡng và mẫu đã dùng")


@dataclass(frozen=True, kw_only=True)
class TemplateWording(Record):
    """The office's own words for one place of a paper, instead of the words that it comes with."""

    KIND: ClassVar[str] = "template_wording"
    LABEL: ClassVar[str] = "lời văn mẫu"

    paper: PaperName | None = choice("Loại văn bản in", PaperName, required=True)
    slot: str = text("Chỗ trong văn bản", required=True)
    words: str = long_text("Lời văn")


@dataclass(frozen=True, kw_only=True)
class PrintPreset(Record):
    """What the office prints again and again: a paper, its parts, and whom it goes to."""

    KIND: ClassVar[str] = "print_preset"
    LABEL: ClassVar[str] = "mẫu in đã lưu"

    name: str = text("Tên mẫu in", required=True)
    paper: PaperName | None = choice("Loại văn bản in", PaperName, required=True)
    sections: str = long_text("Các phần in")
    recipients: str = long_text("Nơi nhận")
