"""Projects with their ratings as a model of Qt; a strip is worked out when its row is first seen."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from egov_desktop.domain.judgement.ratings.history import STRIP, Step, Strips
from egov_desktop.domain.judgement.ratings.rating import ProjectRating
from egov_desktop.ui.pages.ratings.cells import columns, in_full, on_two_lines
from egov_desktop.ui.pages.ratings.looks import strip_sentence
from egov_desktop.ui.widgets.words import plain_tip
from egov_desktop.wording.judged.ratings import change_word, deciding_sentences, rating_word
from egov_desktop.wording.language import say

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
RATED, CELL, STEPS = Role.UserRole, Role.UserRole + 1, Role.UserRole + 2
PROJECT = 0
_NO_PARENT = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class RatingsModel(QAbstractTableModel):
    """Projects down; a strip is worked out when its row is first seen."""

    def __init__(self) -> None:
        super().__init__()
        self._rated: tuple[ProjectRating, ...] = ()
        self._strips: Strips | None = None
        self._columns = columns()

    def show(self, rated: Sequence[ProjectRating], strips: Strips | None) -> None:
        self.beginResetModel()
        self._rated, self._strips, self._columns = tuple(rated), strips, columns()
        self.endResetModel()

    def rated(self, row: int) -> ProjectRating:
        return self._rated[row]

    def steps(self, row: int) -> tuple[Step, ...]:
        return self._strips.of(self._rated[row].project) if self._strips else ()

    def row_of(self, project_id: str) -> int:
        """Give the row of a project, -1 where it is not shown."""
        return next((row for row, own in enumerate(self._rated) if own.project.id == project_id), -1)

    def has_strips(self) -> bool:
        return self._strips is not None

    def widths(self) -> list[int]:
        """Give the widths of the columns after the first, in the design's pixels; the strip's comes last."""
        return [own.width for own in self._columns]

    def lines(self) -> list[list[str]]:
        """Give the table as it is shown, headings first, with the reasons, for the clipboard and for a file."""
        head = [say("Mã dự án"), say("Dự án"), say("Kết quả"), *(own.heading for own in self._columns)]
        rows = [
            [
                own.project.code,
                own.project.name,
                rating_word(own.shown),
                *(in_full(column.cell(own)) for column in self._columns),
                *(change_word(step) for step in self.steps(row)[-1:]),
                own.override.reason if own.override else " ".join(deciding_sentences(own)),
            ]
            for row, own in enumerate(self._rated)
        ]
        return [[*head, *([say("Thay đổi")] if self._strips else []), say("Vì sao")], *rows]

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rated)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else 2 + len(self._columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        own = self._rated[index.row()]
        if role == RATED:
            return own
        if index.column() == PROJECT:
            return self._project(own, role)
        if index.column() == self.columnCount() - 1:
            return self._history(index.row(), role)
        return self._cell(own, index.column() - 1, role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Role.TextAlignmentRole:
            return _LEFT
        if role != Role.DisplayRole:
            return None
        if section == PROJECT:
            return say("Dự án")
        is_last = section == self.columnCount() - 1
        return (
            say("{n} kỳ gần nhất", n=STRIP) if is_last else on_two_lines(self._columns[section - 1].heading)
        )

    def _project(self, own: ProjectRating, role: int) -> Any:
        name = f"{own.project.code} · {own.project.name}"
        if role == Role.DisplayRole:
            return name
        if role == Role.ToolTipRole:
            return plain_tip(name)
        return f"{name}: {rating_word(own.shown)}" if role == Role.AccessibleTextRole else None

    def _cell(self, own: ProjectRating, column: int, role: int) -> Any:
        cell = self._columns[column].cell(own)
        if role == Role.DisplayRole:
            return cell.words
        if role == CELL:
            return cell
        heading = f"{self._columns[column].heading}: {in_full(cell)}"
        if role == Role.ToolTipRole:
            return plain_tip(f"{heading}\n{cell.why}".strip())
        return f"{heading}. {cell.why}" if role == Role.AccessibleTextRole else None

    def _history(self, row: int, role: int) -> Any:
        if role not in {STEPS, Role.DisplayRole, Role.ToolTipRole, Role.AccessibleTextRole}:
            return None
        steps = self.steps(row)
        if role == STEPS:
            return steps
        if role == Role.DisplayRole:
            return change_word(steps[-1]) if steps else ""
        sentence = strip_sentence(steps)
        return plain_tip(sentence.replace("; ", "\n")) if role == Role.ToolTipRole else sentence
