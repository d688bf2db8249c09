"""The head of a dossier: which project, where it stands, how late, how rated, and its figures; it stays while tabs scroll."""

from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QTabBar, QVBoxLayout, QWidget

from egov_desktop.domain.judgement.money.disbursement import money_of
from egov_desktop.domain.judgement.offices.questions import QuestionKeeper, project_ids_in_question
from egov_desktop.domain.judgement.schedule import Lateness, Pace, due_on, project_lateness
from egov_desktop.domain.judgement.stages import ROUTE_STAGES, stage_label, stage_on
from egov_desktop.domain.records import Agency, Project, ProjectGroup
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.ui.forms.locks import lock_button, why_locked
from egov_desktop.ui.look.chosen import px
from egov_desktop.ui.look.icons import Glyph
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.look.tokens import Tone
from egov_desktop.ui.pages.ratings.mark import RatingMark
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.bars import Stepper
from egov_desktop.ui.widgets.figures import StatusMark
from egov_desktop.ui.widgets.words import ElidedWords, Words, plain_tip
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import dong, millions_beside, percent

_TONES: dict[Pace, Tone] = {
    Pace.ON_SCHEDULE: "good",
    Pace.LATE: "bad",
    Pace.IN_USE: "good",
    Pace.SUSPENDED: "warn",
    Pace.STOPPED: "unknown",
    Pace.UNDATED: "unknown",
}


