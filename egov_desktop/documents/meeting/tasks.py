"""What one agency is told of its tasks: the extract of all that are open, and the letter that urges the overdue ones."""

from collections.abc import Iterator, Sequence

from egov_desktop.documents.drafting import LETTER, NOTICE, Draft
from egov_desktop.documents.meeting import words
from egov_desktop.documents.paper import Band, Block, Column, Document, Paragraph, Row, Table, runs
from egov_desktop.documents.tables import cells
from egov_desktop.documents.tables.directive import month_words, named
from egov_desktop.documents.tables.directive_unit import wrong_blocks
from egov_desktop.documents.texts import capital, one_line
from egov_desktop.domain.judgement.indicators.matrix import Reporting
from egov_desktop.domain.judgement.indicators.sheets import UnitSheet, unit_sheet
from egov_desktop.domain.judgement.meetings.tasks import TaskStanding
from egov_desktop.domain.judgement.meetings.values import AgencyTasks, reminder_values, task_extract_values
from egov_desktop.domain.records import Agency, Directive
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.numbers import padded


def task_extract_paper(draft: Draft) -> Document:
    """Draft the extract of the tasks of an agency that are open on the day."""
    agency = draft.snapshot.all(Agency)[draft.order.agency_id or ""]
    told = task_extract_values(draft.snapshot, agency, draft.on)
    name, whom = one_line(agency.name), draft.whom(agency)
    title = f"Nhiệm vụ của {name} đến ngày {day_short(draft.on)}"
    return draft.document(
        NOTICE,
        f"Nhiệm vụ giao {name}",
        (draft.paragraph("opening", don_vi=name), *_counts(told), draft.paragraph("closing", don_vi=whom)),
        ((title, (_extract_table(told),), True),) if told.led or told.shared else (),
        recipients=(capital(whom), draft.head.filed),
    )


def reminder_paper(draft: Draft) -> Document:
    """Draft the official letter about overdue tasks, and about a directive where one was ordered.

    An agency that owes nothing gets a letter saying so, which asks for nothing.
    """
    agency = draft.snapshot.all(Agency)[draft.order.agency_id or ""]
    told, sheet = reminder_values(draft.snapshot, agency, draft.on), _followed(draft, agency)
    name, whom = one_line(agency.name), draft.whom(agency)
    is_behind = sheet is not None and bool(sheet.shortcomings)
    blocks: list[Block] = []
    if told.led:
        blocks += [draft.paragraph("opening", don_vi=name), _overdue_table(told.led, told)]
    elif not is_behind:
        blocks.append(Paragraph(runs(f"Đến ngày {day_short(draft.on)}, {name} không có nhiệm vụ quá hạn.")))
    if sheet:
        blocks.append(
            Paragraph(runs(f"Về thực hiện {named(sheet.directive)}, số liệu {month_words(sheet.month)}:"))
        )
        blocks += wrong_blocks(sheet.shortcomings)
    if told.led or is_behind:
        blocks += [draft.paragraph(place, don_vi=whom) for place in ("request", "closing")]
    return draft.document(
        LETTER,
        _subject(sheet if is_behind else None, has_tasks=bool(told.led)),
        blocks,
        addressees=(capital(whom),),
        recipients=("Như trên", draft.head.filed),
    )


def asks_for_nothing(draft: Draft) -> bool:
    """Say whether the letter to the agency would remind it of nothing: no task overdue, no shortcoming."""
    agency = draft.snapshot.all(Agency)[draft.order.agency_id or ""]
    sheet = _followed(draft, agency)
    return not reminder_values(draft.snapshot, agency, draft.on).led and not (sheet and sheet.shortcomings)


def _followed(draft: Draft, agency: Agency) -> UnitSheet | None:
    """Give what the agency reports under the directive that the letter is to speak of."""
    directive = draft.snapshot.get(Directive, draft.order.directive_id)
    if directive is None:
        return None
    month = Reporting(draft.snapshot).month_to_show(directive.id, draft.on)
    return unit_sheet(draft.snapshot, directive, agency, month)


def _subject(behind: UnitSheet | None, *, has_tasks: bool) -> str:
    if behind and not has_tasks:
        return f"khắc phục hạn chế trong thực hiện {named(behind.directive)}"
    tasks = "đôn đốc thực hiện nhiệm vụ được giao" if has_tasks else "tình hình thực hiện nhiệm vụ được giao"
    return f"{tasks} và {named(behind.directive)}" if behind else tasks


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
                key=own.task.id,
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
            key=own.task.id,
        )
        for place, own in enumerate(several, start=1)
    )
    return Table(columns, rows, as_of_note=words.as_of_tasks(told.on), font_size=11)
