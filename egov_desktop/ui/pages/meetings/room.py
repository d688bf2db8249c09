"""The view for the meeting room: the matter at hand in large type, and conclusions written down by keyboard as they fall."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from egov_desktop.actions.meetings import conclude, set_state
from egov_desktop.domain.enumerations import AgendaOrigin, MeetingState
from egov_desktop.domain.judgement.meetings.carrying_over import agenda_items_of, unresolved_for
from egov_desktop.domain.judgement.meetings.values import conclusions_of
from egov_desktop.domain.records import AgendaItem, Conclusion, Meeting, Task
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.meetings.capture import CaptureForm
from egov_desktop.ui.pages.meetings.words import deadline_words, report_words
from egov_desktop.ui.pages.pictures.parts import empty, scrolled
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.message import ask
from egov_desktop.ui.widgets.words import ElidedWords, Words
from egov_desktop.wording.dates import day
from egov_desktop.wording.labels import agency_name
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole


class MeetingRoom(QDialog):
    """Ctrl+Enter writes a conclusion down at once and begins the next; Ctrl+Page Down goes to the next matter.

    Whatever was written is in the register already, so the window may be closed at any time. What is typed and not yet
    written is asked about.
    """

    def __init__(self, session: Session, meeting: Meeting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._meeting_id, self._place = session, meeting.id, 0
        self.setWindowTitle(meeting.name)
        dress(self, "room")
        self._where, self._title = Words(look="room-small"), ElidedWords(look="room-title", lines=3)
        self._about = Words(look="room-small", wrap=True)
        self._inside = QWidget()
        self._lines = spaced(QVBoxLayout(self._inside), gap=8)
        self.form = CaptureForm(session, lines=3)
        self._said = Words(look="room-small", wrap=True)
        column = spaced(QVBoxLayout(self), gap=0)
        column.addWidget(self._bar())
        row = spaced(QHBoxLayout(), gap=20, margins=(24, 16, 20, 16))
        row.addLayout(self._matter(), 3)
        row.addWidget(sized(scrolled(self._capture()), min_width=444, max_width=620), 2)
        column.addLayout(row, 1)
        for keys, act in (
            ("Ctrl+Return", self.write),
            ("Ctrl+Enter", self.write),
            ("Ctrl+PgDown", partial(self.go, 1)),
            ("Ctrl+PgUp", partial(self.go, -1)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        session.changed.connect(self._on_changed)
        self._begin(meeting)
        self.show_place(0)

    def meeting(self) -> Meeting | None:
        return self._session.snapshot.get(Meeting, self._meeting_id)

    def item(self) -> AgendaItem | None:
        """The matter at hand; none where the agenda is empty."""
        items = self._items()
        return items[min(self._place, len(items) - 1)] if items else None

    def go(self, step: int) -> None:
        """Go on or back by matters; what is typed stays."""
        self.show_place(self._place + step)

    def show_place(self, place: int) -> None:
        """Show the matter at a place of the agenda."""
        items = self._items()
        self._place = max(0, min(place, len(items) - 1))
        own = self.item()
        self._back.setEnabled(self._place > 0)
        self._on.setEnabled(self._place + 1 < len(items))
        self._where.setText(
            say("Nội dung {n} trong {all}", n=whole(self._place + 1), all=whole(len(items)))
            if own
            else say("Chương trình họp trống")
        )
        self._title.show_words(own.title if own else say("Kết luận chung"))
        self._about.setText(self._about_words(own) if own else "")
        self._about.setVisible(bool(self._about.text()))
        self._show_lines(own)
        self.form.content.start()

    def write(self) -> bool:
        """Write down what is typed as a conclusion of the matter at hand, and begin the next."""
        own, meeting = self.item(), self.meeting()
        captured = self.form.captured(own.id if own else None)
        if captured is None or meeting is None or self._session.is_read_only:
            return False
        snapshot = self._session.snapshot
        if not self.form.save(conclude(snapshot, meeting, captured, new_id=self._session.new_id)):
            return False
        self._said.setText(say("Đã ghi: {content}", content=captured.content))
        self.form.clear()
        self._show_lines(self.item())
        self.form.content.start()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """What was measured before it stood in this window takes on its large type now."""
        super().showEvent(event)
        for part in self.findChildren(QWidget):
            part.style().unpolish(part)
            part.style().polish(part)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let nothing typed go unseen: it is written down, or left only when somebody says so."""
        leaves = self.form.is_empty() or ask(
            self,
            say("Còn một kết luận đang gõ, chưa ghi."),
            say("Các kết luận đã ghi đều ở trong sổ."),
            say("Bấm “Ở lại” rồi Ctrl+Enter để ghi."),
            verb=say("Bỏ kết luận đang gõ"),
            stay=say("Ở lại"),
        )
        if leaves:
            event.accept()
            super().closeEvent(event)
        else:
            event.ignore()

    def _begin(self, meeting: Meeting) -> None:
        """A meeting that is shown in the room is under way."""
        if meeting.state is MeetingState.PREPARING and not self._session.is_read_only:
            session = self._session
            session.attempt(lambda: set_state(session.snapshot, meeting.id, MeetingState.OPEN))

    def _bar(self) -> QFrame:
        bar = QFrame()
        dress(bar, "bar")
        row = spaced(QHBoxLayout(bar), gap=10, margins=(24, 10, 20, 10))
        row.addWidget(ElidedWords(self.windowTitle(), "room-small"), 1)
        self._back = QPushButton(icon("chevron_left"), say("Nội dung trước"))
        self._on = QPushButton(icon("chevron"), say("Nội dung sau"))
        leave = QPushButton(say("Trở về trang"))
        self._back.setToolTip("Ctrl+Page Up")
        self._on.setToolTip("Ctrl+Page Down")
        leave.setToolTip("Esc")
        for button, act in (
            (self._back, partial(self.go, -1)),
            (self._on, partial(self.go, 1)),
            (leave, self.close),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, act=act: act())
            row.addWidget(button)
        return bar

    def _matter(self) -> QVBoxLayout:
        column = spaced(QVBoxLayout(), gap=10)
        column.addWidget(self._where)
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addWidget(scrolled(self._inside), 1)
        return column

    def _capture(self) -> QWidget:
        frame = QFrame()
        dress(frame, "card")
        column = spaced(QVBoxLayout(frame), gap=10, margins=(18, 14, 18, 14))
        column.addWidget(self.form)
        self.write_button = QPushButton(say("Ghi, sang kết luận tiếp (Ctrl+Enter)"))
        dress(self.write_button, "primary")
        self.write_button.setAutoDefault(False)
        self.write_button.clicked.connect(self.write)
        column.addWidget(self.write_button)
        column.addWidget(self._said)
        column.addStretch(1)
        frame.setVisible(not self._session.is_read_only)
        around = QWidget()
        spaced(QVBoxLayout(around)).addWidget(frame)
        return around

    def _about_words(self, own: AgendaItem) -> str:
        minutes = say("{n} phút", n=whole(own.minutes)) if own.minutes else ""
        presenter = agency_name(self._session.snapshot, own.presenter_agency_id, short=False)
        by = say("Trình bày: {agency}", agency=presenter) if presenter else ""
        return "\n".join(part for part in (" · ".join(one for one in (by, minutes) if one), own.note) if part)

    def _show_lines(self, own: AgendaItem | None) -> None:
        """Show what was concluded under the matter, and of the review of open conclusions, each with its age."""
        empty(self._lines)
        meeting = self.meeting()
        if meeting is None:
            return
        written = [
            one
            for one in conclusions_of(self._session.snapshot, meeting)
            if one.agenda_item_id == (own.id if own else None)
        ]
        if written:
            self._lines.addWidget(Words(say("Đã kết luận"), "room-small"))
        for one in written:
            self._lines.addWidget(Words(f"✓ {self._conclusion_words(one)}", "room-text", wrap=True))
        if own is not None and own.origin is AgendaOrigin.UNRESOLVED:
            self._show_review(meeting)
        self._lines.addStretch(1)

    def _show_review(self, meeting: Meeting) -> None:
        for place, one in enumerate(unresolved_for(self._session.snapshot, meeting), start=1):
            self._lines.addWidget(Words(f"{place}. {one.content}", "room-text", wrap=True))
            leads = ", ".join(own.lead.short_name or own.lead.name for own in one.tasks if own.lead)
            age = say("tồn {n} kỳ", n=whole(one.age)) if one.age else ""
            put_off = say("gia hạn {n} lần", n=whole(one.extensions)) if one.extensions else ""
            parts = (leads, *deadline_words(one, named=True), age, put_off, report_words(one))
            words = " · ".join(part for part in parts if part)
            self._lines.addWidget(Words(words, "room-late" if one.days_overdue else "room-small", wrap=True))

    def _conclusion_words(self, own: Conclusion) -> str:
        snapshot = self._session.snapshot
        parts = [own.content]
        for task in snapshot.children(Task, own.id, by="conclusion_id"):
            parts.append(agency_name(snapshot, task.lead_agency_id))
            parts.append(day(task.due_on) or say("chưa ấn định thời hạn"))
        return " · ".join(part for part in parts if part)

    def _items(self) -> tuple[AgendaItem, ...]:
        meeting = self.meeting()
        return agenda_items_of(self._session.snapshot, meeting) if meeting else ()

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if "agency" in kinds:
            self.form.refresh()
        if kinds & {"agenda_item", "conclusion", "task"} and self.isVisible():
            self._show_lines(self.item())
