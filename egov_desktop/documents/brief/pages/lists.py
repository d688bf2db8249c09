"""The lists that the text may show in part and an annex in full: changes, late projects, matters."""

from collections.abc import Iterator, Sequence
from itertools import chain

from egov_desktop.documents.brief.pages.room import NO_LIMIT, Room, and_others
from egov_desktop.documents.brief.pages.words import (
    NO_CAUSE,
    NO_PROPOSAL,
    description,
    marked,
    nature,
    proposal_text,
    table_note,
)
from egov_desktop.documents.brief.value import (
    CauseLine,
    ChangeLine,
    LateLine,
    Matter,
    MeetingBrief,
    Section,
    Topic,
)
from egov_desktop.documents.paper import Band, Block, Bullet, Column, Paragraph, Row, Table, bold, runs
from egov_desktop.documents.tables import cells
from egov_desktop.documents.texts import as_of
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.numbers import padded, whole


def cuts_changes(brief: MeetingBrief, room: Room) -> bool:
    return any(_hides(line, room) for line in (brief.changes.lines if brief.changes else ()))


def tells_late_alone(brief: MeetingBrief) -> bool:
    """Say whether late projects have a table of their own; else they stand among the rated ones."""
    return Section.LATE in brief.sections and brief.ratings is None


def cuts_late(brief: MeetingBrief, room: Room) -> bool:
    if not tells_late_alone(brief):
        return False
    return len(brief.late) > room.rows or any(
        _late_row(1, line, room).cells[1:2] != _late_row(1, line, NO_LIMIT).cells[1:2]
        or reasons_and_proposals(line.causes, room) != reasons_and_proposals(line.causes, NO_LIMIT)
        for line in brief.late
    )


def cuts_matters(brief: MeetingBrief, room: Room) -> bool:
    if Section.MATTERS not in brief.sections:
        return False
    asked = [text for own in brief.matters for text in (own.cause, own.proposal)]
    names = [own.name.name for own in brief.matters] + [own.name for own in brief.proposed_additions]
    return (
        max(len(brief.matters), len(brief.proposed_additions)) > room.asks
        or any(room.request(text) != text for text in asked)
        or any(room.name(text) != text for text in names)
    )


def change_blocks(lines: Sequence[ChangeLine], room: Room, annex: str) -> tuple[Block, ...]:
    """Tell the changes topic by topic, each clause with its names where they are few."""
    if not lines:
        return (Paragraph(runs("Không có thay đổi nào được ghi nhận trong thời gian này.")),)
    topics = {topic: [line for line in lines if line.topic is topic] for topic in Topic}
    told = [
        f"{topic.label}: {'; '.join(_clause(line, room) for line in own)}."
        for topic, own in topics.items()
        if own
    ]
    if any(_hides(line, room) for line in lines):
        told[-1] += f" Danh sách đầy đủ tại {annex}."
    return tuple(Bullet(runs(text)) for text in told)


def _clause(line: ChangeLine, room: Room) -> str:
    if len(line.items) > _most_items(line, room):
        return line.clause
    return f"{line.clause} ({'; '.join(room.item(item) for item in line.items)})"


def _most_items(line: ChangeLine, room: Room) -> int:
    """Projects that moved, came or went are the news of the meeting: some are named even where there is little room."""
    return room.items + 2 if line.topic is Topic.PROJECTS else room.items - 1


def _hides(line: ChangeLine, room: Room) -> bool:
    return len(line.items) > _most_items(line, room) or any(room.item(item) != item for item in line.items)


def change_table(brief: MeetingBrief, lines: Sequence[ChangeLine]) -> Table:
    """List everything that changed, under the clause that counts it."""
    rows = chain.from_iterable(_change_rows(line) for line in lines)
    columns = (Column("TT", 0.6, "center"), Column("Nội dung thay đổi", 14))
    return Table(columns, tuple(rows), as_of_note=as_of(brief.on), font_size=11)


def _change_rows(line: ChangeLine) -> Iterator[Row | Band]:
    yield Band(f"{line.topic.label}: {line.clause}")
    yield from (cells.row(cells.place(place), item) for place, item in enumerate(line.items, start=1))


