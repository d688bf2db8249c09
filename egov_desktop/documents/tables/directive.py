"""The report on a directive that is followed by figures: totals of a month, every agency, who owes, what is wrong."""

from collections.abc import Iterator
from datetime import date

from egov_desktop.documents.drafting import REPORT, Draft, Part
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
from egov_desktop.documents.tables import cells
from egov_desktop.documents.tables.cells import Cell
from egov_desktop.documents.texts import capital, one_line, points
from egov_desktop.domain.enumerations import AgencyLevel
from egov_desktop.domain.judgement.indicators.figures import Figure
from egov_desktop.domain.judgement.indicators.matrix import Reporting
from egov_desktop.domain.judgement.indicators.sheets import (
    AnnexCell,
    AnnexRow,
    DirectiveAnnex,
    SheetLine,
    directive_annex,
)
from egov_desktop.domain.judgement.indicators.shortcomings import Shortcoming, shortcomings
from egov_desktop.domain.records import Directive
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.judged.indicators import (
    asked_words,
    fault_words,
    indicator_words,
    level_word,
    missed_words,
)
from egov_desktop.wording.numbers import padded

_BELOW, _MISSING = "(*)", "(!)"
_LEGEND = (
    f"{_BELOW} Chưa đạt mức yêu cầu. {_MISSING} Còn đơn vị chưa báo cáo, không tính là 0. – Chưa có số liệu."
)
METHOD = "Tỷ lệ gộp tính từ tổng tử số và tổng mẫu số, không phải bình quân các tỷ lệ."


def directive_paper(draft: Draft) -> Document:
    """Draft the report on a directive for the last month that is over or has figures: totals by level, every agency, who owes, what is wrong."""
    directive = draft.snapshot.all(Directive)[draft.order.directive_id or ""]
    annex = directive_annex(draft.snapshot, directive, _month(draft, directive))
    found = _repeated(draft.snapshot, directive, draft)
    values = {"chi_thi": named(directive), "ky": month_words(annex.month)}
    return draft.document(
        REPORT,
        f"Kết quả thực hiện {named(directive)} {month_words(annex.month)}",
        (
            draft.paragraph("opening", **values),
            *counted(annex),
            *_unreported(annex),
            *_told(found),
            draft.paragraph("closing", **values),
        ),
        tuple(_parts(annex, found)),
        addressees=draft.head.addressees,
        recipients=_recipients(draft.head, directive),
    )


def _recipients(head: Letterhead, directive: Directive) -> tuple[str, ...]:
    """Send it to those who carry the directive out, in place of the owners of projects whom other reports go to."""
    followed = f"Các đơn vị thực hiện {named(directive)}"
    others = [own for own in head.recipients if own != head.filed and "chủ đầu tư" not in own.casefold()]
    return (*others, followed, head.filed)


def _month(draft: Draft, directive: Directive) -> date:
    return Reporting(draft.snapshot).month_to_show(directive.id, draft.on)


def named(directive: Directive) -> str:
    """Name a directive by its number, and its day where that is known."""
    when = f" ngày {day_short(directive.issued_on)}" if directive.issued_on else ""
    symbol = one_line(directive.symbol)
    return f"{symbol if symbol.lower().startswith('chỉ thị') else f'Chỉ thị {symbol}'}{when}"


def as_of_month(month: date) -> str:
    return f"Số liệu {month_words(month)}"


def month_words(month: date) -> str:
    return f"tháng {month.month}/{month.year}"


def _repeated(snapshot: Snapshot, directive: Directive, draft: Draft) -> tuple[Shortcoming, ...]:
    reporting = Reporting(snapshot)
    found = shortcomings(reporting, reporting.matrix(directive.id, _month(draft, directive)))
    return tuple(own for own in found if own.is_repeated)


