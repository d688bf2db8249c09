"""A row of controls that becomes two rows where the window is narrow or the zoom great."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from egov_desktop.ui.look.spacing import spaced


class TwoRows(QWidget):
    """Two halves beside each other where both have room, else one under the other."""

    def __init__(self, left: QLayout, right: QLayout, *, grows: int = 1) -> None:
        super().__init__()
        self._left, self._right = left, right
        self._box = spaced(QBoxLayout(QBoxLayout.Direction.LeftToRight, self), gap=6)
        self._box.addLayout(left, 1 - grows)
        self._box.addLayout(right, grows)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        needed = self._left.sizeHint().width() + self._right.sizeHint().width() + self._box.spacing()
        wide = self.width() >= needed
        down, along = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._box.setDirection(along if wide else down)
