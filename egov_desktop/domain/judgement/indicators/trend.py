"""How a figure went month by month: its course, and for how many months in a row it missed what was asked."""

from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from egov_desktop.domain.judgement.indicators.figures import Figure, is_below
from egov_desktop.domain.judgement.indicators.matrix import NOTHING, Reporting, Total
from egov_desktop.domain.judgement.indicators.months import last_day, month_before, months_until
from egov_desktop.domain.records import Agency, Indicator

MOST_MONTHS = 36


@dataclass(frozen=True)
class Point:
    """One month of a course; no figure where none was given, no target where none was asked or levels differ."""

    month: date
    figure: Figure | None
    target_percent: int | None
    is_below: bool | None


def trend(
    reporting: Reporting,
    indicator: Indicator,
    agency_id: str,
    month: date,
    *,
    months: int = 12,
    with_all_below: bool = False,
) -> tuple[Point, ...]:
    """Give the months up to one, oldest first, of an agency alone or with all under it in the tree of each month.

    An agency that went under another record of the same code is followed there.
    """
    return tuple(
        _point(reporting, indicator, agency_id, own, with_all_below=with_all_below)
        for own in months_until(month, months)
    )


def months_below(reporting: Reporting, indicator: Indicator, agency_id: str, month: date) -> int:
    """Count the months in a row, the given one last, in which an agency missed what each of them asked.

    A month without a figure ends the row: it proves nothing.
    """
    below = (
        _point(reporting, indicator, agency_id, own, with_all_below=False).is_below for own in _back(month)
    )
    return sum(1 for _ in takewhile(bool, below))


def months_missing(reporting: Reporting, indicator: Indicator, agency_id: str, month: date) -> int:
    """Count the months in a row, the given one last, of which an agency owes a figure.

    Nothing is counted from before the first month of which anybody reported the indicator.
    """
    first = reporting.first_month(indicator.id) or month
    since_first = takewhile(lambda own: own >= first, _back(month))
    owed = takewhile(lambda own: _is_owed(reporting, indicator, agency_id, own), since_first)
    return sum(1 for _ in owed)


def _back(month: date) -> tuple[date, ...]:
    return tuple(reversed(months_until(month, MOST_MONTHS)))


def _is_owed(reporting: Reporting, indicator: Indicator, agency_id: str, month: date) -> bool:
    standing = reporting.trees.standing_for(agency_id, last_day(month))
    agency = reporting.snapshot.get(Agency, standing)
    return (
        agency is not None
        and reporting.asks(indicator.id, agency, month)
        and reporting.reported.figure(indicator.id, standing, month) is None
    )


def _point(
    reporting: Reporting, indicator: Indicator, agency_id: str, month: date, *, with_all_below: bool
) -> Point:
    standing = reporting.trees.standing_for(agency_id, last_day(month))
    total = (_gathered if with_all_below else _alone)(reporting, indicator.id, standing, month)
    figure = total.figure
    agency = None if with_all_below else reporting.snapshot.get(Agency, standing)
    alone = reporting.percent(indicator.id, agency, month) if agency else None
    asked = reporting.percent_of(indicator.id, total, month) if figure else alone
    below = None if figure is None or asked is None else is_below(figure, asked, indicator.direction)
    return Point(month, figure, asked, below)


def _alone(reporting: Reporting, indicator_id: str, agency_id: str, month: date) -> Total:
    figure = reporting.reported.figure(indicator_id, agency_id, month)
    agency = reporting.snapshot.get(Agency, agency_id)
    return NOTHING if figure is None or agency is None else Total.given(figure, agency.level)


def _gathered(reporting: Reporting, indicator_id: str, agency_id: str, month: date) -> Total:
    found = NOTHING
    for own in reporting.tree(month).with_all_below(agency_id):
        found = found.plus(_alone(reporting, indicator_id, own.id, month))
    return found


def previous(reporting: Reporting, indicator: Indicator, agency_id: str, month: date) -> Figure | None:
    """Give what an agency reported of the month before."""
    return _point(reporting, indicator, agency_id, month_before(month), with_all_below=False).figure
