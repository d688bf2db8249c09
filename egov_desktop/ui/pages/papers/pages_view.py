"""The pages of a paper, as they will be printed."""

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QVBoxLayout, QWidget

from egov_desktop.ui.look.spacing import spaced
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
        spaced(QVBoxLayout(self), gap=0).addWidget(self._view)

    def show_pdf(self, pdf: bytes) -> None:
        self._pages.close()
        self._bytes.close()
        self._bytes.setData(pdf)
        self._bytes.open(QIODevice.OpenModeFlag.ReadOnly)
        self._pages.load(self._bytes)

    def clear(self) -> None:
        self._pages.close()

    def count(self) -> int:
        return self._pages.pageCount()
