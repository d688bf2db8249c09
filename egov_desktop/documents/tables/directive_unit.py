"""One agency's sheet of a directive: its figures for a month, its place among its like, and what it is to put right."""

from collections.abc import Iterable, Iterator

from egov_desktop.documents.drafting import NOTICE, Draft
from egov_desktop.documents.paper import Block, Column, Document, Paragraph, Row, Table, runs
from egov_desktop.documents.tables import cells
from egov_desktop.documents.tables.directive import as_of_month, judged, month_words, named
from egov_desktop.documents.texts import capital, one_line, points
from egov_desktop.domain.judgement.indicators.matrix import Reporting
from egov_desktop.domain.judgement.indicators.sheets import SheetLine, UnitSheet, unit_sheet
from egov_desktop.domain.judgement.indicators.shortcomings import Shortcoming
from egov_desktop.domain.records import Agency, Directive
from egov_desktop.wording.judged.indicators import asked_words, change_words, shortcoming_words
from egov_desktop.wording.numbers import padded


def unit_paper(draft: Draft) -> Document:
    """Draft one agency's sheet for the last month that is over or has figures."""
    directive = draft.snapshot.all(Directive)[draft.order.directive_id or ""]
    agency = draft.snapshot.all(Agency)[draft.order.agency_id or ""]
    month = Reporting(draft.snapshot).month_to_show(directive.id, draft.on)
    sheet = unit_sheet(draft.snapshot, directive, agency, month)
    name, month_said = one_line(agency.name), month_words(sheet.month)
    whom = draft.whom(agency)
    values = {"chi_thi": named(directive), "ky": month_said}
    return draft.document(
        NOTICE,
        f"Kết quả thực hiện {named(directive)} của {name} {month_said}",
        (
            draft.paragraph("opening", don_vi=name, **values),
            _sheet_table(sheet),
            *wrong_blocks(sheet.shortcomings),
            draft.paragraph("closing", don_vi=whom, **values),
        ),
        recipients=(capital(whom), draft.head.filed),
    )


def wrong_blocks(found: Iterable[Shortcoming]) -> Iterator[Block]:
    """List what an agency is to be reminded of, those that last for months marked by their number."""
    wrong = tuple(found)
    if not wrong:
        yield Paragraph(runs("Các chỉ tiêu phải báo cáo đều có số liệu và đạt mức yêu cầu."))
        return
    yield Paragraph(runs(f"Có {padded(len(wrong))} nội dung cần khắc phục:"))
    yield from points(capital(shortcoming_words(own)) for own in wrong)


def _sheet_table(sheet: UnitSheet) -> Table:
    columns = (
        Column("TT", 0.6, "center"),
        Column("Chỉ tiêu", 4.4),
        Column("Tử số", 1.2, "right"),
        Column("Mẫu số", 1.2, "right"),
        Column("Tỷ lệ (%)", 1.1, "right"),
        Column("Gồm cấp dưới (%)", 1.2, "right"),
        Column("Mức yêu cầu", 1.7),
        Column("Đánh giá", 1.7),
        Column("Xếp hạng", 1.2, "center"),
    )
    rows = tuple(_sheet_row(place, own) for place, own in enumerate(sheet.lines, start=1))
    return Table(columns, rows, as_of_note=as_of_month(sheet.month), font_size=11)


def _sheet_row(place: int, own: SheetLine) -> Row:
    moved = change_words(own.before, own.own)
    rolled = own.total.figure.rate if own.total.asked > 1 and own.total.figure else None
    return cells.row(
        cells.place(place),
        cells.bracketed(one_line(own.indicator.name), moved),
        cells.whole(own.own.numerator if own.own else None),
        cells.whole(own.own.denominator if own.own else None),
        cells.share(own.own.rate if own.own else None),
        cells.share(rolled),
        asked_words(own.target_percent, own.indicator.direction),
        "Chưa báo cáo" if own.is_owed else judged(own.is_below, own),
        _rank(own),
        key=own.indicator.id,
    )


def _rank(own: SheetLine) -> str:
    if own.rank is None:
        return "–"
    return cells.bracketed(f"{own.rank.place}/{own.ranked}", "đồng hạng" if own.rank.is_tied else "")
