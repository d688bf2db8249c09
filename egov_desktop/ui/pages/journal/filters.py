"""What of the journal is wanted: whose project, which person, from which day to which, and which words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from egov_desktop.domain.journal import Entry, moment_of
from egov_desktop.domain.records import Project
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import sort_key
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.widgets.inputs.choice import Choice, ChoiceEdit
from egov_desktop.ui.widgets.inputs.day import DayEdit
from egov_desktop.ui.widgets.two_rows import TwoRows
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.labels import record_title
from egov_desktop.wording.language import say

_TYPING_MS = 250


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of the journal; what is empty asks nothing."""

    project_id: str | None = None
    who: str | None = None
    first: date | None = None
    last: date | None = None
    text: str = ""

    def admits(self, entry: Entry) -> bool:
        """Say whether an entry is of the person and the days that are asked for."""
        if self.who is not None and entry.who != self.who:
            return False
        if self.first is None and self.last is None:
            return True
        on = moment_of(entry.stamp.at).date()
        return (self.first is None or self.first <= on) and (self.last is None or on <= self.last)


class JournalFilters(QWidget):
    """The line of conditions over the journal; `asked` brings each new `Question`."""

    asked = Signal(object)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.project = sized(ChoiceEdit(say("Dự án")), min_width=120, max_width=420)
        self.person = sized(ChoiceEdit(say("Người ghi")), min_width=100, max_width=170)
        self.first = sized(DayEdit(say("Từ ngày"), today=today), min_width=132, max_width=148)
        self.last = sized(DayEdit(say("Đến ngày"), today=today), min_width=132, max_width=148)
        self.text = sized(QLineEdit(), min_width=96)
        self.text.setAccessibleName(say("Tìm trong nhật ký, không cần gõ dấu"))
        self.text.setPlaceholderText(say("Tìm trong nhật ký"))
        self.text.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        for mark in self.text.findChildren(QToolButton):
            mark.setAccessibleName(self.text.accessibleName())
        self._clear = QPushButton(say("Bỏ lọc"))
        dress(self._clear, "link")
        self._clear.clicked.connect(self.clear)
        self._people: list[Choice] = []
        self._last: Snapshot | None = None
        self._unlisted: Snapshot | None = None
        self.project.editor().installEventFilter(self)
        self._timer = QTimer(self, interval=_TYPING_MS, singleShot=True)
        self._lay_out()
        self._connect()
        self._tell()

    def question(self) -> Question:
        return Question(
            self.project.value(),
            self.person.value(),
            self.first.value(),
            self.last.value(),
            self.text.text().strip(),
        )

    def offer(self, snapshot: Snapshot, entries: Iterable[Entry]) -> None:
        """Give the people and the projects that may be asked for; what is chosen stays.

        Thousands of projects are listed only when somebody is about to choose one.
        """
        if self._last is None or Project.KIND in snapshot.kinds_changed_since(self._last):
            self._unlisted = snapshot
        self._last = snapshot
        people: list[Choice] = [
            (who, who) for who in sorted({entry.who for entry in entries if entry.who}, key=sort_key)
        ]
        if people != self._people:
            self._people = people
            self.person.set_choices(people)
        if self.project.value() is not None or self.project.editor().hasFocus():
            self._list_projects()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._list_projects()
        return super().eventFilter(watched, event)

    def _list_projects(self) -> None:
        if (snapshot := self._unlisted) is None:
            return
        self._unlisted = None
        projects = snapshot.all(Project).values()
        named = ((own.id, record_title(snapshot, own)) for own in projects)
        self.project.set_choices(_told_apart(sorted(named, key=lambda own: sort_key(own[1]))))

    def ask_about(self, project_id: str | None) -> None:
        """Ask about one project and nothing else, or about everything."""
        self._set_all(project_id)
        self._ask()

    def only_project(self, only: bool) -> None:
        """Leave but the project to be asked about; conflicts are few enough."""
        for part in self._others:
            part.setVisible(not only)

    def clear(self) -> None:
        self.ask_about(None)
        self.text.setFocus()

    def _set_all(self, project_id: str | None) -> None:
        self._timer.stop()
        if project_id is not None:
            self._list_projects()
        self.project.set_value(project_id)
        for line in self.project.editor().findChildren(QLineEdit):
            line.setCursorPosition(0)
        for field in (self.person, self.first, self.last):
            field.set_value(None)
        self.text.clear()

    def _lay_out(self) -> None:
        """Whose changes at the left; of which days, and with which words, beside it or under it."""
        who, days = Words(say("Người ghi"), "secondary"), Words(say("Từ"), "secondary")
        until = Words(say("đến"), "secondary")
        left, right = spaced(QHBoxLayout(), gap=8), spaced(QHBoxLayout(), gap=8)
        left.addWidget(Words(say("Dự án"), "secondary"))
        left.addWidget(self.project, 3)
        left.addWidget(who)
        left.addWidget(self.person, 2)
        for part in (days, self.first, until, self.last):
            right.addWidget(part)
        right.addWidget(self.text, 1)
        right.addWidget(self._clear)
        self._others = (who, self.person, days, self.first, until, self.last, self.text)
        spaced(QVBoxLayout(self), gap=0).addWidget(TwoRows(left, right, grows=0))

    def _connect(self) -> None:
        for field in (self.project, self.person, self.first, self.last):
            field.value_changed.connect(self._ask)
        self.text.textEdited.connect(self._on_typed)
        self._timer.timeout.connect(self._ask)
        self.text.returnPressed.connect(self._ask)

    def _on_typed(self, _text: str) -> None:
        self._timer.start()

    def _ask(self, _value: object = None) -> None:
        self._timer.stop()
        self._tell()
        self.asked.emit(self.question())

    def _tell(self) -> None:
        self._clear.setEnabled(self.question() != Question())


def _told_apart(choices: Sequence[tuple[str, str]]) -> list[Choice]:
    """Number names that stand for more than one project."""
    seen: dict[str, int] = {}
    apart: list[Choice] = []
    for value, words in choices:
        seen[words] = seen.get(words, 0) + 1
        apart.append((value, words if seen[words] == 1 else f"{words} ({seen[words]})"))
    return apart
