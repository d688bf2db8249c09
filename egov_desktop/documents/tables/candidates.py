"""The list of projects that are proposed to be added, and what was decided of each."""

from collections.abc import Iterator
from datetime import date

from egov_desktop.documents.drafting import REPORT, Draft
from egov_desktop.documents.paper import Block, Column, Document, Paragraph, Row, Table, runs
from egov_desktop.documents.tables import cells
from egov_desktop.documents.tables.rounding import rounding_told
from egov_desktop.documents.texts import as_of, one_line, points
from egov_desktop.domain.enumerations import CandidateDecision, ListCode
from egov_desktop.domain.judgement.candidates import CandidateLine, CandidateList, candidate_list
from egov_desktop.domain.records import Project, ProjectGroup
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.labels import agency_name, coded_label
from egov_desktop.wording.numbers import billions, padded


def candidates_paper(draft: Draft) -> Document:
    found = candidate_list(draft.snapshot, draft.on)
    title = f"Danh mục dự án đề xuất bổ sung đến ngày {day_short(draft.on)}"
    return draft.document(
        REPORT,
        f"Các dự án đề xuất bổ sung vào chương trình {draft.head.programme}",
        (draft.paragraph("opening"), *counted(found), draft.paragraph("closing")),
        ((title, (candidates_table(draft.snapshot, found),), True),) if found.lines else (),
        addressees=draft.head.addressees,
    )


def counted(found: CandidateList) -> Iterator[Block]:
    if not found.lines:
        yield Paragraph(runs("Chưa có dự án nào được đề xuất bổ sung."))
        return
    without = len(found.without_estimate)
    note = f"; {padded(without)} dự án chưa có kinh phí dự kiến" if without else ""
    total = billions(found.estimate_dong())
    yield Paragraph(
        runs(
            f"Có {padded(len(found.lines))} dự án được đề xuất, kinh phí dự kiến {total} tỷ đồng{note}; trong đó:"
        )
    )
    yield from points(
        f"{decision.label}: {padded(len(found.of(decision)))} dự án, {billions(found.estimate_dong(decision))} tỷ đồng"
        for decision in CandidateDecision
        if found.of(decision)
    )


def candidates_table(snapshot: Snapshot, found: CandidateList) -> Table:
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
    rows = [_row(snapshot, place, own) for place, own in enumerate(found.lines, start=1)]
    total = cells.money(found.estimate_dong())
    rows.append(cells.row("", "TỔNG SỐ", "", "", "", total, "", "", "", "", is_bold=True))
    table = Table(
        columns, tuple(rows), "Đơn vị: triệu đồng", as_of(found.on), font_size=10, has_column_numbers=True
    )
    return rounding_told(table)


def _row(snapshot: Snapshot, place: int, line: CandidateLine) -> Row:
    own = line.candidate
    group = snapshot.get(ProjectGroup, own.group_id)
    return cells.row(
        cells.place(place),
        f"{one_line(own.name)}{_alike(line)}",
        one_line(agency_name(snapshot, own.proposer_agency_id)),
        one_line(group.name) if group else "",
        one_line(own.need),
        cells.money(own.estimate_dong),
        coded_label(snapshot, ListCode.FUNDING_SOURCE, own.source) if own.source else "",
        cells.whole(own.priority),
        _dated(own.document, own.proposed_on),
        _decided(line),
        key=own.id,
    )


def _alike(line: CandidateLine) -> str:
    """Say which project of the register reads alike, for whoever decides."""
    names = [one_line(own.record.name) for own in line.alike if own.record.KIND == Project.KIND]
    return f"\n(Tên gần giống dự án đã có: {'; '.join(names)})" if names else ""


def _decided(line: CandidateLine) -> str:
    own, decision = line.candidate, line.decision
    if decision is CandidateDecision.WAITING:
        return decision.label
    parts = (_dated(own.decision_document, own.decided_on), one_line(own.decision_note))
    return "\n".join((decision.label, *(part for part in parts if part)))


def _dated(document: str, day: date | None) -> str:
    when = f"ngày {day_short(day)}" if day else ""
    return " ".join(part for part in (one_line(document), when) if part)
