"""The program as users get it, made by `python3 dev.py build`: it starts without Python and does the main job."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from egov_desktop import __version__

pytestmark = [pytest.mark.frozen, pytest.mark.timeout(300)]

FOLDER = Path(__file__).parents[2] / "dist" / "egov-desktop"
PROGRAM = FOLDER / ("egov-desktop.exe" if os.name == "nt" else "egov-desktop")


@pytest.fixture
def frozen(tmp_path):
    """Run the program in an empty place, with nothing of this machine's Python in reach."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL"))}
    path = {
        "PATH": os.environ.get("SYSTEMROOT", "") + "/System32" if sys.platform == "win32" else "/usr/bin:/bin"
    }

    def run(*words: str | Path) -> subprocess.CompletedProcess[str]:
        assert PROGRAM.exists(), "Make it first: python3 dev.py build"
        return subprocess.run(
            [PROGRAM, *words],
            cwd=tmp_path,
            env=kept | path,
            capture_output=True,
            check=True,
            encoding="utf-8",
        )

    return run


@pytest.fixture
def demo(frozen, tmp_path):
    frozen("demo", "demo.sqlite")
    return tmp_path / "demo.sqlite"


def test_it_says_its_version(frozen):
    assert __version__ in frozen("--version").stdout


def test_it_makes_the_demo_register(frozen, demo):
    assert frozen("list", demo, "project", "--json").stdout.count('"code"') == 40


def test_it_writes_the_brief_as_a_pdf(frozen, demo, tmp_path):
    frozen("brief", demo, "--on", "2020-06-30", "-o", "brief.pdf")
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in PdfReader(tmp_path / "brief.pdf").pages[0].extract_text()


def test_it_writes_the_brief_as_a_word_file(frozen, demo, tmp_path):
    frozen("brief", demo, "--on", "2020-06-30", "-o", "brief.docx")
    assert (tmp_path / "brief.docx").read_bytes().startswith(b"PK")


@pytest.mark.skipif(sys.platform != "linux", reason="the folder looks different elsewhere")
def test_it_carries_its_fonts_and_no_needless_ballast():
    assert sorted(path.name for path in FOLDER.glob("_internal/resources/fonts/*")) == [
        "liberation-serif",
        "open-sans",
    ]
    size_mb = sum(path.stat().st_size for path in FOLDER.rglob("*") if not path.is_symlink()) / 1e6
    assert size_mb < 320
