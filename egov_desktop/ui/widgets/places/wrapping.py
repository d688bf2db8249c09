"""Parts beside each other that go on to another line where there is no more room."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from egov_desktop.ui.look.chosen import px
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.widgets.words import Words


class Wrapping(QWidget):
    """Parts on as many lines as the width asks for; the line that has room to spare gives it to those that can grow."""

    def __init__(self, *parts: QWidget, gap: int = 8) -> None:
        super().__init__()
        self._parts, self._gap = parts, gap
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for part in parts:
            part.setParent(self)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((place.bottom() + 1 for _, place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        width = sum(_wanted(part) for part in self._parts) + self._between() * max(0, len(self._parts) - 1)
        return QSize(width, self.heightForWidth(max(width, 1)))

    def minimumSizeHint(self) -> QSize:
        width = max((_least(part) for part in self._parts), default=0)
        return QSize(width, self.heightForWidth(max(self.width(), width)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.StyleChange}:
            self._arrange()
        return super().event(event)

    def _between(self) -> int:
        return px(self._gap) if self._gap else 0

    def _arrange(self) -> None:
        for part, place in self._places(self.width()):
            part.setGeometry(place)
        self.updateGeometry()

    def _places(self, width: int) -> Iterator[tuple[QWidget, QRect]]:
        top = 0
        for line in self._lines(width):
            height = max(part.sizeHint().height() for part in line)
            yield from _beside(line, QRect(0, top, width, height), self._between())
            top += height + self._between()

    def _lines(self, width: int) -> Iterator[list[QWidget]]:
        line: list[QWidget] = []
        used = 0
        for part in self._parts:
            if _is_put_away(part):
                continue
            own = _wanted(part)
            if line and used + self._between() + own > width:
                yield line
                line, used = [], 0
            used += own + (self._between() if line else 0)
            line.append(part)
        if line:
            yield line


def labelled(words: str, part: QWidget) -> QWidget:
    """Words and what they name, which stay on one line."""
    both = QWidget()
    row = spaced(QHBoxLayout(both), gap=8)
    row.addWidget(Words(words, "secondary"))
    row.addWidget(part, 1)
    return both


def _beside(line: list[QWidget], room: QRect, gap: int) -> Iterator[tuple[QWidget, QRect]]:
    left, spare = room.left(), room.width() - sum(map(_wanted, line)) - gap * (len(line) - 1)
    for part in line:
        more = max(0, min(spare, _most(part) - _wanted(part)))
        width, height = min(_wanted(part) + more, room.width()), part.sizeHint().height()
        yield part, QRect(left, room.top() + (room.height() - height) // 2, width, height)
        left, spare = left + width + gap, spare - more


def _is_put_away(part: QWidget) -> bool:
    """Say whether a part was hidden by somebody; one that was never shown yet counts as there."""
    return part.isHidden() and part.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)


def _least(part: QWidget) -> int:
    return max(part.minimumWidth(), part.minimumSizeHint().width())


def _most(part: QWidget) -> int:
    grows = bool(part.sizePolicy().expandingDirections() & Qt.Orientation.Horizontal)
    return part.maximumWidth() if grows else _wanted(part)


def _wanted(part: QWidget) -> int:
    return min(max(part.sizeHint().width(), _least(part)), part.maximumWidth())
