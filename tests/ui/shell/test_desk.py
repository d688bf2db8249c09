"""The desk: opening, beginning, holding and leaving registers."""

import subprocess
import sys
import textwrap
from datetime import datetime
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog

from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.domain.journal import VIETNAM
from egov_desktop.domain.records import Project
from egov_desktop.settings import Settings
from egov_desktop.store.register import Register, Writer
from egov_desktop.ui.widgets.background import run_in_background
from egov_desktop.ui.widgets.inputs.base import Input
from egov_desktop.ui.widgets.message import MessageDialog
from tests.ui.hands import type_in

ROOT = Path(__file__).parents[3]


def messages(desk):
    owner = desk.window or desk.start
    return [dialog.text() for dialog in owner.findChildren(MessageDialog)]


def test_a_register_opens_on_its_40_projects(open_window, demo):
    window = open_window(demo)
    assert len(window.session.snapshot.all(Project)) == 40
    assert "minh" in window.windowTitle()


def test_an_opened_register_is_among_the_recent_ones(open_window, desk, demo):
    open_window(demo)
    assert Settings.read(desk.settings.path).recent == [str(demo.resolve())]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b"", "không phải là sổ dự án"), (b"PK\x03\x04 an xlsx", "không phải là sổ dự án")],
)
def test_a_file_that_is_no_register_is_refused_in_words(qtbot, desk, tmp_path, content, sentence):
    path = tmp_path / "thư.sqlite"
    path.write_bytes(content)
    desk.open(path)
    qtbot.waitUntil(lambda: bool(messages(desk)))
    assert sentence in messages(desk)[0]
    assert path.read_bytes() == content


def test_a_missing_file_is_refused_and_not_made(qtbot, desk, tmp_path):
    desk.open(tmp_path / "không có.sqlite")
    qtbot.waitUntil(lambda: bool(messages(desk)))
    assert "Không thấy tệp" in messages(desk)[0]
    assert not (tmp_path / "không có.sqlite").exists()


def test_a_register_that_another_writes_in_opens_for_reading_and_says_who(open_window, demo):
    now = datetime(2020, 7, 1, 8, 15, tzinfo=VIETNAM)
    other = Register.open(
        demo, Writer("Trần Văn Hà", "SYT"), now=now, identifiers=Identifiers(lambda: now, Random(2))
    )
    try:
        window = open_window(demo)
        assert window.session.is_read_only
        assert "Trần Văn Hà" in window._banner.sentence()
        assert "08:15" in window._banner.sentence()
    finally:
        other.close()


def test_a_second_start_raises_the_first_window(open_window, qtbot, demo):
    window = open_window(demo)
    window.hide()
    code = textwrap.dedent("""
        import sys
        from pathlib import Path
        from PySide6.QtCore import QCoreApplication
        from egov_desktop.ui.shell.one_window import ring
        app = QCoreApplication([])
        sys.exit(0 if ring(Path(sys.argv[1])) else 3)
    """)
    second = subprocess.Popen([sys.executable, "-c", code, str(demo)], cwd=ROOT)
    qtbot.waitUntil(window.isVisible, timeout=15_000)
    assert second.wait(10) == 0


def test_a_new_register_is_begun_where_the_user_says(qtbot, desk, tmp_path, monkeypatch):
    path = tmp_path / "sổ mới.sqlite"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(path), ""))
    desk.new_file()
    qtbot.waitUntil(lambda: desk.window is not None, timeout=20_000)
    assert desk.window.session.snapshot.profile.office_code == "STTTT"
    assert not desk.window.session.snapshot.all(Project)


def test_closing_lets_go_of_the_file(open_window, desk, demo):
    window = open_window(demo)
    desk.start.show()
    window.close()
    now = datetime(2020, 7, 1, tzinfo=VIETNAM)
    again = Register.open(demo, Writer("Hà", "SYT"), now=now, identifiers=Identifiers(lambda: now, Random(2)))
    assert not again.is_read_only
    again.close()


def test_what_is_typed_is_saved_though_work_behind_the_window_has_only_just_ended(
    qtbot, open_window, desk, demo
):
    window = open_window(demo)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    project = min(window.session.snapshot.all(Project).values(), key=lambda own: own.code)
    window.show_project(project.id, "general")
    next(own for own in window.findChildren(Input) if own.value() == project.name).setFocus()
    type_in("Bước hai: ")
    run_in_background(window, "Lập văn bản", lambda *_: True, lambda _: None)
    desk.close_register()
    assert "Bước hai: " in window.session.snapshot.all(Project)[project.id].name


def test_nothing_of_a_closed_window_asks_the_register_any_more(open_window, desk, demo):
    window, told = open_window(demo), []
    run_in_background(window, "Nhận", lambda *_: True, lambda _: told.append(window.session.register.known()))
    desk.close_register()
    assert told
    assert not [own for own in window.findChildren(QTimer) if own.isActive()]
    assert not window.isVisible()


def test_a_copy_is_a_whole_register(qtbot, open_window, desk, demo, tmp_path, monkeypatch):
    window = open_window(demo)
    copy = tmp_path / "bản sao.sqlite"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(copy), ""))
    desk.save_copy()
    qtbot.waitUntil(lambda: bool(window.findChildren(MessageDialog)), timeout=20_000)
    assert "Đã lưu bản sao" in window.findChildren(MessageDialog)[0].text()
    now = datetime(2020, 7, 1, tzinfo=VIETNAM)
    read = Register.open(copy, None, now=now, identifiers=Identifiers(lambda: now, Random(2)))
    assert read.snapshot == window.session.snapshot
    read.close()
