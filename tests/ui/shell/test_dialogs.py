"""The small dialogs of the window."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton

from egov_desktop.settings import Settings
from egov_desktop.ui.shell.dialogs import WhoDialog, choose_day, show_about, show_keys
from egov_desktop.ui.widgets.inputs.day import DayEdit
from tests.ui.walker import clipped, rich_text, traps, unnamed

TODAY = date(2020, 7, 1)


@pytest.fixture
def parent(qtbot):
    parent = QDialog()
    qtbot.addWidget(parent)
    parent.show()
    return parent


def ask_day(parent):
    chosen = []
    choose_day(parent, date(2020, 6, 30), TODAY, chosen.append)
    return parent.findChild(QDialog), parent.findChild(DayEdit), chosen


def type_day(qtbot, field, text):
    line = field.findChild(QLineEdit)
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def press_first(dialog):
    next(own for own in dialog.findChildren(QPushButton) if own.text() == "Xem số liệu").click()


def test_a_day_is_chosen_as_it_is_typed(qtbot, parent):
    dialog, field, chosen = ask_day(parent)
    type_day(qtbot, field, "31/5/2020")
    if dialog.isVisible():
        press_first(dialog)
    assert chosen == [date(2020, 5, 31)]
    assert not dialog.isVisible()


def test_a_day_that_is_none_keeps_the_question_open_and_says_why(qtbot, parent):
    dialog, field, chosen = ask_day(parent)
    type_day(qtbot, field, "31/2/2020")
    press_first(dialog)
    assert chosen == []
    assert dialog.isVisible()
    assert field.problem().startswith("Không có ngày 31")


def test_writing_begins_when_both_names_are_known(qtbot):
    dialog = WhoDialog(None)
    qtbot.addWidget(dialog)
    name, office = dialog.findChildren(QLineEdit)
    (begin,) = dialog.findChildren(QPushButton)
    name.setText("  Trần  Hà ")
    assert not begin.isEnabled()
    qtbot.keyClicks(office, "SYT")
    assert begin.isEnabled()
    assert (dialog.who, dialog.office) == ("Trần Hà", "SYT")


def test_who_writes_is_asked_once_and_kept(qtbot, desk, demo, monkeypatch):
    asked = []
    desk.settings.who = desk.settings.office = ""
    monkeypatch.setattr(WhoDialog, "exec", lambda self: asked.append(self) or answer(self))
    desk.open(demo)
    qtbot.waitUntil(lambda: desk.window is not None, timeout=20_000)
    desk.close_register()
    desk.open(demo)
    qtbot.waitUntil(lambda: desk.window is not None, timeout=20_000)
    assert len(asked) == 1
    assert Settings.read(desk.settings.path).who == "Trần Hà"


def answer(dialog):
    name, office = dialog.findChildren(QLineEdit)
    name.setText("Trần Hà")
    office.setText("SYT")
    return QDialog.DialogCode.Accepted


@pytest.mark.parametrize("ask", [ask_day, show_keys, show_about, WhoDialog], ids=lambda own: own.__name__)
def test_nothing_is_unnamed_clipped_or_a_trap(qtbot, parent, ask):
    ask(parent)
    dialog = parent.findChild(QDialog)
    dialog.show()
    found = unnamed(dialog), clipped(dialog), rich_text(dialog), traps(qtbot, dialog)
    assert found == ([], [], [], [])
