"""Nguyên nhân: why projects are late, objective and subjective, and the causes themselves."""

from functools import partial
from typing import ClassVar

from egov_desktop.charts.causes import data_causes
from egov_desktop.domain.judgement.schedule import open_causes
from egov_desktop.domain.records import Cause, Project
from egov_desktop.ui.pages.pictures.beside import Beside
from egov_desktop.ui.pages.pictures.charts_page import ChartsPage
from egov_desktop.ui.pages.pictures.parts import Line, Lines, card, scrolled
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.language import say


class CausesPage(ChartsPage):
    """The chart, and at the right or below it every cause that still holds, those that ask for a decision first."""

    SHOWS: ClassVar[frozenset[str]] = frozenset({"project", "project_group", "cause", "list_item"})

    def title(self) -> str:
        return say("Nguyên nhân chậm")

    def build(self) -> None:
        self.chart = self.chart_named(say("Nguyên nhân chậm"), grows=True)
        words = say("Nguyên nhân chưa giải quyết")
        self.lines = Lines(self.navigator, words, tab="causes", icon_name="warning")
        causes = card(Words(words, "section"), scrolled(self.lines))
        self.column.addWidget(self.group)
        self.column.addWidget(Beside(card(scrolled(self.chart)), causes), 1)

    def draw(self) -> None:
        snapshot, on = self.session.snapshot, self.session.report_on
        projects = self.group.projects(snapshot)
        self.chart.show_chart(partial(data_causes, snapshot, on, projects))
        found = [(cause, own) for own in projects for cause in open_causes(snapshot, own, on)]
        found.sort(key=lambda pair: not pair[0].needs_decision)
        lines = [Line(_told(cause, project), project.id, cause.id) for cause, project in found]
        self.lines.show_lines(lines, say("Không còn nguyên nhân nào chưa giải quyết."))


def _told(cause: Cause, project: Project) -> str:
    nature = say(cause.nature.label) if cause.nature else say("chưa phân loại")
    asked = say("Xin ý kiến · ") if cause.needs_decision else ""
    return f"{asked}{nature} · {project.name}: {cause.description}"
