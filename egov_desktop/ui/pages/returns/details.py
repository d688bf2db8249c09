"""What is known of one office in one period: what was sent, what came, who signed, what was said."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from egov_desktop.domain.enumerations import Channel, ReceiptOutcome
from egov_desktop.domain.judgement.offices.returns import Answer, Standing
from egov_desktop.domain.records import Dispatch, Receipt
from egov_desktop.ui.look.icons import Glyph
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.pages.pictures.parts import empty
from egov_desktop.ui.pages.returns.states import period_words, shape, tone_of, word
from egov_desktop.ui.widgets.words import ElidedWords, Words
from egov_desktop.wording.dates import day
from egov_desktop.wording.language import say

Fact = tuple[str, str]


class Details(QWidget):
    """The facts of a cell with the two things that can be written down about it."""

    nothing_wanted = Signal()
    sending_back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._office, self._period = ElidedWords(look="section", lines=3), Words(look="muted", wrap=True)
        self._shape, self._state = Glyph("unknown", size=14), Words(look="strong")
        self._facts = QWidget()
        self._lines = spaced(QVBoxLayout(self._facts), gap=3)
        self.nothing = QPushButton(say("Không phát sinh…"))
        self.nothing.clicked.connect(self.nothing_wanted)
        self.sending_back = QPushButton(say("Trả lại…"))
        self.sending_back.clicked.connect(self.sending_back_wanted)
        column = spaced(QVBoxLayout(self), gap=8)
        column.addWidget(self._office)
        column.addWidget(self._period)
        column.addLayout(_row(self._shape, self._state))
        column.addLayout(_row(self.nothing, self.sending_back))
        column.addWidget(self._facts)
        column.addStretch(1)

    def show_standing(self, standing: Standing | None, on: date, *, is_read_only: bool) -> None:
        """Show a cell, or a word of how to choose one."""
        for part in (self._shape, self._state):
            part.setVisible(standing is not None)
        self.nothing.setVisible(standing is not None and not is_read_only)
        came = standing is not None and standing.receipt is not None
        self.sending_back.setVisible(came and not is_read_only)
        empty(self._lines)
        if standing is None:
            self._office.show_words("")
            self._period.setText(say("Chọn một ô trong bảng để xem chi tiết."))
            return
        self._office.show_words(standing.agency.name)
        self._period.setText(period_words(standing.period))
        self._shape.show_icon(shape(standing.answer), tone_of(standing, on))
        self._state.setText(word(standing.answer))
        for label, value in facts(standing, on):
            self._lines.addWidget(Words(label, "secondary"))
            self._lines.addWidget(Words(value, wrap=True, selectable=True))
        self.sending_back.setEnabled(standing.answer is not Answer.SENT_BACK)


def facts(standing: Standing, on: date) -> Iterator[Fact]:
    """Give what is known, each with its label, the newest of each kind."""
    due = standing.period.due_on
    if not standing.is_required:
        yield say("Nghĩa vụ"), say("Không phải nộp kỳ này")
    yield say("Hạn gửi báo cáo"), day(due) if due else say("Chưa định hạn")
    if late := standing.days_late(on):
        yield say("Quá hạn"), say("{n} ngày", n=late)
    if standing.dispatch:
        yield from _sent(standing.dispatch, len(standing.dispatches))
    if standing.receipt:
        yield from _came(standing.receipt, len(standing.receipts))


def _sent(dispatch: Dispatch, times: int) -> Iterator[Fact]:
    label = say("Giao phiếu") if times == 1 else say("Giao phiếu ({n} lần), lần cuối", n=times)
    round_ = say("lần {n}", n=dispatch.round) if dispatch.round else ""
    yield label, _listed(day(dispatch.sent_on), _channel(dispatch.channel), round_, dispatch.recipient)
    if dispatch.note:
        yield say("Ghi chú khi giao"), dispatch.note


def _came(receipt: Receipt, times: int) -> Iterator[Fact]:
    is_word = receipt.outcome is ReceiptOutcome.NOTHING_TO_REPORT
    label = say("Trả lại") if receipt.outcome is ReceiptOutcome.SENT_BACK else say("Nhận báo cáo")
    label = say("Xác nhận không phát sinh") if is_word else label
    label = label if times == 1 else say("{words} ({n} lần), lần cuối", words=label, n=times)
    round_ = say("lần {n}", n=receipt.round) if receipt.round else ""
    who = receipt.confirmed_by if is_word else ""
    yield label, _listed(day(receipt.received_on), _channel(receipt.channel), round_, who)
    if receipt.signed_by:
        yield (
            say("Ký xác nhận"),
            _listed(receipt.signed_by, receipt.signed_title, day(receipt.signed_on)),
        )
    if receipt.file_name:
        yield say("Tên tệp"), receipt.file_name
    if receipt.note:
        yield say("Nội dung"), receipt.note


def _row(*parts: QWidget) -> QHBoxLayout:
    row = spaced(QHBoxLayout(), gap=8)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return row


def _channel(channel: Channel | None) -> str:
    return say(channel.label) if channel else ""


def _listed(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
