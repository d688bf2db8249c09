"""What the agency that leads a task is asked: how far it has come, and the proof that it is done."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from egov_desktop.actions.records import edit_fields
from egov_desktop.actions.tasks import report_on_task
from egov_desktop.domain.changes import ChangeSet
from egov_desktop.domain.judgement.meetings.tasks import TaskStanding
from egov_desktop.domain.records import Task, TaskReport
from egov_desktop.errors import CannotWriteFile, RegisterError
from egov_desktop.store.register import digest_of
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.pages.tasks.asking import MOST_BYTES, TaskDialog
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.inputs.field import FieldRow
from egov_desktop.ui.widgets.inputs.text import LongTextEdit, TextEdit
from egov_desktop.ui.widgets.message import tell_error
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.labels import field_label
from egov_desktop.wording.language import say


class ProgressDialog(TaskDialog):
    """How far a task has come by a day; the first report begins the task, unless another day is written."""

    def __init__(self, session: Session, standing: TaskStanding, parent: QWidget | None = None) -> None:
        super().__init__(session, standing, parent)
        begun = self.day_field(field_label(Task.KIND, "started_on"))
        if standing.task.started_on:
            begun.set_value(standing.task.started_on)
        fields = {
            "content": FieldRow(
                field_label(TaskReport.KIND, "content"), LongTextEdit(least_lines=3), always_open=True
            ),
            "reported_on": self.day_field(field_label(TaskReport.KIND, "reported_on")),
            "document": FieldRow(
                field_label(TaskReport.KIND, "document"), TextEdit(limit=200), always_open=True
            ),
            "started_on": begun,
        }
        purpose = say("Văn phòng Ban Chỉ đạo đọc báo cáo này khi nhận tệp gửi về.")
        self.lay_out(say("Báo cáo nhiệm vụ"), standing.task.content, purpose, say("Ghi báo cáo"), fields)

    def make(self) -> ChangeSet:
        told = report_on_task(
            self.session.snapshot,
            self.task_id,
            on=self.fields["reported_on"].input().value(),
            content=self.text("content"),
            document=self.text("document"),
            new_id=self.session.new_id,
        )
        said = tuple(own for own in told.changes if own.kind == TaskReport.KIND)
        begun = _edited(self, started_on=self.value("started_on"))
        return ChangeSet(told.verb, (*said, *begun.changes))


class ResultDialog(TaskDialog):
    """The result of a task with its proof: a document with number and date, or a file. Without a day it is not done."""

    def __init__(self, session: Session, standing: TaskStanding, parent: QWidget | None = None) -> None:
        super().__init__(session, standing, parent)
        task = standing.task
        self._content, self._name, self._digest = b"", task.result_file, task.result_digest
        on = self.day_field(field_label(Task.KIND, "reported_done_on"))
        if task.reported_done_on:
            on.set_value(task.reported_done_on)
        document = FieldRow(say("Số, ký hiệu văn bản kết quả"), TextEdit(limit=200), always_open=True)
        document.set_value(task.result_document)
        result_on = self.day_field(say("Ngày văn bản kết quả"), is_today=False)
        result_on.set_value(task.result_on)
        fields = {"result_document": document, "result_on": result_on, "reported_done_on": on}
        purpose = say(
            "Cần số và ngày văn bản kết quả, hoặc tệp kết quả, thì Văn phòng mới xác nhận hoàn thành được. "
            "Bỏ trống ngày báo hoàn thành nếu nhiệm vụ chưa xong."
        )
        verb = say("Ghi kết quả")
        self.lay_out(say("Kết quả nhiệm vụ"), task.content, purpose, verb, fields, self._file_line())

    def take_file(self, path: Path) -> None:
        """Take a file as the proof; it goes into the register when the result is saved. Raises CannotWriteFile."""
        try:
            content = path.read_bytes()
        except OSError as error:
            raise _unreadable(path) from error
        if not 0 < len(content) <= MOST_BYTES:
            raise _unreadable(path)
        self._content, self._name, self._digest = content, path.name, digest_of(content)
        self._tell_file()

    def drop_file(self) -> None:
        self._content, self._name, self._digest = b"", "", ""
        self._tell_file()

    def contents(self) -> dict[str, bytes] | None:
        return {self._digest: self._content} if self._content else None

    def make(self) -> ChangeSet:
        given = {name: self.value(name) for name in ("result_document", "result_on", "reported_done_on")}
        return _edited(self, **given, result_file=self._name, result_digest=self._digest)

    def _file_line(self) -> QWidget:
        part = QWidget()
        row = spaced(QHBoxLayout(part), gap=8)
        self._file = Words(look="secondary", wrap=True)
        choose = QPushButton(icon("attach", "muted"), say("Chọn tệp kết quả…"))
        self._drop = QPushButton(say("Bỏ tệp"))
        for button, act in ((choose, self._choose), (self._drop, self.drop_file)):
            button.setAutoDefault(False)
            button.clicked.connect(act)
        row.addWidget(choose)
        row.addWidget(self._file, 1)
        row.addWidget(self._drop)
        self._tell_file()
        return part

    def _tell_file(self) -> None:
        self._file.setText(self._name or say("Chưa có tệp kết quả."))
        self._drop.setVisible(bool(self._name))

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, say("Chọn tệp kết quả"))
        try:
            if chosen:
                self.take_file(Path(chosen))
        except RegisterError as error:
            tell_error(self, error)


def _edited(dialog: TaskDialog, **values: object) -> ChangeSet:
    session = dialog.session
    return edit_fields(
        session.snapshot, Task.KIND, dialog.task_id, new_id=session.new_id, today=session.today, **values
    )


def _unreadable(path: Path) -> CannotWriteFile:
    return CannotWriteFile(
        what_happened=say("Không đưa được tệp {name} vào sổ.", name=path.name),
        data_safety=say("Sổ chưa thay đổi gì."),
        what_to_do=say("Hãy chọn tệp đọc được và không quá 20 MB."),
        code="cannot_take_file",
    )
