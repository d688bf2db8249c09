"""Báo cáo & in: a paper drafted and issued, what was issued, and the words of templates, each on its tab."""

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from egov_desktop.documents.drafting import PaperOrder
from egov_desktop.domain.records import KINDS, IssuedPaper
from egov_desktop.settings import Settings
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.pages.page import Page
from egov_desktop.ui.pages.papers.issued import IssuedPart
from egov_desktop.ui.pages.papers.wording import WordingPart
from egov_desktop.ui.pages.pictures.parts import empty
from egov_desktop.ui.session import Navigator, Session
from egov_desktop.ui.widgets.notices import EmptyState, Toast
from egov_desktop.wording.language import say

if TYPE_CHECKING:
    from egov_desktop.ui.pages.papers.drafting import DraftingPart


_FOOT = 44
"""The height of the buttons below each part."""


class PapersPage(Page):
    """The secretariat's papers. The part that shows pages is made when it is first seen: it loads the reader of PDF."""

    SHOWS: ClassVar[frozenset[str]] = frozenset(KINDS)

    def __init__(
        self, session: Session, navigator: Navigator, _settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, navigator, parent)
        self._outer = spaced(QVBoxLayout(self), gap=0)
        self._wanted: PaperOrder | None = None
        self._symbols = self._issued_symbols()
        session.changed.connect(self._tell_withdrawn)
        self._build()

    def title(self) -> str:
        return say("Báo cáo & in")

    def retranslate(self) -> None:
        """Make the page anew in the language of the moment, on the same tab."""
        at = self.tabs.currentIndex()
        self._wanted = self.drafting.options.order() if self.drafting else None
        empty(self._outer)
        self._build()
        self.tabs.setCurrentIndex(at)
        super().retranslate()

    def refresh(self) -> None:
        if self.session.rights is not None:
            return
        at = self.tabs.currentIndex()
        if at == 0:
            self._refresh_drafting()
        elif at == 1:
            self.issued.refresh()
        else:
            self.wording.refresh()

    def show_paper(self, order: PaperOrder) -> None:
        """Draft this paper, as another page asks for it."""
        self._wanted = order
        self.tabs.setCurrentIndex(0)
        self.mark_stale()

    def _refresh_drafting(self) -> None:
        drafting = self.drafting
        if drafting is None:
            from egov_desktop.ui.pages.papers.drafting import DraftingPart

            drafting = self.drafting = DraftingPart(self.session)
            drafting.told.connect(self._tell)
            drafting.done.connect(self._tell_done)
            drafting.issued.connect(self._show_issued)
            layout = self._first.layout()
            assert layout is not None, "it was laid out when it was made"
            layout.addWidget(drafting)
        if self._wanted is not None:
            drafting.options.offer()
            drafting.options.choose(self._wanted)
            self._wanted = None
        drafting.refresh()

    def _build(self) -> None:
        self.drafting: DraftingPart | None = None
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self._first = QWidget()
        spaced(QVBoxLayout(self._first), gap=0)
        self.issued, self.wording = IssuedPart(self.session), WordingPart(self.session)
        for part, words in (
            (self._first, say("Lập văn bản")),
            (self.issued, say("Đã phát hành")),
            (self.wording, say("Lời văn mẫu")),
        ):
            self.tabs.addTab(part, words)
        self.tabs.tabBar().setAccessibleName(say("Các phần của trang"))
        self.tabs.currentChanged.connect(self._on_tab)
        self.issued.told.connect(self._tell)
        self.wording.done.connect(self._tell_done)
        is_owners = self.session.rights is not None
        self._nothing = EmptyState(
            say("Văn bản của Ban Chỉ đạo do cơ quan tổng hợp lập và phát hành."), icon_name="document"
        )
        self._outer.addWidget(self.tabs, 1)
        self._outer.addWidget(self._nothing, 1)
        self.tabs.setVisible(not is_owners)
        self._nothing.setVisible(is_owners)
        self._toast = Toast(self, above=_FOOT)
        self._toast.undone.connect(self.session.undo)

    def _on_tab(self, _at: int) -> None:
        self._toast.hide()
        self.mark_stale()

    def _tell(self, sentence: str) -> None:
        self._toast.tell(sentence, undo=False)

    def _tell_done(self, sentence: str) -> None:
        self._toast.tell(sentence)

    def _show_issued(self, paper_id: str) -> None:
        """Lead to the paper under its number: what is still shown as a draft has none."""
        self.tabs.setCurrentIndex(1)
        self.issued.go_to(paper_id)
        symbol = self._symbols.get(paper_id, "")
        self._tell_done(say("Đã phát hành {symbol}. In hoặc lưu bản có số ở đây.", symbol=symbol))

    def _tell_withdrawn(self, kinds: frozenset[str]) -> None:
        """Say what became of number and pages of a paper whose issuing was taken back, and how they return."""
        if IssuedPaper.KIND not in kinds:
            return
        before, self._symbols = self._symbols, self._issued_symbols()
        gone = [symbol for own, symbol in before.items() if own not in self._symbols]
        if gone and self.isVisible():
            self._tell(
                say(
                    "Đã thu lại việc phát hành {symbol}; số này dùng lại được. Làm lại (Ctrl+Y) thì bản in trở lại như cũ.",
                    symbol=", ".join(gone),
                )
            )

    def _issued_symbols(self) -> dict[str, str]:
        return {own.id: own.symbol for own in self.session.snapshot.all(IssuedPaper).values()}
