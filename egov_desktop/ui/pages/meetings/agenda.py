"""The agenda of a meeting: its matters in order, what item 1 reviews, and what rules propose, each with why."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from egov_desktop.actions.meetings import accept, arrange, leave_out, proposal_reason, proposal_title
from egov_desktop.domain.enumerations import AgendaOrigin
from egov_desktop.domain.judgement.meetings.agenda import Proposal, proposals
from egov_desktop.domain.judgement.meetings.carrying_over import agenda_items_of, unresolved_for
from egov_desktop.domain.records import AgendaItem, Meeting, Record
from egov_desktop.domain.rules.locks import is_closed
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.ui.forms.locks import lock_button
from egov_desktop.ui.grids.columns import Column, Rows
from egov_desktop.ui.grids.grid import RecordGrid
from egov_desktop.ui.look.chosen import px
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.meetings.words import unresolved_cells, unresolved_headings
from egov_desktop.ui.pages.pictures.parts import empty, scrolled
from egov_desktop.ui.pages.tasks.plain_table import PlainTable
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.words import ElidedWords, Words
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

_MINUTES = 10
_COLUMNS = (
    Column("title", 180, stretches=True),
    Column("origin", 138, fixed=True),
    Column("presenter_agency_id", 104, heading="Trình bày"),
    Column("minutes", 122, adds_up=True),
    Column("discussed", 64),
)


class AgendaTab(QWidget):
    """Rows are typed in as everywhere; Alt+Up, Alt+Down or the number at the left, dragged, put them in order."""

    done = Signal(str)
    task_wanted = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._meeting: Meeting | None = None
        self.grid = RecordGrid(
            session, AgendaItem, _COLUMNS, title=say("Chương trình họp"), lines=2, beside=self._movers()
        )
        self.grid.done.connect(self.done)
        self.review = PlainTable(say("Kết luận chưa hoàn thành"), most_rows=4, lines=2)
        self.review.opened.connect(self._open_review)
        self._nothing_open = Words(
            say("Không còn kết luận nào của các kỳ trước chưa hoàn thành."), "muted", wrap=True
        )
        self.proposed = Proposals()
        self.proposed.accepted.connect(self.accept)
        self.proposed.skipped.connect(self.skip)
        inside = QWidget()
        self._row = spaced(
            QBoxLayout(QBoxLayout.Direction.LeftToRight, inside), gap=14, margins=(16, 10, 12, 10)
        )
        column = spaced(QVBoxLayout(), gap=8)
        column.addWidget(self.grid)
        column.addWidget(Words(say("Rà soát ở mục 1"), "section"))
        column.addWidget(self.review)
        column.addWidget(self._nothing_open)
        column.addStretch(1)
        self._row.addLayout(column, 1)
        self._row.addWidget(self.proposed)
        spaced(QVBoxLayout(self)).addWidget(scrolled(inside))
        self._make_draggable()

    def show_meeting(self, meeting: Meeting) -> None:
        """Show the agenda of a meeting as it is now."""
        is_other = self._meeting is None or self._meeting.id != meeting.id
        self._meeting = meeting
        if is_other:
            self.grid.show_rows(_rows_of(meeting))
        else:
            self.grid.refresh()
        snapshot = self._session.snapshot
        found = unresolved_for(snapshot, meeting)
        self.review.setVisible(bool(found))
        self._nothing_open.setVisible(not found)
        self.review.show_rows(
            unresolved_headings(), [(own.tasks[0].task.id, unresolved_cells(snapshot, own)) for own in found]
        )
        for button, tip in self._mover_tips:
            lock_button(button, why_closed(snapshot, meeting), tip)
        self.proposed.show_proposals(() if self._is_locked() else self._proposals(meeting))

    def accept(self, chosen: Sequence[Proposal]) -> None:
        """Put proposed matters on the agenda."""
        meeting = self._meeting
        if meeting is None or not chosen:
            return
        session = self._session
        if session.attempt(lambda: accept(session.snapshot, meeting, chosen, new_id=session.new_id)):
            self.done.emit(say("Đã đưa {n} nội dung vào chương trình.", n=whole(len(chosen))))

    def skip(self, proposal: Proposal) -> None:
        """Leave a proposal out of this meeting."""
        meeting, session = self._meeting, self._session
        if meeting is not None:
            session.attempt(lambda: leave_out(meeting, proposal, new_id=session.new_id))

    def shift(self, step: int) -> None:
        """Move the current matter up (-1) or down (1)."""
        own, ids = self.grid.current_record(), [one.id for one in self._items()]
        if own is None or own.id not in ids:
            return
        place = ids.index(own.id)
        target = place + step
        if 0 <= target < len(ids):
            ids.insert(target, ids.pop(place))
            self._arrange(ids, own)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the agenda take the rows that the review leaves; in a narrow page the proposals stand below."""
        super().resizeEvent(event)
        is_narrow = self.width() < px(820)
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction)
        sized(self.proposed, min_width=240, max_width=2_000 if is_narrow else 240)
        self.grid.set_room(self.height() - px(330))

    def _movers(self) -> QWidget:
        movers = QWidget()
        self._mover_tips: list[tuple[QPushButton, str]] = []
        row = spaced(QHBoxLayout(movers), gap=0)
        for words, keys, step in ((say("Lên"), "Alt+Up", -1), (say("Xuống"), "Alt+Down", 1)):
            button = QPushButton(words)
            dress(button, "quiet")
            button.setToolTip(f"{words} ({keys})")
            self._mover_tips.append((button, button.toolTip()))
            button.clicked.connect(partial(self.shift, step))
            row.addWidget(button)
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.shift, step))
        return movers

    def _make_draggable(self) -> None:
        numbers = self.grid.view.verticalHeader()
        numbers.show()
        for corner in self.grid.view.findChildren(QAbstractButton):
            corner.setAccessibleName(say("Thứ tự"))
        numbers.setSectionsMovable(True)
        numbers.sectionMoved.connect(self._on_dragged)

    def _on_dragged(self, _logical: int, before: int, after: int) -> None:
        numbers = self.grid.view.verticalHeader()
        numbers.blockSignals(True)
        numbers.moveSection(after, before)
        numbers.blockSignals(False)
        ids = [own.id for own in self._items()]
        if before < len(ids):
            own_id = ids.pop(before)
            ids.insert(min(after, len(ids)), own_id)
            self._arrange(ids, self._session.snapshot.get(AgendaItem, own_id))

    def _arrange(self, ids: list[str], own: Record | None) -> None:
        session, meeting = self._session, self._meeting
        if meeting is None or session.is_read_only:
            return
        column = self.grid.view.currentIndex().column()
        session.attempt(lambda: arrange(session.snapshot, meeting, ids))
        self.grid.show_rows(_rows_of(meeting))
        if own is not None:
            self.grid.view.go_to(self.grid.model.row_of(own.id), max(column, 0))

    def _items(self) -> tuple[AgendaItem, ...]:
        return agenda_items_of(self._session.snapshot, self._meeting) if self._meeting else ()

    def _proposals(self, meeting: Meeting) -> tuple[Proposal, ...]:
        on = min(self._session.report_on, meeting.held_on or self._session.report_on)
        return proposals(self._session.snapshot, meeting, on)

    def _is_locked(self) -> bool:
        return self._session.is_read_only or is_closed(
            self._session.snapshot, self._meeting.id if self._meeting else None
        )

    def _open_review(self, task_id: str) -> None:
        self.task_wanted.emit(task_id)


