"""Asking for a decision on a candidate: what, when, by which document, and the code of the project that it becomes."""

from PySide6.QtWidgets import QCheckBox, QWidget

from egov_desktop.actions.judging.candidates import decide, next_code
from egov_desktop.domain.changes import ChangeSet
from egov_desktop.domain.enumerations import CandidateDecision
from egov_desktop.domain.judgement.candidates import is_project_gone
from egov_desktop.domain.records import Candidate
from egov_desktop.ui.pages.tasks.asking import AskingDialog
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.inputs.choice import ChoiceEdit
from egov_desktop.ui.widgets.inputs.day import DayEdit
from egov_desktop.ui.widgets.inputs.field import FieldRow
from egov_desktop.ui.widgets.inputs.text import LongTextEdit, TextEdit
from egov_desktop.wording.language import say


class DecideDialog(AskingDialog):
    """Writes a decision down; the code is asked only where the candidate becomes a project."""

    def __init__(self, session: Session, candidate: Candidate, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.candidate_id = candidate.id
        choices = [(own, say(own.label)) for own in CandidateDecision]
        decision = FieldRow(
            say("Quyết định"), ChoiceEdit(choices=choices, may_be_empty=False), always_open=True
        )
        decision.set_value(candidate.decision or CandidateDecision.WAITING)
        decision.input().value_changed.connect(self._offer_code)
        on = FieldRow(say("Ngày quyết định"), DayEdit(today=session.today), always_open=True)
        on.set_value(candidate.decided_on)
        document = FieldRow(say("Văn bản quyết định"), TextEdit(limit=200), always_open=True)
        document.set_value(candidate.decision_document)
        note = FieldRow(say("Ý kiến quyết định"), LongTextEdit(least_lines=2), always_open=True)
        note.set_value(candidate.decision_note)
        self.code = FieldRow(say("Mã dự án mới"), TextEdit(limit=40), always_open=True)
        self.code.set_value(next_code(session.snapshot))
        self.again = QCheckBox(say("Đồng ý lại: dự án cũ đã bị gỡ, lập một dự án mới"))
        self._is_project_gone = is_project_gone(session.snapshot, candidate)
        fields = {
            "decision": decision, "decided_on": on, "decision_document": document, "decision_note": note,
            "code": self.code,
        }  # fmt: skip
        purpose = say(
            "Đồng ý bổ sung thì dự án được đưa vào sổ kèm nguồn gốc: văn bản đề xuất, văn bản quyết định, kinh phí dự kiến."
        )
        self.lay_out(
            say("Ghi lại quyết định"), candidate.name, purpose, say("Ghi lại quyết định"), fields, self.again
        )
        self._offer_code(decision.value())

    def make(self) -> ChangeSet:
        return decide(
            self.session.snapshot,
            self.candidate_id,
            self.fields["decision"].input().value(),
            on=self.fields["decided_on"].input().value(),
            document=self.text("decision_document"),
            note=self.text("decision_note"),
            code=self.text("code"),
            again=self.again.isChecked(),
            new_id=self.session.new_id,
        )

    def _offer_code(self, decision: object) -> None:
        self.code.setVisible(decision is CandidateDecision.ACCEPTED)
        self.again.setVisible(decision is CandidateDecision.ACCEPTED and self._is_project_gone)
        if self.isVisible():
            self.fit()
