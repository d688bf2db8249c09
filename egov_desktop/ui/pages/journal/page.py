"""The page Nhật ký: all that was done in the register, and what offices wrote differently."""

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from egov_desktop.domain.journal import Entry
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.journal.conflicts import Conflicts
from egov_desktop.ui.pages.journal.filters import JournalFilters, Question
from egov_desktop.ui.pages.journal.past import Past
from egov_desktop.ui.pages.page import Page
from egov_desktop.ui.pages.tabs import TAB_OF_KIND
from egov_desktop.ui.session import Navigator, Session
from egov_desktop.ui.widgets.notices import Toast
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import whole

_PAST, _CONFLICTS = 0, 1


class JournalPage(Page):
    """Every change with who, when and both values; and every conflict that is open."""

    def __init__(self, session: Session, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(session, navigator, parent)
        self._outer = spaced(QVBoxLayout(self), gap=0, margins=(20, 12, 20, 12))
        self._inside = QWidget()
        self._build()
        session.saved.connect(self._on_saved)

    def title(self) -> str:
        return say("Nhật ký")

    def show_project(self, project_id: str | None) -> None:
        """Show the past of one project, or of all; what is in question about the project comes first.

        An empty id asks what is in question in the whole register.
        """
        self._offer()
        self.filters.ask_about(project_id or None)
        disputed = project_id is not None and bool(self.conflicts.questions())
        self._go(_CONFLICTS if disputed else _PAST)

    def show_conflicts(self) -> None:
        """Show what offices wrote differently."""
        self._go(_CONFLICTS)

    def refresh(self) -> None:
        self._offer()
        self._tell_count()
        self.past.refresh()
        self.conflicts.refresh()

    def retranslate(self) -> None:
        """Make the page anew in the language of the moment, at the same question."""
        question, place = self.filters.question(), self._stack.currentIndex()
        self._outer.removeWidget(self._inside)
        self._inside.hide()
        self._inside.deleteLater()
        self._build()
        self._offer()
        self.filters.ask_about(question.project_id)
        self._go(place)
        super().retranslate()

    def _build(self) -> None:
        session = self.session
        self._inside = QWidget()
        self.filters, self.past, self.conflicts = (
            JournalFilters(session.today),
            Past(session),
            Conflicts(session),
        )
        self._count = Words(look="secondary")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.past)
        self._stack.addWidget(self.conflicts)
        self._ways = [QPushButton(), QPushButton()]
        column = spaced(QVBoxLayout(self._inside), gap=10)
        column.addLayout(self._head())
        column.addWidget(self.filters)
        column.addWidget(self._stack, 1)
        self._outer.addWidget(self._inside)
        self._toast = Toast(self._inside)
        self._toast.undone.connect(session.undo)
        self._connect()
        self._tell_count()

    def _head(self) -> QHBoxLayout:
        row = spaced(QHBoxLayout(), gap=0)
        group = QButtonGroup(self._inside)
        for place, button in enumerate(self._ways):
            button.setCheckable(True)
            dress(button, "segment")
            group.addButton(button, place)
            row.addWidget(button)
        group.idClicked.connect(self._go)
        self._ways[_PAST].setChecked(True)
        row.addStretch(1)
        row.addWidget(self._count)
        return row

    def _connect(self) -> None:
        self.filters.asked.connect(self._ask)
        self.past.counted.connect(self._count.setText)
        for part in (self.past, self.conflicts):
            part.done.connect(self._toast.tell)
            part.project_wanted.connect(self._open_project)
        self.conflicts.done.connect(self.mark_stale)

    def _offer(self) -> None:
        self.filters.offer(self.session.snapshot, self.session.register.entries.values())

    def _ask(self, question: Question) -> None:
        self.past.ask(question)
        self.conflicts.ask_about(question.project_id)

    def _go(self, place: int) -> None:
        self._ways[place].setChecked(True)
        self._stack.setCurrentIndex(place)
        self.filters.only_project(place == _CONFLICTS)
        self._count.setVisible(place == _PAST)

    def _tell_count(self) -> None:
        self._ways[_PAST].setText(say("Mọi thay đổi"))
        count = self.conflicts.count()
        words = say("Khác biệt chưa giải quyết")
        self._ways[_CONFLICTS].setText(f"{words} ({whole(count)})" if count else words)

    def _open_project(self, project_id: str, kind: str, record_id: str) -> None:
        tab = TAB_OF_KIND.get(kind, "")
        self.navigator.show_project(project_id, tab, record_id if tab else "")

    def _on_saved(self, _entry: Entry) -> None:
        """What the word offers to take back is only ever the newest action."""
        self._toast.hide()
