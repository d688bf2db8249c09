"""A table that is only read: rows of words with a mark where it says how things stand, copied as spreadsheets take them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QTableView,
)

from egov_desktop.ui.grids.painting import TONE_ROLE, CellPainter
from egov_desktop.ui.look.chosen import px
from egov_desktop.ui.look.tokens import LINE, ROW, Tone
from egov_desktop.ui.widgets.only_read import only_read
from egov_desktop.ui.widgets.places.kept_column import KeptColumn
from egov_desktop.ui.widgets.words import plain_tip

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_NOWHERE = QModelIndex()
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_LEAST = 170
"""The width of a column that takes the room that is left, where none is."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A column: its words, and its width in the design's pixels (its words may need more); 0 takes the room that is left."""

    words: str
    width: int = 0
    at_right: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """The words of a cell, with a mark where it has one."""

    words: str
    tone: Tone | None = None


class PlainModel(QAbstractTableModel):
    """Rows of cells, each row with the id of what it is about."""

    def __init__(self) -> None:
        super().__init__()
        self._headings: Sequence[Heading] = ()
        self._rows: Sequence[tuple[str, Sequence[Cell]]] = ()

    def show(self, headings: Sequence[Heading], rows: Sequence[tuple[str, Sequence[Cell]]]) -> None:
        self.beginResetModel()
        self._headings, self._rows = headings, rows
        self.endResetModel()

    def id_at(self, row: int) -> str:
        return self._rows[row][0] if 0 <= row < len(self._rows) else ""

    def lines(self) -> list[list[str]]:
        """Give the table as it is shown, headings first."""
        return [[own.words for own in self._headings], *([one.words for one in row] for _, row in self._rows)]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell, heading = self._rows[index.row()][1][index.column()], self._headings[index.column()]
        if role == Role.DisplayRole:
            return cell.words
        if role == TONE_ROLE:
            return cell.tone
        if role == Role.ToolTipRole:
            return plain_tip(cell.words)
        if role == Role.AccessibleTextRole:
            return f"{heading.words}: {cell.words}"
        return _side(heading) if role == Role.TextAlignmentRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role in (Role.DisplayRole, Role.ToolTipRole):
            return self._headings[section].words
        return _side(self._headings[section]) if role == Role.TextAlignmentRole else None


def _side(heading: Heading) -> Qt.AlignmentFlag:
    return (Qt.AlignmentFlag.AlignRight if heading.at_right else Qt.AlignmentFlag.AlignLeft) | _MIDDLE


class PlainTable(QTableView):
    """Shows such rows; `opened` names the one on which Enter or a double click came, `went` the one the cursor is on."""

    opened = Signal(str)
    went = Signal(str)

    def __init__(self, name: str, *, most_rows: int = 0, lines: int = 1) -> None:
        super().__init__()
        self.plain, self._most_rows, self._lines = PlainModel(), most_rows, lines
        self.setModel(self.plain)
        self.setAccessibleName(name)
        self.setItemDelegate(CellPainter(self))
        only_read(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionsClickable(False)
        if most_rows:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentRowChanged.connect(self._go)
        KeptColumn(self)
        self._scale()

    def show_rows(self, headings: Sequence[Heading], rows: Sequence[tuple[str, Sequence[Cell]]]) -> None:
        """Show other rows, with the cursor on what it was on."""
        held = self.plain.id_at(self.currentIndex().row())
        self.plain.show(headings, rows)
        self._headings = headings
        self._share_room()
        ids = [own for own, _ in rows]
        if held in ids:
            self.setCurrentIndex(self.plain.index(ids.index(held), 0))
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            words = "\n".join("\t".join(line) for line in self.plain.lines())
            QGuiApplication.clipboard().setText(words)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit(self.plain.id_at(self.currentIndex().row()))
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        if not self._most_rows:
            return super().sizeHint()
        rows = min(max(self.plain.rowCount(), 1), self._most_rows)
        height = (
            self.horizontalHeader().sizeHint().height() + rows * self._row_height() + 2 * self.frameWidth()
        )
        return QSize(px(320), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(160), self.sizeHint().height() if self._most_rows else px(120))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange} and hasattr(self, "plain"):
            self._scale()
            self._share_room()

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.plain.id_at(index.row()))

    def _go(self, now: QModelIndex, _before: QModelIndex) -> None:
        self.went.emit(self.plain.id_at(now.row()))

    def _scale(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._row_height())

    def _row_height(self) -> int:
        return px(ROW) + (self._lines - 1) * px(LINE)

    def _share_room(self) -> None:
        """Give each column the width that it and its words need, and what is left to the one that takes it."""
        headings: Sequence[Heading] = getattr(self, "_headings", ())
        header = self.horizontalHeader()
        widths = [
            max(px(own.width), header.sectionSizeHint(place)) if own.width else 0
            for place, own in enumerate(headings)
        ]
        takers = [place for place, own in enumerate(headings) if not own.width]
        room = max(px(_LEAST), (self.viewport().width() - sum(widths)) // max(1, len(takers)))
        for place, width in enumerate(widths):
            self.setColumnWidth(place, width or room)
