"""How a cell of a table is painted: a hairline under it, its mark, its words, and where the keyboard is."""

from typing import Any, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from egov_desktop.ui.look.chosen import px, tokens
from egov_desktop.ui.look.icons import draw

Index = QModelIndex | QPersistentModelIndex
PADDING, MARK = 8, 12
TONE_ROLE = Qt.ItemDataRole.UserRole
"""The role under which a model gives the mark of a cell: a tone whose icon has the same name, or nothing."""


class CellPainter(QStyledItemDelegate):
    """Paints what a model says of a cell."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        given, look = cast("Any", option), tokens()
        place: QRect = given.rect
        painter.save()
        if given.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, QColor(look.tint))
        painter.setPen(QColor(look.line))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        if given.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(look.accent), px(2)))
            painter.drawRect(place.adjusted(1, 1, -px(1), -px(1)))
        inner = place.adjusted(px(PADDING), 0, -px(PADDING), 0)
        if tone := index.data(TONE_ROLE):
            side = px(MARK)
            mark = QRect(inner.left(), inner.center().y() - side // 2 + 1, side, side)
            draw(painter, mark, tone, str(getattr(look, tone)))
            inner.adjust(side + px(6), 0, 0, 0)
        painter.setPen(index.data(Qt.ItemDataRole.ForegroundRole) or QColor(look.ink))
        _write(painter, inner, index)
        painter.restore()


def _write(painter: QPainter, room: QRect, index: Index) -> None:
    """Write the words on as many lines as the row is high for; what is cut at their end stands in full in the tool tip."""
    words, metrics = " ".join(str(index.data() or "").split()), painter.fontMetrics()
    given = index.data(Qt.ItemDataRole.TextAlignmentRole)
    alignment = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter if given is None else given)
    if room.height() < 2 * metrics.lineSpacing() or metrics.horizontalAdvance(words) <= room.width():
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, alignment | int(Qt.TextFlag.TextSingleLine), shown)
    else:
        flags = alignment | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(room, flags, fitted(words, metrics, room, flags))


def fitted(words: str, metrics: QFontMetrics, room: QRect, flags: int) -> str:
    """Cut words at their end until they fit the lines that there are; one long word is broken where the line ends."""
    lines = room.height() // metrics.lineSpacing()
    most = lines * room.width() // max(1, metrics.horizontalAdvance("i"))
    shown = words if len(words) <= most else f"{words[:most]}…"
    while metrics.boundingRect(room, flags, shown).height() > room.height() and " " in shown:
        shown = shown.rstrip("…").rpartition(" ")[0] + "…"
    return shown