class DossierHeader(QFrame):
    """Shows a project's head, with the tabs at its foot; it changes nothing itself but says what is wanted."""

    move_wanted = Signal()
    late_milestone_wanted = Signal(str)
    conflicts_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "bar")
        self._session = session
        self._keeper = QuestionKeeper()
        self._late_id = ""
        self._words: list[tuple[str, str]] = []
        self._name = ElidedWords(look="page-title", lines=2)
        self._owner = ElidedWords(look="secondary")
        self._pace, self._disputed = StatusMark(), StatusMark("warn")
        self._why, self._settle = QPushButton(say("Xem mốc")), QPushButton(say("Xem khác biệt"))
        self.rating = RatingMark(session)
        self._stepper = Stepper()
        self._no_route = Words(
            say("Chưa ghi trình tự, nên chưa biết dự án qua những giai đoạn nào."), "muted"
        )
        self._move = QPushButton(say("Chuyển giai đoạn"))
        self._plan, self._paid, self._rate = _Figure(), _Figure(), _Figure()
        self._as_of = Words(look="secondary")
        self._lock = _lock()
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setAccessibleName(say("Các phần của hồ sơ"))
        self._lay_out()
        self._move.clicked.connect(self.move_wanted)
        self._settle.clicked.connect(self.conflicts_wanted)
        self._why.clicked.connect(lambda: self.late_milestone_wanted.emit(self._late_id))

    def add_tab(self, words: str, short: str) -> None:
        """Add a tab at the foot; where there is no room for all words, each says its short ones."""
        self._words.append((words, short))
        self.tabs.setTabToolTip(self.tabs.addTab(words), words.replace("&&", "&"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_tabs()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange} and hasattr(self, "_words"):
            self._fit_tabs()

    def show_project(self, project: Project) -> None:
        snapshot, on = self._session.snapshot, self._session.report_on
        self._name.show_words(f"{project.code} · {project.name}")
        self._owner.show_words(_owner_words(snapshot, project))
        self._show_pace(project, project_lateness(snapshot, project, on))
        self._show_stages(snapshot, project, on)
        self._show_money(snapshot, project, on)
        self._show_disputes(snapshot, project)
        self.rating.show_project(project)
        self._move.setVisible(not self._session.is_read_only)
        lock_button(self._move, why_locked(self._session, project, "stage"))

    def words(self) -> str:
        """All that the head says of how the project stands."""
        parts = (self._pace.words(), *(figure.words() for figure in (self._plan, self._paid, self._rate)))
        return ". ".join(parts)

    def _lay_out(self) -> None:
        names = spaced(QVBoxLayout(), gap=2)
        names.addWidget(self._name)
        names.addWidget(self._owner)
        names.addStretch(1)
        figures = spaced(QHBoxLayout(), gap=24)
        for figure in (self._plan, self._paid, self._rate):
            figures.addWidget(figure)
        top = spaced(QHBoxLayout(), gap=24)
        top.addLayout(names, 1)
        top.addLayout(figures)
        column = spaced(QVBoxLayout(self), gap=4, margins=(24, 12, 24, 0))
        column.addLayout(top)
        column.addLayout(self._marks())
        steps = spaced(QHBoxLayout(), gap=16)
        steps.addWidget(self._stepper, 1)
        steps.addWidget(self._no_route, 1)
        steps.addWidget(self._move, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(steps)
        column.addWidget(self.tabs)

    def _fit_tabs(self) -> None:
        for place, (words, _) in enumerate(self._words):
            self.tabs.setTabText(place, words)
        if self.tabs.sizeHint().width() > self.width() - 2 * px(24):
            for place, (_, short) in enumerate(self._words):
                self.tabs.setTabText(place, short)

    def _marks(self) -> QHBoxLayout:
        row = spaced(QHBoxLayout(), gap=8)
        for mark, button in ((self._pace, self._why), (self._disputed, self._settle)):
            dress(button, "link")
            row.addWidget(mark)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.rating)
        row.addWidget(self._lock)
        row.addWidget(self._as_of)
        if not self._session.is_read_only:
            self._lock.hide()
        return row

    def _show_pace(self, project: Project, lateness: Lateness) -> None:
        self._pace.tell(_TONES[lateness.pace], pace_words(project, lateness))
        self._late_id = lateness.milestone.id if lateness.milestone else ""
        self._why.setVisible(bool(self._late_id))

    def _show_stages(self, snapshot: Snapshot, project: Project, on: date) -> None:
        stages = ROUTE_STAGES[project.route] if project.route else ()
        stage = stage_on(snapshot, project, on)
        if stage and stage not in stages:
            stages = (*stages, stage)
        at = stages.index(stage) if stage else -1
        self._stepper.setVisible(bool(stages))
        self._no_route.setVisible(not stages)
        self._stepper.set_stages([say(stage_label(project, own)) for own in stages], at)

    def _show_money(self, snapshot: Snapshot, project: Project, on: date) -> None:
        money = money_of(snapshot, project, on.year, on)
        for figure, label, amount_dong in (
            (self._plan, say("Kế hoạch vốn {year}", year=on.year), money.plan_dong),
            (self._paid, say("Đã giải ngân"), money.paid_dong),
        ):
            figure.tell(label, amount_dong, money.plan_dong)
        self._rate.tell_rate(say("Tỷ lệ trên kế hoạch năm"), percent(money.rate.ratio))
        self._as_of.setText(say("Số liệu đến {day}", day=day_short(on)))

    def _show_disputes(self, snapshot: Snapshot, project: Project) -> None:
        questions = self._keeper.questions(snapshot)
        count = sum(project.id in project_ids_in_question((own,)) for own in questions)
        self._disputed.tell("warn", say("{n} khác biệt chưa giải quyết", n=count))
        for part in (self._disputed, self._settle):
            part.setVisible(count > 0)


class _Figure(QWidget):
    """A small figure: what it is above, the number and its unit below."""

    def __init__(self) -> None:
        super().__init__()
        self._label, self._number, self._unit = (
            Words(look="secondary"),
            Words(look="section"),
            Words(look="secondary"),
        )
        row = spaced(QHBoxLayout(), gap=4)
        row.addStretch(1)
        row.addWidget(self._number, 0, Qt.AlignmentFlag.AlignBaseline)
        row.addWidget(self._unit, 0, Qt.AlignmentFlag.AlignBaseline)
        column = spaced(QVBoxLayout(self), gap=0)
        column.addWidget(self._label, 0, Qt.AlignmentFlag.AlignRight)
        column.addLayout(row)
        column.addStretch(1)
        sized(self, min_width=90)

    def tell(self, label: str, amount_dong: int, plan_dong: int) -> None:
        self._show(label, millions_beside(amount_dong, plan_dong), say("triệu đồng"))
        self.setToolTip(dong(amount_dong))

    def tell_rate(self, label: str, rate: str) -> None:
        self._show(label, rate, "")

    def words(self) -> str:
        return f"{self._label.text()}: {self._number.text()} {self._unit.text()}".strip()

    def _show(self, label: str, number: str, unit: str) -> None:
        self._label.setText(label)
        self._number.setText(number)
        self._unit.setText(unit)
        self._unit.setVisible(bool(unit))
        self.setAccessibleName(self.words())


def pace_words(project: Project, lateness: Lateness) -> str:
    """Say how a project stands against its dates, against which day it is late, or since when it rests."""
    if lateness.pace is Pace.SUSPENDED:
        return say("Tạm dừng từ ngày {day}", day=_written(project.suspended_on))
    if lateness.pace is Pace.STOPPED:
        return say("Dừng thực hiện từ ngày {day}", day=_written(project.terminated_on))
    if not lateness.is_late:
        return say(lateness.pace.label)
    if (milestone := lateness.milestone) is None:
        end = _written(project.planned_end_on)
        return say("Chậm {n} ngày so với ngày hoàn thành theo kế hoạch ({day})", n=lateness.days, day=end)
    due = _written(due_on(milestone))
    return say("Chậm {n} ngày so với mốc “{name}” ({day})", n=lateness.days, name=milestone.name, day=due)


def _written(on: date | None) -> str:
    return day_short(on) if on else ""


def _owner_words(snapshot: Snapshot, project: Project) -> str:
    owner, group = snapshot.get(Agency, project.owner_agency_id), snapshot.get(ProjectGroup, project.group_id)
    owner_words = owner.name if owner else say("Chưa ghi chủ đầu tư")
    return " · ".join(part for part in (owner_words, group.name if group else "") if part)


def _lock() -> QWidget:
    """Say once, quietly, why nothing here can be edited."""
    lock = QWidget()
    row = spaced(QHBoxLayout(lock), gap=6)
    row.addWidget(Glyph("lock", "muted", 14))
    row.addWidget(Words(say("Sổ đang mở chỉ để xem, nên không sửa được ở đây."), "muted"))
    lock.setToolTip(plain_tip(say("Sổ đang mở chỉ để xem, nên không sửa được ở đây.")))
    return lock
