"""Printing the pages that were shown: the same PDF, page by page, to a printer that is really there."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSize
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from egov_desktop.errors import CannotWriteFile, NoPrinter
from egov_desktop.ui.pages.preview.order import given_up
from egov_desktop.ui.widgets.background import Progress
from egov_desktop.wording.language import say

DOTS_PER_INCH = 300
_POINTS_PER_INCH = 72


def printer_wanted() -> QPrinter:
    """Give the default printer set for these pages; raises NoPrinter where the machine has none."""
    if not QPrinterInfo.availablePrinterNames():
        raise NoPrinter(
            what_happened=say("Máy này chưa có máy in."),
            data_safety=say("Báo cáo vẫn đang mở, số liệu vẫn nguyên vẹn."),
            what_to_do=say("Hãy lưu PDF rồi in ở máy khác, hoặc cài máy in rồi thử lại."),
            code="no_printer",
        )
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(DOTS_PER_INCH)
    printer.setFullPage(True)
    return printer


def print_pages(pdf: bytes, printer: QPrinter, progress: Progress, cancelled: Callable[[], bool]) -> int:
    """Print the chosen pages, each on paper of its own turn, away from the window's thread; gives how many.

    Raises CannotWriteFile when the printer refuses, Cancelled between two pages when the user gave up.
    """
    document, content = QPdfDocument(), QBuffer()
    content.setData(pdf)
    content.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(content)
    numbers = _chosen(printer, document.pageCount())
    painter = QPainter()
    for printed, number in enumerate(numbers):
        if cancelled():
            printer.abort()
            raise given_up()
        progress(printed, len(numbers), say("Trang {n}", n=number + 1))
        _turn(printer, document, number)
        begun = printer.newPage() if printed else painter.begin(printer)
        if not begun:
            raise _refused()
        painter.drawImage(QRectF(painter.viewport()), page_image(document, number))
    painter.end()
    return len(numbers)


def _chosen(printer: QPrinter, pages: int) -> range:
    return range(max(printer.fromPage(), 1) - 1, min(printer.toPage() or pages, pages))


def page_image(document: QPdfDocument, number: int) -> QImage:
    """Render one page in grey at the printer's resolution; some 9 MB for A4, so one page at a time."""
    size = document.pagePointSize(number)
    dots = QSize(
        round(size.width() * DOTS_PER_INCH / _POINTS_PER_INCH),
        round(size.height() * DOTS_PER_INCH / _POINTS_PER_INCH),
    )
    page = QImage(dots, QImage.Format.Format_RGB32)
    page.fill(0xFFFFFFFF)
    painter = QPainter(page)
    painter.drawImage(0, 0, document.render(number, dots))
    painter.end()
    return page


def _turn(printer: QPrinter, document: QPdfDocument, number: int) -> None:
    size = document.pagePointSize(number)
    lies = QPageLayout.Orientation.Landscape
    stands = QPageLayout.Orientation.Portrait
    printer.setPageOrientation(lies if size.width() > size.height() else stands)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)


def _refused() -> CannotWriteFile:
    return CannotWriteFile(
        what_happened=say("Máy in không nhận báo cáo."),
        data_safety=say("Báo cáo vẫn đang mở, số liệu vẫn nguyên vẹn."),
        what_to_do=say("Hãy kiểm tra máy in đã bật và còn giấy, hoặc lưu PDF."),
        code="printer_refused",
    )
