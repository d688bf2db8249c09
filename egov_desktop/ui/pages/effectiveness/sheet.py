"""The sheet of one group: what is said of it, its figures, what is missing, and its projects in use."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from egov_desktop.actions.judging.effectiveness import assess_group, take_back_assessment
from egov_desktop.domain.judgement.effectiveness import FigureRow, GroupSheet, InUse
from egov_desktop.domain.records import EffectivenessFigure
from egov_desktop.ui.forms.locks import why_kind_locked
from egov_desktop.ui.forms.saving import save_or_say
from egov_desktop.ui.grids.grid import RecordGrid
from egov_desktop.ui.look.chosen import px
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.effectiveness.figures import ShownDay, columns, rows_of
from egov_desktop.ui.pages.effectiveness.saying import Proposal, Saying
from egov_desktop.ui.pages.pictures.parts import Line, Lines, card, empty
from egov_desktop.ui.session import Navigator, Session
from egov_desktop.ui.widgets.figures import LinkRow
from egov_desktop.ui.widgets.words import ElidedWords, Words
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.judged.effectiveness import gap_words, in_use_words, lower_first
from egov_desktop.wording.labels import record_title
from egov_desktop.wording.language import say

_ROOMY = 600
"""The width from which two cards can be read beside each other."""


class SheetView(QScrollArea):
    """A group's sheet on a page that scrolls; `done` says in words what is worth an undo."""

    done = Signal(str)

    def __init__(self, session: Session, navigator: Navigator) -> None:
        super().__init__()
        self._session, self._sheet = session, None
        self._shown_day = ShownDay()
        self._title, self._use = ElidedWords(look="section", lines=2), Words(look="secondary", wrap=True)
        self.saying, self.proposal = Saying(), Proposal()
        self.grid = RecordGrid(
            session,
            EffectivenessFigure,
            columns(self._shown_day),
            title=say("Số liệu hiệu quả"),
            most_rows=12,
            lines=2,
        )
        self.gaps = QWidget()
        self._gap_lines = spaced(QVBoxLayout(self.gaps), gap=2)
        self.projects = Lines(navigator, say("Dự án đang sử dụng"), tab="general", icon_name="projects")
        self.saying.said.connect(self._save)
        self.saying.taking_back_wanted.connect(self._take_back)
        self.grid.done.connect(self.done)
        self._lay_out()

    _sheet: GroupSheet | None

    def show_sheet(self, sheet: GroupSheet) -> None:
        """Show a group as it is judged; the cursor in the figures stays where it is while the group is the same."""
        is_same = self._sheet is not None and self._sheet.group.id == sheet.group.id
        if not is_same:
            self.saying.settle()
        self._sheet = sheet
        self._shown_day.on = sheet.on
        self._title.show_words(sheet.group.name)
        self._use.setText(in_use_words(sheet))
        self.saying.show_sheet(sheet, is_locked=self._is_locked())
        self.proposal.show_sheet(sheet)
        if is_same:
            self.grid.refresh()
        else:
            self.grid.show_rows(rows_of(sheet.group))
            self.verticalScrollBar().setValue(0)
        self._show_gaps(sheet)
        self._show_projects(sheet)

    def leave(self) -> None:
        """Save what is being typed before something else is shown."""
        self.saying.settle()

    def reveal(self, figure_id: str) -> None:
        """Put the cursor on a figure."""
        if self.grid.reveal(figure_id):
            self.ensureWidgetVisible(self.grid)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand what is beside each other one under the other where there is little room."""
        is_roomy = event.size().width() >= px(_ROOMY)
        direction = QBoxLayout.Direction.LeftToRight if is_roomy else QBoxLayout.Direction.TopToBottom
        for layout in (self._words, self._below):
            layout.setDirection(direction)
        super().resizeEvent(event)

    def _is_locked(self) -> bool:
        return self._session.is_read_only or bool(why_kind_locked(self._session, "group_assessment"))

    def _save(self) -> None:
        sheet = self._sheet
        if sheet is None or self._is_locked():
            return
        rating, paragraph = self.saying.rating.value(), self.saying.paragraph.value() or ""
        why = save_or_say(
            self._session, lambda: assess_group(sheet, rating, paragraph, new_id=self._session.new_id)
        )
        self.saying.problem.show_sentence(why)

    def _take_back(self) -> None:
        own = self._sheet.assessment if self._sheet else None
        if own is not None and self._session.perform(take_back_assessment(own)) is not None:
            self.done.emit(say("Đã lấy lại mức và đoạn chương trình đề xuất."))

    def _show_gaps(self, sheet: GroupSheet) -> None:
        empty(self._gap_lines)
        if missing := sheet.aspects_without_evidence:
            names = "; ".join(lower_first(say(own.label)) for own in missing)
            words = say("Khía cạnh chưa đủ căn cứ: {names}.", names=names)
            self._gap_lines.addWidget(Words(words, wrap=True))
        for row in sheet.incomplete:
            self._gap_lines.addWidget(self._gap_link(row))
        if not missing and not sheet.incomplete:
            self._gap_lines.addWidget(Words(say("Không thiếu căn cứ nào."), "muted", wrap=True))
        self._gap_lines.addStretch(1)

    def _gap_link(self, row: FigureRow) -> LinkRow:
        words = say("“{name}”: {gaps}", name=row.figure.name, gaps=gap_words(row))
        link = LinkRow(words, icon_name="warn", tone="warn")
        link.clicked.connect(partial(self.reveal, row.figure.id))
        return link

    def _show_projects(self, sheet: GroupSheet) -> None:
        bare = {own.id for own in sheet.without_figures}
        lines = [
            Line(self._in_use(own, is_bare=own.project.id in bare), own.project.id, "")
            for own in sheet.in_use
        ]
        self.projects.show_lines(lines, say("Chưa có dự án nào của nhóm đưa vào sử dụng."))

    def _in_use(self, own: InUse, *, is_bare: bool) -> str:
        title = record_title(self._session.snapshot, own.project)
        since = say("từ {day}", day=day_short(own.since_on)) if own.since_on else say("chưa rõ từ ngày nào")
        missing = say("chưa có số liệu riêng") if is_bare else ""
        return " · ".join(part for part in (title, since, missing) if part)

    def _lay_out(self) -> None:
        page = QWidget()
        dress(page, "page")
        head = spaced(QVBoxLayout(), gap=2)
        head.addWidget(self._title)
        head.addWidget(self._use)
        self._words = words = spaced(QBoxLayout(QBoxLayout.Direction.LeftToRight), gap=12)
        words.addWidget(card(self.saying), 3)
        words.addWidget(card(self.proposal), 2)
        self._below = below = spaced(QBoxLayout(QBoxLayout.Direction.LeftToRight), gap=12)
        below.addWidget(card(Words(say("Còn thiếu căn cứ"), "section"), self.gaps), 1)
        below.addWidget(card(Words(say("Dự án đang sử dụng"), "section"), self.projects), 1)
        column = spaced(QVBoxLayout(page), gap=12, margins=(16, 12, 16, 16))
        column.addLayout(head)
        column.addLayout(words)
        column.addWidget(self.grid)
        column.addLayout(below)
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        dress(self, "page")
        self.setWidget(page)
