"""The part Lập văn bản: choices at the left, the pages beside them, and what to do with the paper below."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from egov_desktop.documents.catalogue import FORMS
from egov_desktop.documents.drafting import PaperOrder
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.errors import RegisterError
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.papers.issuing import IssueDialog
from egov_desktop.ui.pages.papers.making import Earlier, MadePaper, make_paper, wish_for
from egov_desktop.ui.pages.papers.options import Options
from egov_desktop.ui.pages.papers.taking import ask_where, print_out, save_to
from egov_desktop.ui.pages.preview.pages_view import PagesView
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.aside import Newest
from egov_desktop.ui.widgets.notices import Banner
from egov_desktop.ui.widgets.words import ElidedWords
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

_AFTER_CHOICE_MS = 400
_MOST_NAMES = 6
_Asked = tuple[PaperOrder, Snapshot]


class DraftingPart(QWidget):
    """A paper as it will be printed; what is shown is what is saved, printed and issued.

    Papers are made aside while the window takes keys. What is asked of a paper that is still being made is done when
    it is there, unless something else is chosen before.
    """

    told = Signal(str)
    """A sentence about what was just done."""
    done = Signal(str)
    """The same, of what can be undone."""
    issued = Signal(str)
    """The id of a paper that was just issued."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.made: MadePaper | None = None
        self._newest = Newest(self)
        self._asked: _Asked | None = None
        self._known: Earlier | None = None
        self._then: Callable[[], object] | None = None
        self.options = Options(session)
        self.options.changed.connect(self._wait)
        self.options.presets.done.connect(self.done)
        self.pages = PagesView()
        self._banner = Banner()
        self._state = ElidedWords(look="muted")
        self._later = QTimer(self, interval=_AFTER_CHOICE_MS, singleShot=True)
        self._later.timeout.connect(self.make)
        self._lay_out()

    @property
    def is_making(self) -> bool:
        """Whether the paper that is chosen is still to come."""
        return self._newest.is_busy or self._later.isActive()

    def refresh(self) -> None:
        self.options.offer()
        self.make()

    def make(self) -> None:
        """Make the paper that is chosen, aside, and show it; one that is shown or on its way already is not made again."""
        self._later.stop()
        order, snapshot = self.options.order(), self._session.snapshot
        if self._newest.is_busy and _are_same(self._asked, (order, snapshot)):
            return
        if self.made and _are_same((self.made.order, self.made.snapshot), (order, snapshot)):
            self._newest.forget()
            self._tell_made(self.made)
            return
        self._asked, wish = (order, snapshot), wish_for(self._session, order, self._known)
        self._say_making()
        self._newest.ask(lambda is_overtaken: make_paper(wish, is_overtaken), self._show, self._failed)

    def save_as(self, ending: str) -> None:
        if self.made and (path := ask_where(self, self._suggestion(self.made), ending)):
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
        dialog.answered.connect(self.issued)
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
        row.addWidget(sized(self._state, min_width=72), 1)
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
        button.clicked.connect(lambda: self._when_made(act))
        if is_primary:
            dress(button, "primary")
        return button

    def _when_made(self, act: Callable[[], object]) -> None:
        """Do it with the paper that is chosen: now, or as soon as it is there."""
        if self._later.isActive():
            self.make()
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
        self._state.show_words(say("Đang soạn…"))
        self.pages.wait(say("Đang soạn…"))

    def _show(self, made: MadePaper) -> None:
        """Show what was made, unless the register has changed meanwhile: then the page makes it anew when it is seen."""
        if made.snapshot is not self._session.snapshot:
            return
        before, self.made, self._known = self.made, made, made.earlier or self._known
        is_same_paper = before is not None and before.order.paper is made.order.paper
        self.pages.show_pdf(made.pdf, stay=is_same_paper)
        self._tell_made(made)
        then, self._then = self._then, None
        if then is not None and self.isVisible():
            then()

    def _tell_made(self, made: MadePaper) -> None:
        self._state.show_words(say("{n} trang", n=self.pages.count()))
        self._warn(made)
        self._enable(made)

    def _warn(self, made: MadePaper) -> None:
        """Say what whoever prints must know: nothing to compare with, or owners whose figures are old. Printing stays free."""
        if self.options.has_useless_since():
            self._banner.tell(say("Ngày so sánh phải trước ngày số liệu; báo cáo chưa nêu thay đổi."), "warn")
            return
        shown = list(dict.fromkeys(filter(None, made.late)))
        names = ", ".join(shown[:_MOST_NAMES]) + (", …" if len(shown) > _MOST_NAMES else "")
        words = say(
            "{n} dự án chưa có số liệu mới: {owners}. Vẫn in được.", n=whole(len(made.late)), owners=names
        )
        self._banner.tell(words if made.late else "", "warn")

    def _enable(self, made: MadePaper | None) -> None:
        from egov_desktop.documents.sheets import tables_of

        endings = FORMS[made.order.paper].endings if made else ()
        for name, button in self.acts.items():
            button.setEnabled(made is not None and (name in endings or not name.startswith(".")))
        has_tables = made is not None and ".xlsx" in endings and bool(tables_of(made.document))
        self.acts[".xlsx"].setEnabled(has_tables)
        self.acts["issue"].setEnabled(made is not None and not self._session.is_read_only)

    def _failed(self, error: RegisterError) -> None:
        """Say in place of the pages why there are none."""
        self.made = self._then = None
        self._banner.tell("")
        self.pages.clear(f"{error.what_happened} {error.what_to_do}".strip())
        self._state.show_words(say("Chưa lập được"))
        self._enable(None)

    def _suggestion(self, made: MadePaper) -> Path:
        name = f"{made.order.paper.value.replace('_', '-')}-{made.order.on.isoformat()}"
        return self._session.register.path.with_name(name)

    def _say_written(self, path: Path) -> None:
        self.told.emit(say("Đã ghi {file}.", file=path.name))


def _are_same(one: _Asked | None, other: _Asked) -> bool:
    """Say whether two wishes would give the same paper."""
    return one is not None and one[0] == other[0] and one[1] is other[1]
