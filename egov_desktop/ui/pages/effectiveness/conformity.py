"""Whether projects fit the approved scheme: four ticks and the document cited, the exceptions first or alone."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from egov_desktop.domain.judgement.conformity import (
    TICKS,
    Conformity,
    conformity,
    conformity_exceptions,
    exception_of,
)
from egov_desktop.domain.records import Project
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.ui.grids.columns import Column, Reckoned, Rows
from egov_desktop.ui.grids.grid import RecordGrid
from egov_desktop.ui.look.chosen import px
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.pictures.parts import Segments
from egov_desktop.ui.session import Navigator, Session
from egov_desktop.ui.widgets.notices import EmptyState
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.judged.effectiveness import exception_words
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import padded

_EXCEPTIONS, _ALL = "exceptions", "all"
_HEADINGS = dict(zip(TICKS, ("Mục tiêu", "Đối tượng", "Nguồn vốn", "Danh mục"), strict=True))


class ConformityView(QWidget):
    """The projects in a grid in which the ticks and the citation are edited; a project that fits leaves the exceptions."""

    done = Signal(str)

    def __init__(self, session: Session, navigator: Navigator) -> None:
        super().__init__()
        self._session, self._navigator, self._way = session, navigator, _EXCEPTIONS
        self.counts = Words(look="secondary", wrap=True)
        self.file = QPushButton(icon("open", "muted"), say("Mở hồ sơ"))
        dress(self.file, "quiet")
        self.file.clicked.connect(self.open_file)
        self.grid = RecordGrid(
            session, Project, _columns(), title=say("Đối chiếu với đề án"), lines=2, may_add=False, may_remove=False,
            has_details=False, beside=self.file,
        )  # fmt: skip
        self.grid.row_changed.connect(self._show_file_button)
        ways = ((_EXCEPTIONS, say("Cần xem lại")), (_ALL, say("Mọi dự án")))
        self.ways = Segments(ways, self.choose)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._full())
        self._nothing = EmptyState("", icon_name="check")
        self._stack.addWidget(self._nothing)
        top = spaced(QHBoxLayout(), gap=12)
        top.addWidget(self.ways)
        top.addWidget(self.counts, 1)
        column = spaced(QVBoxLayout(self), gap=10, margins=(20, 12, 16, 12))
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        self.choose(_EXCEPTIONS)

    def refresh(self) -> None:
        found = conformity(self._session.snapshot, self._session.report_on)
        self.counts.setText(_counted(found))
        self.grid.refresh()
        self._show_part(found)

    def choose(self, way: str) -> None:
        """Show the exceptions alone, or every project."""
        self._way = way
        on = self._session.report_on
        find = _finding_exceptions(on) if way == _EXCEPTIONS else _finding_all(on)
        self.grid.show_rows(Rows(f"conformity/{way}", find))
        self._show_part(conformity(self._session.snapshot, on))

    def open_file(self) -> None:
        """Open the file of the current project at what most needs to be looked at."""
        record = self.grid.current_record()
        if isinstance(record, Project):
            found = exception_of(record)
            self._navigator.show_project(
                record.id, "general", found.first_field if found else "conformity_citation"
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the grid take as many rows as there is room for."""
        super().resizeEvent(event)
        others = self.grid.sizeHint().height() - self.grid.view.sizeHint().height()
        self.grid.set_room(self.height() - others - px(120))

    def _full(self) -> QWidget:
        full = QWidget()
        column = spaced(QVBoxLayout(full), gap=6)
        column.addWidget(self.grid)
        column.addStretch(1)
        return full

    def _show_part(self, found: Conformity) -> None:
        nothing = not found.projects or (self._way == _EXCEPTIONS and not found.exceptions)
        self._nothing.tell(
            say("Mọi dự án đều phù hợp cả bốn điểm và có dẫn căn cứ. Chọn “Mọi dự án” để xem lại.")
            if found.projects
            else say("Sổ chưa có dự án nào để đối chiếu.")
        )
        self._stack.setCurrentIndex(1 if nothing else 0)
        self._show_file_button()

    def _show_file_button(self) -> None:
        self.file.setVisible(self.grid.current_record() is not None)


def _columns() -> tuple[Column, ...]:
    return (
        Column("code", 64, fixed=True, heading="Mã"),
        Column("name", 220, stretches=True, fixed=True),
        *(Column(name, 98, heading=heading, written=_answer) for name, heading in _HEADINGS.items()),
        Column("conformity_citation", 200, stretches=True),
        Column(heading="Cần xem lại", width=220, reckoned=_wanting),
    )


def _answer(_: Snapshot, answer: Any) -> str:
    return say("có") if answer else say("không")


def _wanting(_: Snapshot, project: Project, _on: date) -> Reckoned:
    found = exception_of(project)
    if found is None:
        return Reckoned(say("Phù hợp"), "good")
    return Reckoned(exception_words(found), "bad" if found.refused else "unknown")


def _finding_exceptions(on: date) -> Callable[[Snapshot], Sequence[Project]]:
    return lambda snapshot: [own.project for own in conformity_exceptions(snapshot, on)]


def _finding_all(on: date) -> Callable[[Snapshot], Sequence[Project]]:
    return lambda snapshot: conformity(snapshot, on).projects


def _counted(found: Conformity) -> str:
    return say(
        "{fits}/{all} dự án phù hợp cả bốn điểm và có căn cứ · {refused} có điểm không phù hợp · {open} chưa đủ trả lời",
        fits=padded(found.conforming), all=padded(len(found.projects)),
        refused=padded(found.refused), open=padded(found.unanswered),
    )  # fmt: skip
