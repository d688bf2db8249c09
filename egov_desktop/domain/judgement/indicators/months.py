"""Months, each named by its first day."""

from calendar import monthrange
from datetime import date


def month_of(on: date) -> date:
    return on.replace(day=1)


def last_day(month: date) -> date:
    return month.replace(day=monthrange(month.year, month.month)[1])


def month_before(month: date) -> date:
    return date(month.year - 1, 12, 1) if month.month == 1 else date(month.year, month.month - 1, 1)


def month_after(month: date) -> date:
    return date(month.year + 1, 1, 1) if month.month == 12 else date(month.year, month.month + 1, 1)


def months_until(month: date, count: int) -> tuple[date, ...]:
    """Give a month and those before it, oldest first."""
    found = [month_of(month)]
    while len(found) < count:
        found.append(month_before(found[-1]))
    return tuple(reversed(found))
