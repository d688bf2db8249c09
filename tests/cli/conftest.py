"""The illustrative register, made once and copied for each test; and a new one without projects."""

import shutil
from pathlib import Path

import pytest

from egov_desktop.beginning import begin_demo
from tests.cli.hands import Do, doing


@pytest.fixture(scope="session")
def made_demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "demo.sqlite"
    begin_demo(path).close()
    return path


@pytest.fixture
def demo(made_demo: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made_demo, tmp_path / "sổ minh họa.sqlite"))


@pytest.fixture
def do(capsys: pytest.CaptureFixture[str]) -> Do:
    return doing(capsys)


@pytest.fixture
def new(do: Do, tmp_path: Path) -> Path:
    """A new register with one project, p1."""
    path = tmp_path / "mới.sqlite"
    do("new", path, "--office", "STTTT", "--user", "Lê Thị Tâm")
    do("add", path, "project", "code=DA-01", "name=Một cửa điện tử")
    return path
