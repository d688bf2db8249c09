"""The parts of the page: the form of the register's own head, and a list in a grid as tall as the page."""

from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from egov_desktop.domain.enumerations import AgencyLevel
from egov_desktop.domain.records import Agency, RegisterProfile
from egov_desktop.ui.forms.sheet import RecordSheet, Section
from egov_desktop.ui.grids.grid import RecordGrid
from egov_desktop.ui.look.chosen import px
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.pages.lists.tables import Table, agency_rows
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.inputs.choice import ChoiceEdit
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.language import say


class Part(Protocol):
    """What stands at the right of the page: it shows the register as it is when it is told to."""

    def refresh(self) -> None: ...


class ProfilePart(QScrollArea):
    """What the register is called, whose it is, and what its papers carry above and below the text."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.sheet = RecordSheet(session, RegisterProfile, _sections())
        page = QWidget()
        dress(page, "page")
        column = spaced(QVBoxLayout(page), gap=16, margins=(24, 16, 24, 24))
        column.addWidget(self.sheet)
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        dress(self, "page")
        self.setWidget(page)

    def refresh(self) -> None:
        self.sheet.show_record(self._session.snapshot.profile)


def _sections() -> tuple[Section, ...]:
    return (
        Section(
            say("Sổ"),
            ("title", "office_code", "programme", "report_on", "recent_within_days", "is_illustrative"),
            columns=2,
        ),
        Section(
            say("Đầu văn bản"),
            ("parent_body", "issuing_body", "document_symbol", "place", "addressee", "legal_basis"),
            columns=2,
        ),
        Section(
            say("Cuối văn bản"),
            ("signer_authority", "signer_title", "signer_name", "recipients"),
            columns=2,
        ),
    )


class TablePart(QWidget):
    """One list in a grid that is as tall as its place, under a sentence of what it is for."""

    done = Signal(str)

    def __init__(self, session: Session, table: Table) -> None:
        super().__init__()
        self._table = table
        self.grid = RecordGrid(
            session,
            table.record_class,
            table.columns,
            title=table.title,
            may_add=not table.is_fixed,
            may_remove=not table.is_fixed,
            has_details=not table.is_fixed,
        )
        self.grid.done.connect(self.done)
        self._top = spaced(QHBoxLayout(), gap=8)
        self._top.addWidget(Words(table.purpose, "muted", wrap=True), 1)
        self._column = spaced(QVBoxLayout(self), gap=10, margins=(20, 14, 20, 12))
        self._column.addLayout(self._top)
        self._column.addWidget(self.grid)
        self._column.addStretch(1)
        if table.record_class is Agency:
            self._offer_levels()
        self.grid.show_rows(table.rows)

    def refresh(self) -> None:
        self.grid.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the grid take as many rows as there is room for."""
        super().resizeEvent(event)
        others = self.grid.sizeHint().height() - self.grid.view.sizeHint().height()
        top = self._top.heightForWidth(self.width() - px(40))
        room = self.height() - top - others - px(84)
        self.grid.set_room(room)

    def _offer_levels(self) -> None:
        self.level = sized(
            ChoiceEdit(say("Chỉ xem một cấp"), choices=[(own, say(own.label)) for own in AgencyLevel]),
            min_width=150,
            max_width=180,
        )
        self.level.value_changed.connect(self._show_level)
        self._top.addWidget(Words(say("Chỉ xem cấp"), "secondary"))
        self._top.addWidget(self.level)

    def _show_level(self, level: AgencyLevel | None) -> None:
        self.grid.show_rows(agency_rows(level))