def counted(annex: DirectiveAnnex) -> Iterator[Block]:
    """Count the indicators that have figures, that miss what is asked of all, and who owes figures."""
    cells_below = [own for own in annex.everybody.cells if own.is_below]
    reported = [own for own in annex.everybody.cells if own.total.figure is not None]
    yield Paragraph(
        runs(
            f"Theo dõi {padded(len(annex.indicators))} chỉ tiêu, {padded(len(reported))} chỉ tiêu có số liệu "
            f"{month_words(annex.month)}; {padded(len(annex.owing))} đơn vị còn thiếu số liệu; tính chung, "
            f"{padded(len(cells_below))} chỉ tiêu chưa đạt mức yêu cầu{':' if cells_below else '.'}"
        )
    )
    yield from points(
        f"{one_line(own.indicator.name)}: {_numbers(own.total.figure)}, mức yêu cầu {asked(own)}"
        for own in cells_below
    )


def _unreported(annex: DirectiveAnnex) -> Iterator[Block]:
    if annex.unreported:
        many = padded(len(annex.unreported))
        yield Paragraph(runs(f"{many} chỉ tiêu chưa đơn vị nào báo cáo trong {month_words(annex.month)}:"))
        yield from points(one_line(own.name) for own in annex.unreported)


def _told(repeated: tuple[Shortcoming, ...]) -> Iterator[Block]:
    if repeated:
        units = padded(len({own.agency.id for own in repeated}))
        yield Paragraph(
            runs(
                f"{units} đơn vị có chỉ tiêu nhiều kỳ liên tiếp chưa đạt hoặc chưa báo cáo; danh sách tại Phụ lục."
            )
        )


def _numbers(figure: Figure | None) -> str:
    if figure is None:
        return "–"
    return f"{cells.whole(figure.numerator).text}/{cells.whole(figure.denominator).text} ({cells.share(figure.rate).text}%)"


def asked(own: AnnexCell) -> str:
    return asked_words(own.target_percent, own.indicator.direction, by_level=own.is_asked_by_level)


def _parts(annex: DirectiveAnnex, repeated: tuple[Shortcoming, ...]) -> Iterator[Part]:
    month = month_words(annex.month)
    yield f"Tổng hợp chỉ tiêu theo cấp {month}", (_totals(annex),), True
    if annex.units:
        yield f"Chỉ tiêu của từng đơn vị {month}", (_units(annex),), True
    if annex.owing or annex.outside:
        yield f"Đơn vị còn thiếu số liệu {month}", tuple(_owing(annex)), False
    if repeated:
        yield (
            f"Đơn vị nhiều kỳ liên tiếp chưa đạt hoặc chưa báo cáo, {month}",
            (_wrong(annex, repeated),),
            False,
        )


def _as_of(annex: DirectiveAnnex) -> str:
    return as_of_month(annex.month)


def _totals(annex: DirectiveAnnex) -> Table:
    columns = (
        Column("TT", 0.6, "center"),
        Column("Chỉ tiêu (tử số / mẫu số)", 6),
        Column("Tử số", 1.4, "right"),
        Column("Mẫu số", 1.4, "right"),
        Column("Tỷ lệ (%)", 1.1, "right"),
        Column("Mức yêu cầu", 2),
        Column("Đánh giá", 2),
        Column("Đơn vị đã báo cáo", 1.2, "right"),
        Column("Đơn vị phải báo cáo", 1.2, "right"),
    )
    rows: list[Row | Band] = []
    for own in (annex.everybody, *annex.levels):
        rows.append(Band(level_word(own.level) if own.level else "Tính chung"))
        rows += [_total_row(place, cell, own.level) for place, cell in enumerate(own.cells, start=1)]
    return Table(columns, tuple(rows), as_of_note=f"{_as_of(annex)}\n{METHOD}", font_size=10)


def _total_row(place: int, own: AnnexCell, level: AgencyLevel | None) -> Row:
    figure = own.total.figure
    return cells.row(
        cells.place(place),
        cells.bracketed(one_line(own.indicator.name), one_line(indicator_words(own.indicator))),
        cells.whole(figure.numerator if figure else None),
        cells.whole(figure.denominator if figure else None),
        cells.share(figure.rate if figure else None),
        asked(own),
        judged(own.is_below, own),
        cells.whole(own.total.reported),
        cells.whole(own.total.asked),
        key=f"{level} {own.indicator.id}",
    )


