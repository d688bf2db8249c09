"""Laying this register into the shared folder, under a name that nobody else can give, for whoever of the office joins it."""

import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from egov_desktop.domain.enumerations import ExchangeKind
from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.errors import CannotWriteFile, UnknownInput
from egov_desktop.exchange.keys import OwnKey
from egov_desktop.exchange.sending.building import Order, build_package
from egov_desktop.exchange.shared_folder.inbox import folder_is_away
from egov_desktop.exchange.shared_folder.names import file_name, folder_name, is_ours_to_read, state_mark
from egov_desktop.store.register import Register
from egov_desktop.wording.language import say


@dataclass(frozen=True, slots=True)
class Published:
    """A file that now lies in the folder, with the SHA-256 of its bytes."""

    path: Path
    digest: str


def outbox(folder: Path, office: str) -> Path:
    """Give an office's own subfolder, made where it is not there; into it alone does the office write.

    Raises MissingFile where the shared folder itself is away: it is never made, or a share that dropped would be
    replaced by a folder of this machine.
    """
    if not folder.is_dir():
        raise folder_is_away(folder)
    own = folder / folder_name(office)
    try:
        own.mkdir(exist_ok=True)
    except OSError as error:
        raise _not_laid(own) from error
    return own


def publish(
    register: Register,
    folder: Path,
    key: OwnKey | None,
    *,
    now: datetime,
    identifiers: Identifiers,
    made_by: str = "",
) -> Published | None:
    """Lay a full copy into the office's own subfolder; gives nothing where a file of this very state lies there already.

    Every file is whole in itself, so none may be missed for another to be of use, and which comes first does not matter.
    Nothing there is written over. Raises MissingFile (the folder is away), CannotWriteFile, UnknownInput where the register
    does not say whose it is, and RefusedByRules in an owner's file, whose reports are packed for the owner's own
    subfolder (`outbox`).
    """
    office = register.snapshot.profile.office_code
    if not office:
        raise _no_office()
    own, mark = outbox(folder, office), state_mark(register.known())
    if _lies_there(own, mark):
        return None
    name = file_name(office, mark, identifiers.fresh())
    with TemporaryDirectory(prefix="egov-", ignore_cleanup_errors=True) as scratch:
        order = Order(kind=ExchangeKind.FULL, made_by=made_by)
        # Built on this machine's own disk: SQLite's locks are not to be trusted on a share.
        built = build_package(register, Path(scratch) / name, order, key, now=now, identifiers=identifiers)
        return Published(_lay(built.path.read_bytes(), own / name), built.file_digest)


def _lies_there(own: Path, mark: str) -> bool:
    try:
        return any(f"_{mark}_" in path.name and is_ours_to_read(path.name) for path in own.iterdir())
    except OSError as error:
        raise _not_laid(own) from error


def _lay(content: bytes, target: Path) -> Path:
    """Write under a name that nobody reads, to the disk, then give it its own; what has that name keeps it."""
    temporary = target.with_name(f".~{target.name}.part")
    try:
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _give_name(temporary, target)
    except OSError as error:
        raise _not_laid(target) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
    return target


def _give_name(temporary: Path, target: Path) -> None:
    try:
        os.link(temporary, target)
    except FileExistsError:
        raise
    except OSError:  # shares and sticks without links; the id in the name has kept others away
        if target.exists():
            raise
        temporary.rename(target)


def _not_laid(target: Path) -> CannotWriteFile:
    return CannotWriteFile(
        what_happened=say("Không ghi được vào thư mục chung ({path}).", path=target),
        data_safety=say("Số liệu trong sổ vẫn nguyên vẹn; không có tệp dở dang nào được để lại."),
        what_to_do=say(
            "Hãy kiểm tra mạng, quyền ghi và chỗ trống của thư mục chung; chương trình sẽ thử lại sau."
        ),
        code="shared_folder_not_written",
    )


def _no_office() -> UnknownInput:
    return UnknownInput(
        what_happened=say("Sổ chưa ghi mã cơ quan giữ sổ, nên chưa đặt được vào thư mục chung."),
        data_safety=say("Sổ chưa thay đổi gì."),
        what_to_do=say("Hãy ghi mã cơ quan giữ sổ ở Danh mục & thiết lập, rồi làm lại."),
        code="no_office_code",
    )
