"""Tasks reckoned from the rows by domain.md 7.2 and 7.3."""

from datetime import date

from tests.oracle.ledger import Ledger, Row, by

STATUSES = [
    "not_started",
    "on_track",
    "due_soon",
    "overdue",
    "no_deadline",
    "awaiting_confirmation",
    "done_on_time",
    "done_late",
    "suspended",
    "cancelled",
]
_CLOSED = ("done_on_time", "done_late", "cancelled")


def extensions(ledger: Ledger, task: Row, on: date) -> list[Row]:
    granted = [own for own in ledger.rows("extension", task_id=task["id"]) if by(own["decided_on"], on)]
    return sorted(granted, key=lambda own: (own["decided_on"], own["id"]))


def deadline(ledger: Ledger, task: Row, on: date) -> date | None:
    """Judge by the latest approved due date; the original is kept and extensions are counted."""
    granted = extensions(ledger, task, on)
    return granted[-1]["new_due_on"] if granted else task["due_on"]


def is_proven(task: Row) -> bool:
    """A document with its number and date, or a file; without it a task is at most "chờ xác nhận"."""
    return bool((task["result_document"] and task["result_on"]) or task["result_digest"])


def status(ledger: Ledger, task: Row, on: date) -> str:
    """Walk down the table of 7.3; all days are inclusive."""
    due = deadline(ledger, task, on)
    if by(task["cancelled_on"], on):
        return "cancelled"
    if by(task["confirmed_on"], on) and is_proven(task):
        done = task["result_on"] or task["reported_done_on"] or task["confirmed_on"]
        return "done_on_time" if due is None or done <= due else "done_late"
    if by(task["suspended_on"], on):
        return "suspended"
    if by(task["reported_done_on"], on):
        return "awaiting_confirmation"
    return _open(ledger, task, on, due)


def _open(ledger: Ledger, task: Row, on: date, due: date | None) -> str:
    if due is None:
        return "no_deadline"
    left = (due - on).days
    if left < 0:
        return "overdue"
    if left <= ledger.threshold("due_soon_days", on, 3):
        return "due_soon"
    told = any(by(own["reported_on"], on) for own in ledger.rows("task_report", task_id=task["id"]))
    return "on_track" if told or by(task["started_on"], on) else "not_started"


def days_overdue(ledger: Ledger, task: Row, on: date) -> int:
    now, due = status(ledger, task, on), deadline(ledger, task, on)
    if due is None or now in _CLOSED:
        return 0
    until = on
    if now == "awaiting_confirmation":
        until = min(on, task["result_on"] or task["reported_done_on"])
    return max(0, (until - due).days)


def line(ledger: Ledger, task: Row, on: date) -> dict[str, object]:
    """Say of one task what the command `tasks` says."""
    granted, now = extensions(ledger, task, on), status(ledger, task, on)
    due, first = deadline(ledger, task, on), task["due_on"]
    put_off = len(granted) if first else max(0, len(granted) - 1)
    first = first or (granted[0]["new_due_on"] if granted else None)
    is_open = now not in _CLOSED
    return {
        "status": now,
        "open": is_open,
        "first_due_on": first and first.isoformat(),
        "due_on": due and due.isoformat(),
        "extensions": put_off,
        "days_overdue": days_overdue(ledger, task, on),
        "meetings_open": age(ledger, task, on) if is_open else 0,
    }


def age(ledger: Ledger, task: Row, on: date) -> int:
    """Count the meetings of its series that were held after the one that gave it (of all where none did)."""
    conclusion = ledger.one("conclusion", task["conclusion_id"])
    meeting = ledger.one("meeting", conclusion["meeting_id"]) if conclusion else None
    since = (meeting and meeting["held_on"]) or task["assigned_on"]
    series = meeting["series_id"] if meeting else None
    held = [own for own in ledger.rows("meeting") if series in (None, own["series_id"])]
    return sum(own["held_on"] is not None and since < own["held_on"] <= on for own in held)


def given(ledger: Ledger, on: date) -> list[Row]:
    return [own for own in ledger.rows("task") if by(own["assigned_on"], on)]
