"""Opening a reporting period: its code, its name, the day of its figures, and the day by which owners answer."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from egov_desktop.exchange.sending.sending import open_period
from egov_desktop.ui.forms.saving import save_or_say
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.asking import AskingFrame
from egov_desktop.ui.widgets.inputs.day import DayEdit
from egov_desktop.ui.widgets.inputs.field import FieldRow
from egov_desktop.ui.widgets.inputs.text import TextEdit
from egov_desktop.wording.labels import field_label
from egov_desktop.wording.language import say

KIND = "reporting_period"


class PeriodDialog(AskingFrame):
    """Asks for the period, with the one that follows the day of the figures already written in (`opened` names it)."""

    opened = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        today = session.today
        self.code = FieldRow(field_label(KIND, "code"), TextEdit(limit=40), always_open=True)
        self.name = FieldRow(field_label(KIND, "name"), TextEdit(limit=200), always_open=True)
        self.figures = FieldRow(field_label(KIND, "figures_on"), DayEdit(today=today), always_open=True)
        self.due = FieldRow(field_label(KIND, "due_on"), DayEdit(today=today), always_open=True)
        on = session.report_on
        self.code.set_value(f"{on.year}-{on.month:02}")
        self.name.set_value(say("Báo cáo tháng {month}/{year}", month=on.month, year=on.year))
        self.figures.set_value(on)
        verb = say("Mở kỳ báo cáo")
        self.frame(verb, self._rows(), verb, stay=say("Không mở"), width=460)
        self.code.edit()

    def save(self) -> None:
        """Open the period; what keeps it from being opened is said at its field."""
        if not self.settled(self._rows()) or self._lacks_something():
            return
        period_id = self._session.new_id()
        refused = save_or_say(
            self._session,
            lambda: open_period(
                self._session.snapshot,
                code=self.code.value(),
                name=self.name.value(),
                figures_on=self.figures.value(),
                due_on=self.due.value(),
                id=period_id,
            ),
        )
        self.code.show_problem(refused)
        if not refused and self._session.snapshot.find(KIND, period_id):
            self.accept()
            self.opened.emit(period_id)

    def _rows(self) -> tuple[FieldRow, ...]:
        return (self.code, self.name, self.figures, self.due)

    def _lacks_something(self) -> bool:
        figures_on: date | None = self.figures.value()
        due_on: date | None = self.due.value()
        too_early = bool(figures_on and due_on and due_on < figures_on)
        self.code.show_problem("" if self.code.value() else say("Hãy ghi mã kỳ."))
        self.figures.show_problem("" if figures_on else say("Hãy ghi ngày của số liệu."))
        self.due.show_problem(say("Hạn gửi trước ngày của số liệu.") if too_early else "")
        return not self.code.value() or figures_on is None or too_early
