"""The invitation to a meeting, with its agenda, who is invited, and the conclusions that are not yet carried out."""

from collections.abc import Iterator

from egov_desktop.documents.drafting import INVITATION, Draft, Part
from egov_desktop.documents.meeting import words
from egov_desktop.documents.paper import Block, Column, Document, Heading, Paragraph, Row, Run, Table, runs
from egov_desktop.documents.tables import cells
from egov_desktop.documents.texts import bare, one_line
from egov_desktop.domain.judgement.meetings.agenda import Agenda
from egov_desktop.domain.judgement.meetings.carrying_over import Unresolved
from egov_desktop.domain.judgement.meetings.values import Invitation, invitation_values
from egov_desktop.domain.records import Agency, Meeting
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.wording.labels import agency_name


def invitation_paper(draft: Draft) -> Document:
    """Draft the invitation (NĐ 30/2020, mẫu 1.7): to all who are invited, or to the one agency that was ordered."""
    meeting = draft.snapshot.all(Meeting)[draft.order.meeting_id or ""]
    told = invitation_values(draft.snapshot, meeting)
    agency = draft.snapshot.get(Agency, draft.order.agency_id)
    values = words.meeting_values(meeting) | {"khach_moi": _guest(agency, told)}
    blocks = (
        draft.paragraph("opening", **values),
        *_facts(meeting),
        *_agenda(draft.snapshot, told.agenda),
        draft.paragraph("closing", **values),
    )
    return draft.document(
        INVITATION,
        f"Dự {words.meeting_in_sentence(meeting)}",
        blocks,
        tuple(_annexes(draft.snapshot, told, is_for_all=agency is None)),
        recipients=(one_line(agency.name) if agency else "Như thành phần mời", draft.head.filed),
    )


def _facts(meeting: Meeting) -> Iterator[Block]:
    facts = (
        ("Chủ trì", words.chair(meeting)),
        ("Thời gian", f"{words.clock(meeting.starts_at)}, {words.held(meeting)}"),
        ("Địa điểm", one_line(meeting.place) or words.DOTS),
    )
    for label, text in facts:
        yield Paragraph(runs(Run(f"{label}: ", bold=True), f"{bare(text)}."))


def _guest(agency: Agency | None, told: Invitation) -> str:
    if agency:
        return f"đại diện lãnh đạo {one_line(agency.name)}"
    return "các đại biểu có tên trong danh sách kèm theo" if told.invited else words.DOTS


def _agenda(snapshot: Snapshot, agenda: Agenda) -> Iterator[Block]:
    if agenda.items:
        yield Heading(2, "Chương trình:")
        yield agenda_table(snapshot, agenda)


def agenda_table(snapshot: Snapshot, agenda: Agenda) -> Table:
    """Give the matters with who presents them, and their minutes with the sum where some are set."""
    columns = (
        Column("TT", 0.6, "center"),
        Column("Nội dung", 6.4),
        Column("Cơ quan trình bày", 3.2),
        Column("Thời lượng (phút)", 1.4, "right"),
    )
    rows = [
        cells.row(
            cells.place(place),
            one_line(item.title),
            one_line(agency_name(snapshot, item.presenter_agency_id)),
            cells.whole(item.minutes),
            key=item.id,
        )
        for place, item in enumerate(agenda.items, start=1)
    ]
    if agenda.minutes:
        rows.append(cells.row("", "Cộng", "", cells.whole(agenda.minutes), is_bold=True))
    return Table(columns, tuple(rows), font_size=12)


def _annexes(snapshot: Snapshot, told: Invitation, *, is_for_all: bool) -> Iterator[Part]:
    if is_for_all and told.invited:
        yield "Danh sách mời dự họp", (_guests(snapshot, told),), False
    if told.agenda.unresolved:
        on = words.day_held(told.agenda.meeting)
        title = f"Kết luận chưa hoàn thành đến ngày {on}"
        yield title, (unresolved_table(told.agenda.unresolved, f"Tình hình đến ngày {on}"),), True


def _guests(snapshot: Snapshot, told: Invitation) -> Table:
    columns = (
        Column("TT", 0.6, "center"),
        Column("Cơ quan, đơn vị", 5),
        Column("Đại biểu", 3),
        Column("Chức vụ", 3),
    )
    rows = tuple(
        cells.row(
            cells.place(place),
            one_line(agency_name(snapshot, own.agency_id, short=False)) if own.agency_id else "",
            one_line(own.person),
            one_line(own.title),
        )
        for place, own in enumerate(told.invited, start=1)
    )
    return Table(columns, rows, font_size=12)


def unresolved_table(unresolved: tuple[Unresolved, ...], as_of: str) -> Table:
    """Give what earlier meetings concluded and is not carried out: its age in meetings, its deadline, the last report."""
    columns = (
        Column("TT", 0.6, "center"),
        Column("Nhiệm vụ", 5),
        Column("Cơ quan chủ trì", 2.4),
        Column("Giao tại", 3),
        Column("Thời hạn", 2.4, "center"),
        Column("Quá hạn (ngày)", 1.2, "right"),
        Column("Đã qua (cuộc họp)", 1.2, "right"),
        Column("Kết quả báo cáo gần nhất", 4),
    )
    rows: list[Row] = []
    for own in unresolved:
        for task in own.tasks:
            rows.append(
                cells.row(
                    cells.place(len(rows) + 1),
                    one_line(task.task.content),
                    words.agency_text(task.lead),
                    words.origin_text(task),
                    words.deadline_text(task),
                    cells.whole(task.days_overdue or None),
                    cells.whole(own.age),
                    words.report_text(task),
                    key=task.task.id,
                )
            )
    return Table(columns, tuple(rows), as_of_note=as_of, font_size=10)
