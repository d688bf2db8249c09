"""Files of every earlier form are kept for ever, and open as if they were made today."""

import gzip
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from egov_desktop.store.checking import check
from egov_desktop.store.file.schema import VERSION
from tests.store.hands import edit, open_to_write

OLD_FILES = sorted((Path(__file__).parents[1] / "old_files").glob("form_*.sqlite.gz"))

TABLES = ("entry", "change", "project", "milestone", "disbursement")


@pytest.fixture(params=OLD_FILES, ids=lambda path: path.name)
def old(request, tmp_path):
    path = tmp_path / "Sổ cũ.sqlite"
    path.write_bytes(gzip.decompress(request.param.read_bytes()))
    return path


def form_of(path: Path) -> int:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        return connection.execute("PRAGMA user_version").fetchone()[0]


def content_of(path: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        return [row for table in TABLES for row in connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2")]


def test_an_old_file_is_brought_up_when_it_is_opened_for_writing(old):
    with closing(open_to_write(old)) as register:
        found = check(register)
        assert (found.structure, found.outside_edits, found.missing_files) == ((), (), ())
        projects = register.snapshot.of_kind("project")
        assert len(projects) == 40
        edit(register, next(iter(projects)), name="Đổi tên")
    assert form_of(old) == VERSION


def test_the_old_file_is_kept_beside_it_as_it_was(old):
    before, form = content_of(old), form_of(old)
    open_to_write(old).close()
    kept = old.with_name(f"Sổ cũ.v{form}.sqlite")
    assert (form_of(kept), content_of(kept)) == (form, before)
