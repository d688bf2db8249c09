"""The page that an owner's file opens with: the figures to confirm, what is missing, the sign-off, and the way out."""

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from egov_desktop.actions.judging.confirming import confirm, take_back_confirmation
from egov_desktop.actions.records import edit_fields, remove
from egov_desktop.domain.judgement.offices.completeness import (
    Completeness,
    Figure,
    FigureState,
    Lack,
    Missing,
)
from egov_desktop.domain.records import KINDS, Project, Refusal, ReportingPeriod, Task, TaskReport
from egov_desktop.settings import Settings
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.owner.banner import period_of
from egov_desktop.ui.pages.owner.figure_row import FigureRow
from egov_desktop.ui.pages.owner.led import has_answered, is_extract, led
from egov_desktop.ui.pages.owner.packing import Packing
from egov_desktop.ui.pages.owner.project_card import Key, ProjectCard
from egov_desktop.ui.pages.owner.reported import NOTHING, Reported
from egov_desktop.ui.pages.owner.side import OwnerSide
from egov_desktop.ui.pages.owner.task_answers import ProgressDialog, ResultDialog
from egov_desktop.ui.pages.owner.tasks_card import TasksCard
from egov_desktop.ui.pages.page import Page
from egov_desktop.ui.pages.tasks.asking import TaskDialog
from egov_desktop.ui.session import Navigator, Session
from egov_desktop.ui.widgets.notices import EmptyState
from egov_desktop.wording.language import say


