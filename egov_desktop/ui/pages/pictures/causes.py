"""Nguyên nhân: why projects are late, put together five ways, the causes themselves, and who has told none."""

from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout

from egov_desktop.charts.causes import data_causes
from egov_desktop.domain.judgement.ratings.causes import CauseKey, sorted_causes, unexplained
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.pages.pictures.beside import Beside
from egov_desktop.ui.pages.pictures.charts_page import ChartsPage
from egov_desktop.ui.pages.pictures.parts import Line, Lines, card, scrolled
from egov_desktop.ui.widgets.inputs.choice import ChoiceEdit
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.judged.causes import cause_words, unexplained_words
from egov_desktop.wording.language import say


class CausesPage(ChartsPage):
    """The chart, and at the right or below it every cause that still holds, those that ask for a decision first."""

    SHOWS: ClassVar[frozenset[str]] = frozenset(
        {
            "project",
            "project_group",
            "cause",
            "cause_review",
            "list_item",
            "agency",
            "milestone",
            "threshold",
            "capital_plan",
            "disbursement",
        }
    )

    def title(self) -> str:
        return say("Nguyên nhân chậm")

    def build(self) -> None:
        self.chart = self.chart_named(say("Nguyên nhân chậm"), grows=True)
        words = say("Nguyên nhân chưa giải quyết")
        self.lines = Lines(self.navigator, words, tab="causes", icon_name="warning")
        causes = card(Words(words, "section"), scrolled(self.lines))
        self.key = CauseKey.CATEGORY
        keys = [(own.value, say(own.label)) for own in CauseKey]
        self.keys = sized(
            ChoiceEdit(say("Gộp theo"), choices=keys, may_be_empty=False), min_width=200, max_width=240
        )
        self.keys.set_value(self.key.value)
        self.keys.value_changed.connect(self.show_by)
        head = spaced(QHBoxLayout(), gap=12)
        head.addWidget(self.group)
        head.addWidget(Words(say("Gộp theo"), "secondary"))
        head.addWidget(self.keys)
        head.addStretch(1)
        self.column.addLayout(head)
        self.column.addWidget(Beside(card(scrolled(self.chart)), causes), 1)

    def show_by(self, key: object) -> None:
        """Put the causes together another way."""
        if key and CauseKey(str(key)) is not self.key:
            self.key = CauseKey(str(key))
            self.keys.set_value(self.key.value)
            self.draw()

    def draw(self) -> None:
        snapshot, on = self.session.snapshot, self.session.report_on
        projects = self.group.projects(snapshot)
        self.chart.show_chart(partial(data_causes, snapshot, on, projects, self.key))
        lacking = unexplained(snapshot, on, projects)
        told = [
            (Line(cause_words(own), own.project.id, own.cause.id), own.cause.needs_decision)
            for own in sorted_causes(snapshot, on, projects)
        ]
        lines = [line for line, asks in told if asks]
        lines += [Line(unexplained_words(own), own.project.id, "") for own in lacking]
        lines += [line for line, asks in told if not asks]
        self.lines.show_lines(lines, say("Không còn nguyên nhân nào chưa giải quyết."))
