"""A line of the owner's page: a name, a value and what can be done, side by side, or in two lines where there is no room."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from egov_desktop.ui.look.chosen import px
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.widgets.words import ElidedWords

_ROOM = 600
_ACTIONS = 250


class Line(QWidget):
    """Lays its three parts out anew when its width changes."""

    def __init__(self, value: QWidget, parent: QWidget | None = None, *, lines: int = 2) -> None:
        super().__init__(parent)
        self.name, self._value, self._deeds = ElidedWords(lines=lines), value, QWidget()
        self.doing = spaced(QHBoxLayout(self._deeds), gap=4)
        self.doing.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._deeds.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._grid = spaced(QGridLayout(self), gap=8, margins=(12, 2, 12, 2))
        self._is_wide: bool | None = None
        self._arrange(is_wide=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(is_wide=self.width() >= px(_ROOM))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange} and hasattr(self, "_grid"):
            self._is_wide = None
            self._arrange(is_wide=self.width() >= px(_ROOM))

    def _arrange(self, *, is_wide: bool) -> None:
        if is_wide is self._is_wide:
            return
        self._is_wide = is_wide
        for part in (self.name, self._value, self._deeds):
            self._grid.removeWidget(part)
        self._deeds.setMinimumWidth(px(_ACTIONS) if is_wide else 0)
        self._grid.addWidget(self.name, 0, 0, 1, 1 if is_wide else 2)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(self._value, 0 if is_wide else 1, 1 if is_wide else 0, middle)
        self._grid.addWidget(self._deeds, 0 if is_wide else 1, 2 if is_wide else 1, middle)
        for place, stretch in enumerate((5, 4, 0) if is_wide else (1, 0, 0)):
            self._grid.setColumnStretch(place, stretch)
