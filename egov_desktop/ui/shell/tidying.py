"""Collecting what Python no longer needs in the window's thread alone: Qt's objects may be destroyed in no other."""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 5_000


class Tidier(QObject):
    """Stands in for Python's own collector, which would run in whichever thread happens to make objects."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(tidy)
        self._timer.start()


def tidy() -> None:
    """Collect as far as so much has been made since the last time that Python itself would have."""
    counts, limits = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if counts[generation] > limits[generation]:
            gc.collect(generation)
            return
