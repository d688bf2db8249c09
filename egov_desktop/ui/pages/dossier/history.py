"""The tab Lịch sử: who changed what in this project, and the way back to an earlier value."""

from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from egov_desktop.domain.records import KINDS
from egov_desktop.ui.history.reading import (
    ReadLine,
    moment_words,
    past_of,
    provenance_words,
    verb_words,
    who_words,
)
from egov_desktop.ui.history.restoring import can_be_restored, restore_words, restoring
from egov_desktop.ui.history.rows import RowsModel
from egov_desktop.ui.history.table import LogTable
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.pages.dossier.tab import DossierTab
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.language import say

_WIDTHS = (136, 132, 76, 164, 230, 132, 112, 112)
_STRETCHING = (len(_WIDTHS) - 1,)


def _headings() -> tuple[str, ...]:
    return (
        say("Thời điểm"),
        say("Người ghi"),
        say("Đơn vị"),
        say("Việc"),
        say("Bản ghi"),
        say("Trường"),
        say("Trước đây"),
        say("Sau đó"),
    )


class HistoryTab(DossierTab):
    """The journal of one project. It is read when it is looked at, since every change adds to it."""

    SHOWS: ClassVar[frozenset[str]] = frozenset(KINDS)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.model = RowsModel[ReadLine](_headings(), self._words, parent=self)
        self.table = LogTable(self.model, say("Lịch sử của dự án"), _WIDTHS, _STRETCHING)
        sized(self.table, min_height=240)
        self._restore = QPushButton(icon("restore", "muted"), say("Khôi phục giá trị trước"))
        self._restore.clicked.connect(self.restore)
        if session.is_read_only:
            self._restore.hide()
        self._count = Words(look="secondary")
        head = spaced(QHBoxLayout(), gap=12)
        head.addWidget(Words(say("Mọi thay đổi của dự án"), "section"))
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._restore)
        self.column.addLayout(head)
        self.column.addWidget(self.table, 1)
        self._from = Words(look="secondary", wrap=True)
        self.column.addWidget(self._from)
        self.table.moved.connect(self._enable)

    def refresh(self) -> None:
        kept = self.current_line()
        self.model.show_rows(past_of(self.session.register, self.project.id))
        self._count.setText(say("{n} thay đổi, mới nhất ở trên", n=self.model.rowCount()))
        lines = [read.line for read in self.model.rows()]
        self.table.go_to(lines.index(kept.line) if kept and kept.line in lines else 0)
        self._enable()

    def current_line(self) -> ReadLine | None:
        return self.model.row_at(self.table.row())

    def restore(self) -> None:
        """Write the value before the current line again, or bring back what was removed with its record."""
        read = self.current_line()
        if read is None or not can_be_restored(self.session.register, read):
            return
        if self.session.attempt(lambda: restoring(self.session, read.line)) is not None:
            self.done.emit(say("Đã khôi phục: {record}.", record=read.record))

    def _words(self, read: ReadLine) -> tuple[str, ...]:
        entry = read.line.entry
        verb = verb_words(entry, self.session.register.entries)
        written = (moment_words(entry.stamp.at), who_words(entry), entry.office, verb)
        return (*written, read.record, read.field, read.before, read.after)

    def _enable(self) -> None:
        read = self.current_line()
        self._restore.setEnabled(read is not None and can_be_restored(self.session.register, read))
        self._restore.setText(restore_words(self.session.register, read))
        came = provenance_words(self.session.register, read.line) if read else ""
        self._from.setText(came)
        self._from.setVisible(bool(came))
