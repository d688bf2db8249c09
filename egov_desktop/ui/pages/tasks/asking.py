"""What is asked before something is written down of a task: a report, a confirmation, a return, a later deadline."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from egov_desktop.actions import tasks as acts
from egov_desktop.domain.changes import ChangeSet
from egov_desktop.domain.judgement.meetings.tasks import TaskStanding
from egov_desktop.domain.rules import refusals
from egov_desktop.errors import CannotWriteFile, RegisterError
from egov_desktop.store.register import digest_of
from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.asking import AskingFrame
from egov_desktop.ui.widgets.inputs.base import ProblemLine
from egov_desktop.ui.widgets.inputs.choice import TickEdit
from egov_desktop.ui.widgets.inputs.day import DayEdit
from egov_desktop.ui.widgets.inputs.field import FieldRow
from egov_desktop.ui.widgets.inputs.text import LongTextEdit, TextEdit
from egov_desktop.ui.widgets.message import tell_error
from egov_desktop.ui.widgets.words import ElidedWords, Words
from egov_desktop.wording.language import say
from egov_desktop.wording.problems import sentence

MOST_BYTES = 20 * 2**20


class AskingDialog(AskingFrame):
    """Fields, a sentence of what will be done, and the verb that does it. What is refused is said at the field it is of."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._problem = ProblemLine()
        self.fields: dict[str, FieldRow] = {}

    def lay_out(
        self, title: str, about: str, purpose: str, verb: str, fields: Mapping[str, FieldRow], *more: QWidget
    ) -> None:
        """Put the parts in their places; a field has the name of the record's field that it fills."""
        self.fields = dict(fields)
        over = [ElidedWords(about, "section", lines=3)] if about else []
        told = [Words(purpose, "muted", wrap=True)] if purpose else []
        self.frame(title, (*over, *told, *self.fields.values(), *more, self._problem), verb)
        next(iter(self.fields.values())).edit()

    def make(self) -> ChangeSet:
        raise NotImplementedError

    def contents(self) -> Mapping[str, bytes] | None:
        """Give the bytes of a file that goes along, by SHA-256."""
        return None

    def save(self) -> None:
        """Save, or say what keeps it from being saved; nothing typed is lost."""
        is_settled = self.settled(self.fields.values())
        self._problem.show_sentence("")
        if not is_settled:
            return
        for row in self.fields.values():
            row.show_problem("")
        try:
            change_set = self.make()
        except RegisterError as error:
            self._problem.show_sentence(f"{error.what_happened} {error.what_to_do}".strip())
            return
        refused = refusals(self.session.snapshot, change_set)
        for own in reversed(refused):
            row = self.fields.get(own.field)
            (row.show_problem if row else self._problem.show_sentence)(sentence(own))
        if not refused and self.session.perform(change_set, self.contents()) is not None:
            self.accept()

    def value(self, name: str) -> object:
        return self.fields[name].input().value()

    def text(self, name: str) -> str:
        return str(self.fields[name].input().value() or "")


