"""Setting up: the lock file, the fonts, and what `dev.py` finds and says on a strange machine."""

import gc
import importlib.util
import re
import shutil
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest
from fontTools.ttLib import TTFont

from egov_desktop import __version__
from egov_desktop.resources import resource

ROOT = Path(__file__).parents[1]
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
FONTS = sorted(resource("fonts").rglob("*.ttf"))

VOWELS = """
aàảãáạ ăằẳẵắặ âầẩẫấậ eèẻẽéẹ êềểễếệ iìỉĩíị oòỏõóọ ôồổỗốộ ơờởỡớợ uùủũúụ ưừửữứự yỳỷỹýỵ
"""
ACCENTED = {letter for letter in "đ" + VOWELS if letter.isalpha() and not letter.isascii()}
LETTERS = ACCENTED | {letter.upper() for letter in ACCENTED}


@pytest.fixture
def dev() -> ModuleType:
    spec = importlib.util.spec_from_file_location("dev", ROOT / "dev.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def locked() -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", LOCK, re.MULTILINE))


def project() -> dict[str, list[str]]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return {"run": settings["project"]["dependencies"], "dev": settings["dependency-groups"]["dev"]}


def test_every_dependency_of_the_project_is_in_the_lock():
    names = {re.split(r"[\[<>=]", line)[0].lower() for lines in project().values() for line in lines}
    assert names <= set(locked())


def test_every_locked_package_is_pinned_by_a_hash():
    entries = re.split(r"\n(?=[a-z])", re.sub(r"^ *#.*\n", "", LOCK, flags=re.MULTILINE).strip())
    assert len(entries) > 40
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []


def test_the_lock_names_no_package_index():
    assert re.findall(r"https?:|--index|--extra|--find-links", LOCK) == []


def test_qt_stays_where_python_3_11_and_old_windows_can_run_it():
    assert {locked()[name] for name in ("pyside6-essentials", "pyside6-addons", "shiboken6")} == {"6.9.3"}


def test_setting_text_two_hundred_times_does_not_wear_out_none(qtbot):
    from PySide6.QtWidgets import QLabel

    label = QLabel()
    qtbot.addWidget(label)
    gc.collect()
    before = sys.getrefcount(None)
    for number in range(200):
        label.setText(str(number))
    assert before - sys.getrefcount(None) < 50


def test_there_are_134_accented_vietnamese_letters():
    assert len(LETTERS) == 134


def widths(path: Path) -> dict[str, int]:
    """How wide each character of a font is; what it lacks is not in the answer."""
    with TTFont(path) as font:
        return {chr(code): font["hmtx"][name][0] for code, name in (font.getBestCmap() or {}).items()}


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_a_shipped_font_has_every_vietnamese_letter(path):
    assert (LETTERS | set("₫–…“”")) - set(widths(path)) == set()


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_the_figures_of_a_shipped_font_are_equally_wide(path):
    assert len({widths(path)[figure] for figure in "0123456789"}) == 1


@pytest.mark.parametrize("folder", sorted(resource("fonts").iterdir()), ids=lambda path: path.name)
def test_a_font_lies_beside_its_licence(folder):
    assert "Licen" in (folder / "LICENSE.txt").read_text("utf-8")


def test_the_serif_of_the_paper_is_there_in_its_four_styles():
    names = {path.stem for path in resource("fonts/liberation-serif").glob("*.ttf")}
    assert names == {f"LiberationSerif-{style}" for style in ("Regular", "Bold", "Italic", "BoldItalic")}


def test_a_missing_shipped_file_is_named():
    with pytest.raises(FileNotFoundError, match=r"no-such\.font"):
        resource("no-such.font")


def test_a_frozen_program_finds_its_files_in_its_bundle(monkeypatch, tmp_path):
    (tmp_path / "resources" / "fonts").mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resource("fonts") == tmp_path / "resources" / "fonts"


def test_the_version_has_three_parts():
    assert re.fullmatch(r"\d+\.\d+\.\d+", __version__)


def test_an_older_python_is_refused_in_a_sentence(monkeypatch, dev):
    monkeypatch.setattr(sys, "version_info", (3, 10, 1))
    with pytest.raises(SystemExit, match=r"needs Python 3\.11.*this is Python 3\.10"):
        exec(compile((ROOT / "dev.py").read_text("utf-8"), "dev.py", "exec"), {"__name__": "dev"})  # noqa: S102


def test_without_a_command_the_commands_are_listed(dev, capsys):
    assert dev.main([]) == 0
    said = capsys.readouterr().out
    assert [name for name in dev.COMMANDS if f"\n  {name} " not in said] == []


