"""A page in the window: it is scrolled where the window is too small for it, and never widens the window."""

from PySide6.QtWidgets import QMainWindow, QWidget

from egov_desktop.ui.shell.frame import Place


class Wide(QWidget):
    """A page that needs this much room."""

    def __init__(self, width):
        super().__init__()
        self.setMinimumSize(width, 100)


def shown(qtbot, page):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(Place(page))
    window.resize(800, 600)
    window.show()
    return window


def place_of(window):
    place = window.centralWidget()
    assert isinstance(place, Place)
    return place


def test_a_wide_page_does_not_widen_the_window(qtbot):
    page = Wide(2_000)
    window = shown(qtbot, page)
    assert (window.width(), page.width()) == (800, 2_000)
    assert place_of(window).horizontalScrollBar().maximum() > 0


def test_a_small_page_fills_its_place(qtbot):
    page = Wide(100)
    window = shown(qtbot, page)
    assert page.size() == place_of(window).viewport().size()


def test_a_page_that_comes_to_need_more_room_gets_it(qtbot):
    page = Wide(100)
    window = shown(qtbot, page)
    page.setMinimumWidth(1_500)
    qtbot.waitUntil(lambda: page.width() == 1_500)
    assert window.width() == 800
