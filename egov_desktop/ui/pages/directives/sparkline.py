"""A small picture of twelve months of a rate: the line, the gaps where nobody reported, and what was asked."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from egov_desktop.domain.judgement.indicators.trend import Point
from egov_desktop.ui.look.chosen import px, tokens
from egov_desktop.wording.dates import month as month_words
from egov_desktop.wording.judged.indicators import numbers_words, rate_words

_HEIGHT, _DOT = 72, 3


class Sparkline(QWidget):
    """The course; its words stand in the tool tip and are what a screen reader says."""

    def __init__(self) -> None:
        super().__init__()
        self._points: tuple[Point, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_course(self, points: Sequence[Point]) -> None:
        self._points = tuple(points)
        told = "\n".join(
            f"{month_words(own.month)}: {rate_words(own.figure)} {numbers_words(own.figure)}".strip()
            for own in self._points
        )
        self.setToolTip(told)
        self.setAccessibleName(told)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(180), px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._points:
            return
        painter, look = QPainter(self), tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = painter.fontMetrics().lineSpacing()
        room = QRectF(self.rect()).adjusted(px(6), px(8), -px(6), -(line + px(6)))
        painter.setPen(QPen(QColor(look.line), 1))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        self._draw_asked(painter, room)
        self._draw_course(painter, room)
        painter.setPen(QColor(look.muted))
        below = QRectF(0, room.bottom() + px(4), self.width(), line)
        first, last = (f"{own.month.month}/{own.month.year}" for own in (self._points[0], self._points[-1]))
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, first)
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, last)
        painter.end()

    def _draw_asked(self, painter: QPainter, room: QRectF) -> None:
        pen = QPen(QColor(tokens().muted), px(1), Qt.PenStyle.DashLine)
        painter.setPen(pen)
        for place, own in enumerate(self._points):
            if own.target_percent is not None:
                half = room.width() / max(1, len(self._points) - 1) / 2
                middle = self._at(place, Fraction(own.target_percent, 100), room)
                left, right = max(room.left(), middle.x() - half), min(room.right(), middle.x() + half)
                painter.drawLine(QPointF(left, middle.y()), QPointF(right, middle.y()))

    def _draw_course(self, painter: QPainter, room: QRectF) -> None:
        places = [
            (place, self._at(place, own.figure.rate, room), own.is_below)
            for place, own in enumerate(self._points)
            if own.figure and own.figure.rate is not None
        ]
        painter.setPen(QPen(QColor(tokens().ink), px(2)))
        for (before, one, _), (after, other, _) in pairwise(places):
            if after == before + 1:
                painter.drawLine(one, other)
        painter.setPen(Qt.PenStyle.NoPen)
        for _, at, is_below in places:
            painter.setBrush(QColor(tokens().bad if is_below else tokens().ink))
            size = px(_DOT) + (1 if is_below else 0)
            if is_below:
                painter.drawPolygon(_diamond(at, size))
            else:
                painter.drawEllipse(at, size, size)

    def _at(self, place: int, rate: Fraction, room: QRectF) -> QPointF:
        share = min(Fraction(1), max(Fraction(0), rate))
        across = room.width() * place / max(1, len(self._points) - 1)
        return QPointF(room.left() + across, room.bottom() - room.height() * float(share))


def _diamond(at: QPointF, size: float) -> QPolygonF:
    steps = ((0, -size), (size, 0), (0, size), (-size, 0))
    return QPolygonF([QPointF(at.x() + x, at.y() + y) for x, y in steps])
