"""Dự án đề xuất: the candidates in a grid, and below it what reads alike and what is decided of the current one."""

from typing import ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from egov_desktop.domain.enumerations import CandidateDecision
from egov_desktop.domain.journal import Entry
from egov_desktop.domain.judgement.candidates import CandidateList, candidate_list
from egov_desktop.domain.records import Candidate
from egov_desktop.settings import Settings
from egov_desktop.ui.forms.locks import why_kind_locked
from egov_desktop.ui.grids.grid import RecordGrid
from egov_desktop.ui.look.chosen import px
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.pages.candidates.deciding import DecideDialog
from egov_desktop.ui.pages.candidates.details import Details
from egov_desktop.ui.pages.candidates.rows import Alikes, columns, rows
from egov_desktop.ui.pages.page import Page
from egov_desktop.ui.pages.pictures.parts import card, empty
from egov_desktop.ui.session import Navigator, Session
from egov_desktop.ui.widgets.inputs.choice import ChoiceEdit
from egov_desktop.ui.widgets.notices import EmptyState, Toast
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import billions, padded

_ALL = "all"


class CandidatesPage(Page):
    """What is proposed to be added to the scheme; decisions are judged by the report day."""

    SHOWS: ClassVar[frozenset[str]] = frozenset(
        {"candidate", "project", "project_group", "agency", "list_item", "register_profile"}
    )

    def __init__(
        self,
        session: Session,
        navigator: Navigator,
        _settings: Settings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(session, navigator, parent)
        self._decision: CandidateDecision | None = None
        self._has_begun = False
        self._outer = spaced(QVBoxLayout(self), gap=0)
        self._build()
        session.saved.connect(self._on_saved)

    def title(self) -> str:
        return say("Dự án đề xuất")

    def refresh(self) -> None:
        found = candidate_list(self.session.snapshot, self.session.report_on)
        self._counts.setText(_counted(found))
        self.grid.refresh()
        self._show_details()
        self._invite()

    def retranslate(self) -> None:
        """Make the page anew in the language of the moment."""
        empty(self._outer)
        self._toast.deleteLater()
        self._build()
        super().retranslate()

    def show_candidate(self, candidate_id: str) -> None:
        """Put the cursor on a candidate, whatever was decided of it."""
        self.show_decision(None)
        self.grid.reveal(candidate_id)

    def show_decision(self, decision: CandidateDecision | None) -> None:
        """Leave only the candidates of which this was decided; all of them without one."""
        self._decision = decision
        self.choice.set_value(decision or _ALL)
        self.grid.show_rows(rows(decision, lambda: self.session.report_on))

    def current(self) -> Candidate | None:
        """The candidate that the cursor is on."""
        record = self.grid.current_record()
        return record if isinstance(record, Candidate) else None

    def begin_first(self) -> None:
        """Open the row in which the first candidate is written, at its name."""
        self._has_begun = True
        self._invite()
        fields = [own.field for own in self.grid.model.columns]
        self.grid.view.setFocus()
        self.grid.view.go_to(0, fields.index("name"), typing=True)

    def decide(self) -> QDialog | None:
        """Ask for the decision on the current candidate."""
        candidate = self.current()
        if candidate is None or self._is_locked():
            return None
        dialog = DecideDialog(self.session, candidate, self)
        dialog.accepted.connect(lambda: self._tell_decided(candidate.id))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the grid take as many rows as there is room for beside the details."""
        super().resizeEvent(event)
        others = self.grid.sizeHint().height() - self.grid.view.sizeHint().height()
        self.grid.set_room(self.height() - others - px(290), least=2)

    def _build(self) -> None:
        self.details = Details()
        self.details.deciding_wanted.connect(self.decide)
        self.details.project_wanted.connect(self._open_project)
        self.details.candidate_wanted.connect(self.show_candidate)
        self.grid = RecordGrid(
            self.session,
            Candidate,
            columns(Alikes()),
            title=say("Dự án đề xuất bổ sung"),
            most_rows=8,
            lines=2,
        )
        self.choice = ChoiceEdit(say("Chỉ xem"), may_be_empty=False)
        self.choice.set_choices(
            [(_ALL, say("Mọi đề xuất")), *((own, say(own.label)) for own in CandidateDecision)]
        )
        self.choice.value_changed.connect(self._on_choice)
        self._counts = Words(look="secondary", wrap=True)
        self._sheet, inside = QStackedWidget(), QWidget()
        column = spaced(QVBoxLayout(inside), gap=10, margins=(20, 12, 16, 12))
        column.addLayout(self._head())
        column.addWidget(self.grid)
        column.addWidget(card(self.details))
        column.addStretch(1)
        self._sheet.addWidget(inside)
        self._sheet.addWidget(self._invitation())
        self._outer.addWidget(self._sheet)
        self._toast = Toast(self)
        self._toast.undone.connect(self.session.undo)
        self.grid.done.connect(self._toast.tell)
        self.show_decision(self._decision)
        # Connected last: the grid speaks of its row while it is being made.
        self.grid.row_changed.connect(self._show_details)

    def _invitation(self) -> EmptyState:
        invitation = EmptyState(
            say("Chưa có dự án nào được đề xuất bổ sung."),
            "" if self._is_locked() else say("Thêm đề xuất đầu tiên"),
            icon_name="document",
        )
        invitation.acted.connect(self.begin_first)
        return invitation

    def _invite(self) -> None:
        """Invite to write the first candidate while there is none and nobody has begun."""
        has_any = bool(self.session.snapshot.all(Candidate))
        self._has_begun = self._has_begun and not has_any
        self._sheet.setCurrentIndex(0 if has_any or self._has_begun else 1)

    def _head(self) -> QHBoxLayout:
        row = spaced(QHBoxLayout(), gap=8)
        row.addWidget(self._counts, 1)
        row.addWidget(Words(say("Chỉ xem"), "secondary"))
        row.addWidget(sized(self.choice, min_width=170, max_width=200))
        return row

    def _show_details(self) -> None:
        self.details.show_candidate(self.session.snapshot, self.current(), is_locked=self._is_locked())

    def _is_locked(self) -> bool:
        return self.session.is_read_only or bool(why_kind_locked(self.session, Candidate.KIND))

    def _tell_decided(self, candidate_id: str) -> None:
        own = self.session.snapshot.get(Candidate, candidate_id)
        became = own is not None and own.project_id is not None
        self._toast.tell(say("Đã đưa vào sổ thành dự án.") if became else say("Đã ghi quyết định."))

    def _on_choice(self, value: object) -> None:
        self.show_decision(value if isinstance(value, CandidateDecision) else None)
        self._show_details()

    def _open_project(self, project_id: str) -> None:
        self.navigator.show_project(project_id)

    def _on_saved(self, _entry: Entry) -> None:
        """What the word offers to take back is only ever the newest action."""
        self._toast.hide()


def _counted(found: CandidateList) -> str:
    waiting = len(found.of(CandidateDecision.WAITING))
    accepted = len(found.of(CandidateDecision.ACCEPTED))
    return say(
        "Đến ngày số liệu: {n} đề xuất, kinh phí dự kiến {sum} tỷ đồng · {waiting} chờ quyết định · {accepted} đã đồng ý",
        n=padded(len(found.lines)), sum=billions(found.estimate_dong()),
        waiting=padded(waiting), accepted=padded(accepted),
    )  # fmt: skip
