"""What is known of one task: who, until when, what was granted and said, and what can be done about it."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from egov_desktop.domain.enumerations import TaskStatus
from egov_desktop.domain.judgement.meetings.tasks import TaskStanding, extensions_of
from egov_desktop.domain.records import Project, TaskReport
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.pages.pictures.parts import empty
from egov_desktop.ui.pages.tasks.states import due_words, status_words, tone_of
from egov_desktop.ui.widgets.figures import StatusMark
from egov_desktop.ui.widgets.words import ElidedWords, Words
from egov_desktop.wording.dates import day
from egov_desktop.wording.language import say

Fact = tuple[str, str]
REPORT, CONFIRM, RETURN, EXTEND, PROPOSE, REST, GIVE_UP = (
    "report", "confirm", "return", "extend", "propose", "rest", "give_up",
)  # fmt: skip


class Details(QWidget):
    """The facts of a task with its actions; `wanted` names the one that is asked for."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._content, self._status = ElidedWords(look="section", lines=4), StatusMark()
        self._facts = QWidget()
        self._lines = spaced(QVBoxLayout(self._facts), gap=2)
        self._actions = QWidget()
        self.buttons: dict[str, QPushButton] = {}
        grid = spaced(QGridLayout(self._actions), gap=6)
        for place, (name, words) in enumerate(
            (
                (CONFIRM, say("Xác nhận…")),
                (RETURN, say("Trả lại…")),
                (REPORT, say("Ghi báo cáo…")),
                (EXTEND, say("Gia hạn…")),
            )
        ):
            button = QPushButton(words)
            button.clicked.connect(lambda _=False, name=name: self.wanted.emit(name))
            self.buttons[name] = button
            grid.addWidget(button, place // 2, place % 2)
        self.more = QPushButton(say("Việc khác"))
        self._menu = QMenu(self.more)
        self.more.setMenu(self._menu)
        grid.addWidget(self.more, 2, 0, 1, 2)
        column = spaced(QVBoxLayout(self), gap=8)
        for part in (self._content, self._status, self._actions, self._facts):
            column.addWidget(part)
        column.addStretch(1)

    def show_task(
        self, snapshot: Snapshot, standing: TaskStanding | None, on: date, *, is_read_only: bool
    ) -> None:
        """Show a task as it stands on a day, or a word of how to choose one."""
        empty(self._lines)
        self._status.setVisible(standing is not None)
        self._actions.setVisible(standing is not None and not is_read_only)
        if standing is None:
            self._content.show_words(say("Chọn một nhiệm vụ để xem và xử lý."))
            return
        self._content.show_words(standing.task.content)
        self._status.tell(tone_of(standing), status_words(standing))
        self._offer(standing)
        for label, value in facts(snapshot, standing, on):
            self._lines.addWidget(Words(label, "secondary"))
            self._lines.addWidget(Words(value, wrap=True, selectable=True))

    def _offer(self, standing: TaskStanding) -> None:
        waits = standing.status is TaskStatus.AWAITING_CONFIRMATION
        was_closed = standing.status in (TaskStatus.DONE_ON_TIME, TaskStatus.DONE_LATE)
        self.buttons[CONFIRM].setEnabled(standing.is_open)
        self.buttons[RETURN].setEnabled(waits or was_closed)
        self.buttons[REPORT].setEnabled(standing.is_open)
        self.buttons[EXTEND].setEnabled(standing.is_open)
        self.buttons[EXTEND].setText(say("Gia hạn…") if standing.due_on else say("Ấn định hạn…"))
        self._menu.clear()
        self.more.setEnabled(standing.is_open)
        rests = standing.status is TaskStatus.SUSPENDED
        names = {
            PROPOSE: say("Đề xuất thời hạn…"),
            REST: say("Tiếp tục thực hiện") if rests else say("Tạm dừng"),
            GIVE_UP: say("Thôi theo dõi…"),
        }
        for name, words in names.items():
            self._menu.addAction(words).triggered.connect(lambda _=False, name=name: self.wanted.emit(name))


def facts(snapshot: Snapshot, standing: TaskStanding, on: date) -> Iterator[Fact]:
    """Give what is known of a task on a day, each fact with its label."""
    task = standing.task
    yield say("Cơ quan chủ trì"), standing.lead.name if standing.lead else say("Chưa rõ")
    if standing.partners:
        yield say("Cơ quan phối hợp"), ", ".join(own.short_name or own.name for own in standing.partners)
    yield say("Thời hạn"), due_words(standing)
    if standing.extensions and standing.first_due_on:
        yield say("Thời hạn đầu tiên"), day(standing.first_due_on)
    if standing.meeting:
        yield say("Giao tại"), f"{standing.meeting.name} ({day(standing.meeting.held_on)})"
    elif task.document:
        yield say("Văn bản giao"), task.document
    if project := snapshot.get(Project, task.project_id):
        yield say("Dự án"), project.name
    if task.result_document or task.result_file:
        proof = " ".join(part for part in (task.result_document, day(task.result_on)) if part)
        yield say("Kết quả"), " · ".join(part for part in (proof, task.result_file) if part)
    yield from _granted(snapshot, standing, on)
    yield from _told(snapshot, standing, on)
    if task.note:
        yield say("Ghi chú"), task.note


def _granted(snapshot: Snapshot, standing: TaskStanding, on: date) -> Iterator[Fact]:
    for own in extensions_of(snapshot, standing.task, on):
        label = say("Hạn {day}, ghi ngày {on}", day=day(own.new_due_on), on=day(own.decided_on))
        yield label, " · ".join(part for part in (own.approver, own.reason, own.document) if part)


def _told(snapshot: Snapshot, standing: TaskStanding, on: date) -> Iterator[Fact]:
    told = snapshot.children(TaskReport, standing.task.id, by="task_id")
    known = [own for own in told if own.reported_on and own.reported_on <= on]
    for own in sorted(known, key=lambda one: str(one.reported_on), reverse=True):
        label = say("Báo cáo ngày {day}", day=day(own.reported_on))
        yield label, " · ".join(part for part in (own.content, own.document) if part)
