"""Giải ngân: the year's plan against what was paid, by group or owner, and the cumulative curve."""

from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QWidget

from egov_desktop.charts.plan_and_paid import By, data_plan_and_paid
from egov_desktop.charts.s_curve import data_s_curve
from egov_desktop.domain.records import ProjectGroup
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.pages.pictures.beside import Beside
from egov_desktop.ui.pages.pictures.charts_page import ChartsPage
from egov_desktop.ui.pages.pictures.parts import Segments, card, scrolled
from egov_desktop.wording.language import say


class DisbursementPage(ChartsPage):
    """The bars, and at the right or below them the curve of the same projects."""

    SHOWS: ClassVar[frozenset[str]] = frozenset(
        {
            "project",
            "project_group",
            "agency",
            "capital_plan",
            "disbursement",
            "forecast",
            "demand",
            "milestone",
            "package",
        }
    )

    def title(self) -> str:
        return say("Giải ngân")

    def build(self) -> None:
        self._by: By = "group"
        self.bars = self.chart_named(say("Giải ngân so với kế hoạch"), grows=True)
        self.curve = self.chart_named(say("Giải ngân lũy kế"))
        head = QWidget()
        choices = spaced(QHBoxLayout(head), gap=12)
        choices.addWidget(self.group)
        choices.addWidget(
            Segments([("group", say("Theo nhóm")), ("owner", say("Theo chủ đầu tư"))], self._choose)
        )
        choices.addStretch(1)
        self.column.addWidget(head)
        self.column.addWidget(Beside(card(scrolled(self.bars)), card(self.curve)), 1)

    def _choose(self, by: str) -> None:
        self._by = "owner" if by == "owner" else "group"
        self.draw()

    def draw(self) -> None:
        snapshot, on = self.session.snapshot, self.session.report_on
        projects = self.group.projects(snapshot)
        group = snapshot.get(ProjectGroup, self.group.value())
        self.bars.show_chart(partial(data_plan_and_paid, snapshot, on, by=self._by, projects=projects))
        name = group.name if group else ""
        self.curve.show_chart(partial(data_s_curve, snapshot, on, projects=projects, name=name))
