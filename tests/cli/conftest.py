"""Commands as they are typed, and a new register without projects."""

from pathlib import Path

import pytest

from tests.cli.hands import Do, doing


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
