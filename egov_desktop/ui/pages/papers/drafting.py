"""The part Lập văn bản: choices at the left, the pages beside them, and what to do with the paper below."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from egov_desktop.documents.catalogue import FORMS
from egov_desktop.domain.enumerations import PaperName
from egov_desktop.domain.judgement.portfolio import without_figures
from egov_desktop.errors import RegisterError
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.papers.issuing import IssueDialog, PresetDialog
from egov_desktop.ui.pages.papers.making import MadePaper, make_paper
from egov_desktop.ui.pages.papers.options import Options
from egov_desktop.ui.pages.papers.pages_view import PagesView
from egov_desktop.ui.pages.papers.taking import ask_where, print_out, save_to
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.background import run_in_background
from egov_desktop.ui.widgets.notices import Banner
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.labels import agency_name
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

_AFTER_CHOICE_MS = 400
_MOST_NAMES = 6
_OF_FIGURES = frozenset({PaperName.BRIEF, PaperName.PRELIMINARY, PaperName.DISBURSEMENT})


class DraftingPart(QWidget):
    """A paper as it will be printed; what is shown is what is saved, printed and issued."""

    told = Signal(str)
    """A sentence about what was just done."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.made: MadePaper | None = None
        self._is_making = False
        self.options = Options(session)
        self.options.changed.connect(self._wait)
        self.pages = PagesView()
        self._banner = Banner()
        self._count = Words(look="muted")
        self._later = QTimer(self, interval=_AFTER_CHOICE_MS, singleShot=True)
        self._later.timeout.connect(self.make)
        self._lay_out()

    def refresh(self) -> None:
        self.options.offer()
        self.make()

    def make(self) -> None:
        """Make the paper that is chosen, and show it."""
        if self._is_making:
            self._later.start()
            return
        self._is_making = True
        order, register, snapshot = self.options.order(), self._session.register, self._session.snapshot
        self._count.setText(say("Đang lập văn bản…"))
        run_in_background(
            self,
            say("Đang lập văn bản…"),
            lambda progress, cancelled: make_paper(register, snapshot, order, progress, cancelled),
            self._show,
            failed=self._failed,
            stopped=self._stopped,
        )

    def save_as(self, ending: str) -> None:
        if self.made and (path := ask_where(self, self._suggestion(), ending)):
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Write the paper that is shown; the ending says in which form."""
        if self.made:
            save_to(self, self.made.document, self.made.pdf, path, self._say_written)

    def print_out(self) -> None:
        if self.made:
            print_out(self, self.made.pdf, self.pages.count())

    def issue(self) -> QDialog | None:
        """Ask for the number and day that the registry office gave, and issue what is shown."""
        if self.made is None or self._session.is_read_only:
            return None
        dialog = IssueDialog(self._session, self.made, self)
        dialog.issued.connect(self.told)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def keep_preset(self) -> QDialog | None:
        """Ask for a name, and keep the choices under it."""
        if self._session.is_read_only:
            return None
        dialog = PresetDialog(self._session, self.options.order(), self)
        dialog.kept.connect(self.told)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _lay_out(self) -> None:
        middle = QWidget()
        column = spaced(QVBoxLayout(middle), gap=0)
        column.addWidget(self._banner)
        column.addWidget(self.pages, 1)
        row = spaced(QHBoxLayout(), gap=0)
        row.addWidget(self.options)
        row.addWidget(middle, 1)
        outer = spaced(QVBoxLayout(self), gap=0)
        outer.addLayout(row, 1)
        outer.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        row = spaced(QHBoxLayout(), gap=8, margins=(16, 8, 16, 10))
        self.preset_button = self._button(say("Lưu mẫu in…"), "star", self.keep_preset)
        dress(self.preset_button, "quiet")
        row.addWidget(self.preset_button)
        row.addWidget(self._count)
        row.addStretch(1)
        self.acts = {
            ".xlsx": self._button(say("Lưu Excel…"), "table", partial(self.save_as, ".xlsx")),
            ".docx": self._button(say("Lưu Word…"), "document", partial(self.save_as, ".docx")),
            ".pdf": self._button(say("Lưu PDF…"), "save", partial(self.save_as, ".pdf")),
            "print": self._button(say("In…"), "print", self.print_out),
            "issue": self._button(say("Phát hành…"), "check", self.issue, is_primary=True),
        }
        for button in self.acts.values():
            button.setEnabled(False)
            row.addWidget(button)
        return row

    def _button(
        self, words: str, icon_name: str, act: Callable[[], object], *, is_primary: bool = False
    ) -> QPushButton:
        button = QPushButton(icon(icon_name, "on_accent" if is_primary else "ink"), words)

        def press() -> None:
            act()

        button.clicked.connect(press)
        if is_primary:
            dress(button, "primary")
        return button

    def _wait(self) -> None:
        self._later.start()

    def _show(self, made: MadePaper) -> None:
        self._is_making = False
        self.made = made
        self.pages.show_pdf(made.pdf)
        count, on = self.pages.count(), day_short(made.order.on)
        self._count.setText(say("{n} trang · số liệu đến {on}", n=count, on=on))
        self._warn(made)
        self._enable(made)

    def _warn(self, made: MadePaper) -> None:
        """Say what whoever prints must know: nothing to compare with, or owners whose figures are old. Printing stays free."""
        if self.options.has_useless_since():
            self._banner.tell(say("Ngày so sánh phải trước ngày số liệu; báo cáo chưa nêu thay đổi."), "warn")
            return
        late = (
            without_figures(self._session.snapshot, made.order.on) if made.order.paper in _OF_FIGURES else ()
        )
        owners = dict.fromkeys(agency_name(self._session.snapshot, own.owner_agency_id) for own in late)
        shown = list(filter(None, owners))
        names = ", ".join(shown[:_MOST_NAMES]) + (", …" if len(shown) > _MOST_NAMES else "")
        words = say("{n} dự án chưa có số liệu mới: {owners}. Vẫn in được.", n=whole(len(late)), owners=names)
        self._banner.tell(words if late else "", "warn")

    def _enable(self, made: MadePaper | None) -> None:
        from egov_desktop.documents.sheets import tables_of

        endings = FORMS[made.order.paper].endings if made else ()
        for name, button in self.acts.items():
            button.setEnabled(made is not None and (name in endings or not name.startswith(".")))
        has_tables = made is not None and ".xlsx" in endings and bool(tables_of(made.document))
        self.acts[".xlsx"].setEnabled(has_tables)
        may_write = not self._session.is_read_only
        self.acts["issue"].setEnabled(made is not None and may_write)
        self.preset_button.setEnabled(may_write)

    def _failed(self, error: RegisterError) -> None:
        self._stopped()
        self._banner.tell(f"{error.what_happened} {error.what_to_do}".strip(), "warn")

    def _stopped(self) -> None:
        self._is_making = False
        self.made = None
        self.pages.clear()
        self._count.setText(say("Chưa lập được văn bản."))
        self._enable(None)

    def _suggestion(self) -> Path:
        order = self.options.order()
        name = f"{order.paper.value.replace('_', '-')}-{order.on.isoformat()}"
        return self._session.register.path.with_name(name)

    def _say_written(self, path: Path) -> None:
        self.told.emit(say("Đã ghi {file}.", file=path.name))
