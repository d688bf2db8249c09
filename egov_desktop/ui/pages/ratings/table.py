"""The table of projects: three voices side by side, the four sides, and the strip of the last periods."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QKeySequence, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from egov_desktop.domain.enumerations import Rating
from egov_desktop.domain.judgement.ratings.history import STRIP, Step, Strips
from egov_desktop.domain.judgement.ratings.rating import ProjectRating, Side
from egov_desktop.ui.look.chosen import px, tokens
from egov_desktop.ui.look.icons import draw
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.ratings.looks import draw_strip, shape_of, strip_sentence, strip_width, tone_of
from egov_desktop.ui.widgets.words import fitted, plain_tip
from egov_desktop.wording.judged.ratings import (
    change_word,
    deciding_sentences,
    dimension_sentences,
    rating_letter,
    rating_word,
)
from egov_desktop.wording.language import say

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
RATED, CELL, STEPS = Role.UserRole, Role.UserRole + 1, Role.UserRole + 2
_NO_PARENT = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ROW, _SHAPE = 44, 12
_PROJECT, _VOICE, _SIDE, _LEAST_PROJECT = 0, 80, 48, 150


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell of a rating says: the colour, its word, whether it is the one that counts, and why."""

    rating: Rating | None
    words: str
    counts: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class ColumnOf:
    """A column: its heading, its width in the design's pixels, and its cell for a project."""

    heading: str
    width: int
    cell: Callable[[ProjectRating], Cell]


def columns() -> tuple[ColumnOf, ...]:
    """Give the columns between the project and its strip, in the language of the moment."""
    return (
        ColumnOf(say("Chương trình tính"), _VOICE, computed_cell),
        ColumnOf(say("Chủ đầu tư"), _VOICE, own_cell),
        ColumnOf(say("Cơ quan tổng hợp"), _VOICE, override_cell),
        *(ColumnOf(say(side.label), _SIDE, _side_cell(side)) for side in Side),
    )


def computed_cell(own: ProjectRating) -> Cell:
    return Cell(own.computed, _short(own.computed), own.override is None, "\n".join(deciding_sentences(own)))


def own_cell(own: ProjectRating) -> Cell:
    if own.own is None:
        return Cell(None, say("chưa có"), why=say("Chủ đầu tư chưa tự đánh giá kỳ này."))
    return Cell(own.own.rating, _short(own.own.rating), why=own.own.comment)


def override_cell(own: ProjectRating) -> Cell:
    if own.override is None:
        return Cell(None, "–", why=say("Cơ quan tổng hợp không có đánh giá riêng kỳ này."))
    return Cell(own.override.rating, _short(own.override.rating), counts=True, why=own.override.reason)


def _side_cell(side: Side) -> Callable[[ProjectRating], Cell]:
    def cell(own: ProjectRating) -> Cell:
        found = own.dimension(side)
        sentences = "\n".join(dimension_sentences(found))
        return Cell(found.rating, rating_letter(found.rating), why=sentences)

    return cell


def _short(rating: Rating | None) -> str:
    """Say a rating where there is little room; the tool tip and the panel say it in full."""
    return say("Thiếu") if rating is Rating.GREY else rating_word(rating) if rating else say("Không")


def on_two_lines(heading: str) -> str:
    """Break a heading of several words into two lines, as alike in length as its words allow."""
    words = heading.split()
    ways = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    return "\n".join(min(ways, key=lambda way: max(map(len, way)))) if ways else heading


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
                *(_in_full(column.cell(own)) for column in self._columns),
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
        if index.column() == _PROJECT:
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
        if section == _PROJECT:
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
        heading = f"{self._columns[column].heading}: {_in_full(cell)}"
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


def _in_full(cell: Cell) -> str:
    return rating_word(cell.rating) if cell.rating else cell.words


