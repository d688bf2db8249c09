"""A row of controls that becomes two rows where the window is narrow or the zoom great."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from egov_desktop.ui.look.spacing import spaced

_DOWN, _ALONG = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight


class TwoRows(QWidget):
    """Two halves beside each other where both have room, else one under the other; `grows` says which takes what is left."""

    def __init__(self, left: QLayout, right: QLayout, *, grows: int = 1) -> None:
        super().__init__()
        self._left, self._right = left, right
        self._box = spaced(QBoxLayout(_ALONG, self), gap=6)
        self._box.addLayout(left, 1 - grows)
        self._box.addLayout(right, grows)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Ask for no more width than the halves need one under the other, or it would never come to that."""
        width = max(self._left.minimumSize().width(), self._right.minimumSize().width())
        return QSize(width, self._box.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        needed = self._left.sizeHint().width() + self._right.sizeHint().width() + self._box.spacing()
        wanted = _ALONG if self.width() >= needed else _DOWN
        if self._box.direction() != wanted:
            self._box.setDirection(wanted)
