"""The conclusions of earlier meetings that are not carried out, as the brief tells them: state, age, extensions."""

from collections.abc import Iterator, Sequence
from datetime import date

from egov_desktop.documents.brief.pages.room import Room, and_others
from egov_desktop.documents.brief.value import OpenConclusion
from egov_desktop.documents.paper import Band, Block, Column, Paragraph, Row, Table, runs
from egov_desktop.documents.tables import cells
from egov_desktop.domain.enumerations import TaskStatus
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.numbers import padded, whole

_COLUMNS = (
    Column("TT", 0.6, "center"),
    Column("Kết luận", 5.6),
    Column("Cơ quan chủ trì", 2.4),
    Column("Thời hạn, tình trạng", 3.2),
    Column("Gia hạn (lần)", 1, "center"),
    Column("Đã qua (cuộc họp)", 1.2, "center"),
    Column("Báo cáo gần nhất", 1.6, "center"),
)
_MOST = 8
"""Told on the first pages: a meeting reviews them from its agenda, where all of them stand."""


def conclusion_blocks(told: Sequence[OpenConclusion], on: date, room: Room, annex: str) -> Iterator[Block]:
    """Count what is left of earlier meetings and list each with its state, the longest overdue first."""
    yield Paragraph(runs(f"{_counted(told, on)}:"))
    shown = told[: _rows(room)] if annex else told
    rows: list[Row | Band] = [_row(place, own, room) for place, own in enumerate(shown, start=1)]
    if len(shown) < len(told):
        rows.append(Band(and_others(len(told) - len(shown), "kết luận", annex)))
    yield Table(_COLUMNS, tuple(rows), as_of_note=f"Tình hình đến ngày {day_short(on)}", font_size=10)


def _row(place: int, own: OpenConclusion, room: Room) -> Row:
    return cells.row(
        cells.place(place),
        room.name(own.content),
        own.leads,
        _state(own),
        cells.whole(own.extensions),
        cells.whole(own.age),
        cells.on(own.reported_on) if own.reported_on else "Chưa có",
    )


def cuts_conclusions(told: Sequence[OpenConclusion], room: Room) -> bool:
    """Say whether the text leaves out a conclusion, or a part of one."""
    return len(told) > _rows(room) or any(room.name(own.content) != own.content for own in told)


def _rows(room: Room) -> int:
    return min(room.rows, _MOST)


def _counted(told: Sequence[OpenConclusion], on: date) -> str:
    parts = (
        (sum(_is_overdue(own) for own in told), "quá hạn"),
        (sum(own.status is TaskStatus.AWAITING_CONFIRMATION for own in told), "báo hoàn thành, chờ xác nhận"),
        (sum(own.status is TaskStatus.NO_DEADLINE for own in told), "chưa ấn định thời hạn"),
    )
    said = "; ".join(f"{padded(count)} kết luận {words}" for count, words in parts if count)
    left = (
        f"Đến ngày {day_short(on)}, còn {padded(len(told))} kết luận của các cuộc họp trước chưa hoàn thành"
    )
    return f"{left}, trong đó {said}" if said else left


def _state(own: OpenConclusion) -> str:
    due = f"hạn {day_short(own.due_on)}" if own.due_on else "chưa ấn định thời hạn"
    if _is_overdue(own):
        return f"{due}, quá hạn {whole(own.days_overdue)} ngày"
    if own.status in {TaskStatus.AWAITING_CONFIRMATION, TaskStatus.SUSPENDED}:
        return f"{due}, {own.status.label.lower()}"
    return due


def _is_overdue(own: OpenConclusion) -> bool:
    return own.status is TaskStatus.OVERDUE
