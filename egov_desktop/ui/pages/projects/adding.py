"""The small form for a new project: code, name, owner and group; the rest is filled in in its file."""

import re
from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from egov_desktop.actions.records import add
from egov_desktop.domain.records import Project
from egov_desktop.domain.rules import problems_of, refusals
from egov_desktop.ui.forms.inputs import Surroundings, choices_for
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.inputs.choice import ChoiceEdit
from egov_desktop.ui.widgets.inputs.field import FieldRow
from egov_desktop.ui.widgets.inputs.text import TextEdit
from egov_desktop.wording.labels import field_label
from egov_desktop.wording.language import say
from egov_desktop.wording.problems import sentence

_LAST_NUMBER = re.compile(r"^(.*?)([0-9]+)$")


class AddProjectDialog(QDialog):
    """Adds one project and says its id (`added`); what the rules refuse is said at its field and kept as typed."""

    added = Signal(str)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(say("Thêm dự án"))
        snapshot = session.snapshot
        around = Surroundings(snapshot, Project(id=""), session.today)
        specs = Project.specs()
        self.code, self.name = TextEdit(limit=60), TextEdit(limit=500)
        self.owner = ChoiceEdit(choices=choices_for(specs["owner_agency_id"], around))
        self.group = ChoiceEdit(choices=choices_for(specs["group_id"], around))
        self._edits = {
            "code": self.code,
            "name": self.name,
            "owner_agency_id": self.owner,
            "group_id": self.group,
        }
        self.code.set_value(next_code(project.code for project in snapshot.all(Project).values()))
        body = spaced(QVBoxLayout(), gap=12, margins=(16, 16, 16, 16))
        for field, edit in self._edits.items():
            body.addWidget(FieldRow(field_label("project", field), edit, always_open=True))
        column = spaced(QVBoxLayout(self), gap=0)
        column.addLayout(body, 1)
        column.addWidget(self._foot())
        sized(self, min_width=480)
        self.name.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        ):
            self.keep()
        else:
            super().keyPressEvent(event)

    def keep(self) -> None:
        """Save the project, or say at which field the rules refuse it."""
        for edit in self._edits.values():
            edit.settle()
        if not all(edit.can_be_read() for edit in self._edits.values()):
            return
        project = Project(
            id=self._session.new_id(),
            code=self.code.value(),
            name=self.name.value(),
            owner_agency_id=self.owner.value(),
            group_id=self.group.value(),
        )
        if self._is_refused(project):
            return
        if self._session.perform(add(project)) is not None:
            self.accept()
            self.added.emit(project.id)

    def _is_refused(self, project: Project) -> bool:
        snapshot = self._session.snapshot
        refused = refusals(snapshot, add(project))
        known = {problem.field: problem for problem in (*problems_of(snapshot, project), *refused)}
        for field, edit in self._edits.items():
            problem = known.get(field)
            edit.show_problem(
                sentence(problem, snapshot) if problem else "", warning=bool(problem) and not problem.is_error
            )
        return bool(refused)

    def _foot(self) -> QFrame:
        foot = QFrame()
        dress(foot, "foot")
        row = spaced(QHBoxLayout(foot), gap=8, margins=(16, 12, 16, 12))
        stay, keep = QPushButton(say("Không thêm")), QPushButton(say("Thêm và mở hồ sơ"))
        dress(keep, "primary")
        for button in (stay, keep):
            button.setAutoDefault(False)
        stay.clicked.connect(self.reject)
        keep.clicked.connect(self.keep)
        row.addStretch(1)
        row.addWidget(stay)
        row.addWidget(keep)
        return foot


def next_code(codes: Iterable[str]) -> str:
    """Give the code after the highest numbered one, written as that one is: after "DA-039" comes "DA-040"."""
    numbered = [found for code in codes if (found := _LAST_NUMBER.match(code))]
    if not numbered:
        return ""
    last = max(numbered, key=lambda found: int(found[2]))
    return f"{last[1]}{int(last[2]) + 1:0{len(last[2])}}"
