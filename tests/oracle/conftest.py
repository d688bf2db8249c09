"""The illustrative register, made once; a hand that types commands."""

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
def do(capsys: pytest.CaptureFixture[str]) -> Do:
    return doing(capsys)
