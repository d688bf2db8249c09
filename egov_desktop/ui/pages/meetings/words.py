"""How meetings, matters and conclusions read on the page."""

from datetime import date

from egov_desktop.domain.judgement.meetings.carrying_over import Unresolved
from egov_desktop.domain.judgement.meetings.values import Concluded
from egov_desktop.domain.records import Meeting
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.ui.look.tokens import Tone
from egov_desktop.ui.pages.tasks.plain_table import Cell, Heading
from egov_desktop.wording.dates import day
from egov_desktop.wording.labels import agency_name
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole


def meeting_line(meeting: Meeting) -> str:
    return f"{day(meeting.held_on)}  {meeting.name}"


def unresolved_headings() -> tuple[Heading, ...]:
    return (
        Heading(say("Kết luận chưa hoàn thành")),
        Heading(say("Chủ trì"), 104),
        Heading(say("Họp ngày"), 88),
        Heading(say("Tồn"), 52, at_right=True),
        Heading(say("Gia hạn"), 64, at_right=True),
        Heading(say("Thời hạn"), 118),
    )


def unresolved_cells(snapshot: Snapshot, own: Unresolved) -> tuple[Cell, ...]:
    """Say one unresolved conclusion as the review lists it; the last report follows its words."""
    told = report_words(own)
    lead = ", ".join(dict.fromkeys(agency_name(snapshot, one.task.lead_agency_id) for one in own.tasks))
    return (
        Cell(f"{own.content} — {told}" if told else own.content),
        Cell(lead),
        Cell(day(own.since_on)),
        Cell(say("{n} kỳ", n=whole(own.age)) if own.age else ""),
        Cell(say("{n} lần", n=whole(own.extensions)) if own.extensions else ""),
        Cell(" · ".join(deadline_words(own)), "bad" if own.days_overdue else None),
    )


def deadline_words(own: Unresolved, *, named: bool = False) -> tuple[str, ...]:
    """Say the deadlines in force, `named` as such outside a column, or that none was set; and how long they are overdue."""
    deadlines = dict.fromkeys(_deadline(one.due_on, named=named) for one in own.tasks)
    late = say("quá hạn {n} ngày", n=whole(own.days_overdue)) if own.days_overdue else ""
    return (*deadlines, late) if late else tuple(deadlines)


def _deadline(on: date | None, *, named: bool) -> str:
    if on is None:
        return say("chưa ấn định thời hạn")
    return say("hạn {on}", on=day(on)) if named else day(on)


def report_words(own: Unresolved) -> str:
    """Say what was last reported, with its day and its document; nothing where nobody said anything."""
    told = own.last_report
    if told is None:
        return ""
    source = " · ".join(part for part in (day(told.reported_on), told.document) if part)
    return say("Báo cáo {source}: {content}", source=source, content=told.content)


def concluded_headings() -> tuple[Heading, ...]:
    return (
        Heading(say("Kết luận")),
        Heading(say("Loại"), 116),
        Heading(say("Chủ trì"), 116),
        Heading(say("Thời hạn"), 104),
        Heading(say("Tình trạng"), 132),
    )


def concluded_cells(snapshot: Snapshot, own: Concluded) -> tuple[Cell, ...]:
    kind = own.conclusion.conclusion_kind
    leads = ", ".join(agency_name(snapshot, one.task.lead_agency_id) for one in own.tasks)
    due = ", ".join(day(one.task.due_on) or say("Chưa ấn định") for one in own.tasks)
    words, tone = _issued(own)
    is_correction = own.conclusion.corrects_id is not None
    content = own.conclusion.content
    return (
        Cell(say("Đính chính: {content}", content=content) if is_correction else content),
        Cell(say(kind.label) if kind else ""),
        Cell(leads),
        Cell(due),
        Cell(words, tone),
    )


def _issued(own: Concluded) -> tuple[str, Tone | None]:
    if own.corrected_by is not None:
        return say("Đã đính chính"), "unknown"
    return (
        (say("Đã phát hành"), "good") if own.conclusion.issued_with_id else (say("Chưa phát hành"), "unknown")
    )
