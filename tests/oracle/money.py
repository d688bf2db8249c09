"""Disbursement reckoned from the rows by domain.md 3.1 and 3.3; whole đồng."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from tests.oracle.ledger import Ledger, Row, by

Figures = dict[str, int]

COLUMNS = (
    "total_investment", "paid_before", "carried_plan", "plan", "paid_in_period", "paid_carried", "paid", "work",
)  # fmt: skip
"""The columns of money of domain.md 3.3, "Recommended table", in its order; the rate stands between the last two."""


def project_money(ledger: Ledger, project: Row, year: int, on: date, since: date) -> Figures:
    """Reckon every column for one project; "trong kỳ" is after `since` and up to `on`."""
    own = {"project_id": project["id"]}
    # Recovering an advance turns it into payment for work: "the total does not change" (3.1).
    paid = [
        row
        for row in ledger.rows("disbursement", **own)
        if by(row["paid_on"], on) and row["kind"] != "advance_recovery"
    ]
    plans = [row for row in ledger.rows("capital_plan", **own) if (row["decided_on"] or date.min) <= on]
    # "Annual plan of year N may be paid until 31/01/N+1": what comes later is of what was carried over.
    closed = date(year, 1, 31)
    earlier = [row for row in paid if row["plan_year"] < year]
    carried = [
        row
        for row in plans
        if row["decision"] == "carry_over"
        and row["plan_year"] < year <= (row["pay_until"] or date(row["plan_year"] + 1, 12, 31)).year
    ]
    return {
        "total_investment": project["total_investment_dong"] or 0,
        "paid_before": amount(row for row in earlier if row["paid_on"] <= closed),
        "carried_plan": amount(carried),
        "plan": amount(p for p in plans if p["plan_year"] == year and p["decision"] != "carry_over"),
        "paid_in_period": amount(row for row in paid if row["paid_on"] > since),
        "paid_carried": amount(row for row in earlier if row["paid_on"] > closed),
        "paid": amount(row for row in paid if row["plan_year"] == year),
        "work": amount(w for w in ledger.rows("work_value", **own) if by(w["measured_on"], on)),
    }


def amount(rows: Iterable[Row]) -> int:
    return sum(row["amount_dong"] or 0 for row in rows)


def added(several: Iterable[Figures]) -> Figures:
    rows = list(several)
    return {name: sum(own[name] for own in rows) for name in COLUMNS}


def rate(part: int, whole: int) -> Fraction | None:
    """Undefined, printed "–", where the plan is 0 (domain.md 3.1)."""
    return Fraction(part, whole) if whole > 0 else None


def portfolio(ledger: Ledger, year: int, on: date, since: date) -> Figures:
    return added(project_money(ledger, own, year, on, since) for own in ledger.rows("project"))


def due_of_plan(ledger: Ledger, project_id: str, year: int, on: date) -> int:
    """Reckon what of the year's plan was due by a day: by payment-bearing milestones, else by months that are over."""
    decided = ledger.rows("capital_plan", project_id=project_id, plan_year=year)
    plan = amount(p for p in decided if p["decision"] != "carry_over" and (p["decided_on"] or date.min) <= on)
    if plan <= 0 or on.year < year:
        return 0
    bearing = [
        (due, own["weight"] or 0)
        for own in ledger.rows("milestone", project_id=project_id, is_payment_bearing=1, is_cancelled=0)
        if (due := own["approved_on"] or own["baseline_on"])
        and date(year, 1, 1) <= due <= date(year + 1, 1, 31)
    ]
    if not bearing:
        return plan * min(12, months_over(year, on)) // 12
    if not any(weight for _, weight in bearing):
        bearing = [(due, 1) for due, _ in bearing]
    return plan * sum(w for due, w in bearing if due <= on) // sum(w for _, w in bearing)


def months_over(year: int, on: date) -> int:
    """Count the months since January of the year whose last day has come."""
    next_day = date.fromordinal(on.toordinal() + 1)
    return (next_day.year - year) * 12 + next_day.month - 1
