"""The tab Gói thầu & mốc: milestones with their four dates, the small timeline of them, packages and contracts."""

from typing import ClassVar

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from egov_desktop.charts.timeline import data_milestones
from egov_desktop.domain.judgement.schedule import progress
from egov_desktop.domain.records import Contract, Milestone, Package
from egov_desktop.ui.charts.view import ChartView
from egov_desktop.ui.grids.grid import RecordGrid
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.dossier.rows import COLUMNS, project_rows
from egov_desktop.ui.pages.dossier.tab import DossierTab
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import percent


class WorkTab(DossierTab):
    """The work itself, as promised and as it goes."""

    SHOWS: ClassVar[frozenset[str]] = frozenset(
        {"project", "milestone", "package", "contract", "cause", "disbursement", "list_item"}
    )

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.milestones = RecordGrid(
            session, Milestone, COLUMNS[Milestone], title=say("Mốc tiến độ"), most_rows=12
        )
        self.column.addWidget(self.add_grid(self.milestones, project_rows(Milestone)))
        self._progress = Words(look="secondary", wrap=True)
        self.column.addWidget(self._progress)
        self.chart = ChartView(say("Các mốc tiến độ"), grows=True)
        self.chart.rows_wanted.connect(self._on_rows_wanted)
        self.column.addWidget(framed(self.chart))
        for record_class, title in ((Package, say("Gói thầu")), (Contract, say("Hợp đồng và phụ lục"))):
            grid = RecordGrid(session, record_class, COLUMNS[record_class], title=title)
            self.column.addWidget(self.add_grid(grid, project_rows(record_class)))
        self.column.addStretch(1)

    def refresh(self) -> None:
        snapshot, project, on = self.session.snapshot, self.project, self.session.report_on
        done = progress(snapshot, project, on)
        words = say("Đã xong {share} khối lượng, tính theo tỷ trọng các mốc.", share=percent(done))
        self._progress.setText(
            words if done is not None else say("Chưa ghi tỷ trọng các mốc, nên chưa tính được tiến độ.")
        )
        self.chart.show_chart(lambda: data_milestones(snapshot, project, on))

    def _on_rows_wanted(self, _kind: str, ids: tuple[str, ...]) -> None:
        if ids:
            self.reveal(ids[0])


def framed(widget: QWidget) -> QFrame:
    """Put a chart on a card."""
    card = QFrame()
    dress(card, "card")
    spaced(QVBoxLayout(card), margins=(16, 12, 16, 12)).addWidget(widget)
    return card
