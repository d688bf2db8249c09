"""Notices: a banner over a page, an empty page's one sentence, and the quiet word after something was done."""

from typing import Literal

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from egov_desktop.ui.look.chosen import px
from egov_desktop.ui.look.icons import Glyph, icon
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress, set_properties
from egov_desktop.ui.look.tokens import Tone
from egov_desktop.ui.widgets.words import Words, on_button
from egov_desktop.wording.language import say

BannerKind = Literal["info", "warn", "bad"]

_ICONS: dict[BannerKind, tuple[str, Tone]] = {
    "info": ("info", "accent"),
    "warn": ("warn", "warn"),
    "bad": ("bad", "bad"),
}
TOAST_MS = 10_000


class Banner(QFrame):
    """A sentence over a page, with its icon and at most one thing to do about it.

    `acted` when its button is pressed; `dismissed` when it is closed (only where `closable`).
    """

    acted = Signal()
    dismissed = Signal()

    def __init__(
        self,
        sentence: str = "",
        kind: BannerKind = "info",
        *,
        action: str = "",
        closable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        dress(self, "banner")
        self._glyph = Glyph("info", "accent")
        self._words = Words(wrap=True, selectable=True)
        self._button = QPushButton()
        self._button.clicked.connect(self.acted)
        self._close = QToolButton()
        self._close.setIcon(icon("close", "muted"))
        self._close.setAccessibleName(say("Đóng thông báo"))
        self._close.setToolTip(say("Đóng thông báo"))
        self._close.clicked.connect(self._dismiss)
        self._close.setVisible(closable)
        row = spaced(QHBoxLayout(self), gap=10, margins=(12, 8, 8, 8))
        row.addWidget(self._glyph)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        row.addWidget(self._close)
        self.tell(sentence, kind, action=action)

    def tell(self, sentence: str, kind: BannerKind = "info", *, action: str = "") -> None:
        """Say something else; an empty sentence hides the banner."""
        self._words.setText(sentence)
        self._glyph.show_icon(*_ICONS[kind])
        self._button.setText(on_button(action))
        self._button.setVisible(bool(action))
        set_properties(self, kind=kind)
        # Shown before it has a place, it would be a window of its own for a moment.
        if not sentence:
            self.hide()
        elif self.parentWidget() is not None:
            self.show()

    def sentence(self) -> str:
        return self._words.text()

    def _dismiss(self) -> None:
        self.hide()
        self.dismissed.emit()


class EmptyState(QWidget):
    """What an empty page says: one sentence, and one button to begin with (`acted`)."""

    acted = Signal()

    def __init__(
        self, sentence: str, action: str = "", *, icon_name: str = "folder", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = Words(sentence, "muted", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._button = QPushButton(on_button(action))
        dress(self._button, "primary")
        self._button.clicked.connect(self.acted)
        middle = sized(QWidget(), min_width=360, max_width=480)
        column = spaced(QVBoxLayout(middle), gap=16, margins=(0, 32, 0, 32))
        column.addStretch(1)
        column.addWidget(Glyph(icon_name, "muted", 40))
        column.addWidget(self._words)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self._button.setVisible(bool(action))
        row = spaced(QHBoxLayout(self), margins=(24, 0, 24, 0))
        row.addStretch(1)
        row.addWidget(middle, 4)
        row.addStretch(1)

    def tell(self, sentence: str, action: str = "") -> None:
        self._words.setText(sentence)
        self._button.setText(on_button(action))
        self._button.setVisible(bool(action))


class Toast(QFrame):
    """What was just done, and how to take it back; lies at the foot of a page for ten seconds.

    `undone` when its button is pressed. It waits while the mouse or the keyboard is on it. `above` is the height, in the
    design's pixels, of what stands at the foot of the page and is not to be covered.
    """

    undone = Signal()

    def __init__(self, page: QWidget, *, above: int = 0) -> None:
        super().__init__(page)
        self._above = above
        dress(self, "toast")
        self._words = Words()
        self._button = QPushButton(say("Hoàn tác"))
        self._button.clicked.connect(self._undo)
        row = spaced(QHBoxLayout(self), gap=16, margins=(16, 8, 8, 8))
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        self._timer = QTimer(self, interval=TOAST_MS, singleShot=True)
        self._timer.timeout.connect(self._leave)
        page.installEventFilter(self)
        self.hide()

    def tell(self, sentence: str, *, undo: bool = True) -> None:
        """Show the sentence, in place of the one before."""
        self._words.setText(sentence)
        self._button.setText(say("Hoàn tác"))
        self._button.setVisible(undo)
        self.setAccessibleName(sentence)
        self.show()
        self.raise_()
        self._place()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def sentence(self) -> str:
        return self._words.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _undo(self) -> None:
        self.hide()
        self.undone.emit()

    def _leave(self) -> None:
        if self.underMouse() or self._button.hasFocus():
            self._timer.start()
        else:
            self.hide()

    def _place(self) -> None:
        page = self.parentWidget()
        if page is None:
            return
        most = page.width() - 2 * px(16)
        self._words.setWordWrap(False)
        wanted = self.sizeHint()
        if wanted.width() > most:
            self._words.setWordWrap(True)
            wanted.setHeight(self.heightForWidth(most))
        self.resize(min(wanted.width(), most), wanted.height())
        self.move((page.width() - self.width()) // 2, page.height() - self.height() - px(16 + self._above))
