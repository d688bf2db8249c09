"""The program as users get it, made by `python3 dev.py build`: it starts without Python and does the main job."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from egov_desktop import __version__

pytestmark = [pytest.mark.frozen, pytest.mark.timeout(300)]

FOLDER = Path(__file__).parents[2] / "dist" / "egov-desktop"
PROGRAM = FOLDER / ("egov-desktop.exe" if os.name == "nt" else "egov-desktop")


@pytest.fixture
def place(tmp_path):
    """Where and how to run the program: in an empty place, with nothing of this machine's Python in reach."""
    settings = {"who": "Nguyễn Thị Lan", "office": "STTTT"}
    (tmp_path / "settings.json").write_text(json.dumps(settings), encoding="utf-8")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL"))}
    path = os.environ.get("SYSTEMROOT", "") + "/System32" if sys.platform == "win32" else "/usr/bin:/bin"
    own = {"PATH": path, "EGOV_DESKTOP_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    assert PROGRAM.exists(), "Make it first: python3 dev.py build"
    return {"cwd": tmp_path, "env": kept | own}


@pytest.fixture
def frozen(place):
    def run(*words: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [PROGRAM, *words], capture_output=True, check=True, encoding="utf-8", timeout=120, **place
        )

    return run


@pytest.fixture
def demo(frozen, tmp_path):
    frozen("demo", "demo.sqlite")
    return tmp_path / "demo.sqlite"


def wait_until(is_so, seconds=60):
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, "it took too long"
        time.sleep(0.2)


def test_it_says_its_version(frozen):
    assert __version__ in frozen("--version").stdout


def test_it_makes_the_demo_register(frozen, demo):
    assert frozen("list", demo, "project", "--json").stdout.count('"code"') == 40


def test_it_writes_the_brief_as_a_pdf(frozen, demo, tmp_path):
    frozen("brief", demo, "--on", "2020-06-30", "-o", "brief.pdf")
    pages = [page.extract_text() for page in PdfReader(tmp_path / "brief.pdf").pages]
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in pages[0]
    assert any("Giải ngân lũy kế năm 2020" in page for page in pages), "the charts are there"


def test_it_writes_the_brief_as_a_word_file(frozen, demo, tmp_path):
    frozen("brief", demo, "--on", "2020-06-30", "-o", "brief.docx")
    with ZipFile(tmp_path / "brief.docx") as parts:
        names = parts.namelist()
    assert "word/document.xml" in names
    assert any(name.startswith("word/media/") for name in names), "the charts are there"


def test_it_opens_the_window_which_a_second_start_brings_to_the_front(frozen, place, demo):
    settings = place["cwd"] / "settings.json"
    with subprocess.Popen([PROGRAM, demo], **place) as window:
        try:
            wait_until(lambda: "demo.sqlite" in settings.read_text(encoding="utf-8"))
            frozen(demo)
            assert window.poll() is None
        finally:
            window.terminate()


@pytest.mark.skipif(sys.platform != "linux", reason="the folder looks different elsewhere")
def test_it_carries_its_fonts_and_no_needless_ballast():
    assert sorted(path.name for path in FOLDER.glob("_internal/resources/fonts/*")) == [
        "liberation-serif",
        "open-sans",
    ]
    size_mb = sum(path.stat().st_size for path in FOLDER.rglob("*") if not path.is_symlink()) / 1e6
    assert size_mb < 320
