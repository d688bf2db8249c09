"""A list with the details of what is chosen in it: beside it where there is room, else folded away behind one line."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from egov_desktop.ui.look.chosen import px
from egov_desktop.ui.look.icons import Glyph, icon
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.widgets.pressable import Pressable
from egov_desktop.ui.widgets.words import ElidedWords, Words
from egov_desktop.wording.language import say

_UNBOUND = 16_777_215
"""Qt's QWIDGETSIZE_MAX."""


class Folding(QWidget):
    """The list and the details. Narrower than `roomy` the details are folded: one line below the list names what is
    chosen and opens them in the list's place; Esc or the line above them brings the list back.

    What stands `at_left` of the list is folded into a line above it; `verb` is what that line offers. `aside` is the width of the details beside the
    list; all widths are the design's pixels.
    """

    folded = Signal(bool)
    """Whether the details have become a line."""

    def __init__(
        self,
        listed: QWidget,
        details: QWidget,
        *,
        aside: int,
        roomy: int,
        gap: int = 12,
        at_left: bool = False,
        verb: str = "",
    ) -> None:
        super().__init__()
        self._listed, self._details, self._aside, self._roomy = listed, details, aside, roomy
        self._is_wanted, self._is_open = True, False
        self._held: QWidget | None = None
        self.opening = _OneLine(verb or say("Chi tiết"))
        self.opening.clicked.connect(self.open)
        self.closing = QPushButton(icon("chevron_left", "ink"), say("Trở lại danh sách"))
        dress(self.closing, "quiet")
        self.closing.clicked.connect(self.close_details)
        above = spaced(QHBoxLayout(), gap=0)
        above.addWidget(self.closing)
        above.addStretch(1)
        row = spaced(QHBoxLayout(), gap=gap)
        row.addWidget(listed, 1)
        row.insertWidget(0 if at_left else 1, details)
        column = spaced(QVBoxLayout(self), gap=8)
        column.addLayout(above)
        column.addLayout(row, 1)
        column.insertWidget(0 if at_left else 2, self.opening)
        self._is_folded = False
        self._fit()

    @property
    def is_folded(self) -> bool:
        return self._is_folded

    def tell(self, words: str) -> None:
        """Name what is chosen, for the line that opens its details."""
        self.opening.tell(words)

    def want_details(self, is_wanted: bool) -> None:
        """Without details the list has the place alone."""
        self._is_wanted = is_wanted
        self._is_open = self._is_open and is_wanted
        self._fit()

    def open(self) -> None:
        """Show the folded details in the place of the list."""
        self._held = self.window().focusWidget()
        self._is_open = True
        self._fit()
        self.closing.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_details(self) -> None:
        """Show the list again, with the keyboard where it was."""
        self._is_open = False
        self._fit()
        held = self._held if self._held is not self.opening else self._listed
        if held is not None:
            held.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.closing.isVisible():
            self.close_details()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "closing"):
            self._fit()

    def _fit(self) -> None:
        """What goes makes room before anything comes: for a moment the page would be too wide for its window."""
        beside = self.width() >= px(self._roomy)
        is_over = self._is_open and not beside
        has_details = self._is_wanted and (beside or is_over)
        shown = (
            (self._listed, not is_over),
            (self._details, has_details),
            (self.closing, is_over),
            (self.opening, self._is_wanted and not beside and not is_over),
        )
        self._details.setMinimumWidth(px(self._aside) if beside else 0)
        self._details.setMaximumWidth(px(self._aside) if beside else _UNBOUND)
        for part, stays in sorted(shown, key=lambda own: own[1]):
            part.setVisible(stays)
        if self._is_folded != (not beside):
            self._is_folded = not beside
            self.folded.emit(self._is_folded)


class _OneLine(Pressable):
    """The folded details: what is chosen, and that there is more of it."""

    def __init__(self, verb: str) -> None:
        super().__init__("card")
        sized(self, min_height=32)
        self._words = ElidedWords()
        self._more = Words(verb, "muted")
        row = spaced(QHBoxLayout(self), gap=8, margins=(12, 2, 12, 2))
        row.addWidget(self._words, 1)
        row.addWidget(self._more)
        row.addWidget(Glyph("chevron", "muted", 14))
        self.tell("")

    def tell(self, words: str) -> None:
        self._words.show_words(words)
        self.setEnabled(bool(words))
        self.setAccessibleName(say("Xem chi tiết: {what}", what=words) if words else say("Xem chi tiết"))
