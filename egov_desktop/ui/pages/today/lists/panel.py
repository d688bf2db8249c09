"""The panel that shows the rows behind a count of the first page."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
)

from egov_desktop.domain.vietnamese import fold, matches
from egov_desktop.ui.look.chosen import px, tokens
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.look.tokens import ROW
from egov_desktop.ui.pages.projects.grid.model import ALIGNMENTS
from egov_desktop.ui.pages.projects.listing.copying import as_text
from egov_desktop.ui.pages.today.lists.findings import Finding, Findings
from egov_desktop.ui.widgets.only_read import only_read
from egov_desktop.ui.widgets.words import ElidedWords, Words, plain_tip
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_NO_PARENT = QModelIndex()
_LEAST = 120


class FindingsModel(QAbstractTableModel):
    """The rows of a list that hold what is typed."""

    def __init__(self) -> None:
        super().__init__()
        self._findings = Findings("", "", (), ())
        self._rows: list[Finding] = []

    def show(self, findings: Findings, typed: str = "") -> None:
        self.beginResetModel()
        self._findings = findings
        self._rows = [row for row in findings.rows if not typed or matches(fold("\n".join(row.cells)), typed)]
        self.endResetModel()

    def rows(self) -> list[Finding]:
        return self._rows

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._findings.headings)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Role.DisplayRole:
            return row.cells[index.column()]
        if role == Role.ToolTipRole:
            return plain_tip(row.cells[index.column()])
        if role == Role.TextAlignmentRole:
            return ALIGNMENTS[self._findings.headings[index.column()].align]
        return icon(row.tone, row.tone) if role == Role.DecorationRole and index.column() == 0 else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if orientation == Qt.Orientation.Vertical or section >= len(self._findings.headings):
            return None
        heading = self._findings.headings[section]
        if role == Role.DisplayRole:
            return heading.words
        return ALIGNMENTS[heading.align] if role == Role.TextAlignmentRole else None


class _Lines(QStyledItemDelegate):
    """Cells with the room of the other tables around their words, and a hairline under them."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        whole_cell = _rect(option)
        painter.setPen(QPen(QColor(tokens().line), 1))
        painter.drawLine(whole_cell.bottomLeft(), whole_cell.bottomRight())
        if _is_selected(option):
            painter.fillRect(whole_cell, QColor(tokens().tint))
        _set_rect(option, whole_cell.adjusted(px(4), 0, -px(4), 0))
        super().paint(painter, option, index)


def _rect(option: Any) -> QRect:
    return option.rect


def _set_rect(option: Any, rect: QRect) -> None:
    option.rect = rect


def _is_selected(option: Any) -> bool:
    return bool(option.state & QStyle.StateFlag.State_Selected)


class FindingsTable(QTableView):
    """The rows; Enter or a double click on one brings it (`opened`), Ctrl+C copies the selected ones."""

    opened = Signal(object)

    def __init__(self, model: FindingsModel) -> None:
        super().__init__()
        self._findings = model
        self._widths: list[int] = []
        dress(self, "plain")
        self.setModel(model)
        self.setItemDelegate(_Lines(self))
        only_read(self)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionsClickable(False)
        self.doubleClicked.connect(self._open)

    def set_widths(self, widths: list[int]) -> None:
        self._widths = widths
        self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            places = sorted(index.row() for index in self.selectionModel().selectedRows())
            lines = [self._findings.rows()[place].cells for place in places]
            QGuiApplication.clipboard().setText(as_text(lines))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self.verticalHeader().setDefaultSectionSize(px(ROW))

    def _lay_out(self) -> None:
        """The column without a width takes what room the others leave."""
        self.verticalHeader().setDefaultSectionSize(px(ROW))
        taken = sum(px(width) for width in self._widths if width)
        for place, width in enumerate(self._widths):
            self.setColumnWidth(
                place, px(width) if width else max(px(_LEAST), self.viewport().width() - taken)
            )

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self._findings.rows()[index.row()])


class ListPanel(QFrame):
    """A list with its title, a line to find in it, and the way back (`closed`); `opened` brings a `Finding`."""

    opened = Signal(object)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        dress(self, "card")
        self.model = FindingsModel()
        self.model.setParent(self)
        self.table = FindingsTable(self.model)
        self.table.opened.connect(self.opened)
        self._findings = Findings("", "", (), ())
        self._title, self._count = ElidedWords(look="section"), Words(look="muted")
        self._nothing = Words(look="muted", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.typing = QLineEdit()
        self.typing.setClearButtonEnabled(True)
        self.typing.textChanged.connect(self._find)
        sized(self.typing, min_width=120, max_width=200)
        self._back = QPushButton(icon("chart"), "")
        dress(self._back, "quiet")
        self._back.clicked.connect(self.closed)
        head = spaced(QHBoxLayout(), gap=8, margins=(14, 10, 8, 6))
        for part, stretch in ((self._title, 1), (self._count, 0), (self.typing, 0), (self._back, 0)):
            head.addWidget(part, stretch)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nothing)
        column = spaced(QVBoxLayout(self), gap=0, margins=(1, 1, 1, 1))
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def show_findings(self, findings: Findings) -> None:
        """Show a list, keeping the row that the keyboard is on when it is the same list again."""
        same = findings.title == self._findings.title
        current = self.table.currentIndex().row()
        self._findings = findings
        self._title.show_words(findings.title)
        self.table.setAccessibleName(findings.title)
        cut = Qt.TextElideMode.ElideMiddle if findings.cut_inside else Qt.TextElideMode.ElideRight
        self.table.setTextElideMode(cut)
        self.typing.setPlaceholderText(say("Gõ để tìm"))
        self.typing.setAccessibleName(say("Tìm trong {words}", words=findings.title))
        self._back.setText(say("Về biểu đồ"))
        self._find(self.typing.text() if same else "")
        if not same:
            self.typing.clear()
        self.table.set_widths([heading.width for heading in findings.headings])
        place = max(0, min(current, self.model.rowCount() - 1)) if same else 0
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(place, 0))

    def sentence(self) -> str:
        """What is said when the list is empty, or nothing in it holds what is typed."""
        return self._nothing.text()

    def _find(self, typed: str) -> None:
        self.model.show(self._findings, typed)
        shown, total = self.model.rowCount(), len(self._findings.rows)
        self._count.setText(
            whole(total) if shown == total else say("{n} trên {total}", n=whole(shown), total=whole(total))
        )
        self._nothing.setText(
            say("Không có dòng nào khớp “{typed}”.", typed=typed.strip()) if total else self._findings.nothing
        )
        self._stack.setCurrentIndex(0 if shown else 1)
