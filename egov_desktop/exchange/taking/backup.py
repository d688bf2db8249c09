"""The checked copies of the register that are made before a file is taken in."""

import re
from datetime import datetime
from pathlib import Path

from egov_desktop.domain.journal import VIETNAM
from egov_desktop.errors import CannotWriteFile
from egov_desktop.store.register import Register
from egov_desktop.wording.language import say

KEPT = 20
"""Copies that stay; the oldest goes when one more has been made and checked."""


def backup_folder_of(register: Path) -> Path:
    """Copies lie beside the register, where whoever looks for it finds them."""
    return register.with_name(f"{register.stem} - sao lưu")


def back_up(register: Register, folder: Path, *, now: datetime) -> Path:
    """Write a checked copy, named after the register and the moment, and thin out the oldest.

    An earlier copy is removed only once the new one is whole. Raises CannotWriteFile.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _no_folder(folder) from error
    stem = register.path.stem
    copy = register.save_copy(_free_name(folder, f"{stem} {now.astimezone(VIETNAM):%Y-%m-%d %H%M%S}"))
    for old in copies_of(register, folder)[:-KEPT]:
        old.unlink(missing_ok=True)
    return copy


def copies_of(register: Register, folder: Path) -> list[Path]:
    """Give the copies of this register in a folder, oldest first; other files are none of them."""
    name = re.compile(re.escape(register.path.stem) + r" \d{4}-\d\d-\d\d \d{6}( \(\d+\))?\.sqlite")
    own = [path for path in folder.iterdir() if name.fullmatch(path.name)]
    return sorted(own, key=lambda path: (path.stat().st_mtime_ns, path.name))


def _free_name(folder: Path, stem: str) -> Path:
    path, number = folder / f"{stem}.sqlite", 2
    while path.exists():
        path, number = folder / f"{stem} ({number}).sqlite", number + 1
    return path


def _no_folder(folder: Path) -> CannotWriteFile:
    return CannotWriteFile(
        what_happened=say("Không tạo được thư mục sao lưu {folder}.", folder=folder),
        data_safety=say("Chưa có gì được nhận; số liệu được giữ nguyên."),
        what_to_do=say("Hãy kiểm tra ổ đĩa còn chỗ trống và còn cắm vào máy, rồi làm lại."),
        code="cannot_write",
    )
