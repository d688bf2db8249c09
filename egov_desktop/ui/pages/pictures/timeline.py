"""Tiến độ: the milestones of all projects on one calendar, and those that fall due next."""

from functools import partial
from typing import ClassVar

from egov_desktop.charts.timeline import data_timeline
from egov_desktop.domain.judgement.schedule import due_on, due_within
from egov_desktop.ui.pages.pictures.beside import Beside
from egov_desktop.ui.pages.pictures.charts_page import ChartsPage
from egov_desktop.ui.pages.pictures.parts import (
    Line,
    Lines,
    Segments,
    card,
    scrolled,
)
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.dates import day
from egov_desktop.wording.language import say

_SPANS = (30, 60, 90)


class TimelinePage(ChartsPage):
    """The timeline, and at the right or below it what falls due in 30, 60 or 90 days."""

    SHOWS: ClassVar[frozenset[str]] = frozenset(
        {"project", "project_group", "milestone", "stage_change", "package"}
    )

    def title(self) -> str:
        return say("Tiến độ các dự án")

    def build(self) -> None:
        self._span = _SPANS[0]
        self.chart = self.chart_named(say("Tiến độ các dự án"), grows=True)
        self.lines = Lines(self.navigator, say("Mốc sắp đến hạn"), tab="work", icon_name="clock")
        spans = Segments([(str(span), say("{n} ngày", n=span)) for span in _SPANS], self._choose_span)
        due = card(Words(say("Mốc sắp đến hạn"), "section"), spans, scrolled(self.lines))
        self.column.addWidget(self.group)
        self.column.addWidget(Beside(card(scrolled(self.chart)), due, aside=330), 1)

    def _choose_span(self, span: str) -> None:
        self._span = int(span)
        self._list_due()

    def draw(self) -> None:
        snapshot, on = self.session.snapshot, self.session.report_on
        self.chart.show_chart(partial(data_timeline, snapshot, on, self.group.projects(snapshot)))
        self._list_due()

    def _list_due(self) -> None:
        snapshot, on = self.session.snapshot, self.session.report_on
        shown = {project.id for project in self.group.projects(snapshot)}
        due = [own for own in due_within(snapshot, on, self._span) if own.project.id in shown]
        lines = [
            Line(
                f"{day(due_on(own.milestone))} · {own.milestone.name} · {own.project.name}",
                own.project.id,
                own.milestone.id,
            )
            for own in due
        ]
        nothing = say("Không có mốc nào đến hạn trong {n} ngày tới.", n=self._span)
        self.lines.show_lines(lines, nothing)
