"""Details beside their list where there is room, else one press away."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from egov_desktop.ui.look.style import apply
from egov_desktop.ui.widgets.places.folding import Folding


@pytest.fixture
def shown(qtbot, qapp):
    apply(qapp, "light", 100)

    def show(width, **more):
        listed, details = QLineEdit(), QPushButton("Ghi báo cáo")
        folding = Folding(listed, details, aside=200, roomy=600, **more)
        folding.tell("12 · Bộ phận một cửa")
        qtbot.addWidget(folding)
        folding.resize(width, 300)
        folding.show()
        folding.activateWindow()
        qtbot.waitUntil(folding.isActiveWindow)
        return folding, listed, details

    return show


def test_with_room_both_are_seen(shown):
    folding, listed, details = shown(700)
    assert (listed.isVisible(), details.isVisible(), folding.opening.isVisible()) == (True, True, False)
    assert details.width() == 200


def test_without_room_one_line_stands_for_the_details(shown):
    folding, listed, details = shown(500)
    assert (listed.isVisible(), details.isVisible(), folding.opening.isVisible()) == (True, False, True)
    assert listed.width() == 500


def test_the_keyboard_opens_and_closes_the_details_and_comes_back_to_the_list(shown, qtbot):
    folding, listed, details = shown(500)
    listed.setFocus()
    qtbot.keyClick(folding.opening, Qt.Key.Key_Return)
    assert (listed.isVisible(), details.isVisible()) == (False, True)
    qtbot.keyClick(folding.closing, Qt.Key.Key_Escape)
    assert (listed.isVisible(), details.isVisible()) == (True, False)
    assert listed.hasFocus()


def test_growing_shows_both_again(shown):
    folding, listed, details = shown(500)
    folding.open()
    folding.resize(700, 300)
    assert (listed.isVisible(), details.isVisible(), folding.closing.isVisible()) == (True, True, False)


def test_nothing_to_see_cannot_be_opened(shown):
    folding, *_ = shown(500)
    folding.tell("")
    assert not folding.opening.isEnabled()


def test_where_no_details_are_wanted_the_list_stands_alone(shown):
    folding, listed, details = shown(500)
    folding.open()
    folding.want_details(False)
    assert (listed.isVisible(), details.isVisible(), folding.opening.isVisible()) == (True, False, False)


def test_it_tells_when_it_folds(shown, qtbot):
    folding, *_ = shown(700)
    with qtbot.waitSignal(folding.folded):
        folding.resize(500, 300)
    assert folding.is_folded