class _Cells(QStyledItemDelegate):
    """Draws a project on two lines, a rating as shape and word, and the strip over its word of change."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        given: Any = option
        rect: QRect = given.rect
        painter.save()
        painter.setPen(QPen(QColor(tokens().line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if given.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens().tint))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = rect.adjusted(px(8), 0, -px(6), 0)
        if (cell := index.data(CELL)) is not None:
            self._draw_cell(painter, given.font, room, cell)
        elif (steps := index.data(STEPS)) is not None:
            self._draw_steps(painter, given.font, room, steps, index.data())
        else:
            self._draw_project(painter, given.font, room, index)
        if given.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens().accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def _draw_cell(self, painter: QPainter, font: QFont, room: QRect, cell: Cell) -> None:
        own = QFont(font)
        own.setBold(cell.counts)
        painter.setFont(own)
        if cell.rating is not None:
            side = px(_SHAPE)
            mark = QRect(room.left(), room.center().y() - side // 2, side, side)
            draw(painter, mark, shape_of(cell.rating), str(getattr(tokens(), tone_of(cell.rating))))
            room = room.adjusted(side + px(6), 0, 0, 0)
        painter.setPen(QColor(tokens().ink if cell.rating else tokens().muted))
        words = painter.fontMetrics().elidedText(cell.words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, words)

    def _draw_steps(
        self, painter: QPainter, font: QFont, room: QRect, steps: Sequence[Step], change: str
    ) -> None:
        if not steps:
            return
        upper, lower = room.top() + room.height() * 3 // 10, room.adjusted(0, room.height() // 2, 0, -px(2))
        draw_strip(painter, room.left(), upper, steps, font)
        painter.setFont(font)
        painter.setPen(QColor(tokens().muted))
        words = painter.fontMetrics().elidedText(change, Qt.TextElideMode.ElideRight, lower.width())
        painter.drawText(lower, _LEFT, words)

    def _draw_project(self, painter: QPainter, font: QFont, room: QRect, index: Index) -> None:
        rated: ProjectRating = index.data(RATED)
        side = px(_SHAPE)
        mark = QRect(room.left(), room.center().y() - side // 2, side, side)
        draw(painter, mark, shape_of(rated.shown), str(getattr(tokens(), tone_of(rated.shown))))
        room = room.adjusted(side + px(8), 0, 0, 0)
        painter.setFont(font)
        painter.setPen(QColor(tokens().ink))
        painter.drawText(room, _LEFT, "\n".join(fitted(index.data(), font, room.width(), 2)))


class RatingsTable(QTableView):
    """The table; the project under the keyboard is told by `chosen`, Enter and a double click ask for its file."""

    chosen = Signal(object)
    opened = Signal(str)
    copy_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.ratings = RatingsModel()
        self.ratings.setParent(self)
        self.setModel(self.ratings)
        self.setItemDelegate(_Cells(self))
        dress(self, "plain")
        self.setAccessibleName(say("Đánh giá các dự án"))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        # A heading that may be cut is drawn on one line.
        header.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.doubleClicked.connect(self._open)

    def show_ratings(self, rated: Sequence[ProjectRating], strips: Strips | None, project_id: str) -> None:
        """Show these, with the keyboard on a project; where it is not shown any more, on the row where it was."""
        row, column = self.currentIndex().row(), max(0, self.currentIndex().column())
        self.ratings.show(rated, strips)
        self.setColumnHidden(self.ratings.columnCount() - 1, strips is None)
        self._lay_out()
        found = self.ratings.row_of(project_id)
        place = found if found >= 0 else min(max(row, 0), self.ratings.rowCount() - 1)
        if place >= 0:
            self.setCurrentIndex(self.ratings.index(place, column))
        else:
            self.chosen.emit(None)

    def current(self) -> ProjectRating | None:
        index = self.currentIndex()
        return self.ratings.rated(index.row()) if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange} and hasattr(self, "ratings"):
            self._lay_out()

    def _lay_out(self) -> None:
        self.verticalHeader().setDefaultSectionSize(px(_ROW))
        self.horizontalHeader().setFixedHeight(px(46))
        widths = [px(width) for width in self.ratings.widths()]
        widths.append(strip_width(STRIP) + px(14) if self.ratings.has_strips() else 0)
        for place, width in enumerate(widths, 1):
            self.setColumnWidth(place, width)
        self.setColumnWidth(_PROJECT, max(px(_LEAST_PROJECT), self.viewport().width() - sum(widths)))

    def _open(self, *_: object) -> None:
        if (own := self.current()) is not None:
            self.opened.emit(own.project.id)

    def _tell(self, *_: object) -> None:
        self.chosen.emit(self.current())
