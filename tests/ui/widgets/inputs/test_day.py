"""Days typed as people write them, picked from a calendar, or today."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCalendarWidget, QToolButton

from egov_desktop.ui.widgets.inputs.day import DayEdit
from tests.ui.keyboard import type_text
from tests.ui.walker import unnamed

TODAY = date(2020, 6, 30)


@pytest.fixture
def edit(shown):
    return shown(DayEdit("Ngày nghiệm thu", today=TODAY))


def leave_with(edit, text):
    edit.start()
    edit.editor().clear()
    type_text(edit.editor(), text)
    edit.settle()


@pytest.mark.parametrize("typed", ["5/9/2026", "05-09-2026", "05.09.2026", "2026-09-05"])
def test_a_day_is_read_and_written_in_one_way(edit, typed):
    leave_with(edit, typed)
    assert (edit.value(), edit.typed()) == (date(2026, 9, 5), "05/09/2026")


@pytest.mark.parametrize("typed", ["31/02/2020", "31/1/27", "hôm nay", "1/1/0001"])
def test_a_day_that_is_none_stays_with_a_reason(edit, typed):
    leave_with(edit, typed)
    assert (edit.value(), edit.typed(), edit.can_be_read()) == (None, typed, False)


def test_control_semicolon_is_today(qtbot, edit):
    with qtbot.waitSignal(edit.value_changed) as changed:
        QTest.keyClick(edit.editor(), Qt.Key.Key_Semicolon, Qt.KeyboardModifier.ControlModifier)
    assert changed.args == [TODAY]


def test_today_does_not_enter_a_read_only_field(edit):
    edit.set_read_only(read_only=True)
    QTest.keyClick(edit.editor(), Qt.Key.Key_Semicolon, Qt.KeyboardModifier.ControlModifier)
    assert edit.value() is None
    assert edit.findChild(QToolButton).isHidden()


def test_the_calendar_opens_by_keyboard_on_the_day_typed(edit):
    leave_with(edit, "12/03/2020")
    QTest.keyClick(edit.editor(), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert edit.findChild(QCalendarWidget).selectedDate() == QDate(2020, 3, 12)


def test_a_day_picked_is_a_day_typed(qtbot, edit):
    edit.open_calendar()
    with qtbot.waitSignal(edit.value_changed) as changed:
        edit.findChild(QCalendarWidget).activated.emit(QDate(2020, 7, 15))
    assert (changed.args, edit.typed()) == ([date(2020, 7, 15)], "15/07/2020")


def test_the_calendar_is_vietnamese_and_named(edit):
    edit.open_calendar()
    calendar = edit.findChild(QCalendarWidget)
    assert unnamed(calendar) == []
    assert "Tháng" in calendar.findChild(QToolButton, "qt_calendar_monthbutton").text().title()


def test_a_read_value_is_never_iso(edit):
    assert edit.words(date(2020, 6, 5)) == "05/06/2020"
