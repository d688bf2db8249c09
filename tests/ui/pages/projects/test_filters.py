"""Choosing conditions from their lists."""

import pytest
from PySide6.QtCore import Qt

from egov_desktop.ui.pages.projects.bar.filters import FilterButton, Option

OWNERS = [
    Option(str(place), words, place + 1)
    for place, words in enumerate(["Sở Tài chính", "Sở Y tế", "UBND huyện Hậu Lộc"])
]


@pytest.fixture
def button(qtbot):
    button = FilterButton("Chủ đầu tư")
    qtbot.addWidget(button)
    button.set_options(OWNERS, frozenset())
    return button


def test_typing_without_accents_finds_the_choice(button):
    button._typing.setText("hau loc")
    assert button.options() == ["UBND huyện Hậu Lộc  (3)"]


def test_the_space_bar_ticks(qtbot, button):
    button.list().setCurrentRow(1)
    with qtbot.waitSignal(button.chosen) as chosen:
        qtbot.keyClick(button.list(), Qt.Key.Key_Space)
    assert chosen.args == [frozenset({"1"})]


def test_a_press_on_the_words_ticks_and_another_lets_go(qtbot, button):
    where = button.list().visualItemRect(button.list().item(0)).center()
    for expected in (frozenset({"0"}), frozenset()):
        with qtbot.waitSignal(button.chosen) as chosen:
            qtbot.mouseClick(button.list().viewport(), Qt.MouseButton.LeftButton, pos=where)
        assert chosen.args == [expected]


def test_enter_takes_the_only_one_that_is_found(qtbot, button):
    button._typing.setText("y te")
    with qtbot.waitSignal(button.chosen) as chosen:
        qtbot.keyClick(button._typing, Qt.Key.Key_Return)
    assert chosen.args == [frozenset({"1"})]


def test_escape_closes_the_choices(qtbot, page):
    stages = page._bar.buttons["stages"]
    stages.menu().popup(page.mapToGlobal(page._bar.pos()))
    assert stages.list().hasFocus()
    qtbot.keyClick(stages.list(), Qt.Key.Key_Escape)
    assert not stages.menu().isVisible()


def test_of_years_only_one_is_chosen(qtbot):
    years = FilterButton("Năm", single=True)
    qtbot.addWidget(years)
    years.set_options([Option("2019", "Năm 2019", 1), Option("2020", "Năm 2020", 1)], frozenset({"2019"}))
    with qtbot.waitSignal(years.chosen) as chosen:
        years._toggle(years.list().item(1))
    assert chosen.args == [frozenset({"2020"})]


def test_choosing_an_owner_narrows_the_list(qtbot, page):
    owners = page._bar.buttons["owners"]
    owners._toggle(owners.list().item(0))
    assert 0 < len(page.shown_ids()) < 40
    assert len({row.owner_name for row in page.model.projects()}) == 1
    assert page._bar._chip_words("owners").startswith("Chủ đầu tư: ")
