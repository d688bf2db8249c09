"""What holds for every test: no window on the screen, no network, nobody's settings, no unexpected warning."""

import logging
import os
import shutil
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile(
    "quick",
    max_examples=30,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("long", settings.get_profile("quick"), max_examples=2_000, derandomize=False)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


@pytest.fixture(scope="session", autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Settings, caches and recent files of the person who runs the tests are neither read nor written."""
    home = tmp_path_factory.mktemp("home")
    names = (
        "XDG_CONFIG_HOME",
        "XDG_DATA_HOME",
        "XDG_CACHE_HOME",
        "XDG_STATE_HOME",
        "APPDATA",
        "LOCALAPPDATA",
    )
    with pytest.MonkeyPatch.context() as patch:
        for name in (*names, "MPLCONFIGDIR"):
            patch.setenv(name, str(home / name.lower()))
        yield home


@pytest.fixture(scope="session")
def made_demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The illustrative register, made once; a test that writes copies it (`demo`)."""
    from egov_desktop.beginning import begin_demo

    path = tmp_path_factory.mktemp("demo") / "demo.sqlite"
    begin_demo(path).close()
    return path


@pytest.fixture
def demo(made_demo: Path, tmp_path: Path) -> Path:
    """A copy of the illustrative register for one test."""
    return Path(shutil.copy(made_demo, tmp_path / "sổ minh họa.sqlite"))


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program is offline: a test that calls another machine fails."""
    connect = socket.socket.connect

    def refuse(self: socket.socket, address: object) -> None:
        if self.family == getattr(socket, "AF_UNIX", None):
            connect(self, address)  # pyright: ignore[reportArgumentType]
            return
        pytest.fail(f"The program must not use the network, and called {address}.")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)


@pytest.fixture(autouse=True)
def no_unexpected_warnings(request: pytest.FixtureRequest) -> Iterator[None]:
    """A log record of WARNING or worse fails the test, unless the test reads `caplog` and so expects it."""
    if "caplog" in request.fixturenames:
        yield
        return
    heard = Heard()
    logging.getLogger().addHandler(heard)
    yield
    logging.getLogger().removeHandler(heard)
    assert not heard.messages, "Unexpected in the log: " + "; ".join(heard.messages)


class Heard(logging.Handler):
    """The warnings and errors that were logged."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def vietnamese() -> Iterator[None]:
    """Every test begins in Vietnamese and leaves no other language behind."""
    yield
    language = sys.modules.get("egov_desktop.wording.language")
    if language is not None:
        language.use("vi")
