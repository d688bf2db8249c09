"""Files that are no register, and registers that somebody else holds or nobody may write."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.hands import find


def cut(file):
    file.write_bytes(file.read_bytes()[:30_000])


def emptied(file):
    file.write_bytes(b"")


def a_spreadsheet(file):
    file.write_bytes(b"PK\x03\x04" + b"\x00" * 5_000)


def a_folder(file):
    file.unlink()
    file.mkdir()


def missing(file):
    file.unlink()


def a_name_beyond_the_machines_limit(file):
    return file.with_name("x" * 300)


@pytest.mark.parametrize(
    "spoil", [cut, emptied, a_spreadsheet, a_folder, missing, a_name_beyond_the_machines_limit]
)
@pytest.mark.parametrize(
    "words", [("list", "project"), ("check",), ("edit", "project", "DA-01", "name=x"), ("undo",)]
)
def test_what_is_no_register_is_refused_and_left_as_it_is(do, file, spoil, words):
    path = spoil(file) or file
    before = sorted((own.name, own.is_dir() or own.read_bytes()) for own in file.parent.iterdir())
    assert do(words[0], path, *words[1:]).refusal
    after = sorted((own.name, own.is_dir() or own.read_bytes()) for own in file.parent.iterdir())
    assert after == before


HOLDING = """
import sys
from tests.store.hands import open_to_write
from egov_desktop.store.register import Writer
register = open_to_write(__import__("pathlib").Path(sys.argv[1]), Writer("Hoàng", "STC"))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def holder(file):
    """Another program, in which Hoàng has the register open for writing."""
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    words = [sys.executable, "-c", HOLDING, str(file)]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment) as program:
        assert program.stdout
        assert program.stdout.readline().strip() == b"held"
        yield program
        program.kill()


def test_who_holds_the_register_is_said_and_reading_goes_on(do, file, holder):
    said = do("edit", file, "project", "DA-01", "name=Khác").refusal
    assert "Hoàng đang mở sổ này trên máy" in said
    assert find(do("list", file, "project", "--json").json, name="Một cửa")
    assert do("summary", file, "--on", "2020-06-30").done


def test_a_program_that_was_killed_holds_nothing(do, file, holder):
    holder.kill()
    holder.wait()
    assert do("edit", file, "project", "DA-01", "name=Khác").done
    assert [own.name for own in file.parent.iterdir()] == [file.name]


def test_a_register_in_a_folder_that_may_only_be_read_is_read(do, file, monkeypatch):
    def refuse(*_args, **_options):
        raise PermissionError(13, "read-only")

    monkeypatch.setattr("egov_desktop.store.file.holding.FileLock.acquire", refuse)
    assert "không cho ghi" in do("edit", file, "project", "DA-01", "name=Khác").refusal
    assert do("list", file, "project").done
