"""What is asked on the page: a new meeting, a new series, and a conclusion to be written, written anew or corrected."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from egov_desktop.actions.meetings import (
    Captured,
    add_meeting,
    add_series,
    captured_of,
    conclude,
    correct,
    rewrite,
)
from egov_desktop.domain.changes import ChangeSet
from egov_desktop.domain.judgement.meetings.carrying_over import agenda_items_of
from egov_desktop.domain.records import Conclusion, Meeting, MeetingSeries
from egov_desktop.domain.vietnamese import sort_key
from egov_desktop.ui.pages.meetings.capture import CaptureForm
from egov_desktop.ui.pages.tasks.asking import AskingDialog
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.asking import AskingFrame
from egov_desktop.ui.widgets.inputs.choice import ChoiceEdit
from egov_desktop.ui.widgets.inputs.day import DayEdit
from egov_desktop.ui.widgets.inputs.field import FieldRow
from egov_desktop.ui.widgets.inputs.text import TextEdit
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.language import say


class SeriesDialog(AskingDialog):
    """Begins a series of meetings."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        fields = {"name": FieldRow(say("Tên chuỗi cuộc họp"), TextEdit(limit=200), always_open=True)}
        purpose = say("Việc còn lại của một cuộc họp tự chuyển sang cuộc họp sau trong cùng chuỗi.")
        self.lay_out(say("Thêm chuỗi cuộc họp"), "", purpose, say("Thêm chuỗi"), fields)

    def make(self) -> ChangeSet:
        return add_series(self.text("name"), new_id=self.session.new_id)


class MeetingDialog(AskingDialog):
    """Begins a meeting in a series (`begun` names it): what is unresolved becomes its item 1."""

    begun = Signal(str)

    def __init__(self, session: Session, series_id: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._id = session.new_id()
        known = sorted(session.snapshot.all(MeetingSeries).values(), key=lambda own: sort_key(own.name))
        series = FieldRow(
            say("Chuỗi cuộc họp"), ChoiceEdit(choices=[(own.id, own.name) for own in known]), always_open=True
        )
        series.set_value(series_id or (known[0].id if len(known) == 1 else None))
        on = FieldRow(say("Ngày họp"), DayEdit(today=session.today), always_open=True)
        fields = {
            "name": FieldRow(say("Tên cuộc họp"), TextEdit(limit=300), always_open=True),
            "held_on": on,
            "series_id": series,
        }
        purpose = say(
            "Kết luận chưa xong thành mục 1; mục chưa bàn và mục thường kỳ theo sau. Địa điểm, chủ trì, thành phần lấy theo kỳ trước, sửa được."
        )
        self.lay_out(say("Cuộc họp mới"), "", purpose, say("Tạo cuộc họp"), fields)
        self.accepted.connect(self._tell)

    def make(self) -> ChangeSet:
        meeting = Meeting(
            id=self._id,
            name=self.text("name"),
            held_on=self.fields["held_on"].input().value(),
            series_id=self.fields["series_id"].input().value(),
        )
        return add_meeting(self.session.snapshot, meeting, new_id=self.session.new_id)

    def _tell(self) -> None:
        self.begun.emit(self._id)


class ConclusionDialog(AskingFrame):
    """Writes a conclusion; of one that was issued, a correction; else the one given anew."""

    def __init__(
        self,
        session: Session,
        meeting: Meeting,
        conclusion: Conclusion | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._meeting, self._conclusion = session, meeting, conclusion
        corrects = conclusion is not None and bool(conclusion.issued_with_id)
        title = say("Kết luận mới") if conclusion is None else say("Sửa kết luận")
        self.item = ChoiceEdit(say("Nội dung họp"))
        items = agenda_items_of(session.snapshot, meeting)
        self.item.set_choices([(own.id, f"{place}. {own.title}") for place, own in enumerate(items, 1)])
        self.form = CaptureForm(session)
        if conclusion is not None:
            captured = captured_of(session.snapshot, conclusion)
            self.form.show_captured(captured)
            self.item.set_value(captured.item_id)
        why = say(
            "Kết luận đã phát hành được giữ nguyên; bản đính chính đứng ngay sau nó, nhiệm vụ cũ thôi theo dõi từ hôm nay."
        )
        told = [Words(why, "muted", wrap=True)] if corrects else []
        self.frame(
            say("Đính chính kết luận") if corrects else title,
            (*told, Words(say("Thuộc nội dung họp"), "label"), self.item, self.form),
            say("Ghi đính chính") if corrects else say("Ghi kết luận"),
            width=560,
        )
        self.form.content.start()

    def save(self) -> None:
        """Save, or say at its field what keeps it from being saved."""
        self.item.settle()
        captured = self.form.captured(self.item.value())
        if captured is not None and self.form.save(self._change(captured)):
            self.accept()

    def _change(self, captured: Captured) -> ChangeSet:
        snapshot, own = self._session.snapshot, self._conclusion
        new_id = self._session.new_id
        if own is None:
            return conclude(snapshot, self._meeting, captured, new_id=new_id)
        if own.issued_with_id:
            return correct(snapshot, own, captured, on=self._session.today, new_id=new_id)
        return rewrite(snapshot, own, captured, new_id=new_id)
