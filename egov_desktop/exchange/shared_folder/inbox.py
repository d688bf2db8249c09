"""What waits in a shared folder: finished files that this register has not seen; nothing there is ever written."""

import hashlib
import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from egov_desktop.errors import MissingFile
from egov_desktop.exchange.gate.layers.header import check_header
from egov_desktop.exchange.gate.limits import Limits
from egov_desktop.exchange.gate.refusing import Refused
from egov_desktop.exchange.shared_folder.names import is_office_folder, is_ours_to_read
from egov_desktop.wording.language import say

MOST_FILES = 5_000
_AT_A_TIME = 2**20
_UNFINISHED = frozenset({"half_copied", "empty_file", "not_sqlite"})
_NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Found:
    """A file that lies still, with the SHA-256 of its bytes."""

    path: Path
    digest: str


@dataclass(frozen=True, slots=True)
class Look:
    """What one look into the folder saw: files that wait, those that were refused as they are, those perhaps on their way."""

    waiting: tuple[Found, ...] = ()
    refused: tuple[Found, ...] = ()
    unfinished: tuple[Path, ...] = ()


class Inbox:
    """The folder as it is looked at again and again, some seconds apart.

    A file is finished when its size is the one that its own head names and two looks in a row read the same bytes; no clock
    is asked, neither this machine's nor the file server's. Where an engine left two copies of one file, one of them waits.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._read_before: dict[Path, str] = {}
        self._settled: dict[tuple[Path, int, int], str] = {}

    def look(self, seen: Collection[str], refused: Collection[str] = _NOTHING) -> Look:
        """Look once. `seen` are digests of files that were dealt with; `refused` of such that no longer may be as they were.

        A refused file is read anew each time: an engine may fill in what it lacks and leave size and time as they are. Raises
        MissingFile where the folder is away, as a share that dropped.
        """
        waiting: dict[str, Found] = {}
        turned_away: dict[str, Found] = {}
        unfinished: list[Path] = []
        before, self._read_before = self._read_before, {}
        for path, place in _files(self.folder):
            if self._settled.get(place, "") in seen:
                continue
            digest = _digest(path)
            if digest is None:
                unfinished.append(path)
            elif digest in seen:
                self._settled[place] = digest
            elif before.get(path) != digest:
                self._read_before[path] = digest
                unfinished.append(path)
            else:
                self._read_before[path] = digest
                (turned_away if digest in refused else waiting).setdefault(digest, Found(path, digest))
        return Look(tuple(waiting.values()), tuple(turned_away.values()), tuple(unfinished))


def waiting(folder: Path, seen: Collection[str] = _NOTHING) -> tuple[Path, ...]:
    """Look twice in a row, for a command that does not stay; a window keeps an `Inbox` and looks some seconds apart."""
    inbox = Inbox(folder)
    inbox.look(seen)
    return tuple(own.path for own in inbox.look(seen).waiting)


def _files(folder: Path) -> Iterator[tuple[Path, tuple[Path, int, int]]]:
    """Give the files of all offices' subfolders; what goes away while one looks is not there."""
    count = 0
    for office in _entries(folder, is_first=True):
        if not is_office_folder(office.name) or not _is_folder(office):
            continue
        for entry in _entries(Path(office.path)):
            place = _place(entry) if is_ours_to_read(entry.name) else None
            if place is not None:
                yield place[0], place
                count += 1
            if count >= MOST_FILES:
                return


def _entries(folder: Path, *, is_first: bool = False) -> list["os.DirEntry[str]"]:
    try:
        with os.scandir(folder) as found:
            return sorted(found, key=lambda own: own.name)
    except OSError as error:
        if not is_first:
            return []
        raise folder_is_away(folder) from error


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _place(entry: "os.DirEntry[str]") -> tuple[Path, int, int] | None:
    try:
        if not entry.is_file(follow_symlinks=False):
            return None
        told = entry.stat(follow_symlinks=False)
    except OSError:
        return None
    return (Path(entry.path), told.st_size, told.st_mtime_ns)


def _digest(path: Path) -> str | None:
    """Read a file whose head says that it is whole; nothing for one that is not, or that cannot be read now."""
    limits = Limits()
    try:
        if _is_unfinished(path, limits):
            return None
        read = hashlib.sha256()
        with path.open("rb") as file:
            for piece in iter(lambda: file.read(_AT_A_TIME), b""):
                read.update(piece)
        return read.hexdigest()
    except OSError:
        return None


def _is_unfinished(path: Path, limits: Limits) -> bool:
    try:
        check_header(path, limits)
    except Refused as refused:
        return refused.code in _UNFINISHED
    return False


def folder_is_away(folder: Path) -> MissingFile:
    return MissingFile(
        what_happened=say("Không mở được thư mục chung {folder}.", folder=folder),
        data_safety=say("Số liệu trong sổ vẫn nguyên vẹn; việc nhập liệu vẫn tiếp tục được."),
        what_to_do=say("Chương trình sẽ tự thử lại. Nếu kéo dài, hãy kiểm tra mạng hoặc chọn lại thư mục."),
        code="shared_folder_away",
    )
