"""Moving a project to another stage: which stage, from which day, by which document."""

from PySide6.QtWidgets import QWidget

from egov_desktop.actions.stages import move_stage
from egov_desktop.domain.enumerations import Stage
from egov_desktop.domain.judgement.stages import ROUTE_STAGES, stage_label
from egov_desktop.domain.records import Project
from egov_desktop.ui.forms.saving import save_or_say
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.asking import AskingFrame
from egov_desktop.ui.widgets.inputs.choice import ChoiceEdit
from egov_desktop.ui.widgets.inputs.day import DayEdit
from egov_desktop.ui.widgets.inputs.field import FieldRow
from egov_desktop.ui.widgets.inputs.text import LongTextEdit, TextEdit
from egov_desktop.ui.widgets.words import ElidedWords
from egov_desktop.wording.language import say


class StageDialog(AskingFrame):
    """Asks for the step and saves it; the next stage of the route and today stand there already."""

    def __init__(self, session: Session, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._project = session, project
        stages = ROUTE_STAGES[project.route] if project.route else tuple(Stage)
        choices = [(stage, say(stage_label(project, stage))) for stage in stages]
        self.stage = FieldRow(
            say("Sang giai đoạn"), ChoiceEdit(choices=choices, may_be_empty=False), always_open=True
        )
        self.since = FieldRow(say("Từ ngày"), DayEdit(today=session.today), always_open=True)
        self.document = FieldRow(say("Văn bản"), TextEdit(), always_open=True)
        self.note = FieldRow(say("Ghi chú"), LongTextEdit(least_lines=2), always_open=True)
        self.stage.set_value(_next(stages, project.stage))
        self.since.set_value(session.today)
        about = ElidedWords(f"{project.code} · {project.name}", "section", lines=2)
        verb = say("Chuyển giai đoạn")
        self.frame(verb, (about, *self._rows()), verb, stay=say("Không chuyển"), width=460)
        self.stage.edit()

    def save(self) -> None:
        """Save the step; what keeps it from being saved is said at the day."""
        if not self.settled(self._rows()):
            return
        stage, since_on = self.stage.value(), self.since.value()
        if stage is None or since_on is None:
            self.since.show_problem(say("Hãy ghi ngày chuyển giai đoạn.") if since_on is None else "")
            self.stage.show_problem(say("Hãy chọn giai đoạn.") if stage is None else "")
            return
        refused = self._refusal(stage)
        self.since.show_problem(refused)
        if not refused:
            self.accept()

    def _rows(self) -> tuple[FieldRow, ...]:
        return (self.stage, self.since, self.document, self.note)

    def _refusal(self, stage: Stage) -> str:
        return save_or_say(
            self._session,
            lambda: move_stage(
                self._session.snapshot,
                self._project.id,
                stage,
                self.since.value(),
                self.document.value(),
                self.note.value(),
                new_id=self._session.new_id,
            ),
        )


def _next(stages: tuple[Stage, ...], stage: Stage | None) -> Stage | None:
    """Give the stage after this one in the route, the first where none is known yet."""
    if stage not in stages:
        return stages[0]
    following = stages[stages.index(stage) + 1 :]
    return following[0] if following else stage
