"""Directives followed by figures, made by chance: three levels that become two in 2025, gaps, halves, nothing to count."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from egov_desktop.domain import records as r
from egov_desktop.domain.enumerations import AgencyLevel, Direction
from tests.oracle.chance import Chance

BEFORE, SINCE = date(2025, 6, 30), date(2025, 7, 1)
"""Districts end with the one, and communes are put together on the other."""


def figures(number: int) -> list[r.Record]:
    """Give a province with districts and communes, of which most are merged in 2025, and two years of their figures."""
    chance = Chance(number)
    agencies = [*_province(chance)]
    directive = r.Directive(id=chance.id(), symbol="15/CT-UBND", is_followed=True)
    indicators = [
        r.Indicator(
            id=chance.id(), directive_id=directive.id, code=f"ct{place}", name=f"Chỉ tiêu {place}",
            direction=chance.one((None, Direction.UP, Direction.DOWN)),
        )
        for place in range(3)
    ]  # fmt: skip
    targets = [target for own in indicators for target in _targets(chance, own.id)]
    years = [year for own in indicators for agency in agencies for year in _years(chance, own.id, agency.id)]
    return [*agencies, directive, *indicators, *targets, *years]


def _province(chance: Chance) -> Iterator[r.Agency]:
    top = _agency(chance, "UBND", AgencyLevel.PROVINCE, None)
    yield top
    for place in range(2):
        yield _agency(chance, f"S{place}", AgencyLevel.PROVINCE, top.id)
    for place in range(3):
        district = _agency(chance, f"H{place}", AgencyLevel.DISTRICT, top.id, valid_to=BEFORE)
        yield district
        for other in range(3):
            ends = chance.maybe(lambda: BEFORE, 0.6)
            code = f"X{place}{other}"
            yield _agency(chance, code, AgencyLevel.COMMUNE, district.id, valid_to=ends)
            if ends and other == 0:
                yield _agency(
                    chance, code, AgencyLevel.COMMUNE, chance.one((top.id, district.id)), valid_from=SINCE
                )


def _agency(chance: Chance, code: str, level: AgencyLevel, parent_id: str | None, **more: Any) -> r.Agency:
    return r.Agency(
        id=chance.id(), code=code, name=f"Đơn vị {code}", level=level, parent_id=parent_id, **more
    )


def _targets(chance: Chance, indicator_id: str) -> Iterator[r.Record]:
    for level in (None, *AgencyLevel):
        if chance.random.random() < 0.5:
            begins = chance.maybe(lambda: date(2025, chance.random.randrange(1, 13), 1))
            yield r.IndicatorTarget(
                id=chance.id(), indicator_id=indicator_id, level=level, valid_from=begins,
                rate_percent=chance.maybe(lambda: chance.one((0, 50, 90, 100)), 0.8),
            )  # fmt: skip


def _years(chance: Chance, indicator_id: str, agency_id: str) -> Iterator[r.Record]:
    for year in (2024, 2025):
        if chance.random.random() < 0.75:
            numbers: dict[str, Any] = {}
            for month in range(1, 13):
                whole = chance.maybe(lambda: chance.one((0, 1, 7, 10**6)), 0.85)
                part = None if whole is None else chance.one((0, whole, whole // 2, whole * 9 // 10))
                numbers |= {f"n{month:02}": chance.maybe(lambda part=part: part, 0.95), f"d{month:02}": whole}
            yield r.IndicatorYear(
                id=chance.id(), indicator_id=indicator_id, agency_id=agency_id, year=year, **numbers
            )
