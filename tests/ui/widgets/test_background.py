"""Work in the background: the window lives, progress shows, and it can be stopped."""

import threading
import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QProgressBar, QPushButton

from egov_desktop.errors import Cancelled, NoPrinter
from egov_desktop.ui.widgets import background
from egov_desktop.ui.widgets.background import ProgressDialog, run_in_background, wait_for_background
from egov_desktop.ui.widgets.message import MessageDialog


@pytest.fixture
def window(shown):
    return shown(QLineEdit())


@pytest.fixture
def at_once(monkeypatch):
    """The dialog shows without the second of waiting."""
    monkeypatch.setattr(background, "SHOWN_AFTER_MS", 0)


def until_stopped(progress, cancelled):
    while not cancelled():
        time.sleep(0.005)


def test_the_result_comes_back_to_the_windows_thread(qtbot, window):
    got = []
    run_in_background(
        window,
        "Lập báo cáo",
        lambda *_: threading.get_ident(),
        lambda worker: got.append((worker, threading.get_ident())),
    )
    qtbot.waitUntil(lambda: bool(got))
    worker, here = got[0]
    assert worker != here == threading.get_ident()


def test_long_work_shows_how_far_it_is(qtbot, window, at_once):
    go_on = threading.Event()

    def work(progress, cancelled):
        progress(3, 10, "Trang 3")
        go_on.wait(5)

    run_in_background(window, "Lập báo cáo", work, lambda _: None)
    qtbot.waitUntil(lambda: value(window) == 300)
    assert "Trang 3" in [label.text() for label in dialog(window).findChildren(QLabel)]
    go_on.set()
    qtbot.waitUntil(lambda: not background._running)


def test_progress_never_goes_backwards(shown, window):
    made = shown(ProgressDialog(window, "Lập báo cáo"))
    made.show_progress(8, 10, "")
    made.show_progress(2, 10, "")
    assert made.findChild(QProgressBar).value() == 800


def by_button(stopped):
    stopped.findChild(QPushButton).click()


def by_escape(stopped):
    QTest.keyClick(stopped, Qt.Key.Key_Escape)


@pytest.mark.parametrize("stop", [by_button, by_escape])
def test_work_can_be_stopped(qtbot, window, at_once, stop):
    heard = []
    run_in_background(
        window,
        "Lập báo cáo",
        until_stopped,
        lambda _: heard.append("done"),
        stopped=lambda: heard.append("stopped"),
    )
    qtbot.waitUntil(lambda: dialog(window) is not None)
    stop(dialog(window))
    qtbot.waitUntil(lambda: heard == ["stopped"])


def test_work_that_says_cancelled_is_stopped(qtbot, window):
    heard = []

    def work(progress, cancelled):
        raise Cancelled(what_happened="Đã dừng.", data_safety="", what_to_do="", code="dung")

    run_in_background(window, "In", work, lambda _: None, stopped=lambda: heard.append("stopped"))
    qtbot.waitUntil(lambda: heard == ["stopped"])


def no_printer(progress, cancelled):
    raise NoPrinter(what_happened="Chưa có máy in.", data_safety="", what_to_do="Lưu PDF.", code="in")


def test_trouble_goes_to_the_one_who_asked(qtbot, window):
    heard = []
    run_in_background(window, "In", no_printer, lambda _: None, failed=heard.append)
    qtbot.waitUntil(lambda: [error.code for error in heard] == ["in"])


def test_trouble_that_nobody_takes_is_told(qtbot, window):
    run_in_background(window, "In", no_printer, lambda _: None)
    qtbot.waitUntil(lambda: window.findChild(MessageDialog) is not None)


def test_a_bug_is_raised_in_the_windows_thread(qtbot, window):
    with qtbot.captureExceptions() as bugs:
        run_in_background(window, "In", lambda *_: 1 // 0, lambda _: None)
        qtbot.waitUntil(lambda: bool(bugs))
    assert bugs[0][0] is ZeroDivisionError


def test_the_window_takes_no_keys_meanwhile(qtbot, window):
    go_on = threading.Event()
    run_in_background(window, "In", lambda *_: go_on.wait(5), lambda _: None)
    QTest.keyClicks(window, "abc")
    go_on.set()
    qtbot.waitUntil(lambda: not background._running)
    QTest.keyClicks(window, "d")
    assert window.text() == "d"


def test_short_work_shows_no_dialog(qtbot, window):
    run_in_background(window, "In", lambda *_: 1, lambda _: None)
    qtbot.waitUntil(lambda: not background._running)
    assert dialog(window) is None


def dialog(window):
    return window.findChild(ProgressDialog)


def value(window):
    return dialog(window).findChild(QProgressBar).value() if dialog(window) else None


def test_the_end_waits_for_the_work_and_for_what_came_of_it(window):
    got = []
    run_in_background(window, "Nhận", lambda *_: "đã nhận", got.append)
    wait_for_background()
    assert got == ["đã nhận"]


def test_what_came_of_the_work_is_told_once(qtbot, qapp, window):
    got = []
    task = run_in_background(window, "Nhận", lambda *_: "đã nhận", got.append)
    task.wait(5_000)
    wait_for_background()
    qapp.processEvents()
    assert got == ["đã nhận"]


def test_work_begun_by_what_came_of_other_work_is_waited_for_too(window):
    got = []

    def begin_another(_first):
        run_in_background(window, "Nhận", lambda *_: "cả hai", got.append)

    run_in_background(window, "Nhận", lambda *_: "một", begin_another)
    wait_for_background()
    assert got == ["cả hai"]
