"""The list of projects that are proposed to be added, and what was decided of each."""

from collections.abc import Iterator, Sequence
from datetime import date

from egov_desktop.documents.brief.facts.names import one_line
from egov_desktop.documents.drafting import REPORT, Draft, as_of
from egov_desktop.documents.paper import Block, Bullet, Column, Document, Paragraph, Row, Table, runs
from egov_desktop.documents.tables import cells
from egov_desktop.domain.enumerations import CandidateDecision, ListCode
from egov_desktop.domain.records import Candidate, ProjectGroup
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import sort_key
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.labels import agency_name, coded_label
from egov_desktop.wording.numbers import billions, padded


def candidates_on(snapshot: Snapshot, on: date) -> tuple[Candidate, ...]:
    """Give what had been proposed by a day, by priority, then by name."""
    known = (
        own for own in snapshot.all(Candidate).values() if own.proposed_on is None or own.proposed_on <= on
    )
    return tuple(sorted(known, key=lambda own: (own.priority or 10**6, sort_key(own.name), own.id)))


def decision_of(candidate: Candidate, on: date) -> CandidateDecision:
    """Give what was decided by a day; later decisions are not known yet then."""
    if candidate.decision is None or (candidate.decided_on is not None and candidate.decided_on > on):
        return CandidateDecision.WAITING
    return candidate.decision


def candidates_paper(draft: Draft) -> Document:
    found = candidates_on(draft.snapshot, draft.on)
    title = f"Danh mục dự án đề xuất bổ sung đến ngày {day_short(draft.on)}"
    return draft.document(
        REPORT,
        f"Các dự án đề xuất bổ sung vào chương trình {draft.head.programme}",
        (draft.paragraph("opening"), *counted(found, draft.on), draft.paragraph("closing")),
        ((title, (candidates_table(draft.snapshot, found, draft.on),), True),) if found else (),
        addressees=draft.head.addressees,
    )


def counted(found: Sequence[Candidate], on: date) -> Iterator[Block]:
    if not found:
        yield Paragraph(runs("Chưa có dự án nào được đề xuất bổ sung."))
        return
    known = [own.estimate_dong for own in found if own.estimate_dong is not None]
    without = len(found) - len(known)
    note = f"; {padded(without)} dự án chưa có kinh phí dự kiến" if without else ""
    yield Paragraph(
        runs(
            f"Có {padded(len(found))} dự án được đề xuất, kinh phí dự kiến {billions(sum(known))} tỷ đồng{note}; trong đó:"
        )
    )
    for decision in CandidateDecision:
        own = [one for one in found if decision_of(one, on) is decision]
        if own:
            total = sum(one.estimate_dong or 0 for one in own)
            yield Bullet(runs(f"{decision.label}: {padded(len(own))} dự án, {billions(total)} tỷ đồng;"))


def candidates_table(snapshot: Snapshot, found: Sequence[Candidate], on: date) -> Table:
    columns = (
        Column("TT", 0.7, "center"),
        Column("Tên dự án đề xuất", 4.2),
        Column("Cơ quan đề xuất", 2.4),
        Column("Nhóm dự án", 2.2),
        Column("Sự cần thiết", 4.4),
        Column("Kinh phí dự kiến", 1.6, "right"),
        Column("Nguồn vốn", 1.8),
        Column("Ưu tiên", 0.9, "center"),
        Column("Văn bản đề xuất", 2.4),
        Column("Quyết định", 3),
    )
    rows = [_row(snapshot, place, own, on) for place, own in enumerate(found, start=1)]
    known = [own.estimate_dong for own in found if own.estimate_dong is not None]
    total = cells.money(sum(known))
    rows.append(cells.row("", "TỔNG SỐ", "", "", "", total, "", "", "", "", is_bold=True))
    return Table(columns, tuple(rows), "Đơn vị: triệu đồng", as_of(on), font_size=10, has_column_numbers=True)


def _row(snapshot: Snapshot, place: int, own: Candidate, on: date) -> Row:
    group = snapshot.get(ProjectGroup, own.group_id)
    return cells.row(
        cells.place(place),
        one_line(own.name),
        one_line(agency_name(snapshot, own.proposer_agency_id)),
        one_line(group.name) if group else "",
        one_line(own.need),
        cells.money(own.estimate_dong),
        coded_label(snapshot, ListCode.FUNDING_SOURCE, own.source) if own.source else "",
        cells.whole(own.priority),
        _dated(own.document, own.proposed_on),
        _decided(own, on),
    )


def _decided(own: Candidate, on: date) -> str:
    decision = decision_of(own, on)
    if decision is CandidateDecision.WAITING:
        return decision.label
    parts = (_dated(own.decision_document, own.decided_on), one_line(own.decision_note))
    return "\n".join((decision.label, *(part for part in parts if part)))


def _dated(document: str, day: date | None) -> str:
    when = f"ngày {day_short(day)}" if day else ""
    return " ".join(part for part in (one_line(document), when) if part)
