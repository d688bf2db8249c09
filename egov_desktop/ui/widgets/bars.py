"""Bars of stages: how many projects stand in each group, and where one project stands in its route."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from egov_desktop.ui.look.chosen import px, tokens
from egov_desktop.ui.look.fonts import ui_font
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.tokens import ink_on
from egov_desktop.ui.widgets.pressable import Pressable
from egov_desktop.ui.widgets.words import ElidedWords, Words, fitted, plain_tip
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole


@dataclass(frozen=True, slots=True)
class StageCount:
    """A stage group: its name in the code, its words, and how many projects stand in it."""

    group: str
    words: str
    count: int


class StageBar(QWidget):
    """The portfolio on one line: five parts as long as their counts, each tied to its words below.

    Give the groups from the least to the most finished: the shades go from light to dark in that order,
    so that black and white reads. `opened` brings the group whose part or words were pressed.
    """

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strip = _Strip()
        self._strip.pressed.connect(self.opened)
        self._keys = [_Key(place) for place in range(5)]
        column = spaced(QVBoxLayout(self), gap=0)
        column.addWidget(self._strip)
        self._row = spaced(QHBoxLayout(), gap=8)
        for key in self._keys:
            key.chosen.connect(self.opened)
            self._row.addWidget(key, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(self._row)

    def set_counts(self, counts: Sequence[StageCount]) -> None:
        """The five groups, from the least to the most finished."""
        self._strip.set_counts(counts)
        for key, count in zip(self._keys, counts, strict=True):
            key.tell(count)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._strip.update()


class _Strip(QWidget):
    """The bar itself, and the hairlines that lead from its parts to their words."""

    pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._counts: Sequence[StageCount] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)

    def set_counts(self, counts: Sequence[StageCount]) -> None:
        self._counts = tuple(counts)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(400), px(34 + 18))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(160), px(34 + 18))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        self.setToolTip(plain_tip(f"{found.words}: {whole(found.count)}") if found else "")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        if found and event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit(found.group)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(ui_font(px(15), ui_font(1).weight().DemiBold))
        for place, (count, part) in enumerate(zip(self._counts, self._parts(), strict=True)):
            self._lead(painter, place, part)
            if count.count:
                _paint_part(painter, part, tokens().stages[place], whole(count.count))

    def _parts(self) -> list[QRectF]:
        """One rectangle for each group, as long as its share of all, with a hair between them."""
        total = sum(count.count for count in self._counts) or 1
        gap = px(2)
        used = [count for count in self._counts if count.count]
        room = self.width() - gap * max(0, len(used) - 1)
        parts: list[QRectF] = []
        left = 0.0
        for count in self._counts:
            width = room * count.count / total
            parts.append(QRectF(left, 0, width, px(34)))
            left += width + gap if count.count else 0
        return parts

    def _at(self, where: QPointF) -> StageCount | None:
        return next(
            (count for count, part in zip(self._counts, self._parts(), strict=True) if part.contains(where)),
            None,
        )

    def _lead(self, painter: QPainter, place: int, part: QRectF) -> None:
        """A hairline from the middle of the part to the words that belong to it."""
        if not part.width():
            return
        column = (self.width() - 4 * px(8)) / 5
        there = place * (column + px(8)) + px(8) + px(5)
        top, middle, foot = px(34), px(34 + 9), px(34 + 18)
        painter.setPen(QPen(QColor(tokens().edge), px(1)))
        here = part.center().x()
        painter.drawPolyline(
            [QPointF(here, top), QPointF(here, middle), QPointF(there, middle), QPointF(there, foot)]
        )


def _paint_part(painter: QPainter, part: QRectF, colour: str, words: str) -> None:
    painter.setPen(QPen(QColor(tokens().edge), px(1)))
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(part.adjusted(0.5, 0.5, -0.5, -0.5), px(3), px(3))
    if painter.fontMetrics().horizontalAdvance(words) + px(4) <= part.width():
        painter.setPen(QColor(ink_on(colour)))
        painter.drawText(part, Qt.AlignmentFlag.AlignCenter, words)


class _Swatch(QWidget):
    """The shade of a group beside its words."""

    def __init__(self, place: int) -> None:
        super().__init__()
        self._place = place

    def sizeHint(self) -> QSize:
        return QSize(px(10), px(10))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(QColor(tokens().edge), px(1)))
        painter.setBrush(QColor(tokens().stages[self._place]))
        side = px(10)
        painter.drawRect(QRect(0, (self.height() - side) // 2, side - 1, side - 1))


class _Key(Pressable):
    """The words of one group, with its shade and its count; `chosen` brings the group when it is pressed."""

    chosen = Signal(str)

    def __init__(self, place: int) -> None:
        super().__init__("row")
        self._group = ""
        self.clicked.connect(lambda: self.chosen.emit(self._group))
        self._count = Words(look="strong")
        self._words = ElidedWords(look="secondary", lines=2)
        head = spaced(QHBoxLayout(), gap=6)
        head.addWidget(_Swatch(place))
        head.addWidget(self._count)
        head.addStretch(1)
        column = spaced(QVBoxLayout(self), gap=0, margins=(8, 2, 4, 4))
        column.addLayout(head)
        column.addWidget(self._words)
        column.addStretch(1)

    def tell(self, count: StageCount) -> None:
        self._group = count.group
        self._count.setText(whole(count.count))
        self._words.show_words(count.words)
        self.setAccessibleName(say("{words}: {n} dự án", words=count.words, n=count.count))


class Stepper(QWidget):
    """Where a project stands in its route: stages behind it filled, its own ringed and named, the rest open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stages: tuple[str, ...] = ()
        self._at = -1
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_stages(self, stages: Sequence[str], at: int) -> None:
        """The words of the route's stages in order, and the place of the one that the project is in."""
        self._stages, self._at = tuple(stages), at
        known = 0 <= at < len(stages)
        words = stages[at] if known else say("Chưa rõ")
        position = {"at": at + 1, "total": len(stages), "words": words}
        self.setAccessibleName(
            say("Giai đoạn {at} trên {total}: {words}", **position) if known else say("Giai đoạn: chưa rõ")
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(90) * max(1, len(self._stages)), px(58))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(160), px(58))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = int(event.position().x() // self._step())
        if 0 <= place < len(self._stages):
            self.setToolTip(plain_tip(self._stages[place]))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place in range(len(self._stages) - 1):
            done = place < self._at
            painter.setPen(QPen(QColor(tokens().accent if done else tokens().line), px(2)))
            painter.drawLine(self._centre(place), self._centre(place + 1))
        for place, words in enumerate(self._stages):
            self._paint_dot(painter, place)
            self._paint_words(painter, place, words)

    def _step(self) -> float:
        return self.width() / max(1, len(self._stages))

    def _centre(self, place: int) -> QPointF:
        return QPointF(self._step() * (place + 0.5), px(9))

    def _paint_dot(self, painter: QPainter, place: int) -> None:
        is_here, is_done = place == self._at, place < self._at
        radius = px(6) if is_here else px(4)
        painter.setPen(QPen(QColor(tokens().accent if is_here or is_done else tokens().edge), px(2)))
        painter.setBrush(QColor(tokens().accent if is_done else tokens().surface))
        painter.drawEllipse(self._centre(place), radius, radius)
        if is_here:
            painter.setBrush(QColor(tokens().accent))
            painter.drawEllipse(self._centre(place), px(2), px(2))

    def _paint_words(self, painter: QPainter, place: int, words: str) -> None:
        """Where steps are narrow only the present stage is named; the tool tip names the others."""
        is_here = place == self._at
        narrow = self._step() < px(78)
        if narrow and not is_here:
            return
        weight = ui_font(1).weight()
        painter.setFont(ui_font(px(12), weight.DemiBold if is_here else weight.Normal))
        painter.setPen(QColor(tokens().ink if is_here else tokens().muted))
        width = self._step() * (3 if narrow else 1) - px(6)
        left = min(max(self._centre(place).x() - width / 2, 0), self.width() - width)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        shown = "\n".join(fitted(words, painter.font(), int(width), lines=2))
        painter.drawText(QRectF(left, px(21), width, px(36)), flags, shown)
