"""The three cards of money on the first page: plan, paid and rate, each leading to the projects that make it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from egov_desktop.domain.judgement.money.disbursement import YearMoney, money_of, portfolio_money
from egov_desktop.domain.judgement.portfolio import Summary
from egov_desktop.domain.records import Project
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.pages.today.figures import figures, month_before
from egov_desktop.ui.pages.today.parts import tell_card
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.figures import FigureCard


class MoneyCards(QWidget):
    """`opened` brings the projects that have a part in a figure, and its name."""

    opened = Signal(object, str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.cards = [FigureCard("") for _ in range(3)]
        row = spaced(QHBoxLayout(self), gap=12)
        for pressed, is_meant in zip(self.cards, (_is_planned, _is_paid, _is_planned), strict=True):
            pressed.clicked.connect(partial(self._open, pressed, is_meant))
            row.addWidget(pressed, 1)

    def tell(self, summary: Summary) -> None:
        since = month_before(summary.on)
        before = portfolio_money(self._session.snapshot, summary.year, since)
        told = figures(summary.money, before, summary.year, summary.on, since)
        for shown, figure in zip(self.cards, told, strict=True):
            tell_card(shown, figure)

    def _open(self, pressed: FigureCard, is_meant: Callable[[YearMoney], bool]) -> None:
        snapshot, on = self._session.snapshot, self._session.report_on
        projects = snapshot.all(Project).values()
        meant = tuple(own for own in projects if is_meant(money_of(snapshot, own, on.year, on)))
        self.opened.emit(meant, pressed.accessibleName().partition(":")[0])


def _is_planned(money: YearMoney) -> bool:
    return money.plan_dong != 0


def _is_paid(money: YearMoney) -> bool:
    return money.paid_dong != 0
