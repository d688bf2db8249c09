"""The program when something fails that nobody foresaw."""

import threading

from egov_desktop.app import catch_bugs
from egov_desktop.ui.shell.program import BugReporter
from egov_desktop.ui.widgets.message import MessageDialog


def reports(desk):
    return [dialog.text() for dialog in desk.start.findChildren(MessageDialog)]


def test_a_bug_in_any_thread_becomes_a_report_that_can_be_copied(qtbot, desk, monkeypatch, caplog):
    monkeypatch.setattr("sys.excepthook", None)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    catch_bugs(BugReporter(desk).reported.emit)
    thread = threading.Thread(target={}.__getitem__, args=("số tiền 1.234",))
    thread.start()
    qtbot.waitUntil(lambda: bool(reports(desk)))
    assert "KeyError" in reports(desk)[0]
    assert "số tiền" not in reports(desk)[0]
    thread.join()


def test_what_is_being_typed_is_saved_when_the_session_ends(open_window, desk, demo):
    window = open_window(demo)
    left = []
    monkeypatched = window.settle_typing
    window.settle_typing = lambda: left.append(monkeypatched())
    desk._save_before_the_session_ends(None)
    assert left == [None]
