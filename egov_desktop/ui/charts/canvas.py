"""The picture of a chart: it shows what was drawn, says what lies under the mouse, and is walked with the arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from egov_desktop.charts.chart import Mark
from egov_desktop.ui.look.chosen import px, tokens
from egov_desktop.ui.widgets.words import plain_tip

Key = Qt.Key
_STEPS = {Key.Key_Right: 1, Key.Key_Down: 1, Key.Key_Left: -1, Key.Key_Up: -1}
_ENDS = {Key.Key_Home, Key.Key_End}
_OPENING = {Key.Key_Return, Key.Key_Enter, Key.Key_Space}
_LEAST = QSize(240, 140)


class Canvas(QWidget):
    """A drawn chart. `opened` brings the `Mark` that was clicked or entered; `paint_wanted` asks for a picture."""

    opened = Signal(object)
    paint_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()
        self._marks: Sequence[Mark] = ()
        self._current: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_picture(self, pixmap: QPixmap, marks: Sequence[Mark]) -> None:
        is_same_walk = len(marks) == len(self._marks)
        self._pixmap, self._marks = pixmap, tuple(marks)
        if not is_same_walk:
            self._current = None
        self.update()

    @property
    def marks(self) -> Sequence[Mark]:
        return self._marks

    @property
    def current(self) -> Mark | None:
        """The mark that the arrow keys have reached."""
        return None if self._current is None else self._marks[self._current]

    def mark_at(self, point: QPointF) -> Mark | None:
        """Give the smallest mark under a point: a milestone before the row on which it lies."""
        under = [mark for mark in self._marks if mark.holds(point.x(), point.y())]
        return min(under, key=lambda mark: mark.width * mark.height, default=None)

    def sizeHint(self) -> QSize:
        return QSize(px(480), px(280))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(_LEAST.width()), px(_LEAST.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens().surface))
        painter.drawPixmap(QPointF(0, 0), self._pixmap)
        if self.hasFocus():
            self._paint_focus(painter)
        self.paint_wanted.emit()

    def _paint_focus(self, painter: QPainter) -> None:
        mark = self.current
        around = QRectF(self.rect())
        if mark is not None:
            around = QRectF(mark.x, mark.y, mark.width, mark.height).intersected(around)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens().accent), px(2)))
        painter.drawRoundedRect(around.adjusted(1, 1, -1, -1), px(3), px(3))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        mark = self.mark_at(event.position())
        opens = mark is not None and bool(mark.behind)
        self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)
        if mark is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(event.globalPosition().toPoint(), plain_tip(mark.sentence), self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        mark = self.mark_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and mark is not None:
            self._open(mark)

    def leaveEvent(self, event: QEvent) -> None:
        QToolTip.hideText()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = event.key(), len(self._marks) - 1
        if last >= 0 and key in _STEPS:
            place = 0 if self._current is None else self._current + _STEPS[Key(key)]
            self._go_to(min(max(place, 0), last))
        elif last >= 0 and key in _ENDS:
            self._go_to(0 if key == Key.Key_Home else last)
        elif key in _OPENING and self.current is not None:
            self._open(self.current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        QToolTip.hideText()
        self.update()

    def _go_to(self, place: int) -> None:
        self._current = place
        mark = self._marks[place]
        self.setAccessibleDescription(mark.sentence)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, mark.sentence))
        below = QPoint(round(mark.x + min(mark.width, px(120)) / 2), round(mark.y + mark.height))
        QToolTip.showText(self.mapToGlobal(below), plain_tip(mark.sentence), self)
        self.update()

    def _open(self, mark: Mark) -> None:
        if mark.behind:
            QToolTip.hideText()
            self.opened.emit(mark)
