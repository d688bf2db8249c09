"""Work aside: the window stays free, the newest wish wins, and nothing comes back to what is gone."""

import threading

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit

from egov_desktop.errors import Cancelled, NoPrinter
from egov_desktop.ui.widgets.aside import Aside, Newest
from egov_desktop.wording.language import current, use, using
from tests.ui.hands import type_in

_LONG = 10_000


@pytest.fixture
def owner(qapp):
    owner = QObject()
    yield owner
    owner.deleteLater()


@pytest.fixture
def gate():
    """What a job waits for; open at the end of the test, so that no thread stays."""
    gate = threading.Event()
    yield gate
    gate.set()


def never(error):
    raise AssertionError(error)


def trouble():
    return NoPrinter(what_happened="Không có máy in.", data_safety="", what_to_do="", code="no_printer")


def refusing():
    raise trouble()


def threads():
    return [own for own in threading.enumerate() if own.daemon and "_run" in own.name]


def test_the_result_comes_to_the_windows_thread(qtbot, owner):
    got = []
    Aside(owner).ask(threading.get_ident, lambda there: got.append((there, threading.get_ident())), never)
    qtbot.waitUntil(lambda: bool(got), timeout=_LONG)
    worker, here = got[0]
    assert worker != here == threading.get_ident()


def test_one_job_at_a_time(qtbot, owner, gate):
    aside, got = Aside(owner), []
    assert aside.ask(gate.wait, got.append, never)
    assert not aside.ask(gate.wait, got.append, never)
    gate.set()
    qtbot.waitUntil(lambda: not aside.is_busy, timeout=_LONG)
    assert got == [True]


def test_the_window_takes_keys_meanwhile(qtbot, shown, gate):
    line = shown(QLineEdit())
    line.setFocus()
    Aside(line).ask(gate.wait, lambda _: None, never)
    type_in("báo cáo")
    assert line.text() == "báo cáo"


def test_the_job_speaks_the_language_in_which_it_was_asked_for(qtbot, owner):
    got = []
    with using("en"):
        Aside(owner).ask(current, got.append, never)
    use("vi")
    qtbot.waitUntil(lambda: got == ["en"], timeout=_LONG)


@pytest.mark.parametrize("kind", [Aside, Newest])
def test_trouble_is_told_and_the_next_job_runs(qtbot, owner, kind):
    aside, told, got = kind(owner), [], []
    aside.ask(lambda *_: refusing(), never, told.append)
    qtbot.waitUntil(lambda: bool(told), timeout=_LONG)
    aside.ask(lambda *_: 7, got.append, never)
    qtbot.waitUntil(lambda: got == [7], timeout=_LONG)
    assert ([own.code for own in told], aside.is_busy) == (["no_printer"], False)


@pytest.mark.parametrize("kind", [Aside, Newest])
def test_a_bug_is_raised_in_the_windows_thread_and_leaves_nothing_stuck(qtbot, owner, kind):
    aside = kind(owner)
    with qtbot.captureExceptions() as raised:
        aside.ask(lambda *_: 1 / 0, never, never)
        qtbot.waitUntil(lambda: not aside.is_busy, timeout=_LONG)
    assert [own[0] for own in raised] == [ZeroDivisionError]


def test_a_newer_wish_overtakes_an_older_one(qtbot, owner, gate):
    newest, got = Newest(owner), []
    newest.ask(lambda _overtaken: gate.wait() and 1, got.append, never)
    newest.ask(lambda _overtaken: 2, got.append, never)
    newest.ask(lambda _overtaken: 3, got.append, never)
    gate.set()
    qtbot.waitUntil(lambda: not newest.is_busy, timeout=_LONG)
    assert got == [3]


def test_work_that_was_overtaken_knows_it_and_may_give_up(qtbot, owner, gate):
    newest, got, known = Newest(owner), [], []

    def slow(is_overtaken):
        known.append(is_overtaken())
        gate.wait()
        known.append(is_overtaken())
        raise Cancelled(what_happened="", data_safety="", what_to_do="", code="cancelled")

    newest.ask(slow, never, never)
    qtbot.waitUntil(lambda: known == [False], timeout=_LONG)
    newest.ask(lambda _overtaken: 2, got.append, never)
    gate.set()
    qtbot.waitUntil(lambda: got == [2], timeout=_LONG)
    assert known == [False, True]


def test_a_bug_of_overtaken_work_is_told_and_holds_nothing_up(qtbot, owner, gate):
    newest, got = Newest(owner), []
    with qtbot.captureExceptions() as raised:
        newest.ask(lambda _overtaken: gate.wait() and 1 / 0, never, never)
        newest.ask(lambda _overtaken: 2, got.append, never)
        gate.set()
        qtbot.waitUntil(lambda: got == [2], timeout=_LONG)
    assert [own[0] for own in raised] == [ZeroDivisionError]


def test_what_is_no_longer_wanted_is_dropped(qtbot, owner, gate):
    newest = Newest(owner)
    newest.ask(lambda _overtaken: gate.wait(), never, never)
    newest.forget()
    assert not newest.is_busy
    gate.set()
    qtbot.waitUntil(lambda: not newest._aside.is_busy, timeout=_LONG)


@pytest.mark.parametrize("kind", [Aside, Newest])
def test_nothing_comes_back_to_what_is_gone(qtbot, qapp, gate, kind):
    owner, came = QObject(), []
    kind(owner).ask(lambda *_: gate.wait(), never, never)
    worker = threads()[-1]
    owner.destroyed.connect(lambda: came.append("gone"))
    owner.deleteLater()
    qtbot.waitUntil(lambda: came == ["gone"], timeout=_LONG)
    gate.set()
    worker.join(5)
    QApplication.processEvents()
    assert not worker.is_alive()
