"""What a paste would do, cell by cell, before it is done."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from egov_desktop.actions.paste import PastedCell, PastePlan
from egov_desktop.domain.records import KINDS
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.ui.grids.columns import Column, cell_text, heading_of
from egov_desktop.ui.grids.footer import RowLine
from egov_desktop.ui.grids.painting import TONE_ROLE, CellPainter
from egov_desktop.ui.look.chosen import px, tokens
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.look.tokens import ROW
from egov_desktop.ui.widgets.words import Words, plain_tip
from egov_desktop.wording.labels import kind_label
from egov_desktop.wording.language import say

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()


class PlanModel(QAbstractTableModel):
    """The rows of a paste: what becomes of each (new, over another, not sound), and every cell as it was read."""

    def __init__(self, snapshot: Snapshot, plan: PastePlan, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._snapshot, self.plan = snapshot, plan
        self._specs = KINDS[plan.kind].specs()
        self._width = max([len(plan.columns), *(len(row.cells) for row in plan.rows)], default=0)

    def show_plan(self, plan: PastePlan) -> None:
        self.beginResetModel()
        self.plan = plan
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.plan.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else self._width + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if role != Role.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1)
        if section == 0:
            return say("Sẽ làm")
        name = self.plan.columns[section - 1] if section <= len(self.plan.columns) else None
        return heading_of(Column(name), self._specs) if name else say("(không lấy)")

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        words, wrong, taken = self._read(index)
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            return words
        if role == TONE_ROLE:
            return "bad" if wrong else None
        if role == Role.ToolTipRole:
            return plain_tip(wrong or words) or None
        if role == Role.ForegroundRole:
            return QColor(tokens().bad if wrong else tokens().ink if taken else tokens().muted)
        return None

    def wrong_in(self, row: int) -> str:
        """Say what is wrong with a row, "" when nothing is."""
        own = self.plan.rows[row]
        return " ".join([*(cell.problem for cell in own.cells if cell.problem), *own.problems])

    def _read(self, index: Index) -> tuple[str, str, bool]:
        row = self.plan.rows[index.row()]
        if index.column() == 0:
            does = say("Dòng mới") if row.before is None else say("Ghi đè")
            return (does if row.is_sound else say("Chưa dán được"), " ".join(row.problems), True)
        if index.column() > len(row.cells):
            return ("", "", False)
        return self._read_cell(row.cells[index.column() - 1])

    def _read_cell(self, cell: PastedCell) -> tuple[str, str, bool]:
        if cell.field is None or cell.problem:
            return (cell.text, cell.problem or "", False)
        return (cell_text(self._snapshot, self._specs[cell.field], cell.value), "", True)


class PasteDialog(QDialog):
    """Shows a paste before it is done; `plan()` is what was agreed to."""

    def __init__(
        self,
        snapshot: Snapshot,
        plan_onto: Callable[[Sequence[str]], PastePlan],
        selected: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._plan_onto, self._selected = plan_onto, tuple(selected)
        self._model = PlanModel(snapshot, plan_onto(()), self)
        kind = kind_label(self._model.plan.kind)
        self.setWindowTitle(say("Dán {what} từ bảng tính", what=kind))
        self._summary = Words(look="strong", wrap=True)
        self._table = self._table_of(self._model)
        self._line = RowLine()
        self._table.selectionModel().currentChanged.connect(self._say_row)
        body = spaced(QVBoxLayout(), gap=12, margins=(24, 20, 24, 12))
        body.addWidget(self._summary)
        body.addLayout(self._ways())
        body.addWidget(self._table, 1)
        body.addWidget(self._line)
        column = spaced(QVBoxLayout(self), gap=0)
        column.addLayout(body, 1)
        column.addWidget(self._foot())
        sized(self, min_width=760, min_height=460)
        self._tell()

    def plan(self) -> PastePlan:
        return self._model.plan.sound_rows_only()

    def replace_selected(self) -> None:
        """Paste over the selected rows instead of adding new ones."""
        self._over.click()

    def _ways(self) -> QHBoxLayout:
        row = spaced(QHBoxLayout(), gap=16)
        self._new = QRadioButton(say("Thêm dòng mới"))
        self._over = QRadioButton(say("Ghi đè {n} dòng đang chọn", n=len(self._selected)))
        self._new.setChecked(True)
        for way, onto in ((self._new, ()), (self._over, self._selected)):
            way.clicked.connect(lambda _=False, onto=onto: self._choose(onto))
            if not self._selected:
                way.hide()
            row.addWidget(way)
        row.addStretch(1)
        return row

    def _choose(self, onto: Sequence[str]) -> None:
        self._model.show_plan(self._plan_onto(onto))
        self._tell()

    def _table_of(self, model: PlanModel) -> QTableView:
        table = QTableView()
        table.setModel(model)
        table.setAccessibleName(say("Xem trước bảng dán"))
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setShowGrid(False)
        table.setItemDelegate(CellPainter(table))
        table.verticalHeader().hide()
        table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        table.verticalHeader().setDefaultSectionSize(px(ROW))
        for place in range(model.columnCount()):
            table.setColumnWidth(place, px(130))
        return table

    def _foot(self) -> QFrame:
        foot = QFrame()
        dress(foot, "foot")
        row = spaced(QHBoxLayout(foot), gap=8, margins=(16, 12, 16, 12))
        row.addStretch(1)
        stay = QPushButton(say("Không dán"))
        stay.clicked.connect(self.reject)
        self._take = QPushButton()
        dress(self._take, "primary")
        self._take.clicked.connect(self.accept)
        row.addWidget(stay)
        row.addWidget(self._take)
        return foot

    def _tell(self) -> None:
        plan, sound = self._model.plan, len(self.plan().rows)
        parts = [say("{n} dòng đọc được từ bảng tính.", n=len(plan.rows))]
        if unsound := len(plan.rows) - sound:
            parts.append(say("{n} dòng chưa dán được.", n=unsound))
        if plan.dropped_cells:
            parts.append(say("{n} ô nằm ngoài các cột, không lấy.", n=plan.dropped_cells))
        self._summary.setText(" ".join(parts))
        words = say("Dán {n} dòng", n=sound) if not unsound else say("Chỉ dán {n} dòng đúng", n=sound)
        self._take.setText(words)
        self._take.setEnabled(sound > 0)
        self._take.setDefault(True)
        first = next((row for row in range(len(plan.rows)) if self._model.wrong_in(row)), 0)
        self._table.setCurrentIndex(self._model.index(first, 0))
        self._say_row()

    def _say_row(self) -> None:
        index = self._table.currentIndex()
        wrong = self._model.wrong_in(index.row()) if index.isValid() else ""
        self._line.tell(wrong, "bad" if wrong else None)
