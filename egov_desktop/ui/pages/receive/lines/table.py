"""The table of the lines of a file: rows under project headings, walked by keyboard."""

from typing import Any, cast

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from egov_desktop.ui.grids.painting import MARK, PADDING
from egov_desktop.ui.history.rows import MARK_ROLE
from egov_desktop.ui.history.table import Index, LogTable
from egov_desktop.ui.look.chosen import px, tokens
from egov_desktop.ui.look.icons import draw
from egov_desktop.ui.pages.receive.lines.model import (
    HEADING_ROLE,
    STRETCHING,
    STRONG_ROLE,
    WIDTHS,
    Heading,
    LineModel,
)
from egov_desktop.wording.language import say


class LineTable(LogTable):
    """Rows of lines; `details_wanted` comes with the space bar."""

    details_wanted = Signal()

    def __init__(self, model: LineModel) -> None:
        super().__init__(model, say("Các thay đổi trong tệp"), WIDTHS, STRETCHING)
        self._lines = model
        self.setItemDelegate(LinePainter(self))
        model.modelReset.connect(self._span)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.details_wanted.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here, so they look for nothing."""

    def _span(self) -> None:
        self.clearSpans()
        for row, own in enumerate(self._lines.rows()):
            if isinstance(own, Heading):
                self.setSpan(row, 0, 1, len(WIDTHS))


class LinePainter(QStyledItemDelegate):
    """Paints a heading over the whole row, and a cell with its mark and its words on one line."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        given, look = cast("Any", option), tokens()
        place: QRect = given.rect
        painter.save()
        is_heading = bool(index.data(HEADING_ROLE))
        if is_heading or given.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, QColor(look.shade if is_heading else look.tint))
        painter.setPen(QColor(look.line))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        if given.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(look.accent), px(2)))
            painter.drawRect(place.adjusted(1, 1, -px(1), -px(1)))
        _write(painter, place.adjusted(px(PADDING), 0, -px(PADDING), 0), index, strong=is_heading)
        painter.restore()


def _write(painter: QPainter, room: QRect, index: Index, *, strong: bool) -> None:
    if mark := index.data(MARK_ROLE):
        name, tone = mark
        side = px(MARK + 2)
        draw(
            painter,
            QRect(room.left(), room.center().y() - side // 2 + 1, side, side),
            name,
            str(getattr(tokens(), tone)),
        )
        room.adjust(side + px(6), 0, 0, 0)
    if strong or index.data(STRONG_ROLE):
        font = QFont(painter.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
    painter.setPen(index.data(Qt.ItemDataRole.ForegroundRole) or QColor(tokens().ink))
    words = str(index.data() or "")
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(room, int(flags) | int(Qt.TextFlag.TextSingleLine), shown)