def late_table(brief: MeetingBrief, room: Room, annex: str) -> Table:
    """List the late projects; only without a limit, in the annex, is the milestone named behind which they are."""
    shown = brief.late[: room.rows]
    hidden = len(brief.late) - len(shown)
    rows: list[Row | Band] = [_late_row(place, line, room) for place, line in enumerate(shown, start=1)]
    if hidden:
        rows.append(Band(and_others(hidden, "dự án", annex)))
    return Table(
        (
            Column("TT", 0.6, "center"),
            Column("Dự án (chủ đầu tư)", 4.1),
            Column("Chậm (ngày)", *((2.4, "left") if room is NO_LIMIT else (1.3, "center"))),
            Column("Nguyên nhân", 5),
            Column("Kiến nghị, đề xuất", 4.5),
        ),
        tuple(rows),
        as_of_note=as_of(brief.on)
        if _are_marks_told(brief, room)
        else table_note(brief, (line.name for line in shown)),
        font_size=10,
    )


def _are_marks_told(brief: MeetingBrief, room: Room) -> bool:
    """Say whether the text itself explains the marks, in the section before the table."""
    return room is not NO_LIMIT and Section.STAGES in brief.sections


def _late_row(place: int, line: LateLine, room: Room) -> Row:
    return cells.row(
        cells.place(place),
        cells.bracketed(marked(line.name, room), line.name.owner),
        _lateness(line, room),
        *reasons_and_proposals(line.causes, room),
        key=line.name.project_id,
    )


def reasons_and_proposals(causes: Sequence[CauseLine], room: Room) -> tuple[str, str]:
    """Give why a project is behind, each cause with its nature, and what is proposed."""
    told = room.texts([description(cause) for cause in causes])
    reasons = [f"{nature(cause)}: {text}" for cause, text in zip(causes, told, strict=True)]
    proposals = room.texts(tuple(dict.fromkeys(filter(None, map(proposal_text, causes)))))
    return "\n".join(reasons) or NO_CAUSE, "\n".join(proposals) or NO_PROPOSAL


def _lateness(line: LateLine, room: Room) -> cells.Cell | str:
    if room is not NO_LIMIT:
        return cells.whole(line.days)
    due = f"hạn {day_short(line.due_on)}" if line.due_on else ""
    behind = ", ".join(part for part in (line.milestone or "Hoàn thành dự án", due) if part)
    return f"{whole(line.days)} ngày\n({behind})"


def matter_blocks(brief: MeetingBrief, room: Room, annex: str) -> tuple[Block, ...]:
    """Number the matters one by one; projects proposed to be added are the last of them."""
    shown = brief.matters[: room.asks]
    hidden = len(brief.matters) - len(shown)
    blocks = [_matter(place, matter, room) for place, matter in enumerate(shown, start=1)]
    if hidden:
        blocks.append(Paragraph(runs(f"{and_others(hidden, 'nội dung', annex)}.")))
    if brief.proposed_additions:
        blocks.append(_additions(len(brief.matters) + 1, brief, room))
    return tuple(blocks)


def _matter(place: int, matter: Matter, room: Room) -> Paragraph:
    owner = f" ({matter.name.owner})" if matter.name.owner else ""
    proposal = room.request(matter.proposal) or NO_PROPOSAL
    parts = [f" {_ended(room.request(matter.cause))}"] if matter.cause else []
    return Paragraph(
        runs(bold(f"{place}. {marked(matter.name, room)}{owner}."), *parts, f" Kiến nghị: {_ended(proposal)}")
    )


def _additions(place: int, brief: MeetingBrief, room: Room) -> Paragraph:
    names = [room.name(own.name) for own in brief.proposed_additions[: room.asks]]
    hidden = len(brief.proposed_additions) - len(names)
    rest = f"; … và {padded(hidden)} dự án khác" if hidden else ""
    count = padded(len(brief.proposed_additions))
    return Paragraph(runs(bold(f"{place}. Đề xuất bổ sung {count} dự án: "), f"{'; '.join(names)}{rest}."))


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith((".", "…", "!", "?")) else f"{sentence}."
