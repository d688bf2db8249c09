"""Open causes of delay reckoned from the rows: the owner's sorting, or the secretariat's own where there is one."""

from collections import Counter
from datetime import date

from tests.oracle import places
from tests.oracle.ledger import Ledger, Row, by


def open_causes(ledger: Ledger, on: date) -> list[Row]:
    """Give the causes that hold on a day; those of stopped projects hold nobody back any more."""
    stopped = {own["id"] for own in ledger.rows("project") if by(own["terminated_on"], on)}
    return [
        own
        for own in ledger.rows("cause")
        if (own["since_on"] or date.min) <= on
        and not by(own["resolved_on"], on)
        and own["project_id"] not in stopped
    ]


def nature(ledger: Ledger, cause: Row, on: date) -> str | None:
    """Give what counts: the secretariat sorts again with a reason, and its last word goes before the owner's."""
    said = [
        own
        for own in ledger.rows("cause_review", cause_id=cause["id"])
        if (own["reviewed_on"] or date.min) <= on
    ]
    said.sort(key=lambda own: (own["reviewed_on"] or date.min, own["id"]))
    return (said[-1]["nature"] if said else None) or cause["nature"]


def natures(ledger: Ledger, on: date) -> Counter[str | None]:
    return Counter(nature(ledger, own, on) for own in open_causes(ledger, on))


def late_by_nature(ledger: Ledger, on: date) -> Counter[str]:
    """Count the late projects: by objective causes alone, subjective alone, both, or none that says which."""
    found: Counter[str] = Counter()
    for project in ledger.rows("project"):
        if places.days_late(ledger, project, on):
            own = {
                nature(ledger, c, on) for c in open_causes(ledger, on) if c["project_id"] == project["id"]
            } - {None}
            found["both" if len(own) == 2 else next(iter(own), None) or "unknown"] += 1
    return found
