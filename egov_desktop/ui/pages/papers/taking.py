"""Taking a paper away: saved as PDF, Word or Excel, or sent to a printer."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from egov_desktop.documents.paper import Document
from egov_desktop.documents.saving import render, save_bytes
from egov_desktop.errors import NoPrinter
from egov_desktop.ui.pages.preview.printing import print_pages, printer_wanted
from egov_desktop.ui.widgets.background import run_in_background
from egov_desktop.ui.widgets.message import tell, tell_error
from egov_desktop.wording.language import say

KINDS = {".pdf": "PDF (*.pdf)", ".docx": "Word (*.docx)", ".xlsx": "Excel (*.xlsx)"}


def ask_where(parent: QWidget, suggestion: Path, ending: str) -> Path | None:
    """Ask under which name a paper is to be written; nothing where the user gave up."""
    name = str(suggestion.with_suffix(ending))
    chosen, _ = QFileDialog.getSaveFileName(parent, say("Lưu văn bản"), name, KINDS[ending])
    return Path(chosen).with_suffix(ending) if chosen else None


def save_to(
    parent: QWidget, document: Document, pdf: bytes, path: Path, done: Callable[[Path], None]
) -> None:
    """Write a paper in the form of the file's ending; PDF is the very bytes that were shown."""

    def work(_progress: object, _cancelled: object) -> Path:
        content = pdf if path.suffix == ".pdf" else render(document, path)
        return save_bytes(content, path)

    run_in_background(parent, say("Đang ghi {name}…", name=path.name), work, done)


def print_out(parent: QWidget, pdf: bytes, pages: int) -> None:
    """Ask for a printer and send the pages; a machine without one is told so."""
    try:
        printer = printer_wanted()
    except NoPrinter as error:
        tell_error(parent, error)
        return
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, max(pages, 1))
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return

    def sent(count: int) -> None:
        tell(parent, say("Đã gửi {n} trang tới máy in {printer}.", n=count, printer=printer.printerName()))

    run_in_background(
        parent,
        say("Đang in…"),
        lambda progress, cancelled: print_pages(pdf, printer, progress, cancelled),
        sent,
    )