class Proposals(QWidget):
    """The proposed matters, one below the other, each with its reason and two answers."""

    accepted = Signal(object)
    skipped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Proposal, ...] = ()
        self._column = spaced(QVBoxLayout(self), gap=8, margins=(0, 0, 6, 0))

    def proposals(self) -> tuple[Proposal, ...]:
        return self._shown

    def show_proposals(self, found: tuple[Proposal, ...]) -> None:
        if found == self._shown and self._column.count():
            return
        self._shown = found
        empty(self._column)
        self._column.addWidget(Words(say("Đề xuất đưa vào chương trình"), "section", wrap=True))
        if not found:
            self._column.addWidget(Words(say("Không có đề xuất nào."), "muted", wrap=True))
        for own in found:
            self._column.addWidget(self._card(own))
        if len(found) > 1:
            every = QPushButton(say("Đưa cả {n} nội dung vào", n=whole(len(found))))
            every.clicked.connect(lambda: self.accepted.emit(self._shown))
            self._column.addWidget(every)
        self._column.addStretch(1)

    def _card(self, own: Proposal) -> QFrame:
        frame = QFrame()
        dress(frame, "card")
        column = spaced(QVBoxLayout(frame), gap=4, margins=(10, 8, 10, 8))
        title = proposal_title(own)
        column.addWidget(Words(say((own.origin or AgendaOrigin.OWN).label), "secondary", wrap=True))
        column.addWidget(ElidedWords(title, "strong", lines=3))
        if reason := proposal_reason(own):
            column.addWidget(ElidedWords(reason, "muted", lines=3))
        row = spaced(QHBoxLayout(), gap=6)
        for words, name, chosen in (
            (say("Đưa vào"), say("Đưa vào: {title}", title=title), partial(self.accepted.emit, (own,))),
            (say("Bỏ qua"), say("Bỏ qua: {title}", title=title), partial(self.skipped.emit, own)),
        ):
            button = QPushButton(words)
            button.setAccessibleName(name)
            button.clicked.connect(lambda _=False, chosen=chosen: chosen())
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        return frame


def why_closed(snapshot: Snapshot, meeting: Meeting) -> str:
    """Say why the agenda of a meeting is not written in any more."""
    return say("Cuộc họp đã kết thúc, chương trình họp được khóa.") if is_closed(snapshot, meeting.id) else ""


def _rows_of(meeting: Meeting) -> Rows:
    def first_values(_snapshot: Snapshot, rows: Sequence[Record]) -> dict[str, Any]:
        last = max((own.position or 0 for own in rows if isinstance(own, AgendaItem)), default=0)
        return {"position": last + 1, "origin": AgendaOrigin.OWN, "minutes": _MINUTES}

    return Rows(
        meeting.id,
        lambda snapshot: agenda_items_of(snapshot, meeting),
        {"meeting_id": meeting.id},
        first_values,
        lambda snapshot: why_closed(snapshot, meeting),
    )
