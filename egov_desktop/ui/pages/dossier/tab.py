"""What every tab of a dossier is: a page that scrolls, with the grids and sheets of one project."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from egov_desktop.domain.records import Project
from egov_desktop.ui.grids.columns import Rows
from egov_desktop.ui.grids.grid import RecordGrid
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.session import Session

RowsFor = Callable[[Session, Project], Rows]


class DossierTab(QScrollArea):
    """A tab of a project's file. It redraws when it is shown, or when what it shows changed while it is seen."""

    SHOWS: ClassVar[frozenset[str]] = frozenset()

    done = Signal(str)
    """Something was done that is worth an undo, in words."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.project = Project(id="")
        self._grids: list[tuple[RecordGrid, RowsFor]] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        dress(self, "page")
        page = QWidget()
        dress(page, "page")
        self.column = spaced(QVBoxLayout(page), gap=12, margins=(24, 16, 24, 24))
        self.setWidget(page)

    def show_project(self, project: Project) -> None:
        """Show a project as it is now; the rows of the one shown before keep their place."""
        is_other = project.id != self.project.id
        self.project = project
        for grid, rows_for in self._grids:
            if is_other:
                grid.show_rows(rows_for(self.session, project))
            else:
                grid.refresh()
        if is_other:
            self.verticalScrollBar().setValue(0)
        self.refresh()

    def refresh(self) -> None:
        """Show what is not in a grid."""

    def reveal(self, record_id: str) -> bool:
        """Put the cursor on a record of this tab; false where it has none such."""
        for grid, _ in self._grids:
            if grid.reveal(record_id):
                QTimer.singleShot(0, self, partial(self.ensureWidgetVisible, grid))
                return True
        return False

    def add_grid(self, grid: RecordGrid, rows_for: RowsFor) -> RecordGrid:
        """Let a grid show its rows of each project that is opened."""
        self._grids.append((grid, rows_for))
        grid.done.connect(self.done)
        return grid
