"""Reporting periods in their order, and which of them a day lies in."""

from datetime import date, timedelta

from egov_desktop.domain.records import ReportingPeriod
from egov_desktop.domain.snapshot import Snapshot


def periods_in_order(snapshot: Snapshot) -> tuple[ReportingPeriod, ...]:
    """Give the periods from the oldest on, by the day up to which their figures count."""
    return tuple(
        sorted(snapshot.all(ReportingPeriod).values(), key=lambda own: (own.figures_on or date.min, own.code))
    )


def period_on(snapshot: Snapshot, on: date) -> ReportingPeriod | None:
    """Give the period whose figures a day's paper shows: the first that ends on or after it, else the last that is."""
    periods = periods_in_order(snapshot)
    coming = [own for own in periods if own.figures_on is not None and own.figures_on >= on]
    return coming[0] if coming else (periods[-1] if periods else None)


def periods_until(snapshot: Snapshot, period: ReportingPeriod, most: int = 12) -> tuple[ReportingPeriod, ...]:
    """Give a period and those before it, oldest first, at most so many."""
    periods = periods_in_order(snapshot)
    ids = [own.id for own in periods]
    last = ids.index(period.id) + 1 if period.id in ids else len(periods)
    return periods[max(0, last - most) : last]


def first_day_not_closed(snapshot: Snapshot) -> date | None:
    """Give the day after the end of the last closed period; nothing where none is closed."""
    ends = (own.figures_on for own in periods_in_order(snapshot) if own.closed_on is not None)
    last = max((end for end in ends if end is not None), default=None)
    return None if last is None else last + timedelta(days=1)
