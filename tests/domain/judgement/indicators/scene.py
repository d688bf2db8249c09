"""A directive of a few indicators and agencies of three levels, with what they reported."""

from datetime import date
from typing import Any

from egov_desktop.domain.enumerations import AgencyLevel
from egov_desktop.domain.judgement.indicators.matrix import Matrix, Reporting
from egov_desktop.domain.records import Agency, Directive, Indicator, IndicatorTarget, IndicatorYear, Record
from egov_desktop.domain.snapshot import Snapshot
from tests.builders import register

PROVINCE, DISTRICT, COMMUNE = AgencyLevel.PROVINCE, AgencyLevel.DISTRICT, AgencyLevel.COMMUNE
JUNE = date(2020, 6, 1)
DIRECTIVE = Directive(id="ct", symbol="Chỉ thị 15/CT-UBND", is_followed=True)


def indicator(own_id: str = "edoc", **more: Any) -> Indicator:
    given: dict[str, Any] = {"code": own_id, "name": f"Tỷ lệ {own_id}", "directive_id": "ct", "position": 1}
    return Indicator(**{**given, **more, "id": own_id})


def unit(own_id: str, level: AgencyLevel | None, parent_id: str | None = "tinh", **more: Any) -> Agency:
    given: dict[str, Any] = {"code": own_id.upper(), "name": f"Đơn vị {own_id}"}
    return Agency(**{**given, **more, "id": own_id, "level": level, "parent_id": parent_id})


def told(agency_id: str, *months: tuple[int, int, int], of: str = "edoc", year: int = 2020) -> IndicatorYear:
    """One agency's year: (month, numerator, denominator)."""
    numbers = {f"{sign}{month:02}": n for month, *pair in months for sign, n in zip("nd", pair, strict=True)}
    given: dict[str, Any] = {"indicator_id": of, "agency_id": agency_id, "year": year, **numbers}
    return IndicatorYear(id=f"{of}-{agency_id}-{year}", **given)


def target(percent: int | None, level: AgencyLevel | None = None, **more: Any) -> IndicatorTarget:
    given: dict[str, Any] = {"indicator_id": "edoc", "level": level, "rate_percent": percent}
    return IndicatorTarget(**{**given, **more, "id": f"t-{level}-{percent}-{more.get('valid_from')}"})


def province(*records: Record) -> Snapshot:
    """One province, one department, two districts with two communes in the first."""
    agencies = (
        unit("tinh", PROVINCE, None), unit("so", PROVINCE), unit("h1", DISTRICT), unit("h2", DISTRICT),
        unit("x1", COMMUNE, "h1"), unit("x2", COMMUNE, "h1"),
    )  # fmt: skip
    return register(DIRECTIVE, indicator(), *agencies, *records)


def june(snapshot: Snapshot) -> Matrix:
    return Reporting(snapshot).matrix("ct", JUNE)


def ids(records: Any) -> list[str]:
    return [own.id for own in records]
