"""The digest of a package: one way of writing its content as bytes, so that equal content is equal bytes."""

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any

SEALED_TABLES: dict[str, tuple[str, str]] = {
    "entry": ("id, verb, who, office, at, tick, clock_at, session_id, undoes", "id"),
    "change": ("entry_id, seq, kind, record_id, field, value, parents", "entry_id, seq"),
    "arrival": ("entry_id, seq, arrived_with, withdrawn_with, held", "entry_id, seq, arrived_with"),
    "file_content": ("digest, content", "digest"),
}
"""What the digest covers: columns and order, by table. The typed tables follow from the journal and are compared with it."""

_OPENING = b"egov-package-1\n"


def content_digest(body: str, read: Callable[[str], Iterable[Sequence[Any]]]) -> str:
    """Give the SHA-256, in hexadecimal, of a manifest's body and of all that a package holds.

    `read` runs one SELECT. Attached files count by the SHA-256 of their bytes.
    """
    found = hashlib.sha256(_OPENING + body.encode() + b"\n")
    for table, (columns, order) in SEALED_TABLES.items():
        found.update(f"{table}\n".encode())
        for row in read(f"SELECT {columns} FROM {table} ORDER BY {order}"):
            found.update(_line(row))
    return found.hexdigest()


def _line(row: Sequence[Any]) -> bytes:
    plain = [hashlib.sha256(own).hexdigest() if isinstance(own, bytes) else own for own in row]
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
