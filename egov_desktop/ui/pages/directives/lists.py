"""The ranking of an indicator and the list of shortcomings, as tables that are read and copied."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from egov_desktop.domain.enumerations import AgencyLevel
from egov_desktop.domain.judgement.indicators.figures import is_below
from egov_desktop.domain.judgement.indicators.ranking import ranking
from egov_desktop.domain.judgement.indicators.shortcomings import Fault, Shortcoming
from egov_desktop.domain.judgement.indicators.targets import REPORTING_LEVELS
from egov_desktop.domain.records import Indicator
from egov_desktop.ui.grids.painting import TONE_ROLE
from egov_desktop.ui.history.table import LogTable
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.tokens import Tone
from egov_desktop.ui.pages.directives.following import Following
from egov_desktop.ui.widgets.inputs.choice import ChoiceEdit
from egov_desktop.ui.widgets.notices import EmptyState
from egov_desktop.ui.widgets.words import Words, plain_tip
from egov_desktop.wording.judged.indicators import (
    asked_words,
    brief_name,
    fault_words,
    level_word,
    missed_words,
    numbers_words,
    rate_words,
)
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_NO_PARENT = QModelIndex()
_TONES: dict[Fault, Tone] = {
    Fault.BELOW: "warn",
    Fault.MISSING: "unknown",
    Fault.HALF: "unknown",
    Fault.ABOVE_WHOLE: "warn",
    Fault.DOUBLED: "warn",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A row: its words, the mark of its last cell but one or last, and the cell of the matrix that it speaks of."""

    words: tuple[str, ...]
    tone: Tone | None
    agency_id: str
    indicator_id: str


class LinesModel(QAbstractTableModel):
    """Rows of words under headings; `marked` is the column that bears the marks, `at_right` those of numbers."""

    def __init__(self, headings: Sequence[str], marked: int, at_right: Sequence[int] = ()) -> None:
        super().__init__()
        self._headings, self._marked, self._at_right = tuple(headings), marked, frozenset(at_right)
        self.lines: list[Line] = []

    def show(self, lines: Sequence[Line]) -> None:
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def written(self) -> list[list[str]]:
        """Give the table for the clipboard and for a file."""
        return [list(self._headings), *(list(own.words) for own in self.lines)]

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return self._headings[section]
        if role == Role.TextAlignmentRole and section in self._at_right:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            return line.words[index.column()]
        if role == Role.ToolTipRole:
            return plain_tip(line.words[index.column()]) or None
        if role == Role.TextAlignmentRole and index.column() in self._at_right:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return line.tone if role == TONE_ROLE and index.column() == self._marked else None


class _Lines(QWidget):
    """A table of lines, or one sentence where there are none; `opened` brings agency and indicator of a line."""

    opened = Signal(str, str)

    def __init__(
        self, model: LinesModel, name: str, widths: Sequence[int], stretching: Sequence[int]
    ) -> None:
        super().__init__()
        self.model = model
        self.table = LogTable(model, name, widths, stretching)
        model.setParent(self.table)
        self.table.opened.connect(self._open)
        self._nobody = EmptyState("", icon_name="check")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nobody)
        self.column = spaced(QVBoxLayout(self), gap=8)
        self.column.addWidget(self._stack, 1)

    def tell(self, lines: Sequence[Line], nothing: str) -> None:
        row = self.table.row()
        self.model.show(lines)
        self.table.go_to(row)
        self._nobody.tell(nothing)
        self._stack.setCurrentIndex(0 if lines else 1)

    def _open(self) -> None:
        line = self.model.lines[self.table.row()]
        self.opened.emit(line.agency_id, line.indicator_id)


