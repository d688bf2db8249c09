"""Parts of a page of which one is in front, and only that one asks for room."""

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

_ASKS, _WAITS = QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored


class Parts(QStackedWidget):
    """A stack that is as small as the part in front may be."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        for part in parts:
            self.addWidget(part)
        self.currentChanged.connect(self._give_room)
        self._give_room(0)

    def _give_room(self, front: int) -> None:
        for place in range(self.count()):
            policy = _ASKS if place == front else _WAITS
            self.widget(place).setSizePolicy(policy, policy)
        self.updateGeometry()
