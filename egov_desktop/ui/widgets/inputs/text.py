"""Inputs for one line and for many lines of plain text."""

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from egov_desktop.domain.vietnamese import TEXT_LIMIT, clean
from egov_desktop.ui.look.chosen import px
from egov_desktop.ui.widgets.inputs.base import Input
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

_NEAR = 0.9


class _Line(QLineEdit):
    """A line that cleans what is pasted into it; typing is left alone for the sake of input methods."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and not self.isReadOnly():
            self.insert(clean(QGuiApplication.clipboard().text(), lines=False))
        else:
            super().keyPressEvent(event)


class _Page(QPlainTextEdit):
    """A sheet that grows with its text, lets Tab leave, and cleans what is pasted into it."""

    def __init__(self, least: int, most: int) -> None:
        super().__init__()
        self._least, self._most = least, most
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        lines = min(max(round(self.document().size().height()), self._least), self._most)
        frame = px(8) + 2 * round(self.document().documentMargin())
        return QSize(px(240), lines * self.fontMetrics().lineSpacing() + frame)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), self.sizeHint().height())

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(clean(source.text()))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        with_control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if with_control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()  # the page's "save and new"
        else:
            super().keyPressEvent(event)


class _Writing(Input):
    """What one line and many lines share: cleaning on leaving, and a count when the limit is near."""

    _limit: int

    def value(self) -> str:
        return self._value or ""

    def settle(self) -> None:
        text = self._cleaned()
        if len(text) > self._limit:
            self._refuse(say("Dài quá {limit} ký tự. Hãy rút gọn.", limit=whole(self._limit)))
        else:
            self._take(text)

    def _cleaned(self) -> str:
        raise NotImplementedError

    def _on_typed(self) -> None:
        self._count(len(self._cleaned()))
        self.edited.emit()

    def _count(self, length: int) -> None:
        near = length > self._limit * _NEAR
        self.set_note(say("{n} / {limit} ký tự", n=whole(length), limit=whole(self._limit)) if near else "")


class TextEdit(_Writing):
    """One line of plain text (`str`, "" when empty)."""

    def __init__(
        self, name: str = "", parent: QWidget | None = None, *, limit: int = 500, hint: str = ""
    ) -> None:
        super().__init__(name, parent)
        self._limit = limit
        self._line = _Line()
        self._line.setPlaceholderText(hint)
        self._line.textEdited.connect(self._on_typed)
        self._adopt(self._line)

    def start(self) -> None:
        super().start()
        self._line.selectAll()

    def set_read_only(self, read_only: bool) -> None:
        self._line.setReadOnly(read_only)

    def _cleaned(self) -> str:
        return clean(self._line.text(), lines=False)

    def _show(self, value: str | None) -> None:
        if self._line.text() != (value or ""):
            self._line.setText(value or "")
            self._line.setCursorPosition(0)
        self._count(len(value or ""))


class LongTextEdit(_Writing):
    """Plain text of many lines (`str`, "" when empty); Tab leaves, Enter starts a line, it grows as needed."""

    def __init__(
        self,
        name: str = "",
        parent: QWidget | None = None,
        *,
        limit: int = TEXT_LIMIT,
        least_lines: int = 3,
        most_lines: int = 12,
    ) -> None:
        super().__init__(name, parent)
        self._limit = limit
        self._page = _Page(least_lines, most_lines)
        self._page.textChanged.connect(self._on_typed)
        self._adopt(self._page)

    def set_read_only(self, read_only: bool) -> None:
        self._page.setReadOnly(read_only)

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._page.updateGeometry()
        return super().event(event)

    def _cleaned(self) -> str:
        return clean(self._page.toPlainText())

    def _show(self, value: str | None) -> None:
        if self._page.toPlainText() != (value or ""):
            self._page.blockSignals(True)
            self._page.setPlainText(value or "")
            self._page.blockSignals(False)
        self._count(len(value or ""))
