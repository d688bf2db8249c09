"""Signing a report off: who, in which position, on which day."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from egov_desktop.actions.judging.confirming import sign_off
from egov_desktop.domain.judgement.offices.signing import sign_offs
from egov_desktop.domain.records import ReportingPeriod, SignOff
from egov_desktop.ui.forms.saving import save_or_say
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.figures import StatusMark
from egov_desktop.ui.widgets.inputs.day import DayEdit
from egov_desktop.ui.widgets.inputs.field import FieldRow
from egov_desktop.ui.widgets.inputs.text import TextEdit
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.labels import field_label
from egov_desktop.wording.language import say


class SignOffPart(QWidget):
    """The three fields and their button; once signed it says by whom, and offers to sign anew."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._period: ReportingPeriod | None = None
        self.name = FieldRow(field_label(SignOff.KIND, "signed_by"), TextEdit(limit=120), always_open=True)
        self.title = FieldRow(
            field_label(SignOff.KIND, "signed_title"), TextEdit(limit=120), always_open=True
        )
        self.day = FieldRow(
            field_label(SignOff.KIND, "signed_on"), DayEdit(today=session.today), always_open=True
        )
        self._signed = StatusMark("good")
        self._who = Words(look="secondary", wrap=True)
        self.sign = QPushButton(say("Ký xác nhận"))
        self.sign.clicked.connect(self.save)
        self._again = QPushButton(say("Ký lại"))
        dress(self._again, "link")
        self._again.clicked.connect(lambda: self._open(is_open=True))
        column = spaced(QVBoxLayout(self), gap=8)
        for part in (self._signed, self._who, self.name, self.title, self.day):
            column.addWidget(part)
        foot = spaced(QHBoxLayout(), gap=8)
        foot.addWidget(self.sign)
        foot.addWidget(self._again)
        foot.addStretch(1)
        column.addLayout(foot)
        self.day.set_value(session.today)

    def refresh(self, period: ReportingPeriod | None, *, is_stale: bool = False) -> None:
        """Show who has signed, and whether figures changed since; what is being typed stays."""
        self._period = period
        signed = self._last()
        if signed is None:
            self._open(is_open=True)
            return
        if is_stale:
            self._signed.tell("warn", say("Số liệu đã sửa sau khi ký xác nhận; hãy ký lại"))
        else:
            self._signed.tell("good", say("Đã ký xác nhận"))
        on = day_short(signed.signed_on) if signed.signed_on else ""
        self._who.setText(", ".join(part for part in (signed.signed_by, signed.signed_title, on) if part))
        self._open(is_open=False)

    def focus(self) -> None:
        self._open(is_open=True)
        self.name.edit()

    def save(self) -> None:
        """Sign; what is missing is said at its field."""
        rows = (self.name, self.title, self.day)
        for row in rows:
            row.input().settle()
            row.show_problem("" if row.value() else say("Chưa ghi."))
        rights = self._session.rights
        if rights is None or not all(row.value() and row.input().can_be_read() for row in rows):
            return
        refused = save_or_say(
            self._session,
            lambda: sign_off(
                rights,
                self._period,
                signed_by=self.name.value(),
                signed_title=self.title.value(),
                signed_on=self.day.value(),
                new_id=self._session.new_id,
            ),
        )
        self.day.show_problem(refused)

    def _last(self) -> SignOff | None:
        rights = self._session.rights
        own = sign_offs(self._session.snapshot, rights.agency_id, self._period) if rights else ()
        return own[-1] if own else None

    def _open(self, *, is_open: bool) -> None:
        has_signed = self._last() is not None
        for part in (self.name, self.title, self.day, self.sign):
            part.setVisible(is_open and not self._session.is_read_only)
        for part in (self._signed, self._who):
            part.setVisible(has_signed)
        self._again.setVisible(has_signed and not is_open and not self._session.is_read_only)
