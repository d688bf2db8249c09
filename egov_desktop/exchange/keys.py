"""Keys by which offices know each other's files: this machine's own, and those that a register has enrolled."""

import dataclasses
import hashlib
import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.records import OfficeKey
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import clean, folded_code
from egov_desktop.errors import RegisterError, UnknownInput
from egov_desktop.wording.language import say

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

KEY_FILE = "office.key"
_READABLE = (
    "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # without 0, 1, I and O, which are heard or read for one another
)
_GROUPS, _GROUP = 5, 4


class BrokenKey(RegisterError):
    """This machine's private key cannot be read or kept."""


@dataclass(frozen=True)
class OwnKey:
    """The Ed25519 key of this machine; the private half never leaves its file."""

    private: "Ed25519PrivateKey"

    @classmethod
    def of(cls, settings_folder: Path) -> "OwnKey":
        """Read the key, or make it at first use; one that is there is never written over. Raises BrokenKey."""
        path = settings_folder / KEY_FILE
        try:
            if not path.exists():
                _make(path)
            text = path.read_bytes()
        except OSError as error:
            raise _not_kept(path) from error
        return cls(_read(text, path))

    @property
    def public_key(self) -> str:
        return self.private.public_key().public_bytes_raw().hex()

    @property
    def fingerprint(self) -> str:
        return fingerprint(self.public_key)

    def sign(self, digest: str) -> str:
        """Sign a digest written in hexadecimal; gives the signature in hexadecimal."""
        return self.private.sign(digest.encode("ascii")).hex()


def verify(public_key: str, digest: str, signature: str) -> bool:
    """Say whether the signature is that key's over that digest, all in hexadecimal; no for anything else at all."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        known = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public_key))
        known.verify(bytes.fromhex(signature), digest.encode("ascii"))
    except (InvalidSignature, ValueError):
        return False
    return True


def fingerprint(public_key: str) -> str:
    """Give what two people read to each other to know that they mean one key: five groups of four signs (100 bits)."""
    number = int.from_bytes(hashlib.sha256(public_key.lower().encode()).digest())
    signs = [_READABLE[(number >> (5 * place)) & 31] for place in range(_GROUPS * _GROUP)]
    return " ".join("".join(signs[start : start + _GROUP]) for start in range(0, len(signs), _GROUP))


def enrolled(snapshot: Snapshot) -> tuple[OfficeKey, ...]:
    """Give the keys that the register knows and has not revoked."""
    return tuple(own for own in snapshot.all(OfficeKey).values() if own.revoked_on is None)


def enrol(
    snapshot: Snapshot,
    office_code: str,
    public_key: str,
    *,
    confirmed_with: str,
    on: date,
    id: str,  # noqa: A002 - named as the field it fills
) -> ChangeSet:
    """Know an office's key from now on, after its fingerprint was read aloud with somebody there.

    Raises UnknownInput for what is no key, for a key that is known already, and where nobody is named.
    """
    office, with_whom = clean(office_code, lines=False), clean(confirmed_with, lines=False)
    key = public_key.strip().lower()
    if not _is_key(key):
        raise _refused(say("Đây không phải là khóa công khai: cần đúng 64 chữ số thập lục phân."), "no_key")
    if not office or not with_whom:
        raise _refused(say("Hãy ghi mã đơn vị và tên người đã đọc đối chiếu mã khóa."), "nobody_named")
    for own in enrolled(snapshot):
        if own.public_key == key:
            raise _refused(
                say("Khóa này đã được ghi nhận cho {office}.", office=own.office_code), "known_key"
            )
    record = OfficeKey(id=id, office_code=office, public_key=key, enrolled_on=on, confirmed_with=with_whom)
    return ChangeSet("add_office_key", (RecordChange(None, record),))


def revoke(snapshot: Snapshot, office_code: str, *, on: date, public_key: str = "") -> ChangeSet:
    """Stop knowing an office's key, or all of its keys where none is named; raises UnknownInput where there is none."""
    wanted = folded_code(office_code)
    going = [
        own
        for own in enrolled(snapshot)
        if folded_code(own.office_code) == wanted and public_key.strip().lower() in ("", own.public_key)
    ]
    if not going:
        raise _refused(
            say("Sổ không ghi nhận khóa nào như vậy của {office}.", office=office_code), "unknown_key"
        )
    changes = (RecordChange(own, dataclasses.replace(own, revoked_on=on)) for own in going)
    return ChangeSet("edit_office_key", tuple(changes))


def _is_key(text: str) -> bool:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(text))
    except ValueError:
        return False
    return len(text) == 64


def _make(path: Path) -> None:
    """Write a new key whole or not at all; where another window was quicker, its key stays."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    text = Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f"{KEY_FILE}.{os.getpid()}.part")
    try:
        temporary.unlink(missing_ok=True)
        with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        _give_name(temporary, path)
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _give_name(temporary: Path, path: Path) -> None:
    try:
        os.link(temporary, path)
    except FileExistsError:
        return
    except OSError:  # a disk without links, as most USB sticks
        temporary.rename(path)


def _read(text: bytes, path: Path) -> "Ed25519PrivateKey":
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    try:
        key = load_pem_private_key(text, password=None)
    except (ValueError, TypeError) as error:
        raise _broken(path) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise _broken(path)
    return key


def _broken(path: Path) -> BrokenKey:
    return BrokenKey(
        what_happened=say("Tệp khóa của máy này ({path}) bị hỏng.", path=path),
        data_safety=say("Số liệu trong sổ vẫn nguyên vẹn."),
        what_to_do=say(
            "Hãy chép lại tệp khóa từ bản sao lưu; nếu không có, xóa tệp đó để chương trình tạo khóa mới rồi đọc lại mã khóa cho nơi nhận."
        ),
        code="broken_key",
    )


def _not_kept(path: Path) -> BrokenKey:
    return BrokenKey(
        what_happened=say("Không đọc hoặc ghi được tệp khóa của máy này ({path}).", path=path),
        data_safety=say("Số liệu trong sổ vẫn nguyên vẹn."),
        what_to_do=say("Hãy kiểm tra quyền của thư mục đó và ổ đĩa còn chỗ trống, rồi làm lại."),
        code="key_not_kept",
    )


def _refused(what_happened: str, code: str) -> UnknownInput:
    return UnknownInput(
        what_happened=what_happened,
        data_safety=say("Sổ chưa thay đổi gì."),
        what_to_do=say("Hãy xem lại tên hoặc mã đã nhập rồi thử lại."),
        code=code,
    )
