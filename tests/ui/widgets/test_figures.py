"""Figures, links, rooms and marks: by mouse, by keyboard, by ear."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from egov_desktop.ui.widgets.figures import FigureCard, LinkRow, RoomButton, StatusMark

KEYS = [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space]


def figure():
    card = FigureCard("Đã giải ngân")
    card.show_figure("108.921", "triệu đồng", against="trên kế hoạch 312.400", as_of="đến 30/6/2020")
    return card


def link():
    return LinkRow("Mốc tiến độ quá hạn", count="7", verb="Xem")


def room():
    return RoomButton("Họp", "meeting")


@pytest.mark.parametrize("make", [figure, link, room])
@pytest.mark.parametrize("key", KEYS)
def test_the_keyboard_opens_what_the_mouse_opens(qtbot, shown, make, key):
    widget = shown(make())
    with qtbot.waitSignal(widget.clicked):
        QTest.keyClick(widget, key)
    with qtbot.waitSignal(widget.clicked):
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_a_figure_is_read_with_its_unit_denominator_and_day(shown):
    spoken = "Đã giải ngân: 108.921 triệu đồng. trên kế hoạch 312.400. đến 30/6/2020"
    assert shown(figure()).accessibleName() == spoken


def test_a_quiet_figure_takes_no_focus(shown):
    card = shown(FigureCard("Kế hoạch", pressable=False))
    assert card.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_link_is_read_with_its_count_and_verb(shown):
    assert shown(link()).accessibleName() == "Mốc tiến độ quá hạn: 7. Xem"


def test_a_room_says_how_much_waits_there(shown):
    tasks = shown(RoomButton("Nhiệm vụ", "task"))
    tasks.tell("Nhiệm vụ", "8")
    assert tasks.accessibleName() == "Nhiệm vụ: 8"


def test_a_status_is_said_in_words(shown):
    mark = shown(StatusMark("bad", "Quá hạn 42 ngày"))
    mark.tell("warn", "Sắp đến hạn")
    assert mark.words() == "Sắp đến hạn"


def test_a_link_is_tall_enough_to_hit(shown):
    assert shown(link()).height() >= 28
