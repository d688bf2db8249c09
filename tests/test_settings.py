"""What this machine remembers: kept whole, forgotten when broken, never in the way of work."""

import json
import sys
from pathlib import Path

import pytest

from egov_desktop.settings import (
    HOME_VARIABLE,
    RECENT_FILES,
    Settings,
    cache_folder,
    log_folder,
    settings_folder,
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "home" / "settings.json"


def written(path, text):
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_first_start_knows_nobody_yet(path):
    settings = Settings.read(path)
    assert (settings.who, settings.language, settings.zoom_percent) == ("", "vi", 100)
    assert not settings.knows_who_writes


def test_what_is_kept_is_read_again(path):
    settings = Settings.read(path)
    settings.who, settings.office = "Lê Thị Tâm", "STTTT"
    settings.layout("projects")["columns"] = ["code"]
    settings.keep()
    assert Settings.read(path) == settings
    assert Settings.read(path).knows_who_writes


def test_a_file_name_that_is_no_text_is_kept_too(path):
    settings = Settings(path=path, recent=["s\udcffổ.sqlite"])
    settings.keep()
    assert Settings.read(path).recent == ["s\udcffổ.sqlite"]


@pytest.mark.parametrize("text", ["", "{", '{"who": "L', "\x00\x00", "[" * 100_000])
def test_broken_settings_are_set_aside(path, text):
    assert Settings.read(written(path, text)) == Settings(path=path)
    assert path.with_suffix(".broken").read_text("utf-8") == text
    assert not path.exists()


def test_settings_that_are_no_utf8_are_set_aside(path):
    written(path, "").write_bytes(b"\xff\xfe\x00")
    assert Settings.read(path) == Settings(path=path)


def test_settings_saved_by_notepad_are_read(path):
    assert Settings.read(written(path, '\ufeff{"who": "Tâm"}')).who == "Tâm"


@pytest.mark.parametrize(
    "kept", [[], 5, {"zoom_percent": "to", "recent": "x", "future": 1, "layouts": [], "who": None}]
)
def test_settings_of_another_shape_are_forgotten(path, kept):
    assert Settings.read(written(path, json.dumps(kept))) == Settings(path=path)


def test_what_fits_is_taken_out_of_what_does_not(path):
    kept = {"who": "Tâm", "recent": ["a.sqlite", 5, None], "layouts": {"projects": {"sort": 1}, "today": 3}}
    settings = Settings.read(written(path, json.dumps(kept)))
    assert (settings.who, settings.recent) == ("Tâm", ["a.sqlite"])
    assert settings.layouts == {"projects": {"sort": 1}}


def test_settings_that_may_not_be_read_are_left_alone(path, monkeypatch):
    written(path, '{"who": "Tâm"}')
    with monkeypatch.context() as locked:
        locked.setattr(Path, "read_text", refuse)
        settings = Settings.read(path)
    settings.who = "Ai đó"
    settings.keep()
    assert Settings.read(path).who == "Tâm"


def refuse(*_args, **_options):
    raise PermissionError(13, "locked by another program")


@pytest.mark.parametrize("method", ["write_text", "replace", "mkdir"])
def test_a_home_that_may_only_be_read_costs_only_the_memory(path, monkeypatch, method):
    Settings(path=path, who="Tâm").keep()
    with monkeypatch.context() as locked:
        locked.setattr(Path, method, refuse)
        Settings(path=path, who="Khác").keep()
    assert Settings.read(path).who == "Tâm"
    assert [own.name for own in path.parent.iterdir()] == ["settings.json"]


def test_a_home_that_is_a_file_costs_only_the_memory(tmp_path):
    (tmp_path / "home").write_text("")
    settings = Settings.read(tmp_path / "home" / "settings.json")
    settings.keep()
    assert settings.who == ""


def test_the_last_files_are_remembered_newest_first(path):
    settings = Settings(path=path)
    for n in range(RECENT_FILES + 3):
        settings.opened(path.with_name(f"{n}.sqlite"))
    settings.opened(path.with_name("5.sqlite"))
    names = [Path(name).stem for name in settings.recent]
    assert (names[:2], len(names), names.count("5")) == (["5", "12"], RECENT_FILES, 1)


def test_a_file_is_forgotten(path):
    settings = Settings(path=path)
    settings.opened(path)
    settings.forget(path)
    assert settings.recent == []


def test_a_variable_moves_everything_onto_a_stick(monkeypatch, tmp_path):
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    assert settings_folder() == tmp_path
    assert {cache_folder().parent, log_folder().parent} == {tmp_path}


@pytest.mark.skipif(sys.platform != "linux", reason="the folders are named otherwise elsewhere")
def test_without_it_the_machine_says_where(monkeypatch, own_home):
    monkeypatch.delenv(HOME_VARIABLE, raising=False)
    assert settings_folder() == own_home / "xdg_config_home" / "egov-desktop"
    assert cache_folder() == own_home / "xdg_cache_home" / "egov-desktop"
