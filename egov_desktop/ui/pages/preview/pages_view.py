"""The pages of a paper, as they will be printed, on a calm ground; where there are none yet, the sentence that says so."""

from PySide6.QtCore import QBuffer, QEvent, QIODevice, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from egov_desktop.ui.look.chosen import px, tokens
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.language import say


class PagesView(QWidget):
    """Shows the bytes of a PDF, page under page."""

    def __init__(self) -> None:
        super().__init__()
        self._pages = QPdfDocument(self)
        self._bytes = QBuffer(self)
        self._view = QPdfView()
        self._view.setAccessibleName(say("Các trang của văn bản"))
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._view.setDocument(self._pages)
        self._words = Words(look="muted", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        self._nothing = QWidget()
        spaced(QVBoxLayout(self._nothing), margins=(24, 24, 24, 24)).addWidget(self._words, 1)
        self._nothing.setAutoFillBackground(True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self._view)
        spaced(QVBoxLayout(self), gap=0).addWidget(self._stack)
        self._colour()

    def show_pdf(self, pdf: bytes, *, stay: bool = False) -> None:
        """Show these pages in place of those before; `stay` keeps the place to which was scrolled."""
        bar = self._view.verticalScrollBar()
        at = bar.value()
        self._pages.close()
        self._bytes.close()
        self._bytes.setData(pdf)
        self._bytes.open(QIODevice.OpenModeFlag.ReadOnly)
        self._pages.load(self._bytes)
        self._stack.setCurrentWidget(self._view)
        bar.setValue(at if stay else 0)

    def wait(self, sentence: str) -> None:
        """Say what is under way where nothing is shown; pages that are shown stay until others come."""
        if not self.count():
            self._words.setText(sentence)

    def clear(self, sentence: str) -> None:
        """Show no pages, and say why."""
        self._pages.close()
        self._words.setText(sentence)
        self._stack.setCurrentWidget(self._nothing)

    def count(self) -> int:
        return self._pages.pageCount()

    def sentence(self) -> str:
        """Give what stands there instead of pages."""
        return "" if self._stack.currentWidget() is self._view else self._words.text()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_stack"):
            self._colour()

    def _colour(self) -> None:
        """The reader of PDF lays pages on the palette's dark colour, which is made for borders: a wall of grey."""
        ground, paper = QPalette(), QPalette()
        ground.setColor(QPalette.ColorRole.Dark, QColor(tokens().shade))
        paper.setColor(QPalette.ColorRole.Window, QColor(tokens().surface))
        self._view.setPalette(ground)
        self._nothing.setPalette(paper)


class PagesDialog(QDialog):
    """A window with the pages of one paper; Escape closes it."""

    def __init__(self, title: str, pdf: bytes, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.pages = PagesView()
        spaced(QVBoxLayout(self), gap=0).addWidget(self.pages)
        room = parent.window().size()
        self.resize(min(px(900), room.width()), room.height())
        self.pages.show_pdf(pdf)
