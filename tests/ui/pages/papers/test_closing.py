"""Closing the program while a paper is made: it neither hangs nor breaks."""

import subprocess
import sys
import textwrap

import pytest

PROGRAM = """
    import sys
    from datetime import datetime
    from pathlib import Path
    from random import Random
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    from egov_desktop.domain.identifiers import Identifiers
    from egov_desktop.settings import Settings
    from egov_desktop.ui.look import fonts
    from egov_desktop.ui.shell.desk import Desk

    app = QApplication([])
    fonts.load_fonts()
    now = lambda: datetime.now().astimezone()
    desk = Desk(app, Settings(who="Lan", office="STTTT", theme="light"), now=now, identifiers=Identifiers(now, Random(3)))
    desk.open(Path(sys.argv[1]))

    def draft():
        if desk.window is None or not desk.window.room:
            return QTimer.singleShot(50, draft)
        page = desk.window.show_room("papers")
        QTimer.singleShot(int(sys.argv[2]), leave)

    def leave():
        assert desk.window.page("papers").drafting.is_making
        desk.window.close()
        app.quit()

    QTimer.singleShot(0, draft)
    app.exec()
"""


@pytest.mark.parametrize("after_ms", [1, 150])
def test_the_program_ends_while_a_paper_is_made(demo_file, after_ms):
    words = [sys.executable, "-c", textwrap.dedent(PROGRAM), str(demo_file), str(after_ms)]
    ended = subprocess.run(words, capture_output=True, text=True, timeout=90, check=False)
    assert ended.returncode == 0, ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.fixture
def demo_file(tmp_path):
    from egov_desktop.beginning import begin_demo

    path = tmp_path / "sổ.sqlite"
    begin_demo(path).close()
    return path
