"""The list of offices whose report for a period has not come: what it says, then the notice that carries it."""

from dataclasses import dataclass
from datetime import date

from egov_desktop.documents.exchange.form import NOTICE, document, period_in_sentence
from egov_desktop.documents.letterhead import Letterhead, letterhead
from egov_desktop.documents.paper import Block, Column, Document, Paragraph, Row, Table, runs
from egov_desktop.documents.phrases import phrase, values_of
from egov_desktop.documents.tables import cells
from egov_desktop.documents.texts import one_line
from egov_desktop.domain.enumerations import PaperName
from egov_desktop.domain.judgement.offices.returns import Answer, Answers, Standing
from egov_desktop.domain.records import ReportingPeriod
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.language import using
from egov_desktop.wording.numbers import padded

_STANDS = {
    Answer.NOT_SENT: "Chưa được giao phiếu báo cáo",
    Answer.SENT: "Đã giao phiếu, chưa gửi báo cáo",
    Answer.SENT_BACK: "Báo cáo bị trả lại",
}


@dataclass(frozen=True, slots=True)
class MissingLine:
    """An office that owes its report; `given_on` is the day of the last assignment sent to it."""

    office: str
    stands: str
    given_on: date | None = None
    sent_back_on: date | None = None
    days_late: int = 0


@dataclass(frozen=True, slots=True)
class MissingReports:
    """Who has not answered for a period on a day: `required` offices had to, those of `lines` have not."""

    letterhead: Letterhead
    period: str
    figures_on: date | None
    due_on: date | None
    on: date
    required: int
    lines: tuple[MissingLine, ...]
    opening: str
    closing: str
    is_illustrative: bool = False


def missing_reports(snapshot: Snapshot, found: Answers, period: ReportingPeriod, on: date) -> MissingReports:
    """Gather the list of a period on the day `on`, offices by name.

    Raises UnknownInput where the office's own words cannot be used.
    """
    head = letterhead(snapshot)
    values = values_of(head, on) | {"ky": period_in_sentence(one_line(period.name)), "han": _dates(period)}
    required = [own for own in found.of_period(period.id) if own.is_required]
    return MissingReports(
        head,
        one_line(period.name),
        period.figures_on,
        period.due_on,
        on,
        len(required),
        tuple(_line(own, on) for own in found.missing(period.id)),
        phrase(snapshot, PaperName.MISSING_RETURNS, "opening", values),
        phrase(snapshot, PaperName.MISSING_RETURNS, "closing", values),
        is_illustrative=snapshot.profile.is_illustrative,
    )


def missing_document(missing: MissingReports) -> Document:
    """Give the notice (thông báo) that PDF and Word are both made from, a draft without number and day."""
    with using("vi"):
        return document(
            missing.letterhead,
            NOTICE,
            f"Danh sách đơn vị chưa gửi báo cáo {period_in_sentence(missing.period)}",
            _blocks(missing),
            missing.on,
            recipients=("Các đơn vị có tên trong danh sách",) if missing.lines else (),
            is_illustrative=missing.is_illustrative,
        )


def _line(standing: Standing, on: date) -> MissingLine:
    dispatch, receipt = standing.dispatch, standing.receipt
    return MissingLine(
        one_line(standing.agency.name),
        _STANDS[standing.answer],
        dispatch.sent_on if dispatch else None,
        receipt.received_on if receipt else None,
        standing.days_late(on),
    )


def _blocks(missing: MissingReports) -> tuple[Block, ...]:
    issuer, on = missing.letterhead.issuer, day_short(missing.on)
    if not missing.lines:
        return (Paragraph(runs(f"{issuer} thông báo: {_dates(missing)}; {_all_answered(missing)}.")),)
    answered = missing.required - len(missing.lines)
    return (
        Paragraph(runs(missing.opening)),
        Paragraph(
            runs(
                f"Đến ngày {on}, trong tổng số {padded(missing.required)} đơn vị phải báo cáo, "
                f"{padded(answered)} đơn vị đã gửi báo cáo hoặc xác nhận không phát sinh; "
                f"{padded(len(missing.lines))} đơn vị chưa gửi, gồm:"
            )
        ),
        _table(missing),
        Paragraph(runs(missing.closing)),
    )


def _table(missing: MissingReports) -> Table:
    columns = (
        Column("TT", 0.6, "center"),
        Column("Đơn vị", 5.2),
        Column("Tình trạng", 5.2),
        Column("Ngày giao phiếu", 1.9, "center"),
        Column("Quá hạn (ngày)", 1.5, "center"),
    )
    rows = tuple(_row(place, line) for place, line in enumerate(missing.lines, start=1))
    due = f"Hạn gửi: ngày {day_short(missing.due_on)}; tính" if missing.due_on else "Tính"
    return Table(columns, rows, as_of_note=f"{due} đến ngày {day_short(missing.on)}", font_size=12)


def _row(place: int, line: MissingLine) -> Row:
    back = f" ngày {day_short(line.sent_back_on)}, chưa gửi lại" if line.sent_back_on else ""
    return cells.row(
        cells.place(place),
        line.office,
        f"{line.stands}{back}",
        cells.on(line.given_on),
        cells.whole(line.days_late or None),
    )


def _dates(period: ReportingPeriod | MissingReports) -> str:
    figures = f"số liệu đến ngày {day_short(period.figures_on)}" if period.figures_on else "số liệu của kỳ"
    due = f"hạn gửi: ngày {day_short(period.due_on)}" if period.due_on else "kỳ chưa định hạn gửi"
    return f"{figures}; {due}"


def _all_answered(missing: MissingReports) -> str:
    on, period = day_short(missing.on), period_in_sentence(missing.period)
    if not missing.required:
        return f"đến ngày {on}, không có đơn vị phải báo cáo {period}"
    return (
        f"đến ngày {on}, tất cả {padded(missing.required)} đơn vị phải báo cáo {period} đã gửi báo cáo "
        "hoặc xác nhận không phát sinh"
    )
