"""The table of causes of delay that still hold: whose, how many days, who can remove them, what is proposed."""

from collections.abc import Iterator, Sequence
from datetime import date

from egov_desktop.documents.drafting import REPORT, Draft
from egov_desktop.documents.paper import Band, Block, Column, Document, Paragraph, Row, Table, runs
from egov_desktop.documents.tables import cells
from egov_desktop.documents.texts import as_of, bare, one_line, points
from egov_desktop.domain.enumerations import CauseNature, ListCode
from egov_desktop.domain.judgement.ratings.causes import SortedCause, sorted_causes
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import sort_key
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.labels import agency_name, coded_label
from egov_desktop.wording.numbers import padded, whole

_ORDER = (CauseNature.OBJECTIVE, CauseNature.SUBJECTIVE, None)
_UNSORTED = "Chưa phân loại"


def told_causes(snapshot: Snapshot, on: date) -> tuple[SortedCause, ...]:
    """Give the open causes of projects that were not stopped, by project, with the sorting that counts on the day."""
    return tuple(
        sorted(sorted_causes(snapshot, on), key=lambda own: (sort_key(own.project.code), own.cause.id))
    )


def causes_paper(draft: Draft) -> Document:
    """Draft the report: counts by nature and category, then every cause under its nature, A4 landscape."""
    found = told_causes(draft.snapshot, draft.on)
    title = f"Nguyên nhân chậm chưa được tháo gỡ đến ngày {day_short(draft.on)}"
    return draft.document(
        REPORT,
        f"Nguyên nhân chậm tiến độ, giải ngân của các dự án {draft.head.programme}",
        (draft.paragraph("opening"), *counted(draft.snapshot, found), draft.paragraph("closing")),
        ((title, (causes_table(draft.snapshot, found, draft.on),), True),) if found else (),
        addressees=draft.head.addressees,
    )


def counted(snapshot: Snapshot, found: Sequence[SortedCause]) -> Iterator[Block]:
    """Count causes by nature, and in each by category with the days that they cost."""
    if not found:
        yield Paragraph(runs("Không có nguyên nhân chậm nào đang được ghi nhận."))
        return
    projects = len({own.project.id for own in found})
    yield Paragraph(
        runs(f"Có {padded(len(found))} nguyên nhân chưa được tháo gỡ ở {padded(projects)} dự án, trong đó:")
    )
    natures = ((nature, [own for own in found if own.nature is nature]) for nature in _ORDER)
    yield from points(
        f"{_label(nature)}: {padded(len(own))} nguyên nhân ({_categories(snapshot, own)})"
        for nature, own in natures
        if own
    )


def causes_table(snapshot: Snapshot, found: Sequence[SortedCause], on: date) -> Table:
    columns = (
        Column("TT", 0.7, "center"),
        Column("Dự án (chủ đầu tư)", 4),
        Column("Nguyên nhân", 4.4),
        Column("Loại nguyên nhân", 2.9),
        Column("Từ ngày", 1.5, "center"),
        Column("Số ngày chậm", 1.1, "right"),
        Column("Cơ quan tháo gỡ", 2.2),
        Column("Biện pháp khắc phục", 3),
        Column("Kiến nghị, đề xuất", 3),
        Column("Minh chứng", 2),
    )
    rows = tuple(_rows(snapshot, found))
    return Table(columns, rows, as_of_note=as_of(on), font_size=9.5, has_column_numbers=True)


def _rows(snapshot: Snapshot, found: Sequence[SortedCause]) -> Iterator[Row | Band]:
    place = 0
    for nature in _ORDER:
        own = [one for one in found if one.nature is nature]
        if own:
            yield Band(f"{_label(nature)} ({padded(len(own))})")
        for one in own:
            place += 1
            yield _row(snapshot, place, one)
    days = sum(own.cause.days_lost or 0 for own in found)
    yield cells.row(
        "", "TỔNG SỐ", f"{padded(len(found))} nguyên nhân", "", "", cells.whole(days), *[""] * 4, is_bold=True
    )


def _row(snapshot: Snapshot, place: int, own: SortedCause) -> Row:
    owner = one_line(agency_name(snapshot, own.project.owner_agency_id))
    cause = own.cause
    return cells.row(
        cells.place(place),
        cells.bracketed(one_line(own.project.name), owner),
        f"{bare(cause.description)}{_sorted_anew(own)}",
        coded_label(snapshot, ListCode.CAUSE_CATEGORY, own.category) if own.category else _UNSORTED,
        cells.on(cause.since_on),
        cells.whole(cause.days_lost),
        one_line(agency_name(snapshot, cause.responsible_agency_id)),
        bare(cause.remedy),
        bare(cause.proposal),
        one_line(cause.evidence),
        key=cause.id,
    )


def _sorted_anew(own: SortedCause) -> str:
    """Say both voices where they differ: what the owner said stays, and why it was sorted anew."""
    review = own.review
    if review is None or not own.is_resorted:
        return ""
    return f"\n(Chủ đầu tư: {_label(own.cause.nature).lower()}; phân loại lại: {bare(review.reason)})"


def _categories(snapshot: Snapshot, found: Sequence[SortedCause]) -> str:
    gathered: dict[str, list[SortedCause]] = {}
    for own in found:
        gathered.setdefault(own.category, []).append(own)
    in_order = sorted(gathered.items(), key=lambda item: (-len(item[1]), item[0]))
    return "; ".join(_category(snapshot, code, own) for code, own in in_order)


def _category(snapshot: Snapshot, code: str, found: Sequence[SortedCause]) -> str:
    label = coded_label(snapshot, ListCode.CAUSE_CATEGORY, code) if code else _UNSORTED.lower()
    days = sum(own.cause.days_lost or 0 for own in found)
    return f"{label}: {padded(len(found))}" + (f", {whole(days)} ngày" if days else "")


def _label(nature: CauseNature | None) -> str:
    return nature.label if nature else _UNSORTED
