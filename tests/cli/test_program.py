"""The program of commands: light to start, exact in its exit codes, clear about itself."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from egov_desktop import __version__
from egov_desktop.cli import program
from tests.cli.hands import doing

ROOT = Path(__file__).parents[2]
HEAVY = {"PySide6", "matplotlib", "reportlab", "docx", "sqlite_utils", "numpy", "PIL", "pypdf", "lxml"}
COMMANDS = list(program.program.commands)


def started(*words, home, script="from egov_desktop.__main__ import main; code = main()"):
    """Run the program as the console does, in a process of its own."""
    told = "import sys; print(sorted(name for name in sys.modules if '.' not in name), file=sys.stderr)"
    command = [sys.executable, "-c", f"{script}\n{told}\nsys.exit(code)", *map(str, words)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "EGOV_DESKTOP_HOME": str(home)}
    environment |= {"PYTHONIOENCODING": "ascii", "QT_QPA_PLATFORM": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}
    return subprocess.run(command, capture_output=True, encoding="utf-8", env=environment, check=False)


def loaded(ended):
    return set(json.loads(ended.stderr.splitlines()[-1].replace("'", '"')))


def test_saying_the_version_loads_nothing_heavy(tmp_path):
    ended = started("--version", home=tmp_path)
    assert ended.stdout == f"egov-desktop {__version__}\n"
    assert ended.returncode == 0
    assert loaded(ended) & HEAVY == set()


def test_reading_a_register_loads_nothing_heavy_and_speaks_utf8(tmp_path, made_demo):
    ended = started("summary", made_demo, "--on", "2020-06-30", home=tmp_path)
    assert "Đã hoàn thành, đưa vào sử dụng" in ended.stdout
    assert loaded(ended) & HEAVY == set()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_a_window_without_a_display_is_refused_in_a_sentence(tmp_path, made_demo):
    ended = started(made_demo, home=tmp_path)
    assert ended.returncode == 2
    assert "không có màn hình" in ended.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every file name is text")
def test_a_file_name_that_is_no_text_is_told_not_stumbled_over(tmp_path):
    ended = started("list", "s\udcffổ.sqlite", "project", home=tmp_path)
    assert ended.returncode == 2
    assert "Không thấy tệp s\\udcffổ.sqlite" in ended.stderr


def test_the_settings_name_who_writes(tmp_path, new, do):
    (tmp_path / "settings.json").write_text('{"who": "Lê Ngọc", "office": "STC"}', encoding="utf-8")
    ended = started("add", new, "project", "code=DA-02", "name=Hai", home=tmp_path)
    last = do("history", new, "--json").json[-1]
    assert (ended.returncode, last["who"], last["office"]) == (0, "Lê Ngọc", "STC")


def test_a_word_alone_is_a_file_and_several_are_a_command():
    assert not program.is_command([])
    assert not program.is_command(["sổ.sqlite"])
    assert program.is_command(["demo"])
    assert program.is_command(["--help"])
    assert program.is_command(["lst", "sổ.sqlite"])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("lst", "sổ.sqlite"), "Không có lệnh “lst”. Các lệnh: demo, new, list"),
        (("list",), "Còn thiếu TỆP. Xem: egov-desktop list --help"),
        (("list", "sổ.sqlite", "project", "--full"), "Không có tùy chọn --full"),
        (("list", "sổ.sqlite", "project", "thừa"), "Thừa phần “thừa”"),
        (("summary", "sổ.sqlite", "--on"), "--on phải có một giá trị"),
        (("summary", "sổ.sqlite", "--on", "31/02/2020"), "--on: Không có ngày 31"),
        (("summary", "sổ.sqlite", "--on", "30/6/20"), "đủ bốn chữ số của năm"),
        (("edit", "sổ.sqlite", "project", "12"), "Còn thiếu TRƯỜNG=GIÁ_TRỊ"),
    ],
)
def test_a_mistyped_command_is_told_in_vietnamese(do, words, said):
    assert said in do(*words).refusal


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_in_two_languages(do, command):
    told = do(command, "--help").done
    vietnamese, english = told.split("\n\n")[1:3]
    assert told.startswith(f"Cách dùng: egov-desktop {command} [TÙY CHỌN]")
    assert not vietnamese.isascii()
    assert english.isascii()
    assert "Xem hướng dẫn này." in told


def test_the_help_lists_every_command_with_both_sentences(do):
    told = do("--help").done
    assert all(f"\n  {command} " in told for command in COMMANDS)
    assert "Tạo sổ minh họa gồm 40 dự án.\n             Make the illustrative register." in told


def test_who_speaks_english_is_answered_in_english_but_types_amounts_the_same_way(new, capsys):
    do = doing(capsys, language="en")
    assert "Nothing changed." in do("edit", new, "project", "DA-01", "name=Một cửa điện tử").done
    assert "Edited" in do("edit", new, "project", "DA-01", "total_investment_dong=1.234.567").done
    assert do("list", new, "project", "--json").json[0]["total_investment_dong"] == 1_234_567
    assert "There is no command" in do("lst", new).refusal


def test_a_bug_is_told_in_full_and_does_not_look_like_findings(do, new, monkeypatch):
    monkeypatch.setattr("egov_desktop.cli.register.state.summarize", lambda *_: 1 / 0)
    answer = do("summary", new, "--on", "2020-06-30")
    assert answer.code == 2
    assert answer.err.startswith("Chương trình gặp lỗi không lường trước. Số liệu đã lưu vẫn nguyên vẹn.")
    assert "ZeroDivisionError" in answer.err


def test_stopping_a_command_is_no_bug(do, new, monkeypatch):
    def stop(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("egov_desktop.cli.register.state.summarize", stop)
    assert do("summary", new, "--on", "2020-06-30").refusal.strip() == "Đã dừng."
