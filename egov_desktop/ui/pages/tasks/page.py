"""Kết luận & nhiệm vụ: the tasks as they stand on the report day, their score-card, and what is done about each."""

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from egov_desktop.actions.tasks import suspend
from egov_desktop.domain.enumerations import TaskStatus
from egov_desktop.domain.journal import Entry
from egov_desktop.domain.judgement.meetings.tasks import TaskStanding, standings_on
from egov_desktop.settings import Settings
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.page import Page
from egov_desktop.ui.pages.pictures.parts import card, empty, scrolled
from egov_desktop.ui.pages.tasks.asking import (
    AskingDialog,
    ConfirmDialog,
    ExtendDialog,
    GiveUpDialog,
    ProposeDialog,
    ReportDialog,
    ReturnDialog,
    TaskDialog,
)
from egov_desktop.ui.pages.tasks.counts import Counts
from egov_desktop.ui.pages.tasks.details import (
    CONFIRM,
    EXTEND,
    GIVE_UP,
    PROPOSE,
    REPORT,
    REST,
    RETURN,
    Details,
)
from egov_desktop.ui.pages.tasks.filters import ALL, OPEN, TaskFilters
from egov_desktop.ui.pages.tasks.plain_table import Cell, Heading, PlainTable
from egov_desktop.ui.pages.tasks.states import age_words, short_status, tone_of
from egov_desktop.ui.session import Navigator, Session
from egov_desktop.ui.widgets.notices import EmptyState, Toast
from egov_desktop.ui.widgets.places.folding import Folding
from egov_desktop.ui.widgets.pressable import tab_only_to_checked
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.dates import day
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

_DIALOGS: dict[str, type[TaskDialog]] = {
    REPORT: ReportDialog,
    CONFIRM: ConfirmDialog,
    RETURN: ReturnDialog,
    EXTEND: ExtendDialog,
    PROPOSE: ProposeDialog,
    GIVE_UP: GiveUpDialog,
}


