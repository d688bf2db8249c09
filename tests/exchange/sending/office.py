"""A secretariat with projects of two owners, and how a test looks into a package that it made."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from egov_desktop.domain.enumerations import ExchangeKind
from egov_desktop.domain.manifest import Manifest
from egov_desktop.domain.records import Agency, Attachment, Note, RegisterProfile, ReportingPeriod
from egov_desktop.domain.rights import owners_fields
from egov_desktop.exchange.sending.building import Built, Order, build_package
from egov_desktop.store.register import Register, Writer
from tests import builders
from tests.store.hands import IDENTIFIERS, add, begin, edit, now

PERIOD = ReportingPeriod(
    id="ky1", code="2026-T6", name="Tháng 6/2026", figures_on=date(2026, 6, 30), due_on=date(2026, 7, 10)
)
PICTURE, OTHER_PICTURE = b"anh nghiem thu " * 50, b"anh cua truong " * 50
SECRETS = ("Trường thông minh", "BIMAT-GD", "Gói thầu kín", "Ghi chú kín")
"""What stands in the projects of another owner, and so must not be in a package."""


def begin_office(folder: Path) -> Register:
    """The secretariat's register: two projects of STC, one of SGD, a period, and things that both refer to."""
    register = begin(folder / "sổ.sqlite", Writer("Nguyễn Thị Lan", "VPUB"))
    edit(register, RegisterProfile.ONLY_ID, office_code="VPUB")
    add(
        register,
        *(
            Agency(id=f"a-{code.lower()}", code=code, name=f"Cơ quan {code}")
            for code in ("VPUB", "STC", "SGD", "SKH")
        ),
        builders.group("ht"),
        PERIOD,
    )
    stc = {"owner_agency_id": "a-stc", "group_id": "ht"}
    add(
        register,
        builders.project("p1", name="Một cửa điện tử", **stc),
        builders.project("p2", name="Kho dữ liệu", **stc),
        builders.project("p3", name=SECRETS[0], code=SECRETS[1], owner_agency_id="a-sgd"),
    )
    add(
        register,
        builders.milestone(date(2026, 5, 1), id="m1", project_id="p1", name="Nghiệm thu kho"),
        builders.milestone(date(2026, 5, 1), id="m3", project_id="p3", name="Nghiệm thu trường"),
        builders.package("g3", project_id="p3", name=SECRETS[2]),
        Note(id="n1", project_id="p1", content="Đã họp"),
        Note(id="n3", project_id="p3", content=SECRETS[3]),
    )
    attach(register, "f1", "p1", PICTURE)
    attach(register, "f3", "p3", OTHER_PICTURE)
    return register


def attach(register: Register, id: str, project_id: str, content: bytes) -> None:  # noqa: A002
    digest = sha256(content).hexdigest()
    record = Attachment(
        id=id, project_id=project_id, file_name=f"{id}.jpg", digest=digest, size_bytes=len(content)
    )
    add(register, record, contents={digest: content})


def order(*projects: str, kind: ExchangeKind = ExchangeKind.ASSIGNMENT, **more: Any) -> Order:
    own: dict[str, Any] = {"agency_id": "a-stc", "to_office": "STC", "period_id": "ky1"}
    return Order(kind=kind, projects=projects, writable=dict(owners_fields()), **(own | more))


def build(register: Register, target: Path, *projects: str, key: Any = None, **more: Any) -> Built:
    wanted = more.pop("order", None) or order(*(projects or ("p1", "p2")))
    return build_package(register, target, wanted, key, now=now(), identifiers=IDENTIFIERS, **more)


def ask(path: Path, sql: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        return connection.execute(sql).fetchall()


def manifest_of(path: Path) -> Manifest:
    ((body,),) = ask(path, "SELECT body FROM manifest")
    return Manifest.from_json(body)


def kept(path: Path) -> set[str]:
    """Name the records of the journal."""
    return {record_id for (record_id,) in ask(path, "SELECT DISTINCT record_id FROM change")}


def inside(path: Path, words: Iterator[str] | tuple[str, ...]) -> list[str]:
    content = path.read_bytes()
    return [word for word in words if word.encode() in content]
