"""What a group may be asked to disburse, reckoned from the rows by docs/DEMAND.md: rooms, bounds, targets and doubts."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from tests.oracle import money, places
from tests.oracle.ledger import Ledger, Row, by


class Room(NamedTuple):
    """A project before anything is asked of it, in đồng."""

    plan: int
    paid: int
    base: int
    floor: int
    room: int
    ready: int


def first_month(on: date) -> date:
    """Give the first month that is not over: a month is over on its last day."""
    return (on + timedelta(days=1)).replace(day=1)


def room_of(ledger: Ledger, project: Row, year: int, on: date) -> Room:
    """Reckon the least of what is left of plan, contracts and total investment; what was paid this month is part of it."""
    own = money.project_money(ledger, project, year, on, on)
    start = max(first_month(on), date(year, 1, 1))
    base = money.project_money(ledger, project, year, min(on, start - timedelta(days=1)), on)["paid"]
    this_month = own["paid"] - base
    ever = own["paid_before"] + own["paid_carried"] + own["paid"] + _paid_ahead(ledger, project, year, on)
    gone = ever + max(0, own["carried_plan"] - own["paid_carried"]) - this_month
    bounds = [own["plan"] - base]
    if (contracted := _contracted(ledger, project["id"])) is not None:
        bounds.append(contracted - gone)
    if project["total_investment_dong"] is not None:
        bounds.append(project["total_investment_dong"] - gone)
    floor = max(0, this_month)
    room = floor if places.is_resting(project, on) else max(floor, min(bounds), 0)
    return Room(own["plan"], own["paid"], base, floor, room, min(room, floor + max(0, own["work"] - ever)))


def _paid_ahead(ledger: Ledger, project: Row, year: int, on: date) -> int:
    rows = ledger.rows("disbursement", project_id=project["id"])
    return money.amount(
        p for p in rows if by(p["paid_on"], on) and p["plan_year"] > year and p["kind"] != "advance_recovery"
    )


def _contracted(ledger: Ledger, project_id: str) -> int | None:
    """Add contracts and the prices of packages not contracted yet; none where that bounds nothing."""
    contracts = [c for c in ledger.rows("contract", project_id=project_id) if c["amount_dong"] is not None]
    signed = {own["package_id"] for own in contracts}
    waiting = [
        own["price_dong"] for own in ledger.rows("package", project_id=project_id) if own["id"] not in signed
    ]
    if not contracts or None in waiting:
        return None
    return money.amount(contracts) + sum(waiting)


def target(plan: int, percent: int) -> int:
    """One đồng less would not be the rate."""
    return (plan * percent + 99) // 100


def best_month(ledger: Ledger, project_id: str, on: date) -> int:
    """Give the most that was ever paid in one month, of any plan year."""
    months: Counter[tuple[int, int]] = Counter()
    for own in ledger.rows("disbursement", project_id=project_id):
        if by(own["paid_on"], on) and own["kind"] != "advance_recovery":
            months[own["paid_on"].year, own["paid_on"].month] += own["amount_dong"] or 0
    return max(0, *months.values()) if months else 0


def doubts(
    ledger: Ledger,
    project_id: str,
    on: date,
    year: int,
    room: Room,
    amounts: Sequence[int],
    ends: Sequence[tuple[date, int]],
) -> set[str]:
    """Say why the amounts are khó khả thi; `ends` are the days of the targets and how many months reach them."""
    found: set[str] = set()
    due = [
        day
        for own in ledger.rows("milestone", project_id=project_id, is_payment_bearing=1, is_cancelled=0)
        if not by(own["actual_on"], on)
        and (day := own["forecast_on"] or own["approved_on"] or own["baseline_on"])
        and day <= date(year + 1, 1, 31)
    ]
    for by_on, count in ends:
        if sum(amounts[:count]) > room.ready and not any(day <= by_on for day in due):
            found.add("no_milestone")
    best, most = best_month(ledger, project_id, on), max(amounts, default=0)
    if most * 100 > best * ledger.threshold("infeasible_month_percent", on, 200):
        found.add("large_month" if best else "never_paid")
    if sum(amounts) > room.room:
        found.add("fixed_beyond_room")
    return found
