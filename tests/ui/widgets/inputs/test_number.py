"""Amounts, counts and shares: typed freely, kept exactly."""

from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from egov_desktop.domain.fields import HIGHEST_DONG
from egov_desktop.ui.widgets.inputs.number import MoneyEdit, PercentEdit, WholeEdit
from egov_desktop.ui.widgets.words import Words
from tests.ui.keyboard import type_text


@pytest.fixture
def money(shown):
    return shown(MoneyEdit("Giá trị hợp đồng"))


def leave_with(edit, text):
    edit.start()
    edit.editor().clear()
    type_text(edit.editor(), text)
    edit.settle()


@pytest.mark.parametrize(
    ("typed", "dong", "shown_as"),
    [
        ("1234567", 1_234_567, "1.234.567"),
        ("1.234.567", 1_234_567, "1.234.567"),
        ("12,5 tỷ", 12_500_000_000, "12.500.000.000"),
        ("150 trieu", 150_000_000, "150.000.000"),
        ("999999999999999", HIGHEST_DONG, "999.999.999.999.999"),
        ("0", 0, "0"),
        ("", None, ""),
    ],
)
def test_an_amount_is_read_and_written_in_full(money, typed, dong, shown_as):
    leave_with(money, typed)
    assert (money.value(), money.typed(), money.problem()) == (dong, shown_as, "")


@pytest.mark.parametrize("typed", ["1000000000000000", "mười tỷ", "1,5", "12.34.567"])
def test_what_cannot_be_read_stays_as_typed_with_a_reason(money, typed):
    money.set_value(7)
    leave_with(money, typed)
    assert (money.value(), money.typed(), money.can_be_read()) == (7, typed, False)
    assert money.problem().endswith(".")


def test_a_large_amount_is_not_cut_on_its_way(qtbot, money):
    with qtbot.waitSignal(money.value_changed) as changed:
        leave_with(money, "12.345.678.901")
    assert changed.args == [12_345_678_901]


def test_leaving_without_a_change_says_nothing(qtbot, money):
    money.set_value(500)
    with qtbot.assertNotEmitted(money.value_changed):
        leave_with(money, "500")


def test_the_amount_is_said_in_words_while_typing(money):
    type_text(money.editor(), "12,5 ty")
    assert money._note.text() == "Mười hai tỷ năm trăm triệu đồng"


def test_the_unit_is_always_in_sight(money):
    unit = money.editor().findChild(Words)
    assert unit.text() == "đồng"
    assert money.editor().rect().contains(unit.geometry())
    assert money.editor().textMargins().right() > unit.width()


def test_a_field_of_millions_counts_millions(shown):
    money = shown(MoneyEdit(typed_in_dong=1_000_000))
    leave_with(money, "18000")
    assert money.value() == 18_000_000_000
    money.settle()
    assert money.value() == 18_000_000_000


def test_a_warning_does_not_forbid(money):
    money.show_problem("Vượt kế hoạch.", warning=True)
    leave_with(money, "5")
    assert (money.value(), money.problem(), money.can_be_read()) == (5, "Vượt kế hoạch.", True)


def test_a_cell_of_a_grid_keeps_its_problem_in_the_tool_tip(money):
    money.compact()
    leave_with(money, "abc")
    assert money._problem.isHidden()
    assert "abc" in money.editor().toolTip()


@given(st.integers(-HIGHEST_DONG, HIGHEST_DONG))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_leaving_never_changes_an_amount(money, dong):
    money.set_value(dong)
    money.settle()
    assert money.value() == dong


@pytest.mark.parametrize(("typed", "days"), [("45", 45), ("1.045", 1045), ("", None)])
def test_a_count_is_whole(shown, typed, days):
    edit = shown(WholeEdit(unit="ngày", most=5000))
    leave_with(edit, typed)
    assert edit.value() == days


@pytest.mark.parametrize("typed", ["-1", "5001", "4,5"])
def test_a_count_stays_between_its_limits(shown, typed):
    edit = shown(WholeEdit(unit="ngày", most=5000))
    leave_with(edit, typed)
    assert not edit.can_be_read()


def test_a_year_is_not_grouped(shown):
    edit = shown(WholeEdit("Năm", least=1900, most=2100, grouped=False))
    leave_with(edit, "2020")
    assert edit.typed() == "2020"


@pytest.mark.parametrize(
    ("typed", "share"), [("34,9", Fraction(349, 1000)), ("100 %", Fraction(1)), ("0", Fraction(0))]
)
def test_a_share_is_exact(shown, typed, share):
    edit = shown(PercentEdit())
    leave_with(edit, typed)
    edit.settle()
    assert edit.value() == share


def test_a_share_above_the_whole_is_refused(shown):
    edit = shown(PercentEdit())
    leave_with(edit, "101")
    assert edit.problem() == "Tỷ lệ phải từ 0 đến 100 %."


def test_a_third_survives_a_visit(shown):
    edit = shown(PercentEdit())
    edit.set_value(Fraction(1, 3))
    edit.settle()
    assert edit.value() == Fraction(1, 3)


def test_coming_by_tab_selects_all(shown, qtbot):
    edit = shown(WholeEdit())
    edit.set_value(5)
    edit.editor().clearFocus()
    edit.editor().setFocus(Qt.FocusReason.TabFocusReason)
    assert edit.editor().selectedText() == "5"
