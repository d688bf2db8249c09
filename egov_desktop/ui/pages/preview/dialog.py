"""The window of the brief: its choices at the left, its pages in the middle, what to do with them below."""

import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from egov_desktop.documents.saving import render, save_bytes
from egov_desktop.errors import NoPrinter, RegisterError
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.preview.choices import Choices
from egov_desktop.ui.pages.preview.order import BriefOrder, MadeBrief, make_brief, wish_for
from egov_desktop.ui.pages.preview.pages_view import PagesView
from egov_desktop.ui.pages.preview.printing import print_pages, printer_wanted
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.aside import Newest
from egov_desktop.ui.widgets.background import run_in_background
from egov_desktop.ui.widgets.message import tell, tell_error
from egov_desktop.ui.widgets.notices import Banner
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.language import say

_AFTER_CHOICE_MS = 400


class PreviewDialog(QDialog):
    """The brief as it will be printed; what is shown is what is saved and what is printed."""

    def __init__(
        self,
        session: Session,
        remembered: dict[str, Any],
        project_ids: tuple[str, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.made: MadeBrief | None = None
        self._newest = Newest(self)
        self._then: Callable[[], None] | None = None
        self.setWindowTitle(say("Báo cáo họp"))
        self.resize(1280, 700)
        self.choices = Choices(session.snapshot, session.report_on, session.today, remembered, project_ids)
        self.choices.changed.connect(self._wait)
        self.pages = PagesView()
        self._count = Words(look="muted")
        self._banner = Banner()
        self._later = QTimer(self, interval=_AFTER_CHOICE_MS, singleShot=True)
        self._later.timeout.connect(self._make)
        self._lay_out()
        self._make()

    def order(self) -> BriefOrder:
        return self.choices.order()

    def page_count(self) -> int:
        return self.pages.count()

    def print_out(self) -> None:
        try:
            printer = printer_wanted()
        except NoPrinter as error:
            tell_error(self, error)
            return
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, self.pages.count())
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        """Send the pages that are shown to a printer."""
        made = self.made
        if made is None:
            return

        def sent(count: int) -> None:
            tell(self, say("Đã gửi {n} trang tới máy in {printer}.", n=count, printer=printer.printerName()))

        run_in_background(
            self,
            say("Đang in báo cáo họp…"),
            lambda progress, cancelled: print_pages(made.pdf, printer, progress, cancelled),
            sent,
        )

    def save_as(self, ending: str) -> None:
        """Ask where, and write the brief as it is shown."""
        if self.made is None:
            return
        kinds = {".pdf": "PDF (*.pdf)", ".docx": "Word (*.docx)"}
        suggestion = str(self._session.register.path.with_name(self._file_name(ending)))
        chosen, _ = QFileDialog.getSaveFileName(self, say("Lưu báo cáo"), suggestion, kinds[ending])
        if chosen:
            self.save_to(Path(chosen).with_suffix(ending))

    def save_to(self, path: Path) -> None:
        """Write the brief that is shown to a file, PDF or Word by its ending."""
        made = self.made
        if made is None:
            return

        def work(_progress: object, _cancelled: object) -> Path:
            content = made.pdf if path.suffix == ".pdf" else render(made.document, path)
            return save_bytes(content, path)

        run_in_background(self, say("Đang ghi {name}…", name=path.name), work, self._say_written)

    def _lay_out(self) -> None:
        middle = QWidget()
        column = spaced(QVBoxLayout(middle), gap=0)
        column.addWidget(self._banner)
        column.addWidget(self.pages, 1)
        row = spaced(QHBoxLayout(), gap=0)
        row.addWidget(self.choices)
        row.addWidget(middle, 1)
        outer = spaced(QVBoxLayout(self), gap=0)
        outer.addLayout(row, 1)
        outer.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = spaced(QHBoxLayout(), gap=8, margins=(16, 10, 16, 10))
        row.addWidget(self._count)
        row.addStretch(1)
        acts: tuple[tuple[str, str, Callable[[], None]], ...] = (
            (say("Mở bằng chương trình khác"), "open", self._open_elsewhere),
            (say("Lưu Word…"), "document", self._save_word),
            (say("Lưu PDF…"), "save", self._save_pdf),
            (say("In…"), "print", self.print_out),
        )
        self._acts: list[QPushButton] = []
        for words, icon_name, act in acts:
            button = QPushButton(words)
            button.setIcon(icon(icon_name, "on_accent" if act == self.print_out else "ink"))
            button.setAutoDefault(False)
            button.setEnabled(False)
            button.clicked.connect(self._pressing(act))
            row.addWidget(button)
            self._acts.append(button)
        dress(self._acts[-1], "primary")
        return row

    def _save_word(self) -> None:
        self.save_as(".docx")

    def _save_pdf(self) -> None:
        self.save_as(".pdf")

    def _pressing(self, act: Callable[[], None]) -> Callable[[], None]:
        def press() -> None:
            self._when_made(act)

        return press

    def _when_made(self, act: Callable[[], None]) -> None:
        """Do it with the brief that is chosen: now, or as soon as it is there."""
        if self._later.isActive():
            self._make()
        if self._newest.is_busy:
            self._then = act
        else:
            act()

    def _wait(self) -> None:
        self._then = None
        self._newest.forget()
        self._later.start()
        self._say_making()

    def _say_making(self) -> None:
        self._count.setText(say("Đang soạn…"))
        self.pages.wait(say("Đang soạn…"))

    def _make(self) -> None:
        self._later.stop()
        wish = wish_for(self._session, self.choices.order())
        self._say_making()
        self._newest.ask(lambda is_overtaken: make_brief(wish, is_overtaken), self._show, self._failed)

    def _show(self, made: MadeBrief) -> None:
        self.made = made
        self.pages.show_pdf(made.pdf, stay=True)
        words = say("{n} trang · số liệu đến {on}", n=self.pages.count(), on=day_short(made.order.on))
        self._count.setText(words)
        self._warn(made.order)
        for button in self._acts:
            button.setEnabled(True)
        then, self._then = self._then, None
        if then is not None and self.isVisible():
            then()

    def _warn(self, order: BriefOrder) -> None:
        if order.since is not None and order.usable_since is None:
            self._banner.tell(say("Ngày so sánh phải trước ngày số liệu; báo cáo chưa nêu thay đổi."), "warn")
        else:
            self._banner.tell("")

    def _failed(self, error: RegisterError) -> None:
        """Say in place of the pages why there are none."""
        self.made = self._then = None
        self.pages.clear(f"{error.what_happened} {error.what_to_do}".strip())
        self._count.setText(say("Chưa lập được báo cáo."))
        for button in self._acts:
            button.setEnabled(False)

    def _open_elsewhere(self) -> None:
        if self.made is None:
            return
        path = Path(tempfile.mkdtemp(prefix="egov-desktop-")) / self._file_name(".pdf")
        try:
            save_bytes(self.made.pdf, path)
        except RegisterError as error:
            tell_error(self, error)
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            tell(
                self,
                say("Máy này chưa có chương trình mở tệp PDF."),
                "",
                say("Hãy lưu PDF rồi mở ở máy khác."),
            )

    def _say_written(self, path: Path) -> None:
        tell(self, say("Đã ghi {file}.", file=path))

    def _file_name(self, ending: str) -> str:
        on: date = self.made.order.on if self.made else self._session.report_on
        return f"bao-cao-hop-{on.isoformat()}{ending}"
