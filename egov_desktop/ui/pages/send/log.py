"""The log of what was sent: to whom, when, which way, which time, and when the answer came."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from egov_desktop.domain.enumerations import ExchangeKind
from egov_desktop.domain.records import Agency, Dispatch, Receipt, ReportingPeriod
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.ui.grids.columns import Column, Reckoned, Rows
from egov_desktop.ui.grids.grid import RecordGrid
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.inputs.choice import Choice, ChoiceEdit
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.dates import day
from egov_desktop.wording.language import say

_ROWS = 4


class DispatchLog(QWidget):
    """The dispatches of a period, or all, newest first; the channel, the recipient and a note are written in place."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.period = sized(ChoiceEdit(say("Chỉ xem kỳ")), min_width=150, max_width=260)
        self.grid = RecordGrid(
            session,
            Dispatch,
            _columns(),
            title=say("Sổ gửi"),
            may_add=False,
            may_remove=False,
            most_rows=_ROWS,
            beside=self._filter(),
        )
        column = spaced(QVBoxLayout(self), gap=0)
        column.addWidget(self.grid)
        self.period.value_changed.connect(self._show)
        self._show(None)

    def refresh(self) -> None:
        self.period.set_choices(periods_of(self._session.snapshot))
        self.grid.refresh()

    def _filter(self) -> QWidget:
        part = QWidget()
        row = spaced(QHBoxLayout(part), gap=8)
        row.addWidget(Words(say("Chỉ xem kỳ"), "secondary"))
        row.addWidget(self.period)
        return part

    def _show(self, period_id: str | None) -> None:
        self.grid.show_rows(Rows(f"dispatch/{period_id or ''}", lambda snapshot: _sent(snapshot, period_id)))


def periods_of(snapshot: Snapshot) -> list[Choice]:
    """Give the periods to choose from, the newest first."""
    periods = sorted(
        snapshot.all(ReportingPeriod).values(), key=lambda own: own.figures_on or date.min, reverse=True
    )
    return [(own.id, " · ".join(part for part in (own.code, own.name) if part)) for own in periods]


def _sent(snapshot: Snapshot, period_id: str | None) -> Sequence[Dispatch]:
    sent = [own for own in snapshot.all(Dispatch).values() if period_id is None or own.period_id == period_id]
    return sorted(sent, key=lambda own: (own.sent_on or date.min, own.id), reverse=True)


def _columns() -> tuple[Column, ...]:
    return (
        Column("sent_on", 92, fixed=True),
        Column(heading="Gửi đến", width=150, stretches=True, reckoned=_receiver),
        Column("period_id", 90, fixed=True, written=_code),
        Column("round", 70, fixed=True),
        Column("channel", 116),
        Column("recipient", 120),
        Column(heading="Đã gửi về", width=104, reckoned=_came_back),
        Column("file_name", 200, fixed=True),
    )


def _receiver(snapshot: Snapshot, sent: Dispatch, _on: date) -> Reckoned:
    if agency := snapshot.get(Agency, sent.agency_id):
        return Reckoned(agency.name)
    is_full = sent.exchange_kind is ExchangeKind.FULL
    return Reckoned(say("Đồng nghiệp (bản đầy đủ)") if is_full else "")


def _code(snapshot: Snapshot, period_id: str) -> str:
    """A narrow column has room for the period's code only; an extract of tasks has no period."""
    period = snapshot.get(ReportingPeriod, period_id)
    return period.code if period else ""


def _came_back(snapshot: Snapshot, sent: Dispatch, _on: date) -> Reckoned:
    """Say when the office answered; a full copy is not answered."""
    if sent.exchange_kind not in (ExchangeKind.ASSIGNMENT, ExchangeKind.TASKS):
        return Reckoned("")
    days = [
        own.received_on
        for own in snapshot.children(Receipt, sent.agency_id or "", by="agency_id")
        if own.period_id == sent.period_id
        and own.received_on
        and own.received_on >= (sent.sent_on or date.min)
    ]
    return Reckoned(day(min(days)), "good") if days else Reckoned(say("chưa"), "unknown")
