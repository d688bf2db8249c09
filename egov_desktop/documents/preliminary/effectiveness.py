"""How effective each group is: the secretariat's paragraph or the counts behind the proposal, and every figure with its source."""

from collections.abc import Iterator, Sequence
from datetime import date

from egov_desktop.documents.paper import Band, Block, Column, Heading, Paragraph, Row, Run, Table, runs
from egov_desktop.documents.tables import cells
from egov_desktop.documents.texts import as_of, one_line, points
from egov_desktop.domain.enumerations import EffectivenessRating
from egov_desktop.domain.judgement.effectiveness import ADVANCING, AspectLine, Change, FigureRow, GroupSheet
from egov_desktop.wording.judged.effectiveness import paragraph_of
from egov_desktop.wording.numbers import padded

_PROPOSED = "[Đoạn đề xuất, cơ quan tổng hợp chưa biên tập] "


def effectiveness_blocks(sheets: Sequence[GroupSheet]) -> Iterator[Block]:
    if not sheets:
        yield Paragraph(runs("Sổ chưa có nhóm dự án nào."))
    for place, sheet in enumerate(sheets, start=1):
        yield Heading(2, f"{place}. {one_line(sheet.group.name)}: {sheet.rating.label}")
        yield from _group(sheet)


def _group(sheet: GroupSheet) -> Iterator[Block]:
    """Print the secretariat's own paragraph beside the counts; where it wrote none the proposed one, which tells them.

    A draft says that a paragraph is only proposed.
    """
    own = sheet.assessment.paragraph if sheet.assessment else ""
    lines = tuple(filter(None, map(one_line, own.splitlines())))
    if not lines:
        yield Paragraph((Run(_PROPOSED, italic=True, on_drafts_only=True), Run(paragraph_of(sheet))))
        return
    yield Paragraph(runs(counts(sheet)))
    yield from (Paragraph(runs(line)) for line in lines)
    yield from points(f"{aspect.aspect.label}: {_aspect(aspect)}" for aspect in sheet.aspects)


def counts(sheet: GroupSheet) -> str:
    """Tell what is behind the rating: projects in use, those with figures, and what the figures show."""
    used = f"{padded(len(sheet.projects))} dự án, {padded(len(sheet.in_use))} dự án đã đưa vào sử dụng"
    figures = f"{padded(len(sheet.with_figures))}/{padded(len(sheet.in_use))} dự án có số liệu hiệu quả"
    if not sheet.evidence:
        return f"Nhóm có {used}; {figures}. {EffectivenessRating.NO_EVIDENCE.label}."
    reached, advancing = sheet.count(Change.REACHED), sheet.count(*ADVANCING)
    worse = sheet.count(Change.WORSE)
    more = f", {padded(worse)} chỉ số kém đi" if worse else ""
    return (
        f"Nhóm có {used}; {figures}. {padded(len(sheet.evidence))} chỉ số đủ căn cứ: {padded(reached)} đạt mục tiêu, "
        f"{padded(advancing - reached)} tốt lên{more}."
    )


def _aspect(aspect: AspectLine) -> str:
    evidence = [row for row in aspect.rows if row.change]
    if not evidence:
        return EffectivenessRating.NO_EVIDENCE.label
    return "; ".join(map(_told, evidence))


def _told(row: FigureRow) -> str:
    figure = row.figure
    unit = f" {one_line(figure.unit)}" if figure.unit else ""
    values = (
        ("trước", figure.before_value),
        ("mục tiêu", figure.target_value),
        ("hiện nay", figure.now_value),
    )
    said = ", ".join(
        f"{label} {cells.whole(value).text}{unit}" for label, value in values if value is not None
    )
    change = row.change.label.lower() if row.change else ""
    return f"{one_line(figure.name)} ({said}): {change}"


def figures_table(sheets: Sequence[GroupSheet], on: date) -> Table:
    """List every figure with its day and source; a figure that is not evidence says what it lacks."""
    columns = (
        Column("TT", 0.6, "center"),
        Column("Chỉ số", 4),
        Column("Dự án", 3),
        Column("Đơn vị tính", 1.2),
        Column("Trước", 1.1, "right"),
        Column("Mục tiêu", 1.1, "right"),
        Column("Hiện nay", 1.1, "right"),
        Column("Ngày đo", 1.5, "center"),
        Column("Văn bản nguồn", 2.4),
        Column("Nhận xét", 2.8),
    )
    return Table(columns, tuple(_rows(sheets)), as_of_note=as_of(on), font_size=10)


def _rows(sheets: Sequence[GroupSheet]) -> Iterator[Row | Band]:
    place = 0
    for sheet in sheets:
        if sheet.rows:
            yield Band(f"{one_line(sheet.group.name)}: {sheet.rating.label}")
        for row in sheet.rows:
            place += 1
            yield _row(place, row)


def _row(place: int, row: FigureRow) -> Row:
    figure = row.figure
    gaps = "; ".join(own.label for own in row.gaps)
    return cells.row(
        cells.place(place),
        one_line(figure.name),
        one_line(row.project.name) if row.project else "Cả nhóm",
        one_line(figure.unit),
        cells.whole(figure.before_value),
        cells.whole(figure.target_value),
        cells.whole(figure.now_value),
        cells.on(figure.measured_on),
        one_line(figure.source),
        f"{EffectivenessRating.NO_EVIDENCE.label}: {gaps}"
        if gaps
        else row.change.label
        if row.change
        else "",
        key=figure.id,
    )
