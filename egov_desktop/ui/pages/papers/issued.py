"""The part Đã phát hành: every paper that was issued, printed again as it was, and held against the register now."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from egov_desktop.documents.frozen import Difference, FrozenPaper
from egov_desktop.domain.records import IssuedPaper
from egov_desktop.errors import RegisterError
from egov_desktop.ui.history.rows import RowsModel
from egov_desktop.ui.history.table import LogTable
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.pages.papers.lines import (
    DIFFERENCE_WIDTHS,
    ISSUED_WIDTHS,
    difference_headings,
    difference_line,
    issued_headings,
    issued_line,
)
from egov_desktop.ui.pages.papers.making import compared, wish_for
from egov_desktop.ui.pages.papers.taking import ask_where, print_out, save_to
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.aside import Newest
from egov_desktop.ui.widgets.message import tell_error
from egov_desktop.ui.widgets.notices import EmptyState
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole


class IssuedPart(QWidget):
    """Papers newest first; below them, once asked, what reads differently today."""

    told = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._papers: list[IssuedPaper] = []
        self._chosen_id = ""
        self._told_apart: tuple[Difference, ...] = ()
        self._newest = Newest(self)
        self._issued = RowsModel(issued_headings(), issued_line, parent=self)
        self._found = RowsModel(difference_headings(), difference_line, parent=self)
        self.table = LogTable(self._issued, say("Các văn bản đã phát hành"), ISSUED_WIDTHS, (3,))
        self.differences = LogTable(self._found, say("Các chỗ khác nhau"), DIFFERENCE_WIDTHS, (0, 1, 2, 3))
        self._sentence = Words(look="muted", wrap=True)
        self._again = QPushButton(icon("print"), say("In lại"))
        self._again.setMenu(self._menu())
        self._compare = QPushButton(icon("exchange"), say("So với hiện nay"))
        self._compare.clicked.connect(self.compare)
        self.table.opened.connect(self.compare)
        self.table.moved.connect(self._forget)
        self.differences.moved.connect(self._tell_in_full)
        self._lay_out()

    def refresh(self) -> None:
        papers = self._session.snapshot.all(IssuedPaper).values()
        self._papers = sorted(papers, key=lambda own: (str(own.dated_on or ""), own.id), reverse=True)
        chosen = self._chosen_id
        self._issued.show_rows(self._papers)
        self._stack.setCurrentIndex(0 if self._papers else 1)
        self._go_to(chosen)
        self._forget()

    def go_to(self, paper_id: str) -> None:
        """Put the cursor on a paper."""
        self._go_to(paper_id)
        self.table.setFocus()

    def current(self) -> IssuedPaper | None:
        row = self.table.row()
        return self._papers[row] if 0 <= row < len(self._papers) else None

    def frozen(self) -> FrozenPaper | None:
        """Give the chosen paper as it was issued; damage is told, and nothing is given."""
        from egov_desktop.documents.issuing import reprint

        record = self.current()
        if record is None:
            return None
        try:
            return reprint(record, self._session.register.content(record.content))
        except RegisterError as error:
            tell_error(self, error)
            return None

    def save_as(self, ending: str) -> None:
        record, frozen = self.current(), self.frozen()
        if record is None or frozen is None:
            return
        name = record.symbol.replace("/", "-") or "van-ban"
        if path := ask_where(self, self._session.register.path.with_name(name), ending):
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Write the chosen paper as it was issued."""
        if frozen := self.frozen():
            save_to(self, frozen.document, frozen.pdf, path, self._say_written)

    def show_pages(self) -> QDialog | None:
        """Show the chosen paper as it was issued."""
        from egov_desktop.ui.pages.preview.pages_view import PagesDialog

        record, frozen = self.current(), self.frozen()
        if record is None or frozen is None:
            return None
        dialog = PagesDialog(f"{record.symbol} · {record.title}", frozen.pdf, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def print_out(self) -> None:
        if frozen := self.frozen():
            print_out(self, frozen.pdf, 9_999)

    def compare(self) -> None:
        """Hold the chosen paper against the register as it is now."""
        from egov_desktop.documents.issuing import order_of

        record = self.current()
        if record is None:
            return
        wish = wish_for(self._session, order_of(record))
        content = self._session.register.content(record.content)
        self._sentence.setText(say("Đang so với số liệu hiện nay…"))
        self._newest.ask(
            lambda is_overtaken: compared(wish, record, content, is_overtaken),
            partial(self._show_differences, record),
            self._tell_trouble,
        )

    def _tell_trouble(self, error: RegisterError) -> None:
        self._forget()
        tell_error(self, error)

    def _show_differences(self, record: IssuedPaper, found: tuple[Difference, ...]) -> None:
        on = day_short(record.figures_on) if record.figures_on else ""
        self._told_apart = found
        self._found.show_rows(found)
        self.differences.setVisible(bool(found))
        if found:
            sentence = say(
                "{n} chỗ khác so với lúc phát hành, cùng ngày số liệu {on}. Bản đã phát hành không thay đổi.",
                n=whole(len(found)), on=on,
            )  # fmt: skip
        else:
            sentence = say("Số liệu ngày {on} trong sổ hiện nay vẫn như khi phát hành.", on=on)
        self._sentence.setText(sentence)

    def _tell_in_full(self) -> None:
        """Say what the narrow columns cut of the difference under the cursor."""
        row = self.differences.row()
        if 0 <= row < len(self._told_apart):
            own = self._told_apart[row]
            self._sentence.setText(f"{own.place}: {own.was or '–'} → {own.now or '–'}")

    def _go_to(self, paper_id: str) -> None:
        found = (at for at, own in enumerate(self._papers) if own.id == paper_id)
        self.table.go_to(next(found, 0))

    def _forget(self) -> None:
        """What was compared belongs to one paper."""
        self._newest.forget()
        self.differences.hide()
        record = self.current()
        self._chosen_id = record.id if record else ""
        self._sentence.setText(say("Chọn “So với hiện nay” để xem số liệu nào đã khác.") if record else "")
        for button in (self._again, self._compare):
            button.setEnabled(record is not None)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(icon("open"), say("Xem bản đã phát hành"), self.show_pages)
        menu.addAction(icon("save"), say("Lưu PDF…"), partial(self.save_as, ".pdf"))
        menu.addAction(icon("document"), say("Lưu Word…"), partial(self.save_as, ".docx"))
        menu.addAction(icon("table"), say("Lưu Excel…"), partial(self.save_as, ".xlsx"))
        menu.addAction(icon("print"), say("In…"), self.print_out)
        return menu

    def _lay_out(self) -> None:
        sheet = QWidget()
        column = spaced(QVBoxLayout(sheet), gap=8, margins=(20, 14, 16, 10))
        column.addWidget(self.table, 2)
        column.addWidget(self.differences, 3)
        row = spaced(QHBoxLayout(), gap=8)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._compare)
        row.addWidget(self._again)
        column.addLayout(row)
        nothing = EmptyState(
            say("Chưa phát hành văn bản nào. Lập văn bản rồi chọn Phát hành khi văn thư đã cấp số."),
            icon_name="document",
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(sheet)
        self._stack.addWidget(nothing)
        spaced(QVBoxLayout(self), gap=0).addWidget(self._stack)

    def _say_written(self, path: Path) -> None:
        self.told.emit(say("Đã ghi {file}.", file=path.name))
