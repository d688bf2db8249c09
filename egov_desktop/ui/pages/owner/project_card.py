"""One project of a report: its figures in lines, and how many of them have been spoken for."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from egov_desktop.domain.judgement.offices.completeness import Figure, FigureState
from egov_desktop.domain.records import Project, ReportingPeriod
from egov_desktop.ui.forms.sheet import RecordSheet, Section
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.owner.figure_row import FigureRow
from egov_desktop.ui.pages.owner.line import Line
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.words import ElidedWords, Words
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.labels import field_label, record_title
from egov_desktop.wording.language import say

Key = tuple[str, str, str]
_AS_OF = "figures_on"


def key_of(figure: Figure) -> Key:
    return (figure.record_kind, figure.record_id, figure.field)


class ProjectCard(QFrame):
    """The figures of one project; the day up to which they count stands last, since it is written last."""

    project_wanted = Signal(str)
    day_wanted = Signal(str)

    def __init__(
        self, session: Session, project: Project, figures: Sequence[Figure], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        dress(self, "card")
        self._session, self.project_id = session, project.id
        self._title, self._count = ElidedWords(look="strong", lines=2), Words(look="secondary")
        self.rows = {key_of(figure): FigureRow(session, figure) for figure in figures}
        self.as_of = RecordSheet(session, Project, (Section("", (_AS_OF,), columns=1),), tells_all=False)
        self.as_of.field(_AS_OF).hide_label()
        self._now = QPushButton()
        self._now.clicked.connect(lambda: self.day_wanted.emit(self.project_id))
        column = spaced(QVBoxLayout(self), gap=0, margins=(4, 8, 4, 8))
        column.addLayout(self._head())
        for row in self.rows.values():
            column.addWidget(_rule())
            column.addWidget(row)
        column.addWidget(_rule())
        column.addWidget(self._last_line())

    def show_project(self, figures: Sequence[Figure], period: ReportingPeriod | None) -> None:
        """Show the project as it is now."""
        snapshot = self._session.snapshot
        if (project := snapshot.get(Project, self.project_id)) is None:
            return
        self._title.show_words(record_title(snapshot, project))
        said = sum(figure.state is not FigureState.OPEN for figure in figures)
        self._count.setText(say("{done} trên {n} mục đã xác nhận", done=said, n=len(figures)))
        for figure in figures:
            self.rows[key_of(figure)].show_figure(figure)
        self.as_of.show_record(project)
        wanted = period.figures_on if period else None
        is_old = wanted is not None and (project.figures_on is None or project.figures_on < wanted)
        self._now.setVisible(is_old and not self._session.is_read_only)
        self._now.setText(say("Ghi ngày {day}", day=day_short(wanted)) if wanted else "")

    def _head(self) -> QHBoxLayout:
        file = QPushButton(say("Mở hồ sơ"))
        dress(file, "link")
        file.clicked.connect(lambda: self.project_wanted.emit(self.project_id))
        row = spaced(QHBoxLayout(), gap=12, margins=(12, 0, 8, 4))
        row.addWidget(self._title, 1)
        row.addWidget(self._count)
        row.addWidget(file)
        return row

    def _last_line(self) -> Line:
        line = Line(self.as_of)
        line.name.show_words(field_label(Project.KIND, _AS_OF))
        line.doing.addWidget(self._now)
        return line


def _rule() -> QFrame:
    rule = QFrame()
    dress(rule, "rule")
    return rule
