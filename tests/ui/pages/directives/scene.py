"""A province with departments, districts and communes, and eight months of figures with gaps and weak places."""

from egov_desktop.actions.indicators import year_id
from egov_desktop.actions.starting.indicators import offer_indicators, starting_directive
from egov_desktop.domain.records import Indicator, IndicatorYear, Record
from tests.builders import register
from tests.domain.judgement.indicators.scene import COMMUNE, DISTRICT, PROVINCE, unit

_DEPARTMENTS = (
    "Văn phòng UBND tỉnh",
    "Sở Nội vụ",
    "Sở Tài nguyên và Môi trường",
    "Sở Thông tin và Truyền thông",
)
_DISTRICTS = ("Bá Thước", "Cẩm Thủy", "Hà Trung", "Hậu Lộc", "Nông Cống", "Thạch Thành")


def agencies() -> list[Record]:
    found: list[Record] = [
        unit("tinh", PROVINCE, None, name="Ủy ban nhân dân tỉnh Thanh Hóa", short_name="UBND tỉnh")
    ]
    found += [unit(f"s{at}", PROVINCE, name=name) for at, name in enumerate(_DEPARTMENTS)]
    for at, name in enumerate(_DISTRICTS):
        found.append(
            unit(f"h{at}", DISTRICT, name=f"Ủy ban nhân dân huyện {name}", short_name=f"UBND huyện {name}")
        )
        found += [
            unit(f"x{at}{n}", COMMUNE, f"h{at}", name=f"Ủy ban nhân dân xã số {n + 1}, huyện {name}")
            for n in range(3)
        ]
    return found


def followed() -> list[Record]:
    """The directive as it is offered, and nobody's figures."""
    ids = iter(f"i{number:02}" for number in range(99))
    directive = starting_directive(lambda: "ct")
    offered = [change.record for change in offer_indicators(register(), directive, lambda: next(ids))]
    return [*agencies(), *offered]


def full() -> list[Record]:
    records = followed()
    indicators = [own for own in records if isinstance(own, Indicator)]
    units = [own.id for own in records if own.KIND == "agency" and own.id != "tinh"]
    return records + [
        year
        for at, agency_id in enumerate(units)
        for place, own in enumerate(indicators)
        if (year := _year(own.id, agency_id, at, place)).filled_in()
    ]


def _year(indicator_id: str, agency_id: str, at: int, place: int) -> IndicatorYear:
    numbers: dict[str, int] = {}
    for month in range(1, 7):
        if (at * 7 + place * 3 + month) % 9 and not (at == 5 and month > 3):
            whole = 80 + (at * 37 + place * 11) % 700
            share = min(100, 35 + (at * 13 + place * 29) % 55 + 2 * month)
            numbers |= {f"n{month:02}": whole * share // 100, f"d{month:02}": whole}
    plain = {"indicator_id": indicator_id, "agency_id": agency_id, "year": 2020, **numbers}
    return IndicatorYear.from_plain(year_id(indicator_id, agency_id, 2020), plain)
