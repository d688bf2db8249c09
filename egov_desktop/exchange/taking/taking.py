"""Taking a file in: a checked copy of the register first, then one action; and what waits, decided later."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from egov_desktop.actions.records import NewId
from egov_desktop.domain.enumerations import Channel
from egov_desktop.domain.journal import VIETNAM, Entry
from egov_desktop.errors import UnknownInput
from egov_desktop.exchange.taking.backup import back_up
from egov_desktop.exchange.taking.deciding import arriving
from egov_desktop.exchange.taking.lines import Decision, Key, Plan
from egov_desktop.exchange.taking.planning import pending
from egov_desktop.exchange.taking.receipts import receipt_of
from egov_desktop.store.joining.arriving import Arriving
from egov_desktop.store.register import Register
from egov_desktop.wording.language import say


def to_take_in(
    register: Register,
    plan: Plan,
    decisions: Mapping[Key, Decision],
    *,
    channel: Channel | None,
    now: datetime,
    new_id: NewId,
    note: str = "",
) -> Arriving:
    """Give what taking the file in with these answers comes to, its receipt included; writes nothing.

    Raises UnknownInput where the file has nothing new, or as `deciding.arriving` does.
    """
    if not plan.has_news:
        raise _nothing_new(plan)
    today = now.astimezone(VIETNAM).date()
    receipt = receipt_of(plan, new_id=new_id, received_on=today, channel=channel, note=note)
    return arriving(register, plan, decisions, receipt, new_id=new_id, today=today)


def take_in(
    register: Register,
    plan: Plan,
    decisions: Mapping[Key, Decision],
    *,
    backup_folder: Path,
    channel: Channel | None = None,
    now: datetime,
    new_id: NewId,
    note: str = "",
) -> Entry:
    """Take a file in as one action, after a checked copy of the register was made; gives the import's entry.

    Nothing is written where this raises: UnknownInput (nothing new, an answer that does not fit), ChangedElsewhere (the plan
    is stale), RefusedByRules (what the clerk typed breaks a rule), ReadOnlyRegister, CannotWriteFile.
    """
    coming = to_take_in(register, plan, decisions, channel=channel, now=now, new_id=new_id, note=note)
    back_up(register, backup_folder, now=now)
    entry = register.receive(coming, now=now)
    assert entry is not None, "a receipt is written with every import"
    return entry


def decide_pending(
    register: Register, decisions: Mapping[Key, Decision], *, now: datetime, new_id: NewId
) -> Arriving:
    """Give what the answers to waiting lines come to; what is not answered goes on waiting. Raises as `arriving`."""
    waiting = pending(register)
    return arriving(register, waiting, decisions, None, new_id=new_id, today=now.astimezone(VIETNAM).date())


def _nothing_new(plan: Plan) -> UnknownInput:
    return UnknownInput(
        what_happened=say("Tệp {name} không có gì mới so với sổ này.", name=plan.inspected.path.name),
        data_safety=say("Số liệu được giữ nguyên."),
        what_to_do="",
        code="nothing_new",
    )
