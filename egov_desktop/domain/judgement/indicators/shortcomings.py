"""What an agency must be reminded of: figures below what was asked, figures owed, figures that cannot be right."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from egov_desktop.domain.enumerations import ThresholdCode
from egov_desktop.domain.judgement.indicators.figures import Figure, is_below
from egov_desktop.domain.judgement.indicators.matrix import Matrix, Reporting
from egov_desktop.domain.judgement.indicators.months import last_day
from egov_desktop.domain.judgement.indicators.trend import months_below, months_missing
from egov_desktop.domain.judgement.ratings.thresholds import threshold
from egov_desktop.domain.records import Agency, Indicator


class Fault(StrEnum):
    """What is wrong with an agency's figure."""

    BELOW = "below"
    MISSING = "missing"
    HALF = "half"
    ABOVE_WHOLE = "above_whole"
    DOUBLED = "doubled"


@dataclass(frozen=True)
class Shortcoming:
    """One thing wrong with one agency's indicator in a month.

    `months` counts the months in a row that it has lasted, this one too; 0 where that says nothing. It is repeated
    from the number of months on that the office set (BELOW_TARGET_PERIODS).
    """

    agency: Agency
    indicator: Indicator
    fault: Fault
    figure: Figure | None = None
    target_percent: int | None = None
    months: int = 0
    is_repeated: bool = False


def shortcomings(
    reporting: Reporting, matrix: Matrix, agency_ids: Iterable[str] | None = None
) -> tuple[Shortcoming, ...]:
    """List what is wrong in a month, in the order of the agencies' tree and of the indicators; all agencies unless named.

    An indicator that nobody reported is not held against each agency: it stands in `matrix.unreported`.
    """
    wanted = None if agency_ids is None else frozenset(agency_ids)
    return tuple(
        found
        for agency in matrix.tree.agencies.values()
        if wanted is None or agency.id in wanted
        for indicator in matrix.indicators
        for found in _of_cell(reporting, matrix, indicator, agency)
    )


def _of_cell(
    reporting: Reporting, matrix: Matrix, indicator: Indicator, agency: Agency
) -> Iterator[Shortcoming]:
    figure, month = matrix.figure(indicator.id, agency.id), matrix.month
    if figure is None:
        yield from _owed(reporting, matrix, indicator, agency)
        return
    percent = reporting.percent(indicator.id, agency, month)
    if percent is not None and is_below(figure, percent, indicator.direction):
        lasting = months_below(reporting, indicator, agency.id, month)
        repeated = lasting >= _many(reporting, month)
        yield Shortcoming(agency, indicator, Fault.BELOW, figure, percent, lasting, repeated)
    if figure.is_above_whole:
        yield Shortcoming(agency, indicator, Fault.ABOVE_WHOLE, figure, percent)
    if reporting.reported.is_doubled(indicator.id, agency.id, month):
        yield Shortcoming(agency, indicator, Fault.DOUBLED, figure, percent)


def _owed(
    reporting: Reporting, matrix: Matrix, indicator: Indicator, agency: Agency
) -> Iterator[Shortcoming]:
    month = matrix.month
    if reporting.reported.is_half(indicator.id, agency.id, month):
        yield Shortcoming(agency, indicator, Fault.HALF)
    elif matrix.unit(indicator.id, agency.id).missing and indicator not in matrix.unreported:
        lasting = max(1, months_missing(reporting, indicator, agency.id, month))
        repeated = lasting >= _many(reporting, month)
        yield Shortcoming(agency, indicator, Fault.MISSING, months=lasting, is_repeated=repeated)


def _many(reporting: Reporting, month: date) -> int:
    return threshold(reporting.snapshot, ThresholdCode.BELOW_TARGET_PERIODS, last_day(month))
