"""How the table of agencies by indicators is drawn, walked and typed in."""

from typing import Any, cast

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from egov_desktop.ui.look.chosen import px, tokens
from egov_desktop.ui.look.icons import draw
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.directives.matrix import CELL, Cell, MatrixModel
from egov_desktop.ui.widgets.words import fitted
from egov_desktop.wording.language import say

Index = QModelIndex | QPersistentModelIndex
_COLUMN, _AGENCIES, _ROW, _HEAD, _SHAPE = 160, 168, 42, 74, 12
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class _Cells(QStyledItemDelegate):
    """Draws the shape and the rate of a cell, its numbers under them; what is missed is set in heavier type."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        given: Any = option
        rect, cell = cast("QRect", given.rect), cast("Cell", index.data(CELL))
        painter.save()
        if given.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens().tint))
        elif cell.line.with_all_below:
            painter.fillRect(rect, QColor(tokens().shade))
        painter.setPen(QPen(QColor(tokens().line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        self._write(painter, given.font, rect.adjusted(px(8), px(3), -px(6), -px(4)), cell)
        if given.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens().accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = super().createEditor(parent, option, index)
        dress(editor, "bare")
        editor.setAccessibleName(say("Tử số/mẫu số"))
        editor.setToolTip(say("Ghi tử số/mẫu số, như 412/530"))
        return editor

    def _write(self, painter: QPainter, font: QFont, room: QRect, cell: Cell) -> None:
        upper, under = cell.words()
        top, bottom = room.adjusted(0, 0, 0, -room.height() // 2), room.adjusted(0, room.height() // 2, 0, 0)
        if cell.tone:
            side = px(_SHAPE)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            mark = QRect(top.left(), top.center().y() - side // 2, side, side)
            draw(painter, mark, cell.tone, str(getattr(tokens(), cell.tone)))
        indent = px(_SHAPE) + px(6)
        heavy = QFont(font)
        heavy.setBold(cell.is_below)
        self._line(painter, heavy, top.adjusted(indent, 0, 0, 0), upper, quiet=cell.figure is None)
        self._line(painter, font, bottom.adjusted(indent, 0, 0, 0), under, quiet=True)

    def _line(self, painter: QPainter, font: QFont, room: QRect, words: str, *, quiet: bool) -> None:
        painter.setFont(font)
        painter.setPen(QColor(tokens().muted if quiet else tokens().ink))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, shown)


class _Heads(QHeaderView):
    """The names of the indicators on up to two lines, and what is asked under them."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), px(_HEAD))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - as Qt names it
        name, _, asked = str(self.model().headerData(logicalIndex, self.orientation())).partition("\n")
        room = rect.adjusted(px(8), px(5), -px(6), -px(5))
        line = painter.fontMetrics().lineSpacing()
        painter.save()
        painter.fillRect(rect, QColor(tokens().shade))
        painter.setPen(QColor(tokens().line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        font = QFont(self.font())
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(tokens().ink))
        for place, words in enumerate(fitted(name, font, room.width(), 2)):
            painter.drawText(room.adjusted(0, place * line, 0, 0), Qt.AlignmentFlag.AlignTop, words)
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(QColor(tokens().muted))
        shown = painter.fontMetrics().elidedText(asked, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignBottom, shown)
        painter.restore()


class MatrixTable(QTableView):
    """The table. `chosen` brings the cell that the keyboard is on; Ctrl+C and Ctrl+V ask for a copy and a paste."""

    chosen = Signal(object)
    copy_wanted = Signal()
    paste_wanted = Signal()
    opened = Signal(str)
    """Enter on a cell that is not typed in: the agency whose own units are wanted."""

    def __init__(self, matrix: MatrixModel) -> None:
        super().__init__()
        self.matrix = matrix
        matrix.setParent(self)
        self.setHorizontalHeader(_Heads())
        self.setModel(matrix)
        self.setItemDelegate(_Cells(self))
        dress(self, "plain")
        self.setAccessibleName(say("Cơ quan và chỉ tiêu"))
        corner = cast("QAbstractButton", self.findChild(QAbstractButton))
        corner.setAccessibleName(self.accessibleName())
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.DoubleClicked | triggers.AnyKeyPressed)
        rows = self.verticalHeader()
        rows.setSectionsClickable(False)
        for header in (rows, self.horizontalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.selectionModel().currentChanged.connect(self._tell)
        self._lay_out()

    def current(self) -> Cell | None:
        index = self.currentIndex()
        return index.data(CELL) if index.isValid() else None

    def go_to(self, agency_id: str, indicator_id: str) -> None:
        """Put the keyboard on a cell; where it is not shown, on the first."""
        place = self.matrix.place_of(agency_id, indicator_id)
        if not place.isValid() and self.matrix.rowCount() and self.matrix.columnCount():
            place = self.matrix.index(0, 0)
        self.setCurrentIndex(place)
        self._tell()

    def write_here(self) -> None:
        """Begin to type in the cell that the keyboard is on."""
        self.setFocus()
        self.edit(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.state() != self.State.EditingState:
            self._enter()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange} and hasattr(self, "matrix"):
            self._lay_out()

    def _enter(self) -> None:
        cell = self.current()
        if cell is None:
            return
        if self.matrix.is_writable(self.currentIndex()):
            self.write_here()
        else:
            self.opened.emit(cell.line.agency.id)

    def _lay_out(self) -> None:
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(px(_ROW))
        self.verticalHeader().setFixedWidth(px(_AGENCIES))
        self.horizontalHeader().setDefaultSectionSize(px(_COLUMN))
        self.horizontalHeader().setFixedHeight(px(_HEAD))

    def _tell(self, *_: object) -> None:
        self.chosen.emit(self.current())
