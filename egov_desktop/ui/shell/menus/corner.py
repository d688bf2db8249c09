"""The bar of menus with a word at its right end: what was just done, and how to take it back."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenuBar, QToolButton, QWidget

from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.widgets.words import plain_tip


class MenuBar(QMenuBar):
    """The menus; a row of its own for the word of undoing would take a row from every table."""

    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._undo = QToolButton()
        dress(self._undo, "in-bar")
        self._undo.setIcon(icon("undo", "muted"))
        self._undo.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._undo.clicked.connect(self.undo_wanted)
        self.setCornerWidget(self._undo)
        self.offer_undo("")

    def offer_undo(self, words: str) -> None:
        """Name what the button takes back; nothing to take back hides it."""
        self._undo.setText(words)
        self._undo.setToolTip(plain_tip(f"{words} (Ctrl+Z)"))
        self._undo.setAccessibleName(words)
        self._undo.setVisible(bool(words))

    def minimumSizeHint(self) -> QSize:
        """However long the word, it widens no window."""
        return QSize(0, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.resizeEvent(QResizeEvent(self.size(), self.size()))  # the word has become longer or shorter
        return super().event(event)