class TasksPage(Page):
    """The list with one task's details beside it, or the score-card of the agencies."""

    SHOWS: ClassVar[frozenset[str]] = frozenset(
        {
            "task", "task_partner", "task_report", "extension", "conclusion", "meeting", "agency", "threshold",
            "project", "register_profile",
        }
    )  # fmt: skip

    def __init__(
        self,
        session: Session,
        navigator: Navigator,
        _settings: Settings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(session, navigator, parent)
        self._standings: dict[str, TaskStanding] = {}
        self._outer = spaced(QVBoxLayout(self), gap=0)
        self._build()
        session.saved.connect(self._on_saved)

    def title(self) -> str:
        return say("Kết luận & nhiệm vụ")

    def refresh(self) -> None:
        snapshot, on = self.session.snapshot, self.session.report_on
        self._standings = {own.task.id: own for own in standings_on(snapshot, on)}
        self._sheet.setCurrentIndex(0 if self._standings else 1)
        self._day.setText(say("Tính đến ngày {day}", day=day(on)))
        self.filters.offer(tuple(self._standings.values()), self._days_left)
        self._show_list()
        self.counts.show_counts(snapshot, on)

    def retranslate(self) -> None:
        """Make the page anew in the language of the moment."""
        empty(self._outer)
        self._toast.deleteLater()
        self._build()
        super().retranslate()

    def show_state(self, state: str = OPEN, agency_id: str | None = None) -> None:
        """Show the list of the tasks in a state (`filters`), of one agency or of all."""
        self._ways.buttons()[0].click()
        self.filters.choose(state, agency_id)

    def show_task(self, task_id: str) -> None:
        """Put the cursor on a task, whatever state it is in."""
        self.show_state(ALL)
        for row in range(self.table.plain.rowCount()):
            if self.table.plain.id_at(row) == task_id:
                self.table.setCurrentIndex(self.table.plain.index(row, 0))
                self.table.setFocus()

    def current(self) -> TaskStanding | None:
        """The task that the cursor is on."""
        return self._standings.get(self.table.plain.id_at(self.table.currentIndex().row()))

    def act(self, name: str) -> AskingDialog | None:
        """Do what a button of the details says to the current task, asking first where something must be known."""
        standing = self.current()
        if standing is None or self.session.is_read_only:
            return None
        if name == REST:
            self._let_rest(standing)
            return None
        dialog = _DIALOGS[name](self.session, standing, self)
        dialog.accepted.connect(lambda: self._toast.tell(say("Đã ghi vào sổ.")))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _build(self) -> None:
        self.filters, self.details, self.counts = TaskFilters(), Details(), Counts()
        self.filters.changed.connect(self._show_list)
        self.details.wanted.connect(self.act)
        self.counts.opened.connect(self._show_agency)
        self.table = PlainTable(say("Danh sách nhiệm vụ"), lines=2)
        self.table.went.connect(self._on_row)
        self._nobody = EmptyState(say("Không có nhiệm vụ nào như vậy."), icon_name="task")
        self._rows = QStackedWidget()
        self._rows.addWidget(self.table)
        self._rows.addWidget(self._nobody)
        self._views = QStackedWidget()
        self._views.addWidget(self._list())
        self._views.addWidget(self._score_card())
        full = QWidget()
        column = spaced(QVBoxLayout(full), gap=0)
        column.addWidget(self._head())
        column.addWidget(self._views, 1)
        self._sheet = QStackedWidget()
        self._sheet.addWidget(full)
        self._nothing = EmptyState(
            say(
                "Chưa có nhiệm vụ nào tính đến ngày số liệu. Nhiệm vụ sinh ra khi ghi kết luận ở trang Cuộc họp."
            ),
            say("Sang trang Cuộc họp") if self.session.rights is None else "",
            icon_name="task",
        )
        self._nothing.acted.connect(self._open_meetings)
        self._sheet.addWidget(self._nothing)
        self._outer.addWidget(self._sheet)
        self._toast = Toast(self)
        self._toast.undone.connect(self.session.undo)

    def _head(self) -> QFrame:
        head = QFrame()
        dress(head, "bar")
        row = spaced(QHBoxLayout(head), gap=12, margins=(20, 8, 16, 8))
        self._ways = QButtonGroup(self)
        ways = spaced(QHBoxLayout(), gap=0)
        for place, words in enumerate((say("Danh sách"), say("Theo đơn vị"))):
            button = QPushButton(words)
            button.setCheckable(True)
            button.setChecked(place == 0)
            tab_only_to_checked(button, checked=place == 0)
            button.toggled.connect(partial(tab_only_to_checked, button))
            dress(button, "segment")
            button.clicked.connect(partial(self._show_view, place))
            self._ways.addButton(button)
            ways.addWidget(button)
        row.addLayout(ways)
        row.setAlignment(ways, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.filters, 1)
        policy = self.filters.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.filters.setSizePolicy(policy)
        return head

    def _list(self) -> QWidget:
        view = QWidget()
        outer = spaced(QVBoxLayout(view), margins=(20, 12, 16, 12))
        under = spaced(QHBoxLayout(), gap=8)
        self._shown, self._day = Words(look="secondary"), Words(look="secondary")
        under.addWidget(self._shown)
        under.addStretch(1)
        under.addWidget(self._day)
        listed = QWidget()
        column = spaced(QVBoxLayout(listed), gap=6)
        column.addWidget(self._rows, 1)
        column.addLayout(under)
        self.folding = Folding(listed, scrolled(self._beside()), aside=304, roomy=1000)
        outer.addWidget(self.folding)
        return view

    def _beside(self) -> QWidget:
        beside = QWidget()
        column = spaced(QVBoxLayout(beside), margins=(0, 0, 6, 0))
        column.addWidget(card(self.details))
        column.addStretch(1)
        return beside

    def _score_card(self) -> QWidget:
        view = QWidget()
        column = spaced(QVBoxLayout(view), margins=(20, 12, 16, 12))
        column.addWidget(self.counts)
        return view

    def _show_view(self, place: int, _checked: bool = False) -> None:
        self._views.setCurrentIndex(place)
        self.filters.setVisible(place == 0)

    def _show_agency(self, agency_id: str) -> None:
        self.show_state(OPEN, agency_id or None)

    def _show_list(self) -> None:
        shown = [own for own in self._standings.values() if self.filters.keeps(own, self._days_left(own))]
        self._rows.setCurrentIndex(0 if shown else 1)
        self.table.show_rows(_headings(), [(own.task.id, _cells(own)) for own in shown])
        if shown and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.table.plain.index(0, 0))
        self._shown.setText(say("{n} nhiệm vụ", n=whole(len(shown))))
        self._show_details()

    def _open_meetings(self) -> None:
        self.navigator.show_room("meetings")

    def _on_row(self, _task_id: str) -> None:
        self._show_details()

    def _show_details(self) -> None:
        current = self.current()
        self.folding.tell(f"{short_status(current)} · {current.task.content}" if current else "")
        self.details.show_task(
            self.session.snapshot,
            current,
            self.session.report_on,
            is_read_only=self.session.is_read_only,
        )

    def _days_left(self, standing: TaskStanding) -> int | None:
        return (standing.due_on - self.session.report_on).days if standing.due_on else None

    def _let_rest(self, standing: TaskStanding) -> None:
        rests = standing.status is TaskStatus.SUSPENDED
        day_from = None if rests else self.session.today
        entry = self.session.attempt(lambda: suspend(self.session.snapshot, standing.task.id, day_from))
        if entry is not None:
            self._toast.tell(say("Nhiệm vụ tiếp tục.") if rests else say("Đã tạm dừng nhiệm vụ."))

    def _on_saved(self, _entry: Entry) -> None:
        """What the word offers to take back is only ever the newest action."""
        self._toast.hide()


def _headings() -> tuple[Heading, ...]:
    return (
        Heading(say("Nhiệm vụ")),
        Heading(say("Tình trạng"), 148),
        Heading(say("Thời hạn"), 100),
        Heading(say("Chủ trì"), 112),
        Heading(say("Gia hạn"), 68, at_right=True),
        Heading(say("Tồn"), 56, at_right=True),
    )


def _cells(own: TaskStanding) -> tuple[Cell, ...]:
    lead = (own.lead.short_name or own.lead.name) if own.lead else say("Chưa rõ")
    return (
        Cell(own.task.content),
        Cell(short_status(own), tone_of(own)),
        Cell(day(own.due_on) or say("Chưa ấn định")),
        Cell(lead),
        Cell(say("{n} lần", n=whole(own.extensions)) if own.extensions else ""),
        Cell(age_words(own)),
    )
