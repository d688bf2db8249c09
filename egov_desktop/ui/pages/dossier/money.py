"""The tab Vốn & giải ngân: the three rates with what each is a share of, the S-curve, and the ledgers of money."""

from typing import ClassVar

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from egov_desktop.charts.s_curve import data_s_curve
from egov_desktop.domain.judgement.money.disbursement import Rate, money_of
from egov_desktop.domain.records import CapitalPlan, Disbursement, Forecast, Record, WorkValue
from egov_desktop.ui.charts.view import ChartView
from egov_desktop.ui.grids.grid import RecordGrid
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.pages.dossier.rows import COLUMNS, project_rows
from egov_desktop.ui.pages.dossier.tab import DossierTab
from egov_desktop.ui.pages.dossier.work import framed
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.figures import FigureCard
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import dong, percent


class MoneyTab(DossierTab):
    """Plans, payments and what is foreseen, each row as in the treasury's ledger."""

    SHOWS: ClassVar[frozenset[str]] = frozenset(
        {
            "project",
            "capital_plan",
            "disbursement",
            "forecast",
            "demand",
            "work_value",
            "milestone",
            "package",
            "list_item",
        }
    )

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.cards = {
            name: FigureCard(label, pressable=False)
            for name, label in (
                ("rate", say("Tỷ lệ giải ngân kế hoạch năm")),
                ("carried_rate", say("Vốn năm trước kéo dài")),
                ("total_rate", say("Lũy kế so với tổng mức đầu tư")),
            )
        }
        self.chart = ChartView(say("Giải ngân lũy kế"))
        self.column.addLayout(self._top())
        for record_class, title in (
            (CapitalPlan, say("Kế hoạch vốn")),
            (Disbursement, say("Giải ngân")),
        ):
            self.column.addWidget(self._grid(record_class, title))
        beside = spaced(QGridLayout(), gap=24)
        beside.addWidget(self._grid(Forecast, say("Dự kiến giải ngân từng tháng")), 0, 0)
        beside.addWidget(self._grid(WorkValue, say("Khối lượng đã thực hiện")), 0, 1)
        self.column.addLayout(beside)
        self.column.addStretch(1)

    def refresh(self) -> None:
        snapshot, project, on = self.session.snapshot, self.project, self.session.report_on
        money = money_of(snapshot, project, on.year, on)
        rates = {"rate": money.rate, "carried_rate": money.carried_rate, "total_rate": money.total_rate}
        for name, rate in rates.items():
            self.cards[name].show_figure(
                percent(rate.ratio), against=_against(rate), as_of=_as_of(day_short(on))
            )
        self.chart.show_chart(lambda: data_s_curve(snapshot, on, projects=(project,), year=on.year))

    def _top(self) -> QHBoxLayout:
        row = spaced(QHBoxLayout(), gap=12)
        row.addWidget(sized(framed(self.chart), min_height=300), 3)
        cards = spaced(QVBoxLayout(), gap=12)
        for card in self.cards.values():
            cards.addWidget(card, 1)
        row.addLayout(cards, 2)
        return row

    def _grid(self, record_class: type[Record], title: str) -> RecordGrid:
        grid = RecordGrid(self.session, record_class, COLUMNS[record_class], title=title)
        return self.add_grid(grid, project_rows(record_class))


def _against(rate: Rate) -> str:
    """Say what was paid of what; a rate without a denominator says that there is none."""
    basis = say(rate.basis.label)
    if rate.ratio is None:
        return say("Chưa có {basis}", basis=basis)
    return say(
        "{paid} trên {basis} {plan}", paid=dong(rate.paid_dong), basis=basis, plan=dong(rate.plan_dong)
    )


def _as_of(words: str) -> str:
    return say("đến {day}", day=words)
