"""The tasks that the office leads: what, until when, how each stands today, what was said of it, and the way to say more."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from egov_desktop.domain.judgement.meetings.tasks import TaskStanding
from egov_desktop.domain.records import Task, TaskReport
from egov_desktop.domain.rights import Rights
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.owner.led import reports_of
from egov_desktop.ui.pages.owner.line import Line
from egov_desktop.ui.pages.tasks.states import due_words, status_words, tone_of
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.figures import StatusMark
from egov_desktop.ui.widgets.words import ElidedWords, Words
from egov_desktop.wording.dates import day, day_short
from egov_desktop.wording.labels import field_label
from egov_desktop.wording.language import say

_INDENT, _MOST_LINES = 12, 4


class TasksCard(QFrame):
    """One line for each task, the most urgent first. The signals name the task, or the report that is to go."""

    report_wanted = Signal(str)
    result_wanted = Signal(str)
    removal_wanted = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "card")
        self._session = session
        self._title, self._count = ElidedWords(look="strong", lines=2), Words(look="secondary", wrap=True)
        self._count.setIndent(0)
        self._is_all_said = True
        self._parts: list[QWidget] = []
        self.lines: dict[str, TaskLine] = {}
        head = spaced(QVBoxLayout(), gap=0, margins=(12, 0, 12, 4))
        head.addWidget(self._title)
        head.addWidget(self._count)
        self._column = spaced(QVBoxLayout(self), gap=0, margins=(4, 8, 4, 8))
        self._column.addLayout(head)

    def show_tasks(self, standings: Sequence[TaskStanding], rights: Rights, answered: frozenset[str]) -> None:
        """Show the tasks as they stand; `answered` are those of which something was said since the file came."""
        waiting = [own for own in standings if own.is_open]
        said = sum(own.task.id in answered for own in waiting)
        self._title.show_words(
            say("Nhiệm vụ được giao, tính đến ngày {day}", day=day_short(self._session.today))
        )
        self._count.setText(say("{done} trên {n} nhiệm vụ chưa xong đã báo cáo", done=said, n=len(waiting)))
        self._is_all_said = said == len(waiting)
        focused = self._focused()
        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts, self.lines = [], {}
        for own in standings:
            line = TaskLine(self._session, own, rights, is_answered=own.task.id in answered)
            line.wanted.connect(self._pass_on)
            line.removal_wanted.connect(self.removal_wanted)
            self.lines[own.task.id] = line
            for part in (_rule(), line):
                self._parts.append(part)
                self._column.addWidget(part)
                part.show()
        if focused in self.lines:
            self.lines[focused].focus()
        self.setVisible(bool(standings))

    def left(self) -> str:
        """Say how many tasks were reported on, where some were not; "" where nothing is left to say."""
        return "" if self._is_all_said else self._count.text()

    def _focused(self) -> str:
        return next((name for name, line in self.lines.items() if line.has_focus()), "")

    def _pass_on(self, what: str, task_id: str) -> None:
        (self.report_wanted if what == TaskReport.KIND else self.result_wanted).emit(task_id)


class TaskLine(QWidget):
    """One task. What is not this office's to write has no button."""

    wanted = Signal(str, str)
    removal_wanted = Signal(str)

    def __init__(
        self, session: Session, standing: TaskStanding, rights: Rights, *, is_answered: bool
    ) -> None:
        super().__init__()
        self._session, self.standing = session, standing
        self.mark = StatusMark(tone_of(standing), status_words(standing))
        self.buttons: dict[str, QPushButton] = {}
        column = spaced(QVBoxLayout(self), gap=0)
        column.addWidget(self._head(rights))
        for label, value in self._facts(is_answered=is_answered):
            column.addWidget(_fact(f"{label}: {value}"))
        for own in reports_of(session.snapshot, standing.task):
            column.addWidget(self._told(own, rights))

    def focus(self) -> None:
        """Put the keyboard on what can be done first."""
        for button in self.buttons.values():
            button.setFocus(Qt.FocusReason.OtherFocusReason)
            return

    def has_focus(self) -> bool:
        return any(own.hasFocus() for own in self.findChildren(QPushButton))

    def _head(self, rights: Rights) -> Line:
        value = QWidget()
        column = spaced(QVBoxLayout(value), gap=0)
        column.addWidget(self.mark)
        due = Words(say("Thời hạn: {due}", due=due_words(self.standing)), "secondary", wrap=True)
        due.setIndent(0)
        column.addWidget(due)
        line = Line(value, lines=_MOST_LINES)
        task = self.standing.task
        line.name.show_words(task.content)
        if self.standing.is_open and not self._session.is_read_only:
            if rights.may_add_kind(TaskReport.KIND):
                self._add_button(line, TaskReport.KIND, say("Báo cáo…"))
            if rights.may_write(Task.KIND, "reported_done_on", task.id):
                self._add_button(line, Task.KIND, say("Kết quả…"))
        return line

    def _add_button(self, line: Line, what: str, words: str) -> None:
        button = QPushButton(words)
        button.setAccessibleName(f"{words} {self.standing.task.content}")
        button.clicked.connect(partial(self._want, what))
        self.buttons[what] = button
        line.doing.addWidget(button)

    def _want(self, what: str, *_: object) -> None:
        self.wanted.emit(what, self.standing.task.id)

    def _facts(self, *, is_answered: bool) -> list[tuple[str, str]]:
        task, found = self.standing.task, list[tuple[str, str]]()
        if task.reported_done_on:
            found.append((field_label(Task.KIND, "reported_done_on"), day(task.reported_done_on)))
        proof = " ".join(part for part in (task.result_document, day(task.result_on)) if part)
        if result := " · ".join(part for part in (proof, task.result_file) if part):
            found.append((say("Kết quả"), result))
        if task.note:
            found.append((field_label(Task.KIND, "note"), task.note))
        if self.standing.is_open and not is_answered:
            found.append((say("Kỳ này"), say("chưa báo cáo")))
        return found

    def _told(self, own: TaskReport, rights: Rights) -> QWidget:
        words = " · ".join(part for part in (day(own.reported_on), own.content, own.document) if part)
        if not rights.may_add(own) or self._session.is_read_only:
            return _fact(words)
        return _fact(words, say("Xóa báo cáo"), lambda: self.removal_wanted.emit(own.id))


def _fact(words: str, verb: str = "", act: Callable[[], None] | None = None) -> QWidget:
    part = QWidget()
    row = spaced(QHBoxLayout(part), gap=8, margins=(_INDENT, 0, 12, 2))
    shown = ElidedWords(look="secondary", lines=2)
    shown.show_words(words)
    row.addWidget(shown, 1)
    if act is not None:
        button = QPushButton(verb)
        dress(button, "link")
        button.setAccessibleName(f"{verb}: {words}")
        button.clicked.connect(act)
        row.addWidget(button)
    return part


def _rule() -> QFrame:
    rule = QFrame()
    dress(rule, "rule")
    return rule
