"""A small register to give bad input to, and a command that must be refused and leave it as it is."""

import shutil

import pytest

from egov_desktop.cli import program
from tests.cli.hands import TODAY, doing, rows
from tests.store.hands import IDENTIFIERS


@pytest.fixture(scope="session")
def begun(tmp_path_factory):
    """A new register with one project, DA-01, made once."""
    path = tmp_path_factory.mktemp("begun") / "sổ.sqlite"
    for words in (
        ("new", str(path), "--office", "STTTT", "--user", "Lan"),
        ("add", str(path), "project", "code=DA-01", "name=Một cửa", "planned_start_on=1/1/2020"),
    ):
        assert program.main(list(words), now=lambda: TODAY, identifiers=IDENTIFIERS) == 0
    return path


@pytest.fixture
def file(begun, tmp_path):
    return shutil.copy(begun, tmp_path / "sổ.sqlite")


@pytest.fixture
def do(capsys):
    return doing(capsys)


@pytest.fixture
def refused(do, file):
    """Give a command that must be refused and must leave every table as it is; gives what it said."""

    def command(*words):
        before = rows(file)
        said = do(words[0], file, *words[1:]).refusal
        assert rows(file) == before
        return said

    return command
