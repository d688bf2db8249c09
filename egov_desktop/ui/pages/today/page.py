"""The page Hôm nay: the steps of the month, where the projects stand, the money, what waits, and the one big button."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from egov_desktop.domain.judgement.month import Month, Step, month_of
from egov_desktop.domain.judgement.offices.questions import Question, QuestionKeeper
from egov_desktop.domain.judgement.offices.same_things import candidates
from egov_desktop.domain.judgement.portfolio import Summary, summarize
from egov_desktop.domain.judgement.ratings.causes import unexplained
from egov_desktop.domain.records import KINDS, Project
from egov_desktop.domain.rules import Inspector, Problem
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.ui.charts.workshop import workshop
from egov_desktop.ui.look.chosen import px
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.page import Page
from egov_desktop.ui.pages.pictures.parts import empty, scrolled
from egov_desktop.ui.pages.same_things import SameThingsDialog
from egov_desktop.ui.pages.same_things.pairs import kept_apart
from egov_desktop.ui.pages.today.leading import bring, room_of
from egov_desktop.ui.pages.today.lists.behind import Known, findings_of
from egov_desktop.ui.pages.today.lists.findings import Finding, Findings
from egov_desktop.ui.pages.today.lists.panel import ListPanel
from egov_desktop.ui.pages.today.lists.to_join import ToJoin, held_records
from egov_desktop.ui.pages.today.money_cards import MoneyCards
from egov_desktop.ui.pages.today.parts import LowerPart, stage_card
from egov_desktop.ui.pages.today.stages import Stages
from egov_desktop.ui.pages.today.stepper import Stepper
from egov_desktop.ui.pages.today.to_see import ToSee
from egov_desktop.ui.pages.today.two_charts import TwoCharts
from egov_desktop.ui.pages.today.waiting import LINES, MONTH_LINES, lines_of, month_lines
from egov_desktop.ui.session import Navigator, Session
from egov_desktop.ui.widgets.notices import EmptyState
from egov_desktop.wording.language import say

_SIDE_BY_SIDE = 1_000
_TASKS = {"tasks_overdue": "overdue", "tasks_awaiting": "waiting"}
"""Which tasks are behind a line, in the words of the page of tasks."""


class TodayPage(Page):
    """The state of all projects up to the day that counts. Problems are looked for aside; their count comes after."""

    SHOWS: ClassVar[frozenset[str]] = frozenset(KINDS) - {"attachment", "note"}

    def __init__(
        self,
        session: Session,
        navigator: Navigator,
        same_things: dict[str, Any] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`same_things` remembers which records that look alike were found to be two things."""
        super().__init__(session, navigator, parent)
        self._same_things: dict[str, Any] = {} if same_things is None else same_things
        self.to_join = ToJoin()
        self._inspector, self._keeper = Inspector(), QuestionKeeper()
        self._inspected: Snapshot | None = None
        self._problems: tuple[Problem, ...] | None = None
        self._summary: Summary | None = None
        self.month: Month | None = None
        self._list = ""
        self._column = spaced(QVBoxLayout(self), gap=0)
        self._build()

    def title(self) -> str:
        return say("Hôm nay")

    def retranslate(self) -> None:
        empty(self._column)
        self._build()
        self._fit()
        super().retranslate()

    def refresh(self) -> None:
        snapshot, on = self.session.snapshot, self.session.report_on
        has_projects = bool(snapshot.all(Project))
        self._sheet.setVisible(has_projects)
        self._nothing.setVisible(not has_projects)
        if has_projects:
            self._summary = summarize(snapshot, on)
            self._look_at_month(snapshot, on)
            self._inspect(snapshot)
            self.stages.tell(self._summary)
            self.money.tell(self._summary)
            self._tell_waiting(self._summary)
            self._tell_list()
            self.charts.tell(snapshot, on)
            self._fit()

    def show_list(self, name: str) -> None:
        """Open the rows behind a line of *Cần xem*: beside it, or as a list of projects."""
        summary = self._summary
        if summary is None:
            return
        if name == "late_projects":
            late = (own.project for own in summary.late_projects)
            self._show_projects(late, say("Dự án chậm tiến độ"))
        elif name == "without_figures":
            self._show_projects(summary.without_figures, say("Dự án chưa có số liệu mới"))
        elif name == "unexplained":
            lacking = (own.project for own in unexplained(self.session.snapshot, summary.on))
            self._show_projects(lacking, say("Dự án phải nêu nguyên nhân"))
        elif name in _TASKS:
            self._show_tasks(_TASKS[name])
        else:
            self._list = name
            self._tell_list()
            self.panel.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_tasks(self, state: str) -> None:
        from egov_desktop.ui.pages.tasks.page import TasksPage

        page = self.navigator.show_room("tasks")
        if isinstance(page, TasksPage):
            page.show_state(state)

    def close_list(self) -> None:
        """Go back from a list to the charts."""
        self._list = ""
        self._right.setCurrentIndex(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Two charts beside each other where there is room, else one under the other; the lower part never crowds."""
        charts = px(self.charts.stand(beside=self.width() >= px(_SIDE_BY_SIDE)))
        self._lower.setMinimumHeight(max(charts, self.to_see.sizeHint().height()))

    def _build(self) -> None:
        self.stepper = Stepper()
        self.stepper.chosen.connect(self.go_to_step)
        self.stages = Stages()
        self.stages.opened.connect(self._show_projects)
        self.money = MoneyCards(self.session)
        self.money.opened.connect(self._show_projects)
        self.to_see = ToSee(LINES, MONTH_LINES)
        self.to_see.chosen.connect(self.show_list)
        self.panel = ListPanel()
        self.panel.opened.connect(self._open_finding)
        self.panel.closed.connect(self.close_list)
        self.charts = TwoCharts(self.session, self.navigator)
        self._nothing = EmptyState(*self._invitation(), icon_name="projects")
        self._nothing.acted.connect(self.add_project)
        self._sheet = QWidget()
        column = spaced(QVBoxLayout(self._sheet), gap=0)
        column.addWidget(scrolled(self._content()), 1)
        column.addWidget(self._foot())
        self._column.addWidget(self._sheet, 1)
        self._column.addWidget(self._nothing, 1)

    def _content(self) -> QWidget:
        content = QWidget()
        column = spaced(QVBoxLayout(content), gap=10, margins=(20, 12, 16, 4))
        column.addWidget(self.stepper)
        column.addWidget(stage_card(self.stages))
        column.addWidget(self.money)
        self._lower = LowerPart()
        lower = spaced(QHBoxLayout(self._lower), gap=12)
        lower.addWidget(sized(self.to_see, min_width=300, max_width=330))
        self._right = QStackedWidget()
        for part in (self.charts, self.panel):
            self._right.addWidget(part)
        lower.addWidget(self._right, 1)
        column.addWidget(self._lower, 1)
        return content

    def _foot(self) -> QWidget:
        foot = QWidget()
        row = spaced(QHBoxLayout(foot), gap=12, margins=(20, 6, 16, 10))
        self.print_button = QPushButton(icon("print", "on_accent"), say("In báo cáo họp"))
        dress(self.print_button, "primary")
        self.print_button.clicked.connect(self._print_brief)
        row.addStretch(1)
        row.addWidget(self.print_button)
        return foot

    def _print_brief(self) -> None:
        self.navigator.print_brief()

    def _invitation(self) -> tuple[str, str]:
        return say("Sổ chưa có dự án nào."), "" if self.session.is_read_only else say("Thêm dự án")

    def add_project(self) -> QDialog:
        """Open the form for the first project; its file opens when it is saved."""
        from egov_desktop.ui.pages.projects.adding import AddProjectDialog

        dialog = AddProjectDialog(self.session, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.added.connect(self.navigator.show_project)
        dialog.open()
        return dialog

    def _show_projects(self, projects: Iterable[Project], title: str) -> None:
        self.navigator.show_projects(tuple(project.id for project in projects), title)

    def _tell_waiting(self, summary: Summary) -> None:
        problems = None if self._problems is None else len(self._problems)
        self.to_see.tell(lines_of(summary, problems, len(self._questions())))

    def _look_at_month(self, snapshot: Snapshot, on: date) -> None:
        """Judge the month in the thread that also draws: rating a thousand projects takes a while."""
        questions, apart = self._questions(), kept_apart(self._same_things)
        held = held_records(self.session.register.held()[0])

        def judge() -> tuple[Month, ToJoin]:
            pairs = tuple(own for own in candidates(snapshot) if own.key not in apart)
            waiting = ToJoin(questions, held, pairs)
            return month_of(snapshot, on, proposals=waiting.proposals, conflicts=len(questions)), waiting

        workshop().ask(self, judge, partial(self._show_month, snapshot))

    def _show_month(self, snapshot: Snapshot, judged: tuple[Month, ToJoin]) -> None:
        month, waiting = judged
        if snapshot is not self.session.snapshot or month.on != self.session.report_on:
            return
        self.month, self.to_join = month, waiting
        self.stepper.tell(month)
        self.to_see.tell(month_lines(month))
        self._fit()
        if self._list in {"week", "join"}:
            self._tell_list()

    def go_to_step(self, step: Step) -> None:
        """Bring the room in which a step of the month is done, showing what the step counts."""
        place = room_of(step, self.month)
        if place == "brief":
            self._print_brief()
        elif place == "join":
            self.show_list(place)
        else:
            page = self.navigator.show_room(place)
            if self.month is not None:
                bring(page, step, self.month)

    def _tell_list(self) -> None:
        findings = self._findings()
        if findings is not None:
            self.panel.show_findings(findings)
        self._right.setCurrentIndex(0 if findings is None else 1)

    def _findings(self) -> Findings | None:
        if self._summary is None:
            return None
        waiting = replace(self.to_join, questions=self._questions())
        snapshot, problems = self.session.snapshot, self._problems or ()
        return findings_of(self._list, Known(snapshot, self._summary, self.month, problems, waiting))

    def _questions(self) -> tuple[Question, ...]:
        return self._keeper.questions(self.session.snapshot)

    def _open_finding(self, finding: Finding) -> None:
        if finding.leads_to == "project":
            self.navigator.show_project(finding.project_id, "", finding.record_id)
        elif finding.leads_to == "journal":
            self.navigator.show_journal(finding.project_id)
        elif finding.leads_to == "same_things":
            self.show_same_things()
        elif finding.leads_to:
            self.navigator.show_room(finding.leads_to)

    def show_same_things(self) -> QDialog:
        """Open the records that may be one; what was answered there counts at once."""
        dialog = SameThingsDialog(self.session, self.navigator, self, preferences=self._same_things)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self.mark_stale)
        dialog.open()
        return dialog

    def _inspect(self, snapshot: Snapshot) -> None:
        """Look for problems in the thread that also draws, so that the window never waits for them."""
        if snapshot is self._inspected:
            return
        self._inspected = snapshot
        inspect, today = self._inspector.problems, self.session.today
        workshop().ask(self, lambda: inspect(snapshot, today), partial(self._show_problems, snapshot))

    def _show_problems(self, snapshot: Snapshot, problems: tuple[Problem, ...]) -> None:
        if snapshot is not self._inspected:
            return
        self._problems = problems
        if self._summary is not None:
            self._tell_waiting(self._summary)
            if self._list == "problems":
                self._tell_list()
