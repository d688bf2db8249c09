"""How the program begins: its log, the trace of the last crash, bugs as reports, and no window without a display."""

import faulthandler
import logging
import sys
import threading

import pytest

from egov_desktop import app
from egov_desktop.settings import HOME_VARIABLE


@pytest.fixture(autouse=True)
def home(monkeypatch, tmp_path):
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    return tmp_path


@pytest.fixture
def own_hooks(monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)


@pytest.fixture
def own_handlers():
    yield
    for handler in logging.getLogger("egov_desktop").handlers[:]:
        logging.getLogger("egov_desktop").removeHandler(handler)
        handler.close()


def raised(error):
    sys.excepthook(type(error), error, error.__traceback__)


def test_the_log_begins_with_the_version(home, own_handlers):
    app.keep_log()
    assert "version " in (home / "log" / "program.log").read_text("utf-8")


def test_a_home_without_a_log_is_no_trouble(home, own_handlers):
    (home / "log").write_text("a file where the folder should be")
    app.keep_log()
    assert app.watch_for_crashes() == ""


def test_the_trace_of_a_crash_is_given_once(home, monkeypatch):
    monkeypatch.setattr(faulthandler, "enable", lambda file: file.close())
    (home / "log").mkdir()
    (home / "log" / "crash.log").write_bytes(b"Fatal Python error \xff")
    assert app.watch_for_crashes().startswith("Fatal Python error")
    assert app.watch_for_crashes() == ""


def test_a_bug_becomes_a_report_without_what_somebody_typed(caplog, own_hooks):
    reports = []
    app.catch_bugs(reports.append)
    raised(ValueError("Trần Văn Ân"))
    assert "ValueError" in reports[0]
    assert "Trần Văn Ân" not in reports[0] + caplog.text


def test_a_bug_in_a_thread_becomes_a_report_too(caplog, own_hooks):
    reports = []
    app.catch_bugs(reports.append)
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    assert "ZeroDivisionError" in reports[0]


def test_ctrl_c_is_no_bug(own_hooks, capsys):
    reports = []
    app.catch_bugs(reports.append)
    raised(KeyboardInterrupt())
    assert reports == []


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_any_display_will_do(monkeypatch, name):
    for own in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(own, raising=False)
    assert app.has_display() is (sys.platform != "linux")
    monkeypatch.setenv(name, "anything")
    assert app.has_display()