class OwnerPage(Page):
    """An owner's report. All that is written is kept at once, so it may be closed and opened again at any time."""

    SHOWS: ClassVar[frozenset[str]] = frozenset(KINDS)

    def __init__(
        self, session: Session, navigator: Navigator, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, navigator, parent)
        self._settings = settings
        self._found = NOTHING
        self._report = Reported(session)
        self._cards: dict[str, ProjectCard] = {}
        self._shown: tuple[Key, ...] = ()
        self._outer = spaced(QVBoxLayout(self), gap=0)
        self._inside = QWidget()
        self._build()

    def title(self) -> str:
        return say("Báo cáo nhiệm vụ") if is_extract(self.session) else say("Báo cáo kỳ này")

    def retranslate(self) -> None:
        """Make the page anew in the language of the moment."""
        self._outer.removeWidget(self._inside)
        self._inside.hide()
        self._inside.deleteLater()
        self._cards, self._shown = {}, ()
        self._build()
        self._inside.show()
        super().retranslate()

    def refresh(self) -> None:
        self._found = self._report.judge()
        figures = self._found.figures
        if (keys := tuple((own.project_id, own.record_id, own.field) for own in figures)) != self._shown:
            self._shown = keys
            self._lay_out_cards()
        period = self.period()
        for project_id, card in self._cards.items():
            card.show_project(self._of_project(project_id), period)
        self.side.tell(self._found, period)
        self._show_tasks()
        self._empty.setVisible(not self._cards and not self.tasks.lines)
        self.packing.tell(self._found.missing)

    def period(self) -> ReportingPeriod | None:
        return period_of(self.session)

    def found(self) -> Completeness:
        """Give how far the report is, as the page shows it."""
        return self._found

    def rows(self) -> tuple[FigureRow, ...]:
        """Give the lines of all figures, from top to bottom."""
        return tuple(row for card in self._cards.values() for row in card.rows.values())

    def card(self, project_id: str) -> ProjectCard:
        return self._cards[project_id]

    def keep(self, figure: Figure) -> None:
        """Let a figure stand as it is, and go on to the next that waits for a word."""
        entry = self.session.attempt(
            lambda: confirm(self.session.snapshot, [figure], self.period(), self.session.new_id)
        )
        if entry is not None:
            self._go_on(figure)

    def take_back(self, figure: Figure) -> None:
        """Take the word back that a figure stands."""
        self.session.attempt(lambda: take_back_confirmation(self.session.snapshot, [figure], self.period()))

    def write_day(self, project_id: str) -> None:
        """Write the day of the period's figures as the day up to which a project's figures count."""
        period = self.period()
        if period is not None and period.figures_on is not None:
            self.session.attempt(
                lambda: edit_fields(
                    self.session.snapshot,
                    Project.KIND,
                    project_id,
                    new_id=self.session.new_id,
                    today=self.session.today,
                    figures_on=period.figures_on,
                )
            )

    def show_missing(self, missing: Missing) -> None:
        """Lead to where something is missing: on this page, or in the project's file."""
        if missing.code in (Lack.NO_SIGN_OFF, Lack.SIGNED_BEFORE_EDIT):
            self.side.sign_off.focus()
        elif missing.code is Lack.NOT_CONFIRMED:
            self._focus(
                next(
                    row for row in self.rows() if _waits(row) and row.figure.project_id == missing.project_id
                )
            )
        elif missing.code is Lack.FIGURES_TOO_OLD:
            field = self._cards[missing.project_id].as_of.field(missing.field)
            field.edit()
            self._scroll.ensureWidgetVisible(field)
        else:
            self.navigator.show_project(missing.project_id, "causes")

    def ask(self, dialog_class: type[TaskDialog], task_id: str) -> TaskDialog | None:
        """Ask how far a task has come, or for its result; nothing where the file does not hold the task any more."""
        line = self.tasks.lines.get(task_id)
        if line is None or self.session.is_read_only:
            return None
        dialog = dialog_class(self.session, line.standing, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def show_refusal(self, refusal: Refusal) -> None:
        """Lead to what was not taken over: the task on this page, or the place in the project's file."""
        if refusal.record_kind in (Task.KIND, TaskReport.KIND):
            self._show_task(refusal.record_id)
            return
        self.navigator.show_project(refusal.project_id or "", "", refusal.record_id)

    # how it is done

    def _show_tasks(self) -> None:
        rights, snapshot, since = self.session.rights, self.session.snapshot, self._report.assigned()
        if rights is None:
            return
        standings = led(snapshot, rights, self.session.today)
        said = (own.task.id for own in standings if has_answered(snapshot, since, own.task))
        self.tasks.show_tasks(standings, rights, frozenset(said))
        self.side.tell_tasks(self.tasks.left())

    def _show_first_task(self) -> None:
        if self.tasks.lines:
            self._show_task(next(iter(self.tasks.lines)))

    def _show_task(self, record_id: str) -> None:
        report = self.session.snapshot.get(TaskReport, record_id)
        line = self.tasks.lines.get((report.task_id or "") if report else record_id)
        if line is not None:
            line.focus()
            QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(line))

    def _remove_report(self, report_id: str) -> None:
        self.session.attempt(lambda: remove(self.session.snapshot, TaskReport.KIND, report_id))

    def _of_project(self, project_id: str) -> list[Figure]:
        return [own for own in self._found.figures if own.project_id == project_id]

    def _lay_out_cards(self) -> None:
        for card in self._cards.values():
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = {}
        for project_id in dict.fromkeys(own.project_id for own in self._found.figures):
            project = self.session.snapshot.get(Project, project_id)
            if project is not None:
                self._cards[project_id] = self._card(project)
        for place, card in enumerate(self._cards.values()):
            self._column.insertWidget(place, card)
            card.show()

    def _card(self, project: Project) -> ProjectCard:
        card = ProjectCard(self.session, project, self._of_project(project.id))
        card.project_wanted.connect(self.navigator.show_project)
        card.day_wanted.connect(self.write_day)
        for row in card.rows.values():
            row.kept.connect(self.keep)
            row.taken_back.connect(self.take_back)
            row.payments_wanted.connect(self._show_payments)
            row.walked.connect(partial(self._walk, row))
        return card

    def _show_payments(self, project_id: str) -> None:
        self.navigator.show_project(project_id, "money")

    def _go_on(self, figure: Figure) -> None:
        """Put the keyboard on the next figure that waits, from here on and then from the top."""
        rows = self.rows()
        here = next((place for place, row in enumerate(rows) if _is_same(row.figure, figure)), 0)
        waiting = [row for row in (*rows[here:], *rows[:here]) if _waits(row)]
        self._focus(waiting[0] if waiting else rows[here])

    def _walk(self, row: FigureRow, step: int) -> None:
        rows = self.rows()
        place = rows.index(row) + step
        if 0 <= place < len(rows):
            self._focus(rows[place])

    def _focus(self, row: FigureRow) -> None:
        row.focus()
        QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(row))

    # how it looks

    def _build(self) -> None:
        self._inside = QWidget()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        listed = QWidget()
        dress(listed, "page")
        nothing = (
            say("Tệp này không có nhiệm vụ nào.")
            if is_extract(self.session)
            else say("Phiếu giao này không có dự án nào.")
        )
        self._empty = EmptyState(nothing, icon_name="projects")
        self.tasks = TasksCard(self.session)
        self.tasks.hide()
        self.tasks.report_wanted.connect(partial(self.ask, ProgressDialog))
        self.tasks.result_wanted.connect(partial(self.ask, ResultDialog))
        self.tasks.removal_wanted.connect(self._remove_report)
        self._column = spaced(QVBoxLayout(listed), gap=12, margins=(0, 0, 8, 0))
        self._column.addWidget(self.tasks)
        self._column.addWidget(self._empty)
        self._column.addStretch(1)
        self._scroll.setWidget(listed)
        self.side = OwnerSide(self.session)
        self.side.missing_wanted.connect(self.show_missing)
        self.side.refusal_wanted.connect(self.show_refusal)
        self.side.tasks_wanted.connect(self._show_first_task)
        body = spaced(QHBoxLayout(), gap=12, margins=(20, 12, 12, 12))
        body.addWidget(self._scroll, 5)
        body.addWidget(self.side, 3)
        column = spaced(QVBoxLayout(self._inside), gap=0)
        column.addLayout(body, 1)
        self.packing = Packing(self, self.session, self._settings, self.side.password)
        column.addWidget(self.packing)
        self._outer.addWidget(self._inside)


def _waits(row: FigureRow) -> bool:
    return row.figure.state is FigureState.OPEN


def _is_same(one: Figure, other: Figure) -> bool:
    return (one.record_kind, one.record_id, one.field) == (other.record_kind, other.record_id, other.field)
