"""The slip with which a report is sent back: what was found, where, the value read, the rule and what to do."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from egov_desktop.documents.brief.pages.room import shortened
from egov_desktop.documents.exchange.form import SLIP, document, period_in_sentence
from egov_desktop.documents.letterhead import Letterhead
from egov_desktop.documents.paper import (
    Band,
    Block,
    Column,
    Document,
    Heading,
    Paragraph,
    Row,
    Table,
    runs,
)
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.language import using
from egov_desktop.wording.numbers import padded

_MOST_LETTERS = 160
"""Of a value: enough to know it again beside its place."""


@dataclass(frozen=True, slots=True)
class SlipFinding:
    """One thing found in a report: the place as the screen names it, the value read, the rule, what to do."""

    place: str
    value: str
    rule: str
    remedy: str
    is_error: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnSlip:
    """A report that is sent back; `reason` is what the clerk adds in her own words, `again_by` the new due day."""

    letterhead: Letterhead
    office: str
    period: str
    on: date
    file_name: str
    received_on: date
    round: int | None = None
    digest: str = ""
    signed_by: str = ""
    signed_title: str = ""
    signed_on: date | None = None
    reason: str = ""
    again_by: date | None = None
    findings: tuple[SlipFinding, ...] = ()
    is_illustrative: bool = False


def slip_document(slip: ReturnSlip) -> Document:
    """Give the slip (phiếu báo) that PDF and Word are both made from; findings of one rule stand together, errors first."""
    with using("vi"):
        return document(
            slip.letterhead,
            SLIP,
            f"Về việc trả lại báo cáo {period_in_sentence(slip.period)} của {slip.office}",
            tuple(_blocks(slip)),
            slip.on,
            addressees=(slip.office,),
            recipients=("Như trên",),
            is_illustrative=slip.is_illustrative,
        )


def _blocks(slip: ReturnSlip) -> Iterator[Block]:
    errors = [own for own in slip.findings if own.is_error]
    warnings = [own for own in slip.findings if not own.is_error]
    yield Paragraph(runs(_came(slip)))
    if slip.digest:
        yield Paragraph(runs(f"Mã kiểm tra (SHA-256) của tệp: {slip.digest}"), align="left")
    yield Paragraph(runs(_found(slip, len(errors), len(warnings))))
    if slip.reason:
        yield Paragraph(runs(f"Ý kiến của người kiểm tra: {slip.reason}"))
    parts = [("LỖI PHẢI SỬA", errors), ("NỘI DUNG ĐỀ NGHỊ XEM LẠI", warnings)]
    for number, (title, findings) in zip(("I", "II"), (part for part in parts if part[1]), strict=False):
        yield Heading(1, f"{number}. {title}")
        yield _table(findings)
    yield Paragraph(runs(_closing(slip)))


def _came(slip: ReturnSlip) -> str:
    about = [f"lần gửi {slip.round}"] if slip.round else []
    if slip.signed_by:
        signed = ", ".join(part for part in (slip.signed_by, slip.signed_title) if part)
        about.append(f"người ký xác nhận: {signed}{_signed_on(slip)}")
    more = f" ({'; '.join(about)})" if about else ""
    return (
        f"Ngày {day_short(slip.received_on)}, {slip.letterhead.issuer} nhận được tệp báo cáo {slip.file_name} "
        f"của {slip.office}{more}."
    )


def _signed_on(slip: ReturnSlip) -> str:
    return f", ngày {day_short(slip.signed_on)}" if slip.signed_on else ""


def _found(slip: ReturnSlip, errors: int, warnings: int) -> str:
    counted = [
        f"{padded(count)} {words}"
        for count, words in ((errors, "lỗi phải sửa"), (warnings, "nội dung đề nghị xem lại"))
        if count
    ]
    if not counted:
        return f"Báo cáo {period_in_sentence(slip.period)} được trả lại để đơn vị hoàn thiện."
    return f"Qua kiểm tra, báo cáo {period_in_sentence(slip.period)} có {' và '.join(counted)} nên được trả lại để đơn vị hoàn thiện."


def _closing(slip: ReturnSlip) -> str:
    by = f" trước ngày {day_short(slip.again_by)}" if slip.again_by else ""
    return (
        "Số liệu của báo cáo này chưa được đưa vào sổ. "
        f"Đề nghị {slip.office} sửa ngay trong tệp đã lập, ký xác nhận lại và gửi về {slip.letterhead.issuer}{by}."
    )


def _table(findings: Sequence[SlipFinding]) -> Table:
    groups: dict[tuple[str, str], list[SlipFinding]] = {}
    for finding in findings:
        groups.setdefault((finding.rule, finding.remedy), []).append(finding)
    columns = (
        Column("TT", 0.7, "center"),
        Column("Vị trí trong báo cáo", 8.6),
        Column("Giá trị đọc được", 5),
    )
    return Table(columns, tuple(_rows(groups)), font_size=12)


def _rows(groups: dict[tuple[str, str], list[SlipFinding]]) -> Iterator[Row | Band]:
    place = 0
    for number, ((rule, remedy), findings) in enumerate(groups.items(), start=1):
        todo = f" Việc cần làm: {remedy}" if remedy else ""
        yield Band(f"{number}. {rule}{todo}")
        for finding in findings:
            place += 1
            yield Row((str(place), finding.place, shortened(finding.value, _MOST_LETTERS) or "(để trống)"))
