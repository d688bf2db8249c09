"""A button that gives a paper: saved as PDF, saved as Word, or printed."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QDialog, QFileDialog, QMenu, QPushButton, QWidget

from egov_desktop.documents.paper import Document
from egov_desktop.documents.saving import render, save_document
from egov_desktop.errors import NoPrinter
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.preview.printing import print_pages, printer_wanted
from egov_desktop.ui.widgets.background import run_in_background
from egov_desktop.ui.widgets.message import tell, tell_error
from egov_desktop.wording.language import say


class PaperButton(QPushButton):
    """Asks which form, and where; the paper is made only then. `is_primary` for the one button of a page."""

    def __init__(
        self,
        words: str,
        make: Callable[[], Document],
        suggestion: Callable[[str], Path],
        parent: QWidget | None = None,
        *,
        is_primary: bool = False,
    ) -> None:
        super().__init__(words, parent)
        self._make, self._suggestion = make, suggestion
        self.setIcon(icon("print", "on_accent" if is_primary else "ink"))
        if is_primary:
            dress(self, "primary")
        menu = QMenu(self)
        menu.addAction(icon("save"), say("Lưu PDF…"), partial(self.save_as, ".pdf"))
        menu.addAction(icon("document"), say("Lưu Word…"), partial(self.save_as, ".docx"))
        menu.addAction(icon("print"), say("In…"), self.print_out)
        self.setMenu(menu)

    def save_as(self, ending: str) -> None:
        kinds = {".pdf": "PDF (*.pdf)", ".docx": "Word (*.docx)"}
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.text(), str(self._suggestion(ending)), kinds[ending]
        )
        if chosen:
            self.save_to(Path(chosen).with_suffix(ending))

    def save_to(self, path: Path) -> None:
        """Write the paper, PDF or Word by the file's ending."""
        document = self._make()
        run_in_background(
            self,
            say("Đang ghi {name}…", name=path.name),
            lambda _progress, _cancelled: save_document(document, path),
            self._say_written,
        )

    def print_out(self) -> None:
        try:
            printer = printer_wanted()
        except NoPrinter as error:
            tell_error(self, error)
            return
        if QPrintDialog(printer, self).exec() != QDialog.DialogCode.Accepted:
            return
        document = self._make()

        def sent(count: int) -> None:
            tell(self, say("Đã gửi {n} trang tới máy in {printer}.", n=count, printer=printer.printerName()))

        run_in_background(
            self,
            say("Đang in…"),
            lambda progress, cancelled: print_pages(
                render(document, Path("in.pdf")), printer, progress, cancelled
            ),
            sent,
        )

    def _say_written(self, path: Path) -> None:
        tell(self, say("Đã ghi {file}.", file=path))
