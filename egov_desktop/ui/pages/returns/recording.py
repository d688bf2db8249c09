"""Writing down what an office said without a file, and that its report goes back: who, by which way, when and why."""

from datetime import date

from PySide6.QtWidgets import QWidget

from egov_desktop.actions.records import NewId, add
from egov_desktop.domain.changes import ChangeSet
from egov_desktop.domain.enumerations import Channel, ReceiptOutcome
from egov_desktop.domain.judgement.offices.returns import Standing
from egov_desktop.domain.records import Receipt
from egov_desktop.domain.vietnamese import clean
from egov_desktop.exchange.taking.receipts import nothing_to_report
from egov_desktop.ui.forms.saving import save_or_say
from egov_desktop.ui.pages.returns.states import period_words
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.asking import AskingFrame
from egov_desktop.ui.widgets.inputs.choice import ChoiceEdit
from egov_desktop.ui.widgets.inputs.day import DayEdit
from egov_desktop.ui.widgets.inputs.field import FieldRow
from egov_desktop.ui.widgets.inputs.text import LongTextEdit, TextEdit
from egov_desktop.ui.widgets.words import ElidedWords, Words
from egov_desktop.wording.language import say


def sent_back(
    standing: Standing, reason: str, *, on: date, channel: Channel | None, new_id: NewId
) -> ChangeSet:
    """Write down that the last report of an office for a period goes back to it, and why."""
    last = standing.receipt
    return add(
        Receipt(
            id=new_id(),
            agency_id=standing.agency.id,
            period_id=standing.period.id,
            outcome=ReceiptOutcome.SENT_BACK,
            exchange_kind=last.exchange_kind if last else None,
            round=last.round if last else None,
            file_name=last.file_name if last else "",
            received_on=on,
            channel=channel,
            note=clean(reason, lines=True),
        )
    )


class RecordingDialog(AskingFrame):
    """What both questions have in common: about whom, by which way, on which day, and the button that saves."""

    def __init__(self, session: Session, standing: Standing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._standing = session, standing
        channels = [(own, say(own.label)) for own in Channel]
        self.channel = FieldRow(say("Cách gửi"), ChoiceEdit(choices=channels), always_open=True)
        self.on = FieldRow(say("Ngày"), DayEdit(today=session.today), always_open=True)
        self.on.set_value(session.today)

    def _lay_out(self, title: str, purpose: str, verb: str) -> None:
        about = f"{self._standing.agency.name} · {period_words(self._standing.period)}"
        parts = (ElidedWords(about, "section", lines=2), Words(purpose, "muted", wrap=True), *self.rows())
        self.frame(title, parts, verb, width=480)
        self.rows()[0].edit()

    def rows(self) -> tuple[FieldRow, ...]:
        """Give the fields in their order; the first has the keyboard, and its problem is shown at it."""
        raise NotImplementedError

    def make(self, on: date) -> ChangeSet:
        raise NotImplementedError

    def save(self) -> None:
        """Save; what keeps it from being saved is said at the field."""
        if not self.settled(self.rows()):
            return
        on = self.on.value()
        self.on.show_problem("" if on else say("Hãy ghi ngày."))
        if on is None:
            return
        refused = save_or_say(self._session, lambda: self.make(on))
        self.rows()[0].show_problem(refused)
        if not refused:
            self.accept()


class NothingDialog(RecordingDialog):
    """An office's word that it has nothing to report for the period."""

    def __init__(self, session: Session, standing: Standing, parent: QWidget | None = None) -> None:
        super().__init__(session, standing, parent)
        self.confirmed_by = FieldRow(say("Người xác nhận"), TextEdit(), always_open=True)
        self.note = FieldRow(say("Ghi chú"), LongTextEdit(least_lines=2), always_open=True)
        self._lay_out(
            say("Ghi không phát sinh"),
            say("Đơn vị cho biết trong kỳ không có số liệu mới. Ghi rõ ai nói, bằng cách nào, ngày nào."),
            say("Ghi không phát sinh"),
        )
        self.channel.set_value(Channel.PHONE)

    def rows(self) -> tuple[FieldRow, ...]:
        return (self.confirmed_by, self.channel, self.on, self.note)

    def make(self, on: date) -> ChangeSet:
        return nothing_to_report(
            self._standing.agency,
            self._standing.period,
            confirmed_by=self.confirmed_by.value() or "",
            channel=self.channel.value(),
            on=on,
            new_id=self._session.new_id,
            note=self.note.value() or "",
        )


class SentBackDialog(RecordingDialog):
    """A report that goes back to its office, with the reason."""

    def __init__(self, session: Session, standing: Standing, parent: QWidget | None = None) -> None:
        super().__init__(session, standing, parent)
        self.reason = FieldRow(say("Lý do"), LongTextEdit(least_lines=3), always_open=True)
        self._lay_out(
            say("Ghi trả lại báo cáo"),
            say("Báo cáo được trả lại để đơn vị sửa và gửi lại. Lý do được giữ trong sổ."),
            say("Ghi trả lại"),
        )

    def rows(self) -> tuple[FieldRow, ...]:
        return (self.reason, self.channel, self.on)

    def save(self) -> None:
        self.reason.input().settle()
        lacking = not (self.reason.value() or "").strip()
        self.reason.show_problem(say("Hãy ghi lý do trả lại.") if lacking else "")
        if not lacking:
            super().save()

    def make(self, on: date) -> ChangeSet:
        return sent_back(
            self._standing,
            self.reason.value() or "",
            on=on,
            channel=self.channel.value(),
            new_id=self._session.new_id,
        )
