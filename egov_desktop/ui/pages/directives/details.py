"""What is known of one cell: its rate, what was asked, how it went, its place, who is missing, what is wrong."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from egov_desktop.domain.judgement.indicators.ranking import ranking
from egov_desktop.domain.judgement.indicators.trend import trend
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.pages.directives.following import Following
from egov_desktop.ui.pages.directives.matrix import Cell
from egov_desktop.ui.pages.directives.sparkline import Sparkline
from egov_desktop.ui.pages.pictures.parts import empty
from egov_desktop.ui.widgets.figures import StatusMark
from egov_desktop.ui.widgets.words import ElidedWords, Words
from egov_desktop.wording.judged.indicators import (
    asked_words,
    course_words,
    fault_words,
    indicator_words,
    level_word,
    numbers_words,
)
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

_NAMED = 6
"""Missing agencies that are named before the rest is counted."""
Fact = tuple[str, str]


class Details(QWidget):
    """The facts of a cell, and the way to write it down."""

    write_wanted = Signal()

    def __init__(self, following: Following) -> None:
        super().__init__()
        self._following = following
        self._agency = ElidedWords(look="section", lines=3)
        self._indicator = Words(look="muted", wrap=True)
        self._mark, self.course, self.picture = StatusMark(), Words(wrap=True), Sparkline()
        self.write = QPushButton(icon("edit"), say("Ghi số liệu"))
        self.write.setToolTip(say("Ghi tử số/mẫu số, như 412/530"))
        self.write.clicked.connect(self.write_wanted)
        self._facts = QWidget()
        self._lines = spaced(QVBoxLayout(self._facts), gap=3)
        column = spaced(QVBoxLayout(self), gap=8)
        for part in (
            self._agency, self._indicator, self._mark, self.write, self.picture, self.course, self._facts,
        ):  # fmt: skip
            column.addWidget(part)
        column.addStretch(1)

    def show_cell(self, cell: Cell | None) -> None:
        """Show a cell, or a word of how to choose one."""
        for part in (self._mark, self.picture, self.course, self._facts):
            part.setVisible(cell is not None)
        may_write = cell is not None and not cell.line.with_all_below
        self.write.setVisible(bool(cell and may_write and self._following.may_write(cell.line.agency.id)))
        empty(self._lines)
        if cell is None:
            self._agency.show_words("")
            self._indicator.setText(say("Chọn một ô trong bảng để xem chi tiết."))
            return
        name = cell.line.agency.name
        self._agency.show_words(say("{name} và trực thuộc", name=name) if cell.line.with_all_below else name)
        self._indicator.setText(cell.indicator.name)
        self._mark.tell(cell.tone or "unknown", cell.words()[0])
        self._show_course(cell)
        for label, value in self.facts(cell):
            self._lines.addWidget(Words(label, "secondary"))
            self._lines.addWidget(Words(value, wrap=True, selectable=True))

    def facts(self, cell: Cell) -> Iterator[Fact]:
        """Tell what is known of a cell, each with its label."""
        if cell.figure:
            counted = indicator_words(cell.indicator)
            yield counted or say("Tử số/mẫu số"), numbers_words(cell.figure)
        yield say("Mức yêu cầu"), self._asked(cell)
        if cell.line.with_all_below:
            yield from self._missing(cell)
            return
        yield from self._place(cell)
        wrong = [
            fault_words(own)
            for own in self._following.wrong_with(cell.line.agency.id)
            if own.indicator.id == cell.indicator.id
        ]
        if wrong:
            yield say("Các hạn chế"), "; ".join(wrong)

    def _asked(self, cell: Cell) -> str:
        if cell.line.with_all_below:
            return cell.asked
        following = self._following
        percent = following.reporting.percent(cell.indicator.id, cell.line.agency, following.matrix.month)
        return asked_words(percent, cell.indicator.direction)

    def _show_course(self, cell: Cell) -> None:
        following = self._following
        points = trend(
            following.reporting,
            cell.indicator,
            cell.line.agency.id,
            following.matrix.month,
            with_all_below=cell.line.with_all_below,
        )
        self.picture.show_course(points)
        self.course.setText(course_words(points))

    def _missing(self, cell: Cell) -> Iterator[Fact]:
        matrix, total = self._following.matrix, cell.total
        reported = say("{n}/{asked} đơn vị", n=whole(total.reported), asked=whole(total.asked))
        yield say("Đã báo cáo"), reported
        missing = matrix.missing(cell.indicator.id, cell.line.agency.id)
        if missing:
            named = ", ".join(own.short_name or own.name for own in missing[:_NAMED])
            others = len(missing) - _NAMED
            more = say(" và {n} đơn vị nữa", n=whole(others)) if others > 0 else ""
            yield say("Chưa có số liệu"), named + more

    def _place(self, cell: Cell) -> Iterator[Fact]:
        level = cell.line.agency.level
        if level is None or cell.figure is None:
            return
        matrix = self._following.matrix
        placed = ranking(matrix, cell.indicator, matrix.at_level(level))
        own = placed.of(cell.line.agency.id)
        if own:
            words = say("{place}/{n}", place=whole(own.place), n=whole(len(placed.ranks)))
            shared = say("{words}, đồng hạng", words=words) if own.is_tied else words
            yield say("Xếp hạng ({level})", level=level_word(level)), shared
