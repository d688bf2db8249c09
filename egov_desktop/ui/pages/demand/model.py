"""The rows and columns of a demand: projects down, months across, sums below and at the right."""

from datetime import date
from itertools import accumulate
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from egov_desktop.domain.judgement.demand.solving import Cell
from egov_desktop.domain.judgement.demand.values import ProjectDemand, Solution
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.widgets.words import plain_tip
from egov_desktop.wording.dates import month
from egov_desktop.wording.judged.demands import doubt_sentence
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import MILLION, dong, millions, parse_dong, percent, whole

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
IS_FIXED, IS_SUM = Role.UserRole, Role.UserRole + 1
_NO_PARENT = QModelIndex()
_NOTHING = Solution("", 0, date.min)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_SUM_ROWS = 2


class DemandModel(QAbstractTableModel):
    """A solution as a table. Typing into a month asks to fix it (`fixing_wanted`: cell and đồng, None to free it).

    `refused` says what is wrong with what was typed. Amounts are shown in triệu đồng, or in đồng.
    """

    fixing_wanted = Signal(object, object)
    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.solution = _NOTHING
        self._in_dong = self._is_read_only = False

    def show(self, solution: Solution, *, in_dong: bool, read_only: bool) -> None:
        self.beginResetModel()
        self.solution, self._in_dong, self._is_read_only = solution, in_dong, read_only
        self.endResetModel()

    def row_of(self, row: int) -> ProjectDemand | None:
        """Give the project of a row; none for the sums."""
        return self.solution.projects[row] if 0 <= row < len(self.solution.projects) else None

    def cell(self, index: Index) -> Cell | None:
        """Give the project and month of a place; none for a sum."""
        own = self.row_of(index.row()) if index.isValid() else None
        if own is None or index.column() >= len(self.solution.months):
            return None
        return own.project.id, self.solution.months[index.column()]

    def lines(self) -> list[list[str]]:
        """Give the table as it is shown, headings first, for the clipboard."""
        head = [say("Dự án"), *(self._heads()), say("Khó khả thi")]
        rows = [
            [str(self.headerData(row, Qt.Orientation.Vertical)), *self._texts(row), self._doubts(row)]
            for row in range(self.rowCount())
        ]
        return [head, *rows]

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        has_rows = bool(self.solution.projects) and not parent.isValid()
        return len(self.solution.projects) + _SUM_ROWS if has_rows else 0

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() or not self.solution.months else len(self.solution.months) + 4

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        own = self.row_of(index.row())
        if role == Role.DisplayRole:
            return self._texts(index.row())[index.column()]
        if role == Role.EditRole:
            return self._typed(index)
        if role in {Role.ToolTipRole, Role.AccessibleTextRole}:
            return self._sentence(index)
        if role == IS_FIXED:
            return own is not None and self.cell(index) is not None and own.is_fixed[index.column()]
        if role == IS_SUM:
            return own is None or index.column() == len(self.solution.months)
        return None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        cell = self.cell(index)
        if cell is None or role != Role.EditRole or value == self._typed(index):
            return False
        if not str(value).strip():
            self.fixing_wanted.emit(cell, None)
            return True
        read = parse_dong(str(value), unit=1 if self._in_dong else MILLION)
        if read.value is None or read.value < 0:
            self.refused.emit(read.problem or say("Số yêu cầu không được âm."))
            return False
        self.fixing_wanted.emit(cell, read.value)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        is_open = not self._is_read_only and self.cell(index) is not None
        return usual | Qt.ItemFlag.ItemIsEditable if is_open else usual

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            if role == Role.DisplayRole:
                return self._heads()[section]
            return _RIGHT if role == Role.TextAlignmentRole else None
        own = self.row_of(section)
        if role == Role.DisplayRole:
            return self._project_words(section)
        if role == Role.DecorationRole and own is not None and own.is_doubtful:
            return icon("warn", "warn")
        if role == Role.ToolTipRole and own is not None:
            return plain_tip("\n".join((own.project.name, *map(doubt_sentence, own.reasons))))
        return _LEFT if role == Role.TextAlignmentRole else None

    def _heads(self) -> list[str]:
        months = [f"{own.month}/{own.year}" for own in self.solution.months]
        return [*months, say("Cộng"), say("Kế hoạch"), say("Đã giải ngân"), say("Tỷ lệ sẽ đạt")]

    def _project_words(self, section: int) -> str:
        own = self.row_of(section)
        if own is not None:
            return f"{own.project.code} · {own.project.name}"
        return say("Cộng tháng") if section == len(self.solution.projects) else say("Lũy kế cả nhóm")

    def _texts(self, row: int) -> list[str]:
        own, found = self.row_of(row), self.solution
        if own is not None:
            sums = (own.total_dong, own.plan_dong, own.paid_dong)
            return [*map(self._written, (*own.amounts, *sums)), percent(own.rate.ratio)]
        totals = found.month_totals
        if row == len(found.projects):
            return [*map(self._written, (*totals, found.total_dong, found.plan_dong, found.paid_dong)), ""]
        reached = list(accumulate(totals, initial=found.base_dong))[1:]
        return [*map(self._written, reached), "", "", "", ""]

    def _written(self, amount: int) -> str:
        if not amount:
            return "–"
        return whole(amount) if self._in_dong else millions(amount)

    def _typed(self, index: Index) -> str:
        """What stands in the input: in the unit of the table where that is exact, else in đồng."""
        own = self.row_of(index.row())
        if own is None or self.cell(index) is None:
            return ""
        amount = own.amounts[index.column()]
        if self._in_dong:
            return whole(amount)
        return whole(amount // MILLION) if amount % MILLION == 0 else dong(amount)

    def _sentence(self, index: Index) -> str:
        own, cell = self.row_of(index.row()), self.cell(index)
        if own is None or cell is None:
            return plain_tip(
                f"{self._project_words(index.row())}, {self._heads()[index.column()]}: {index.data()}"
            )
        amount, is_fixed = own.amounts[index.column()], own.is_fixed[index.column()]
        told = say(
            "{name}, {month}: {amount}", name=own.project.code, month=month(cell[1]), amount=dong(amount)
        )
        return f"{told} · {say('ấn định bằng tay')}" if is_fixed else told

    def _doubts(self, row: int) -> str:
        own = self.row_of(row)
        return "; ".join(map(doubt_sentence, own.reasons)) if own else ""
