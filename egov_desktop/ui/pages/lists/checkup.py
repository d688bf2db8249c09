"""The part Kiểm tra sổ: the whole file checked aside, and what was found in rows."""

from collections.abc import Callable
from random import Random

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.store.checking import Findings, check
from egov_desktop.store.register import Register
from egov_desktop.ui.grids.painting import TONE_ROLE
from egov_desktop.ui.history.table import NOWHERE, Index, LogTable
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.lists.findings import Finding, lines_of, summary
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.background import Progress, run_in_background
from egov_desktop.ui.widgets.figures import StatusMark
from egov_desktop.ui.widgets.words import Words, plain_tip
from egov_desktop.wording.language import say

Role = Qt.ItemDataRole
_WIDTHS = (140, 320, 420)


class FindingModel(QAbstractTableModel):
    """A row for each finding, worded when it is painted."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._findings: list[Finding] = []

    def show_findings(self, findings: list[Finding]) -> None:
        self.beginResetModel()
        self._findings = findings
        self.endResetModel()

    def word_anew(self) -> None:
        """Name the records as they are called now."""
        if self._findings:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._findings) - 1, len(_WIDTHS) - 1))

    def finding_at(self, row: int) -> Finding | None:
        return self._findings[row] if 0 <= row < len(self._findings) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._findings)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(_WIDTHS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if role != Role.DisplayRole or orientation == Qt.Orientation.Vertical:
            return None
        return (say("Mức độ"), say("Ở đâu"), say("Phát hiện"))[section]

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        finding = self._findings[index.row()]
        if role == TONE_ROLE and index.column() == 0:
            return finding.tone
        if role in (Role.DisplayRole, Role.ToolTipRole):
            words = self._words(finding, index.column())
            return plain_tip(words) if role == Role.ToolTipRole else words
        return None

    def _words(self, finding: Finding, column: int) -> str:
        snapshot = self._session.snapshot
        return (finding.level, lambda: finding.place(snapshot), lambda: finding.words(snapshot))[column]()


class CheckPart(QWidget):
    """A button that checks, a sentence that says how the register stands, and the findings."""

    project_wanted = Signal(str, str)
    """The project of a finding, and the record."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._checked: Findings | None = None
        self.model = FindingModel(session, self)
        self.table = LogTable(self.model, say("Các phát hiện"), _WIDTHS, (1, 2))
        self.mark = StatusMark("unknown", say("Chưa kiểm tra trong lần mở này."))
        self._open = QPushButton(icon("open", "muted"), say("Mở dự án"))
        self._start = QPushButton(say("Kiểm tra sổ"))
        dress(self._start, "primary")
        self._sentence = Words(wrap=True, selectable=True)
        self._lay_out()
        self._start.clicked.connect(self.check)
        self._open.clicked.connect(self.open_project)
        self.table.opened.connect(self.open_project)
        self.table.moved.connect(self._enable)
        self._enable()

    def refresh(self) -> None:
        """What was found stays as it was found until the next check; records are named as they are now."""
        self.model.word_anew()
        self._enable()

    def check(self) -> None:
        """Check the whole file aside, reading it by itself, so that the window stays free."""
        path, session = self._session.register.path, self._session
        now = session.now

        def work(_progress: Progress, cancelled: Callable[[], bool]) -> Findings | None:
            aside = Register.open(path, None, now=now, identifiers=Identifiers(lambda: now, Random()))  # noqa: S311 - nothing is written
            try:
                return None if cancelled() else check(aside)
            finally:
                aside.close()

        run_in_background(self, say("Đang kiểm tra sổ…"), work, self._show)

    def findings(self) -> Findings | None:
        return self._checked

    def open_project(self) -> None:
        finding = self.model.finding_at(self.table.row())
        if finding and (project_id := finding.project_id(self._session.snapshot)):
            self.project_wanted.emit(project_id, finding.record_id if finding.kind != "project" else "")

    def _show(self, findings: Findings) -> None:
        self._checked = findings
        self.mark.tell(*summary(findings))
        self.model.show_findings(lines_of(findings, self._session.snapshot))
        self.table.go_to(0)
        self._enable()

    def _enable(self) -> None:
        finding = self.model.finding_at(self.table.row())
        has_project = finding is not None and finding.project_id(self._session.snapshot) is not None
        self._open.setEnabled(has_project)
        self.table.setVisible(finding is not None)
        self._rest.setVisible(finding is None)
        self._sentence.setText(finding.words(self._session.snapshot) if finding else "")

    def _lay_out(self) -> None:
        column = spaced(QVBoxLayout(self), gap=10, margins=(20, 14, 20, 12))
        column.addWidget(Words(say("Kiểm tra sổ"), "section"))
        purpose = say(
            "Xem tệp có hỏng không, các bảng có khớp với nhật ký không, và số liệu có trái quy tắc nào không. Không sửa gì."
        )
        column.addWidget(Words(purpose, "muted", wrap=True))
        column.addWidget(self.mark)
        column.addWidget(self.table, 1)
        self._rest = QWidget()
        column.addWidget(self._rest, 1)
        column.addWidget(self._sentence)
        foot = spaced(QHBoxLayout(), gap=8)
        foot.addStretch(1)
        foot.addWidget(self._open)
        foot.addWidget(self._start)
        column.addLayout(foot)
