"""Measures a directive's month and three years of it: 600 agencies of three levels, 11 indicators, 36 months."""

from datetime import date

from egov_desktop.domain.enumerations import AgencyLevel
from egov_desktop.domain.judgement.indicators.matrix import Matrix, Reporting
from egov_desktop.domain.judgement.indicators.months import months_until
from egov_desktop.domain.judgement.indicators.shortcomings import shortcomings
from egov_desktop.domain.records import Agency, Directive, Indicator, IndicatorTarget, IndicatorYear, Record
from egov_desktop.domain.snapshot import Snapshot
from tests.bench.figures import Figure, median_seconds, told
from tests.builders import register

AGENCIES, INDICATORS, MONTHS = 600, 11, 36
LAST = date(2022, 12, 1)
C_OF_BUDGETS_S = 0.0308
"""The calibrator on the machine for which the budgets in seconds were set."""
_DISTRICTS = 27


def measure_indicators(calibrator: float, times: int) -> list[Figure]:
    """One month with its roll-up, the list of shortcomings, and every month of three years."""
    snapshot = followed()
    month = median_seconds(lambda: _month(snapshot), times)
    course = median_seconds(lambda: _three_years(snapshot), max(1, times // 2))
    reporting = Reporting(snapshot)
    matrix = reporting.matrix("ct", LAST)
    wrong = median_seconds(lambda: shortcomings(reporting, matrix), times)
    slower = calibrator / C_OF_BUDGETS_S
    return [
        _figure("indicators of a month, 600 × 11, rolled up", month, 0.15 * slower, "150 ms"),
        _figure("  its shortcomings, with how long each lasts", wrong, 0.5 * slower, "500 ms"),
        _figure("  the same month, 36 times over three years", course, 1.0 * slower, "1 s"),
    ]


def followed() -> Snapshot:
    """A province, its departments, districts and communes, each of which reported every indicator but now and then."""
    return register(
        Directive(id="ct", symbol="Chỉ thị 15/CT-UBND"), *_agencies(), *_indicators(), *_figures()
    )


def _month(snapshot: Snapshot) -> Matrix:
    return Reporting(snapshot).matrix("ct", LAST)


def _three_years(snapshot: Snapshot) -> list[Matrix]:
    reporting = Reporting(snapshot)
    return [reporting.matrix("ct", month) for month in months_until(LAST, MONTHS)]


def _figure(what: str, spent: float, allowed: float, budget: str) -> Figure:
    return Figure(what, AGENCIES, told(spent), spent / allowed, f"× {budget} × C / 30.8 ms", 1)


def _agencies() -> list[Record]:
    found: list[Record] = [
        Agency(id="a0", code="A0", name="Ủy ban nhân dân tỉnh", level=AgencyLevel.PROVINCE)
    ]
    for number in range(1, AGENCIES):
        is_high = number <= 2 * _DISTRICTS
        level = AgencyLevel.COMMUNE if not is_high else AgencyLevel.DISTRICT
        above = "a0" if is_high else f"a{number % _DISTRICTS + 1}"
        found.append(
            Agency(id=f"a{number}", code=f"A{number}", name=f"Đơn vị {number}", level=level, parent_id=above)
        )
    return found


def _indicators() -> list[Record]:
    own: list[Record] = [
        Indicator(
            id=f"i{number}", directive_id="ct", code=f"i{number}", name=f"Tỷ lệ {number}", position=number
        )
        for number in range(INDICATORS)
    ]
    asked = [
        IndicatorTarget(id=f"t{number}", indicator_id=f"i{number}", rate_percent=60)
        for number in range(INDICATORS)
    ]
    return [*own, *asked]


def _figures() -> list[Record]:
    return [
        IndicatorYear.from_plain(
            f"y-{agency}-{indicator}-{year}",
            {
                "agency_id": f"a{agency}",
                "indicator_id": f"i{indicator}",
                "year": year,
                **_months(agency, indicator),
            },
        )
        for agency in range(1, AGENCIES)
        for indicator in range(INDICATORS)
        for year in (2020, 2021, 2022)
    ]


def _months(agency: int, indicator: int) -> dict[str, int]:
    given = [month for month in range(1, 13) if (agency + indicator + month) % 17]
    return {
        f"{sign}{month:02}": number
        for month in given
        for sign, number in (("n", 40 + (agency * month) % 60), ("d", 100))
    }
