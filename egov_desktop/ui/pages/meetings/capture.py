"""Writing one conclusion by keyboard: its kind, its words, and for a task who leads, who helps and until when."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from egov_desktop.actions.meetings import Captured
from egov_desktop.domain.changes import ChangeSet
from egov_desktop.domain.enumerations import ConclusionKind
from egov_desktop.domain.records import Task
from egov_desktop.domain.rules import refusals
from egov_desktop.ui.forms.inputs import Surroundings, choices_for
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.filters import Chip
from egov_desktop.ui.widgets.inputs.base import ProblemLine
from egov_desktop.ui.widgets.inputs.choice import ChoiceEdit
from egov_desktop.ui.widgets.inputs.day import DayEdit
from egov_desktop.ui.widgets.inputs.text import LongTextEdit
from egov_desktop.ui.widgets.places.wrapping import Wrapping
from egov_desktop.ui.widgets.pressable import tab_only_to_checked
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.labels import agency_name
from egov_desktop.wording.language import say
from egov_desktop.wording.problems import sentence


class CaptureForm(QWidget):
    """What is typed stays until it is saved. Alt+1, Alt+2, Alt+3 choose the kind; `edited` comes with every change."""

    edited = Signal()

    def __init__(self, session: Session, *, lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._partners: list[str] = []
        self.content = LongTextEdit(say("Nội dung kết luận"), least_lines=lines)
        self.lead, self.partner = ChoiceEdit(say("Cơ quan chủ trì")), ChoiceEdit(say("Thêm cơ quan phối hợp"))
        self.due = DayEdit(say("Thời hạn"), today=session.today)
        self.no_deadline = QCheckBox(say("Chưa ấn định thời hạn"))
        self._problem = ProblemLine()
        self._kinds = QButtonGroup(self)
        column = spaced(QVBoxLayout(self), gap=8)
        column.addWidget(self._kind_row())
        column.addWidget(Words(say("Nội dung kết luận"), "label"))
        column.addWidget(self.content)
        column.addWidget(self._task_part())
        column.addWidget(self._problem)
        self.partner.value_changed.connect(self._add_partner)
        self.no_deadline.toggled.connect(self._on_no_deadline)
        self.due.edited.connect(self._on_due)
        self.due.value_changed.connect(self._on_due)
        for part in (self.content, self.lead):
            part.edited.connect(self.edited)
        self.refresh()
        self.choose_kind(ConclusionKind.TASK)

    def refresh(self) -> None:
        """Offer the agencies that there are now."""
        around = Surroundings(self._session.snapshot, Task(id=""), self._session.today)
        choices = choices_for(Task.specs()["lead_agency_id"], around)
        self.lead.set_choices(choices)
        self.partner.set_choices(choices)

    def kind(self) -> ConclusionKind:
        return tuple(ConclusionKind)[self._kinds.checkedId()]

    def choose_kind(self, kind: ConclusionKind) -> None:
        self._kinds.button(tuple(ConclusionKind).index(kind)).setChecked(True)
        self._task.setVisible(kind is ConclusionKind.TASK)
        self.edited.emit()

    def clear(self) -> None:
        """Begin the next conclusion; the kind stays."""
        for part in (self.content, self.lead, self.partner, self.due):
            part.set_value("" if part is self.content else None)
        self.no_deadline.setChecked(False)
        self._show_partners([])
        self._problem.show_sentence("")

    def show_captured(self, captured: Captured) -> None:
        """Show a conclusion that was written before."""
        self.choose_kind(captured.kind)
        self.content.set_value(captured.content)
        self.lead.set_value(captured.lead_agency_id)
        self.due.set_value(captured.due_on)
        self.no_deadline.setChecked(captured.has_no_deadline)
        self._show_partners(list(captured.partner_ids))

    def captured(self, item_id: str | None) -> Captured | None:
        """Give what was typed; nothing where some of it cannot be read, which is then said at its field."""
        self._problem.show_sentence("")
        for part in (self.content, self.lead, self.partner, self.due):
            part.settle()
            part.show_problem("")
        kind = self.kind()
        if kind is not ConclusionKind.TASK:
            return Captured(kind, self.content.value(), item_id) if self.content.can_be_read() else None
        if not all(part.can_be_read() for part in (self.content, self.lead, self.partner, self.due)):
            return None
        return Captured(
            kind,
            self.content.value(),
            item_id,
            self.lead.value(),
            tuple(self._partners),
            self.due.value(),
            self.no_deadline.isChecked(),
        )

    def save(self, change_set: ChangeSet) -> bool:
        """Save what was made of it; what is refused is said at the field that it is about."""
        found = refusals(self._session.snapshot, change_set)
        fields = {"content": self.content, "lead_agency_id": self.lead, "due_on": self.due}
        for own in reversed(found):
            part = fields.get(own.field)
            (part.show_problem if part else self._problem.show_sentence)(sentence(own))
        if found and (part := fields.get(found[0].field)):
            part.start()
        return not found and self._session.perform(change_set) is not None

    def is_empty(self) -> bool:
        """Say whether nothing was typed."""
        return not self.content.editor().toPlainText().strip()  # type: ignore[attr-defined] - a sheet of text

    def _kind_row(self) -> Wrapping:
        for place, kind in enumerate(ConclusionKind):
            button = QPushButton(f"{place + 1}  {say(kind.label)}")
            button.setAccessibleName(say(kind.label))
            button.setCheckable(True)
            dress(button, "segment")
            tab_only_to_checked(button, checked=False)
            button.toggled.connect(partial(tab_only_to_checked, button))
            button.clicked.connect(partial(self._on_kind, kind))
            self._kinds.addButton(button, place)
            shortcut = QShortcut(QKeySequence(f"Alt+{place + 1}"), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(partial(self._on_kind, kind))
        return Wrapping(*self._kinds.buttons(), gap=0)

    def _task_part(self) -> QWidget:
        self._task = QWidget()
        column = spaced(QVBoxLayout(self._task), gap=8)
        column.addWidget(Words(say("Cơ quan chủ trì"), "label"))
        column.addWidget(self.lead)
        column.addWidget(Words(say("Thời hạn"), "label"))
        column.addWidget(Wrapping(self.due, self.no_deadline, gap=12))
        column.addWidget(Words(say("Cơ quan phối hợp"), "label"))
        column.addWidget(self.partner)
        self._chips = QFrame()
        self._chip_row = spaced(QVBoxLayout(self._chips), gap=4)
        column.addWidget(self._chips)
        return self._task

    def _on_kind(self, kind: ConclusionKind, _checked: bool = True) -> None:
        self.choose_kind(kind)

    def _on_no_deadline(self, is_none: bool) -> None:
        if is_none:
            self.due.set_value(None)
        self.edited.emit()

    def _on_due(self, *_: object) -> None:
        self.no_deadline.setChecked(False)
        self.edited.emit()

    def _add_partner(self, agency_id: object) -> None:
        if agency_id and agency_id not in self._partners:
            self._show_partners([*self._partners, str(agency_id)])
        self.partner.set_value(None)

    def _drop_partner(self, agency_id: str) -> None:
        self._show_partners([own for own in self._partners if own != agency_id])

    def _show_partners(self, agency_ids: list[str]) -> None:
        self._partners = agency_ids
        while item := self._chip_row.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for agency_id in agency_ids:
            chip = Chip(agency_name(self._session.snapshot, agency_id))
            chip.removed.connect(partial(self._drop_partner, agency_id), Qt.ConnectionType.QueuedConnection)
            self._chip_row.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
        self._chips.setVisible(bool(agency_ids))
        self.edited.emit()
