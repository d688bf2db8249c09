"""An envelope for e-mail: one file sealed with a password, so that only who knows it can read or change what is inside.

Layout: magic, strength, salt, nonce, sealed length, a mark of the password, a checksum of all these; then the content under
ChaCha20-Poly1305, which also covers the head. The key comes from the password by scrypt. What was sealed cannot be
read without the password by anybody, its sender included.
"""

import hashlib
import os
import struct
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

from egov_desktop.errors import CannotWriteFile, DamagedRegister, MissingFile, RegisterError, UnknownInput
from egov_desktop.wording.language import say

SUFFIX = ".kin"
SHORTEST_PASSWORD = 8
LARGEST = 256 * 2**20
"""Bytes that one envelope may hold; it is sealed and opened in memory."""

_MAGIC = b"eGOVkin1"
_STRENGTH = 16  # scrypt's cost is two to this: 64 MiB and a third of a second on an office machine
_STRONGEST = 18  # more is refused, so that a hostile file cannot take the machine's memory
_BLOCK, _LANES = 8, 2
_HEAD = struct.Struct(">8sB16s12sQ16s16s")
_TAG = 16


class WrongPassword(RegisterError):
    """The password does not open the envelope; nobody can find out which one does."""


@dataclass(frozen=True)
class _Head:
    strength: int
    salt: bytes
    nonce: bytes
    length: int
    mark: bytes

    def to_bytes(self) -> bytes:
        parts = (_MAGIC, self.strength, self.salt, self.nonce, self.length, self.mark)
        checksum = hashlib.sha256(_HEAD.pack(*parts, bytes(16))).digest()[:16]
        return _HEAD.pack(*parts, checksum)


def is_envelope(path: Path) -> bool:
    """Say whether a file says of itself that it is an envelope; no for what cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(len(_MAGIC)) == _MAGIC
    except OSError:
        return False


def seal(content: bytes, password: str) -> bytes:
    """Put content into an envelope; raises UnknownInput for a password that is too short, CannotWriteFile for too much."""
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    refuse_weak(password)
    if len(content) > LARGEST:
        raise _too_large()
    salt, nonce = os.urandom(16), os.urandom(12)
    key, mark = _keys(password, salt, _STRENGTH)
    head = _Head(_STRENGTH, salt, nonce, len(content), mark).to_bytes()
    return head + ChaCha20Poly1305(key).encrypt(nonce, content, head)


def open_envelope(path: Path, password: str) -> bytes:
    """Give what is inside; raises WrongPassword, DamagedRegister (cut off or changed on the way), MissingFile."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    head_bytes, sealed = _read(path)
    head = _head(head_bytes, path)
    if len(sealed) != head.length + _TAG:
        raise _damaged(path)
    key, mark = _keys(password, head.salt, head.strength)
    if mark != head.mark:
        raise _wrong_password(path)
    try:
        return ChaCha20Poly1305(key).decrypt(head.nonce, sealed, head_bytes)
    except InvalidTag as error:
        raise _damaged(path) from error


def refuse_weak(password: str) -> None:
    """Raise UnknownInput for a password that is quickly guessed."""
    if len(normalize("NFC", password).strip()) < SHORTEST_PASSWORD:
        raise UnknownInput(
            what_happened=say("Mật khẩu cần ít nhất {n} ký tự.", n=SHORTEST_PASSWORD),
            data_safety=say("Sổ chưa thay đổi gì."),
            what_to_do=say("Hãy đặt mật khẩu dài hơn, ví dụ vài từ liền nhau."),
            code="short_password",
        )


def _keys(password: str, salt: bytes, strength: int) -> tuple[bytes, bytes]:
    """Give the key, and a mark by which the right password is known before anything is opened."""
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    text = normalize("NFC", password).encode("utf-8", "surrogatepass")
    made = Scrypt(salt=salt, length=48, n=2**strength, r=_BLOCK, p=_LANES).derive(text)
    return made[:32], made[32:]


def _read(path: Path) -> tuple[bytes, bytes]:
    try:
        with path.open("rb") as file:
            head, sealed = file.read(_HEAD.size), file.read(LARGEST + _TAG + 1)
    except OSError as error:
        raise MissingFile(
            what_happened=say("Không mở được tệp {name}.", name=path.name),
            data_safety=say("Tệp được giữ nguyên, không bị thay đổi."),
            what_to_do=say("Hãy kiểm tra USB, thư mục chung hoặc chọn tệp ở chỗ khác."),
            code="cannot_open",
        ) from error
    return head, sealed


def _head(head: bytes, path: Path) -> _Head:
    if len(head) != _HEAD.size or not head.startswith(_MAGIC):
        raise _damaged(path)
    _, strength, salt, nonce, length, mark, _ = _HEAD.unpack(head)
    read = _Head(strength, salt, nonce, length, mark)
    if read.to_bytes() != head or not 1 <= strength <= _STRONGEST:
        raise _damaged(path)
    return read


def _damaged(path: Path) -> DamagedRegister:
    return DamagedRegister(
        what_happened=say("Phong bì {name} bị hỏng hoặc chưa chép xong.", name=path.name),
        data_safety=say("Tệp được giữ nguyên, không bị thay đổi."),
        what_to_do=say("Hãy chép lại tệp, hoặc đề nghị nơi gửi gửi lại."),
        code="damaged_envelope",
    )


def _wrong_password(path: Path) -> WrongPassword:
    return WrongPassword(
        what_happened=say("Mật khẩu không mở được phong bì {name}.", name=path.name),
        data_safety=say("Tệp được giữ nguyên, không bị thay đổi."),
        what_to_do=say(
            "Hãy hỏi lại nơi gửi, xem phím Caps Lock và bộ gõ tiếng Việt; quên mật khẩu thì không ai mở được, phải gửi lại tệp khác."
        ),
        code="wrong_password",
    )


def _too_large() -> CannotWriteFile:
    return CannotWriteFile(
        what_happened=say("Tệp lớn quá {n} MB, không bỏ vào phong bì được.", n=LARGEST // 2**20),
        data_safety=say("Sổ chưa thay đổi gì, không có tệp nào được để lại."),
        what_to_do=say("Hãy gửi tệp qua USB, không đặt mật khẩu."),
        code="too_large",
    )
