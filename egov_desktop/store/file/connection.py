"""How the file is opened: the one way that survives power cuts, copies while open, and shared folders."""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

from egov_desktop.errors import CannotWriteFile, DamagedRegister, MissingFile, NewerRegister, NotARegister
from egov_desktop.store.file.schema import APPLICATION_ID, VERSION
from egov_desktop.wording.language import say

_BUSY_SECONDS = 5


def connect(path: Path, *, writing: bool, creating: bool = False) -> sqlite3.Connection:
    """Open the file with the settings of a register; never makes a file unless `creating`.

    TRUNCATE and FULL lost nothing in simulated power cuts, and a copy of the open file is whole; WAL does neither.
    """
    mode = "rwc" if creating else "rw" if writing else "ro"
    uri = f"file:{quote(path.resolve().as_posix())}?mode={mode}"
    # A register is opened in a worker and then used in the window's thread, never by both at once.
    connection = sqlite3.connect(
        uri, uri=True, isolation_level=None, timeout=_BUSY_SECONDS, check_same_thread=False
    )
    connection.execute("PRAGMA trusted_schema=OFF")
    connection.execute("PRAGMA cell_size_check=ON")
    connection.execute("PRAGMA mmap_size=0")
    connection.execute("PRAGMA foreign_keys=ON")
    if writing:
        connection.execute("PRAGMA synchronous=FULL")
    return connection


def close(connection: sqlite3.Connection) -> None:
    """Close the file, and leave no empty journal beside it."""
    with suppress(sqlite3.Error):
        connection.execute("PRAGMA journal_mode=DELETE")
    connection.close()


def discard(unfinished: Path) -> None:
    """Remove a file that never got its name, with the journal that a killed program left beside it."""
    unfinished.unlink(missing_ok=True)
    _journal_of(unfinished).unlink(missing_ok=True)


def _journal_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")


def open_register(path: Path, *, writing: bool) -> sqlite3.Connection:
    """Open a file that must be a register of a version that this program knows.

    Raises MissingFile, NotARegister, NewerRegister or DamagedRegister; the file is not touched then.
    """
    if not path.is_file():
        raise MissingFile(
            what_happened=say("Không thấy tệp {path}.", path=path),
            data_safety=say("Chương trình chưa tạo hay sửa tệp nào."),
            what_to_do=say("Hãy kiểm tra USB, thư mục chung hoặc chọn tệp ở chỗ khác."),
            code="missing_file",
        )
    with _sqlite_errors_explained(path):
        _roll_back_what_was_cut_off(path)
        connection = connect(path, writing=False)
        try:
            _admit(connection, path)
        finally:
            connection.close()
        connection = connect(path, writing=writing)
        if writing:
            connection.execute("PRAGMA journal_mode=TRUNCATE")
        return connection


def _roll_back_what_was_cut_off(path: Path) -> None:
    """Let SQLite finish what a killed program or a power cut left in the journal; a reader alone may not."""
    journal = _journal_of(path.resolve())
    if not journal.is_file() or not journal.stat().st_size:
        return
    connection = connect(path, writing=True)
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.OperationalError:
        return  # a folder that may only be read: opening says so
    finally:
        connection.close()


def _admit(connection: sqlite3.Connection, path: Path) -> None:
    (application_id,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application_id != APPLICATION_ID:
        raise not_a_register(path)
    if version > VERSION:
        raise NewerRegister(
            what_happened=say(
                "Tệp {name} do phiên bản mới hơn của chương trình tạo ra (mẫu {found}, máy này đọc đến mẫu {known}).",
                name=path.name, found=version, known=VERSION,
            ),
            data_safety=say("Tệp được giữ nguyên, không bị thay đổi."),
            what_to_do=say("Hãy cập nhật chương trình rồi mở lại."),
            code="newer_register",
        )  # fmt: skip
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    (page_size,) = connection.execute("PRAGMA page_size").fetchone()
    if path.stat().st_size < pages * page_size:
        raise damaged(path)
    fault = connection.execute("PRAGMA quick_check(1)").fetchone()
    if fault != ("ok",):
        raise damaged(path)


@contextmanager
def _sqlite_errors_explained(path: Path) -> Generator[None]:
    try:
        yield
    except sqlite3.OperationalError as error:
        raise MissingFile(
            what_happened=say("Không mở được tệp {name}.", name=path.name),
            data_safety=say("Tệp được giữ nguyên, không bị thay đổi."),
            what_to_do=say(
                "Hãy kiểm tra quyền đọc tệp, ổ đĩa hoặc chương trình khác đang giữ tệp, rồi thử lại."
            ),
            code="cannot_open",
        ) from error
    except sqlite3.DatabaseError as error:
        if "not a database" in str(error):
            raise not_a_register(path) from error
        raise damaged(path) from error


def not_a_register(path: Path) -> NotARegister:
    return NotARegister(
        what_happened=say("Tệp {name} không phải là sổ dự án của chương trình này.", name=path.name),
        data_safety=say("Tệp được giữ nguyên, không bị thay đổi."),
        what_to_do=say("Hãy chọn tệp khác có đuôi .sqlite do chương trình tạo ra."),
        code="not_a_register",
    )


def damaged(path: Path) -> DamagedRegister:
    return DamagedRegister(
        what_happened=say("Tệp {name} bị hỏng hoặc chưa chép xong.", name=path.name),
        data_safety=say("Tệp được giữ nguyên để có thể cứu dữ liệu."),
        what_to_do=say("Hãy chép lại tệp từ nguồn, hoặc mở bản sao lưu gần nhất."),
        code="damaged_register",
    )


@contextmanager
def transaction(connection: sqlite3.Connection, path: Path) -> Generator[None]:
    """Hold one write transaction: all of the block is kept, or nothing of it.

    Raises CannotWriteFile when the disk refuses; the register is then as it was before.
    """
    try:
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.execute("COMMIT")
    except BaseException as error:
        if connection.in_transaction:
            # A disk that fails even here leaves a journal, from which the next open restores the state before.
            with suppress(sqlite3.OperationalError):
                connection.execute("ROLLBACK")
        if isinstance(error, sqlite3.OperationalError):
            raise cannot_write(path) from error
        raise


@contextmanager
def without_waiting(connection: sqlite3.Connection) -> Generator[None]:
    """Let the block's entries not wait for the disk: for a file being made, which nobody relies on before it is whole.

    The first entry after the block waits until everything before it lies on the disk too.
    """
    connection.execute("PRAGMA synchronous=OFF")
    try:
        yield
    finally:
        connection.execute("PRAGMA synchronous=FULL")


def cannot_write(path: Path) -> CannotWriteFile:
    return CannotWriteFile(
        what_happened=say("Không ghi được vào tệp {name}.", name=path.name),
        data_safety=say("Thay đổi vừa rồi chưa được lưu; số liệu đã lưu trước đó vẫn nguyên vẹn."),
        what_to_do=say("Hãy kiểm tra ổ đĩa còn chỗ trống và còn cắm vào máy, rồi làm lại."),
        code="cannot_write",
    )


def name_is_taken(path: Path) -> CannotWriteFile:
    return CannotWriteFile(
        what_happened=say("Không ghi đè lên tệp {name} đang có.", name=path.name),
        data_safety=say("Tệp được giữ nguyên, không bị thay đổi."),
        what_to_do=say("Hãy chọn tên khác hoặc thư mục khác."),
        code="name_is_taken",
    )
