"""A register opens without questions, and anything else is refused in words and left as it was."""

import shutil
import sqlite3
import subprocess
import sys
import time
import zipfile

import pytest

from egov_desktop.errors import (
    CannotWriteFile,
    DamagedRegister,
    HeldByAnother,
    MissingFile,
    NewerRegister,
    NotARegister,
)
from egov_desktop.store.file.holding import holder_of, machine_name
from tests.builders import project
from tests.store.hands import CLERK, add, begin, edit, found, open_to_read, open_to_write

HOLD = """
import sys
from pathlib import Path
from egov_desktop.store.register import Writer
from tests.store.hands import open_to_write
register = open_to_write(Path(sys.argv[1]), Writer("Trần Văn Bình", "STTTT"))
print("held", flush=True)
sys.stdin.read()
"""


def an_excel_file(path):
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("xl/workbook.xml", "<workbook/>" * 500)


def an_empty_file(path):
    path.write_bytes(b"")


def a_text(path):
    path.write_text("Danh mục dự án\n" * 100, encoding="utf-8")


def a_truncated_register(path):
    begin(path).close()
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def another_program_s_database(path):
    tool = sqlite3.connect(path)
    tool.execute("CREATE TABLE project (id)")
    tool.commit()
    tool.close()


def a_register_without_its_tables(path):
    begin(path).close()
    tool = sqlite3.connect(path)
    tool.execute("DROP TABLE milestone")
    tool.commit()
    tool.close()


def a_newer_register(path):
    begin(path).close()
    tool = sqlite3.connect(path)
    tool.execute("PRAGMA user_version = 999")
    tool.close()


BAD_FILES = [
    (an_excel_file, NotARegister),
    (an_empty_file, NotARegister),
    (a_text, NotARegister),
    (another_program_s_database, NotARegister),
    (a_truncated_register, DamagedRegister),
    (a_register_without_its_tables, DamagedRegister),
    (a_newer_register, NewerRegister),
]


@pytest.mark.parametrize("opening", [open_to_read, open_to_write])
@pytest.mark.parametrize(("make", "trouble"), BAD_FILES)
def test_a_bad_file_is_refused_and_left_as_it_was(make, trouble, opening, path):
    make(path)
    before, beside = path.read_bytes(), sorted(path.parent.iterdir())
    with pytest.raises(trouble, match="giữ nguyên"):
        opening(path)
    assert (path.read_bytes(), sorted(path.parent.iterdir())) == (before, beside)


@pytest.mark.parametrize("opening", [open_to_read, open_to_write])
def test_a_missing_file_is_not_made(opening, path):
    with pytest.raises(MissingFile):
        opening(path)
    assert not list(path.parent.iterdir())


def test_a_new_register_does_not_take_the_place_of_a_file(register):
    before = register.snapshot
    with pytest.raises(CannotWriteFile, match="chọn tên khác"):
        begin(register.path)
    assert open_to_read(register.path).snapshot == before


def test_a_closed_register_leaves_one_file(path):
    begin(path).close()
    assert list(path.parent.iterdir()) == [path]


def test_a_second_writer_is_told_who_holds_the_register(register):
    with pytest.raises(HeldByAnother, match="Nguyễn Thị Lan đang mở sổ này trên máy"):
        open_to_write(register.path)


def test_another_name_of_the_same_file_does_not_let_a_second_writer_in(register, tmp_path):
    link = tmp_path / "loi-tat.sqlite"
    link.symlink_to(register.path)
    with pytest.raises(HeldByAnother):
        open_to_write(link)


@pytest.fixture
def other_process(path):
    begin(path).close()
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as own:
        assert next(iter(own.stdout or ())) == "held\n"
        yield own
        own.kill()


def test_a_register_held_by_another_process_can_be_read_but_not_written(other_process, path):
    with pytest.raises(HeldByAnother, match="Trần Văn Bình"):
        open_to_write(path)
    assert (holder := holder_of(path))
    assert holder.machine == machine_name()
    open_to_read(path).close()


def test_a_killed_holder_lets_go_without_a_question(other_process, path):
    other_process.kill()
    other_process.wait()
    started = time.monotonic()
    register = open_to_write(path)
    assert time.monotonic() - started < 3
    assert (holder := holder_of(path))
    assert holder.who == CLERK.who
    register.close()


def test_a_copy_of_the_open_file_is_whole(register, tmp_path):
    copy = tmp_path / "chep.sqlite"
    for number in range(5):
        edit(register, "p", objectives=f"Lần {number}")
        shutil.copyfile(register.path, copy)
        reader = open_to_read(copy)
        assert reader.snapshot == register.snapshot
        reader.close()


def test_a_saved_copy_is_a_register_of_its_own(register, tmp_path):
    copy = register.save_copy(tmp_path / "Bản sao.sqlite")
    edit(register, "p", objectives="Sau khi sao")
    opened = open_to_write(copy)
    assert found(opened, "p").objectives == "Một cửa"
    add(opened, project("q"))
    opened.close()


def test_a_copy_never_takes_the_place_of_the_open_register(register):
    with pytest.raises(CannotWriteFile, match="chọn tên khác"):
        register.save_copy(register.path)
    edit(register, "p", objectives="Vẫn ghi được")


def test_a_copy_that_fails_leaves_the_older_copy(register, tmp_path):
    copy = register.save_copy(tmp_path / "sao.sqlite")
    before = copy.read_bytes()
    with pytest.raises(CannotWriteFile):
        register.save_copy(tmp_path / "khong-co" / "sao.sqlite")
    assert (copy.read_bytes(), list(tmp_path.glob(".~*part*"))) == (before, [])


def test_a_folder_that_may_not_be_written_opens_for_reading_only(path, monkeypatch):
    begin(path).close()
    monkeypatch.setattr("egov_desktop.store.file.holding.FileLock.acquire", refuse_by_right)
    with pytest.raises(CannotWriteFile, match="không cho ghi"):
        open_to_write(path)
    open_to_read(path).close()


def refuse_by_right(*given, **more):
    raise PermissionError


def test_a_register_opens_in_any_folder_and_name(tmp_path):
    path = tmp_path / "Sổ #1 50% ? [dự án] Đà Nẵng.sqlite"
    begin(path).close()
    open_to_write(path).close()
    assert list(tmp_path.iterdir()) == [path]


def test_what_a_killed_beginning_left_does_not_hinder_the_next(path):
    begin(path).close()
    path.rename(path.with_name(f".~{path.name}.new"))
    begin(path).close()
    assert list(path.parent.iterdir()) == [path]