class TaskDialog(AskingDialog):
    """Something about one task, which it names above."""

    def __init__(self, session: Session, standing: TaskStanding, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.standing, self.task_id = standing, standing.task.id

    def day_field(self, label: str, *, is_today: bool = True) -> FieldRow:
        row = FieldRow(label, DayEdit(today=self.session.today), always_open=True)
        if is_today:
            row.set_value(self.session.today)
        return row


class ReportDialog(TaskDialog):
    """What the leading agency says of a task, by letter or by telephone."""

    def __init__(self, session: Session, standing: TaskStanding, parent: QWidget | None = None) -> None:
        super().__init__(session, standing, parent)
        self.is_done = FieldRow(say("Đơn vị báo đã hoàn thành"), TickEdit(), always_open=True)
        self.is_done.set_value(False)
        fields = {
            "content": FieldRow(say("Kết quả đến nay"), LongTextEdit(least_lines=3), always_open=True),
            "reported_on": self.day_field(say("Ngày báo cáo")),
            "document": FieldRow(say("Văn bản"), TextEdit(limit=200), always_open=True),
            "reported_done_on": self.is_done,
        }
        purpose = say("Ghi lại điều đơn vị chủ trì báo cáo, kèm số văn bản nếu có.")
        self.lay_out(say("Ghi báo cáo nhiệm vụ"), standing.task.content, purpose, say("Ghi báo cáo"), fields)

    def make(self) -> ChangeSet:
        return acts.report_on_task(
            self.session.snapshot,
            self.task_id,
            on=self.fields["reported_on"].input().value(),
            content=self.text("content"),
            document=self.text("document"),
            is_done=bool(self.value("reported_done_on")),
            new_id=self.session.new_id,
        )


class ConfirmDialog(TaskDialog):
    """Confirms a task as done; the proof is a document with number and date, or a file kept in the register."""

    def __init__(self, session: Session, standing: TaskStanding, parent: QWidget | None = None) -> None:
        super().__init__(session, standing, parent)
        self._content, self._file_name = b"", ""
        task = standing.task
        document = FieldRow(say("Số, ký hiệu văn bản kết quả"), TextEdit(limit=200), always_open=True)
        document.set_value(task.result_document)
        result_on = self.day_field(say("Ngày văn bản kết quả"), is_today=False)
        result_on.set_value(task.result_on)
        self._file = Words(task.result_file or say("Chưa có tệp kết quả."), "secondary", wrap=True)
        choose = QPushButton(icon("attach", "muted"), say("Chọn tệp kết quả…"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose)
        beside = QWidget()
        row = spaced(QHBoxLayout(beside), gap=8)
        row.addWidget(choose)
        row.addWidget(self._file, 1)
        fields = {
            "result_document": document,
            "result_on": result_on,
            "confirmed_on": self.day_field(say("Ngày xác nhận hoàn thành")),
        }
        purpose = say(
            "Chỉ xác nhận khi có số và ngày văn bản kết quả, hoặc tệp kết quả. Chưa có thì nhiệm vụ còn chờ xác nhận."
        )
        self.lay_out(
            say("Xác nhận hoàn thành"), task.content, purpose, say("Xác nhận hoàn thành"), fields, beside
        )

    def take_file(self, path: Path) -> None:
        """Take a file as the proof; it goes into the register when it is confirmed."""
        try:
            content = path.read_bytes()
        except OSError as error:
            raise _unreadable(path) from error
        if len(content) > MOST_BYTES:
            raise _unreadable(path)
        self._content, self._file_name = content, path.name
        self._file.setText(path.name)

    def contents(self) -> Mapping[str, bytes] | None:
        return {digest_of(self._content): self._content} if self._content else None

    def make(self) -> ChangeSet:
        return acts.confirm_done(
            self.session.snapshot,
            self.task_id,
            on=self.fields["confirmed_on"].input().value(),
            result_document=self.text("result_document"),
            result_on=self.fields["result_on"].input().value(),
            result_file=self._file_name,
            result_digest=digest_of(self._content) if self._content else "",
        )

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, say("Chọn tệp kết quả"))
        if not chosen:
            return
        try:
            self.take_file(Path(chosen))
        except RegisterError as error:
            tell_error(self, error)


class ReturnDialog(TaskDialog):
    """Sends what was reported done back to its agency."""

    def __init__(self, session: Session, standing: TaskStanding, parent: QWidget | None = None) -> None:
        super().__init__(session, standing, parent)
        fields = {
            "note": FieldRow(say("Lý do trả lại"), LongTextEdit(least_lines=3), always_open=True),
            "on": self.day_field(say("Ngày")),
        }
        purpose = say("Nhiệm vụ trở lại tình trạng chưa xong; lý do được giữ trong ghi chú.")
        self.lay_out(say("Trả lại nhiệm vụ"), standing.task.content, purpose, say("Trả lại"), fields)

    def save(self) -> None:
        self.fields["note"].input().settle()
        if self.text("note").strip():
            super().save()
        else:
            self.fields["note"].show_problem(say("Hãy ghi lý do trả lại."))

    def make(self) -> ChangeSet:
        on = self.fields["on"].input().value()
        return acts.return_task(self.session.snapshot, self.task_id, on=on, reason=self.text("note"))


class ExtendDialog(TaskDialog):
    """Grants a later deadline, or sets the one that was never set; the first stays in the log."""

    def __init__(self, session: Session, standing: TaskStanding, parent: QWidget | None = None) -> None:
        super().__init__(session, standing, parent)
        fields = {
            "new_due_on": self.day_field(say("Thời hạn mới"), is_today=False),
            "reason": FieldRow(say("Lý do"), LongTextEdit(least_lines=2), always_open=True),
            "approver": FieldRow(say("Người cho gia hạn"), TextEdit(limit=200), always_open=True),
            "decided_on": self.day_field(say("Ngày cho gia hạn")),
            "document": FieldRow(say("Văn bản"), TextEdit(limit=200), always_open=True),
        }
        is_first = standing.due_on is None
        title = say("Ấn định thời hạn") if is_first else say("Gia hạn nhiệm vụ")
        purpose = say("Thời hạn đầu tiên vẫn được giữ; mỗi lần gia hạn là một dòng có người cho và lý do.")
        self.lay_out(title, standing.task.content, purpose, title, fields)

    def make(self) -> ChangeSet:
        return acts.extend(
            self.session.snapshot,
            self.task_id,
            new_due_on=self.fields["new_due_on"].input().value(),
            on=self.fields["decided_on"].input().value(),
            approver=self.text("approver"),
            reason=self.text("reason"),
            document=self.text("document"),
            new_id=self.session.new_id,
        )


class ProposeDialog(TaskDialog):
    """Notes a deadline for whoever chairs to decide; it binds nobody."""

    def __init__(self, session: Session, standing: TaskStanding, parent: QWidget | None = None) -> None:
        super().__init__(session, standing, parent)
        fields = {"note": self.day_field(say("Thời hạn đề xuất"), is_today=False)}
        purpose = say(
            "Chỉ ghi vào ghi chú là đề xuất, chờ người chủ trì quyết định; nhiệm vụ vẫn là chưa ấn định thời hạn."
        )
        self.lay_out(say("Đề xuất thời hạn"), standing.task.content, purpose, say("Ghi đề xuất"), fields)

    def save(self) -> None:
        self.fields["note"].input().settle()
        if self.fields["note"].input().value() is None:
            self.fields["note"].show_problem(say("Hãy ghi ngày."))
        else:
            super().save()

    def make(self) -> ChangeSet:
        day = self.fields["note"].input().value()
        return acts.propose_deadline(self.session.snapshot, self.task_id, day)


class GiveUpDialog(TaskDialog):
    """Stops following a task, and says why."""

    def __init__(self, session: Session, standing: TaskStanding, parent: QWidget | None = None) -> None:
        super().__init__(session, standing, parent)
        fields = {
            "note": FieldRow(say("Lý do"), LongTextEdit(least_lines=3), always_open=True),
            "cancelled_on": self.day_field(say("Thôi theo dõi từ ngày")),
        }
        purpose = say("Nhiệm vụ vẫn còn trong sổ, nhưng không chuyển sang kỳ họp sau nữa.")
        self.lay_out(
            say("Thôi theo dõi nhiệm vụ"), standing.task.content, purpose, say("Thôi theo dõi"), fields
        )

    def make(self) -> ChangeSet:
        on = self.fields["cancelled_on"].input().value()
        return acts.give_up(self.session.snapshot, self.task_id, on, self.text("note"))


def _unreadable(path: Path) -> CannotWriteFile:
    return CannotWriteFile(
        what_happened=say("Không đưa được tệp {name} vào sổ.", name=path.name),
        data_safety=say("Sổ chưa thay đổi gì."),
        what_to_do=say("Hãy chọn tệp đọc được và không quá 20 MB."),
        code="cannot_take_file",
    )