class RankingList(_Lines):
    """The agencies of one level by one indicator, best first; those without a rate last, without a place."""

    def __init__(self, following: Following) -> None:
        headings = (say("Hạng"), say("Cơ quan"), say("Tỷ lệ"), say("Tử số/mẫu số"), say("So với mức"))
        model = LinesModel(headings, marked=4, at_right=(0, 2, 3))
        super().__init__(model, say("Xếp hạng"), (110, 260, 100, 130, 170), (1,))
        self._following = following
        self.indicator = sized(ChoiceEdit(say("Chỉ tiêu"), may_be_empty=False), min_width=200)
        self.level = sized(ChoiceEdit(say("Cấp"), may_be_empty=False), min_width=120, max_width=150)
        self.gathers = QCheckBox(say("Gộp cả đơn vị trực thuộc"))
        self.indicator.value_changed.connect(self._choose)
        self.level.value_changed.connect(self._show)
        self.gathers.toggled.connect(self._show)
        row = spaced(QHBoxLayout(), gap=10)
        row.addWidget(self.indicator, 1)
        row.addWidget(self.level)
        row.addWidget(self.gathers)
        self.column.insertLayout(0, row)

    def refresh(self) -> None:
        matrix = self._following.matrix
        self.indicator.set_choices([(own.id, own.name) for own in matrix.indicators])
        levels = [own for own in REPORTING_LEVELS if matrix.at_level(own)]
        self.level.set_choices([(own, level_word(own)) for own in levels])
        if self.level.value() not in levels:
            self.level.set_value(next((own for own in reversed(levels) if self._has_figures(own)), None))
        if self._indicator() is None and matrix.indicators:
            self._following.indicator_id = matrix.indicators[0].id
        self.indicator.set_value(self._following.indicator_id)
        self._show()

    def _has_figures(self, level: AgencyLevel) -> bool:
        matrix = self._following.matrix
        return any(matrix.of_level(own.id, level).reported for own in matrix.indicators)

    def _indicator(self) -> Indicator | None:
        chosen = self._following.indicator_id
        return next((own for own in self._following.matrix.indicators if own.id == chosen), None)

    def _choose(self, indicator_id: object) -> None:
        if indicator_id:
            self._following.indicator_id = str(indicator_id)
            self._show()

    def _show(self, *_: object) -> None:
        indicator, level = self._indicator(), self.level.value()
        lines = self._lines(indicator, level) if indicator and level else []
        self.tell(lines, say("Chưa có chỉ tiêu nào để xếp hạng."))

    def _lines(self, indicator: Indicator, level: AgencyLevel) -> list[Line]:
        matrix, reporting = self._following.matrix, self._following.reporting
        gathers = self.gathers.isChecked()
        placed = ranking(matrix, indicator, matrix.at_level(level), with_all_below=gathers)
        lines: list[Line] = []
        for own in placed.ranks:
            total = (matrix.total if gathers else matrix.unit)(indicator.id, own.agency.id)
            asked = reporting.percent_of(indicator.id, total, matrix.month)
            missed = asked is not None and is_below(own.figure, asked, indicator.direction)
            by_level = reporting.asks_by_level(indicator.id, total, matrix.month)
            words = asked_words(asked, indicator.direction, by_level=by_level)
            told = f"{missed_words(indicator.direction)} ({words})" if missed else words
            place = say("{place} (đồng hạng)", place=own.place) if own.is_tied else str(own.place)
            tone: Tone | None = "bad" if missed else None if asked is None else "good"
            cells = (place, own.agency.name, rate_words(own.figure), numbers_words(own.figure), told)
            lines.append(Line(cells, tone, own.agency.id, indicator.id))
        for agency in placed.unranked:
            figure = (matrix.total if gathers else matrix.unit)(indicator.id, agency.id).figure
            told = rate_words(figure) if figure else say("chưa có số liệu")
            cells = ("–", agency.name, "–", numbers_words(figure), told)
            lines.append(Line(cells, "unknown", agency.id, indicator.id))
        return lines


class ShortcomingsList(_Lines):
    """What is wrong in the month, of the agency that is looked at and all under it; what has lasted stands first."""

    def __init__(self, following: Following) -> None:
        headings = (say("Cơ quan"), say("Chỉ tiêu"), say("Các hạn chế"), say("Số kỳ"))
        model = LinesModel(headings, marked=2, at_right=(3,))
        super().__init__(model, say("Các hạn chế"), (180, 200, 256, 64), (1,))
        self._following = following
        self._summary = Words(look="muted", wrap=True)
        self.repeated = QCheckBox(say("Chỉ những hạn chế kéo dài"))
        self.repeated.toggled.connect(self.refresh)
        row = spaced(QHBoxLayout(), gap=10)
        row.addWidget(self._summary, 1)
        row.addWidget(self.repeated)
        self.column.insertLayout(0, row)

    def shown(self) -> list[Shortcoming]:
        """Give the shortcomings that are listed, in their order."""
        under = {own.id for own in self._following.matrix.tree.with_all_below(self._following.agency_id)}
        only = self.repeated.isChecked()
        found = [
            own for own in self._following.wrong if own.agency.id in under and (own.is_repeated or not only)
        ]
        return sorted(found, key=lambda own: not own.is_repeated)

    def refresh(self, *_: object) -> None:
        shown = self.shown()
        agencies = len({own.agency.id for own in shown})
        repeated = sum(own.is_repeated for own in shown)
        self._summary.setText(
            say(
                "{n} hạn chế của {agencies} đơn vị; {repeated} hạn chế kéo dài",
                n=whole(len(shown)), agencies=whole(agencies), repeated=whole(repeated),
            ) + self._unreported()
        )  # fmt: skip
        self.tell(self._lines(shown), say("Không có hạn chế nào trong tháng này."))

    def _unreported(self) -> str:
        names = "; ".join(own.name for own in self._following.matrix.unreported)
        return "\n" + say("Chưa đơn vị nào báo cáo: {names}.", names=names) if names else ""

    def _lines(self, shown: Sequence[Shortcoming]) -> list[Line]:
        """Give a line for each, but one alone for an agency that gave no figure of any indicator."""
        matrix = self._following.matrix
        every = len(matrix.indicators) - len(matrix.unreported)
        missing: defaultdict[str, list[Shortcoming]] = defaultdict(list)
        for own in self._following.wrong:
            if own.fault is Fault.MISSING:
                missing[own.agency.id].append(own)
        lines: dict[str, Line] = {}
        for own in shown:
            of_all = own.fault is Fault.MISSING and len(missing[own.agency.id]) == every > 1
            told = min(missing[own.agency.id], key=lambda one: one.months) if of_all else own
            key = own.agency.id if of_all else f"{own.agency.id} {own.indicator.id} {own.fault}"
            lines.setdefault(key, _line(told, of_all=of_all))
        return list(lines.values())


def _line(own: Shortcoming, *, of_all: bool = False) -> Line:
    told = fault_words(own, with_months=False)
    name = say("Tất cả các chỉ tiêu") if of_all else own.indicator.name
    months = whole(own.months) if own.months else ""
    words = (brief_name(own.agency), name, f"{told[0].upper()}{told[1:]}", months)
    return Line(words, "bad" if own.is_repeated else _TONES[own.fault], own.agency.id, own.indicator.id)
