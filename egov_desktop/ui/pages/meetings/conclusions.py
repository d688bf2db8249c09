"""What a meeting concluded: written, written anew until it is issued, and corrected beside the old after that."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from egov_desktop.actions.meetings import remove_conclusion
from egov_desktop.domain.judgement.meetings.values import minutes_values
from egov_desktop.domain.records import Conclusion, Meeting
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.meetings.dialogs import ConclusionDialog
from egov_desktop.ui.pages.meetings.words import concluded_cells, concluded_headings
from egov_desktop.ui.pages.tasks.plain_table import PlainTable
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.notices import EmptyState
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.language import say


class ConclusionsTab(QWidget):
    """The conclusions in their order with their tasks; what was issued is locked, and says so."""

    done = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._meeting: Meeting | None = None
        self.table = PlainTable(say("Kết luận của cuộc họp"), lines=2)
        self.table.opened.connect(self._rewrite)
        self.table.went.connect(self._enable)
        self._nothing = EmptyState(say("Cuộc họp chưa có kết luận nào."), icon_name="meeting")
        self.add_button = QPushButton(icon("add"), say("Thêm kết luận…"))
        self.edit_button = QPushButton(icon("edit", "muted"), say("Sửa…"))
        self.remove_button = QPushButton(icon("remove", "muted"), say("Xóa"))
        self._locked = Words(look="secondary", wrap=True)
        row = spaced(QHBoxLayout(), gap=6)
        row.addWidget(Words(say("Kết luận"), "section"))
        row.addWidget(self._locked, 1)
        for button, act in (
            (self.remove_button, self.remove),
            (self.edit_button, self.rewrite),
            (self.add_button, self.write),
        ):
            dress(button, "quiet")
            button.clicked.connect(act)
            button.setVisible(not session.is_read_only)
            row.addWidget(button)
        column = spaced(QVBoxLayout(self), gap=8, margins=(16, 10, 16, 10))
        column.addLayout(row)
        column.addWidget(self.table, 1)
        column.addWidget(self._nothing, 1)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show what a meeting concluded."""
        self._meeting = meeting
        snapshot = self._session.snapshot
        found = minutes_values(snapshot, meeting).concluded
        self.table.setVisible(bool(found))
        self._nothing.setVisible(not found)
        self.table.show_rows(
            concluded_headings(), [(own.conclusion.id, concluded_cells(snapshot, own)) for own in found]
        )
        self._enable()

    def current(self) -> Conclusion | None:
        """The conclusion that the cursor is on."""
        row = self.table.currentIndex().row()
        return self._session.snapshot.get(Conclusion, self.table.plain.id_at(row))

    def write(self) -> QDialog | None:
        """Ask for a new conclusion."""
        return self._ask(None)

    def rewrite(self) -> QDialog | None:
        """Ask for the current conclusion anew, or for what corrects it once it was issued."""
        own = self.current()
        return self._ask(own) if own else None

    def remove(self) -> None:
        """Take the current conclusion back, with its task."""
        own, session = self.current(), self._session
        if own is not None and session.attempt(lambda: remove_conclusion(session.snapshot, own)):
            self.done.emit(say("Đã xóa kết luận."))

    def _rewrite(self, _conclusion_id: str) -> None:
        self.rewrite()

    def _ask(self, conclusion: Conclusion | None) -> QDialog | None:
        if self._meeting is None or self._session.is_read_only:
            return None
        dialog = ConclusionDialog(self._session, self._meeting, conclusion, self)
        dialog.accepted.connect(lambda: self.done.emit(say("Đã ghi kết luận.")))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _enable(self, *_: object) -> None:
        own = self.current()
        is_issued = own is not None and bool(own.issued_with_id)
        self.edit_button.setEnabled(own is not None)
        self.edit_button.setText(say("Đính chính…") if is_issued else say("Sửa…"))
        self.remove_button.setEnabled(own is not None and not is_issued)
        self._locked.setText(say("Kết luận này đã phát hành, chỉ đính chính được.") if is_issued else "")
