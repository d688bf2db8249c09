"""A secretariat and the owners that report to it, each with a file of its own, and what the gate would say of such a file."""

import shutil
from datetime import date
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from egov_desktop.domain.enumerations import ExchangeKind
from egov_desktop.domain.journal import Entry
from egov_desktop.domain.manifest import Manifest
from egov_desktop.domain.records import Dispatch, ReportingPeriod
from egov_desktop.domain.rights import owners_fields
from egov_desktop.exchange.inspected import Inspected, Seal
from egov_desktop.exchange.taking.lines import Answer, Decision, Key, Line, Plan
from egov_desktop.exchange.taking.planning import plan
from egov_desktop.exchange.taking.taking import take_in
from egov_desktop.store.register import Register, Writer
from tests.builders import TRIEU, agency, milestone, payment, project
from tests.store.hands import CLERK, IDENTIFIERS, add, begin, now, open_to_write

OWNER = Writer("Phạm Văn Đức", "SO-A")
TODAY = date(2026, 3, 2)
SENT = "goi-giao-1"
_files = count(1)


@cache
def _common() -> Path:
    register = begin(Path(mkdtemp()) / "ban-chi-dao.sqlite", CLERK)
    add(
        register, agency("so-a"), agency("so-b"), ReportingPeriod(id="ky-3", code="2026-03", figures_on=TODAY)
    )
    add(
        register,
        project("p", owner_agency_id="so-a", objectives="Một cửa", effectiveness_note="Chưa rõ"),
        project("q", owner_agency_id="so-b"),
        milestone(date(2026, 6, 30), id="moc-1"),
        payment(100 * TRIEU, id="tt-1"),
    )
    add(register, _sent_to_a())
    register.close()
    return register.path


def _sent_to_a() -> Dispatch:
    return Dispatch(
        id="gui-1", agency_id="so-a", period_id="ky-3", exchange_kind=ExchangeKind.ASSIGNMENT, round=1,
        package_id=SENT, projects="p",
    )  # fmt: skip


def office(folder: Path, name: str, writer: Writer = CLERK) -> Register:
    """An office that works in a copy of the register."""
    return open_to_write(Path(shutil.copy(_common(), folder / f"{name}.sqlite")), writer)


def manifest(kind: ExchangeKind = ExchangeKind.RETURN, **more: Any) -> Manifest:
    own: dict[str, Any] = {
        "package_id": f"goi-{next(_files)}", "kind": kind, "made_at": "2026-03-02T01:00:00.000Z", "form": 2,
        "from_office": "SO-A", "in_reply_to": SENT, "period": "2026-03", "period_id": "ky-3", "writable": owners_fields(),
        "signed_by": "Phạm Văn Đức", "signed_title": "Giám đốc", "signed_on": "2026-03-02",
    }  # fmt: skip
    return Manifest(**(own | more))


def sent(giver: Register, taker: Register, head: Manifest | None = None, **more: Any) -> Inspected:
    """What the gate says of the giver's file, when it knows what the taker holds."""
    changes, entries = giver.outgoing()
    known = taker.known()
    own: dict[str, Any] = {
        "path": giver.path, "file_digest": f"tep-{next(_files)}", "size_bytes": 1, "accepted": True,
        "manifest": head, "seal": Seal.KNOWN if head else Seal.OPEN, "entries": entries,
        "changes": tuple(change for change in changes if change.id not in known),
    }  # fmt: skip
    return Inspected(**(own | more))


def returned(giver: Register, taker: Register, **more: Any) -> Inspected:
    return sent(giver, taker, manifest(**more))


def planned(giver: Register, taker: Register, **more: Any) -> Plan:
    return plan(taker, returned(giver, taker, **more))


def copied(giver: Register, taker: Register) -> Plan:
    """A colleague's full copy, which the clerk answers for."""
    return plan(taker, sent(giver, taker), vouched=True)


def line_of(made: Plan, record_id: str, field: str) -> Line:
    return next(line for line in made.lines if (line.record_id, line.field) == (record_id, field))


def told(made: Plan) -> list[tuple[str, str, str]]:
    return [(line.kind.value, line.record_id, line.field) for line in made.lines if line.asks]


ACCEPT = Decision(Answer.ACCEPT)


def refuse(reason: str = "Chưa có chứng từ") -> Decision:
    return Decision(Answer.REFUSE, reason=reason)


def instead(value: Any) -> Decision:
    return Decision(Answer.EDIT, value=value)


def accepting_all(made: Plan) -> dict[Key, Decision]:
    return {line.key: ACCEPT for line in made.lines if line.asks}


def taken(taker: Register, made: Plan, answers: dict[Key, Decision] | None = None) -> Entry:
    given = accepting_all(made) if answers is None else answers
    folder = taker.path.parent / "sao-luu"
    return take_in(taker, made, given, backup_folder=folder, now=now(), new_id=IDENTIFIERS.fresh)
