"""A good package made the long way, and the tools with which a hostile sender changes one and seals it again."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from egov_desktop.domain.enumerations import ExchangeKind
from egov_desktop.domain.manifest import Manifest
from egov_desktop.domain.records import Attachment, Note, OfficeKey
from egov_desktop.exchange.keys import OwnKey
from egov_desktop.exchange.sealing import content_digest
from egov_desktop.store.register import Register
from tests.builders import TY, milestone, payment, plan, project
from tests.store.hands import add, begin, edit, hear, now, take_out

KEY = OwnKey(Ed25519PrivateKey.from_private_bytes(bytes(range(32))))
ENROLLED = OfficeKey(id="k1", office_code="STC", public_key=KEY.public_key, enrolled_on=date(2026, 3, 1))
PICTURE = b"anh nghiem thu " * 50
MANIFEST = Manifest(
    package_id="0195-goi", kind=ExchangeKind.RETURN, made_at="2026-03-05T01:00:00.000Z", form=2,
    from_office="STC", from_name="Sở Tài chính", to_office="VPUB", period="2026-T2", projects=("p",),
)  # fmt: skip


@cache
def good_package() -> Path:
    """A register with edits, a removal, an attached file, and one import that stands and one that was taken back."""
    folder = Path(mkdtemp())
    other = begin(folder / "khác.sqlite")
    add(other, project("q"), milestone(id="moc-q", project_id="q"))
    own = begin(folder / "gói tốt.sqlite")
    _work(own)
    hear(own, other, "q")
    hear(own, other)
    own.withdraw(own.next_undo.id, now=now())  # pyright: ignore[reportOptionalMemberAccess]
    own.close()
    other.close()
    pack(own.path)
    return own.path


def _work(own: Register) -> None:
    digest = sha256(PICTURE).hexdigest()
    add(own, project("p", objectives="Một cửa\nliên thông"), milestone(date(2026, 5, 1), id="moc-1"))
    add(
        own,
        payment(2 * TY, id="tt-1"),
        plan(5 * TY, id="kh-1"),
        Note(id="gc-1", project_id="p", content="Đã họp"),
    )
    attached = Attachment(
        id="tep-1", project_id="p", file_name="ảnh.jpg", digest=digest, size_bytes=len(PICTURE)
    )
    add(own, attached, contents={digest: PICTURE})
    edit(own, "p", name="Hệ thống một cửa điện tử", total_investment_dong=20 * TY)
    edit(own, "moc-1", forecast_on=date(2026, 6, 1))
    take_out(own, "gc-1")


def pack(path: Path, manifest: Manifest = MANIFEST, key: OwnKey | None = KEY) -> None:
    with tool(path) as connection:
        connection.execute("DELETE FROM manifest")
        connection.execute(
            "INSERT INTO manifest (package_id, body) VALUES (?, ?)", [manifest.package_id, manifest.to_json()]
        )
        seal(connection, key)


def seal(connection: sqlite3.Connection, key: OwnKey | None = KEY) -> None:
    """Vouch for the content as it now is: a hostile sender has a key of its own."""
    (body,) = connection.execute("SELECT body FROM manifest").fetchone()
    digest = content_digest(body, connection.execute)
    signed = [digest, key.public_key if key else "", key.sign(digest) if key else ""]
    connection.execute("UPDATE manifest SET digest = ?, public_key = ?, signature = ?", signed)


@contextmanager
def tool(path: Path) -> Iterator[sqlite3.Connection]:
    """Another program that writes in the file, bound by no rule of ours."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("PRAGMA writable_schema=ON")
        yield connection
