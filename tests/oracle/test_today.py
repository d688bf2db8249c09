"""The cards of the first page, as they are shown, against the rows on the days of the illustrative register."""

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from egov_desktop.actions.starting.demo import demo_register
from egov_desktop.domain.judgement.month import month_of
from egov_desktop.domain.judgement.portfolio import summarize
from egov_desktop.ui.pages.today.money_cards import MoneyCards
from egov_desktop.ui.pages.today.stages import Stages
from egov_desktop.ui.pages.today.waiting import lines_of, month_lines
from tests.oracle import duties, money, places
from tests.oracle.ledger import Ledger
from tests.ui.pages.demo_pages import demo_session

DAYS = (date(2020, 6, 30), date(2020, 7, 31), date(2020, 8, 15), date(2020, 9, 30), date(2020, 10, 9))


@pytest.mark.parametrize("on", DAYS, ids=str)
def test_the_cards_of_money_show_what_the_rows_come_to(
    qtbot: QtBot, made_demo: Path, tmp_path: Path, on: date
) -> None:
    session = demo_session(tmp_path, until=DAYS[-1])
    cards = MoneyCards(session)
    qtbot.addWidget(cards)
    cards.tell(summarize(session.snapshot, on))
    session.register.close()
    own = money.portfolio(Ledger(made_demo), on.year, on, on)
    rate = money.rate(own["paid"], own["plan"])
    assert rate is not None
    wanted = (_grouped(own["plan"]), _grouped(own["paid"]), _percent(rate))
    assert tuple(card.accessibleName().partition(": ")[2].split(" ")[0] for card in cards.cards) == wanted


@pytest.mark.parametrize("on", DAYS, ids=str)
def test_the_bar_of_stages_counts_the_rows(qtbot: QtBot, made_demo: Path, on: date) -> None:
    stages = Stages()
    qtbot.addWidget(stages)
    stages.tell(summarize(demo_register(DAYS[-1]), on))
    counts = places.counts(Ledger(made_demo), on)
    assert {own.group: own.count for own in stages.bar._strip._counts} == {
        name: counts[name] for name in places.GROUPS
    }


@pytest.mark.parametrize("on", DAYS, ids=str)
def test_the_lines_to_see_count_the_rows(made_demo: Path, on: date) -> None:
    ledger, snapshot = Ledger(made_demo), demo_register(DAYS[-1])
    month = month_of(snapshot, on)
    said = {own.name: own.count for own in (*lines_of(summarize(snapshot, on), 0, 0), *month_lines(month))}
    tasks = [duties.status(ledger, own, on) for own in duties.given(ledger, on)]
    assert said["late_projects"] == sum(
        places.days_late(ledger, own, on) > 0 for own in ledger.rows("project")
    )
    assert said["late"] == len(places.late_milestones(ledger, on))
    assert said["without_figures"] == len(places.without_figures(ledger, on, 31))
    assert said["tasks_overdue"] == tasks.count("overdue")
    assert said["tasks_awaiting"] == tasks.count("awaiting_confirmation")


def _grouped(dong: int) -> str:
    return f"{(dong + 500_000) // 10**6:,}".replace(",", ".")


def _percent(rate: Fraction) -> str:
    return f"{int(rate * 1000 + Fraction(1, 2)) / 10:.1f}".replace(".", ",")