def judged(is_below: bool | None, own: AnnexCell | SheetLine) -> str:
    if is_below is None:
        return "Chưa đánh giá"
    return capital(missed_words(own.indicator.direction)) if is_below else "Đạt"


def _units(annex: DirectiveAnnex) -> Table:
    columns = (
        Column("TT", 0.6, "center"),
        Column("Đơn vị", 4),
        *(Column(_short(place), 1.2, "right", "Tỷ lệ của chỉ tiêu (%)") for place, own in _numbered(annex)),
    )
    rows = tuple(_unit_row(place, own) for place, own in enumerate(annex.units, start=1))
    notes = f"{_as_of(annex)}; đơn vị có cấp dưới tính gộp cả cấp dưới. {METHOD}\n{_LEGEND}\n{_names(annex)}"
    return Table(columns, rows, as_of_note=notes, font_size=9.5)


def _names(annex: DirectiveAnnex) -> str:
    """Say which indicator each short name stands for."""
    return (
        f"{'; '.join(f'{_short(place)}: {one_line(own.indicator.name)}' for place, own in _numbered(annex))}."
    )


def _numbered(annex: DirectiveAnnex) -> list[tuple[int, AnnexCell]]:
    return list(enumerate(annex.everybody.cells, start=1))


def _short(place: int) -> str:
    return f"CT{place}"


def _unit_row(place: int, own: AnnexRow) -> Row:
    name = one_line(own.agency.name) if own.agency else ""
    return cells.row(
        cells.place(place),
        f"{'– ' * own.depth}{name}",
        *map(_unit_cell, own.cells),
        is_bold=own.has_units,
        key=own.agency.id if own.agency else "",
    )


def _unit_cell(own: AnnexCell) -> Cell:
    figure = own.total.figure
    if figure is None:
        return Cell(f"– {_MISSING}" if own.total.asked else "")
    if figure.rate is None:
        return Cell("0/0")
    rate = cells.share(figure.rate)
    marks = [mark for mark, holds in ((_BELOW, own.is_below), (_MISSING, own.total.missing)) if holds]
    return Cell(" ".join((rate.text, *marks)), rate.value)


def _owing(annex: DirectiveAnnex) -> Iterator[Block]:
    if annex.owing:
        columns = (
            Column("TT", 0.6, "center"),
            Column("Đơn vị", 5),
            Column("Số chỉ tiêu", 1, "right"),
            Column("Chỉ tiêu chưa có số liệu", 6),
        )
        short = {own.indicator.id: _short(place) for place, own in _numbered(annex)}
        rows = tuple(
            cells.row(
                cells.place(place),
                one_line(own.agency.name),
                cells.whole(len(own.indicators)),
                ", ".join(short[indicator.id] for indicator in own.indicators),
            )
            for place, own in enumerate(annex.owing, start=1)
        )
        yield Table(columns, rows, as_of_note=f"{_as_of(annex)}\n{_names(annex)}", font_size=11)
    if annex.outside:
        names = "; ".join(one_line(own.name) for own in annex.outside)
        yield Heading(3, "Số liệu ghi cho đơn vị không còn hoặc chưa có trong tháng, không tính vào tổng:")
        yield Paragraph(runs(f"{names}."))


def _wrong(annex: DirectiveAnnex, found: tuple[Shortcoming, ...]) -> Table:
    columns = (
        Column("TT", 0.6, "center"),
        Column("Đơn vị", 3.6),
        Column("Chỉ tiêu", 4),
        Column("Nội dung", 5),
        Column("Số kỳ", 1, "right"),
    )
    rows = tuple(
        cells.row(
            cells.place(place),
            one_line(own.agency.name),
            one_line(own.indicator.name),
            capital(fault_words(own)),
            cells.whole(own.months or None),
        )
        for place, own in enumerate(found, start=1)
    )
    return Table(columns, rows, as_of_note=_as_of(annex), font_size=11)
