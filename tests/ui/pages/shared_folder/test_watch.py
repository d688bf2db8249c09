"""The watch over the shared folder: what is trusted joins, what is not waits for the clerk, and a share may drop."""

import shutil

import pytest
from PySide6.QtWidgets import QDialog

from egov_desktop.settings import Settings
from egov_desktop.ui.look.style import apply
from egov_desktop.ui.pages.shared_folder import SharedFolderWatch
from egov_desktop.ui.pages.shared_folder.dialog import SharedFolderDialog
from egov_desktop.ui.session import Session
from tests.exchange.shared_folder.hands import STRANGER, TRUSTED, Machine, lying
from tests.store.hands import IDENTIFIERS, edit, now
from tests.ui.pages.demo_pages import Notes
from tests.ui.walker import clipped, rich_text, traps, unnamed

OBJECTIVES = "Một cửa điện tử"


@pytest.fixture
def folder(tmp_path):
    shared = tmp_path / "chung"
    shared.mkdir()
    return shared


@pytest.fixture
def machine(tmp_path, folder):
    made = []

    def begun(name, key=TRUSTED):
        made.append(Machine(tmp_path, folder, name, key))
        return made[-1]

    yield begun
    for own in made:
        own.register.close()


@pytest.fixture
def session(machine):
    return Session(machine("ta").register, now=now, identifiers=IDENTIFIERS)


@pytest.fixture
def settings(tmp_path, folder):
    return Settings(shared_folder=str(folder), path=tmp_path / "settings.json")


@pytest.fixture
def watch(qtbot, qapp, session, settings):
    apply(qapp, "light", 100)
    watch = SharedFolderWatch(session, settings)
    with qtbot.waitSignal(watch.looked):
        watch.start()
    yield watch
    watch.stop()


def look(qtbot, watch, times=2):
    for _ in range(times):
        with qtbot.waitSignal(watch.looked, timeout=20_000):
            watch.look()


def told(watch):
    heard = []
    watch.waiting.connect(heard.append)
    return heard


def objectives(watch):
    return watch._session.snapshot.find("project", "p0").objectives


def laid_by(other):
    edit(other.register, "p0", objectives=OBJECTIVES)
    return other.publish().path


def test_a_trusted_file_joins_by_itself(qtbot, watch, machine):
    laid_by(machine("khac"))
    with qtbot.waitSignal(watch.joined, timeout=20_000) as joined:
        look(qtbot, watch)
    assert objectives(watch) == OBJECTIVES
    assert (len(joined.args[0]), watch.paths()) == (1, ())


def test_a_strangers_file_waits_for_the_clerk(qtbot, watch, machine):
    heard, path = told(watch), laid_by(machine("la", STRANGER))
    look(qtbot, watch)
    assert heard == [[path]]
    assert objectives(watch) != OBJECTIVES


def test_what_waits_is_told_once_while_it_stays_the_same(qtbot, watch, machine):
    heard, _ = told(watch), laid_by(machine("la", STRANGER))
    look(qtbot, watch, times=4)
    assert len(heard) == 1


def test_a_broken_file_waits_until_it_is_passed_over(qtbot, watch, machine):
    path = laid_by(machine("la", STRANGER))
    path.write_bytes(path.read_bytes()[:-4096] + bytes(4096))
    look(qtbot, watch)
    assert watch.paths() == (path,)
    watch.leave([path])
    look(qtbot, watch)
    assert watch.paths() == ()


def test_what_was_passed_over_is_remembered_by_another_start(qtbot, watch, machine, session, settings):
    path = laid_by(machine("la", STRANGER))
    look(qtbot, watch)
    watch.leave([path])
    later = SharedFolderWatch(session, Settings.read(settings.path))
    with qtbot.waitSignal(later.looked):
        later.start()
    look(qtbot, later)
    assert later.paths() == ()


def test_a_share_that_drops_is_said_and_its_return_too(qtbot, watch, folder):
    heard = []
    watch.away.connect(heard.append)
    folder.rename(folder.with_name("mất"))
    look(qtbot, watch, times=2)
    folder.with_name("mất").rename(folder)
    look(qtbot, watch, times=1)
    assert [("thư mục chung" in words) for words in heard] == [True, False]


def test_nothing_joins_behind_an_open_question(qtbot, watch, machine):
    laid_by(machine("khac"))
    question = QDialog()
    qtbot.addWidget(question)
    question.open()
    watch.look()
    assert not watch._aside.is_busy
    assert objectives(watch) != OBJECTIVES


def test_this_register_is_laid_down_and_not_taken_for_another(qtbot, watch, folder):
    for _ in range(2):
        with qtbot.waitSignal(watch.published, timeout=20_000):
            assert watch.publish()
    look(qtbot, watch)
    assert (len(lying(folder)), watch.paths()) == (1, ())


def test_a_change_is_laid_down_later_where_that_is_wished(watch):
    edit_here = watch._session.register
    assert not watch._later.isActive()
    watch.memory.publish(True)
    watch._session.saved.emit(edit(edit_here, "p1", objectives="Khác"))
    assert watch._later.isActive()


def test_without_a_folder_nothing_is_looked_at(qapp, session):
    watch = SharedFolderWatch(session, Settings())
    watch.start()
    assert (watch._timer.isActive(), watch.publish()) == (False, False)


@pytest.fixture
def dialog(qtbot, watch, session):
    navigator = Notes()
    dialog = SharedFolderDialog(session, watch, navigator)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def test_the_window_names_what_waits_and_leads_to_it(qtbot, watch, dialog, machine):
    path = laid_by(machine("la", STRANGER))
    look(qtbot, watch)
    assert dialog._files.stringList() == [f"VPUB › {path.name}"]
    assert dialog._state.text() == "1 tệp chờ xem"
    dialog.show_files()
    assert dialog._navigator.asked == [("receive", (path,))]


def test_the_window_says_what_is_still_on_its_way(qtbot, watch, dialog, machine, folder):
    whole = laid_by(machine("la", STRANGER))
    whole.write_bytes(whole.read_bytes()[:5000])
    look(qtbot, watch)
    assert dialog._state.text() == "Không có tệp nào chờ xem · 1 tệp chưa chép xong"


def test_the_folder_is_chosen_and_given_up(watch, dialog, tmp_path, settings):
    dialog.choose(None)
    assert (settings.shared_folder, watch._timer.isActive()) == ("", False)
    dialog.choose(tmp_path)
    assert (settings.shared_folder, watch._timer.isActive()) == (str(tmp_path), True)


def test_laying_down_is_said(qtbot, watch, dialog):
    with qtbot.waitSignal(watch.published, timeout=20_000):
        dialog.lay_down()
    assert dialog._banner.sentence().startswith("Đã đặt SO_VPUB_")


def test_everything_in_the_window_has_a_name_and_room(qtbot, dialog):
    assert (unnamed(dialog), rich_text(dialog), traps(qtbot, dialog)) == ([], [], [])
    qtbot.waitUntil(lambda: clipped(dialog) == [])


def test_a_copy_of_the_engine_is_told_once(qtbot, watch, machine):
    path = laid_by(machine("la", STRANGER))
    shutil.copy(path, path.with_name("a (conflicted copy).sqlite"))
    look(qtbot, watch)
    assert len(watch.paths()) == 1
