"""The tab Nguyên nhân & kiến nghị: why the project is late, how that is sorted, who can remove it, what is proposed."""

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from egov_desktop.domain.judgement.ratings.causes import days_told, unexplained
from egov_desktop.domain.records import Cause
from egov_desktop.ui.forms.sheet import RecordSheet, Section
from egov_desktop.ui.grids.grid import RecordGrid
from egov_desktop.ui.pages.dossier.rows import COLUMNS, project_rows
from egov_desktop.ui.pages.dossier.tab import DossierTab
from egov_desktop.ui.pages.dossier.work import framed
from egov_desktop.ui.pages.ratings.sorting import SortingCard
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.judged.causes import told_words, unexplained_words
from egov_desktop.wording.language import say


class CausesTab(DossierTab):
    """The causes in rows, and the one under the cursor in full below them."""

    SHOWS: ClassVar[frozenset[str]] = frozenset(
        {
            "project", "cause", "cause_review", "milestone", "agency", "list_item", "threshold",
            "capital_plan", "disbursement",
        }
    )  # fmt: skip

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.grid = RecordGrid(
            session, Cause, COLUMNS[Cause], title=say("Nguyên nhân chậm"), has_details=False
        )
        self.grid.row_changed.connect(self._show_cause)
        self.column.addWidget(self.add_grid(self.grid, project_rows(Cause)))
        self._told = Words(look="secondary", wrap=True)
        self.column.addWidget(self._told)
        self._hint = Words(look="muted", wrap=True)
        self.column.addWidget(self._hint)
        self.sheet = RecordSheet(session, Cause, _sections())
        self._card = framed(self.sheet)
        self.column.addWidget(self._card)
        self.sorting = SortingCard(session)
        self.column.addWidget(self.sorting)
        self.column.addStretch(1)

    def refresh(self) -> None:
        if self.grid.current_record() is None and self.grid.model.records():
            self.grid.view.go_to(0, 0)
        self._tell_lacking()
        self._show_cause()

    def told(self) -> str:
        """What is said of how far the causes explain the lateness."""
        return self._told.text()

    def _tell_lacking(self) -> None:
        snapshot, on = self.session.snapshot, self.session.report_on
        lacking = unexplained(snapshot, on, (self.project,))
        words = told_words(days_told(snapshot, self.project, on))
        self._told.setText(unexplained_words(lacking[0]) if lacking else words)
        self._told.setVisible(bool(self._told.text()))

    def _show_cause(self) -> None:
        cause = self.grid.current_record()
        self._card.setVisible(cause is not None)
        self._hint.setVisible(cause is None)
        has_causes = bool(self.grid.model.records())
        self._hint.setText(
            say("Chọn một dòng để đọc và sửa đầy đủ.")
            if has_causes
            else say("Chưa ghi nguyên nhân chậm nào.")
        )
        self.sorting.show_cause(cause if isinstance(cause, Cause) else None)
        if cause is not None:
            self.sheet.show_record(cause)


def _sections() -> tuple[Section, ...]:
    return (
        Section(
            say("Nguyên nhân đang chọn"),
            (
                "description", "nature", "category", "responsible_agency_id", "milestone_id", "since_on",
                "resolved_on", "days_lost", "needs_decision",
            ),
        ),
        Section(say("Khắc phục và kiến nghị"), ("remedy", "proposal", "evidence"), columns=2),
    )  # fmt: skip
