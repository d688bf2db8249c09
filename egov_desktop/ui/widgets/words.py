"""Words on the screen, always plain text: markup in a name is shown, never obeyed."""

from html import escape
from itertools import pairwise

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from egov_desktop.ui.look.chosen import px
from egov_desktop.ui.look.style import dress


class Words(QLabel):
    """A plain text label with a look; `wrap` lets it break into lines, `selectable` lets it be copied."""

    def __init__(
        self,
        text: str = "",
        look: str = "",
        *,
        wrap: bool = False,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        height = QSizePolicy.Policy.Preferred if wrap else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, height)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        if selectable:
            flags = Qt.TextInteractionFlag.TextSelectableByMouse
            self.setTextInteractionFlags(flags | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        if look:
            dress(self, look)
        self.setText(text)

    def minimumSizeHint(self) -> QSize:
        """Words that wrap ask for a line; how many they need is known when they know their width."""
        least = super().minimumSizeHint()
        return QSize(least.width(), self.fontMetrics().lineSpacing()) if self.wordWrap() else least


class ElidedWords(QLabel):
    """Words that are cut with "…" where there is no room, and stand in full in the tool tip.

    `lines` is the greatest number of lines; with one line `mode` says where to cut.
    """

    def __init__(
        self,
        text: str = "",
        look: str = "",
        *,
        lines: int = 1,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._full, self._lines, self._mode = "", lines, mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("elides", "true")
        grows = QSizePolicy.Policy.Minimum if lines > 1 else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, grows)
        policy.setHeightForWidth(lines > 1)
        self.setSizePolicy(policy)
        if look:
            dress(self, look)
        self.show_words(text)

    def show_words(self, text: str) -> None:
        self._full = " ".join(text.split())
        self.setAccessibleName(self._full)
        self._fit()
        self.updateGeometry()

    def show_lines(self, lines: int) -> None:
        """Hold the words to another number of lines; only of words that were made for more than one."""
        if lines != self._lines:
            self._lines = lines
            self._fit()
            self.updateGeometry()

    def words(self) -> str:
        """The words in full."""
        return self._full

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self._full) + self._around() + 1
        return QSize(width, metrics.lineSpacing() + self._around())

    def hasHeightForWidth(self) -> bool:
        return self._lines > 1

    def heightForWidth(self, width: int) -> int:
        room = max(1, width - self._around())
        lines = len(fitted(self._full, self.font(), room, self._lines)) or 1
        return self.fontMetrics().lineSpacing() * lines + self._around()

    def minimumSizeHint(self) -> QSize:
        return QSize(min(px(48), self.sizeHint().width()), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._fit()

    def _around(self) -> int:
        margins = self.contentsMargins()
        return margins.left() + margins.right() + 2 * self.margin()

    def _fit(self) -> None:
        width = max(1, self.contentsRect().width())
        self.setText("\n".join(fitted(self._full, self.font(), width, self._lines, self._mode)))
        self.setToolTip(plain_tip(self._full) if self.text().replace("\n", " ") != self._full else "")


def fitted(
    text: str, font: QFont, width: int, lines: int = 1, mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight
) -> list[str]:
    """The text broken into at most so many lines of `width` pixels, cut with "…" where it is longer."""
    metrics = QFontMetrics(font)
    if lines == 1:
        return [metrics.elidedText(text, mode, width)]
    if text and "\n" not in text and metrics.horizontalAdvance(text) <= width:
        return [text]  # most do, and breaking into lines costs twice as much as measuring
    starts = _line_starts(text, font, width)[:lines]
    broken = [text[a:b].rstrip() for a, b in pairwise([*starts, len(text)])]
    return [*broken[:-1], metrics.elidedText(broken[-1], mode, width)] if broken else []


def _line_starts(text: str, font: QFont, width: int) -> list[int]:
    layout = QTextLayout(text, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    starts: list[int] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    return starts


def plain_tip(text: str) -> str:
    """A text for a tool tip, where Qt would take `<b>` in a name for markup."""
    return f"<qt>{escape(text)}</qt>" if "<" in text else text


def on_button(text: str) -> str:
    """A text for a button, where Qt would take "&" for the mark of a key."""
    return text.replace("&", "&&")
