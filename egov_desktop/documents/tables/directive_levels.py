"""A directive's month at a glance: a row for each indicator, the rates of all and of each level side by side."""

from egov_desktop.documents.paper import Column, Row, Table
from egov_desktop.documents.tables import cells
from egov_desktop.documents.tables.cells import Cell
from egov_desktop.documents.tables.directive import METHOD, as_of_month, asked, judged
from egov_desktop.documents.texts import one_line
from egov_desktop.domain.judgement.indicators.sheets import AnnexCell, DirectiveAnnex
from egov_desktop.wording.judged.indicators import level_word

_MARKS = "(!) Còn đơn vị chưa báo cáo, không tính là 0. – Chưa có số liệu."


def levels_table(annex: DirectiveAnnex) -> Table:
    columns = (
        Column("TT", 0.6, "center"),
        Column("Chỉ tiêu", 4.8),
        Column("Tử số", 1.2, "right", "Tính chung"),
        Column("Mẫu số", 1.2, "right", "Tính chung"),
        Column("Tỷ lệ (%)", 1, "right", "Tính chung"),
        *(
            Column(level_word(own.level) if own.level else "", 1.1, "right", "Tỷ lệ theo cấp (%)")
            for own in annex.levels
        ),
        Column("Mức yêu cầu", 2),
        Column("Đánh giá", 1.5),
        Column("Đơn vị đã báo cáo", 1.2, "center"),
    )
    rows = tuple(_row(annex, at) for at in range(len(annex.indicators)))
    notes = f"{as_of_month(annex.month)}. {METHOD}\n{_MARKS}"
    return Table(columns, rows, as_of_note=notes, font_size=10)


def _row(annex: DirectiveAnnex, at: int) -> Row:
    own = annex.everybody.cells[at]
    figure, total = own.total.figure, own.total
    return cells.row(
        cells.place(at + 1),
        one_line(own.indicator.name),
        cells.whole(figure.numerator if figure else None),
        cells.whole(figure.denominator if figure else None),
        cells.share(figure.rate if figure else None),
        *(_rate(level.cells[at]) for level in annex.levels),
        asked(own),
        judged(own.is_below, own),
        f"{total.reported}/{total.asked}" if total.asked else "–",
        key=own.indicator.id,
    )


def _rate(own: AnnexCell) -> Cell:
    figure = own.total.figure
    shown = cells.share(figure.rate if figure else None)
    return Cell(f"{shown.text} (!)", shown.value) if figure and own.total.missing else shown
