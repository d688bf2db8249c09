"""Envelopes at the command line: their password, and what lies in them, read in a folder that goes again."""

from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click

from egov_desktop.cli.room import unknown
from egov_desktop.exchange.envelope import is_envelope, open_envelope
from egov_desktop.store.file.schema import SUFFIX
from egov_desktop.wording.language import say


def password_option(words: str) -> Callable[..., Any]:
    """Ask for the file in whose first line the password stands: one on the command line would be read by others."""
    return click.option("--password-file", metavar="TỆP", type=click.Path(path_type=Path), help=words)


TO_OPEN = password_option("Mở phong bì bằng mật khẩu ở dòng đầu của tệp này.")


def password_in(path: Path | None) -> str:
    """Read the password; empty where no file is named. Raises UnknownInput for an empty one."""
    if path is None:
        return ""
    lines = path.read_text("utf-8-sig").splitlines()
    if not lines or not lines[0].strip():
        raise unknown(say("Tệp mật khẩu {file} trống.", file=path), "no_password")
    return lines[0]


@contextmanager
def opened(files: Iterable[Path], password: str) -> Generator[list[Path]]:
    """Give where each file can be read: itself, or what was in its envelope. Raises WrongPassword, DamagedRegister.

    Without a password an envelope stays as it is, and the gate says what it is.
    """
    with TemporaryDirectory(prefix="egov-", ignore_cleanup_errors=True) as scratch:
        yield [_inside(own, password, Path(scratch) / str(place)) for place, own in enumerate(files)]


def _inside(path: Path, password: str, folder: Path) -> Path:
    if not password or not path.is_file() or not is_envelope(path):
        return path
    content = open_envelope(path, password)
    folder.mkdir()
    inside = folder / f"{path.stem}{SUFFIX}"
    inside.write_bytes(content)
    return inside
