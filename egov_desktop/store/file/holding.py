"""Holding a register: one writer at a time, and a note that tells everybody else who, where and since when."""

import getpass
import json
import os
import socket
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from egov_desktop.errors import CannotWriteFile, HeldByAnother
from egov_desktop.wording.dates import moment
from egov_desktop.wording.language import say


@dataclass(frozen=True)
class Holder:
    """Who has the register open for writing."""

    who: str
    machine: str
    process_id: int
    since: str

    def sentence(self) -> str:
        since = datetime.fromisoformat(self.since)
        return say(
            "{who} đang mở sổ này trên máy {machine} từ {since}.",
            who=self.who,
            machine=self.machine,
            since=moment(since),
        )


class Hold:
    """The right to write in a register; the operating system frees it even when the program is killed."""

    def __init__(self, path: Path, who: str, now: datetime) -> None:
        self._lock = FileLock(_beside(path, "lock"), timeout=0)
        self._note = _beside(path, "holder")
        try:
            self._lock.acquire()
        except Timeout as error:
            raise held(path) from error
        except OSError as error:
            raise _cannot_hold(path) from error
        holder = Holder(
            who or getpass.getuser(), machine_name(), os.getpid(), now.isoformat(timespec="seconds")
        )
        try:
            self._note.write_text(json.dumps(asdict(holder), ensure_ascii=False), encoding="utf-8")
        except OSError as error:
            self.release()
            raise _cannot_hold(path) from error

    def release(self) -> None:
        """Let go, and leave no file behind; they go while the lock is still held, so that no two can hold it."""
        for left in (self._note, Path(self._lock.lock_file)):
            with suppress(OSError):
                left.unlink(missing_ok=True)
        self._lock.release()


def holder_of(path: Path) -> Holder | None:
    """Read who holds the register; nothing when nobody does, or when the note cannot be read."""
    try:
        return Holder(**json.loads(_beside(path, "holder").read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def held(path: Path) -> HeldByAnother:
    holder = holder_of(path)
    return HeldByAnother(
        what_happened=holder.sentence() if holder else say("Sổ này đang được mở ở một cửa sổ hoặc máy khác."),
        data_safety=say("Số liệu vẫn nguyên vẹn."),
        what_to_do=say("Hãy mở để xem, hoặc chờ người kia đóng sổ rồi mở lại để ghi."),
        code="held_by_another",
    )


def _cannot_hold(path: Path) -> CannotWriteFile:
    return CannotWriteFile(
        what_happened=say("Thư mục chứa {name} không cho ghi.", name=path.name),
        data_safety=say("Tệp được giữ nguyên, không bị thay đổi."),
        what_to_do=say("Hãy mở để xem, hoặc chép sổ sang thư mục khác rồi mở."),
        code="cannot_hold",
    )


def machine_name() -> str:
    return socket.gethostname()


def _beside(path: Path, what: str) -> Path:
    real = path.resolve()
    return real.with_name(f".~{real.name}.{what}")
