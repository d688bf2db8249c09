"""How meetings, matters and conclusions read on the page."""

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
        Heading(say("Quá hạn"), 84, at_right=True),
    )


def unresolved_cells(snapshot: Snapshot, own: Unresolved) -> tuple[Cell, ...]:
    """Say one unresolved conclusion as the review lists it; the last report follows its words."""
    told = report_words(own)
    lead = ", ".join(dict.fromkeys(agency_name(snapshot, one.task.lead_agency_id) for one in own.tasks))
    late = own.days_overdue
    return (
        Cell(f"{own.content} — {told}" if told else own.content),
        Cell(lead),
        Cell(day(own.since_on)),
        Cell(say("{n} kỳ", n=whole(own.age)) if own.age else ""),
        Cell(say("{n} lần", n=whole(own.extensions)) if own.extensions else ""),
        Cell(say("{n} ngày", n=whole(late)) if late else "", "bad" if late else None),
    )


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
