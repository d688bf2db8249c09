"""What one agency is told of its tasks: the extract of all that are open, and the letter that urges the overdue ones."""

from collections.abc import Iterator, Sequence

from egov_desktop.documents.brief.facts.names import one_line
from egov_desktop.documents.drafting import LETTER, NOTICE, Draft
from egov_desktop.documents.meeting import words
from egov_desktop.documents.paper import Band, Block, Column, Document, Paragraph, Row, Table, runs
from egov_desktop.documents.tables import cells
from egov_desktop.documents.tables.directive import named, wrong_blocks
from egov_desktop.domain.judgement.indicators.sheets import unit_sheet
from egov_desktop.domain.judgement.meetings.tasks import TaskStanding
from egov_desktop.domain.judgement.meetings.values import AgencyTasks, reminder_values, task_extract_values
from egov_desktop.domain.records import Agency, Directive
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.numbers import padded


def task_extract_paper(draft: Draft) -> Document:
    """Draft the extract of the tasks of an agency that are open on the day."""
    agency = draft.snapshot.all(Agency)[draft.order.agency_id or ""]
    told = task_extract_values(draft.snapshot, agency, draft.on)
    name, values = one_line(agency.name), {"don_vi": one_line(agency.name)}
    title = f"Nhiệm vụ của {name} đến ngày {day_short(draft.on)}"
    return draft.document(
        NOTICE,
        f"Nhiệm vụ giao {name}",
        (draft.paragraph("opening", **values), *_counts(told), draft.paragraph("closing", **values)),
        ((title, (_extract_table(told),), True),) if told.led or told.shared else (),
        recipients=(name, "Lưu: VT"),
    )


def reminder_paper(draft: Draft) -> Document:
    """Draft the official letter to an agency that leads overdue tasks; one that has none gets a letter saying so."""
    agency = draft.snapshot.all(Agency)[draft.order.agency_id or ""]
    told = reminder_values(draft.snapshot, agency, draft.on)
    name, values = one_line(agency.name), {"don_vi": one_line(agency.name)}
    body: tuple[Block, ...]
    if told.led:
        body = (draft.paragraph("opening", **values), _overdue_table(told.led, told))
    else:
        body = (Paragraph(runs(f"Đến ngày {day_short(draft.on)}, {name} không có nhiệm vụ quá hạn.")),)
    behind = tuple(_behind(draft, agency))
    request = (draft.paragraph("request", **values),) if told.led or behind else ()
    return draft.document(
        LETTER,
        "đôn đốc thực hiện nhiệm vụ được giao",
        (*body, *behind, *request, draft.paragraph("closing", **values)),
        addressees=(name,),
        recipients=("Như trên", "Lưu: VT"),
    )


def _behind(draft: Draft, agency: Agency) -> Iterator[Block]:
    """Say what the agency owes a directive, where the letter is to speak of one."""
    directive = draft.snapshot.get(Directive, draft.order.directive_id)
    if directive is None:
        return
    sheet = unit_sheet(draft.snapshot, directive, agency, draft.on)
    month = f"tháng {sheet.month.month}/{sheet.month.year}"
    yield Paragraph(runs(f"Về thực hiện {named(directive)}, số liệu {month}:"))
    yield from wrong_blocks(sheet.shortcomings)


def _counts(told: AgencyTasks) -> Iterator[Block]:
    if not told.led and not told.shared:
        yield Paragraph(runs("Không có nhiệm vụ nào chưa hoàn thành."))
        return
    overdue = sum(own.is_overdue for own in told.led)
    without = sum(own.due_on is None for own in told.led)
    parts = [f"{padded(overdue)} nhiệm vụ quá hạn" if overdue else ""]
    parts.append(f"{padded(without)} nhiệm vụ {words.NO_DEADLINE}" if without else "")
    told_more = "; ".join(filter(None, parts))
    more = f" (trong đó {told_more})" if told_more else ""
    shared = f"; phối hợp {padded(len(told.shared))} nhiệm vụ" if told.shared else ""
    yield Paragraph(
        runs(f"Chủ trì {padded(len(told.led))} nhiệm vụ chưa hoàn thành{more}{shared}; chi tiết tại Phụ lục.")
    )


def _extract_table(told: AgencyTasks) -> Table:
    columns = (
        Column("TT", 0.6, "center"),
        Column("Nội dung nhiệm vụ", 5),
        Column("Giao tại", 3),
        Column("Cơ quan chủ trì", 2.4),
        Column("Cơ quan phối hợp", 2.6),
        Column("Thời hạn", 2.2, "center"),
        Column("Tình trạng", 2.2),
        Column("Báo cáo gần nhất", 3.6),
    )
    return Table(columns, tuple(_extract_rows(told)), as_of_note=words.as_of_tasks(told.on), font_size=10)


def _extract_rows(told: AgencyTasks) -> Iterator[Row | Band]:
    place = 0
    for title, several in (("Chủ trì", told.led), ("Phối hợp", told.shared)):
        if several:
            yield Band(f"{title} ({padded(len(several))})")
        for own in several:
            place += 1
            yield cells.row(
                cells.place(place),
                one_line(own.task.content),
                words.origin_text(own),
                words.agency_text(own.lead),
                words.partners_text(own),
                words.deadline_text(own),
                own.status.label,
                words.report_text(own),
            )


def _overdue_table(several: Sequence[TaskStanding], told: AgencyTasks) -> Table:
    columns = (
        Column("TT", 0.6, "center"),
        Column("Nhiệm vụ", 5),
        Column("Giao tại", 3),
        Column("Thời hạn", 2.2, "center"),
        Column("Quá hạn (ngày)", 1.2, "right"),
        Column("Báo cáo gần nhất", 3),
    )
    rows = tuple(
        cells.row(
            cells.place(place),
            one_line(own.task.content),
            words.origin_text(own),
            words.deadline_text(own),
            cells.whole(own.days_overdue),
            words.report_text(own),
        )
        for place, own in enumerate(several, start=1)
    )
    return Table(columns, rows, as_of_note=words.as_of_tasks(told.on), font_size=11)
