"""Who is invited to a meeting, and who came."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from egov_desktop.actions.meetings import invite
from egov_desktop.domain.judgement.meetings.agenda import agencies_concerned
from egov_desktop.domain.judgement.meetings.values import invitees_of
from egov_desktop.domain.records import Attendance, Meeting, Record
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.ui.grids.columns import Column, Rows
from egov_desktop.ui.grids.grid import RecordGrid
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

_COLUMNS = (
    Column("agency_id", 260, stretches=True),
    Column("person", 200),
    Column("title", 220),
    Column("came", 100),
)


class PeopleTab(QWidget):
    """One row for each who is invited; a button invites the agencies that the agenda and open tasks concern."""

    done = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._meeting: Meeting | None = None
        self.invite_button = QPushButton(icon("people", "muted"), "")
        self.invite_button.clicked.connect(self.invite)
        self.grid = RecordGrid(
            session, Attendance, _COLUMNS, title=say("Thành phần dự họp"), beside=self.invite_button
        )
        self.grid.done.connect(self.done)
        self._came = Words(look="secondary")
        column = spaced(QVBoxLayout(self), gap=8, margins=(16, 10, 16, 10))
        column.addWidget(self.grid)
        column.addWidget(self._came)
        column.addStretch(1)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show who is invited to a meeting."""
        is_other = self._meeting is None or self._meeting.id != meeting.id
        self._meeting = meeting
        if is_other:
            self.grid.show_rows(_rows_of(meeting))
        else:
            self.grid.refresh()
        invited = invitees_of(self._session.snapshot, meeting)
        lacking = len(self._lacking(meeting))
        self.invite_button.setText(say("Mời {n} cơ quan liên quan", n=whole(lacking)))
        self.invite_button.setVisible(bool(lacking) and not self._session.is_read_only)
        came = sum(bool(own.came) for own in invited)
        self._came.setText(say("Mời {n}, có mặt {came}.", n=whole(len(invited)), came=whole(came)))

    def invite(self) -> None:
        """Invite the agencies concerned that are not invited yet."""
        session, meeting = self._session, self._meeting
        if meeting is None:
            return
        ids = self._lacking(meeting)
        if session.attempt(lambda: invite(session.snapshot, meeting, ids, new_id=session.new_id)):
            self.done.emit(say("Đã thêm {n} cơ quan vào thành phần dự họp.", n=whole(len(ids))))

    def _lacking(self, meeting: Meeting) -> list[str]:
        snapshot = self._session.snapshot
        already = {own.agency_id for own in invitees_of(snapshot, meeting)}
        return [own.id for own in agencies_concerned(snapshot, meeting) if own.id not in already]


def _rows_of(meeting: Meeting) -> Rows:
    def first_values(_snapshot: Snapshot, rows: Sequence[Record]) -> dict[str, Any]:
        last = max((own.position or 0 for own in rows if isinstance(own, Attendance)), default=0)
        return {"position": last + 1}

    return Rows(
        meeting.id,
        lambda snapshot: invitees_of(snapshot, meeting),
        {"meeting_id": meeting.id},
        first_values,
    )
