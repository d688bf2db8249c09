"""The tab Chung & pháp lý: what the project is, what it rests on, who funds it, and whether it fits the scheme."""

from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from egov_desktop.domain.records import Funding, LegalDocument, Project, StageChange
from egov_desktop.ui.forms.sheet import RecordSheet, Section
from egov_desktop.ui.grids.grid import RecordGrid
from egov_desktop.ui.pages.dossier.rows import COLUMNS, project_rows
from egov_desktop.ui.pages.dossier.tab import DossierTab
from egov_desktop.ui.session import Session
from egov_desktop.wording.language import say


def sections() -> tuple[Section, ...]:
    """Give every field of a project, in the order in which its papers tell it."""
    return (
        Section(
            say("Dự án"),
            (
                "name", "code", "group_id", "owner_agency_id", "kind", "route", "legal_regime",
                "statutory_class", "is_proposed_addition", "figures_on",
            ),
            wide=frozenset({"name"}),
        ),
        Section(
            say("Giai đoạn và thời hạn"),
            ("stage", "stage_since", "planned_start_on", "planned_end_on", "suspended_on", "terminated_on"),
        ),
        Section(
            say("Quyết định đầu tư"),
            (
                "deciding_authority", "policy_symbol", "policy_decided_on", "approval_symbol", "approved_on",
                "total_investment_dong",
            ),
        ),
        Section(
            say("Sự phù hợp với đề án"),
            (
                "scheme_id", "conforms_to_goals", "conforms_to_beneficiaries", "conforms_to_funding",
                "conforms_to_list", "conformity_citation",
            ),
        ),
        Section(
            say("Mục tiêu và hiệu quả"),
            ("objectives", "beneficiaries", "effectiveness_note"),
        ),
    )  # fmt: skip


class GeneralTab(DossierTab):
    """The project's own fields in calm sections, then the tables that belong to them."""

    SHOWS: ClassVar[frozenset[str]] = frozenset(
        {
            "project",
            "project_group",
            "agency",
            "scheme",
            "list_item",
            "funding",
            "legal_document",
            "stage_change",
        }
    )

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.sheet = RecordSheet(session, Project, sections())
        self.column.addWidget(self.sheet)
        for record_class, title in (
            (Funding, say("Cơ cấu nguồn vốn")),
            (LegalDocument, say("Văn bản pháp lý")),
            (StageChange, say("Các bước chuyển giai đoạn")),
        ):
            grid = RecordGrid(session, record_class, COLUMNS[record_class], title=title)
            self.column.addWidget(self.add_grid(grid, project_rows(record_class)))
        self.column.addStretch(1)

    def refresh(self) -> None:
        self.sheet.show_record(self.project)

    def reveal(self, record_id: str) -> bool:
        """Show a field of the project by its name, or a row of the tables."""
        if record_id not in self.sheet.names():
            return super().reveal(record_id)
        field = self.sheet.field(record_id)
        field.setFocus()
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(field))
        return True
