"""When the demand that the register keeps was written, as its journal says."""

from datetime import date

from egov_desktop.domain.journal import Entry, moment_of
from egov_desktop.store.history import lines_of_entry, lines_of_record
from egov_desktop.store.register import Register

_VERBS = frozenset({"add_demand", "edit_demand"})


def kept_on(register: Register, demand_ids: frozenset[str]) -> date | None:
    """Give the day on which any of these demands was last written; nothing where the journal does not say."""
    saved = sorted((own for own in register.entries.values() if own.verb in _VERBS), key=_order, reverse=True)
    wrote = (
        own for own in saved if any(line.record_id in demand_ids for line in lines_of_entry(register, own))
    )
    entry = next(wrote, None) or _first_written(register, min(demand_ids))
    return moment_of(entry.stamp.at).date() if entry else None


def _first_written(register: Register, demand_id: str) -> Entry | None:
    """Give the entry that brought a demand otherwise: in a file, or with the register's beginning."""
    lines = lines_of_record(register, "demand", demand_id)
    return lines[-1].entry if lines else None


def _order(entry: Entry) -> tuple[str, int, str]:
    return entry.order
