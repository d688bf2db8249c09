"""The table of agencies by indicators in a month: the rate and its two numbers in each cell, typed in place."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from egov_desktop.actions.indicators import read_figure
from egov_desktop.domain.enumerations import AgencyLevel
from egov_desktop.domain.judgement.indicators.figures import Figure, is_below
from egov_desktop.domain.judgement.indicators.matrix import Total
from egov_desktop.domain.judgement.indicators.targets import REPORTING_LEVELS
from egov_desktop.domain.records import Agency, Indicator
from egov_desktop.ui.look.tokens import Tone
from egov_desktop.ui.pages.directives.following import Following
from egov_desktop.ui.widgets.words import plain_tip
from egov_desktop.wording.judged.indicators import (
    asked_words,
    brief_name,
    level_word,
    missed_words,
    numbers_words,
    rate_words,
)
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
CELL = Role.UserRole
_NO_PARENT = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
Write = Callable[[str, str, Figure | None], bool]
"""Writes a figure of an indicator and an agency; says whether it was kept."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table: an agency alone, or with all under it."""

    agency: Agency
    with_all_below: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: what it adds up to, what was asked, and how that reads."""

    line: Line
    indicator: Indicator
    total: Total
    target_percent: int | None
    is_asked_by_level: bool = False

    @property
    def figure(self) -> Figure | None:
        return self.total.figure

    @property
    def is_below(self) -> bool:
        figure, asked = self.figure, self.target_percent
        return bool(figure and asked is not None and is_below(figure, asked, self.indicator.direction))

    @property
    def tone(self) -> Tone | None:
        if self.figure is None:
            return "unknown" if self.total.missing else None
        if self.is_below:
            return "bad"
        if self.figure.is_above_whole:
            return "warn"
        return "good" if self.target_percent is not None and self.figure.rate is not None else None

    def words(self) -> tuple[str, str]:
        """Say the rate, and under it the numbers with who is missing."""
        if self.figure is None:
            return (say("chưa có số liệu") if self.total.missing else "–", self._missing())
        rate = rate_words(self.figure)
        missed = missed_words(self.indicator.direction) if self.is_below else ""
        odd = say("cần xem lại") if self.figure.is_above_whole and not missed else ""
        under = (numbers_words(self.figure), self._missing())
        return " ".join(part for part in (rate, missed or odd) if part), " · ".join(filter(None, under))

    @property
    def asked(self) -> str:
        return asked_words(self.target_percent, self.indicator.direction, by_level=self.is_asked_by_level)

    def sentence(self) -> str:
        """Say the cell in full, as its tool tip and a screen reader do."""
        parts = (*self.words(), say("mức yêu cầu {asked}", asked=self.asked) if self.target_percent else "")
        told = "; ".join(part for part in parts if part)
        return f"{self.line.agency.name}, {self.indicator.name}: {told}"

    def _missing(self) -> str:
        many = self.line.with_all_below and self.total.missing
        return say("thiếu {n}", n=whole(many)) if many else ""


class MatrixModel(QAbstractTableModel):
    """The agency that is looked at with all under it, itself, and each one right under it, by every indicator."""

    refused = Signal(str)
    """What was typed cannot be a figure: why."""

    def __init__(self, following: Following, write: Write, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._following, self._write = following, write
        self._lines: list[Line] = []
        self._cells: dict[tuple[int, int], Cell] = {}
        self.indicators: tuple[Indicator, ...] = ()

    def show(self) -> None:
        """Show what is looked at now."""
        self.beginResetModel()
        self.indicators = self._following.matrix.indicators
        self._lines = self._shown()
        self._cells = {}
        self.endResetModel()

    def cell(self, row: int, column: int) -> Cell:
        if (row, column) not in self._cells:
            self._cells[row, column] = self._reckon(self._lines[row], self.indicators[column])
        return self._cells[row, column]

    def place_of(self, agency_id: str, indicator_id: str) -> QModelIndex:
        """Give the cell of an agency alone and an indicator, where it is shown."""
        rows = [row for row, own in enumerate(self._lines) if own.agency.id == agency_id]
        columns = [column for column, own in enumerate(self.indicators) if own.id == indicator_id]
        if not rows or not columns:
            return QModelIndex()
        return self.index(rows[-1], columns[0])

    def lines(self) -> list[list[str]]:
        """Give the table for the clipboard and for a file: for each indicator rate, numerator and denominator."""
        head = [say("Mã cơ quan"), say("Cơ quan")]
        for own in self.indicators:
            head += [own.name, f"{own.code} – {say('tử số')}", f"{own.code} – {say('mẫu số')}"]
        return [head, *(self._written(row) for row in range(len(self._lines)))]

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.indicators)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self.cell(index.row(), index.column())
        if role == Role.DisplayRole:
            return "\n".join(cell.words())
        if role == Role.EditRole:
            return numbers_words(cell.figure)
        if role == Role.ToolTipRole:
            return plain_tip(cell.sentence())
        if role == Role.AccessibleTextRole:
            return cell.sentence()
        return cell if role == CELL else None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        cell, read = self.cell(index.row(), index.column()), read_figure(str(value))
        if role != Role.EditRole or read.problem:
            self.refused.emit(read.problem or "")
            return False
        if read.value == cell.figure:
            return True
        return self._write(cell.indicator.id, cell.line.agency.id, read.value)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and self.is_writable(index):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def is_writable(self, index: Index) -> bool:
        line = self._lines[index.row()]
        return not line.with_all_below and self._following.may_write(line.agency.id)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return self._line_head(self._lines[section], role)
        own = self.indicators[section]
        if role == Role.DisplayRole:
            return f"{own.name}\n{self._asked(own)}"
        if role == Role.ToolTipRole:
            return plain_tip(f"{own.name} ({own.code})\n{self._asked(own)}")
        return None

    def _line_head(self, line: Line, role: int) -> Any:
        name = brief_name(line.agency)
        if role == Role.DisplayRole:
            return say("Gộp: {name}", name=name) if line.with_all_below else name
        if role == Role.ToolTipRole:
            return plain_tip(f"{line.agency.name} ({line.agency.code})")
        return _LEFT if role == Role.TextAlignmentRole else None

    def _asked(self, own: Indicator) -> str:
        """Name what is asked: once where all levels are asked alike, else level by level."""
        reporting, month = self._following.reporting, self._following.matrix.tree.on
        asked = {level: reporting.targets.percent(own.id, level, month) for level in REPORTING_LEVELS}
        if set(asked.values()) == {None}:
            return say("Chưa định mức")
        if len(set(asked.values())) == 1:
            return say("Mức: {asked}", asked=asked_words(asked[AgencyLevel.PROVINCE], own.direction))
        parts = (
            f"{level_word(level).split()[-1]} {whole(percent)}%"
            for level, percent in asked.items()
            if percent is not None
        )
        return say("Mức: {asked}", asked=", ".join(parts))

    def _shown(self) -> list[Line]:
        following, tree = self._following, self._following.matrix.tree
        chosen = following.agency
        if chosen is None:
            return []
        below = [tree.agencies[own] for own in tree.below.get(chosen.id, ())]
        owes = any(chosen.id in following.matrix.asked[own.id] for own in self.indicators)
        gave = any(following.matrix.figure(own.id, chosen.id) for own in self.indicators)
        top = [Line(chosen, with_all_below=True)] if below else []
        own = [Line(chosen, with_all_below=False)] if owes or gave or not below else []
        gathers = following.gathers
        return [*top, *own, *(Line(one, gathers and one.id in tree.below) for one in below)]

    def _reckon(self, line: Line, indicator: Indicator) -> Cell:
        reporting, matrix = self._following.reporting, self._following.matrix
        total = (matrix.total if line.with_all_below else matrix.unit)(indicator.id, line.agency.id)
        asked = reporting.percent_of(indicator.id, total, matrix.month) if total.reported else None
        by_level = reporting.asks_by_level(indicator.id, total, matrix.month)
        return Cell(line, indicator, total, asked, by_level)

    def _written(self, row: int) -> list[str]:
        line = self._lines[row]
        name = line.agency.name
        cells = [line.agency.code, say("{name} và trực thuộc", name=name) if line.with_all_below else name]
        for column in range(len(self.indicators)):
            figure = self.cell(row, column).figure
            cells.append(rate_words(figure) if figure else "")
            cells += [str(number) for number in figure] if figure else ["", ""]
        return cells
