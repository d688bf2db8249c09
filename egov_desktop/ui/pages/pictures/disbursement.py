"""Giải ngân: the year's plan against what was paid, by group or owner, and the cumulative curve."""

from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from egov_desktop.charts.plan_and_paid import By, data_plan_and_paid
from egov_desktop.charts.s_curve import data_s_curve
from egov_desktop.domain.records import ProjectGroup
from egov_desktop.ui.charts.view import ChartView
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.pages.page import Page
from egov_desktop.ui.pages.pictures.beside import Beside
from egov_desktop.ui.pages.pictures.parts import GroupChoice, Segments, card, empty, follow, scrolled
from egov_desktop.ui.session import Navigator, Session
from egov_desktop.wording.language import say


class DisbursementPage(Page):
    """The bars, and at the right or below them the curve of the same projects."""

    SHOWS: ClassVar[frozenset[str]] = frozenset(
        {
            "project",
            "project_group",
            "agency",
            "capital_plan",
            "disbursement",
            "forecast",
            "milestone",
            "package",
        }
    )

    def __init__(self, session: Session, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(session, navigator, parent)
        self._by: By = "group"
        self._column = spaced(QVBoxLayout(self), gap=12, margins=(20, 16, 20, 16))
        self._build()

    def title(self) -> str:
        return say("Giải ngân")

    def retranslate(self) -> None:
        empty(self._column)
        self._by = "group"
        self._build()
        super().retranslate()

    def refresh(self) -> None:
        self.group.offer(self.session.snapshot)
        self._draw()

    def _build(self) -> None:
        self.group = GroupChoice()
        self.bars = ChartView(say("Giải ngân so với kế hoạch"), grows=True)
        self.curve = ChartView(say("Giải ngân lũy kế"))
        for chart in (self.bars, self.curve):
            chart.rows_wanted.connect(partial(follow, self.session, self.navigator))
        head = QWidget()
        choices = spaced(QHBoxLayout(head), gap=12)
        choices.addWidget(self.group)
        choices.addWidget(
            Segments([("group", say("Theo nhóm")), ("owner", say("Theo chủ đầu tư"))], self._choose)
        )
        choices.addStretch(1)
        self._column.addWidget(head)
        self._column.addWidget(Beside(card(scrolled(self.bars)), card(self.curve)), 1)
        self.group.value_changed.connect(self._on_group)

    def _on_group(self, _group: object) -> None:
        self._draw()

    def _choose(self, by: str) -> None:
        self._by = "owner" if by == "owner" else "group"
        self._draw()

    def _draw(self) -> None:
        snapshot, on = self.session.snapshot, self.session.report_on
        projects = self.group.projects(snapshot)
        group = snapshot.get(ProjectGroup, self.group.value())
        self.bars.show_chart(partial(data_plan_and_paid, snapshot, on, by=self._by, projects=projects))
        name = group.name if group else ""
        self.curve.show_chart(partial(data_s_curve, snapshot, on, projects=projects, name=name))
