"""The score-card: what came into the period, what of it was done, and what is open, by leading agency."""

from collections.abc import Iterator
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from egov_desktop.domain.judgement.meetings.carrying_over import last_meeting
from egov_desktop.domain.judgement.meetings.task_counts import TaskCounts, counts_by_agency, total_counts
from egov_desktop.domain.records import Meeting
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.pages.tasks.plain_table import Cell, Heading, PlainTable
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.dates import day
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole


class Counts(QWidget):
    """One row for each leading agency and one for all; `opened` names the agency whose tasks are wanted ("" for all)."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._about = Words(look="muted", wrap=True)
        self.table = PlainTable(say("Bảng tổng hợp nhiệm vụ theo đơn vị"))
        self.table.opened.connect(self.opened)
        column = spaced(QVBoxLayout(self), gap=8)
        column.addWidget(self._about)
        column.addWidget(self.table, 1)

    def show_counts(self, snapshot: Snapshot, on: date) -> None:
        """Count from the meeting before the day on (or the month, where there is none) up to the day."""
        since = period_begins(snapshot, on)
        self._about.setText(
            say(
                "Kỳ tính từ sau ngày {since} đến hết ngày {on}. Số kỳ trước chuyển sang cộng số giao trong kỳ bằng số đã xong, thôi theo dõi và chưa xong. Enter để xem nhiệm vụ của đơn vị.",
                since=day(since),
                on=day(on),
            )
        )
        found = counts_by_agency(snapshot, since, on)
        rows = [
            (
                own.agency.id if own.agency else "",
                tuple(_cells(own.agency.name if own.agency else say("Chưa rõ"), own.counts)),
            )
            for own in found
        ]
        total = ("", tuple(_cells(say("Cộng"), total_counts(found))))
        self.table.show_rows(_headings(), [*rows, total] if rows else [])


def period_begins(snapshot: Snapshot, on: date) -> date:
    """Give the day after which the period counts: that of the last meeting before it, else the end of the month before."""
    before = last_meeting(snapshot.all(Meeting).values(), on)
    return (before.held_on if before else None) or on.replace(day=1) - timedelta(days=1)


def _headings() -> tuple[Heading, ...]:
    return (
        Heading(say("Cơ quan chủ trì")),
        *(
            Heading(words, width, at_right=True)
            for words, width in (
                (say("Kỳ trước sang"), 104),
                (say("Giao trong kỳ"), 104),
                (say("Xong đúng hạn"), 108),
                (say("Xong quá hạn"), 104),
                (say("Chưa xong, trong hạn"), 144),
                (say("Chưa xong, quá hạn"), 138),
                (say("Không hạn"), 84),
                (say("Chờ xác nhận"), 100),
            )
        ),
    )


def _cells(name: str, counts: TaskCounts) -> Iterator[Cell]:
    yield Cell(name)
    yield from (
        Cell(_count(n)) for n in (counts.carried_in, counts.assigned, counts.done_on_time, counts.done_late)
    )
    yield Cell(_count(counts.open_on_time))
    yield Cell(_count(counts.open_overdue), "bad" if counts.open_overdue else None)
    yield from (Cell(_count(n)) for n in (counts.open_without_deadline, counts.waiting))


def _count(n: int) -> str:
    return whole(n) if n else "–"
