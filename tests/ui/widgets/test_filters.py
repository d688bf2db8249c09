"""The conditions of a table, one by one and all at once."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from egov_desktop.ui.widgets.filters import FilterBar
from egov_desktop.wording.language import using


@pytest.fixture
def bar(shown):
    made = shown(FilterBar())
    made.set_conditions((("group", "Nhóm: Hạ tầng"), ("late", "Chậm"), ("year", "Năm 2020")))
    return made


def test_the_bar_counts_its_conditions(bar):
    assert "3 điều kiện" in [label.text() for label in bar.findChildren(QLabel)]


def test_one_condition_can_be_taken_away(qtbot, bar):
    with qtbot.waitSignal(bar.removed) as removed:
        bar._chips[1].findChild(QToolButton).click()
    assert removed.args == ["late"]


def test_all_can_be_taken_away(qtbot, bar):
    with qtbot.waitSignal(bar.cleared):
        bar.findChild(QPushButton).click()


def test_without_conditions_there_is_no_bar(bar):
    bar.set_conditions(())
    assert bar.isHidden()


def test_a_chip_names_what_it_takes_away(bar):
    assert bar._chips[1].findChild(QToolButton).accessibleName() == "Bỏ điều kiện: Chậm"


def test_one_condition_in_english(bar):
    with using("en"):
        bar.set_conditions((("late", "Late"),))
    assert "1 condition" in [label.text() for label in bar.findChildren(QLabel)]
