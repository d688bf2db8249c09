"""The notice of a meeting's conclusions: what was assessed, what was decided, and who does what by when."""

from collections.abc import Iterator, Sequence

from egov_desktop.documents.drafting import NOTICE, Draft
from egov_desktop.documents.fixed_lines import roman
from egov_desktop.documents.meeting import words
from egov_desktop.documents.paper import Block, Document, Heading, Paragraph, runs
from egov_desktop.documents.texts import bare, one_line
from egov_desktop.domain.enumerations import ConclusionKind
from egov_desktop.domain.judgement.meetings.tasks import TaskStanding
from egov_desktop.domain.judgement.meetings.values import Concluded, Minutes, notice_values
from egov_desktop.domain.records import Meeting
from egov_desktop.wording.dates import day_short


def notice_paper(draft: Draft) -> Document:
    """Draft the notice in the form of a real one (Thông báo 365/TB-VPCP): assessment, decisions, tasks numbered 1., 2.

    Every task names its one lead agency and its deadline, or says that none was set.
    """
    meeting = draft.snapshot.all(Meeting)[draft.order.meeting_id or ""]
    told = notice_values(draft.snapshot, meeting)
    values = words.meeting_values(meeting)
    whose = f" của {words.chair(meeting)}" if meeting.chair_name or meeting.chair_title else ""
    blocks = (
        draft.paragraph("opening", **values),
        *_present(draft, told),
        draft.paragraph("concluding", **values),
        *_sections(meeting, told),
        draft.paragraph("closing", **values),
    )
    tasks = [task for own in told.concluded for task in own.tasks]
    leads = dict.fromkeys(words.agency_text(own.lead) for own in tasks)
    partners = dict.fromkeys(one_line(agency.name) for own in tasks for agency in own.partners)
    # The office that issues the notice keeps it, and does not send it to itself.
    others = [own for own in {**leads, **partners} if own != draft.head.issuer]
    return draft.document(
        NOTICE,
        f"Kết luận{whose} tại {words.meeting_in_sentence(meeting)}",
        blocks,
        recipients=(*draft.head.addressees[:1], *others, draft.head.filed) if leads else (),
    )


def _present(draft: Draft, told: Minutes) -> Iterator[Block]:
    names = words.agencies_of(draft.snapshot, told.present)
    if names:
        yield Paragraph(runs(f"Tham dự cuộc họp có đại diện: {names}."))


def _sections(meeting: Meeting, told: Minutes) -> Iterator[Block]:
    sections = (
        ("ĐÁNH GIÁ CHUNG", tuple(_assessment(meeting, told))),
        ("NỘI DUNG QUYẾT ĐỊNH", tuple(_decisions(told.of_kind(ConclusionKind.DECISION)))),
        ("NHIỆM VỤ, GIẢI PHÁP", tuple(_tasks(told.of_kind(ConclusionKind.TASK)))),
    )
    held = [(title, blocks) for title, blocks in sections if blocks]
    for place, (title, blocks) in enumerate(held, start=1):
        yield Heading(1, f"{roman(place)}. {title}")
        yield from blocks
    if not held:
        yield Paragraph(runs("Chưa ghi kết luận nào của cuộc họp này."))


def _assessment(meeting: Meeting, told: Minutes) -> Iterator[Block]:
    for line in filter(None, map(one_line, meeting.assessment.splitlines())):
        yield Paragraph(runs(f"{bare(line)}."))
    for own in told.of_kind(ConclusionKind.INFORMATION):
        yield Paragraph(runs(f"{bare(own.conclusion.content)}."))


def _decisions(several: Sequence[Concluded]) -> Iterator[Block]:
    for place, own in enumerate(several, start=1):
        yield Paragraph(runs(f"{place}. {bare(own.conclusion.content)}."))


def _tasks(several: Sequence[Concluded]) -> Iterator[Block]:
    place = 0
    for own in several:
        if not own.tasks:
            place += 1
            yield Paragraph(runs(f"{place}. {bare(own.conclusion.content)} (chưa giao cơ quan chủ trì)."))
        for task in own.tasks:
            place += 1
            yield Paragraph(runs(f"{place}. {assigned(task)}"))


def assigned(own: TaskStanding) -> str:
    """Say a task as notices do: "Giao … chủ trì, phối hợp với … (hoàn thành trước ngày …)"."""
    partners = words.partners_text(own)
    together = f"chủ trì, phối hợp với {partners}" if partners else "chủ trì"
    product = f"; sản phẩm: {_small(bare(own.task.product))}" if own.task.product else ""
    due = f"hoàn thành trước hoặc trong ngày {day_short(own.due_on)}" if own.due_on else words.NO_DEADLINE
    return (
        f"Giao {words.agency_text(own.lead)} {together}: {_small(bare(own.task.content))} ({due}{product})."
    )


def _small(text: str) -> str:
    """Begin small inside a sentence, but for names and abbreviations."""
    word = text.partition(" ")[0]
    return f"{text[:1].lower()}{text[1:]}" if word[1:].islower() or len(word) == 1 else text
