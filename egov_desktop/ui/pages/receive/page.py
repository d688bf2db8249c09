"""The page Nhận về: files that came, what was taken in so far, and the proposals that wait."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from egov_desktop.domain.journal import Entry
from egov_desktop.domain.records import KINDS
from egov_desktop.errors import RegisterError
from egov_desktop.exchange.taking.backup import backup_folder_of
from egov_desktop.exchange.taking.imports import Import
from egov_desktop.exchange.taking.planning import decisions_kept
from egov_desktop.settings import Settings
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.page import Page
from egov_desktop.ui.pages.receive.files.dealing import Dealing
from egov_desktop.ui.pages.receive.imports import Imports, standing_words
from egov_desktop.ui.pages.receive.incoming import Incoming
from egov_desktop.ui.pages.receive.pending import Pending
from egov_desktop.ui.session import Navigator, Session
from egov_desktop.ui.widgets.message import ask
from egov_desktop.ui.widgets.notices import Toast
from egov_desktop.ui.widgets.places.parts import Parts
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

FILES, IMPORTS, PENDING = range(3)
LAYOUT = "receive"


class ReceivePage(Page):
    """Files are dropped here, or anywhere on the window, or chosen; everything else starts from the list of them."""

    SHOWS: ClassVar[frozenset[str]] = frozenset(KINDS)

    def __init__(
        self, session: Session, navigator: Navigator, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, navigator, parent)
        self._settings = settings
        self._reasons: list[str] = []
        self._import_id = ""
        self._dealing = Dealing(session, backup_folder_of(session.register.path))
        self.setAcceptDrops(True)
        self._outer = spaced(QVBoxLayout(self), gap=0, margins=(20, 16, 20, 12))
        self._inside = QWidget()
        self._build()
        session.saved.connect(self._on_saved)

    def title(self) -> str:
        return say("Nhận về")

    def take_files(self, paths: Sequence[Path]) -> None:
        """Look at files and folders that were dropped or chosen; nothing is written until somebody takes one in."""
        self.show_part(FILES)
        self.incoming.take_files(paths)

    def show_part(self, place: int) -> None:
        """Bring the files, the imports or what waits to the front."""
        self._ways[place].setChecked(True)
        self._stack.setCurrentIndex(place)

    def refresh(self) -> None:
        self.incoming.refresh()
        self.imports.show_imports(self._dealing.imports())
        self._show_pending()

    def retranslate(self) -> None:
        """Make the page anew in the language of the moment; the files and the answers given stay."""
        place, kept = self._stack.currentIndex(), self.incoming
        kept.keep_answers()
        self._outer.removeWidget(self._inside)
        self._inside.hide()
        self._inside.deleteLater()
        self._build()
        self.incoming.take_over(kept)
        self.show_part(place)
        super().retranslate()

    def withdraw(self, own: Import) -> None:
        """Take an import back, once the later work that would stay was named."""
        try:
            standing = self.session.register.left_standing(own.entry.id)
        except RegisterError as error:
            self.session.trouble.emit(error)
            return
        name = own.receipt.file_name if own.receipt else ""
        safe = say("Sổ trở về như trước lần nhận này. Tệp nhận lại lúc nào cũng được.")
        if standing:
            listed = standing_words(standing, self.session.register.entries)
            safe = say("Những việc sau đây làm trên số liệu đã nhận nên được giữ nguyên:") + f"\n{listed}"
        if ask(self, say("Hoàn tác lần nhận {name}?", name=name), safe, verb=say("Hoàn tác lần nhận")):
            self._withdraw(own.entry.id)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.take_files(paths)

    def _build(self) -> None:
        session = self.session
        self._inside = QWidget()
        layout = self._settings.layout(LAYOUT)
        self.incoming = Incoming(session, self._dealing, self._reasons, str(layout.get("channel", "")))
        self.imports, self.pending = Imports(session), Pending(session, self._reasons)
        self._stack = Parts(self.incoming, self.imports, self.pending)
        self._ways = [QPushButton(words) for words in (say("Tệp vừa nhận"), say("Các lần nhận"), "")]
        column = spaced(QVBoxLayout(self._inside), gap=10)
        self._head = self._make_head()
        column.addWidget(self._head)
        column.addWidget(self._stack, 1)
        self._outer.addWidget(self._inside)
        self._toast = ImportToast(self._inside)
        self._toast.undone.connect(self._take_back)
        self._connect()
        self._tell_pending(0)

    def _make_head(self) -> QWidget:
        head, group = QWidget(), QButtonGroup(self._inside)
        row = spaced(QHBoxLayout(head), gap=0)
        for place, button in enumerate(self._ways):
            button.setCheckable(True)
            dress(button, "segment")
            group.addButton(button, place)
            row.addWidget(button)
        group.idClicked.connect(self.show_part)
        self._ways[FILES].setChecked(True)
        row.addStretch(1)
        return head

    def _connect(self) -> None:
        self.incoming.done.connect(self._tell_done)
        self.incoming.previewing.connect(self._head.setHidden)
        self.incoming.told.connect(partial(self._toast.tell, undo=False))
        self.incoming.receipt.channel_chosen.connect(self._remember_channel)
        self.imports.withdrawal_wanted.connect(self.withdraw)
        self.pending.wanted.connect(self._decide)

    def _show_pending(self) -> None:
        made = self._dealing.pending()
        self.pending.show_plan(made, decisions_kept(made, self.pending.desk.decisions()))
        self._tell_pending(sum(line.asks for line in made.lines))

    def _tell_pending(self, count: int) -> None:
        words = say("Đang chờ quyết")
        self._ways[PENDING].setText(f"{words} ({whole(count)})" if count else words)

    def _decide(self) -> None:
        """Write the answers to what waited."""
        tally, answers = self.pending.desk.tally(), self.pending.desk.decisions()
        try:
            coming = self._dealing.decided(answers)
        except RegisterError as error:
            self.session.trouble.emit(error)
            return
        entry = self.session.receive(coming)
        if entry is not None:
            words = say(
                "Đã nhận {accepted} đề nghị, từ chối {refused}.",
                accepted=whole(tally.accepted),
                refused=whole(tally.refused),
            )
            self._tell_done(words, entry.id)

    def _tell_done(self, words: str, import_id: str) -> None:
        self._import_id = import_id
        self._toast.tell_import(words) if import_id else self._toast.tell(words)

    def _take_back(self) -> None:
        if self._import_id:
            self._withdraw(self._import_id)
        else:
            self.session.undo()

    def _withdraw(self, import_id: str) -> None:
        if self.session.withdraw(import_id) is not None:
            self._tell_done(say("Đã hoàn tác lần nhận. Sổ trở về như trước khi nhận."), "")

    def _remember_channel(self, channel: str) -> None:
        self._settings.layout(LAYOUT)["channel"] = channel
        self._settings.keep()

    def _on_saved(self, _entry: Entry) -> None:
        """What the word offers to take back is only ever the newest action."""
        self._toast.hide()


class ImportToast(Toast):
    """The word after something was done here; after a file was taken in, its button names what it takes back."""

    def tell_import(self, sentence: str) -> None:
        self.tell(sentence)
        self._button.setText(say("Hoàn tác lần nhận"))
        self._place()
