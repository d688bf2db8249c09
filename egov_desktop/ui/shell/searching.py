"""The line in which a project is searched for from every page."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QToolButton, QWidget

from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import px, sized
from egov_desktop.wording.language import say

_SHORT, _LONG, _AROUND_HINT = 116, 320, 60
"""How wide the line may be, and what its icons and margins take."""


class SearchLine(QLineEdit):
    """A line that says what may be typed in it, as far as there is room to say so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        self.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        sized(self, min_width=_SHORT, max_width=_LONG)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def retranslate(self) -> None:
        self._hint()
        self.setAccessibleName(say("Tìm dự án"))
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(say("Xóa chữ đang tìm"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hint()

    def _hint(self) -> None:
        whole = say("Tìm dự án, không cần gõ dấu")
        fits = self.fontMetrics().horizontalAdvance(whole) + px(_AROUND_HINT) <= self.width()
        self.setPlaceholderText(whole if fits else say("Tìm dự án"))
