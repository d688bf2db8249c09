"""Machines of clerks, and of one owner, around one shared folder, and what each does there in its turn."""

import shutil
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from egov_desktop.domain.journal import Entry
from egov_desktop.domain.records import OfficeKey, RegisterProfile
from egov_desktop.exchange.inspected import Inspected
from egov_desktop.exchange.inspecting import judge
from egov_desktop.exchange.keys import OwnKey, enrolled
from egov_desktop.exchange.shared_folder import Inbox, join_by_rule, publish
from egov_desktop.exchange.shared_folder.publishing import Published
from egov_desktop.store.register import Register, Writer
from tests.builders import agency, project
from tests.store.hands import IDENTIFIERS, add, begin, edit, now, open_to_write

LAN = Writer("Nguyễn Thị Lan", "VPUB")
TRUSTED, MERELY_KNOWN, STRANGER, OWNERS = (OwnKey(Ed25519PrivateKey.generate()) for _ in range(4))


def _enrolled(key: OwnKey, *, is_trusted: bool, office: str = "VPUB") -> OfficeKey:
    return OfficeKey(
        id=f"key-{key.public_key[:8]}", office_code=office, public_key=key.public_key,
        enrolled_on=date(2026, 3, 2), is_trusted=is_trusted,
    )  # fmt: skip


@cache
def _common() -> Path:
    register = begin(Path(mkdtemp()) / "chung.sqlite", LAN)
    edit(register, RegisterProfile.ONLY_ID, office_code="VPUB")
    add(register, _enrolled(TRUSTED, is_trusted=True), _enrolled(MERELY_KNOWN, is_trusted=False))
    add(register, _enrolled(OWNERS, is_trusted=True, office="SO-A"))
    add(register, agency("so-a"), *(project(f"p{place}", owner_agency_id="so-a") for place in range(6)))
    register.close()
    return register.path


class Machine:
    """A clerk's register, the folder as this machine sees it, and what it has dealt with there."""

    def __init__(self, home: Path, folder: Path, name: str, key: OwnKey = TRUSTED) -> None:
        self.register: Register = open_to_write(Path(shutil.copy(_common(), home / f"{name}.sqlite")), LAN)
        self.folder, self.key, self.home = folder, key, home
        self.inbox, self.seen = Inbox(folder), set[str]()
        self.for_the_clerk: list[Inspected] = []

    def publish(self) -> Published | None:
        laid = publish(self.register, self.folder, self.key, now=now(), identifiers=IDENTIFIERS)
        if laid:
            self.seen.add(laid.digest)
        return laid

    def look(self) -> list[str]:
        return [own.path.name for own in self.inbox.look(self.seen).waiting]

    def take_up(self) -> list[Entry]:
        """Look twice, and join by rule what may be; the rest is for the clerk."""
        self.inbox.look(self.seen)
        joined: list[Entry] = []
        for own in self.inbox.look(self.seen).waiting:
            self.seen.add(own.digest)
            inspected = inspect(own.path, self.register)
            entry = self.join(inspected)
            joined += [entry] if entry else []
            self.for_the_clerk += [] if entry else [inspected]
        return joined

    def join(self, inspected: Inspected) -> Entry | None:
        folder = self.home / "sao-luu"
        return join_by_rule(
            self.register, inspected, backup_folder=folder, now=now(), new_id=IDENTIFIERS.fresh
        )


def inspect(path: Path, register: Register) -> Inspected:
    copy = Path(mkdtemp()) / path.name
    shutil.copy(path, copy)
    return judge(copy, known=register.known(), keys=enrolled(register.snapshot))


def lying(folder: Path) -> list[str]:
    """Name all files in the folder, hidden ones too."""
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def round_of(machines: Iterable[Machine]) -> int:
    """Let every machine publish and then take up; gives how many files were laid down."""
    laid = [own.publish() for own in machines]
    for own in machines:
        own.take_up()
    return sum(own is not None for own in laid)
