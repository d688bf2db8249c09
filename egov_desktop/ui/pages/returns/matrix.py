"""The table of offices by periods: one cell says by word, shape and colour how far an office has come."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, cast

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QKeySequence, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from egov_desktop.domain.judgement.offices.returns import Answer, Answers, Standing
from egov_desktop.domain.records import Agency
from egov_desktop.ui.look.chosen import px, tokens
from egov_desktop.ui.look.icons import draw
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.look.tokens import ROW
from egov_desktop.ui.pages.returns.states import (
    cell_sentence,
    cell_words,
    office_words,
    period_words,
    shape,
    tone_of,
)
from egov_desktop.ui.widgets.words import plain_tip
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.language import say

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
STANDING, MARK = Role.UserRole, Role.UserRole + 1
_NO_PARENT = QModelIndex()
_NO_ANSWERS = Answers((), (), {})
_COLUMN, _OFFICES, _LEAST, _SHAPE = 152, 208, 124, 14
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class AnswersModel(QAbstractTableModel):
    """Offices down, periods across, newest first; `keeps` says which offices are shown."""

    def __init__(self) -> None:
        super().__init__()
        self._answers = _NO_ANSWERS
        self._offices: tuple[Agency, ...] = ()
        self._on = date.min

    def show(self, answers: Answers, on: date, keeps: Callable[[Agency], bool]) -> None:
        self.beginResetModel()
        self._answers, self._on = answers, on
        self._offices = tuple(own for own in answers.offices if keeps(own))
        self.endResetModel()

    def standing(self, row: int, column: int) -> Standing:
        return self._answers.of(self._offices[row].id, self._answers.periods[column].id)

    def place_of(self, agency_id: str, period_id: str) -> QModelIndex:
        """Give the cell of an office and a period; no cell where either is not shown."""
        rows = [own.id for own in self._offices]
        columns = [own.id for own in self._answers.periods]
        if agency_id in rows and period_id in columns:
            return self.index(rows.index(agency_id), columns.index(period_id))
        return QModelIndex()

    def nearest(self, row: int, period_id: str) -> QModelIndex:
        """Give the cell of a period in this row, or in the last one above it."""
        columns = [own.id for own in self._answers.periods]
        column = columns.index(period_id) if period_id in columns else 0
        return self.index(max(0, min(row, self.rowCount() - 1)), column)

    def lines(self) -> list[list[str]]:
        """Give the table as it is shown, headings first, for the clipboard and for a file."""
        periods = [period_words(own) for own in self._answers.periods]
        rows = [
            [
                own.code,
                own.name,
                *(cell_words(self.standing(row, at), self._on) for at in range(len(periods))),
            ]
            for row, own in enumerate(self._offices)
        ]
        return [[say("Mã đơn vị"), say("Đơn vị"), *periods], *rows]

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._offices)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._answers.periods)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        standing = self.standing(index.row(), index.column())
        if role == Role.DisplayRole:
            return cell_words(standing, self._on)
        if role == Role.ToolTipRole:
            return plain_tip(cell_sentence(standing, self._on))
        if role == Role.AccessibleTextRole:
            return cell_sentence(standing, self._on)
        if role == MARK:
            return (shape(standing.answer), tone_of(standing, self._on))
        return standing if role == STANDING else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            return self._period_head(section, role)
        office = self._offices[section]
        if role == Role.DisplayRole:
            return office_words(office)
        if role == Role.ToolTipRole:
            return plain_tip(f"{office.name} ({office.code})")
        return _LEFT if role == Role.TextAlignmentRole else None

    def _period_head(self, section: int, role: int) -> Any:
        period = self._answers.periods[section]
        if role == Role.DisplayRole:
            due = say("hạn {on}", on=day_short(period.due_on)) if period.due_on else say("chưa định hạn")
            return f"{period_words(period)}\n{due}"
        return _LEFT if role == Role.TextAlignmentRole else None


class _Cells(QStyledItemDelegate):
    """Draws the shape and the words of a cell; what is missing past its day is set in heavier type."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        given: Any = option
        rect: QRect = given.rect
        painter.save()
        painter.setPen(QPen(QColor(tokens().line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if given.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens().tint))
        name, tone = index.data(MARK)
        colour = str(getattr(tokens(), tone))
        side = px(_SHAPE)
        mark = QRect(rect.left() + px(10), rect.center().y() - side // 2, side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(STANDING).answer is not Answer.NOT_REQUIRED:
            draw(painter, mark, name, colour)
        self._write(painter, given, index, rect.adjusted(px(10) + side + px(7), 0, -px(6), 0), tone)
        if given.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens().accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def _write(self, painter: QPainter, option: Any, index: Index, room: QRect, tone: str) -> None:
        font = QFont(option.font)
        font.setBold(tone == "bad")
        painter.setFont(font)
        painter.setPen(QColor(tokens().muted if tone == "muted" else tokens().ink))
        words = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, words)


class AnswersTable(QTableView):
    """The table; the cell that the keyboard is on is told by `chosen`, Ctrl+C asks for a copy of all (`copy_wanted`)."""

    chosen = Signal(object)
    copy_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.answers = AnswersModel()
        self.answers.setParent(self)
        self.setModel(self.answers)
        self.setItemDelegate(_Cells(self))
        dress(self, "plain")
        self.setAccessibleName(say("Đơn vị và kỳ báo cáo"))
        corner = cast("QAbstractButton", self.findChild(QAbstractButton))
        corner.setAccessibleName(self.accessibleName())
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setHighlightSections(True)
            header.setSectionsClickable(False)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideMiddle)
        # A heading that may be cut is drawn on one line.
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideNone)
        self.selectionModel().currentChanged.connect(self._tell)

    def show_answers(
        self, answers: Answers, on: date, keeps: Callable[[Agency], bool], at: tuple[str, str]
    ) -> None:
        """Show the offices that `keeps` names, with the keyboard on the office and period of `at`.

        Where that office is not shown any more, the keyboard stays on its row.
        """
        row = self.currentIndex().row()
        self.answers.show(answers, on, keeps)
        self._lay_out()
        place = self.answers.place_of(*at)
        self.setCurrentIndex(place if place.isValid() else self.answers.nearest(row, at[1]))

    def current(self) -> Standing | None:
        index = self.currentIndex()
        return self.answers.standing(index.row(), index.column()) if index.isValid() else None

    def lines(self) -> Sequence[Sequence[str]]:
        return self.answers.lines()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange} and hasattr(self, "answers"):
            self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        """Leave room for periods: in a narrow table the names of offices are cut, and whole in their tool tips."""
        self.verticalHeader().setDefaultSectionSize(px(ROW))
        names = min(px(_OFFICES), max(px(_LEAST), self.width() * 3 // 8))
        self.verticalHeader().setFixedWidth(names)
        self.horizontalHeader().setDefaultSectionSize(px(_COLUMN))
        self.horizontalHeader().setFixedHeight(px(46))

    def _tell(self, *_: object) -> None:
        self.chosen.emit(self.current())
