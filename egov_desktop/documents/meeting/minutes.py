"""The minutes of a meeting: who came, each matter in its order, what was concluded under it, when it ended."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from egov_desktop.documents.drafting import MINUTES, Draft
from egov_desktop.documents.meeting import words
from egov_desktop.documents.paper import Block, Bullet, Document, Heading, Paragraph, Run, Signature, runs
from egov_desktop.documents.texts import bare, one_line, points
from egov_desktop.domain.enumerations import MeetingState
from egov_desktop.domain.judgement.meetings.tasks import TaskStanding
from egov_desktop.domain.judgement.meetings.values import Concluded, Minutes, minutes_values
from egov_desktop.domain.records import AgendaItem, Attendance, Meeting
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.labels import agency_name

_NOT_DISCUSSED: Final = "chưa bàn"
_FORM: Final = Paragraph(
    runs(Run("(Mẫu ghi biên bản: cuộc họp chưa kết thúc.)", italic=True)),
    align="center",
    has_indent=False,
)
_DOTS_IN_LINE: Final = 33
"""As many as stand on a line of 165 mm at 14 pt, in which each is as wide as it is high."""
_TO_FILL: Final = (Paragraph(runs("…" * _DOTS_IN_LINE), align="left", has_indent=False),) * 2


def minutes_paper(draft: Draft) -> Document:
    """Draft the minutes (NĐ 30/2020, mẫu 1.9): no line of place and day, secretary left, chair right."""
    meeting = draft.snapshot.all(Meeting)[draft.order.meeting_id or ""]
    told = minutes_values(draft.snapshot, meeting)
    values, is_over = words.meeting_values(meeting), _is_over(meeting, draft.on)
    made = draft.document(
        MINUTES,
        bare(meeting.name),
        (
            *(() if is_over else (_FORM,)),
            draft.paragraph("opening", **values),
            *_facts(draft.snapshot, meeting, told),
            Heading(2, "Nội dung:"),
            *_matters(draft.snapshot, told, is_over=is_over),
            *((draft.paragraph("closing", **values),) if is_over else ()),
            _end(meeting, is_over=is_over),
        ),
        recipients=("Các thành phần dự họp", draft.head.filed),
        signature=Signature("CHỦ TỌA", one_line(meeting.chair_name)),
    )
    return replace(
        made, co_signature=Signature("THƯ KÝ", one_line(meeting.secretary)), has_place_and_day=False
    )


def _is_over(meeting: Meeting, on: date) -> bool:
    """Say whether a meeting was held and ended; of one whose state nobody keeps, its day tells."""
    if meeting.state is None:
        return meeting.held_on is not None and meeting.held_on <= on
    return meeting.state is MeetingState.CLOSED


def _end(meeting: Meeting, *, is_over: bool) -> Paragraph:
    when = (
        f"{words.clock(meeting.ends_at)}, {words.held(meeting)}"
        if is_over
        else "… giờ …, ngày … tháng … năm …"
    )
    return Paragraph(runs(f"Cuộc họp kết thúc vào {when}."))


def _facts(snapshot: Snapshot, meeting: Meeting, told: Minutes) -> Iterator[Block]:
    facts = (
        ("Thời gian bắt đầu", f"{words.clock(meeting.starts_at)}, {words.held(meeting)}"),
        ("Địa điểm", one_line(meeting.place) or words.DOTS),
        ("Chủ trì", words.chair(meeting)),
        ("Thư ký", one_line(meeting.secretary) or words.DOTS),
    )
    for label, text in facts:
        yield Paragraph(runs(Run(f"{label}: ", bold=True), f"{bare(text)}."))
    yield Paragraph(runs(Run("Thành phần tham dự:", bold=True), "" if told.present else f" {words.DOTS}"))
    yield from _people(snapshot, told.present)
    if told.absent:
        yield Paragraph(runs(Run("Vắng mặt:", bold=True)))
        yield from _people(snapshot, told.absent)


def _people(snapshot: Snapshot, several: Sequence[Attendance]) -> Iterator[Block]:
    yield from points(words.attendant(snapshot, own) for own in several)


def _matters(snapshot: Snapshot, told: Minutes, *, is_over: bool) -> Iterator[Block]:
    for place, item in enumerate(told.agenda.items, start=1):
        presenter = one_line(agency_name(snapshot, item.presenter_agency_id, short=False))
        yield Heading(3, f"{place}. {bare(item.title)}")
        if presenter:
            yield Paragraph(runs(f"Trình bày: {presenter}."))
        concluded = [own for own in told.concluded if own.item is item]
        yield from _remarks(item, is_over=is_over)
        yield from _concluded(concluded)
        if not (is_over or item.note or concluded):
            yield from _TO_FILL
    others = [own for own in told.concluded if own.item is None]
    if others:
        yield Heading(3, f"{len(told.agenda.items) + 1}. Kết luận khác")
        yield from _concluded(others)


def _remarks(item: AgendaItem, *, is_over: bool) -> Iterator[Block]:
    """Tell what was noted, and that a matter was not discussed where the note does not say so itself."""
    note = bare(item.note)
    if is_over and not item.discussed and not note.lower().startswith(_NOT_DISCUSSED):
        yield Paragraph(runs(f"{_NOT_DISCUSSED.capitalize()} tại cuộc họp này."))
    if note:
        yield Paragraph(runs(f"{note}."))


def _concluded(several: Sequence[Concluded]) -> Iterator[Block]:
    for own in several:
        kind = own.conclusion.conclusion_kind
        label = f"{kind.label}: " if kind else ""
        corrected = " (đã được đính chính)" if own.corrected_by else ""
        yield Bullet(runs(Run(label, italic=True), f"{bare(own.conclusion.content)}{corrected}."))
        for task in own.tasks:
            yield Bullet(runs(_task(task)), level=2)


def _task(own: TaskStanding) -> str:
    partners = words.partners_text(own)
    together = f"; phối hợp: {partners}" if partners else ""
    due = f"thời hạn: {day_short(own.due_on)}" if own.due_on else words.NO_DEADLINE
    return f"Chủ trì: {words.agency_text(own.lead)}{together}; {due}."
