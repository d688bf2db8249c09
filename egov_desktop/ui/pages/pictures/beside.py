"""Two cards beside each other where there is room, else one under the other on a page that scrolls."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget

from egov_desktop.ui.look.chosen import px
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress

_ROOMY = 900
"""The width from which two charts can be read beside each other."""
_UNBOUND = 16_777_215
"""Qt's QWIDGETSIZE_MAX."""


class OwnScroll(QScrollArea):
    """What scrolls by itself beside another, and stands there whole when one page scrolls for both."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._is_whole = False
        _fill(self, content)

    def stand_whole(self, is_whole: bool) -> None:
        self._is_whole = is_whole
        never, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(never if is_whole else needed)
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(least.width(), self._content_height()) if self._is_whole else least

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and self._is_whole:
            self.updateGeometry()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_whole and event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def _content_height(self) -> int:
        content, width = self.widget(), self.viewport().width()
        layout = content.layout()
        if layout is not None and layout.hasHeightForWidth():
            return layout.heightForWidth(width)
        return max(content.minimumHeight(), content.minimumSizeHint().height())


class Beside(QScrollArea):
    """The first card at the left, the second at the right or below; `aside` is the second's width at the right."""

    def __init__(self, first: QWidget, second: QWidget, *, aside: int = 0) -> None:
        super().__init__()
        self._second, self._aside = second, aside
        content = QWidget()
        self._row = spaced(QBoxLayout(QBoxLayout.Direction.LeftToRight, content), gap=16)
        self._row.addWidget(first, 1)
        self._row.addWidget(second, 0 if aside else 1)
        _fill(self, content)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._fit()

    def _fit(self) -> None:
        beside = self.width() >= px(_ROOMY)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        never, always = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        self._row.setDirection(direction)
        self._second.setMinimumWidth(px(self._aside) if beside else 0)
        self._second.setMaximumWidth(px(self._aside) if beside and self._aside else _UNBOUND)
        self.setVerticalScrollBarPolicy(never if beside else always)
        for area in self.widget().findChildren(OwnScroll):
            area.stand_whole(not beside)


def _fill(area: QScrollArea, content: QWidget) -> None:
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    dress(content, "page")
    area.setWidget(content)
