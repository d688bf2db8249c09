"""What the pages of charts share: the choice of a group, and where a mark leads."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from egov_desktop.domain.records import Project, ProjectGroup
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import sort_key
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.pictures.beside import OwnScroll
from egov_desktop.ui.pages.tabs import TAB_OF_KIND
from egov_desktop.ui.session import Navigator, Session
from egov_desktop.ui.widgets.figures import LinkRow
from egov_desktop.ui.widgets.inputs.choice import ChoiceEdit
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

_ALL = "all"

MOST_LINES = 100
"""Making thousands of lines would stop the window for seconds, and nobody reads so many one by one."""


class GroupChoice(ChoiceEdit):
    """Which group of projects a page shows; empty is all."""

    def __init__(self) -> None:
        super().__init__(say("Nhóm dự án"), may_be_empty=False)
        sized(self, min_width=260, max_width=340)

    def offer(self, snapshot: Snapshot) -> None:
        groups = sorted(
            snapshot.all(ProjectGroup).values(), key=lambda own: (own.position or 0, sort_key(own.name))
        )
        chosen = self.value() or _ALL
        self.set_choices([(_ALL, say("Tất cả các nhóm")), *((group.id, group.name) for group in groups)])
        self.set_value(chosen)
        self.set_name(say("Nhóm dự án"))

    def projects(self, snapshot: Snapshot) -> tuple[Project, ...]:
        """Give the projects of the chosen group."""
        if self.value() in (None, _ALL):
            return tuple(snapshot.all(Project).values())
        return snapshot.children(Project, str(self.value()), by="group_id")


class Segments(QWidget):
    """A few ways to look at the same thing, of which one is in force."""

    def __init__(self, ways: Iterable[tuple[str, str]], chosen: Callable[[str], None]) -> None:
        super().__init__()
        row = spaced(QHBoxLayout(self), gap=0)
        group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        for value, words in ways:
            button = QPushButton(words)
            button.setCheckable(True)
            dress(button, "segment")
            button.clicked.connect(_choosing(chosen, value))
            group.addButton(button)
            row.addWidget(button)
            self._buttons[value] = button
        next(iter(self._buttons.values())).setChecked(True)


@dataclass(frozen=True, slots=True)
class Line:
    """What a line beside a chart says, and the record of a project that it leads to."""

    words: str
    project_id: str
    record_id: str


class Lines(QWidget):
    """The lines beside a chart; of a long list the first ones, and one that opens the projects of the others."""

    def __init__(self, navigator: Navigator, title: str, *, tab: str, icon_name: str) -> None:
        super().__init__()
        self._navigator, self._title, self._tab, self._icon = navigator, title, tab, icon_name
        self._column = spaced(QVBoxLayout(self), gap=2)

    def show_lines(self, lines: Sequence[Line], nothing: str) -> None:
        """Show these instead; `nothing` is said where there are none."""
        empty(self._column)
        for line in lines[:MOST_LINES]:
            row = LinkRow(line.words, icon_name=self._icon)
            row.clicked.connect(
                partial(self._navigator.show_project, line.project_id, self._tab, line.record_id)
            )
            self._column.addWidget(row)
        if others := lines[MOST_LINES:]:
            self._column.addWidget(self._way_to(others))
        if not lines:
            self._column.addWidget(Words(nothing, "muted", wrap=True))
        self._column.addStretch(1)

    def _way_to(self, others: Sequence[Line]) -> LinkRow:
        project_ids = tuple(dict.fromkeys(line.project_id for line in others))
        row = LinkRow(
            say("Còn {n} dòng nữa", n=whole(len(others))), icon_name=self._icon, verb=say("Xem các dự án")
        )
        row.clicked.connect(partial(self._navigator.show_projects, project_ids, self._title))
        return row


def follow(session: Session, navigator: Navigator, kind: str, ids: tuple[str, ...], title: str = "") -> None:
    """Lead to the rows behind a mark: one project's file, or the list of several projects."""
    if kind == "project":
        project_ids, record_id = ids, ""
    else:
        records = [session.snapshot.find(kind, record_id) for record_id in ids]
        owners = [str(getattr(record, "project_id", "") or "") for record in records if record is not None]
        project_ids, record_id = tuple(dict.fromkeys(own for own in owners if own)), ids[0] if ids else ""
    if len(project_ids) == 1:
        navigator.show_project(project_ids[0], TAB_OF_KIND.get(kind, ""), record_id)
    elif project_ids:
        navigator.show_projects(project_ids, title)


def card(*widgets: QWidget) -> QFrame:
    frame = QFrame()
    dress(frame, "card")
    column = spaced(QVBoxLayout(frame), gap=8, margins=(14, 12, 14, 12))
    for widget in widgets:
        column.addWidget(widget)
    return frame


def scrolled(widget: QWidget) -> OwnScroll:
    return OwnScroll(widget)


def empty(layout: QVBoxLayout) -> None:
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()


def _choosing(chosen: Callable[[str], None], value: str) -> Callable[[bool], None]:
    def choose(_checked: bool) -> None:
        chosen(value)

    return choose