def test_an_unknown_command_is_a_fault(dev):
    assert dev.main(["dance"]) == 2


def test_a_machine_with_all_libraries_installs_nothing(dev, monkeypatch):
    monkeypatch.setattr(dev, "can_load", lambda _library: True)
    monkeypatch.setattr(dev, "install_packages", lambda packages: pytest.fail(str(packages)))
    dev.bring_libraries(must=True)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux needs system libraries")
def test_a_missing_library_is_known_by_its_package(dev, monkeypatch):
    monkeypatch.setattr(dev, "can_load", lambda library: library != "libEGL.so.1")
    assert dev.missing_libraries() == ["libegl1"]


def test_without_rights_the_one_command_to_type_is_said(dev, monkeypatch):
    monkeypatch.setattr(dev, "rights", lambda: None)
    monkeypatch.setattr(shutil, "which", lambda _name: "/usr/bin/apt-get")
    with pytest.raises(dev.CannotGoOn, match=r"sudo sh -c '.*install -y --no-install-recommends libegl1'"):
        dev.install_packages(["libegl1"])


def test_without_apt_the_packages_are_named(dev, monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    with pytest.raises(dev.CannotGoOn, match="libegl1"):
        dev.install_packages(["libegl1"])


def test_with_rights_apt_asks_nothing(dev, monkeypatch):
    calls = []
    monkeypatch.setattr(dev, "rights", lambda: ["sudo", "-n"])
    monkeypatch.setattr(shutil, "which", lambda _name: "/usr/bin/apt-get")
    monkeypatch.setattr(dev.subprocess, "call", lambda words, **_how: calls.append(words) or 0)
    dev.install_packages(["libegl1"])
    assert [words[0] for words in calls] == ["sudo", "sudo"]
    assert {"DEBIAN_FRONTEND=noninteractive", "-y", "libegl1"} <= set(calls[-1])


def test_a_second_start_installs_nothing(dev, monkeypatch, tmp_path):
    python, stamp = tmp_path / "python", tmp_path / "stamp"
    python.touch()
    stamp.write_text(dev.wanted_stamp())
    monkeypatch.setattr(dev, "PYTHON", python)
    monkeypatch.setattr(dev, "STAMP", stamp)
    monkeypatch.setattr(dev, "pip", lambda *words: pytest.fail(str(words)))
    dev.set_up(needs_qt=False)


def test_a_changed_lock_is_installed_anew(dev, monkeypatch, tmp_path):
    before = dev.wanted_stamp()
    changed = tmp_path / "requirements.lock"
    changed.write_bytes(dev.LOCK.read_bytes() + b"\n")
    monkeypatch.setattr(dev, "LOCK", changed)
    assert dev.wanted_stamp() != before


def test_an_interrupted_installation_is_not_stamped(dev, monkeypatch, tmp_path):
    monkeypatch.setattr(dev, "STAMP", tmp_path / "stamp")
    monkeypatch.setattr(dev, "make_environment", lambda: None)
    monkeypatch.setattr(dev, "start", lambda *_words: 1)
    with pytest.raises(dev.CannotGoOn, match="could not be installed"):
        dev.set_up(needs_qt=False)
    assert not dev.STAMP.exists()


def test_the_callers_python_and_qt_do_not_leak_in(dev, monkeypatch):
    for name in dev.FOREIGN:
        monkeypatch.setenv(name, "elsewhere")
    assert "elsewhere" not in dev.own_environment(dev.os.environ).values()


def test_without_a_display_the_brief_is_written_instead(dev, monkeypatch, tmp_path, capsys):
    started = []
    monkeypatch.setattr(dev, "DEMO", tmp_path / "demo" / "demo.sqlite")
    monkeypatch.setattr(dev, "has_display", lambda: False)
    monkeypatch.setattr(dev, "set_up", lambda **_how: None)
    monkeypatch.setattr(dev, "start", lambda *words: started.append(words[2]) or 0)
    assert dev.main(["run"]) == 0
    assert started == ["demo", "brief", "brief"]
    assert "no display" in capsys.readouterr().out


def test_a_register_that_is_there_is_opened_as_it_is(dev, monkeypatch, tmp_path):
    started = []
    monkeypatch.setattr(dev, "DEMO", tmp_path / "demo.sqlite")
    dev.DEMO.touch()
    monkeypatch.setattr(dev, "has_display", lambda: True)
    monkeypatch.setattr(dev, "set_up", lambda **_how: None)
    monkeypatch.setattr(dev, "start", lambda *words: started.append(words[1:]) or 0)
    assert dev.main(["run"]) == 0
    assert started == [("egov_desktop", dev.DEMO)]
